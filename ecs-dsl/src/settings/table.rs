//! The keys of a table: which it has, which it lacks, which it shouldn't have.

use super::fault::Fault;
use super::likeness::likely;
use super::value::position;
use super::words::Words;
use super::{Expected, Faults, Value};

/// A table and the keys that its struct has.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    pub(super) path: &'static str,
    pub(super) line: u32,
    pub(super) entries: &'static [Value],
    pub(super) keys: &'static [&'static str],
}

impl Table {
    /// The value of a key.
    pub const fn get(&self, key: &str) -> Option<&'static Value> {
        let mut index = 0;
        while index < self.entries.len() {
            if super::value::equal(self.entries[index].key, key) {
                return Some(&self.entries[index]);
            }
            index += 1;
        }
        None
    }

    /// A key that must be there and isn't; of a misspelled one only the spelling is told.
    const fn missing(&self, key: &'static str, allowed: Expected, faults: &mut Faults) {
        let mut index = 0;
        while index < self.entries.len() {
            if matches!(self.meant(&self.entries[index]), Some(meant) if super::value::equal(meant, key))
            {
                return;
            }
            index += 1;
        }
        faults.push(Fault {
            line: self.line,
            code: "ECS2004",
            words: Words::of(&["`", self.path, self.dot(), key, "` is missing"]),
            allowed,
        });
    }

    /// The value of a key that must be there.
    pub const fn required(
        &self,
        key: &'static str,
        allowed: Expected,
        faults: &mut Faults,
    ) -> Option<&'static Value> {
        let found = self.get(key);
        if found.is_none() {
            self.missing(key, allowed, faults);
        }
        found
    }

    /// The whole number of a key that must be there.
    pub const fn u32(&self, key: &'static str, faults: &mut Faults) -> Option<u32> {
        match self.required(key, super::expected::u32, faults) {
            Some(value) => value.u32(faults),
            None => None,
        }
    }

    /// Keys that the struct doesn't have. A file may name its schema in `$schema`.
    pub(super) const fn refuse_others(&self, faults: &mut Faults) {
        let mut index = 0;
        while index < self.entries.len() {
            let entry = &self.entries[index];
            let names_schema = self.path.is_empty() && super::value::equal(entry.key, "$schema");
            if position(self.keys, entry.key).is_none() && !names_schema {
                let mut words = Words::of(&["`", entry.path, "` is no setting"]);
                if let Some(meant) = self.meant(entry) {
                    words.push(&[", did you mean `", meant, "`?"]);
                }
                let names = self.keys;
                faults.push(Fault {
                    line: entry.line,
                    code: "ECS2005",
                    words,
                    allowed: Expected { words: "", names },
                });
            }
            index += 1;
        }
    }

    /// The key that an unknown one most likely stands for, if it isn't there as well.
    const fn meant(&self, entry: &Value) -> Option<&'static str> {
        if position(self.keys, entry.key).is_some() {
            return None;
        }
        match likely(entry.key, self.keys) {
            Some(index) if self.get(self.keys[index]).is_none() => Some(self.keys[index]),
            _ => None,
        }
    }

    const fn dot(&self) -> &'static str {
        if self.path.is_empty() { "" } else { "." }
    }
}
