//! Types of JSON, as schemas name them and as CloudFormation names them when they are wrong.

use serde_json::Value;

fn types(schema: &Value) -> Vec<&str> {
    match schema.get("type") {
        Some(Value::String(one)) => vec![one],
        Some(Value::Array(several)) => several.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

/// Whether the schema takes numbers.
pub(super) fn is_numeric(schema: &Value) -> bool {
    types(schema)
        .iter()
        .any(|name| matches!(*name, "integer" | "number"))
}

/// What is wrong with the type of the value, if anything is.
///
/// CloudFormation takes numbers and booleans written as text, and text written as either.
pub(super) fn wrong_type(schema: &Value, value: &Value) -> Option<String> {
    let types = types(schema);
    let fits = |name: &&str| match (*name, value) {
        ("string", Value::String(_) | Value::Number(_) | Value::Bool(_))
        | ("object", Value::Object(_))
        | ("array", Value::Array(_))
        | ("boolean", Value::Bool(_))
        | ("number", Value::Number(_))
        | ("null", Value::Null) => true,
        ("boolean", Value::String(text)) => matches!(text.as_str(), "true" | "false"),
        ("number", Value::String(text)) => text.parse::<f64>().is_ok(),
        ("integer", Value::String(text)) => text.parse::<i64>().is_ok(),
        ("integer", Value::Number(number)) => number.as_f64().is_some_and(|it| it.fract() == 0.0),
        _ => false,
    };
    if types.is_empty() || types.iter().any(fits) {
        return None;
    }
    let expected: Vec<_> = types.iter().map(|name| word(name)).collect();
    Some(format!(
        "expected type: {}, found: {}",
        expected.join(" or "),
        word(type_of(value))
    ))
}

fn type_of(value: &Value) -> &'static str {
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

fn word(name: &str) -> &str {
    match name {
        "string" => "String",
        "integer" => "Integer",
        "number" => "Number",
        "boolean" => "Boolean",
        "array" => "JSONArray",
        "object" => "JSONObject",
        other => other,
    }
}

/// What a scalar looks like as text.
pub(super) fn as_text(scalar: &Value) -> String {
    match scalar {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// Whether the scalar is one of those that the schema lists, if it lists any.
pub(super) fn allowed(schema: &Value, scalar: &Value, text: &str) -> bool {
    let exactly = schema.get("enum").and_then(Value::as_array);
    let anyhow = schema.get("enumCaseInsensitive").and_then(Value::as_array);
    let same = |choice: &Value| choice == scalar || as_text(choice) == text;
    exactly.is_none_or(|choices| choices.iter().any(same))
        && anyhow.is_none_or(|choices| {
            choices
                .iter()
                .any(|it| as_text(it).eq_ignore_ascii_case(text))
        })
        && schema.get("const").is_none_or(same)
}
