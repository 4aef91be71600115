//! Which ids a resource gets, and whether they are free.

use super::super::attributes::attributes;
use super::super::ids::Subject;
use super::super::names::fixed_name;
use super::super::state::{Resource, Stack, Task, Verb};
use super::super::world::World;
use super::conflict::{Holder, Others};
use crate::deploy::ControlPlaneError;

/// Gives the resource its ids; says why, if somebody else has them.
pub(crate) fn identify(
    world: &World<'_>,
    stack: &Stack,
    leftovers: &[Task],
    (logical_id, verb, old): (&str, Verb, Option<&Resource>),
    resource: &mut Resource,
) -> Result<Option<String>, ControlPlaneError> {
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
    let others = Others {
        world,
        stack,
        leftovers,
        logical_id,
    };
    if let Some(name) = &name
        && let Some(holder) = others.holder_of(&resource.type_name, name)?
    {
        return Ok(Some(already_exists(&resource.type_name, name, &holder)));
    }
    let mut subject = Subject {
        region: world.region(),
        stack: &stack.name,
        logical_id,
        type_name: &resource.type_name,
        properties: &resource.properties,
        generation: 1,
    };
    let mut physical_id = subject.physical_id();
    let kept = old
        .filter(|_| verb == Verb::Update)
        .map(|old| old.physical_id.as_str());
    while kept != Some(physical_id.as_str()) && others.have_id(subject.type_name, &physical_id)? {
        subject.generation += 1;
        let next = subject.physical_id();
        if next == physical_id {
            break;
        }
        physical_id = next;
    }
    // An update keeps its id, even where another one would be made up today.
    let physical_id = kept.map_or(physical_id, str::to_owned);
    let attributes = attributes(&subject, &physical_id);
    (resource.physical_id, resource.attributes) = (physical_id, attributes);
    Ok(None)
}

/// In CloudFormation's words; how to go on is the local engine's own.
fn already_exists(type_name: &str, name: &str, holder: &Holder) -> String {
    let told = format!(
        "Resource of type '{type_name}' with identifier '{name}' already exists. (HandlerErrorCode: AlreadyExists)"
    );
    match holder {
        Holder::Resource => told,
        Holder::Kept { stack } => format!(
            "{told} It was kept when the stack {stack} was deleted, as its DeletionPolicy says; delete kept.json in the \
             folder of the local state to forget it"
        ),
    }
}
