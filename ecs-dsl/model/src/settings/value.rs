//! Reads texts, booleans, enum variants and tables. Numbers: `number.rs`; durations: `duration.rs`.

use super::did_you_mean::closest;
use super::errors::SettingsError;
use super::message::Message;
use super::{Expected, Node, SettingsErrors, Table, Value};
use crate::rules::{Help, codes};

/// The allowed values of a text.
pub const TEXT: Expected = Expected::text("a quoted string");
/// The allowed values of a boolean.
pub const BOOLEAN: Expected = Expected::text("`true` or `false`");
/// The allowed values of a list.
pub const LIST: Expected = Expected::text("a list in brackets");

impl Value {
    /// The text.
    pub const fn text(&self, errors: &mut SettingsErrors) -> Option<&'static str> {
        if let Node::Text(text) = self.node {
            return Some(text);
        }
        self.type_mismatch(TEXT, errors);
        None
    }

    /// The boolean.
    pub const fn boolean(&self, errors: &mut SettingsErrors) -> Option<bool> {
        if let Node::Boolean(flag) = self.node {
            return Some(flag);
        }
        self.type_mismatch(BOOLEAN, errors);
        None
    }

    /// The index of the variant that has this name.
    pub const fn variant(
        &self,
        names: &'static [&'static str],
        errors: &mut SettingsErrors,
    ) -> Option<usize> {
        let allowed = Expected { text: "", names };
        let Node::Text(text) = self.node else {
            self.type_mismatch(allowed, errors);
            return None;
        };
        if let Some(index) = position(names, text) {
            return Some(index);
        }
        let mut message = Message::new(&["`", self.path, "` can't be `", self.source, "`"]);
        if let Some(index) = closest(text, names) {
            message.push(&[", did you mean `", names[index], "`?"]);
        }
        errors.push(SettingsError {
            line: self.line,
            code: codes::UNKNOWN_SETTING_VARIANT,
            message,
            allowed,
            help: Help::None,
        });
        None
    }

    /// The table, which may have only these keys.
    pub const fn table(
        &self,
        keys: &'static [&'static str],
        errors: &mut SettingsErrors,
    ) -> Option<Table> {
        if let Node::Table(entries) = self.node {
            let table = Table {
                path: self.path,
                line: self.line,
                entries,
                keys,
            };
            table.reject_unknown_keys(errors);
            return Some(table);
        }
        self.type_mismatch(
            Expected {
                text: "a table with ",
                names: keys,
            },
            errors,
        );
        None
    }

    /// Adds an error: the value doesn't have the type of its field.
    pub(super) const fn type_mismatch(&self, allowed: Expected, errors: &mut SettingsErrors) {
        errors.push(SettingsError {
            line: self.line,
            code: codes::SETTING_TYPE_MISMATCH,
            message: Message::new(&["`", self.path, "` can't be `", self.source, "`"]),
            allowed,
            help: Help::None,
        });
    }

    /// The value in messages: a text without its quotes.
    pub(super) const fn display_text(&self) -> &'static str {
        match self.node {
            Node::Text(text) if text.len() <= 60 => text,
            _ => self.source,
        }
    }
}

/// The index of `name` in `names`.
pub(super) const fn position(names: &[&str], name: &str) -> Option<usize> {
    let mut index = 0;
    while index < names.len() {
        if equal(names[index], name) {
            return Some(index);
        }
        index += 1;
    }
    None
}

/// Whether two texts are equal.
pub(super) const fn equal(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut index = 0;
    while index < a.len() {
        if a[index] != b[index] {
            return false;
        }
        index += 1;
    }
    true
}
