//! Compares two templates: what changes, and what follows from it.
//!
//! [`compare_sides`] is the entry point: it reads two [`Document`](crate::cfn::Document)s with the values of their parameters and
//! AWS's facts about resource types, and nothing else. [`lines`] renders the [`Plan`] as text; its JSON has a version.
//!
//! **Invariant:** a template compared with itself gives an empty plan, and a plan contains no secret values.

mod attributes;
mod broadening;
mod cascade;
mod change;
mod compare;
mod database;
mod dependency;
mod effect;
mod entry;
mod export;
mod lines;
mod listener_priority;
mod mask;
mod migration;
mod name_collision;
mod normal;
mod parameters;
mod path;
mod problem;
mod problems;
mod properties;
mod reader;
mod removal_policy;
mod report;
mod shared;
mod side;
mod still_referenced;
mod text;
mod text_diff;
mod traffic;
mod unique_slot;
mod vpc_move;

pub use broadening::{Broadening, BroadeningKind};
pub use change::{Action, AttributeChange, Cause, Change, Effect, PropertyChange};
pub use compare::{compare, compare_sides};
#[doc(hidden)]
pub use effect::only_restarts;
pub use entry::{EntryAction, EntryChange};
pub use lines::{lines, migration_lines, opened_lines};
#[doc(hidden)]
pub use mask::shown_text;
pub use migration::{Migration, MigrationDecision};
pub use parameters::{
    DeployedParameter, DeployedParameters, ParameterChange, ParameterChoice, ParameterChoices,
    ParameterSource,
};
pub use problem::{Problem, ProblemKind};
pub use reader::ReadingStack;
pub use removal_policy::RemovalPolicyEffect;
pub use report::{PlanLine, PlanLineRole};
pub use shared::{SharedChanges, SharedName};
pub use side::Side;
#[doc(hidden)]
pub use text::shortened;
pub use traffic::Traffic;

use std::fmt;

use schemars::JsonSchema;
use serde::Serialize;

/// The version of the plan's JSON. It increases when a field is removed or changes its meaning, not when one is added.
pub const VERSION: u32 = 1;

/// The differences between two templates.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Plan {
    /// The version of this format.
    pub version: u32,
    /// The resources that change: the riskiest first, then by id.
    pub changes: Vec<Change>,
    /// The changes outside the resources: parameters, mappings, conditions, outputs.
    pub entries: Vec<EntryChange>,
    /// The parameters whose values change, and those that the stack keeps although the default is another.
    pub parameters: Vec<ParameterChange>,
    /// The changes that CloudFormation or a service will refuse, as far as the templates show.
    pub problems: Vec<Problem>,
    /// The impact on traffic between services whose mesh or namespace changes.
    pub traffic: Vec<Traffic>,
    /// The jobs that run before services are deployed, and those of them that don't run this time.
    pub migrations: Vec<Migration>,
    /// Whether the stack doesn't exist yet.
    pub creation: bool,
    /// New access, public access first. For a new stack: all access from outside, and all permissions of its roles.
    pub broadening: Vec<Broadening>,
}

impl Plan {
    /// Whether the templates don't differ, and no migration runs.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
            && self.entries.is_empty()
            && self.running_migrations().next().is_none()
    }

    /// The number of resources with this action.
    pub fn count(&self, action: Action) -> usize {
        self.changes
            .iter()
            .filter(|change| change.action == action)
            .count()
    }

    /// The number of new revisions, which [`Action::Replace`] and [`Action::MayReplace`] include.
    pub fn revisions(&self) -> usize {
        let revisions = self.changes.iter().filter(|change| change.is_revision());
        revisions.count()
    }

    /// The counts in one line, as printed at the end by `diff` and `deploy`.
    pub fn summary(&self) -> String {
        let others = |action| {
            let changes = self.changes.iter();
            let others = changes.filter(|change| change.action == action && !change.is_revision());
            others.count()
        };
        let mut parts: Vec<String> = [
            (Action::Create, "create"),
            (Action::Update, "update"),
            (Action::Replace, "replace"),
            (Action::Delete, "delete"),
        ]
        .into_iter()
        .map(|(action, word)| format!("{} to {word}", others(action)))
        .collect();
        for (count, words) in [
            (others(Action::MayReplace), "that may be replaced"),
            (others(Action::Retain), "to retain"),
            (others(Action::TemplateOnly), "changed in the template only"),
        ] {
            if count > 0 {
                parts.push(format!("{count} {words}"));
            }
        }
        match self.revisions() {
            0 => {}
            1 => parts.push("1 new revision".to_owned()),
            count => parts.push(format!("{count} new revisions")),
        }
        parts.join(", ")
    }

    /// The change of the resource `id`, if it changes.
    pub fn change(&self, id: &str) -> Option<&Change> {
        self.changes.iter().find(|change| change.id == id)
    }

    /// The access that an update adds to an existing stack, which needs consent. Empty for a new stack.
    pub fn opens(&self) -> &[Broadening] {
        if self.creation { &[] } else { &self.broadening }
    }

    /// The stateful resources that leave the stack while others of their type are created, with the ids of those: they may
    /// be the same component under another name.
    pub fn possible_renames(&self) -> impl Iterator<Item = (&Change, Vec<&str>)> {
        let removed = self.changes.iter().filter(|change| {
            change.stateful && matches!(change.action, Action::Delete | Action::Retain)
        });
        removed.filter_map(|removed| {
            let created = self.changes.iter().filter(|change| {
                change.action == Action::Create && change.type_name == removed.type_name
            });
            let created: Vec<&str> = created.map(|change| change.id.as_str()).collect();
            (!created.is_empty()).then_some((removed, created))
        })
    }

    /// The stateful resources that are, or may be, replaced or deleted.
    pub fn data_at_risk(&self) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(|change| change.endangers_data())
    }
}

impl fmt::Display for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        lines(self)
            .iter()
            .try_for_each(|line| writeln!(f, "{}", line.text))
    }
}

#[cfg(test)]
mod tests;
