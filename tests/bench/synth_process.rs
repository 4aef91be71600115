//! `synth --stage prod` of the example, as a process from start to end: `cargo bench --bench synth_process`, with
//! `--profile dev` for the build that `cargo run` makes.
//!
//! The aim is 10 ms at most.

mod measure;

// The example is a program of its own; here it is run by this one, which is as large.
#[path = "../../examples/django_microservices/main.rs"]
#[allow(dead_code, reason = "its main function is the example's")]
mod django_microservices;

use std::io;
use std::process::{Command, ExitCode};

use measure::Times;

const RUNS: usize = 50;
const COMMAND: [&str; 3] = ["synth", "--stage", "prod"];

fn main() -> ExitCode {
    // Cargo calls with `--bench`; called as the example is, this is the example.
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
        "a template of {} bytes, by a program of {size} bytes, {RUNS} runs",
        template.len()
    );
    println!("synth as a process: {}", Times::of(RUNS, synth));
    Ok(())
}

/// Runs the example as a process of its own and gives what it prints.
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
