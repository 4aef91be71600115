//! The JSON Schema of settings: what `schemars` knows of the types, and what the rules add.
//!
//! A rule is a function; what it allows is found by asking it.

use std::ops::RangeInclusive;
use std::time::Duration;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::{Part, Written};
use crate::rules::Verdict;

/// The numbers that a rule is asked about: ports, priorities and counts end before the last one.
const ASKED: RangeInclusive<i64> = -1..=70_000;
/// So many single values are listed; more than that are described.
const LISTED: usize = 32;

/// The schema of the settings `S`, for editors: JSON Schema, draft 7, which all of them read.
pub fn of<S: JsonSchema>() -> Schema {
    let mut schema = SchemaSettings::draft07()
        .into_generator()
        .into_root_schema_for::<S>();
    if let Some(properties) = object(&mut schema, "properties") {
        let entry =
            json!({ "type": "string", "description": "The schema of this file, for editors." });
        properties.insert("$schema".to_owned(), entry);
    }
    schema
}

/// A key of a table: its name, its doc comment, the schema of its type, and whether it must be there.
pub type Key = (
    &'static str,
    &'static str,
    fn(&mut SchemaGenerator) -> Schema,
    bool,
);

/// The schema of a type.
pub fn kind<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    generator.subschema_for::<T>()
}

/// A struct with a doc comment and these keys.
pub fn table(generator: &mut SchemaGenerator, docs: &str, keys: &[Key]) -> Schema {
    let (mut properties, mut required) = (Map::new(), Vec::new());
    for (key, docs, kind, needed) in keys {
        let mut schema = kind(generator);
        documented(schema.ensure_object(), docs);
        properties.insert((*key).to_owned(), schema.into());
        if *needed {
            required.push(*key);
        }
    }
    let mut schema = json_schema!({
        "type": "object", "properties": properties, "additionalProperties": false,
    });
    if !required.is_empty() {
        schema.insert("required".to_owned(), json!(required));
    }
    documented(schema.ensure_object(), docs);
    schema
}

/// An enum with a doc comment and these names, each with its own.
pub fn choice(docs: &str, names: &[(&str, &str)]) -> Schema {
    let plain: Vec<_> = names.iter().filter(|(_, docs)| docs.is_empty()).collect();
    let plain: Vec<_> = plain.into_iter().map(|(name, _)| *name).collect();
    let mut ways = Vec::new();
    if !plain.is_empty() {
        ways.push(json_schema!({ "type": "string", "enum": plain }));
    }
    for (name, docs) in names.iter().filter(|(_, docs)| !docs.is_empty()) {
        ways.push(json_schema!({ "type": "string", "const": name, "description": docs }));
    }
    let mut schema = match plain.len() == names.len() {
        true => json_schema!({ "type": "string", "enum": plain }),
        false => json_schema!({ "oneOf": ways }),
    };
    documented(schema.ensure_object(), docs);
    schema
}

/// What a key is if it isn't there.
pub fn default(schema: &mut Schema, key: &str, value: impl Serialize) {
    if let (Some(property), Ok(value)) = (property(schema, key), serde_json::to_value(value)) {
        property.insert("default".to_owned(), value);
    }
}

/// A time, if it isn't there.
pub fn default_time(schema: &mut Schema, key: &str, value: &Duration) {
    default(schema, key, Written(*value));
}

/// A value of a type with rules, if it isn't there.
pub fn default_part(schema: &mut Schema, key: &str, value: &impl Part) {
    if let Some(value) = value.written() {
        default(schema, key, value);
    }
}

/// A number between two others.
pub fn range(schema: &mut Schema, key: &str, least: Option<Value>, most: Option<Value>) {
    for (word, bound) in [("minimum", least), ("maximum", most)] {
        if let Some(bound) = bound {
            set(schema, key, word, bound);
        }
    }
}

/// A whole number that a rule takes.
pub fn numbers(schema: &mut Schema, key: &str, rule: fn(i64) -> Verdict) {
    let legal: Vec<i64> = ASKED.filter(|number| rule(*number).is_ok()).collect();
    let (Some(least), Some(most)) = (legal.first(), legal.last()) else {
        return;
    };
    let in_a_row = (most - least) as usize + 1 == legal.len();
    if !in_a_row && legal.len() <= LISTED {
        set(schema, key, "enum", json!(legal));
        return;
    }
    set(schema, key, "minimum", json!(least));
    if most < ASKED.end() {
        set(schema, key, "maximum", json!(most));
    }
}

/// A time between two others, in words.
pub fn describe_range(schema: &mut Schema, key: &str, words: &str) {
    if let Some(property) = property(schema, key) {
        append(property, &format!("Allowed: {words}."));
    }
}

/// What a rule says that it allows, as the end of the description of a key.
pub fn describe(schema: &mut Schema, key: &str, refused: Verdict) {
    let Err(violation) = refused else { return };
    let addition = format!("Allowed: {} ({}).", violation.allowed, violation.code);
    if let Some(property) = property(schema, key) {
        append(property, &addition);
    }
}

/// What a rule about several keys says that it allows, as the end of the description of their table.
pub fn describe_together(schema: &mut Schema, keys: &[&str], refused: Verdict) {
    let Err(violation) = refused else { return };
    let keys = keys.join("`, `");
    let addition = format!(
        "Of `{keys}` together: {} ({}).",
        violation.allowed, violation.code
    );
    append(schema.ensure_object(), &addition);
}

fn documented(schema: &mut Map<String, Value>, docs: &str) {
    if !docs.is_empty() {
        schema.insert("description".to_owned(), docs.into());
    }
}

fn append(of: &mut Map<String, Value>, addition: &str) {
    let before = of.get("description").and_then(Value::as_str);
    let text = before.map_or_else(
        || addition.to_owned(),
        |before| format!("{before}\n\n{addition}"),
    );
    of.insert("description".to_owned(), text.into());
}

fn set(schema: &mut Schema, key: &str, word: &str, value: Value) {
    if let Some(property) = property(schema, key) {
        // Of a list, the rule is one of each item.
        let target = match property.get_mut("items") {
            Some(Value::Object(items)) => items,
            _ => property,
        };
        target.insert(word.to_owned(), value);
    }
}

fn property<'a>(schema: &'a mut Schema, key: &str) -> Option<&'a mut Map<String, Value>> {
    object(schema, "properties")?.get_mut(key)?.as_object_mut()
}

fn object<'a>(schema: &'a mut Schema, word: &str) -> Option<&'a mut Map<String, Value>> {
    schema.ensure_object().get_mut(word)?.as_object_mut()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_a_doc_comment_stand_for_themselves() {
        let plain = choice("Zones.", &[("one", ""), ("two", "")]);
        assert_eq!(
            plain.to_value(),
            json!({ "type": "string", "enum": ["one", "two"], "description": "Zones." })
        );
        let one = json!({ "type": "string", "enum": ["one"] });
        let two = json!({ "type": "string", "const": "two", "description": "Two." });
        assert_eq!(
            choice("", &[("one", ""), ("two", "Two.")]).to_value(),
            json!({ "oneOf": [one, two] })
        );
    }
}
