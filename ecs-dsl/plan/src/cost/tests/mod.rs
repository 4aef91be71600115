//! Prices of small templates, by value.

#![allow(
    clippy::needless_pass_by_value,
    reason = "values are written where they are used"
)]

mod fargate;
mod rest;

use serde_json::{Value, json};

use super::{Estimate, estimate};
use crate::cfn::Document;

fn priced(resources: Value) -> Estimate {
    estimate(&Document::from_value(json!({ "Resources": resources })).unwrap())
}

/// The estimate of one resource with the id `A`.
fn price_of(type_name: &str, properties: Value) -> Estimate {
    priced(json!({"A": {"Type": type_name, "Properties": properties}}))
}

fn gaps(estimate: &Estimate) -> Vec<&str> {
    estimate
        .not_counted
        .iter()
        .map(|gap| gap.why.as_str())
        .collect()
}
