//! `cancel`: stops the update that is under way in a stack, and follows it back to where it was.

use clap::Args;

use super::connect::{Connection, target, wait};
use super::consent::Consent;
use super::console::{Console, Crowd};
use super::error::CliError;
use super::execute::ended;
use super::machine::OutcomeLine;
use super::progress::Progress;
use super::session::{Session, choose_one};
use super::signals::attended;
use crate::deploy::ControlPlane as _;
use crate::deploy::engine::Engine;

pub(super) const EXAMPLES: &[(&str, &str)] = &[(
    "cancel --stage prod --stack web",
    "stop the update, whoever began it",
)];

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The stage; without it `local`, or the only one
    #[arg(long)]
    stage: Option<String>,
    /// The stack; without it the only one
    #[arg(long, value_name = "NAME")]
    stack: Option<String>,
    /// Don't ask
    #[arg(long)]
    yes: bool,
    /// Print JSON, an object for each thing that happens in a line of its own; `schema --events` describes them
    #[arg(long)]
    pub(super) json: bool,
    #[command(flatten)]
    connection: Connection,
}

pub(super) fn run(arguments: &Arguments, session: &mut Session<'_>) -> Result<u8, CliError> {
    let stage = session.stage(arguments.stage.as_deref())?;
    let assembly = session.assemble(stage)?;
    let stack = choose_one(&assembly, arguments.stack.as_deref())?;
    let target = target(session, stage);
    let consent = Consent {
        yes: arguments.yes,
        local: stage.is_local(),
        ..Consent::default()
    };
    session.record_start("cancel", stage, &[stack]);
    let printer = &mut session.printer;
    wait(async {
        let connected = arguments.connection.open(stage).await?;
        let console = Console::new(printer, connected.label(), Crowd::One);
        let mut progress = Progress::new(&console, consent, &stack.name);
        let outcome = {
            let mut engine = Engine::new(&connected, &mut progress);
            let cancelled = engine.cancel(&stack.name, &target);
            attended(&console, stage.is_local(), cancelled).await
        };
        progress.finish();
        console.record(&stack.name, OutcomeLine::of(&outcome));
        // Asked to cancel, to have cancelled is what was wanted.
        Ok(ended(&stack.name, outcome?, true, &console))
    })
}
