//! `cost`: the estimated monthly cost of a stage, from its templates.

use clap::Args;
use serde::Serialize;

use super::{Command, Examples};
use crate::cli::terminal::printer::Printer;
use crate::cli::terminal::style::{self, paint};
use crate::cli::{CliError, Session, StacksSelection, document, exit};
use crate::cost::{Estimate, EstimateLine, EstimateLineRole, Total, estimate, lines, sum_lines};
use crate::dsl::Stage;

/// Estimate the monthly cost of a stage
#[derive(Debug, Args)]
pub(super) struct Cost {
    #[command(flatten)]
    selection: StacksSelection,
    /// Print JSON: `version`, `stage`, `region`, `total`, `total_at_max_tasks`, `stacks`
    #[arg(long)]
    json: bool,
}

/// The `--json` document. `version` is incremented when a field is removed or changes its meaning.
#[derive(Debug, Serialize)]
struct CostReport<'a> {
    version: u32,
    app: &'a str,
    stage: &'a str,
    /// The region of the stage, if it has one. Each estimate names the region of its prices.
    region: Option<&'a str>,
    /// The sum over the stacks.
    #[serde(flatten)]
    total: Total,
    stacks: Vec<PricedStack>,
}

#[derive(Debug, Serialize)]
struct PricedStack {
    name: String,
    estimate: Estimate,
}

impl Command for Cost {
    const NAME: &'static str = "cost";

    const EXAMPLES: Examples = &[
        (
            "cost --stage prod",
            "estimate the monthly cost of the stage `prod`",
        ),
        (
            "cost --json | jq '.stacks[].estimate.total'",
            "print the totals in a pipeline",
        ),
    ];

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let assembly = self.selection.stage.assemble(session)?;
        let stage = &assembly.stage;
        let mut stacks = Vec::new();
        for stack in self.selection.stacks(&assembly)? {
            stacks.push(PricedStack {
                name: stack.name.clone(),
                estimate: estimate(&document(stack)?),
            });
        }
        let estimates: Vec<&Estimate> = stacks.iter().map(|stack| &stack.estimate).collect();
        warn_of_region(stage, &estimates, &mut session.printer);
        if self.json {
            let report = CostReport {
                version: 1,
                app: session.app.name(),
                stage: stage.name(),
                region: stage.region_name(),
                total: Total::from_estimates(estimates),
                stacks,
            };
            session.printer.json(&report)?;
            return Ok(exit::SUCCESS);
        }
        for stack in &stacks {
            session.printer.line(paint(
                style::BOLD,
                format_args!("stack `{}`, a month:", stack.name),
            ))?;
            print(&lines(&stack.estimate), &mut session.printer)?;
        }
        print(&sum_lines(&estimates), &mut session.printer)?;
        Ok(exit::SUCCESS)
    }
}

fn print(lines: &[EstimateLine], printer: &mut Printer) -> Result<(), CliError> {
    for line in lines {
        let style = match line.role {
            EstimateLineRole::Group | EstimateLineRole::Total => style::BOLD,
            EstimateLineRole::Note => style::DIM,
            EstimateLineRole::Item | EstimateLineRole::Blank => anstyle::Style::new(),
        };
        printer.line(paint(style, &line.text))?;
    }
    Ok(())
}

/// Only the prices of one region are known.
fn warn_of_region(stage: &Stage, estimates: &[&Estimate], printer: &mut Printer) {
    let (Some(region), Some(estimate)) = (stage.region_name(), estimates.first()) else {
        return;
    };
    if region != estimate.region {
        printer.say(format_args!(
            "{}: prices are for `{}`, but stage `{}` is in `{region}`",
            paint(style::WARNING, "warning"),
            estimate.region,
            stage.name()
        ));
    }
}
