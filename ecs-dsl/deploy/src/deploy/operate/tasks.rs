//! Tasks and services: Amazon ECS.

use super::{StartedTasks, Task, TaskRun};
use crate::deploy::CallResult;

/// The calls about tasks and services.
///
/// Implementations paginate. A missing cluster or service is an error of AWS.
#[allow(
    async_fn_in_trait,
    reason = "the verbs are generic over it, and drive it on one thread"
)]
pub trait TaskOperations {
    /// Fails if this program can't make these calls.
    ///
    /// # Errors
    /// If a feature is missing.
    fn require_tasks(&self) -> CallResult<()> {
        Ok(())
    }

    /// The tasks of a cluster, the latest first (`ListTasks`, `DescribeTasks`). ECS lists stopped tasks for an hour.
    async fn tasks(&self, filter: &TaskFilter) -> CallResult<Vec<Task>>;

    /// Changes a service without a change of its stack (`UpdateService`).
    async fn update_service(&self, update: &ServiceUpdate) -> CallResult<()>;

    /// Stops a task (`StopTask`). ECS shows `reason` as its stopped reason.
    async fn stop_task(&self, cluster: &str, task: &str, reason: &str) -> CallResult<()>;

    /// Starts tasks as those of a service or job: with its network configuration, capacity and platform (`DescribeServices`,
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
    /// The family of the task definition. Default: every one.
    pub family: Option<String>,
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
