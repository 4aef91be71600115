//! `cargo run -p ecs-dsl-codegen` writes the resource types and the macros' tables, `-- --check` compares them, and `-- --import DIR` updates the
//! schemas from a folder of AWS's files first.

use std::path::PathBuf;
use std::process::ExitCode;

use ecs_dsl_codegen::{Error, output, trim};

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error}");
            let mut source = std::error::Error::source(&error);
            while let Some(cause) = source {
                eprintln!("  caused by: {cause}");
                source = cause.source();
            }
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode, Error> {
    let mut arguments = std::env::args().skip(1);
    match (arguments.next().as_deref(), arguments.next()) {
        (None, _) => write(),
        (Some("--check"), None) => check(),
        (Some("--import"), Some(folder)) => {
            trim::import(&PathBuf::from(folder))?;
            write()
        }
        _ => {
            eprintln!("usage: {} [--check | --import DIR]", output::COMMAND);
            Ok(ExitCode::from(2))
        }
    }
}

fn write() -> Result<ExitCode, Error> {
    let changed = output::write(&output::generate()?)?;
    eprintln!("{} files written", changed.len());
    Ok(ExitCode::SUCCESS)
}

fn check() -> Result<ExitCode, Error> {
    let stale = output::stale(&output::generate()?)?;
    if stale.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    for path in &stale {
        eprintln!("stale: {}", path.display());
    }
    eprintln!("run `{}`", output::COMMAND);
    Ok(ExitCode::FAILURE)
}
