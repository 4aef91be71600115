//! What will change.

use schemars::JsonSchema;
use serde::Serialize;

use super::Body;
use crate::cost::{Difference, difference};
use crate::deploy::ResourceChange;
use crate::deploy::engine::Preview;
use crate::plan::Plan;

/// What will change: as the two templates tell, and as CloudFormation says.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct PlanLine {
    /// The change set's ARN; missing where nothing but the templates was looked at.
    #[serde(skip_serializing_if = "Option::is_none")]
    change_set: Option<String>,
    /// What the two templates tell, with a version of its own; missing where the deployed one can't be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::cli) plan: Option<Plan>,
    /// What it costs a month more or less, as far as that can be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::cli) cost: Option<Difference>,
    /// What CloudFormation says; empty where it wasn't asked.
    pub(in crate::cli) changes: Vec<ChangeLine>,
}

/// What CloudFormation would do to one resource.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct ChangeLine {
    /// Such as `Add`, `Modify` or `Remove`.
    pub(in crate::cli) action: String,
    /// Its name in the template.
    pub(in crate::cli) logical_id: String,
    /// Such as `AWS::ECS::Service`.
    pub(in crate::cli) type_name: String,
    /// `True`, `False` or `Conditional`; missing for what is added or removed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::cli) replacement: Option<String>,
    /// The names of the properties that change.
    properties: Vec<String>,
}

impl From<&Preview<'_>> for Body {
    fn from(preview: &Preview<'_>) -> Self {
        Self::Plan(Box::new(PlanLine {
            change_set: Some(preview.change_set.arn.clone()),
            plan: preview.plan.cloned(),
            cost: preview
                .before
                .map(|before| difference(before, preview.after)),
            changes: preview.change_set.changes.iter().map(change).collect(),
        }))
    }
}

impl PlanLine {
    /// What changes from one template to another, when CloudFormation wasn't asked.
    pub(in crate::cli) fn offline(plan: &Plan, cost: &Difference) -> Self {
        Self {
            change_set: None,
            plan: Some(plan.clone()),
            cost: Some(cost.clone()),
            changes: Vec::new(),
        }
    }
}

fn change(change: &ResourceChange) -> ChangeLine {
    let properties = change.properties();
    ChangeLine {
        action: change.action.clone(),
        logical_id: change.logical_id.clone(),
        type_name: change.type_name.clone(),
        replacement: change.replacement.clone(),
        properties: properties.into_iter().map(str::to_owned).collect(),
    }
}
