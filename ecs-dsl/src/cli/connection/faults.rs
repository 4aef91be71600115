//! `--faults FILE`: fault injection in the stage `local`.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::time::Duration;

use crate::cli::error::CliError;
use crate::deploy::fault_injection::{Call, FaultFile, FaultInjector, When};
use crate::deploy::local::Local;

/// The exit code that shells report for a killed process: 128 plus the number of `SIGKILL`.
const KILLED: i32 = 137;

/// Reads the fault file at `path`.
pub(in crate::cli) fn read(path: &Path) -> Result<FaultFile, CliError> {
    let text = fs::read_to_string(path).map_err(|source| CliError::Read {
        path: path.to_owned(),
        source,
    })?;
    text.parse().map_err(|source| CliError::InvalidFaultFile {
        path: path.to_owned(),
        source,
    })
}

/// The local engine with the faults of `file`.
pub(in crate::cli) fn inject(local: Local, file: FaultFile) -> FaultInjector<Local> {
    let local = local.fault_plan(file.fault_plan());
    let latency = Duration::from_millis(file.milliseconds_per_call.into());
    FaultInjector::new(local)
        .rules(file.calls)
        .latency(latency)
        .on_kill(exit_as_killed)
}

/// Exits at once, as if killed: without any cleanup.
fn exit_as_killed(call: Call, when: When) {
    let when = match when {
        When::Before => "before",
        When::After => "after",
    };
    // Bypasses the printer: a killed process prints nothing, but this line explains the exit.
    _ = writeln!(
        std::io::stderr(),
        "local: killed {when} `{call}` took effect, by the fault file"
    );
    std::process::exit(KILLED)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::read;
    use crate::cli::exit;

    #[test]
    fn invalid_file_is_reported_with_path_and_line() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("faults.toml");
        std::fs::write(&path, "[[calls]]\nfault = \"trottle\"\n").unwrap();
        let error = read(&path).unwrap_err();
        assert_eq!(error.exit_code(), exit::USAGE_ERROR);
        assert_eq!(
            error.to_string(),
            format!("`{}` is not a valid fault file", path.display())
        );
        let source = std::error::Error::source(&error).unwrap().to_string();
        assert!(source.contains("line 2, column 9"), "{source}");
    }

    #[test]
    fn missing_file_is_an_io_error() {
        let error = read(Path::new("no-such-file.toml")).unwrap_err();
        assert_eq!(error.exit_code(), exit::IO_ERROR);
        assert_eq!(error.to_string(), "can't read `no-such-file.toml`");
    }
}
