//! [`JobStatus`]: a job of a deployed stack, and its latest runs.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::operation::named_services::NamedService;
use crate::deploy::operate::Task;

/// A job.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(in crate::cli) struct JobStatus {
    /// The name in the program.
    pub(in crate::cli) name: String,
    /// The logical id of the task definition.
    pub(in crate::cli) logical_id: String,
    /// The task definition that the stack deploys, as `FAMILY:REVISION`.
    pub(in crate::cli) revision: Option<String>,
    /// Its running tasks and its last stopped ones, the latest first. ECS lists stopped tasks for an hour.
    pub(in crate::cli) runs: Vec<JobRun>,
}

/// A task of a job.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(in crate::cli) struct JobRun {
    /// Its id.
    pub(in crate::cli) task: String,
    /// `FAMILY:REVISION` of its task definition.
    pub(in crate::cli) revision: String,
    /// Its last known status, such as `RUNNING`.
    pub(in crate::cli) status: String,
    /// When it stopped, RFC 3339 in UTC.
    pub(in crate::cli) stopped: Option<String>,
    /// The exit code of its first essential container; `None` if that runs or never ran.
    pub(in crate::cli) exit_code: Option<i32>,
    /// ECS's stopped reason.
    pub(in crate::cli) reason: Option<String>,
}

impl JobStatus {
    /// The number of tasks that haven't stopped.
    pub(in crate::cli) fn running(&self) -> usize {
        let runs = self.runs.iter();
        runs.filter(|run| run.status != "STOPPED").count()
    }

    /// The last task that has stopped.
    pub(in crate::cli) fn last(&self) -> Option<&JobRun> {
        self.runs.iter().find(|run| run.status == "STOPPED")
    }
}

impl JobRun {
    pub(super) fn new(named: &NamedService, task: &Task) -> Self {
        let main = named.service.default_container();
        let mut containers = task.containers.iter();
        let main = containers.find(|found| main.is_some_and(|main| main.name == found.name));
        Self {
            task: task.id().to_owned(),
            revision: task.revision().to_owned(),
            status: task.last_status.clone(),
            stopped: task.stopped.clone(),
            exit_code: main.and_then(|container| container.exit_code),
            reason: task.reason.clone(),
        }
    }

    /// How it ended, or its status.
    pub(in crate::cli) fn outcome(&self) -> String {
        let (stopped, reason) = (self.stopped.as_deref(), self.reason.as_deref());
        match (self.status.as_str(), self.exit_code) {
            ("STOPPED", Some(code)) => format!("exit code {code}, {}", stopped.unwrap_or("-")),
            ("STOPPED", None) => format!("stopped: {}", reason.unwrap_or("no reason")),
            (status, _) => status.to_owned(),
        }
    }

    /// The run in a line.
    pub(in crate::cli) fn line(&self) -> String {
        let (task, revision, outcome) = (&self.task, &self.revision, self.outcome());
        format!("task {task} of {revision}: {outcome}")
    }
}
