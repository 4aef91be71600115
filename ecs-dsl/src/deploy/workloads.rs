//! What runs: ECS, target groups, listeners and logs, as the engine has to see them while CloudFormation waits.

use super::ControlPlaneError;

/// What the engine reads of the services behind a stack. It changes nothing.
///
/// Every method is one question; pages are followed inside. What isn't there is an empty answer and no error.
#[allow(
    async_fn_in_trait,
    reason = "the engine is generic over it, and drives it on one thread"
)]
pub trait Workloads {
    /// The services with these ARNs, all of one cluster (`DescribeServices`).
    async fn describe_services(
        &self,
        cluster: &str,
        services: &[String],
    ) -> Result<Vec<ServiceDescription>, ControlPlaneError>;

    /// The service's tasks that have stopped and that ECS still remembers, latest first (`ListTasks`, `DescribeTasks`).
    async fn stopped_tasks(
        &self,
        cluster: &str,
        service: &str,
    ) -> Result<Vec<StoppedTask>, ControlPlaneError>;

    /// How the targets of a target group are (`DescribeTargetHealth`).
    async fn target_health(
        &self,
        target_group: &str,
    ) -> Result<Vec<TargetHealth>, ControlPlaneError>;

    /// The last lines of a log stream, oldest first (`GetLogEvents`).
    async fn last_log_lines(
        &self,
        stream: &LogStream,
        count: u16,
    ) -> Result<Vec<String>, ControlPlaneError>;

    /// Where listeners or listener rules send to now (`DescribeListeners`, `DescribeRules`): each of `arns` that
    /// exists, with the weights of its target groups.
    async fn forwards(&self, arns: &[String]) -> Result<Vec<Forward>, ControlPlaneError>;
}

/// A service as ECS describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceDescription {
    /// The service's ARN.
    pub arn: String,
    /// `ACTIVE`, `DRAINING` or `INACTIVE`.
    pub status: String,
    /// How many tasks there should be.
    pub desired: u32,
    /// How many tasks run.
    pub running: u32,
    /// How many tasks are on their way.
    pub pending: u32,
    /// The deployments, the latest (`PRIMARY`) first.
    pub deployments: Vec<Deployment>,
    /// The service deployment that is under way, such as a blue/green one; none if there is none.
    pub under_way: Option<ServiceDeployment>,
    /// What ECS says about the service, latest first.
    pub events: Vec<ServiceEvent>,
}

/// One revision on its way in or out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deployment {
    /// Such as `ecs-svc/1234`.
    pub id: String,
    /// `PRIMARY`, `ACTIVE` or `INACTIVE`.
    pub status: String,
    /// The ARN of the task definition's revision.
    pub task_definition: String,
    /// `IN_PROGRESS`, `COMPLETED` or `FAILED`.
    pub rollout_state: Option<String>,
    /// Why, in ECS's words.
    pub rollout_reason: Option<String>,
    /// How many tasks there should be.
    pub desired: u32,
    /// How many tasks run.
    pub running: u32,
    /// How many tasks are on their way.
    pub pending: u32,
    /// How many tasks didn't get to run.
    pub failed: u32,
}

/// A service deployment with its own course: blue/green, canary, linear.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceDeployment {
    /// Its ARN.
    pub arn: String,
    /// `PENDING`, `IN_PROGRESS`, `STOP_REQUESTED`, `ROLLBACK_IN_PROGRESS` …
    pub status: String,
    /// `SCALE_UP`, `TEST_TRAFFIC_SHIFT`, `PRODUCTION_TRAFFIC_SHIFT`, `BAKE_TIME` …, if it has such stages.
    pub lifecycle_stage: Option<String>,
}

/// Something that ECS says about a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceEvent {
    /// Unique.
    pub id: String,
    /// RFC 3339, in UTC.
    pub timestamp: String,
    /// In ECS's words.
    pub message: String,
}

/// A task that has stopped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoppedTask {
    /// Its ARN; what follows the last `/` is its id.
    pub arn: String,
    /// The ARN of the task definition's revision that it was started from.
    pub task_definition: String,
    /// When it stopped, RFC 3339 in UTC.
    pub stopped: Option<String>,
    /// Such as `TaskFailedToStart`, `EssentialContainerExited` or `ServiceSchedulerInitiated`.
    pub stop_code: Option<String>,
    /// Why, in ECS's words.
    pub reason: Option<String>,
    /// Such as `FARGATE_SPOT`.
    pub capacity_provider: Option<String>,
    /// Its containers.
    pub containers: Vec<StoppedContainer>,
}

/// A container of a task that has stopped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoppedContainer {
    /// Its name in the task definition.
    pub name: String,
    /// The image that it was to run.
    pub image: Option<String>,
    /// What its process gave back; none if it never ran.
    pub exit_code: Option<i32>,
    /// Why it stopped, in ECS's words.
    pub reason: Option<String>,
    /// `HEALTHY`, `UNHEALTHY` or `UNKNOWN`.
    pub health: Option<String>,
}

/// A target of a target group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetHealth {
    /// Its address, or an instance's id.
    pub target: String,
    /// The port that is asked.
    pub port: Option<u16>,
    /// `initial`, `healthy`, `unhealthy`, `draining`, `unused` …
    pub state: String,
    /// Such as `Target.ResponseCodeMismatch`.
    pub reason: Option<String>,
    /// Such as `Health checks failed with these codes: [404]`.
    pub description: Option<String>,
}

/// Where a container's log is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LogStream {
    /// The log group's name.
    pub group: String,
    /// The stream's name: `PREFIX/CONTAINER/TASK-ID`.
    pub stream: String,
}

/// Where a listener, or a rule of one, sends to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forward {
    /// The ARN of the listener or the rule.
    pub arn: String,
    /// The ARNs of the target groups with their weights.
    pub weights: Vec<(String, u32)>,
}
