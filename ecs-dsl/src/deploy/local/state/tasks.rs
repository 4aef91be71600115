//! What becomes of the tasks of a service that gets a new revision.

use serde::{Deserialize, Serialize};

use super::super::scenario::TaskReason;
use super::Resource;

/// Tasks that die while a service gets a new revision.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Dying {
    /// The revision that was there before.
    pub(crate) former: Option<String>,
    /// The revision that should run.
    pub(crate) wanted: String,
    /// The task definition of that, as long as it was there when the deployment began.
    pub(crate) definition: Option<Resource>,
    pub(crate) reason: TaskReason,
    /// The container that is at fault.
    pub(crate) container: Option<String>,
    pub(crate) exit_code: i32,
    pub(crate) log: Vec<String>,
    /// How many will die; none if all of them.
    pub(crate) most: Option<u32>,
    /// Whether ECS takes the revision back, and CloudFormation calls it complete.
    pub(crate) rolled_back: bool,
    /// How often somebody has looked.
    pub(crate) looks: u32,
    /// When it began, in milliseconds since 1970.
    pub(crate) since: u64,
    pub(crate) end: Option<Ending>,
    /// Those that died, latest first, as far as ECS remembers them.
    pub(crate) dead: Vec<Dead>,
    /// How many died.
    pub(crate) count: u32,
}

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Ending {
    /// The new revision runs.
    Runs,
    /// It doesn't, and the deployment has failed.
    Failed,
    /// ECS went back to the former revision.
    WentBack,
}

/// A task that died.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Dead {
    /// 32 hexadecimal digits.
    pub(crate) id: String,
    pub(crate) stopped: String,
}
