//! [`Following`]: waits until tasks stop, and prints what their container writes to its log.

use std::collections::BTreeMap;

use super::task_end::TaskEnd;
use crate::cli::operation::named_services::{NamedService, SelectedServices};
use crate::cli::terminal::style::{self, paint};
use crate::cli::{CliError, Session};
use crate::deploy::engine::{DeployedContainer, Interruption, TaskLog};
use crate::deploy::operate::{Task, TaskOperations as _};
use crate::deploy::{ControlPlane as _, ControlPlaneError, sleep};

/// CloudWatch Logs shows lines some seconds after they are written: how many polls of a stopped task's log have to be empty.
const EMPTY_POLLS: u32 = 3;

/// After how many polls a task counts as lost that ECS has started and doesn't describe.
const UNKNOWN_POLLS: u32 = 50;

/// The stopped reason that ECS shows.
const REASON: &str = "Stopped with ecs-dsl";

/// How following ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Followed {
    /// All tasks have stopped.
    Stopped,
    /// As the command line says.
    Detached,
    /// By Ctrl-C: the tasks continue.
    Interrupted,
}

/// The tasks of one run.
pub(super) struct Following<'a> {
    selected: &'a SelectedServices<'a>,
    pub(super) named: &'a NamedService,
    container: &'a DeployedContainer,
    /// Whether stdout is kept for the document.
    json: bool,
    tasks: BTreeMap<String, FollowedTask>,
}

/// What is known of a task.
#[derive(Default)]
struct FollowedTask {
    latest: Option<Task>,
    log: TaskLog,
    /// The number of polls in which ECS didn't know it.
    unknown: u32,
}

impl<'a> Following<'a> {
    pub(super) fn new(
        selected: &'a SelectedServices<'a>,
        named: &'a NamedService,
        container: &'a DeployedContainer,
        json: bool,
    ) -> Self {
        Self {
            selected,
            named,
            container,
            json,
            tasks: BTreeMap::new(),
        }
    }

    /// Prints a line about the run.
    pub(super) fn say(&self, session: &mut Session<'_>, text: &str) {
        let label = paint(style::DIM, self.selected.stage.name());
        let name = &self.named.name;
        session
            .printer
            .inform(format_args!("{label}: `{name}`: {text}"));
    }

    /// Says why no log is printed, if none can be read.
    pub(super) fn say_where_the_log_is(&self, session: &mut Session<'_>) {
        if self.selected.stage.is_local() {
            let text = "no container runs in this stage: the task ends at once, by the fault plan or with code 0";
            self.say(session, text);
        } else if self.container.logs.is_none() {
            let text = "the log isn't shown: the container's log driver isn't `awslogs`";
            self.say(session, text);
        }
    }

    /// Follows the tasks until all have stopped, or Ctrl-C.
    pub(super) async fn follow(
        &mut self,
        session: &mut Session<'_>,
        started: &[Task],
    ) -> Result<Followed, CliError> {
        let interrupts = session.printer.interrupts().clone();
        interrupts.listen();
        let (mut is_cancelled, mut empty_polls) = (false, 0);
        loop {
            let has_stopped = self.poll(session, started).await?;
            let has_lines = self.print_logs(session, started).await?;
            if has_stopped {
                empty_polls = if has_lines { 0 } else { empty_polls + 1 };
                if self.container.logs.is_none() || empty_polls >= EMPTY_POLLS {
                    return Ok(Followed::Stopped);
                }
            }
            if interrupts.interruption() == Interruption::Detach {
                let text =
                    "interrupted: detaching, the task continues; press Ctrl-C again to stop it";
                self.say(session, text);
                sleep(interrupts.cancel_window()).await;
            }
            match interrupts.interruption() {
                Interruption::None => {}
                Interruption::Detach => return Ok(Followed::Interrupted),
                Interruption::Cancel if is_cancelled => {}
                Interruption::Cancel => {
                    is_cancelled = true;
                    self.stop(session, started).await?;
                }
            }
            self.selected.cloud.pause().await;
        }
    }

    /// Reads the state of the tasks, and prints what has changed. True if all have stopped.
    async fn poll(
        &mut self,
        session: &mut Session<'_>,
        started: &[Task],
    ) -> Result<bool, CliError> {
        let is_stopped = |arn: &str| {
            let followed = self.tasks.get(arn);
            let latest = followed.and_then(|followed| followed.latest.as_ref());
            latest.is_some_and(|task| task.last_status == "STOPPED")
        };
        let arns = started.iter().map(|task| task.arn.clone());
        let open: Vec<_> = arns.filter(|arn| !is_stopped(arn)).collect();
        if open.is_empty() {
            return Ok(true);
        }
        let cluster = &self.named.service.cluster;
        let found = self.selected.cloud.describe_tasks(cluster, &open).await?;
        for arn in &open {
            if let Some(task) = found.iter().find(|task| task.arn == *arn) {
                self.update(session, task);
                continue;
            }
            let followed = self.tasks.entry(arn.clone()).or_default();
            followed.unknown += 1;
            if followed.unknown > UNKNOWN_POLLS {
                return Err(lost(arn).into());
            }
        }
        let stopped = found.iter().filter(|task| task.last_status == "STOPPED");
        Ok(stopped.count() == open.len())
    }

    /// Records the state of a task, and prints it if it is new.
    fn update(&mut self, session: &mut Session<'_>, task: &Task) {
        let followed = self.tasks.entry(task.arn.clone()).or_default();
        let before = followed.latest.replace(task.clone());
        let is_new = before.is_none_or(|before| before.last_status != task.last_status);
        // The end is printed after the log.
        if is_new && task.last_status != "STOPPED" {
            let (id, status) = (task.id(), &task.last_status);
            self.say(session, &format!("task {id} is {status}"));
        }
    }

    /// Prints the new lines of the logs. True if there are any.
    async fn print_logs(
        &mut self,
        session: &mut Session<'_>,
        started: &[Task],
    ) -> Result<bool, CliError> {
        let mut has_lines = false;
        for task in started {
            let followed = self.tasks.entry(task.arn.clone()).or_default();
            let read = followed
                .log
                .read(&*self.selected.cloud, task, self.container);
            for line in read.await? {
                has_lines = true;
                let (id, several) = (task.id(), started.len() > 1);
                let short = id.get(..8).unwrap_or(id);
                let text = match several {
                    false => line,
                    true => format!("{} {line}", paint(style::DIM, short)),
                };
                match self.json {
                    true => session.printer.say(text),
                    false => session.printer.line(text)?,
                }
            }
        }
        Ok(has_lines)
    }

    /// Stops the tasks.
    async fn stop(&self, session: &mut Session<'_>, started: &[Task]) -> Result<(), CliError> {
        let cluster = &self.named.service.cluster;
        for task in started {
            self.say(session, &format!("stopping task {}", task.id()));
            self.selected
                .cloud
                .stop_task(cluster, &task.arn, REASON)
                .await?;
        }
        Ok(())
    }

    /// How the tasks ended, as far as they have.
    pub(super) fn ends(&self, started: &[Task]) -> Vec<TaskEnd> {
        started.iter().map(|task| self.end(task)).collect()
    }

    fn end(&self, started: &Task) -> TaskEnd {
        let followed = self.tasks.get(&started.arn);
        let latest = followed.and_then(|followed| followed.latest.as_ref());
        let task = latest.unwrap_or(started);
        let mut containers = task.containers.iter();
        let container = containers.find(|container| container.name == self.container.name);
        let exit_code = container.and_then(|container| container.exit_code);
        let lines = followed.map(|followed| followed.log.last_lines().to_vec());
        let logs = BTreeMap::from([(self.container.name.clone(), lines.unwrap_or_default())]);
        let has_failed = task.last_status == "STOPPED" && exit_code != Some(0);
        TaskEnd {
            task: task.id().to_owned(),
            revision: task.revision().to_owned(),
            status: task.last_status.clone(),
            exit_code,
            stopped_reason: task.reason.clone(),
            failure: has_failed
                .then(|| self.named.service.task_failure(task, &logs))
                .flatten(),
        }
    }
}

fn lost(arn: &str) -> ControlPlaneError {
    ControlPlaneError::Service {
        operation: "DescribeTasks",
        code: "MISSING".to_owned(),
        message: format!("ECS doesn't know task {arn} any more"),
    }
}
