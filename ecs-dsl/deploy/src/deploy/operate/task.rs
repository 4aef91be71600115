//! [`Task`]: a task as ECS describes it.

use schemars::JsonSchema;
use serde::Serialize;

/// A task.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Task {
    /// Its ARN, which ends in its id.
    pub arn: String,
    /// The ARN of its task definition revision.
    pub task_definition: String,
    /// Its last known status: `PENDING`, `RUNNING`, `STOPPED` …
    pub last_status: String,
    /// `HEALTHY`, `UNHEALTHY` or `UNKNOWN`.
    pub health: Option<String>,
    /// What started it: the id of a deployment, or a text given to `RunTask`.
    pub started_by: Option<String>,
    /// When it was created, RFC 3339 in UTC.
    pub created: Option<String>,
    /// When it stopped, RFC 3339 in UTC.
    pub stopped: Option<String>,
    /// Such as `TaskFailedToStart`, `EssentialContainerExited` or `UserInitiated`.
    pub stop_code: Option<String>,
    /// ECS's stopped reason.
    pub reason: Option<String>,
    /// Its Availability Zone.
    pub zone: Option<String>,
    /// Whether ECS Exec can open a session in it.
    pub can_exec: bool,
    /// Its containers.
    pub containers: Vec<TaskContainer>,
}

/// A container of a task.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TaskContainer {
    /// Its name in the task definition.
    pub name: String,
    /// Its image, as the task definition names it.
    pub image: Option<String>,
    /// The digest of the image that was pulled.
    pub digest: Option<String>,
    /// The id of the container runtime, which Session Manager needs.
    #[serde(skip)]
    pub runtime_id: Option<String>,
    /// `PENDING`, `RUNNING` or `STOPPED`.
    pub last_status: String,
    /// The status of the agent of ECS Exec, such as `RUNNING`; `None` without it.
    #[serde(skip)]
    pub exec_agent: Option<String>,
    /// The exit code of its process; `None` if it runs or never ran.
    pub exit_code: Option<i32>,
    /// ECS's reason for its state.
    pub reason: Option<String>,
}

impl Task {
    /// The id: the last part of the ARN.
    pub fn id(&self) -> &str {
        self.arn.rsplit('/').next().unwrap_or(&self.arn)
    }

    /// `FAMILY:REVISION` of its task definition.
    pub fn revision(&self) -> &str {
        let definition = self.task_definition.as_str();
        definition.rsplit('/').next().unwrap_or(definition)
    }
}
