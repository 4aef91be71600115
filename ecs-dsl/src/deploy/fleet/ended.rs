//! How it ended for one stack of a fleet.

use std::fmt;

use crate::deploy::engine::{DeployError, DeployOutcome, DestroyOutcome};

/// How it ended for a stack. `T` is a [`DeployOutcome`] or a [`DestroyOutcome`].
#[derive(Debug)]
pub enum Ended<T> {
    /// The engine was there: its outcome, or why it stopped.
    Ran(Result<T, DeployError>),
    /// The stack is as it was before.
    NotBegun {
        /// Why it wasn't its turn.
        because: Because,
    },
}

/// Why a stack wasn't begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Because {
    /// It waits for this stack, directly or through others, and nothing came of that.
    Waits {
        /// The name of the stack in which the chain broke.
        stack: String,
    },
    /// The user interrupted the run.
    Interrupted,
    /// It waits for itself, through others. `synth` makes no such stacks.
    Circle,
}

impl fmt::Display for Because {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Waits { stack } => write!(f, "it waits for `{stack}`"),
            Self::Interrupted => f.write_str("the run was interrupted"),
            Self::Circle => f.write_str("it waits for itself"),
        }
    }
}

/// What the engine makes of a stack, as the fleet sees it.
pub(super) trait Outcome {
    /// Whether the next ones may begin.
    fn is_done(&self) -> bool;
}

impl Outcome for DeployOutcome {
    /// What is deployed has values that others can read. What is only prepared has those that it had: enough to prepare
    /// the others, too.
    fn is_done(&self) -> bool {
        matches!(
            self,
            Self::Deployed(_) | Self::NoChanges { .. } | Self::Prepared(_)
        )
    }
}

impl Outcome for DestroyOutcome {
    fn is_done(&self) -> bool {
        matches!(self, Self::Destroyed(_) | Self::NothingToDestroy)
    }
}
