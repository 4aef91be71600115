//! The changes of a change set by resource and property, with values.

use std::collections::BTreeMap;

use serde_json::Value;

use super::super::state::Resource;
use crate::cfn::Document;
use crate::cfn::eval::as_text;
use crate::deploy::{ChangeDetail, ResourceChange};
use crate::plan::{self, Action, Effect, Plan, PropertyChange};

/// The changes of `plan`, by logical id.
pub(super) fn changes(
    plan: &Plan,
    target: &Document,
    resources: &BTreeMap<String, Resource>,
) -> Vec<ResourceChange> {
    let mut changes: Vec<ResourceChange> = plan
        .changes
        .iter()
        .filter(|change| is_change(change))
        .map(|change| ResourceChange {
            action: action(change.action).to_owned(),
            logical_id: change.id.clone(),
            physical_id: resources
                .get(&change.id)
                .map(|resource| resource.physical_id.clone()),
            type_name: change.type_name.clone(),
            replacement: replacement(change).map(str::to_owned),
            details: details(change, target),
        })
        .collect();
    changes.sort_by(|left, right| left.logical_id.cmp(&right.logical_id));
    changes
}

/// Whether CloudFormation counts it as a change. A change of `DependsOn` alone isn't one.
pub(super) fn is_change(change: &plan::Change) -> bool {
    let mut attributes = change.attributes.iter();
    change.action != Action::TemplateOnly
        || attributes.any(|attribute| attribute.name != "DependsOn")
}

fn action(action: Action) -> &'static str {
    match action {
        Action::Create => "Add",
        Action::Delete | Action::Retain => "Remove",
        _ => "Modify",
    }
}

/// `Conditional` if the replacement only follows from that of another resource, whose new value is still unknown.
fn replacement(change: &plan::Change) -> Option<&'static str> {
    if matches!(action(change.action), "Add" | "Remove") {
        return None;
    }
    let certain =
        |property: &PropertyChange| property.effect == Effect::Replace && property.cause.is_none();
    Some(match change.action {
        Action::Replace if change.properties.iter().any(certain) => "True",
        Action::Replace | Action::MayReplace => "Conditional",
        _ => "False",
    })
}

fn details(change: &plan::Change, target: &Document) -> Vec<ChangeDetail> {
    let resource = target.resource(&change.id);
    let properties = resource
        .as_ref()
        .map(|resource| resource.body().get("Properties"));
    let properties = properties.flatten().unwrap_or(&Value::Null);
    let mut details: Vec<ChangeDetail> = change
        .properties
        .iter()
        .map(|property| detail(property, properties))
        .collect();
    if details.is_empty() {
        details.extend(change.attributes.iter().map(|attribute| ChangeDetail {
            name: attribute.name.clone(),
            path: Some(format!("/{}", attribute.name)),
            before: attribute.before.as_ref().map(as_text),
            after: attribute.after.as_ref().map(as_text),
            ..ChangeDetail::default()
        }));
    }
    details
}

fn detail(property: &PropertyChange, properties: &Value) -> ChangeDetail {
    let name = property.path.split(['/', '[']).next().unwrap_or_default();
    let recreation = match (property.effect, &property.cause) {
        (Effect::Update, _) => "Never",
        (Effect::Replace, None) => "Always",
        _ => "Conditionally",
    };
    ChangeDetail {
        name: name.to_owned(),
        path: Some(format!(
            "/Properties{}",
            pointer(&property.path, properties)
        )),
        before: property.before.as_ref().map(as_text),
        after: property.after.as_ref().map(as_text),
        recreation: Some(recreation.to_owned()),
        drifted: None,
    }
}

/// The path in CloudFormation's format: list items by index, if the item exists.
fn pointer(path: &str, properties: &Value) -> String {
    let mut pointer = String::new();
    let mut place = Some(properties);
    for part in path.split(['/', '[']).filter(|part| !part.is_empty()) {
        let step = match part.strip_suffix(']') {
            Some(label) => place
                .and_then(Value::as_array)
                .and_then(|items| items.iter().position(|item| has_label(item, label)))
                .map_or_else(|| label.to_owned(), |index| index.to_string()),
            None => part.to_owned(),
        };
        place = match place {
            Some(Value::Array(items)) => step.parse().ok().and_then(|at: usize| items.get(at)),
            Some(value) => value.get(&step),
            None => None,
        };
        pointer = pointer + "/" + &step;
    }
    pointer
}

fn has_label(item: &Value, label: &str) -> bool {
    match item {
        Value::Object(fields) => fields.values().any(|field| field.as_str() == Some(label)),
        Value::String(text) => text == label,
        Value::Number(number) => number.to_string() == label,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::pointer;

    #[test]
    fn path_has_list_indices() {
        let properties =
            json!({"ContainerDefinitions": [{"Name": "log"}, {"Name": "web", "Cpu": 2}]});
        let path = pointer("ContainerDefinitions[web]/Cpu", &properties);
        assert_eq!(path, "/ContainerDefinitions/1/Cpu");
        assert_eq!(pointer("Tags[team]/Value", &properties), "/Tags/team/Value");
    }
}
