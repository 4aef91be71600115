//! `run`: a one-off task of a service, worker or job, followed until it stops.
//!
//! - [`Following`](follow::Following) waits for the tasks and prints their logs.
//! - [`TaskEnd`](task_end::TaskEnd) is how one ended.
//!
//! **Invariant:** the command and the values of `--env` may have secrets: nothing prints them.

mod follow;
mod task_end;
mod variable;

use clap::Args;
use schemars::JsonSchema;
use serde::Serialize;

use super::services_report::{ServiceEntry, ServicesReport, print_entries};
use super::{Command, Examples};
use crate::cfn::masking::is_secret_variable;
use crate::cli::connection::wait;
use crate::cli::json::schema_of;
use crate::cli::operation::named_services::{NamedService, SelectedServices, ServiceArguments};
use crate::cli::terminal::style::{self, paint};
use crate::cli::{CliError, Session, exit};
use crate::deploy::engine::{DeployedContainer, TaskFailure};
use crate::deploy::operate::{StartedTasks, TaskOperations as _, TaskRun};
use follow::{Followed, Following};
use task_end::TaskEnd;
use variable::Variable;

/// Run a one-off task of a service, worker or job until it stops, and exit with its exit code
#[derive(Debug, Args)]
pub(super) struct RunTask {
    /// The name of the service, worker or job in the program
    #[arg(value_name = "NAME")]
    name: String,
    /// Set the command of the container [default: that of the task definition or the image]
    #[arg(last = true, value_name = "CMD")]
    cmd: Vec<String>,
    /// Set an environment variable of the container, in addition to its own (repeatable)
    #[arg(long, value_name = "KEY=VALUE")]
    env: Vec<Variable>,
    /// Set the CPU units of the task [default: those of the task definition]
    #[arg(long, value_name = "UNITS", value_parser = clap::value_parser!(u32).range(1..))]
    cpu: Option<u32>,
    /// Set the memory of the task in MiB [default: that of the task definition]
    #[arg(long, value_name = "MIB", value_parser = clap::value_parser!(u32).range(1..))]
    memory: Option<u32>,
    /// Select the container [default: the first essential one]
    #[arg(long, value_name = "NAME")]
    container: Option<String>,
    /// Start this many tasks, up to 10
    #[arg(
        long,
        value_name = "N",
        default_value_t = 1,
        value_parser = clap::value_parser!(u32).range(1..=10)
    )]
    count: u32,
    /// Exit as soon as the tasks are started
    #[arg(long)]
    detach: bool,
    #[command(flatten)]
    services: ServiceArguments,
}

/// The tasks, for `--json`.
#[derive(Debug, Serialize, JsonSchema)]
struct Ran {
    container: String,
    tasks: Vec<TaskEnd>,
    /// Why ECS didn't start the others.
    not_started: Vec<TaskFailure>,
}

impl Command for RunTask {
    const NAME: &'static str = "run";

    const EXAMPLES: Examples = &[
        (
            "run order --stage prod -- ./manage.py migrate",
            "run a command with the image, roles, network and secrets of `order`",
        ),
        (
            "run mailer --env BATCH=20 --cpu 1024 --memory 4096 --detach",
            "start a larger task of `mailer`, and don't wait for it",
        ),
        (
            "run report --stage prod",
            "start a task of the job `report`, also between its schedules",
        ),
    ];

    fn report_schema() -> Option<schemars::Schema> {
        Some(schema_of::<ServicesReport<'static, Ran>>())
    }

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        wait(async {
            let names = [self.name.clone()];
            let selected = self
                .services
                .select_with_jobs(session, &names, "RunTask")
                .await?;
            let named = only(&selected)?;
            let container = self.container(named)?;
            self.warn(session);
            let mut following = Following::new(&selected, named, container, self.services.json);
            let started = selected
                .cloud
                .run_task(&self.request(named, container))
                .await?;
            let failures = self.report_start(session, &following, &started);
            let followed = match self.detach {
                true => Followed::Detached,
                false => {
                    following.say_where_the_log_is(session);
                    following.follow(session, &started.tasks).await?
                }
            };
            let ran = Ran {
                container: container.name.clone(),
                tasks: following.ends(&started.tasks),
                not_started: failures,
            };
            if followed == Followed::Stopped {
                for line in ran.tasks.iter().flat_map(|end| end.lines(&ran.container)) {
                    following.say(session, &line);
                }
            }
            finish(session, &selected, named, (ran, followed), &self.services)
        })
    }
}

impl RunTask {
    /// The container that runs the command.
    fn container<'a>(&self, named: &'a NamedService) -> Result<&'a DeployedContainer, CliError> {
        let containers = &named.service.containers;
        let found = match &self.container {
            Some(name) => containers.iter().find(|found| found.name == *name),
            None => named.service.default_container(),
        };
        found.ok_or_else(|| CliError::UnknownContainer {
            service: named.name.clone(),
            container: self.container.clone().unwrap_or_default(),
            known: containers.iter().map(|found| found.name.clone()).collect(),
        })
    }

    fn request(&self, named: &NamedService, container: &DeployedContainer) -> TaskRun {
        let service = &named.service;
        let variables = self.env.iter().map(Variable::pair);
        TaskRun {
            cluster: service.cluster.clone(),
            source: service.source.clone(),
            task_definition: service.task_definition.clone(),
            count: self.count,
            container: container.name.clone(),
            command: self.cmd.clone(),
            environment: variables.collect(),
            cpu: self.cpu,
            memory: self.memory,
            token: None,
        }
    }

    /// Warns of variables that look like secrets.
    fn warn(&self, session: &mut Session<'_>) {
        let label = paint(style::WARNING, "warning");
        for variable in &self.env {
            let name = &variable.name;
            if is_secret_variable(name) {
                session.printer.say(format_args!(
                    "{label}: `{name}` looks like a secret: ECS shows the variables of `--env` to everyone who may describe \
                     the task; add `.secret(\"{name}\", …)` in the program"
                ));
            }
        }
    }

    /// Prints which tasks are started and why others aren't; returns the latter.
    fn report_start(
        &self,
        session: &mut Session<'_>,
        following: &Following<'_>,
        started: &StartedTasks,
    ) -> Vec<TaskFailure> {
        let failures = started.failures.iter();
        let failures: Vec<_> = failures
            .map(|failure| following.named.service.placement_failure(failure))
            .collect();
        for task in &started.tasks {
            let (id, revision) = (task.id(), task.revision());
            following.say(session, &format!("started task {id} of {revision}"));
        }
        for failure in &failures {
            let text = format!("a task isn't started: {}", failure.evidence);
            following.say(session, &text);
        }
        failures
    }
}

/// The service that runs the task.
fn only<'a>(selected: &'a SelectedServices<'_>) -> Result<&'a NamedService, CliError> {
    match selected.services.as_slice() {
        [named] => Ok(named),
        several => Err(CliError::SeveralStacks {
            stage: selected.stage.name().to_owned(),
            known: several.iter().map(|named| named.stack.clone()).collect(),
        }),
    }
}

/// Prints the result; the exit code is that of the container.
fn finish(
    session: &mut Session<'_>,
    selected: &SelectedServices<'_>,
    named: &NamedService,
    (ran, followed): (Ran, Followed),
    arguments: &ServiceArguments,
) -> Result<u8, CliError> {
    let ends = ran.tasks.iter().filter(|_| followed == Followed::Stopped);
    let not_run = ends.filter(|end| end.has_not_run());
    let not_run = not_run.filter_map(|end| end.failure.clone());
    let failure = not_run.chain(ran.not_started.iter().cloned()).next();
    let codes: Vec<_> = ran.tasks.iter().filter_map(TaskEnd::exit_status).collect();
    if arguments.json {
        let entries = [ServiceEntry::new(named, Vec::new(), ran)];
        print_entries(session, selected.stage, &entries, true)?;
    }
    match (failure, followed) {
        (Some(failure), _) => Err(CliError::TaskNotRun(Box::new(failure))),
        (None, Followed::Detached) => Ok(exit::SUCCESS),
        (None, Followed::Interrupted) => Ok(exit::DETACHED),
        (None, Followed::Stopped) => Ok(codes.into_iter().max().unwrap_or(exit::SUCCESS)),
    }
}
