//! `fire`: what AWS would start for a schedule, an event, a message or an execution, in the stage `local`.

mod lines;
mod subject;

use std::io::Read as _;
use std::path::{Path, PathBuf};

use clap::Args;
use schemars::JsonSchema;
use serde::Serialize;

use self::subject::find;
pub(super) use self::subject::names;
use super::{Command, Examples};
use crate::cfn::masking::{MASK, is_secret_variable};
use crate::cli::connection::{Connection, wait};
use crate::cli::fire_error::FireError;
use crate::cli::json::schema_of;
use crate::cli::{CliError, Session, StacksSelection, exit};
use crate::deploy::engine::DeployTarget;
use crate::deploy::local::{
    FiredResource, SimulatedAction, SimulatedStep, SimulationError, SimulationReport,
};

/// Simulate a schedule, an event, a message or a workflow in the stage `local`, with the jobs that it starts
#[derive(Debug, Args)]
pub(super) struct Fire {
    /// The name of a job, workflow, queue, topic or bucket in the program, or the logical id of one schedule, rule, pipe or state
    /// machine
    #[arg(value_name = "NAME")]
    name: String,
    /// Read the event, the message or the input of the workflow from a file; `-` is standard input [default: a sample that
    /// matches]
    #[arg(long, value_name = "FILE")]
    event: Option<PathBuf>,
    /// Fire it this many times, up to 100
    #[arg(
        long,
        value_name = "N",
        default_value_t = 1,
        value_parser = clap::value_parser!(u32).range(1..=100)
    )]
    times: u32,
    /// Print JSON: `version`, `stage`, `stack`, `logical_id`, `runs`
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    selection: StacksSelection,
    #[command(flatten)]
    connection: Connection,
}

/// The document. `version` is incremented when a field is removed or changes its meaning.
#[derive(Debug, Serialize, JsonSchema)]
struct FireReport<'a> {
    version: u32,
    app: &'a str,
    stage: &'a str,
    stack: &'a str,
    /// What was fired.
    logical_id: &'a str,
    runs: &'a [FiredOnce],
}

/// What followed from firing it once.
#[derive(Debug, Serialize, JsonSchema)]
struct FiredOnce {
    exit_code: u8,
    steps: Vec<SimulatedStep>,
}

impl Command for Fire {
    const NAME: &'static str = "fire";

    const EXAMPLES: Examples = &[
        (
            "fire report",
            "start the job `report` as its schedule does, with what its success starts",
        ),
        (
            "fire thumbnail --event upload.json",
            "match an event with the rule of the job `thumbnail`",
        ),
        (
            "fire orders --event message.json",
            "send a message to the queue `orders`, and start the job that reads it",
        ),
    ];

    fn report_schema() -> Option<schemars::Schema> {
        Some(schema_of::<FireReport<'static>>())
    }

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let stage = self.selection.stage.find(session)?;
        let target = self.connection.target(session, stage);
        let on_aws = || FireError::OnAws {
            stage: stage.name().to_owned(),
            command: target.command_for(&format!("run {}", self.name)),
        };
        if !stage.is_local() {
            return Err(on_aws().into());
        }
        let assembly = session.assemble(stage)?;
        let stacks = self.selection.stacks(&assembly)?;
        let (stack, logical_id) = find(&stacks, &self.name, &target)?;
        let fired = FiredResource {
            stack,
            logical_id,
            input: self.event.as_deref().map(read).transpose()?,
        };
        let cloud = wait(self.connection.open(stage))?;
        let local = cloud.local().ok_or_else(on_aws)?;
        let mut runs = Vec::new();
        for _ in 0..self.times {
            let report = local.fire(&fired);
            let report = report.map_err(|error| fire_error(error, &target))?;
            let run = FiredOnce::from(report);
            if !self.json {
                for line in run.steps.iter().flat_map(lines::of_step) {
                    session.printer.line(line)?;
                }
            }
            runs.push(run);
        }
        if self.json {
            session.printer.json(&FireReport {
                version: 1,
                app: session.app.name(),
                stage: stage.name(),
                stack: &fired.stack,
                logical_id: &fired.logical_id,
                runs: &runs,
            })?;
        }
        let codes = runs.iter().map(|run| run.exit_code);
        Ok(codes.max().unwrap_or(exit::SUCCESS))
    }
}

impl From<SimulationReport> for FiredOnce {
    fn from(report: SimulationReport) -> Self {
        let failures = report.failures.iter().map(|failure| match failure {
            Some(code) => u8::try_from(*code).unwrap_or(u8::MAX),
            None => exit::DEPLOYMENT_FAILED,
        });
        let exit_code = match report.has_effect() {
            true => failures.max().unwrap_or(exit::SUCCESS),
            false => failures.max().unwrap_or(exit::NOTHING_CHANGED),
        };
        let mut steps = report.steps;
        for step in &mut steps {
            if let SimulatedAction::Task(task) = &mut step.action {
                let secret = task.environment.iter_mut();
                let secret = secret.filter(|(name, _)| is_secret_variable(name));
                secret.for_each(|(_, value)| MASK.clone_into(value));
            }
        }
        Self { exit_code, steps }
    }
}

fn fire_error(error: SimulationError, target: &DeployTarget) -> FireError {
    match error {
        SimulationError::NotDeployed(fired) => FireError::NotDeployed {
            stack: fired.stack,
            id: fired.logical_id,
            command: target.command_for("deploy"),
        },
        error => FireError::Simulation(error),
    }
}

/// The text of a file, or of standard input.
fn read(path: &Path) -> Result<String, CliError> {
    let text = match path.to_str() {
        Some("-") => {
            let mut text = String::new();
            let read = std::io::stdin().read_to_string(&mut text);
            read.map(|_| text)
        }
        _ => std::fs::read_to_string(path),
    };
    let text = text.map_err(|source| CliError::Read {
        path: path.to_owned(),
        source,
    })?;
    Ok(text.trim_end_matches(['\n', '\r']).to_owned())
}
