//! The data loss risks of a change set, by the plan and by CloudFormation.

use crate::cfn::gate::migration_of;
use schemars::JsonSchema;
use serde::Serialize;

use super::disagreement::{action, disagreements, drifts};
use super::{Disagreement, Drift, Preview};
use crate::cfn::facts;
use crate::deploy::ResourceChange;
use crate::plan::Action;

/// A stateful resource that is or may be replaced or deleted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DataLossRisk {
    /// Its logical id.
    pub id: String,
    /// Such as `AWS::RDS::DBInstance`.
    pub type_name: String,
    /// `replace`, `may-replace` or `delete`.
    pub action: Action,
}

impl Preview<'_> {
    /// The resources whose data may be lost or left behind. The change set takes precedence over the plan.
    pub fn data_loss_risks(&self) -> Vec<DataLossRisk> {
        let risk = |change: &ResourceChange| {
            let action = action(change);
            let planned = self.plan.and_then(|plan| plan.change(&change.logical_id));
            let is_retained = planned.is_some_and(|planned| planned.action == Action::Retain);
            let is_destructive = matches!(
                action,
                Action::Replace | Action::MayReplace | Action::Delete
            );
            let stateful = facts(&change.type_name).is_some_and(|facts| facts.stateful);
            (stateful && is_destructive && !is_retained).then(|| DataLossRisk {
                id: change.logical_id.clone(),
                type_name: change.type_name.clone(),
                action,
            })
        };
        self.change_set.changes.iter().filter_map(risk).collect()
    }

    /// Where the change set and the plan differ; empty without a plan.
    pub fn disagreements(&self) -> Vec<Disagreement> {
        self.plan.map_or_else(Vec::new, |plan| {
            let mut found = disagreements(plan, &self.change_set.changes);
            // The engine adds the gates of migrations to the template.
            let is_gate = |id: &str| {
                let templates = self.before.into_iter().chain([self.after]);
                let mut gates = templates.filter_map(|template| template.resource(id));
                gates.any(|gate| migration_of(&gate).is_some())
            };
            found.retain(|disagreement| !is_gate(&disagreement.id));
            found
        })
    }

    /// The drift that the change set reports.
    pub fn drifts(&self) -> Vec<Drift> {
        drifts(&self.change_set.changes)
    }
}
