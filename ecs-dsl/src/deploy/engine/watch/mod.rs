//! Watching the tasks: what ECS does while CloudFormation waits for it.
//!
//! - [`WatchSettings`]: how closely, and when a deployment is given up; [`WorkloadReport`]: what is told at a look.
//! - [`Trouble`]: why a task doesn't run, and what to do about it; [`Evidence`]: what is kept of a failure.
//! - `attend`: the engine's part; `look`: one look; `classify`: from AWS's words to a cause; `success`: what counts as one.
//! - `resolver`, `model`: a service as the template makes it, with AWS's ids.
//!
//! **Invariant:** watching reads only, except for the one call that stops an operation; nothing that can't be read stops a
//! deployment, and the evidence is given away before the operation is stopped.

mod attend;
mod classify;
mod evidence;
mod exits;
mod health;
pub(super) mod look;
pub(super) mod model;
mod pulls;
mod redaction;
mod report;
pub(super) mod resolver;
mod settings;
mod success;
#[cfg(test)]
mod tests;
mod trouble;
mod watcher;

pub use evidence::{
    ContainerEvidence, CountedTrouble, EVIDENCE_VERSION, EventEvidence, Evidence, FailedResource,
    ServiceEvidence, TargetEvidence, TaskEvidence,
};
pub use report::{ServiceReport, WorkloadReport};
pub use settings::WatchSettings;
pub use success::NotRunning;
pub use trouble::{Trouble, TroubleKind};
pub(super) use watcher::Watcher;
