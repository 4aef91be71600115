//! The engine: brings a stack from whatever state it is in to the wanted one, or says why it can't.
//!
//! - [`Engine`]: drives a [`ControlPlane`](super::ControlPlane) through `deploy` and `destroy`.
//! - [`Observer`]: whom it tells and asks. It never prints.
//! - [`StackState`]: what may be done in which stack status; [`DeployError`]: why it stopped, and what to do next.
//!
//! **Invariant:** every change to a stack is shown to the observer and confirmed before it starts, and a change set that
//! won't be executed is taken away again.

mod admission;
mod alarms;
mod attach;
mod blocker;
mod capabilities;
mod change_set;
mod deploy;
mod deploy_error;
mod destroy;
mod disagreement;
mod driver;
mod execute;
mod failure;
mod follow;
mod observer;
mod outcome;
mod patience;
mod preflight;
mod recover;
mod refusal;
mod request;
mod stack_state;
mod stakes;
mod standing;
mod submission;
#[cfg(test)]
pub(crate) mod tests;
mod token;
mod traffic;
mod watch;

pub use capabilities::capabilities;
pub use deploy_error::{DeployError, ExitClass, Verb};
pub use disagreement::{Disagreement, Drift, PropertyDisagreement, disagreements, drifts};
pub use driver::Engine;
pub use failure::{Cause, Failure, Operation};
pub use observer::{Answer, Interruption, Observer, Preview, Question, Step};
pub use outcome::{
    Cancelled, DeployOutcome, Deployed, DestroyOutcome, Destroyed, Detached, FollowOutcome, Kept,
    Prepared, RecoverOutcome, Recovered,
};
pub use preflight::{Finding, FindingSeverity, Preflight, SkippedCheck, Topic};
pub use request::{DeployRequest, DestroyRequest, ExecuteRequest, RecoverRequest, Target};
pub use stack_state::StackState;
pub use stakes::AtRisk;
pub use traffic::KeptTraffic;
pub use watch::{
    ContainerEvidence, CountedFailure, EVIDENCE_VERSION, EventEvidence, Evidence, FailedResource,
    NotRunning, ServiceEvidence, ServiceReport, TargetEvidence, TaskEvidence, TaskFailure,
    TaskFailureKind, WatchSettings, WorkloadReport,
};
