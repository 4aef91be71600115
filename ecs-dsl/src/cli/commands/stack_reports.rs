//! [`StackReports`]: reads something of each stack of a stage, and prints it.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::stage_report::StageReport;
use crate::assemble::SynthesizedStack;
use crate::cli::connection::{Connected, Connection, wait};
use crate::cli::operation::silent_observer::SilentObserver;
use crate::cli::selection::{ComponentKind, require_components};
use crate::cli::{CliError, Session, StacksSelection};
use crate::deploy::engine::{DeployResult, DeployTarget, Engine};

/// The stage, the stacks and the connection of a verb that reads deployed stacks.
#[derive(Debug, Args)]
pub(super) struct StackReports {
    #[command(flatten)]
    selection: StacksSelection,
    /// Print JSON: `version`, `app`, `stage`, `stacks`
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    connection: Connection,
}

impl StackReports {
    /// Whether `--json` is given.
    pub(super) fn is_json(&self) -> bool {
        self.json
    }

    /// The folder in which deployments save the evidence of failures by default.
    pub(super) fn evidence_folder(&self) -> PathBuf {
        self.connection.state.with_file_name("deploys")
    }

    /// Whether the stage is `local`.
    ///
    /// # Errors
    /// If the stage is unknown.
    pub(super) fn is_local(&self, session: &Session<'_>) -> Result<bool, CliError> {
        Ok(self.selection.stage.find(session)?.is_local())
    }

    /// Reads the stacks that have components with these names, all without names, and prints them with `--json`.
    ///
    /// # Errors
    /// If a name is unknown, if a call fails, or if the document can't be written.
    #[allow(clippy::needless_pass_by_value, reason = "callers pass a closure")]
    pub(super) fn read<T: Serialize>(
        &self,
        session: &mut Session<'_>,
        (names, kind): (&[String], ComponentKind),
        read: impl AsyncFn(
            &mut Engine<'_, Connected>,
            &SynthesizedStack,
            &DeployTarget,
        ) -> DeployResult<T>,
    ) -> Result<Vec<T>, CliError> {
        let assembly = self.selection.stage.assemble(session)?;
        let stacks = self.selection.stacks(&assembly)?;
        let stacks = require_components(&stacks, names, kind)?;
        let stage = &assembly.stage;
        let target = self.connection.target(session, stage);
        let found = wait(async {
            let connected = self.connection.open(stage).await?;
            let mut found = Vec::new();
            for stack in stacks {
                let mut observer = SilentObserver;
                let mut engine = Engine::new(&connected, &mut observer);
                found.push(read(&mut engine, stack, &target).await?);
            }
            Ok::<_, CliError>(found)
        })?;
        if self.json {
            let report = StageReport::new(session, stage, &found);
            session.printer.json(&report)?;
        }
        Ok(found)
    }
}
