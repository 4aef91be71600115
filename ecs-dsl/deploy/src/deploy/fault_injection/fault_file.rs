//! [`FaultFile`]: the TOML file of `--faults`.

use serde::Deserialize;

use super::FaultRule;
use crate::deploy::local::{
    ActiveDeployment, Alarm, Drift, ExternalResource, FaultPlan, Image, ResourceFault, TaskFault,
};

/// A fault file: the calls, resources and tasks that fail in a local deployment. Every section is optional.
///
/// ```
/// use ecs_dsl::deploy::fault_injection::FaultFile;
///
/// let file: FaultFile = r#"
///     ## CloudFormation executes the change set, but the response is lost.
///     [[calls]]
///     call = "ExecuteChangeSet"
///     fault = "timeout"
///     when = "after"
///     nth = 1
///
///     ## Three tasks of the new revision run out of memory; the fourth one stays healthy.
///     [[tasks]]
///     service = "OrderService"
///     reason = "out-of-memory"
///     times = 3
/// "#.parse()?;
/// assert_eq!(file.calls.len(), 1);
/// # Ok::<_, ecs_dsl::deploy::fault_injection::FaultFileError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct FaultFile {
    /// The calls that fail. When several rules match a call, the first one applies.
    pub calls: Vec<FaultRule>,
    /// The resources that fail or are slow.
    pub resources: Vec<ResourceFault>,
    /// The tasks that stop.
    pub tasks: Vec<TaskFault>,
    /// The one-off tasks that don't end with exit code 0.
    pub one_off_tasks: Vec<TaskFault>,
    /// The services with an ECS deployment in progress.
    pub active_deployments: Vec<ActiveDeployment>,
    /// Properties that were changed outside of CloudFormation.
    pub drift: Vec<Drift>,
    /// The alarms that go to `ALARM`.
    pub alarms: Vec<Alarm>,
    /// Images in ECR. Default: whether an image exists is unknown.
    pub images: Vec<Image>,
    /// Resources that exist, or are missing, outside of the local stacks.
    pub external_resources: Vec<ExternalResource>,
    /// By how many seconds the clock advances between two polls. Default: real time.
    pub seconds_per_poll: Option<u32>,
    /// The latency of each call in milliseconds. Default: 0.
    pub milliseconds_per_call: u32,
}

impl FaultFile {
    /// The faults of the local engine: everything but `calls`, which are for a [`FaultInjector`](super::FaultInjector).
    pub fn fault_plan(&self) -> FaultPlan {
        FaultPlan {
            resources: self.resources.clone(),
            tasks: self.tasks.clone(),
            one_off_tasks: self.one_off_tasks.clone(),
            active_deployments: self.active_deployments.clone(),
            drift: self.drift.clone(),
            alarms: self.alarms.clone(),
            images: self.images.clone(),
            external_resources: self.external_resources.clone(),
            seconds_per_poll: self.seconds_per_poll,
        }
    }
}

/// The syntax error of a fault file, with its line.
#[derive(Debug, thiserror::Error)]
#[error("{}", .0.to_string().trim_end())]
pub struct FaultFileError(#[source] toml::de::Error);

impl std::str::FromStr for FaultFile {
    type Err = FaultFileError;

    fn from_str(text: &str) -> Result<Self, FaultFileError> {
        toml::from_str(text).map_err(FaultFileError)
    }
}
