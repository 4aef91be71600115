//! The session that every verb works with: the app, its program, and the printer.

use super::error::CliError;
use super::json::{Body, Start};
use super::lock_file::LockFile;
use super::terminal::diagnostic::{render, summary};
use super::terminal::printer::Printer;
use super::terminal::style::{self, paint};
use crate::assemble::{AnyProgram, Assembly, SynthesizedStack, assemble, check_app};
use crate::cfn::Document;
use crate::deploy::engine::DeployError;
use crate::dsl::{App, Stage};

/// One run of the command line.
pub(super) struct Session<'a> {
    pub(super) app: &'a App,
    pub(super) program: &'a dyn AnyProgram,
    pub(super) printer: Printer,
    /// What the user types before a verb.
    pub(super) command: String,
    /// The name of the binary.
    pub(super) binary: String,
    /// The parser of the command line.
    pub(super) parser: clap::Command,
    /// The verb.
    pub(super) verb: &'static str,
    /// The JSON Schemas of what verbs print with `--json`.
    pub(super) report_schemas: fn() -> Vec<(&'static str, schemars::Schema)>,
    /// Where `lock` writes what the app remembers.
    pub(super) lock_file: LockFile,
}

impl<'a> Session<'a> {
    /// The stage called `name`. Default: `local` if it exists, or the only stage.
    pub(super) fn stage(&self, name: Option<&str>) -> Result<&'a Stage, CliError> {
        let (app, stages) = (self.app.name().to_owned(), self.app.stages());
        let known = || stages.iter().map(|stage| stage.name().to_owned()).collect();
        let find = |is: &dyn Fn(&Stage) -> bool| stages.iter().find(|stage| is(stage));
        match (name, stages) {
            (_, []) => Err(CliError::Invalid(check_app(self.app))),
            (None, [only]) => Ok(only),
            (None, _) => find(&Stage::is_local).ok_or_else(|| CliError::NoDefaultStage {
                app,
                known: known(),
            }),
            (Some(name), _) => find(&|stage| stage.name() == name).ok_or_else(|| {
                let name = name.to_owned();
                let known = known();
                CliError::UnknownStage { app, name, known }
            }),
        }
    }

    /// Records the start of the run for `--json`.
    pub(super) fn record_start(&mut self, stage: &Stage, stacks: &[&SynthesizedStack]) {
        let start = Start {
            verb: self.verb.to_owned(),
            app: self.app.name().to_owned(),
            stage: stage.name().to_owned(),
            stacks: stacks.iter().map(|stack| stack.name.clone()).collect(),
        };
        self.printer.record(None, Body::Start(start));
    }

    /// Builds and checks a stage. Prints the number of its warnings to stderr.
    pub(super) fn assemble(&mut self, stage: &Stage) -> Result<Assembly, CliError> {
        let assembly = assemble(self.app, stage, self.program).map_err(CliError::Invalid)?;
        if !assembly.warnings.is_empty() {
            let label = paint(style::WARNING, "warning");
            let count = summary(&assembly.warnings.clone().by_origin());
            let check = format!("{} check --stage {}", self.command, stage.name());
            self.printer
                .inform(format_args!("{label}: {count}; run `{check}` to list them"));
        }
        Ok(assembly)
    }

    /// Builds and checks a stage that is about to be deployed. Prints its warnings to stderr.
    pub(super) fn assemble_for_deployment(&mut self, stage: &Stage) -> Result<Assembly, CliError> {
        let assembly = assemble(self.app, stage, self.program).map_err(CliError::Invalid)?;
        for warning in &assembly.warnings.clone().by_origin() {
            self.printer.inform(render(warning));
            self.printer.annotate(warning);
        }
        Ok(assembly)
    }
}

/// The template of a stack, parsed from the JSON that is sent to CloudFormation.
pub(super) fn document(stack: &SynthesizedStack) -> Result<Document, CliError> {
    let parsed = Document::parse(&stack.template.to_json());
    Ok(parsed.map_err(|source| DeployError::Template {
        stack: stack.name.clone(),
        source,
    })?)
}
