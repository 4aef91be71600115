//! Faults of the local engine: resources that fail or are slow, tasks that stop, drift, alarms. Everything else succeeds.
//!
//! [`FaultFile`](crate::deploy::fault_injection::FaultFile) reads a [`FaultPlan`] together with the faults of API calls;
//! [`Local::fault_plan`](super::Local::fault_plan) takes it. Each process counts occurrences from zero.

mod deletion_failures;
mod external;
mod resources;
mod state;
mod tasks;

use serde::Deserialize;
use serde_json::Value;

pub use external::{ExternalResource, Image};
pub use resources::{FailureReason, Phase, ResourceFault, Times};
pub(super) use state::{FaultPlanState, InjectedFailure};
pub use tasks::{ActiveDeployment, TaskFault, TaskReason};

/// The faults of a local engine.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct FaultPlan {
    /// Resources that fail or are slow.
    pub resources: Vec<ResourceFault>,
    /// Tasks that stop.
    pub tasks: Vec<TaskFault>,
    /// One-off tasks that don't end at once with exit code 0: those that `run` starts, and migrations. `no-spot-capacity` and
    /// `event` are the reason for which none starts.
    pub one_off_tasks: Vec<TaskFault>,
    /// Services with an ECS deployment in progress.
    pub active_deployments: Vec<ActiveDeployment>,
    /// Properties that were changed outside of CloudFormation.
    pub drift: Vec<Drift>,
    /// Alarms that go to `ALARM`.
    pub alarms: Vec<Alarm>,
    /// Images in ECR. Default: whether an image exists is unknown.
    pub images: Vec<Image>,
    /// Resources that exist, or are missing, outside of the local stacks.
    pub external_resources: Vec<ExternalResource>,
    /// By how many seconds the clock advances between two polls. Default: real time.
    pub seconds_per_poll: Option<u32>,
}

/// A property that was changed outside of CloudFormation.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drift {
    /// The name of the stack. Default: any stack.
    #[serde(default)]
    pub stack: Option<String>,
    /// The logical id of the resource.
    pub resource: String,
    /// The name of the property, such as `VisibilityTimeout`.
    pub property: String,
    /// The actual value.
    pub value: Value,
}

/// An alarm that goes to `ALARM` during a stack operation.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alarm {
    /// The ARN, the name or the logical id of the alarm.
    pub alarm: String,
    /// After how many polls since the start of the operation. Default: 0.
    #[serde(default)]
    pub polls: u32,
    /// In how many operations.
    #[serde(default)]
    pub times: Times,
}
