//! GitHub Actions: annotations beside the lines of the program, and a summary on the page of the run.
//!
//! Annotations go to stderr: the runner reads commands from both streams
//! (`src/Runner.Worker/Handlers/ScriptHandler.cs` of `actions/runner`), so that stdout stays data.
//!
//! **Invariant:** nothing of it happens unless `GITHUB_ACTIONS` is `true`, and that it fails is never a reason to fail.

mod command;
mod summary;

use std::io::Write as _;
use std::path::PathBuf;

pub(super) use command::{Kind, annotation};
use summary::markdown;

use super::machine::Fault;
use super::printer::Printer;
use crate::diag::{Diagnostic, Severity};

/// A run in GitHub Actions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct GitHub {
    /// The file that the summary is appended to: `GITHUB_STEP_SUMMARY`.
    pub(super) summary: Option<PathBuf>,
}

impl GitHub {
    /// If this process runs there.
    pub(super) fn of_environment() -> Option<Self> {
        let runs = std::env::var_os("GITHUB_ACTIONS").is_some_and(|set| set == "true");
        runs.then(|| Self {
            summary: std::env::var_os("GITHUB_STEP_SUMMARY").map(PathBuf::from),
        })
    }

    fn append(&self, text: &str) -> std::io::Result<()> {
        let Some(path) = &self.summary else {
            return Ok(());
        };
        let mut file = std::fs::OpenOptions::new()
            .append(true)
            .create(true)
            .open(path)?;
        file.write_all(text.as_bytes())
    }
}

impl Printer {
    /// Puts a diagnostic beside the line of the program that it is about.
    pub(super) fn annotate(&mut self, diagnostic: &Diagnostic) {
        if self.github.is_none() {
            return;
        }
        let kind = match diagnostic.severity {
            Severity::Error => Kind::Error,
            Severity::Warning => Kind::Warning,
        };
        let mut message = diagnostic.message.clone();
        for (label, text) in [("allowed", &diagnostic.allowed), ("help", &diagnostic.hint)] {
            if let Some(text) = text {
                message.push_str(&format!("\n{label}: {text}"));
            }
        }
        if let Some(component) = &diagnostic.component {
            message = format!("{component}: {message}");
        }
        let title = diagnostic.code.to_string();
        self.say(annotation(kind, &title, &message, diagnostic.origin));
    }

    /// Says on the page of the run what failed.
    pub(super) fn annotate_fault(&mut self, fault: &Fault) {
        if self.github.is_none() {
            return;
        }
        let hint = fault.hint.as_ref().map(|hint| format!("\nhelp: {hint}"));
        let message = fault.message.clone() + &hint.unwrap_or_default();
        self.say(annotation(Kind::Error, "ecs-dsl", &message, None));
    }

    /// Appends what was recorded to the summary of the step.
    pub(super) fn summarize(&mut self, verb: &str, fault: Option<&Fault>) {
        let (Some(github), Some(recorder)) = (&self.github, &self.recorder) else {
            return;
        };
        let written = match markdown(verb, &recorder.kept, fault) {
            Some(text) => github.append(&text),
            None => Ok(()),
        };
        if let Err(error) = written {
            let message = format!("the summary can't be written: {error}");
            self.say(annotation(Kind::Warning, "ecs-dsl", &message, None));
        }
    }
}
