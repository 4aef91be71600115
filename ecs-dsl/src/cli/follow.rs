//! `follow`: follows the operation in progress in a stack, and exits with its result.

use clap::Args;

use super::connect::{Connection, target};
use super::consent::Consent;
use super::console::Console;
use super::error::CliError;
use super::exit;
use super::session::{Session, choose_one};
use super::stack_command::StackCommand;
use crate::deploy::engine::FollowOutcome;

pub(super) const EXAMPLES: &[(&str, &str)] = &[(
    "follow --stage prod --stack web",
    "follow a running deployment, such as after Ctrl-C",
)];

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Select the stage [default: `local`, or the only one]
    #[arg(long, value_name = "NAME")]
    stage: Option<String>,
    /// Select the stack [default: the only one]
    #[arg(long, value_name = "NAME")]
    stack: Option<String>,
    /// Print JSON Lines, one event per line (see `schema --events`)
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
    let command = StackCommand {
        verb: "follow",
        connection: &arguments.connection,
        stage,
        stack,
        consent,
    };
    command.run(
        session,
        async |engine| engine.follow_stack(&stack.name, &target).await,
        report,
    )
}

/// Reports the outcome; returns the exit code.
fn report(stack: &str, outcome: FollowOutcome, console: &Console<'_>) -> u8 {
    match outcome {
        FollowOutcome::Idle { status, next } => {
            match status {
                None => console.print(format_args!("nothing to follow; {next}")),
                Some(status) => console.print(format_args!(
                    "nothing to follow: stack `{stack}` is {status}; {next}"
                )),
            }
            exit::SUCCESS
        }
        FollowOutcome::Completed(deployed) => {
            console.print(format_args!(
                "stack `{stack}` completed ({})",
                deployed.status
            ));
            exit::SUCCESS
        }
        FollowOutcome::Deleted => {
            console.print(format_args!("stack `{stack}` was deleted"));
            exit::SUCCESS
        }
        FollowOutcome::Detached(detached) => {
            console.print(format_args!(
                "detached from stack `{stack}` ({}); run {} to follow it",
                detached.status, detached.attach
            ));
            exit::DETACHED
        }
    }
}
