//! The verbs about one stack: connects, prints the progress, and records the outcome.

use super::arguments::OperationArguments;
use super::consent::Consent;
use super::progress::Progress;
use crate::assemble::{Assembly, SynthesizedStack};
use crate::cli::connection::{Connected, wait};
use crate::cli::error::CliError;
use crate::cli::json::OutcomeLine;
use crate::cli::session::Session;
use crate::cli::terminal::console::{Console, StackCount};
use crate::deploy::ControlPlane as _;
use crate::deploy::engine::{DeployError, DeployTarget, Engine};

/// A verb that runs one operation of one stack.
pub(in crate::cli) struct StackCommand<'a> {
    pub(in crate::cli) arguments: &'a OperationArguments,
    pub(in crate::cli) assembly: &'a Assembly,
    pub(in crate::cli) stack: &'a SynthesizedStack,
    pub(in crate::cli) consent: Consent,
}

impl StackCommand<'_> {
    /// The stage, for a request to the engine.
    pub(in crate::cli) fn target(&self, session: &Session<'_>) -> DeployTarget {
        let connection = &self.arguments.connection;
        connection.target(session, &self.assembly.stage)
    }

    /// Runs `operation` on the engine; `report` prints the outcome and returns the exit code.
    pub(in crate::cli) fn run<T>(
        self,
        session: &mut Session<'_>,
        operation: impl AsyncFnOnce(&mut Engine<'_, Connected>) -> Result<T, DeployError>,
        report: impl FnOnce(&str, T, &Console<'_>) -> u8,
    ) -> Result<u8, CliError>
    where
        for<'o> OutcomeLine: From<&'o T>,
    {
        let (stack, stage) = (self.stack, &self.assembly.stage);
        let consent = Consent {
            local: stage.is_local(),
            ..self.consent
        };
        session.record_start(stage, &[stack]);
        let printer = &mut session.printer;
        wait(async {
            let connected = self.arguments.connection.open(stage).await?;
            let console = Console::new(printer, connected.label(), StackCount::One);
            let mut progress = Progress::new(&console, consent, &stack.name);
            let outcome = {
                let mut engine = Engine::new(&connected, &mut progress);
                let running = operation(&mut engine);
                console.with_interrupts(stage.is_local(), running).await
            };
            progress.finish();
            console.record(&stack.name, OutcomeLine::from_result(&outcome));
            Ok(report(&stack.name, outcome?, &console))
        })
    }
}
