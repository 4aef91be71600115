//! The planned changes.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cost::{Difference, difference};
use crate::deploy::ResourceChange;
use crate::deploy::engine::Preview;
use crate::plan::Plan;

/// The planned changes, by the comparison of the templates and by CloudFormation's change set.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct PlanLine {
    /// The ARN of the change set; absent if only the templates were compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    change_set: Option<String>,
    /// The comparison of the templates, with its own version; absent if the deployed template can't be parsed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::cli) plan: Option<Plan>,
    /// The difference of the estimated monthly cost, if known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::cli) cost: Option<Difference>,
    /// The changes of the change set; empty without one.
    pub(in crate::cli) changes: Vec<ChangeLine>,
}

/// A resource change of a change set.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct ChangeLine {
    /// The action, such as `Add`, `Modify` or `Remove`.
    pub(in crate::cli) action: String,
    /// The logical id.
    pub(in crate::cli) logical_id: String,
    /// Such as `AWS::ECS::Service`.
    pub(in crate::cli) type_name: String,
    /// `True`, `False` or `Conditional`; absent for added and removed resources.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::cli) replacement: Option<String>,
    /// The names of the changed properties.
    properties: Vec<String>,
}

impl From<&Preview<'_>> for PlanLine {
    fn from(preview: &Preview<'_>) -> Self {
        Self {
            change_set: Some(preview.change_set.arn.clone()),
            plan: preview.plan.cloned(),
            cost: preview
                .before
                .map(|before| difference(before, preview.after)),
            changes: preview.change_set.changes.iter().map(change).collect(),
        }
    }
}

impl PlanLine {
    /// The comparison of two templates, without a change set.
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
