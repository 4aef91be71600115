//! How it ended, when it didn't fail.

use std::collections::BTreeMap;
use std::time::Duration;

use super::Cause;

/// How a deployment ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeployOutcome {
    /// The stack is as wanted already.
    NoChanges {
        /// The stack's outputs, by key.
        outputs: BTreeMap<String, String>,
    },
    /// The user said no; nothing was changed and nothing is left behind.
    Declined,
    /// The stack is as wanted now.
    Deployed(Deployed),
}

/// A stack that was deployed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deployed {
    /// The stack's ARN.
    pub id: String,
    /// Such as `UPDATE_COMPLETE`.
    pub status: String,
    /// The stack's outputs, by key.
    pub outputs: BTreeMap<String, String>,
    /// Resources that were taken out of the stack, but couldn't be deleted: they still exist, and may cost money.
    pub left_behind: Vec<Cause>,
    /// From the start of the execution to its end.
    pub duration: Duration,
}

/// How a destruction ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DestroyOutcome {
    /// There is no such stack.
    NothingToDestroy,
    /// The user said no; nothing was changed.
    Declined,
    /// The stack is gone.
    Destroyed(Destroyed),
}

/// A stack that was destroyed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Destroyed {
    /// What its template keeps.
    pub kept: Vec<Kept>,
    /// From the start of the deletion to its end.
    pub duration: Duration,
}

/// A resource that outlives its stack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its name in the template.
    pub logical_id: String,
    /// Its id at AWS, if it has one.
    pub physical_id: Option<String>,
    /// Such as `AWS::RDS::DBInstance`.
    pub type_name: String,
    /// Its `DeletionPolicy`: `Retain`, `RetainExceptOnCreate`, or `Snapshot`, which keeps a copy of the data only.
    pub policy: String,
}
