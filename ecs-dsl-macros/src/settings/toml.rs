//! TOML.

use toml_span::value::{Value, ValueInner};

use super::tree::{Data, Node, SyntaxError, line};

pub(super) fn parse(text: &str) -> Result<Node, Vec<SyntaxError>> {
    match toml_span::parse(text) {
        Ok(mut root) => {
            let mut node = node(text, &mut root);
            node.line = 1;
            Ok(node)
        }
        Err(error) => {
            let line = line(text, error.span.start);
            Err(vec![SyntaxError::new(line, error.to_string())])
        }
    }
}

fn node(text: &str, value: &mut Value<'_>) -> Node {
    let span = value.span;
    let data = match value.take() {
        ValueInner::String(value) => Data::Text(value.into_owned()),
        ValueInner::Integer(value) => Data::Integer(value),
        ValueInner::Float(value) => Data::Float(value),
        ValueInner::Boolean(value) => Data::Boolean(value),
        ValueInner::Array(values) => Data::List(
            values
                .into_iter()
                .map(|mut value| node(text, &mut value))
                .collect(),
        ),
        ValueInner::Table(table) => {
            let mut entries: Vec<_> = table
                .into_iter()
                .map(|(key, mut value)| {
                    let mut node = node(text, &mut value);
                    // The line of a table is the line of its header.
                    node.line = line(text, key.span.start);
                    (key.name.into_owned(), node)
                })
                .collect();
            entries.sort_by_key(|(_, node)| node.line);
            Data::Table(entries)
        }
    };
    Node::new(text, span.start, span.end, data)
}
