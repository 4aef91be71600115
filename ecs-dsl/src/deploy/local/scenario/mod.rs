//! A bad day, written down: which resources fail or take long, which tasks die, what somebody else has changed, which
//! alarms go off. Everything that isn't in it goes well.
//!
//! [`Scenario`] is read together with the faults of single calls, by [`FaultsFile`](crate::deploy::faulty::FaultsFile);
//! [`Local::scenario`](super::Local::scenario) takes it. Counts begin anew with each process.

mod inventory;
mod played;
mod resources;
mod tasks;
mod words;

use serde::Deserialize;
use serde_json::Value;

pub use inventory::{Image, Thing};
pub(super) use played::{Misfortune, Played};
pub use resources::{Because, Moment, ResourceFault, Times};
pub use tasks::{TaskFault, TaskReason, UnderWay};

/// What happens to the stacks of a local engine.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Scenario {
    /// What fails or takes long.
    pub resources: Vec<ResourceFault>,
    /// Which tasks die.
    pub tasks: Vec<TaskFault>,
    /// Which services have a deployment of their own under way.
    pub under_way: Vec<UnderWay>,
    /// What somebody has changed outside of CloudFormation.
    pub drift: Vec<Drift>,
    /// What goes off.
    pub alarms: Vec<Alarm>,
    /// Which images there are. Without it nothing is known of any.
    pub images: Vec<Image>,
    /// What exists outside of the local stacks, and what doesn't.
    pub inventory: Vec<Thing>,
    /// How many seconds go by between two looks; without it the machine's clock counts.
    pub seconds_per_pause: Option<u32>,
}

/// A property that somebody has changed outside of CloudFormation.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drift {
    /// The stack's name; any stack if it isn't given.
    #[serde(default)]
    pub stack: Option<String>,
    /// The resource's name in the template.
    pub resource: String,
    /// The property's name, such as `VisibilityTimeout`.
    pub property: String,
    /// What it really is.
    pub value: Value,
}

/// An alarm that goes off while a stack changes.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alarm {
    /// Its ARN, its name, or its name in the template.
    pub alarm: String,
    /// How many looks after the beginning of the operation; at once if it isn't given.
    #[serde(default)]
    pub looks: u32,
    /// In how many operations.
    #[serde(default)]
    pub times: Times,
}
