//! [`StoredDeployment`]: what storing a kept deployment found.

/// A stored deployment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoredDeployment {
    /// The bucket, if it was created for this.
    pub created_bucket: Option<String>,
    /// What will delete the deployment too early, and the fix.
    pub expired_by: Option<String>,
}
