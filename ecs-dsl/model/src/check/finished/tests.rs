//! What `check` finds in finished templates, by value: the code, the message, the allowed values and the line.

use serde_json::json;

use crate::assemble::testing::findings;
use crate::cfn::aws::{elasticloadbalancingv2 as elb, sqs};
use crate::cfn::{Expr, LogicalId, Map, Parameter, ParameterType, Resource, Value, intrinsic};
use crate::dsl::{Cluster, Image, Nat, Queue, Stack, Vpc, Worker};

/// `code: message` of each finding, and the line of the program: its distance from the beginning of `program`.
#[track_caller]
fn found(program: impl Fn(&mut Stack)) -> Vec<(String, Option<u32>)> {
    let found = findings(program).into_iter();
    let texts = found.map(|finding| {
        let text = format!("{}: {}", finding.code, finding.message);
        (text, finding.origin.map(|origin| origin.line()))
    });
    texts.collect()
}

fn texts(program: impl Fn(&mut Stack)) -> Vec<String> {
    found(program).into_iter().map(|(text, _)| text).collect()
}

fn worker(stack: &mut Stack) {
    stack.add(Vpc::new("main").nat(Nat::Single));
    stack.add(Cluster::new("main"));
    stack.add(Worker::new("x").image(Image::ecr("shop/x").tag("v7")));
}

#[allow(
    clippy::needless_pass_by_value,
    reason = "values are written where they are used"
)]
fn raw(type_name: &'static str, properties: serde_json::Value) -> Resource {
    let entries = properties.as_object().unwrap().clone().into_iter();
    let values = entries.map(|(name, value)| (name, Expr::Raw(value.into())));
    Resource::new(type_name, values.collect::<Map>())
}

// found: B1
#[test]
fn overridden_property_that_does_not_exist_is_an_error_at_the_override() {
    let line = line!() + 3;
    let found = found(|stack| {
        worker(stack);
        stack.override_property(
            "XTaskDefinition",
            "ContainerDefinitions.0.Ulimitz",
            Vec::<Expr>::new(),
        );
    });
    let text = "ECS1911: `XTaskDefinition.ContainerDefinitions.0` has property `Ulimitz`, which \
                `AWS::ECS::TaskDefinition` doesn't have there";
    assert_eq!(found, [(text.to_owned(), Some(line))]);
}

// found: B1
#[test]
fn listener_without_properties_is_an_error() {
    let line = line!() + 2;
    let found = found(|stack| {
        stack.add_raw(
            "Web",
            Resource::new("AWS::ElasticLoadBalancingV2::Listener", Map::new()),
        );
    });
    let missing = |name: &str| {
        let text = format!(
            "ECS1912: `Web` has no `{name}`, which `AWS::ElasticLoadBalancingV2::Listener` requires"
        );
        (text, Some(line))
    };
    assert_eq!(
        found,
        [missing("DefaultActions"), missing("LoadBalancerArn")]
    );
}

// found: B1
#[test]
fn reference_to_a_missing_resource_is_an_error() {
    let line = line!() + 2;
    let found = found(|stack| {
        stack.add_raw(
            "Topic",
            raw("AWS::SNS::Topic", json!({"TopicName": {"Ref": "NotThere"}})),
        );
    });
    let text = "ECS1902: `Topic` refers to `NotThere`, which isn't in stack `shop-dev`";
    assert_eq!(found, [(text.to_owned(), Some(line))]);
}

// found: B1
#[test]
fn circle_is_an_error_with_all_its_lines() {
    let line = line!();
    let found = found(|stack| {
        let depends = |on: &str| {
            let id = LogicalId::of(&[on]);
            move |queue: Resource| queue.depends_on(id)
        };
        stack.resource_with("a", sqs::Queue::new(), depends("b"));
        stack.resource_with("b", sqs::Queue::new(), depends("c"));
        stack.resource_with("c", sqs::Queue::new(), depends("a"));
    });
    let file = file!();
    let [a, b, c] = [6, 7, 8].map(|offset| format!("{file}:{}:15", line + offset));
    let text = format!(
        "ECS1915: resources depend on each other: `A` ({a}) -> `B` ({b}) -> `C` ({c}) -> `A`"
    );
    assert_eq!(found, [(text, Some(line + 6))]);
}

// found: K4
#[test]
fn stack_without_resources_is_an_error() {
    assert_eq!(texts(|_| {}), ["ECS1907: the stack has no resources"]);
}

// found: K8
#[test]
fn ids_and_names_have_letters_and_digits_only() {
    let empty = "ECS1908: the logical id `` is empty";
    assert_eq!(
        texts(|stack| drop(stack.resource("é", sqs::Queue::new()))),
        [empty]
    );
    assert_eq!(
        texts(|stack| drop(stack.resource("", sqs::Queue::new()))),
        [empty]
    );
    let line = line!() + 3;
    let found = found(|stack| {
        stack.add(Queue::new("jobs"));
        stack.parameter("a\nb", Parameter::new(ParameterType::String));
    });
    let text =
        "ECS1908: the name of parameter `a\\nb` has other characters than letters and digits";
    assert_eq!(found, [(text.to_owned(), Some(line))]);
    let named = texts(|stack| {
        stack.add(Queue::new("jobs"));
        stack.mapping("a-b", [("x".to_owned(), Map::new())]);
        stack.condition("is prod", intrinsic::equals("a", "b"));
    });
    let other = "has other characters than letters and digits";
    assert_eq!(
        named,
        [
            format!("ECS1908: the name of condition `is prod` {other}"),
            format!("ECS1908: the name of mapping `a-b` {other}"),
        ]
    );
}

#[test]
fn resource_and_parameter_with_one_id_are_an_error() {
    let found = texts(|stack| {
        stack.resource("jobs", sqs::Queue::new());
        stack.parameter("Jobs", Parameter::new(ParameterType::String));
    });
    assert_eq!(
        found,
        ["ECS1901: a resource and a parameter have the logical id `Jobs`"]
    );
}

#[test]
fn properties_of_resources_by_hand_are_validated_at_any_depth() {
    let listener = json!({
        "LoadBalancerArn": "arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/web/0123456789abcdef",
        "DefaultActions": [{"TargetGroupArn": "x"}],
        "Port": 70_000,
    });
    let found = texts(|stack| {
        stack.add_raw("Web", raw(elb_listener(), listener.clone()));
    });
    assert!(
        found.contains(&format!(
            "ECS1912: `Web.DefaultActions.0` has no `Type`, which `{}` requires",
            elb_listener()
        )),
        "{found:?}"
    );
    let enumeration = texts(|stack| {
        let usage = json!({"KeyUsage": "ENCRYPT", "KeyPolicy": {}});
        stack.add_raw("Key", raw("AWS::KMS::Key", usage));
    });
    assert_eq!(
        enumeration,
        ["ECS1913: the value of `Key.KeyUsage` is invalid: ENCRYPT is not a valid enum value"]
    );
    let read_only = texts(|stack| {
        stack.add(Queue::new("jobs"));
        stack.override_property(
            "JobsQueue",
            "Arn",
            "arn:aws:sqs:us-east-1:111122223333:jobs",
        );
    });
    assert_eq!(
        read_only,
        ["ECS1914: `JobsQueue.Arn` is set, but only AWS sets this property"]
    );
}

fn elb_listener() -> &'static str {
    use crate::cfn::ResourceType;
    elb::Listener::TYPE
}

#[test]
fn names_in_functions_are_resolved() {
    let queue = |name: serde_json::Value| {
        texts(move |stack| {
            let name: Value<String> = Value::raw(name.clone());
            stack.resource("jobs", sqs::Queue::new());
            stack.resource("mails", sqs::Queue::new().queue_name(name));
        })
    };
    let isnt = "which isn't in stack `shop-dev`";
    let cases = [
        (
            json!({"Fn::Sub": "x-${Nothing}"}),
            format!("`Nothing`, {isnt}"),
        ),
        (
            json!({"Fn::If": ["IsProd", "a", "b"]}),
            format!("condition `IsProd`, {isnt}"),
        ),
        (
            json!({"Fn::FindInMap": ["Sizes", "a", "b"]}),
            format!("mapping `Sizes`, {isnt}"),
        ),
        (
            json!({"Fn::GetAtt": ["Nothing", "Arn"]}),
            format!("`Nothing`, {isnt}"),
        ),
        (
            json!({"Ref": "AWS::Stage"}),
            format!("`AWS::Stage`, {isnt}"),
        ),
    ];
    for (name, text) in cases {
        assert_eq!(queue(name), [format!("ECS1902: `Mails` refers to {text}")]);
    }
    assert_eq!(
        queue(json!({"Fn::GetAtt": ["Jobs", "QueueArn"]})),
        [
            "ECS1910: `Mails` refers to attribute `QueueArn` of `Jobs`, which `AWS::SQS::Queue` doesn't have"
        ]
    );
    assert_eq!(queue(json!({"Fn::GetAtt": ["Jobs", "QueueName"]})), [""; 0]);
}

#[test]
fn transformed_resources_are_validated() {
    let found = texts(|stack| {
        stack.resource("jobs", sqs::Queue::new());
        stack.transform(|_, resource| resource.properties.insert("Delay", 5));
    });
    assert_eq!(
        found,
        ["ECS1911: `Jobs` has property `Delay`, which `AWS::SQS::Queue` doesn't have there"]
    );
}

#[test]
fn resource_of_a_type_without_schema_is_accepted() {
    let monitor = json!({"Type": "query alert"});
    assert_eq!(
        texts(|stack| drop(
            stack.add_raw("Alert", raw("Datadog::Monitors::Monitor", monitor.clone()))
        )),
        [""; 0]
    );
}

#[test]
fn value_is_reported_once_by_the_rule_that_says_more() {
    let found = texts(|stack| {
        stack.resource("jobs", sqs::Queue::new().delay_seconds(901));
    });
    assert_eq!(
        found,
        ["ECS1711: message delay `901` is out of range for SQS (`Jobs.DelaySeconds`)"]
    );
}
