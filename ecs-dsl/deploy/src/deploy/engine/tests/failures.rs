//! Failing deployments.

use super::fake::{Fake, Notes, Script, change_set, deploy, event, small_request, stack_event};
use crate::deploy::engine::{Decision, DeployError, DeployOutcome, ExitClass};

const REVIEW: Option<&str> = Some("REVIEW_IN_PROGRESS");

#[test]
fn failed_change_set_has_its_reason_and_is_deleted() {
    let mut fake = Fake::new([None, REVIEW, None]);
    fake.change_sets = Script::new([change_set(
        "FAILED",
        "UNAVAILABLE",
        Some("Parameter validation failed"),
    )]);
    let error = deploy(
        &fake,
        &mut Notes::answering(Decision::Yes),
        &small_request(),
    )
    .unwrap_err();
    assert_eq!(
        error.to_string(),
        "the change set of stack `web` failed: Parameter validation failed"
    );
    assert_eq!(
        fake.calls()[4..],
        [
            "delete_change_set",
            "describe_stack",
            "list_change_sets",
            "delete_stack",
            "describe_stack"
        ]
    );
}

#[test]
fn not_executable_change_set_shows_its_status() {
    let mut fake = Fake::new([Some("CREATE_COMPLETE")]);
    fake.change_sets = Script::new([change_set("CREATE_COMPLETE", "OBSOLETE", None)]);
    let error = deploy(
        &fake,
        &mut Notes::answering(Decision::Yes),
        &small_request(),
    )
    .unwrap_err();
    assert_eq!(
        error.to_string(),
        "the change set of stack `web` can't be executed: status `CREATE_COMPLETE`, execution status `OBSOLETE`"
    );
}

#[test]
fn complete_change_set_is_polled_until_it_is_available() {
    let mut fake = Fake::new([Some("CREATE_COMPLETE")]);
    fake.change_sets = Script::new([
        change_set("CREATE_COMPLETE", "UNAVAILABLE", None),
        change_set("CREATE_COMPLETE", "AVAILABLE", None),
    ]);
    let outcome = deploy(&fake, &mut Notes::answering(Decision::No), &small_request()).unwrap();
    assert_eq!(outcome, DeployOutcome::Declined);
}

#[test]
fn failing_update_is_monitored_until_its_rollback_ends() {
    let mut fake = Fake::new([
        Some("CREATE_COMPLETE"),
        Some("CREATE_COMPLETE"),
        Some("UPDATE_IN_PROGRESS"),
        Some("UPDATE_ROLLBACK_IN_PROGRESS"),
        Some("UPDATE_ROLLBACK_COMPLETE"),
    ]);
    fake.events = Script::new([
        vec![stack_event("CREATE_COMPLETE")],
        vec![stack_event("UPDATE_IN_PROGRESS")],
        vec![
            event("Rule", "UPDATE_FAILED", Some("Resource update cancelled")),
            event("Service", "UPDATE_FAILED", Some("circuit breaker")),
            event("Alarm", "UPDATE_FAILED", Some("no such metric")),
            stack_event("UPDATE_ROLLBACK_IN_PROGRESS"),
        ],
        vec![stack_event("UPDATE_ROLLBACK_COMPLETE")],
    ]);
    let mut notes = Notes::answering(Decision::Yes);
    let error = deploy(&fake, &mut notes, &small_request()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "failed to update stack `web`: `Service` (AWS::X::Service) failed: circuit breaker; rolled back \
         (`UPDATE_ROLLBACK_COMPLETE`)"
    );
    assert_eq!(error.exit_class(), ExitClass::Failed);
    assert_eq!(
        error.hint().unwrap(),
        "the tasks of the new revision don't start or don't stay healthy: look at the stopped tasks: their reasons, exit \
         codes and logs, then run `cargo run -- deploy --stage dev` again"
    );
    let DeployError::Failed(failure) = error else {
        panic!("not failed")
    };
    assert_eq!(failure.others[0].logical_id, "Alarm");
    assert_eq!(failure.cancelled, 1);
    assert!(notes.has_step(r#"RollingBack { cause: Some(ResourceFailure { logical_id: "Service""#));
}

#[test]
fn failed_creation_hint_recreates_the_stack() {
    let mut fake = Fake::new([None, REVIEW, Some("ROLLBACK_COMPLETE")]);
    fake.events = Script::new([
        vec![stack_event("REVIEW_IN_PROGRESS")],
        vec![
            event("Queue", "CREATE_FAILED", Some("already exists")),
            stack_event("ROLLBACK_COMPLETE"),
        ],
    ]);
    let error = deploy(
        &fake,
        &mut Notes::answering(Decision::Yes),
        &small_request(),
    )
    .unwrap_err();
    assert!(
        error
            .to_string()
            .ends_with("already exists; created resources were deleted (`ROLLBACK_COMPLETE`)")
    );
    assert_eq!(
        error.hint().unwrap(),
        "it exists already, outside of the stack: import it into the stack with `deploy --import-existing` (or `--import` with its \
         id), delete it, or choose another name; run `cargo run -- deploy --stage dev` to delete the stack and create it again, \
         after confirmation"
    );
}

#[test]
fn executing_change_set_counts_as_started() {
    let mut fake = Fake::new([Some("UPDATE_COMPLETE")]);
    fake.execute_refusal = Some((
        "InvalidChangeSetStatus",
        "ChangeSet [arn] is in EXECUTE_COMPLETE status and cannot be executed",
    ));
    fake.events = Script::new([vec![], vec![stack_event("UPDATE_COMPLETE")]]);
    let mut notes = Notes::answering(Decision::Yes);
    let outcome = deploy(&fake, &mut notes, &small_request()).unwrap();
    assert!(matches!(outcome, DeployOutcome::Deployed(_)));
    assert!(notes.has_step("AlreadyRunning"));
}

#[test]
fn obsolete_change_set_names_the_next_command() {
    let mut fake = Fake::new([Some("UPDATE_COMPLETE")]);
    fake.change_sets = Script::new([
        change_set("CREATE_COMPLETE", "AVAILABLE", None),
        change_set("CREATE_COMPLETE", "OBSOLETE", None),
    ]);
    fake.execute_refusal = Some((
        "InvalidChangeSetStatus",
        "ChangeSet [arn] is in OBSOLETE status",
    ));
    let error = deploy(
        &fake,
        &mut Notes::answering(Decision::Yes),
        &small_request(),
    )
    .unwrap_err();
    assert_eq!(
        error.to_string(),
        "the change set of stack `web` can't be executed: status `CREATE_COMPLETE`, execution status `OBSOLETE`"
    );
    assert_eq!(error.exit_class(), ExitClass::Refused);
    assert!(
        error
            .hint()
            .unwrap()
            .contains("`cargo run -- deploy --stage dev`")
    );
    assert_eq!(fake.count("delete_change_set"), 1);
}

// found: L13
#[test]
fn refused_execution_that_leaves_a_failed_stack_is_a_failure() {
    let mut fake = Fake::new([None, REVIEW, Some("ROLLBACK_COMPLETE")]);
    fake.execute_refusal = Some(("ValidationError", "the stack is in ROLLBACK_COMPLETE state"));
    let mut notes = Notes::answering(Decision::Yes);
    let error = deploy(&fake, &mut notes, &small_request()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the change set wasn't executed, and stack `web` is in status `ROLLBACK_COMPLETE`"
    );
    assert_eq!(error.exit_class(), ExitClass::Failed);
    assert!(
        error
            .hint()
            .unwrap()
            .contains("`cargo run -- deploy --stage dev` to delete the stack and create it again")
    );
}

#[test]
fn execution_that_never_starts_is_an_error() {
    let fake = Fake::new([None, REVIEW]);
    let error = deploy(
        &fake,
        &mut Notes::answering(Decision::Yes),
        &small_request(),
    )
    .unwrap_err();
    assert_eq!(
        error.to_string(),
        "the operation on stack `web` didn't start: its status is still `REVIEW_IN_PROGRESS`"
    );
}

#[test]
fn stack_deleted_during_an_update_is_an_error() {
    let fake = Fake::new([None, REVIEW, None]);
    let error = deploy(
        &fake,
        &mut Notes::answering(Decision::Yes),
        &small_request(),
    )
    .unwrap_err();
    assert_eq!(
        error.to_string(),
        "stack `web` was deleted during the operation"
    );
}

#[test]
fn missing_events_do_not_block_a_finished_deployment() {
    let fake = Fake::new([Some("CREATE_COMPLETE"), Some("UPDATE_COMPLETE")]);
    let outcome = deploy(
        &fake,
        &mut Notes::answering(Decision::Yes),
        &small_request(),
    )
    .unwrap();
    assert!(matches!(outcome, DeployOutcome::Deployed(_)));
    assert_eq!(
        fake.calls().iter().filter(|call| *call == "pause").count(),
        5
    );
}
