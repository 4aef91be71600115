//! Strings, numbers and booleans as text.

use serde_json::Value;

use super::Unknown;

/// A text, a number or a boolean as text.
///
/// # Errors
/// If it is anything else.
pub fn text_of(value: &Value) -> Result<String, Unknown> {
    scalar(value)
        .ok_or_else(|| Unknown::template_error("expected a string, found a list or an object"))
}

pub(super) fn scalar(value: &Value) -> Option<String> {
    let is_scalar = value.is_string() || value.is_number() || value.is_boolean();
    is_scalar.then(|| as_text(value))
}

/// A string without quotes, any other value as JSON.
pub fn as_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
