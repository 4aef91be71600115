//! The verbs about one stack: connects, prints the progress, and records the outcome.

use super::connect::{Connected, Connection, wait};
use super::consent::Consent;
use super::console::{Console, StackCount};
use super::error::CliError;
use super::json::OutcomeLine;
use super::progress::Progress;
use super::session::Session;
use super::signals::with_interrupts;
use crate::assemble::SynthesizedStack;
use crate::deploy::ControlPlane as _;
use crate::deploy::engine::{DeployError, Engine};
use crate::dsl::Stage;

/// A verb that runs one operation of one stack.
pub(super) struct StackCommand<'a> {
    pub(super) verb: &'static str,
    pub(super) connection: &'a Connection,
    pub(super) stage: &'a Stage,
    pub(super) stack: &'a SynthesizedStack,
    pub(super) consent: Consent,
}

impl StackCommand<'_> {
    /// Runs `operation` on the engine; `report` prints the outcome and returns the exit code.
    pub(super) fn run<T>(
        self,
        session: &mut Session<'_>,
        operation: impl AsyncFnOnce(&mut Engine<'_, Connected>) -> Result<T, DeployError>,
        report: impl FnOnce(&str, T, &Console<'_>) -> u8,
    ) -> Result<u8, CliError>
    where
        for<'o> OutcomeLine: From<&'o T>,
    {
        let Self { stage, stack, .. } = self;
        session.record_start(self.verb, stage, &[stack]);
        let printer = &mut session.printer;
        wait(async {
            let connected = self.connection.open(stage).await?;
            let console = Console::new(printer, connected.label(), StackCount::One);
            let mut progress = Progress::new(&console, self.consent, &stack.name);
            let outcome = {
                let mut engine = Engine::new(&connected, &mut progress);
                with_interrupts(&console, stage.is_local(), operation(&mut engine)).await
            };
            progress.finish();
            console.record(&stack.name, OutcomeLine::from_result(&outcome));
            Ok(report(&stack.name, outcome?, &console))
        })
    }
}
