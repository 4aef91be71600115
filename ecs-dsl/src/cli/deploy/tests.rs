//! What is asked of CloudFormation for a stage and its flags.

use clap::Parser;

use super::{Arguments, request};
use crate::cfn::{Map, Resource};
use crate::deploy::engine::tests::fake::{Fake, Notes, deploy, target};
use crate::deploy::engine::{Answer, DeployRequest};
use crate::deploy::{ChangeSetRequest, StackResource};
use crate::dsl::{App, Stack, Stage};

const ROLE: &str = "arn:aws:iam::123456789012:role/cloudformation";
const TOPICS: [&str; 2] = [
    "arn:aws:sns:us-east-1:123456789012:deployments",
    "arn:aws:sns:us-east-1:123456789012:audit",
];

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    arguments: Arguments,
}

fn asked(stage: Stage, flags: &[&str]) -> DeployRequest {
    let app = App::new("shop").stage(stage);
    let assembly = app
        .synth("dev", |stack: &mut Stack| {
            stack.add_raw("inbox", Resource::new("AWS::SQS::Queue", Map::new()));
        })
        .unwrap();
    let line = Line::parse_from([&["deploy"], flags].concat());
    request(
        &assembly.stacks[0],
        &line.arguments,
        &target(),
        &assembly.stage,
    )
    .unwrap()
}

/// The change set that the engine asks for, of a stack that exists and has these alarms.
fn change_set(request: &DeployRequest, alarms: &[&str]) -> ChangeSetRequest {
    let mut fake = Fake::new([Some("UPDATE_COMPLETE")]);
    let alarm = |id: &&str| StackResource {
        logical_id: (*id).to_owned(),
        physical_id: format!("shop-{id}"),
        type_name: "AWS::CloudWatch::Alarm".into(),
        status: "CREATE_COMPLETE".into(),
        status_reason: None,
    };
    fake.resources = alarms.iter().map(alarm).collect();
    // The fake knows one stack.
    let request = DeployRequest {
        stack: "web".into(),
        ..request.clone()
    };
    deploy(&fake, &mut Notes::answering(Answer::No), &request).unwrap();
    fake.change_sets_asked.into_inner().remove(0)
}

#[test]
fn what_a_stage_says_goes_into_the_change_set() {
    let stage = TOPICS
        .into_iter()
        .fold(Stage::new("dev"), Stage::notify)
        .service_role(ROLE)
        .roll_back_on_alarms(15);
    let settings = change_set(&asked(stage, &[]), &["Late", "Errors"]).settings;
    assert_eq!(settings.service_role.as_deref(), Some(ROLE));
    assert_eq!(settings.notification_arns, TOPICS);
    assert_eq!(settings.rollback_triggers.minutes, 15);
    assert_eq!(
        settings.rollback_triggers.alarms,
        [
            "arn:aws:cloudwatch:us-east-1:111111111111:alarm:shop-Errors",
            "arn:aws:cloudwatch:us-east-1:111111111111:alarm:shop-Late",
        ]
    );
}

#[test]
fn a_plain_stage_asks_for_nothing_of_this() {
    let settings = change_set(&asked(Stage::new("dev"), &[]), &["Late"]).settings;
    assert_eq!(settings, crate::deploy::OperationSettings::default());
}
