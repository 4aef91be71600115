//! Texts, flags, choices and tables out of a value; numbers and times have files of their own.

use super::fault::Fault;
use super::likeness::likely;
use super::words::Words;
use super::{Expected, Faults, Node, Table, Value};

/// What a text is.
pub const TEXT: Expected = Expected::words("a text in quotes");
/// What a flag is.
pub const BOOLEAN: Expected = Expected::words("`true` or `false`");
/// What a list is.
pub const LIST: Expected = Expected::words("a list in brackets");

impl Value {
    /// Its text.
    pub const fn text(&self, faults: &mut Faults) -> Option<&'static str> {
        if let Node::Text(text) = self.node {
            return Some(text);
        }
        self.refuse(TEXT, faults);
        None
    }

    /// Its flag.
    pub const fn boolean(&self, faults: &mut Faults) -> Option<bool> {
        if let Node::Boolean(flag) = self.node {
            return Some(flag);
        }
        self.refuse(BOOLEAN, faults);
        None
    }

    /// Which of these names it is.
    pub const fn choice(
        &self,
        names: &'static [&'static str],
        faults: &mut Faults,
    ) -> Option<usize> {
        let allowed = Expected { words: "", names };
        let Node::Text(text) = self.node else {
            self.refuse(allowed, faults);
            return None;
        };
        if let Some(index) = position(names, text) {
            return Some(index);
        }
        let mut words = Words::of(&["`", self.path, "` can't be `", self.source, "`"]);
        if let Some(index) = likely(text, names) {
            words.push(&[", did you mean `", names[index], "`?"]);
        }
        faults.push(Fault {
            line: self.line,
            code: "ECS2008",
            words,
            allowed,
        });
        None
    }

    /// Its table of these keys.
    pub const fn table(&self, keys: &'static [&'static str], faults: &mut Faults) -> Option<Table> {
        if let Node::Table(entries) = self.node {
            let table = Table {
                path: self.path,
                line: self.line,
                entries,
                keys,
            };
            table.refuse_others(faults);
            return Some(table);
        }
        self.refuse(
            Expected {
                words: "a table of ",
                names: keys,
            },
            faults,
        );
        None
    }

    /// A value of another kind than the field's.
    pub(super) const fn refuse(&self, allowed: Expected, faults: &mut Faults) {
        faults.push(Fault {
            line: self.line,
            code: "ECS2006",
            words: Words::of(&["`", self.path, "` can't be `", self.source, "`"]),
            allowed,
        });
    }

    /// The value as diagnostics show it: texts without their quotes.
    pub(super) const fn shown(&self) -> &'static str {
        match self.node {
            Node::Text(text) if text.len() <= 60 => text,
            _ => self.source,
        }
    }
}

/// Where `name` is among `names`.
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

/// Whether two texts are the same, byte by byte.
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
