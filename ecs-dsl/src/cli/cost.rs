//! `cost`: what a stage costs a month, as far as its templates tell.

use clap::Args;
use serde::Serialize;

use super::error::CliError;
use super::exit;
use super::session::{Session, choose, document};
use super::style::{self, paint};
use crate::cost::{Estimate, Role, estimate, lines};

pub(super) const EXAMPLES: &[(&str, &str)] = &[
    ("cost --stage prod", "what runs all month"),
    (
        "cost --json | jq '.stacks[].estimate.total'",
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
    /// Print JSON: `version`, `stage` and `stacks`, each with its `estimate`
    #[arg(long)]
    json: bool,
}

/// What `--json` prints. The version grows when a field goes or changes its meaning.
#[derive(Debug, Serialize)]
struct Report<'a> {
    version: u32,
    app: &'a str,
    stage: &'a str,
    stacks: Vec<PricedStack>,
}

#[derive(Debug, Serialize)]
struct PricedStack {
    name: String,
    estimate: Estimate,
}

pub(super) fn run(arguments: &Arguments, session: &mut Session<'_>) -> Result<u8, CliError> {
    let stage = session.stage(arguments.stage.as_deref())?;
    let assembly = session.assemble(stage)?;
    let mut stacks = Vec::new();
    for stack in choose(&assembly, arguments.stack.as_deref())? {
        stacks.push(PricedStack {
            name: stack.name.clone(),
            estimate: estimate(&document(stack)?),
        });
    }
    if arguments.json {
        let report = Report {
            version: 1,
            app: session.app.name(),
            stage: stage.name(),
            stacks,
        };
        session.printer.json(&report)?;
        return Ok(exit::DONE);
    }
    for stack in &stacks {
        session.printer.line(paint(
            style::BOLD,
            format_args!("stack `{}`, a month:", stack.name),
        ))?;
        for line in lines(&stack.estimate) {
            let style = match line.role {
                Role::Group | Role::Total => style::BOLD,
                Role::Note => style::DIM,
                Role::Item | Role::Blank => anstyle::Style::new(),
            };
            session.printer.line(paint(style, line.text))?;
        }
    }
    Ok(exit::DONE)
}
