//! Validates JSON against the subset of JSON Schema that this crate's schemas use. Unknown fields are errors.

use std::collections::BTreeSet;

use serde_json::Value;

/// The first violation of `schema` by `value`.
pub(super) fn violation(schema: &Value, value: &Value) -> Option<String> {
    Checker { root: schema }.strict(schema, value).err()
}

struct Checker<'a> {
    root: &'a Value,
}

type Known<'a> = Result<BTreeSet<&'a str>, String>;

impl<'a> Checker<'a> {
    /// Checks a value, including unknown fields.
    fn strict(&self, schema: &'a Value, value: &Value) -> Result<(), String> {
        let known = self.partial(schema, value)?;
        let open = schema == &Value::Bool(true)
            || schema.get("type").is_none() && known.is_empty()
            || schema.get("additionalProperties").is_some();
        match value.as_object() {
            Some(object) if !open => {
                match object.keys().find(|key| !known.contains(key.as_str())) {
                    Some(key) => Err(format!("`{key}` isn't in the schema: {value}")),
                    None => Ok(()),
                }
            }
            _ => Ok(()),
        }
    }

    /// Checks one of several schemas; returns the fields that it defines.
    fn partial(&self, schema: &'a Value, value: &Value) -> Known<'a> {
        let mut known = BTreeSet::new();
        if let Some(path) = schema.get("$ref").and_then(Value::as_str) {
            let target = self.root.pointer(path.trim_start_matches('#'));
            known.extend(self.partial(target.ok_or(format!("no {path}"))?, value)?);
        }
        self.plain(schema, value)?;
        for (name, inner) in fields(schema) {
            known.insert(name);
            if let Some(field) = value.get(name) {
                self.strict(inner, field)
                    .map_err(|why| format!("{name}: {why}"))?;
            }
        }
        if let (Some(items), Some(values)) = (schema.get("items"), value.as_array()) {
            values
                .iter()
                .try_for_each(|item| self.strict(items, item))?;
        }
        if let (Some(inner), Some(object)) = (schema.get("additionalProperties"), value.as_object())
        {
            let others = object
                .iter()
                .filter(|(name, _)| !known.contains(name.as_str()));
            others
                .into_iter()
                .try_for_each(|(_, field)| self.strict(inner, field))?;
        }
        for inner in list(schema, "allOf") {
            known.extend(self.partial(inner, value)?);
        }
        for choice in ["oneOf", "anyOf"] {
            let choices = list(schema, choice);
            let fits: Vec<_> = choices
                .iter()
                .map(|inner| self.partial(inner, value))
                .collect();
            if !fits.is_empty() && fits.iter().all(Result::is_err) {
                return Err(format!("no choice fits {value}: {fits:?}"));
            }
            known.extend(fits.into_iter().flatten().flatten());
        }
        Ok(known)
    }

    fn plain(&self, schema: &Value, value: &Value) -> Result<(), String> {
        let types = match schema.get("type") {
            Some(Value::String(name)) => vec![name.as_str()],
            Some(names) => names
                .as_array()
                .unwrap()
                .iter()
                .filter_map(Value::as_str)
                .collect(),
            None => vec![kind(value)],
        };
        let is_number = types.contains(&"number") && kind(value) == "integer";
        if !types.contains(&kind(value)) && !is_number {
            return Err(format!("{value} isn't a {types:?}"));
        }
        if schema.get("const").is_some_and(|only| only != value) {
            return Err(format!("{value} isn't {}", schema["const"]));
        }
        if schema
            .get("enum")
            .is_some_and(|all| !all.as_array().unwrap().contains(value))
        {
            return Err(format!("{value} isn't one of {}", schema["enum"]));
        }
        let required = list(schema, "required");
        match required
            .iter()
            .find(|name| value.get(name.as_str().unwrap()).is_none())
        {
            Some(name) => Err(format!("{name} is missing in {value}")),
            None => Ok(()),
        }
    }
}

fn fields(schema: &Value) -> impl Iterator<Item = (&str, &Value)> {
    let fields = schema.get("properties").and_then(Value::as_object);
    fields
        .into_iter()
        .flatten()
        .map(|(name, inner)| (name.as_str(), inner))
}

fn list<'a>(schema: &'a Value, name: &str) -> &'a [Value] {
    schema
        .get(name)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::violation;

    #[test]
    fn violations_are_found() {
        let schema = json!({
            "type": "object",
            "properties": {"a": {"type": "string"}},
            "required": ["a"],
            "oneOf": [
                {"properties": {"kind": {"const": "x"}, "n": {"$ref": "#/$defs/N"}}, "required": ["kind"]},
                {"properties": {"kind": {"const": "y"}}, "required": ["kind"]}
            ],
            "$defs": {"N": {"type": ["integer", "null"]}}
        });
        assert_eq!(
            violation(&schema, &json!({"a": "1", "kind": "x", "n": 1})),
            None
        );
        for wrong in [
            json!({"kind": "y"}),
            json!({"a": 1, "kind": "y"}),
            json!({"a": "1", "kind": "z"}),
            json!({"a": "1", "kind": "x", "n": "1"}),
            json!({"a": "1", "kind": "y", "n": 1}),
        ] {
            assert!(violation(&schema, &wrong).is_some(), "{wrong}");
        }
    }
}
