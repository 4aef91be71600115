//! The settings of a stage in the change set.

use clap::Parser as _;

use super::{Line, change_set};
use crate::cfn::{Map, Resource};
use crate::cli::commands::deploy::request;
use crate::deploy::engine::DeployRequest;
use crate::deploy::engine::tests::fake::target;
use crate::dsl::{App, Stack, Stage};

const ROLE: &str = "arn:aws:iam::123456789012:role/cloudformation";
const TOPICS: [&str; 2] = [
    "arn:aws:sns:us-east-1:123456789012:deployments",
    "arn:aws:sns:us-east-1:123456789012:audit",
];

fn request_for(stage: Stage, flags: &[&str]) -> DeployRequest {
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

#[test]
fn stage_settings_are_in_the_change_set() {
    let stage = TOPICS
        .into_iter()
        .fold(Stage::new("dev"), Stage::notify)
        .service_role(ROLE)
        .roll_back_on_alarms(15);
    let settings = change_set(&request_for(stage, &[]), &["Late", "Errors"]).settings;
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
fn stage_without_settings_has_defaults() {
    let settings = change_set(&request_for(Stage::new("dev"), &[]), &["Late"]).settings;
    assert_eq!(settings, crate::deploy::OperationSettings::default());
}
