//! `schema`: prints the JSON Schema of the settings files, or of the `--json` events.

use std::path::PathBuf;

use clap::Args;

use super::error::CliError;
use super::exit;
use super::json;
use super::session::Session;

pub(super) const EXAMPLES: &[(&str, &str)] = &[
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

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Print the schema of the `--json` events instead of the settings files
    #[arg(long)]
    events: bool,
    /// Write the schema to a file instead of stdout
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments, session: &mut Session<'_>) -> Result<u8, CliError> {
    let schema = match arguments.events {
        true => json::schema(),
        false => settings_schema(session)?,
    };
    let Some(path) = &arguments.output else {
        session.printer.json(&schema)?;
        return Ok(exit::SUCCESS);
    };
    let mut text =
        serde_json::to_string_pretty(&schema).map_err(|error| CliError::Output(error.into()))?;
    text.push('\n');
    std::fs::write(path, text).map_err(|source| CliError::Write {
        path: path.clone(),
        source,
    })?;
    session
        .printer
        .say(format_args!("wrote `{}`", path.display()));
    Ok(exit::SUCCESS)
}

fn settings_schema(session: &Session<'_>) -> Result<schemars::Schema, CliError> {
    session
        .program
        .schema_of_settings()
        .ok_or_else(|| CliError::NoSchema {
            app: session.app.name().to_owned(),
        })
}
