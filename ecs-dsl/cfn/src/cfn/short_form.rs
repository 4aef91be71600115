//! YAML templates with CloudFormation's short forms: `!Ref Name` for `{"Ref": "Name"}`.

use serde::Deserialize;
use serde_json::{Map, Value};

/// Buffers the input: only then does the deserializer report tags, each as an object with the tag's name as its only key.
#[derive(Deserialize)]
#[serde(untagged)]
enum Tree {
    Root(Value),
}

/// Functions with a short form, except `Ref` and `Condition`, which have no `Fn::` prefix.
const FUNCTIONS: &[&str] = &[
    "Base64",
    "Cidr",
    "FindInMap",
    "GetAZs",
    "GetAtt",
    "ImportValue",
    "Join",
    "Select",
    "Split",
    "Sub",
    "ToJsonString",
    "Transform",
];

/// Functions whose names are also those of properties: the functions take lists, the properties don't.
const LIST_FUNCTIONS: &[&str] = &["And", "Equals", "If", "Not", "Or"];

/// Parses YAML into the equivalent JSON template.
pub(super) fn from_yaml(text: &str) -> Result<Value, serde_saphyr::Error> {
    let options = serde_saphyr::options! { strict_booleans: true };
    let Tree::Root(value) = serde_saphyr::from_str_with_options(text, options)?;
    Ok(expanded(value))
}

fn expanded(value: Value) -> Value {
    match value {
        Value::Array(items) => items.into_iter().map(expanded).collect(),
        Value::Object(object) => {
            let single = object.len() == 1;
            let entry = |(name, value): (String, Value)| {
                let value = expanded(value);
                match single && is_function(&name, &value) {
                    true if name == "GetAtt" => ("Fn::GetAtt".to_owned(), attribute(value)),
                    true => (format!("Fn::{name}"), value),
                    false => (name, value),
                }
            };
            Value::Object(object.into_iter().map(entry).collect::<Map<_, _>>())
        }
        scalar => scalar,
    }
}

fn is_function(name: &str, argument: &Value) -> bool {
    FUNCTIONS.contains(&name) || LIST_FUNCTIONS.contains(&name) && argument.is_array()
}

/// Splits `Db.Endpoint.Address` into resource and attribute.
fn attribute(value: Value) -> Value {
    match value.as_str().and_then(|text| text.split_once('.')) {
        Some((id, attribute)) => Value::from(vec![id, attribute]),
        None => value,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::from_yaml;

    #[test]
    fn short_forms_are_expanded() {
        let yaml = "
AWSTemplateFormatVersion: '2010-09-09'
Conditions:
  Prod: !Equals [!Ref Stage, prod]
  Both: !And [!Condition Prod, !Not [!Condition Dev]]
Resources:
  Db:
    Type: AWS::RDS::DBInstance
    Properties:
      AllocatedStorage: \"20\"
      Port: 5432
      MultiAZ: !If [Prod, true, false]
      PubliclyAccessible: no
      Url: !Sub 'postgres://${Db.Endpoint.Address}/x'
      Long:
        Fn::Join: ['', [!GetAtt Db.Endpoint.Address, !Ref Stage]]
      Filter:
        And:
          Prefix: a
";
        let expected = json!({
            "AWSTemplateFormatVersion": "2010-09-09",
            "Conditions": {
                "Prod": {"Fn::Equals": [{"Ref": "Stage"}, "prod"]},
                "Both": {"Fn::And": [{"Condition": "Prod"}, {"Fn::Not": [{"Condition": "Dev"}]}]},
            },
            "Resources": {"Db": {"Type": "AWS::RDS::DBInstance", "Properties": {
                "AllocatedStorage": "20",
                "Port": 5432,
                "MultiAZ": {"Fn::If": ["Prod", true, false]},
                "PubliclyAccessible": "no",
                "Url": {"Fn::Sub": "postgres://${Db.Endpoint.Address}/x"},
                "Long": {"Fn::Join": ["", [{"Fn::GetAtt": ["Db", "Endpoint.Address"]}, {"Ref": "Stage"}]]},
                "Filter": {"And": {"Prefix": "a"}},
            }}},
        });
        assert_eq!(from_yaml(yaml).unwrap(), expected);
    }

    #[test]
    fn invalid_yaml_is_an_error() {
        assert!(from_yaml("a: [").is_err());
    }
}
