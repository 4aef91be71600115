//! What a resource of the program is: the line that added it, its dependencies, what replaces it.

use crate::assemble::{Assembly, SynthesizedComponent, SynthesizedStack};
use crate::cfn::validate::dependencies_of;
use crate::cfn::{Document, DocumentResource, Facts, facts};
use crate::cli::CliError;
use crate::cli::session::document;
use crate::cli::terminal::style::{self, paint};

/// The lines about the resource with this logical id, or about the resources of the component with this name; `None` if there is
/// neither.
pub(super) fn lines(assembly: &Assembly, name: &str) -> Result<Option<Vec<String>>, CliError> {
    for stack in &assembly.stacks {
        let template = document(stack)?;
        if let Some(resource) = template.resource(name) {
            return Ok(Some(resource_lines(stack, &template, &resource)));
        }
    }
    let mut lines = Vec::new();
    for stack in &assembly.stacks {
        let template = document(stack)?;
        let named = stack.components.iter();
        for component in named.filter(|component| component.name == name) {
            lines.push(component_line(stack, component));
            let resources = component.resources.iter();
            let resources = resources.filter_map(|id| template.resource(id.as_str()));
            lines.extend(resources.map(|resource| {
                let (id, type_name) = (resource.id, resource.type_name);
                format!("  {id} ({type_name})")
            }));
        }
    }
    Ok((!lines.is_empty()).then_some(lines))
}

/// The logical ids and the names of components.
pub(super) fn names(assembly: &Assembly) -> Vec<String> {
    let components = assembly.stacks.iter().flat_map(|stack| &stack.components);
    let names = components.flat_map(|component| {
        let ids = component.resources.iter().map(ToString::to_string);
        ids.chain([component.name.clone()])
    });
    names.collect()
}

fn resource_lines(
    stack: &SynthesizedStack,
    template: &Document,
    resource: &DocumentResource<'_>,
) -> Vec<String> {
    let id = resource.id;
    let mut components = stack.components.iter();
    let owner = components.find(|component| {
        let mut ids = component.resources.iter();
        ids.any(|owned| owned.as_str() == id)
    });
    let dependents = template.resources();
    let dependents = dependents.filter(|other| dependencies_of(template, other).contains(&id));
    let dependents: Vec<_> = dependents.map(|other| other.id).collect();
    let mut lines = vec![paint(
        style::BOLD,
        format_args!("{id} ({})", resource.type_name),
    )];
    lines.extend(owner.map(|owner| format!("  from:      {}", component_line(stack, owner))));
    let rows = [
        ("needs:", dependencies_of(template, resource)),
        ("needed by:", dependents),
    ];
    for (label, ids) in rows.iter().filter(|(_, ids)| !ids.is_empty()) {
        lines.push(format!("  {label:10} {}", ids.join(", ")));
    }
    match facts(resource.type_name) {
        Some(facts) => lines.extend(fact_lines(resource, facts)),
        None => lines.push("  data:      unknown: this crate has no schema of its type".to_owned()),
    }
    lines
}

/// What a replacement and a deletion do.
fn fact_lines(resource: &DocumentResource<'_>, facts: &Facts) -> Vec<String> {
    let policy = |name| resource.attribute(name).unwrap_or("Delete");
    let mut lines = vec![match facts.stateful {
        true => format!(
            "  data:      yes; policy when it is deleted: {}, when it is replaced: {}",
            policy("DeletionPolicy"),
            policy("UpdateReplacePolicy")
        ),
        false => "  data:      none".to_owned(),
    }];
    let listed = |properties: &[&str]| {
        properties
            .join(", ")
            .replace("/*/", "[].")
            .replace('/', ".")
    };
    if !facts.create_only.is_empty() {
        let properties = listed(facts.create_only);
        lines.push(format!(
            "  replaced:  if one of these changes: {properties}"
        ));
    }
    if !facts.conditional_create_only.is_empty() {
        let properties = listed(facts.conditional_create_only);
        lines.push(format!(
            "  sometimes: if one of these changes: {properties}"
        ));
    }
    lines
}

fn component_line(stack: &SynthesizedStack, component: &SynthesizedComponent) -> String {
    let location = component.location.map(|location| format!(", {location}"));
    format!(
        "{} `{}` in stack `{}`{}",
        component.kind,
        component.name,
        stack.name,
        location.unwrap_or_default()
    )
}
