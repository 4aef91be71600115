//! The engine against a control plane whose answers are written down beforehand.

mod deploy;
mod destroy;
mod disagreement;
mod failing;
pub(crate) mod fake;
mod fake_workloads;
mod going_on;
mod interruption;
mod local;
mod recover;
mod statuses;

pub(super) use fake::{Fake, Notes, STACK_ARN, Script, deploy, stack_event};
pub(super) use fake::{event, request, stack, target};

use crate::deploy::block_on;

/// Runs a future to its end.
pub(super) fn run<F: Future>(future: F) -> F::Output {
    block_on(future).unwrap()
}
