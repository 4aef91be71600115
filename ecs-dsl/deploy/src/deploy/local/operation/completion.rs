//! The end of each phase of an operation: the next phase, or the final status of the stack.

use super::super::account_view::AccountView;
use super::super::effective_template::scope;
use super::super::error::LocalError;
use super::super::state::{Operation, OperationKind, OperationPhase, Stack};
use super::step::{current_document, failed_to};
use super::{alarms, outputs, remove, rollback};
use crate::deploy::CallResult;

/// Ends the phase and starts the next one. False if the operation is finished.
pub(crate) fn end_phase(
    account: &AccountView<'_>,
    stack: &mut Stack,
    operation: &mut Operation,
) -> CallResult<bool> {
    match (operation.kind, operation.phase) {
        (OperationKind::Delete, _) => {
            end_deletion(
                account,
                stack,
                operation,
                "DELETE_COMPLETE",
                "DELETE_FAILED",
            );
            Ok(false)
        }
        (_, OperationPhase::Forward) => end_forward(account, stack, operation),
        (OperationKind::Create, _) => {
            end_deletion(
                account,
                stack,
                operation,
                "ROLLBACK_COMPLETE",
                "ROLLBACK_FAILED",
            );
            Ok(false)
        }
        (OperationKind::Import, _) => {
            complete(account, stack, "IMPORT_ROLLBACK_COMPLETE");
            Ok(false)
        }
        (OperationKind::Update, OperationPhase::Rollback) => {
            start_cleanup(
                account,
                stack,
                operation,
                "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS",
            );
            Ok(true)
        }
        (OperationKind::Update, OperationPhase::Cleanup) => {
            end_update(account, stack, operation)?;
            Ok(false)
        }
    }
}

fn end_forward(
    account: &AccountView<'_>,
    stack: &mut Stack,
    operation: &mut Operation,
) -> CallResult<bool> {
    if let Err(error) = resolve_outputs(account, stack, operation) {
        let reason = error.into_message()?;
        return Ok(roll_back_or_stop(account, stack, operation, &reason));
    }
    if !operation.options.express && alarms::is_monitoring(account, stack, operation) {
        return Ok(true);
    }
    match operation.kind {
        OperationKind::Create => complete(account, stack, "CREATE_COMPLETE"),
        OperationKind::Import => complete(account, stack, "IMPORT_COMPLETE"),
        _ => {
            remove::collect_removed(account, stack, operation)?;
            start_cleanup(
                account,
                stack,
                operation,
                "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
            );
            return Ok(true);
        }
    }
    Ok(false)
}

/// After a failure: starts the rollback, or with `disable_rollback` ends the operation. False if it ended.
pub(crate) fn roll_back_or_stop(
    account: &AccountView<'_>,
    stack: &mut Stack,
    operation: &mut Operation,
    reason: &str,
) -> bool {
    if operation.options.disable_rollback && operation.kind != OperationKind::Import {
        let status = if operation.creates() {
            "CREATE_FAILED"
        } else {
            "UPDATE_FAILED"
        };
        stack.stopped = Some(operation.clone());
        enter_stopped(account, stack, status, reason);
        return false;
    }
    rollback::start(account, stack, operation, reason);
    true
}

/// After a failure of the rollback: ends the operation until the operator continues the rollback.
pub(crate) fn stop_rollback(
    account: &AccountView<'_>,
    stack: &mut Stack,
    operation: &mut Operation,
    reason: &str,
) {
    let status = match operation.kind {
        OperationKind::Import => "IMPORT_ROLLBACK_FAILED",
        _ => "UPDATE_ROLLBACK_FAILED",
    };
    stack.stopped = Some(operation.clone());
    enter_stopped(account, stack, status, reason);
}

/// Ends the deletion of all resources.
fn end_deletion(
    account: &AccountView<'_>,
    stack: &mut Stack,
    operation: &Operation,
    final_status: &str,
    failed: &str,
) {
    if operation.failed.is_empty() {
        stack.resources.clear();
        stack.outputs.clear();
        complete(account, stack, final_status);
    } else {
        let ids = operation.failed.iter().map(|item| item.logical_id.as_str());
        enter_stopped(account, stack, failed, &failed_to("delete", ids));
    }
}

fn end_update(
    account: &AccountView<'_>,
    stack: &mut Stack,
    operation: &Operation,
) -> CallResult<()> {
    let rolled_back = stack.status.starts_with("UPDATE_ROLLBACK");
    let status = if rolled_back {
        "UPDATE_ROLLBACK_COMPLETE"
    } else {
        "UPDATE_COMPLETE"
    };
    complete(account, stack, status);
    if !operation.failed.is_empty() && !rolled_back {
        let reason = "Update successful. One or more resources could not be deleted.";
        stack.status_reason = Some(reason.to_owned());
    }
    // These resources still exist, outside of the stack.
    remove::orphan(account, stack, &operation.failed)
}

fn start_cleanup(
    account: &AccountView<'_>,
    stack: &mut Stack,
    operation: &mut Operation,
    status: &str,
) {
    stack.set_status(account.clock, status, None);
    operation.phase = OperationPhase::Cleanup;
    operation.waves = remove::in_reverse(std::mem::take(&mut operation.cleanup));
}

fn complete(account: &AccountView<'_>, stack: &mut Stack, status: &str) {
    let reason = stack
        .status_reason
        .take()
        .filter(|_| status.contains("ROLLBACK"));
    stack.set_status(account.clock, status, None);
    // CloudFormation reports the reason of a rollback only in events; here it remains the stack's status reason.
    stack.status_reason = reason;
    let succeeded = !status.contains("ROLLBACK");
    end_change_set(stack, succeeded);
}

/// Ends the operation in a status that requires an operator.
fn enter_stopped(account: &AccountView<'_>, stack: &mut Stack, status: &str, reason: &str) {
    stack.set_status(account.clock, status, Some(reason));
    end_change_set(stack, false);
}

fn end_change_set(stack: &mut Stack, succeeded: bool) {
    let status = if succeeded {
        "EXECUTE_COMPLETE"
    } else {
        "EXECUTE_FAILED"
    };
    for change_set in &mut stack.change_sets {
        if change_set.execution_status == "EXECUTE_IN_PROGRESS" {
            status.clone_into(&mut change_set.execution_status);
        }
    }
}

fn resolve_outputs(
    account: &AccountView<'_>,
    stack: &mut Stack,
    operation: &Operation,
) -> Result<(), LocalError> {
    let document = current_document(stack);
    let identity = (stack.name.as_str(), stack.id.as_str());
    let scope = scope(
        account,
        &document,
        identity,
        &stack.current,
        Some(&stack.resources),
    )?;
    let target = outputs::resolve(&scope)?;
    let previous = operation
        .previous
        .as_ref()
        .map(|previous| &previous.outputs);
    outputs::check_still_exported(account, previous.unwrap_or(&stack.outputs), &target)?;
    stack.outputs = target;
    Ok(())
}
