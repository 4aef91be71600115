//! Properties against a schema, in the words of CloudFormation's own validation.
//!
//! **Invariant:** what isn't known yet is never wrong: functions, dynamic references and masked secrets pass.

use regex_lite::Regex;
use serde_json::{Map, Value};

use super::json_type::{allowed, as_text, is_numeric, wrong_type};
use super::schema::follow;
use super::secrets::MASK;

/// Checks values against one schema.
pub(super) struct Validator<'a> {
    root: &'a Value,
    faults: Vec<String>,
}

impl<'a> Validator<'a> {
    pub(super) fn new(root: &'a Value) -> Self {
        Self {
            root,
            faults: Vec::new(),
        }
    }

    /// What is wrong with the properties of a resource, each with its path.
    pub(super) fn faults(mut self, properties: &Map<String, Value>) -> Vec<String> {
        self.object(self.root, properties, "#");
        self.combinations(self.root, &Value::Object(properties.clone()), "#");
        self.faults
    }

    fn fault(&mut self, path: &str, message: &str) {
        self.faults.push(format!("{path}: {message}"));
    }

    fn value(&mut self, schema: &'a Value, value: &Value, path: &str) {
        let schema = follow(self.root, schema);
        if is_unknown(value) {
            return;
        }
        if let Some(message) = wrong_type(schema, value) {
            self.fault(path, &message);
            return;
        }
        match value {
            Value::Object(object) => self.object(schema, object, path),
            Value::Array(items) => self.array(schema, items, path),
            Value::Null => {}
            scalar => self.scalar(schema, scalar, path),
        }
        self.combinations(schema, value, path);
    }

    fn object(&mut self, schema: &'a Value, object: &Map<String, Value>, path: &str) {
        let required = schema.get("required").and_then(Value::as_array);
        for name in required.into_iter().flatten().filter_map(Value::as_str) {
            if !object.contains_key(name) {
                self.fault(path, &format!("required key [{name}] not found"));
            }
        }
        for (name, value) in object {
            let inner = format!("{path}/{name}");
            if let Some(property) = schema.get("properties").and_then(|all| all.get(name)) {
                self.value(property, value, &inner);
            } else if let Some(property) = by_pattern(schema, name) {
                self.value(property, value, &inner);
            } else if schema.get("additionalProperties") == Some(&Value::Bool(false)) {
                self.fault(path, &format!("extraneous key [{name}] is not permitted"));
            }
        }
    }

    fn array(&mut self, schema: &'a Value, items: &[Value], path: &str) {
        let count = items.len() as u64;
        if let Some(least) = schema
            .get("minItems")
            .and_then(Value::as_u64)
            .filter(|least| count < *least)
        {
            self.fault(
                path,
                &format!("expected minimum item count: {least}, found: {count}"),
            );
        }
        if let Some(most) = schema
            .get("maxItems")
            .and_then(Value::as_u64)
            .filter(|most| count > *most)
        {
            self.fault(
                path,
                &format!("expected maximum item count: {most}, found: {count}"),
            );
        }
        let mut known = items
            .iter()
            .enumerate()
            .filter(|(_, item)| !is_unknown(item));
        if schema.get("uniqueItems") == Some(&Value::Bool(true))
            && known.any(|(index, item)| items.iter().take(index).any(|earlier| earlier == item))
        {
            self.fault(path, "array items are not unique");
        }
        if let Some(inner) = schema.get("items") {
            for (index, item) in items.iter().enumerate() {
                self.value(inner, item, &format!("{path}/{index}"));
            }
        }
    }

    fn scalar(&mut self, schema: &'a Value, scalar: &Value, path: &str) {
        let text = as_text(scalar);
        if !allowed(schema, scalar, &text) {
            self.fault(path, &format!("{text} is not a valid enum value"));
        }
        if let Value::String(text) = scalar {
            self.text(schema, text, path);
        }
        if let Ok(number) = text.parse::<f64>()
            && is_numeric(schema)
        {
            self.number(schema, number, &text, path);
        }
    }

    fn text(&mut self, schema: &'a Value, text: &str, path: &str) {
        let length = text.chars().count() as u64;
        if let Some(least) = schema
            .get("minLength")
            .and_then(Value::as_u64)
            .filter(|least| length < *least)
        {
            self.fault(
                path,
                &format!("expected minLength: {least}, actual: {length}"),
            );
        }
        if let Some(most) = schema
            .get("maxLength")
            .and_then(Value::as_u64)
            .filter(|most| length > *most)
        {
            self.fault(
                path,
                &format!("expected maxLength: {most}, actual: {length}"),
            );
        }
        if let Some(pattern) = schema.get("pattern").and_then(Value::as_str)
            && !matches(pattern, text)
        {
            self.fault(path, "failed validation constraint for keyword [pattern]");
        }
    }

    fn number(&mut self, schema: &'a Value, number: f64, text: &str, path: &str) {
        if let Some(least) = schema
            .get("minimum")
            .filter(|least| least.as_f64().is_some_and(|it| number < it))
        {
            self.fault(path, &format!("{text} is not greater or equal to {least}"));
        }
        if let Some(most) = schema
            .get("maximum")
            .filter(|most| most.as_f64().is_some_and(|it| number > it))
        {
            self.fault(path, &format!("{text} is not less or equal to {most}"));
        }
    }

    fn combinations(&mut self, schema: &'a Value, value: &Value, path: &str) {
        for part in schema
            .get("allOf")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
        {
            self.value(part, value, path);
        }
        // More than one match of `oneOf` isn't held against a template: what isn't known yet may decide.
        for keyword in ["anyOf", "oneOf"] {
            let Some(parts) = schema.get(keyword).and_then(Value::as_array) else {
                continue;
            };
            let passes = |part| {
                let mut alternative = Self::new(self.root);
                alternative.value(part, value, path);
                alternative.faults.is_empty()
            };
            if !parts.iter().any(passes) {
                let count = parts.len();
                self.fault(
                    path,
                    &format!("no subschema matched out of the total {count} subschemas"),
                );
            }
        }
    }
}

/// Whether only the deployment, or only AWS, knows the value.
pub(super) fn is_unknown(value: &Value) -> bool {
    match value {
        Value::Object(object) => {
            object.len() == 1
                && object
                    .keys()
                    .all(|name| name == "Ref" || name.starts_with("Fn::"))
        }
        Value::String(text) => text.contains("{{resolve:") || text.contains(MASK),
        _ => false,
    }
}

fn by_pattern<'a>(schema: &'a Value, name: &str) -> Option<&'a Value> {
    let patterns = schema.get("patternProperties")?.as_object()?;
    patterns
        .iter()
        .find(|(pattern, _)| matches(pattern, name))
        .map(|(_, property)| property)
}

/// Whether the text matches; a pattern that this engine of patterns can't read has no say.
fn matches(pattern: &str, text: &str) -> bool {
    Regex::new(pattern).map_or(true, |regex| regex.is_match(text))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::Validator;

    fn faults(schema: &Value, properties: &Value) -> Vec<String> {
        Validator::new(schema).faults(properties.as_object().unwrap())
    }

    #[test]
    fn every_fault_is_told_with_its_path() {
        let schema = json!({
            "type": "object", "additionalProperties": false, "required": ["Name"],
            "definitions": {"Item": {
                "type": "object", "additionalProperties": false, "required": ["Port"],
                "properties": {"Port": {"type": "integer", "minimum": 1, "maximum": 65535}},
            }},
            "properties": {
                "Name": {"type": "string", "minLength": 2, "maxLength": 4, "pattern": "^[a-z]+$"},
                "Mode": {"type": "string", "enum": ["A", "B"]},
                "Items": {"type": "array", "minItems": 1, "maxItems": 2, "items": {"$ref": "#/definitions/Item"}},
            },
        });
        assert_eq!(
            faults(
                &schema,
                &json!({"Name": "abc", "Mode": "A", "Items": [{"Port": 80}]})
            ),
            [""; 0]
        );
        let wrong = json!({
            "Name": "TOOLONG", "Mode": "C", "Other": 1,
            "Items": [{"Port": 0}, {}, {"Port": "x", "Host": "y"}],
        });
        let expected = [
            "#/Items: expected maximum item count: 2, found: 3",
            "#/Items/0/Port: 0 is not greater or equal to 1",
            "#/Items/1: required key [Port] not found",
            "#/Items/2: extraneous key [Host] is not permitted",
            "#/Items/2/Port: expected type: Integer, found: String",
            "#/Mode: C is not a valid enum value",
            "#/Name: expected maxLength: 4, actual: 7",
            "#/Name: failed validation constraint for keyword [pattern]",
            "#: extraneous key [Other] is not permitted",
        ];
        let mut found = faults(&schema, &wrong);
        found.sort();
        let mut expected = expected.map(str::to_owned);
        expected.sort();
        assert_eq!(found, expected);
        assert_eq!(
            faults(&schema, &json!({})),
            ["#: required key [Name] not found"]
        );
    }

    #[test]
    fn what_is_not_known_yet_is_not_wrong() {
        let schema = json!({"properties": {"Port": {"type": "integer"}, "Name": {"type": "string", "maxLength": 3}}});
        let unknown = json!({"Port": {"Ref": "P"}, "Name": "{{resolve:secretsmanager:x}}"});
        assert_eq!(faults(&schema, &unknown), [""; 0]);
    }

    #[test]
    fn numbers_and_booleans_may_be_written_as_text() {
        let schema = json!({"properties": {
            "Port": {"type": "integer", "maximum": 99}, "On": {"type": "boolean"}, "Text": {"type": "string"},
        }});
        assert_eq!(
            faults(&schema, &json!({"Port": "80", "On": "true", "Text": 1})),
            [""; 0]
        );
        assert_eq!(
            faults(&schema, &json!({"Port": "100"})),
            ["#/Port: 100 is not less or equal to 99"]
        );
    }

    #[test]
    fn one_alternative_must_fit() {
        let schema = json!({"anyOf": [{"required": ["A"]}, {"required": ["B"]}], "properties": {"A": {}, "B": {}}});
        assert_eq!(faults(&schema, &json!({"B": 1})), [""; 0]);
        assert_eq!(
            faults(&schema, &json!({})),
            ["#: no subschema matched out of the total 2 subschemas"]
        );
    }
}
