//! `follow`: follows the operation in progress in a stack, and exits with its result.

use clap::Args;

use super::{Command, Examples};
use crate::cli::error::CliError;
use crate::cli::exit;
use crate::cli::operation::arguments::OperationArguments;
use crate::cli::operation::consent::Consent;
use crate::cli::operation::outcome_text::detached_text;
use crate::cli::operation::stack_command::StackCommand;
use crate::cli::selection::StackSelection;
use crate::cli::session::Session;
use crate::cli::terminal::console::Console;
use crate::deploy::engine::FollowOutcome;

/// Follow the operation in progress in a stack until it ends
#[derive(Debug, Args)]
pub(super) struct Follow {
    #[command(flatten)]
    selection: StackSelection,
    #[command(flatten)]
    operation: OperationArguments,
}

impl Command for Follow {
    const NAME: &'static str = "follow";

    const EXAMPLES: Examples = &[(
        "follow --stage prod --stack web",
        "follow a running deployment, such as after Ctrl-C",
    )];

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let assembly = self.selection.assemble(session)?;
        let command = StackCommand {
            arguments: &self.operation,
            assembly: &assembly,
            stack: self.selection.stack(&assembly)?,
            consent: Consent::default(),
        };
        let (stack, target) = (command.stack, command.target(session));
        command.run(
            session,
            async |engine| engine.follow_stack(&stack.name, &target).await,
            report,
        )
    }
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
            console.print(detached_text(stack, &detached));
            exit::DETACHED
        }
    }
}
