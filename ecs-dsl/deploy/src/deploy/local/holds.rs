//! [`Holds`]: which process runs the operation of a stack. The operating system releases the hold of a process that ends.
//!
//! An operation advances only while a process polls it, so one that no process holds has stopped.

use std::collections::BTreeMap;
use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The locked files of this process, one for each stack with an operation in progress.
#[derive(Debug, Default)]
pub(super) struct Holds(Mutex<BTreeMap<PathBuf, File>>);

impl Holds {
    /// Takes the hold, unless another process has it. Without the permission to write, nothing is held.
    pub(super) fn take(&self, path: &Path) {
        let mut held = self.held();
        if !held.contains_key(path)
            && let Some(file) = open(path)
            && file.try_lock().is_ok()
        {
            held.insert(path.to_owned(), file);
        }
    }

    /// Releases the hold, and deletes its file.
    pub(super) fn release(&self, path: &Path) {
        if self.held().remove(path).is_some() {
            // The file is only an address for locks: one that stays means nothing.
            _ = std::fs::remove_file(path);
        }
    }

    /// Whether another process has the hold.
    pub(super) fn is_taken_by_another(&self, path: &Path) -> bool {
        if self.held().contains_key(path) || !path.exists() {
            return false;
        }
        let locked = open(path).map(|file| file.try_lock());
        matches!(locked, Some(Err(TryLockError::WouldBlock)))
    }

    fn held(&self) -> MutexGuard<'_, BTreeMap<PathBuf, File>> {
        // The map is consistent even if another thread panicked: entries are only inserted and removed.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn open(path: &Path) -> Option<File> {
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).ok()
}

#[cfg(test)]
mod tests {
    use super::Holds;

    #[test]
    fn hold_is_exclusive_until_it_is_released_or_its_holder_ends() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("web.hold");
        let (first, second) = (Holds::default(), Holds::default());
        assert!(!second.is_taken_by_another(&path));
        first.take(&path);
        first.take(&path);
        assert!(second.is_taken_by_another(&path) && !first.is_taken_by_another(&path));
        second.take(&path);
        drop(first);
        assert!(!second.is_taken_by_another(&path));
        second.take(&path);
        second.release(&path);
        assert!(!path.exists());
    }
}
