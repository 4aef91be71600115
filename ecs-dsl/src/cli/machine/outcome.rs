//! How it ended for a stack.

use std::collections::BTreeMap;
use std::time::Duration;

use schemars::JsonSchema;
use serde::Serialize;

use super::{Body, Fault};
use crate::cli::exit;
use crate::deploy::engine::{
    Cause, DeployError, DeployOutcome, Deployed, DestroyOutcome, Detached, FollowOutcome, Kept,
    RecoverOutcome,
};

/// How it ended for a stack.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct OutcomeLine {
    /// How.
    pub(in crate::cli) outcome: OutcomeName,
    /// The stack's status, if it is known; missing for a stack that isn't there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::cli) status: Option<String>,
    /// The stack's outputs, by key.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(in crate::cli) outputs: BTreeMap<String, String>,
    /// From the beginning of the operation to its end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::cli) milliseconds: Option<u64>,
    /// The change set that waits to be executed, for `prepared`.
    #[serde(skip_serializing_if = "Option::is_none")]
    change_set: Option<String>,
    /// What outlives its stack, for `destroyed`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    kept: Vec<KeptLine>,
    /// What left the stack and couldn't be deleted: it still exists, and may cost money.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    left_behind: Vec<String>,
    /// The resources that were given up, by logical id, for `recovered`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    given_up: Vec<String>,
    /// Why it wasn't begun, for `not_begun`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::cli) reason: Option<String>,
    /// What can be done next, with the command to type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::cli) next: Option<String>,
    /// What went wrong, for `failed`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::cli) error: Option<Fault>,
}

/// The ways in which it ends for a stack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::cli) enum OutcomeName {
    /// The stack is as wanted now.
    Deployed,
    /// The stack was as wanted already.
    NoChanges,
    /// The change set is made, and waits for `execute`.
    Prepared,
    /// Somebody said no; nothing was changed.
    Declined,
    /// It was stopped before it began; nothing was changed.
    Interrupted,
    /// Nobody watches any more; it goes on at AWS.
    Detached,
    /// It was stopped, and undone.
    Cancelled,
    /// The stack is gone.
    Destroyed,
    /// There was no such stack.
    NothingToDestroy,
    /// The stack takes changes again, or is gone.
    Recovered,
    /// The stack takes changes as it is.
    NothingToRecover,
    /// Nothing goes on in the stack.
    Idle,
    /// Something went wrong; `error` says what.
    Failed,
    /// It wasn't begun, because something before it failed or was stopped.
    NotBegun,
}

/// A resource that outlives its stack.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct KeptLine {
    /// Its name in the template.
    logical_id: String,
    /// Its id at AWS.
    #[serde(skip_serializing_if = "Option::is_none")]
    physical_id: Option<String>,
    /// Such as `AWS::RDS::DBInstance`.
    type_name: String,
    /// Its `DeletionPolicy`.
    policy: String,
}

impl OutcomeName {
    /// In a word or two.
    pub(in crate::cli) fn words(self) -> &'static str {
        match self {
            Self::Deployed => "deployed",
            Self::NoChanges => "unchanged",
            Self::Prepared => "prepared",
            Self::Declined => "declined",
            Self::Interrupted => "interrupted",
            Self::Detached => "detached",
            Self::Cancelled => "cancelled",
            Self::Destroyed => "destroyed",
            Self::NothingToDestroy => "not there",
            Self::Recovered => "recovered",
            Self::NothingToRecover => "nothing to recover",
            Self::Idle => "idle",
            Self::Failed => "failed",
            Self::NotBegun => "not begun",
        }
    }

    /// The exit code for it. A failure has one of its own.
    fn exit_code(self) -> u8 {
        match self {
            Self::Deployed
            | Self::NoChanges
            | Self::Prepared
            | Self::Destroyed
            | Self::NothingToDestroy
            | Self::Recovered
            | Self::NothingToRecover
            | Self::Idle => exit::DONE,
            Self::Declined | Self::Interrupted | Self::Cancelled | Self::NotBegun => exit::REFUSED,
            Self::Detached => exit::DETACHED,
            Self::Failed => exit::FAILED,
        }
    }
}

impl OutcomeLine {
    /// An outcome of which nothing more is known.
    pub(in crate::cli) fn plain(outcome: OutcomeName) -> Self {
        Self {
            outcome,
            status: None,
            outputs: BTreeMap::new(),
            milliseconds: None,
            change_set: None,
            kept: Vec::new(),
            left_behind: Vec::new(),
            given_up: Vec::new(),
            reason: None,
            next: None,
            error: None,
        }
    }

    /// How it ended, well or not.
    pub(in crate::cli) fn of<'a, T>(result: &'a Result<T, DeployError>) -> Self
    where
        Self: From<&'a T>,
    {
        match result {
            Ok(outcome) => outcome.into(),
            Err(error) => Self {
                status: match error {
                    DeployError::Failed(failure) => Some(failure.status.clone()),
                    _ => None,
                },
                error: Some(Fault::from(error)),
                ..Self::plain(OutcomeName::Failed)
            },
        }
    }

    /// One that wasn't begun.
    pub(in crate::cli) fn not_begun(reason: String) -> Self {
        Self {
            reason: Some(reason),
            ..Self::plain(OutcomeName::NotBegun)
        }
    }

    /// The exit code for it.
    pub(in crate::cli) fn exit_code(&self) -> u8 {
        match &self.error {
            Some(error) => error.exit_code,
            None => self.outcome.exit_code(),
        }
    }

    fn deployed(deployed: &Deployed) -> Self {
        Self {
            status: Some(deployed.status.clone()),
            outputs: deployed.outputs.clone(),
            milliseconds: Some(milliseconds(deployed.duration)),
            left_behind: deployed.left_behind.iter().map(Cause::to_string).collect(),
            ..Self::plain(OutcomeName::Deployed)
        }
    }

    fn detached(detached: &Detached) -> Self {
        Self {
            status: Some(detached.status.clone()),
            next: Some(format!("{} watches it again", detached.attach)),
            ..Self::plain(OutcomeName::Detached)
        }
    }

    fn standing(outcome: OutcomeName, status: Option<&String>, next: &str) -> Self {
        Self {
            status: status.cloned(),
            next: Some(next.to_owned()),
            ..Self::plain(outcome)
        }
    }
}

impl From<&DeployOutcome> for OutcomeLine {
    fn from(outcome: &DeployOutcome) -> Self {
        match outcome {
            DeployOutcome::Deployed(deployed) => Self::deployed(deployed),
            DeployOutcome::NoChanges { outputs } => Self {
                outputs: outputs.clone(),
                ..Self::plain(OutcomeName::NoChanges)
            },
            DeployOutcome::Declined => Self::plain(OutcomeName::Declined),
            DeployOutcome::Interrupted => Self::plain(OutcomeName::Interrupted),
            DeployOutcome::Detached(detached) => Self::detached(detached),
            DeployOutcome::Prepared(prepared) => Self {
                change_set: Some(prepared.name.clone()),
                next: Some(format!("{} executes it", prepared.execute)),
                ..Self::plain(OutcomeName::Prepared)
            },
            DeployOutcome::Cancelled(cancelled) => Self {
                status: Some(cancelled.status.clone()),
                milliseconds: Some(milliseconds(cancelled.duration)),
                ..Self::plain(OutcomeName::Cancelled)
            },
        }
    }
}

impl From<&DestroyOutcome> for OutcomeLine {
    fn from(outcome: &DestroyOutcome) -> Self {
        match outcome {
            DestroyOutcome::Destroyed(destroyed) => Self {
                kept: destroyed.kept.iter().map(KeptLine::from).collect(),
                milliseconds: Some(milliseconds(destroyed.duration)),
                ..Self::plain(OutcomeName::Destroyed)
            },
            DestroyOutcome::NothingToDestroy => Self::plain(OutcomeName::NothingToDestroy),
            DestroyOutcome::Declined => Self::plain(OutcomeName::Declined),
            DestroyOutcome::Detached(detached) => Self::detached(detached),
        }
    }
}

impl From<&RecoverOutcome> for OutcomeLine {
    fn from(outcome: &RecoverOutcome) -> Self {
        match outcome {
            RecoverOutcome::Recovered(recovered) => Self {
                given_up: recovered.given_up.clone(),
                milliseconds: Some(milliseconds(recovered.duration)),
                ..Self::standing(
                    OutcomeName::Recovered,
                    recovered.status.as_ref(),
                    &recovered.next,
                )
            },
            RecoverOutcome::NothingToRecover { status, next } => {
                Self::standing(OutcomeName::NothingToRecover, status.as_ref(), next)
            }
            RecoverOutcome::Declined => Self::plain(OutcomeName::Declined),
            RecoverOutcome::Detached(detached) => Self::detached(detached),
        }
    }
}

impl From<&FollowOutcome> for OutcomeLine {
    fn from(outcome: &FollowOutcome) -> Self {
        match outcome {
            FollowOutcome::Completed(deployed) => Self::deployed(deployed),
            FollowOutcome::Idle { status, next } => {
                Self::standing(OutcomeName::Idle, status.as_ref(), next)
            }
            FollowOutcome::Deleted => Self::plain(OutcomeName::Destroyed),
            FollowOutcome::Detached(detached) => Self::detached(detached),
        }
    }
}

impl From<&Kept> for KeptLine {
    fn from(kept: &Kept) -> Self {
        Self {
            logical_id: kept.logical_id.clone(),
            physical_id: kept.physical_id.clone(),
            type_name: kept.type_name.clone(),
            policy: kept.policy.clone(),
        }
    }
}

impl From<OutcomeLine> for Body {
    fn from(line: OutcomeLine) -> Self {
        Self::Outcome(Box::new(line))
    }
}

pub(super) fn milliseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
