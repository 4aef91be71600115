//! Decides by the stack's status what `deploy` does next.

use super::failure::Operation;
use super::monitor::{MonitorRequest, detached};
use super::ownership::OwnershipCheck;
use super::retry::StartStatus;
use super::stack_inspection::{RunningOperation, busy_error, stateful_or_retained};
use super::stack_state::next_step;
use super::token::{recreation_token, token};
use super::{
    ConfirmationRequest, DeployError, DeployOutcome, DeployRequest, DeployResult, DeployTarget,
    Engine, Observer, StackState, Step, Verb,
};
use crate::cfn::Document;
use crate::deploy::{
    CallResult, ChangeSetKind, Cloud, ControlPlaneError, DeleteRequest, StackDescription,
    StackResource,
};

/// What `deploy` does next.
pub(super) enum NextAction {
    /// Create a change set of this type, for the stack as it is.
    CreateChangeSet(ChangeSetKind, Option<StackDescription>),
    /// Monitor a running deployment of the same content.
    Resume(StackDescription, RunningOperation),
    /// The stack's status has changed: describe the stack again.
    Retry,
    /// Finish with this outcome.
    Finish(DeployOutcome),
}

impl<C: Cloud> Engine<'_, C> {
    /// The next action by the stack's status.
    pub(super) async fn next_action(
        &mut self,
        request: &DeployRequest,
        template: &Document,
        hash: &str,
    ) -> DeployResult<NextAction> {
        let create = |default, found| {
            let kind = match request.imports.is_empty() {
                true => default,
                false => ChangeSetKind::Import,
            };
            Ok(NextAction::CreateChangeSet(kind, found))
        };
        let Some(found) = self.find(&request.stack, &request.target).await? else {
            return create(ChangeSetKind::Create, None);
        };
        match found.state() {
            StackState::Absent => create(ChangeSetKind::Create, None),
            StackState::ReviewInProgress => create(ChangeSetKind::Create, Some(found)),
            StackState::Ready => create(ChangeSetKind::Update, Some(found)),
            StackState::InProgress => self.join_operation(request, found, hash).await,
            // An Express deployment can't be rolled back; the next one continues from the preserved state.
            StackState::FailedPreserved if request.settings.express => Ok(
                NextAction::CreateChangeSet(ChangeSetKind::Update, Some(found)),
            ),
            StackState::FailedPreserved => {
                let check = OwnershipCheck::for_deployment(request, template);
                self.require_owner(&check, &found).await?;
                self.roll_back_and_retry(request, &found).await
            }
            StackState::RollbackComplete => {
                let check = OwnershipCheck::for_deployment(request, template);
                self.require_owner(&check, &found).await?;
                self.delete_and_retry(request, &found, hash).await
            }
            StackState::DeleteFailed | StackState::UpdateRollbackFailed | StackState::Unknown => {
                Err(self
                    .status_error(found, &request.target, Verb::Deploy)
                    .await?)
            }
        }
    }

    /// Resumes the running operation if it deploys the same content; otherwise waits until it has finished, or fails.
    async fn join_operation(
        &mut self,
        request: &DeployRequest,
        found: StackDescription,
        hash: &str,
    ) -> DeployResult<NextAction> {
        let running = self.running_operation(&found).await?;
        let is_deletion = Operation::from_status(&found.status) == Operation::Delete;
        if running.deploys(&found, hash) {
            if !is_deletion {
                return Ok(NextAction::Resume(found, running));
            }
            // An earlier run deletes a failed creation in order to deploy this content.
            self.observer.step(&Step::Attached {
                status: &found.status,
                since: running.since(),
                same_template: false,
                changes: running.changes,
            });
        } else if self.is_abandoned(&found, &request.target).await? {
            self.observer.step(&Step::Resuming {
                status: &found.status,
            });
        } else if request.wait_for_others {
            self.observer.step(&Step::Waiting {
                status: &found.status,
                by: running.by.as_deref(),
                since: running.since(),
            });
        } else {
            return Err(busy_error(found, &running, &request.target, Verb::Deploy));
        }
        let monitored = self
            .monitor(MonitorRequest::new(
                &found,
                &request.target,
                match is_deletion {
                    true => Operation::Delete,
                    // Another operation may end with the stack's deletion.
                    false => Operation::RollBack,
                },
                running.events.last().map(|event| event.id.clone()),
            ))
            .await?;
        Ok(match monitored.detached {
            true => NextAction::Finish(DeployOutcome::Interrupted),
            false => NextAction::Retry,
        })
    }

    /// Rolls a preserved failure back to the last stable state, after confirmation.
    async fn roll_back_and_retry(
        &mut self,
        request: &DeployRequest,
        found: &StackDescription,
    ) -> DeployResult<NextAction> {
        let command = |remaining: &[_]| confirming_command(request, remaining);
        if !self
            .rollback_confirmed(found, &request.target, command)
            .await?
        {
            return Ok(NextAction::Finish(DeployOutcome::Declined));
        }
        let last_seen = self.latest_event(&found.id).await?;
        self.roll_back(found, &request.target).await?;
        let monitoring =
            MonitorRequest::new(found, &request.target, Operation::RollBack, last_seen);
        self.monitor_and_retry(request, monitoring).await
    }

    /// Deletes the remains of a failed creation, after confirmation.
    async fn delete_and_retry(
        &mut self,
        request: &DeployRequest,
        found: &StackDescription,
        hash: &str,
    ) -> DeployResult<NextAction> {
        if found.termination_protection {
            return Err(super::destroy::protected_error(
                &found.name,
                &request.target,
            ));
        }
        let (resources, retained) = self.resources_and_retained(found).await?;
        let stateful_or_retained = stateful_or_retained(&resources, &retained);
        let confirmation = ConfirmationRequest::Recreate {
            stack: &found.name,
            stage: &request.target.stage,
            status: &found.status,
            resources: &resources,
            retained: &retained,
            stateful_or_retained: &stateful_or_retained,
        };
        let command = |_: &dyn Observer| confirming_command(request, &stateful_or_retained);
        if !self.confirmed(&confirmation, &request.stack, Verb::Recreate, command)? {
            return Ok(NextAction::Finish(DeployOutcome::Declined));
        }
        let last_seen = self.latest_event(&found.id).await?;
        self.observer.step(&Step::Deleting);
        let deletion = DeleteRequest {
            service_role: request.settings.service_role.clone(),
            ..DeleteRequest::new(&found.id, recreation_token(hash, self.now()))
        };
        self.start_deletion(found, &deletion).await?;
        let monitoring = MonitorRequest::new(found, &request.target, Operation::Delete, last_seen);
        self.monitor_and_retry(request, monitoring).await
    }

    /// Monitors an operation that the deployment has to wait for.
    async fn monitor_and_retry(
        &mut self,
        request: &DeployRequest,
        monitoring: MonitorRequest<'_>,
    ) -> DeployResult<NextAction> {
        let target = &request.target;
        let operation = monitoring.operation;
        let monitored = self.monitor(monitoring).await?;
        let Some(stack) = monitored.stack else {
            return Ok(NextAction::Retry);
        };
        if monitored.detached {
            return Ok(NextAction::Finish(DeployOutcome::Detached(detached(
                stack, target,
            ))));
        }
        // A retry fails for the same reason.
        if stack.status.ends_with("_FAILED") {
            let next = next_step(&stack.status, &stack.name, target, "deploy");
            return Err(DeployError::failed(
                monitored.failures,
                &stack,
                operation,
                next,
            ));
        }
        Ok(NextAction::Retry)
    }

    /// Whether the operator confirms the rollback of a preserved failure. `command` confirms it, by the stateful or retained
    /// resources that the rollback deletes.
    pub(super) async fn rollback_confirmed(
        &mut self,
        found: &StackDescription,
        target: &DeployTarget,
        command: impl FnOnce(&[StackResource]) -> String,
    ) -> DeployResult<bool> {
        let failed = self.failed_resources(found).await?;
        let (resources, retained) = self.resources_and_retained(found).await?;
        // The rollback of an update keeps the resources from before it.
        let stateful_or_retained = match found.status.as_str() {
            "CREATE_FAILED" => stateful_or_retained(&resources, &retained),
            _ => Vec::new(),
        };
        let confirmation = ConfirmationRequest::RollBack {
            stack: &found.name,
            stage: &target.stage,
            status: &found.status,
            failed: &failed,
            stateful_or_retained: &stateful_or_retained,
        };
        let command = |_: &dyn Observer| command(&stateful_or_retained);
        self.confirmed(&confirmation, &found.name, Verb::Recover, command)
    }

    /// Starts the rollback to the last stable state.
    pub(super) async fn roll_back(
        &mut self,
        stack: &StackDescription,
        target: &DeployTarget,
    ) -> DeployResult<()> {
        self.observer.step(&Step::StartingRollback);
        let token = token("rollback", self.now());
        let cloud = self.cloud;
        let has_started = |now: &StackDescription| now.status != stack.status;
        let result = self
            .start_operation(stack, has_started, async || {
                cloud
                    .rollback_stack(&stack.id, &token, target.service_role.as_deref())
                    .await
            })
            .await;
        match result {
            Ok(StartStatus::Started | StartStatus::AlreadyRunning) => Ok(()),
            // Express deployments can't be rolled back.
            Err(ControlPlaneError::Validation { message, .. }) => Err(DeployError::Status {
                meaning: "the failed state is preserved, and CloudFormation refuses to roll it back",
                causes: Vec::new(),
                next: format!(
                    "CloudFormation's message: {message}; after an Express deployment, fix the cause and run {}, or run {}",
                    target.command_for("deploy --express"),
                    target.command_for("destroy")
                ),
                stack: stack.name.clone(),
                status: stack.status.clone(),
            }),
            Err(error) => Err(error.into()),
        }
    }

    /// Starts the deletion of the stack.
    pub(super) async fn start_deletion(
        &mut self,
        stack: &StackDescription,
        deletion: &DeleteRequest,
    ) -> CallResult<()> {
        let cloud = self.cloud;
        let has_started = |now: &StackDescription| {
            now.status.starts_with("DELETE_") && now.status != stack.status
        };
        self.start_operation(stack, has_started, async || {
            cloud.delete_stack(deletion).await
        })
        .await
        .map(drop)
    }
}

/// The command that confirms a rollback or a deletion.
fn confirming_command(request: &DeployRequest, stateful_or_retained: &[StackResource]) -> String {
    request.command_with(match stateful_or_retained {
        [] => "--yes",
        _ => "--yes --recreate",
    })
}
