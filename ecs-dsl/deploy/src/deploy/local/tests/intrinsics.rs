//! Values of intrinsic functions in a deployed stack.

use serde_json::{Map, Value, json};

use super::fixture::{Fixture, template};
use crate::cfn::eval::cases;

/// The values of `outputs` in a stack with a queue called `jobs`, an SSM parameter and a few template parameters.
fn values(outputs: &Value) -> Vec<(String, String)> {
    let fixture = Fixture::new();
    let mut document = json!({
        "Parameters": {
            "Stage": {"Type": "String", "Default": "prod"},
            "Zones": {"Type": "CommaDelimitedList", "Default": "a, b"},
            "Image": {
                "Type": "AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>",
                "Default": "/aws/service/ami-amazon-linux-latest/al2023",
            },
        },
        "Mappings": {"Sizes": {"prod": {"Cpu": "1024"}}},
        "Conditions": {
            "IsProd": {"Fn::Equals": [{"Ref": "Stage"}, "prod"]},
            "IsDev": {"Fn::Not": [{"Condition": "IsProd"}]},
            "Both": {"Fn::And": [{"Condition": "IsProd"}, {"Condition": "IsDev"}]},
            "Either": {"Fn::Or": [{"Condition": "IsProd"}, {"Condition": "IsDev"}]},
        },
        "Resources": {
            "Queue": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "jobs"}},
            "Setting": {
                "Type": "AWS::SSM::Parameter",
                "Properties": {"Type": "String", "Name": "/shop/mode", "Value": "fast"},
            },
            "Absent": {"Type": "AWS::SQS::Queue", "Condition": "IsDev"},
        },
        "Outputs": {},
    });
    for (name, value) in outputs.as_object().unwrap() {
        document["Outputs"][name] = json!({ "Value": value });
    }
    let created = fixture.deploy(&document);
    assert_eq!(created.status, "CREATE_COMPLETE", "{:?}", created.events);
    assert!(!fixture.physical_ids("shop").contains_key("Absent"));
    created.outputs.into_iter().collect()
}

fn value(json: &Value) -> String {
    values(&json!({ "It": json })).remove(0).1
}

#[test]
fn references_and_attributes() {
    let arn = "arn:aws:sqs:us-east-1:000000000000:jobs";
    assert_eq!(
        value(&json!({"Ref": "Queue"})),
        "https://sqs.us-east-1.amazonaws.com/000000000000/jobs"
    );
    assert_eq!(value(&json!({"Fn::GetAtt": ["Queue", "Arn"]})), arn);
    assert_eq!(value(&json!({"Fn::GetAtt": "Queue.Arn"})), arn);
    assert_eq!(value(&json!({"Ref": "Stage"})), "prod");
}

#[test]
fn pseudo_parameters() {
    assert_eq!(value(&json!({"Ref": "AWS::AccountId"})), "000000000000");
    assert_eq!(value(&json!({"Ref": "AWS::Region"})), "us-east-1");
    assert_eq!(value(&json!({"Ref": "AWS::Partition"})), "aws");
    assert_eq!(value(&json!({"Ref": "AWS::URLSuffix"})), "amazonaws.com");
    assert_eq!(value(&json!({"Ref": "AWS::StackName"})), "shop");
    assert!(value(&json!({"Ref": "AWS::StackId"})).contains(":stack/shop/"));
}

#[test]
fn string_functions() {
    assert_eq!(
        value(&json!({"Fn::Sub": "${Stage}-${Queue.QueueName}-${!Stage}-${AWS::Region}"})),
        "prod-jobs-${Stage}-us-east-1"
    );
    let own =
        json!({"Fn::Sub": ["${A}/${Stage}", {"A": {"Fn::Join": ["+", ["x", {"Ref": "Stage"}]]}}]});
    assert_eq!(value(&own), "x+prod/prod");
    assert_eq!(value(&json!({"Fn::Join": [",", {"Ref": "Zones"}]})), "a,b");
    assert_eq!(value(&json!({"Fn::Base64": "hello"})), "aGVsbG8=");
}

#[test]
fn list_functions() {
    assert_eq!(value(&json!({"Fn::Select": [1, ["a", "b"]]})), "b");
    assert_eq!(
        value(&json!({"Fn::Select": ["2", {"Fn::Split": ["/", "x/y/z"]}]})),
        "z"
    );
    let zones = |region: &str| value(&json!({"Fn::Join": [" ", {"Fn::GetAZs": region}]}));
    assert_eq!(
        zones(""),
        "us-east-1a us-east-1b us-east-1c us-east-1d us-east-1e us-east-1f"
    );
    assert_eq!(zones("eu-west-1"), "eu-west-1a eu-west-1b eu-west-1c");
    let cidr =
        |block: &str, bits: i64| value(&json!({"Fn::Join": [" ", {"Fn::Cidr": [block, 3, bits]}]}));
    assert_eq!(
        cidr("10.0.0.0/16", 8),
        "10.0.0.0/24 10.0.1.0/24 10.0.2.0/24"
    );
    assert_eq!(
        cidr("2001:db8::/56", 64),
        "2001:db8::/64 2001:db8:0:1::/64 2001:db8:0:2::/64"
    );
}

#[test]
fn condition_functions_and_mappings() {
    let choice = |condition: &str| value(&json!({"Fn::If": [condition, "yes", "no"]}));
    assert_eq!(
        ["IsProd", "IsDev", "Both", "Either"].map(choice),
        ["yes", "no", "no", "yes"]
    );
    assert_eq!(
        value(&json!({"Fn::FindInMap": ["Sizes", {"Ref": "Stage"}, "Cpu"]})),
        "1024"
    );
    let fallback = json!({"Fn::FindInMap": ["Sizes", "test", "Cpu", {"DefaultValue": "256"}]});
    assert_eq!(value(&fallback), "256");
}

#[test]
fn ssm_parameters() {
    assert!(value(&json!({"Ref": "Image"})).starts_with("ami-"));
    let mode = json!({"Fn::Sub": "{{resolve:ssm:${Setting}}}!"});
    assert_eq!(value(&mode), "fast!");
}

#[test]
fn no_value_removes_the_property() {
    let fixture = Fixture::new();
    fixture.deploy(&template(&json!({"Group": {
        "Type": "AWS::Logs::LogGroup",
        "Properties": {"LogGroupName": "/a", "RetentionInDays": {"Ref": "AWS::NoValue"}},
    }})));
    assert_eq!(
        fixture.state("shop")["resources"]["Group"]["properties"],
        json!({"LogGroupName": "/a"})
    );
}

#[test]
fn values_of_other_stacks() {
    let fixture = Fixture::new();
    let base = json!({
        "Resources": {
            "Queue": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "jobs"}},
            "Setting": {
                "Type": "AWS::SSM::Parameter",
                "Properties": {"Type": "String", "Name": "/base/arn", "Value": {"Fn::GetAtt": ["Queue", "Arn"]}},
            },
        },
        "Outputs": {"Name": {"Value": {"Fn::GetAtt": ["Queue", "QueueName"]}, "Export": {"Name": "queue-name"}}},
    });
    fixture.deploy_request(&fixture.request("base", &base));
    let created = fixture.deploy(&json!({
        "Parameters": {"Arn": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/base/arn"}},
        "Resources": {"Group": {"Type": "AWS::Logs::LogGroup"}},
        "Outputs": {
            "Imported": {"Value": {"Fn::ImportValue": "queue-name"}},
            "Read": {"Value": {"Fn::GetStackOutput": {"StackName": "base", "OutputName": "Name"}}},
            "Parameter": {"Value": {"Ref": "Arn"}},
            "Dynamic": {"Value": "{{resolve:ssm:/base/arn:1}}"},
        },
    }));
    let arn = "arn:aws:sqs:us-east-1:000000000000:jobs";
    let values: Vec<_> = created.outputs.values().map(String::as_str).collect();
    assert_eq!(values, [arn, "jobs", arn, "jobs"]);
}

/// The template of the table with one more resource, whose properties have the values of `expressions`.
fn with_expressions(expressions: &Map<String, Value>) -> Value {
    let mut document = cases::document().as_json().clone();
    document["Resources"]["It"] = json!({"Type": "Custom::It", "Properties": expressions});
    document
}

#[test]
fn table_of_expressions() {
    let (valid, invalid): (Vec<_>, Vec<_>) = cases::table()
        .into_iter()
        .partition(|case| case.error.is_none());
    let name = |case: &cases::Case| case.expression.to_string();
    let expressions = valid
        .iter()
        .map(|case| (name(case), case.expression.clone()));
    let fixture = Fixture::new();
    let created = fixture.deploy(&with_expressions(&expressions.collect()));
    assert_eq!(created.status, "CREATE_COMPLETE", "{:?}", created.events);
    let state = fixture.state("shop");
    let properties = state["resources"]["It"]["properties"].as_object().unwrap();
    for case in valid {
        let expected = case.value(&cases::EVERYTHING);
        assert_eq!(properties.get(&name(&case)), expected, "{case:?}");
    }
    for case in invalid {
        let expression = Map::from_iter([("It".to_owned(), case.expression.clone())]);
        let refusal = Fixture::new()
            .refusal(&with_expressions(&expression))
            .to_string();
        // The validation reports names that don't exist before the evaluator does, and adds the section.
        let error = case.error.unwrap().replace("Template error: ", "");
        let refusal = refusal.to_lowercase();
        assert!(refusal.contains(&error.to_lowercase()), "{refusal}");
    }
}
