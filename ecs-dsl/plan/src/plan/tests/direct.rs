//! Direct changes.

use serde_json::json;

use super::{actions, plan, plan_of, property_texts};
use crate::plan::{Action, Effect, RemovalPolicyEffect};

#[test]
fn resources_are_created_and_deleted() {
    let topic = json!({"Type": "AWS::SNS::Topic"});
    let plan = plan(
        json!({"A": topic, "B": topic}),
        json!({"B": topic, "C": topic}),
    );
    assert_eq!(
        actions(&plan),
        [("A", Action::Delete), ("C", Action::Create)]
    );
    assert_eq!(
        plan.change("A").unwrap().removal,
        Some(RemovalPolicyEffect::Deleted)
    );
}

#[test]
fn property_update_has_both_values() {
    let plan = plan_of(
        "AWS::ECS::Service",
        json!({"DesiredCount": 2}),
        json!({"DesiredCount": 3}),
    );
    let change = plan.change("A").unwrap();
    assert_eq!(change.action, Action::Update);
    let property = &change.properties[0];
    assert_eq!(
        (property.path.as_str(), property.effect),
        ("DesiredCount", Effect::Update)
    );
    assert_eq!(
        (property.before.clone(), property.after.clone()),
        (Some(json!(2)), Some(json!(3)))
    );
}

#[test]
fn create_only_property_replaces() {
    let plan = plan_of(
        "AWS::EC2::VPC",
        json!({"CidrBlock": "10.0.0.0/16"}),
        json!({"CidrBlock": "10.1.0.0/16"}),
    );
    assert_eq!(actions(&plan), [("A", Action::Replace)]);
    assert_eq!(property_texts(&plan.changes[0]), ["CidrBlock Replace"]);
}

#[test]
fn new_image_replaces_task_definition() {
    let container =
        |image: &str| json!({"ContainerDefinitions": [{"Name": "web", "Image": image}]});
    let plan = plan_of(
        "AWS::ECS::TaskDefinition",
        container("a:1"),
        container("a:2"),
    );
    assert_eq!(
        property_texts(&plan.changes[0]),
        ["ContainerDefinitions[web]/Image Replace"]
    );
}

#[test]
fn conditional_create_only_property_may_replace() {
    let plan = plan_of(
        "AWS::ECS::Service",
        json!({"LaunchType": "EC2"}),
        json!({"LaunchType": "FARGATE"}),
    );
    assert_eq!(actions(&plan), [("A", Action::MayReplace)]);
}

#[test]
fn unknown_type_may_be_replaced() {
    let plan = plan_of("Custom::Thing", json!({"X": 1}), json!({"X": 2}));
    assert_eq!(actions(&plan), [("A", Action::MayReplace)]);
}

#[test]
fn retain_policy_retains() {
    let with_policy =
        |policy: &str| json!({"A": {"Type": "AWS::S3::Bucket", "DeletionPolicy": policy}});
    for policy in ["Retain", "RetainExceptOnCreate"] {
        assert_eq!(
            actions(&plan(with_policy(policy), json!({}))),
            [("A", Action::Retain)]
        );
    }
    assert_eq!(
        actions(&plan(with_policy("Delete"), json!({}))),
        [("A", Action::Delete)]
    );
}

#[test]
fn database_without_cluster_leaves_snapshot() {
    let removal = |properties| {
        let old = json!({"A": {"Type": "AWS::RDS::DBInstance", "Properties": properties}});
        plan(old, json!({})).changes[0].removal
    };
    assert_eq!(removal(json!({})), Some(RemovalPolicyEffect::Snapshot));
    assert_eq!(
        removal(json!({"DBClusterIdentifier": "c"})),
        Some(RemovalPolicyEffect::Deleted)
    );
}

#[test]
fn attribute_changes_affect_only_the_template() {
    let old =
        json!({"A": {"Type": "AWS::SNS::Topic", "DependsOn": ["B", "C"], "Metadata": {"x": 1}}});
    let new = json!({"A": {"Type": "AWS::SNS::Topic", "DependsOn": "B", "DeletionPolicy": "Retain", "Metadata": {"x": 1}}});
    let plan = plan(old, new);
    assert_eq!(actions(&plan), [("A", Action::TemplateOnly)]);
    let names: Vec<_> = plan.changes[0]
        .attributes
        .iter()
        .map(|attribute| attribute.name.as_str())
        .collect();
    assert_eq!(names, ["DeletionPolicy", "DependsOn"]);
}

#[test]
fn depends_on_order_is_ignored() {
    let resources =
        |ids: serde_json::Value| json!({"A": {"Type": "AWS::SNS::Topic", "DependsOn": ids}});
    assert!(plan(resources(json!(["B", "C"])), resources(json!(["C", "B"]))).is_empty());
    assert!(plan(resources(json!("B")), resources(json!(["B"]))).is_empty());
}

#[test]
fn secrets_are_not_in_the_plan() {
    let old = json!({"MasterUserPassword": "hunter2", "DBInstanceClass": "db.t4g.micro"});
    let new = json!({"MasterUserPassword": "{{resolve:secretsmanager:db:SecretString:password}}"});
    let plan = plan_of("AWS::RDS::DBInstance", old, new);
    let json = serde_json::to_string(&plan).unwrap();
    assert!(!json.contains("hunter2") && !plan.to_string().contains("hunter2"));
    assert!(json.contains("{{resolve:secretsmanager:db:SecretString:password}}"));
}

#[test]
fn riskiest_change_is_first() {
    let topic =
        |name: &str| json!({"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": name}});
    let vpc = |cidr: &str| json!({"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": cidr}});
    let old = json!({"Z": {"Type": "AWS::DynamoDB::Table"}, "Y": vpc("10.0.0.0/16"), "X": topic("x"), "W": topic("w")});
    let new = json!({"Y": vpc("10.1.0.0/16"), "W": topic("v"), "A": topic("a")});
    let plan = plan(old, new);
    let expected = [
        ("Z", Action::Delete),
        ("Y", Action::Replace),
        ("X", Action::Delete),
        ("W", Action::Update),
        ("A", Action::Create),
    ];
    assert_eq!(actions(&plan), expected);
    assert_eq!(
        plan.data_at_risk()
            .map(|change| change.id.as_str())
            .collect::<Vec<_>>(),
        ["Z"]
    );
}

#[test]
fn plan_has_versioned_json_and_schema() {
    let json =
        serde_json::to_value(plan(json!({}), json!({"A": {"Type": "AWS::SNS::Topic"}}))).unwrap();
    let change =
        json!({"id": "A", "type_name": "AWS::SNS::Topic", "action": "create", "stateful": false});
    assert_eq!(
        json,
        json!({"version": 1, "changes": [change], "entries": [], "parameters": [], "problems": [], "creation": true, "broadening": [], "traffic": [], "migrations": []})
    );
    let schema = serde_json::to_value(schemars::schema_for!(crate::plan::Plan)).unwrap();
    assert_eq!(schema["properties"]["version"]["type"], "integer");
}

#[test]
fn property_that_restarts_a_database_updates_it() {
    let action = |old: serde_json::Value, new: serde_json::Value| {
        let plan = plan_of("AWS::RDS::DBInstance", old, new);
        plan.changes[0].action
    };
    for property in [
        "BackupRetentionPeriod",
        "MultiAZ",
        "PreferredMaintenanceWindow",
    ] {
        assert_eq!(
            action(json!({property: "1"}), json!({property: "7"})),
            Action::Update
        );
    }
    let engine = |name: &str| json!({"Engine": name});
    assert_eq!(
        action(engine("mysql"), engine("mariadb")),
        Action::MayReplace
    );
}
