//! Validates properties against a schema, with CloudFormation's messages.
//!
//! **Invariant:** unknown values are valid: functions, dynamic references and masked secrets.

use regex_lite::Regex;
use serde_json::{Map, Value};

use super::secrets::MASK;
use crate::cfn::eval::{as_text, function};
use crate::cfn::facts;
use crate::cfn::schema::{allowed, follow, is_numeric, schema, type_mismatch};

/// The schema violations of `properties`, one line per violation. Empty for unknown types.
pub(super) fn violations(type_name: &str, properties: &Map<String, Value>) -> Vec<String> {
    let (Some(facts), Some(schema)) = (facts(type_name), schema(type_name)) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for name in facts.read_only {
        if properties.contains_key(*name) {
            found.push(format!("#/{name}: the property is read-only"));
        }
    }
    found.extend(Validator::new(&schema).violations(properties));
    found
}

/// Validates values against one schema.
pub(super) struct Validator<'a> {
    root: &'a Value,
    violations: Vec<String>,
}

impl<'a> Validator<'a> {
    pub(super) fn new(root: &'a Value) -> Self {
        Self {
            root,
            violations: Vec::new(),
        }
    }

    /// The violations in the properties of a resource, each with its path.
    pub(super) fn violations(mut self, properties: &Map<String, Value>) -> Vec<String> {
        self.object(self.root, properties, "#");
        self.combinations(self.root, &Value::Object(properties.clone()), "#");
        self.violations
    }

    fn report(&mut self, path: &str, message: &str) {
        self.violations.push(format!("{path}: {message}"));
    }

    fn value(&mut self, schema: &'a Value, value: &Value, path: &str) {
        let schema = follow(self.root, schema);
        if is_unknown(value) {
            return;
        }
        if let Some(message) = type_mismatch(schema, value) {
            self.report(path, &message);
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
                self.report(path, &format!("required key [{name}] not found"));
            }
        }
        for (name, value) in object {
            let inner = format!("{path}/{name}");
            if let Some(property) = schema.get("properties").and_then(|all| all.get(name)) {
                self.value(property, value, &inner);
            } else if let Some(property) = by_pattern(schema, name) {
                self.value(property, value, &inner);
            } else if schema.get("additionalProperties") == Some(&Value::Bool(false)) {
                self.report(path, &format!("extraneous key [{name}] is not permitted"));
            }
        }
    }

    fn array(&mut self, schema: &'a Value, items: &[Value], path: &str) {
        let (count, bounds) = (
            items.len(),
            [("minItems", "minimum"), ("maxItems", "maximum")],
        );
        if let Some((bound, limit)) = violated(schema, bounds, count as f64) {
            self.report(
                path,
                &format!("expected {bound} item count: {limit}, found: {count}"),
            );
        }
        let mut known = items
            .iter()
            .enumerate()
            .filter(|(_, item)| !is_unknown(item));
        if schema.get("uniqueItems") == Some(&Value::Bool(true))
            && known.any(|(index, item)| items.iter().take(index).any(|earlier| earlier == item))
        {
            self.report(path, "array items are not unique");
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
            self.report(path, &format!("{text} is not a valid enum value"));
        }
        if let Value::String(text) = scalar {
            self.text(schema, text, path);
        }
        if let Ok(number) = text.parse::<f64>()
            && is_numeric(schema)
        {
            let bounds = [("minimum", "greater"), ("maximum", "less")];
            if let Some((bound, limit)) = violated(schema, bounds, number) {
                self.report(path, &format!("{text} is not {bound} or equal to {limit}"));
            }
        }
    }

    fn text(&mut self, schema: &'a Value, text: &str, path: &str) {
        let length = text.chars().count();
        let bounds = [("minLength", "minLength"), ("maxLength", "maxLength")];
        if let Some((bound, limit)) = violated(schema, bounds, length as f64) {
            self.report(
                path,
                &format!("expected {bound}: {limit}, actual: {length}"),
            );
        }
        if let Some(pattern) = schema.get("pattern").and_then(Value::as_str)
            && !matches(pattern, text)
        {
            self.report(path, "failed validation constraint for keyword [pattern]");
        }
    }

    fn combinations(&mut self, schema: &'a Value, value: &Value, path: &str) {
        let all = schema.get("allOf").and_then(Value::as_array);
        for part in all.into_iter().flatten() {
            self.value(part, value, path);
        }
        // Several matches of `oneOf` are allowed: an unknown value may rule some of them out.
        for keyword in ["anyOf", "oneOf"] {
            let Some(parts) = schema.get(keyword).and_then(Value::as_array) else {
                continue;
            };
            let passes = |part| {
                let mut alternative = Self::new(self.root);
                alternative.value(part, value, path);
                alternative.violations.is_empty()
            };
            if !parts.iter().any(passes) {
                let count = parts.len();
                let message = format!("no subschema matched out of the total {count} subschemas");
                self.report(path, &message);
            }
        }
    }
}

/// The limit that `actual` violates, and the word for it. The bounds are keywords of the schema with their words.
fn violated<'a>(
    schema: &'a Value,
    [least, most]: [(&str, &'static str); 2],
    actual: f64,
) -> Option<(&'static str, &'a Value)> {
    let violated = |(keyword, word), violates: fn(&f64, &f64) -> bool| {
        let limit = schema.get(keyword)?;
        violates(&actual, &limit.as_f64()?).then_some((word, limit))
    };
    violated(least, f64::lt).or_else(|| violated(most, f64::gt))
}

/// Whether the value is known only during the deployment, or only to AWS.
pub(super) fn is_unknown(value: &Value) -> bool {
    match value {
        Value::Object(_) => function(value).is_some(),
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

/// Whether the text matches. True for patterns that `regex_lite` doesn't support.
fn matches(pattern: &str, text: &str) -> bool {
    Regex::new(pattern).map_or(true, |regex| regex.is_match(text))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::Validator;

    fn violations(schema: &Value, properties: &Value) -> Vec<String> {
        Validator::new(schema).violations(properties.as_object().unwrap())
    }

    #[test]
    fn violations_are_reported_with_their_paths() {
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
            violations(
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
        let mut found = violations(&schema, &wrong);
        found.sort();
        let mut expected = expected.map(str::to_owned);
        expected.sort();
        assert_eq!(found, expected);
        assert_eq!(
            violations(&schema, &json!({})),
            ["#: required key [Name] not found"]
        );
    }

    #[test]
    fn unknown_values_are_valid() {
        let schema = json!({"properties": {"Port": {"type": "integer"}, "Name": {"type": "string", "maxLength": 3}}});
        let unknown = json!({"Port": {"Ref": "P"}, "Name": "{{resolve:secretsmanager:x}}"});
        assert_eq!(violations(&schema, &unknown), [""; 0]);
    }

    #[test]
    fn numbers_and_booleans_as_strings_are_valid() {
        let schema = json!({"properties": {
            "Port": {"type": "integer", "maximum": 99}, "On": {"type": "boolean"}, "Text": {"type": "string"},
        }});
        assert_eq!(
            violations(&schema, &json!({"Port": "80", "On": "true", "Text": 1})),
            [""; 0]
        );
        assert_eq!(
            violations(&schema, &json!({"Port": "100"})),
            ["#/Port: 100 is not less or equal to 99"]
        );
    }

    #[test]
    fn any_of_without_a_match_is_a_violation() {
        let schema = json!({"anyOf": [{"required": ["A"]}, {"required": ["B"]}], "properties": {"A": {}, "B": {}}});
        assert_eq!(violations(&schema, &json!({"B": 1})), [""; 0]);
        assert_eq!(
            violations(&schema, &json!({})),
            ["#: no subschema matched out of the total 2 subschemas"]
        );
    }
}
