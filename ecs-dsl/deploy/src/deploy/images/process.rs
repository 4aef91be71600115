//! Runs a builder: its output goes to a file, and it is killed if the run is interrupted or dropped.

use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Duration;

use crate::deploy::sleep;

/// How often a running process is looked at.
const POLL: Duration = Duration::from_millis(50);

/// How many lines of the output an error has.
const LINES: usize = 30;

/// How a process ended.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Ended {
    Succeeded,
    Failed,
    Interrupted,
}

/// A process that ends with this value.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It has ended already, unless this is an interruption.
        _ = self.0.kill();
        _ = self.0.wait();
    }
}

/// Runs `command` with its output in the file `output`, until it ends or `is_interrupted`.
pub(super) async fn run(
    mut command: Command,
    output: &Path,
    is_interrupted: &dyn Fn() -> bool,
) -> io::Result<Ended> {
    let file = File::create(output)?;
    command
        .stdin(Stdio::null())
        .stdout(file.try_clone()?)
        .stderr(file);
    let mut running = Running(command.spawn()?);
    loop {
        if let Some(status) = running.0.try_wait()? {
            return Ok(ended(status));
        }
        if is_interrupted() {
            return Ok(Ended::Interrupted);
        }
        sleep(POLL).await;
    }
}

fn ended(status: ExitStatus) -> Ended {
    if status.success() {
        Ended::Succeeded
    } else {
        Ended::Failed
    }
}

/// The last lines of the output, without the `secrets`.
pub(super) fn last_lines(output: &Path, secrets: &[String]) -> Vec<String> {
    let bytes = fs::read(output).unwrap_or_default();
    let mut text = String::from_utf8_lossy(&bytes).into_owned();
    for secret in secrets.iter().filter(|secret| !secret.is_empty()) {
        text = text.replace(secret.as_str(), crate::cfn::masking::MASK);
    }
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let first = lines.len().saturating_sub(LINES);
    let last = lines.get(first..).unwrap_or_default();
    last.iter().map(|line| (*line).to_owned()).collect()
}
