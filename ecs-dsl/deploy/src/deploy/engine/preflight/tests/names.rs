//! Name probes.

use serde_json::{Value, json};

use super::{Account, Fixture, findings, preflight};

const NAME: &str = "/ecs/order";

fn log_group(policy: &str) -> Value {
    json!({
        "Type": "AWS::Logs::LogGroup", "DeletionPolicy": policy, "Properties": {"LogGroupName": NAME}
    })
}

fn orphaned() -> Account {
    Account {
        resources: vec![("AWS::Logs::LogGroup", NAME)],
        ..Account::default()
    }
}

#[test]
fn orphaned_log_group_is_reported_with_resolutions() {
    let next = |policy| {
        let found = preflight(
            &Fixture::from_resources(json!({"Logs": log_group(policy)})),
            &orphaned(),
        );
        let finding = found.findings[0].clone();
        assert_eq!(
            finding.what,
            "AWS::Logs::LogGroup `/ecs/order` already exists outside of this stack"
        );
        finding.next
    };
    let rest = "choose another name, or delete it: `aws logs delete-log-group --log-group-name /ecs/order`";
    assert_eq!(
        next("Retain"),
        format!(
            "import it into the stack with `cargo run -- deploy --import-existing --stage dev`, {rest}"
        )
    );
    assert_eq!(
        next("Delete"),
        format!(
            "import it into the stack with `cargo run -- deploy --import Logs=/ecs/order --stage dev`, {rest}"
        )
    );
}

#[test]
fn names_are_checked_only_for_created_resources() {
    let fixture = || Fixture::from_resources(json!({"Logs": log_group("Delete")}));
    assert_eq!(findings(&fixture(), &Account::default()), [""; 0]);
    assert_eq!(findings(&fixture().deployed(), &orphaned()), [""; 0]);
    let mut unknown = fixture();
    unknown.before = None;
    assert_eq!(findings(&unknown, &orphaned()), [""; 0]);
    let mut importing = fixture();
    importing.request.settings.import_existing = true;
    assert_eq!(findings(&importing, &orphaned()), [""; 0]);
}

#[test]
fn name_of_another_resource_of_the_stack_is_reported() {
    let fixture = Fixture::from_resources(json!({"Logs": log_group("Delete")}))
        .with_deployed(json!({"OldLogs": log_group("Delete")}));
    let found = preflight(&fixture, &orphaned());
    assert_eq!(
        found.findings[0].what,
        "AWS::Logs::LogGroup `/ecs/order` already exists: it is `OldLogs` of this stack"
    );
    assert_eq!(
        found.findings[0].next,
        "keep the logical id `OldLogs`: give the component its old name"
    );
}

#[test]
fn existing_cluster_name_is_a_warning() {
    let cluster = json!({"Type": "AWS::ECS::Cluster", "Properties": {"ClusterName": "main"}});
    let account = Account {
        resources: vec![("AWS::ECS::Cluster", "main")],
        ..Account::default()
    };
    let expected = "may Main: AWS::ECS::Cluster `main` already exists outside of this stack";
    assert_eq!(
        findings(&Fixture::from_resources(json!({"Main": cluster})), &account),
        [expected]
    );
}
