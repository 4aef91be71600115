//! `schema`: prints the JSON Schema of the settings files, of the `--json` events, or of what a verb prints with `--json`.

use std::path::PathBuf;

use clap::Args;

use super::{Command, Examples};
use crate::cli::json;
use crate::cli::{CliError, Session, exit};

/// Print the JSON Schema of the settings files, of the `--json` events, or of what a verb prints
#[derive(Debug, Args)]
pub(super) struct Schema {
    /// Print the schema of the `--json` events instead of the settings files
    #[arg(long)]
    events: bool,
    /// Print the schema of what this verb prints with `--json` instead of the settings files
    #[arg(long, value_name = "VERB", conflicts_with = "events")]
    report: Option<String>,
    /// Write the schema to a file instead of stdout
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl Command for Schema {
    const NAME: &'static str = "schema";

    const EXAMPLES: Examples = &[
        (
            "schema --output stages/schema.json",
            "write it next to the settings files; reference it in their first line: `#:schema ./schema.json`",
        ),
        ("schema | jq '.required'", "print the required keys"),
        (
            "schema --events",
            "print the schema of the events of `deploy --json`",
        ),
        (
            "schema --report status",
            "print the schema of the document of `status --json`",
        ),
    ];

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let schema = match &self.report {
            Some(verb) => report_schema(session, verb)?,
            None if self.events => json::schema(),
            None => settings_schema(session)?,
        };
        let Some(path) = &self.output else {
            session.printer.json(&schema)?;
            return Ok(exit::SUCCESS);
        };
        let mut text = serde_json::to_string_pretty(&schema)
            .map_err(|error| CliError::Output(error.into()))?;
        text.push('\n');
        std::fs::write(path, text).map_err(|source| CliError::Write {
            path: path.clone(),
            source,
        })?;
        session
            .printer
            .inform(format_args!("wrote `{}`", path.display()));
        Ok(exit::SUCCESS)
    }
}

/// The schema of what the verb prints with `--json`.
fn report_schema(session: &Session<'_>, verb: &str) -> Result<schemars::Schema, CliError> {
    let (mut known, mut found) = (Vec::new(), None);
    for (name, schema) in (session.report_schemas)() {
        known.push(name.to_owned());
        found = found.or((name == verb).then_some(schema));
    }
    found.ok_or_else(|| CliError::UnknownComponent {
        name: verb.to_owned(),
        kind: "verb with a schema",
        known,
    })
}

fn settings_schema(session: &Session<'_>) -> Result<schemars::Schema, CliError> {
    session
        .program
        .schema_of_settings()
        .ok_or_else(|| CliError::NoSchema {
            app: session.app.name().to_owned(),
        })
}
