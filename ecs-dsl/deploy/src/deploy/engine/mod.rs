//! The engine: deploys, recovers and destroys a stack from any state, or returns why it can't.
//!
//! - [`Engine`]: runs `deploy`, `destroy` and the other verbs on a [`ControlPlane`](super::ControlPlane).
//! - [`Observer`]: receives the progress and confirms operations; the engine never prints.
//! - [`StackState`]: which operations a stack's status allows; [`DeployError`]: why one failed, and the next step.
//!
//! **Invariant:** every change to a stack is shown to the observer and confirmed before it starts, and a change set that
//! won't be executed is deleted.

mod abandoned;
mod advice;
mod cancel;
mod capabilities;
mod change_set;
mod change_set_error;
mod data_loss_risk;
mod deploy;
mod deploy_error;
mod deployed_services;
mod destroy;
mod detect_drift;
mod diagnose;
mod disagreement;
mod empty_buckets;
#[allow(
    clippy::module_inception,
    reason = "the file of the folder's main type"
)]
mod engine;
mod execute;
mod exit_class;
mod failure;
mod follow;
mod history_settings;
mod images;
mod import;
mod keep_deployment;
mod kept_deployments;
mod links;
mod migrations;
mod monitor;
mod next_action;
mod observer;
mod outcome;
mod ownership;
mod parameters;
mod preflight;
mod readers;
mod recent_events;
mod recover;
mod request;
mod resolve_values;
mod resource_failure;
mod retain;
mod retry;
mod rollback_alarms;
mod silence;
mod stack_inspection;
mod stack_state;
mod task_failures;
mod template_upload;
#[cfg(test)]
pub(crate) mod tests;
mod token;
mod traffic;
mod value_reader;
mod verb;
mod watch;

pub use super::causes::TaskFailureKind;
pub use capabilities::capabilities;
pub use data_loss_risk::DataLossRisk;
#[doc(hidden)]
pub use deploy_error::since_and_owner;
pub use deploy_error::{DeployError, DeployResult};
pub use deployed_services::{DeployedContainer, DeployedService};
pub use diagnose::{Diagnosis, FailedOperation};
pub use disagreement::{Disagreement, Drift, PropertyDisagreement, disagreements, drifts};
pub use engine::Engine;
pub use exit_class::ExitClass;
pub use failure::{Failure, Operation};
pub use history_settings::HistorySettings;
pub use images::{
    ContainerId, ImageDecision, ImageOrigin, ImageRequest, RequestedImage, ResolvedImages,
};
pub use kept_deployments::{CurrentDeployment, KeptDeployments};
pub use links::{Link, Page};
pub use migrations::{MigrationReport, TaskLog};
pub use observer::{ConfirmationRequest, Decision, Interruption, Observer, Preview, Step};
pub use outcome::{
    Cancelled, DeployOutcome, Deployed, DestroyOutcome, Destroyed, Detached, FollowOutcome,
    Prepared, RecoverOutcome, Recovered, RetainedResource,
};
pub use parameters::Parameters;
pub use preflight::{Finding, FindingSeverity, FindingTopic, Preflight, SkippedCheck};
pub use recent_events::RecentEvents;
pub use request::{DeployRequest, DeployTarget, DestroyRequest, ExecuteRequest, RecoverRequest};
pub use resource_failure::ResourceFailure;
pub use stack_state::{InspectedStack, StackState, UnusualStatus};
pub use traffic::PreservedTraffic;
pub use value_reader::ValueReader;
pub use verb::Verb;
pub use watch::{
    ContainerEvidence, ContainerImage, CountedFailure, EVIDENCE_VERSION, Evidence, NotRunning,
    RunningService, RunningStack, ServiceEventReport, ServiceEvidence, ServiceReport,
    TargetEvidence, TaskEvidence, TaskFailure, WatchSettings, WorkloadReport,
};
