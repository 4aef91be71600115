//! GitHub Actions: annotations on source lines, and a summary of the step.
//!
//! Annotations go to stderr, so that stdout stays data: the runner reads commands from both streams
//! (`src/Runner.Worker/Handlers/ScriptHandler.cs` of `actions/runner`).
//!
//! **Invariant:** inactive unless `GITHUB_ACTIONS` is `true`; its failures never fail the run.

mod command;
mod step_summary;

use std::io::Write as _;
use std::path::PathBuf;

pub(super) use command::{AnnotationLevel, annotation};
use step_summary::markdown;

use super::json::ErrorRecord;
use super::printer::Printer;
use crate::diag::{Diagnostic, Severity};

/// A run in GitHub Actions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct GitHub {
    /// The file that the summary is appended to: `GITHUB_STEP_SUMMARY`.
    pub(super) summary: Option<PathBuf>,
}

impl GitHub {
    /// Some if this process runs in GitHub Actions.
    pub(super) fn from_environment() -> Option<Self> {
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
    /// Annotates the source line of a diagnostic.
    pub(super) fn annotate(&mut self, diagnostic: &Diagnostic) {
        if self.github.is_none() {
            return;
        }
        let level = match diagnostic.severity {
            Severity::Error => AnnotationLevel::Error,
            Severity::Warning => AnnotationLevel::Warning,
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
        let title = format!("{} ({})", diagnostic.code.slug(), diagnostic.code);
        self.say(annotation(level, &title, &message, diagnostic.origin));
    }

    /// Annotates the run with an error.
    pub(super) fn annotate_error(&mut self, error: &ErrorRecord) {
        if self.github.is_none() {
            return;
        }
        let hint = error.hint.as_ref().map(|hint| format!("\nhelp: {hint}"));
        let message = error.message.clone() + &hint.unwrap_or_default();
        self.say(annotation(
            AnnotationLevel::Error,
            "ecs-dsl",
            &message,
            None,
        ));
    }

    /// Appends the recorded events to the step summary.
    pub(super) fn summarize(&mut self, verb: &str, error: Option<&ErrorRecord>) {
        let (Some(github), Some(recorder)) = (&self.github, &self.recorder) else {
            return;
        };
        let written = match markdown(verb, &recorder.recorded, error) {
            Some(text) => github.append(&text),
            None => Ok(()),
        };
        if let Err(error) = written {
            let message = format!("can't write the step summary: {error}");
            self.say(annotation(
                AnnotationLevel::Warning,
                "ecs-dsl",
                &message,
                None,
            ));
        }
    }
}
