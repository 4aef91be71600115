//! `execute`: executes a change set that `deploy --no-execute` created.

use clap::Args;

use super::{Command, Examples};
use crate::cli::operation::arguments::{ChangeApproval, OperationArguments};
use crate::cli::operation::history::HistoryArguments;
use crate::cli::operation::outcome_text::change_lines;
use crate::cli::operation::parameters::environment_variable;
use crate::cli::operation::stack_command::StackCommand;
use crate::cli::{CliError, Session, StackSelection};
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
    history: HistoryArguments,
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
        let consent = self.approval.consent();
        let command = StackCommand::new(session, &self.selection, &self.operation, consent)?;
        let commit = self.history.find_commit(environment_variable);
        let (stage, target) = (&command.stage, command.target.clone());
        let mut request = ExecuteRequest::new(&command.stack, target, &self.change_set);
        request.protect = (stage.is_protected() && !stage.is_local()).then_some(true);
        request.history = Some(self.history.settings(commit.read()));
        let line = command.run(
            session,
            async |engine| engine.execute(&request).await,
            |stack, outcome| change_lines(stack, outcome, false),
        )?;
        Ok(line.exit_code())
    }
}
