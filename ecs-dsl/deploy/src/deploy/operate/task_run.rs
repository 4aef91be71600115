//! [`TaskRun`]: one-off tasks, and the result of the request to start them.

use std::fmt;

use super::Task;

/// What started a one-off task, for ECS: its `startedBy`.
pub const STARTED_BY: &str = "ecs-dsl";

/// One-off tasks of a service or a job. They have its network configuration, capacity, platform and roles, and join no target
/// group.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct TaskRun {
    /// The name or the ARN of the cluster.
    pub cluster: String,
    /// What has their network configuration and capacity.
    pub source: TaskSource,
    /// The ARN of the task definition revision. Default: that of the service.
    pub task_definition: Option<String>,
    /// The number of tasks, 1 to 10.
    pub count: u32,
    /// The container whose command and environment change.
    pub container: String,
    /// The command of the container. Default: that of the task definition, or of the image.
    pub command: Vec<String>,
    /// Environment variables beside those of the task definition.
    pub environment: Vec<(String, String)>,
    /// The CPU units of the task. Default: those of the task definition.
    pub cpu: Option<u32>,
    /// The memory of the task in MiB. Default: that of the task definition.
    pub memory: Option<u32>,
    /// The client token: ECS starts no second task for a token that it knows. It is the `startedBy` of the task, too. Default: a
    /// random one, and [`STARTED_BY`].
    pub token: Option<String>,
}

/// What has the network configuration and the capacity of one-off tasks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TaskSource {
    /// The service with this ARN.
    Service(String),
    /// The template of a job.
    Job(TaskNetwork),
}

/// The network and the capacity of the tasks of a job.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaskNetwork {
    /// The ids of the subnets.
    pub subnets: Vec<String>,
    /// The ids of the security groups.
    pub security_groups: Vec<String>,
    /// Whether tasks get a public address.
    pub assign_public_ip: bool,
    /// The capacity providers, each with its base and weight.
    pub capacity: Vec<(String, u32, u32)>,
    /// Whether ECS Exec can open a session in the tasks.
    pub execute_command: bool,
}

impl Default for TaskSource {
    fn default() -> Self {
        Self::Service(String::new())
    }
}

/// Without the command and the values of variables, which may have secrets.
impl fmt::Debug for TaskRun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TaskRun")
            .field("cluster", &self.cluster)
            .field("source", &self.source)
            .field("task_definition", &self.task_definition)
            .field("count", &self.count)
            .field("container", &self.container)
            .finish_non_exhaustive()
    }
}

/// The result of `RunTask`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StartedTasks {
    /// The tasks that ECS starts.
    pub tasks: Vec<Task>,
    /// Why ECS doesn't start the others.
    pub failures: Vec<PlacementFailure>,
}

/// Why ECS can't place a task: an [API failure
/// reason](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlacementFailure {
    /// The ARN of the container instance, if one was considered.
    pub arn: Option<String>,
    /// Such as `RESOURCE:MEMORY`.
    pub reason: String,
    /// More of it.
    pub detail: Option<String>,
}
