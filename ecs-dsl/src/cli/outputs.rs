//! `outputs`: what a deployed stage tells of itself.

use std::collections::BTreeMap;

use clap::Args;
use serde::Serialize;

use super::connect::{Connection, target, wait};
use super::error::CliError;
use super::exit;
use super::quiet::Quiet;
use super::session::{Session, choose};
use super::table::table;
use crate::deploy::engine::Engine;

pub(super) const EXAMPLES: &[(&str, &str)] = &[
    ("outputs", "of the stage `local`"),
    (
        "outputs --stage prod --json | jq -r '.stacks[0].outputs.Url'",
        "one value",
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
    /// Print JSON: `version`, `stage` and `stacks`, each with its `outputs`
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
    stacks: Vec<StackOutputs>,
}

#[derive(Debug, Serialize)]
struct StackOutputs {
    name: String,
    outputs: BTreeMap<String, String>,
}

pub(super) fn run(arguments: &Arguments, session: &mut Session<'_>) -> Result<u8, CliError> {
    let stage = session.stage(arguments.stage.as_deref())?;
    let assembly = session.assemble(stage)?;
    let stacks = choose(&assembly, arguments.stack.as_deref())?;
    let target = target(session, stage);
    let found = wait(async {
        let connected = arguments.connection.open(stage).await?;
        let mut found = Vec::new();
        for stack in stacks {
            let outputs = Engine::new(&connected, &mut Quiet)
                .outputs(&stack.name, &target)
                .await?;
            found.push(StackOutputs {
                name: stack.name.clone(),
                outputs,
            });
        }
        Ok(found)
    })?;
    if arguments.json {
        let report = Report {
            version: 1,
            app: session.app.name(),
            stage: stage.name(),
            stacks: found,
        };
        session.printer.json(&report)?;
    } else {
        let rows: Vec<_> = found
            .iter()
            .flat_map(|stack| {
                stack
                    .outputs
                    .iter()
                    .map(|(key, value)| [stack.name.clone(), key.clone(), value.clone()])
            })
            .collect();
        session
            .printer
            .line(table(["stack", "output", "value"], &rows))?;
    }
    Ok(exit::DONE)
}
