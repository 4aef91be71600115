//! `deploy`: shows what will change, asks, carries it out, and tells what was made.
//!
//! `arguments` is what it can be told, `report` how it ended.

mod arguments;
mod report;

use super::connect::{Connected, target, wait};
use super::consent::{Consent, typed};
use super::console::{Console, Crowd};
use super::error::CliError;
use super::exit;
use super::neighbours::require_deployed;
use super::parameters::{parameters_of, require_known};
use super::printer::Printer;
use super::progress::Progress;
use super::session::{Session, choose, document};
use super::style::{self, paint};
use crate::assemble::SynthesizedStack;
use crate::check::ended_on;
use crate::deploy::engine::{self, Answer, DeployOutcome, DeployRequest, Engine};
use crate::deploy::{ControlPlane as _, OperationSettings};
use crate::dsl::Stage;

pub(super) use arguments::{Arguments, EXAMPLES};
use report::{DeployedStack, conclude, tell};

pub(super) fn run(arguments: &Arguments, session: &mut Session<'_>) -> Result<u8, CliError> {
    let stage = session.stage(arguments.stage.as_deref())?;
    let assembly = session.assemble(stage)?;
    let stacks = choose(&assembly, arguments.stack.as_deref())?;
    require_known(&arguments.parameters, &stacks)?;
    if !stage.is_local() && !arguments.allow_ended_services {
        agree_to_ended(&stacks, &mut session.printer)?;
    }
    let target = target(session, stage);
    let printer = &mut session.printer;
    let report = wait(async {
        let connected = arguments.connection.open(stage).await?;
        require_deployed(&assembly, &stacks, &connected, &target).await?;
        deploy_all(arguments, &stacks, &connected, &target, stage, printer).await
    })?;
    let code = report.iter().map(|stack| stack.outcome.exit_code()).max();
    conclude(arguments, session, stage, report)?;
    Ok(code.unwrap_or(exit::DONE))
}

/// What can't be expected to work takes consent in so many words.
fn agree_to_ended(stacks: &[&SynthesizedStack], printer: &mut Printer) -> Result<(), CliError> {
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
    let error = CliError::Ended {
        stack: stack.name.clone(),
        type_name: type_name.to_owned(),
        date,
    };
    if printer.terminal().answers {
        printer.say(paint(style::ERROR, &error));
    }
    match typed(
        "type `deploy it nevertheless` to go on:",
        &["deploy it nevertheless"],
        printer,
    ) {
        Answer::Yes => Ok(()),
        Answer::No | Answer::CannotAsk => Err(error),
    }
}

/// One stack after the other, each after those that it depends on; stops where one isn't deployed.
async fn deploy_all(
    arguments: &Arguments,
    stacks: &[&SynthesizedStack],
    connected: &Connected,
    target: &engine::Target,
    stage: &Stage,
    printer: &mut Printer,
) -> Result<Vec<DeployedStack>, CliError> {
    let consent = Consent {
        yes: arguments.yes,
        replace: arguments.replace.clone(),
        broadening: arguments.approve_broadening,
        recreate: arguments.recreate,
        local: stage.is_local(),
    };
    let console = Console::new(printer, connected.label(), Crowd::of(stacks.len()));
    let mut report = Vec::new();
    for (index, stack) in stacks.iter().enumerate() {
        let request = request(stack, arguments, target)?;
        let mut progress = Progress::new(&console, consent.clone(), &stack.name);
        let outcome = Engine::new(connected, &mut progress).deploy(&request).await;
        let done = progress.finish();
        let stopped = !matches!(
            &outcome,
            Ok(DeployOutcome::Deployed(_)
                | DeployOutcome::NoChanges { .. }
                | DeployOutcome::Prepared(_))
        );
        if stopped {
            tell_rest(stacks.get(index + 1..).unwrap_or_default(), &console);
        }
        report.push(tell(stack, outcome?, &done, &console));
        if stopped {
            break;
        }
    }
    Ok(report)
}

fn request(
    stack: &SynthesizedStack,
    arguments: &Arguments,
    target: &engine::Target,
) -> Result<DeployRequest, CliError> {
    let document = document(stack)?;
    Ok(DeployRequest {
        capabilities: engine::capabilities(&document),
        parameters: parameters_of(stack, &arguments.parameters),
        tags: stack.tags.clone(),
        settings: OperationSettings {
            revert_drift: arguments.revert_drift,
            express: arguments.express,
            import_existing: arguments.import_existing,
            ..OperationSettings::default()
        },
        execute: !arguments.no_execute,
        wait_for_others: arguments.wait,
        skip_preflight: arguments.skip_preflight,
        ..DeployRequest::new(&stack.name, target.clone(), stack.template.to_json())
    })
}

fn tell_rest(rest: &[&SynthesizedStack], console: &Console<'_>) {
    if !rest.is_empty() {
        let names: Vec<_> = rest
            .iter()
            .map(|stack| format!("`{}`", stack.name))
            .collect();
        console.with(|printer| printer.say(format_args!("not begun: {}", names.join(", "))));
    }
}
