//! Carries an operation out, one step for each time that somebody asks how far it is.
//!
//! Going forward, every resource is made as the template wants it, wave by wave; when one fails, everything goes back.
//! What is no longer needed is taken away at the end.

use std::collections::BTreeMap;

use super::super::state::{
    Hold, Operation, OperationKind, Phase, Running, Stack, Task, Verb, Work,
};
use super::super::tasks::{self, Fate};
use super::super::world::World;
use super::{alarms, apply, ending, import, remove, rollback};
use crate::cfn::Document;
use crate::deploy::ControlPlaneError;

/// Goes one step further: what was begun ends, or the next thing begins.
pub(crate) fn step(world: &World<'_>, stack: &mut Stack) -> Result<(), ControlPlaneError> {
    let Some(mut operation) = stack.operation.take() else {
        return Ok(());
    };
    let goes_on = if let Some(reason) = alarms::gone_off(world, stack, &operation)? {
        give_up_running(world, stack, &mut operation);
        rollback::start(world, stack, &mut operation, &reason);
        true
    } else if operation.running.is_empty() {
        begin(world, stack, &mut operation)?;
        !operation.running.is_empty() || ending::end_of_phase(world, stack, &mut operation)?
    } else {
        finish(world, stack, &mut operation)?
    };
    if goes_on {
        stack.operation = Some(operation);
    }
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
            let begun = if matches!(task.work, Work::Apply) {
                let document = document.get_or_insert_with(|| current_document(stack));
                apply::begin(world, stack, (document, operation), &task.logical_id)?
            } else {
                begin_backward(world, stack, operation, task)?
            };
            operation.running.extend(begun);
        }
    }
    Ok(())
}

/// Begins to take something away or back.
fn begin_backward(
    world: &World<'_>,
    stack: &mut Stack,
    operation: &mut Operation,
    task: Task,
) -> Result<Option<Running>, ControlPlaneError> {
    let spared = operation.orders.spared.contains(&task.logical_id);
    match task.work {
        Work::Delete { resource, policy } => {
            let policy = if spared {
                Some("Retain".to_owned())
            } else {
                policy
            };
            let subject = (*resource, policy.as_deref());
            remove::begin(world, stack, &task.logical_id, subject)
        }
        Work::Restore(resource) if spared => {
            rollback::leave(world, stack, &task.logical_id, *resource);
            Ok(None)
        }
        Work::Restore(resource) => Ok(rollback::begin(world, stack, &task.logical_id, *resource)),
        Work::Release(resource) => Ok(import::begin_release(
            world,
            stack,
            &task.logical_id,
            *resource,
        )),
        Work::Apply => Ok(None),
    }
}

pub(crate) fn current_document(stack: &Stack) -> Document {
    // It was read when the change set was made.
    Document::parse(&stack.current.template).unwrap_or_else(|_| Document::empty())
}

/// Ends what was begun and takes no longer. If something failed, what is begun beside it is cancelled, and the way back
/// begins. False if the operation is over.
fn finish(
    world: &World<'_>,
    stack: &mut Stack,
    operation: &mut Operation,
) -> Result<bool, ControlPlaneError> {
    let express = operation.orders.express && operation.phase == Phase::Forward;
    let (mut ready, mut waiting) = (Vec::new(), Vec::new());
    for mut one in std::mem::take(&mut operation.running) {
        let list = if express || looked(world, stack, &mut one) {
            &mut ready
        } else {
            &mut waiting
        };
        list.push(one);
    }
    // Deletions don't stop each other.
    let stops = |one: &Running| one.failure.is_some() && one.verb != Verb::Delete;
    let failed = ready.iter().any(stops);
    if failed {
        ready.append(&mut waiting);
    }
    ready.sort_by_key(|one| one.failure.is_none());
    operation.running = waiting;
    let failures: Vec<Running> = ready.iter().filter(|one| stops(one)).cloned().collect();
    for one in ready {
        end(world, stack, operation, one, failed)?;
    }
    if !failed {
        return Ok(true);
    }
    let reason = failure_text(&failures);
    if operation.phase == Phase::Forward {
        operation.orders.keeps_failures |= failures.iter().any(|one| one.keeps);
        return Ok(ending::turn_back(world, stack, operation, &reason));
    }
    ending::stop(world, stack, operation, &reason);
    Ok(false)
}

/// Whether the resource is done; looking at it lets it get on.
fn looked(world: &World<'_>, stack: &mut Stack, one: &mut Running) -> bool {
    if one.hold.looks > 0 {
        one.hold.looks -= 1;
        return false;
    }
    if one
        .hold
        .until
        .is_some_and(|until| world.clock.millis() < until)
    {
        return false;
    }
    if one.hold.tasks {
        match tasks::fate(world, stack, &one.logical_id, &one.resource) {
            Fate::Waits => return false,
            Fate::Runs => {}
            Fate::Fails(reason) => one.failure = Some(reason),
        }
    }
    one.hold = Hold::default();
    true
}

fn end(
    world: &World<'_>,
    stack: &mut Stack,
    operation: &mut Operation,
    one: Running,
    cancelled: bool,
) -> Result<(), ControlPlaneError> {
    match one.verb {
        Verb::Delete => remove::finish(world, stack, operation, one)?,
        Verb::Restore => rollback::finish(world, stack, operation, one, cancelled),
        Verb::Release => import::finish_release(world, stack, operation, one)?,
        Verb::Import => import::finish(world, stack, &one)?,
        Verb::Create | Verb::Update | Verb::Replace => {
            apply::finish(world, stack, &mut operation.leftovers, &one, cancelled);
        }
    }
    Ok(())
}

/// Ends whatever is begun as cancelled: the operation turns round.
pub(crate) fn give_up_running(world: &World<'_>, stack: &mut Stack, operation: &mut Operation) {
    for one in std::mem::take(&mut operation.running) {
        match one.verb {
            Verb::Create | Verb::Update | Verb::Replace => {
                apply::finish(world, stack, &mut operation.leftovers, &one, true);
            }
            // An import is done at once, and nothing else runs on the way forward.
            _ => {}
        }
    }
}

/// In CloudFormation's words.
fn failure_text(failures: &[Running]) -> String {
    let mut by_verb: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for failure in failures {
        let verb = match failure.verb {
            Verb::Update | Verb::Restore => "update",
            Verb::Import | Verb::Release => "import",
            _ => "create",
        };
        by_verb.entry(verb).or_default().push(&failure.logical_id);
    }
    let texts = by_verb
        .iter()
        .map(|(verb, ids)| failed_to(verb, ids.iter().copied()));
    texts.collect::<Vec<_>>().join(" ")
}

/// In CloudFormation's words.
pub(crate) fn failed_to<'a>(verb: &str, ids: impl Iterator<Item = &'a str>) -> String {
    let ids: Vec<&str> = ids.collect();
    format!(
        "The following resource(s) failed to {verb}: [{}].",
        ids.join(", ")
    )
}

impl Operation {
    /// Whether it makes what wasn't there.
    pub(crate) fn creates(&self) -> bool {
        self.kind == OperationKind::Create
    }
}
