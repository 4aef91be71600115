//! Plans of small templates, by value.

#![allow(
    clippy::needless_pass_by_value,
    reason = "values are written where they are used"
)]

mod broadening;
mod cascade;
mod direct;
mod documented;
mod problems;
mod random;
mod refusals;
mod rendering;
mod shared;
mod traffic;

use serde_json::{Value, json};

use super::mask::MASK;
use super::{Action, Change, Plan, PlanLineRole, compare, lines};
use crate::cfn::Document;

/// A template with these resources.
fn document(resources: Value) -> Document {
    Document::from_value(json!({ "Resources": resources })).unwrap()
}

fn plan(old: Value, new: Value) -> Plan {
    compared(&document(old), &document(new))
}

/// The plan between two templates, of which no line has two equal sides.
fn compared(old: &Document, new: &Document) -> Plan {
    let plan = compare(old, new);
    assert_sides_differ(&plan);
    plan
}

/// Asserts that what the plan calls a change has two different sides, as data and as printed.
fn assert_sides_differ(plan: &Plan) {
    for change in &plan.changes {
        for property in change
            .properties
            .iter()
            .filter(|property| property.cause.is_none())
        {
            let is_secret = property.before == Some(json!(MASK));
            assert!(
                is_secret || property.before != property.after,
                "{property:#?}"
            );
        }
        for attribute in &change.attributes {
            assert_ne!(attribute.before, attribute.after, "{attribute:#?}");
        }
    }
    for line in lines(plan)
        .into_iter()
        .filter(|line| line.role == PlanLineRole::Detail)
    {
        let text = line
            .text
            .trim_end_matches(" (replaces)")
            .trim_end_matches(" (may replace)");
        let value = text.split_once(": ").map_or(text, |(_, value)| value);
        if let Some((before, after)) = value.split_once(" -> ") {
            assert_ne!(before, after, "{text}");
        }
    }
}

/// The resource `A` of `type_name`, before and after.
fn plan_of(type_name: &str, old: Value, new: Value) -> Plan {
    let resources = |properties| json!({"A": {"Type": type_name, "Properties": properties}});
    plan(resources(old), resources(new))
}

fn actions(plan: &Plan) -> Vec<(&str, Action)> {
    plan.changes
        .iter()
        .map(|change| (change.id.as_str(), change.action))
        .collect()
}

/// The path, the effect and the cause of each changed property.
fn property_texts(change: &Change) -> Vec<String> {
    let text = |property: &super::PropertyChange| {
        let cause = property
            .cause
            .as_ref()
            .map(|cause| format!(" {} {}", cause.refers_to, cause.event));
        format!(
            "{} {:?}{}",
            property.path,
            property.effect,
            cause.unwrap_or_default()
        )
    };
    change.properties.iter().map(text).collect()
}
