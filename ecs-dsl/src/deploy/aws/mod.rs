//! AWS's CloudFormation as a [`ControlPlane`](super::ControlPlane).
//!
//! - [`Aws`]: the connection; credentials, region and endpoint come from where the AWS CLI has them.
//!
//! **Invariant:** this folder is the only place that knows the AWS SDK.

mod bucket;
mod calls;
mod change_sets;
mod connection;
mod control_plane;
mod convert;
mod events;
mod fault;
mod inventory;
mod reader;
#[cfg(test)]
mod storm;
mod upload;
mod workloads;

pub use connection::Aws;
