//! `synth --stage prod` of the example as a process: `cargo bench --bench synth_process`, with `--profile dev` for the
//! profile of `cargo run`. In a user's project, that profile has no debug assertions in this library, whereas here they
//! are only disabled by `CARGO_PROFILE_DEV_DEBUG_ASSERTIONS=false`.
//!
//! Target: at most 10 ms.

mod measure;

// The bench contains the example and runs itself as the example.
#[path = "../../examples/django_microservices/main.rs"]
#[allow(
    dead_code,
    reason = "the example is a program with its own main function"
)]
mod django_microservices;

use std::io;
use std::process::{Command, ExitCode};

use measure::Times;

const RUNS: usize = 50;
const COMMAND: [&str; 3] = ["synth", "--stage", "prod"];

fn main() -> ExitCode {
    // Cargo passes `--bench`; with the arguments of the example, this is the example.
    if std::env::args().nth(1).as_deref() == Some(COMMAND[0]) {
        return django_microservices::app().run(django_microservices::django);
    }
    match bench() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn bench() -> io::Result<()> {
    let template = synth()?;
    let size = std::fs::metadata(std::env::current_exe()?)?.len();
    println!(
        "template: {} bytes, program: {size} bytes, {RUNS} runs",
        template.len()
    );
    println!("synth as a process: {}", Times::measure(RUNS, synth));
    Ok(())
}

/// Runs the example as a process, and returns its output.
fn synth() -> io::Result<Vec<u8>> {
    let output = Command::new(std::env::current_exe()?)
        .args(COMMAND)
        .output()?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(io::Error::other(
            String::from_utf8_lossy(&output.stderr).into_owned(),
        ))
    }
}
