//! `destroy`: deletes a stack, except for the resources that its template retains.

use std::collections::BTreeSet;
use std::time::SystemTime;

use super::empty_buckets::{emptied_buckets, not_empty};
use super::failure::Operation;
use super::monitor::{MonitorRequest, MonitorResult, detached};
use super::ownership::OwnershipCheck;
use super::retain::retained_ids;
use super::stack_inspection::retained_resources;
use super::stack_state::next_step;
use super::token::token;
use super::{
    ConfirmationRequest, DeployError, DeployResult, DeployTarget, DestroyOutcome, DestroyRequest,
    Destroyed, Engine, Interruption, Observer, RetainedResource, StackState, Step, Verb,
};
use crate::cfn::Document;
use crate::deploy::{Cloud, ControlPlaneError, DeleteRequest, StackDescription, StackResource};

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
        let (resources, template) = self.resources_and_template(&stack).await?;
        let deletion = Deletion::new(request, &template, &resources);
        self.require_unread(request, &stack, &resources).await?;
        let confirmation = ConfirmationRequest::Destroy {
            stack: &request.stack,
            stage: &request.target.stage,
            resources: &resources,
            retained: &deletion.retained,
            emptied: &deletion.emptied,
        };
        let verb = format!("{} --yes", request.verb);
        let command = |_: &dyn Observer| request.target.command_for(&verb);
        if !self.confirmed(&confirmation, &request.stack, Verb::Destroy, command)? {
            return Ok(DestroyOutcome::Declined);
        }
        let kept = (&template, &deletion.kept);
        match self.retain_kept(request, stack, kept).await? {
            Ok(stack) => self.delete(request, &stack, deletion).await,
            Err(outcome) => Ok(outcome),
        }
    }

    /// Makes CloudFormation retain what `--retain` names. Returns the stack as it is then, or the outcome if that was interrupted.
    async fn retain_kept(
        &mut self,
        request: &DestroyRequest,
        stack: StackDescription,
        (template, kept): (&Document, &BTreeSet<String>),
    ) -> DeployResult<Result<StackDescription, DestroyOutcome>> {
        match stack.state() {
            _ if kept.is_empty() => Ok(Ok(stack)),
            // The deletion takes the list.
            StackState::DeleteFailed => Ok(Ok(stack)),
            StackState::Ready => {
                if let Some(outcome) = self.retain(request, &stack, (template, kept)).await? {
                    return Ok(Err(outcome));
                }
                let found = self.find(&request.stack, &request.target).await?;
                Ok(found.ok_or(DestroyOutcome::NothingToDestroy))
            }
            StackState::Absent
            | StackState::ReviewInProgress
            | StackState::InProgress
            | StackState::FailedPreserved
            | StackState::RollbackComplete
            | StackState::UpdateRollbackFailed
            | StackState::Unknown => Err(self
                .status_error(stack, &request.target, Verb::Destroy)
                .await?),
        }
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

    /// Deletes the stack. Buckets that weren't empty are emptied, and the deletion is repeated: logs may still be delivered to them.
    async fn delete(
        &mut self,
        request: &DestroyRequest,
        stack: &StackDescription,
        deletion: Deletion,
    ) -> DeployResult<DestroyOutcome> {
        let started = self.now();
        let mut round = 0;
        loop {
            let last_seen = self.latest_event(&stack.id).await?;
            self.observer.step(&Step::Deleting);
            let mut call =
                DeleteRequest::new(&stack.id, token(&format!("destroy{round}"), self.now()));
            call.service_role.clone_from(&request.target.service_role);
            if stack.state() == StackState::DeleteFailed {
                call.retain = deletion.kept.iter().cloned().collect();
            }
            self.start_deletion(stack, &call).await?;
            let monitored = self.monitor_deletion(request, stack, last_seen).await?;
            let not_empty = not_empty(&deletion.emptied, &monitored.failures.causes);
            let is_repeated = !monitored.detached
                && !not_empty.is_empty()
                && round < EMPTYING_ROUNDS
                && self.empty_buckets(&not_empty).await?;
            if !is_repeated {
                return self.concluded(request, monitored, (deletion.retained, started));
            }
            round += 1;
        }
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
        let started = self.now();
        let monitored = self.monitor_deletion(request, stack, None).await?;
        self.concluded(request, monitored, (retained, started))
    }

    async fn monitor_deletion(
        &mut self,
        request: &DestroyRequest,
        stack: &StackDescription,
        last_seen: Option<String>,
    ) -> DeployResult<MonitorResult> {
        let monitoring =
            MonitorRequest::new(stack, &request.target, Operation::Delete, last_seen).cancellable();
        self.monitor(monitoring).await
    }

    /// The outcome of a deletion that has ended.
    fn concluded(
        &self,
        request: &DestroyRequest,
        monitored: MonitorResult,
        (retained, started): (Vec<RetainedResource>, SystemTime),
    ) -> DeployResult<DestroyOutcome> {
        let duration = self.elapsed(started);
        match monitored.stack {
            Some(stack) if monitored.detached => {
                Ok(DestroyOutcome::Detached(detached(stack, &request.target)))
            }
            Some(stack) if stack.status != "DELETE_COMPLETE" => {
                let next = next_step(&stack.status, &stack.name, &request.target, &request.verb);
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

/// How often buckets are emptied and the deletion is repeated.
const EMPTYING_ROUNDS: u32 = 3;

/// What a deletion does to the resources that hold data.
struct Deletion {
    /// The logical ids of what stays because of `--retain`.
    kept: BTreeSet<String>,
    /// These and what the template retains.
    retained: Vec<RetainedResource>,
    /// The buckets that are emptied.
    emptied: Vec<StackResource>,
}

impl Deletion {
    fn new(request: &DestroyRequest, template: &Document, resources: &[StackResource]) -> Self {
        let mut kept = retained_ids(template, &request.retain);
        // A skipped resource is retained already.
        let remains = |resource: &StackResource| resource.status != "DELETE_SKIPPED";
        kept.retain(|id| {
            let mut resources = resources.iter();
            resources.any(|resource| resource.logical_id == *id && remains(resource))
        });
        let mut retained = retained_resources(template, resources);
        retained.retain(|resource| !kept.contains(&resource.logical_id));
        let stays = resources
            .iter()
            .filter(|resource| kept.contains(&resource.logical_id));
        retained.extend(stays.map(|resource| RetainedResource {
            logical_id: resource.logical_id.clone(),
            physical_id: Some(resource.physical_id.clone()).filter(|id| !id.is_empty()),
            type_name: resource.type_name.clone(),
            policy: "Retain".to_owned(),
        }));
        let emptied = emptied_buckets(template, resources, &retained);
        Self {
            kept,
            retained,
            emptied,
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
