//! Kept deployments: what each of the last deployments of a stack deployed, so that it can be deployed again.
//!
//! - [`KeptDeployment`]: template, parameters, tags and images of one deployment; [`DeploymentId`] names it.
//! - [`DeploymentStore`]: where they are kept, one object for each.
//!
//! **Invariant:** this is history, not state: CloudFormation knows what is deployed, and losing a kept deployment loses only the
//! rollback to it. A kept deployment has no value of a secret parameter.

mod deployment_id;
mod deployment_store;
mod kept_deployment;
mod stored_deployment;

pub use deployment_id::DeploymentId;
pub use deployment_store::DeploymentStore;
pub use kept_deployment::{KeptDeployment, KeptDeploymentError, KeptImage};
pub use stored_deployment::StoredDeployment;

/// The number of deployments that are kept, unless the operator gives another one.
pub const KEPT: usize = ecs_dsl_cfn::rules::defaults::KEPT_DEPLOYMENTS as usize;
