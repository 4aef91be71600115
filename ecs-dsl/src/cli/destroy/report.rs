//! How it ended: a line for each stack, or JSON.

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
use crate::cli::tally::Done;
use crate::deploy::engine::{self, DeployError, DestroyOutcome};
use crate::deploy::fleet::Ended;
use crate::dsl::Stage;

/// What `--json` prints. The version grows when a field goes or changes its meaning.
#[derive(Debug, Serialize)]
struct Report {
    version: u32,
    app: String,
    stage: String,
    stacks: Vec<DestroyedStack>,
}

#[derive(Debug, Default, Serialize)]
pub(super) struct DestroyedStack {
    name: String,
    outcome: Outcome,
    kept: Vec<KeptResource>,
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
    Destroyed,
    NothingToDestroy,
    Declined,
    Failed,
    #[default]
    NotBegun,
    Detached,
}

#[derive(Debug, Serialize)]
struct KeptResource {
    logical_id: String,
    physical_id: Option<String>,
    type_name: String,
    policy: String,
}

impl Outcome {
    fn words(self) -> &'static str {
        match self {
            Self::Destroyed => "destroyed",
            Self::NothingToDestroy => "not there",
            Self::Declined => "declined",
            Self::Failed => "failed",
            Self::NotBegun => "not begun",
            Self::Detached => "detached",
        }
    }

    /// The exit code for it. A failure has one of its own.
    fn exit_code(self) -> u8 {
        match self {
            Self::Destroyed | Self::NothingToDestroy => exit::DONE,
            Self::Declined | Self::NotBegun => exit::REFUSED,
            Self::Detached => exit::DETACHED,
            Self::Failed => exit::FAILED,
        }
    }
}

/// How it ended for each stack. Of several it is said once more; the failure of the only one is the run's.
pub(super) fn summed_up<'a>(
    names: impl Iterator<Item = &'a str>,
    ended: Vec<Ended<DestroyOutcome>>,
    again: &str,
    console: &Console<'_>,
) -> Result<Vec<DestroyedStack>, CliError> {
    let mut stacks = Vec::new();
    for (name, ended) in names.zip(ended) {
        stacks.push(match ended {
            Ended::Ran(Ok(outcome)) => of_outcome(name, outcome),
            Ended::Ran(Err(error)) if console.crowd() == Crowd::One => return Err(error.into()),
            Ended::Ran(Err(error)) => of_failure(name, error.into()),
            Ended::NotBegun { because } => DestroyedStack {
                reason: Some(because.to_string()),
                ..of(name, Outcome::NotBegun)
            },
        });
    }
    if console.crowd() == Crowd::Several {
        let fates: Vec<_> = stacks.iter().map(Fate::from).collect();
        summary::tell(&fates, again, console);
    }
    Ok(stacks)
}

fn of(name: &str, outcome: Outcome) -> DestroyedStack {
    DestroyedStack {
        name: name.to_owned(),
        outcome,
        code: outcome.exit_code(),
        ..DestroyedStack::default()
    }
}

fn of_outcome(name: &str, outcome: DestroyOutcome) -> DestroyedStack {
    match outcome {
        DestroyOutcome::Destroyed(destroyed) => DestroyedStack {
            kept: destroyed.kept.into_iter().map(KeptResource::from).collect(),
            ..of(name, Outcome::Destroyed)
        },
        DestroyOutcome::NothingToDestroy => of(name, Outcome::NothingToDestroy),
        DestroyOutcome::Detached(detached) => DestroyedStack {
            next: Some(format!("{} watches it again", detached.attach)),
            ..of(name, Outcome::Detached)
        },
        DestroyOutcome::Declined => of(name, Outcome::Declined),
    }
}

#[allow(clippy::needless_pass_by_value, reason = "it ends here")]
fn of_failure(name: &str, error: CliError) -> DestroyedStack {
    DestroyedStack {
        reason: Some(chain(&error)),
        next: error.hint(),
        code: error.exit_code(),
        ..of(name, Outcome::Failed)
    }
}

/// Of a failure the summary says what to do about it: what it was is said when it happens.
impl From<&DestroyedStack> for Fate {
    fn from(stack: &DestroyedStack) -> Self {
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
    outcome: &Result<DestroyOutcome, DeployError>,
    done: &Done,
    console: &Console<'_>,
) {
    match outcome {
        Ok(DestroyOutcome::Destroyed(destroyed)) => {
            let took = took(destroyed.duration);
            let headline = paint(
                style::GOOD,
                format_args!("destroyed stack `{name}` in {took}"),
            );
            console.tell(format_args!("{headline}: {}", done.summary()));
        }
        Ok(DestroyOutcome::NothingToDestroy) => console.say(name, "nothing to destroy"),
        Ok(DestroyOutcome::Detached(detached)) => console.say(
            name,
            format_args!(
                "detached: stack `{name}` goes on without being watched (`{}`); {} watches it again",
                detached.status, detached.attach
            ),
        ),
        Ok(DestroyOutcome::Declined) => {
            console.tell(format_args!("stack `{name}` was left as it was"));
        }
        // The failure of the only one is the run's, and said at its end.
        Err(_) if console.crowd() == Crowd::One => {}
        Err(error) => {
            let error_word = paint(style::ERROR, "error");
            console.say(name, format_args!("{error_word}: {}", chain(error)));
        }
    }
}

impl From<engine::Kept> for KeptResource {
    fn from(kept: engine::Kept) -> Self {
        let engine::Kept {
            logical_id,
            physical_id,
            type_name,
            policy,
        } = kept;
        Self {
            logical_id,
            physical_id,
            type_name,
            policy,
        }
    }
}

/// The report, if it was asked for. Gives the exit code: the worst of all.
pub(super) fn conclude(
    arguments: &Arguments,
    session: &mut Session<'_>,
    stage: &Stage,
    stacks: Vec<DestroyedStack>,
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
    }
    Ok(code)
}
