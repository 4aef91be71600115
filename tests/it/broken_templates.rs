//! Templates that CloudFormation refuses, and their counterparts that it accepts: `check` and the local engine judge them equally.

use ecs_dsl::cfn::{LogicalId, Map, Resource, Value as CfnValue};
use ecs_dsl::deploy::local::Local;
use ecs_dsl::deploy::{ChangeSetKind, ChangeSetRequest, ControlPlane, TemplateSource, block_on};
use ecs_dsl::prelude::*;
use serde_json::{Value, json};

/// Whether CloudFormation accepts it, what the case is about, and the resources.
type Case = (bool, &'static str, Value);

const QUEUE: &str = "AWS::SQS::Queue";
const TOPIC: &str = "AWS::SNS::Topic";

/// A queue `A` with these properties.
#[allow(
    clippy::needless_pass_by_value,
    reason = "values are written where they are used"
)]
fn queue(properties: Value) -> Value {
    json!({"A": {"Type": QUEUE, "Properties": properties}})
}

/// A queue `A`, and a topic `B` with these properties.
#[allow(
    clippy::needless_pass_by_value,
    reason = "values are written where they are used"
)]
fn with_topic(properties: Value) -> Value {
    json!({"A": {"Type": QUEUE}, "B": {"Type": TOPIC, "Properties": properties}})
}

/// Properties against the schema of their type.
fn schema() -> Vec<Case> {
    let task = |container: Value| json!({"A": {"Type": "AWS::ECS::TaskDefinition", "Properties": {"ContainerDefinitions": [container]}}});
    vec![
        (true, "known property", queue(json!({"DelaySeconds": 5}))),
        (false, "unknown property", queue(json!({"Delay": 5}))),
        (true, "number as text", queue(json!({"DelaySeconds": "5"}))),
        (
            false,
            "text for a number",
            queue(json!({"DelaySeconds": "five"})),
        ),
        (
            false,
            "object for a number",
            queue(json!({"DelaySeconds": {"Seconds": 5}})),
        ),
        (
            false,
            "list for a text",
            queue(json!({"QueueName": ["jobs"]})),
        ),
        (false, "text for a list", queue(json!({"Tags": "shop"}))),
        (
            false,
            "Sub for a list",
            queue(json!({"Tags": {"Fn::Sub": "shop"}})),
        ),
        (
            true,
            "known inner property",
            queue(json!({"Tags": [{"Key": "a", "Value": "b"}]})),
        ),
        (
            false,
            "unknown inner property",
            queue(json!({"Tags": [{"Key": "a", "Value": "b", "Label": "c"}]})),
        ),
        (
            true,
            "container",
            task(json!({"Name": "web", "Image": "nginx:1"})),
        ),
        (
            false,
            "unknown property of a container",
            task(json!({"Name": "web", "Image": "nginx:1", "Ulimitz": []})),
        ),
        (
            false,
            "read-only property",
            queue(json!({"Arn": "arn:aws:sqs:us-east-1:123456789012:jobs"})),
        ),
        (
            true,
            "absent property",
            queue(json!({"Nothing": {"Ref": "AWS::NoValue"}})),
        ),
    ]
}

/// Properties that a type requires.
fn required() -> Vec<Case> {
    let of = |type_name: &str, properties: Value| json!({"A": {"Type": type_name, "Properties": properties}});
    let group = "AWS::EC2::SecurityGroup";
    vec![
        (
            true,
            "required property",
            of(group, json!({"GroupDescription": "web"})),
        ),
        (false, "no required property", of(group, json!({}))),
        (
            false,
            "required property is absent",
            of(group, json!({"GroupDescription": {"Ref": "AWS::NoValue"}})),
        ),
        (
            false,
            "no listener properties",
            of("AWS::ElasticLoadBalancingV2::Listener", json!({})),
        ),
        (
            false,
            "no inner property",
            of(
                group,
                json!({"GroupDescription": "web", "Tags": [{"Key": "a"}]}),
            ),
        ),
        (
            false,
            "no type of a parameter",
            of("AWS::SSM::Parameter", json!({"Value": "a"})),
        ),
    ]
}

/// What an expression refers to.
fn references() -> Vec<Case> {
    vec![
        (true, "Ref", with_topic(json!({"TopicName": {"Ref": "A"}}))),
        (
            false,
            "Ref of nothing",
            with_topic(json!({"TopicName": {"Ref": "C"}})),
        ),
        (
            true,
            "pseudo parameter",
            with_topic(json!({"TopicName": {"Ref": "AWS::Region"}})),
        ),
        (
            false,
            "unknown pseudo parameter",
            with_topic(json!({"TopicName": {"Ref": "AWS::Zone"}})),
        ),
        (
            true,
            "Sub",
            with_topic(json!({"TopicName": {"Fn::Sub": "${A}-news"}})),
        ),
        (
            false,
            "Sub of nothing",
            with_topic(json!({"TopicName": {"Fn::Sub": "${C}-news"}})),
        ),
        (
            true,
            "Sub of its own variable",
            with_topic(json!({"TopicName": {"Fn::Sub": ["${C}", {"C": "news"}]}})),
        ),
        (
            true,
            "escaped Sub",
            with_topic(json!({"DisplayName": {"Fn::Sub": "${!C}"}})),
        ),
        (
            false,
            "Ref of nothing in a Join",
            with_topic(json!({"TopicName": {"Fn::Join": ["-", [{"Ref": "C"}, "news"]]}})),
        ),
        (
            false,
            "attribute of nothing",
            with_topic(json!({"TopicName": {"Fn::GetAtt": ["C", "Arn"]}})),
        ),
        (
            false,
            "unknown mapping",
            with_topic(json!({"TopicName": {"Fn::FindInMap": ["Names", "a", "b"]}})),
        ),
        (
            false,
            "unknown condition",
            with_topic(json!({"TopicName": {"Fn::If": ["IsProd", "a", "b"]}})),
        ),
        (true, "DependsOn", depending("B", "A")),
        (false, "DependsOn of nothing", depending("B", "C")),
    ]
}

/// Two queues, of which one depends on a resource.
fn depending(id: &str, on: &str) -> Value {
    let mut resources = json!({"A": {"Type": QUEUE}, "B": {"Type": QUEUE}});
    resources[id]["DependsOn"] = json!(on);
    resources
}

/// Resources that wait for each other.
fn circles() -> Vec<Case> {
    let named = |a: Value, b: Value| {
        json!({
            "A": {"Type": QUEUE, "Properties": {"QueueName": a}},
            "B": {"Type": QUEUE, "Properties": {"QueueName": b}},
        })
    };
    let name = |id: &str| json!({"Fn::GetAtt": [id, "QueueName"]});
    let mut mixed = named(json!("a"), name("A"));
    mixed["A"]["DependsOn"] = json!("B");
    vec![
        (true, "one way", named(json!("a"), name("A"))),
        (false, "two resources", named(name("B"), name("A"))),
        (
            false,
            "itself",
            queue(json!({"QueueName": {"Fn::Sub": "${A.Arn}"}})),
        ),
        (false, "a reference and DependsOn", mixed),
        (
            false,
            "through Sub",
            named(json!({"Fn::Sub": "${B}"}), json!({"Fn::Sub": "x-${A.Arn}"})),
        ),
    ]
}

/// Attributes of `Fn::GetAtt`.
fn attributes() -> Vec<Case> {
    vec![
        (
            true,
            "attribute",
            with_topic(json!({"TopicName": {"Fn::GetAtt": ["A", "QueueName"]}})),
        ),
        (
            true,
            "attribute with a dot",
            with_topic(json!({"TopicName": {"Fn::GetAtt": "A.QueueName"}})),
        ),
        (
            false,
            "no such attribute",
            with_topic(json!({"TopicName": {"Fn::GetAtt": ["A", "Name"]}})),
        ),
        (
            false,
            "no such attribute in a Sub",
            with_topic(json!({"TopicName": {"Fn::Sub": "${A.Name}"}})),
        ),
        (
            true,
            "attribute of a custom resource",
            json!({
                "A": {"Type": "Custom::Name", "Properties": {"ServiceToken": "arn:aws:lambda:us-east-1:123456789012:function:name"}},
                "B": {"Type": TOPIC, "Properties": {"TopicName": {"Fn::GetAtt": ["A", "Anything"]}}},
            }),
        ),
    ]
}

/// Whether the program with these resources has no errors.
fn passes_check(resources: &Value) -> Result<(), String> {
    let app = App::new("shop").stage(Stage::new("dev").region("us-east-1"));
    let program = |stack: &mut Stack| {
        for (id, resource) in resources.as_object().unwrap() {
            let properties = resource["Properties"].as_object().into_iter().flatten();
            let properties: Map = properties
                .map(|(name, value)| (name.clone(), CfnValue::<String>::raw(value.clone())))
                .collect();
            let type_name = resource["Type"].as_str().unwrap().to_owned();
            let mut raw = Resource::new(type_name, properties);
            if let Some(on) = resource["DependsOn"].as_str() {
                raw = raw.depends_on(LogicalId::of(&[on]));
            }
            stack.add_raw(id, raw);
        }
    };
    app.synth("dev", program)
        .map(drop)
        .map_err(|found| found.to_string())
}

/// Whether the local engine creates a change set of the template with these resources.
fn passes_engine(resources: &Value) -> Result<(), String> {
    let folder = tempfile::tempdir().unwrap();
    let local = Local::open(folder.path(), "us-east-1").unwrap();
    let template = json!({ "Resources": resources }).to_string();
    let kind = ChangeSetKind::Create;
    let request = ChangeSetRequest::new("shop", "deploy", kind, TemplateSource::Body(template));
    let arn = block_on(local.create_change_set(&request)).unwrap();
    let arn = arn.map_err(|error| error.to_string())?;
    loop {
        let found = block_on(local.describe_change_set(&arn)).unwrap().unwrap();
        match found.status.as_str() {
            "CREATE_COMPLETE" => return Ok(()),
            "FAILED" => return Err(found.status_reason.unwrap_or_default()),
            _ => {}
        }
    }
}

// found: B1
#[test]
fn check_and_the_local_engine_judge_equally() {
    let cases = [schema(), required(), references(), circles(), attributes()];
    let mut broken = 0;
    for (accepted, what, resources) in cases.into_iter().flatten() {
        let (check, engine) = (passes_check(&resources), passes_engine(&resources));
        assert_eq!(
            check.is_ok(),
            accepted,
            "check, {what}: {check:?}\n{resources:#}"
        );
        assert_eq!(
            engine.is_ok(),
            accepted,
            "local engine, {what}: {engine:?}\n{resources:#}"
        );
        broken += usize::from(!accepted);
    }
    assert!(broken > 20, "{broken}");
}
