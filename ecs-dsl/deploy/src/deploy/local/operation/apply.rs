//! Applies the template to one resource: creates, updates, replaces or imports it, if it differs.

use serde_json::{Map, Value, json};

use super::super::account_view::AccountView;
use super::super::effective_template::scope;
use super::super::error::LocalError;
use super::super::fault_plan::{InjectedFailure, Phase};
use super::super::schema;
use super::super::secrets::mask_properties;
use super::super::state::{
    EventSubject, Operation, Resource, Running, Stack, Verb, Work, WorkItem,
};
use super::super::tasks;
use super::identity::identify;
use super::import;
use super::order::dependencies_of;
use crate::cfn::{Document, DocumentResource};
use crate::deploy::CallResult;
use crate::plan::{Action, compare};

/// Starts the change of a resource. `None` if it doesn't differ.
pub(crate) fn begin(
    account: &AccountView<'_>,
    stack: &mut Stack,
    (document, operation): (&Document, &Operation),
    logical_id: &str,
) -> CallResult<Option<Running>> {
    let Some(target) = document.resource(logical_id) else {
        return Ok(None);
    };
    // A resource whose creation failed is created again.
    let old = stack.resources.get(logical_id).cloned();
    let old = old.filter(|old| old.status != "CREATE_FAILED");
    let (properties, error) = match resolved(account, stack, document, &target) {
        Ok(properties) => (properties, None),
        Err(error) => (Map::new(), Some(error.into_message()?)),
    };
    let mut resource = described(document, &target, properties);
    let drifted = operation.options.revert_drift && old.as_ref().is_some_and(Resource::has_drifted);
    let verb = match verb(logical_id, old.as_ref(), &resource, error.is_some()) {
        _ if old.is_none() && operation.options.imports.contains_key(logical_id) => Verb::Import,
        Some(verb) => verb,
        None if drifted => Verb::Update,
        None => {
            update_metadata(stack, logical_id, old, resource);
            return Ok(None);
        }
    };
    let mut failure = error.or_else(|| invalid(logical_id, &resource));
    if failure.is_none() {
        let subject = (logical_id, verb, old.as_ref());
        failure = match operation.options.imports.get(logical_id) {
            Some(identifier) if verb == Verb::Import => {
                import::identify(account, identifier, &mut resource)?
            }
            _ => identify(account, stack, &operation.cleanup, subject, &mut resource)?,
        };
    }
    let mut running = running(account, (logical_id, verb), resource, failure);
    if running.resource.type_name == tasks::SERVICE && running.failure.is_none() {
        let subject = (logical_id, old.as_ref());
        running.wait.tasks = tasks::begin(account, stack, subject, &running.resource);
    }
    record_begin(account, stack, &running, old.as_ref());
    Ok(Some(running))
}

/// Updates only attributes such as `DeletionPolicy`, without a change on AWS.
fn update_metadata(stack: &mut Stack, logical_id: &str, old: Option<Resource>, resource: Resource) {
    if let (Some(old), Some(current)) = (old, stack.resources.get_mut(logical_id)) {
        *current = Resource {
            status: old.status,
            status_reason: old.status_reason,
            physical_id: old.physical_id,
            attributes: old.attributes,
            drift: old.drift,
            ..resource
        };
    }
}

/// The started change, with its outcome.
fn running(
    account: &AccountView<'_>,
    (logical_id, verb): (&str, Verb),
    resource: Resource,
    failure: Option<String>,
) -> Running {
    let phase = match verb {
        Verb::Update => Phase::Update,
        Verb::Import => Phase::Import,
        _ => Phase::Create,
    };
    let injected = match failure {
        Some(_) => InjectedFailure::default(),
        None => account.inject(logical_id, &resource, phase),
    };
    Running {
        logical_id: logical_id.to_owned(),
        verb,
        resource,
        failure: failure.or(injected.failure),
        disable_rollback: injected.disable_rollback,
        wait: injected.wait,
    }
}

fn resolved(
    account: &AccountView<'_>,
    stack: &Stack,
    document: &Document,
    target: &DocumentResource<'_>,
) -> Result<Map<String, Value>, LocalError> {
    let identity = (stack.name.as_str(), stack.id.as_str());
    let scope = scope(
        account,
        document,
        identity,
        &stack.current,
        Some(&stack.resources),
    )?;
    let mut properties = scope.object(target.properties())?;
    mask_properties(&mut properties);
    Ok(properties)
}

fn described(
    document: &Document,
    target: &DocumentResource<'_>,
    properties: Map<String, Value>,
) -> Resource {
    let policy = |name: &str| {
        target
            .body()
            .get(name)
            .and_then(Value::as_str)
            .map(str::to_owned)
    };
    let depends_on = dependencies_of(document, target);
    Resource {
        physical_id: String::new(),
        type_name: target.type_name.to_owned(),
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

/// The change from `old` to `new`. `None` if they don't differ.
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
    let violations = schema::violations(&resource.type_name, &resource.properties);
    (!violations.is_empty()).then(|| {
        format!(
            "Properties validation failed for resource {logical_id} with message:\n{}",
            violations.join("\n")
        )
    })
}

fn record_begin(
    account: &AccountView<'_>,
    stack: &mut Stack,
    running: &Running,
    old: Option<&Resource>,
) {
    let subject = |physical_id| EventSubject {
        logical_id: &running.logical_id,
        physical_id,
        type_name: &running.resource.type_name,
    };
    let old_id = old.map(|old| old.physical_id.as_str());
    let new_id = Some(running.resource.physical_id.as_str());
    match running.verb {
        Verb::Create => {
            let (status, initiated) = ("CREATE_IN_PROGRESS", "Resource creation Initiated");
            stack.record_event(account.clock, &subject(None), status, None);
            if !running.resource.physical_id.is_empty() {
                stack.record_event(account.clock, &subject(new_id), status, Some(initiated));
            }
            let started = Resource {
                status: status.to_owned(),
                ..running.resource.clone()
            };
            stack.resources.insert(running.logical_id.clone(), started);
        }
        Verb::Import => {
            stack.record_event(
                account.clock,
                &subject(new_id.filter(|id| !id.is_empty())),
                "IMPORT_IN_PROGRESS",
                Some("Resource import started."),
            );
        }
        Verb::Replace => {
            let (status, initiated) = ("UPDATE_IN_PROGRESS", "Resource creation Initiated");
            let reason = "Requested update requires the creation of a new physical resource; hence creating one.";
            stack.record_event(account.clock, &subject(old_id), status, Some(reason));
            if !running.resource.physical_id.is_empty() {
                stack.record_event(account.clock, &subject(new_id), status, Some(initiated));
            }
        }
        _ => stack.record_event(account.clock, &subject(old_id), "UPDATE_IN_PROGRESS", None),
    }
    if let (Some(resource), Some(_)) = (stack.resources.get_mut(&running.logical_id), old) {
        resource.status = "UPDATE_IN_PROGRESS".to_owned();
    }
}

/// Finishes the change. With `cancelled`, a concurrent change failed, and this one fails as well.
pub(crate) fn finish(
    account: &AccountView<'_>,
    stack: &mut Stack,
    cleanup: &mut Vec<WorkItem>,
    running: &Running,
    cancelled: bool,
) {
    let (complete, failed, what) = match running.verb {
        Verb::Create => ("CREATE_COMPLETE", "CREATE_FAILED", "creation"),
        Verb::Replace => ("UPDATE_COMPLETE", "CREATE_FAILED", "creation"),
        _ => ("UPDATE_COMPLETE", "UPDATE_FAILED", "update"),
    };
    let reason = match (&running.failure, cancelled) {
        (Some(failure), _) => Some(failure.clone()),
        (None, true) => Some(format!("Resource {what} cancelled")),
        (None, false) => None,
    };
    let status = if reason.is_some() { failed } else { complete };
    let physical_id = Some(running.resource.physical_id.as_str()).filter(|id| !id.is_empty());
    let subject = EventSubject {
        logical_id: &running.logical_id,
        physical_id,
        type_name: &running.resource.type_name,
    };
    stack.record_event(account.clock, &subject, status, reason.as_deref());
    if let (Some(_), Some(resource)) = (
        &running.failure,
        stack.resources.get_mut(&running.logical_id),
    ) {
        failed.clone_into(&mut resource.status);
        resource.status_reason = reason;
        return;
    }
    let finished = Resource {
        status: status.to_owned(),
        status_reason: reason.clone(),
        ..running.resource.clone()
    };
    let old = stack.resources.insert(running.logical_id.clone(), finished);
    if let (Some(old), None) = (&old, &reason) {
        tasks::deployed(stack, (&running.logical_id, old), &running.resource);
    }
    if let (Verb::Replace, Some(old)) = (running.verb, old) {
        let policy = running.resource.update_replace_policy.clone();
        let work = Work::Delete {
            resource: Box::new(old),
            policy,
        };
        cleanup.push(WorkItem {
            logical_id: running.logical_id.clone(),
            work,
        });
    }
}
