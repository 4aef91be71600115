//! `execute`: executes an existing change set. `deploy` and `cancel` end with code of this file, too.

use std::time::SystemTime;

use super::change_set::{ChangeSetStatus, is_change_set_not_found};
use super::failure::Operation;
use super::monitor::{MonitorRequest, MonitorResult, continue_migration, detached};
use super::retry::StartStatus;
use super::stack_inspection::busy_error;
use super::stack_state::next_step;
use super::token::name_in;
use super::{
    Cancelled, ConfirmationRequest, DeployError, DeployOutcome, DeployResult, DeployTarget,
    Deployed, Engine, ExecuteRequest, Observer, Preview, StackState, Step, Verb,
};
use crate::cfn::Document;
use crate::deploy::{
    ChangeSetDescription, ChangeSetSummary, Cloud, ControlPlaneError, StackDescription,
};

impl<C: Cloud> Engine<'_, C> {
    /// Executes an existing change set: shows it, asks for confirmation, executes it, and monitors the execution.
    ///
    /// # Errors
    /// See [`DeployError`]. A change set that isn't executed is kept.
    pub async fn execute(&mut self, request: &ExecuteRequest) -> DeployResult<DeployOutcome> {
        let target = &request.target;
        self.identify(target).await?;
        let Some(stack) = self.find(&request.stack, target).await? else {
            return Err(no_change_set(request));
        };
        let Some(stack) = self.finish_abandoned(stack, target).await? else {
            return Err(no_change_set(request));
        };
        let named = self.find_change_set(request).await?;
        let change_set = match self.wait_for_change_set(&named.arn).await? {
            ChangeSetStatus::Ready(change_set) => change_set,
            ChangeSetStatus::Interrupted => return Ok(DeployOutcome::Interrupted),
            ChangeSetStatus::Empty(change_set) | ChangeSetStatus::Failed(change_set) => {
                return Err(self
                    .change_set_error(&stack.name, target, &change_set)
                    .await);
            }
        };
        let nothing = Document::empty();
        let is_new = stack.state() == StackState::ReviewInProgress;
        self.observer.change_set(&Preview {
            stack: &stack.name,
            change_set: &change_set,
            before: is_new.then_some(&nothing),
            after: &nothing,
            following: None,
            plan: None,
        });
        let confirmation = ConfirmationRequest::Execute {
            stack: &stack.name,
            stage: &target.stage,
            change_set: &change_set,
        };
        let command = |observer: &dyn Observer| {
            let flags = observer.consenting_flags();
            target.command_on(&format!("execute {} {flags}", named.name), &stack.name)
        };
        if !self.confirmed(&confirmation, &stack.name, Verb::Execute, command)? {
            return Ok(DeployOutcome::Declined);
        }
        let history = request.history.as_ref();
        self.keep_previous(history, &stack).await;
        let outcome = self.execute_confirmed(request, &stack, &change_set).await?;
        self.keep_deployed(&request.stack, history, &outcome).await;
        Ok(outcome)
    }

    /// Finds the change set of the request by name or ARN.
    async fn find_change_set(
        &mut self,
        request: &ExecuteRequest,
    ) -> DeployResult<ChangeSetSummary> {
        let all = self.cloud.list_change_sets(&request.stack).await?;
        let requested = &request.change_set;
        all.into_iter()
            .find(|summary| summary.arn == *requested || summary.name == *requested)
            .ok_or_else(|| no_change_set(request))
    }

    async fn execute_confirmed(
        &mut self,
        request: &ExecuteRequest,
        stack: &StackDescription,
        change_set: &ChangeSetDescription,
    ) -> DeployResult<DeployOutcome> {
        self.require_tasks_for(change_set)?;
        self.ensure_no_service_deployment(stack, &request.target)
            .await?;
        let last_seen = self.latest_event(&stack.id).await?;
        let started = self.now();
        self.begin_execution(stack, &request.target, &change_set.arn)
            .await?;
        let monitoring = MonitorRequest::new(
            stack,
            &request.target,
            operation(stack, change_set),
            last_seen,
        )
        .cancellable();
        self.finish(monitoring, started, request.protect).await
    }

    /// Starts to execute a change set.
    pub(super) async fn begin_execution(
        &mut self,
        stack: &StackDescription,
        target: &DeployTarget,
        change_set: &str,
    ) -> DeployResult<()> {
        self.observer.step(&Step::Executing);
        match self.start_execution(stack, change_set).await {
            Ok(StartStatus::Started) => {}
            Ok(StartStatus::AlreadyRunning) => self.observer.step(&Step::AlreadyRunning),
            Err(error) => {
                let conflict = self.resolve_conflict(stack, target, change_set, error);
                return Err(conflict.await?);
            }
        }
        Ok(())
    }

    /// The error for an execution that CloudFormation refused, usually because another operation started first. Deletes the
    /// change set if it is stale.
    async fn resolve_conflict(
        &mut self,
        before: &StackDescription,
        target: &DeployTarget,
        change_set: &str,
        error: ControlPlaneError,
    ) -> DeployResult<DeployError> {
        if !matches!(error, ControlPlaneError::Validation { .. }) {
            return Ok(error.into());
        }
        let stack = before.name.as_str();
        let described = self.cloud.describe_change_set(change_set).await;
        let found = self.find(stack, target).await?;
        if let Some(found) = &found
            && found.state() == StackState::InProgress
        {
            let running = self.running_operation(found).await?;
            return Ok(busy_error(found.clone(), &running, target, Verb::Deploy));
        }
        let failed = found.filter(|found| has_failed_since(before, found));
        self.discard_change_set(change_set, stack).await?;
        if let Some(left) = failed {
            return Ok(DeployError::LeftInFailure {
                next: next_step(&left.status, &left.name, target, "deploy"),
                stack: left.name,
                status: left.status,
                source: Box::new(error),
            });
        }
        if !is_change_set_not_found(&error) && error.code() != Some("InvalidChangeSetStatus") {
            return Ok(error.into());
        }
        // A change set that CloudFormation deleted when it executed another one can't be described.
        let (status, execution_status) = match described {
            Ok(change_set) => (change_set.status, change_set.execution_status),
            Err(_) => ("DELETE_COMPLETE".to_owned(), "OBSOLETE".to_owned()),
        };
        Ok(DeployError::NotExecutable {
            stack: stack.to_owned(),
            status,
            execution_status,
            next: format!(
                "another deployment has changed the stack: run {} again to create a new change set",
                target.command_for("deploy")
            ),
        })
    }

    /// Monitors an execution to its end; returns its outcome.
    pub(super) async fn finish(
        &mut self,
        monitoring: MonitorRequest<'_>,
        started: SystemTime,
        protect: Option<bool>,
    ) -> DeployResult<DeployOutcome> {
        let (before, target) = (monitoring.stack, monitoring.target);
        let operation = monitoring.operation;
        let monitored = self.monitor(monitoring).await?;
        let duration = self.elapsed(started);
        let MonitorResult {
            stack,
            failures,
            detached: was_detached,
            cancelled,
        } = monitored;
        let Some(stack) = stack else {
            // Only a cancelled creation ends with a deleted stack.
            let status = "DELETE_COMPLETE".to_owned();
            return match cancelled {
                true => Ok(DeployOutcome::Cancelled(Cancelled { status, duration })),
                false => Err(DeployError::StackDeleted {
                    stack: before.name.clone(),
                }),
            };
        };
        if was_detached {
            let mut detached = detached(stack, target);
            if self.gates.are_open() {
                detached.next = continue_migration(target);
            }
            return Ok(DeployOutcome::Detached(detached));
        }
        if has_succeeded(&stack.status) {
            self.protect(&stack, protect).await?;
            let mut left_behind = failures.causes;
            left_behind.retain(|cause| cause.status == "DELETE_FAILED");
            return Ok(DeployOutcome::Deployed(Deployed {
                id: stack.id,
                status: stack.status,
                outputs: stack.outputs,
                left_behind,
                duration,
            }));
        }
        if cancelled && !stack.status.ends_with("_FAILED") {
            let status = stack.status;
            return Ok(DeployOutcome::Cancelled(Cancelled { status, duration }));
        }
        let next = after_failure(&stack, target);
        Err(DeployError::failed(failures, &stack, operation, next))
    }

    /// Enables or disables termination protection, if requested and not set yet.
    pub(super) async fn protect(
        &mut self,
        stack: &StackDescription,
        requested: Option<bool>,
    ) -> DeployResult<()> {
        let Some(on) = requested.filter(|on| *on != stack.termination_protection) else {
            return Ok(());
        };
        self.cloud.set_termination_protection(&stack.id, on).await?;
        self.observer.step(&Step::TerminationProtection { on });
        Ok(())
    }
}

/// The operation that a change set starts. Only those of type `IMPORT` have imports and nothing else.
fn operation(stack: &StackDescription, change_set: &ChangeSetDescription) -> Operation {
    let changes = &change_set.changes;
    let is_import = !changes.is_empty() && changes.iter().all(|change| change.action == "Import");
    match stack.state() {
        _ if is_import => Operation::Import,
        StackState::ReviewInProgress => Operation::Create,
        _ => Operation::Update,
    }
}

/// Whether the stack is in a failed state, and wasn't before.
fn has_failed_since(before: &StackDescription, now: &StackDescription) -> bool {
    let is_usable = matches!(
        now.state(),
        StackState::Ready | StackState::ReviewInProgress
    );
    !is_usable && now.status != before.status
}

/// Whether `status` is that of a successful execution.
pub(super) fn has_succeeded(status: &str) -> bool {
    matches!(
        status,
        "CREATE_COMPLETE" | "UPDATE_COMPLETE" | "IMPORT_COMPLETE"
    )
}

/// How to continue after a failure, by the stack's status.
pub(super) fn after_failure(stack: &StackDescription, target: &DeployTarget) -> String {
    let again = target.command_for("deploy");
    match stack.state() {
        StackState::Ready | StackState::Absent => format!("fix the cause, then run {again} again"),
        _ => {
            let next = next_step(&stack.status, &stack.name, target, "deploy");
            format!("fix the cause; {next}")
        }
    }
}

fn no_change_set(request: &ExecuteRequest) -> DeployError {
    DeployError::NoChangeSet {
        stack: request.stack.clone(),
        change_set: name_in(&request.change_set).to_owned(),
        next: format!(
            "it may have been executed or deleted; run {} to create a new one",
            request.target.command_for("deploy --no-execute")
        ),
    }
}
