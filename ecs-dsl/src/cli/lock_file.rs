//! `ecs-dsl.lock`: where the file is, and how it is read and written.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::error::CliError;
use crate::dsl::Lock;

/// The name of the file.
const NAME: &str = "ecs-dsl.lock";

/// The lock file of a run.
#[derive(Debug)]
pub(super) struct LockFile {
    path: PathBuf,
    /// Whether `--lock-file` names it.
    is_given: bool,
}

impl LockFile {
    /// The given file. Default: the one in the folder of the program's `Cargo.toml`, as Cargo reports it to what it runs, or
    /// else in the working directory.
    pub(super) fn new(given: Option<PathBuf>) -> Self {
        let is_given = given.is_some();
        let by_default = || {
            let package = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
            package.unwrap_or_default().join(NAME)
        };
        let path = given.unwrap_or_else(by_default);
        Self { path, is_given }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// The entries of the file. Without a file, there are none; `is_created` allows that `--lock-file` names a new one.
    pub(super) fn read(&self, is_created: bool) -> Result<Lock, CliError> {
        let text = match fs::read_to_string(&self.path) {
            Ok(text) => text,
            Err(error)
                if error.kind() == io::ErrorKind::NotFound && (is_created || !self.is_given) =>
            {
                return Ok(Lock::default());
            }
            Err(source) => {
                let path = self.path.clone();
                return Err(CliError::Read { path, source });
            }
        };
        text.parse().map_err(|source| CliError::InvalidLockFile {
            path: self.path.clone(),
            source,
        })
    }

    /// Writes the entries: first to a file beside it, so that it is never half written.
    pub(super) fn write(&self, lock: &Lock) -> Result<(), CliError> {
        let write = || {
            let mut name = self.path.file_name().unwrap_or_default().to_owned();
            name.push(".new");
            let new = self.path.with_file_name(name);
            // A file that an interrupted run has left.
            match fs::remove_file(&new) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
            let mut file = fs::File::create_new(&new)?;
            let written = file.write_all(lock.to_string().as_bytes());
            let renamed = written.and_then(|()| fs::rename(&new, &self.path));
            if renamed.is_err() {
                _ = fs::remove_file(&new);
            }
            renamed
        };
        write().map_err(|source| CliError::Write {
            path: self.path.clone(),
            source,
        })
    }
}
