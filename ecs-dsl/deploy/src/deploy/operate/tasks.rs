//! Tasks and services: Amazon ECS.

use schemars::JsonSchema;
use serde::Serialize;

use super::{StartedTasks, TaskRun};
use crate::deploy::CallResult;

/// The calls about tasks and services.
///
/// Implementations paginate. A missing cluster or service is an error of AWS.
#[allow(
    async_fn_in_trait,
    reason = "the verbs are generic over it, and drive it on one thread"
)]
pub trait TaskOperations {
    /// The tasks of a cluster, the latest first (`ListTasks`, `DescribeTasks`). ECS lists stopped tasks for an hour.
    async fn tasks(&self, filter: &TaskFilter) -> CallResult<Vec<Task>>;

    /// Changes a service without a change of its stack (`UpdateService`).
    async fn update_service(&self, update: &ServiceUpdate) -> CallResult<()>;

    /// Stops a task (`StopTask`). ECS shows `reason` as its stopped reason.
    async fn stop_task(&self, cluster: &str, task: &str, reason: &str) -> CallResult<()>;

    /// Starts tasks as those of a service: with its network configuration, capacity and platform (`DescribeServices`,
    /// `RunTask`).
    async fn run_task(&self, run: &TaskRun) -> CallResult<StartedTasks>;

    /// The tasks with these ARNs that ECS knows (`DescribeTasks`). A task that was just started may be missing.
    async fn describe_tasks(&self, cluster: &str, tasks: &[String]) -> CallResult<Vec<Task>>;

    /// The tasks of a cluster that [`run_task`](Self::run_task) started and that haven't stopped (`ListTasks`).
    async fn one_off_tasks(&self, cluster: &str) -> CallResult<Vec<Task>>;
}

/// Which tasks to list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskFilter {
    /// The name or the ARN of the cluster.
    pub cluster: String,
    /// The name or the ARN of the service. Default: all tasks, also those without a service.
    pub service: Option<String>,
    /// Running tasks, with those that start, or stopped tasks.
    pub status: TaskStatus,
}

/// The desired status of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskStatus {
    /// It starts or runs.
    Running,
    /// It stops or has stopped.
    Stopped,
}

/// A change of a service. What is `None` or false stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ServiceUpdate {
    /// The name or the ARN of the cluster.
    pub cluster: String,
    /// The ARN of the service.
    pub service: String,
    /// The desired number of tasks.
    pub desired: Option<u32>,
    /// Whether to replace all tasks by new ones of the same revision.
    pub force_new_deployment: bool,
}

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
