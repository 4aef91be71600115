//! Assigns physical ids and attributes to resources.

use super::super::account_view::AccountView;
use super::super::attributes::attributes;
use super::super::ids::Subject;
use super::super::names::fixed_name;
use super::super::state::{Resource, Stack, Verb, WorkItem};
use super::name_registry::{NameOwner, NameRegistry};
use crate::cfn::eval::as_text;
use crate::cfn::type_names::elasticloadbalancingv2;
use crate::deploy::CallResult;

/// Sets the resource's physical id and attributes. Returns the reason for a failure if its name is in use.
pub(crate) fn identify(
    account: &AccountView<'_>,
    stack: &Stack,
    cleanup: &[WorkItem],
    (logical_id, verb, old): (&str, Verb, Option<&Resource>),
    resource: &mut Resource,
) -> CallResult<Option<String>> {
    let name = fixed_name(&resource.type_name, &resource.properties);
    if let (Verb::Replace, Some(old), Some(_)) = (verb, old, &name)
        && name == fixed_name(&old.type_name, &old.properties)
        && old.type_name == resource.type_name
    {
        return Ok(Some(format!(
            "CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename {} and update \
             the stack again.",
            old.physical_id
        )));
    }
    let names = NameRegistry {
        account,
        stack,
        cleanup,
        logical_id,
    };
    if let Some(name) = &name
        && let Some(owner) = names.owner_of(&resource.type_name, name)?
    {
        return Ok(Some(already_exists(&resource.type_name, name, &owner)));
    }
    if resource.type_name == elasticloadbalancingv2::LISTENER_RULE
        && names.has_priority(resource)?
    {
        let priority = resource.properties.get("Priority").map(as_text);
        return Ok(Some(priority_in_use(&priority.unwrap_or_default())));
    }
    let mut subject = Subject {
        region: account.region(),
        stack: &stack.name,
        logical_id,
        type_name: &resource.type_name,
        properties: &resource.properties,
        generation: 1,
    };
    let mut physical_id = subject.physical_id();
    let previous_id = old
        .filter(|_| verb == Verb::Update)
        .map(|old| old.physical_id.as_str());
    while previous_id != Some(physical_id.as_str())
        && names.has_id(subject.type_name, &physical_id)?
    {
        subject.generation = subject.generation.saturating_add(1);
        let next = subject.physical_id();
        if next == physical_id {
            break;
        }
        physical_id = next;
    }
    // An update keeps the id, even if a different one would be generated now.
    let physical_id = previous_id.map_or(physical_id, str::to_owned);
    let attributes = attributes(&subject, &physical_id);
    (resource.physical_id, resource.attributes) = (physical_id, attributes);
    Ok(None)
}

/// The message of Elastic Load Balancing.
fn priority_in_use(priority: &str) -> String {
    format!(
        "Resource handler returned message: \"Priority '{priority}' is currently in use (Service: ElasticLoadBalancingV2, \
         Status Code: 400)\" (HandlerErrorCode: AlreadyExists)"
    )
}

/// CloudFormation's message. The advice about retained resources is the local engine's own.
fn already_exists(type_name: &str, name: &str, owner: &NameOwner) -> String {
    let message = format!(
        "Resource of type '{type_name}' with identifier '{name}' already exists. (HandlerErrorCode: AlreadyExists)"
    );
    match owner {
        NameOwner::Resource => message,
        NameOwner::Retained { stack } => format!(
            "{message} It was retained when stack {stack} was deleted, by its DeletionPolicy; delete retained.json in \
             the local state folder to discard it"
        ),
    }
}
