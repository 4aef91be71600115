//! The way back: to nothing after a failed creation, to the former template after a failed update.

use std::collections::{BTreeMap, VecDeque};

use super::journal;
use super::order::{Needs, waves};
use super::remove::{deletion, in_reverse};
use super::state::{Operation, OperationKind, Phase, Resource, Running, Stack, Task, Verb, Work};
use super::world::World;

/// Turns the operation round.
pub(super) fn start(world: &World<'_>, stack: &mut Stack, operation: &mut Operation, reason: &str) {
    operation.phase = Phase::Rollback;
    let made_here = |id: &str, resource: &Resource| {
        let mut task = deletion(id, resource);
        // What this operation made holds nothing yet.
        if let Work::Delete { policy, .. } = &mut task.work
            && policy.as_deref() != Some("Retain")
        {
            *policy = None;
        }
        task
    };
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
    let Some(former) = operation.former.take() else {
        return;
    };
    let mut restored = BTreeMap::new();
    let mut untouched = Vec::new();
    // What was replaced is needed again, so that nothing of it is left over.
    operation.leftovers.clear();
    for (id, resource) in &stack.resources {
        match former.resources.get(id) {
            Some(old) if is_untouched(old, resource) => untouched.push((id.clone(), old.clone())),
            Some(old) => {
                if old.physical_id != resource.physical_id {
                    operation.leftovers.push(made_here(id, resource));
                }
                restored.insert(id.clone(), old.clone());
            }
            None => operation.leftovers.push(made_here(id, resource)),
        }
    }
    stack.resources.extend(untouched);
    operation.waves = in_order(restored);
    stack.current = former.current;
    stack.outputs = former.outputs;
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
pub(super) fn begin(
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
    Some(Running {
        logical_id: logical_id.to_owned(),
        verb: Verb::Restore,
        resource,
        failure: None,
    })
}

/// Ends.
pub(super) fn finish(world: &World<'_>, stack: &mut Stack, running: Running) {
    let status = "UPDATE_COMPLETE";
    stack.tell(
        world.clock,
        &subject(&running.logical_id, &running.resource),
        status,
        None,
    );
    let resource = Resource {
        status: status.to_owned(),
        ..running.resource
    };
    stack.resources.insert(running.logical_id, resource);
}

fn subject<'a>(logical_id: &'a str, resource: &'a Resource) -> journal::Subject<'a> {
    journal::Subject {
        logical_id,
        physical_id: Some(&resource.physical_id),
        type_name: &resource.type_name,
    }
}
