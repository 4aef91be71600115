//! [`StackStore`]: the stacks of a region as this process has read or written them last, with an index.
//!
//! A number in the lock file counts the changes of the folder. As long as it is the one that this process knows, no other
//! process has changed anything, and no file has to be read.
//!
//! **Invariant:** the number is raised before a file is changed, so that a process that is killed in between leaves no state
//! that others take for current.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use super::stack_index::StackIndex;
use super::state::Stack;

/// The parsed stacks by name.
#[derive(Debug, Default)]
pub(super) struct StackStore {
    /// The number of changes of the folder for which this is complete.
    pub(super) generation: Option<u64>,
    pub(super) stacks: BTreeMap<String, StoredStack>,
    pub(super) index: StackIndex,
}

#[derive(Debug)]
pub(super) struct StoredStack {
    fingerprint: Fingerprint,
    pub(super) stack: Arc<Stack>,
}

/// Distinguishes a changed file from an unchanged one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fingerprint {
    length: u64,
    modified: Option<SystemTime>,
}

impl Fingerprint {
    pub(super) fn for_file(path: &Path) -> Option<Self> {
        let metadata = fs::metadata(path).ok()?;
        Some(Self {
            length: metadata.len(),
            modified: metadata.modified().ok(),
        })
    }
}

impl StackStore {
    pub(super) fn insert(&mut self, fingerprint: Fingerprint, stack: Stack) -> Arc<Stack> {
        self.index.insert(&stack);
        let stack = Arc::new(stack);
        let stored = StoredStack {
            fingerprint,
            stack: Arc::clone(&stack),
        };
        self.stacks.insert(stack.name.clone(), stored);
        stack
    }

    pub(super) fn remove(&mut self, name: &str) {
        self.index.remove(name);
        self.stacks.remove(name);
    }

    pub(super) fn unchanged(&self, name: &str, fingerprint: Fingerprint) -> Option<Arc<Stack>> {
        let stored = self.stacks.get(name)?;
        (stored.fingerprint == fingerprint).then(|| Arc::clone(&stored.stack))
    }
}
