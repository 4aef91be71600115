//! Starts, cancels and resumes operations.

use std::collections::VecDeque;

use super::super::account_view::AccountView;
use super::super::effective_template::effective_generation;
use super::super::error::LocalError;
use super::super::state::{
    ChangeSet, Operation, OperationKind, OperationOptions, OperationPhase, Stack, StackSnapshot,
    Work, WorkItem,
};
use super::order::waves;
use super::progress::Progress;
use super::remove;
use crate::cfn::validate::dependencies;

const USER_INITIATED: Option<&str> = Some("User Initiated");

/// Starts to execute the change set.
pub(crate) fn execute(
    account: &AccountView<'_>,
    stack: &mut Stack,
    change_set: &mut ChangeSet,
) -> Result<(), LocalError> {
    let (kind, status) = match stack.status.as_str() {
        _ if change_set.imports_only => (OperationKind::Import, "IMPORT_IN_PROGRESS"),
        "REVIEW_IN_PROGRESS" => (OperationKind::Create, "CREATE_IN_PROGRESS"),
        _ => (OperationKind::Update, "UPDATE_IN_PROGRESS"),
    };
    let next = std::mem::take(&mut change_set.next);
    let target = effective_generation(account, (&stack.name, &stack.id), &next)?;
    let apply = |logical_id: String| WorkItem::new(logical_id, Work::Apply);
    let order = waves(&dependencies(&target));
    let waves: VecDeque<Vec<WorkItem>> = order
        .into_iter()
        .map(|wave| wave.into_iter().map(apply).collect())
        .collect();
    let previous = StackSnapshot {
        current: std::mem::replace(&mut stack.current, next),
        resources: stack.resources.clone(),
        outputs: stack.outputs.clone(),
        settings: std::mem::replace(&mut stack.settings, change_set.settings.clone()),
    };
    // After a failure without a rollback, the state to roll back to is that of before the failed operation.
    let previous = match stack.stopped.take() {
        Some(stopped) => stopped.previous,
        None => Some(previous),
    };
    stack.begin_operation();
    stack.set_status(account.clock, status, USER_INITIATED);
    stack.operation = Some(Operation {
        waves,
        previous,
        options: change_set.options.clone(),
        ..empty_operation(kind, OperationPhase::Forward)
    });
    Ok(())
}

/// Starts to delete the stack.
pub(crate) fn start_deletion(
    account: &AccountView<'_>,
    stack: &mut Stack,
    options: OperationOptions,
) {
    let mut items = remove::deletions(&stack.resources);
    let stopped = stack.stopped.take();
    items.extend(stopped.into_iter().flat_map(|stopped| stopped.cleanup));
    stack.begin_operation();
    stack.set_status(account.clock, "DELETE_IN_PROGRESS", USER_INITIATED);
    stack.operation = Some(Operation {
        waves: remove::in_reverse(items),
        options,
        ..empty_operation(OperationKind::Delete, OperationPhase::Cleanup)
    });
}

/// Cancels an update and starts its rollback.
pub(crate) fn cancel(account: &AccountView<'_>, stack: &mut Stack) {
    if let Some(operation) = stack.operation.take() {
        roll_back(account, stack, operation);
    }
}

fn roll_back(account: &AccountView<'_>, stack: &mut Stack, mut operation: Operation) {
    let mut progress = Progress {
        account,
        stack,
        operation: &mut operation,
    };
    progress.cancel_running();
    progress.start_rollback("User Initiated");
    stack.operation = Some(operation);
}

/// Continues a failed rollback. Resources in `skipped` aren't restored.
pub(crate) fn resume(account: &AccountView<'_>, stack: &mut Stack, skipped: Vec<String>) {
    let Some(mut operation) = stack.stopped.take() else {
        return;
    };
    operation.options.skipped.extend(skipped);
    let failed = std::mem::take(&mut operation.failed);
    operation.waves.push_front(failed);
    stack.begin_operation();
    stack.set_status(account.clock, "UPDATE_ROLLBACK_IN_PROGRESS", USER_INITIATED);
    stack.operation = Some(operation);
}

/// Rolls back a failed operation. A stack that was never created completely is deleted, as documented for
/// `RollbackStack`.
pub(crate) fn start_rollback(account: &AccountView<'_>, stack: &mut Stack) {
    match stack.stopped.take() {
        Some(mut operation)
            if operation.kind == OperationKind::Update && operation.previous.is_some() =>
        {
            operation.options.disable_rollback = false;
            stack.begin_operation();
            roll_back(account, stack, operation);
        }
        stopped => {
            stack.stopped = stopped;
            start_deletion(account, stack, OperationOptions::default());
        }
    }
}

fn empty_operation(kind: OperationKind, phase: OperationPhase) -> Operation {
    Operation {
        kind,
        phase,
        waves: VecDeque::new(),
        running: Vec::new(),
        cleanup: Vec::new(),
        previous: None,
        failed: Vec::new(),
        options: OperationOptions::default(),
        monitored_until: None,
    }
}
