//! Deleting a stack, and what can be done about an operation that is under way or came to a stop.
//!
//! The words of the refusals are those that AWS is known to use; where that isn't known, a comment says so.

use std::collections::BTreeSet;

use super::super::embedded::{Local, existing, find, save};
use super::super::folder::Locked;
use super::super::operation;
use super::super::state::{Orders, Stack};
use super::super::world::World;
use crate::deploy::{ContinueRequest, ControlPlaneError, DeleteRequest};

impl Local {
    pub(crate) fn set_protection(&self, stack: &str, on: bool) -> Result<(), ControlPlaneError> {
        let locked = self.folder.lock_if_present("UpdateTerminationProtection")?;
        let mut stack = existing(&locked, stack)?;
        stack.termination_protection = on;
        save(&locked, &stack)
    }

    pub(super) fn begin_deletion(&self, request: &DeleteRequest) -> Result<(), ControlPlaneError> {
        let locked = self.folder.lock_if_present("DeleteStack")?;
        // Like AWS, deleting what isn't there succeeds.
        let Some(mut stack) = find(&locked, &request.stack)? else {
            return Ok(());
        };
        let about = format!("DeleteStack {} {}", request.retain.join(","), request.force);
        if stack.has_carried_out(&locked, &request.token, &about)?
            || stack.status == "DELETE_IN_PROGRESS"
        {
            return Ok(());
        }
        check_deletable(&locked, &stack, request)?;
        stack.remember_call(&request.token, about);
        take_role(&mut stack, request.service_role.as_deref());
        let own = stack.name.clone();
        let world = self.world(&locked, &own);
        if let Some((export, users)) = export_in_use(&world, &stack)? {
            let reason = format!(
                "Delete canceled. Cannot delete export {export} as it is in use by {users}."
            );
            let status = stack.status.clone();
            stack.begin_operation();
            stack.enter(&self.clock, &status, Some(&reason));
            return save(&locked, &stack);
        }
        outdate_change_sets(&mut stack);
        let orders = Orders {
            force: request.force,
            spared: request.retain.iter().cloned().collect(),
            ..Orders::default()
        };
        operation::start_deletion(&world, &mut stack, orders);
        save(&locked, &stack)
    }

    pub(super) fn cancel(&self, stack: &str, token: &str) -> Result<(), ControlPlaneError> {
        let locked = self.folder.lock_if_present("CancelUpdateStack")?;
        let mut stack = named(&locked, stack)?;
        let about = "CancelUpdateStack".to_owned();
        if stack.has_carried_out(&locked, token, &about)? {
            return Ok(());
        }
        check_status(&locked, &stack, &["UPDATE_IN_PROGRESS"])?;
        // The events of the rollback have this call's token.
        stack.remember_call(token, about);
        let own = stack.name.clone();
        operation::cancel(&self.world(&locked, &own), &mut stack);
        save(&locked, &stack)
    }

    pub(super) fn go_on_back(&self, request: &ContinueRequest) -> Result<(), ControlPlaneError> {
        let locked = self.folder.lock_if_present("ContinueUpdateRollback")?;
        let mut stack = named(&locked, &request.stack)?;
        let about = format!(
            "ContinueUpdateRollback {} {}",
            request.skip.join(","),
            request.force
        );
        if stack.has_carried_out(&locked, &request.token, &about)? {
            return Ok(());
        }
        check_status(&locked, &stack, &["UPDATE_ROLLBACK_FAILED"])?;
        let failed: BTreeSet<String> = stack
            .stopped
            .iter()
            .flat_map(|stopped| &stopped.failed)
            .map(|task| task.logical_id.clone())
            .collect();
        check_skipped(&locked, request, &failed)?;
        let spared = if request.force {
            failed.into_iter().collect()
        } else {
            request.skip.clone()
        };
        stack.remember_call(&request.token, about);
        take_role(&mut stack, request.service_role.as_deref());
        outdate_change_sets(&mut stack);
        let own = stack.name.clone();
        operation::resume(&self.world(&locked, &own), &mut stack, spared);
        save(&locked, &stack)
    }

    pub(super) fn go_back(
        &self,
        stack: &str,
        token: &str,
        service_role: Option<&str>,
    ) -> Result<(), ControlPlaneError> {
        let locked = self.folder.lock_if_present("RollbackStack")?;
        let mut stack = named(&locked, stack)?;
        let about = "RollbackStack".to_owned();
        if stack.has_carried_out(&locked, token, &about)? {
            return Ok(());
        }
        check_status(&locked, &stack, &["CREATE_FAILED", "UPDATE_FAILED"])?;
        if stack.stopped.as_ref().is_some_and(|it| it.orders.express) {
            // The words aren't AWS's.
            let message = "RollbackStack cannot be called for a deployment in EXPRESS mode";
            return Err(ControlPlaneError::validation(locked.operation(), message));
        }
        stack.remember_call(token, about);
        take_role(&mut stack, service_role);
        outdate_change_sets(&mut stack);
        let own = stack.name.clone();
        operation::start_rollback(&self.world(&locked, &own), &mut stack);
        save(&locked, &stack)
    }
}

/// The stack with this name or ARN, which must be there.
fn named(locked: &Locked<'_>, name: &str) -> Result<Stack, ControlPlaneError> {
    let missing = || {
        let message = format!("Stack [{name}] does not exist");
        ControlPlaneError::validation(locked.operation(), message)
    };
    find(locked, name)?.ok_or_else(missing)
}

fn check_status(
    locked: &Locked<'_>,
    stack: &Stack,
    allowed: &[&str],
) -> Result<(), ControlPlaneError> {
    if allowed.contains(&stack.status.as_str()) {
        return Ok(());
    }
    let call = locked.operation();
    let message = format!("{call} cannot be called from current stack status");
    Err(ControlPlaneError::validation(call, message))
}

fn check_deletable(
    locked: &Locked<'_>,
    stack: &Stack,
    request: &DeleteRequest,
) -> Result<(), ControlPlaneError> {
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
    let gone = |id: &&String| !stack.resources.contains_key(*id);
    if request.retain.iter().any(|id| gone(&id)) {
        return refuse(
            "The specified resources to retain must be in a valid state. Do not specify resources that are in the \
             DELETE_COMPLETE state."
                .to_owned(),
        );
    }
    Ok(())
}

/// The words aren't AWS's; what is refused is what its documentation says.
fn check_skipped(
    locked: &Locked<'_>,
    request: &ContinueRequest,
    failed: &BTreeSet<String>,
) -> Result<(), ControlPlaneError> {
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

/// An export that another stack imports, and who does.
fn export_in_use(
    world: &World<'_>,
    stack: &Stack,
) -> Result<Option<(String, String)>, ControlPlaneError> {
    for export in stack.outputs.values().filter_map(|it| it.export.as_ref()) {
        let users = operation::used_by(world, export)?;
        if !users.is_empty() {
            return Ok(Some((export.clone(), users.join(" and "))));
        }
    }
    Ok(None)
}

/// AWS keeps the role for the operations to come.
fn take_role(stack: &mut Stack, role: Option<&str>) {
    if let Some(role) = role {
        stack.settings.service_role = Some(role.to_owned());
    }
}

/// They were made for a stack that is no longer the same.
fn outdate_change_sets(stack: &mut Stack) {
    for change_set in &mut stack.change_sets {
        if change_set.execution_status == "AVAILABLE" {
            "OBSOLETE".clone_into(&mut change_set.execution_status);
        }
    }
}
