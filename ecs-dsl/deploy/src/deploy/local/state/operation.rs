//! The operation in progress on a stack.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use serde::{Deserialize, Serialize};

use super::{Generation, Output, Resource, Settings};

/// An operation on a stack.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Operation {
    pub(crate) kind: OperationKind,
    pub(crate) phase: OperationPhase,
    /// The remaining work. The items of a wave run concurrently.
    pub(crate) waves: VecDeque<Vec<WorkItem>>,
    /// The changes in progress.
    pub(crate) running: Vec<Running>,
    /// The cleanup phase: deletions of replaced and removed resources.
    pub(crate) cleanup: Vec<WorkItem>,
    /// The state to roll back to.
    pub(crate) previous: Option<StackSnapshot>,
    /// Failed deletions and restores.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) failed: Vec<WorkItem>,
    #[serde(default, skip_serializing_if = "OperationOptions::is_default")]
    pub(crate) options: OperationOptions,
    /// The end of the monitoring time, in milliseconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) monitored_until: Option<u64>,
}

/// The options of an operation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct OperationOptions {
    /// Express mode: finishes without waiting for resources to stabilize.
    pub(crate) express: bool,
    /// Whether a failure isn't rolled back.
    pub(crate) disable_rollback: bool,
    /// Whether drift is reverted.
    pub(crate) revert_drift: bool,
    /// The identifiers of resources to import, by logical id.
    pub(crate) imports: BTreeMap<String, String>,
    /// Whether resources that can't be deleted or rolled back are skipped.
    pub(crate) force: bool,
    /// Resources that are neither deleted nor rolled back.
    pub(crate) skipped: BTreeSet<String>,
}

impl OperationOptions {
    fn is_default(&self) -> bool {
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
pub(crate) enum OperationPhase {
    /// Applies the new template.
    Forward,
    /// Restores the previous state.
    Rollback,
    /// Deletes resources that are no longer needed.
    Cleanup,
}

/// The work for one resource.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct WorkItem {
    pub(crate) logical_id: String,
    pub(crate) work: Work,
}

impl WorkItem {
    pub(crate) fn new(logical_id: impl Into<String>, work: Work) -> Self {
        let logical_id = logical_id.into();
        Self { logical_id, work }
    }
}

/// A kind of work.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum Work {
    /// Apply the template.
    Apply,
    /// Delete the resource by its policy.
    Delete {
        resource: Box<Resource>,
        policy: Option<String>,
    },
    /// Restore the previous resource.
    Restore(Box<Resource>),
    /// Release an imported resource.
    Release(Box<Resource>),
}

/// A change in progress of one resource.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Running {
    pub(crate) logical_id: String,
    pub(crate) verb: Verb,
    /// The new resource, or for [`Verb::Delete`] the old one.
    pub(crate) resource: Resource,
    /// The reason if the change is going to fail.
    pub(crate) failure: Option<String>,
    /// Whether the failure isn't rolled back.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) disable_rollback: bool,
    /// What the change waits for.
    #[serde(default, skip_serializing_if = "Wait::is_over")]
    pub(crate) wait: Wait,
}

/// The conditions before a change can finish.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Wait {
    /// The remaining number of polls.
    pub(crate) polls: u32,
    /// A time in milliseconds since 1970.
    pub(crate) until: Option<u64>,
    /// Whether the tasks of the service have to run.
    pub(crate) tasks: bool,
    /// Until when a signal has to be received, in milliseconds since 1970.
    pub(crate) signal: Option<u64>,
}

impl Wait {
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

/// The state of a stack before an update.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct StackSnapshot {
    pub(crate) current: Generation,
    pub(crate) resources: BTreeMap<String, Resource>,
    pub(crate) outputs: BTreeMap<String, Output>,
    #[serde(default)]
    pub(crate) settings: Settings,
}
