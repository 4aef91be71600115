//! The engine over a fake control plane with scripted responses.

mod deploy;
mod destroy;
mod disagreement;
mod failures;
pub(crate) mod fake;
mod interruption;
mod local;
mod ownership;
mod recover;
mod resumption;
mod statuses;
mod tasks;
mod workloads;

pub(super) use fake::{Fake, Notes, STACK_ARN, Script, deploy, stack_event};
pub(super) use fake::{event, request, stack, target};

use crate::deploy::block_on;

/// Runs a future to completion.
pub(super) fn run<F: Future>(future: F) -> F::Output {
    block_on(future).unwrap()
}
