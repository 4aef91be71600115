//! The verbs about one stack: connects, prints the progress, and records the outcome.

use super::arguments::OperationArguments;
use super::consent::Consent;
use super::progress::Progress;
use crate::cli::connection::{Connected, Connection, wait};
use crate::cli::json::{Body, OutcomeLine};
use crate::cli::terminal::console::{Console, StackCount};
use crate::cli::{CliError, Session, StackSelection};
use crate::deploy::ControlPlane as _;
use crate::deploy::engine::{DeployError, DeployTarget, Engine};
use crate::dsl::Stage;

/// A verb that runs one operation of one stack.
pub(in crate::cli) struct StackCommand<'a> {
    connection: &'a Connection,
    consent: Consent,
    pub(in crate::cli) stage: Stage,
    /// The name of the stack on AWS.
    pub(in crate::cli) stack: String,
    /// The stage, for a request to the engine.
    pub(in crate::cli) target: DeployTarget,
}

impl<'a> StackCommand<'a> {
    /// Builds and checks the stage, and records the start of the run.
    pub(in crate::cli) fn new(
        session: &mut Session<'_>,
        selection: &StackSelection,
        arguments: &'a OperationArguments,
        consent: Consent,
    ) -> Result<Self, CliError> {
        let assembly = selection.stage.assemble(session)?;
        let stack = selection.stack(&assembly)?;
        session.record_start(&assembly.stage, &[stack]);
        let connection = &arguments.connection;
        Ok(Self {
            connection,
            consent: Consent {
                local: assembly.stage.is_local(),
                ..consent.renamed_in(&[stack])
            },
            stack: stack.name.clone(),
            target: connection.target(session, &assembly.stage),
            stage: assembly.stage,
        })
    }

    /// Runs `operation` on the engine, prints its outcome as `lines`, and returns it.
    pub(in crate::cli) fn run<T>(
        &self,
        session: &mut Session<'_>,
        operation: impl AsyncFnOnce(&mut Engine<'_, Connected>) -> Result<T, DeployError>,
        lines: impl FnOnce(&str, &T) -> Vec<String>,
    ) -> Result<OutcomeLine, CliError>
    where
        for<'o> OutcomeLine: From<&'o T>,
    {
        let (stack, stage) = (&self.stack, &self.stage);
        let printer = &mut session.printer;
        wait(async {
            let connected = self.connection.open(stage).await?;
            let console = Console::new(printer, connected.label(), StackCount::One);
            let mut progress = Progress::new(&console, self.consent.clone(), stack, None);
            let outcome = {
                let mut engine = Engine::new(&connected, &mut progress);
                let running = operation(&mut engine);
                console.with_interrupts(stage.is_local(), running).await
            };
            progress.finish();
            let line = OutcomeLine::from_result(&outcome);
            console.record(stack, Body::Outcome(Box::new(line.clone())));
            for text in lines(stack, &outcome?) {
                console.print(text);
            }
            Ok(line)
        })
    }
}
