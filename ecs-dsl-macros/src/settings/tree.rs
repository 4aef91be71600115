//! A parsed settings file, independent of its syntax.

/// A value and its location.
#[derive(Debug, PartialEq)]
pub(super) struct Node {
    /// The line, from 1.
    pub(super) line: usize,
    /// The source text, shortened.
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
    /// Unique keys with their values.
    Table(Vec<(String, Node)>),
    /// A value that no setting accepts.
    Other,
}

/// The code of a file that can't be parsed.
pub(super) const SYNTAX_ERROR: &str = "ECS2001";

/// Why a file can't be parsed, and where.
#[derive(Debug, PartialEq)]
pub(super) struct SyntaxError {
    pub(super) line: usize,
    pub(super) message: String,
}

/// The maximum length of a value in messages.
const SHOWN: usize = 40;

impl Node {
    /// A value at these bytes of `text`.
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

/// The line of a byte offset.
pub(super) fn line(text: &str, byte: usize) -> usize {
    let before = text.get(..byte).unwrap_or(text);
    before.matches('\n').count() + 1
}
