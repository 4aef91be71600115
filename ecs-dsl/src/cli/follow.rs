//! `follow`: watches whatever goes on in a stack, and ends as it ends.

use clap::Args;

use super::connect::{Connection, target, wait};
use super::consent::Consent;
use super::console::{Console, Crowd};
use super::error::CliError;
use super::exit;
use super::machine::OutcomeLine;
use super::progress::Progress;
use super::session::{Session, choose_one};
use super::signals::attended;
use crate::deploy::ControlPlane as _;
use crate::deploy::engine::{Engine, FollowOutcome};

pub(super) const EXAMPLES: &[(&str, &str)] = &[(
    "follow --stage prod --stack web",
    "after Ctrl-C, or beside a pipeline: watch until it has ended",
)];

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The stage; without it `local`, or the only one
    #[arg(long)]
    stage: Option<String>,
    /// The stack; without it the only one
    #[arg(long, value_name = "NAME")]
    stack: Option<String>,
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
        local: stage.is_local(),
        ..Consent::default()
    };
    session.record_start("follow", stage, &[stack]);
    let printer = &mut session.printer;
    wait(async {
        let connected = arguments.connection.open(stage).await?;
        let console = Console::new(printer, connected.label(), Crowd::One);
        let mut progress = Progress::new(&console, consent, &stack.name);
        let outcome = {
            let mut engine = Engine::new(&connected, &mut progress);
            let followed = engine.follow_stack(&stack.name, &target);
            attended(&console, stage.is_local(), followed).await
        };
        progress.finish();
        console.record(&stack.name, OutcomeLine::of(&outcome));
        Ok(tell(&stack.name, outcome?, &console))
    })
}

/// Says how it ended; gives the exit code.
fn tell(stack: &str, outcome: FollowOutcome, console: &Console<'_>) -> u8 {
    match outcome {
        FollowOutcome::Idle { status, next } => {
            let status = status.map_or_else(
                || format!("there is no stack `{stack}`"),
                |status| format!("stack `{stack}` is in status `{status}`"),
            );
            console.tell(format_args!("{status}; {next}"));
            exit::DONE
        }
        FollowOutcome::Ended(deployed) => {
            console.tell(format_args!(
                "stack `{stack}` is done: `{}`",
                deployed.status
            ));
            exit::DONE
        }
        FollowOutcome::Gone => {
            console.tell(format_args!("stack `{stack}` is gone"));
            exit::DONE
        }
        FollowOutcome::Detached(detached) => {
            console.tell(format_args!(
                "it goes on without being watched (`{}`); {} watches it again",
                detached.status, detached.attach
            ));
            exit::DETACHED
        }
    }
}
