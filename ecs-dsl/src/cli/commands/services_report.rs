//! What verbs print that operate services: lines for people, a document for `--json`.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::operation::named_services::NamedService;
use crate::cli::terminal::style::{self, paint};
use crate::cli::{CliError, Session};
use crate::dsl::Stage;

/// The result for a service.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct ServiceEntry<T> {
    name: String,
    stack: String,
    logical_id: String,
    #[serde(skip)]
    lines: Vec<String>,
    #[serde(flatten)]
    result: T,
}

impl<T> ServiceEntry<T> {
    /// `lines` are what happened, then what follows from it.
    pub(super) fn new(named: &NamedService, lines: Vec<String>, result: T) -> Self {
        Self {
            name: named.name.clone(),
            stack: named.stack.clone(),
            logical_id: named.service.logical_id.clone(),
            lines,
            result,
        }
    }
}

/// The document. `version` is incremented when a field is removed or changes its meaning.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct ServicesReport<'a, T> {
    version: u32,
    app: &'a str,
    stage: &'a str,
    services: &'a [ServiceEntry<T>],
}

/// Prints the results of a verb.
pub(super) fn print_entries<T: Serialize>(
    session: &mut Session<'_>,
    stage: &Stage,
    entries: &[ServiceEntry<T>],
    json: bool,
) -> Result<(), CliError> {
    if json {
        return session.printer.json(&ServicesReport {
            version: 1,
            app: session.app.name(),
            stage: stage.name(),
            services: entries,
        });
    }
    let label = paint(style::DIM, stage.name());
    for entry in entries {
        for (position, line) in entry.lines.iter().enumerate() {
            let indent = if position == 0 { "" } else { "  " };
            session
                .printer
                .inform(format_args!("{label}: {indent}{line}"));
        }
    }
    Ok(())
}
