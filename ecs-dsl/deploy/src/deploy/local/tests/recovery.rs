//! Recovery: cancel updates, continue rollbacks, roll back, retain and force-delete resources.

use serde_json::{Value, json};

use super::fixture::{Fixture, deletion, now, template};
use super::statuses::{failing, fault, groups};
use crate::deploy::local::{FailureReason, Phase, ResourceFault};
use crate::deploy::{ContinueRequest, ControlPlane, ControlPlaneError, DeleteRequest};

fn queues(seconds: i64) -> Value {
    let queue = |after: &[&str]| {
        json!({
            "Type": "AWS::SQS::Queue",
            "DependsOn": after,
            "Properties": {"VisibilityTimeout": seconds},
        })
    };
    template(&json!({"First": queue(&[]), "Second": queue(&["First"])}))
}

fn id(fixture: &Fixture) -> String {
    now(fixture.local.describe_stack("shop"))
        .unwrap()
        .unwrap()
        .id
}

fn continuing(token: &str, skip: &[&str], force: bool) -> ContinueRequest {
    ContinueRequest {
        stack: "shop".to_owned(),
        token: token.to_owned(),
        skip: skip.iter().map(|id| (*id).to_owned()).collect(),
        force,
        service_role: None,
    }
}

fn code_and_text(error: &ControlPlaneError) -> (&str, String) {
    (error.code().unwrap_or_default(), error.to_string())
}

/// A stack in `UPDATE_ROLLBACK_FAILED`: `Second` fails to update, `First` to roll back.
fn rollback_failed() -> Fixture {
    let mut fixture = Fixture::new();
    fixture.deploy(&queues(10));
    fixture.reopen(failing(vec![
        fault("Second", &[Phase::Update]),
        fault("First", &[Phase::Rollback]),
    ]));
    assert_eq!(fixture.deploy(&queues(20)).status, "UPDATE_ROLLBACK_FAILED");
    fixture
}

#[test]
fn cancel_requires_update_in_progress() {
    let fixture = Fixture::new();
    fixture.deploy(&queues(10));
    let error = now(fixture.local.cancel_update("shop", "c")).unwrap_err();
    assert!(
        error
            .to_string()
            .ends_with("CancelUpdateStack cannot be called from current stack status"),
        "{error}"
    );
    let before = fixture.state("shop");
    let change_set = fixture.change_set(&fixture.request("shop", &queues(20)));
    now(fixture.local.execute_change_set(&change_set.arn, "x")).unwrap();
    now(fixture.local.events_since("shop", None)).unwrap();
    now(fixture.local.cancel_update("shop", "c")).unwrap();
    // A repeated call with the same token succeeds.
    now(fixture.local.cancel_update("shop", "c")).unwrap();
    let outcome = fixture.follow("shop");
    assert_eq!(outcome.status, "UPDATE_ROLLBACK_COMPLETE");
    assert_eq!(
        outcome.reason("UPDATE_FAILED", "First"),
        Some("Resource update cancelled")
    );
    assert_eq!(
        outcome.reason("UPDATE_ROLLBACK_IN_PROGRESS", "shop"),
        Some("User Initiated")
    );
    assert_eq!(fixture.state("shop")["resources"], before["resources"]);
}

#[test]
fn failed_rollback_reports_resource_and_reason() {
    let fixture = rollback_failed();
    let resources = now(fixture.local.describe_stack_resources("shop")).unwrap();
    let first = resources
        .iter()
        .find(|resource| resource.logical_id == "First")
        .unwrap();
    assert_eq!(
        (first.status.as_str(), first.status_reason.as_deref()),
        ("UPDATE_FAILED", Some("out of order"))
    );
    let error = fixture.refusal(&queues(30));
    assert!(
        error
            .to_string()
            .ends_with("is in UPDATE_ROLLBACK_FAILED state and can not be updated."),
        "{error}"
    );
}

#[test]
fn continue_rollback_retries_failed_resources() {
    let mut fixture = rollback_failed();
    fixture.reopen(|local| local);
    now(fixture
        .local
        .continue_update_rollback(&continuing("a", &[], false)))
    .unwrap();
    let outcome = fixture.follow("shop");
    assert_eq!(outcome.status, "UPDATE_ROLLBACK_COMPLETE");
    assert!(
        outcome
            .lines()
            .contains(&"UPDATE_COMPLETE First".to_owned()),
        "{:?}",
        outcome.lines()
    );
    assert_eq!(fixture.deploy(&queues(30)).status, "UPDATE_COMPLETE");
}

#[test]
fn failed_resources_can_be_skipped_or_forced() {
    for force in [false, true] {
        let fixture = rollback_failed();
        now(fixture
            .local
            .continue_update_rollback(&continuing("a", &[], false)))
        .unwrap();
        assert_eq!(fixture.follow("shop").status, "UPDATE_ROLLBACK_FAILED");
        let skip: &[&str] = if force { &[] } else { &["First"] };
        now(fixture
            .local
            .continue_update_rollback(&continuing("b", skip, force)))
        .unwrap();
        assert_eq!(fixture.follow("shop").status, "UPDATE_ROLLBACK_COMPLETE");
        let state = fixture.state("shop");
        // CloudFormation records the previous value; the actual value is the new one.
        let first = &state["resources"]["First"];
        assert_eq!(first["properties"]["VisibilityTimeout"], 10);
        assert_eq!(first["drift"]["VisibilityTimeout"], 20);
    }
}

#[test]
fn skip_requires_failed_resources_and_no_force() {
    let fixture = rollback_failed();
    let refused = |request| {
        let error = now(fixture.local.continue_update_rollback(&request)).unwrap_err();
        error.to_string()
    };
    let other = refused(continuing("a", &["Second"], false));
    assert!(other.contains("[Second]"), "{other}");
    let both = refused(continuing("a", &["First"], true));
    assert!(both.contains("together"), "{both}");
}

#[test]
fn failure_with_disabled_rollback_is_rolled_back_on_request() {
    let mut fixture = Fixture::new();
    fixture.deploy(&queues(10));
    let before = fixture.state("shop");
    let no_rollback = ResourceFault {
        disable_rollback: true,
        ..fault("Second", &[Phase::Update])
    };
    fixture.reopen(failing(vec![no_rollback]));
    assert_eq!(fixture.deploy(&queues(20)).status, "UPDATE_FAILED");
    now(fixture.local.rollback_stack("shop", "r", None)).unwrap();
    assert_eq!(fixture.follow("shop").status, "UPDATE_ROLLBACK_COMPLETE");
    assert_eq!(fixture.state("shop")["resources"], before["resources"]);
    let error = now(fixture.local.rollback_stack("shop", "again", None)).unwrap_err();
    assert!(
        error
            .to_string()
            .ends_with("RollbackStack cannot be called from current stack status"),
        "{error}"
    );
}

#[test]
fn rollback_of_failed_creation_deletes_the_stack() {
    let no_rollback = ResourceFault {
        disable_rollback: true,
        ..ResourceFault::failing("Second", "out of order")
    };
    let fixture = Fixture::with(failing(vec![no_rollback]));
    assert_eq!(fixture.deploy(&queues(10)).status, "CREATE_FAILED");
    let id = id(&fixture);
    let change_set = fixture.change_set(&fixture.request("shop", &queues(10)));
    let error = now(fixture.local.execute_change_set(&change_set.arn, "x")).unwrap_err();
    assert!(
        error
            .to_string()
            .contains("non-terminal [CREATE_FAILED] state"),
        "{error}"
    );
    now(fixture.local.rollback_stack("shop", "r", None)).unwrap();
    assert_eq!(fixture.follow(&id).status, "DELETE_COMPLETE");
}

#[test]
fn undeletable_resource_is_retained_or_forced() {
    for force in [false, true] {
        let mut fixture = Fixture::new();
        fixture.deploy(&template(&json!({
            "Uploads": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": "uploads"}},
            "Topic": {"Type": "AWS::SNS::Topic"},
        })));
        let id = id(&fixture);
        fixture.reopen(failing(vec![ResourceFault {
            resource: "Uploads".to_owned(),
            reason: Some(FailureReason::NotEmpty),
            ..ResourceFault::default()
        }]));
        let early = DeleteRequest {
            retain: vec!["Uploads".to_owned()],
            ..deletion("shop")
        };
        let error = now(fixture.local.delete_stack(&early)).unwrap_err();
        assert!(
            error
                .to_string()
                .contains("only when the stack is in the DELETE_FAILED state")
        );
        now(fixture.local.delete_stack(&deletion("shop"))).unwrap();
        let failed = fixture.follow(&id);
        assert_eq!(failed.status, "DELETE_FAILED");
        assert_eq!(
            failed.reason("DELETE_FAILED", "shop"),
            Some("The following resource(s) failed to delete: [Uploads].")
        );
        let reason = failed.reason("DELETE_FAILED", "Uploads").unwrap();
        assert!(reason.contains("not empty"), "{reason}");
        let last = DeleteRequest {
            token: "again".to_owned(),
            force,
            retain: if force { Vec::new() } else { early.retain },
            ..deletion("shop")
        };
        now(fixture.local.delete_stack(&last)).unwrap();
        let deleted = fixture.follow(&id);
        assert_eq!(deleted.status, "DELETE_COMPLETE");
        assert!(
            deleted
                .lines()
                .contains(&"DELETE_SKIPPED Uploads".to_owned())
        );
        // The bucket still exists, and its name is in use.
        assert!(fixture.all_files().contains("retained.json"));
    }
}

#[test]
fn failed_deletion_skips_dependencies() {
    let mut fixture = Fixture::new();
    fixture.deploy(&queues(10));
    let id = id(&fixture);
    fixture.reopen(failing(vec![fault("Second", &[Phase::Delete])]));
    now(fixture.local.delete_stack(&deletion("shop"))).unwrap();
    assert_eq!(fixture.follow(&id).status, "DELETE_FAILED");
    assert_eq!(fixture.physical_ids("shop").len(), 2);
}

#[test]
fn deletion_protection_fails_the_deletion() {
    let fixture = Fixture::new();
    fixture.deploy(&template(&json!({
        "Balancer": {
            "Type": "AWS::ElasticLoadBalancingV2::LoadBalancer",
            "Properties": {
                "Subnets": ["subnet-1", "subnet-2"],
                "LoadBalancerAttributes": [{"Key": "deletion_protection.enabled", "Value": "true"}],
            },
        },
    })));
    let id = id(&fixture);
    now(fixture.local.delete_stack(&deletion("shop"))).unwrap();
    let failed = fixture.follow(&id);
    let reason = failed.reason("DELETE_FAILED", "Balancer").unwrap();
    assert!(
        reason.ends_with("cannot be deleted because deletion protection is enabled"),
        "{reason}"
    );
}

#[test]
fn reused_token_is_an_error() {
    let fixture = Fixture::new();
    fixture.deploy(&queues(10));
    let change_set = fixture.change_set(&fixture.request("shop", &queues(20)));
    now(fixture.local.execute_change_set(&change_set.arn, "x")).unwrap();
    let error = now(fixture.local.cancel_update("shop", "x")).unwrap_err();
    assert_eq!(code_and_text(&error).0, "TokenAlreadyExistsException");
}

#[test]
fn rollback_makes_change_sets_obsolete() {
    let no_rollback = ResourceFault {
        disable_rollback: true,
        ..fault("One", &[Phase::Update])
    };
    let mut fixture = Fixture::new();
    fixture.deploy(&groups(7));
    fixture.reopen(failing(vec![no_rollback]));
    assert_eq!(fixture.deploy(&groups(14)).status, "UPDATE_FAILED");
    let mut request = fixture.request("shop", &groups(30));
    "next".clone_into(&mut request.name);
    let change_set = fixture.change_set(&request);
    now(fixture.local.rollback_stack("shop", "r", None)).unwrap();
    fixture.follow("shop");
    let error = now(fixture.local.execute_change_set(&change_set.arn, "y")).unwrap_err();
    let (code, text) = code_and_text(&error);
    assert_eq!(code, "InvalidChangeSetStatus");
    assert!(
        text.ends_with("current execution status of [OBSOLETE]"),
        "{text}"
    );
    let listed = now(fixture.local.list_change_sets("shop")).unwrap();
    assert_eq!(listed[0].execution_status, "OBSOLETE");
}
