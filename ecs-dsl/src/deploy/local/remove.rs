//! Takes resources away, as far as their policies let them go: at the end of an update, or with their stack.

use std::collections::{BTreeMap, VecDeque};

use super::effective::effective_generation;
use super::journal;
use super::names::fixed_name;
use super::order::{Needs, waves};
use super::state::{Operation, Resource, Running, Stack, Task, Verb, Work};
use super::world::{Retained, World};
use crate::deploy::ControlPlaneError;

/// Tasks that delete all of `resources`.
pub(super) fn deletions(resources: &BTreeMap<String, Resource>) -> Vec<Task> {
    resources
        .iter()
        .map(|(id, resource)| deletion(id, resource))
        .collect()
}

/// A task that deletes the resource by its `DeletionPolicy`.
pub(super) fn deletion(logical_id: &str, resource: &Resource) -> Task {
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
pub(super) fn collect_removed(
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
pub(super) fn in_reverse(tasks: Vec<Task>) -> VecDeque<Vec<Task>> {
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
pub(super) fn begin(
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
        current.status = status.to_owned();
    }
    Ok(Some(Running {
        logical_id: logical_id.to_owned(),
        verb: Verb::Delete,
        resource,
        failure: None,
    }))
}

/// Ends.
pub(super) fn finish(world: &World<'_>, stack: &mut Stack, running: &Running) {
    let subject = journal::Subject {
        logical_id: &running.logical_id,
        physical_id: Some(&running.resource.physical_id),
        type_name: &running.resource.type_name,
    };
    stack.tell(world.clock, &subject, "DELETE_COMPLETE", None);
    forget(stack, &running.logical_id, &running.resource);
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
    list.push(Retained {
        stack: stack.name.clone(),
        logical_id: logical_id.to_owned(),
        physical_id: resource.physical_id.clone(),
        type_name: resource.type_name.clone(),
        name: fixed_name(&resource.type_name, &resource.properties),
    });
    world.keep(&kept)
}
