//! A parsed settings file, independent of its syntax.

/// A value and its position.
#[derive(Debug, PartialEq)]
pub(super) struct Node {
    /// The line, beginning with 1.
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
    /// Keys and values, without duplicate keys.
    Table(Vec<(String, Node)>),
    /// An unsupported type.
    Other,
}

/// A syntax error and its line.
#[derive(Debug, PartialEq)]
pub(super) struct SyntaxError {
    pub(super) line: usize,
    pub(super) message: String,
}

impl SyntaxError {
    pub(super) fn new(line: usize, message: String) -> Self {
        Self { line, message }
    }
}

/// The longest source text, in characters.
const MAX_SOURCE: usize = 40;

impl Node {
    /// The value at these bytes of `text`.
    pub(super) fn new(text: &str, start: usize, end: usize, data: Data) -> Self {
        let quoted = match &data {
            Data::Text(text) => Some(format!("\"{text}\"")),
            _ => None,
        };
        let value = quoted
            .as_deref()
            .or(text.get(start..end))
            .unwrap_or_default();
        let first = value.lines().next().unwrap_or_default().trim_end();
        let mut source: String = first.chars().take(MAX_SOURCE).collect();
        if source.len() < value.len() {
            source.push('…');
        }
        Self {
            line: line(text, start),
            source,
            data,
        }
    }
}

impl Node {
    /// The number of values, including this one.
    pub(super) fn count(&self) -> usize {
        let below: usize = match &self.data {
            Data::List(items) => items.iter().map(Self::count).sum(),
            Data::Table(entries) => entries.iter().map(|(_, node)| node.count()).sum(),
            Data::Text(_) | Data::Integer(_) | Data::Float(_) | Data::Boolean(_) | Data::Other => 0,
        };
        1 + below
    }
}

/// The line of a byte.
pub(super) fn line(text: &str, byte: usize) -> usize {
    let before = text.get(..byte).unwrap_or(text);
    before.matches('\n').count() + 1
}
