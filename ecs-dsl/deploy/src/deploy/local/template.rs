//! Template validation that doesn't depend on the deployed stack.

use std::collections::BTreeMap;

use serde_json::Value;

use super::error::LocalError;
use super::operation::{dependencies, waves};
use super::parameters;
use super::resolve::is_custom;
use crate::cfn::schema::has_property;
use crate::cfn::{Document, DocumentError, DocumentResource, Reference, facts, references_in};

/// The maximum size in bytes of a template in a request.
pub(super) const INLINE_LIMIT: usize = 51_200;
/// The maximum size in bytes of a template in S3.
pub(super) const URL_LIMIT: usize = 1_000_000;

const SECTIONS: &[&str] = &[
    "AWSTemplateFormatVersion",
    "Conditions",
    "Description",
    "Mappings",
    "Metadata",
    "Outputs",
    "Parameters",
    "Resources",
    "Rules",
];
const RESOURCE_KEYS: &[&str] = &[
    "Condition",
    "CreationPolicy",
    "DeletionPolicy",
    "DependsOn",
    "Metadata",
    "Properties",
    "Type",
    "UpdatePolicy",
    "UpdateReplacePolicy",
];

/// Parses and validates a template.
pub(super) fn read(text: &str, given: &BTreeMap<String, String>) -> Result<Document, LocalError> {
    let document = Document::parse(text)?;
    check_sections(&document)?;
    check_counts(&document)?;
    check_resources(&document)?;
    check_references(&document)?;
    parameters::check(document.section("Parameters"), given)?;
    Ok(document)
}

fn check_sections(document: &Document) -> Result<(), LocalError> {
    let unknown: Vec<&str> = keys(document.as_json())
        .filter(|name| !SECTIONS.contains(name))
        .collect();
    if unknown == ["Transform"] {
        return LocalError::refuse("the local engine doesn't support transforms");
    }
    LocalError::refuse_if_any(&unknown, |names| {
        format!("Invalid template property or properties [{names}]")
    })
}

/// The names in a JSON object.
fn keys(json: &Value) -> impl Iterator<Item = &str> {
    let entries = json.as_object().into_iter().flatten();
    entries.map(|(name, _)| name.as_str())
}

fn check_counts(document: &Document) -> Result<(), LocalError> {
    if document.section("Resources").is_empty() {
        return Err(DocumentError::NoResources.into());
    }
    for (section, what, most) in [
        ("Resources", "resources", 500),
        ("Parameters", "parameters", 200),
        ("Outputs", "outputs", 200),
        ("Mappings", "mappings", 200),
    ] {
        let count = document.section(section).len();
        if count > most {
            let message = format!(
                "Template format error: Number of {what}, {count}, is greater than maximum allowed, {most}"
            );
            return LocalError::refuse(message);
        }
    }
    Ok(())
}

fn check_resources(document: &Document) -> Result<(), LocalError> {
    let mut unknown = Vec::new();
    for resource in document.resources() {
        let id = resource.id;
        if !id.bytes().all(|byte| byte.is_ascii_alphanumeric()) || id.is_empty() {
            let message = format!("Template format error: Resource name {id} is non alphanumeric.");
            return LocalError::refuse(message);
        }
        if let Some(key) = keys(resource.body()).find(|key| !RESOURCE_KEYS.contains(key)) {
            let message = format!("Invalid template resource property '{key}' of {id}");
            return LocalError::refuse(message);
        }
        if resource.type_name.is_empty() {
            let message = format!(
                "Template format error: [/Resources/{id}] Every Resources object must contain a Type member."
            );
            return LocalError::refuse(message);
        }
        if facts(resource.type_name).is_none() && !is_custom(resource.type_name) {
            unknown.push(resource.type_name);
        }
    }
    unknown.sort_unstable();
    unknown.dedup();
    LocalError::refuse_if_any(&unknown, |names| {
        format!(
            "Template format error: Unrecognized resource types: [{names}]. (The local engine supports only types with a \
             schema in ecs-dsl; AWS may support these)"
        )
    })
}

fn check_references(document: &Document) -> Result<(), LocalError> {
    for resource in document.resources() {
        for reference in resource.references() {
            check_reference(document, reference)?;
        }
        for id in resource.depends_on() {
            if document.resource(id).is_none() {
                return Err(unresolved(id, "Resources"));
            }
        }
        check_condition(document, resource)?;
    }
    let outputs = document.section("Outputs").values();
    let references: Vec<_> = outputs.flat_map(references_in).collect();
    for reference in references {
        check_reference(document, reference).map_err(|error| match error {
            LocalError::Template(message) => {
                LocalError::new(message.replace("in the Resources block", "in the Outputs block"))
            }
            other => other,
        })?;
    }
    Ok(())
}

fn check_reference(document: &Document, reference: Reference<'_>) -> Result<(), LocalError> {
    let Reference { id, attribute } = reference;
    match (document.resource(id), attribute) {
        (Some(resource), Some(attribute)) if !has_attribute(resource, attribute) => {
            LocalError::refuse(format!(
                "Template error: resource {id} does not support attribute type {attribute} in Fn::GetAtt"
            ))
        }
        (Some(_), _) => Ok(()),
        (None, Some(_)) => LocalError::refuse(format!(
            "Template error: instance of Fn::GetAtt references undefined resource {id}"
        )),
        (None, None)
            if id.starts_with("AWS::") || document.section("Parameters").contains_key(id) =>
        {
            Ok(())
        }
        (None, None) => Err(unresolved(id, "Resources")),
    }
}

fn has_attribute(resource: DocumentResource<'_>, attribute: &str) -> bool {
    is_custom(resource.type_name)
        || attribute.starts_with("Outputs.")
        || has_property(resource.type_name, attribute)
}

fn check_condition(document: &Document, resource: DocumentResource<'_>) -> Result<(), LocalError> {
    match resource.attribute("Condition") {
        Some(name) if !document.section("Conditions").contains_key(name) => {
            LocalError::refuse(format!(
                "Template format error: Unresolved condition dependency {name} in the Resources block of the template"
            ))
        }
        _ => Ok(()),
    }
}

/// Rejects references to resources whose condition is false, and circular references.
pub(super) fn check_effective(document: &Document, effective: &Document) -> Result<(), LocalError> {
    for resource in effective.resources() {
        for Reference { id, .. } in resource.references() {
            if effective.resource(id).is_none() && document.resource(id).is_some() {
                return Err(unresolved(id, "Resources"));
            }
        }
    }
    match waves(&dependencies(effective)) {
        Ok(_) => Ok(()),
        Err(cycle) => LocalError::refuse(format!(
            "Circular dependency between resources: [{}]",
            cycle.join(", ")
        )),
    }
}

fn unresolved(id: &str, section: &str) -> LocalError {
    LocalError::new(format!(
        "Template format error: Unresolved resource dependencies [{id}] in the {section} block of the template"
    ))
}
