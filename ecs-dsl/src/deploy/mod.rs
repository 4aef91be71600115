//! Deploying: the engine, over a [`ControlPlane`] that is AWS's CloudFormation or the embedded one.
//!
//! - [`ControlPlane`]: what the engine needs of CloudFormation; [`ControlPlaneError`]: how it can fail.
//! - `aws`: AWS's CloudFormation; behind the feature `aws`.
//! - [`engine`]: brings a stack to where it is wanted.
//! - [`local`]: CloudFormation in this process, with its state in a folder.
//! - [`block_on`]: runs the engine to its end, on this thread.
//!
//! **Invariant:** everything that touches the network, a file or the clock is below this folder or in `cli`.

#[cfg(feature = "aws")]
pub mod aws;
mod control_plane;
mod digest;
pub mod engine;
mod error;
pub mod local;
mod runtime;

pub use control_plane::{
    CallerIdentity, ChangeSetDescription, ChangeSetKind, ChangeSetRequest, ControlPlane,
    ResourceChange, StackDescription, StackEvent, StackResource, TemplateSource, Upload,
};
pub use error::{ControlPlaneError, StateFault};
pub use runtime::block_on;
