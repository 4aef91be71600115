//! The rendered plan.

use serde_json::{Value, json};

use super::plan;
use crate::plan::{PlanLineRole, lines};

#[test]
fn empty_plan_is_no_changes() {
    assert_eq!(plan(json!({}), json!({})).to_string(), "no changes\n");
}

fn shop(image: &str, user: &str) -> Value {
    json!({
        "Db": {"Type": "AWS::RDS::DBInstance", "Properties": {"MasterUsername": user}},
        "OrderTask": {"Type": "AWS::ECS::TaskDefinition", "Properties": {
            "ContainerDefinitions": [{"Name": "order", "Image": image}],
        }},
        "Order": {"Type": "AWS::ECS::Service", "Properties": {"TaskDefinition": {"Ref": "OrderTask"}}},
    })
}

// found: H9
#[test]
fn plan_shows_risks_causes_and_counts() {
    let expected = "\
! `Db` holds data and is replaced by an empty one: its data is lost

-/+ Db         RDS::DBInstance      replace, holds data
      MasterUsername: \"a\" -> \"b\" (replaces)
~   Order      ECS::Service         update
      because `TaskDefinition` refers to `OrderTask`, which gets a new revision
*   OrderTask  ECS::TaskDefinition  new revision
      ContainerDefinitions[order]/Image: \"order:1\" -> \"order:2\"

0 to create, 1 to update, 1 to replace, 0 to delete, 1 new revision
";
    assert_eq!(
        plan(shop("order:1", "a"), shop("order:2", "b")).to_string(),
        expected
    );
}

#[test]
fn task_definition_of_another_family_is_replaced() {
    let task = |family: &str| json!({"Task": {"Type": "AWS::ECS::TaskDefinition", "Properties": {"Family": family}}});
    let plan = plan(task("a"), task("b"));
    assert_eq!(
        plan.summary(),
        "0 to create, 0 to update, 1 to replace, 0 to delete"
    );
    let text = plan.to_string();
    assert!(
        text.starts_with("-/+ Task  ECS::TaskDefinition  replace\n"),
        "{text}"
    );
}

#[test]
fn lines_have_roles() {
    let roles: Vec<_> = lines(&plan(shop("1", "a"), shop("1", "b")))
        .iter()
        .map(|line| line.role)
        .collect();
    assert_eq!(
        roles,
        [
            PlanLineRole::Danger,
            PlanLineRole::Blank,
            PlanLineRole::Replace,
            PlanLineRole::Detail,
            PlanLineRole::Blank,
            PlanLineRole::Summary
        ]
    );
}

#[test]
fn long_values_are_shortened_and_long_problems_wrapped() {
    let topic = |text: &str| json!({"A": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": "t", "FifoTopic": text.repeat(200)}}});
    let plan = plan(topic("a"), topic("b"));
    for line in lines(&plan) {
        assert!(line.text.chars().count() <= 100, "{}", line.text);
    }
    assert!(
        plan.to_string()
            .contains("hint: set another `TopicName` in the same change")
    );
}

#[test]
fn possible_rename_of_a_stateful_resource_has_a_hint() {
    let table = |id: &str| json!({id: {"Type": "AWS::DynamoDB::Table", "Properties": {"TableClass": "STANDARD"}}});
    let renamed = plan(table("OrderTable"), table("OrdersTable")).to_string();
    let expected = "\
! `OrderTable` holds data and is deleted: its data is lost
  hint: if `OrdersTable` is `OrderTable` under another name, `.renamed_from` with the old name
        keeps the resource
";
    assert!(renamed.starts_with(expected), "{renamed}");
    let queue = json!({"OrdersQueue": {"Type": "AWS::SQS::Queue"}});
    let other = plan(table("OrderTable"), queue).to_string();
    assert!(!other.contains("renamed_from"), "{other}");
}

// found: L13
#[test]
fn same_access_of_several_resources_is_one_line() {
    let endpoint =
        json!({"Type": "AWS::EC2::VPCEndpoint", "Properties": {"VpcEndpointType": "Interface"}});
    let after = json!({"EcrApi": endpoint, "EcrDkr": endpoint, "Logs": endpoint});
    let plan = plan(json!({}), after);
    let opened: Vec<_> = lines(&plan)
        .into_iter()
        .filter(|line| line.text.contains("every action"))
        .map(|line| line.text)
        .collect();
    assert_eq!(
        opened,
        ["  ! `EcrApi` allows anyone every action; so do `EcrDkr`, `Logs`"]
    );
}
