//! The request to CloudFormation for a stage and its flags.

mod import;
mod settings;

use clap::Parser;

use super::Deploy;
use crate::deploy::engine::tests::fake::{Fake, Notes, deploy};
use crate::deploy::engine::{Decision, DeployRequest};
use crate::deploy::{ChangeSetRequest, StackResource};

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    arguments: Deploy,
}

/// The change set that the engine requests for an existing stack with these alarms.
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
    deploy(&fake, &mut Notes::answering(Decision::No), &request).unwrap();
    fake.requested_change_sets.into_inner().remove(0)
}
