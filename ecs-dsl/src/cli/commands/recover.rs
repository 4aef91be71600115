//! `recover`: brings a stack from a failed state back to one in which it can be updated.

use clap::Args;

use super::{Command, Examples};
use crate::cli::operation::arguments::OperationArguments;
use crate::cli::operation::consent::Consent;
use crate::cli::operation::outcome_text::detached_text;
use crate::cli::operation::stack_command::StackCommand;
use crate::cli::{CliError, Session, StackSelection};
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
        let consent = Consent {
            yes: self.yes,
            recreate: self.recreate,
            ..Consent::default()
        };
        let command = StackCommand::new(session, &self.selection, &self.operation, consent)?;
        let mut request = RecoverRequest::new(&command.stack, command.target.clone());
        request.skip.clone_from(&self.skip);
        request.retain.clone_from(&self.retain);
        request.force = self.force;
        let line = command.run(
            session,
            async |engine| engine.recover(&request).await,
            lines,
        )?;
        Ok(line.exit_code())
    }
}

/// The outcome as text.
fn lines(stack: &str, outcome: &RecoverOutcome) -> Vec<String> {
    vec![match outcome {
        RecoverOutcome::NothingToRecover { status: None, next } => {
            format!("nothing to recover; {next}")
        }
        RecoverOutcome::NothingToRecover {
            status: Some(status),
            next,
        } => format!("nothing to recover: stack `{stack}` is {status}; {next}"),
        RecoverOutcome::Declined => format!("stack `{stack}` unchanged"),
        RecoverOutcome::Recovered(recovered) => return recovered_lines(stack, recovered),
        RecoverOutcome::Detached(detached) => detached_text(stack, detached),
    }]
}

fn recovered_lines(stack: &str, recovered: &Recovered) -> Vec<String> {
    let now = match &recovered.status {
        Some(status) => format!("recovered ({status})"),
        None => "was deleted".to_owned(),
    };
    let mut lines = vec![format!("stack `{stack}` {now}; {}", recovered.next)];
    lines.extend(recovered.given_up.iter().map(|id| {
        format!("`{id}` was skipped or retained; check it, it may differ from the template")
    }));
    lines
}
