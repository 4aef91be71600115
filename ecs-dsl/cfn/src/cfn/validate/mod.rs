//! What CloudFormation refuses in a template: one judgement, which `check` and the local engine share.
//!
//! - `template`: sections, counts, ids, names, attributes and functions; `circles`: resources that wait for each other.
//! - [`properties`]: the properties of a resource against AWS's schema of its type.
//! - [`Finding`]: what is found, with its place; [`Finding::message`] is CloudFormation's text.
//!
//! **Invariant:** pure. All findings are returned, in the order of sections and logical ids. What is unknown before the
//! deployment is never reported.

mod attributes;
mod circles;
mod finding;
mod functions;
mod json_type;
mod message;
mod node;
mod references;
mod schema;
mod structure;
#[cfg(test)]
mod tests;
mod violation;

use serde_json::{Map, Value};

pub use attributes::{attributes_of, has_attribute};
pub use circles::{Dependencies, dependencies, dependencies_of};
pub use finding::{Finding, Kind, NameUse, Path};
pub use schema::{MASK, Schema};
pub use violation::{Reason, Violation};

use crate::cfn::{Document, DocumentIndex, DocumentResource, facts};

/// The findings about the structure of a template and about the names in it.
pub fn template<'a>(index: &DocumentIndex<'a>) -> Vec<Finding<'a>> {
    let mut found = Vec::new();
    structure::check(index, &mut found);
    // A macro may define every name.
    if index.document().as_json().get("Transform").is_none() {
        references::check(index, &mut found);
        functions::check(index, &mut found);
    }
    found
}

/// The circles of resources, each of which depends on the next one.
pub fn circles(document: &Document) -> Vec<Finding<'_>> {
    let mut found = Vec::new();
    circles::check(document, &mut found);
    found
}

/// The findings about the properties of a resource. Empty for types without a schema.
pub fn properties(resource: DocumentResource<'_>) -> Vec<Finding<'_>> {
    let found = violations(resource.type_name, resource.properties());
    let finding = |(path, violation)| Finding {
        section: "Resources",
        id: resource.id,
        path,
        kind: Kind::Property(violation),
    };
    found.into_iter().map(finding).collect()
}

/// The violations of the schema of a type, each with its path. Empty for types without a schema.
pub fn violations(type_name: &str, properties: &Map<String, Value>) -> Vec<(Path, Violation)> {
    let (Some(facts), Some(schema)) = (facts(type_name), Schema::of_type(type_name)) else {
        return Vec::new();
    };
    let read_only = facts.read_only.iter();
    let set = read_only.filter(|name| properties.contains_key(**name));
    let mut found: Vec<_> = set
        .map(|name| (Path::name(name), Violation::read_only()))
        .collect();
    found.extend(schema.violations(properties));
    found
}

/// Whether the local engine creates a resource of this type as a stub: it has no schema of it, and runs no custom resource.
pub fn is_stub(type_name: &str) -> bool {
    facts(type_name).is_none()
}

/// Whether the type is a custom resource.
pub fn is_custom(type_name: &str) -> bool {
    type_name.starts_with("Custom::") || type_name == "AWS::CloudFormation::CustomResource"
}
