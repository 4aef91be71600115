//! Contents and statuses of change sets.

use serde_json::{Value, json};

use super::fixture::{Fixture, deletion, now, template};
use crate::deploy::{ChangeSetDescription, ChangeSetRequest, ControlPlane};

fn group(days: i64) -> Value {
    template(&json!({
        "Group": {"Type": "AWS::Logs::LogGroup", "Properties": {"LogGroupName": "/a", "RetentionInDays": days}},
    }))
}

/// The changes as `action id replacement properties`.
pub(super) fn lines(change_set: &ChangeSetDescription) -> Vec<String> {
    let line = |change: &crate::deploy::ResourceChange| {
        let replacement = change.replacement.as_deref().unwrap_or("-");
        format!(
            "{} {} {replacement} {}",
            change.action,
            change.logical_id,
            change.properties().join(",")
        )
    };
    change_set.changes.iter().map(line).collect()
}

#[test]
fn change_set_creation_takes_several_polls() {
    let fixture = Fixture::new();
    let request = fixture.request("shop", &group(7));
    let arn = now(fixture.local.create_change_set(&request)).unwrap();
    let status = || now(fixture.local.describe_change_set(&arn)).unwrap().status;
    assert_eq!(
        [status(), status(), status()],
        ["CREATE_PENDING", "CREATE_IN_PROGRESS", "CREATE_COMPLETE"]
    );
    let found = now(fixture.local.describe_change_set(&arn)).unwrap();
    assert_eq!(found.execution_status, "AVAILABLE");
    assert_eq!(lines(&found), ["Add Group - "]);
    assert_eq!(
        now(fixture.local.describe_stack("shop"))
            .unwrap()
            .unwrap()
            .status,
        "REVIEW_IN_PROGRESS"
    );
    // Repeating the request returns the same change set; another request with its name fails.
    assert_eq!(now(fixture.local.create_change_set(&request)).unwrap(), arn);
    let other = ChangeSetRequest {
        token: "other".to_owned(),
        ..request
    };
    let error = now(fixture.local.create_change_set(&other)).unwrap_err();
    assert_eq!(error.code(), Some("AlreadyExistsException"));
}

#[test]
fn change_set_without_changes_fails() {
    let fixture = Fixture::new();
    fixture.deploy(&group(7));
    let same = fixture.change_set(&fixture.request("shop", &group(7)));
    assert_eq!(
        (same.status.as_str(), same.execution_status.as_str()),
        ("FAILED", "UNAVAILABLE")
    );
    assert_eq!(
        same.status_reason.as_deref(),
        Some(
            "The submitted information didn't contain changes. Submit different information to create a change set."
        )
    );
    let error = now(fixture.local.execute_change_set(&same.arn, "t")).unwrap_err();
    assert_eq!(error.code(), Some("InvalidChangeSetStatus"));
}

#[test]
fn tags_and_outputs_are_changes() {
    let fixture = Fixture::new();
    fixture.deploy(&group(7));
    let mut with_output = group(7);
    with_output["Outputs"] = json!({"Name": {"Value": {"Ref": "Group"}}});
    assert_eq!(fixture.deploy(&with_output).outputs["Name"], "/a");
    let mut request = fixture.request("shop", &with_output);
    request.tags.insert("team".to_owned(), "shop".to_owned());
    assert_eq!(fixture.deploy_request(&request).status, "UPDATE_COMPLETE");
    assert_eq!(
        now(fixture.local.describe_stack("shop"))
            .unwrap()
            .unwrap()
            .tags["team"],
        "shop"
    );
}

#[test]
fn replacement_propagates_to_dependents() {
    let fixture = Fixture::new();
    let with = |block: &str, dns: bool| {
        template(&json!({
            "Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": block, "EnableDnsSupport": dns}},
            "Subnet": {
                "Type": "AWS::EC2::Subnet",
                "Properties": {"VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.0.0/24"},
            },
        }))
    };
    fixture.deploy(&with("10.0.0.0/16", true));
    let updated = fixture.change_set(&fixture.request("shop", &with("10.0.0.0/16", false)));
    assert_eq!(lines(&updated), ["Modify Vpc False EnableDnsSupport"]);
    now(fixture.local.delete_change_set(&updated.arn)).unwrap();
    let replaced = fixture.change_set(&fixture.request("shop", &with("10.0.0.0/15", true)));
    assert_eq!(
        lines(&replaced),
        [
            "Modify Subnet Conditional VpcId",
            "Modify Vpc True CidrBlock"
        ]
    );
    let vpc = fixture.physical_ids("shop").remove("Vpc");
    assert_eq!(replaced.changes[1].physical_id, vpc);
}

#[test]
fn removal_is_listed() {
    let fixture = Fixture::new();
    fixture.deploy(&template(&json!({
        "Group": {"Type": "AWS::Logs::LogGroup"},
        "Topic": {"Type": "AWS::SNS::Topic"},
    })));
    let without = template(&json!({"Group": {"Type": "AWS::Logs::LogGroup"}}));
    let found = fixture.change_set(&fixture.request("shop", &without));
    assert_eq!(lines(&found), ["Remove Topic - "]);
}

#[test]
fn execution_deletes_other_change_sets() {
    let fixture = Fixture::new();
    let request = fixture.request("shop", &group(7));
    let first = fixture.change_set(&request);
    let second = ChangeSetRequest {
        name: "second".to_owned(),
        ..request
    };
    let second = fixture.change_set(&second);
    now(fixture.local.execute_change_set(&first.arn, "t")).unwrap();
    // A repeated call with the same token succeeds.
    now(fixture.local.execute_change_set(&first.arn, "t")).unwrap();
    assert_eq!(fixture.follow("shop").status, "CREATE_COMPLETE");
    let error = now(fixture.local.describe_change_set(&second.arn)).unwrap_err();
    assert_eq!(error.code(), Some("ChangeSetNotFound"));
    let error = now(fixture.local.execute_change_set(&first.arn, "u")).unwrap_err();
    assert_eq!(error.code(), Some("InvalidChangeSetStatus"));
}

#[test]
fn large_template_is_uploaded() {
    let fixture = Fixture::new();
    let mut large = group(7);
    large["Description"] = json!("x".repeat(1000));
    large["Metadata"] = json!({"Note": "y".repeat(60_000)});
    let mut request = fixture.request("shop", &large);
    let error = now(fixture.local.create_change_set(&request)).unwrap_err();
    assert!(
        error.to_string().contains("'templateBody'") && error.to_string().contains("51200"),
        "{error}"
    );
    let upload = now(fixture.local.upload_template("shop", &large.to_string())).unwrap();
    assert!(upload.url.starts_with("local://"), "{}", upload.url);
    request.template = crate::deploy::TemplateSource::Url(upload.url);
    assert_eq!(fixture.deploy_request(&request).status, "CREATE_COMPLETE");
    assert_eq!(
        now(fixture.local.get_template("shop")).unwrap(),
        large.to_string()
    );
    let id = now(fixture.local.describe_stack("shop"))
        .unwrap()
        .unwrap()
        .id;
    now(fixture.local.delete_stack(&deletion("shop"))).unwrap();
    fixture.follow(&id);
    assert!(
        !fixture.all_files().contains("shop-"),
        "{}",
        fixture.all_files()
    );
}
