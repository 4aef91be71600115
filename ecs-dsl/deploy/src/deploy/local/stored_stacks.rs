//! Reads and writes the stacks of a locked folder, through what this process knows of them.

use std::collections::BTreeSet;
use std::sync::{Arc, MutexGuard, PoisonError};

use super::folder::Locked;
use super::stack_index::IndexKey;
use super::stack_store::{Fingerprint, StackStore};
use super::state::Stack;
use crate::deploy::CallResult;

/// The path of a stack's file in the region's folder.
fn stack_file(name: &str) -> String {
    format!("stacks/{name}.json")
}

impl Locked<'_> {
    /// The stack with this name, if it exists.
    pub(super) fn stack(&self, name: &str) -> CallResult<Option<Arc<Stack>>> {
        let file = stack_file(name);
        let Some(fingerprint) = Fingerprint::for_file(&self.path(&file)) else {
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
        match Fingerprint::for_file(&self.path(&file)) {
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
