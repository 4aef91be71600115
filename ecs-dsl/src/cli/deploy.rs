//! `deploy`: shows what will change, asks, carries it out, and tells what was made.

use std::collections::BTreeMap;
use std::path::Path;

use clap::Args;
use serde::Serialize;

use super::connect::{Connected, Connection, DEFAULT_STATE, target, wait};
use super::consent::{Consent, typed};
use super::duration::took;
use super::error::CliError;
use super::exit;
use super::neighbours::require_deployed;
use super::parameters::{Setting, parameters_of, require_known};
use super::printer::Printer;
use super::progress::Progress;
use super::session::{Session, choose, document};
use super::style::{self, paint};
use super::table::table;
use super::tally::Done;
use crate::assemble::SynthesizedStack;
use crate::check::ended_on;
use crate::deploy::ControlPlane as _;
use crate::deploy::engine::{self, Answer, DeployOutcome, DeployRequest, Deployed, Engine};
use crate::dsl::Stage;

pub(super) const EXAMPLES: &[(&str, &str)] = &[
    (
        "deploy",
        "deploy the stage `local`: the embedded engine, no account needed",
    ),
    (
        "deploy --stage prod",
        "show what will change at AWS, ask, and deploy",
    ),
    ("deploy --stage prod --yes --json", "in a pipeline"),
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
    /// Agree that resources which hold data are replaced or deleted
    #[arg(long)]
    allow_data_loss: bool,
    /// Agree that resources of services which AWS has ended are deployed
    #[arg(long)]
    allow_ended_services: bool,
    /// The value of a parameter of the template
    #[arg(long = "parameter", value_name = "NAME=VALUE")]
    parameters: Vec<Setting>,
    /// Print JSON: `version`, `stage` and `stacks`, each with its `outcome` and `outputs`
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    connection: Connection,
}

/// What `--json` prints. The version grows when a field goes or changes its meaning.
#[derive(Debug, Serialize)]
struct Report {
    version: u32,
    app: String,
    stage: String,
    stacks: Vec<DeployedStack>,
}

#[derive(Debug, Serialize)]
struct DeployedStack {
    name: String,
    outcome: Outcome,
    outputs: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    milliseconds: Option<u128>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Outcome {
    Deployed,
    NoChanges,
    Declined,
}

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
    let declined = report
        .iter()
        .any(|stack| stack.outcome == Outcome::Declined);
    conclude(arguments, session, stage, report)?;
    Ok(if declined { exit::REFUSED } else { exit::DONE })
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
        data_loss: arguments.allow_data_loss,
        local: stage.is_local(),
    };
    let mut report = Vec::new();
    for (index, stack) in stacks.iter().enumerate() {
        let request = request(stack, &arguments.parameters, target)?;
        let mut progress = Progress::new(printer, connected, consent.clone(), &stack.name);
        let outcome = Engine::new(connected, &mut progress).deploy(&request).await;
        let done = progress.finish();
        let stopped = !matches!(
            &outcome,
            Ok(DeployOutcome::Deployed(_) | DeployOutcome::NoChanges { .. })
        );
        if stopped {
            tell_rest(stacks.get(index + 1..).unwrap_or_default(), printer);
        }
        report.push(tell(stack, outcome?, &done, connected.label(), printer));
        if stopped {
            break;
        }
    }
    Ok(report)
}

fn request(
    stack: &SynthesizedStack,
    settings: &[Setting],
    target: &engine::Target,
) -> Result<DeployRequest, CliError> {
    let document = document(stack)?;
    Ok(DeployRequest {
        capabilities: engine::capabilities(&document),
        parameters: parameters_of(stack, settings),
        tags: stack.tags.clone(),
        ..DeployRequest::new(&stack.name, target.clone(), stack.template.to_json())
    })
}

/// Says how it ended for one stack.
fn tell(
    stack: &SynthesizedStack,
    outcome: DeployOutcome,
    done: &Done,
    label: &str,
    printer: &mut Printer,
) -> DeployedStack {
    let name = stack.name.clone();
    match outcome {
        DeployOutcome::Deployed(deployed) => {
            tell_deployed(&name, &deployed, done, label, printer);
            DeployedStack {
                name,
                outcome: Outcome::Deployed,
                outputs: deployed.outputs,
                status: Some(deployed.status),
                milliseconds: Some(deployed.duration.as_millis()),
            }
        }
        DeployOutcome::NoChanges { outputs } => {
            printer.say(format_args!(
                "{label}: no changes: stack `{name}` is as wanted already"
            ));
            DeployedStack {
                name,
                outcome: Outcome::NoChanges,
                outputs,
                status: None,
                milliseconds: None,
            }
        }
        DeployOutcome::Declined => {
            printer.say(format_args!("{label}: stack `{name}` was left as it was"));
            let outputs = BTreeMap::new();
            DeployedStack {
                name,
                outcome: Outcome::Declined,
                outputs,
                status: None,
                milliseconds: None,
            }
        }
    }
}

fn tell_deployed(name: &str, deployed: &Deployed, done: &Done, label: &str, printer: &mut Printer) {
    let took = took(deployed.duration);
    let summary = done.summary();
    let headline = paint(
        style::GOOD,
        format_args!("deployed stack `{name}` in {took}"),
    );
    printer.say(format_args!("{label}: {headline}: {summary}"));
    for line in done.made.lines() {
        printer.say(line);
    }
    for left in &deployed.left_behind {
        let left = paint(
            style::WARNING,
            format_args!("still exists, and may cost money: {left}"),
        );
        printer.say(format_args!("{label}: {left}"));
    }
}

fn tell_rest(rest: &[&SynthesizedStack], printer: &mut Printer) {
    if !rest.is_empty() {
        let names: Vec<_> = rest
            .iter()
            .map(|stack| format!("`{}`", stack.name))
            .collect();
        printer.say(format_args!("not begun: {}", names.join(", ")));
    }
}

/// The outputs, as data; then where the local state is.
fn conclude(
    arguments: &Arguments,
    session: &mut Session<'_>,
    stage: &Stage,
    stacks: Vec<DeployedStack>,
) -> Result<(), CliError> {
    if arguments.json {
        let (app, stage) = (session.app.name().to_owned(), stage.name().to_owned());
        session.printer.json(&Report {
            version: 1,
            app,
            stage,
            stacks,
        })?;
    } else {
        let rows: Vec<_> = stacks
            .iter()
            .flat_map(|stack| {
                stack
                    .outputs
                    .iter()
                    .map(|(key, value)| [key.clone(), value.clone()])
            })
            .collect();
        if !rows.is_empty() {
            session.printer.line(table(["output", "value"], &rows))?;
        }
    }
    if stage.is_local() {
        session
            .printer
            .say(where_it_is(&arguments.connection.state, &session.command));
    }
    Ok(())
}

fn where_it_is(state: &Path, command: &str) -> String {
    let flag = match state == Path::new(DEFAULT_STATE) {
        true => String::new(),
        false => format!(" --state {}", state.display()),
    };
    format!(
        "local: the state is in `{}`; `{command} destroy{flag}` takes it away",
        state.display()
    )
}
