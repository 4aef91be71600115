//! `deploy`: shows the changes, asks for approval, and deploys.
//!
//! `arguments` has the flags, `import` the resources to import, and `report` prints the outcome.

mod arguments;
mod import;
mod report;
#[cfg(test)]
mod tests;

use crate::assemble::{Assembly, SynthesizedStack};
use crate::cfn::lifecycle::ended_on;
use crate::cli::commands::{Command, Examples};
use crate::cli::connection::{Connected, wait};
use crate::cli::operation::app_plan;
use crate::cli::operation::baseline::BaselineReader;
use crate::cli::operation::consent::{Consent, typed};
use crate::cli::operation::dependent_stacks::{dependency_names, require_dependencies};
use crate::cli::operation::image_builds::{ImageStage, tag_images};
use crate::cli::operation::images::GivenImages;
use crate::cli::operation::parameters::{ParameterValues, environment_variable};
use crate::cli::operation::progress_observers::ProgressObservers;
use crate::cli::operation::run_summary::stack_results;
use crate::cli::operation::stage_request::stage_request;
use crate::cli::terminal::console::{Console, StackCount};
use crate::cli::terminal::printer::Printer;
use crate::cli::terminal::style::{self, paint};
use crate::cli::{CliError, Session, document};
use crate::deploy::ControlPlane as _;
use crate::deploy::engine::{self, Decision, DeployOutcome, DeployRequest, HistorySettings};
use crate::deploy::scheduler::{StackJob, StackResult, StackScheduler};
use crate::dsl::Stage;

pub(super) use arguments::Deploy;
use import::{import_flags, imports_of, require_importable};
use report::conclude;
pub(super) use report::report;

impl Command for Deploy {
    const NAME: &'static str = "deploy";

    const EXAMPLES: Examples = &[
        (
            "deploy",
            "deploy the stage `local` with the embedded engine, without an AWS account",
        ),
        (
            "deploy --stage prod",
            "show the changes, ask for approval, and deploy to AWS",
        ),
        (
            "deploy --stage prod --image order=v8",
            "ship another image of one service, without a change of the program",
        ),
        ("deploy --stage prod --yes --json", "deploy in a pipeline"),
    ];

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let stage = self.selection.stage.find(session)?;
        let mut assembly = session.assemble_for_deployment(stage)?;
        tag_images(&mut assembly)?;
        let selected = self.selection.stacks(&assembly)?;
        let selected: Vec<String> = selected.iter().map(|stack| stack.name.clone()).collect();
        let images = ImageStage {
            connection: &self.operation.connection,
            target: &self.operation.connection.target(session, stage),
            stacks: &selected,
        };
        self.builds.build_images(session, &mut assembly, &images)?;
        let stage = &assembly.stage;
        let stacks = self.selection.stacks(&assembly)?;
        let mut values = self.parameters.read(&stacks, environment_variable)?;
        let images = self.images.read(&assembly, &stacks, environment_variable)?;
        require_importable(&self.imports, &stacks)?;
        if !stage.is_local() && !self.allow_ended_services {
            let resources = stacks.iter().flat_map(|stack| {
                let resources = stack.template.resources();
                resources.map(|(_, resource)| (stack.name.as_str(), resource.type_name()))
            });
            confirm_ended_services(resources, &mut session.printer)?;
        }
        let commit = self.history.find_commit(environment_variable);
        let connection = &self.operation.connection;
        let mut target = connection.target(session, stage);
        target.import_flags = import_flags(&self.imports, &stacks)?;
        target.image_flags = images.flags();
        session.record_start(stage, &stacks);
        let printer = &mut session.printer;
        let results = wait(async {
            let connected = connection.open(stage).await?;
            // From here on the label names the AWS account.
            connected.caller_identity().await?;
            require_dependencies(&assembly, &stacks, &connected, &target).await?;
            values
                .prompt_for_secrets(&stacks, &connected, printer)
                .await?;
            let history = self.history.settings(commit.read());
            let given = DeployInputs {
                arguments: self,
                values: &values,
                images: &images,
                history: &history,
            };
            let jobs = jobs(&assembly, &stacks, given, &target)?;
            let stack_count = StackCount::from_len(stacks.len());
            let console = Console::new(printer, connected.label(), stack_count);
            if assembly.stacks.len() > 1 {
                let reader = BaselineReader {
                    connected: &connected,
                    target: &target,
                    values: &values,
                    images: &images,
                    stage,
                    reset: self.parameters.reset,
                };
                let compared = app_plan::read_stacks(&assembly, &[], reader).await?;
                let refuse = (!self.skip_preflight).then_some(&target);
                app_plan::show(&compared, &stacks, (&console, refuse))?;
            }
            let consent = self.consent(&stacks, stage);
            let ended = deploy_all(self, &jobs, &connected, (stage, consent), &console).await;
            let names = stacks.iter().map(|stack| stack.name.as_str());
            stack_results(
                names,
                ended,
                &target.command_line(Self::NAME, None),
                &console,
            )
        })?;
        conclude(self, session, &target, &results)
    }
}

impl Deploy {
    /// What the flags approve.
    fn consent(&self, stacks: &[&SynthesizedStack], stage: &Stage) -> Consent {
        let consent = Consent {
            recreate: self.recreate,
            local: stage.is_local(),
            ..self.approval.consent()
        };
        consent.renamed_in(stacks)
    }
}

/// Resources of an ended service are deployed only after an explicit confirmation. `resources` are stacks and types.
pub(super) fn confirm_ended_services<'a>(
    mut resources: impl Iterator<Item = (&'a str, &'a str)>,
    printer: &mut Printer,
) -> Result<(), CliError> {
    let ended =
        resources.find_map(|(stack, type_name)| Some((stack, type_name, ended_on(type_name)?)));
    let Some((stack, type_name, date)) = ended else {
        return Ok(());
    };
    let error = CliError::EndedService {
        stack: stack.to_owned(),
        type_name: type_name.to_owned(),
        date,
    };
    if printer.terminal.can_prompt {
        printer.say(paint(style::ERROR, &error));
    }
    match typed(
        "type `deploy anyway` to continue:",
        &["deploy anyway"],
        printer,
    ) {
        Decision::Yes => Ok(()),
        Decision::No | Decision::CannotAsk => Err(error),
    }
}

/// Deploys all stacks, dependencies first.
async fn deploy_all(
    arguments: &Deploy,
    jobs: &[StackJob<DeployRequest>],
    connected: &Connected,
    (stage, consent): (&Stage, Consent),
    console: &Console<'_>,
) -> Vec<StackResult<DeployOutcome>> {
    let observers = ProgressObservers::new(console, consent, jobs.len(), report).evidence_folder(
        arguments
            .watching
            .folder(&arguments.operation.connection.state),
    );
    let scheduler = StackScheduler::new(connected, &observers).concurrency(arguments.concurrency);
    let deploying = scheduler.deploy(jobs);
    console.with_interrupts(stage.is_local(), deploying).await
}

/// What the operator gives for a deployment.
#[derive(Clone, Copy)]
struct DeployInputs<'a> {
    arguments: &'a Deploy,
    values: &'a ParameterValues,
    images: &'a GivenImages,
    history: &'a HistorySettings,
}

/// The deploy request of each stack, with its dependencies.
fn jobs(
    assembly: &Assembly,
    stacks: &[&SynthesizedStack],
    given: DeployInputs<'_>,
    target: &engine::DeployTarget,
) -> Result<Vec<StackJob<DeployRequest>>, CliError> {
    let job = |stack: &&SynthesizedStack| {
        Ok(StackJob::new(
            request(stack, given, target, &assembly.stage)?,
            dependency_names(assembly, stack),
        ))
    };
    stacks.iter().map(job).collect()
}

fn request(
    stack: &SynthesizedStack,
    given: DeployInputs<'_>,
    target: &engine::DeployTarget,
    stage: &Stage,
) -> Result<DeployRequest, CliError> {
    let arguments = given.arguments;
    let document = document(stack)?;
    let template = (stack.template.to_json(), &document);
    let mut request = stage_request(&stack.name, template, target, stage);
    request.parameters = given.values.for_stack(stack);
    request.images = Some(given.images.for_stack(&stack.name, stage));
    request.reset_parameters = arguments.parameters.reset;
    request.tags.clone_from(&stack.tags);
    request.settings.revert_drift = arguments.revert_drift;
    request.settings.express = arguments.express;
    request.settings.import_existing = arguments.import_existing;
    request.imports = imports_of(stack, &arguments.imports)?;
    request.execute = !arguments.no_execute;
    request.wait_for_others = arguments.wait;
    request.adopt = arguments.adopt;
    request.skip_preflight = arguments.skip_preflight;
    request.history = Some(given.history.clone());
    arguments
        .watching
        .apply_to(&mut request.watch, stage.is_local());
    Ok(request)
}
