//! `follow` and `cancel`: what goes on in a stack, whoever began it.

use super::failure::Operation;
use super::follow::{Pursuit, detached};
use super::{
    Answer, DeployError, DeployOutcome, Engine, FollowOutcome, Question, StackState, Step, Target,
    Verb,
};
use crate::deploy::{Cloud, ControlPlaneError};

impl<C: Cloud> Engine<'_, C> {
    /// Follows whatever goes on in a stack to its end. Nothing is changed; who interrupts only looks away.
    ///
    /// # Errors
    /// If it fails, or if a call does.
    pub async fn follow_stack(
        &mut self,
        stack: &str,
        target: &Target,
    ) -> Result<FollowOutcome, DeployError> {
        self.identify(target).await?;
        let found = self.find(stack, target).await?;
        let is_busy = |status: &str| StackState::of(Some(status)) == StackState::Busy;
        let status = found.as_ref().map(|found| found.status.clone());
        let Some(found) = found.filter(|found| is_busy(&found.status)) else {
            return Ok(FollowOutcome::Idle {
                next: super::stack_state::idle_step(status.as_deref(), stack, target),
                status,
            });
        };
        let running = self.running(&found).await?;
        self.observer.step(&Step::Attached {
            status: &found.status,
            since: running.since(),
        });
        let operation = Operation::of(&found.status);
        let pursuit = Pursuit {
            stack: &found,
            target,
            operation,
            last_seen: None,
            may_stop: false,
        };
        if operation == Operation::Delete {
            let followed = self.follow(pursuit).await?;
            return match followed.stack {
                Some(stack) if followed.detached => {
                    Ok(FollowOutcome::Detached(detached(stack, target)))
                }
                Some(stack) if stack.status != "DELETE_COMPLETE" => {
                    let next = super::execute::after_failure(&stack, target);
                    let failures = followed.failures;
                    let failure = failures.into_failure(&stack, operation, next);
                    Err(DeployError::Failed(Box::new(failure)))
                }
                _ => Ok(FollowOutcome::Gone),
            };
        }
        let started = self.now();
        match self.finish(pursuit, started, None).await? {
            DeployOutcome::Deployed(deployed) => Ok(FollowOutcome::Ended(deployed)),
            DeployOutcome::Detached(detached) => Ok(FollowOutcome::Detached(detached)),
            // Nothing else comes of an operation that is only looked at.
            _ => Ok(FollowOutcome::Gone),
        }
    }

    /// Stops the update that is under way in a stack, after asking, and follows it back to where it was
    /// (CancelUpdateStack).
    ///
    /// # Errors
    /// If there is no update under way, or if a call fails.
    pub async fn cancel(
        &mut self,
        stack: &str,
        target: &Target,
    ) -> Result<DeployOutcome, DeployError> {
        self.identify(target).await?;
        let found = self.find(stack, target).await?;
        let status = found.as_ref().map(|found| found.status.clone());
        let updating = found.filter(|found| found.status == "UPDATE_IN_PROGRESS");
        let Some(found) = updating else {
            return Err(not_cancellable(stack, status, target));
        };
        let answer = self.observer.confirm(&Question::Cancel {
            stack,
            stage: &target.stage,
            status: &found.status,
        });
        match answer {
            Answer::Yes => {}
            Answer::No => return Ok(DeployOutcome::Declined),
            Answer::CannotAsk => {
                return Err(DeployError::CannotAsk {
                    stack: stack.to_owned(),
                    verb: Verb::Cancel,
                    next: format!("run {}", target.command_on("cancel --yes", stack)),
                });
            }
        }
        let last_seen = self.latest_event(&found.id).await?;
        let started = self.now();
        match self.stop_update(&found).await {
            Ok(()) => {}
            // It ended, or began to go back, between the look and the order.
            Err(ControlPlaneError::Validation { .. }) => {
                let status = self.status(stack, target).await?;
                return Err(not_cancellable(stack, status, target));
            }
            Err(error) => return Err(error.into()),
        }
        let pursuit = Pursuit {
            stack: &found,
            target,
            operation: Operation::Update,
            last_seen,
            may_stop: false,
        };
        self.finish_cancelled(pursuit, started).await
    }
}

fn not_cancellable(stack: &str, status: Option<String>, target: &Target) -> DeployError {
    let next = match status.as_deref() {
        Some("CREATE_IN_PROGRESS") => format!(
            "CloudFormation cancels updates only; {} stops the creation by deleting what it made",
            target.aws_command("delete-stack", stack)
        ),
        Some(status) if StackState::of(Some(status)) == StackState::Busy => format!(
            "it can't be stopped in this status; {} shows how it ends",
            target.command_on("follow", stack)
        ),
        status => super::stack_state::idle_step(status, stack, target),
    };
    DeployError::NotCancellable {
        stack: stack.to_owned(),
        status,
        next,
    }
}
