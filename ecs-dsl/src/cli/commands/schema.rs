//! `schema`: prints the JSON Schema of the settings files, or of the `--json` events.

use std::path::PathBuf;

use clap::Args;

use super::{Command, Examples};
use crate::cli::json;
use crate::cli::{CliError, Session, exit};

/// Print the JSON Schema of the settings files, or of the `--json` events
#[derive(Debug, Args)]
pub(super) struct Schema {
    /// Print the schema of the `--json` events instead of the settings files
    #[arg(long)]
    events: bool,
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
    ];

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let schema = match self.events {
            true => json::schema(),
            false => settings_schema(session)?,
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

fn settings_schema(session: &Session<'_>) -> Result<schemars::Schema, CliError> {
    session
        .program
        .schema_of_settings()
        .ok_or_else(|| CliError::NoSchema {
            app: session.app.name().to_owned(),
        })
}
