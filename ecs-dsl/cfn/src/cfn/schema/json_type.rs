//! JSON types, as named in schemas and in CloudFormation's validation messages.

use serde_json::Value;

use crate::cfn::eval::as_text;

/// The JSON types that the schema allows; empty if it allows all.
pub fn types(schema: &Value) -> Vec<&str> {
    match schema.get("type") {
        Some(Value::String(name)) => vec![name],
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

/// Whether the schema allows numbers.
pub fn is_numeric(schema: &Value) -> bool {
    types(schema)
        .iter()
        .any(|name| matches!(*name, "integer" | "number"))
}

/// The message about the type of the value, if it isn't allowed.
///
/// CloudFormation accepts numbers and booleans written as strings, and vice versa.
pub fn type_mismatch(schema: &Value, value: &Value) -> Option<String> {
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

/// Whether the schema's `enum` and `const`, if any, allow the scalar.
pub fn allowed(schema: &Value, scalar: &Value, text: &str) -> bool {
    let choices = schema.get("enum").and_then(Value::as_array);
    let caseless = schema.get("enumCaseInsensitive").and_then(Value::as_array);
    let same = |choice: &Value| choice == scalar || as_text(choice) == text;
    choices.is_none_or(|choices| choices.iter().any(same))
        && caseless.is_none_or(|choices| {
            choices
                .iter()
                .any(|choice| as_text(choice).eq_ignore_ascii_case(text))
        })
        && schema.get("const").is_none_or(same)
}
