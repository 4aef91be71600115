//! `destroy`: says what goes and what stays, asks, and deletes. `report` is how it ended.

mod report;

use std::num::NonZeroUsize;

use clap::Args;

use super::connect::{Connected, Connection, target, wait};
use super::consent::Consent;
use super::console::{Console, Crowd};
use super::crew::Crew;
use super::error::CliError;
use super::exit;
use super::neighbours::{needed, refuse_needed};
use super::session::{Session, choose};
use super::signals::attended;
use super::summary::summed_up;
use crate::assemble::{Assembly, SynthesizedStack};
use crate::deploy::ControlPlane as _;
use crate::deploy::engine::{DestroyOutcome, DestroyRequest, Target};
use crate::deploy::scheduler::{CONCURRENCY, StackJob, StackResult, StackScheduler};
use crate::dsl::Stage;

use report::tell;

pub(super) const EXAMPLES: &[(&str, &str)] = &[
    ("destroy", "take the stage `local` away"),
    ("destroy --stage dev --yes", "without a question"),
];

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The stage; without it `local`, or the only one
    #[arg(long)]
    stage: Option<String>,
    /// Only this stack
    #[arg(long, value_name = "NAME")]
    stack: Option<String>,
    /// Don't ask
    #[arg(long)]
    yes: bool,
    /// How many stacks may be under way at once
    #[arg(long, value_name = "N", default_value_t = CONCURRENCY)]
    concurrency: NonZeroUsize,
    /// Print JSON, an object for each thing that happens in a line of its own; `schema --events` describes them
    #[arg(long)]
    pub(super) json: bool,
    #[command(flatten)]
    connection: Connection,
}

pub(super) fn run(arguments: &Arguments, session: &mut Session<'_>) -> Result<u8, CliError> {
    let stage = session.stage(arguments.stage.as_deref())?;
    refuse_protected(stage)?;
    let assembly = session.assemble(stage)?;
    let stacks = choose(&assembly, arguments.stack.as_deref())?;
    let target = target(session, stage);
    session.record_start("destroy", stage, &stacks);
    let printer = &mut session.printer;
    let stacks = wait(async {
        let connected = arguments.connection.open(stage).await?;
        // AWS's label names the account from here on.
        connected.caller_identity().await?;
        refuse_needed(&assembly, &stacks, &connected, &target).await?;
        let console = Console::new(printer, connected.label(), Crowd::of(stacks.len()));
        let members = members(&assembly, &stacks, &target);
        let ended = destroy_all(arguments, &members, &connected, stage, &console).await;
        let names = stacks.iter().map(|stack| stack.name.as_str());
        summed_up(names, ended, &again(arguments, &target), &console)
    })?;
    Ok(exit::worst(stacks.iter().map(|(_, line)| line.exit_code())))
}

fn members(
    assembly: &Assembly,
    stacks: &[&SynthesizedStack],
    target: &Target,
) -> Vec<StackJob<DestroyRequest>> {
    let member = |stack: &&SynthesizedStack| StackJob {
        request: DestroyRequest {
            stack: stack.name.clone(),
            target: target.clone(),
        },
        dependencies: needed(assembly, stack),
    };
    stacks.iter().map(member).collect()
}

/// All of them, each before those that it depends on.
async fn destroy_all(
    arguments: &Arguments,
    members: &[StackJob<DestroyRequest>],
    connected: &Connected,
    stage: &Stage,
    console: &Console<'_>,
) -> Vec<StackResult<DestroyOutcome>> {
    let consent = Consent {
        yes: arguments.yes,
        local: stage.is_local(),
        ..Consent::default()
    };
    let crew = Crew::new(console, consent, members.len(), tell);
    let scheduler = StackScheduler::new(connected, &crew).concurrency(arguments.concurrency);
    attended(console, stage.is_local(), scheduler.destroy(members)).await
}

/// The command that goes on.
fn again(arguments: &Arguments, target: &Target) -> String {
    let Target { command, stage, .. } = target;
    let state = arguments.connection.state_flag();
    format!("{command} destroy --stage {stage}{state}")
}

/// AWS would delete some of a protected stage, and stop at the first resource that refuses. Nothing refuses in `local`.
fn refuse_protected(stage: &Stage) -> Result<(), CliError> {
    if stage.is_protected() && !stage.is_local() {
        return Err(CliError::ProtectedStage {
            stage: stage.name().to_owned(),
        });
    }
    Ok(())
}
