//! Resources that exist already and become part of a stack, and their way out again.

use super::super::scenario::Moment;
use super::super::state::{Operation, Resource, Running, Stack, Task, Verb, Work, journal};
use super::super::world::{Retained, World};
use crate::deploy::ControlPlaneError;

/// Gives the resource the ids of the one that exists; says why, if there is none.
pub(crate) fn identify(
    world: &World<'_>,
    identifier: &str,
    resource: &mut Resource,
) -> Result<Option<String>, ControlPlaneError> {
    let Some(found) = world.kept_as(&resource.type_name, identifier)? else {
        return Ok(Some(format!(
            "Resource of type '{}' with identifier '{identifier}' was not found. (HandlerErrorCode: NotFound)",
            resource.type_name
        )));
    };
    (resource.physical_id, resource.attributes) = (found.physical_id, found.attributes);
    Ok(None)
}

/// Ends the import of a resource. Nothing is done to it, so that a failure beside it doesn't keep it from its end.
pub(crate) fn finish(
    world: &World<'_>,
    stack: &mut Stack,
    one: &Running,
) -> Result<(), ControlPlaneError> {
    let reason = one.failure.as_deref();
    let told = reason.unwrap_or("Resource import completed.");
    let status = if reason.is_some() {
        "IMPORT_FAILED"
    } else {
        "IMPORT_COMPLETE"
    };
    stack.tell(world.clock, &subject(one), status, Some(told));
    if reason.is_some() {
        stack.resources.remove(&one.logical_id);
        return Ok(());
    }
    world.take_up(&one.resource)?;
    let mut resource = one.resource.clone();
    status.clone_into(&mut resource.status);
    stack.resources.insert(one.logical_id.clone(), resource);
    Ok(())
}

/// Begins to let a resource go that was imported.
pub(crate) fn begin_release(
    world: &World<'_>,
    stack: &mut Stack,
    logical_id: &str,
    resource: Resource,
) -> Option<Running> {
    let misfortune = world.misfortune(logical_id, &resource, Moment::Rollback);
    let running = Running {
        logical_id: logical_id.to_owned(),
        verb: Verb::Release,
        resource,
        failure: misfortune.failure,
        keeps: false,
        hold: misfortune.hold,
    };
    let status = "IMPORT_ROLLBACK_IN_PROGRESS";
    stack.tell(world.clock, &subject(&running), status, None);
    stack.mark(logical_id, status, None);
    Some(running)
}

/// Ends it: the resource exists on, outside of any stack.
pub(crate) fn finish_release(
    world: &World<'_>,
    stack: &mut Stack,
    operation: &mut Operation,
    one: Running,
) -> Result<(), ControlPlaneError> {
    let status = if one.failure.is_some() {
        "IMPORT_ROLLBACK_FAILED"
    } else {
        "IMPORT_ROLLBACK_COMPLETE"
    };
    let reason = one.failure.as_deref();
    stack.tell(world.clock, &subject(&one), status, reason);
    stack.mark(&one.logical_id, status, reason);
    if one.failure.is_some() {
        operation.failed.push(Task {
            logical_id: one.logical_id,
            work: Work::Release(Box::new(one.resource)),
        });
        return Ok(());
    }
    stack.resources.remove(&one.logical_id);
    world.set_aside(Retained::of(&stack.name, &one.logical_id, &one.resource))
}

fn subject(one: &Running) -> journal::Subject<'_> {
    journal::Subject {
        logical_id: &one.logical_id,
        physical_id: Some(one.resource.physical_id.as_str()).filter(|id| !id.is_empty()),
        type_name: &one.resource.type_name,
    }
}
