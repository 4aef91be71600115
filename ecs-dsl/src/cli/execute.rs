//! `execute`: executes a change set that `deploy --no-execute` created.

use clap::Args;

use super::connect::{Connection, target};
use super::consent::Consent;
use super::console::Console;
use super::error::CliError;
use super::exit;
use super::session::{Session, choose_one};
use super::stack_command::StackCommand;
use crate::deploy::engine::{Cancelled, DeployOutcome, ExecuteRequest};

pub(super) const EXAMPLES: &[(&str, &str)] = &[(
    "execute ecs-dsl-0123456789ab-19a0 --stage prod --yes",
    "execute an approved change set, as the second step of a pipeline",
)];

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Name or ARN of the change set
    #[arg(value_name = "CHANGE_SET")]
    change_set: String,
    /// Select the stage [default: `local`, or the only one]
    #[arg(long, value_name = "NAME")]
    stage: Option<String>,
    /// Select the stack [default: the only one]
    #[arg(long, value_name = "NAME")]
    stack: Option<String>,
    /// Skip the confirmation prompt
    #[arg(long)]
    yes: bool,
    /// Allow a resource that holds data to be replaced or deleted (repeatable)
    #[arg(long, value_name = "ID")]
    replace: Vec<String>,
    /// Allow changes that broaden access
    #[arg(long)]
    approve_broadening: bool,
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
    let target = target(session, stage);
    let mut request = ExecuteRequest::new(&stack.name, target, &arguments.change_set);
    request.protect = (stage.is_protected() && !stage.is_local()).then_some(true);
    let consent = Consent {
        yes: arguments.yes,
        replace: arguments.replace.clone(),
        broadening: arguments.approve_broadening,
        local: stage.is_local(),
        ..Consent::default()
    };
    let command = StackCommand {
        verb: "execute",
        connection: &arguments.connection,
        stage,
        stack,
        consent,
    };
    command.run(
        session,
        async |engine| engine.execute(&request).await,
        |stack, outcome, console| report(stack, outcome, false, console),
    )
}

/// The text for a cancelled operation. The stack of a cancelled creation is deleted.
pub(super) fn cancelled_text(stack: &str, cancelled: &Cancelled) -> String {
    match cancelled.status.as_str() {
        "DELETE_COMPLETE" => format!("cancelled: stack `{stack}` was deleted"),
        status => format!("cancelled: stack `{stack}` rolled back ({status})"),
    }
}

/// Reports the outcome; returns the exit code. With `cancelling`, a rolled-back update is a success.
pub(super) fn report(
    stack: &str,
    outcome: DeployOutcome,
    cancelling: bool,
    console: &Console<'_>,
) -> u8 {
    match outcome {
        DeployOutcome::Deployed(deployed) => {
            let status = deployed.status;
            console.print(match cancelling {
                true => {
                    format!("stack `{stack}` completed before it could be cancelled ({status})")
                }
                false => format!("deployed stack `{stack}` ({status})"),
            });
            if cancelling {
                exit::NOTHING_CHANGED
            } else {
                exit::SUCCESS
            }
        }
        DeployOutcome::Cancelled(cancelled) => {
            console.print(cancelled_text(stack, &cancelled));
            if cancelling {
                exit::SUCCESS
            } else {
                exit::NOTHING_CHANGED
            }
        }
        DeployOutcome::Detached(detached) => {
            console.print(format_args!(
                "detached from stack `{stack}` ({}); run {} to follow it",
                detached.status, detached.attach
            ));
            exit::DETACHED
        }
        DeployOutcome::NoChanges { .. } | DeployOutcome::Prepared(_) => exit::SUCCESS,
        DeployOutcome::Declined | DeployOutcome::Interrupted => {
            console.print(format_args!("stack `{stack}` unchanged"));
            exit::NOTHING_CHANGED
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::cancelled_text;
    use crate::deploy::engine::Cancelled;

    #[test]
    fn cancelled_creation_deletes_the_stack() {
        let text = |status: &str| {
            let cancelled = Cancelled {
                status: status.to_owned(),
                duration: Duration::ZERO,
            };
            cancelled_text("shop", &cancelled)
        };
        assert_eq!(
            text("DELETE_COMPLETE"),
            "cancelled: stack `shop` was deleted"
        );
        assert_eq!(
            text("UPDATE_ROLLBACK_COMPLETE"),
            "cancelled: stack `shop` rolled back (UPDATE_ROLLBACK_COMPLETE)"
        );
    }
}
