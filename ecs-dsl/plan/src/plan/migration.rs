//! [`Migration`]: a job that runs before services are deployed, and whether it runs in this deployment.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use super::change::{Changes, action_of};
use super::report::{PlanLine, PlanLineRole as Role, wrapped};
use super::{Action, Plan};
use crate::cfn::Document;
use crate::cfn::gate::gate_of;
use crate::cfn::job_mark::JobMark;
use crate::cfn::type_names::ecs;

/// A job that runs to its end before services are deployed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Migration {
    /// The logical id of its task definition.
    pub id: String,
    /// The logical ids of the services that wait for it.
    pub before: Vec<String>,
    /// Why it runs in this deployment, or why not.
    pub decision: MigrationDecision,
}

/// Why a migration runs in a deployment, or why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MigrationDecision {
    /// It runs: it has never succeeded in this stack.
    First,
    /// It runs: its task definition has a new revision.
    Revision,
    /// It doesn't run: it has succeeded with this task definition.
    Unchanged,
    /// It doesn't run: the deployment returns to an earlier one.
    Rollback,
}

impl Migration {
    /// Whether it runs in this deployment.
    pub fn runs(&self) -> bool {
        match self.decision {
            MigrationDecision::First | MigrationDecision::Revision => true,
            MigrationDecision::Unchanged | MigrationDecision::Rollback => false,
        }
    }

    pub(super) fn lines(&self) -> Vec<PlanLine> {
        let before: Vec<_> = self.before.iter().map(|id| format!("`{id}`")).collect();
        let (id, before) = (&self.id, before.join(", "));
        let (role, text) = match self.decision {
            MigrationDecision::First => (
                Role::Update,
                format!("migration `{id}` runs before {before}: for the first time in this stack"),
            ),
            MigrationDecision::Revision => (
                Role::Update,
                format!("migration `{id}` runs before {before}: it has a new revision"),
            ),
            MigrationDecision::Unchanged => (
                Role::Keep,
                format!("migration `{id}` doesn't run: its task definition doesn't change"),
            ),
            MigrationDecision::Rollback => (
                Role::Keep,
                format!("migration `{id}` doesn't run: a rollback leaves the schema as it is"),
            ),
        };
        wrapped(role, "", &text)
    }
}

impl Plan {
    /// The migrations that run.
    pub fn running_migrations(&self) -> impl Iterator<Item = &Migration> {
        self.migrations.iter().filter(|migration| migration.runs())
    }
}

/// The migrations of `new`. `deployed` is the deployed template with its gates.
pub(super) fn migrations(
    deployed: &Document,
    new: &Document,
    changes: &Changes<'_>,
) -> Vec<Migration> {
    let definitions = new.of_type(ecs::TASK_DEFINITION);
    definitions
        .filter_map(|definition| {
            let before = JobMark::from_resource(&definition)?.items(JobMark::BEFORE);
            let before: Vec<_> = before
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect();
            let has_new_revision = match action_of(changes, definition.id) {
                Some(Action::Create | Action::Replace | Action::MayReplace) => true,
                Some(Action::Update | Action::Delete | Action::Retain | Action::TemplateOnly)
                | None => false,
            };
            let decision = match (gate_of(deployed, definition.id), has_new_revision) {
                (None, _) => MigrationDecision::First,
                (Some(_), true) => MigrationDecision::Revision,
                (Some(_), false) => MigrationDecision::Unchanged,
            };
            (!before.is_empty()).then(|| Migration {
                id: definition.id.to_owned(),
                before,
                decision,
            })
        })
        .collect()
}
