//! Writes the templates of random programs without errors for cfn-lint.
//!
//!   SEED=7 COUNT=1 random FOLDER
//!
//! `COUNT` programs (default: 200) with the seeds from `SEED` on. A template is called `<seed>-<stack>.json`: its seed and
//! `COUNT=1` create the same program again.

#[path = "../properties/random/mod.rs"]
mod random;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use random::Random;

/// The default of `SEED`.
const SEED: u64 = 20_261_121;
/// The default of `COUNT`.
const COUNT: u64 = 200;

type Failure = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("usage: SEED=7 COUNT=1 random FOLDER");
        return ExitCode::from(64);
    };
    match number("SEED", SEED).and_then(|seed| write(&folder, seed, number("COUNT", COUNT)?)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn number(variable: &str, default: u64) -> Result<u64, Failure> {
    match std::env::var(variable) {
        Ok(text) if !text.is_empty() => Ok(text.parse()?),
        _ => Ok(default),
    }
}

/// Writes the templates of the first `count` programs without errors.
fn write(folder: &Path, first: u64, count: u64) -> Result<(), Failure> {
    std::fs::create_dir_all(folder)?;
    let (mut passed, mut seed, mut bytes) = (0, first, 0);
    while passed < count {
        let program = Random {
            unrecorded: true,
            ..Random::from_seed(seed)
        };
        if let Ok(assembly) = program.synth() {
            for stack in &assembly.stacks {
                let json = stack.template.to_json();
                bytes += json.len();
                std::fs::write(folder.join(format!("{seed}-{}.json", stack.name)), json)?;
            }
            passed += 1;
        }
        seed += 1;
    }
    println!(
        "{passed} programs, {bytes} bytes, SEED={first} to {}",
        seed - 1
    );
    Ok(())
}
