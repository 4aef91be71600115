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

#[test]
fn plan_shows_risks_causes_and_counts() {
    let expected = "\
! `Db` holds data and is replaced by an empty one: its data is lost

-/+ Db         RDS::DBInstance      replace, holds data
      MasterUsername: \"a\" -> \"b\" (replaces)
-/+ OrderTask  ECS::TaskDefinition  replace
      ContainerDefinitions[order]/Image: \"order:1\" -> \"order:2\" (replaces)
~   Order      ECS::Service         update
      because `TaskDefinition` refers to `OrderTask`, which is replaced

0 to create, 1 to update, 2 to replace, 0 to delete
";
    assert_eq!(
        plan(shop("order:1", "a"), shop("order:2", "b")).to_string(),
        expected
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
