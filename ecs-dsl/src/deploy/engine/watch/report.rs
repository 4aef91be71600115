//! What is told while a deployment waits for its services.

use std::fmt;

use schemars::JsonSchema;
use serde::Serialize;

use super::Trouble;

/// The services of a stack that are being rolled out, at one look.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WorkloadReport {
    /// Sorted by their names in the template.
    pub services: Vec<ServiceReport>,
}

/// A service that is being rolled out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ServiceReport {
    /// Its name in the template.
    pub logical_id: String,
    /// What to call it where a person reads it: its container's name.
    pub name: String,
    /// How many tasks there should be.
    pub desired: u32,
    /// How many tasks of the new revision run.
    pub running: u32,
    /// How many tasks of the new revision are on their way.
    pub pending: u32,
    /// How many tasks of the new revision have died since the deployment began.
    pub failed: u32,
    /// How many of its targets the load balancer finds unhealthy.
    pub unhealthy_targets: u32,
    /// `IN_PROGRESS`, `COMPLETED` or `FAILED`.
    pub rollout_state: Option<String>,
    /// Where a blue/green, canary or linear deployment is, such as `BAKE_TIME`.
    pub lifecycle_stage: Option<String>,
    /// What is wrong, as the latest sign has it.
    pub trouble: Option<Trouble>,
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
        match &self.trouble {
            Some(trouble) => write!(f, ": {}", trouble.summary),
            None => Ok(()),
        }
    }
}
