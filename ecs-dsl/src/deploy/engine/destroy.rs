//! `destroy`: a stack goes, except for what its template keeps.

use super::failure::Operation;
use super::follow::{Pursuit, detached};
use super::stack_state::next_step;
use super::token::token;
use super::{
    Answer, DeployError, DestroyOutcome, DestroyRequest, Destroyed, Engine, Kept, Question,
    StackState, Step, Target, Verb,
};
use crate::deploy::{Cloud, ControlPlaneError, DeleteRequest, StackDescription};

impl<C: Cloud> Engine<'_, C> {
    /// Deletes a stack: tells what goes and what is kept, asks, deletes, and follows it to its end.
    ///
    /// # Errors
    /// See [`DeployError`]. A stack that isn't there is no error.
    pub async fn destroy(
        &mut self,
        request: &DestroyRequest,
    ) -> Result<DestroyOutcome, DeployError> {
        self.identify(&request.target).await?;
        let Some(stack) = self.find(&request.stack, &request.target).await? else {
            return Ok(DestroyOutcome::NothingToDestroy);
        };
        if stack.status == "DELETE_IN_PROGRESS" {
            return self.watch_deletion(request, &stack).await;
        }
        if StackState::of(Some(&stack.status)) == StackState::Busy {
            return Err(self.refusal(stack, &request.target, Verb::Destroy).await?);
        }
        if stack.termination_protection {
            return Err(protected(&stack.name, &request.target));
        }
        let (resources, kept) = self.inventory(&stack).await?;
        let answer = self.observer.confirm(&Question::Destroy {
            stack: &request.stack,
            stage: &request.target.stage,
            resources: &resources,
            kept: &kept,
        });
        match answer {
            Answer::Yes => self.delete(request, &stack, kept).await,
            Answer::No => Ok(DestroyOutcome::Declined),
            Answer::CannotAsk => Err(DeployError::CannotAsk {
                stack: request.stack.clone(),
                verb: Verb::Destroy,
                next: format!("run {}", request.target.command_for("destroy --yes")),
            }),
        }
    }

    async fn delete(
        &mut self,
        request: &DestroyRequest,
        stack: &StackDescription,
        kept: Vec<Kept>,
    ) -> Result<DestroyOutcome, DeployError> {
        let last_seen = self.latest_event(&stack.id).await?;
        let started = self.now();
        self.observer.step(&Step::Deleting);
        let deletion = DeleteRequest {
            stack: stack.id.clone(),
            token: token("destroy", started),
            service_role: request.target.service_role.clone(),
            ..DeleteRequest::default()
        };
        self.start_deletion(stack, &deletion).await?;
        self.see_it_go(request, stack, last_seen, kept).await
    }

    /// A deletion that was begun before is followed; what its template keeps is worked out as long as that can be read.
    async fn watch_deletion(
        &mut self,
        request: &DestroyRequest,
        stack: &StackDescription,
    ) -> Result<DestroyOutcome, DeployError> {
        let running = self.running(stack).await?;
        self.observer.step(&Step::Attached {
            status: &stack.status,
            since: running.since(),
        });
        let kept = match self.inventory(stack).await {
            Ok((_, kept)) => kept,
            Err(DeployError::ControlPlane(ControlPlaneError::Validation { .. })) => Vec::new(),
            Err(error) => return Err(error),
        };
        self.see_it_go(request, stack, None, kept).await
    }

    async fn see_it_go(
        &mut self,
        request: &DestroyRequest,
        stack: &StackDescription,
        last_seen: Option<String>,
        kept: Vec<Kept>,
    ) -> Result<DestroyOutcome, DeployError> {
        let started = self.now();
        let pursuit = Pursuit {
            stack,
            target: &request.target,
            operation: Operation::Delete,
            last_seen,
            may_stop: true,
        };
        let followed = self.follow(pursuit).await?;
        let duration = self.elapsed(started);
        match followed.stack {
            Some(stack) if followed.detached => {
                Ok(DestroyOutcome::Detached(detached(stack, &request.target)))
            }
            Some(stack) if stack.status != "DELETE_COMPLETE" => {
                let next = next_step(&stack.status, &stack.name, &request.target, "destroy");
                let failures = followed.failures;
                let failure = failures.into_failure(&stack, Operation::Delete, next);
                Err(DeployError::Failed(Box::new(failure)))
            }
            _ => Ok(DestroyOutcome::Destroyed(Destroyed { kept, duration })),
        }
    }
}

/// The error for a stack that refuses to be deleted.
pub(super) fn protected(stack: &str, target: &Target) -> DeployError {
    let off = target.aws_command("update-termination-protection", stack);
    DeployError::Protected {
        stack: stack.to_owned(),
        next: format!(
            "if it has to go, run {} with `--no-enable-termination-protection`, then {} again",
            off,
            target.command_for("destroy")
        ),
    }
}
