//! A settings file as a constant.

use super::Lists;

/// One file.
#[derive(Clone, Copy, Debug)]
pub struct File {
    /// The path that messages name.
    pub path: &'static str,
    /// The stage that the file's name says.
    pub stage: &'static str,
    /// All of it: a table.
    pub root: Value,
}

/// A value and where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Value {
    /// Its key in its table; empty in a list.
    pub key: &'static str,
    /// Its keys from the root on: `gateway.cpu`; empty for the root.
    pub path: &'static str,
    /// Its line, from 1 on.
    pub line: u32,
    /// How it is written, shortened.
    pub source: &'static str,
    /// What it is.
    pub node: Node,
}

/// What a value is.
#[derive(Clone, Copy, Debug)]
pub enum Node {
    /// A text.
    Text(&'static str),
    /// A whole number.
    Integer(i64),
    /// Another number.
    Float(f64),
    /// `true` or `false`.
    Boolean(bool),
    /// A list; where all its items are of one kind, as such too.
    List(&'static [Value], &'static Lists),
    /// A table.
    Table(&'static [Value]),
    /// What no setting is made of, such as a date.
    Other,
}
