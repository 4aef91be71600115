//! `cancel`: cancels the update in progress in a stack, and follows the rollback.

use clap::Args;

use super::{Command, Examples};
use crate::cli::error::CliError;
use crate::cli::operation::arguments::OperationArguments;
use crate::cli::operation::consent::Consent;
use crate::cli::operation::outcome_text::report_change;
use crate::cli::operation::stack_command::StackCommand;
use crate::cli::selection::StackSelection;
use crate::cli::session::Session;

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
        let assembly = self.selection.assemble(session)?;
        let command = StackCommand {
            arguments: &self.operation,
            assembly: &assembly,
            stack: self.selection.stack(&assembly)?,
            consent: Consent {
                yes: self.yes,
                ..Consent::default()
            },
        };
        let (stack, target) = (command.stack, command.target(session));
        command.run(
            session,
            async |engine| engine.cancel(&stack.name, &target).await,
            // Here a cancelled update is a success.
            |stack, outcome, console| report_change(stack, outcome, true, console),
        )
    }
}
