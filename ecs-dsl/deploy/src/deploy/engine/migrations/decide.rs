//! Which migrations a deployment runs.

use super::gates::gated;
use crate::cfn::Document;
use crate::cfn::type_names::cloudformation;
use crate::deploy::engine::{DeployError, DeployRequest, DeployResult, Engine, Parameters};
use crate::deploy::{ChangeSetDescription, Cloud, ControlPlaneError};
use crate::plan::{Migration, MigrationDecision};

impl<C: Cloud> Engine<'_, C> {
    /// The migrations of a deployment. Reads only.
    ///
    /// # Errors
    /// If one would run and can't: without the calls to ECS, or in Express mode.
    pub(in crate::deploy::engine) fn migrations(
        &self,
        request: &DeployRequest,
        (before, after): (Option<&Document>, &Document),
        parameters: &Parameters,
    ) -> DeployResult<Vec<Migration>> {
        let empty = Document::empty();
        let plan = parameters.plan(before.unwrap_or(&empty), after);
        let mut migrations = plan.migrations;
        if request.rollback_to().is_some() {
            for migration in &mut migrations {
                migration.decision = MigrationDecision::Rollback;
            }
        }
        let Some(runs) = migrations.iter().find(|migration| migration.runs()) else {
            return Ok(migrations);
        };
        if request.settings.express {
            return Err(DeployError::MigrationInExpressMode {
                stack: request.stack.clone(),
                migration: runs.id.clone(),
                next: request.target.command_for("deploy"),
            });
        }
        self.require_tasks()?;
        Ok(migrations)
    }

    /// The request and its template with the gates of the migrations; `None` if they stay as they are.
    pub(in crate::deploy::engine) fn gated(
        request: &DeployRequest,
        (before, after): (Option<&Document>, &Document),
        (migrations, content): (&[Migration], &str),
    ) -> Option<(DeployRequest, Document)> {
        let gated = gated(after, before, (migrations, content))?;
        let request = DeployRequest {
            template: gated.as_json().to_string(),
            ..request.clone()
        };
        Some((request, gated))
    }

    /// Fails if the change set runs a migration and this program can't.
    pub(in crate::deploy::engine) fn require_tasks_for(
        &self,
        change_set: &ChangeSetDescription,
    ) -> DeployResult<()> {
        let mut changes = change_set.changes.iter();
        let is_gate = changes.any(|change| {
            change.action == "Add" && change.type_name == cloudformation::WAIT_CONDITION
        });
        if is_gate {
            self.require_tasks()?;
        }
        Ok(())
    }

    fn require_tasks(&self) -> Result<(), ControlPlaneError> {
        self.cloud.require_tasks()
    }
}
