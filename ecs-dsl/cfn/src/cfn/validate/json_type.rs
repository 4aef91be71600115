//! JSON types, as named in schemas and in CloudFormation's validation messages.

use serde_json::Value;

/// Whether numbers are among the types.
pub(super) fn is_numeric(types: &[String]) -> bool {
    let mut names = types.iter().map(String::as_str);
    names.any(|name| matches!(name, "integer" | "number"))
}

/// The message about the type of the value, if it isn't allowed.
///
/// CloudFormation accepts numbers and booleans written as strings, and vice versa.
pub(super) fn type_mismatch(types: &[String], value: &Value) -> Option<String> {
    let fits = |name: &String| match (name.as_str(), value) {
        ("string", Value::String(_) | Value::Number(_) | Value::Bool(_))
        | ("object", Value::Object(_))
        | ("array", Value::Array(_))
        | ("boolean", Value::Bool(_))
        | ("number", Value::Number(_))
        | ("null", Value::Null) => true,
        ("boolean", Value::String(text)) => matches!(text.as_str(), "true" | "false"),
        ("number", Value::String(text)) => text.parse::<f64>().is_ok(),
        ("integer", Value::String(text)) => text.parse::<i64>().is_ok(),
        ("integer", Value::Number(number)) => {
            number.as_f64().is_some_and(|number| number.fract() == 0.0)
        }
        _ => false,
    };
    if types.is_empty() || types.iter().any(fits) {
        return None;
    }
    let expected: Vec<_> = types.iter().map(|name| display_name(name)).collect();
    Some(format!(
        "expected type: {}, found: {}",
        expected.join(" or "),
        display_name(type_of(value))
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

fn display_name(name: &str) -> &str {
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
