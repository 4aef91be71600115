//! Carries an operation out, one step for each time that somebody asks how far it is.
//!
//! Going forward, every resource is made as the template wants it, wave by wave; when one fails, everything goes back.
//! What is no longer needed is taken away at the end.

use std::collections::{BTreeMap, VecDeque};

use super::apply;
use super::effective::{effective_generation, scope};
use super::fault::Fault;
use super::order::{needs, waves};
use super::outputs;
use super::remove;
use super::rollback;
use super::state::{
    Former, Generation, Operation, OperationKind, Phase, Running, Stack, Task, Verb, Work,
};
use super::world::World;
use crate::cfn::Document;
use crate::deploy::ControlPlaneError;

/// Begins to bring the stack to `next`.
pub(super) fn start(world: &World<'_>, stack: &mut Stack, next: Generation) -> Result<(), Fault> {
    let kind = if stack.status == "REVIEW_IN_PROGRESS" {
        OperationKind::Create
    } else {
        OperationKind::Update
    };
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
    };
    let status = match kind {
        OperationKind::Create => "CREATE_IN_PROGRESS",
        _ => "UPDATE_IN_PROGRESS",
    };
    stack.begin_operation();
    stack.enter(world.clock, status, Some("User Initiated"));
    stack.operation = Some(Operation {
        kind,
        phase: Phase::Forward,
        waves,
        running: Vec::new(),
        leftovers: Vec::new(),
        former: Some(former),
    });
    Ok(())
}

/// Begins to delete the stack.
pub(super) fn start_deletion(world: &World<'_>, stack: &mut Stack) {
    let tasks = remove::deletions(&stack.resources);
    stack.begin_operation();
    stack.enter(world.clock, "DELETE_IN_PROGRESS", Some("User Initiated"));
    stack.operation = Some(Operation {
        kind: OperationKind::Delete,
        phase: Phase::Cleanup,
        waves: remove::in_reverse(tasks),
        running: Vec::new(),
        leftovers: Vec::new(),
        former: None,
    });
}

/// Goes one step further: what was begun ends, or the next thing begins.
pub(super) fn step(world: &World<'_>, stack: &mut Stack) -> Result<(), ControlPlaneError> {
    let Some(mut operation) = stack.operation.take() else {
        return Ok(());
    };
    if operation.running.is_empty() {
        begin(world, stack, &mut operation)?;
        if operation.running.is_empty() && !end_of_phase(world, stack, &mut operation)? {
            return Ok(());
        }
    } else {
        finish(world, stack, &mut operation)?;
    }
    stack.operation = Some(operation);
    Ok(())
}

/// Begins the next wave in which there is anything to do.
fn begin(
    world: &World<'_>,
    stack: &mut Stack,
    operation: &mut Operation,
) -> Result<(), ControlPlaneError> {
    // The template is read when the first resource of it is applied: clean-ups don't need it.
    let mut document = None;
    while operation.running.is_empty() {
        let Some(wave) = operation.waves.pop_front() else {
            break;
        };
        for task in wave {
            let running = match task.work {
                Work::Apply => {
                    let document = match &document {
                        Some(document) => document,
                        None => document.insert(current_document(stack)),
                    };
                    apply::begin(
                        world,
                        stack,
                        (document, &operation.leftovers),
                        &task.logical_id,
                    )?
                }
                Work::Delete { resource, policy } => remove::begin(
                    world,
                    stack,
                    &task.logical_id,
                    (*resource, policy.as_deref()),
                )?,
                Work::Restore(resource) => {
                    rollback::begin(world, stack, &task.logical_id, *resource)
                }
            };
            operation.running.extend(running);
        }
    }
    Ok(())
}

fn current_document(stack: &Stack) -> Document {
    // It was read when the change set was made.
    Document::parse(&stack.current.template).unwrap_or_else(|_| Document::empty())
}

/// Ends what was begun. If something failed, what is begun beside it is cancelled, and the way back begins.
fn finish(
    world: &World<'_>,
    stack: &mut Stack,
    operation: &mut Operation,
) -> Result<(), ControlPlaneError> {
    let mut running = std::mem::take(&mut operation.running);
    running.sort_by_key(|one| one.failure.is_none());
    let failed = running.iter().any(|one| one.failure.is_some());
    let mut failures: Vec<Running> = Vec::new();
    for one in running {
        match one.verb {
            Verb::Delete => remove::finish(world, stack, &one),
            Verb::Restore => rollback::finish(world, stack, one),
            Verb::Create | Verb::Update | Verb::Replace => {
                apply::finish(world, stack, &mut operation.leftovers, &one, failed);
                failures.extend(one.failure.is_some().then_some(one));
            }
        }
    }
    if failed {
        rollback::start(world, stack, operation, &failure_text(&failures));
    }
    Ok(())
}

/// In CloudFormation's words.
fn failure_text(failures: &[Running]) -> String {
    let mut by_verb: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for failure in failures {
        let verb = if failure.verb == Verb::Update {
            "update"
        } else {
            "create"
        };
        by_verb.entry(verb).or_default().push(&failure.logical_id);
    }
    let texts = by_verb.iter().map(|(verb, ids)| {
        format!(
            "The following resource(s) failed to {verb}: [{}].",
            ids.join(", ")
        )
    });
    texts.collect::<Vec<_>>().join(" ")
}

/// Nothing is left to be done in this phase: goes on to the next one. False if there is none.
fn end_of_phase(
    world: &World<'_>,
    stack: &mut Stack,
    operation: &mut Operation,
) -> Result<bool, ControlPlaneError> {
    match (operation.kind, operation.phase) {
        (OperationKind::Delete, _) => complete(world, stack, "DELETE_COMPLETE"),
        (OperationKind::Create, Phase::Forward) => match resolve_outputs(world, stack) {
            Ok(()) => complete(world, stack, "CREATE_COMPLETE"),
            Err(fault) => {
                rollback::start(world, stack, operation, &fault.message()?);
                return Ok(true);
            }
        },
        (OperationKind::Update, Phase::Forward) => match resolve_outputs(world, stack) {
            Ok(()) => {
                remove::collect_removed(world, stack, operation)?;
                clean_up(
                    world,
                    stack,
                    operation,
                    "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
                );
                return Ok(true);
            }
            Err(fault) => {
                rollback::start(world, stack, operation, &fault.message()?);
                return Ok(true);
            }
        },
        (OperationKind::Create, _) => {
            stack.resources.clear();
            stack.outputs.clear();
            complete(world, stack, "ROLLBACK_COMPLETE");
        }
        (OperationKind::Update, Phase::Rollback) => {
            clean_up(
                world,
                stack,
                operation,
                "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS",
            );
            return Ok(true);
        }
        (OperationKind::Update, Phase::Cleanup) => {
            let rolled_back = stack.status.starts_with("UPDATE_ROLLBACK");
            let status = if rolled_back {
                "UPDATE_ROLLBACK_COMPLETE"
            } else {
                "UPDATE_COMPLETE"
            };
            complete(world, stack, status);
        }
    }
    Ok(false)
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
    for change_set in &mut stack.change_sets {
        if change_set.execution_status == "EXECUTE_IN_PROGRESS" {
            let failed = status.contains("ROLLBACK");
            change_set.execution_status = if failed {
                "EXECUTE_FAILED"
            } else {
                "EXECUTE_COMPLETE"
            }
            .to_owned();
        }
    }
}

fn resolve_outputs(world: &World<'_>, stack: &mut Stack) -> Result<(), Fault> {
    let document = current_document(stack);
    let identity = (stack.name.as_str(), stack.id.as_str());
    let scope = scope(
        world,
        &document,
        identity,
        &stack.current,
        Some(&stack.resources),
    )?;
    let outputs = outputs::resolve(&scope)?;
    stack.outputs = outputs;
    Ok(())
}
