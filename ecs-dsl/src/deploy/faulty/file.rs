//! Faults as people write them down: a TOML file, like the settings of the stages.

use serde::Deserialize;

use super::Rule;
use crate::deploy::local::{
    Alarm, Drift, Image, ResourceFault, Scenario, TaskFault, Thing, UnderWay,
};

/// What a file of faults says. Every section may be left out.
///
/// ```
/// use ecs_dsl::deploy::faulty::FaultsFile;
///
/// let file: FaultsFile = r#"
///     ## The answer to the order to execute is lost: CloudFormation has it, and the engine doesn't know.
///     [[calls]]
///     call = "ExecuteChangeSet"
///     fault = "timeout"
///     when = "after"
///     nth = 1
///
///     ## Three tasks of the new revision are killed for their memory; the fourth one lives.
///     [[tasks]]
///     service = "OrderService"
///     reason = "out-of-memory"
///     times = 3
/// "#.parse()?;
/// assert_eq!(file.calls.len(), 1);
/// # Ok::<_, ecs_dsl::deploy::faulty::FaultsFileError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct FaultsFile {
    /// The calls that fail. A call that several rules are about fails by the first of them.
    pub calls: Vec<Rule>,
    /// The resources that fail or take long.
    pub resources: Vec<ResourceFault>,
    /// The tasks that die.
    pub tasks: Vec<TaskFault>,
    /// The services that have a deployment of their own under way.
    pub under_way: Vec<UnderWay>,
    /// What somebody has changed outside of CloudFormation.
    pub drift: Vec<Drift>,
    /// The alarms that go off.
    pub alarms: Vec<Alarm>,
    /// The images that there are. Without it nothing is known of any.
    pub images: Vec<Image>,
    /// What exists outside of the local stacks, and what doesn't.
    pub inventory: Vec<Thing>,
    /// How many seconds go by between two looks; without it the machine's clock counts.
    pub seconds_per_pause: Option<u32>,
    /// How many milliseconds each call is on its way; without it, none.
    pub milliseconds_per_call: u32,
}

impl FaultsFile {
    /// What happens in the local engine; the calls are for a [`Faulty`](super::Faulty) around it.
    pub fn scenario(&self) -> Scenario {
        Scenario {
            resources: self.resources.clone(),
            tasks: self.tasks.clone(),
            under_way: self.under_way.clone(),
            drift: self.drift.clone(),
            alarms: self.alarms.clone(),
            images: self.images.clone(),
            inventory: self.inventory.clone(),
            seconds_per_pause: self.seconds_per_pause,
        }
    }
}

/// What is wrong with a file of faults, and in which line.
#[derive(Debug, thiserror::Error)]
#[error("{}", .0.to_string().trim_end())]
pub struct FaultsFileError(#[source] toml::de::Error);

impl std::str::FromStr for FaultsFile {
    type Err = FaultsFileError;

    fn from_str(text: &str) -> Result<Self, FaultsFileError> {
        toml::from_str(text).map_err(FaultsFileError)
    }
}
