//! What a change set puts at stake: data, by the plan and by CloudFormation's own word.

use schemars::JsonSchema;
use serde::Serialize;

use super::disagreement::{action, disagreements, drifts};
use super::{Disagreement, Drift, Preview};
use crate::cfn::facts;
use crate::deploy::ResourceChange;
use crate::plan::Action;

/// A resource that holds data and is, or may be, replaced or deleted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AtRisk {
    /// Its name in the template.
    pub id: String,
    /// Such as `AWS::RDS::DBInstance`.
    pub type_name: String,
    /// `replace`, `may-replace` or `delete`.
    pub action: Action,
}

impl Preview<'_> {
    /// The resources whose data may be lost or left behind. What the change set says outweighs the plan.
    pub fn at_risk(&self) -> Vec<AtRisk> {
        let risky = |change: &ResourceChange| {
            let action = action(change);
            let planned = self.plan.and_then(|plan| plan.change(&change.logical_id));
            let stays = planned.is_some_and(|planned| planned.action == Action::Retain);
            let endangers = matches!(
                action,
                Action::Replace | Action::MayReplace | Action::Delete
            );
            let stateful = facts(&change.type_name).is_some_and(|facts| facts.stateful);
            (stateful && endangers && !stays).then(|| AtRisk {
                id: change.logical_id.clone(),
                type_name: change.type_name.clone(),
                action,
            })
        };
        self.change_set.changes.iter().filter_map(risky).collect()
    }

    /// Where the change set says something else than the plan; nothing if there is no plan.
    pub fn disagreements(&self) -> Vec<Disagreement> {
        self.plan.map_or_else(Vec::new, |plan| {
            disagreements(plan, &self.change_set.changes)
        })
    }

    /// What was changed outside of CloudFormation, as far as the change set says it.
    pub fn drifts(&self) -> Vec<Drift> {
        drifts(&self.change_set.changes)
    }
}
