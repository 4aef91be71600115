//! `follow`: monitors a running operation of any caller.

use super::failure::Operation;
use super::monitor::{MonitorRequest, detached};
use super::{DeployOutcome, DeployResult, DeployTarget, Engine, FollowOutcome, StackState, Step};
use crate::deploy::Cloud;

impl<C: Cloud> Engine<'_, C> {
    /// Monitors a stack's running operation to its end. It changes nothing; an interruption detaches.
    ///
    /// # Errors
    /// If the operation or a call fails.
    pub async fn follow_stack(
        &mut self,
        stack: &str,
        target: &DeployTarget,
    ) -> DeployResult<FollowOutcome> {
        self.identify(target).await?;
        let found = self.find(stack, target).await?;
        let status = found.as_ref().map(|found| found.status.clone());
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
                    Err(monitored.failures.into_error(&stack, operation, next))
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
}
