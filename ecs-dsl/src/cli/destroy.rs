//! `destroy`: says what goes and what stays, asks, and deletes.

use clap::Args;
use serde::Serialize;

use super::connect::{Connected, Connection, target, wait};
use super::consent::Consent;
use super::console::{Console, Crowd};
use super::duration::took;
use super::error::CliError;
use super::exit;
use super::neighbours::refuse_needed;
use super::progress::Progress;
use super::session::{Session, choose};
use super::style::{self, paint};
use crate::deploy::ControlPlane as _;
use crate::deploy::engine::{self, DestroyOutcome, DestroyRequest, Engine};
use crate::dsl::Stage;

pub(super) const EXAMPLES: &[(&str, &str)] = &[
    ("destroy", "take the stage `local` away"),
    ("destroy --stage dev --yes", "without a question"),
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
    /// Print JSON: `version`, `stage` and `stacks`, each with its `outcome` and what was `kept`
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
    stacks: Vec<DestroyedStack>,
}

#[derive(Debug, Serialize)]
struct DestroyedStack {
    name: String,
    outcome: Outcome,
    kept: Vec<KeptResource>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Outcome {
    Destroyed,
    NothingToDestroy,
    Declined,
    Detached,
}

#[derive(Debug, Serialize)]
struct KeptResource {
    logical_id: String,
    physical_id: Option<String>,
    type_name: String,
    policy: String,
}

pub(super) fn run(arguments: &Arguments, session: &mut Session<'_>) -> Result<u8, CliError> {
    let stage = session.stage(arguments.stage.as_deref())?;
    refuse_protected(stage)?;
    let assembly = session.assemble(stage)?;
    // Those that depend on others go first.
    let mut stacks = choose(&assembly, arguments.stack.as_deref())?;
    stacks.reverse();
    let target = target(session, stage);
    let consent = Consent {
        yes: arguments.yes,
        local: stage.is_local(),
        ..Consent::default()
    };
    let printer = &mut session.printer;
    let stacks = wait(async {
        let connected = arguments.connection.open(stage).await?;
        refuse_needed(&assembly, &stacks, &connected, &target).await?;
        let console = Console::new(printer, connected.label(), Crowd::of(stacks.len()));
        let mut report = Vec::new();
        for stack in stacks {
            report.push(destroy(&stack.name, &consent, &connected, &target, &console).await?);
            if report.iter().any(|stack| code(stack.outcome) != exit::DONE) {
                break;
            }
        }
        Ok(report)
    })?;
    let code = stacks.iter().map(|stack| code(stack.outcome)).max();
    if arguments.json {
        session
            .printer
            .json(&report(session.app.name(), stage, stacks))?;
    }
    Ok(code.unwrap_or(exit::DONE))
}

/// The exit code for how it ended.
fn code(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::Destroyed | Outcome::NothingToDestroy => exit::DONE,
        Outcome::Declined => exit::REFUSED,
        Outcome::Detached => exit::DETACHED,
    }
}

/// AWS would delete some of a protected stage, and stop at the first resource that refuses. Nothing refuses in `local`.
fn refuse_protected(stage: &Stage) -> Result<(), CliError> {
    if stage.is_protected() && !stage.is_local() {
        return Err(CliError::ProtectedStage {
            stage: stage.name().to_owned(),
        });
    }
    Ok(())
}

fn report(app: &str, stage: &Stage, stacks: Vec<DestroyedStack>) -> Report {
    Report {
        version: 1,
        app: app.to_owned(),
        stage: stage.name().to_owned(),
        stacks,
    }
}

async fn destroy(
    stack: &str,
    consent: &Consent,
    connected: &Connected,
    target: &engine::Target,
    console: &Console<'_>,
) -> Result<DestroyedStack, CliError> {
    let request = DestroyRequest {
        stack: stack.to_owned(),
        target: target.clone(),
    };
    let mut progress = Progress::new(console, consent.clone(), stack);
    let outcome = Engine::new(connected, &mut progress)
        .destroy(&request)
        .await;
    let done = progress.finish();
    let name = stack.to_owned();
    Ok(match outcome? {
        DestroyOutcome::Destroyed(destroyed) => {
            let took = took(destroyed.duration);
            let headline = paint(
                style::GOOD,
                format_args!("destroyed stack `{name}` in {took}"),
            );
            console.tell(format_args!("{headline}: {}", done.summary()));
            let kept = destroyed.kept.into_iter().map(KeptResource::from).collect();
            DestroyedStack {
                name,
                outcome: Outcome::Destroyed,
                kept,
            }
        }
        DestroyOutcome::NothingToDestroy => {
            console.tell("nothing to destroy");
            DestroyedStack {
                name,
                outcome: Outcome::NothingToDestroy,
                kept: Vec::new(),
            }
        }
        DestroyOutcome::Detached(detached) => {
            console.tell(format_args!(
                "it goes on without being watched (`{}`); {} watches it again",
                detached.status, detached.attach
            ));
            DestroyedStack {
                name,
                outcome: Outcome::Detached,
                kept: Vec::new(),
            }
        }
        DestroyOutcome::Declined => {
            console.tell(format_args!("stack `{name}` was left as it was"));
            DestroyedStack {
                name,
                outcome: Outcome::Declined,
                kept: Vec::new(),
            }
        }
    })
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
