//! `deploy`: shows the changes, asks for approval, and deploys.
//!
//! `arguments` has the flags, `import` the resources to import, `watch_options` how tasks are monitored, and `report` prints the outcome.

mod arguments;
mod import;
mod report;
#[cfg(test)]
mod tests;
mod watch_options;

use crate::assemble::{Assembly, SynthesizedStack};
use crate::cfn::lifecycle::ended_on;
use crate::cli::commands::{Command, Examples};
use crate::cli::connection::{Connected, wait};
use crate::cli::operation::app_plan;
use crate::cli::operation::baseline::BaselineReader;
use crate::cli::operation::consent::{Consent, typed};
use crate::cli::operation::dependent_stacks::{dependency_names, require_dependencies};
use crate::cli::operation::parameters::{ParameterValues, environment_variable};
use crate::cli::operation::progress_observers::ProgressObservers;
use crate::cli::operation::run_summary::stack_results;
use crate::cli::terminal::console::{Console, StackCount};
use crate::cli::terminal::printer::Printer;
use crate::cli::terminal::style::{self, paint};
use crate::cli::{CliError, Session, document};
use crate::deploy::ControlPlane as _;
use crate::deploy::engine::{self, Decision, DeployOutcome, DeployRequest};
use crate::deploy::scheduler::{StackJob, StackResult, StackScheduler};
use crate::dsl::Stage;

pub(super) use arguments::Deploy;
use import::{import_flags, imports_of, require_importable};
use report::{conclude, report};

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
        ("deploy --stage prod --yes --json", "deploy in a pipeline"),
    ];

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let stage = self.selection.stage.find(session)?;
        let assembly = session.assemble_for_deployment(stage)?;
        let stage = &assembly.stage;
        let stacks = self.selection.stacks(&assembly)?;
        let mut values = self.parameters.read(&stacks, environment_variable)?;
        require_importable(&self.imports, &stacks)?;
        if !stage.is_local() && !self.allow_ended_services {
            confirm_ended_services(&stacks, &mut session.printer)?;
        }
        let connection = &self.operation.connection;
        let mut target = connection.target(session, stage);
        target.import_flags = import_flags(&self.imports, &stacks)?;
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
            let jobs = jobs(&assembly, &stacks, (self, &values), &target)?;
            let stack_count = StackCount::from_len(stacks.len());
            let console = Console::new(printer, connected.label(), stack_count);
            if assembly.stacks.len() > 1 {
                let reader = BaselineReader {
                    connected: &connected,
                    target: &target,
                    values: &values,
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

/// Resources of an ended service are deployed only after an explicit confirmation.
fn confirm_ended_services(
    stacks: &[&SynthesizedStack],
    printer: &mut Printer,
) -> Result<(), CliError> {
    let ended = stacks.iter().find_map(|stack| {
        let mut types = stack
            .template
            .resources()
            .map(|(_, resource)| resource.type_name());
        types.find_map(|type_name| Some((stack, type_name, ended_on(type_name)?)))
    });
    let Some((stack, type_name, date)) = ended else {
        return Ok(());
    };
    let error = CliError::EndedService {
        stack: stack.name.clone(),
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

/// The deploy request of each stack, with its dependencies.
fn jobs(
    assembly: &Assembly,
    stacks: &[&SynthesizedStack],
    arguments: (&Deploy, &ParameterValues),
    target: &engine::DeployTarget,
) -> Result<Vec<StackJob<DeployRequest>>, CliError> {
    let job = |stack: &&SynthesizedStack| {
        Ok(StackJob::new(
            request(stack, arguments, target, &assembly.stage)?,
            dependency_names(assembly, stack),
        ))
    };
    stacks.iter().map(job).collect()
}

fn request(
    stack: &SynthesizedStack,
    (arguments, values): (&Deploy, &ParameterValues),
    target: &engine::DeployTarget,
    stage: &Stage,
) -> Result<DeployRequest, CliError> {
    let document = document(stack)?;
    let template = stack.template.to_json();
    let mut request = DeployRequest::new(&stack.name, target.clone(), template);
    request.capabilities = engine::capabilities(&document);
    request.parameters = values.for_stack(stack);
    request.reset_parameters = arguments.parameters.reset;
    request.tags.clone_from(&stack.tags);
    request.settings.revert_drift = arguments.revert_drift;
    request.settings.express = arguments.express;
    request.settings.import_existing = arguments.import_existing;
    request.settings.service_role = stage.service_role_arn().map(str::to_owned);
    request.settings.notification_arns = stage.notified_topics().map(str::to_owned).collect();
    request.roll_back_on_alarms = stage
        .alarm_minutes()
        .and_then(|minutes| minutes.try_into().ok());
    request.imports = imports_of(stack, &arguments.imports)?;
    request.execute = !arguments.no_execute;
    request.wait_for_others = arguments.wait;
    request.adopt = arguments.adopt;
    request.protect = (stage.is_protected() && !stage.is_local()).then_some(true);
    request.skip_preflight = arguments.skip_preflight;
    arguments
        .watching
        .apply_to(&mut request.watch, stage.is_local());
    Ok(request)
}
