//! The state folder: one JSON file per stack, written atomically, by one process at a time.

use std::cell::Cell;
use std::fs::{self, File};
use std::io::{self, Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::format::FORMAT;
use super::stack_store::StackStore;
use crate::deploy::{CallResult, ControlPlaneError, StateFileError, private_file};

/// The field that every file has.
#[derive(Deserialize)]
struct Versioned {
    #[serde(default)]
    format: u64,
}

/// One region of the folder.
#[derive(Clone, Debug)]
pub(super) struct Folder {
    root: PathBuf,
    region: String,
    /// The stacks that this process knows.
    pub(super) store: Arc<Mutex<StackStore>>,
}

/// The folder with an exclusive lock, released on drop.
#[derive(Debug)]
pub(super) struct Locked<'a> {
    folder: &'a Folder,
    /// The API call that holds the lock; part of every error.
    operation: &'static str,
    lock: Option<File>,
    /// The number of changes of the folder, if it is known.
    generation: Cell<Option<u64>>,
}

impl Folder {
    /// The region of the state.
    pub(super) fn region(&self) -> &str {
        &self.region
    }

    pub(super) fn new(root: PathBuf, region: &str) -> Self {
        Self {
            root,
            region: region.to_owned(),
            store: Arc::default(),
        }
    }

    /// The file that is locked by the process that runs the stack's operation.
    pub(super) fn hold(&self, stack: &str) -> PathBuf {
        let folder = self.root.join(&self.region).join("stacks");
        folder.join(format!("{stack}.hold"))
    }

    /// Waits for the lock. Creates the folder if it doesn't exist.
    pub(super) fn lock(&self, operation: &'static str) -> CallResult<Locked<'_>> {
        let failed = |path: &Path, error| state_error(operation, path, StateFileError::Io(error));
        let region = self.root.join(&self.region);
        private_file::create_folder(&region).map_err(|error| failed(&region, error))?;
        let ignore = self.root.join(".gitignore");
        if !ignore.exists() {
            private_file::write(&ignore, "*\n").map_err(|error| failed(&ignore, error))?;
        }
        let path = self.root.join("lock");
        let opened = private_file::open(&path).and_then(|mut file| {
            file.lock()?;
            let mut text = String::new();
            file.read_to_string(&mut text)?;
            Ok((file, text))
        });
        let (file, text) = opened.map_err(|error| failed(&path, error))?;
        let generation = match text.trim() {
            "" => Some(0),
            text => text.parse().ok(),
        };
        Ok(Locked {
            folder: self,
            operation,
            lock: Some(file),
            generation: Cell::new(generation),
        })
    }

    /// Like [`lock`](Self::lock), but doesn't create the folder.
    pub(super) fn lock_if_present(&self, operation: &'static str) -> CallResult<Locked<'_>> {
        if self.root.exists() {
            self.lock(operation)
        } else {
            Ok(Locked {
                folder: self,
                operation,
                lock: None,
                generation: Cell::new(None),
            })
        }
    }
}

impl Locked<'_> {
    /// The API call that holds the lock.
    pub(super) fn operation(&self) -> &'static str {
        self.operation
    }

    /// The region of the state.
    pub(super) fn region(&self) -> &str {
        &self.folder.region
    }

    /// The locked folder.
    pub(super) fn folder(&self) -> &Folder {
        self.folder
    }

    /// The number of changes of the folder; none if it doesn't exist, or the number isn't readable.
    pub(super) fn generation(&self) -> Option<u64> {
        self.generation.get()
    }

    /// Raises the number of changes, and returns it.
    pub(super) fn raise_generation(&self) -> CallResult<u64> {
        let next = self.generation().unwrap_or_default().wrapping_add(1);
        let path = self.folder.root.join("lock");
        if let Some(mut file) = self.lock.as_ref() {
            // As long as the number before, so that it is never a part of both.
            let written = file.rewind().and_then(|()| write!(file, "{next:020}"));
            written.map_err(|error| self.error(&path, StateFileError::Io(error)))?;
            self.generation.set(Some(next));
        }
        Ok(next)
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.root.join(&self.folder.region).join(name)
    }

    fn error(&self, path: &Path, source: StateFileError) -> ControlPlaneError {
        state_error(self.operation, path, source)
    }

    /// The text of the file, if it exists.
    pub(super) fn read_text(&self, name: &str) -> CallResult<Option<String>> {
        let path = self.path(name);
        match fs::read_to_string(&path) {
            Ok(text) => Ok(Some(text)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(self.error(&path, StateFileError::Io(error))),
        }
    }

    /// The value in the file, if it exists.
    pub(super) fn read<T: DeserializeOwned>(&self, name: &str) -> CallResult<Option<T>> {
        let Some(text) = self.read_text(name)? else {
            return Ok(None);
        };
        let corrupt = |error| self.error(&self.path(name), StateFileError::Corrupt(error));
        // Checked first: a file of another format can't be parsed.
        let found = match leading_format(&text) {
            Some(found) => found,
            None => serde_json::from_str(&text)
                .map(|Versioned { format }| format)
                .map_err(corrupt)?,
        };
        if found != FORMAT {
            let source = StateFileError::Format {
                found,
                supported: FORMAT,
            };
            return Err(self.error(&self.path(name), source));
        }
        serde_json::from_str(&text).map(Some).map_err(corrupt)
    }

    /// Writes `value` to the file.
    pub(super) fn write<T: Serialize>(&self, name: &str, value: &T) -> CallResult<()> {
        let text = serde_json::to_string_pretty(value)
            .map_err(|error| self.error(&self.path(name), StateFileError::Corrupt(error)))?;
        self.write_text(name, &text)
    }

    /// Writes `text` to a temporary file and renames it, so that a reader sees the old or the new text, even after the
    /// process was killed.
    pub(super) fn write_text(&self, name: &str, text: &str) -> CallResult<()> {
        let path = self.path(name);
        let written = path
            .parent()
            .map_or(Ok(()), private_file::create_folder)
            .and_then(|()| private_file::write(&path, text));
        written.map_err(|error| self.error(&path, StateFileError::Io(error)))
    }

    /// Deletes the file, if it exists.
    pub(super) fn remove(&self, name: &str) -> CallResult<()> {
        let path = self.path(name);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(self.error(&path, StateFileError::Io(error)))
            }
            _ => Ok(()),
        }
    }

    /// The names of the files in `subfolder`, sorted.
    pub(super) fn list(&self, subfolder: &str) -> CallResult<Vec<String>> {
        let path = self.path(subfolder);
        let entries = match fs::read_dir(&path) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(self.error(&path, StateFileError::Io(error))),
        };
        let mut names = Vec::new();
        for entry in entries {
            let entry = entry.map_err(|error| self.error(&path, StateFileError::Io(error)))?;
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
        names.retain(|name| name.ends_with(".json"));
        names.sort();
        Ok(names)
    }
}

/// The format, if it is the first field, as in every file that the engine writes. Saves parsing the file twice.
fn leading_format(text: &str) -> Option<u64> {
    let rest = text.trim_start().strip_prefix('{')?.trim_start();
    let rest = rest.strip_prefix("\"format\"")?.trim_start();
    let rest = rest.strip_prefix(':')?.trim_start();
    let end = rest.find(|digit: char| !digit.is_ascii_digit())?;
    rest.get(..end)?.parse().ok()
}

fn state_error(operation: &'static str, path: &Path, source: StateFileError) -> ControlPlaneError {
    ControlPlaneError::State {
        operation,
        path: path.to_owned(),
        source,
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use serde_json::{Value, json};

    use super::Folder;
    use crate::deploy::{ControlPlaneError, StateFileError};

    #[test]
    fn written_value_is_read_back_and_git_ignores_the_folder() {
        let root = tempfile::tempdir().unwrap();
        let folder = Folder::new(root.path().join("state"), "us-east-1");
        folder
            .lock("Test")
            .unwrap()
            .write("stacks/a.json", &json!({"format": 4, "a": 2}))
            .unwrap();
        let locked = folder.lock("Test").unwrap();
        let read: Option<Value> = locked.read("stacks/a.json").unwrap();
        assert_eq!(read, Some(json!({"format": 4, "a": 2})));
        assert_eq!(locked.list("stacks").unwrap(), ["a.json"]);
        assert_eq!(
            fs::read_to_string(root.path().join("state/.gitignore")).unwrap(),
            "*\n"
        );
    }

    #[test]
    fn corrupt_file_and_unsupported_format_are_different_errors() {
        let root = tempfile::tempdir().unwrap();
        let folder = Folder::new(root.path().to_owned(), "us-east-1");
        let locked = folder.lock("Test").unwrap();
        locked.write_text("cut.json", "{\"format\": 4").unwrap();
        locked.write_text("future.json", "{\"format\": 7}").unwrap();
        let error = |name| match locked.read::<Value>(name) {
            Err(ControlPlaneError::State { source, .. }) => source,
            other => panic!("{other:?}"),
        };
        assert!(matches!(error("cut.json"), StateFileError::Corrupt(_)));
        let text = error("future.json").to_string();
        assert_eq!(text, "the file has format 7, this version reads format 4");
    }

    #[test]
    fn file_in_place_of_the_folder_is_an_error_with_its_path() {
        let root = tempfile::tempdir().unwrap();
        let file = root.path().join("file");
        fs::write(&file, "").unwrap();
        let error = Folder::new(file.clone(), "us-east-1")
            .lock("DescribeStacks")
            .unwrap_err();
        let expected = format!(
            "`DescribeStacks` can't use the local state in `{}`",
            file.join("us-east-1").display()
        );
        assert_eq!(error.to_string(), expected);
    }
}
