//! What a name fires: the resources of the program that start something.

use crate::assemble::SynthesizedStack;
use crate::cli::CliError;
use crate::cli::fire_error::FireError;
use crate::deploy::engine::DeployTarget;
use crate::deploy::local::FIRED_TYPES;

/// How many of [`FIRED_TYPES`] start a job or a workflow by themselves.
const STARTS: usize = 3;

/// The names that can be fired: components, then logical ids.
pub(in crate::cli::commands) fn names(stack: &SynthesizedStack) -> Vec<String> {
    let components = stack.components.iter();
    let components =
        components.filter(|component| !of_component(stack, &component.name).is_empty());
    let names = components.map(|component| component.name.clone());
    let resources = stack.template.resources();
    let ids = resources.filter(|(id, _)| position(stack, id.as_str()).is_some());
    names
        .chain(ids.map(|(id, _)| id.as_str().to_owned()))
        .collect()
}

/// The stack on AWS and the logical id of what is fired.
pub(super) fn find(
    stacks: &[&SynthesizedStack],
    name: &str,
    target: &DeployTarget,
) -> Result<(String, String), CliError> {
    let exact = stacks.iter().find(|stack| position(stack, name).is_some());
    if let Some(stack) = exact {
        return Ok((stack.name.clone(), name.to_owned()));
    }
    let found = stacks.iter().flat_map(|stack| {
        let ids = of_component(stack, name).into_iter();
        ids.map(|id| (stack.name.clone(), id))
    });
    let found: Vec<(String, String)> = found.collect();
    if found.len() > 1 {
        return Err(FireError::Ambiguous {
            name: name.to_owned(),
            known: found.into_iter().map(|(_, id)| id).collect(),
        }
        .into());
    }
    found.into_iter().next().ok_or_else(|| {
        let mut components = stacks.iter().flat_map(|stack| &stack.components);
        match components.any(|component| component.name == name) {
            true => FireError::NoStart {
                name: name.to_owned(),
                command: target.command_for(&format!("run {name}")),
            }
            .into(),
            false => CliError::UnknownComponent {
                name: name.to_owned(),
                kind: "job, workflow, queue, topic, bucket or start",
                known: stacks.iter().flat_map(|stack| names(stack)).collect(),
            },
        }
    })
}

/// The logical ids of what starts a component; of a component that nothing starts, those of its state machine, queue, topic or
/// bucket.
fn of_component(stack: &SynthesizedStack, name: &str) -> Vec<String> {
    let components = stack.components.iter();
    let own = components.filter(|component| component.name == name);
    let resources = own.flat_map(|component| &component.resources);
    let found = resources.filter_map(|id| {
        let position = position(stack, id.as_str())?;
        Some((position, id.as_str().to_owned()))
    });
    let (starts, others): (Vec<_>, Vec<_>) = found.partition(|(position, _)| *position < STARTS);
    let selected = if starts.is_empty() { others } else { starts };
    selected.into_iter().map(|(_, id)| id).collect()
}

/// The position of the resource's type in [`FIRED_TYPES`].
fn position(stack: &SynthesizedStack, id: &str) -> Option<usize> {
    let type_name = stack.template.resource(id)?.type_name();
    FIRED_TYPES.iter().position(|fired| *fired == type_name)
}
