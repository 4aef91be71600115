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
    /// The change set is made, shown and left to be executed later.
    Prepared(Prepared),
    /// The user stopped it before it began: nothing was changed and nothing is left behind.
    Interrupted,
    /// The user looked away; it goes on at AWS.
    Detached(Detached),
    /// The user stopped it, and it was undone.
    Cancelled(Cancelled),
}

/// A change set that waits to be executed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prepared {
    /// Its ARN.
    pub change_set: String,
    /// Its name.
    pub name: String,
    /// How many resources it would change.
    pub changes: usize,
    /// The command that executes it, in backticks.
    pub execute: String,
}

/// An operation that goes on, unseen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detached {
    /// The stack's ARN.
    pub id: String,
    /// The stack's status when it was last seen.
    pub status: String,
    /// The command that attaches again, in backticks.
    pub attach: String,
}

/// An operation that was stopped and undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cancelled {
    /// The stack's status now: `UPDATE_ROLLBACK_COMPLETE`, or `DELETE_COMPLETE` for a creation.
    pub status: String,
    /// From the start of the execution to its end.
    pub duration: Duration,
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
    /// The user looked away; the deletion goes on at AWS.
    Detached(Detached),
}

/// How a recovery ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecoverOutcome {
    /// The stack can be deployed as it is.
    NothingToRecover {
        /// The stack's status; none if there is no such stack.
        status: Option<String>,
        /// What can be done next, with the command to type.
        next: String,
    },
    /// The user said no; nothing was changed.
    Declined,
    /// The stack takes changes again, or is gone.
    Recovered(Recovered),
    /// The user looked away; it goes on at AWS.
    Detached(Detached),
}

/// A stack that was recovered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovered {
    /// The stack's status; none if it is gone.
    pub status: Option<String>,
    /// The resources that were given up, by logical id: they are no longer as CloudFormation believes, or stay at AWS.
    pub given_up: Vec<String>,
    /// What to do next, with the command to type.
    pub next: String,
    /// From the start of the recovery to its end.
    pub duration: Duration,
}

/// How following a stack ended, when that what went on didn't fail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FollowOutcome {
    /// Nothing goes on in it.
    Idle {
        /// The stack's status; none if there is no such stack.
        status: Option<String>,
        /// What can be done next, with the command to type.
        next: String,
    },
    /// It came to a good end.
    Ended(Deployed),
    /// It was a deletion, and the stack is gone.
    Gone,
    /// The user looked away; it goes on at AWS.
    Detached(Detached),
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
