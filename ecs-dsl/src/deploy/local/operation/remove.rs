//! Takes resources away, as far as their policies let them go: at the end of an update, or with their stack.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::super::effective::effective_generation;
use super::super::scenario::{Misfortune, Moment};
use super::super::state::journal;
use super::super::state::{Operation, Resource, Running, Stack, Task, Verb, Work};
use super::super::world::{Retained, World};
use super::order::{Needs, waves};
use super::protected;
use crate::deploy::ControlPlaneError;

/// Tasks that delete all of `resources`.
pub(crate) fn deletions(resources: &BTreeMap<String, Resource>) -> Vec<Task> {
    resources
        .iter()
        .map(|(id, resource)| deletion(id, resource))
        .collect()
}

/// A task that deletes the resource by its `DeletionPolicy`.
pub(crate) fn deletion(logical_id: &str, resource: &Resource) -> Task {
    let policy = resource
        .deletion_policy
        .clone()
        .or_else(|| default_policy(resource));
    Task {
        logical_id: logical_id.to_owned(),
        work: Work::Delete {
            resource: Box::new(resource.clone()),
            policy,
        },
    }
}

/// CloudFormation makes a snapshot of a database that says nothing, unless it belongs to a cluster.
fn default_policy(resource: &Resource) -> Option<String> {
    let snapshot = match resource.type_name.as_str() {
        "AWS::RDS::DBCluster" => true,
        "AWS::RDS::DBInstance" => !resource.properties.contains_key("DBClusterIdentifier"),
        _ => false,
    };
    snapshot.then(|| "Snapshot".to_owned())
}

/// Puts what the new template no longer has with what is to be taken away.
pub(crate) fn collect_removed(
    world: &World<'_>,
    stack: &Stack,
    operation: &mut Operation,
) -> Result<(), ControlPlaneError> {
    let wanted = effective_generation(world, (&stack.name, &stack.id), &stack.current);
    let wanted = wanted.map_err(|fault| fault.refuse(world.locked.operation()))?;
    let removed = stack
        .resources
        .iter()
        .filter(|(id, _)| wanted.resource(id).is_none());
    operation
        .leftovers
        .extend(removed.map(|(id, resource)| deletion(id, resource)));
    Ok(())
}

/// Deletions in waves: what others need goes last.
pub(crate) fn in_reverse(tasks: Vec<Task>) -> VecDeque<Vec<Task>> {
    let mut by_id: BTreeMap<String, Vec<Task>> = BTreeMap::new();
    for task in tasks {
        by_id.entry(task.logical_id.clone()).or_default().push(task);
    }
    let mut needs = Needs::new();
    for (id, tasks) in &by_id {
        let needed = tasks.iter().filter_map(|task| match &task.work {
            Work::Delete { resource, .. } => Some(resource.depends_on.iter().map(String::as_str)),
            _ => None,
        });
        needs.insert(id, needed.flatten().collect());
    }
    // Old and new references together may go in a circle; then the order is that of the names.
    let order =
        waves(&needs).unwrap_or_else(|_| vec![needs.keys().map(|id| (*id).to_owned()).collect()]);
    let wave = |ids: &Vec<String>| {
        ids.iter()
            .filter_map(|id| by_id.get(id))
            .flatten()
            .cloned()
            .collect()
    };
    order.iter().rev().map(wave).collect()
}

/// Begins; none if it is done already, because it stays or was never there.
pub(crate) fn begin(
    world: &World<'_>,
    stack: &mut Stack,
    logical_id: &str,
    (resource, policy): (Resource, Option<&str>),
) -> Result<Option<Running>, ControlPlaneError> {
    let exists = !resource.physical_id.is_empty();
    let stays = matches!(policy, Some("Retain" | "RetainExceptOnCreate")) && exists;
    let status = match (stays, exists) {
        (true, _) => "DELETE_SKIPPED",
        (false, true) => "DELETE_IN_PROGRESS",
        (false, false) => "DELETE_COMPLETE",
    };
    let subject = journal::Subject {
        logical_id,
        physical_id: Some(resource.physical_id.as_str()).filter(|id| !id.is_empty()),
        type_name: &resource.type_name,
    };
    stack.tell(world.clock, &subject, status, None);
    if stays || policy == Some("Snapshot") {
        remember(world, stack, logical_id, &resource, stays)?;
    }
    if stays || !exists {
        forget(stack, logical_id, &resource);
        return Ok(None);
    }
    if let Some(current) = own(stack, logical_id, &resource) {
        status.clone_into(&mut current.status);
        current.status_reason = None;
    }
    let misfortune = misfortune(world, stack, logical_id, &resource);
    Ok(Some(Running {
        logical_id: logical_id.to_owned(),
        verb: Verb::Delete,
        failure: misfortune.failure.or_else(|| protected::refusal(&resource)),
        keeps: false,
        hold: misfortune.hold,
        resource,
    }))
}

/// What happens to it now; on the way back from a creation, what is told of rollbacks as well.
fn misfortune(
    world: &World<'_>,
    stack: &Stack,
    logical_id: &str,
    resource: &Resource,
) -> Misfortune {
    if stack.status == "ROLLBACK_IN_PROGRESS" {
        let found = world.misfortune(logical_id, resource, Moment::Rollback);
        if found.failure.is_some() {
            return found;
        }
    }
    world.misfortune(logical_id, resource, Moment::Delete)
}

/// Ends.
pub(crate) fn finish(
    world: &World<'_>,
    stack: &mut Stack,
    operation: &mut Operation,
    running: Running,
) -> Result<(), ControlPlaneError> {
    let subject = journal::Subject {
        logical_id: &running.logical_id,
        physical_id: Some(&running.resource.physical_id),
        type_name: &running.resource.type_name,
    };
    let Some(reason) = running.failure.as_deref() else {
        stack.tell(world.clock, &subject, "DELETE_COMPLETE", None);
        forget(stack, &running.logical_id, &running.resource);
        return Ok(());
    };
    stack.tell(world.clock, &subject, "DELETE_FAILED", Some(reason));
    if operation.orders.force {
        stack.tell(world.clock, &subject, "DELETE_SKIPPED", None);
        remember(world, stack, &running.logical_id, &running.resource, true)?;
        forget(stack, &running.logical_id, &running.resource);
        return Ok(());
    }
    if let Some(current) = own(stack, &running.logical_id, &running.resource) {
        "DELETE_FAILED".clone_into(&mut current.status);
        current.status_reason = Some(reason.to_owned());
    }
    spare_what_it_needs(stack, operation, &running.resource);
    operation.failed.push(Task {
        logical_id: running.logical_id,
        work: Work::Delete {
            resource: Box::new(running.resource),
            policy: None,
        },
    });
    Ok(())
}

/// What couldn't be deleted still needs others: those aren't tried.
fn spare_what_it_needs(stack: &Stack, operation: &mut Operation, resource: &Resource) {
    let mut needed: BTreeSet<String> = BTreeSet::new();
    let mut next: Vec<String> = resource.depends_on.clone();
    while let Some(id) = next.pop() {
        if let Some(resource) = stack.resources.get(&id)
            && needed.insert(id)
        {
            next.extend(resource.depends_on.iter().cloned());
        }
    }
    for wave in &mut operation.waves {
        wave.retain(|task| !needed.contains(&task.logical_id));
    }
}

/// Lets the stack forget what couldn't be deleted; it exists on.
pub(crate) fn orphan(
    world: &World<'_>,
    stack: &mut Stack,
    failed: &[Task],
) -> Result<(), ControlPlaneError> {
    for task in failed {
        if let Work::Delete { resource, .. } = &task.work {
            remember(world, stack, &task.logical_id, resource, true)?;
            forget(stack, &task.logical_id, resource);
        }
    }
    Ok(())
}

/// The stack's resource of this id, unless it is another one by now.
fn own<'a>(
    stack: &'a mut Stack,
    logical_id: &str,
    resource: &Resource,
) -> Option<&'a mut Resource> {
    stack
        .resources
        .get_mut(logical_id)
        .filter(|current| current.physical_id == resource.physical_id)
}

fn forget(stack: &mut Stack, logical_id: &str, resource: &Resource) {
    if own(stack, logical_id, resource).is_some() {
        stack.resources.remove(logical_id);
    }
}

fn remember(
    world: &World<'_>,
    stack: &Stack,
    logical_id: &str,
    resource: &Resource,
    stays: bool,
) -> Result<(), ControlPlaneError> {
    let mut kept = world.kept()?;
    let list = if stays {
        &mut kept.retained
    } else {
        &mut kept.snapshots
    };
    list.push(Retained::of(&stack.name, logical_id, resource));
    world.keep(&kept)
}
