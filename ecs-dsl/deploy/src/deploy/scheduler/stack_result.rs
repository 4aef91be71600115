//! The result of one job.

use std::fmt;

use crate::deploy::engine::{DeployOutcome, DeployResult, DestroyOutcome};

/// The result of a [`StackJob`](super::StackJob). `T` is a [`DeployOutcome`] or a [`DestroyOutcome`].
#[derive(Debug)]
pub enum StackResult<T> {
    /// The job ran: the engine's outcome or error.
    Finished(DeployResult<T>),
    /// The job didn't start; the stack is unchanged.
    Skipped {
        /// Why.
        reason: SkipReason,
    },
}

/// Why a job didn't start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SkipReason {
    /// A stack that it waits for, directly or transitively, wasn't completed.
    Blocked {
        /// The name of that stack.
        stack: String,
    },
    /// The operator interrupted the run.
    Interrupted,
    /// It is part of a dependency cycle. `synth` never creates one.
    DependencyCycle,
}

impl fmt::Display for SkipReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Blocked { stack } => write!(f, "blocked by `{stack}`"),
            Self::Interrupted => f.write_str("the run was interrupted"),
            Self::DependencyCycle => f.write_str("dependency cycle"),
        }
    }
}

/// The engine's outcome for a stack, as the scheduler sees it.
pub(super) trait Outcome {
    /// Whether the jobs that wait for this one may start.
    fn unblocks_dependents(&self) -> bool;
}

impl Outcome for DeployOutcome {
    /// A deployed stack has values that others can read. A prepared one still has its old values, which is enough to
    /// prepare the others.
    fn unblocks_dependents(&self) -> bool {
        matches!(
            self,
            Self::Deployed(_) | Self::NoChanges { .. } | Self::Prepared(_)
        )
    }
}

impl Outcome for DestroyOutcome {
    fn unblocks_dependents(&self) -> bool {
        matches!(self, Self::Destroyed(_) | Self::NothingToDestroy)
    }
}
