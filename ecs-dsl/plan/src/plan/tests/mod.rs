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
mod traffic;

use serde_json::{Value, json};

use super::{Action, Change, Plan, compare};
use crate::cfn::Document;

/// A template with these resources.
fn document(resources: Value) -> Document {
    Document::from_value(json!({ "Resources": resources })).unwrap()
}

fn plan(old: Value, new: Value) -> Plan {
    compare(&document(old), &document(new))
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
