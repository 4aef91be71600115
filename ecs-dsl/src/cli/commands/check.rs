//! `check`: the findings of every stage, the allowed warnings, and the escape hatches in use.

use clap::Args;
use serde::Serialize;

use super::{Command, Examples};
use crate::Allowance;
use crate::assemble::{AcrossStages, EscapeHatch, RequiredParameter, check_app, inspect_stage};
use crate::cli::operation::parameters::VARIABLE;
use crate::cli::terminal::diagnostic::{more, render, summary};
use crate::cli::terminal::printer::Printer;
use crate::cli::{CliError, Session, StagesSelection, exit};
use crate::diag::{Diagnostic, Diagnostics, Severity};
use crate::dsl::Stage;

/// Check every stage, and list the escape hatches in use
#[derive(Debug, Args)]
pub(super) struct Check {
    #[command(flatten)]
    selection: StagesSelection,
    /// Exit with code 1 if there are warnings that aren't allowed
    #[arg(long)]
    deny_warnings: bool,
    /// Print JSON: `version`, `errors`, `warnings`, `diagnostics`, `allowances`, `escape_hatches`,
    /// `required_parameters`
    #[arg(long)]
    json: bool,
}

/// The `--json` document. `version` is incremented when a field is removed or changes its meaning.
#[derive(Debug, Serialize)]
struct CheckReport {
    version: u32,
    app: String,
    errors: usize,
    warnings: usize,
    diagnostics: Vec<AcrossStages<Diagnostic>>,
    allowances: Vec<AcrossStages<Allowance>>,
    escape_hatches: Vec<AcrossStages<EscapeHatch>>,
    required_parameters: Vec<AcrossStages<RequiredParameter>>,
}

impl Command for Check {
    const NAME: &'static str = "check";

    const EXAMPLES: Examples = &[
        ("check", "check every stage"),
        ("check --stage prod", "check one stage"),
        ("check --deny-warnings", "fail on warnings, in a pipeline"),
        (
            "check --json | jq '.errors'",
            "count the errors in a pipeline",
        ),
    ];

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let stages = self.selection.find(session)?;
        if stages.is_empty() {
            return Err(CliError::Invalid(check_app(session.app)));
        }
        let (mut diagnostics, mut allowances, mut hatches) = (Vec::new(), Vec::new(), Vec::new());
        let mut required_parameters = Vec::new();
        for stage in &stages {
            let found = inspect_stage(session.app, stage, session.program);
            AcrossStages::add_by_origin(&mut diagnostics, found.diagnostics, stage);
            for allowance in found.allowances {
                merge_allowance(&mut allowances, allowance, stage);
            }
            AcrossStages::add(&mut hatches, found.escape_hatches, stage);
            AcrossStages::add(&mut required_parameters, found.required_parameters, stage);
        }
        let all: Diagnostics = diagnostics
            .iter()
            .map(|shared| shared.found.clone())
            .collect();
        let report = CheckReport {
            version: 1,
            app: session.app.name().to_owned(),
            errors: all.count(Severity::Error),
            warnings: all.count(Severity::Warning),
            diagnostics,
            allowances,
            escape_hatches: hatches,
            required_parameters,
        };
        if self.json {
            session.printer.json(&report)?;
        } else {
            print(&report, stages.len(), &mut session.printer)?;
            session.printer.say(format_args!(
                "{}; checked {}",
                summary(&all),
                stage_list(&stages)
            ));
            if let Some(more) = more(&all, &session.command) {
                session.printer.say(more);
            }
        }
        let denied = self.deny_warnings && report.warnings > 0;
        Ok(if report.errors > 0 || denied {
            exit::PROGRAM_ERRORS
        } else {
            exit::SUCCESS
        })
    }
}

/// Lists an allowance once, with the warnings that it covers in any stage.
fn merge_allowance(all: &mut Vec<AcrossStages<Allowance>>, found: Allowance, stage: &Stage) {
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

fn print(report: &CheckReport, stages: usize, printer: &mut Printer) -> Result<(), CliError> {
    for diagnostic in &report.diagnostics {
        printer.line(render(&diagnostic.found))?;
        if diagnostic.stages.len() < stages {
            printer.line(format_args!("  = stages: {}", diagnostic.stages.join(", ")))?;
        }
        printer.line("")?;
    }
    if !report.allowances.is_empty() {
        printer.line("allowed warnings:")?;
    }
    for allowance in &report.allowances {
        let found = &allowance.found;
        let rule = match &found.slug {
            Some(slug) => format!("{slug} ({})", found.code),
            None => found.code.clone(),
        };
        let subject = match found.components.as_slice() {
            [] => format!("stack `{}`", found.stack),
            components => components.join(", "),
        };
        let unused = match found.warnings.is_empty() {
            true => format!(" (no such warning in {})", allowance.stages.join(", ")),
            false => String::new(),
        };
        let (origin, reason) = (&found.origin, &found.reason);
        printer.line(format_args!(
            "  {rule} of {subject} at {origin}: {reason}{unused}"
        ))?;
    }
    if !report.escape_hatches.is_empty() {
        printer.line("escape hatches in use:")?;
    }
    for hatch in &report.escape_hatches {
        let found = &hatch.found;
        let (kind, subject, stack) = (found.kind.function(), &found.subject, &found.stack);
        let origin = found.origin.map(|origin| format!(" at {origin}"));
        let origin = origin.unwrap_or_default();
        let stages = match hatch.stages.len() < stages {
            true => format!(" (stages: {})", hatch.stages.join(", ")),
            false => String::new(),
        };
        printer.line(format_args!(
            "  {kind} of `{subject}` in stack `{stack}`{origin}{stages}"
        ))?;
    }
    print_parameters(report, stages, printer)
}

/// The parameters that a first deployment needs.
fn print_parameters(
    report: &CheckReport,
    stages: usize,
    printer: &mut Printer,
) -> Result<(), CliError> {
    if !report.required_parameters.is_empty() {
        printer.line("note: parameters without a default, which the first deployment needs:")?;
    }
    for parameter in &report.required_parameters {
        let RequiredParameter {
            stack,
            name,
            secret,
            ..
        } = &parameter.found;
        // Others see the arguments of a process.
        let how = match secret {
            true => format!("the environment variable `{VARIABLE}{name}`"),
            false => format!("`--parameter {name}=VALUE`"),
        };
        let stages = match parameter.stages.len() < stages {
            true => format!(" (stages: {})", parameter.stages.join(", ")),
            false => String::new(),
        };
        printer.line(format_args!("  {name} of stack `{stack}`: {how}{stages}"))?;
    }
    Ok(())
}

fn stage_list(stages: &[&Stage]) -> String {
    let names: Vec<_> = stages.iter().map(|stage| stage.name()).collect();
    let plural = if names.len() == 1 { "" } else { "s" };
    format!("stage{plural} `{}`", names.join("`, `"))
}
