//! The plan compared with the change set.

use serde_json::{Value, json};

use crate::cfn::Document;
use crate::deploy::engine::{Disagreement, Preview, PropertyDisagreement, disagreements, drifts};
use crate::deploy::{ChangeDetail, ChangeSetDescription, ResourceChange};
use crate::plan::{Action, Effect, Plan, compare};

fn queue(properties: &Value) -> Document {
    let queue = json!({"Type": "AWS::SQS::Queue", "Properties": properties});
    Document::from_value(json!({"Resources": {"Inbox": queue}})).unwrap()
}

/// A plan that updates `Inbox`.
fn plan() -> Plan {
    compare(
        &queue(&json!({"DelaySeconds": 1})),
        &queue(&json!({"DelaySeconds": 2})),
    )
}

fn detail(name: &str, recreation: &str) -> ChangeDetail {
    ChangeDetail {
        name: name.to_owned(),
        path: Some(format!("/Properties/{name}")),
        before: None,
        after: None,
        recreation: Some(recreation.to_owned()),
        drifted: None,
    }
}

fn change(id: &str, replacement: &str, details: Vec<ChangeDetail>) -> ResourceChange {
    ResourceChange {
        action: "Modify".to_owned(),
        logical_id: id.to_owned(),
        physical_id: None,
        type_name: "AWS::SQS::Queue".to_owned(),
        replacement: Some(replacement.to_owned()),
        details,
    }
}

#[test]
fn agreeing_change_set_has_no_disagreements() {
    let confirmed = change("Inbox", "False", vec![detail("DelaySeconds", "Never")]);
    assert_eq!(disagreements(&plan(), &[confirmed]), []);
    // A change set that doesn't report the recreation agrees with any effect.
    let silent = ChangeDetail {
        recreation: None,
        ..detail("DelaySeconds", "")
    };
    assert_eq!(
        disagreements(&plan(), &[change("Inbox", "False", vec![silent])]),
        []
    );
    assert_eq!(
        disagreements(&plan(), &[change("Inbox", "False", Vec::new())]),
        []
    );
}

#[test]
fn unplanned_replacement_is_reported_with_its_property() {
    let replaced = change("Inbox", "True", vec![detail("DelaySeconds", "Always")]);
    let expected = Disagreement {
        id: "Inbox".to_owned(),
        type_name: "AWS::SQS::Queue".to_owned(),
        plan: Some(Action::Update),
        change_set: Some(Action::Replace),
        properties: vec![PropertyDisagreement {
            name: "DelaySeconds".to_owned(),
            plan: Some(Effect::Update),
            change_set: Some(Effect::Replace),
        }],
    };
    assert_eq!(disagreements(&plan(), &[replaced]), [expected]);
}

#[test]
fn property_changed_by_one_side_only_is_reported() {
    let details = vec![detail("KmsMasterKeyId", "Never")];
    let found = disagreements(&plan(), &[change("Inbox", "False", details)]);
    let reported: Vec<_> = found[0]
        .properties
        .iter()
        .map(|property| (property.name.as_str(), property.plan, property.change_set))
        .collect();
    let expected = [
        ("DelaySeconds", Some(Effect::Update), None),
        ("KmsMasterKeyId", None, Some(Effect::Update)),
    ];
    assert_eq!(reported, expected);
}

#[test]
fn resource_changed_by_one_side_only_is_reported() {
    let other = change(
        "Outbox",
        "Conditional",
        vec![detail("QueueName", "Conditionally")],
    );
    let found = disagreements(&plan(), &[other]);
    let reported: Vec<_> = found
        .iter()
        .map(|resource| (resource.id.as_str(), resource.plan, resource.change_set))
        .collect();
    let expected = [
        ("Inbox", Some(Action::Update), None),
        ("Outbox", None, Some(Action::MayReplace)),
    ];
    assert_eq!(reported, expected);
}

#[test]
fn conditional_replacement_agrees_with_a_planned_one() {
    let plan = compare(
        &queue(&json!({"QueueName": "a"})),
        &queue(&json!({"QueueName": "b"})),
    );
    let conditional = change(
        "Inbox",
        "Conditional",
        vec![detail("QueueName", "Conditionally")],
    );
    assert_eq!(disagreements(&plan, &[conditional]), []);
}

#[test]
fn imports_and_retained_resources_agree() {
    let retained =
        json!({"Resources": {"Inbox": {"Type": "AWS::SQS::Queue", "DeletionPolicy": "Retain"}}});
    let plan = compare(
        &Document::from_value(retained).unwrap(),
        &Document::from_value(json!({"Resources": {}})).unwrap(),
    );
    let removed = ResourceChange {
        action: "Remove".to_owned(),
        replacement: None,
        ..change("Inbox", "", Vec::new())
    };
    assert_eq!(disagreements(&plan, std::slice::from_ref(&removed)), []);
    let imported = ResourceChange {
        action: "Import".to_owned(),
        ..removed
    };
    let nothing = compare(&Document::empty(), &Document::empty());
    assert_eq!(disagreements(&nothing, &[imported]), []);
}

#[test]
fn drift_is_reported_without_secrets() {
    let drifted = |name: &str, before: &str, actual: &str| ChangeDetail {
        before: Some(before.to_owned()),
        after: Some("7".to_owned()),
        drifted: Some(actual.to_owned()),
        ..detail(name, "Never")
    };
    let found = drifts(&[change(
        "Inbox",
        "False",
        vec![
            drifted("DelaySeconds", "5", "10"),
            drifted("MasterUserPassword", "hunter2", "hunter3"),
            detail("QueueName", "Never"),
        ],
    )]);
    let reported: Vec<_> = found
        .iter()
        .map(|drift| {
            (
                drift.path.as_str(),
                drift.deployed.as_deref(),
                drift.actual.as_str(),
            )
        })
        .collect();
    let expected = [
        ("DelaySeconds", Some("5"), "10"),
        ("MasterUserPassword", Some("***"), "***"),
    ];
    assert_eq!(reported, expected);
}

#[test]
fn replacement_in_the_change_set_is_a_data_loss_risk() {
    let risks = |changes: Vec<ResourceChange>| -> Vec<(String, Action)> {
        let plan = plan();
        let change_set = ChangeSetDescription {
            arn: String::new(),
            status: String::new(),
            status_reason: None,
            execution_status: String::new(),
            description: None,
            changes,
        };
        let preview = Preview {
            stack: "shop",
            change_set: &change_set,
            before: None,
            after: &Document::empty(),
            plan: Some(&plan),
            following: None,
        };
        let pair = |risk: &crate::deploy::engine::DataLossRisk| (risk.id.clone(), risk.action);
        preview.data_loss_risks().iter().map(pair).collect()
    };
    assert_eq!(risks(vec![change("Inbox", "False", Vec::new())]), []);
    assert_eq!(
        risks(vec![change("Inbox", "True", Vec::new())]),
        [("Inbox".to_owned(), Action::Replace)]
    );
    let topic = ResourceChange {
        type_name: "AWS::SNS::Topic".to_owned(),
        ..change("Topic", "True", Vec::new())
    };
    assert_eq!(risks(vec![topic]), []);
}

#[test]
fn conditional_restart_is_an_update() {
    let database = |days: u32| {
        let properties = json!({"BackupRetentionPeriod": days});
        let database = json!({"Type": "AWS::RDS::DBInstance", "Properties": properties});
        Document::from_value(json!({"Resources": {"Db": database}})).unwrap()
    };
    let theirs = ResourceChange {
        type_name: "AWS::RDS::DBInstance".to_owned(),
        ..change(
            "Db",
            "Conditional",
            vec![detail("BackupRetentionPeriod", "Conditionally")],
        )
    };
    assert_eq!(
        disagreements(&compare(&database(1), &database(7)), &[theirs]),
        []
    );
}
