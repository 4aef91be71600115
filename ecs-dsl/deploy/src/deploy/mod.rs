//! Deployment: the engine, over a [`ControlPlane`] that is AWS's CloudFormation or the embedded one.
//!
//! - [`ControlPlane`]: the CloudFormation calls of the engine; [`ControlPlaneError`]: how they fail.
//! - [`Workloads`]: reads ECS services while they deploy; [`ResourceLookup`]: finds existing resources for preflight checks.
//! - `aws`: AWS's CloudFormation; behind the feature `aws`.
//! - [`operate`]: the calls of the verbs that operate a deployed stack; on AWS behind the feature `operate`.
//! - [`engine`]: deploys, recovers and destroys one stack.
//! - [`causes`]: why something failed, by the text that AWS prints.
//! - [`images`]: builds and pushes images.
//! - [`history`]: the deployments that are kept, so that they can be deployed again.
//! - [`scheduler`]: several stacks concurrently.
//! - [`local`]: an embedded CloudFormation, with its state in a folder.
//! - [`fault_injection`]: a wrapper around a cloud that makes calls fail, for tests and `--faults`.
//! - [`block_on`]: runs the engine on this thread; [`sleep`]: waits there.
//!
//! **Unstable:** programs deploy with `App::run`. Semantic versioning doesn't cover this module until
//! 1.0. Its documentation has only what tests of programs use: [`Local`](local::Local), [`ControlPlane`] and [`block_on`].
//!
//! **Invariant:** only this folder and `cli` use the network, files and the clock.

#[cfg(feature = "aws")]
#[doc(hidden)]
pub mod aws;
#[doc(hidden)]
pub mod causes;
mod control_plane;
#[cfg(feature = "operate")]
mod data_channel;
mod descriptions;
mod digest;
#[doc(hidden)]
pub mod engine;
mod error;
#[doc(hidden)]
pub mod fault_injection;
#[doc(hidden)]
pub mod history;
#[doc(hidden)]
pub mod images;
mod live_rule;
pub mod local;
mod object_store;
#[doc(hidden)]
pub mod operate;
#[doc(hidden)]
pub mod private_file;
mod requests;
mod resource_lookup;
mod runtime;
#[doc(hidden)]
pub mod scheduler;
mod workloads;

pub use control_plane::ControlPlane;
#[doc(hidden)]
pub use descriptions::{
    CallerIdentity, ChangeDetail, ChangeSetDescription, ChangeSetSummary, DriftDetection,
    ParameterReader, PropertyDrift, ResourceChange, ResourceDrift, StackDescription, StackEvent,
    StackResource, Upload, ValidationFinding,
};
#[doc(hidden)]
#[doc(hidden)]
pub use error::io_hint;
pub use error::{CallResult, ControlPlaneError, StateFileError};
#[doc(hidden)]
pub use live_rule::{LiveRule, conditions_of};
#[doc(hidden)]
pub use object_store::ObjectStore;
pub use requests::{
    ChangeSetKind, ChangeSetRequest, ContinueRequest, DeleteRequest, ImportedResource,
    OperationSettings, RollbackTriggers, TemplateSource,
};
#[doc(hidden)]
pub use resource_lookup::{Certificate, EcrImage, Existence, ImageDescription, ResourceLookup};
pub use runtime::block_on;
#[doc(hidden)]
pub use runtime::sleep;
#[doc(hidden)]
pub use workloads::{
    EcsDeployment, Forward, LogStream, ServiceDeployment, ServiceDescription, ServiceEvent,
    StoppedContainer, StoppedTask, TargetHealth, Workloads,
};

/// Everything that the engine calls: CloudFormation, workloads, resource lookups, objects, kept deployments, and the tasks of
/// migrations with their logs.
#[doc(hidden)]
pub trait Cloud:
    ControlPlane
    + Workloads
    + ResourceLookup
    + ObjectStore
    + history::DeploymentStore
    + operate::TaskOperations
    + operate::LogReader
{
}

impl<T> Cloud for T where
    T: ControlPlane
        + Workloads
        + ResourceLookup
        + ObjectStore
        + history::DeploymentStore
        + operate::TaskOperations
        + operate::LogReader
{
}
