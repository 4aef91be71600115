//! `cancel`: cancels the update in progress in a stack, and follows the rollback.

use clap::Args;

use super::{Command, Examples};
use crate::cli::json::OutcomeName;
use crate::cli::operation::arguments::OperationArguments;
use crate::cli::operation::consent::Consent;
use crate::cli::operation::outcome_text::change_lines;
use crate::cli::operation::stack_command::StackCommand;
use crate::cli::{CliError, Session, StackSelection, exit};

/// Cancel the update in progress in a stack, and roll it back
#[derive(Debug, Args)]
pub(super) struct Cancel {
    #[command(flatten)]
    selection: StackSelection,
    /// Skip the confirmation prompt
    #[arg(long)]
    yes: bool,
    #[command(flatten)]
    operation: OperationArguments,
}

impl Command for Cancel {
    const NAME: &'static str = "cancel";

    const EXAMPLES: Examples = &[(
        "cancel --stage prod --stack web",
        "cancel the update, even if another deployment started it",
    )];

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let consent = Consent {
            yes: self.yes,
            ..Consent::default()
        };
        let command = StackCommand::new(session, &self.selection, &self.operation, consent)?;
        let line = command.run(
            session,
            async |engine| engine.cancel(&command.stack, &command.target).await,
            |stack, outcome| change_lines(stack, outcome, true),
        )?;
        // Here a cancelled update is a success, and a completed one is not.
        Ok(match line.outcome {
            OutcomeName::Cancelled => exit::SUCCESS,
            OutcomeName::Deployed => exit::NOTHING_CHANGED,
            _ => line.exit_code(),
        })
    }
}
