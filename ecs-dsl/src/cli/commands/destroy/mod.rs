//! `destroy`: shows what is deleted and what is retained, asks for approval, and deletes. `report` prints the outcome.

mod report;

use std::collections::BTreeMap;
use std::num::NonZeroUsize;

use clap::Args;

use crate::assemble::{Assembly, SynthesizedStack};
use crate::cfn::{Document, facts};
use crate::cli::commands::completions::COMPONENTS;
use crate::cli::commands::concurrency::at_least_one;
use crate::cli::commands::{Command, Examples};
use crate::cli::connection::{Connected, wait};
use crate::cli::operation::arguments::OperationArguments;
use crate::cli::operation::consent::Consent;
use crate::cli::operation::dependent_stacks::{dependency_names, require_no_dependents};
use crate::cli::operation::progress_observers::ProgressObservers;
use crate::cli::operation::run_summary::{code, stack_results};
use crate::cli::selection::{ComponentKind, require_components};
use crate::cli::terminal::console::{Console, StackCount};
use crate::cli::{CliError, Session, StacksSelection};
use crate::deploy::ControlPlane as _;
use crate::deploy::engine::{DeployTarget, DestroyOutcome, DestroyRequest};
use crate::deploy::scheduler::{CONCURRENCY, StackJob, StackResult, StackScheduler};
use crate::dsl::Stage;

use report::report;

/// Delete the stacks of a stage, except for retained resources
#[derive(Debug, Args)]
pub(super) struct Destroy {
    #[command(flatten)]
    selection: StacksSelection,
    /// Skip the confirmation prompt
    #[arg(long)]
    yes: bool,
    /// Delete a stack that another app, stage or tool has deployed
    #[arg(long)]
    adopt: bool,
    /// Delete values that other stacks read
    #[arg(long)]
    allow_readers: bool,
    /// Retain the data of this component, by its name in the program, and all that it needs (repeatable)
    #[arg(id = COMPONENTS, long = "retain", value_name = "NAME")]
    retain: Vec<String>,
    /// Limit how many stacks are deleted in parallel
    #[arg(long, value_name = "N", value_parser = at_least_one, default_value_t = CONCURRENCY)]
    concurrency: NonZeroUsize,
    #[command(flatten)]
    operation: OperationArguments,
}

impl Command for Destroy {
    const NAME: &'static str = "destroy";

    const EXAMPLES: Examples = &[
        ("destroy", "delete the stage `local`"),
        (
            "destroy --stage dev --yes",
            "delete a stage without a prompt",
        ),
        (
            "destroy --stage dev --retain db --retain files",
            "delete a stage, except for the data of two components",
        ),
    ];

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let stage = self.selection.stage.find(session)?;
        refuse_protected(stage)?;
        let assembly = session.assemble(stage)?;
        let stacks = self.selection.stacks(&assembly)?;
        let retained = retained(&stacks, &self.retain)?;
        let connection = &self.operation.connection;
        let target = connection.target(session, stage);
        session.record_start(stage, &stacks);
        let printer = &mut session.printer;
        let stacks = wait(async {
            let connected = connection.open(stage).await?;
            // From here on the label names the AWS account.
            connected.caller_identity().await?;
            require_no_dependents(&assembly, &stacks, &connected, &target).await?;
            let stack_count = StackCount::from_len(stacks.len());
            let console = Console::new(printer, connected.label(), stack_count);
            let jobs = jobs(self, &assembly, (&stacks, &retained), &target);
            let ended = destroy_all(self, &jobs, &connected, stage, &console).await;
            let names = stacks.iter().map(|stack| stack.name.as_str());
            stack_results(
                names,
                ended,
                &target.command_line(&self.verb(), None),
                &console,
            )
        })?;
        Ok(code(&stacks))
    }
}

impl Destroy {
    /// The verb with what stays, for hints: another run must retain it too.
    fn verb(&self) -> String {
        let flags = self.retain.iter().map(|name| format!(" --retain {name}"));
        format!("{}{}", Self::NAME, flags.collect::<String>())
    }
}

fn jobs(
    arguments: &Destroy,
    assembly: &Assembly,
    (stacks, retained): (&[&SynthesizedStack], &BTreeMap<String, Vec<String>>),
    target: &DeployTarget,
) -> Vec<StackJob<DestroyRequest>> {
    let job = |stack: &&SynthesizedStack| {
        let mut request = DestroyRequest::new(&stack.name, target.clone());
        request.template = Some(stack.template.to_json());
        request.adopt = arguments.adopt;
        request.allow_readers = arguments.allow_readers;
        let retained = retained.get(&stack.name).cloned();
        request.retain = retained.unwrap_or_default();
        request.verb = arguments.verb();
        StackJob::new(request, dependency_names(assembly, stack))
    };
    stacks.iter().map(job).collect()
}

/// The logical ids of the components with these names, by stack.
fn retained(
    stacks: &[&SynthesizedStack],
    names: &[String],
) -> Result<BTreeMap<String, Vec<String>>, CliError> {
    // Without names, all would be selected.
    if names.is_empty() {
        return Ok(BTreeMap::new());
    }
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for stack in require_components(stacks, names, ComponentKind::Any)? {
        let template = stack.template.to_json();
        let template = Document::parse(&template).ok();
        let is_stateful = |id: &str| {
            let resource = template.as_ref().and_then(|template| template.resource(id));
            let facts = resource.and_then(|resource| facts(resource.type_name));
            facts.is_some_and(|facts| facts.stateful)
        };
        let components = stack.components.iter();
        for component in components.filter(|component| names.contains(&component.name)) {
            let mut ids = component.resources.iter().map(ToString::to_string);
            if !ids.clone().any(|id| is_stateful(&id)) {
                return Err(CliError::NothingToRetain {
                    name: component.name.clone(),
                });
            }
            found
                .entry(stack.name.clone())
                .or_default()
                .extend(ids.by_ref());
        }
    }
    Ok(found)
}

/// Destroys all stacks, dependents first.
async fn destroy_all(
    arguments: &Destroy,
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
    let destroying = scheduler.destroy(jobs);
    console.with_interrupts(stage.is_local(), destroying).await
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
