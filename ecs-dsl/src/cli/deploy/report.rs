//! How it ended: a line for each stack, the outputs, or JSON.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Arguments;
use crate::cli::console::{Console, Crowd};
use crate::cli::duration::took;
use crate::cli::error::CliError;
use crate::cli::exit;
use crate::cli::run::chain;
use crate::cli::session::Session;
use crate::cli::style::{self, paint};
use crate::cli::summary::{self, Fate};
use crate::cli::table::table;
use crate::cli::tally::Done;
use crate::deploy::engine::{DeployError, DeployOutcome, Deployed, Target};
use crate::deploy::fleet::Ended;
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
#[derive(Debug, Default, Serialize)]
pub(super) struct DeployedStack {
    name: String,
    outcome: Outcome,
    outputs: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    milliseconds: Option<u128>,
    /// Why it failed or wasn't begun.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    /// What to do next.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
    #[serde(skip)]
    code: u8,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Outcome {
    Deployed,
    NoChanges,
    Declined,
    Prepared,
    Interrupted,
    Detached,
    Cancelled,
    Failed,
    #[default]
    NotBegun,
}

impl Outcome {
    fn words(self) -> &'static str {
        match self {
            Self::Deployed => "deployed",
            Self::NoChanges => "unchanged",
            Self::Declined => "declined",
            Self::Prepared => "prepared",
            Self::Interrupted => "interrupted",
            Self::Detached => "detached",
            Self::Cancelled => "cancelled",
            Self::Failed => "failed",
            Self::NotBegun => "not begun",
        }
    }

    /// The exit code for it. A failure has one of its own.
    fn exit_code(self) -> u8 {
        match self {
            Self::Deployed | Self::NoChanges | Self::Prepared => exit::DONE,
            Self::Declined | Self::Interrupted | Self::Cancelled | Self::NotBegun => exit::REFUSED,
            Self::Detached => exit::DETACHED,
            Self::Failed => exit::FAILED,
        }
    }
}

/// How it ended for each stack. Of several it is said once more; the failure of the only one is the run's.
pub(super) fn summed_up<'a>(
    names: impl Iterator<Item = &'a str>,
    ended: Vec<Ended<DeployOutcome>>,
    again: &str,
    console: &Console<'_>,
) -> Result<Vec<DeployedStack>, CliError> {
    let mut stacks = Vec::new();
    for (name, ended) in names.zip(ended) {
        stacks.push(match ended {
            Ended::Ran(Ok(outcome)) => of_outcome(name, outcome),
            Ended::Ran(Err(error)) if console.crowd() == Crowd::One => return Err(error.into()),
            Ended::Ran(Err(error)) => of_failure(name, error.into()),
            Ended::NotBegun { because } => of(name, Outcome::NotBegun).because(because.to_string()),
        });
    }
    if console.crowd() == Crowd::Several {
        let fates: Vec<_> = stacks.iter().map(Fate::from).collect();
        summary::tell(&fates, again, console);
    }
    Ok(stacks)
}

fn of(name: &str, outcome: Outcome) -> DeployedStack {
    DeployedStack {
        name: name.to_owned(),
        outcome,
        code: outcome.exit_code(),
        ..DeployedStack::default()
    }
}

impl DeployedStack {
    fn because(mut self, reason: String) -> Self {
        self.reason = Some(reason);
        self
    }
}

fn of_outcome(name: &str, outcome: DeployOutcome) -> DeployedStack {
    match outcome {
        DeployOutcome::Deployed(deployed) => DeployedStack {
            outputs: deployed.outputs,
            status: Some(deployed.status),
            milliseconds: Some(deployed.duration.as_millis()),
            ..of(name, Outcome::Deployed)
        },
        DeployOutcome::NoChanges { outputs } => DeployedStack {
            outputs,
            ..of(name, Outcome::NoChanges)
        },
        DeployOutcome::Declined => of(name, Outcome::Declined),
        DeployOutcome::Interrupted => of(name, Outcome::Interrupted),
        DeployOutcome::Prepared(prepared) => DeployedStack {
            next: Some(format!("{} executes it", prepared.execute)),
            ..of(name, Outcome::Prepared)
        },
        DeployOutcome::Detached(detached) => DeployedStack {
            status: Some(detached.status),
            next: Some(format!("{} watches it again", detached.attach)),
            ..of(name, Outcome::Detached)
        },
        DeployOutcome::Cancelled(cancelled) => DeployedStack {
            status: Some(cancelled.status),
            ..of(name, Outcome::Cancelled)
        },
    }
}

#[allow(clippy::needless_pass_by_value, reason = "it ends here")]
fn of_failure(name: &str, error: CliError) -> DeployedStack {
    DeployedStack {
        reason: Some(chain(&error)),
        next: error.hint(),
        code: error.exit_code(),
        ..of(name, Outcome::Failed)
    }
}

/// Of a failure the summary says what to do about it: what it was is said when it happens.
impl From<&DeployedStack> for Fate {
    fn from(stack: &DeployedStack) -> Self {
        Self {
            stack: stack.name.clone(),
            word: stack.outcome.words(),
            note: match stack.outcome {
                Outcome::NotBegun => stack.reason.clone(),
                _ => stack.next.clone(),
            },
            code: stack.code,
        }
    }
}

/// Says how it ended for one stack, as soon as it has.
pub(super) fn tell(
    name: &str,
    outcome: &Result<DeployOutcome, DeployError>,
    done: &Done,
    console: &Console<'_>,
) {
    match outcome {
        Ok(DeployOutcome::Deployed(deployed)) => tell_deployed(name, deployed, done, console),
        Ok(DeployOutcome::NoChanges { .. }) => console.tell(format_args!(
            "no changes: stack `{name}` is as wanted already"
        )),
        Ok(DeployOutcome::Declined) => {
            console.tell(format_args!("stack `{name}` was left as it was"));
        }
        Ok(DeployOutcome::Interrupted) => console.tell(format_args!(
            "interrupted: stack `{name}` was left as it was"
        )),
        Ok(DeployOutcome::Prepared(prepared)) => console.say(
            name,
            format_args!(
                "the change set `{}` waits; {} executes it",
                prepared.name, prepared.execute
            ),
        ),
        Ok(DeployOutcome::Detached(detached)) => console.say(
            name,
            format_args!(
                "detached: stack `{name}` goes on without being watched (`{}`); {} watches it again",
                detached.status, detached.attach
            ),
        ),
        Ok(DeployOutcome::Cancelled(cancelled)) => console.tell(format_args!(
            "stopped and undone: stack `{name}` is in status `{}`",
            cancelled.status
        )),
        // The failure of the only one is the run's, and said at its end.
        Err(_) if console.crowd() == Crowd::One => {}
        Err(error) => {
            let error_word = paint(style::ERROR, "error");
            console.say(name, format_args!("{error_word}: {}", chain(error)));
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
    // Of many stacks the lists would hide the headlines.
    if console.crowd() == Crowd::One {
        let lines = done.made.lines();
        console.with(|printer| lines.iter().for_each(|line| printer.say(line)));
    }
    for left in &deployed.left_behind {
        let left = paint(
            style::WARNING,
            format_args!("still exists, and may cost money: {left}"),
        );
        console.tell(left);
    }
}

/// The outputs, as data; then where the local state is. Gives the exit code: the worst of all.
pub(super) fn conclude(
    arguments: &Arguments,
    session: &mut Session<'_>,
    stage: &Stage,
    stacks: Vec<DeployedStack>,
) -> Result<u8, CliError> {
    let code = exit::worst(stacks.iter().map(|stack| stack.code));
    if arguments.json {
        let (app, stage) = (session.app.name().to_owned(), stage.name().to_owned());
        session.printer.json(&Report {
            version: 1,
            app,
            stage,
            stacks,
        })?;
    } else {
        print_outputs(&stacks, session)?;
    }
    if stage.is_local() {
        let state = &arguments.connection.state.display();
        let flag = arguments.connection.state_flag();
        let command = &session.command;
        session.printer.say(format_args!(
            "local: the state is in `{state}`; `{command} destroy{flag}` takes it away"
        ));
    }
    Ok(code)
}

/// Of several stacks, each line says whose output it is.
fn print_outputs(stacks: &[DeployedStack], session: &mut Session<'_>) -> Result<(), CliError> {
    let rows: Vec<_> = stacks
        .iter()
        .flat_map(|stack| {
            let outputs = stack.outputs.iter();
            outputs.map(|(key, value)| [stack.name.clone(), key.clone(), value.clone()])
        })
        .collect();
    if rows.is_empty() {
        return Ok(());
    }
    let printed = match stacks {
        [_] => {
            let rows: Vec<_> = rows
                .into_iter()
                .map(|[_, key, value]| [key, value])
                .collect();
            table(["output", "value"], &rows)
        }
        _ => table(["stack", "output", "value"], &rows),
    };
    session.printer.line(printed)
}

/// The command that goes on.
pub(super) fn again(arguments: &Arguments, target: &Target) -> String {
    let Target { command, stage, .. } = target;
    let state = arguments.connection.state_flag();
    format!("{command} deploy --stage {stage}{state}")
}
