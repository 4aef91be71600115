//! `check`: every fault of every stage, what is allowed, and where the program goes past the builders.

use clap::Args;
use serde::Serialize;

use super::diagnostic::{more, render, summary};
use super::error::CliError;
use super::exit;
use super::session::Session;
use crate::assemble::{AcrossStages, EscapeHatch, inspect_stage};
use crate::check::Allowance;
use crate::diag::{Diagnostic, Diagnostics, Severity};
use crate::dsl::Stage;

pub(super) const EXAMPLES: &[(&str, &str)] = &[
    ("check", "every stage"),
    ("check --stage prod", "one stage"),
    ("check --json | jq '.errors'", "for a pipeline"),
];

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Only this stage
    #[arg(long)]
    stage: Option<String>,
    /// Print JSON: `version`, `errors`, `warnings`, `diagnostics`, `allowances` and `escape_hatches`, each with its `stages`
    #[arg(long)]
    json: bool,
}

/// What `--json` prints. The version grows when a field goes or changes its meaning.
#[derive(Debug, Serialize)]
struct Report {
    version: u32,
    app: String,
    errors: usize,
    warnings: usize,
    diagnostics: Vec<AcrossStages<Diagnostic>>,
    allowances: Vec<AcrossStages<Allowance>>,
    escape_hatches: Vec<AcrossStages<EscapeHatch>>,
}

pub(super) fn run(arguments: &Arguments, session: &mut Session<'_>) -> Result<u8, CliError> {
    let stages: Vec<&Stage> = match &arguments.stage {
        Some(name) => vec![session.stage(Some(name))?],
        // For an app without stages, its complaint about that.
        None if session.app.stages().is_empty() => vec![session.stage(None)?],
        None => session.app.stages().iter().collect(),
    };
    let (mut diagnostics, mut allowances, mut hatches) = (Vec::new(), Vec::new(), Vec::new());
    for stage in &stages {
        let found = inspect_stage(session.app, stage, session.program);
        AcrossStages::add(&mut diagnostics, found.diagnostics, stage);
        for allowance in found.allowances {
            note_allowance(&mut allowances, allowance, stage);
        }
        AcrossStages::add(&mut hatches, found.escape_hatches, stage);
    }
    let all: Diagnostics = diagnostics
        .iter()
        .map(|in_stages| in_stages.found.clone())
        .collect();
    let report = Report {
        version: 1,
        app: session.app.name().to_owned(),
        errors: all.count(Severity::Error),
        warnings: all.count(Severity::Warning),
        diagnostics,
        allowances,
        escape_hatches: hatches,
    };
    if arguments.json {
        session.printer.json(&report)?;
    } else {
        print(&report, stages.len(), session)?;
        session
            .printer
            .say(format_args!("{} in {}", summary(&all), names(&stages)));
        if let Some(more) = more(&all, &session.command) {
            session.printer.say(more);
        }
    }
    Ok(if report.errors > 0 {
        exit::INVALID
    } else {
        exit::DONE
    })
}

/// An allowance is told once, with what it is good for in any stage.
fn note_allowance(all: &mut Vec<AcrossStages<Allowance>>, found: Allowance, stage: &Stage) {
    let same = |known: &&mut AcrossStages<Allowance>| {
        let known = &known.found;
        (&known.code, &known.stack, &known.components, known.origin)
            == (&found.code, &found.stack, &found.components, found.origin)
    };
    match all.iter_mut().find(same) {
        Some(known) => {
            let new = found.warnings.into_iter();
            let new: Vec<_> = new
                .filter(|warning| !known.found.warnings.contains(warning))
                .collect();
            known.found.warnings.extend(new);
            known.stages.push(stage.name().to_owned());
        }
        None => AcrossStages::add(all, [found], stage),
    }
}

fn print(report: &Report, stages: usize, session: &mut Session<'_>) -> Result<(), CliError> {
    for diagnostic in &report.diagnostics {
        session.printer.line(render(&diagnostic.found))?;
        if diagnostic.stages.len() < stages {
            session
                .printer
                .line(format_args!("  = stages: {}", diagnostic.stages.join(", ")))?;
        }
        session.printer.line("")?;
    }
    if !report.allowances.is_empty() {
        session.printer.line("warnings that the program allows:")?;
    }
    for allowance in &report.allowances {
        let Allowance {
            code,
            reason,
            stack,
            components,
            origin,
            warnings,
        } = &allowance.found;
        let subject = match components.as_slice() {
            [] => format!("stack `{stack}`"),
            components => components.join(", "),
        };
        let unused = match warnings.is_empty() {
            true => format!(" (no such warning in {})", allowance.stages.join(", ")),
            false => String::new(),
        };
        session.printer.line(format_args!(
            "  {code} of {subject} at {origin}: {reason}{unused}"
        ))?;
    }
    if !report.escape_hatches.is_empty() {
        session
            .printer
            .line("escape hatches in use, which the rules can't see through:")?;
    }
    for hatch in &report.escape_hatches {
        let EscapeHatch {
            kind,
            stack,
            subject,
            origin,
        } = &hatch.found;
        let origin = origin
            .map(|origin| format!(" at {origin}"))
            .unwrap_or_default();
        let stages = match hatch.stages.len() < stages {
            true => format!(" (stages: {})", hatch.stages.join(", ")),
            false => String::new(),
        };
        session.printer.line(format_args!(
            "  {} of `{subject}` in stack `{stack}`{origin}{stages}",
            kind.function()
        ))?;
    }
    Ok(())
}

fn names(stages: &[&Stage]) -> String {
    let names: Vec<_> = stages
        .iter()
        .map(|stage| format!("`{}`", stage.name()))
        .collect();
    match names.as_slice() {
        [one] => format!("stage {one}"),
        several => format!("stages {}", several.join(", ")),
    }
}
