//! What begins an operation, or turns one round.

use std::collections::VecDeque;

use super::super::effective::effective_generation;
use super::super::fault::Fault;
use super::super::state::{
    ChangeSet, Former, Operation, OperationKind, Orders, Phase, Stack, Task, Work,
};
use super::super::world::World;
use super::order::{needs, waves};
use super::{remove, rollback, step};

const USER_INITIATED: Option<&str> = Some("User Initiated");

/// Begins to bring the stack to where the change set wants it.
pub(crate) fn execute(
    world: &World<'_>,
    stack: &mut Stack,
    change_set: &mut ChangeSet,
) -> Result<(), Fault> {
    let (kind, status) = match stack.status.as_str() {
        _ if change_set.imports_only => (OperationKind::Import, "IMPORT_IN_PROGRESS"),
        "REVIEW_IN_PROGRESS" => (OperationKind::Create, "CREATE_IN_PROGRESS"),
        _ => (OperationKind::Update, "UPDATE_IN_PROGRESS"),
    };
    let next = std::mem::take(&mut change_set.next);
    let wanted = effective_generation(world, (&stack.name, &stack.id), &next)?;
    let apply = |logical_id: String| Task {
        logical_id,
        work: Work::Apply,
    };
    let order = waves(&needs(&wanted)).unwrap_or_default();
    let waves: VecDeque<Vec<Task>> = order
        .into_iter()
        .map(|wave| wave.into_iter().map(apply).collect())
        .collect();
    let former = Former {
        current: std::mem::replace(&mut stack.current, next),
        resources: stack.resources.clone(),
        outputs: stack.outputs.clone(),
        settings: std::mem::replace(&mut stack.settings, change_set.settings.clone()),
    };
    // After a failure that was kept, what the stack goes back to is what was there before that.
    let former = match stack.stopped.take() {
        Some(stopped) => stopped.former,
        None => Some(former),
    };
    stack.begin_operation();
    stack.enter(world.clock, status, USER_INITIATED);
    stack.operation = Some(Operation {
        waves,
        former,
        orders: change_set.orders.clone(),
        ..blank(kind, Phase::Forward)
    });
    Ok(())
}

/// Begins to delete the stack.
pub(crate) fn start_deletion(world: &World<'_>, stack: &mut Stack, orders: Orders) {
    let mut tasks = remove::deletions(&stack.resources);
    tasks.extend(stack.stopped.take().into_iter().flat_map(|it| it.leftovers));
    stack.begin_operation();
    stack.enter(world.clock, "DELETE_IN_PROGRESS", USER_INITIATED);
    stack.operation = Some(Operation {
        waves: remove::in_reverse(tasks),
        orders,
        ..blank(OperationKind::Delete, Phase::Cleanup)
    });
}

/// Turns an update round that is under way.
pub(crate) fn cancel(world: &World<'_>, stack: &mut Stack) {
    if let Some(mut operation) = stack.operation.take() {
        step::give_up_running(world, stack, &mut operation);
        rollback::start(world, stack, &mut operation, "User Initiated");
        stack.operation = Some(operation);
    }
}

/// Goes on to take back an update, where that came to a stop. What is in `spared` is left as it is.
pub(crate) fn resume(world: &World<'_>, stack: &mut Stack, spared: Vec<String>) {
    let Some(mut operation) = stack.stopped.take() else {
        return;
    };
    operation.orders.spared.extend(spared);
    let failed = std::mem::take(&mut operation.failed);
    operation.waves.push_front(failed);
    stack.begin_operation();
    stack.enter(world.clock, "UPDATE_ROLLBACK_IN_PROGRESS", USER_INITIATED);
    stack.operation = Some(operation);
}

/// Takes back an operation whose failure was kept. A stack that was never whole is deleted, as AWS documents it for
/// `RollbackStack`.
pub(crate) fn start_rollback(world: &World<'_>, stack: &mut Stack) {
    match stack.stopped.take() {
        Some(mut operation)
            if operation.kind == OperationKind::Update && operation.former.is_some() =>
        {
            operation.orders.keeps_failures = false;
            stack.begin_operation();
            rollback::start(world, stack, &mut operation, "User Initiated");
            stack.operation = Some(operation);
        }
        stopped => {
            stack.stopped = stopped;
            start_deletion(world, stack, Orders::default());
        }
    }
}

fn blank(kind: OperationKind, phase: Phase) -> Operation {
    Operation {
        kind,
        phase,
        waves: VecDeque::new(),
        running: Vec::new(),
        leftovers: Vec::new(),
        former: None,
        failed: Vec::new(),
        orders: Orders::default(),
        watched_until: None,
    }
}
