//! Plans of small templates, by value.

#![allow(
    clippy::needless_pass_by_value,
    reason = "values are written where they are used"
)]

mod broadening;
mod cascade;
mod direct;
mod problems;
mod random;
mod refusals;
mod rendering;
mod traffic;

use serde_json::{Value, json};

use super::{Action, Change, Plan, compare};
use crate::cfn::Document;

/// A template of these resources.
fn document(resources: Value) -> Document {
    Document::from_value(json!({ "Resources": resources })).unwrap()
}

fn plan(old: Value, new: Value) -> Plan {
    compare(&document(old), &document(new))
}

/// The resource `A` of `type_name`, before and after.
fn plan_of(type_name: &str, old: Value, new: Value) -> Plan {
    let of = |properties| json!({"A": {"Type": type_name, "Properties": properties}});
    plan(of(old), of(new))
}

fn actions(plan: &Plan) -> Vec<(&str, Action)> {
    plan.changes
        .iter()
        .map(|change| (change.id.as_str(), change.action))
        .collect()
}

/// The paths and effects of a change, and why.
fn told(change: &Change) -> Vec<String> {
    let of = |it: &super::PropertyChange| {
        let because = it
            .because
            .as_ref()
            .map(|cause| format!(" {} {}", cause.refers_to, cause.which));
        format!("{} {:?}{}", it.path, it.effect, because.unwrap_or_default())
    };
    change.properties.iter().map(of).collect()
}
