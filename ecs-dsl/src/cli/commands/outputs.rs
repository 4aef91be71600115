//! `outputs`: prints the stack outputs.

use std::collections::BTreeMap;

use clap::Args;
use serde::Serialize;

use super::stage_report::StageReport;
use super::{Command, Examples};
use crate::cli::connection::{Connection, wait};
use crate::cli::operation::silent_observer::SilentObserver;
use crate::cli::{CliError, Session, StacksSelection, exit};
use crate::deploy::engine::Engine;

/// Print the stack outputs
#[derive(Debug, Args)]
pub(super) struct Outputs {
    #[command(flatten)]
    selection: StacksSelection,
    /// Print the value of one output
    #[arg(value_name = "NAME", conflicts_with = "json")]
    output: Option<String>,
    /// Print JSON: `version`, `stage`, `stacks` with `outputs`
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    connection: Connection,
}

/// The outputs of a stack, for `--json`.
#[derive(Debug, Serialize)]
struct StackOutputs {
    name: String,
    outputs: BTreeMap<String, String>,
}

impl Command for Outputs {
    const NAME: &'static str = "outputs";

    const EXAMPLES: Examples = &[
        ("outputs", "print the outputs of the stage `local`"),
        ("outputs Url --stage prod", "print one value"),
        (
            "outputs --stage prod --json | jq '.stacks[].outputs'",
            "print all values in a pipeline",
        ),
    ];

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let assembly = self.selection.stage.assemble(session)?;
        let stacks = self.selection.stacks(&assembly)?;
        let stage = &assembly.stage;
        let target = self.connection.target(session, stage);
        let found = wait(async {
            let connected = self.connection.open(stage).await?;
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
        if let Some(name) = &self.output {
            let value = value(name, &found)?;
            session.printer.block(value)?;
        } else if self.json {
            let report = StageReport::new(session, stage, &found);
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
            session.printer.table(["stack", "output", "value"], &rows)?;
        }
        Ok(exit::SUCCESS)
    }
}

/// The value of the output `name`, which only one of the stacks has.
fn value<'a>(name: &str, found: &'a [StackOutputs]) -> Result<&'a str, CliError> {
    let having: Vec<_> = found
        .iter()
        .filter_map(|stack| Some((&stack.name, stack.outputs.get(name)?)))
        .collect();
    match having.as_slice() {
        [(_, value)] => Ok(value),
        [] => Err(CliError::UnknownOutput {
            name: name.to_owned(),
            known: found
                .iter()
                .flat_map(|stack| stack.outputs.keys().cloned())
                .collect(),
        }),
        several => Err(CliError::AmbiguousOutput {
            name: name.to_owned(),
            stacks: several.iter().map(|(stack, _)| (*stack).clone()).collect(),
        }),
    }
}
