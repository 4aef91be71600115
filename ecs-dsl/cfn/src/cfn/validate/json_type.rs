//! JSON types, as named in schemas and in CloudFormation's validation messages.

use serde_json::Value;

use crate::cfn::eval::{Environment, Evaluator, function};

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

/// A value of the type that a function returns whatever its arguments are; `None` if it depends on them.
pub(super) fn result_type(value: &Value) -> Option<Value> {
    let (name, _) = function(value)?;
    match name {
        "Fn::Base64" | "Fn::Join" | "Fn::Sub" => Some(Value::from("")),
        "Fn::Cidr" | "Fn::GetAZs" | "Fn::Split" => Some(Value::Array(Vec::new())),
        _ => None,
    }
}

/// The message about the type of a function's result, if no result of this type is allowed. A text may be that of a number.
pub(super) fn function_mismatch(types: &[String], result: &Value) -> Option<String> {
    let takes_text = |name: &String| !matches!(name.as_str(), "array" | "object");
    let may_fit = result.is_string() && types.iter().any(takes_text);
    type_mismatch(types, result).filter(|_| !may_fit)
}

/// Nothing outside of an expression is known.
struct Nothing;

impl Environment for Nothing {}

/// The value of a function that refers to nothing, such as `Fn::Select` from a list of texts.
pub(super) fn constant(value: &Value) -> Option<Value> {
    function(value)?;
    let known = !refers(value);
    known.then(|| Evaluator::new(&Nothing).value(value).ok().flatten())?
}

/// Whether a reference, a condition or a placeholder is in the expression.
fn refers(value: &Value) -> bool {
    const CONSTANT: [&str; 5] = [
        "Fn::Base64",
        "Fn::Join",
        "Fn::Select",
        "Fn::Split",
        "Fn::Sub",
    ];
    match value {
        Value::String(text) => text.contains("${") || text.contains("{{resolve:"),
        Value::Array(items) => items.iter().any(refers),
        Value::Object(object) => object
            .iter()
            .any(|(name, argument)| !CONSTANT.contains(&name.as_str()) || refers(argument)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{constant, function_mismatch, result_type};

    #[test]
    fn functions_without_references_are_evaluated() {
        let select = json!({"Fn::Select": [1, {"Fn::Split": [",", "a,b"]}]});
        assert_eq!(constant(&select), Some(json!("b")));
        assert_eq!(
            constant(&json!({"Fn::Join": ["-", ["a", "b"]]})),
            Some(json!("a-b"))
        );
        for unknown in [
            json!({"Fn::Select": [0, {"Fn::GetAZs": ""}]}),
            json!({"Fn::Join": ["-", ["a", {"Ref": "B"}]]}),
            json!({"Fn::Sub": "${B}"}),
            json!("text"),
        ] {
            assert_eq!(constant(&unknown), None, "{unknown}");
        }
    }

    #[test]
    fn text_of_a_function_is_no_list() {
        let message = |value, types: &[&str]| {
            let types: Vec<String> = types.iter().map(|name| (*name).to_owned()).collect();
            function_mismatch(&types, &result_type(&value)?)
        };
        let text = || json!({"Fn::Sub": "${A}"});
        let expected = "expected type: JSONArray, found: String";
        assert_eq!(message(text(), &["array"]).as_deref(), Some(expected));
        for types in [&["integer"][..], &["object", "string"], &["boolean"], &[]] {
            assert_eq!(message(text(), types), None, "{types:?}");
        }
        let list = json!({"Fn::Split": [",", {"Ref": "A"}]});
        assert!(message(list.clone(), &["string"]).is_some());
        assert_eq!(message(list, &["array"]), None);
        assert_eq!(
            message(json!({"Fn::Select": [0, {"Ref": "A"}]}), &["array"]),
            None
        );
    }
}
