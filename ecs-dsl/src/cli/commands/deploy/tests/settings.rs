//! The settings of a stage.

use clap::Parser as _;

use super::{Line, target};
use crate::cfn::{Map, Resource};
use crate::cli::commands::deploy::{DeployInputs, request};
use crate::cli::operation::images::GivenImages;
use crate::cli::operation::parameters::ParameterValues;
use crate::deploy::engine::{DeployRequest, HistorySettings};
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
        DeployInputs {
            arguments: &line.arguments,
            values: &ParameterValues::default(),
            images: &GivenImages::default(),
            history: &HistorySettings::new(0),
        },
        &target(),
        &assembly.stage,
    )
    .unwrap()
}

#[test]
fn stage_settings_are_in_the_request() {
    let stage = TOPICS
        .into_iter()
        .fold(Stage::new("dev"), Stage::notify)
        .service_role(ROLE)
        .roll_back_on_alarms(15);
    let request = request_for(stage, &[]);
    assert_eq!(request.settings.service_role.as_deref(), Some(ROLE));
    assert_eq!(request.settings.notification_arns, TOPICS);
    assert_eq!(request.roll_back_on_alarms, Some(15));
}

#[test]
fn stage_without_settings_has_defaults() {
    let request = request_for(Stage::new("dev"), &[]);
    assert_eq!(
        request.settings,
        crate::deploy::OperationSettings::default()
    );
    assert_eq!(request.roll_back_on_alarms, None);
}
