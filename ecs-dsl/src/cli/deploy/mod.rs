//! `deploy`: shows what will change, asks, carries it out, and tells what was made.
//!
//! `arguments` is what it can be told, `import` what it takes into a stack, `report` how it ended.

mod arguments;
mod import;
mod report;
#[cfg(test)]
mod tests;

use super::connect::{Connected, target, wait};
use super::consent::{Consent, typed};
use super::console::{Console, Crowd};
use super::crew::Crew;
use super::error::CliError;
use super::neighbours::{needed, require_deployed};
use super::parameters::{parameters_of, require_known};
use super::printer::Printer;
use super::session::{Session, choose, document};
use super::signals::attended;
use super::style::{self, paint};
use super::summary::summed_up;
use crate::assemble::{Assembly, SynthesizedStack};
use crate::check::ended_on;
use crate::deploy::engine::{self, Decision, DeployOutcome, DeployRequest};
use crate::deploy::scheduler::{StackJob, StackResult, StackScheduler};
use crate::deploy::{ControlPlane as _, OperationSettings};
use crate::dsl::Stage;

pub(super) use arguments::{Arguments, EXAMPLES};
use import::{imports_of, require_importable};
use report::{again, conclude, tell};

pub(super) fn run(arguments: &Arguments, session: &mut Session<'_>) -> Result<u8, CliError> {
    let stage = session.stage(arguments.stage.as_deref())?;
    let assembly = session.assemble(stage)?;
    let stacks = choose(&assembly, arguments.stack.as_deref())?;
    require_known(&arguments.parameters, &stacks)?;
    require_importable(&arguments.imports, &stacks)?;
    if !stage.is_local() && !arguments.allow_ended_services {
        agree_to_ended(&stacks, &mut session.printer)?;
    }
    let target = target(session, stage);
    session.record_start("deploy", stage, &stacks);
    let members = members(&assembly, &stacks, arguments, &target)?;
    let printer = &mut session.printer;
    let report = wait(async {
        let connected = arguments.connection.open(stage).await?;
        // AWS's label names the account from here on.
        connected.caller_identity().await?;
        require_deployed(&assembly, &stacks, &connected, &target).await?;
        let console = Console::new(printer, connected.label(), Crowd::of(stacks.len()));
        let ended = deploy_all(arguments, &members, &connected, stage, &console).await;
        let names = stacks.iter().map(|stack| stack.name.as_str());
        summed_up(names, ended, &again(arguments, &target), &console)
    })?;
    conclude(arguments, session, stage, &report)
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
        Decision::Yes => Ok(()),
        Decision::No | Decision::CannotAsk => Err(error),
    }
}

/// All of them, each after those that it depends on.
async fn deploy_all(
    arguments: &Arguments,
    members: &[StackJob<DeployRequest>],
    connected: &Connected,
    stage: &Stage,
    console: &Console<'_>,
) -> Vec<StackResult<DeployOutcome>> {
    let consent = Consent {
        yes: arguments.yes,
        replace: arguments.replace.clone(),
        broadening: arguments.approve_broadening,
        recreate: arguments.recreate,
        local: stage.is_local(),
    };
    let crew = Crew::new(console, consent, members.len(), tell)
        .keeping(arguments.watching.folder(&arguments.connection.state));
    let scheduler = StackScheduler::new(connected, &crew).concurrency(arguments.concurrency);
    attended(console, stage.is_local(), scheduler.deploy(members)).await
}

/// The stacks with what is asked of them, and what they need of each other.
fn members(
    assembly: &Assembly,
    stacks: &[&SynthesizedStack],
    arguments: &Arguments,
    target: &engine::Target,
) -> Result<Vec<StackJob<DeployRequest>>, CliError> {
    let member = |stack: &&SynthesizedStack| {
        Ok(StackJob {
            request: request(stack, arguments, target, &assembly.stage)?,
            dependencies: needed(assembly, stack),
        })
    };
    stacks.iter().map(member).collect()
}

fn request(
    stack: &SynthesizedStack,
    arguments: &Arguments,
    target: &engine::Target,
    stage: &Stage,
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
            service_role: stage.service_role_arn().map(str::to_owned),
            notification_arns: stage.notified_topics().map(str::to_owned).collect(),
            ..OperationSettings::default()
        },
        roll_back_on_alarms: stage.alarm_minutes().and_then(|it| it.try_into().ok()),
        imports: imports_of(stack, &arguments.imports)?,
        execute: !arguments.no_execute,
        wait_for_others: arguments.wait,
        protect: (stage.is_protected() && !stage.is_local()).then_some(true),
        skip_preflight: arguments.skip_preflight,
        watch: arguments.watching.settings(stage.is_local()),
        ..DeployRequest::new(&stack.name, target.clone(), stack.template.to_json())
    })
}
