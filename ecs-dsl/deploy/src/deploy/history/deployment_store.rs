//! [`DeploymentStore`]: the calls that keep deployments.

use super::{DeploymentId, StoredDeployment};
use crate::deploy::CallResult;

/// Where deployments are kept: the bucket of the templates on AWS, or the state folder. One object for each deployment and no
/// index, so that concurrent and interrupted writers damage nothing.
#[allow(
    async_fn_in_trait,
    reason = "the engine is generic over it, and drives it on one thread"
)]
pub trait DeploymentStore {
    /// The kept deployments of a stack, oldest first (`ListObjectsV2`).
    async fn list_deployments(&self, stack: &str) -> CallResult<Vec<DeploymentId>>;

    /// A kept deployment as JSON; `None` if it doesn't exist (`GetObject`).
    async fn get_deployment(&self, stack: &str, id: &DeploymentId) -> CallResult<Option<String>>;

    /// Keeps a deployment (`PutObject`).
    async fn put_deployment(
        &self,
        stack: &str,
        id: &DeploymentId,
        body: &str,
    ) -> CallResult<StoredDeployment>;

    /// Deletes a kept deployment, if it exists (`DeleteObject`).
    async fn delete_deployment(&self, stack: &str, id: &DeploymentId) -> CallResult<()>;
}
