//! Why a change set can't be executed, in as much detail as CloudFormation gives.

use super::{DeployError, Engine, Target};
use crate::deploy::{ChangeSetDescription, Cloud};

/// How deep nested stacks are followed to the reason.
const DEPTH: u32 = 8;

impl<C: Cloud> Engine<'_, C> {
    /// What to say of a change set that failed or became useless. It has to be there still.
    pub(super) async fn fault_of(
        &mut self,
        stack: &str,
        target: &Target,
        change_set: &ChangeSetDescription,
    ) -> DeployError {
        let stack = stack.to_owned();
        let reason = match (change_set.status.as_str(), &change_set.status_reason) {
            ("FAILED", Some(reason)) => self.innermost(reason).await,
            _ => return useless(stack, target, change_set),
        };
        if reason.contains("AWS::EarlyValidation") {
            let plane = self.control_plane;
            let asked = self
                .insist(async || plane.validation_faults(&change_set.arn).await)
                .await;
            return DeployError::EarlyValidation {
                stack,
                faults: asked.unwrap_or_default(),
                reason,
                next: format!(
                    "nothing was changed; mend that, then run {} again",
                    target.command_for("deploy")
                ),
            };
        }
        DeployError::ChangeSetFailed { stack, reason }
    }

    /// The reason of the change set that made the outer ones fail: each names the one within it.
    async fn innermost(&mut self, reason: &str) -> String {
        let mut reason = reason.to_owned();
        for _ in 0..DEPTH {
            let Some(nested) = nested_change_set(&reason).map(str::to_owned) else {
                break;
            };
            let plane = self.control_plane;
            let inner = self
                .insist(async || plane.describe_change_set(&nested).await)
                .await;
            // What can't be read doesn't hide what is known.
            let Ok(Some(inner)) = inner.map(|inner| inner.status_reason) else {
                break;
            };
            reason = inner;
        }
        reason
    }
}

/// The ARN in `Nested change set arn:… was not successfully created: Currently in FAILED.`
fn nested_change_set(reason: &str) -> Option<&str> {
    let (_, after) = reason.split_once("Nested change set ")?;
    after
        .split_whitespace()
        .next()
        .filter(|word| word.starts_with("arn:"))
}

fn useless(stack: String, target: &Target, change_set: &ChangeSetDescription) -> DeployError {
    DeployError::NotExecutable {
        stack,
        status: change_set.status.clone(),
        execution_status: change_set.execution_status.clone(),
        next: format!(
            "run {} again: it makes a new one",
            target.command_for("deploy")
        ),
    }
}
