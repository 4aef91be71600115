//! Rollbacks of failed operations.

use serde_json::{Value, json};

use super::fixture::{Fixture, now, template};
use crate::deploy::ControlPlane;

fn shop(days: i64) -> Value {
    let group =
        |days: i64| json!({"Type": "AWS::Logs::LogGroup", "Properties": {"RetentionInDays": days}});
    let mut template = template(&json!({
        "First": group(days),
        "Second": {"Type": "AWS::Logs::LogGroup", "DependsOn": "First", "Properties": {"RetentionInDays": days}},
        "Third": {"Type": "AWS::SNS::Topic", "DependsOn": "Second"},
    }));
    template["Outputs"] = json!({"Days": {"Value": days.to_string()}});
    template
}

#[test]
fn failed_creation_deletes_created_resources() {
    let fixture = Fixture::with(|local| local.failing("Second", "no room"));
    let created = fixture.deploy(&shop(7));
    assert_eq!(created.status, "ROLLBACK_COMPLETE");
    assert_eq!(
        created.lines(),
        [
            "CREATE_IN_PROGRESS shop",
            "CREATE_IN_PROGRESS First",
            "CREATE_IN_PROGRESS First",
            "CREATE_COMPLETE First",
            "CREATE_IN_PROGRESS Second",
            "CREATE_IN_PROGRESS Second",
            "CREATE_FAILED Second",
            "ROLLBACK_IN_PROGRESS shop",
            "DELETE_IN_PROGRESS Second",
            "DELETE_COMPLETE Second",
            "DELETE_IN_PROGRESS First",
            "DELETE_COMPLETE First",
            "ROLLBACK_COMPLETE shop",
        ]
    );
    assert_eq!(created.reason("CREATE_FAILED", "Second"), Some("no room"));
    assert_eq!(
        created.reason("ROLLBACK_IN_PROGRESS", "shop"),
        Some("The following resource(s) failed to create: [Second]. Rollback requested by user.")
    );
    assert_eq!(fixture.physical_ids("shop").len(), 0);
    let error = now(fixture
        .local
        .create_change_set(&fixture.request("shop", &shop(7))))
    .unwrap_err();
    assert!(
        error
            .to_string()
            .contains("is in ROLLBACK_COMPLETE state and can not be updated"),
        "{error}"
    );
}

#[test]
fn failed_update_restores_everything() {
    let mut fixture = Fixture::new();
    fixture.deploy(&shop(7));
    let before = fixture.state("shop");
    fixture.reopen(|local| local.failing("Second", "no room"));
    let mut changed = shop(14);
    changed["Resources"]["Fourth"] = json!({"Type": "AWS::SNS::Topic"});
    changed["Resources"]
        .as_object_mut()
        .unwrap()
        .remove("Third");
    let failed = fixture.deploy(&changed);
    assert_eq!(failed.status, "UPDATE_ROLLBACK_COMPLETE");
    assert_eq!(failed.outputs["Days"], "7");
    assert_eq!(fixture.state("shop"), before);
    assert_eq!(failed.reason("UPDATE_FAILED", "Second"), Some("no room"));
    assert_eq!(
        failed.reason("UPDATE_ROLLBACK_IN_PROGRESS", "shop"),
        Some("The following resource(s) failed to update: [Second].")
    );
    let lines = failed.lines();
    assert!(
        lines.contains(&"DELETE_COMPLETE Fourth".to_owned()),
        "{lines:?}"
    );
    assert!(
        !lines.iter().any(|line| line.ends_with(" Third")),
        "{lines:?}"
    );
    // The stack can be updated again at once.
    fixture.reopen(|local| local);
    assert_eq!(fixture.deploy(&changed).status, "UPDATE_COMPLETE");
}

#[test]
fn concurrent_creation_is_cancelled() {
    let fixture = Fixture::with(|local| local.failing("A", "no room"));
    let topics =
        template(&json!({"A": {"Type": "AWS::SNS::Topic"}, "B": {"Type": "AWS::SNS::Topic"}}));
    let created = fixture.deploy(&topics);
    let failed: Vec<_> = created
        .events
        .iter()
        .filter(|event| event.status == "CREATE_FAILED")
        .collect();
    let reasons: Vec<_> = failed
        .iter()
        .map(|event| (event.logical_id.as_str(), event.reason.as_deref()))
        .collect();
    assert_eq!(
        reasons,
        [
            ("A", Some("no room")),
            ("B", Some("Resource creation cancelled"))
        ]
    );
    assert!(created.lines().contains(&"DELETE_COMPLETE B".to_owned()));
}

#[test]
fn replacement_is_rolled_back() {
    let mut fixture = Fixture::new();
    let vpc = |block: &str| {
        template(&json!({
            "Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": block}},
            "Topic": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Ref": "Vpc"}}},
        }))
    };
    fixture.deploy(&vpc("10.0.0.0/16"));
    let before = fixture.state("shop");
    fixture.reopen(|local| local.failing("Topic", "no room"));
    let failed = fixture.deploy(&vpc("10.1.0.0/16"));
    assert_eq!(failed.status, "UPDATE_ROLLBACK_COMPLETE");
    assert_eq!(fixture.state("shop"), before);
    let old = before["resources"]["Vpc"]["physical_id"].as_str();
    let deleted = failed
        .events
        .iter()
        .find(|event| event.status == "DELETE_COMPLETE")
        .unwrap();
    assert_ne!(deleted.physical_id.as_deref(), old);
}

#[test]
fn invalid_output_rolls_back() {
    let fixture = Fixture::new();
    let mut topic = template(&json!({"A": {"Type": "AWS::SNS::Topic"}}));
    topic["Outputs"] =
        json!({"It": {"Value": {"Fn::Select": [5, {"Fn::Split": ["-", {"Ref": "A"}]}]}}});
    let created = fixture.deploy(&topic);
    assert_eq!(created.status, "ROLLBACK_COMPLETE");
    let reason = created.reason("ROLLBACK_IN_PROGRESS", "shop").unwrap();
    assert!(
        reason.contains("Fn::Select cannot select nonexistent value"),
        "{reason}"
    );
}

#[test]
fn rollback_retains_only_policy_retain() {
    let fixture = Fixture::with(|local| local.failing("Last", "no room"));
    let bucket = |policy: &str| json!({"Type": "AWS::S3::Bucket", "DeletionPolicy": policy});
    let created = fixture.deploy(&template(&json!({
        "Retained": bucket("Retain"),
        "Gone": bucket("RetainExceptOnCreate"),
        "Last": {"Type": "AWS::SNS::Topic", "DependsOn": ["Retained", "Gone"]},
    })));
    let lines = created.lines();
    assert!(
        lines.contains(&"DELETE_SKIPPED Retained".to_owned()),
        "{lines:?}"
    );
    assert!(
        lines.contains(&"DELETE_COMPLETE Gone".to_owned()),
        "{lines:?}"
    );
}

#[test]
fn property_invalid_after_resolution_fails_the_creation() {
    let fixture = Fixture::new();
    let created = fixture.deploy(&template(&json!({
        "Setting": {"Type": "AWS::SSM::Parameter", "Properties": {"Type": "String", "Name": "/days", "Value": "8"}},
        "Group": {
            "Type": "AWS::Logs::LogGroup",
            "Properties": {"RetentionInDays": {"Fn::GetAtt": ["Setting", "Value"]}},
        },
    })));
    assert_eq!(created.status, "ROLLBACK_COMPLETE");
    assert_eq!(
        created.reason("CREATE_FAILED", "Group"),
        Some(
            "Properties validation failed for resource Group with message:\n#/RetentionInDays: 8 is not a valid enum value"
        )
    );
}
