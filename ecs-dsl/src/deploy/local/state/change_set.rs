//! What would be done to a stack.

use serde::{Deserialize, Serialize};

use super::{Generation, Orders, Settings};
use crate::deploy::{ChangeDetail, ResourceChange, ValidationFinding};

/// A change set that wasn't deleted.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct ChangeSet {
    pub(crate) arn: String,
    pub(crate) name: String,
    pub(crate) token: String,
    /// What was asked for: the same token with something else is another call.
    #[serde(default)]
    pub(crate) asked_for: String,
    /// Who made it, from where.
    pub(crate) description: String,
    pub(crate) created: String,
    /// Whether it imports, and nothing else.
    #[serde(default)]
    pub(crate) imports_only: bool,
    pub(crate) next: Generation,
    #[serde(default)]
    pub(crate) settings: Settings,
    #[serde(default)]
    pub(crate) orders: Orders,
    /// How often it was asked about: like AWS's, it takes a while until it is there.
    pub(crate) asked: u8,
    pub(crate) failure: Option<String>,
    /// What is wrong with the resources.
    #[serde(default)]
    pub(crate) faults: Vec<Fault>,
    pub(crate) execution_status: String,
    pub(crate) changes: Vec<Change>,
}

/// What would be done to one resource.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Change {
    pub(crate) action: String,
    pub(crate) logical_id: String,
    pub(crate) physical_id: Option<String>,
    #[serde(rename = "type")]
    pub(crate) type_name: String,
    pub(crate) replacement: Option<String>,
    pub(crate) details: Vec<Detail>,
}

/// A change of one property; values are JSON, without secrets.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Detail {
    pub(crate) name: String,
    pub(crate) path: Option<String>,
    pub(crate) before: Option<String>,
    pub(crate) after: Option<String>,
    pub(crate) recreation: Option<String>,
    pub(crate) drifted: Option<String>,
}

/// What the early validation found about one property.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Fault {
    pub(crate) logical_id: String,
    #[serde(rename = "type")]
    pub(crate) type_name: String,
    pub(crate) check: String,
    pub(crate) path: String,
    pub(crate) reason: String,
}

impl From<&Change> for ResourceChange {
    fn from(change: &Change) -> Self {
        let change = change.clone();
        Self {
            action: change.action,
            logical_id: change.logical_id,
            physical_id: change.physical_id,
            type_name: change.type_name,
            replacement: change.replacement,
            details: change.details.into_iter().map(ChangeDetail::from).collect(),
        }
    }
}

impl From<Detail> for ChangeDetail {
    fn from(detail: Detail) -> Self {
        Self {
            name: detail.name,
            path: detail.path,
            before: detail.before,
            after: detail.after,
            recreation: detail.recreation,
            drifted: detail.drifted,
        }
    }
}

impl From<&Fault> for ValidationFinding {
    fn from(fault: &Fault) -> Self {
        let fault = fault.clone();
        Self {
            logical_id: Some(fault.logical_id),
            type_name: Some(fault.type_name),
            check: fault.check,
            path: Some(fault.path),
            reason: fault.reason,
            prevents_execution: true,
        }
    }
}
