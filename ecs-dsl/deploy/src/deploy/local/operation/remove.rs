//! Deletes resources by their deletion policies, at the end of an update or with the stack.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::super::account_view::{AccountView, RetainedRecord};
use super::super::effective_template::effective_generation;
use super::super::fault_plan::{InjectedFailure, Phase};
use super::super::state::{
    EventSubject, Operation, Resource, Running, Stack, Verb, Work, WorkItem,
};
use super::order::{Dependencies, waves};
use super::protected;
use crate::cfn::type_info;
use crate::deploy::CallResult;

/// Work items that delete all of `resources`.
pub(crate) fn deletions(resources: &BTreeMap<String, Resource>) -> Vec<WorkItem> {
    resources
        .iter()
        .map(|(id, resource)| deletion(id, resource))
        .collect()
}

/// A work item that deletes the resource by its `DeletionPolicy`.
pub(crate) fn deletion(logical_id: &str, resource: &Resource) -> WorkItem {
    let policy = resource
        .deletion_policy
        .clone()
        .or_else(|| default_policy(resource));
    WorkItem {
        logical_id: logical_id.to_owned(),
        work: Work::Delete {
            resource: Box::new(resource.clone()),
            policy,
        },
    }
}

/// The policy of a resource without `DeletionPolicy`: `Snapshot` for databases that don't belong to a cluster.
fn default_policy(resource: &Resource) -> Option<String> {
    let info = type_info(&resource.type_name);
    let snapshot = info.is_some_and(|info| info.takes_snapshot(&resource.properties));
    snapshot.then(|| "Snapshot".to_owned())
}

/// Adds the resources that the new template doesn't contain to the cleanup.
pub(crate) fn collect_removed(
    account: &AccountView<'_>,
    stack: &Stack,
    operation: &mut Operation,
) -> CallResult<()> {
    let target = effective_generation(account, (&stack.name, &stack.id), &stack.current);
    let target = target.map_err(|error| error.into_call_error(account.locked.operation()))?;
    let removed = stack
        .resources
        .iter()
        .filter(|(id, _)| target.resource(id).is_none());
    operation
        .cleanup
        .extend(removed.map(|(id, resource)| deletion(id, resource)));
    Ok(())
}

/// Deletions in reverse dependency order.
pub(crate) fn in_reverse(items: Vec<WorkItem>) -> VecDeque<Vec<WorkItem>> {
    let mut by_id: BTreeMap<String, Vec<WorkItem>> = BTreeMap::new();
    for item in items {
        by_id.entry(item.logical_id.clone()).or_default().push(item);
    }
    let mut dependencies = Dependencies::new();
    for (id, items) in &by_id {
        let needed = items.iter().filter_map(|item| match &item.work {
            Work::Delete { resource, .. } => Some(resource.depends_on.iter().map(String::as_str)),
            _ => None,
        });
        dependencies.insert(id, needed.flatten().collect());
    }
    // Old and new references together can form a cycle; then the order is by name.
    let order = waves(&dependencies)
        .unwrap_or_else(|_| vec![dependencies.keys().map(|id| (*id).to_owned()).collect()]);
    let wave = |ids: &Vec<String>| {
        ids.iter()
            .filter_map(|id| by_id.get(id))
            .flatten()
            .cloned()
            .collect()
    };
    order.iter().rev().map(wave).collect()
}

/// Starts the deletion. `None` if the resource is retained or was never created.
pub(crate) fn begin(
    account: &AccountView<'_>,
    stack: &mut Stack,
    logical_id: &str,
    (resource, policy): (Resource, Option<&str>),
) -> CallResult<Option<Running>> {
    let exists = !resource.physical_id.is_empty();
    let retain = matches!(policy, Some("Retain" | "RetainExceptOnCreate")) && exists;
    let status = match (retain, exists) {
        (true, _) => "DELETE_SKIPPED",
        (false, true) => "DELETE_IN_PROGRESS",
        (false, false) => "DELETE_COMPLETE",
    };
    let subject = EventSubject {
        logical_id,
        physical_id: Some(resource.physical_id.as_str()).filter(|id| !id.is_empty()),
        type_name: &resource.type_name,
    };
    stack.record_event(account.clock, &subject, status, None);
    if retain || policy == Some("Snapshot") {
        record_retained(account, stack, logical_id, &resource, retain)?;
    }
    if retain || !exists {
        remove_from_stack(stack, logical_id, &resource);
        return Ok(None);
    }
    if let Some(current) = current(stack, logical_id, &resource) {
        status.clone_into(&mut current.status);
        current.status_reason = None;
    }
    let injected = injected_failure(account, stack, logical_id, &resource);
    Ok(Some(Running {
        logical_id: logical_id.to_owned(),
        verb: Verb::Delete,
        failure: injected
            .failure
            .or_else(|| protected::deletion_error(&resource)),
        disable_rollback: false,
        wait: injected.wait,
        resource,
    }))
}

/// The failure that the fault plan injects into the deletion; in the rollback of a creation, first that of a rollback.
fn injected_failure(
    account: &AccountView<'_>,
    stack: &Stack,
    logical_id: &str,
    resource: &Resource,
) -> InjectedFailure {
    if stack.status == "ROLLBACK_IN_PROGRESS" {
        let found = account.inject(logical_id, resource, Phase::Rollback);
        if found.failure.is_some() {
            return found;
        }
    }
    account.inject(logical_id, resource, Phase::Delete)
}

/// Finishes the deletion.
pub(crate) fn finish(
    account: &AccountView<'_>,
    stack: &mut Stack,
    operation: &mut Operation,
    running: Running,
) -> CallResult<()> {
    let subject = EventSubject {
        logical_id: &running.logical_id,
        physical_id: Some(&running.resource.physical_id),
        type_name: &running.resource.type_name,
    };
    let Some(reason) = running.failure.as_deref() else {
        stack.record_event(account.clock, &subject, "DELETE_COMPLETE", None);
        remove_from_stack(stack, &running.logical_id, &running.resource);
        return Ok(());
    };
    stack.record_event(account.clock, &subject, "DELETE_FAILED", Some(reason));
    if operation.options.force {
        stack.record_event(account.clock, &subject, "DELETE_SKIPPED", None);
        record_retained(account, stack, &running.logical_id, &running.resource, true)?;
        remove_from_stack(stack, &running.logical_id, &running.resource);
        return Ok(());
    }
    if let Some(current) = current(stack, &running.logical_id, &running.resource) {
        "DELETE_FAILED".clone_into(&mut current.status);
        current.status_reason = Some(reason.to_owned());
    }
    skip_dependencies(stack, operation, &running.resource);
    operation.failed.push(WorkItem {
        logical_id: running.logical_id,
        work: Work::Delete {
            resource: Box::new(running.resource),
            policy: None,
        },
    });
    Ok(())
}

/// Skips the deletion of everything that an undeleted resource depends on.
fn skip_dependencies(stack: &Stack, operation: &mut Operation, resource: &Resource) {
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
        wave.retain(|item| !needed.contains(&item.logical_id));
    }
}

/// Removes undeleted resources from the stack. They continue to exist as retained resources.
pub(crate) fn orphan(
    account: &AccountView<'_>,
    stack: &mut Stack,
    failed: &[WorkItem],
) -> CallResult<()> {
    for item in failed {
        if let Work::Delete { resource, .. } = &item.work {
            record_retained(account, stack, &item.logical_id, resource, true)?;
            remove_from_stack(stack, &item.logical_id, resource);
        }
    }
    Ok(())
}

/// The stack's resource with this logical id, unless it has been replaced.
fn current<'a>(
    stack: &'a mut Stack,
    logical_id: &str,
    resource: &Resource,
) -> Option<&'a mut Resource> {
    stack
        .resources
        .get_mut(logical_id)
        .filter(|current| current.physical_id == resource.physical_id)
}

fn remove_from_stack(stack: &mut Stack, logical_id: &str, resource: &Resource) {
    if current(stack, logical_id, resource).is_some() {
        stack.resources.remove(logical_id);
    }
}

fn record_retained(
    account: &AccountView<'_>,
    stack: &Stack,
    logical_id: &str,
    resource: &Resource,
    retain: bool,
) -> CallResult<()> {
    let mut stored = account.retained_resources()?;
    let list = if retain {
        &mut stored.retained
    } else {
        &mut stored.snapshots
    };
    list.push(RetainedRecord::from_resource(
        &stack.name,
        logical_id,
        resource,
    ));
    account.write_retained(&stored)
}
