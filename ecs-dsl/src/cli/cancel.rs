//! `cancel`: cancels the update in progress in a stack, and follows the rollback.

use clap::Args;

use super::connect::{Connection, target};
use super::consent::Consent;
use super::error::CliError;
use super::execute::report;
use super::session::{Session, choose_one};
use super::stack_command::StackCommand;

pub(super) const EXAMPLES: &[(&str, &str)] = &[(
    "cancel --stage prod --stack web",
    "cancel the update, even if another deployment started it",
)];

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Select the stage [default: `local`, or the only one]
    #[arg(long, value_name = "NAME")]
    stage: Option<String>,
    /// Select the stack [default: the only one]
    #[arg(long, value_name = "NAME")]
    stack: Option<String>,
    /// Skip the confirmation prompt
    #[arg(long)]
    yes: bool,
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
    let consent = Consent {
        yes: arguments.yes,
        local: stage.is_local(),
        ..Consent::default()
    };
    let command = StackCommand {
        verb: "cancel",
        connection: &arguments.connection,
        stage,
        stack,
        consent,
    };
    command.run(
        session,
        async |engine| engine.cancel(&stack.name, &target).await,
        // Here a cancelled update is a success.
        |stack, outcome, console| report(stack, outcome, true, console),
    )
}
