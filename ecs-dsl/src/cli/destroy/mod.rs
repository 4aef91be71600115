//! `destroy`: shows what is deleted and what is retained, asks for approval, and deletes. `report` prints the outcome.

mod report;

use std::num::NonZeroUsize;

use clap::Args;

use super::args::at_least_one;
use super::connect::{Connected, Connection, target, wait};
use super::consent::Consent;
use super::console::{Console, StackCount};
use super::dependent_stacks::{dependency_names, require_no_dependents};
use super::error::CliError;
use super::exit;
use super::progress_observers::ProgressObservers;
use super::run_summary::stack_results;
use super::session::{Session, choose};
use super::signals::with_interrupts;
use crate::assemble::{Assembly, SynthesizedStack};
use crate::deploy::ControlPlane as _;
use crate::deploy::engine::{DeployTarget, DestroyOutcome, DestroyRequest};
use crate::deploy::scheduler::{CONCURRENCY, StackJob, StackResult, StackScheduler};
use crate::dsl::Stage;

use report::report;

pub(super) const EXAMPLES: &[(&str, &str)] = &[
    ("destroy", "delete the stage `local`"),
    (
        "destroy --stage dev --yes",
        "delete a stage without a prompt",
    ),
];

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Select the stage [default: `local`, or the only one]
    #[arg(long, value_name = "NAME")]
    stage: Option<String>,
    /// Select one stack [default: all]
    #[arg(long, value_name = "NAME")]
    stack: Option<String>,
    /// Skip the confirmation prompt
    #[arg(long)]
    yes: bool,
    /// Limit how many stacks are deleted in parallel
    #[arg(long, value_name = "N", value_parser = at_least_one, default_value_t = CONCURRENCY)]
    concurrency: NonZeroUsize,
    /// Print JSON Lines, one event per line (see `schema --events`)
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
        // From here on the label names the AWS account.
        connected.caller_identity().await?;
        require_no_dependents(&assembly, &stacks, &connected, &target).await?;
        let console = Console::new(
            printer,
            connected.label(),
            StackCount::from_len(stacks.len()),
        );
        let jobs = jobs(&assembly, &stacks, &target);
        let ended = destroy_all(arguments, &jobs, &connected, stage, &console).await;
        let names = stacks.iter().map(|stack| stack.name.as_str());
        stack_results(names, ended, &resume_command(arguments, &target), &console)
    })?;
    Ok(exit::worst(stacks.iter().map(|(_, line)| line.exit_code())))
}

fn jobs(
    assembly: &Assembly,
    stacks: &[&SynthesizedStack],
    target: &DeployTarget,
) -> Vec<StackJob<DestroyRequest>> {
    let job = |stack: &&SynthesizedStack| {
        StackJob::new(
            DestroyRequest::new(&stack.name, target.clone()),
            dependency_names(assembly, stack),
        )
    };
    stacks.iter().map(job).collect()
}

/// Destroys all stacks, dependents first.
async fn destroy_all(
    arguments: &Arguments,
    jobs: &[StackJob<DestroyRequest>],
    connected: &Connected,
    stage: &Stage,
    console: &Console<'_>,
) -> Vec<StackResult<DestroyOutcome>> {
    let consent = Consent {
        yes: arguments.yes,
        local: stage.is_local(),
        ..Consent::default()
    };
    let observers = ProgressObservers::new(console, consent, jobs.len(), report);
    let scheduler = StackScheduler::new(connected, &observers).concurrency(arguments.concurrency);
    with_interrupts(console, stage.is_local(), scheduler.destroy(jobs)).await
}

/// The command that resumes the run.
fn resume_command(arguments: &Arguments, target: &DeployTarget) -> String {
    let DeployTarget { command, stage, .. } = target;
    let state = arguments.connection.state_flag();
    format!("{command} destroy --stage {stage}{state}")
}

/// In a protected stage, AWS would delete some resources and fail at the first one with deletion protection. The local
/// engine has no deletion protection.
fn refuse_protected(stage: &Stage) -> Result<(), CliError> {
    if stage.is_protected() && !stage.is_local() {
        return Err(CliError::ProtectedStage {
            stage: stage.name().to_owned(),
        });
    }
    Ok(())
}
