//! Template parameters that refer to SSM parameters of another stack.

use serde_json::{Value, json};

use super::change_sets::lines;
use super::fixture::{Fixture, now, template};
use crate::deploy::ControlPlane;

/// The template of a network, with its id and CIDR block in SSM parameters.
fn network(block: &str) -> Value {
    let setting = |name: &str, value: Value| {
        let properties = json!({"Type": "String", "Name": name, "Value": value});
        json!({"Type": "AWS::SSM::Parameter", "Properties": properties})
    };
    template(&json!({
        "Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": block}},
        "VpcId": setting("/net/vpc", json!({"Ref": "Vpc"})),
        "Block": setting("/net/block", json!({"Fn::GetAtt": ["Vpc", "CidrBlock"]})),
    }))
}

/// A template that uses the network: in one resource by `Ref`, in one by `Fn::Sub`, in one not at all.
fn reader() -> Value {
    let parameter =
        |name: &str| json!({"Type": "AWS::SSM::Parameter::Value<String>", "Default": name});
    json!({
        "Parameters": {"Vpc": parameter("/net/vpc"), "Block": parameter("/net/block")},
        "Resources": {
            "Group": {
                "Type": "AWS::EC2::SecurityGroup",
                "Properties": {"GroupDescription": "tasks", "VpcId": {"Ref": "Vpc"}},
            },
            "Topic": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Fn::Sub": "in ${Block}"}}},
            "Queue": {"Type": "AWS::SQS::Queue"},
        },
        "Outputs": {"Vpc": {"Value": {"Ref": "Vpc"}}},
    })
}

fn deploy(fixture: &Fixture, stack: &str, template: &Value) {
    let outcome = fixture.deploy_request(&fixture.request(stack, template));
    assert!(outcome.status.ends_with("E_COMPLETE"), "{}", outcome.status);
}

/// A deployed property of a resource.
fn property(fixture: &Fixture, stack: &str, id: &str, name: &str) -> Value {
    fixture.state(stack)["resources"][id]["properties"][name].clone()
}

#[test]
fn changed_ssm_value_of_another_stack_is_a_change() {
    let fixture = Fixture::new();
    deploy(&fixture, "net", &network("10.0.0.0/16"));
    deploy(&fixture, "svc", &reader());
    let before = fixture.physical_ids("svc");
    let unchanged = fixture.change_set(&fixture.request("svc", &reader()));
    assert_eq!(
        (unchanged.status.as_str(), lines(&unchanged)),
        ("FAILED", vec![])
    );
    now(fixture.local.delete_change_set(&unchanged.arn)).unwrap();

    deploy(&fixture, "net", &network("10.1.0.0/16"));
    let request = fixture.request("svc", &reader());
    let changed = fixture.change_set(&request);
    assert_eq!(
        lines(&changed),
        ["Modify Group True VpcId", "Modify Topic False DisplayName"]
    );
    now(fixture
        .local
        .execute_change_set(&changed.arn, &request.token))
    .unwrap();
    let done = fixture.follow("svc");
    assert_eq!(done.status, "UPDATE_COMPLETE");

    let vpc = fixture.physical_ids("net").remove("Vpc").unwrap();
    assert_eq!(done.outputs["Vpc"], vpc);
    assert_eq!(property(&fixture, "svc", "Group", "VpcId"), json!(vpc));
    let name = property(&fixture, "svc", "Topic", "DisplayName");
    assert_eq!(name, json!("in 10.1.0.0/16"));
    let after = fixture.physical_ids("svc");
    let same = |id: &str| before[id] == after[id];
    assert_eq!(
        (same("Group"), same("Topic"), same("Queue")),
        (false, true, true)
    );
    let again = fixture.change_set(&fixture.request("svc", &reader()));
    assert_eq!((again.status.as_str(), lines(&again)), ("FAILED", vec![]));
}

#[test]
fn execution_uses_ssm_values_of_the_change_set() {
    let fixture = Fixture::new();
    deploy(&fixture, "net", &network("10.0.0.0/16"));
    let request = fixture.request("svc", &reader());
    let change_set = fixture.change_set(&request);
    deploy(&fixture, "net", &network("10.1.0.0/16"));
    now(fixture
        .local
        .execute_change_set(&change_set.arn, &request.token))
    .unwrap();
    assert_eq!(fixture.follow("svc").status, "CREATE_COMPLETE");
    let name = || property(&fixture, "svc", "Topic", "DisplayName");
    assert_eq!(name(), json!("in 10.0.0.0/16"));
    deploy(&fixture, "svc", &reader());
    assert_eq!(name(), json!("in 10.1.0.0/16"));
}

#[test]
fn rollback_restores_previous_ssm_values() {
    let mut fixture = Fixture::new();
    deploy(&fixture, "net", &network("10.0.0.0/16"));
    deploy(&fixture, "svc", &reader());
    deploy(&fixture, "net", &network("10.1.0.0/16"));
    fixture.reopen(|local| local.failing("Topic", "no"));
    let failed = fixture.deploy_request(&fixture.request("svc", &reader()));
    assert_eq!(failed.status, "UPDATE_ROLLBACK_COMPLETE");
    fixture.reopen(|local| local);
    let changed = fixture.change_set(&fixture.request("svc", &reader()));
    assert_eq!(
        lines(&changed),
        ["Modify Group True VpcId", "Modify Topic False DisplayName"]
    );
}
