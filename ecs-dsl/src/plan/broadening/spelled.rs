//! Values of a template as texts that can be compared: references by name, parameters and mappings by their value.

use serde_json::{Map, Value};

use crate::cfn::{Document, collect_references};

/// `value` as one text. What only the deployment knows stands in it as `${…}`, so that it is equal to itself.
pub(super) fn spelled(document: &Document, value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Object(object) => intrinsic(document, object).unwrap_or_else(|| opaque(value)),
        Value::Array(items) => spelled_items(document, items).join(","),
        Value::Null => String::new(),
        scalar => scalar.to_string(),
    }
}

/// The texts of a list, or of the one value that stands for it.
pub(super) fn spelled_list(document: &Document, value: &Value) -> Vec<String> {
    match value {
        Value::Array(items) => spelled_items(document, items),
        Value::Null => Vec::new(),
        one => vec![spelled(document, one)],
    }
}

/// What a value names: the resource that it refers to as a whole, else its text.
pub(super) fn named(document: &Document, value: &Value) -> String {
    let mut references = Vec::new();
    if let Value::Object(object) = value
        && (object.contains_key("Ref") || object.contains_key("Fn::GetAtt"))
    {
        collect_references(value, &mut references);
    }
    match references.as_slice() {
        [reference] if document.resource(reference.id).is_some() => reference.id.to_owned(),
        _ => spelled(document, value),
    }
}

fn spelled_items(document: &Document, items: &[Value]) -> Vec<String> {
    items.iter().map(|item| spelled(document, item)).collect()
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
                Some(spelled_items(document, pieces).join(delimiter))
            }
            _ => None,
        },
        ("Fn::Sub", Value::String(text)) => Some(substituted(document, text, &Map::new())),
        ("Fn::Sub", Value::Array(parts)) => match parts.as_slice() {
            [Value::String(text), Value::Object(own)] => Some(substituted(document, text, own)),
            _ => None,
        },
        ("Fn::FindInMap", Value::Array(keys)) => {
            let keys = spelled_items(document, keys);
            let [map, top, second] = keys.as_slice() else {
                return None;
            };
            let found = document.section("Mappings").get(map)?.get(top)?;
            Some(spelled(document, found.get(second)?))
        }
        _ => None,
    }
}

/// A parameter's default, which is the value unless the deployment is given another; else the name.
fn variable(document: &Document, id: &str) -> String {
    let default = || {
        let parameter = document.section("Parameters").get(id)?;
        let from_ssm = parameter["Type"].as_str()?.starts_with("AWS::SSM::");
        let hidden = parameter.get("NoEcho").is_some();
        let default = parameter.get("Default").filter(|_| !from_ssm && !hidden)?;
        Some(spelled(document, default))
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
            (None, Some(value)) => result.push_str(&spelled(document, value)),
            (None, None) => result.push_str(&variable(document, name)),
        }
        result.push_str(rest);
    }
    result
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{named, spelled};
    use crate::cfn::Document;

    fn document() -> Document {
        Document::from_value(json!({
            "Parameters": {
                "Office": {"Type": "String", "Default": "10.0.0.0/8"},
                "Given": {"Type": "String"},
                "Stored": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/name"},
                "Hidden": {"Type": "String", "NoEcho": true, "Default": "hunter2"},
            },
            "Mappings": {"Sizes": {"dev": {"Port": 8080}}},
            "Resources": {"Files": {"Type": "AWS::S3::Bucket"}},
        }))
        .unwrap()
    }

    #[test]
    fn functions_that_make_the_same_text_are_spelled_alike() {
        let of = |value: Value| spelled(&document(), &value);
        let joined = of(json!({"Fn::Join": ["", [{"Fn::GetAtt": ["Files", "Arn"]}, "/*"]]}));
        assert_eq!(joined, "${Files.Arn}/*");
        assert_eq!(of(json!({"Fn::Sub": "${Files.Arn}/*"})), joined);
        let own = of(json!({"Fn::Sub": ["${A}/*", {"A": {"Fn::GetAtt": "Files.Arn"}}]}));
        assert_eq!(own, joined);
        assert_eq!(
            of(json!({"Fn::Sub": "${!aws:username}"})),
            "${aws:username}"
        );
        assert_eq!(
            of(json!({"Fn::FindInMap": ["Sizes", "dev", "Port"]})),
            "8080"
        );
    }

    #[test]
    fn a_parameter_counts_as_its_default_where_that_is_its_value() {
        let of = |name: &str| spelled(&document(), &json!({"Ref": name}));
        assert_eq!(of("Office"), "10.0.0.0/8");
        assert_eq!(of("Given"), "${Given}");
        assert_eq!(of("Stored"), "${Stored}");
        assert_eq!(of("Hidden"), "${Hidden}");
    }

    #[test]
    fn what_only_the_deployment_knows_is_equal_to_itself_only() {
        let choice = |value: &str| json!({"Fn::If": ["Prod", value, "b"]});
        let of = |value: &Value| spelled(&document(), value);
        assert_eq!(of(&choice("a")), of(&choice("a")));
        assert_ne!(of(&choice("a")), of(&choice("c")));
    }

    #[test]
    fn a_reference_to_a_resource_is_the_resource_whatever_its_form() {
        let of = |value: Value| named(&document(), &value);
        assert_eq!(of(json!({"Ref": "Files"})), "Files");
        assert_eq!(of(json!({"Fn::GetAtt": ["Files", "Arn"]})), "Files");
        assert_eq!(of(json!("sg-1")), "sg-1");
    }
}
