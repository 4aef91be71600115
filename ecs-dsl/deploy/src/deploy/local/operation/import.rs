//! Imports existing resources into a stack, and releases them when the import is rolled back.

use super::super::account_view::{AccountView, RetainedRecord};
use super::super::fault_plan::Phase;
use super::super::state::{
    EventSubject, Operation, Resource, Running, Stack, Verb, Work, WorkItem,
};
use crate::deploy::CallResult;

/// Sets the resource's physical id and attributes to those of the existing one. If none exists, returns the reason for the
/// failure.
pub(crate) fn identify(
    account: &AccountView<'_>,
    identifier: &str,
    resource: &mut Resource,
) -> CallResult<Option<String>> {
    let Some(found) = account.find_retained(&resource.type_name, identifier)? else {
        return Ok(Some(format!(
            "Resource of type '{}' with identifier '{identifier}' was not found. (HandlerErrorCode: NotFound)",
            resource.type_name
        )));
    };
    (resource.physical_id, resource.attributes) = (found.physical_id, found.attributes);
    Ok(None)
}

/// Finishes the import of a resource. A concurrent failure doesn't cancel it.
pub(crate) fn finish(
    account: &AccountView<'_>,
    stack: &mut Stack,
    running: &Running,
) -> CallResult<()> {
    let reason = running.failure.as_deref();
    let event_reason = reason.unwrap_or("Resource import completed.");
    let status = if reason.is_some() {
        "IMPORT_FAILED"
    } else {
        "IMPORT_COMPLETE"
    };
    stack.record_event(account.clock, &subject(running), status, Some(event_reason));
    if reason.is_some() {
        stack.resources.remove(&running.logical_id);
        return Ok(());
    }
    account.remove_retained(&running.resource)?;
    let mut resource = running.resource.clone();
    status.clone_into(&mut resource.status);
    stack.resources.insert(running.logical_id.clone(), resource);
    Ok(())
}

/// Starts to release an imported resource.
pub(crate) fn begin_release(
    account: &AccountView<'_>,
    stack: &mut Stack,
    logical_id: &str,
    resource: Resource,
) -> Option<Running> {
    let injected = account.inject(logical_id, &resource, Phase::Rollback);
    let running = Running {
        logical_id: logical_id.to_owned(),
        verb: Verb::Release,
        resource,
        failure: injected.failure,
        disable_rollback: false,
        wait: injected.wait,
    };
    let status = "IMPORT_ROLLBACK_IN_PROGRESS";
    stack.record_event(account.clock, &subject(&running), status, None);
    stack.set_resource_status(logical_id, status, None);
    Some(running)
}

/// Finishes the release: the resource is retained outside of the stack.
pub(crate) fn finish_release(
    account: &AccountView<'_>,
    stack: &mut Stack,
    operation: &mut Operation,
    running: Running,
) -> CallResult<()> {
    let status = if running.failure.is_some() {
        "IMPORT_ROLLBACK_FAILED"
    } else {
        "IMPORT_ROLLBACK_COMPLETE"
    };
    let reason = running.failure.as_deref();
    stack.record_event(account.clock, &subject(&running), status, reason);
    stack.set_resource_status(&running.logical_id, status, reason);
    if running.failure.is_some() {
        operation.failed.push(WorkItem {
            logical_id: running.logical_id,
            work: Work::Release(Box::new(running.resource)),
        });
        return Ok(());
    }
    stack.resources.remove(&running.logical_id);
    account.add_retained(RetainedRecord::from_resource(
        &stack.name,
        &running.logical_id,
        &running.resource,
    ))
}

fn subject(running: &Running) -> EventSubject<'_> {
    EventSubject {
        logical_id: &running.logical_id,
        physical_id: Some(running.resource.physical_id.as_str()).filter(|id| !id.is_empty()),
        type_name: &running.resource.type_name,
    }
}
