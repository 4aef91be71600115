//! `recover`: brings a stack from a failed state back to one in which it can be updated.

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
use crate::deploy::engine::{RecoverOutcome, RecoverRequest, Recovered};

/// Recover a stack from a failed state
#[derive(Debug, Args)]
pub(super) struct Recover {
    #[command(flatten)]
    selection: StackSelection,
    /// Skip a resource when a failed rollback continues (repeatable)
    #[arg(long, value_name = "ID", conflicts_with = "force")]
    skip: Vec<String>,
    /// Retain a resource when a failed deletion is retried (repeatable)
    #[arg(long, value_name = "ID", conflicts_with = "force")]
    retain: Vec<String>,
    /// Skip or retain every resource that fails
    #[arg(long)]
    force: bool,
    /// Skip the confirmation prompt
    #[arg(long)]
    yes: bool,
    /// Allow stateful and retained resources of a failed creation to be deleted
    #[arg(long)]
    recreate: bool,
    #[command(flatten)]
    operation: OperationArguments,
}

impl Command for Recover {
    const NAME: &'static str = "recover";

    const EXAMPLES: Examples = &[
        (
            "recover --stage prod",
            "show what failed, ask for approval, and recover the stack",
        ),
        (
            "recover --stage prod --skip Db",
            "after a failed rollback: continue it, skipping `Db`",
        ),
        (
            "recover --stage dev --retain Bucket",
            "after a failed deletion: retry it, retaining `Bucket`",
        ),
    ];

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let assembly = self.selection.assemble(session)?;
        let command = StackCommand {
            arguments: &self.operation,
            assembly: &assembly,
            stack: self.selection.stack(&assembly)?,
            consent: Consent {
                yes: self.yes,
                recreate: self.recreate,
                ..Consent::default()
            },
        };
        let mut request = RecoverRequest::new(&command.stack.name, command.target(session));
        request.skip.clone_from(&self.skip);
        request.retain.clone_from(&self.retain);
        request.force = self.force;
        command.run(
            session,
            async |engine| engine.recover(&request).await,
            report,
        )
    }
}

/// Reports the outcome; returns the exit code.
fn report(stack: &str, outcome: RecoverOutcome, console: &Console<'_>) -> u8 {
    match outcome {
        RecoverOutcome::NothingToRecover { status: None, next } => {
            console.print(format_args!("nothing to recover; {next}"));
            exit::SUCCESS
        }
        RecoverOutcome::NothingToRecover {
            status: Some(status),
            next,
        } => {
            console.print(format_args!(
                "nothing to recover: stack `{stack}` is {status}; {next}"
            ));
            exit::SUCCESS
        }
        RecoverOutcome::Declined => {
            console.print(format_args!("stack `{stack}` unchanged"));
            exit::NOTHING_CHANGED
        }
        RecoverOutcome::Recovered(recovered) => {
            report_recovered(stack, &recovered, console);
            exit::SUCCESS
        }
        RecoverOutcome::Detached(detached) => {
            console.print(detached_text(stack, &detached));
            exit::DETACHED
        }
    }
}

fn report_recovered(stack: &str, recovered: &Recovered, console: &Console<'_>) {
    let now = match &recovered.status {
        Some(status) => format!("recovered ({status})"),
        None => "was deleted".to_owned(),
    };
    console.print(format_args!("stack `{stack}` {now}; {}", recovered.next));
    for id in &recovered.given_up {
        console.print(format_args!(
            "`{id}` was skipped or retained; check it, it may differ from the template"
        ));
    }
}
