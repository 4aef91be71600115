//! Detects what was changed outside of CloudFormation.

use super::{DeployResult, DeployTarget, Engine};
use crate::deploy::{Cloud, ControlPlaneError, ResourceDrift};

impl<C: Cloud> Engine<'_, C> {
    /// Detects the resources of a stack that were changed outside of CloudFormation, by logical id. CloudFormation doesn't check
    /// resource types without support for drift detection, nor properties that the template doesn't set.
    ///
    /// # Errors
    /// If the stack doesn't exist, if the credentials don't belong to the stage's account, if a call fails, or if the detection does.
    pub async fn detect_drift(
        &mut self,
        stack: &str,
        target: &DeployTarget,
    ) -> DeployResult<Vec<ResourceDrift>> {
        let found = self.require_deployed(stack, target).await?;
        let detection = self.cloud.detect_drift(&found.id).await?;
        loop {
            let state = self.cloud.drift_detection(&detection).await?;
            match state.status.as_str() {
                "DETECTION_IN_PROGRESS" => self.cloud.pause().await,
                "DETECTION_FAILED" => {
                    let reason = state.reason.unwrap_or_default();
                    return Err(ControlPlaneError::Service {
                        operation: "DetectStackDrift",
                        code: state.status,
                        message: reason,
                    }
                    .into());
                }
                _ => break,
            }
        }
        let mut found = self.cloud.resource_drifts(&found.id).await?;
        found.sort_by(|a, b| a.logical_id.cmp(&b.logical_id));
        Ok(found)
    }
}
