//! What happens to the tasks of services.

use serde::{Deserialize, Serialize};

use super::Times;

/// Tasks of a service that die, each time that it gets a new revision.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskFault {
    /// The stack's name; any stack if it isn't given.
    #[serde(default)]
    pub stack: Option<String>,
    /// The service's name in the template.
    pub service: String,
    /// Why they die.
    pub reason: TaskReason,
    /// How many of them die before one stays alive: one at each look.
    #[serde(default)]
    pub times: Times,
    /// The container that is at fault, by its name; the first one of the task if it isn't given.
    #[serde(default)]
    pub container: Option<String>,
    /// What its process gives back, for [`TaskReason::Exits`]; 1 if it isn't given.
    #[serde(default)]
    pub exit_code: Option<i32>,
    /// What it last says in its log; something that fits the reason if it isn't given.
    #[serde(default)]
    pub log: Vec<String>,
    /// ECS takes the revision back and CloudFormation calls it complete nevertheless.
    #[serde(default)]
    pub rolled_back: bool,
}

/// Why a task dies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TaskReason {
    /// The registry has no such image.
    ImageNotFound,
    /// The image is built for another architecture.
    WrongArchitecture,
    /// The execution role may not read a secret.
    SecretDenied,
    /// It needs more memory than it has.
    OutOfMemory,
    /// The load balancer gets another answer than it wants.
    HealthCheckFailing,
    /// The container's own health check fails.
    ContainerUnhealthy,
    /// It listens on another port than it is asked on.
    PortMismatch,
    /// The registry can't be reached.
    NoRouteToRegistry,
    /// There is no Spot capacity: no task even begins.
    NoSpotCapacity,
    /// Its program ends.
    Exits,
}

/// A service that has a deployment of its own under way, which CloudFormation knows nothing of.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnderWay {
    /// The stack's name; any stack if it isn't given.
    #[serde(default)]
    pub stack: Option<String>,
    /// The service's name in the template.
    pub service: String,
    /// Such as `BAKE_TIME`.
    #[serde(default)]
    pub stage: Option<String>,
}
