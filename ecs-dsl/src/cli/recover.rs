//! `recover`: brings a stack from a failed state back to one in which it can be updated.

use clap::Args;

use super::connect::{Connection, target};
use super::consent::Consent;
use super::console::Console;
use super::error::CliError;
use super::exit;
use super::session::{Session, choose_one};
use super::stack_command::StackCommand;
use crate::deploy::engine::{RecoverOutcome, RecoverRequest, Recovered};

pub(super) const EXAMPLES: &[(&str, &str)] = &[
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

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Select the stage [default: `local`, or the only one]
    #[arg(long, value_name = "NAME")]
    stage: Option<String>,
    /// Select the stack [default: the only one]
    #[arg(long, value_name = "NAME")]
    stack: Option<String>,
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
    let mut request = RecoverRequest::new(&stack.name, target(session, stage));
    request.skip.clone_from(&arguments.skip);
    request.retain.clone_from(&arguments.retain);
    request.force = arguments.force;
    let consent = Consent {
        yes: arguments.yes,
        recreate: arguments.recreate,
        local: stage.is_local(),
        ..Consent::default()
    };
    let command = StackCommand {
        verb: "recover",
        connection: &arguments.connection,
        stage,
        stack,
        consent,
    };
    command.run(
        session,
        async |engine| engine.recover(&request).await,
        report,
    )
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
            console.print(format_args!(
                "detached from stack `{stack}` ({}); run {} to follow it",
                detached.status, detached.attach
            ));
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
