//! The JSON Schema of settings: the types' schemas from `schemars`, and the limits of the rules.
//!
//! A rule is a function; its limits are found by calling it.

use std::ops::RangeInclusive;
use std::time::Duration;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::{DurationText, FromSetting};
use crate::rules::Verdict;

/// The numbers with which rules are called. Ports, priorities and counts are below the last one.
const PROBED: RangeInclusive<i64> = -1..=70_000;
/// The most values that are listed as an `enum`.
const MAX_ENUM: usize = 32;

/// The schema of the settings `S`, as JSON Schema draft 7, which all editors support.
pub fn for_settings<S: JsonSchema>() -> Schema {
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

/// A key of a table: its name, its doc comment, the schema of its type, and whether it is required.
pub type Key = (
    &'static str,
    &'static str,
    fn(&mut SchemaGenerator) -> Schema,
    bool,
);

/// The schema of a type.
pub fn for_type<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    generator.subschema_for::<T>()
}

/// The schema of a struct with these keys.
pub fn table(generator: &mut SchemaGenerator, docs: &str, keys: &[Key]) -> Schema {
    let (mut properties, mut required) = (Map::new(), Vec::new());
    for (key, docs, for_type, is_required) in keys {
        let mut schema = for_type(generator);
        set_description(schema.ensure_object(), docs);
        properties.insert((*key).to_owned(), schema.into());
        if *is_required {
            required.push(*key);
        }
    }
    let mut schema = json_schema!({
        "type": "object", "properties": properties, "additionalProperties": false,
    });
    if !required.is_empty() {
        schema.insert("required".to_owned(), json!(required));
    }
    set_description(schema.ensure_object(), docs);
    schema
}

/// The schema of an enum with these variants, each with its doc comment.
pub fn variants(docs: &str, names: &[(&str, &str)]) -> Schema {
    let plain: Vec<_> = names.iter().filter(|(_, docs)| docs.is_empty()).collect();
    let plain: Vec<_> = plain.into_iter().map(|(name, _)| *name).collect();
    let mut alternatives = Vec::new();
    if !plain.is_empty() {
        alternatives.push(json_schema!({ "type": "string", "enum": plain }));
    }
    for (name, docs) in names.iter().filter(|(_, docs)| !docs.is_empty()) {
        alternatives.push(json_schema!({ "type": "string", "const": name, "description": docs }));
    }
    let mut schema = match plain.len() == names.len() {
        true => json_schema!({ "type": "string", "enum": plain }),
        false => json_schema!({ "oneOf": alternatives }),
    };
    set_description(schema.ensure_object(), docs);
    schema
}

/// Sets the default of a key.
pub fn default(schema: &mut Schema, key: &str, value: impl Serialize) {
    if let (Some(property), Ok(value)) = (property(schema, key), serde_json::to_value(value)) {
        property.insert("default".to_owned(), value);
    }
}

/// Sets the default of a duration.
pub fn default_duration(schema: &mut Schema, key: &str, value: &Duration) {
    default(schema, key, DurationText(*value));
}

/// Sets the default of another type, if it can be serialized.
pub fn default_setting(schema: &mut Schema, key: &str, value: &impl FromSetting) {
    if let Some(value) = value.to_json() {
        default(schema, key, value);
    }
}

/// Sets the range of a number.
pub fn range(schema: &mut Schema, key: &str, least: Option<Value>, most: Option<Value>) {
    for (keyword, bound) in [("minimum", least), ("maximum", most)] {
        if let Some(bound) = bound {
            set(schema, key, keyword, bound);
        }
    }
}

/// Sets the range or the values of an integer that a rule allows.
pub fn numbers(schema: &mut Schema, key: &str, rule: fn(i64) -> Verdict) {
    let allowed: Vec<i64> = PROBED.filter(|number| rule(*number).is_ok()).collect();
    let (Some(least), Some(most)) = (allowed.first(), allowed.last()) else {
        return;
    };
    let is_contiguous = (most - least) as usize + 1 == allowed.len();
    if !is_contiguous && allowed.len() <= MAX_ENUM {
        set(schema, key, "enum", json!(allowed));
        return;
    }
    set(schema, key, "minimum", json!(least));
    if most < PROBED.end() {
        set(schema, key, "maximum", json!(most));
    }
}

/// Appends the range of a duration to the description of its key.
pub fn describe_range(schema: &mut Schema, key: &str, range: &str) {
    if let Some(property) = property(schema, key) {
        append(property, &format!("Allowed: {range}."));
    }
}

/// Appends the allowed values of a rule to the description of a key.
pub fn describe(schema: &mut Schema, key: &str, rejection: Verdict) {
    let Err(violation) = rejection else { return };
    let addition = format!("Allowed: {} ({}).", violation.allowed, violation.code);
    if let Some(property) = property(schema, key) {
        append(property, &addition);
    }
}

/// Appends the allowed values of a rule about several keys to the description of their table.
pub fn describe_together(schema: &mut Schema, keys: &[&str], rejection: Verdict) {
    let Err(violation) = rejection else { return };
    let keys = keys.join("`, `");
    let addition = format!(
        "Allowed for `{keys}` together: {} ({}).",
        violation.allowed, violation.code
    );
    append(schema.ensure_object(), &addition);
}

fn set_description(schema: &mut Map<String, Value>, docs: &str) {
    if !docs.is_empty() {
        schema.insert("description".to_owned(), docs.into());
    }
}

fn append(schema: &mut Map<String, Value>, addition: &str) {
    let before = schema.get("description").and_then(Value::as_str);
    let text = before.map_or_else(
        || addition.to_owned(),
        |before| format!("{before}\n\n{addition}"),
    );
    schema.insert("description".to_owned(), text.into());
}

fn set(schema: &mut Schema, key: &str, keyword: &str, value: Value) {
    if let Some(property) = property(schema, key) {
        // In a list, the rule applies to each item.
        let target = match property.get_mut("items") {
            Some(Value::Object(items)) => items,
            _ => property,
        };
        target.insert(keyword.to_owned(), value);
    }
}

fn property<'a>(schema: &'a mut Schema, key: &str) -> Option<&'a mut Map<String, Value>> {
    object(schema, "properties")?.get_mut(key)?.as_object_mut()
}

fn object<'a>(schema: &'a mut Schema, keyword: &str) -> Option<&'a mut Map<String, Value>> {
    schema.ensure_object().get_mut(keyword)?.as_object_mut()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documented_variants_are_separate_schemas() {
        let plain = variants("Zones.", &[("one", ""), ("two", "")]);
        assert_eq!(
            plain.to_value(),
            json!({ "type": "string", "enum": ["one", "two"], "description": "Zones." })
        );
        let one = json!({ "type": "string", "enum": ["one"] });
        let two = json!({ "type": "string", "const": "two", "description": "Two." });
        assert_eq!(
            variants("", &[("one", ""), ("two", "Two.")]).to_value(),
            json!({ "oneOf": [one, two] })
        );
    }
}
