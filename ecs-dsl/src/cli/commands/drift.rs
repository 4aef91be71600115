//! `drift`: prints what was changed outside of CloudFormation.

use std::collections::BTreeMap;

use clap::Args;
use schemars::JsonSchema;
use serde::Serialize;

use super::stack_reports::StackReports;
use super::stage_report::StageReport;
use super::{Command, Examples};
use crate::assemble::SynthesizedStack;
use crate::cli::json::schema_of;
use crate::cli::operation::resource_counts::resources;
use crate::cli::selection::ComponentKind;
use crate::cli::{CliError, Session, exit};
use crate::deploy::ResourceDrift;

/// Print what was changed outside of CloudFormation
#[derive(Debug, Args)]
pub(super) struct Drift {
    #[command(flatten)]
    reports: StackReports,
}

/// The drift of a stack, for `--json`.
#[derive(Debug, Serialize, JsonSchema)]
struct StackDrift {
    name: String,
    resources: Vec<ResourceDrift>,
    /// The names of the components in the program, by logical id.
    names: BTreeMap<String, String>,
}

impl Command for Drift {
    const NAME: &'static str = "drift";

    const EXAMPLES: Examples = &[(
        "drift --stage prod",
        "compare the resources of the stage with their templates, as in a nightly job",
    )];

    fn report_schema() -> Option<schemars::Schema> {
        Some(schema_of::<StageReport<'static, StackDrift>>())
    }

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let found = self.reports.read(
            session,
            (&[], ComponentKind::Any),
            async |engine, stack, target| {
                let resources = engine.detect_drift(&stack.name, target).await?;
                Ok(StackDrift::new(stack, resources))
            },
        )?;
        if !self.reports.is_json() {
            for stack in &found {
                print(session, stack)?;
            }
        }
        Ok(match found.iter().all(|stack| stack.resources.is_empty()) {
            true => exit::SUCCESS,
            false => exit::NOT_AS_WANTED,
        })
    }
}

impl StackDrift {
    fn new(stack: &SynthesizedStack, resources: Vec<ResourceDrift>) -> Self {
        let drifted = |id: &str| resources.iter().any(|drift| drift.logical_id == id);
        let components = stack.components.iter().flat_map(|component| {
            let ids = component.resources.iter();
            ids.map(move |id| (id.to_string(), component.name.clone()))
        });
        Self {
            name: stack.name.clone(),
            names: components.filter(|(id, _)| drifted(id)).collect(),
            resources,
        }
    }
}

fn print(session: &mut Session<'_>, stack: &StackDrift) -> Result<(), CliError> {
    let (name, count) = (&stack.name, stack.resources.len());
    if count == 0 {
        return session
            .printer
            .line(format_args!("stack `{name}`: no drift"));
    }
    let count = resources(count);
    session.printer.line(format_args!(
        "stack `{name}`: {count} changed outside of CloudFormation"
    ))?;
    for resource in &stack.resources {
        let (id, type_name) = (&resource.logical_id, &resource.type_name);
        let component = match stack.names.get(id) {
            Some(component) => format!(" of `{component}`"),
            None => String::new(),
        };
        let status = match resource.status.as_str() {
            "DELETED" => ": deleted",
            _ => "",
        };
        session
            .printer
            .line(format_args!("  {type_name} {id}{component}{status}"))?;
        for difference in &resource.differences {
            let (path, expected, actual) =
                (&difference.path, &difference.expected, &difference.actual);
            session.printer.line(format_args!(
                "    {path}: {} in the template, {} now",
                shown(expected),
                shown(actual)
            ))?;
        }
    }
    Ok(())
}

/// A value; AWS reports a missing one as `null`.
fn shown(value: &str) -> String {
    match value {
        "" | "null" => "not set".to_owned(),
        value => format!("`{value}`"),
    }
}
