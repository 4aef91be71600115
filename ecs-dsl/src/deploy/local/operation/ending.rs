//! What comes after the last step of a phase, and the status that a stack is left in.

use super::super::effective::scope;
use super::super::fault::Fault;
use super::super::state::{Operation, OperationKind, Phase, Stack};
use super::super::world::World;
use super::step::{current_document, failed_to};
use super::{alarms, outputs, remove, rollback};
use crate::deploy::ControlPlaneError;

/// Nothing is left to be done in this phase: goes on to the next one. False if there is none.
pub(crate) fn end_of_phase(
    world: &World<'_>,
    stack: &mut Stack,
    operation: &mut Operation,
) -> Result<bool, ControlPlaneError> {
    match (operation.kind, operation.phase) {
        (OperationKind::Delete, _) => {
            end_deletion(world, stack, operation, "DELETE_COMPLETE", "DELETE_FAILED");
            Ok(false)
        }
        (_, Phase::Forward) => end_forward(world, stack, operation),
        (OperationKind::Create, _) => {
            end_deletion(
                world,
                stack,
                operation,
                "ROLLBACK_COMPLETE",
                "ROLLBACK_FAILED",
            );
            Ok(false)
        }
        (OperationKind::Import, _) => {
            complete(world, stack, "IMPORT_ROLLBACK_COMPLETE");
            Ok(false)
        }
        (OperationKind::Update, Phase::Rollback) => {
            clean_up(
                world,
                stack,
                operation,
                "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS",
            );
            Ok(true)
        }
        (OperationKind::Update, Phase::Cleanup) => {
            end_update(world, stack, operation)?;
            Ok(false)
        }
    }
}

fn end_forward(
    world: &World<'_>,
    stack: &mut Stack,
    operation: &mut Operation,
) -> Result<bool, ControlPlaneError> {
    if let Err(fault) = resolve_outputs(world, stack, operation) {
        let reason = fault.message()?;
        return Ok(turn_back(world, stack, operation, &reason));
    }
    if !operation.orders.express && alarms::are_watched(world, stack, operation) {
        return Ok(true);
    }
    match operation.kind {
        OperationKind::Create => complete(world, stack, "CREATE_COMPLETE"),
        OperationKind::Import => complete(world, stack, "IMPORT_COMPLETE"),
        _ => {
            remove::collect_removed(world, stack, operation)?;
            clean_up(
                world,
                stack,
                operation,
                "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
            );
            return Ok(true);
        }
    }
    Ok(false)
}

/// After a failure on the way forward: goes back, or stays if it was told to. False if it stays.
pub(crate) fn turn_back(
    world: &World<'_>,
    stack: &mut Stack,
    operation: &mut Operation,
    reason: &str,
) -> bool {
    if operation.orders.keeps_failures && operation.kind != OperationKind::Import {
        let status = if operation.creates() {
            "CREATE_FAILED"
        } else {
            "UPDATE_FAILED"
        };
        stack.stopped = Some(operation.clone());
        stay(world, stack, status, reason);
        return false;
    }
    rollback::start(world, stack, operation, reason);
    true
}

/// After a failure on the way back: that can only be gone on with by hand.
pub(crate) fn stop(world: &World<'_>, stack: &mut Stack, operation: &mut Operation, reason: &str) {
    let status = match operation.kind {
        OperationKind::Import => "IMPORT_ROLLBACK_FAILED",
        _ => "UPDATE_ROLLBACK_FAILED",
    };
    stack.stopped = Some(operation.clone());
    stay(world, stack, status, reason);
}

/// The end of taking everything away.
fn end_deletion(
    world: &World<'_>,
    stack: &mut Stack,
    operation: &Operation,
    done: &str,
    failed: &str,
) {
    if operation.failed.is_empty() {
        stack.resources.clear();
        stack.outputs.clear();
        complete(world, stack, done);
    } else {
        let ids = operation.failed.iter().map(|task| task.logical_id.as_str());
        stay(world, stack, failed, &failed_to("delete", ids));
    }
}

fn end_update(
    world: &World<'_>,
    stack: &mut Stack,
    operation: &Operation,
) -> Result<(), ControlPlaneError> {
    let rolled_back = stack.status.starts_with("UPDATE_ROLLBACK");
    let status = if rolled_back {
        "UPDATE_ROLLBACK_COMPLETE"
    } else {
        "UPDATE_COMPLETE"
    };
    complete(world, stack, status);
    if !operation.failed.is_empty() && !rolled_back {
        let reason = "Update successful. One or more resources could not be deleted.";
        stack.status_reason = Some(reason.to_owned());
    }
    // It exists still, but the stack doesn't know it any more.
    remove::orphan(world, stack, &operation.failed)
}

fn clean_up(world: &World<'_>, stack: &mut Stack, operation: &mut Operation, status: &str) {
    stack.enter(world.clock, status, None);
    operation.phase = Phase::Cleanup;
    operation.waves = remove::in_reverse(std::mem::take(&mut operation.leftovers));
}

fn complete(world: &World<'_>, stack: &mut Stack, status: &str) {
    let reason = stack
        .status_reason
        .take()
        .filter(|_| status.contains("ROLLBACK"));
    stack.enter(world.clock, status, None);
    // AWS keeps telling why a stack was rolled back only in the events; here the reason stays where one looks first.
    stack.status_reason = reason;
    let succeeded = !status.contains("ROLLBACK");
    end_change_set(stack, succeeded);
}

/// Ends in a status that waits for somebody.
fn stay(world: &World<'_>, stack: &mut Stack, status: &str, reason: &str) {
    stack.enter(world.clock, status, Some(reason));
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
    world: &World<'_>,
    stack: &mut Stack,
    operation: &Operation,
) -> Result<(), Fault> {
    let document = current_document(stack);
    let identity = (stack.name.as_str(), stack.id.as_str());
    let scope = scope(
        world,
        &document,
        identity,
        &stack.current,
        Some(&stack.resources),
    )?;
    let wanted = outputs::resolve(&scope)?;
    let former = operation.former.as_ref().map(|former| &former.outputs);
    outputs::check_still_exported(world, former.unwrap_or(&stack.outputs), &wanted)?;
    stack.outputs = wanted;
    Ok(())
}
