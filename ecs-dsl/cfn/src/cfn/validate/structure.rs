//! The structure of a template: its sections, its logical ids, the members of its resources.

use serde_json::Value;

use super::finding::{Finding, Kind, Path};
use crate::cfn::document_index::dynamic_references;
use crate::cfn::{Document, DocumentIndex, DocumentResource, limits};

/// The sections of a template, in alphabetical order.
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
    "Transform",
];
/// The sections with entries that have logical ids.
const NAMED: [&str; 5] = [
    "Resources",
    "Parameters",
    "Conditions",
    "Mappings",
    "Outputs",
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

pub(super) fn check<'a>(index: &DocumentIndex<'a>, found: &mut Vec<Finding<'a>>) {
    let document = index.document();
    sections(document, found);
    counts(index, found);
    ids(document, found);
    for indexed in index.resources() {
        members(indexed.resource, found);
    }
}

fn whole<'a>(section: &'static str, kind: Kind<'a>) -> Finding<'a> {
    entry(section, "", kind)
}

fn entry<'a>(section: &'static str, id: &'a str, kind: Kind<'a>) -> Finding<'a> {
    Finding {
        section,
        id,
        path: Path::default(),
        kind,
    }
}

fn sections<'a>(document: &'a Document, found: &mut Vec<Finding<'a>>) {
    let unknown: Vec<&str> = keys(document.as_json())
        .filter(|name| !SECTIONS.contains(name))
        .collect();
    if !unknown.is_empty() {
        found.push(whole("", Kind::UnknownSections(unknown)));
    }
}

/// The names in a JSON object.
fn keys(json: &Value) -> impl Iterator<Item = &str> {
    let entries = json.as_object().into_iter().flatten();
    entries.map(|(name, _)| name.as_str())
}

fn counts<'a>(index: &DocumentIndex<'a>, found: &mut Vec<Finding<'a>>) {
    let document = index.document();
    if document.section("Resources").is_empty() {
        found.push(whole("Resources", Kind::NoResources));
    }
    for limit in &limits::SECTIONS {
        let count = document.section(limit.section).len();
        if count > limit.most {
            found.push(whole(limit.section, Kind::TooMany { limit, count }));
        }
    }
    let resources = index.resources().iter();
    let resources = resources.map(|indexed| indexed.contents.dynamic_references);
    let outputs = document.section("Outputs").values().map(dynamic_references);
    let count = resources.chain(outputs).sum();
    if count > limits::DYNAMIC_REFERENCES {
        found.push(whole("", Kind::TooManyDynamicReferences(count)));
    }
}

fn ids<'a>(document: &'a Document, found: &mut Vec<Finding<'a>>) {
    let parameters = document.section("Parameters");
    for section in NAMED {
        for id in document.section(section).keys() {
            if id.is_empty() || !id.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
                found.push(entry(section, id, Kind::NotAlphanumeric));
            } else if id.len() > limits::LOGICAL_ID {
                found.push(entry(section, id, Kind::IdTooLong));
            }
            if section == "Resources" && parameters.contains_key(id) {
                found.push(entry(section, id, Kind::AlsoParameter));
            }
        }
    }
}

fn members<'a>(resource: DocumentResource<'a>, found: &mut Vec<Finding<'a>>) {
    let unknown = keys(resource.body()).filter(|key| !RESOURCE_KEYS.contains(key));
    found.extend(unknown.map(|key| entry("Resources", resource.id, Kind::UnknownKey(key))));
    if resource.type_name.is_empty() {
        found.push(entry("Resources", resource.id, Kind::NoType));
    }
}
