//! The lifecycle of a stack: create, update, delete.

use serde_json::{Value, json};

use super::fixture::{Fixture, deletion, now, template};
use crate::deploy::local::Local;
use crate::deploy::{ControlPlane, Existence, ResourceLookup};

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
fn creation_has_order_and_events_of_aws() {
    let fixture = Fixture::new();
    let created = fixture.deploy(&network());
    assert_eq!(created.status, "CREATE_COMPLETE");
    assert_eq!(
        created.lines(),
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
        created.events[2].reason.as_deref(),
        Some("Resource creation Initiated")
    );
    assert_eq!(created.events[0].timestamp, "2026-11-21T05:14:36.000Z");
    let ids = fixture.physical_ids("shop");
    assert_eq!(created.outputs["VpcId"], ids["Vpc"]);
    assert!(ids["Subnet"].starts_with("subnet-"), "{ids:?}");
}

#[test]
fn each_poll_advances_one_step() {
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
fn only_events_after_the_last_seen_are_returned() {
    let fixture = Fixture::new();
    let created = fixture.deploy(&network());
    let seen = &created.events[created.events.len() - 3].id;
    let rest = now(fixture.local.events_since("shop", Some(seen))).unwrap();
    assert_eq!(rest, created.events[created.events.len() - 2..]);
}

#[test]
fn event_ids_are_unique_and_old_events_are_discarded() {
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
        counts.push(fixture.event_count("shop"));
    }
    assert_eq!(counts, [9, 13, 10, 10]);
}

#[test]
fn update_changes_differences_and_cleans_up() {
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
fn deletion_is_in_reverse_order() {
    let fixture = Fixture::new();
    fixture.deploy(&network());
    let id = now(fixture.local.describe_stack("shop"))
        .unwrap()
        .unwrap()
        .id;
    now(fixture.local.delete_stack(&deletion("shop"))).unwrap();
    let deleted = fixture.follow(&id);
    assert_eq!(
        deleted.lines(),
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
        !fixture.all_files().contains("vpc-"),
        "{}",
        fixture.all_files()
    );
    // As on AWS, deleting it again succeeds.
    now(fixture.local.delete_stack(&deletion("shop"))).unwrap();
}

#[test]
fn reverted_update_restores_the_state() {
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
    let before = fixture.state("shop");
    fixture.deploy(&b);
    assert_ne!(fixture.state("shop"), before);
    fixture.deploy(&a);
    assert_eq!(fixture.state("shop"), before);
}

#[test]
fn reopened_folder_has_same_state_and_ids() {
    let fixture = Fixture::new();
    fixture.deploy(&network());
    let again = fixture.open_again(|local| local);
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
fn termination_protection_blocks_deletion() {
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
fn retained_resource_blocks_its_name() {
    let fixture = Fixture::new();
    let retained = template(&json!({
        "Group": {
            "Type": "AWS::Logs::LogGroup",
            "DeletionPolicy": "RetainExceptOnCreate",
            "Properties": {"LogGroupName": "/a"},
        },
        "Db": {"Type": "AWS::RDS::DBCluster", "DeletionPolicy": "Snapshot", "Properties": {"Engine": "aurora-postgresql"}},
    }));
    fixture.deploy(&retained);
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
    let text = fixture.all_files();
    assert!(
        text.contains("\"retained\": [\n    {") && text.contains("\"snapshots\": [\n    {"),
        "{text}"
    );
    // The name is in use, as it would be on AWS.
    let again = fixture.deploy(&retained);
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
fn concurrent_writes_are_not_lost() {
    let fixture = Fixture::new();
    let request = fixture.request("shop", &network());
    std::thread::scope(|scope| {
        for number in 0..4 {
            let mut request = request.clone();
            request.name = format!("deploy-{number}");
            let local = fixture.open_again(|local| local);
            scope.spawn(move || now(local.create_change_set(&request)).unwrap());
        }
    });
    let files = fixture.all_files();
    assert!(
        (0..4).all(|number| files.contains(&format!("\"name\": \"deploy-{number}\""))),
        "{files}"
    );
    assert_eq!(fixture.event_count("shop"), 1);
}

// found: K13
#[test]
fn forged_counters_dont_overflow() {
    let fixture = Fixture::new();
    fixture.deploy(&template(&json!({"A": {"Type": "AWS::SQS::Queue"}})));
    for counter in ["event_count", "change_set_count", "latest"] {
        fixture.forge("shop", counter, json!(u64::MAX));
    }
    fixture.forge("shop", "polls", json!(u32::MAX));
    let changed = fixture.deploy(&template(&json!({
        "A": {"Type": "AWS::SQS::Queue"}, "B": {"Type": "AWS::SQS::Queue"},
    })));
    assert_eq!(changed.status, "UPDATE_COMPLETE");
}

// found: K6
#[cfg(unix)]
#[test]
fn state_is_readable_by_its_owner_only() {
    let fixture = Fixture::new();
    fixture.deploy(&template(&json!({"A": {"Type": "AWS::SQS::Queue"}})));
    let modes = fixture.modes();
    assert!(modes.len() >= 2, "{modes:?}");
    for (path, mode) in modes {
        let expected = if path.is_dir() { 0o700 } else { 0o600 };
        assert_eq!(mode, expected, "{}", path.display());
    }
}

// found: K7
#[test]
fn engines_of_two_processes_see_each_other() {
    let fixture = Fixture::new();
    let other = fixture.open_again(|local| local);
    let named =
        template(&json!({"A": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "jobs"}}}));
    fixture.deploy_request(
        &fixture.request("one", &template(&json!({"A": {"Type": "AWS::SQS::Queue"}}))),
    );
    assert_eq!(now(other.list_parameter_readers()).unwrap(), []);
    fixture.deploy_request(&fixture.request("two", &named));
    let taken = |local: &Local| {
        let existing = now(local.exists("AWS::SQS::Queue", "jobs"));
        matches!(existing, Ok(Existence::Exists(())))
    };
    assert!(taken(&fixture.local) && taken(&other));
    now(fixture.local.delete_stack(&deletion("two"))).unwrap();
    fixture.follow("two");
    assert!(!taken(&fixture.local) && !taken(&other));
}
