//! Files and folders that only their owner can read, whatever the umask: state and evidence contain what a template and a log
//! contain.
//!
//! **Invariant:** a file is created exclusively and renamed, so that no link is followed, a reader sees the old or the new
//! content, and a failure leaves no part of a file.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

/// Creates the folder and those above it.
///
/// # Errors
/// If it can't be created.
pub fn create_folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Writes the file as a whole.
///
/// # Errors
/// If it can't be written. The file is then as it was before.
pub fn write(path: &Path, text: &str) -> io::Result<()> {
    let temporary = path.with_extension("new");
    let written = create_new(&temporary)
        .and_then(|mut file| file.write_all(text.as_bytes()))
        .and_then(|()| fs::rename(&temporary, path));
    if written.is_err() {
        // The first error is the one to report.
        _ = fs::remove_file(&temporary);
    }
    written
}

/// A new file in place of what an interrupted process has left there, or a link.
fn create_new(path: &Path) -> io::Result<File> {
    let mut options = private();
    options.write(true).create_new(true);
    match options.open(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            fs::remove_file(path)?;
            options.open(path)
        }
        opened => opened,
    }
}

/// Opens a file to read and write, and creates it if it doesn't exist.
///
/// # Errors
/// If it can't be opened, or is a link.
pub fn open(path: &Path) -> io::Result<File> {
    let mut options = private();
    options.read(true).write(true);
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_symlink() => Err(io::Error::new(
            io::ErrorKind::InvalidInput,
            "is a symbolic link",
        )),
        Ok(_) => options.open(path),
        // Another process may create it at the same time.
        Err(_) => options.create(true).truncate(false).open(path),
    }
}

/// Options that create files of mode 0600.
fn private() -> OpenOptions {
    #[allow(unused_mut, reason = "other systems have no modes")]
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use super::{create_folder, open, write};

    // found: K10
    #[test]
    fn link_in_place_of_the_temporary_file_is_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("target");
        fs::write(&target, "untouched").unwrap();
        symlink(&target, folder.path().join("a.new")).unwrap();
        write(&folder.path().join("a.json"), "text").unwrap();
        assert_eq!(fs::read_to_string(&target).unwrap(), "untouched");
        assert_eq!(
            fs::read_to_string(folder.path().join("a.json")).unwrap(),
            "text"
        );
        assert!(fs::symlink_metadata(folder.path().join("a.new")).is_err());
        symlink(&target, folder.path().join("lock")).unwrap();
        assert!(open(&folder.path().join("lock")).is_err());
    }

    // found: K10
    #[test]
    fn failed_write_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        // A folder with content can't be replaced by a file.
        fs::create_dir_all(folder.path().join("a.json/b")).unwrap();
        write(&folder.path().join("a.json"), "text").unwrap_err();
        assert!(fs::symlink_metadata(folder.path().join("a.new")).is_err());
    }

    #[test]
    fn only_the_owner_has_access() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("a/b");
        create_folder(&inner).unwrap();
        write(&inner.join("c.json"), "text").unwrap();
        open(&inner.join("lock")).unwrap();
        let mode = |name: &str| {
            let path = folder.path().join(name);
            fs::metadata(path).unwrap().permissions().mode() & 0o777
        };
        assert_eq!([mode("a"), mode("a/b")], [0o700, 0o700]);
        assert_eq!([mode("a/b/c.json"), mode("a/b/lock")], [0o600, 0o600]);
    }
}
