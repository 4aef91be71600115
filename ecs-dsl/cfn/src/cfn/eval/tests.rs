//! The evaluator in an environment that knows everything, and in others that know less.

use serde_json::{Value, json};

use super::{Environment, Evaluator, Part, PseudoParameters, Unknown, cases};
use crate::cfn::Document;

/// Knows everything in the table.
struct Everything(Document);

impl Environment for Everything {
    fn document(&self) -> Option<&Document> {
        Some(&self.0)
    }

    fn pseudo_parameter(&self, name: &str) -> Result<Value, Unknown> {
        let arn = "arn:aws:cloudformation:us-east-1:000000000000:stack/shop/1";
        PseudoParameters::from_stack_id(arn).value(name)
    }

    fn resource(&self, id: &str) -> Result<Value, Unknown> {
        Ok(cases::physical_ids()[id].clone().into())
    }

    fn attribute(&self, id: &str, name: &str) -> Result<Value, Unknown> {
        match name {
            "TopicName" => Ok("events".into()),
            _ => self.resource(id),
        }
    }

    fn import(&self, name: &str) -> Result<Value, Unknown> {
        Err(Unknown::Invalid(format!("No export named {name} found.")))
    }

    fn availability_zones(&self, region: &str) -> Result<Vec<String>, Unknown> {
        Ok(["a", "b", "c"].map(|zone| format!("{region}{zone}")).into())
    }
}

/// Knows nothing.
struct Empty;

impl Environment for Empty {}

#[test]
fn table_of_expressions() {
    let table = cases::table();
    assert!(table.len() > 70);
    let environment = Everything(cases::document());
    for case in table {
        match (
            Evaluator::new(&environment).value(&case.expression),
            &case.error,
        ) {
            (Ok(value), None) => {
                assert_eq!(value.as_ref(), case.value(&cases::EVERYTHING), "{case:?}");
            }
            (Err(Unknown::Macro(name)), Some(error)) => assert!(error.contains(&name)),
            (Err(reason), Some(error)) => assert_eq!(reason.to_string(), *error, "{case:?}"),
            (result, _) => panic!("{result:?}: {case:?}"),
        }
    }
}

#[test]
fn reason_names_what_is_unknown() {
    let reason = |json: Value| match Evaluator::new(&Empty).value(&json) {
        Err(Unknown::Deferred(name)) => name,
        other => panic!("{other:?}"),
    };
    assert_eq!(reason(json!({"Ref": "A"})), "A");
    assert_eq!(reason(json!({"Fn::Sub": "x${A.B.C}"})), "A.B.C");
    assert_eq!(reason(json!({"Fn::ImportValue": "x"})), "x");
    assert_eq!(reason(json!({"Fn::FindInMap": ["M", "a", "b"]})), "M");
    assert_eq!(reason(json!({"Fn::If": ["Prod", 1, 2]})), "Prod");
    assert_eq!(reason(json!({"Fn::GetAZs": ""})), "AWS::Region");
    let output = json!({"Fn::GetStackOutput": {"StackName": "net", "OutputName": "Vpc"}});
    assert_eq!(reason(output), "net.Vpc");
}

#[test]
fn error_is_reported_before_what_only_the_deployment_knows() {
    let both = json!([{"Ref": "A"}, {"Fn::Select": [3, ["a"]]}, {"Ref": "B"}]);
    let reason = Evaluator::new(&Empty).value(&both).unwrap_err();
    assert_eq!(
        reason.to_string(),
        "Template error: Fn::Select cannot select nonexistent value at index 3"
    );
}

#[test]
fn partial_value_has_the_unknown_functions() {
    let json = json!({
        "Known": {"Fn::Join": ["", ["a", "b"]]},
        "Unknown": [{"Fn::Sub": "a-${A}"}, "c", {"Ref": "AWS::NoValue"}],
        "Absent": {"Ref": "AWS::NoValue"},
        "Fn::Transform": {"Name": "M"},
    });
    let mut unknown = Vec::new();
    let expected = json!({
        "Known": "ab",
        "Unknown": [{"Fn::Sub": "a-${A}"}, "c"],
        "Fn::Transform": {"Name": "M"},
    });
    let evaluator = Evaluator::new(&Empty);
    assert_eq!(evaluator.partial(&json, &mut unknown), Some(expected));
    let mut reasons: Vec<_> = unknown.iter().map(ToString::to_string).collect();
    reasons.sort();
    let expected = [
        "`A` is known only at deployment",
        "`Fn::Transform` is evaluated by a macro",
    ];
    assert_eq!(reasons, expected);
}

#[test]
fn text_has_known_and_unknown_parts() {
    let json =
        json!({"Fn::Join": ["-", ["a", {"Fn::Sub": "b${A.Arn}c"}, {"Ref": "AWS::NoValue"}]]});
    let parts = Evaluator::new(&Empty).text_parts(&json).unwrap().unwrap();
    let shown: Vec<_> = parts
        .iter()
        .map(|part| match part {
            Part::Known(text) => text.clone(),
            Part::Unknown(expression, _) => expression.to_string(),
        })
        .collect();
    let reference = r#"{"Fn::GetAtt":["A","Arn"]}"#;
    assert_eq!(shown, ["a", "-", "b", reference, "c"]);
}

#[test]
fn condition_that_depends_on_itself_is_an_error() {
    let document = json!({
        "Resources": {},
        "Conditions": {"A": {"Condition": "B"}, "B": {"Fn::Not": [{"Condition": "A"}]}},
    });
    let environment = Everything(Document::from_value(document).unwrap());
    let reason = Evaluator::new(&environment).condition("A").unwrap_err();
    assert!(
        reason.to_string().ends_with("depends on itself"),
        "{reason}"
    );
}

#[test]
fn secret_and_ssm_parameters_are_unknown_and_overrides_replace_defaults() {
    struct Request(Document);
    impl Environment for Request {
        fn document(&self) -> Option<&Document> {
            Some(&self.0)
        }

        fn parameter_override(&self, name: &str) -> Option<&str> {
            (name != "Default").then_some("x, y")
        }
    }
    let document = json!({"Resources": {}, "Parameters": {
        "Default": {"Type": "String", "Default": 1},
        "Text": {"Type": "String", "Default": "a", "NoEcho": "false"},
        "List": {"Type": "List<AWS::EC2::Subnet::Id>"},
        "Secret": {"Type": "String", "NoEcho": "true"},
        "Stored": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/name"},
    }});
    let request = Request(Document::from_value(document).unwrap());
    let value = |name: &str| Evaluator::new(&request).value(&json!({ "Ref": name })).ok();
    assert_eq!(value("Default"), Some(Some(json!("1"))));
    assert_eq!(value("Text"), Some(Some(json!("x, y"))));
    assert_eq!(value("List"), Some(Some(json!(["x", "y"]))));
    assert_eq!(value("Secret"), None);
    assert_eq!(value("Stored"), None);
}
