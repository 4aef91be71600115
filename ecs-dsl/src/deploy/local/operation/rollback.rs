//! The way back: to nothing after a failed creation, to the former template after a failed update.

use std::collections::{BTreeMap, VecDeque};

use super::super::scenario::Moment;
use super::super::state::journal;
use super::super::state::{
    Operation, OperationKind, Phase, Resource, Running, Stack, Task, Verb, Work,
};
use super::super::world::World;
use super::order::{Needs, waves};
use super::remove::{deletion, in_reverse};

/// Turns the operation round.
pub(crate) fn start(world: &World<'_>, stack: &mut Stack, operation: &mut Operation, reason: &str) {
    operation.phase = Phase::Rollback;
    let made_here = |id: &str, resource: &Resource| {
        if operation.orders.imports.contains_key(id) {
            return release(id, resource);
        }
        let mut task = deletion(id, resource);
        // What this operation made holds nothing yet.
        if let Work::Delete { policy, .. } = &mut task.work
            && policy.as_deref() != Some("Retain")
        {
            *policy = None;
        }
        task
    };
    if operation.kind == OperationKind::Import {
        start_import(world, stack, operation, reason);
        return;
    }
    if operation.kind == OperationKind::Create {
        let reason = format!("{reason} Rollback requested by user.");
        stack.enter(world.clock, "ROLLBACK_IN_PROGRESS", Some(&reason));
        let tasks = stack
            .resources
            .iter()
            .map(|(id, resource)| made_here(id, resource));
        operation.waves = in_reverse(tasks.collect());
        return;
    }
    stack.enter(world.clock, "UPDATE_ROLLBACK_IN_PROGRESS", Some(reason));
    let Some(former) = operation.former.clone() else {
        operation.waves.clear();
        return;
    };
    let mut restored = BTreeMap::new();
    let mut untouched = Vec::new();
    // What was replaced is needed again, so that nothing of it is left over.
    let mut leftovers = Vec::new();
    for (id, resource) in &stack.resources {
        match former.resources.get(id) {
            Some(old) if is_untouched(old, resource) => untouched.push((id.clone(), old.clone())),
            Some(old) => {
                if old.physical_id != resource.physical_id {
                    leftovers.push(made_here(id, resource));
                }
                restored.insert(id.clone(), old.clone());
            }
            None => leftovers.push(made_here(id, resource)),
        }
    }
    stack.resources.extend(untouched);
    operation.leftovers = leftovers;
    operation.waves = in_order(restored);
    stack.current = former.current;
    stack.outputs = former.outputs;
    stack.settings = former.settings;
}

/// Lets go of everything that was imported.
fn start_import(world: &World<'_>, stack: &mut Stack, operation: &mut Operation, reason: &str) {
    stack.enter(world.clock, "IMPORT_ROLLBACK_IN_PROGRESS", Some(reason));
    let Some(former) = operation.former.clone() else {
        return;
    };
    let imported = stack
        .resources
        .iter()
        .filter(|(id, _)| !former.resources.contains_key(*id));
    let tasks: Vec<Task> = imported
        .map(|(id, resource)| release(id, resource))
        .collect();
    operation.waves = VecDeque::from([tasks]);
    stack.current = former.current;
    stack.outputs = former.outputs;
    stack.settings = former.settings;
}

fn release(id: &str, resource: &Resource) -> Task {
    Task {
        logical_id: id.to_owned(),
        work: Work::Release(Box::new(resource.clone())),
    }
}

/// Whether nothing but what only the template knows, such as a policy, has changed.
fn is_untouched(old: &Resource, resource: &Resource) -> bool {
    let seen = |it: &Resource| {
        (
            it.physical_id.clone(),
            it.status.clone(),
            it.properties.clone(),
        )
    };
    seen(old) == seen(resource)
}

fn in_order(mut restored: BTreeMap<String, Resource>) -> VecDeque<Vec<Task>> {
    let mut needs = Needs::new();
    for (id, resource) in &restored {
        needs.insert(id, resource.depends_on.iter().map(String::as_str).collect());
    }
    // They were made in this order once: it has no circle.
    let order = waves(&needs).unwrap_or_default();
    let mut task = |logical_id: String| {
        let resource = restored.remove(&logical_id)?;
        Some(Task {
            logical_id,
            work: Work::Restore(Box::new(resource)),
        })
    };
    order
        .into_iter()
        .map(|wave| wave.into_iter().filter_map(&mut task).collect())
        .collect()
}

/// Begins to make the resource what it was.
pub(crate) fn begin(
    world: &World<'_>,
    stack: &mut Stack,
    logical_id: &str,
    resource: Resource,
) -> Option<Running> {
    let status = "UPDATE_IN_PROGRESS";
    if let Some(current) = stack.resources.get_mut(logical_id) {
        current.status = status.to_owned();
    }
    stack.tell(world.clock, &subject(logical_id, &resource), status, None);
    let misfortune = world.misfortune(logical_id, &resource, Moment::Rollback);
    Some(Running {
        logical_id: logical_id.to_owned(),
        verb: Verb::Restore,
        resource,
        failure: misfortune.failure,
        keeps: false,
        hold: misfortune.hold,
    })
}

/// Leaves the resource as it is. CloudFormation takes it for what it was before: what really exists differs from that.
pub(crate) fn leave(world: &World<'_>, stack: &mut Stack, logical_id: &str, mut former: Resource) {
    let status = "UPDATE_COMPLETE";
    stack.tell(world.clock, &subject(logical_id, &former), status, None);
    if let Some(current) = stack.resources.get(logical_id) {
        let differing = current
            .properties
            .iter()
            .filter(|(name, value)| former.properties.get(*name) != Some(*value));
        former.drift = differing
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect();
    }
    status.clone_into(&mut former.status);
    former.status_reason = None;
    stack.resources.insert(logical_id.to_owned(), former);
}

/// Ends.
///
/// With `cancelled`, something beside it failed: it is to be done once more.
pub(crate) fn finish(
    world: &World<'_>,
    stack: &mut Stack,
    operation: &mut Operation,
    running: Running,
    cancelled: bool,
) {
    if running.failure.is_some() || cancelled {
        finish_failed(world, stack, operation, running);
        return;
    }
    let status = "UPDATE_COMPLETE";
    stack.tell(
        world.clock,
        &subject(&running.logical_id, &running.resource),
        status,
        None,
    );
    let resource = Resource {
        status: status.to_owned(),
        status_reason: None,
        ..running.resource
    };
    stack.resources.insert(running.logical_id, resource);
}

fn finish_failed(
    world: &World<'_>,
    stack: &mut Stack,
    operation: &mut Operation,
    running: Running,
) {
    let (status, cancelled) = ("UPDATE_FAILED", "Resource update cancelled");
    let reason = running.failure.as_deref().unwrap_or(cancelled);
    let subject = subject(&running.logical_id, &running.resource);
    stack.tell(world.clock, &subject, status, Some(reason));
    stack.mark(&running.logical_id, status, Some(reason));
    let failed = running.failure.is_some();
    let task = Task {
        logical_id: running.logical_id,
        work: Work::Restore(Box::new(running.resource)),
    };
    if failed {
        operation.failed.push(task);
    } else {
        operation.waves.push_front(vec![task]);
    }
}

fn subject<'a>(logical_id: &'a str, resource: &'a Resource) -> journal::Subject<'a> {
    journal::Subject {
        logical_id,
        physical_id: Some(&resource.physical_id),
        type_name: &resource.type_name,
    }
}
