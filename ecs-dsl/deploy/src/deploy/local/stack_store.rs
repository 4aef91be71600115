//! [`StackStore`]: the stacks of a region as this process has read or written them last, with an index.
//!
//! A number in the lock file counts the changes of the folder. As long as it is the one that this process knows, no other
//! process has changed anything, and no file has to be read.
//!
//! **Invariant:** the number is raised before a file is changed, so that a process that is killed in between leaves no state
//! that others take for current.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::{Arc, MutexGuard, PoisonError};
use std::time::SystemTime;

use super::folder::Locked;
use super::stack_index::{IndexKey, StackIndex};
use super::state::Stack;
use crate::deploy::CallResult;

/// The parsed stacks by name.
#[derive(Debug, Default)]
pub(super) struct StackStore {
    /// The number of changes of the folder for which this is complete.
    generation: Option<u64>,
    stacks: BTreeMap<String, StoredStack>,
    index: StackIndex,
}

#[derive(Debug)]
struct StoredStack {
    fingerprint: Fingerprint,
    stack: Arc<Stack>,
}

/// Distinguishes a changed file from an unchanged one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Fingerprint {
    length: u64,
    modified: Option<SystemTime>,
}

impl Fingerprint {
    fn of(path: &Path) -> Option<Self> {
        let metadata = fs::metadata(path).ok()?;
        Some(Self {
            length: metadata.len(),
            modified: metadata.modified().ok(),
        })
    }
}

/// The path of a stack's file in the region's folder.
fn stack_file(name: &str) -> String {
    format!("stacks/{name}.json")
}

impl StackStore {
    fn insert(&mut self, fingerprint: Fingerprint, stack: Stack) -> Arc<Stack> {
        self.index.insert(&stack);
        let stack = Arc::new(stack);
        let stored = StoredStack {
            fingerprint,
            stack: Arc::clone(&stack),
        };
        self.stacks.insert(stack.name.clone(), stored);
        stack
    }

    fn remove(&mut self, name: &str) {
        self.index.remove(name);
        self.stacks.remove(name);
    }

    fn unchanged(&self, name: &str, fingerprint: Fingerprint) -> Option<Arc<Stack>> {
        let stored = self.stacks.get(name)?;
        (stored.fingerprint == fingerprint).then(|| Arc::clone(&stored.stack))
    }
}

impl Locked<'_> {
    /// The stack with this name, if it exists.
    pub(super) fn stack(&self, name: &str) -> CallResult<Option<Arc<Stack>>> {
        let file = stack_file(name);
        let Some(fingerprint) = Fingerprint::of(&self.path(&file)) else {
            // The error of a file that can't be opened.
            return Ok(self.read::<Stack>(&file)?.map(Arc::new));
        };
        if let Some(stack) = self.store().unchanged(name, fingerprint) {
            return Ok(Some(stack));
        }
        let read = self.read::<Stack>(&file)?;
        Ok(read.map(|stack| match stack.name == name {
            true => self.store().insert(fingerprint, stack),
            false => Arc::new(stack),
        }))
    }

    /// All stacks, by name.
    pub(super) fn stacks(&self) -> CallResult<Vec<Arc<Stack>>> {
        self.refresh()?;
        let store = self.store();
        let stacks = store.stacks.values();
        Ok(stacks.map(|stored| Arc::clone(&stored.stack)).collect())
    }

    /// The stacks that have `key`.
    pub(super) fn holders(&self, key: &IndexKey) -> CallResult<Vec<Arc<Stack>>> {
        self.refresh()?;
        let store = self.store();
        let holders = store.index.holders(key);
        let stored = holders.filter_map(|name| store.stacks.get(name));
        Ok(stored.map(|stored| Arc::clone(&stored.stack)).collect())
    }

    /// Writes the stack to its file.
    pub(super) fn save_stack(&self, stack: &Stack) -> CallResult<()> {
        let file = stack_file(&stack.name);
        self.count_change()?;
        self.write(&file, stack)?;
        match Fingerprint::of(&self.path(&file)) {
            Some(fingerprint) => {
                self.store().insert(fingerprint, stack.clone());
            }
            None => self.store().generation = None,
        }
        Ok(())
    }

    /// Deletes the file of the stack.
    pub(super) fn remove_stack(&self, name: &str) -> CallResult<()> {
        self.count_change()?;
        self.remove(&stack_file(name))?;
        self.store().remove(name);
        Ok(())
    }

    /// Counts a change of this process: what it knows stays complete.
    fn count_change(&self) -> CallResult<()> {
        let before = self.generation();
        let now = self.raise_generation()?;
        let mut store = self.store();
        if store.generation.is_some() && store.generation == before {
            store.generation = Some(now);
        }
        Ok(())
    }

    /// Reads what other processes have changed.
    fn refresh(&self) -> CallResult<()> {
        let generation = self.generation();
        if generation.is_some() && self.store().generation == generation {
            return Ok(());
        }
        let files = self.list("stacks")?;
        let names: BTreeSet<&str> = files
            .iter()
            .filter_map(|file| file.strip_suffix(".json"))
            .collect();
        let gone: Vec<String> = {
            let store = self.store();
            let known = store.stacks.keys();
            known
                .filter(|name| !names.contains(name.as_str()))
                .cloned()
                .collect()
        };
        for name in gone {
            self.store().remove(&name);
        }
        for name in names {
            self.stack(name)?;
        }
        self.store().generation = generation;
        Ok(())
    }

    fn store(&self) -> MutexGuard<'_, StackStore> {
        // Each change is complete before the guard is dropped.
        let store = &self.folder().store;
        store.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
