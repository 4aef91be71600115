//! Settings that serde reads while a program runs: the same tree, read by the same functions, with the same words.

use std::mem::ManuallyDrop;

use serde::de::{Deserialize, Deserializer, Error as _};
use serde_json::Value as Json;

use super::text::Text;
use super::{Faults, Lists, Node, Value};

/// How much of a text is shown.
const SHOWN: usize = 40;

/// Reads a type from any format that says what it holds, such as TOML and JSON.
///
/// What was read is kept as long as the program runs, as constants are: texts in settings are `&'static str`.
pub fn read<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    read: fn(&'static Value, &mut Faults) -> Option<ManuallyDrop<T>>,
) -> Result<T, D::Error> {
    let root = kept(&Json::deserialize(deserializer)?);
    let mut faults = Faults::at("");
    super::secrets::refuse(root, &mut faults);
    match read(root, &mut faults) {
        Some(settings) if faults.are_none() => Ok(ManuallyDrop::into_inner(settings)),
        _ => Err(D::Error::custom(told(&faults))),
    }
}

fn told(faults: &Faults) -> String {
    let mut text = Text::new();
    faults.write(&mut text);
    text.as_str().to_owned()
}

fn kept(json: &Json) -> &'static Value {
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
            Node::List(values, Box::leak(Box::new(Lists::of(values))))
        }
        Json::Object(entries) => {
            // What is `null` isn't there.
            let entries = entries.iter().filter(|(_, json)| !json.is_null());
            let values = entries.map(|(key, json)| {
                let dot = if path.is_empty() { "" } else { "." };
                value(key, &format!("{path}{dot}{key}"), json)
            });
            Node::Table(values.collect::<Vec<_>>().leak())
        }
    }
}

/// The value as JSON has it, shortened.
fn source(json: &Json) -> String {
    let written = json.to_string();
    let mut source: String = written.chars().take(SHOWN).collect();
    if source.len() < written.len() {
        source.push('…');
    }
    source
}
