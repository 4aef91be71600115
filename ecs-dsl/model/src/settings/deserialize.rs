//! Reads settings with serde at run time, into the same tree and with the same checks and messages.

use std::mem::ManuallyDrop;

use serde::de::{Deserialize, Deserializer, Error as _};
use serde_json::Value as Json;

use super::{Node, SettingsErrors, TypedSlices, Value};
use crate::rules::TextBuffer;

/// The longest value that messages show, in characters.
const MAX_SOURCE: usize = 40;

/// Deserializes settings from any self-describing format, such as TOML and JSON.
///
/// Texts in settings are `&'static str`, so everything that is read is leaked.
pub fn deserialize<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    read: fn(&'static Value, &mut SettingsErrors) -> Option<ManuallyDrop<T>>,
) -> Result<T, D::Error> {
    let root = leak(&Json::deserialize(deserializer)?);
    let mut errors = SettingsErrors::for_path("");
    match read(root, &mut errors) {
        Some(settings) if errors.is_empty() => Ok(ManuallyDrop::into_inner(settings)),
        _ => Err(D::Error::custom(message(&errors))),
    }
}

fn message(errors: &SettingsErrors) -> String {
    let mut text = TextBuffer::new();
    errors.write(&mut text);
    text.as_str().to_owned()
}

fn leak(json: &Json) -> &'static Value {
    Box::leak(Box::new(value("", "", json)))
}

fn value(key: &str, path: &str, json: &Json) -> Value {
    Value {
        key: key.to_owned().leak(),
        path: path.to_owned().leak(),
        line: 0,
        source: source(json).leak(),
        node: node(key, path, json),
    }
}

fn node(key: &str, path: &str, json: &Json) -> Node {
    match json {
        Json::Null => Node::Other,
        Json::Bool(flag) => Node::Boolean(*flag),
        Json::String(text) => Node::Text(text.clone().leak()),
        Json::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(whole), _) => Node::Integer(whole),
            (None, Some(float)) if number.is_f64() => Node::Float(float),
            _ => Node::Other,
        },
        Json::Array(items) => {
            let items = items.iter().enumerate();
            let values = items.map(|(index, item)| value(key, &format!("{path}[{index}]"), item));
            let values: &[Value] = values.collect::<Vec<_>>().leak();
            Node::List(
                values,
                Box::leak(Box::new(TypedSlices::from_values(values))),
            )
        }
        Json::Object(entries) => {
            // `null` means that the key is missing.
            let entries = entries.iter().filter(|(_, json)| !json.is_null());
            let values = entries.map(|(key, json)| {
                let dot = if path.is_empty() { "" } else { "." };
                value(key, &format!("{path}{dot}{key}"), json)
            });
            Node::Table(values.collect::<Vec<_>>().leak())
        }
    }
}

/// The value as JSON, shortened.
fn source(json: &Json) -> String {
    let json = json.to_string();
    let mut source: String = json.chars().take(MAX_SOURCE).collect();
    if source.len() < json.len() {
        source.push('…');
    }
    source
}
