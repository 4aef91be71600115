//! The form of an expression: a function and its argument.

use serde_json::Value;

/// The function that `json` calls, `Ref` or one whose name begins with `Fn::`, and its argument.
pub fn function(json: &Value) -> Option<(&str, &Value)> {
    let object = json.as_object().filter(|object| object.len() == 1)?;
    let (name, argument) = object.iter().next()?;
    (name == "Ref" || name.starts_with("Fn::")).then_some((name.as_str(), argument))
}

/// The logical id that `json` refers to as a whole, by `Ref` or `Fn::GetAtt`.
pub fn referred(json: &Value) -> Option<&str> {
    match function(json)? {
        ("Ref", Value::String(id)) => Some(id),
        ("Fn::GetAtt", Value::String(path)) => Some(path.split_once('.')?.0),
        ("Fn::GetAtt", pair) => pair.get(0)?.as_str(),
        _ => None,
    }
}

/// The items of a list. Empty for any other value.
pub fn items(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}
