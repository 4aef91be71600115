//! What a stack is in the middle of.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use serde::{Deserialize, Serialize};

use super::{Generation, Output, Resource, Settings};

/// What the stack is in the middle of.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Operation {
    pub(crate) kind: OperationKind,
    pub(crate) phase: Phase,
    /// What is still to be done: what is in one wave is done at the same time.
    pub(crate) waves: VecDeque<Vec<Task>>,
    /// What was begun and isn't finished.
    pub(crate) running: Vec<Running>,
    /// What the update has replaced or removed, or what its rollback has no use for: deleted at the end.
    pub(crate) leftovers: Vec<Task>,
    /// What to go back to.
    pub(crate) former: Option<Former>,
    /// What couldn't be deleted, or made again what it was.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) failed: Vec<Task>,
    #[serde(default, skip_serializing_if = "Orders::are_usual")]
    pub(crate) orders: Orders,
    /// Until when the alarms are watched, once everything is done: milliseconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) watched_until: Option<u64>,
}

/// How an operation is carried out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Orders {
    /// Ends when everything is configured.
    pub(crate) express: bool,
    /// Stays as it is after a failure, and doesn't go back.
    pub(crate) keeps_failures: bool,
    /// Puts back what was changed by somebody else.
    pub(crate) revert_drift: bool,
    /// Resources that exist already, by logical id, with their physical ids.
    pub(crate) imports: BTreeMap<String, String>,
    /// Leaves behind what can't be deleted or rolled back.
    pub(crate) force: bool,
    /// Resources that are left behind whatever happens.
    pub(crate) spared: BTreeSet<String>,
}

impl Orders {
    fn are_usual(&self) -> bool {
        *self == Self::default()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum OperationKind {
    Create,
    Update,
    Import,
    Delete,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Phase {
    /// On the way to the new template.
    Forward,
    /// On the way back.
    Rollback,
    /// Taking away what is no longer needed, after either.
    Cleanup,
}

/// One thing to do to one resource.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Task {
    pub(crate) logical_id: String,
    pub(crate) work: Work,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum Work {
    /// Make it as the template wants it.
    Apply,
    /// Take this one away, as far as its policy lets it go.
    Delete {
        resource: Box<Resource>,
        policy: Option<String>,
    },
    /// Make it this one again.
    Restore(Box<Resource>),
    /// Let this one go, which exists outside the stack as well: it was imported.
    Release(Box<Resource>),
}

/// A resource that is being made, changed or deleted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Running {
    pub(crate) logical_id: String,
    pub(crate) verb: Verb,
    /// What it becomes, or for [`Verb::Delete`] what it was.
    pub(crate) resource: Resource,
    /// Why it won't succeed.
    pub(crate) failure: Option<String>,
    /// Whether the stack stays as it is after that.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) keeps: bool,
    /// How long it takes still.
    #[serde(default, skip_serializing_if = "Hold::is_over")]
    pub(crate) hold: Hold,
}

/// Why something that was begun isn't done yet.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Hold {
    /// So many more times somebody has to look.
    pub(crate) looks: u32,
    /// Milliseconds since 1970.
    pub(crate) until: Option<u64>,
    /// Its tasks have to run first.
    pub(crate) tasks: bool,
}

impl Hold {
    fn is_over(&self) -> bool {
        *self == Self::default()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Verb {
    Create,
    Update,
    Replace,
    Import,
    Restore,
    Release,
    Delete,
}

/// How the stack was before an update.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Former {
    pub(crate) current: Generation,
    pub(crate) resources: BTreeMap<String, Resource>,
    pub(crate) outputs: BTreeMap<String, Output>,
    #[serde(default)]
    pub(crate) settings: Settings,
}
