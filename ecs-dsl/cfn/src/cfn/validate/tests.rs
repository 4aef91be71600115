//! The validation of properties, by CloudFormation's text.

use serde_json::{Value, json};

use super::Schema;
use crate::cfn::{Document, DocumentIndex};

fn violations(schema: &Value, properties: &Value) -> Vec<String> {
    let found = Schema::new(schema).violations(properties.as_object().unwrap());
    let texts = found
        .iter()
        .map(|(path, violation)| format!("#{}: {}", path.as_pointer(), violation.message));
    texts.collect()
}

#[test]
fn violations_are_reported_with_their_paths() {
    let schema = json!({
        "type": "object", "additionalProperties": false, "required": ["Name"],
        "definitions": {"Item": {
            "type": "object", "additionalProperties": false, "required": ["Port"],
            "properties": {"Port": {"type": "integer", "minimum": 1, "maximum": 65535}},
        }},
        "properties": {
            "Name": {"type": "string", "minLength": 2, "maxLength": 4, "pattern": "^[a-z]+$"},
            "Mode": {"type": "string", "enum": ["A", "B"]},
            "Items": {"type": "array", "minItems": 1, "maxItems": 2, "items": {"$ref": "#/definitions/Item"}},
        },
    });
    assert_eq!(
        violations(
            &schema,
            &json!({"Name": "abc", "Mode": "A", "Items": [{"Port": 80}]})
        ),
        [""; 0]
    );
    let wrong = json!({
        "Name": "TOOLONG", "Mode": "C", "Other": 1,
        "Items": [{"Port": 0}, {}, {"Port": "x", "Host": "y"}],
    });
    let expected = [
        "#/Items: expected maximum item count: 2, found: 3",
        "#/Items/0/Port: 0 is not greater or equal to 1",
        "#/Items/1: required key [Port] not found",
        "#/Items/2: extraneous key [Host] is not permitted",
        "#/Items/2/Port: expected type: Integer, found: String",
        "#/Mode: C is not a valid enum value",
        "#/Name: expected maxLength: 4, actual: 7",
        "#/Name: failed validation constraint for keyword [pattern]",
        "#: extraneous key [Other] is not permitted",
    ];
    let mut found = violations(&schema, &wrong);
    found.sort();
    let mut expected = expected.map(str::to_owned);
    expected.sort();
    assert_eq!(found, expected);
    assert_eq!(
        violations(&schema, &json!({})),
        ["#: required key [Name] not found"]
    );
}

#[test]
fn unknown_values_are_valid() {
    let schema = json!({"properties": {"Port": {"type": "integer"}, "Name": {"type": "string", "maxLength": 3}}});
    let unknown = json!({"Port": {"Ref": "P"}, "Name": "{{resolve:secretsmanager:x}}"});
    assert_eq!(violations(&schema, &unknown), [""; 0]);
}

#[test]
fn numbers_and_booleans_as_strings_are_valid() {
    let schema = json!({"properties": {
        "Port": {"type": "integer", "maximum": 99}, "On": {"type": "boolean"}, "Text": {"type": "string"},
    }});
    assert_eq!(
        violations(&schema, &json!({"Port": "80", "On": "true", "Text": 1})),
        [""; 0]
    );
    assert_eq!(
        violations(&schema, &json!({"Port": "100"})),
        ["#/Port: 100 is not less or equal to 99"]
    );
}

#[test]
fn any_of_without_a_match_is_a_violation() {
    let schema = json!({"anyOf": [{"required": ["A"]}, {"required": ["B"]}], "properties": {"A": {}, "B": {}}});
    assert_eq!(violations(&schema, &json!({"B": 1})), [""; 0]);
    assert_eq!(
        violations(&schema, &json!({})),
        ["#: no subschema matched out of the total 2 subschemas"]
    );
}

#[test]
fn property_path_follows_definitions() {
    let type_at = |name: &str, path: &str| {
        let schema = Schema::of_type(name).unwrap();
        schema.type_at(path).map(str::to_owned)
    };
    assert_eq!(
        type_at("AWS::RDS::DBInstance", "Endpoint.Port").as_deref(),
        Some("string")
    );
    assert_eq!(
        type_at("AWS::ECS::Service", "DesiredCount").as_deref(),
        Some("integer")
    );
    let database = Schema::of_type("AWS::RDS::DBInstance").unwrap();
    assert!(database.has("Endpoint.Address"));
    assert!(!database.has("Endpoint.Nothing"));
}

#[test]
fn both_branches_of_a_condition_are_validated() {
    let schema =
        json!({"required": ["Port"], "properties": {"Port": {"type": "integer", "maximum": 99}}});
    let port = |port: Value| violations(&schema, &json!({ "Port": port }));
    assert_eq!(
        port(json!({"Fn::If": ["Large", 100, {"Ref": "AWS::NoValue"}]})),
        ["#/Port: 100 is not less or equal to 99"]
    );
    assert_eq!(
        port(json!({"Ref": "AWS::NoValue"})),
        ["#: required key [Port] not found"]
    );
}

#[test]
fn definition_that_contains_itself_is_validated_at_any_depth() {
    let schema = json!({
        "properties": {"Not": {"$ref": "#/definitions/Statement"}},
        "definitions": {"Statement": {
            "type": "object", "additionalProperties": false,
            "properties": {"Not": {"$ref": "#/definitions/Statement"}, "Port": {"type": "integer"}},
        }},
    });
    assert_eq!(
        violations(
            &schema,
            &json!({"Not": {"Not": {"Not": {"Port": 1, "Prot": 2}}}})
        ),
        ["#/Not/Not/Not: extraneous key [Prot] is not permitted"]
    );
}

// found: B1
#[test]
fn function_that_cannot_be_evaluated_is_found_before_the_deployment() {
    let found = |value: Value| {
        let template = json!({
            "Parameters": {"Names": {"Type": "CommaDelimitedList"}, "Size": {"Type": "String"}},
            "Conditions": {"Never": {"Fn::Equals": ["a", "b"]}, "Open": {"Fn::Equals": [{"Ref": "Size"}, "x"]}},
            "Mappings": {"Sizes": {"dev": {"Port": 8080}}},
            "Resources": {"Jobs": {"Type": "AWS::SQS::Queue", "Properties": {"Tags": [{"Key": "a", "Value": value}]}}},
        });
        let document = Document::from_value(template).unwrap();
        let found = super::template(&DocumentIndex::new(&document));
        let texts = found
            .iter()
            .map(|finding| format!("{} {}", finding.path.joined("/"), finding.message()));
        texts.collect::<Vec<String>>()
    };
    let beyond = json!({"Fn::Select": [5, ["a", "b"]]});
    let missing =
        "Tags/0/Value Template error: Fn::Select cannot select nonexistent value at index 5";
    assert_eq!(found(beyond.clone()), [missing]);
    assert_eq!(found(json!({"Fn::Join": ["-", [beyond, "x"]]})), [missing]);
    for (malformed, name) in [
        (json!({"Fn::Foo": "a"}), "Fn::Foo"),
        (json!({"Fn::Split": ["-"]}), "Fn::Split"),
    ] {
        let text =
            format!("Tags/0/Value Template error: {name} can't be evaluated with these arguments");
        assert_eq!(found(malformed), [text]);
    }
    let [text] = found(json!({"Fn::GetAtt": ["Jobs"]})).try_into().unwrap();
    assert!(
        text.contains("every Fn::GetAtt object requires two"),
        "{text}"
    );
    assert_eq!(
        found(json!({"Fn::FindInMap": ["Sizes", "prod", "Port"]})),
        ["Tags/0/Value Template error: Unable to get mapping for Sizes::prod::Port"]
    );
    assert_eq!(found(json!({"Fn::If": ["Open", beyond, "x"]})), [missing]);
    for fine in [
        json!({"Fn::Select": [5, {"Ref": "Names"}]}),
        json!({"Fn::Select": [5, {"Fn::GetAZs": ""}]}),
        json!({"Fn::Select": ["1", ["a", "b"]]}),
        json!({"Fn::Join": ["-", {"Ref": "Names"}]}),
        json!({"Fn::FindInMap": ["Sizes", {"Ref": "Size"}, "Port"]}),
        json!({"Fn::If": ["Never", beyond, "x"]}),
        json!({"Fn::Sub": ["${A}-${AWS::Region}", {"A": {"Ref": "Size"}}]}),
        json!({"Fn::Cidr": [{"Fn::ImportValue": "block"}, 4, 8]}),
        json!({"Fn::ImportValue": {"Fn::Sub": "${Size}-id"}}),
    ] {
        assert_eq!(found(fine.clone()), [""; 0], "{fine}");
    }
}
