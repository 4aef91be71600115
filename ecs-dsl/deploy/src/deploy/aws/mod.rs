//! AWS as the engine's [`Cloud`](super::Cloud): CloudFormation, ECS, Elastic Load Balancing, ECR and others.
//!
//! - [`Aws`]: the connection. Credentials, region and endpoint come from the AWS CLI's configuration.
//!
//! **Invariant:** only this folder uses the AWS SDK.

mod bucket;
mod calls;
mod change_sets;
mod connection;
mod control_plane;
mod convert;
mod deployments;
mod endpoints;
mod events;
mod expiring_rule;
#[cfg(not(feature = "operate"))]
mod not_operated;
mod object_store;
#[cfg(feature = "operate")]
mod operate;
mod reader;
mod registry;
mod resource_lookup;
mod sdk_error;
#[cfg(test)]
mod tests;
mod upload;
mod workloads;

pub use connection::Aws;
