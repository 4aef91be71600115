//! `follow`: monitors a running operation of any caller.

use super::failure::Operation;
use super::monitor::{MonitorRequest, detached};
use super::{
    DeployError, DeployOutcome, DeployResult, DeployTarget, Engine, FollowOutcome, StackState, Step,
};
use crate::deploy::{Cloud, StackDescription};

impl<C: Cloud> Engine<'_, C> {
    /// Monitors a stack's running operation to its end. It changes nothing; an interruption detaches.
    ///
    /// # Errors
    /// If the operation or a call fails, or if the last operation has failed.
    pub async fn follow_stack(
        &mut self,
        stack: &str,
        target: &DeployTarget,
    ) -> DeployResult<FollowOutcome> {
        self.identify(target).await?;
        let found = self.find(stack, target).await?;
        let status = found.as_ref().map(|found| found.status.clone());
        if let Some(failed) = found
            .as_ref()
            .filter(|found| ended_in_failure(&found.status))
        {
            return Err(self.has_failed(failed, target).await?);
        }
        let Some(found) = found.filter(|found| found.state() == StackState::InProgress) else {
            return Ok(FollowOutcome::Idle {
                next: super::stack_state::idle_step(status.as_deref(), stack, target),
                status,
            });
        };
        let running = self.running_operation(&found).await?;
        self.observer.step(&Step::Attached {
            status: &found.status,
            since: running.since(),
            same_template: false,
            changes: running.changes,
        });
        let operation = Operation::from_status(&found.status);
        let monitoring = MonitorRequest::new(&found, target, operation, None);
        if operation == Operation::Delete {
            let monitored = self.monitor(monitoring).await?;
            return match monitored.stack {
                Some(stack) if monitored.detached => {
                    Ok(FollowOutcome::Detached(detached(stack, target)))
                }
                Some(stack) if stack.status != "DELETE_COMPLETE" => {
                    let next = super::execute::after_failure(&stack, target);
                    Err(DeployError::failed(
                        monitored.failures,
                        &stack,
                        operation,
                        next,
                    ))
                }
                _ => Ok(FollowOutcome::Deleted),
            };
        }
        let started = self.now();
        match self.finish(monitoring, started, None).await? {
            DeployOutcome::Deployed(deployed) => Ok(FollowOutcome::Completed(deployed)),
            DeployOutcome::Detached(detached) => Ok(FollowOutcome::Detached(detached)),
            // A read-only monitor has no other outcome.
            _ => Ok(FollowOutcome::Deleted),
        }
    }

    /// The error for a stack whose last operation failed, with the resources that failed.
    pub(super) async fn has_failed(
        &mut self,
        stack: &StackDescription,
        target: &DeployTarget,
    ) -> DeployResult<DeployError> {
        Ok(DeployError::HasFailed {
            causes: self.failed_resources(stack).await?,
            next: super::execute::after_failure(stack, target),
            stack: stack.name.clone(),
            status: stack.status.clone(),
        })
    }
}

/// Whether `status` is that after a failed operation: with or without a rollback.
pub(super) fn ended_in_failure(status: &str) -> bool {
    let rolled_back = status.contains("ROLLBACK") && status.ends_with("_COMPLETE");
    rolled_back || status.ends_with("_FAILED")
}
