//! Rolls back: deletes everything after a failed creation, restores the previous template after a failed update.

use std::collections::{BTreeMap, VecDeque};

use super::super::account_view::AccountView;
use super::super::fault_plan::Phase;
use super::super::state::{
    EventSubject, Operation, OperationKind, OperationPhase, Resource, Running, Stack, Verb, Work,
    WorkItem,
};
use super::order::{Dependencies, waves};
use super::remove::{deletion, in_reverse};

/// Starts the rollback of the operation.
pub(crate) fn start(
    account: &AccountView<'_>,
    stack: &mut Stack,
    operation: &mut Operation,
    reason: &str,
) {
    operation.phase = OperationPhase::Rollback;
    let undo = |id: &str, resource: &Resource| {
        if operation.options.imports.contains_key(id) {
            return release(id, resource);
        }
        let mut item = deletion(id, resource);
        // No snapshot: a resource that this operation created contains no data yet.
        if let Work::Delete { policy, .. } = &mut item.work
            && policy.as_deref() != Some("Retain")
        {
            *policy = None;
        }
        item
    };
    if operation.kind == OperationKind::Import {
        start_import(account, stack, operation, reason);
        return;
    }
    if operation.kind == OperationKind::Create {
        let reason = format!("{reason} Rollback requested by user.");
        stack.set_status(account.clock, "ROLLBACK_IN_PROGRESS", Some(&reason));
        let items = stack
            .resources
            .iter()
            .map(|(id, resource)| undo(id, resource));
        operation.waves = in_reverse(items.collect());
        return;
    }
    stack.set_status(account.clock, "UPDATE_ROLLBACK_IN_PROGRESS", Some(reason));
    let Some(previous) = operation.previous.clone() else {
        operation.waves.clear();
        return;
    };
    let mut restored = BTreeMap::new();
    let mut untouched = Vec::new();
    // Replaced resources are restored: they are no longer part of the cleanup.
    let mut cleanup = Vec::new();
    for (id, resource) in &stack.resources {
        match previous.resources.get(id) {
            Some(old) if is_untouched(old, resource) => untouched.push((id.clone(), old.clone())),
            Some(old) => {
                if old.physical_id != resource.physical_id {
                    cleanup.push(undo(id, resource));
                }
                restored.insert(id.clone(), old.clone());
            }
            None => cleanup.push(undo(id, resource)),
        }
    }
    stack.resources.extend(untouched);
    operation.cleanup = cleanup;
    operation.waves = in_order(restored);
    stack.current = previous.current;
    stack.outputs = previous.outputs;
    stack.settings = previous.settings;
}

/// Starts the rollback of an import: releases all imported resources.
fn start_import(
    account: &AccountView<'_>,
    stack: &mut Stack,
    operation: &mut Operation,
    reason: &str,
) {
    stack.set_status(account.clock, "IMPORT_ROLLBACK_IN_PROGRESS", Some(reason));
    let Some(previous) = operation.previous.clone() else {
        return;
    };
    let imported = stack
        .resources
        .iter()
        .filter(|(id, _)| !previous.resources.contains_key(*id));
    let items: Vec<WorkItem> = imported
        .map(|(id, resource)| release(id, resource))
        .collect();
    operation.waves = VecDeque::from([items]);
    stack.current = previous.current;
    stack.outputs = previous.outputs;
    stack.settings = previous.settings;
}

fn release(id: &str, resource: &Resource) -> WorkItem {
    WorkItem {
        logical_id: id.to_owned(),
        work: Work::Release(Box::new(resource.clone())),
    }
}

/// Whether nothing has changed, except for template attributes such as policies.
fn is_untouched(old: &Resource, resource: &Resource) -> bool {
    old.physical_id == resource.physical_id
        && old.status == resource.status
        && old.properties == resource.properties
}

fn in_order(mut restored: BTreeMap<String, Resource>) -> VecDeque<Vec<WorkItem>> {
    let mut dependencies = Dependencies::new();
    for (id, resource) in &restored {
        dependencies.insert(id, resource.depends_on.iter().map(String::as_str).collect());
    }
    // The resources were created in this order, so there is no cycle.
    let order = waves(&dependencies).unwrap_or_default();
    let mut item = |logical_id: String| {
        let resource = restored.remove(&logical_id)?;
        Some(WorkItem {
            logical_id,
            work: Work::Restore(Box::new(resource)),
        })
    };
    order
        .into_iter()
        .map(|wave| wave.into_iter().filter_map(&mut item).collect())
        .collect()
}

/// Starts to restore the resource.
pub(crate) fn begin(
    account: &AccountView<'_>,
    stack: &mut Stack,
    logical_id: &str,
    resource: Resource,
) -> Option<Running> {
    let status = "UPDATE_IN_PROGRESS";
    if let Some(current) = stack.resources.get_mut(logical_id) {
        current.status = status.to_owned();
    }
    stack.record_event(account.clock, &subject(logical_id, &resource), status, None);
    let injected = account.inject(logical_id, &resource, Phase::Rollback);
    Some(Running {
        logical_id: logical_id.to_owned(),
        verb: Verb::Restore,
        resource,
        failure: injected.failure,
        disable_rollback: false,
        wait: injected.wait,
    })
}

/// Skips the resource. As in CloudFormation, the stack records the previous properties; the actual ones are drift.
pub(crate) fn skip(
    account: &AccountView<'_>,
    stack: &mut Stack,
    logical_id: &str,
    mut previous: Resource,
) {
    let status = "UPDATE_COMPLETE";
    stack.record_event(account.clock, &subject(logical_id, &previous), status, None);
    if let Some(current) = stack.resources.get(logical_id) {
        let differing = current
            .properties
            .iter()
            .filter(|(name, value)| previous.properties.get(*name) != Some(*value));
        previous.drift = differing
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect();
    }
    status.clone_into(&mut previous.status);
    previous.status_reason = None;
    stack.resources.insert(logical_id.to_owned(), previous);
}

/// Finishes the restore. With `cancelled`, a concurrent one failed, and this one has to be repeated.
pub(crate) fn finish(
    account: &AccountView<'_>,
    stack: &mut Stack,
    operation: &mut Operation,
    running: Running,
    cancelled: bool,
) {
    if running.failure.is_some() || cancelled {
        finish_failed(account, stack, operation, running);
        return;
    }
    let status = "UPDATE_COMPLETE";
    stack.record_event(
        account.clock,
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
    account: &AccountView<'_>,
    stack: &mut Stack,
    operation: &mut Operation,
    running: Running,
) {
    let (status, cancelled) = ("UPDATE_FAILED", "Resource update cancelled");
    let reason = running.failure.as_deref().unwrap_or(cancelled);
    let subject = subject(&running.logical_id, &running.resource);
    stack.record_event(account.clock, &subject, status, Some(reason));
    stack.set_resource_status(&running.logical_id, status, Some(reason));
    let failed = running.failure.is_some();
    let item = WorkItem {
        logical_id: running.logical_id,
        work: Work::Restore(Box::new(running.resource)),
    };
    if failed {
        operation.failed.push(item);
    } else {
        operation.waves.push_front(vec![item]);
    }
}

fn subject<'a>(logical_id: &'a str, resource: &'a Resource) -> EventSubject<'a> {
    EventSubject {
        logical_id,
        physical_id: Some(&resource.physical_id),
        type_name: &resource.type_name,
    }
}
