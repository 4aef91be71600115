//! Faults of the tasks of services.

use serde::{Deserialize, Serialize};

use super::Times;

/// Tasks of a service that stop whenever the service deploys a new task definition revision.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskFault {
    /// The name of the stack. Default: any stack.
    #[serde(default)]
    pub stack: Option<String>,
    /// The logical id of the service; of the task definition of a job.
    pub service: String,
    /// Why the tasks stop. Default: as the texts below say.
    #[serde(default)]
    pub reason: TaskReason,
    /// The stopped reason of the tasks, in AWS's words. Default: ECS's text for `reason`.
    #[serde(default)]
    pub stopped_reason: Option<String>,
    /// The reason of the container, in AWS's words. Default: ECS's text for `reason`.
    #[serde(default)]
    pub container_reason: Option<String>,
    /// The stop code of the tasks. Default: that of `reason`; with texts only, `EssentialContainerExited` if there is an exit
    /// code, else `TaskFailedToStart`.
    #[serde(default)]
    pub stop_code: Option<String>,
    /// An event of the service, in AWS's words. With this text only, no task stops. Default: ECS's event for `reason`.
    #[serde(default)]
    pub event: Option<String>,
    /// How many tasks stop, one at each poll, before one keeps running.
    #[serde(default)]
    pub times: Times,
    /// The name of the container that fails. Default: the first container of the task definition.
    #[serde(default)]
    pub container: Option<String>,
    /// The exit code, for [`TaskReason::Exits`] and for a `stopped_reason`. Default: 1; with a `stopped_reason`, none.
    #[serde(default)]
    pub exit_code: Option<i32>,
    /// The last lines of the container's log. Default: lines that fit the reason.
    #[serde(default)]
    pub log: Vec<String>,
    /// How often a one-off task is described before it ends. Default: it ends at once.
    #[serde(default)]
    pub polls: u32,
    /// Whether ECS rolls the deployment back while CloudFormation reports the service as complete.
    #[serde(default)]
    pub rolled_back: bool,
}

/// Why a task stops.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TaskReason {
    /// The texts of the fault say why: `stopped_reason`, `container_reason`, `event`.
    #[default]
    AsReported,
    /// The image isn't in the registry.
    ImageNotFound,
    /// The image is built for another architecture.
    WrongArchitecture,
    /// The execution role lacks the permission to read a secret.
    SecretDenied,
    /// The container exceeds its memory limit.
    OutOfMemory,
    /// The load balancer's health check gets an unexpected status code.
    HealthCheckFailing,
    /// The container's own health check fails.
    ContainerUnhealthy,
    /// The container listens on another port than the target group uses.
    PortMismatch,
    /// The registry is unreachable.
    NoRouteToRegistry,
    /// There is no Spot capacity: no task is placed.
    NoSpotCapacity,
    /// The container's process exits.
    Exits,
}

/// A service with an ECS deployment in progress that CloudFormation doesn't know about.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActiveDeployment {
    /// The name of the stack. Default: any stack.
    #[serde(default)]
    pub stack: Option<String>,
    /// The logical id of the service.
    pub service: String,
    /// The lifecycle stage of the deployment, such as `BAKE_TIME`.
    #[serde(default)]
    pub lifecycle_stage: Option<String>,
}
