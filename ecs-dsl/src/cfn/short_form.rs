//! Templates in YAML, with CloudFormation's short forms: `!Ref Name` for `{"Ref": "Name"}`.

use serde::Deserialize;
use serde_json::{Map, Value};

/// Buffers what it reads: only so does the reader tell of tags, each as an object with the tag's name as its one key.
#[derive(Deserialize)]
#[serde(untagged)]
enum Tree {
    Of(Value),
}

/// Functions that have a short form, apart from `Ref` and `Condition`, which keep their names.
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

/// Functions whose names are those of properties too: they take lists, and properties of these names don't.
const OF_LISTS: &[&str] = &["And", "Equals", "If", "Not", "Or"];

/// Reads a template in YAML into the JSON that it stands for.
pub(super) fn from_yaml(text: &str) -> Result<Value, serde_saphyr::Error> {
    let options = serde_saphyr::options! { strict_booleans: true };
    let Tree::Of(value) = serde_saphyr::from_str_with_options(text, options)?;
    Ok(in_full(value))
}

fn in_full(value: Value) -> Value {
    match value {
        Value::Array(items) => items.into_iter().map(in_full).collect(),
        Value::Object(object) => {
            let alone = object.len() == 1;
            let entry = |(name, value): (String, Value)| {
                let value = in_full(value);
                match alone && is_function(&name, &value) {
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
    FUNCTIONS.contains(&name) || OF_LISTS.contains(&name) && argument.is_array()
}

/// `Db.Endpoint.Address` names a resource and an attribute.
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
    fn short_forms_are_read_as_the_functions_that_they_stand_for() {
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
    fn what_is_no_yaml_is_an_error() {
        assert!(from_yaml("a: [").is_err());
    }
}
