//! `execute`: executes a change set that `deploy --no-execute` created.

use clap::Args;

use super::{Command, Examples};
use crate::cli::error::CliError;
use crate::cli::operation::arguments::{ChangeApproval, OperationArguments};
use crate::cli::operation::outcome_text::report_change;
use crate::cli::operation::stack_command::StackCommand;
use crate::cli::selection::StackSelection;
use crate::cli::session::Session;
use crate::deploy::engine::ExecuteRequest;

/// Execute a change set created by `deploy --no-execute`
#[derive(Debug, Args)]
pub(super) struct Execute {
    /// Name or ARN of the change set
    #[arg(value_name = "CHANGE_SET")]
    change_set: String,
    #[command(flatten)]
    selection: StackSelection,
    #[command(flatten)]
    approval: ChangeApproval,
    #[command(flatten)]
    operation: OperationArguments,
}

impl Command for Execute {
    const NAME: &'static str = "execute";

    const EXAMPLES: Examples = &[(
        "execute ecs-dsl-0123456789ab-19a0 --stage prod --yes",
        "execute an approved change set, as the second step of a pipeline",
    )];

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let assembly = self.selection.assemble(session)?;
        let command = StackCommand {
            arguments: &self.operation,
            assembly: &assembly,
            stack: self.selection.stack(&assembly)?,
            consent: self.approval.consent(),
        };
        let stage = &assembly.stage;
        let target = command.target(session);
        let mut request = ExecuteRequest::new(&command.stack.name, target, &self.change_set);
        request.protect = (stage.is_protected() && !stage.is_local()).then_some(true);
        command.run(
            session,
            async |engine| engine.execute(&request).await,
            |stack, outcome, console| report_change(stack, outcome, false, console),
        )
    }
}
