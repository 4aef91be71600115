//! The outcomes of operations that didn't fail.

use std::collections::BTreeMap;
use std::time::Duration;

use schemars::JsonSchema;
use serde::Serialize;

use super::ResourceFailure;

/// The outcome of a deployment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeployOutcome {
    /// The change set contains no changes.
    NoChanges {
        /// The stack's outputs, by key.
        outputs: BTreeMap<String, String>,
    },
    /// The operator declined; nothing was changed, and the change set was deleted.
    Declined,
    /// The stack was created or updated.
    Deployed(Deployed),
    /// The change set was created, to be executed later.
    Prepared(Prepared),
    /// The operator interrupted before the execution; nothing was changed, and the change set was deleted.
    Interrupted,
    /// The operator detached; the operation continues on AWS.
    Detached(Detached),
    /// The operator cancelled the operation, and it was rolled back.
    Cancelled(Cancelled),
}

/// A change set to be executed later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prepared {
    /// Its ARN.
    pub change_set: String,
    /// Its name.
    pub name: String,
    /// The number of changed resources.
    pub changes: usize,
    /// The command that executes it, in backticks.
    pub execute: String,
}

/// An operation that continues on AWS without being monitored, or that has stopped in the stage `local`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detached {
    /// The stack's ARN.
    pub id: String,
    /// The stack's last known status.
    pub status: String,
    /// The next step, with its command.
    pub next: String,
}

/// An operation that was cancelled and rolled back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cancelled {
    /// The stack's status now: `UPDATE_ROLLBACK_COMPLETE`, or `DELETE_COMPLETE` for a creation.
    pub status: String,
    /// From the start of the execution to its end.
    pub duration: Duration,
}

/// A deployed stack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deployed {
    /// The stack's ARN.
    pub id: String,
    /// Such as `UPDATE_COMPLETE`.
    pub status: String,
    /// The stack's outputs, by key.
    pub outputs: BTreeMap<String, String>,
    /// Resources that were removed from the stack but couldn't be deleted: they still exist and may cost money.
    pub left_behind: Vec<ResourceFailure>,
    /// From the start of the execution to its end.
    pub duration: Duration,
}

/// The outcome of `destroy`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DestroyOutcome {
    /// The stack doesn't exist.
    NothingToDestroy,
    /// The operator declined; nothing was changed.
    Declined,
    /// The stack was deleted.
    Destroyed(Destroyed),
    /// The operator detached; the deletion continues on AWS.
    Detached(Detached),
}

/// The outcome of `recover`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecoverOutcome {
    /// The stack is not in a failed state.
    NothingToRecover {
        /// The stack's status; `None` if it doesn't exist.
        status: Option<String>,
        /// The next step, with its command.
        next: String,
    },
    /// The operator declined; nothing was changed.
    Declined,
    /// The stack can be updated again, or was deleted.
    Recovered(Recovered),
    /// The operator detached; the operation continues on AWS.
    Detached(Detached),
}

/// A recovered stack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovered {
    /// The stack's status; `None` if it was deleted.
    pub status: Option<String>,
    /// The skipped or retained resources, by logical id: they differ from CloudFormation's record, or still exist on AWS.
    pub given_up: Vec<String>,
    /// The next step, with its command.
    pub next: String,
    /// From the start of the recovery to its end.
    pub duration: Duration,
}

/// The outcome of `follow`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FollowOutcome {
    /// No operation is in progress.
    Idle {
        /// The stack's status; `None` if it doesn't exist.
        status: Option<String>,
        /// The next step, with its command.
        next: String,
    },
    /// The operation succeeded.
    Completed(Deployed),
    /// The operation deleted the stack.
    Deleted,
    /// The operator detached; the operation continues on AWS.
    Detached(Detached),
}

/// A destroyed stack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Destroyed {
    /// The retained resources.
    pub retained: Vec<RetainedResource>,
    /// From the start of the deletion to its end.
    pub duration: Duration,
}

/// A resource that is retained when its stack is deleted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RetainedResource {
    /// The logical id.
    pub logical_id: String,
    /// The physical id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub physical_id: Option<String>,
    /// The resource type, such as `AWS::RDS::DBInstance`.
    pub type_name: String,
    /// The `DeletionPolicy`: `Retain`, `RetainExceptOnCreate`, or `Snapshot`, which keeps only a copy of the data.
    pub policy: String,
}
