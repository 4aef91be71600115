//! `schema`: the JSON Schema of the settings files, for editors; or of what `--json` prints, for machines.

use std::path::PathBuf;

use clap::Args;

use super::error::CliError;
use super::exit;
use super::machine;
use super::session::Session;

pub(super) const EXAMPLES: &[(&str, &str)] = &[
    (
        "schema --output stages/schema.json",
        "keep it beside the files, which name it in their first line: `#:schema ./schema.json`",
    ),
    (
        "schema | jq '.required'",
        "the keys that each file must have",
    ),
    (
        "schema --events",
        "what `deploy --json` and its like print, line by line",
    ),
];

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Of the lines that `deploy`, `destroy` and their like print with `--json`, instead of the settings files
    #[arg(long)]
    events: bool,
    /// Write it to this file, and nothing to stdout
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments, session: &mut Session<'_>) -> Result<u8, CliError> {
    let schema = match arguments.events {
        true => machine::schema(),
        false => of_settings(session)?,
    };
    let Some(path) = &arguments.output else {
        session.printer.json(&schema)?;
        return Ok(exit::DONE);
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
        .say(format_args!("`{}` is written", path.display()));
    Ok(exit::DONE)
}

fn of_settings(session: &Session<'_>) -> Result<schemars::Schema, CliError> {
    session
        .program
        .schema_of_settings()
        .ok_or_else(|| CliError::NoSchema {
            app: session.app.name().to_owned(),
        })
}
