//! Watches the tasks of the ECS services that a stack operation changes.
//!
//! - [`WatchSettings`]: the interval, and when a deployment is stopped; [`WorkloadReport`]: the state of the services.
//! - [`TaskFailure`]: why a task stopped, and the fix; [`Evidence`]: what is saved when a deployment fails.
//! - `supervision`: the engine's hooks; `inspection`: one pass over the services; `classify`: AWS's stop reasons to a
//!   [`TaskFailureKind`]; `success`: verifies the running revision.
//! - `resolver`, `model`: a service of the template, with physical ids.
//!
//! **Invariant:** watching only reads, except for the one call that stops the operation. A failed read never stops a
//! deployment. The evidence is saved before the operation is stopped.

mod classify;
mod event_report;
mod evidence;
mod exits;
mod health;
pub(super) mod inspection;
pub(super) mod model;
mod past_tasks;
mod redaction;
mod report;
pub(super) mod resolver;
mod running;
mod settings;
mod success;
mod supervision;
mod symptoms;
mod task_failure;
#[cfg(test)]
mod tests;
mod watcher;

pub(super) use classify::{one_off_failure, placement_failure};
pub(super) use model::{ContainerModel, ServiceModel, job, services};
pub(super) use resolver::Resolver;
pub(super) use supervision::explain;

pub use event_report::ServiceEventReport;
pub use evidence::{
    ContainerEvidence, CountedFailure, EVIDENCE_VERSION, Evidence, ServiceEvidence, TargetEvidence,
    TaskEvidence,
};
pub use report::{ServiceReport, WorkloadReport};
pub use running::{ContainerImage, RunningService, RunningStack};
pub use settings::WatchSettings;
pub use success::NotRunning;
pub use task_failure::TaskFailure;
pub(super) use watcher::Watcher;
