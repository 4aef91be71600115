//! Replacements: a new id, and deletion of the old resource in the cleanup.

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
fn replacement_propagates_to_dependents() {
    let fixture = Fixture::new();
    fixture.deploy(&vpc("10.0.0.0/16"));
    let before = fixture.physical_ids("shop");
    let updated = fixture.deploy(&vpc("10.1.0.0/16"));
    let after = fixture.physical_ids("shop");
    assert!(before["Vpc"] != after["Vpc"] && before["Group"] != after["Group"]);
    assert_eq!(
        fixture.state("shop")["resources"]["Group"]["properties"]["VpcId"],
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
fn custom_named_resource_cannot_be_replaced() {
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
fn update_replace_policy_retains_the_old_resource() {
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
    assert!(fixture.all_files().contains(&old));
    // The first one still exists, so the third has a new id.
    let second = fixture.physical_ids("shop").remove("Files").unwrap();
    fixture.deploy(&files("generalPurpose"));
    let third = fixture.physical_ids("shop").remove("Files").unwrap();
    assert!(third != old && third != second, "{old} {second} {third}");
}

#[test]
fn duplicate_name_fails() {
    let fixture = Fixture::new();
    let created = fixture.deploy(&template(&json!({
        "A": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "jobs"}},
        "B": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "jobs"}, "DependsOn": "A"},
    })));
    assert_eq!(created.status, "ROLLBACK_COMPLETE");
    assert_eq!(
        created.reason("CREATE_FAILED", "B"),
        Some(
            "Resource of type 'AWS::SQS::Queue' with identifier '{\"/properties/QueueName\":\"jobs\"}' already exists. \
             (HandlerErrorCode: AlreadyExists)"
        )
    );
}
