//! [`PrivateFolder`]: the folder of a run for logins and the output of builders.
//!
//! **Invariant:** only its owner can read it, it is removed with all files at the end of the run, and a later run removes
//! those of runs that were killed.

use std::fs::{self, DirBuilder};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::BuildError;
use crate::deploy::private_file;

/// The beginning of the names of all such folders; the id of the process and a number follow.
const PREFIX: &str = "ecs-dsl-images-";

/// How long AWS accepts a token. An older folder is removed where processes can't be looked up.
const LIFETIME: Duration = Duration::from_secs(12 * 60 * 60);

/// A folder with mode 0700, removed when it is dropped.
#[derive(Debug)]
pub(super) struct PrivateFolder {
    path: PathBuf,
}

impl PrivateFolder {
    /// Creates a folder.
    pub(super) fn new() -> Result<Self, BuildError> {
        Self::in_folder(&base())
    }

    /// Removes the folders of runs that were killed.
    pub(super) fn remove_abandoned() {
        remove_abandoned(&base());
    }

    fn in_folder(base: &Path) -> Result<Self, BuildError> {
        let process = std::process::id();
        for number in 0_u32.. {
            let path = base.join(format!("{PREFIX}{process}-{number}"));
            match create_private(&path) {
                Ok(()) => return Ok(Self { path }),
                // Of this process, or of another user who expects it.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(source) => return Err(BuildError::Folder { path, source }),
            }
        }
        let source = io::Error::from(io::ErrorKind::AlreadyExists);
        let path = base.to_owned();
        Err(BuildError::Folder { path, source })
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Creates a folder in it, unless it exists.
    pub(super) fn create_folder(&self, name: &str) -> Result<PathBuf, BuildError> {
        let path = self.path.join(name);
        match create_private(&path) {
            Err(source) if source.kind() != io::ErrorKind::AlreadyExists => {
                Err(BuildError::Folder { path, source })
            }
            Ok(()) | Err(_) => Ok(path),
        }
    }

    /// Writes a file with mode 0600.
    pub(super) fn write(&self, path: &Path, text: &str) -> Result<(), BuildError> {
        private_file::write(path, text).map_err(|source| BuildError::Folder {
            path: path.to_owned(),
            source,
        })
    }
}

impl Drop for PrivateFolder {
    fn drop(&mut self) {
        // What can't be removed now is removed by a later run.
        _ = fs::remove_dir_all(&self.path);
    }
}

/// The folder of the user's session, or that of temporary files.
fn base() -> PathBuf {
    let session = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
    let session = session.filter(|folder| folder.is_dir());
    session.unwrap_or_else(std::env::temp_dir)
}

/// Creates a folder that doesn't exist yet, so that it isn't one that another user can read.
fn create_private(path: &Path) -> io::Result<()> {
    #[allow(unused_mut, reason = "other systems have no modes")]
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Removes the folders of runs that were killed. Those of other users can't be removed.
fn remove_abandoned(base: &Path) {
    let Ok(entries) = fs::read_dir(base) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let process = name.to_str().and_then(|name| name.strip_prefix(PREFIX));
        let process = process.and_then(|rest| rest.split('-').next()?.parse().ok());
        if process.is_some_and(|process| is_abandoned(&entry.path(), process)) {
            _ = fs::remove_dir_all(entry.path());
        }
    }
}

fn is_abandoned(path: &Path, process: u32) -> bool {
    if Path::new("/proc/self").exists() {
        return !Path::new("/proc").join(process.to_string()).exists();
    }
    let created = fs::metadata(path).and_then(|metadata| metadata.modified());
    created.is_ok_and(|created| {
        let age = SystemTime::now().duration_since(created);
        age.is_ok_and(|age| age > LIFETIME)
    })
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt as _;

    use super::{PREFIX, PrivateFolder, remove_abandoned};

    #[test]
    fn folder_is_private_and_removed() {
        let base = tempfile::tempdir().unwrap();
        let folder = PrivateFolder::in_folder(base.path()).unwrap();
        let other = PrivateFolder::in_folder(base.path()).unwrap();
        let inner = folder.create_folder("login").unwrap();
        folder.write(&inner.join("config.json"), "{}").unwrap();
        let mode =
            |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!([mode(folder.path()), mode(&inner)], [0o700, 0o700]);
        assert_eq!(mode(&inner.join("config.json")), 0o600);
        drop(folder);
        assert!(other.path().exists());
        drop(other);
        assert_eq!(fs::read_dir(base.path()).unwrap().count(), 0);
    }

    #[test]
    fn folder_of_a_killed_run_is_removed() {
        let base = tempfile::tempdir().unwrap();
        // No process has this id: it is above the largest one of Linux.
        let abandoned = base.path().join(format!("{PREFIX}4194305-0"));
        let running = base.path().join(format!("{PREFIX}1-0"));
        let foreign = base.path().join("ecs-dsl-images-of-others");
        for path in [&abandoned, &running, &foreign] {
            fs::create_dir(path).unwrap();
            fs::write(path.join("config.json"), "token").unwrap();
        }
        let folder = PrivateFolder::in_folder(base.path()).unwrap();
        remove_abandoned(base.path());
        assert!(!abandoned.exists());
        assert!(running.exists() && foreign.exists() && folder.path().exists());
    }
}
