//! `execute`: carries out a change set that `deploy --no-execute` made.

use clap::Args;

use super::connect::{Connection, target};
use super::consent::Consent;
use super::console::Console;
use super::errand::Errand;
use super::error::CliError;
use super::exit;
use super::session::{Session, choose_one};
use crate::deploy::engine::{DeployOutcome, ExecuteRequest};

pub(super) const EXAMPLES: &[(&str, &str)] = &[(
    "execute ecs-dsl-0123456789ab-19a0 --stage prod --yes",
    "the second step of a pipeline, after somebody has approved the first",
)];

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The change set's name or ARN
    #[arg(value_name = "CHANGE_SET")]
    change_set: String,
    /// The stage; without it `local`, or the only one
    #[arg(long)]
    stage: Option<String>,
    /// The stack; without it the only one
    #[arg(long, value_name = "NAME")]
    stack: Option<String>,
    /// Don't ask
    #[arg(long)]
    yes: bool,
    /// Agree that this resource, which holds data, is replaced or deleted; once for each
    #[arg(long, value_name = "ID")]
    replace: Vec<String>,
    /// Agree that an update gives access that wasn't there before
    #[arg(long)]
    approve_broadening: bool,
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
    let request = ExecuteRequest {
        stack: stack.name.clone(),
        target: target(session, stage),
        change_set: arguments.change_set.clone(),
        protect: (stage.is_protected() && !stage.is_local()).then_some(true),
    };
    let consent = Consent {
        yes: arguments.yes,
        replace: arguments.replace.clone(),
        broadening: arguments.approve_broadening,
        local: stage.is_local(),
        ..Consent::default()
    };
    let errand = Errand {
        verb: "execute",
        connection: &arguments.connection,
        stage,
        stack,
        consent,
    };
    errand.run(
        session,
        async |engine| engine.execute(&request).await,
        |stack, outcome, console| ended(stack, outcome, false, console),
    )
}

/// Says how it ended; gives the exit code. `stopping` says whether that it was undone is what was wanted.
pub(super) fn ended(
    stack: &str,
    outcome: DeployOutcome,
    stopping: bool,
    console: &Console<'_>,
) -> u8 {
    match outcome {
        DeployOutcome::Deployed(deployed) => {
            let status = deployed.status;
            console.tell(match stopping {
                true => format!("stack `{stack}` was done before it could be stopped: `{status}`"),
                false => format!("deployed stack `{stack}`: `{status}`"),
            });
            if stopping { exit::REFUSED } else { exit::DONE }
        }
        DeployOutcome::Cancelled(cancelled) => {
            console.tell(format_args!(
                "stopped and undone: stack `{stack}` is in status `{}`",
                cancelled.status
            ));
            if stopping { exit::DONE } else { exit::REFUSED }
        }
        DeployOutcome::Detached(detached) => {
            console.tell(format_args!(
                "it goes on without being watched (`{}`); {} watches it again",
                detached.status, detached.attach
            ));
            exit::DETACHED
        }
        DeployOutcome::NoChanges { .. } | DeployOutcome::Prepared(_) => exit::DONE,
        DeployOutcome::Declined | DeployOutcome::Interrupted => {
            console.tell(format_args!("stack `{stack}` was left as it was"));
            exit::REFUSED
        }
    }
}
