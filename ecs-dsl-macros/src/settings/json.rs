//! JSON, without comments.

use jsonc_parser::ast::{ObjectProp, Value};
use jsonc_parser::common::{Range, Ranged as _};
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::tree::{Data, Node, SyntaxError, line};

const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

pub(super) fn parse(text: &str) -> Result<Node, Vec<SyntaxError>> {
    let parsed = parse_to_ast(text, &CollectOptions::default(), &STRICT).map_err(|error| {
        let message = lowercase_first(&error.kind().to_string());
        vec![SyntaxError::new(line(text, error.range().start), message)]
    })?;
    let empty = || vec![SyntaxError::new(1, "the file is empty".to_owned())];
    let root = parsed.value.ok_or_else(empty)?;
    let mut duplicates = Vec::new();
    let node = node(text, &root, &mut duplicates);
    if duplicates.is_empty() {
        Ok(node)
    } else {
        Err(duplicates)
    }
}

fn node(text: &str, value: &Value<'_>, duplicates: &mut Vec<SyntaxError>) -> Node {
    let data = match value {
        Value::StringLit(text) => Data::Text(text.value.to_string()),
        Value::NumberLit(number) => match (number.value.parse(), number.value.parse()) {
            (Ok(integer), _) => Data::Integer(integer),
            (_, Ok(float)) => Data::Float(float),
            _ => Data::Other,
        },
        Value::BooleanLit(flag) => Data::Boolean(flag.value),
        Value::NullKeyword(_) => Data::Other,
        Value::Array(array) => Data::List(
            array
                .elements
                .iter()
                .map(|item| node(text, item, duplicates))
                .collect(),
        ),
        Value::Object(object) => Data::Table(entries(text, &object.properties, duplicates)),
    };
    let Range { start, end } = value.range();
    Node::new(text, start, end, data)
}

/// Messages begin with a lowercase letter.
fn lowercase_first(message: &str) -> String {
    let mut letters = message.chars();
    let first = letters.next().map(|letter| letter.to_ascii_lowercase());
    first.into_iter().chain(letters).collect()
}

/// The values by key, without those that are `null`.
fn entries(
    text: &str,
    properties: &[ObjectProp<'_>],
    duplicates: &mut Vec<SyntaxError>,
) -> Vec<(String, Node)> {
    let mut entries: Vec<(String, Node)> = Vec::new();
    for property in properties
        .iter()
        .filter(|property| property.value.as_null_keyword().is_none())
    {
        let key = property.name.as_str().to_owned();
        let mut node = node(text, &property.value, duplicates);
        node.line = line(text, property.range.start);
        if entries.iter().any(|(known, _)| *known == key) {
            let message = format!("duplicate key `{key}`");
            duplicates.push(SyntaxError::new(node.line, message));
        }
        entries.push((key, node));
    }
    entries
}
