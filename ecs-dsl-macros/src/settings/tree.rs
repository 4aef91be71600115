//! A settings file as it was parsed, whatever its syntax.

/// A value and where it stands.
#[derive(Debug, PartialEq)]
pub(super) struct Node {
    /// From 1 on.
    pub(super) line: usize,
    /// As it is written, shortened.
    pub(super) source: String,
    pub(super) data: Data,
}

#[derive(Debug, PartialEq)]
pub(super) enum Data {
    Text(String),
    Integer(i64),
    Float(f64),
    Boolean(bool),
    List(Vec<Node>),
    /// Keys and values; each key once.
    Table(Vec<(String, Node)>),
    /// What no setting is made of.
    Other,
}

/// The code of a file that can't be read.
pub(super) const UNREADABLE: &str = "ECS2001";

/// Why a file can't be read, and the line.
#[derive(Debug, PartialEq)]
pub(super) struct Unreadable {
    pub(super) line: usize,
    pub(super) message: String,
}

/// How much of a value is shown.
const SHOWN: usize = 40;

impl Node {
    /// A value that is written in these bytes of `text`.
    pub(super) fn new(text: &str, start: usize, end: usize, data: Data) -> Self {
        let quoted = match &data {
            Data::Text(text) => Some(format!("\"{text}\"")),
            _ => None,
        };
        let written = quoted
            .as_deref()
            .or(text.get(start..end))
            .unwrap_or_default();
        let first = written.lines().next().unwrap_or_default().trim_end();
        let mut source: String = first.chars().take(SHOWN).collect();
        if source.len() < written.len() {
            source.push('…');
        }
        Self {
            line: line(text, start),
            source,
            data,
        }
    }
}

/// The line of a byte.
pub(super) fn line(text: &str, byte: usize) -> usize {
    let before = text.get(..byte).unwrap_or(text);
    before.matches('\n').count() + 1
}
