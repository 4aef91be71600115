//! `diff`: what a deployment would change, before anybody is asked to make a change set.

use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use super::connect::{Connection, target, wait};
use super::error::CliError;
use super::exit;
use super::preview::plan_lines;
use super::quiet::Quiet;
use super::session::{Session, choose, choose_one, document};
use super::style::{self, paint};
use crate::assemble::SynthesizedStack;
use crate::cfn::Document;
use crate::deploy::engine::Engine;
use crate::dsl::Stage;
use crate::plan::{Plan, compare};

pub(super) const EXAMPLES: &[(&str, &str)] = &[
    ("diff --stage prod", "compare with what is deployed"),
    (
        "diff --stage prod --against prod.json",
        "compare with a template in a file, without asking anybody",
    ),
    (
        "diff --json | jq '.stacks[].plan.changes'",
        "for a pipeline",
    ),
];

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The stage; without it `local`, or the only one
    #[arg(long)]
    stage: Option<String>,
    /// Only this stack
    #[arg(long, value_name = "NAME")]
    stack: Option<String>,
    /// Compare with the template in this file (JSON) instead of the deployed one
    #[arg(long, value_name = "FILE")]
    against: Option<PathBuf>,
    /// Print JSON: `version`, `stage` and `stacks`, each with its `plan`
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    connection: Connection,
}

/// What `--json` prints. The version grows when a field goes or changes its meaning.
#[derive(Debug, Serialize)]
struct Report<'a> {
    version: u32,
    app: &'a str,
    stage: &'a str,
    stacks: Vec<PlannedStack>,
}

#[derive(Debug, Serialize)]
struct PlannedStack {
    name: String,
    plan: Plan,
}

pub(super) fn run(arguments: &Arguments, session: &mut Session<'_>) -> Result<u8, CliError> {
    let stage = session.stage(arguments.stage.as_deref())?;
    let assembly = session.assemble(stage)?;
    let stacks = choose(&assembly, arguments.stack.as_deref())?;
    let before = match &arguments.against {
        Some(path) => {
            // A file holds the template of one stack.
            choose_one(&assembly, arguments.stack.as_deref())?;
            vec![file(path)?]
        }
        None => deployed(arguments, &stacks, session, stage)?,
    };
    let mut planned = Vec::new();
    for (stack, before) in stacks.iter().zip(&before) {
        planned.push(PlannedStack {
            name: stack.name.clone(),
            plan: compare(before, &document(stack)?),
        });
    }
    if arguments.json {
        let report = Report {
            version: 1,
            app: session.app.name(),
            stage: stage.name(),
            stacks: planned,
        };
        session.printer.json(&report)?;
    } else {
        print(&planned, session)?;
    }
    Ok(exit::DONE)
}

fn print(planned: &[PlannedStack], session: &mut Session<'_>) -> Result<(), CliError> {
    for PlannedStack { name, plan } in planned {
        if plan.is_empty() {
            session
                .printer
                .line(format_args!("no changes in stack `{name}`"))?;
            continue;
        }
        session.printer.line(paint(
            style::BOLD,
            format_args!("what changes in stack `{name}`:"),
        ))?;
        for line in plan_lines(plan) {
            session.printer.line(line)?;
        }
    }
    Ok(())
}

fn file(path: &Path) -> Result<Document, CliError> {
    let text = std::fs::read_to_string(path).map_err(|source| CliError::Read {
        path: path.to_owned(),
        source,
    })?;
    Document::parse(&text).map_err(|source| CliError::NoTemplate {
        path: path.to_owned(),
        source,
    })
}

/// The deployed templates, empty for stacks that aren't there.
fn deployed(
    arguments: &Arguments,
    stacks: &[&SynthesizedStack],
    session: &Session<'_>,
    stage: &Stage,
) -> Result<Vec<Document>, CliError> {
    let target = target(session, stage);
    wait(async {
        let connected = arguments.connection.open(stage).await?;
        let mut documents = Vec::new();
        for stack in stacks {
            let text = Engine::new(&connected, &mut Quiet)
                .template(&stack.name, &target)
                .await?;
            documents.push(match text {
                None => Document::empty(),
                Some(text) => {
                    Document::parse(&text).map_err(|source| CliError::ForeignTemplate {
                        stack: stack.name.clone(),
                        source,
                    })?
                }
            });
        }
        Ok(documents)
    })
}
