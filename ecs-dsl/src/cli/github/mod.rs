//! GitHub Actions: annotations on source lines, and a summary of the step.
//!
//! Annotations go to stderr, so that stdout stays data: the runner reads commands from both streams
//! (`src/Runner.Worker/Handlers/ScriptHandler.cs` of `actions/runner`).
//!
//! **Invariant:** inactive unless `GITHUB_ACTIONS` is `true`; its failures never fail the run.

mod command;
mod markdown;
mod step_summary;

use std::io::Write as _;
use std::path::PathBuf;

use command::annotation;
use step_summary::markdown;

use crate::cli::json::{Body, ErrorRecord};
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

    /// Appends the summary of the step; the error is the annotation that warns of it.
    pub(super) fn summarize(
        &self,
        verb: &str,
        recorded: &[(Option<String>, Body)],
        error: Option<&ErrorRecord>,
    ) -> Result<(), String> {
        let written = match markdown(verb, recorded, error) {
            Some(text) => self.append(&text),
            None => Ok(()),
        };
        written.map_err(|error| {
            let message = format!("can't write the step summary: {error}");
            annotation(Severity::Warning, "ecs-dsl", &message, None)
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

/// The annotation of a diagnostic, at its source line.
pub(super) fn diagnostic_annotation(diagnostic: &Diagnostic) -> String {
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
    annotation(diagnostic.severity, &title, &message, diagnostic.origin)
}

/// The annotation of the error of a run.
pub(super) fn error_annotation(error: &ErrorRecord) -> String {
    let hint = error.hint.as_ref().map(|hint| format!("\nhelp: {hint}"));
    let message = error.message.clone() + &hint.unwrap_or_default();
    annotation(Severity::Error, "ecs-dsl", &message, None)
}
