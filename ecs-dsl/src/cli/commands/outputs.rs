//! `outputs`: prints the stack outputs.

use std::collections::BTreeMap;

use clap::Args;
use schemars::JsonSchema;
use serde::Serialize;

use super::stack_reports::StackReports;
use super::stage_report::StageReport;
use super::{Command, Examples};
use crate::cli::json::schema_of;
use crate::cli::selection::ComponentKind;
use crate::cli::{CliError, Session, exit};

/// Print the stack outputs
#[derive(Debug, Args)]
pub(super) struct Outputs {
    /// Print the value of one output
    #[arg(value_name = "NAME", conflicts_with = "json")]
    output: Option<String>,
    #[command(flatten)]
    reports: StackReports,
}

/// The outputs of a stack, for `--json`.
#[derive(Debug, Serialize, JsonSchema)]
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

    fn report_schema() -> Option<schemars::Schema> {
        Some(schema_of::<StageReport<'static, StackOutputs>>())
    }

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let found = self.reports.read(
            session,
            (&[], ComponentKind::Any),
            async |engine, stack, target| {
                let outputs = engine.outputs(&stack.name, target).await?;
                Ok(StackOutputs {
                    name: stack.name.clone(),
                    outputs,
                })
            },
        )?;
        if let Some(name) = &self.output {
            let value = value(name, &found)?;
            session.printer.block(value)?;
        } else if !self.reports.is_json() {
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
