//! Resources that can't be deleted because another stack uses them.

use serde_json::{Value, json};

use super::fixture::{Fixture, Outcome, now, template};
use crate::deploy::{ControlPlane, DeleteRequest};

fn network(cidr: &str) -> Value {
    json!({
        "Resources": {"Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": cidr}}},
        "Outputs": {"Vpc": {"Value": {"Ref": "Vpc"}}},
    })
}

/// A security group in the VPC of the other stack.
fn services() -> Value {
    let vpc = json!({"Fn::GetStackOutput": {"StackName": "network", "OutputName": "Vpc"}});
    let group = json!({"GroupDescription": "web", "VpcId": vpc});
    template(&json!({"Group": {"Type": "AWS::EC2::SecurityGroup", "Properties": group}}))
}

fn deployed() -> Fixture {
    let fixture = Fixture::new();
    fixture.deploy_request(&fixture.request("network", &network("10.0.0.0/16")));
    fixture.deploy_request(&fixture.request("services", &services()));
    fixture
}

/// Deletes the stack.
fn deleted(fixture: &Fixture, stack: &str, token: &str) -> Outcome {
    now(fixture
        .local
        .delete_stack(&DeleteRequest::new(stack, token)))
    .unwrap();
    fixture.follow(stack)
}

fn in_use(vpc: &str) -> String {
    format!(
        "Resource handler returned message: \"The vpc '{vpc}' has dependencies and cannot be deleted. (Service: Ec2, \
         Status Code: 400, Request ID: 00000000-0000-0000-0000-000000000000)\" (RequestToken: \
         00000000-0000-0000-0000-000000000000, HandlerErrorCode: InvalidRequest)"
    )
}

// found: A3
#[test]
fn vpc_that_another_stack_uses_is_not_deleted() {
    let fixture = deployed();
    let vpc = fixture.physical_ids("network")["Vpc"].clone();
    let failed = deleted(&fixture, "network", "1");
    assert_eq!(failed.status, "DELETE_FAILED");
    assert_eq!(
        failed.reason("DELETE_FAILED", "Vpc"),
        Some(in_use(&vpc).as_str())
    );
    assert_eq!(deleted(&fixture, "services", "2").status, "DELETE_COMPLETE");
    assert_eq!(deleted(&fixture, "network", "3").status, "DELETE_COMPLETE");
}

#[test]
fn replaced_vpc_that_another_stack_uses_is_left_behind() {
    let fixture = deployed();
    let vpc = fixture.physical_ids("network")["Vpc"].clone();
    let updated = fixture.deploy_request(&fixture.request("network", &network("10.1.0.0/16")));
    assert_eq!(updated.status, "UPDATE_COMPLETE");
    assert_eq!(
        updated.reason("DELETE_FAILED", "Vpc"),
        Some(in_use(&vpc).as_str())
    );
    let stack = now(fixture.local.describe_stack("network")).unwrap();
    assert_eq!(
        stack.unwrap().status_reason.as_deref(),
        Some("Update successful. One or more resources could not be deleted.")
    );
}

#[test]
fn security_group_of_a_launch_template_is_deleted() {
    let fixture = Fixture::new();
    let group = json!({"Group": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "web"}}});
    let mut owner = template(&group);
    owner["Outputs"] = json!({"Group": {"Value": {"Fn::GetAtt": ["Group", "GroupId"]}}});
    fixture.deploy_request(&fixture.request("network", &owner));
    let id = json!({"Fn::GetStackOutput": {"StackName": "network", "OutputName": "Group"}});
    let launch = json!({"Launch": {"Type": "AWS::EC2::LaunchTemplate", "Properties": {
        "LaunchTemplateData": {"SecurityGroupIds": [id]},
    }}});
    fixture.deploy_request(&fixture.request("services", &template(&launch)));
    assert_eq!(deleted(&fixture, "network", "1").status, "DELETE_COMPLETE");
}
