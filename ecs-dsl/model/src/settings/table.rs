//! The keys of a table: required, optional and unknown ones.

use super::did_you_mean::closest;
use super::errors::SettingsError;
use super::message::Message;
use super::value::position;
use super::{Expected, SettingsErrors, Value};
use crate::rules::{Help, codes};

/// A table and the keys of its struct.
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

    /// Adds an error for a missing key, unless a misspelled key is reported instead.
    const fn missing(&self, key: &'static str, allowed: Expected, errors: &mut SettingsErrors) {
        let mut index = 0;
        while index < self.entries.len() {
            if matches!(self.suggestion(&self.entries[index]), Some(suggestion) if super::value::equal(suggestion, key))
            {
                return;
            }
            index += 1;
        }
        errors.push(SettingsError {
            line: self.line,
            code: codes::MISSING_SETTING,
            message: Message::new(&["`", self.path, self.dot(), key, "` is missing"]),
            allowed,
            help: Help::None,
        });
    }

    /// The value of a required key.
    pub const fn required(
        &self,
        key: &'static str,
        allowed: Expected,
        errors: &mut SettingsErrors,
    ) -> Option<&'static Value> {
        let found = self.get(key);
        if found.is_none() {
            self.missing(key, allowed, errors);
        }
        found
    }

    /// The integer of a required key.
    pub const fn u32(&self, key: &'static str, errors: &mut SettingsErrors) -> Option<u32> {
        match self.required(key, super::expected::u32, errors) {
            Some(value) => value.u32(errors),
            None => None,
        }
    }

    /// Adds an error for each key that the struct doesn't have. A file may name its schema in `$schema`.
    pub(super) const fn reject_unknown_keys(&self, errors: &mut SettingsErrors) {
        let mut index = 0;
        while index < self.entries.len() {
            let entry = &self.entries[index];
            let names_schema = self.path.is_empty() && super::value::equal(entry.key, "$schema");
            if position(self.keys, entry.key).is_none() && !names_schema {
                let mut message = Message::new(&["unknown setting `", entry.path, "`"]);
                if let Some(suggestion) = self.suggestion(entry) {
                    message.push(&[", did you mean `", suggestion, "`?"]);
                }
                let names = self.keys;
                errors.push(SettingsError {
                    line: entry.line,
                    code: codes::UNKNOWN_SETTING,
                    message,
                    allowed: Expected { text: "", names },
                    help: Help::None,
                });
            }
            index += 1;
        }
    }

    /// The key that is most similar to an unknown one, if the table doesn't have it.
    const fn suggestion(&self, entry: &Value) -> Option<&'static str> {
        if position(self.keys, entry.key).is_some() {
            return None;
        }
        match closest(entry.key, self.keys) {
            Some(index) if self.get(self.keys[index]).is_none() => Some(self.keys[index]),
            _ => None,
        }
    }

    const fn dot(&self) -> &'static str {
        if self.path.is_empty() { "" } else { "." }
    }
}
