//! [`HistorySettings`]: how a deployment is kept.

use crate::deploy::history::DeploymentId;

/// How deployments are kept, and what CloudFormation doesn't know of this one.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct HistorySettings {
    /// How many deployments of the stack are kept; with 0, none is kept or deleted.
    pub count: usize,
    /// The commit of the program, if it is known.
    pub commit: Option<String>,
    /// The deployment that this one rolls back to.
    pub rollback_to: Option<DeploymentId>,
}

impl HistorySettings {
    /// Keeps `count` deployments.
    pub fn new(count: usize) -> Self {
        Self {
            count,
            commit: None,
            rollback_to: None,
        }
    }
}
