//! The ways out: cancelling, going on, going back, retaining, forcing.

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

fn going_on(token: &str, skip: &[&str], force: bool) -> ContinueRequest {
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

/// A stack whose update failed in `Second` and can't be taken back in `First`.
fn stuck() -> Fixture {
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
fn an_update_is_cancelled_only_while_it_goes_forward() {
    let fixture = Fixture::new();
    fixture.deploy(&queues(10));
    let error = now(fixture.local.cancel_update("shop", "c")).unwrap_err();
    assert!(
        error
            .to_string()
            .ends_with("CancelUpdateStack cannot be called from current stack status"),
        "{error}"
    );
    let before = fixture.kept("shop");
    let change_set = fixture.change_set(&fixture.request("shop", &queues(20)));
    now(fixture.local.execute_change_set(&change_set.arn, "x")).unwrap();
    now(fixture.local.events_since("shop", None)).unwrap();
    now(fixture.local.cancel_update("shop", "c")).unwrap();
    // The same call again is the same call.
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
    assert_eq!(fixture.kept("shop")["resources"], before["resources"]);
}

#[test]
fn a_rollback_that_fails_tells_which_resource_and_why() {
    let fixture = stuck();
    let resources = now(fixture.local.describe_stack_resources("shop")).unwrap();
    let first = resources
        .iter()
        .find(|it| it.logical_id == "First")
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
fn going_on_repeats_what_failed() {
    let mut fixture = stuck();
    fixture.reopen(|local| local);
    now(fixture
        .local
        .continue_update_rollback(&going_on("a", &[], false)))
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
fn what_fails_again_can_be_skipped_or_forced() {
    for force in [false, true] {
        let fixture = stuck();
        now(fixture
            .local
            .continue_update_rollback(&going_on("a", &[], false)))
        .unwrap();
        assert_eq!(fixture.follow("shop").status, "UPDATE_ROLLBACK_FAILED");
        let skip: &[&str] = if force { &[] } else { &["First"] };
        now(fixture
            .local
            .continue_update_rollback(&going_on("b", skip, force)))
        .unwrap();
        assert_eq!(fixture.follow("shop").status, "UPDATE_ROLLBACK_COMPLETE");
        let kept = fixture.kept("shop");
        // CloudFormation believes the previous value; what exists is the newer one.
        let first = &kept["resources"]["First"];
        assert_eq!(first["properties"]["VisibilityTimeout"], 10);
        assert_eq!(first["drift"]["VisibilityTimeout"], 20);
    }
}

#[test]
fn only_what_failed_can_be_skipped_and_not_by_force_as_well() {
    let fixture = stuck();
    let refused = |request| {
        let error = now(fixture.local.continue_update_rollback(&request)).unwrap_err();
        error.to_string()
    };
    let other = refused(going_on("a", &["Second"], false));
    assert!(other.contains("[Second]"), "{other}");
    let both = refused(going_on("a", &["First"], true));
    assert!(both.contains("together"), "{both}");
}

#[test]
fn a_kept_failure_goes_back_only_when_told_to() {
    let mut fixture = Fixture::new();
    fixture.deploy(&queues(10));
    let before = fixture.kept("shop");
    let keeps = ResourceFault {
        disable_rollback: true,
        ..fault("Second", &[Phase::Update])
    };
    fixture.reopen(failing(vec![keeps]));
    assert_eq!(fixture.deploy(&queues(20)).status, "UPDATE_FAILED");
    now(fixture.local.rollback_stack("shop", "r", None)).unwrap();
    assert_eq!(fixture.follow("shop").status, "UPDATE_ROLLBACK_COMPLETE");
    assert_eq!(fixture.kept("shop")["resources"], before["resources"]);
    let error = now(fixture.local.rollback_stack("shop", "again", None)).unwrap_err();
    assert!(
        error
            .to_string()
            .ends_with("RollbackStack cannot be called from current stack status"),
        "{error}"
    );
}

#[test]
fn a_stack_that_was_never_whole_is_deleted_by_its_rollback() {
    let keeps = ResourceFault {
        disable_rollback: true,
        ..ResourceFault::failing("Second", "out of order")
    };
    let fixture = Fixture::with(failing(vec![keeps]));
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
fn what_can_not_be_deleted_is_retained_or_forced() {
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
        let why = failed.reason("DELETE_FAILED", "Uploads").unwrap();
        assert!(why.contains("not empty"), "{why}");
        let last = DeleteRequest {
            token: "again".to_owned(),
            force,
            retain: if force { Vec::new() } else { early.retain },
            ..deletion("shop")
        };
        now(fixture.local.delete_stack(&last)).unwrap();
        let gone = fixture.follow(&id);
        assert_eq!(gone.status, "DELETE_COMPLETE");
        assert!(gone.lines().contains(&"DELETE_SKIPPED Uploads".to_owned()));
        // The bucket exists on: nothing else can have its name.
        assert!(fixture.everything_kept().contains("retained.json"));
    }
}

#[test]
fn what_a_resource_needs_stays_with_it() {
    let mut fixture = Fixture::new();
    fixture.deploy(&queues(10));
    let id = id(&fixture);
    fixture.reopen(failing(vec![fault("Second", &[Phase::Delete])]));
    now(fixture.local.delete_stack(&deletion("shop"))).unwrap();
    assert_eq!(fixture.follow(&id).status, "DELETE_FAILED");
    assert_eq!(fixture.physical_ids("shop").len(), 2);
}

#[test]
fn deletion_protection_refuses_in_awss_words() {
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
    let why = failed.reason("DELETE_FAILED", "Balancer").unwrap();
    assert!(
        why.ends_with("cannot be deleted because deletion protection is enabled"),
        "{why}"
    );
}

#[test]
fn a_token_stands_for_one_call() {
    let fixture = Fixture::new();
    fixture.deploy(&queues(10));
    let change_set = fixture.change_set(&fixture.request("shop", &queues(20)));
    now(fixture.local.execute_change_set(&change_set.arn, "x")).unwrap();
    let error = now(fixture.local.cancel_update("shop", "x")).unwrap_err();
    assert_eq!(code_and_text(&error).0, "TokenAlreadyExistsException");
}

#[test]
fn a_change_set_from_before_is_obsolete() {
    let keeps = ResourceFault {
        disable_rollback: true,
        ..fault("One", &[Phase::Update])
    };
    let mut fixture = Fixture::new();
    fixture.deploy(&groups(7));
    fixture.reopen(failing(vec![keeps]));
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
