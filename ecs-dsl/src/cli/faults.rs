//! `--faults FILE`: a bad day in the stage `local`.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::time::Duration;

use super::error::CliError;
use crate::deploy::fault_injection::{Call, FaultFile, FaultInjector, When};
use crate::deploy::local::Local;

/// What a shell says of a process that was killed: 128 and the number of `SIGKILL`.
const KILLED: i32 = 137;

/// What the file at `path` says.
pub(super) fn read(path: &Path) -> Result<FaultFile, CliError> {
    let text = fs::read_to_string(path).map_err(|source| CliError::Read {
        path: path.to_owned(),
        source,
    })?;
    text.parse().map_err(|source| CliError::Faults {
        path: path.to_owned(),
        source,
    })
}

/// The local engine as `file` wants it.
pub(super) fn faulty(local: Local, file: FaultFile) -> FaultInjector<Local> {
    let local = local.fault_plan(file.fault_plan());
    let latency = Duration::from_millis(file.milliseconds_per_call.into());
    FaultInjector::new(local)
        .rules(file.calls)
        .latency(latency)
        .on_kill(die)
}

/// Ends this process at once, as if it had been killed: nothing is tidied up.
fn die(call: Call, when: When) {
    let when = match when {
        When::Before => "before",
        When::After => "after",
    };
    // Past the printer: whoever is killed says nothing, this line is for whoever wonders why.
    _ = writeln!(
        std::io::stderr(),
        "local: killed {when} `{call}` took effect, as the file of faults says"
    );
    std::process::exit(KILLED)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::read;
    use crate::cli::exit;

    #[test]
    fn a_file_that_is_wrong_is_told_with_its_path_and_its_line() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bad-day.toml");
        std::fs::write(&path, "[[calls]]\nfault = \"trottle\"\n").unwrap();
        let error = read(&path).unwrap_err();
        assert_eq!(error.exit_code(), exit::USAGE);
        assert_eq!(
            error.to_string(),
            format!("`{}` is no file of faults", path.display())
        );
        let source = std::error::Error::source(&error).unwrap().to_string();
        assert!(source.contains("line 2, column 9"), "{source}");
    }

    #[test]
    fn a_file_that_is_not_there_is_said_to_be_missing() {
        let error = read(Path::new("no-such-file.toml")).unwrap_err();
        assert_eq!(error.exit_code(), exit::FILE);
        assert_eq!(error.to_string(), "can't read `no-such-file.toml`");
    }
}
