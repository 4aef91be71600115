//! Scalars in the type of their schema.

use serde_json::Value;

use crate::cfn::eval::as_text;
use crate::cfn::schema::types;

/// A scalar in the type that the schema has. CloudFormation takes numbers and booleans as text, and text as either. What has
/// no type is text.
pub(super) fn scalar(schema: &Value, value: &Value) -> Value {
    if value.is_null() {
        return Value::Null;
    }
    let text = as_text(value);
    let types = types(schema);
    let is = |name: &str| types.contains(&name);
    if is("string") || types.is_empty() {
        return Value::String(text);
    }
    let number = || text.parse::<f64>().ok().and_then(number_of);
    match text.as_str() {
        "true" if is("boolean") => Value::Bool(true),
        "false" if is("boolean") => Value::Bool(false),
        _ if is("integer") || is("number") => number().unwrap_or_else(|| value.clone()),
        _ => value.clone(),
    }
}

/// A number, without a fraction that is zero.
fn number_of(number: f64) -> Option<Value> {
    // Beyond 2^53 not every integer is a number of this type.
    let is_integer = number.fract() == 0.0 && number.abs() < 9_007_199_254_740_992.0;
    if is_integer {
        return format!("{number:.0}").parse::<i64>().ok().map(Value::from);
    }
    serde_json::Number::from_f64(number).map(Value::Number)
}
