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
    /// Estimate the cost of every stage
    #[arg(long, conflicts_with = "stage")]
    all_stages: bool,
    /// Print JSON: `version`, `stage`, `region`, `total`, `total_at_max_tasks`, `stacks`; with `--all-stages` in a list `stages`
    #[arg(long)]
    json: bool,
}

/// The `--json` document. `version` is incremented when a field is removed or changes its meaning.
#[derive(Debug, Serialize)]
struct CostReport<'a> {
    version: u32,
    app: &'a str,
    #[serde(flatten)]
    cost: Stages<'a>,
}

/// One stage, or all of them.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Stages<'a> {
    One(StageCost<'a>),
    All { stages: Vec<StageCost<'a>> },
}

#[derive(Debug, Serialize)]
struct StageCost<'a> {
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
        ("cost --all-stages", "estimate the cost of every stage"),
        (
            "cost --json | jq '.stacks[].estimate.total'",
            "print the totals in a pipeline",
        ),
    ];

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let app = session.app;
        let cost = if self.all_stages {
            let stages = app.stages().iter();
            let stages = stages.map(|stage| self.cost_of(stage, session));
            Stages::All {
                stages: stages.collect::<Result<_, _>>()?,
            }
        } else {
            Stages::One(self.cost_of(self.selection.stage.find(session)?, session)?)
        };
        if self.json {
            session.printer.json(&CostReport {
                version: 1,
                app: app.name(),
                cost,
            })?;
            return Ok(exit::SUCCESS);
        }
        match &cost {
            Stages::One(cost) => cost.print(&mut session.printer)?,
            Stages::All { stages } => {
                for cost in stages {
                    let heading = format_args!("stage `{}`:", cost.stage);
                    session.printer.line(paint(style::HEADING, heading))?;
                    cost.print(&mut session.printer)?;
                    session.printer.line("")?;
                }
            }
        }
        Ok(exit::SUCCESS)
    }
}

impl Cost {
    fn cost_of<'a>(
        &self,
        stage: &'a Stage,
        session: &mut Session<'a>,
    ) -> Result<StageCost<'a>, CliError> {
        let assembly = session.assemble(stage)?;
        let mut stacks = Vec::new();
        for stack in self.selection.stacks(&assembly)? {
            stacks.push(PricedStack {
                name: stack.name.clone(),
                estimate: estimate(&document(stack)?),
            });
        }
        let estimates: Vec<&Estimate> = stacks.iter().map(|stack| &stack.estimate).collect();
        warn_of_region(stage, &estimates, &mut session.printer);
        Ok(StageCost {
            stage: stage.name(),
            region: stage.region_name(),
            total: Total::from_estimates(estimates),
            stacks,
        })
    }
}

impl StageCost<'_> {
    fn print(&self, printer: &mut Printer) -> Result<(), CliError> {
        for stack in &self.stacks {
            let heading = format_args!("stack `{}`, a month:", stack.name);
            printer.line(paint(style::BOLD, heading))?;
            print(&lines(&stack.estimate), printer)?;
        }
        let estimates: Vec<&Estimate> = self.stacks.iter().map(|stack| &stack.estimate).collect();
        print(&sum_lines(&estimates), printer)
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
        printer.inform(format_args!(
            "{}: prices are for `{}`, but stage `{}` is in `{region}`",
            paint(style::WARNING, "warning"),
            estimate.region,
            stage.name()
        ));
    }
}
