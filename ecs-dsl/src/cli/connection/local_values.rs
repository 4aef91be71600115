//! `--local-values FILE`: the values of other programs, in the stage `local`.

use std::io;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::cli::error::CliError;
use crate::deploy::local::OutsideValues;

/// The file that is read without the flag, if it exists.
pub(super) const DEFAULT: &str = "ecs-dsl.local.json";

/// Reads the given file, or else the default one. Without a file, there are no values.
pub(super) fn read(given: Option<&PathBuf>) -> Result<OutsideValues, CliError> {
    let path = given.map_or(Path::new(DEFAULT), PathBuf::as_path);
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if given.is_none() && error.kind() == io::ErrorKind::NotFound => {
            return Ok(OutsideValues::default());
        }
        Err(source) => {
            let path = path.to_owned();
            return Err(CliError::Read { path, source });
        }
    };
    let invalid = |reason: String| CliError::InvalidLocalValues {
        path: path.to_owned(),
        reason,
    };
    let json: Value = serde_json::from_str(&text).map_err(|error| invalid(error.to_string()))?;
    OutsideValues::from_json(&json).map_err(invalid)
}
