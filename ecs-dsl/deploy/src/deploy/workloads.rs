//! Running workloads: ECS services, target groups, listeners and logs, which the engine reads while CloudFormation waits.
//!
//! Types that are read from JSON have the fields of the ECS API.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::CallResult;

/// The read-only calls about a stack's running services.
///
/// Implementations paginate. A missing resource is an empty result, not an error.
#[allow(
    async_fn_in_trait,
    reason = "the engine is generic over it, and drives it on one thread"
)]
pub trait Workloads {
    /// The services of one cluster with these ARNs (`DescribeServices`).
    async fn describe_services(
        &self,
        cluster: &str,
        services: &[String],
    ) -> CallResult<Vec<ServiceDescription>>;

    /// The service's stopped tasks that ECS still lists, latest first (`ListTasks`, `DescribeTasks`).
    async fn stopped_tasks(&self, cluster: &str, service: &str) -> CallResult<Vec<StoppedTask>>;

    /// The health of a target group's targets (`DescribeTargetHealth`).
    async fn target_health(&self, target_group: &str) -> CallResult<Vec<TargetHealth>>;

    /// The last lines of a log stream, oldest first (`GetLogEvents`).
    async fn last_log_lines(&self, stream: &LogStream, count: u16) -> CallResult<Vec<String>>;

    /// The current forward actions of listeners or listener rules (`DescribeListeners`, `DescribeRules`): each of `arns`
    /// that exists, with the weights of its target groups.
    async fn forwards(&self, arns: &[String]) -> CallResult<Vec<Forward>>;
}

/// A service as ECS describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceDescription {
    /// The service's ARN.
    pub arn: String,
    /// `ACTIVE`, `DRAINING` or `INACTIVE`.
    pub status: String,
    /// The desired number of tasks.
    pub desired: u32,
    /// The number of running tasks.
    pub running: u32,
    /// The number of pending tasks.
    pub pending: u32,
    /// The deployments, the primary one first.
    pub deployments: Vec<EcsDeployment>,
    /// The service deployment in progress, such as a blue/green one, if any.
    pub service_deployment: Option<ServiceDeployment>,
    /// The service's events, latest first.
    pub events: Vec<ServiceEvent>,
}

/// A deployment of an ECS service, as `DescribeServices` reports it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct EcsDeployment {
    /// Such as `ecs-svc/1234`.
    pub id: String,
    /// `PRIMARY`, `ACTIVE` or `INACTIVE`.
    pub status: String,
    /// The ARN of the task definition revision.
    pub task_definition: String,
    /// `IN_PROGRESS`, `COMPLETED` or `FAILED`.
    pub rollout_state: Option<String>,
    /// ECS's reason for the rollout state.
    #[serde(rename = "rolloutStateReason")]
    pub rollout_reason: Option<String>,
    /// The desired number of tasks.
    #[serde(rename = "desiredCount")]
    pub desired: u32,
    /// The number of running tasks.
    #[serde(rename = "runningCount")]
    pub running: u32,
    /// The number of pending tasks.
    #[serde(rename = "pendingCount")]
    pub pending: u32,
    /// The number of tasks that failed to start.
    #[serde(rename = "failedTasks")]
    pub failed: u32,
}

/// An ECS service deployment: blue/green, canary or linear.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct ServiceDeployment {
    /// Its ARN.
    #[serde(rename = "serviceDeploymentArn")]
    pub arn: String,
    /// `PENDING`, `IN_PROGRESS`, `STOP_REQUESTED`, `ROLLBACK_IN_PROGRESS` …
    pub status: String,
    /// `SCALE_UP`, `TEST_TRAFFIC_SHIFT`, `PRODUCTION_TRAFFIC_SHIFT`, `BAKE_TIME` …, if it has lifecycle stages.
    pub lifecycle_stage: Option<String>,
}

/// An event of an ECS service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "EventEvidence")]
pub struct ServiceEvent {
    /// Unique.
    #[serde(skip)]
    pub id: String,
    /// When, RFC 3339 in UTC.
    pub timestamp: String,
    /// ECS's message.
    pub message: String,
}

/// A stopped task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoppedTask {
    /// Its ARN, which ends in its id.
    pub arn: String,
    /// The ARN of its task definition revision.
    pub task_definition: String,
    /// When it stopped, RFC 3339 in UTC.
    pub stopped: Option<String>,
    /// Such as `TaskFailedToStart`, `EssentialContainerExited` or `ServiceSchedulerInitiated`.
    pub stop_code: Option<String>,
    /// ECS's stopped reason.
    pub reason: Option<String>,
    /// Such as `FARGATE_SPOT`.
    pub capacity_provider: Option<String>,
    /// Its containers.
    pub containers: Vec<StoppedContainer>,
}

/// A container of a stopped task.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct StoppedContainer {
    /// Its name in the task definition.
    pub name: String,
    /// Its image.
    pub image: Option<String>,
    /// The exit code of its process; `None` if it never ran.
    pub exit_code: Option<i32>,
    /// ECS's stop reason.
    pub reason: Option<String>,
    /// `HEALTHY`, `UNHEALTHY` or `UNKNOWN`.
    #[serde(rename = "healthStatus")]
    pub health: Option<String>,
}

/// A target of a target group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetHealth {
    /// Its IP address or instance id.
    pub target: String,
    /// The port of the health check.
    pub port: Option<u16>,
    /// `initial`, `healthy`, `unhealthy`, `draining`, `unused` …
    pub state: String,
    /// Such as `Target.ResponseCodeMismatch`.
    pub reason: Option<String>,
    /// Such as `Health checks failed with these codes: [404]`.
    pub description: Option<String>,
}

/// The log stream of a container.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LogStream {
    /// The log group's name.
    pub group: String,
    /// The stream's name: `PREFIX/CONTAINER/TASK-ID`.
    pub stream: String,
}

/// The forward action of a listener or a listener rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forward {
    /// The ARN of the listener or the rule.
    pub arn: String,
    /// The ARNs of the target groups with their weights.
    pub weights: Vec<(String, u32)>,
}
