//! `cancel`: stops the update that is under way in a stack, and follows it back to where it was.

use clap::Args;

use super::connect::{Connection, target};
use super::consent::Consent;
use super::errand::Errand;
use super::error::CliError;
use super::execute::ended;
use super::session::{Session, choose_one};

pub(super) const EXAMPLES: &[(&str, &str)] = &[(
    "cancel --stage prod --stack web",
    "stop the update, whoever began it",
)];

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The stage; without it `local`, or the only one
    #[arg(long)]
    stage: Option<String>,
    /// The stack; without it the only one
    #[arg(long, value_name = "NAME")]
    stack: Option<String>,
    /// Don't ask
    #[arg(long)]
    yes: bool,
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
    let target = target(session, stage);
    let consent = Consent {
        yes: arguments.yes,
        local: stage.is_local(),
        ..Consent::default()
    };
    let errand = Errand {
        verb: "cancel",
        connection: &arguments.connection,
        stage,
        stack,
        consent,
    };
    errand.run(
        session,
        async |engine| engine.cancel(&stack.name, &target).await,
        // Asked to cancel, to have cancelled is what was wanted.
        |stack, outcome, console| ended(stack, outcome, true, console),
    )
}
