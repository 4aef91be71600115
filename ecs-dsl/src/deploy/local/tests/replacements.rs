//! What is replaced gets another id, and the old one goes at the end.

use serde_json::{Value, json};

use super::fixture::{Fixture, template};

fn vpc(block: &str) -> Value {
    template(&json!({
        "Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": block}},
        "Group": {
            "Type": "AWS::EC2::SecurityGroup",
            "Properties": {"GroupDescription": "web", "VpcId": {"Ref": "Vpc"}},
        },
    }))
}

#[test]
fn whoever_refers_to_it_follows() {
    let fixture = Fixture::new();
    fixture.deploy(&vpc("10.0.0.0/16"));
    let before = fixture.physical_ids("shop");
    let updated = fixture.deploy(&vpc("10.1.0.0/16"));
    let after = fixture.physical_ids("shop");
    assert!(before["Vpc"] != after["Vpc"] && before["Group"] != after["Group"]);
    assert_eq!(
        fixture.kept("shop")["resources"]["Group"]["properties"]["VpcId"],
        after["Vpc"].as_str()
    );
    assert_eq!(
        updated.lines(),
        [
            "UPDATE_IN_PROGRESS shop",
            "UPDATE_IN_PROGRESS Vpc",
            "UPDATE_IN_PROGRESS Vpc",
            "UPDATE_COMPLETE Vpc",
            "UPDATE_IN_PROGRESS Group",
            "UPDATE_IN_PROGRESS Group",
            "UPDATE_COMPLETE Group",
            "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS shop",
            "DELETE_IN_PROGRESS Group",
            "DELETE_COMPLETE Group",
            "DELETE_IN_PROGRESS Vpc",
            "DELETE_COMPLETE Vpc",
            "UPDATE_COMPLETE shop",
        ]
    );
    assert_eq!(
        updated.reason("UPDATE_IN_PROGRESS", "Vpc"),
        Some(
            "Requested update requires the creation of a new physical resource; hence creating one."
        )
    );
}

#[test]
fn a_fixed_name_can_not_be_replaced() {
    let fixture = Fixture::new();
    let target_group = |port: i64| {
        template(&json!({"Target": {
            "Type": "AWS::ElasticLoadBalancingV2::TargetGroup",
            "Properties": {"Name": "web", "Port": port, "Protocol": "HTTP"},
        }}))
    };
    fixture.deploy(&target_group(80));
    let failed = fixture.deploy(&target_group(81));
    assert_eq!(failed.status, "UPDATE_ROLLBACK_COMPLETE");
    let reason = failed.reason("CREATE_FAILED", "Target").unwrap();
    assert!(
        reason.starts_with("CloudFormation cannot update a stack when a custom-named resource"),
        "{reason}"
    );
}

#[test]
fn the_update_replace_policy_keeps_the_old_one() {
    let fixture = Fixture::new();
    let files = |mode: &str| {
        template(&json!({"Files": {
            "Type": "AWS::EFS::FileSystem",
            "UpdateReplacePolicy": "Retain",
            "Properties": {"PerformanceMode": mode},
        }}))
    };
    fixture.deploy(&files("generalPurpose"));
    let old = fixture.physical_ids("shop").remove("Files").unwrap();
    let updated = fixture.deploy(&files("maxIO"));
    assert_eq!(updated.status, "UPDATE_COMPLETE");
    assert!(
        updated.lines().contains(&"DELETE_SKIPPED Files".to_owned()),
        "{:?}",
        updated.lines()
    );
    assert!(fixture.everything_kept().contains(&old));
    // A third one has an id of its own: the first still exists.
    let second = fixture.physical_ids("shop").remove("Files").unwrap();
    fixture.deploy(&files("generalPurpose"));
    let third = fixture.physical_ids("shop").remove("Files").unwrap();
    assert!(third != old && third != second, "{old} {second} {third}");
}

#[test]
fn two_can_not_have_one_name() {
    let fixture = Fixture::new();
    let made = fixture.deploy(&template(&json!({
        "A": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "jobs"}},
        "B": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "jobs"}, "DependsOn": "A"},
    })));
    assert_eq!(made.status, "ROLLBACK_COMPLETE");
    assert_eq!(
        made.reason("CREATE_FAILED", "B"),
        Some(
            "Resource of type 'AWS::SQS::Queue' with identifier '{\"/properties/QueueName\":\"jobs\"}' already exists. \
             (HandlerErrorCode: AlreadyExists)"
        )
    );
}
