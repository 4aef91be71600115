//! Template values in a canonical, comparable form: references by name, parameters and mappings by value.

use serde_json::{Map, Value};

use crate::cfn::{Document, collect_references};

/// `value` as text. What is known only at deployment is written as `${…}`, so that it equals only itself.
pub(super) fn canonical(document: &Document, value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Object(object) => intrinsic(document, object).unwrap_or_else(|| opaque(value)),
        Value::Array(items) => canonical_items(document, items).join(","),
        Value::Null => String::new(),
        scalar => scalar.to_string(),
    }
}

/// The items of a list, or a single value as a list.
pub(super) fn canonical_list(document: &Document, value: &Value) -> Vec<String> {
    match value {
        Value::Array(items) => canonical_items(document, items),
        Value::Null => Vec::new(),
        single => vec![canonical(document, single)],
    }
}

/// The logical id that a value refers to as a whole, or its text.
pub(super) fn named(document: &Document, value: &Value) -> String {
    let mut references = Vec::new();
    if let Value::Object(object) = value
        && (object.contains_key("Ref") || object.contains_key("Fn::GetAtt"))
    {
        collect_references(value, &mut references);
    }
    match references.as_slice() {
        [reference] if document.resource(reference.id).is_some() => reference.id.to_owned(),
        _ => canonical(document, value),
    }
}

fn canonical_items(document: &Document, items: &[Value]) -> Vec<String> {
    items.iter().map(|item| canonical(document, item)).collect()
}

fn opaque(value: &Value) -> String {
    format!("${{{value}}}")
}

fn intrinsic(document: &Document, object: &Map<String, Value>) -> Option<String> {
    let (name, argument) = object.iter().next().filter(|_| object.len() == 1)?;
    match (name.as_str(), argument) {
        ("Ref", Value::String(id)) => Some(variable(document, id)),
        ("Fn::GetAtt", Value::String(path)) => Some(format!("${{{path}}}")),
        ("Fn::GetAtt", Value::Array(parts)) => {
            let parts: Option<Vec<_>> = parts.iter().map(Value::as_str).collect();
            Some(format!("${{{}}}", parts?.join(".")))
        }
        ("Fn::Join", Value::Array(parts)) => match parts.as_slice() {
            [Value::String(delimiter), Value::Array(pieces)] => {
                Some(canonical_items(document, pieces).join(delimiter))
            }
            _ => None,
        },
        ("Fn::Sub", Value::String(text)) => Some(substituted(document, text, &Map::new())),
        ("Fn::Sub", Value::Array(parts)) => match parts.as_slice() {
            [Value::String(text), Value::Object(own)] => Some(substituted(document, text, own)),
            _ => None,
        },
        ("Fn::FindInMap", Value::Array(keys)) => {
            let keys = canonical_items(document, keys);
            let [map, top, second] = keys.as_slice() else {
                return None;
            };
            let found = document.section("Mappings").get(map)?.get(top)?;
            Some(canonical(document, found.get(second)?))
        }
        _ => None,
    }
}

/// A parameter's default, or its name if the value is known only at deployment.
fn variable(document: &Document, id: &str) -> String {
    let default = || {
        let parameter = document.section("Parameters").get(id)?;
        let from_ssm = parameter["Type"].as_str()?.starts_with("AWS::SSM::");
        let hidden = parameter.get("NoEcho").is_some();
        let default = parameter.get("Default").filter(|_| !from_ssm && !hidden)?;
        Some(canonical(document, default))
    };
    default().unwrap_or_else(|| format!("${{{id}}}"))
}

fn substituted(document: &Document, text: &str, own: &Map<String, Value>) -> String {
    let mut pieces = text.split("${");
    let mut result = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let Some((name, rest)) = piece.split_once('}') else {
            result.push_str("${");
            result.push_str(piece);
            continue;
        };
        match (name.strip_prefix('!'), own.get(name)) {
            (Some(literal), _) => result.push_str(&format!("${{{literal}}}")),
            (None, Some(value)) => result.push_str(&canonical(document, value)),
            (None, None) => result.push_str(&variable(document, name)),
        }
        result.push_str(rest);
    }
    result
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{canonical, named};
    use crate::cfn::Document;

    fn document() -> Document {
        Document::from_value(json!({
            "Parameters": {
                "Office": {"Type": "String", "Default": "10.0.0.0/8"},
                "NoDefault": {"Type": "String"},
                "Stored": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/name"},
                "Hidden": {"Type": "String", "NoEcho": true, "Default": "hunter2"},
            },
            "Mappings": {"Sizes": {"dev": {"Port": 8080}}},
            "Resources": {"Files": {"Type": "AWS::S3::Bucket"}},
        }))
        .unwrap()
    }

    #[test]
    fn equal_results_of_functions_have_one_form() {
        let text = |value: Value| canonical(&document(), &value);
        let joined = text(json!({"Fn::Join": ["", [{"Fn::GetAtt": ["Files", "Arn"]}, "/*"]]}));
        assert_eq!(joined, "${Files.Arn}/*");
        assert_eq!(text(json!({"Fn::Sub": "${Files.Arn}/*"})), joined);
        let own = text(json!({"Fn::Sub": ["${A}/*", {"A": {"Fn::GetAtt": "Files.Arn"}}]}));
        assert_eq!(own, joined);
        assert_eq!(
            text(json!({"Fn::Sub": "${!aws:username}"})),
            "${aws:username}"
        );
        assert_eq!(
            text(json!({"Fn::FindInMap": ["Sizes", "dev", "Port"]})),
            "8080"
        );
    }

    #[test]
    fn parameter_is_its_default_if_that_is_its_value() {
        let text = |name: &str| canonical(&document(), &json!({"Ref": name}));
        assert_eq!(text("Office"), "10.0.0.0/8");
        assert_eq!(text("NoDefault"), "${NoDefault}");
        assert_eq!(text("Stored"), "${Stored}");
        assert_eq!(text("Hidden"), "${Hidden}");
    }

    #[test]
    fn value_known_only_at_deployment_equals_only_itself() {
        let choice = |value: &str| json!({"Fn::If": ["Prod", value, "b"]});
        let text = |value: &Value| canonical(&document(), value);
        assert_eq!(text(&choice("a")), text(&choice("a")));
        assert_ne!(text(&choice("a")), text(&choice("c")));
    }

    #[test]
    fn ref_and_get_att_name_the_same_resource() {
        let name = |value: Value| named(&document(), &value);
        assert_eq!(name(json!({"Ref": "Files"})), "Files");
        assert_eq!(name(json!({"Fn::GetAtt": ["Files", "Arn"]})), "Files");
        assert_eq!(name(json!("sg-1")), "sg-1");
    }
}
