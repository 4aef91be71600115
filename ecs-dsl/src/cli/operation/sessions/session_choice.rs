//! [`SessionChoice`]: the task and the container of a session.

use super::TerminalUser;
use crate::cli::CliError;
use crate::cli::connection::Connected;
use crate::cli::container_error::ContainerError;
use crate::cli::operation::named_services::{NamedService, SelectedServices};
use crate::cli::operation::running_tasks::{one_called, running_tasks};
use crate::cli::terminal::printer::Printer;
use crate::deploy::operate::{SessionEnd, SessionOperations as _, SessionTarget, Task};

/// The default command of a session.
pub(in crate::cli) const SHELL: &str = "/bin/sh";

/// The error of ECS and Systems Manager if the agent isn't connected.
const NOT_CONNECTED: [&str; 2] = ["TargetNotConnectedException", "TargetNotConnected"];

/// What the user has chosen.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::cli) struct SessionChoice<'a> {
    /// A task by its id, its beginning, or its ARN.
    pub(in crate::cli) task: Option<&'a str>,
    /// A container by its name.
    pub(in crate::cli) container: Option<&'a str>,
}

/// A container in which ECS Exec can open a session.
#[derive(Clone, Debug)]
pub(in crate::cli) struct ChosenContainer {
    /// The name of the service in the program.
    pub(in crate::cli) service: String,
    /// The id of the task.
    pub(in crate::cli) task: String,
    pub(in crate::cli) target: SessionTarget,
}

impl SessionChoice<'_> {
    /// The container: by default the first essential one of the latest running task.
    ///
    /// # Errors
    /// If there is none, or ECS Exec can't open a session in it.
    pub(in crate::cli) async fn find(
        self,
        selected: &SelectedServices<'_>,
    ) -> Result<ChosenContainer, CliError> {
        let tasks = running_tasks(selected).await?;
        let (named, task) = match self.task {
            Some(name) => one_called(tasks, name)?,
            None => {
                let mut running: Vec<_> = tasks
                    .into_iter()
                    .filter(|(_, task)| task.last_status == "RUNNING")
                    .collect();
                let usable = running.iter().position(|(_, task)| task.can_exec);
                if running.is_empty() {
                    return Err(no_running_task(selected));
                }
                running.swap_remove(usable.unwrap_or(0))
            }
        };
        if !task.can_exec {
            return Err(not_enabled(selected, named, &task));
        }
        self.container(named, &task)
    }

    /// The container of a task, if its agent runs.
    fn container(self, named: &NamedService, task: &Task) -> Result<ChosenContainer, CliError> {
        let declared = named.service.default_container();
        let declared = declared.map(|container| container.name.as_str());
        let name = self.container.or(declared);
        let mut containers = task.containers.iter();
        let found = match name {
            Some(name) => containers.find(|container| container.name == name),
            None => containers.next(),
        };
        let container = found.ok_or_else(|| CliError::UnknownContainer {
            service: named.name.clone(),
            container: name.unwrap_or_default().to_owned(),
            known: task
                .containers
                .iter()
                .map(|found| found.name.clone())
                .collect(),
        })?;
        let chosen = ChosenContainer {
            service: named.name.clone(),
            task: task.id().to_owned(),
            target: SessionTarget {
                cluster: named.service.cluster.clone(),
                task: task.arn.clone(),
                container: container.name.clone(),
                runtime_id: container.runtime_id.clone().unwrap_or_default(),
            },
        };
        match container.exec_agent.as_deref() {
            None | Some("RUNNING") => Ok(chosen),
            Some(status) => Err(chosen.no_agent(status)),
        }
    }
}

impl ChosenContainer {
    /// The error of starting a session in it.
    pub(in crate::cli) fn not_started(&self, error: crate::deploy::ControlPlaneError) -> CliError {
        match error.code() {
            Some(code) if NOT_CONNECTED.contains(&code) => self.no_agent(code),
            _ => error.into(),
        }
    }

    /// Runs a command in it, whose user is that of this process, until it ends.
    ///
    /// # Errors
    /// If the session can't be started, or breaks.
    pub(in crate::cli) async fn run(
        &self,
        cloud: &Connected,
        command: &str,
        printer: &mut Printer,
    ) -> Result<SessionEnd, CliError> {
        let (name, task) = (&self.target.container, &self.task);
        printer.inform(format_args!("container `{name}` of task {task}"));
        let started = cloud.execute_command(&self.target, command).await;
        let started = started.map_err(|error| self.not_started(error))?;
        let mut user = TerminalUser::begin(printer);
        let end = cloud.attach(&started, &mut user).await;
        user.end().map_err(CliError::Output)?;
        Ok(end.map_err(ContainerError::Session)?)
    }

    fn no_agent(&self, status: &str) -> CliError {
        let error = ContainerError::NoAgent {
            name: self.service.clone(),
            task: self.task.clone(),
            status: status.to_owned(),
        };
        error.into()
    }
}

fn no_running_task(selected: &SelectedServices<'_>) -> CliError {
    let names: Vec<_> = selected
        .services
        .iter()
        .map(|named| named.name.as_str())
        .collect();
    let error = ContainerError::NoRunningTask {
        name: names.join("`, `"),
        command: selected.command("status"),
    };
    error.into()
}

fn not_enabled(selected: &SelectedServices<'_>, named: &NamedService, task: &Task) -> CliError {
    let error = ContainerError::NotEnabled {
        name: named.name.clone(),
        task: task.id().to_owned(),
        deploy: selected.command("deploy"),
        restart: selected.command(&format!("restart {}", named.name)),
    };
    error.into()
}
