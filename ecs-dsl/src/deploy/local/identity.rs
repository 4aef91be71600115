//! Which ids a resource gets, and whether they are free.

use super::attributes::attributes;
use super::conflict::Others;
use super::ids::Subject;
use super::names::fixed_name;
use super::state::{Resource, Stack, Task, Verb};
use super::world::World;
use crate::deploy::ControlPlaneError;

/// Gives the resource its ids; says why, if somebody else has them.
pub(super) fn identify(
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
        && others.have_name(&resource.type_name, name)?
    {
        return Ok(Some(format!(
            "Resource of type '{}' with identifier '{name}' already exists. (HandlerErrorCode: AlreadyExists)",
            resource.type_name
        )));
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
