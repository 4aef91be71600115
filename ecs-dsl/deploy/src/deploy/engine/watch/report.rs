//! [`WorkloadReport`]: the state of the services during a deployment.

use std::fmt;

use schemars::JsonSchema;
use serde::Serialize;

use super::TaskFailure;

/// The services of a stack that are being deployed, at one inspection.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WorkloadReport {
    /// Sorted by logical id.
    pub services: Vec<ServiceReport>,
}

/// A service that is being deployed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ServiceReport {
    /// The logical id.
    pub logical_id: String,
    /// The display name: the container's name.
    pub name: String,
    /// The desired count.
    pub desired: u32,
    /// The running tasks of the new revision.
    pub running: u32,
    /// The pending tasks of the new revision.
    pub pending: u32,
    /// The tasks of the new revision that failed since the deployment started.
    pub failed: u32,
    /// The targets that the load balancer reports as unhealthy.
    pub unhealthy_targets: u32,
    /// `IN_PROGRESS`, `COMPLETED` or `FAILED`.
    pub rollout_state: Option<String>,
    /// The lifecycle stage of a blue/green, canary or linear deployment, such as `BAKE_TIME`.
    pub lifecycle_stage: Option<String>,
    /// The latest failure.
    pub failure: Option<TaskFailure>,
}

impl fmt::Display for ServiceReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: {}/{} running",
            self.name, self.running, self.desired
        )?;
        if self.pending > 0 {
            write!(f, ", {} starting", self.pending)?;
        }
        if self.failed > 0 {
            write!(f, ", {} failed", self.failed)?;
        }
        if self.unhealthy_targets > 0 {
            write!(f, ", {} unhealthy", self.unhealthy_targets)?;
        }
        if let Some(stage) = &self.lifecycle_stage {
            write!(f, ", {stage}")?;
        }
        match &self.failure {
            Some(failure) => write!(f, ": {}", failure.summary),
            None => Ok(()),
        }
    }
}
