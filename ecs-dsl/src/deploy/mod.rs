//! Deploying: the engine, over a [`ControlPlane`] that is AWS's CloudFormation or the embedded one.
//!
//! - [`ControlPlane`]: what the engine needs of CloudFormation; [`ControlPlaneError`]: how it can fail.
//! - [`Workloads`]: what runs, for watching it; [`Inventory`]: what exists, for looking before.
//! - `aws`: AWS's CloudFormation; behind the feature `aws`.
//! - [`engine`]: brings a stack to where it is wanted.
//! - [`fleet`]: many stacks at once.
//! - [`local`]: CloudFormation in this process, with its state in a folder.
//! - [`fault_injection`]: a wrapper around a cloud that makes calls fail, for tests and `--faults`.
//! - [`block_on`]: runs the engine to its end, on this thread; [`sleep`]: waits there.
//!
//! **Invariant:** everything that touches the network, a file or the clock is below this folder or in `cli`.

#[cfg(feature = "aws")]
pub mod aws;
mod control_plane;
mod digest;
pub mod engine;
mod error;
pub mod fault_injection;
pub mod fleet;
mod inventory;
pub mod local;
mod runtime;
mod workloads;

pub use control_plane::{
    CallerIdentity, ChangeDetail, ChangeSetDescription, ChangeSetKind, ChangeSetRequest,
    ChangeSetSummary, ContinueRequest, ControlPlane, DeleteRequest, ImportedResource,
    OperationSettings, ResourceChange, RollbackTriggers, StackDescription, StackEvent,
    StackResource, TemplateSource, Upload, ValidationFault,
};
pub use error::{ControlPlaneError, StateFault};
pub use inventory::{Certificate, EcrImage, ImageDescription, Inventory, Presence};
pub use runtime::{block_on, sleep};
pub use workloads::{
    Deployment, Forward, LogStream, ServiceDeployment, ServiceDescription, ServiceEvent,
    StoppedContainer, StoppedTask, TargetHealth, Workloads,
};

/// Everything that the engine asks of a cloud: CloudFormation, what runs, and what exists.
pub trait Cloud: ControlPlane + Workloads + Inventory {}

impl<T: ControlPlane + Workloads + Inventory> Cloud for T {}
