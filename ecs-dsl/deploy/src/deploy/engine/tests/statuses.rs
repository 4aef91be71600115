//! `deploy` in each stack status.

use super::fake::{
    Fake, Notes, Script, deploy, event, network, refused, small_request, stack, stack_event,
    throttled,
};
use crate::deploy::StackResource;
use crate::deploy::engine::{Decision, DeployOutcome, ExitClass};

const ABSENT: Option<&str> = None;

fn refusal(status: &str) -> (String, String, Vec<String>) {
    let mut fake = Fake::new([Some(status)]);
    fake.events = Script::new([vec![
        stack_event(status),
        event(
            "Vpc",
            "UPDATE_FAILED",
            Some("it has dependencies and cannot be deleted"),
        ),
    ]]);
    let error = deploy(
        &fake,
        &mut Notes::answering(Decision::Yes),
        &small_request(),
    )
    .unwrap_err();
    assert_eq!(error.exit_class(), ExitClass::Refused, "{status}");
    (error.to_string(), error.hint().unwrap(), fake.calls())
}

fn resource(type_name: &str, status: &str) -> StackResource {
    StackResource {
        logical_id: "Db".into(),
        physical_id: "db-1".into(),
        type_name: type_name.into(),
        status: status.into(),
        status_reason: None,
    }
}

#[test]
fn busy_status_names_start_time_follow_and_wait() {
    for status in [
        "CREATE_IN_PROGRESS",
        "ROLLBACK_IN_PROGRESS",
        "DELETE_IN_PROGRESS",
        "UPDATE_IN_PROGRESS",
        "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
        "UPDATE_ROLLBACK_IN_PROGRESS",
        "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS",
        "IMPORT_IN_PROGRESS",
        "IMPORT_ROLLBACK_IN_PROGRESS",
        "TELEPORT_IN_PROGRESS",
    ] {
        let (message, hint, calls) = refusal(status);
        assert_eq!(
            message,
            format!("stack `web` is busy: `{status}` since 2026-11-20T10:00:00Z")
        );
        assert_eq!(
            hint,
            "run `cargo run -- follow --stage dev --stack web` to watch it, or `cargo run -- deploy --wait --stage dev` to \
             deploy afterwards"
        );
        assert_eq!(
            calls,
            ["caller_identity", "describe_stack", "events_since -"]
        );
    }
}

#[test]
fn stable_status_gets_a_change_set() {
    for (status, kind) in [
        (ABSENT, "Create"),
        (Some("DELETE_COMPLETE"), "Create"),
        (Some("REVIEW_IN_PROGRESS"), "Create"),
        (Some("CREATE_COMPLETE"), "Update"),
        (Some("UPDATE_COMPLETE"), "Update"),
        (Some("UPDATE_ROLLBACK_COMPLETE"), "Update"),
        (Some("IMPORT_COMPLETE"), "Update"),
        (Some("IMPORT_ROLLBACK_COMPLETE"), "Update"),
    ] {
        let fake = Fake::new([status, status, ABSENT]);
        let outcome = deploy(&fake, &mut Notes::answering(Decision::No), &small_request());
        assert_eq!(outcome.unwrap(), DeployOutcome::Declined, "{status:?}");
        assert_eq!(
            fake.count(&format!("create_change_set {kind}")),
            1,
            "{status:?}"
        );
        assert_eq!(fake.count("delete_change_set"), 1);
    }
}

#[test]
fn update_rollback_failed_names_recover_and_the_failed_resources() {
    let (message, hint, _) = refusal("UPDATE_ROLLBACK_FAILED");
    let start = "stack `web` is in status `UPDATE_ROLLBACK_FAILED`: an update and its rollback failed; it can't \
                 be updated until the rollback is completed\n  `Vpc` (AWS::X::Vpc) failed: it has dependencies and cannot be \
                 deleted\n    it is still in use: find what uses it outside of the stack";
    assert!(message.starts_with(start), "{message}");
    assert!(
        hint.contains("`cargo run -- recover --stage dev --stack web`"),
        "{hint}"
    );
    assert!(hint.contains("--skip"), "{hint}");
}

#[test]
fn delete_failed_names_recover() {
    let (message, hint, _) = refusal("DELETE_FAILED");
    assert!(
        message.contains("some of its resources still exist\n  `Vpc`"),
        "{message}"
    );
    assert!(
        hint.contains("`cargo run -- recover --stage dev --stack web`"),
        "{hint}"
    );
    assert!(hint.contains("--retain"), "{hint}");
}

#[test]
fn unknown_status_is_shown() {
    let (message, hint, _) = refusal("TELEPORT_PARTIAL");
    assert!(message.starts_with("stack `web` is in status `TELEPORT_PARTIAL`: unknown status"));
    assert!(hint.contains("`cargo run -- deploy --stage dev`"));
}

#[test]
fn import_rollback_failed_points_to_the_console() {
    let (message, hint, _) = refusal("IMPORT_ROLLBACK_FAILED");
    assert!(message.contains("`Vpc` (AWS::X::Vpc) failed"), "{message}");
    assert!(
        hint.contains("AWS console") && hint.contains("describe-stack-events"),
        "{hint}"
    );
}

#[test]
fn failed_creation_is_deleted_and_recreated_after_confirmation() {
    for status in ["ROLLBACK_COMPLETE", "ROLLBACK_FAILED"] {
        let mut fake = Fake::new([
            Some(status),
            Some("DELETE_IN_PROGRESS"),
            Some("DELETE_COMPLETE"),
            ABSENT,
            Some("REVIEW_IN_PROGRESS"),
            Some("CREATE_COMPLETE"),
        ]);
        fake.events = Script::new([
            vec![stack_event(status)],
            vec![stack_event("DELETE_IN_PROGRESS")],
            vec![stack_event("DELETE_COMPLETE")],
            vec![stack_event("REVIEW_IN_PROGRESS")],
            vec![stack_event("CREATE_COMPLETE")],
        ]);
        let mut notes = Notes::answering(Decision::Yes);
        let outcome = deploy(&fake, &mut notes, &small_request()).unwrap();
        assert!(matches!(outcome, DeployOutcome::Deployed(_)), "{outcome:?}");
        assert!(
            notes.has_step(r#"Recreate { stack: "web""#),
            "{:?}",
            notes.steps
        );
        assert_eq!(fake.count("delete_stack"), 1);
        assert_eq!(fake.count("create_change_set Create"), 1);
    }
}

#[test]
fn missing_terminal_names_recreate_for_stateful_resources() {
    for (type_name, status, flags) in [
        (
            "AWS::RDS::DBInstance",
            "CREATE_COMPLETE",
            "deploy --yes --recreate",
        ),
        ("AWS::RDS::DBInstance", "DELETE_COMPLETE", "deploy --yes"),
        ("AWS::ECS::Cluster", "CREATE_COMPLETE", "deploy --yes"),
    ] {
        let mut fake = Fake::new([Some("ROLLBACK_FAILED")]);
        fake.resources = vec![resource(type_name, status)];
        let error = deploy(
            &fake,
            &mut Notes::answering(Decision::CannotAsk),
            &small_request(),
        )
        .unwrap_err();
        assert_eq!(
            error.to_string(),
            "stack `web` can't be recreated without confirmation: no terminal"
        );
        assert_eq!(
            error.hint().unwrap(),
            format!("run `cargo run -- {flags} --stage dev`")
        );
        assert_eq!(fake.count("delete_stack"), 0);
    }
}

#[test]
fn failed_creation_with_termination_protection_names_the_option() {
    let mut fake = Fake::new([ABSENT]);
    let mut protected = stack("ROLLBACK_COMPLETE");
    protected.termination_protection = true;
    fake.stacks = Script::new([Some(protected)]);
    let error = deploy(
        &fake,
        &mut Notes::answering(Decision::Yes),
        &small_request(),
    )
    .unwrap_err();
    assert!(
        error
            .hint()
            .unwrap()
            .contains("--no-enable-termination-protection")
    );
}

#[test]
fn preserved_failure_is_rolled_back_and_deployed_again() {
    let mut fake = Fake::new([
        Some("UPDATE_FAILED"),
        Some("UPDATE_ROLLBACK_IN_PROGRESS"),
        Some("UPDATE_ROLLBACK_COMPLETE"),
        Some("UPDATE_ROLLBACK_COMPLETE"),
        Some("UPDATE_ROLLBACK_COMPLETE"),
        Some("UPDATE_COMPLETE"),
    ]);
    fake.events = Script::new([
        vec![event("Queue", "UPDATE_FAILED", Some("no"))],
        vec![stack_event("UPDATE_FAILED")],
        vec![stack_event("UPDATE_ROLLBACK_IN_PROGRESS")],
        vec![stack_event("UPDATE_ROLLBACK_COMPLETE")],
        vec![],
        vec![stack_event("UPDATE_COMPLETE")],
    ]);
    let mut notes = Notes::answering(Decision::Yes);
    let outcome = deploy(&fake, &mut notes, &small_request()).unwrap();
    assert!(matches!(outcome, DeployOutcome::Deployed(_)), "{outcome:?}");
    assert!(
        notes.has_step("RollBack { stack: \"web\""),
        "{:?}",
        notes.steps
    );
    assert_eq!(fake.count("rollback_stack"), 1);
    assert_eq!(fake.count("create_change_set Update"), 1);
}

#[test]
fn refused_rollback_names_express() {
    let fake = Fake::new([Some("CREATE_FAILED")]).fail("rollback_stack", 1, refused);
    let error = deploy(
        &fake,
        &mut Notes::answering(Decision::Yes),
        &small_request(),
    )
    .unwrap_err();
    assert!(
        error
            .hint()
            .unwrap()
            .contains("`cargo run -- deploy --express --stage dev`")
    );
}

#[test]
fn express_deployment_continues_from_a_preserved_failure() {
    let fake = Fake::new([Some("UPDATE_FAILED")]);
    let mut request = small_request();
    request.settings.express = true;
    deploy(&fake, &mut Notes::answering(Decision::No), &request).unwrap();
    assert_eq!(fake.count("create_change_set Update"), 1);
    assert_eq!(fake.count("rollback_stack"), 0);
}

#[test]
fn failed_read_is_not_retried() {
    let fake = Fake::new([Some("UPDATE_COMPLETE")]).fail("describe_stack", 1, network);
    let mut notes = Notes::answering(Decision::No);
    let error = deploy(&fake, &mut notes, &small_request()).unwrap_err();
    assert_eq!(error.exit_class(), ExitClass::Unavailable);
    assert_eq!(fake.count("describe_stack"), 1);
    assert!(!notes.has_step("Retrying"));
}

#[test]
fn mutating_call_without_effect_is_reported_and_retried_once() {
    let fake = Fake::new([Some("UPDATE_COMPLETE")]).fail("create_change_set", 1, network);
    let mut notes = Notes::answering(Decision::No);
    deploy(&fake, &mut notes, &small_request()).unwrap();
    assert!(notes.has_step(r#"Retrying { operation: "Call" }"#));
    let fake = Fake::new([Some("UPDATE_COMPLETE")]).fail("create_change_set", 2, network);
    let error = deploy(&fake, &mut notes, &small_request()).unwrap_err();
    assert_eq!(error.exit_class(), ExitClass::Unavailable);
    assert_eq!(fake.count("create_change_set"), 2);
    assert_eq!(
        fake.requested_change_sets.borrow()[0],
        fake.requested_change_sets.borrow()[1]
    );
}

#[test]
fn throttled_mutating_call_is_not_retried() {
    let fake = Fake::new([Some("UPDATE_COMPLETE")]).fail("create_change_set", 1, throttled);
    let mut notes = Notes::answering(Decision::No);
    let error = deploy(&fake, &mut notes, &small_request()).unwrap_err();
    assert_eq!(error.exit_class(), ExitClass::Unavailable);
    assert_eq!(fake.count("create_change_set"), 1);
}

#[test]
fn mutating_call_with_unknown_effect_is_not_retried() {
    let fake = Fake::new([Some("UPDATE_COMPLETE")])
        .fail("execute_change_set", 1, network)
        .fail_after("execute_change_set", "describe_stack", network);
    let mut notes = Notes::answering(Decision::Yes);
    let error = deploy(&fake, &mut notes, &small_request()).unwrap_err();
    assert_eq!(error.exit_class(), ExitClass::Unavailable);
    assert_eq!(fake.count("execute_change_set"), 1);
}
