//! Ctrl-C at any point: a waiting change set is deleted; a running operation continues or is cancelled.

use super::fake::{Fake, Notes, Script, change_set, deploy, small_request, stack_event};
use crate::deploy::engine::{Decision, DeployOutcome, Interruption};

const COMPLETE: Option<&str> = Some("UPDATE_COMPLETE");
const UPDATING: Option<&str> = Some("UPDATE_IN_PROGRESS");
const REVIEW: Option<&str> = Some("REVIEW_IN_PROGRESS");

/// The number of interruption polls before the execution: at the start, and after the confirmation.
const BEFORE: usize = 2;

#[test]
fn interruption_before_execution_deletes_change_set_and_stack() {
    let mut fake = Fake::new([None, REVIEW, None]);
    fake.change_sets = Script::new([change_set("CREATE_PENDING", "UNAVAILABLE", None)]);
    let mut notes = Notes::answering(Decision::Yes).interrupting(1, Interruption::Detach);
    let outcome = deploy(&fake, &mut notes, &small_request()).unwrap();
    assert_eq!(outcome, DeployOutcome::Interrupted);
    assert_eq!(
        (fake.count("delete_change_set"), fake.count("delete_stack")),
        (1, 1)
    );
}

#[test]
fn interruption_at_the_prompt_overrides_the_decision() {
    let fake = Fake::new([COMPLETE]);
    let mut notes = Notes::answering(Decision::Yes).interrupting(1, Interruption::Detach);
    let outcome = deploy(&fake, &mut notes, &small_request()).unwrap();
    assert_eq!(outcome, DeployOutcome::Interrupted);
    assert_eq!(fake.count("execute_change_set"), 0);
    assert_eq!(fake.count("delete_change_set"), 1);
}

#[test]
fn detaching_names_the_follow_command() {
    let mut fake = Fake::new([COMPLETE, COMPLETE, UPDATING]);
    fake.events = Script::new([vec![], vec![stack_event("UPDATE_IN_PROGRESS")]]);
    let mut notes = Notes::answering(Decision::Yes).interrupting(BEFORE + 1, Interruption::Detach);
    let outcome = deploy(&fake, &mut notes, &small_request()).unwrap();
    let DeployOutcome::Detached(detached) = outcome else {
        panic!("{outcome:?}")
    };
    assert_eq!(detached.status, "UPDATE_IN_PROGRESS");
    assert_eq!(
        detached.next,
        "run `cargo run -- follow --stage dev --stack web` to follow it"
    );
    assert_eq!(fake.count("cancel_update"), 0);
}

#[test]
fn cancelled_update_is_monitored_until_rolled_back() {
    let mut fake = Fake::new([
        COMPLETE,
        COMPLETE,
        UPDATING,
        Some("UPDATE_ROLLBACK_IN_PROGRESS"),
        Some("UPDATE_ROLLBACK_COMPLETE"),
    ]);
    fake.events = Script::new([
        vec![],
        vec![stack_event("UPDATE_IN_PROGRESS")],
        vec![stack_event("UPDATE_ROLLBACK_COMPLETE")],
    ]);
    let mut notes = Notes::answering(Decision::Yes).interrupting(BEFORE, Interruption::Cancel);
    let outcome = deploy(&fake, &mut notes, &small_request()).unwrap();
    assert!(
        matches!(&outcome, DeployOutcome::Cancelled(cancelled) if cancelled.status == "UPDATE_ROLLBACK_COMPLETE"),
        "{outcome:?}"
    );
    assert!(notes.has_step("Cancelling { operation: Update }"));
    assert_eq!(fake.count("cancel_update"), 1);
}

#[test]
fn cancelled_creation_is_deleted() {
    let mut fake = Fake::new([
        None,
        REVIEW,
        Some("CREATE_IN_PROGRESS"),
        Some("DELETE_IN_PROGRESS"),
        None,
    ]);
    fake.events = Script::new([
        vec![stack_event("REVIEW_IN_PROGRESS")],
        vec![stack_event("CREATE_IN_PROGRESS")],
        vec![stack_event("DELETE_IN_PROGRESS")],
    ]);
    let mut notes = Notes::answering(Decision::Yes).interrupting(BEFORE, Interruption::Cancel);
    let outcome = deploy(&fake, &mut notes, &small_request()).unwrap();
    assert!(
        matches!(&outcome, DeployOutcome::Cancelled(cancelled) if cancelled.status == "DELETE_COMPLETE"),
        "{outcome:?}"
    );
    assert!(notes.has_step("Cancelling { operation: Create }"));
    assert_eq!(
        (fake.count("delete_stack"), fake.count("cancel_update")),
        (1, 0)
    );
}

#[test]
fn operation_that_cannot_be_cancelled_is_monitored_to_its_end() {
    let mut fake = Fake::new([
        COMPLETE,
        COMPLETE,
        Some("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS"),
        COMPLETE,
    ]);
    fake.events = Script::new([vec![], vec![stack_event("UPDATE_COMPLETE")]]);
    let mut notes = Notes::answering(Decision::Yes).interrupting(BEFORE, Interruption::Cancel);
    let outcome = deploy(&fake, &mut notes, &small_request()).unwrap();
    assert!(matches!(outcome, DeployOutcome::Deployed(_)), "{outcome:?}");
    assert!(notes.has_step("NotCancellable { status: \"UPDATE_COMPLETE_CLEANUP_IN_PROGRESS\" }"));
}

#[test]
fn operations_of_others_are_never_cancelled() {
    let mut fake = Fake::new([UPDATING]);
    fake.events = Script::new([vec![stack_event("UPDATE_IN_PROGRESS")]]);
    let mut request = small_request();
    request.wait_for_others = true;
    let mut notes = Notes::answering(Decision::Yes).interrupting(1, Interruption::Cancel);
    let outcome = deploy(&fake, &mut notes, &request).unwrap();
    assert_eq!(outcome, DeployOutcome::Interrupted);
    assert_eq!(fake.count("cancel_update"), 0);
}
