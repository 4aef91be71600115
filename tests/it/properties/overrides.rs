//! What `check` passes of programs with overrides and raw resources is accepted by the local engine.

use ecs_dsl::Assembly;
use ecs_dsl::cfn::{Document, Map, Resource, Value as CfnValue};
use ecs_dsl::deploy::engine::capabilities;
use ecs_dsl::deploy::{ChangeSetKind, ChangeSetRequest, ControlPlane, TemplateSource, block_on};
use ecs_dsl::diag::Diagnostics;
use ecs_dsl::prelude::*;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::sketch::{Sketch, valid_sketch};
use super::{cases, template};
use crate::local_engine::open;

/// Values that some properties take, and most don't.
fn value(number: u16) -> Value {
    let values = [
        json!("text"),
        json!(5),
        json!("5"),
        json!(true),
        json!([]),
        json!(["a"]),
        json!({}),
        json!([{"Key": "a", "Value": "b"}]),
        json!({"Ref": "MainVpc"}),
        json!({"Ref": "AWS::NoValue"}),
        json!({"Ref": "Nowhere"}),
        json!({"Fn::GetAtt": ["MainVpc", "VpcId"]}),
        json!({"Fn::GetAtt": ["MainVpc", "Nothing"]}),
        json!({"Fn::Sub": "${MainVpc}-x"}),
        json!({"Fn::Join": ["-", ["a", {"Ref": "MainVpc"}]]}),
        json!({"Fn::Split": ["-", {"Ref": "MainVpc"}]}),
        json!({"Fn::Select": [0, ["a", "b"]]}),
    ];
    values[usize::from(number) % values.len()].clone()
}

const TYPES: [&str; 6] = [
    "AWS::SQS::Queue",
    "AWS::SNS::Topic",
    "AWS::EC2::SecurityGroup",
    "AWS::Logs::LogGroup",
    "AWS::ECS::Cluster",
    "AWS::Neptune::DBCluster",
];

const NAMES: [&str; 6] = [
    "QueueName",
    "TopicName",
    "GroupDescription",
    "LogGroupName",
    "Tags",
    "Anything",
];

/// The program of `sketch`, with overrides of random properties of its template and with raw resources.
fn overridden(sketch: &Sketch, numbers: &[(u16, u16, u16)]) -> Result<Assembly, Diagnostics> {
    let document = Document::parse(&template(sketch)).unwrap();
    let places: Vec<(String, String)> = document
        .resources()
        .flat_map(|resource| {
            let names = resource.properties().keys();
            names
                .map(move |name| (resource.id.to_owned(), name.clone()))
                .collect::<Vec<_>>()
        })
        .collect();
    let app = App::new("shop").stage(Stage::new("dev").region("us-east-1"));
    app.synth("dev", |stack: &mut Stack| {
        sketch.build(stack);
        for (index, (kind, place, number)) in numbers.iter().enumerate() {
            let (value, place) = (CfnValue::<String>::raw(value(*number)), usize::from(*place));
            if kind % 3 == 0 {
                let name = NAMES[place % NAMES.len()].to_owned();
                let properties: Map = [(name, value)].into_iter().collect();
                let type_name = TYPES[usize::from(*number) % TYPES.len()];
                stack.add_raw(
                    &format!("raw-{index}"),
                    Resource::new(type_name, properties),
                );
            } else {
                let (id, name) = &places[place % places.len()];
                stack.override_property(id, name, value);
            }
        }
    })
}

/// The reason why the local engine refuses the template.
fn refusal(template: &str) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let local = open(folder.path());
    let body = TemplateSource::Body(template.to_owned());
    let mut request = ChangeSetRequest::new("shop-dev", "deploy", ChangeSetKind::Create, body);
    request.capabilities = capabilities(&Document::parse(template).unwrap());
    let arn = match block_on(local.create_change_set(&request)).unwrap() {
        Ok(arn) => arn,
        Err(error) => return Some(error.to_string()),
    };
    loop {
        let found = block_on(local.describe_change_set(&arn)).unwrap().unwrap();
        match found.status.as_str() {
            "CREATE_COMPLETE" => return None,
            "FAILED" => return found.status_reason,
            _ => {}
        }
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn overrides_that_check_passes_are_accepted(sketch in valid_sketch(), numbers in vec(any::<(u16, u16, u16)>(), 1..3)) {
        if let Ok(assembly) = overridden(&sketch, &numbers) {
            let template = assembly.stacks[0].template.to_json();
            prop_assert_eq!(refusal(&template), None);
        }
    }
}
