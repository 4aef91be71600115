//! `recover`: recovers a stack from a failed state.

use std::time::SystemTime;

use super::failure::Operation;
use super::monitor::{MonitorRequest, detached};
use super::stack_state::next_step;
use super::token::token;
use super::{
    ConfirmationRequest, DeployError, DeployResult, Engine, Observer, RecoverOutcome,
    RecoverRequest, Recovered, ResourceFailure, StackState, Step, Verb,
};
use crate::deploy::{Cloud, ContinueRequest, DeleteRequest, StackDescription};

/// The resource status that `ContinueUpdateRollback` can skip.
const SKIPPABLE: &str = "UPDATE_FAILED";

impl<C: Cloud> Engine<'_, C> {
    /// Recovers a stack after confirmation, and monitors the operation to its end. The operation depends on the status:
    ///
    /// - `UPDATE_ROLLBACK_FAILED`: continues the rollback (`ContinueUpdateRollback`).
    /// - `CREATE_FAILED`, `UPDATE_FAILED`: rolls back to the last stable state (`RollbackStack`).
    /// - `DELETE_FAILED`, `ROLLBACK_COMPLETE`, `ROLLBACK_FAILED`: deletes the stack.
    /// - `REVIEW_IN_PROGRESS`: deletes the empty stack.
    ///
    /// # Errors
    /// See [`DeployError`]. A flag that doesn't apply to the status is an error before anything is changed.
    pub async fn recover(&mut self, request: &RecoverRequest) -> DeployResult<RecoverOutcome> {
        let target = &request.target;
        self.identify(target).await?;
        let Some(found) = self.find(&request.stack, target).await? else {
            return Ok(nothing_to_recover(request, None));
        };
        let Some(found) = self.finish_abandoned(found, target).await? else {
            return Ok(nothing_to_recover(request, None));
        };
        check_flags(request, &found)?;
        let state = found.state();
        let confirmed = match state {
            StackState::Absent => return Ok(nothing_to_recover(request, None)),
            StackState::Ready => return Ok(nothing_to_recover(request, Some(found.status))),
            StackState::ReviewInProgress => return self.delete_empty_stack(request, &found).await,
            StackState::UpdateRollbackFailed if found.status == "UPDATE_ROLLBACK_FAILED" => {
                self.continuation_confirmed(request, &found).await?
            }
            StackState::DeleteFailed => self.retry_confirmed(request, &found).await?,
            StackState::FailedPreserved => {
                let command = |_: &[_]| command(request);
                self.rollback_confirmed(&found, target, command).await?
            }
            StackState::RollbackComplete => self.deletion_confirmed(request, &found).await?,
            StackState::InProgress | StackState::UpdateRollbackFailed | StackState::Unknown => {
                return Err(self.status_error(found, target, Verb::Recover).await?);
            }
        };
        if !confirmed {
            return Ok(RecoverOutcome::Declined);
        }
        let deletes = matches!(
            state,
            StackState::DeleteFailed | StackState::RollbackComplete
        );
        if deletes && found.termination_protection {
            return Err(super::destroy::protected_error(&found.name, target));
        }
        let last_seen = self.latest_event(&found.id).await?;
        let started = self.now();
        let operation = if deletes {
            self.delete_failed(request, &found, started).await?;
            Operation::Delete
        } else if state == StackState::FailedPreserved {
            self.roll_back(&found, target).await?;
            Operation::RollBack
        } else {
            self.continue_rollback(request, &found, started).await?;
            Operation::RollBack
        };
        let monitoring = MonitorRequest::new(&found, target, operation, last_seen).cancellable();
        self.monitor_recovery(request, monitoring, started).await
    }

    async fn continuation_confirmed(
        &mut self,
        request: &RecoverRequest,
        found: &StackDescription,
    ) -> DeployResult<bool> {
        let failed = self.failed_resources(found).await?;
        require_failed(request, "--skip", &request.skip, &failed)?;
        self.recovery_confirmed(
            request,
            &ConfirmationRequest::ContinueRollback {
                stack: &found.name,
                stage: &request.target.stage,
                failed: &failed,
                skip: &request.skip,
                force: request.force,
            },
        )
    }

    async fn retry_confirmed(
        &mut self,
        request: &RecoverRequest,
        found: &StackDescription,
    ) -> DeployResult<bool> {
        let blocked = self.failed_resources(found).await?;
        require_failed(request, "--retain", &request.retain, &blocked)?;
        self.recovery_confirmed(
            request,
            &ConfirmationRequest::RetryDeletion {
                stack: &found.name,
                stage: &request.target.stage,
                blocked: &blocked,
                retain: &request.retain,
                force: request.force,
            },
        )
    }

    async fn deletion_confirmed(
        &mut self,
        request: &RecoverRequest,
        found: &StackDescription,
    ) -> DeployResult<bool> {
        let (resources, retained) = self.resources_and_retained(found).await?;
        self.recovery_confirmed(
            request,
            &ConfirmationRequest::Destroy {
                stack: &found.name,
                stage: &request.target.stage,
                resources: &resources,
                retained: &retained,
                emptied: &[],
            },
        )
    }

    fn recovery_confirmed(
        &mut self,
        request: &RecoverRequest,
        confirmation: &ConfirmationRequest<'_>,
    ) -> DeployResult<bool> {
        let command = |_: &dyn Observer| command(request);
        self.confirmed(confirmation, &request.stack, Verb::Recover, command)
    }

    async fn continue_rollback(
        &mut self,
        request: &RecoverRequest,
        found: &StackDescription,
        started: SystemTime,
    ) -> DeployResult<()> {
        self.observer.step(&Step::ContinuingRollback {
            skip: &request.skip,
            force: request.force,
        });
        let continuation = ContinueRequest {
            skip: request.skip.clone(),
            force: request.force,
            service_role: request.target.service_role.clone(),
            ..ContinueRequest::new(&found.id, token("recover", started))
        };
        let cloud = self.cloud;
        let has_started = |now: &StackDescription| now.status != found.status;
        let call = async || cloud.continue_update_rollback(&continuation).await;
        self.start_operation(found, has_started, call).await?;
        Ok(())
    }

    async fn delete_failed(
        &mut self,
        request: &RecoverRequest,
        found: &StackDescription,
        started: SystemTime,
    ) -> DeployResult<()> {
        self.observer.step(&Step::Deleting);
        let deletion = DeleteRequest {
            retain: request.retain.clone(),
            force: request.force,
            service_role: request.target.service_role.clone(),
            ..DeleteRequest::new(&found.id, token("recover", started))
        };
        Ok(self.start_deletion(found, &deletion).await?)
    }

    /// Deletes an empty stack and its change sets.
    async fn delete_empty_stack(
        &mut self,
        request: &RecoverRequest,
        found: &StackDescription,
    ) -> DeployResult<RecoverOutcome> {
        let waiting = self.cloud.list_change_sets(&found.id).await?;
        let names: Vec<_> = waiting.iter().map(|summary| summary.name.clone()).collect();
        let confirmation = ConfirmationRequest::DeleteEmptyStack {
            stack: &found.name,
            stage: &request.target.stage,
            change_sets: &names,
        };
        if !self.recovery_confirmed(request, &confirmation)? {
            return Ok(RecoverOutcome::Declined);
        }
        let started = self.now();
        for change_set in &waiting {
            self.delete_change_set(&change_set.arn).await?;
        }
        let stack = self.delete_review_stack(&found.name).await?;
        self.observer.step(&Step::Discarded { stack });
        Ok(RecoverOutcome::Recovered(Recovered {
            status: None,
            given_up: Vec::new(),
            next: format!("run {}", request.target.command_for("deploy")),
            duration: self.elapsed(started),
        }))
    }

    async fn monitor_recovery(
        &mut self,
        request: &RecoverRequest,
        monitoring: MonitorRequest<'_>,
        started: SystemTime,
    ) -> DeployResult<RecoverOutcome> {
        let (target, operation) = (monitoring.target, monitoring.operation);
        let monitored = self.monitor(monitoring).await?;
        let status = monitored.stack.as_ref().map(|stack| stack.status.clone());
        match monitored.stack {
            Some(stack) if monitored.detached => {
                return Ok(RecoverOutcome::Detached(detached(stack, target)));
            }
            Some(stack) if stack.status.ends_with("_FAILED") => {
                let next = next_step(&stack.status, &stack.name, target, "deploy");
                return Err(DeployError::failed(
                    monitored.failures,
                    &stack,
                    operation,
                    next,
                ));
            }
            _ => {}
        }
        Ok(RecoverOutcome::Recovered(Recovered {
            status: status.filter(|status| status != "DELETE_COMPLETE"),
            given_up: request
                .skip
                .iter()
                .chain(&request.retain)
                .cloned()
                .collect(),
            next: format!("run {}", target.command_for("deploy")),
            duration: self.elapsed(started),
        }))
    }
}

fn nothing_to_recover(request: &RecoverRequest, status: Option<String>) -> RecoverOutcome {
    RecoverOutcome::NothingToRecover {
        status,
        next: format!("run {}", request.target.command_for("deploy")),
    }
}

/// The same command with `--yes`.
fn command(request: &RecoverRequest) -> String {
    let mut verb = "recover --yes".to_owned();
    for (flag, ids) in [("--skip", &request.skip), ("--retain", &request.retain)] {
        for id in ids {
            verb.push_str(&format!(" {flag} {id}"));
        }
    }
    if request.force {
        verb.push_str(" --force");
    }
    request.target.command_on(&verb, &request.stack)
}

/// Refuses flags that don't apply to the stack's status.
fn check_flags(request: &RecoverRequest, found: &StackDescription) -> DeployResult<()> {
    let rolls_back = found.status == "UPDATE_ROLLBACK_FAILED";
    let deletes = found.status == "DELETE_FAILED";
    let misplaced = [
        ("--skip", !request.skip.is_empty() && !rolls_back),
        ("--retain", !request.retain.is_empty() && !deletes),
        ("--force", request.force && !rolls_back && !deletes),
    ];
    if let Some((flag, _)) = misplaced.into_iter().find(|(_, misplaced)| *misplaced) {
        let reason = format!("it doesn't apply to status `{}`", found.status);
        return Err(flag_error(request, flag, reason, "recover"));
    }
    if request.force && !(request.skip.is_empty() && request.retain.is_empty()) {
        let reason = "it can't be combined with `--skip` or `--retain`".to_owned();
        return Err(flag_error(request, "--force", reason, "recover --force"));
    }
    Ok(())
}

/// The error for a flag that can't be used; `verb` is the command to run instead.
fn flag_error(
    request: &RecoverRequest,
    flag: &'static str,
    reason: String,
    verb: &str,
) -> DeployError {
    let command = request.target.command_on(verb, &request.stack);
    DeployError::Flag {
        flag,
        reason,
        next: format!("run {command}"),
    }
}

/// Refuses resources that haven't failed. Resources of nested stacks (`Nested.Queue`) aren't checked.
fn require_failed(
    request: &RecoverRequest,
    flag: &'static str,
    ids: &[String],
    failed: &[ResourceFailure],
) -> DeployResult<()> {
    let is_eligible = |id: &String| {
        failed.iter().any(|cause| {
            let skippable = flag != "--skip" || cause.status == SKIPPABLE;
            cause.logical_id == *id && skippable
        })
    };
    let Some(unknown) = ids.iter().find(|id| !id.contains('.') && !is_eligible(id)) else {
        return Ok(());
    };
    let known: Vec<_> = failed
        .iter()
        .map(|cause| format!("`{}`", cause.logical_id))
        .collect();
    let known = match known.is_empty() {
        true => "none reported by CloudFormation".to_owned(),
        false => known.join(", "),
    };
    let reason = format!("`{unknown}` hasn't failed; failed resources: {known}");
    let first = failed.first().map_or("ID", |cause| &cause.logical_id);
    let verb = format!("recover {flag} {first}");
    Err(flag_error(request, flag, reason, &verb))
}
