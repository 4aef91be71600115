//! A settings file as a constant.

use super::TypedSlices;

/// A settings file.
#[derive(Clone, Copy, Debug)]
pub struct SettingsFile {
    /// The path in messages.
    pub path: &'static str,
    /// The stage: the file's name without its extension.
    pub stage: &'static str,
    /// The whole file: a table.
    pub root: Value,
}

/// A value and its position.
#[derive(Clone, Copy, Debug)]
pub struct Value {
    /// Its key in its table; empty in a list.
    pub key: &'static str,
    /// Its keys from the root: `gateway.cpu`; empty for the root.
    pub path: &'static str,
    /// Its line, beginning with 1.
    pub line: u32,
    /// Its source text, shortened.
    pub source: &'static str,
    /// Its type and content.
    pub node: Node,
}

/// The type and the content of a value.
#[derive(Clone, Copy, Debug)]
pub enum Node {
    /// A text.
    Text(&'static str),
    /// An integer.
    Integer(i64),
    /// A number with a fraction.
    Float(f64),
    /// `true` or `false`.
    Boolean(bool),
    /// A list: its items, and slices of the types that all items fit.
    List(&'static [Value], &'static TypedSlices),
    /// A table.
    Table(&'static [Value]),
    /// An unsupported type, such as a date.
    Other,
}
