//! `follow`: follows the operation in progress in a stack, and exits with its result.

use clap::Args;

use super::{Command, Examples};
use crate::cli::operation::arguments::OperationArguments;
use crate::cli::operation::consent::Consent;
use crate::cli::operation::outcome_text::detached_text;
use crate::cli::operation::stack_command::StackCommand;
use crate::cli::{CliError, Session, StackSelection};
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
        let consent = Consent::default();
        let command = StackCommand::new(session, &self.selection, &self.operation, consent)?;
        let line = command.run(
            session,
            async |engine| engine.follow_stack(&command.stack, &command.target).await,
            lines,
        )?;
        Ok(line.exit_code())
    }
}

/// The outcome as text.
fn lines(stack: &str, outcome: &FollowOutcome) -> Vec<String> {
    vec![match outcome {
        FollowOutcome::Idle { status: None, next } => format!("nothing to follow; {next}"),
        FollowOutcome::Idle {
            status: Some(status),
            next,
        } => format!("nothing to follow: stack `{stack}` is {status}; {next}"),
        FollowOutcome::Completed(deployed) => {
            format!("stack `{stack}` completed ({})", deployed.status)
        }
        FollowOutcome::Deleted => format!("stack `{stack}` was deleted"),
        FollowOutcome::Detached(detached) => detached_text(stack, detached),
    }]
}
