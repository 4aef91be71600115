//! The resources and snapshots that outlive their stacks.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::format::FORMAT;
use super::names::fixed_name;
use super::state::Resource;

/// The resources and snapshots that were retained when they were removed from their stacks.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct RetainedResources {
    format: u64,
    /// Resources with the policy `Retain`.
    pub(super) retained: Vec<RetainedRecord>,
    /// Snapshots of resources with the policy `Snapshot`.
    pub(super) snapshots: Vec<RetainedRecord>,
}

/// A retained resource, or the snapshot of one.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct RetainedRecord {
    pub(super) stack: String,
    pub(super) logical_id: String,
    pub(super) physical_id: String,
    #[serde(rename = "type")]
    pub(super) type_name: String,
    /// The custom name. No other resource can have it.
    pub(super) name: Option<String>,
    /// The values of `Fn::GetAtt`, for an import.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub(super) attributes: Map<String, Value>,
}

impl RetainedRecord {
    pub(super) fn from_resource(stack: &str, logical_id: &str, resource: &Resource) -> Self {
        Self {
            stack: stack.to_owned(),
            logical_id: logical_id.to_owned(),
            physical_id: resource.physical_id.clone(),
            type_name: resource.type_name.clone(),
            name: fixed_name(&resource.type_name, &resource.properties),
            attributes: resource.attributes.clone(),
        }
    }

    /// The physical id, the ARN, and the parts of the custom name joined by `|`.
    pub(super) fn identifiers(&self) -> impl Iterator<Item = String> {
        let arn = self.attributes.get("Arn").and_then(Value::as_str);
        let name = || {
            let name: Map<String, Value> = serde_json::from_str(self.name.as_deref()?).ok()?;
            let parts: Vec<&str> = name.values().filter_map(Value::as_str).collect();
            Some(parts.join("|"))
        };
        let physical_id = Some(self.physical_id.clone());
        let identifiers = [physical_id, arn.map(str::to_owned), name()];
        identifiers.into_iter().flatten()
    }

    pub(super) fn has_identifier(&self, identifier: &str) -> bool {
        self.identifiers().any(|found| found == identifier)
    }
}

impl RetainedResources {
    /// Nothing is retained.
    pub(super) fn empty() -> Self {
        Self {
            format: FORMAT,
            retained: Vec::new(),
            snapshots: Vec::new(),
        }
    }
}
