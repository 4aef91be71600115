//! How it ended: a line for each stack, the outputs, or JSON.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Serialize;

use super::Arguments;
use crate::assemble::SynthesizedStack;
use crate::cli::connect::DEFAULT_STATE;
use crate::cli::console::Console;
use crate::cli::duration::took;
use crate::cli::error::CliError;
use crate::cli::exit;
use crate::cli::session::Session;
use crate::cli::style::{self, paint};
use crate::cli::table::table;
use crate::cli::tally::Done;
use crate::deploy::engine::{DeployOutcome, Deployed};
use crate::dsl::Stage;

/// What `--json` prints. The version grows when a field goes or changes its meaning.
#[derive(Debug, Serialize)]
struct Report {
    version: u32,
    app: String,
    stage: String,
    stacks: Vec<DeployedStack>,
}

/// How it ended for one stack.
#[derive(Debug, Serialize)]
pub(super) struct DeployedStack {
    name: String,
    pub(super) outcome: Outcome,
    outputs: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    milliseconds: Option<u128>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Outcome {
    Deployed,
    NoChanges,
    Declined,
    Prepared,
    Interrupted,
    Detached,
    Cancelled,
}

impl Outcome {
    /// The exit code for it.
    pub(super) fn exit_code(self) -> u8 {
        match self {
            Self::Deployed | Self::NoChanges | Self::Prepared => exit::DONE,
            Self::Declined | Self::Interrupted | Self::Cancelled => exit::REFUSED,
            Self::Detached => exit::DETACHED,
        }
    }
}

/// Says how it ended for one stack.
pub(super) fn tell(
    stack: &SynthesizedStack,
    outcome: DeployOutcome,
    done: &Done,
    console: &Console<'_>,
) -> DeployedStack {
    let name = stack.name.clone();
    let ended = |outcome, status| DeployedStack {
        name: stack.name.clone(),
        outcome,
        outputs: BTreeMap::new(),
        status,
        milliseconds: None,
    };
    match outcome {
        DeployOutcome::Deployed(deployed) => {
            tell_deployed(&name, &deployed, done, console);
            DeployedStack {
                name,
                outcome: Outcome::Deployed,
                outputs: deployed.outputs,
                status: Some(deployed.status),
                milliseconds: Some(deployed.duration.as_millis()),
            }
        }
        DeployOutcome::NoChanges { outputs } => {
            console.tell(format_args!(
                "no changes: stack `{name}` is as wanted already"
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
            console.tell(format_args!("stack `{name}` was left as it was"));
            ended(Outcome::Declined, None)
        }
        DeployOutcome::Interrupted => {
            console.tell(format_args!(
                "interrupted: stack `{name}` was left as it was"
            ));
            ended(Outcome::Interrupted, None)
        }
        DeployOutcome::Prepared(prepared) => {
            console.tell(format_args!(
                "the change set `{}` waits; {} executes it",
                prepared.name, prepared.execute
            ));
            ended(Outcome::Prepared, None)
        }
        DeployOutcome::Detached(detached) => {
            console.tell(format_args!(
                "it goes on without being watched (`{}`); {} watches it again",
                detached.status, detached.attach
            ));
            ended(Outcome::Detached, Some(detached.status))
        }
        DeployOutcome::Cancelled(cancelled) => {
            console.tell(format_args!(
                "stopped and undone: stack `{name}` is in status `{}`",
                cancelled.status
            ));
            ended(Outcome::Cancelled, Some(cancelled.status))
        }
    }
}

fn tell_deployed(name: &str, deployed: &Deployed, done: &Done, console: &Console<'_>) {
    let took = took(deployed.duration);
    let summary = done.summary();
    let headline = paint(
        style::GOOD,
        format_args!("deployed stack `{name}` in {took}"),
    );
    console.tell(format_args!("{headline}: {summary}"));
    let lines = done.made.lines();
    console.with(|printer| lines.iter().for_each(|line| printer.say(line)));
    for left in &deployed.left_behind {
        let left = paint(
            style::WARNING,
            format_args!("still exists, and may cost money: {left}"),
        );
        console.tell(left);
    }
}

/// The outputs, as data; then where the local state is.
pub(super) fn conclude(
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
