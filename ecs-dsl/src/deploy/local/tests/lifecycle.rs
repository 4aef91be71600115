//! Create, change, delete.

use serde_json::{Value, json};

use super::fixture::{Fixture, deletion, now, template};
use crate::deploy::ControlPlane;

fn network() -> Value {
    json!({
        "Resources": {
            "Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}},
            "Subnet": {
                "Type": "AWS::EC2::Subnet",
                "Properties": {"VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.0.0/24"},
            },
        },
        "Outputs": {"VpcId": {"Value": {"Ref": "Vpc"}}},
    })
}

#[test]
fn a_stack_is_created_in_order_with_awss_events() {
    let fixture = Fixture::new();
    let made = fixture.deploy(&network());
    assert_eq!(made.status, "CREATE_COMPLETE");
    assert_eq!(
        made.lines(),
        [
            "CREATE_IN_PROGRESS shop",
            "CREATE_IN_PROGRESS Vpc",
            "CREATE_IN_PROGRESS Vpc",
            "CREATE_COMPLETE Vpc",
            "CREATE_IN_PROGRESS Subnet",
            "CREATE_IN_PROGRESS Subnet",
            "CREATE_COMPLETE Subnet",
            "CREATE_COMPLETE shop",
        ]
    );
    assert_eq!(
        made.events[2].reason.as_deref(),
        Some("Resource creation Initiated")
    );
    assert_eq!(made.events[0].timestamp, "2026-11-21T05:14:36Z");
    let ids = fixture.physical_ids("shop");
    assert_eq!(made.outputs["VpcId"], ids["Vpc"]);
    assert!(ids["Subnet"].starts_with("subnet-"), "{ids:?}");
}

#[test]
fn each_question_brings_it_one_step_further() {
    let fixture = Fixture::new();
    let change_set = fixture.change_set(&fixture.request("shop", &network()));
    now(fixture.local.execute_change_set(&change_set.arn, "t")).unwrap();
    let mut counts = Vec::new();
    while now(fixture.local.describe_stack("shop"))
        .unwrap()
        .unwrap()
        .status
        != "CREATE_COMPLETE"
    {
        counts.push(
            now(fixture.local.describe_stack_resources("shop"))
                .unwrap()
                .len(),
        );
    }
    assert_eq!(counts, [1, 1, 2, 2]);
}

#[test]
fn only_events_after_the_last_seen_one_are_told() {
    let fixture = Fixture::new();
    let made = fixture.deploy(&network());
    let seen = &made.events[made.events.len() - 3].id;
    let rest = now(fixture.local.events_since("shop", Some(seen))).unwrap();
    assert_eq!(rest, made.events[made.events.len() - 2..]);
}

#[test]
fn events_have_ids_of_their_own_and_old_ones_are_forgotten() {
    let fixture = Fixture::new();
    let mut network = network();
    let mut seen = std::collections::BTreeSet::new();
    let mut counts = Vec::new();
    for round in 0..4 {
        network["Resources"]["Vpc"]["Properties"]["Tags"] =
            json!([{"Key": "round", "Value": round}]);
        for event in fixture.deploy(&network).events {
            assert!(seen.insert(event.id.clone()), "{}", event.id);
        }
        counts.push(fixture.events_kept("shop"));
    }
    assert_eq!(counts, [9, 13, 10, 10]);
}

#[test]
fn an_update_changes_what_differs_and_cleans_up() {
    let fixture = Fixture::new();
    fixture.deploy(&network());
    let mut changed = network();
    changed["Resources"]["Vpc"]["Properties"]["EnableDnsHostnames"] = json!(true);
    changed["Resources"]
        .as_object_mut()
        .unwrap()
        .remove("Subnet");
    let updated = fixture.deploy(&changed);
    assert_eq!(updated.status, "UPDATE_COMPLETE");
    assert_eq!(
        updated.lines(),
        [
            "UPDATE_IN_PROGRESS shop",
            "UPDATE_IN_PROGRESS Vpc",
            "UPDATE_COMPLETE Vpc",
            "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS shop",
            "DELETE_IN_PROGRESS Subnet",
            "DELETE_COMPLETE Subnet",
            "UPDATE_COMPLETE shop",
        ]
    );
    assert_eq!(fixture.physical_ids("shop").len(), 1);
}

#[test]
fn deleting_takes_everything_away_in_reverse() {
    let fixture = Fixture::new();
    fixture.deploy(&network());
    let id = now(fixture.local.describe_stack("shop"))
        .unwrap()
        .unwrap()
        .id;
    now(fixture.local.delete_stack(&deletion("shop"))).unwrap();
    let gone = fixture.follow(&id);
    assert_eq!(
        gone.lines(),
        [
            "DELETE_IN_PROGRESS shop",
            "DELETE_IN_PROGRESS Subnet",
            "DELETE_COMPLETE Subnet",
            "DELETE_IN_PROGRESS Vpc",
            "DELETE_COMPLETE Vpc",
            "DELETE_COMPLETE shop",
        ]
    );
    assert_eq!(now(fixture.local.describe_stack("shop")).unwrap(), None);
    assert!(
        !fixture.everything_kept().contains("vpc-"),
        "{}",
        fixture.everything_kept()
    );
    // Like AWS, once more is no fault.
    now(fixture.local.delete_stack(&deletion("shop"))).unwrap();
}

#[test]
fn a_then_b_then_a_ends_where_it_began() {
    let fixture = Fixture::new();
    let group = |name: &str, days: i64| json!({"Type": "AWS::Logs::LogGroup", "Properties": {"LogGroupName": name, "RetentionInDays": days}});
    let a = template(&json!({
        "Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}},
        "Group": group("/a", 7),
        "Task": {"Type": "AWS::ECS::TaskDefinition", "Properties": {"Family": "web", "Cpu": "256"}},
    }));
    let b = template(&json!({
        "Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.1.0.0/16"}},
        "Group": group("/b", 7),
        "Other": group("/c", 14),
        "Task": {"Type": "AWS::ECS::TaskDefinition", "Properties": {"Family": "web", "Cpu": "512"}},
    }));
    fixture.deploy(&a);
    let before = fixture.kept("shop");
    fixture.deploy(&b);
    assert_ne!(fixture.kept("shop"), before);
    fixture.deploy(&a);
    assert_eq!(fixture.kept("shop"), before);
}

#[test]
fn two_openings_of_a_folder_see_the_same_and_ids_never_change() {
    let fixture = Fixture::new();
    fixture.deploy(&network());
    let again = fixture.opened_again(|local| local);
    let here = now(fixture.local.describe_stack("shop")).unwrap();
    assert_eq!(now(again.describe_stack("shop")).unwrap(), here);
    assert_eq!(
        now(again.get_template("shop")).unwrap(),
        network().to_string()
    );
    let elsewhere = Fixture::new();
    elsewhere.deploy(&network());
    assert_eq!(elsewhere.physical_ids("shop"), fixture.physical_ids("shop"));
    let request = elsewhere.request("other", &network());
    elsewhere.deploy_request(&request);
    assert_ne!(
        elsewhere.physical_ids("other"),
        elsewhere.physical_ids("shop")
    );
}

#[test]
fn a_protected_stack_refuses_to_be_deleted() {
    use crate::deploy::local::Protection;
    let fixture = Fixture::new();
    fixture.deploy(&network());
    fixture.local.protect("shop", Protection::On).unwrap();
    let error = now(fixture.local.delete_stack(&deletion("shop"))).unwrap_err();
    assert_eq!(
        error.to_string(),
        "`DeleteStack` was refused: Stack [shop] cannot be deleted while TerminationProtection is enabled"
    );
    fixture.local.protect("shop", Protection::Off).unwrap();
    now(fixture.local.delete_stack(&deletion("shop"))).unwrap();
}

#[test]
fn what_must_be_kept_outlives_its_stack() {
    let fixture = Fixture::new();
    let kept = template(&json!({
        "Group": {
            "Type": "AWS::Logs::LogGroup",
            "DeletionPolicy": "RetainExceptOnCreate",
            "Properties": {"LogGroupName": "/a"},
        },
        "Db": {"Type": "AWS::RDS::DBCluster", "DeletionPolicy": "Snapshot", "Properties": {"Engine": "aurora-postgresql"}},
    }));
    fixture.deploy(&kept);
    let id = now(fixture.local.describe_stack("shop"))
        .unwrap()
        .unwrap()
        .id;
    now(fixture.local.delete_stack(&deletion("shop"))).unwrap();
    let lines = fixture.follow(&id).lines();
    assert!(
        lines.contains(&"DELETE_SKIPPED Group".to_owned()),
        "{lines:?}"
    );
    assert!(
        lines.contains(&"DELETE_COMPLETE Db".to_owned()),
        "{lines:?}"
    );
    let text = fixture.everything_kept();
    assert!(
        text.contains("\"retained\": [\n    {") && text.contains("\"snapshots\": [\n    {"),
        "{text}"
    );
    // The name is taken, as it would be at AWS.
    let again = fixture.deploy(&kept);
    assert_eq!(again.status, "ROLLBACK_COMPLETE");
    let reason = again.reason("CREATE_FAILED", "Group").unwrap();
    assert!(
        reason.contains("already exists")
            && reason.contains("/a")
            && reason.contains("retained.json"),
        "{reason}"
    );
}

#[test]
fn several_at_once_lose_nothing() {
    let fixture = Fixture::new();
    let request = fixture.request("shop", &network());
    std::thread::scope(|scope| {
        for number in 0..4 {
            let mut request = request.clone();
            request.name = format!("deploy-{number}");
            let local = fixture.opened_again(|local| local);
            scope.spawn(move || now(local.create_change_set(&request)).unwrap());
        }
    });
    let kept = fixture.everything_kept();
    assert!(
        (0..4).all(|number| kept.contains(&format!("\"name\": \"deploy-{number}\""))),
        "{kept}"
    );
    assert_eq!(fixture.events_kept("shop"), 1);
}
