//! `destroy`: deletes a stack, except for the resources that its template retains.

use super::failure::Operation;
use super::monitor::{MonitorRequest, detached};
use super::ownership::OwnershipCheck;
use super::stack_state::next_step;
use super::token::token;
use super::{
    ConfirmationRequest, DeployError, DeployResult, DeployTarget, DestroyOutcome, DestroyRequest,
    Destroyed, Engine, Interruption, Observer, RetainedResource, StackState, Step, Verb,
};
use crate::cfn::Document;
use crate::deploy::{Cloud, ControlPlaneError, DeleteRequest, StackDescription};

impl<C: Cloud> Engine<'_, C> {
    /// Deletes a stack: lists its deleted and retained resources, asks for confirmation, deletes it, and monitors the deletion.
    ///
    /// # Errors
    /// See [`DeployError`]. A stack that doesn't exist isn't an error.
    pub async fn destroy(&mut self, request: &DestroyRequest) -> DeployResult<DestroyOutcome> {
        self.identify(&request.target).await?;
        let Some(stack) = self.find(&request.stack, &request.target).await? else {
            return Ok(DestroyOutcome::NothingToDestroy);
        };
        if stack.status == "DELETE_IN_PROGRESS" {
            return self.join_deletion(request, &stack).await;
        }
        let Some(stack) = self.deletable(stack, request).await? else {
            return Ok(DestroyOutcome::NothingToDestroy);
        };
        let interrupted = self.observer.interruption() != Interruption::None;
        if stack.state() == StackState::InProgress && interrupted {
            return Ok(DestroyOutcome::Detached(detached(stack, &request.target)));
        }
        if stack.termination_protection {
            return Err(protected_error(&stack.name, &request.target));
        }
        self.require_own_stack(request, &stack).await?;
        let (resources, retained) = self.resources_and_retained(&stack).await?;
        self.require_unread(request, &stack, &resources).await?;
        let confirmation = ConfirmationRequest::Destroy {
            stack: &request.stack,
            stage: &request.target.stage,
            resources: &resources,
            retained: &retained,
        };
        let command = |_: &dyn Observer| request.target.command_for("destroy --yes");
        if !self.confirmed(&confirmation, &request.stack, Verb::Destroy, command)? {
            return Ok(DestroyOutcome::Declined);
        }
        self.delete(request, &stack, retained).await
    }

    /// The stack, in a status in which it can be deleted. An operation that no process runs is finished first, unless it is a creation,
    /// which a deletion stops.
    async fn deletable(
        &mut self,
        stack: StackDescription,
        request: &DestroyRequest,
    ) -> DeployResult<Option<StackDescription>> {
        let target = &request.target;
        if stack.status == "CREATE_IN_PROGRESS" && self.is_abandoned(&stack, target).await? {
            return Ok(Some(stack));
        }
        let stack = self.finish_abandoned(stack, target).await?;
        let interrupted = self.observer.interruption() != Interruption::None;
        match stack {
            Some(stack) if stack.state() == StackState::InProgress && !interrupted => {
                Err(self.status_error(stack, target, Verb::Destroy).await?)
            }
            stack => Ok(stack),
        }
    }

    /// Fails if the stack isn't the program's.
    async fn require_own_stack(
        &mut self,
        request: &DestroyRequest,
        stack: &StackDescription,
    ) -> DeployResult<()> {
        let Some(text) = &request.template else {
            return Ok(());
        };
        // A stack in `REVIEW_IN_PROGRESS` has no template.
        if stack.state() == StackState::ReviewInProgress {
            return Ok(());
        }
        let template = Document::parse(text).map_err(|source| DeployError::Template {
            stack: request.stack.clone(),
            source,
        })?;
        let check = OwnershipCheck {
            stack: &request.stack,
            target: &request.target,
            template: &template,
            adopt: request.adopt,
            verb: Verb::Destroy,
        };
        self.require_owner(&check, stack).await
    }

    async fn delete(
        &mut self,
        request: &DestroyRequest,
        stack: &StackDescription,
        retained: Vec<RetainedResource>,
    ) -> DeployResult<DestroyOutcome> {
        let last_seen = self.latest_event(&stack.id).await?;
        let started = self.now();
        self.observer.step(&Step::Deleting);
        let deletion = DeleteRequest {
            service_role: request.target.service_role.clone(),
            ..DeleteRequest::new(&stack.id, token("destroy", started))
        };
        self.start_deletion(stack, &deletion).await?;
        self.monitor_deletion(request, stack, last_seen, retained)
            .await
    }

    /// Monitors a running deletion. The retained resources are listed if the template can still be read.
    async fn join_deletion(
        &mut self,
        request: &DestroyRequest,
        stack: &StackDescription,
    ) -> DeployResult<DestroyOutcome> {
        let running = self.running_operation(stack).await?;
        self.observer.step(&Step::Attached {
            status: &stack.status,
            since: running.since(),
            same_template: false,
            changes: running.changes,
        });
        let retained = match self.resources_and_retained(stack).await {
            Ok((_, retained)) => retained,
            Err(DeployError::ControlPlane(ControlPlaneError::Validation { .. })) => Vec::new(),
            Err(error) => return Err(error),
        };
        self.monitor_deletion(request, stack, None, retained).await
    }

    async fn monitor_deletion(
        &mut self,
        request: &DestroyRequest,
        stack: &StackDescription,
        last_seen: Option<String>,
        retained: Vec<RetainedResource>,
    ) -> DeployResult<DestroyOutcome> {
        let started = self.now();
        let monitoring =
            MonitorRequest::new(stack, &request.target, Operation::Delete, last_seen).cancellable();
        let monitored = self.monitor(monitoring).await?;
        let duration = self.elapsed(started);
        match monitored.stack {
            Some(stack) if monitored.detached => {
                Ok(DestroyOutcome::Detached(detached(stack, &request.target)))
            }
            Some(stack) if stack.status != "DELETE_COMPLETE" => {
                let next = next_step(&stack.status, &stack.name, &request.target, "destroy");
                let failures = monitored.failures;
                Err(DeployError::failed(
                    failures,
                    &stack,
                    Operation::Delete,
                    next,
                ))
            }
            _ => Ok(DestroyOutcome::Destroyed(Destroyed { retained, duration })),
        }
    }
}

/// The error for a stack with termination protection.
pub(super) fn protected_error(stack: &str, target: &DeployTarget) -> DeployError {
    let off = target.aws_command("update-termination-protection", stack);
    DeployError::Protected {
        stack: stack.to_owned(),
        next: format!(
            "to delete it anyway, run {} with `--no-enable-termination-protection`, then {} again",
            off,
            target.command_for("destroy")
        ),
    }
}
