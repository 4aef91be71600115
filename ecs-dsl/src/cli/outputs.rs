//! `outputs`: prints the stack outputs.

use std::collections::BTreeMap;

use clap::Args;
use serde::Serialize;

use super::connect::{Connection, target, wait};
use super::error::CliError;
use super::exit;
use super::session::{Session, choose};
use super::silent_observer::SilentObserver;
use super::table::table;
use crate::deploy::engine::Engine;

pub(super) const EXAMPLES: &[(&str, &str)] = &[
    ("outputs", "print the outputs of the stage `local`"),
    (
        "outputs --stage prod --json | jq -r '.stacks[0].outputs.Url'",
        "print one value",
    ),
];

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Select the stage [default: `local`, or the only one]
    #[arg(long, value_name = "NAME")]
    stage: Option<String>,
    /// Select one stack [default: all]
    #[arg(long, value_name = "NAME")]
    stack: Option<String>,
    /// Print JSON: `version`, `stage`, `stacks` with `outputs`
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    connection: Connection,
}

/// The `--json` document. `version` is incremented when a field is removed or changes its meaning.
#[derive(Debug, Serialize)]
struct OutputsReport<'a> {
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
            let outputs = Engine::new(&connected, &mut SilentObserver)
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
        let report = OutputsReport {
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
    Ok(exit::SUCCESS)
}
