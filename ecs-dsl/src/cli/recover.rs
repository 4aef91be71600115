//! `recover`: brings a stack that takes no change back to where it takes one.

use clap::Args;

use super::connect::{Connection, target};
use super::consent::Consent;
use super::console::Console;
use super::errand::Errand;
use super::error::CliError;
use super::exit;
use super::session::{Session, choose_one};
use crate::deploy::engine::{RecoverOutcome, RecoverRequest, Recovered};

pub(super) const EXAMPLES: &[(&str, &str)] = &[
    (
        "recover --stage prod",
        "show what keeps the stack from going on, ask, and mend it",
    ),
    (
        "recover --stage prod --skip Db",
        "after a failed rollback: go back again, and leave `Db` as it is",
    ),
    (
        "recover --stage dev --retain Bucket",
        "after a failed deletion: delete again, and leave `Bucket` at AWS",
    ),
];

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The stage; without it `local`, or the only one
    #[arg(long)]
    stage: Option<String>,
    /// The stack; without it the only one
    #[arg(long, value_name = "NAME")]
    stack: Option<String>,
    /// After a failed rollback: a resource that is left as it is, by its id in the template
    #[arg(long, value_name = "ID", conflicts_with = "force")]
    skip: Vec<String>,
    /// After a failed deletion: a resource that stays at AWS, by its id in the template
    #[arg(long, value_name = "ID", conflicts_with = "force")]
    retain: Vec<String>,
    /// Leave whatever fails as it is, or at AWS
    #[arg(long)]
    force: bool,
    /// Don't ask
    #[arg(long)]
    yes: bool,
    /// Agree that what holds data or would be kept is given up, where undoing a creation deletes it
    #[arg(long)]
    recreate: bool,
    /// Print JSON, an object for each thing that happens in a line of its own; `schema --events` describes them
    #[arg(long)]
    pub(super) json: bool,
    #[command(flatten)]
    connection: Connection,
}

pub(super) fn run(arguments: &Arguments, session: &mut Session<'_>) -> Result<u8, CliError> {
    let stage = session.stage(arguments.stage.as_deref())?;
    let assembly = session.assemble(stage)?;
    let stack = choose_one(&assembly, arguments.stack.as_deref())?;
    let request = RecoverRequest {
        stack: stack.name.clone(),
        target: target(session, stage),
        skip: arguments.skip.clone(),
        retain: arguments.retain.clone(),
        force: arguments.force,
    };
    let consent = Consent {
        yes: arguments.yes,
        recreate: arguments.recreate,
        local: stage.is_local(),
        ..Consent::default()
    };
    let errand = Errand {
        verb: "recover",
        connection: &arguments.connection,
        stage,
        stack,
        consent,
    };
    errand.run(session, async |engine| engine.recover(&request).await, tell)
}

/// Says how it ended; gives the exit code.
fn tell(stack: &str, outcome: RecoverOutcome, console: &Console<'_>) -> u8 {
    match outcome {
        RecoverOutcome::NothingToRecover { status: None, next } => {
            console.tell(format_args!("there is no stack `{stack}`: {next}"));
            exit::DONE
        }
        RecoverOutcome::NothingToRecover {
            status: Some(status),
            next,
        } => {
            console.tell(format_args!(
                "nothing to recover: stack `{stack}` is in status `{status}`; {next}"
            ));
            exit::DONE
        }
        RecoverOutcome::Declined => {
            console.tell(format_args!("stack `{stack}` was left as it was"));
            exit::REFUSED
        }
        RecoverOutcome::Recovered(recovered) => {
            tell_recovered(stack, &recovered, console);
            exit::DONE
        }
        RecoverOutcome::Detached(detached) => {
            console.tell(format_args!(
                "it goes on without being watched (`{}`); {} watches it again",
                detached.status, detached.attach
            ));
            exit::DETACHED
        }
    }
}

fn tell_recovered(stack: &str, recovered: &Recovered, console: &Console<'_>) {
    let now = match &recovered.status {
        Some(status) => format!("takes changes again (`{status}`)"),
        None => "is gone".to_owned(),
    };
    console.tell(format_args!("stack `{stack}` {now}; {}", recovered.next));
    for id in &recovered.given_up {
        console.tell(format_args!(
            "`{id}` was given up: look at it, CloudFormation doesn't"
        ));
    }
}
