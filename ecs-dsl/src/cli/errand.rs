//! What the verbs about one stack share: the way to it, the progress, and the record of how it ended.

use super::connect::{Connected, Connection, wait};
use super::consent::Consent;
use super::console::{Console, Crowd};
use super::error::CliError;
use super::machine::OutcomeLine;
use super::progress::Progress;
use super::session::Session;
use super::signals::attended;
use crate::assemble::SynthesizedStack;
use crate::deploy::ControlPlane as _;
use crate::deploy::engine::{DeployError, Engine};
use crate::dsl::Stage;

/// One thing that is to be done about one stack.
pub(super) struct Errand<'a> {
    pub(super) verb: &'static str,
    pub(super) connection: &'a Connection,
    pub(super) stage: &'a Stage,
    pub(super) stack: &'a SynthesizedStack,
    pub(super) consent: Consent,
}

impl Errand<'_> {
    /// Has the engine do it by `work`; `tell` says how it ended, and gives the exit code.
    pub(super) fn run<T>(
        self,
        session: &mut Session<'_>,
        work: impl AsyncFnOnce(&mut Engine<'_, Connected>) -> Result<T, DeployError>,
        tell: impl FnOnce(&str, T, &Console<'_>) -> u8,
    ) -> Result<u8, CliError>
    where
        for<'o> OutcomeLine: From<&'o T>,
    {
        let Self { stage, stack, .. } = self;
        session.record_start(self.verb, stage, &[stack]);
        let printer = &mut session.printer;
        wait(async {
            let connected = self.connection.open(stage).await?;
            let console = Console::new(printer, connected.label(), Crowd::One);
            let mut progress = Progress::new(&console, self.consent, &stack.name);
            let outcome = {
                let mut engine = Engine::new(&connected, &mut progress);
                attended(&console, stage.is_local(), work(&mut engine)).await
            };
            progress.finish();
            console.record(&stack.name, OutcomeLine::of(&outcome));
            Ok(tell(&stack.name, outcome?, &console))
        })
    }
}
