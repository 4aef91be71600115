//! Makes one resource as the template wants it: creates, updates or replaces it, or finds that it is right as it is.

use serde_json::{Map, Value, json};

use super::super::effective::scope;
use super::super::fault::Fault;
use super::super::scenario::{Misfortune, Moment};
use super::super::schema;
use super::super::secrets::mask_properties;
use super::super::state::journal;
use super::super::state::{Operation, Resource, Running, Stack, Task, Verb, Work};
use super::super::tasks;
use super::super::world::World;
use super::identity::identify;
use super::import;
use super::order::needs_of;
use crate::cfn::{Document, DocumentResource};
use crate::deploy::ControlPlaneError;
use crate::plan::{Action, compare};

/// Begins; none if there is nothing to do.
pub(crate) fn begin(
    world: &World<'_>,
    stack: &mut Stack,
    (document, operation): (&Document, &Operation),
    logical_id: &str,
) -> Result<Option<Running>, ControlPlaneError> {
    let Some(wanted) = document.resource(logical_id) else {
        return Ok(None);
    };
    // What failed while it was created, and was kept, is made anew.
    let old = stack.resources.get(logical_id).cloned();
    let old = old.filter(|old| old.status != "CREATE_FAILED");
    let (properties, fault) = match resolved(world, stack, document, &wanted) {
        Ok(properties) => (properties, None),
        Err(fault) => (Map::new(), Some(fault.message()?)),
    };
    let mut resource = described(document, &wanted, properties);
    let drifted = operation.orders.revert_drift && old.as_ref().is_some_and(Resource::has_drifted);
    let verb = match verb(logical_id, old.as_ref(), &resource, fault.is_some()) {
        _ if old.is_none() && operation.orders.imports.contains_key(logical_id) => Verb::Import,
        Some(verb) => verb,
        None if drifted => Verb::Update,
        None => {
            keep(stack, logical_id, old, resource);
            return Ok(None);
        }
    };
    let mut failure = fault.or_else(|| invalid(logical_id, &resource));
    if failure.is_none() {
        let subject = (logical_id, verb, old.as_ref());
        failure = match operation.orders.imports.get(logical_id) {
            Some(identifier) if verb == Verb::Import => {
                import::identify(world, identifier, &mut resource)?
            }
            _ => identify(world, stack, &operation.leftovers, subject, &mut resource)?,
        };
    }
    let mut running = running(world, (logical_id, verb), resource, failure);
    if running.resource.type_name == tasks::SERVICE && running.failure.is_none() {
        let subject = (logical_id, old.as_ref());
        running.hold.tasks = tasks::begin(world, stack, subject, &running.resource);
    }
    tell_begin(world, stack, &running, old.as_ref());
    Ok(Some(running))
}

/// Nothing has to be done to the resource; only what the template says about it may have changed.
fn keep(stack: &mut Stack, logical_id: &str, old: Option<Resource>, resource: Resource) {
    if let (Some(old), Some(kept)) = (old, stack.resources.get_mut(logical_id)) {
        *kept = Resource {
            status: old.status,
            status_reason: old.status_reason,
            physical_id: old.physical_id,
            attributes: old.attributes,
            drift: old.drift,
            ..resource
        };
    }
}

/// What is begun, with what becomes of it.
fn running(
    world: &World<'_>,
    (logical_id, verb): (&str, Verb),
    resource: Resource,
    failure: Option<String>,
) -> Running {
    let moment = match verb {
        Verb::Update => Moment::Update,
        Verb::Import => Moment::Import,
        _ => Moment::Create,
    };
    let misfortune = match failure {
        Some(_) => Misfortune::default(),
        None => world.misfortune(logical_id, &resource, moment),
    };
    Running {
        logical_id: logical_id.to_owned(),
        verb,
        resource,
        failure: failure.or(misfortune.failure),
        keeps: misfortune.keeps,
        hold: misfortune.hold,
    }
}

fn resolved(
    world: &World<'_>,
    stack: &Stack,
    document: &Document,
    wanted: &DocumentResource<'_>,
) -> Result<Map<String, Value>, Fault> {
    let identity = (stack.name.as_str(), stack.id.as_str());
    let scope = scope(
        world,
        document,
        identity,
        &stack.current,
        Some(&stack.resources),
    )?;
    let mut properties = scope.object(wanted.properties())?;
    mask_properties(&mut properties);
    Ok(properties)
}

fn described(
    document: &Document,
    wanted: &DocumentResource<'_>,
    properties: Map<String, Value>,
) -> Resource {
    let policy = |name: &str| {
        wanted
            .body()
            .get(name)
            .and_then(Value::as_str)
            .map(str::to_owned)
    };
    let depends_on = needs_of(document, wanted);
    Resource {
        physical_id: String::new(),
        type_name: wanted.type_name.to_owned(),
        status: String::new(),
        status_reason: None,
        properties,
        attributes: Map::new(),
        depends_on: depends_on.into_iter().map(str::to_owned).collect(),
        deletion_policy: policy("DeletionPolicy"),
        update_replace_policy: policy("UpdateReplacePolicy"),
        drift: Map::new(),
    }
}

/// What has to be done to turn `old` into `new`; none if nothing has.
fn verb(
    logical_id: &str,
    old: Option<&Resource>,
    new: &Resource,
    unresolved: bool,
) -> Option<Verb> {
    let Some(old) = old else {
        return Some(Verb::Create);
    };
    if unresolved {
        return Some(Verb::Update);
    }
    if old.properties == new.properties && old.type_name == new.type_name {
        return None;
    }
    let document = |resource: &Resource| {
        let body = json!({ "Type": resource.type_name, "Properties": resource.properties });
        Document::from_value(json!({ "Resources": { logical_id: body } }))
            .unwrap_or_else(|_| Document::empty())
    };
    let plan = compare(&document(old), &document(new));
    let replaced = plan
        .change(logical_id)
        .is_some_and(|change| change.action == Action::Replace);
    Some(if replaced {
        Verb::Replace
    } else {
        Verb::Update
    })
}

fn invalid(logical_id: &str, resource: &Resource) -> Option<String> {
    let faults = schema::faults(&resource.type_name, &resource.properties);
    (!faults.is_empty()).then(|| {
        format!(
            "Properties validation failed for resource {logical_id} with message:\n{}",
            faults.join("\n")
        )
    })
}

fn tell_begin(world: &World<'_>, stack: &mut Stack, running: &Running, old: Option<&Resource>) {
    let subject = |physical_id| journal::Subject {
        logical_id: &running.logical_id,
        physical_id,
        type_name: &running.resource.type_name,
    };
    let old_id = old.map(|old| old.physical_id.as_str());
    let new_id = Some(running.resource.physical_id.as_str());
    match running.verb {
        Verb::Create => {
            let (status, initiated) = ("CREATE_IN_PROGRESS", "Resource creation Initiated");
            stack.tell(world.clock, &subject(None), status, None);
            if !running.resource.physical_id.is_empty() {
                stack.tell(world.clock, &subject(new_id), status, Some(initiated));
            }
            let begun = Resource {
                status: status.to_owned(),
                ..running.resource.clone()
            };
            stack.resources.insert(running.logical_id.clone(), begun);
        }
        Verb::Import => {
            let told = Some("Resource import started.");
            stack.tell(
                world.clock,
                &subject(new_id.filter(|id| !id.is_empty())),
                "IMPORT_IN_PROGRESS",
                told,
            );
        }
        Verb::Replace => {
            let (status, initiated) = ("UPDATE_IN_PROGRESS", "Resource creation Initiated");
            let reason = "Requested update requires the creation of a new physical resource; hence creating one.";
            stack.tell(world.clock, &subject(old_id), status, Some(reason));
            if !running.resource.physical_id.is_empty() {
                stack.tell(world.clock, &subject(new_id), status, Some(initiated));
            }
        }
        _ => stack.tell(world.clock, &subject(old_id), "UPDATE_IN_PROGRESS", None),
    }
    if let (Some(resource), Some(_)) = (stack.resources.get_mut(&running.logical_id), old) {
        resource.status = "UPDATE_IN_PROGRESS".to_owned();
    }
}

/// Ends. With `cancelled`, something beside it failed: it doesn't get to its end either.
pub(crate) fn finish(
    world: &World<'_>,
    stack: &mut Stack,
    leftovers: &mut Vec<Task>,
    running: &Running,
    cancelled: bool,
) {
    let (done, failed, what) = match running.verb {
        Verb::Create => ("CREATE_COMPLETE", "CREATE_FAILED", "creation"),
        Verb::Replace => ("UPDATE_COMPLETE", "CREATE_FAILED", "creation"),
        _ => ("UPDATE_COMPLETE", "UPDATE_FAILED", "update"),
    };
    let reason = match (&running.failure, cancelled) {
        (Some(failure), _) => Some(failure.clone()),
        (None, true) => Some(format!("Resource {what} cancelled")),
        (None, false) => None,
    };
    let status = if reason.is_some() { failed } else { done };
    let physical_id = Some(running.resource.physical_id.as_str()).filter(|id| !id.is_empty());
    let subject = journal::Subject {
        logical_id: &running.logical_id,
        physical_id,
        type_name: &running.resource.type_name,
    };
    stack.tell(world.clock, &subject, status, reason.as_deref());
    if let (Some(_), Some(resource)) = (
        &running.failure,
        stack.resources.get_mut(&running.logical_id),
    ) {
        failed.clone_into(&mut resource.status);
        resource.status_reason = reason;
        return;
    }
    let made = Resource {
        status: status.to_owned(),
        status_reason: reason.clone(),
        ..running.resource.clone()
    };
    let old = stack.resources.insert(running.logical_id.clone(), made);
    if let (Some(old), None) = (&old, &reason) {
        tasks::deployed(stack, (&running.logical_id, old), &running.resource);
    }
    if let (Verb::Replace, Some(old)) = (running.verb, old) {
        let policy = running.resource.update_replace_policy.clone();
        let work = Work::Delete {
            resource: Box::new(old),
            policy,
        };
        leftovers.push(Task {
            logical_id: running.logical_id.clone(),
            work,
        });
    }
}
