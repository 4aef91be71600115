//! `follow`: watches whatever goes on in a stack, and ends as it ends.

use clap::Args;

use super::connect::{Connection, target};
use super::consent::Consent;
use super::console::Console;
use super::errand::Errand;
use super::error::CliError;
use super::exit;
use super::session::{Session, choose_one};
use crate::deploy::engine::FollowOutcome;

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
    let errand = Errand {
        verb: "follow",
        connection: &arguments.connection,
        stage,
        stack,
        consent,
    };
    errand.run(
        session,
        async |engine| engine.follow_stack(&stack.name, &target).await,
        tell,
    )
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
        FollowOutcome::Completed(deployed) => {
            console.tell(format_args!(
                "stack `{stack}` is done: `{}`",
                deployed.status
            ));
            exit::DONE
        }
        FollowOutcome::Deleted => {
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
