//! The outcome of a stack.

use std::collections::BTreeMap;
use std::time::Duration;

use schemars::JsonSchema;
use serde::Serialize;

use super::ErrorRecord;
use crate::cli::exit;
use crate::deploy::engine::{
    DeployError, DeployOutcome, Deployed, DestroyOutcome, Detached, FollowOutcome, RecoverOutcome,
    ResourceFailure, RetainedResource,
};

/// The outcome of a stack.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub(in crate::cli) struct OutcomeLine {
    /// The kind of outcome.
    pub(in crate::cli) outcome: OutcomeName,
    /// The stack status; absent if unknown, or if the stack doesn't exist.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::cli) status: Option<String>,
    /// The stack outputs, by key.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(in crate::cli) outputs: BTreeMap<String, String>,
    /// The duration of the operation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::cli) milliseconds: Option<u64>,
    /// The name of the change set to execute, for `prepared`.
    #[serde(skip_serializing_if = "Option::is_none")]
    change_set: Option<String>,
    /// The retained resources, for `destroyed`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    retained: Vec<RetainedResource>,
    /// The resources removed from the stack that couldn't be deleted: they may incur cost.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    not_deleted: Vec<String>,
    /// The logical ids of the resources that were skipped or retained, for `recovered`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    skipped: Vec<String>,
    /// Why the stack was skipped, for `skipped`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::cli) reason: Option<String>,
    /// The next step, with the command to run.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::cli) next: Option<String>,
    /// The error, for `failed`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::cli) error: Option<ErrorRecord>,
}

/// The kinds of outcomes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::cli) enum OutcomeName {
    /// The stack was deployed.
    Deployed,
    /// The stack was up to date.
    #[default]
    NoChanges,
    /// The change set was created, for `execute`.
    Prepared,
    /// Declined at the prompt; nothing was changed.
    Declined,
    /// Interrupted before the operation started; nothing was changed.
    Interrupted,
    /// Detached: the operation continues on AWS.
    Detached,
    /// The operation was cancelled and rolled back.
    Cancelled,
    /// The stack was deleted.
    Destroyed,
    /// The stack doesn't exist.
    NothingToDestroy,
    /// The stack can be updated again, or was deleted.
    Recovered,
    /// The stack isn't in a failed state.
    NothingToRecover,
    /// No operation is in progress.
    Idle,
    /// Failed: see `error`.
    Failed,
    /// Not started, because another stack failed or the run was interrupted.
    Skipped,
}

impl OutcomeName {
    /// The label in summaries.
    pub(in crate::cli) fn label(self) -> &'static str {
        match self {
            Self::Deployed => "deployed",
            Self::NoChanges => "unchanged",
            Self::Prepared => "prepared",
            Self::Declined => "declined",
            Self::Interrupted => "interrupted",
            Self::Detached => "detached",
            Self::Cancelled => "cancelled",
            Self::Destroyed => "destroyed",
            Self::NothingToDestroy => "not found",
            Self::Recovered => "recovered",
            Self::NothingToRecover => "nothing to recover",
            Self::Idle => "idle",
            Self::Failed => "failed",
            Self::Skipped => "skipped",
        }
    }

    /// The exit code. Errors have their own.
    fn exit_code(self) -> u8 {
        match self {
            Self::Deployed
            | Self::NoChanges
            | Self::Prepared
            | Self::Destroyed
            | Self::NothingToDestroy
            | Self::Recovered
            | Self::NothingToRecover
            | Self::Idle => exit::SUCCESS,
            Self::Declined | Self::Interrupted | Self::Cancelled | Self::Skipped => {
                exit::NOTHING_CHANGED
            }
            Self::Detached => exit::DETACHED,
            Self::Failed => exit::DEPLOYMENT_FAILED,
        }
    }
}

impl OutcomeLine {
    /// An outcome without details.
    pub(in crate::cli) fn plain(outcome: OutcomeName) -> Self {
        Self {
            outcome,
            ..Self::default()
        }
    }

    /// The outcome of a result.
    pub(in crate::cli) fn from_result<'a, T>(result: &'a Result<T, DeployError>) -> Self
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
                error: Some(ErrorRecord::from(error)),
                ..Self::plain(OutcomeName::Failed)
            },
        }
    }

    /// The outcome of a skipped stack.
    pub(in crate::cli) fn skipped(reason: String) -> Self {
        Self {
            reason: Some(reason),
            ..Self::plain(OutcomeName::Skipped)
        }
    }

    /// The exit code.
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
            not_deleted: deployed
                .left_behind
                .iter()
                .map(ResourceFailure::to_string)
                .collect(),
            ..Self::plain(OutcomeName::Deployed)
        }
    }

    fn detached(detached: &Detached) -> Self {
        Self {
            status: Some(detached.status.clone()),
            next: Some(detached.next.clone()),
            ..Self::plain(OutcomeName::Detached)
        }
    }

    fn with_next(outcome: OutcomeName, status: Option<&String>, next: &str) -> Self {
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
                next: Some(format!("run {} to execute it", prepared.execute)),
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
                retained: destroyed.retained.clone(),
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
                skipped: recovered.given_up.clone(),
                milliseconds: Some(milliseconds(recovered.duration)),
                ..Self::with_next(
                    OutcomeName::Recovered,
                    recovered.status.as_ref(),
                    &recovered.next,
                )
            },
            RecoverOutcome::NothingToRecover { status, next } => {
                Self::with_next(OutcomeName::NothingToRecover, status.as_ref(), next)
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
                Self::with_next(OutcomeName::Idle, status.as_ref(), next)
            }
            FollowOutcome::Deleted => Self::plain(OutcomeName::Destroyed),
            FollowOutcome::Detached(detached) => Self::detached(detached),
        }
    }
}

pub(super) fn milliseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
