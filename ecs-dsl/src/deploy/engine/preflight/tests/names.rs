//! Fixed names.

use serde_json::{Value, json};

use super::{Account, Scene, findings, preflight};

const NAME: &str = "/ecs/order";

fn log_group(policy: &str) -> Value {
    json!({
        "Type": "AWS::Logs::LogGroup", "DeletionPolicy": policy, "Properties": {"LogGroupName": NAME}
    })
}

fn orphaned() -> Account {
    Account {
        things: vec![("AWS::Logs::LogGroup", NAME)],
        ..Account::default()
    }
}

#[test]
fn an_orphaned_log_group_is_found_with_the_ways_out() {
    let next = |policy| {
        let found = preflight(&Scene::of(json!({"Logs": log_group(policy)})), &orphaned());
        let finding = found.findings[0].clone();
        assert_eq!(
            finding.what,
            "AWS::Logs::LogGroup `/ecs/order` is there already, and not in this stack"
        );
        finding.next
    };
    let rest = "give it another name, or take it away: `aws logs delete-log-group --log-group-name /ecs/order`";
    assert_eq!(
        next("Retain"),
        format!(
            "take it into the stack with `cargo run -- deploy --import-existing --stage dev`, {rest}"
        )
    );
    assert_eq!(
        next("Delete"),
        format!(
            "take it into the stack with `cargo run -- deploy --import Logs=/ecs/order --stage dev`, {rest}"
        )
    );
}

#[test]
fn only_what_is_made_needs_a_free_name() {
    let scene = || Scene::of(json!({"Logs": log_group("Delete")}));
    assert_eq!(findings(&scene(), &Account::default()), [""; 0]);
    assert_eq!(findings(&scene().deployed(), &orphaned()), [""; 0]);
    let mut unknown = scene();
    unknown.before = None;
    assert_eq!(findings(&unknown, &orphaned()), [""; 0]);
    let mut importing = scene();
    importing.request.settings.import_existing = true;
    assert_eq!(findings(&importing, &orphaned()), [""; 0]);
}

#[test]
fn a_name_that_another_resource_of_the_stack_has_is_told_so() {
    let scene = Scene::of(json!({"Logs": log_group("Delete")}))
        .over(json!({"OldLogs": log_group("Delete")}));
    let found = preflight(&scene, &orphaned());
    assert_eq!(
        found.findings[0].what,
        "AWS::Logs::LogGroup `/ecs/order` is there already: it is `OldLogs` of this stack"
    );
    assert!(found.findings[0].next.contains("`renamed_from`"));
}

#[test]
fn a_cluster_of_that_name_may_be_shared_by_mistake() {
    let cluster = json!({"Type": "AWS::ECS::Cluster", "Properties": {"ClusterName": "main"}});
    let account = Account {
        things: vec![("AWS::ECS::Cluster", "main")],
        ..Account::default()
    };
    let expected = "may Main: AWS::ECS::Cluster `main` is there already, and not in this stack";
    assert_eq!(
        findings(&Scene::of(json!({"Main": cluster})), &account),
        [expected]
    );
}
