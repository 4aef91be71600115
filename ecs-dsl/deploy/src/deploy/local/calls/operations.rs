//! Deletes stacks, cancels updates, continues rollbacks and rolls back failed operations.
//!
//! The error messages are AWS's, unless a comment says otherwise.

use std::collections::BTreeSet;

use super::super::account_view::AccountView;
use super::super::embedded::{Local, existing, find, save};
use super::super::folder::Locked;
use super::super::operation;
use super::super::state::{EventSubject, OperationOptions, Stack};
use crate::deploy::{CallResult, ContinueRequest, ControlPlaneError, DeleteRequest};

impl Local {
    pub(crate) fn set_protection(&self, stack: &str, on: bool) -> CallResult<()> {
        let locked = self.folder.lock_if_present("UpdateTerminationProtection")?;
        let mut stack = existing(&locked, stack)?;
        stack.termination_protection = on;
        save(&locked, &stack)
    }

    pub(super) fn start_stack_deletion(&self, request: &DeleteRequest) -> CallResult<()> {
        let locked = self.folder.lock_if_present("DeleteStack")?;
        // As on AWS, deleting a stack that doesn't exist succeeds.
        let Some(mut stack) = find(&locked, &request.stack)? else {
            return Ok(());
        };
        let request_key = format!("DeleteStack {} {}", request.retain.join(","), request.force);
        if stack.is_repeated(&locked, &request.token, &request_key)?
            || stack.status == "DELETE_IN_PROGRESS"
        {
            return Ok(());
        }
        check_deletable(&locked, &stack, request)?;
        stack.record_call(&request.token, request_key);
        set_service_role(&mut stack, request.service_role.as_deref());
        let own = stack.name.clone();
        let account = self.account_view(&locked, &own);
        if let Some((export, users)) = export_in_use(&account, &stack)? {
            let reason = format!(
                "Delete canceled. Cannot delete export {export} as it is in use by {users}."
            );
            let status = stack.status.clone();
            stack.begin_operation();
            stack.set_status(&self.clock, &status, Some(&reason));
            return save(&locked, &stack);
        }
        mark_change_sets_obsolete(&mut stack);
        let options = OperationOptions {
            force: request.force,
            skipped: request.retain.iter().cloned().collect(),
            ..OperationOptions::default()
        };
        operation::start_deletion(&account, &mut stack, options);
        save(&locked, &stack)
    }

    pub(super) fn start_cancellation(&self, stack: &str, token: &str) -> CallResult<()> {
        let locked = self.folder.lock_if_present("CancelUpdateStack")?;
        let mut stack = existing_stack(&locked, stack)?;
        let request_key = "CancelUpdateStack".to_owned();
        if stack.is_repeated(&locked, token, &request_key)? {
            return Ok(());
        }
        check_status(&locked, &stack, &["UPDATE_IN_PROGRESS"])?;
        // Recorded first: the events of the rollback have this call's token.
        stack.record_call(token, request_key);
        let own = stack.name.clone();
        operation::cancel(&self.account_view(&locked, &own), &mut stack);
        save(&locked, &stack)
    }

    /// Records the first signal to a resource that waits for one. The messages aren't AWS's.
    pub(super) fn record_signal(
        &self,
        stack: &str,
        (logical_id, unique_id): (&str, &str),
        success: bool,
    ) -> CallResult<()> {
        let locked = self.folder.lock_if_present("SignalResource")?;
        let mut stack = existing_stack(&locked, stack)?;
        let running = stack
            .operation
            .iter()
            .flat_map(|operation| &operation.running);
        let mut waiting = running.filter(|running| running.wait.signal.is_some());
        let resource = waiting.find(|running| running.logical_id == logical_id);
        let Some(resource) = resource.map(|running| running.resource.clone()) else {
            let message = format!("Resource {logical_id} doesn't wait for a signal");
            return Err(ControlPlaneError::validation(locked.operation(), message));
        };
        if !stack.signals.contains_key(logical_id) {
            let signal = (success, unique_id.to_owned());
            stack.signals.insert(logical_id.to_owned(), signal);
            let subject = EventSubject {
                logical_id,
                physical_id: Some(&resource.physical_id),
                type_name: &resource.type_name,
            };
            let word = if success { "SUCCESS" } else { "FAILURE" };
            let reason = format!("Received {word} signal with UniqueId {unique_id}");
            stack.record_event(&self.clock, &subject, "CREATE_IN_PROGRESS", Some(&reason));
        }
        save(&locked, &stack)
    }

    pub(super) fn resume_rollback(&self, request: &ContinueRequest) -> CallResult<()> {
        let locked = self.folder.lock_if_present("ContinueUpdateRollback")?;
        let mut stack = existing_stack(&locked, &request.stack)?;
        let request_key = format!(
            "ContinueUpdateRollback {} {}",
            request.skip.join(","),
            request.force
        );
        if stack.is_repeated(&locked, &request.token, &request_key)? {
            return Ok(());
        }
        check_status(&locked, &stack, &["UPDATE_ROLLBACK_FAILED"])?;
        let failed: BTreeSet<String> = stack
            .stopped
            .iter()
            .flat_map(|stopped| &stopped.failed)
            .map(|item| item.logical_id.clone())
            .collect();
        check_skipped(&locked, request, &failed)?;
        let skipped = if request.force {
            failed.into_iter().collect()
        } else {
            request.skip.clone()
        };
        stack.record_call(&request.token, request_key);
        set_service_role(&mut stack, request.service_role.as_deref());
        mark_change_sets_obsolete(&mut stack);
        let own = stack.name.clone();
        operation::resume(&self.account_view(&locked, &own), &mut stack, skipped);
        save(&locked, &stack)
    }

    pub(super) fn start_stack_rollback(
        &self,
        stack: &str,
        token: &str,
        service_role: Option<&str>,
    ) -> CallResult<()> {
        let locked = self.folder.lock_if_present("RollbackStack")?;
        let mut stack = existing_stack(&locked, stack)?;
        let request_key = "RollbackStack".to_owned();
        if stack.is_repeated(&locked, token, &request_key)? {
            return Ok(());
        }
        check_status(&locked, &stack, &["CREATE_FAILED", "UPDATE_FAILED"])?;
        let stopped = stack.stopped.as_ref();
        if stopped.is_some_and(|operation| operation.options.express) {
            // Not AWS's message.
            let message = "RollbackStack cannot be called for a deployment in EXPRESS mode";
            return Err(ControlPlaneError::validation(locked.operation(), message));
        }
        stack.record_call(token, request_key);
        set_service_role(&mut stack, service_role);
        mark_change_sets_obsolete(&mut stack);
        let own = stack.name.clone();
        operation::start_rollback(&self.account_view(&locked, &own), &mut stack);
        save(&locked, &stack)
    }
}

/// The stack with this name or ARN, or the error that it doesn't exist.
fn existing_stack(locked: &Locked<'_>, name: &str) -> CallResult<Stack> {
    let missing = || {
        let message = format!("Stack [{name}] does not exist");
        ControlPlaneError::validation(locked.operation(), message)
    };
    find(locked, name)?.ok_or_else(missing)
}

fn check_status(locked: &Locked<'_>, stack: &Stack, allowed: &[&str]) -> CallResult<()> {
    if allowed.contains(&stack.status.as_str()) {
        return Ok(());
    }
    let call = locked.operation();
    let message = format!("{call} cannot be called from current stack status");
    Err(ControlPlaneError::validation(call, message))
}

fn check_deletable(locked: &Locked<'_>, stack: &Stack, request: &DeleteRequest) -> CallResult<()> {
    let refuse = |message: String| Err(ControlPlaneError::validation(locked.operation(), message));
    let (name, id) = (&stack.name, &stack.id);
    if stack.termination_protection {
        return refuse(format!(
            "Stack [{name}] cannot be deleted while TerminationProtection is enabled"
        ));
    }
    if stack.operation.is_some() && stack.status != "CREATE_IN_PROGRESS" {
        let status = &stack.status;
        return refuse(format!(
            "Stack [{id}] cannot be deleted while in status {status}"
        ));
    }
    let failed = stack.status == "DELETE_FAILED";
    if !request.retain.is_empty() && !failed {
        return refuse(format!(
            "Invalid operation on stack [{id}]. When you delete a stack, specify which resources to retain only when \
             the stack is in the DELETE_FAILED state."
        ));
    }
    if request.force && !failed {
        return refuse(format!(
            "Invalid operation on stack [{id}]. You can activate DeletionMode FORCE_DELETE_STACK in a delete stack \
             operation only when the stack is in the DELETE_FAILED state."
        ));
    }
    let exists = |id: &String| stack.resources.contains_key(id);
    if !request.retain.iter().all(exists) {
        return refuse(
            "The specified resources to retain must be in a valid state. Do not specify resources that are in the \
             DELETE_COMPLETE state."
                .to_owned(),
        );
    }
    Ok(())
}

/// The conditions are those of AWS's documentation, the messages aren't AWS's.
fn check_skipped(
    locked: &Locked<'_>,
    request: &ContinueRequest,
    failed: &BTreeSet<String>,
) -> CallResult<()> {
    let refuse = |message: String| Err(ControlPlaneError::validation(locked.operation(), message));
    if request.force && !request.skip.is_empty() {
        return refuse("ResourcesToSkip and ForceRollback can't be specified together".to_owned());
    }
    let others: Vec<&str> = request
        .skip
        .iter()
        .filter(|id| !failed.contains(*id))
        .map(String::as_str)
        .collect();
    if others.is_empty() {
        return Ok(());
    }
    refuse(format!(
        "Only resources that are in the UPDATE_FAILED state because a rollback failed can be skipped: [{}]",
        others.join(", ")
    ))
}

/// An export that other stacks import, and the names of those stacks.
fn export_in_use(account: &AccountView<'_>, stack: &Stack) -> CallResult<Option<(String, String)>> {
    let outputs = stack.outputs.values();
    for export in outputs.filter_map(|output| output.export.as_ref()) {
        let users = operation::imported_by(account, export)?;
        if !users.is_empty() {
            return Ok(Some((export.clone(), users.join(" and "))));
        }
    }
    Ok(None)
}

/// Sets the service role. As on AWS, later operations use it as well.
fn set_service_role(stack: &mut Stack, role: Option<&str>) {
    if let Some(role) = role {
        stack.settings.service_role = Some(role.to_owned());
    }
}

/// Marks available change sets as obsolete: they were created for the previous state of the stack.
fn mark_change_sets_obsolete(stack: &mut Stack) {
    for change_set in &mut stack.change_sets {
        if change_set.execution_status == "AVAILABLE" {
            "OBSOLETE".clone_into(&mut change_set.execution_status);
        }
    }
}
