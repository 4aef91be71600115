//! Ctrl-C at any point: what hasn't begun is taken away, what has begun goes on or is stopped.

use super::fake::{Fake, Notes, Script, change_set, deploy, small_request, stack_event};
use crate::deploy::engine::{Decision, DeployOutcome, Interruption};

const COMPLETE: Option<&str> = Some("UPDATE_COMPLETE");
const UPDATING: Option<&str> = Some("UPDATE_IN_PROGRESS");
const REVIEW: Option<&str> = Some("REVIEW_IN_PROGRESS");

/// How often the user is asked before the change set is executed: at the beginning, and after the answer.
const BEFORE: usize = 2;

#[test]
fn before_the_execution_the_change_set_and_the_unborn_stack_are_taken_away() {
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
fn at_the_question_it_counts_more_than_the_answer() {
    let fake = Fake::new([COMPLETE]);
    let mut notes = Notes::answering(Decision::Yes).interrupting(1, Interruption::Detach);
    let outcome = deploy(&fake, &mut notes, &small_request()).unwrap();
    assert_eq!(outcome, DeployOutcome::Interrupted);
    assert_eq!(fake.count("execute_change_set"), 0);
    assert_eq!(fake.count("delete_change_set"), 1);
}

#[test]
fn while_it_is_followed_the_way_back_is_named() {
    let mut fake = Fake::new([COMPLETE, COMPLETE, UPDATING]);
    fake.events = Script::new([vec![], vec![stack_event("UPDATE_IN_PROGRESS")]]);
    let mut notes = Notes::answering(Decision::Yes).interrupting(BEFORE + 1, Interruption::Detach);
    let outcome = deploy(&fake, &mut notes, &small_request()).unwrap();
    let DeployOutcome::Detached(detached) = outcome else {
        panic!("{outcome:?}")
    };
    assert_eq!(detached.status, "UPDATE_IN_PROGRESS");
    assert_eq!(
        detached.attach,
        "`cargo run -- follow --stage dev --stack web`"
    );
    assert_eq!(fake.count("cancel_update"), 0);
}

#[test]
fn an_update_that_is_cancelled_is_followed_to_where_it_was() {
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
        matches!(&outcome, DeployOutcome::Cancelled(it) if it.status == "UPDATE_ROLLBACK_COMPLETE"),
        "{outcome:?}"
    );
    assert!(notes.has_step("Cancelling { operation: Update }"));
    assert_eq!(fake.count("cancel_update"), 1);
}

#[test]
fn a_creation_that_is_cancelled_is_deleted() {
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
        matches!(&outcome, DeployOutcome::Cancelled(it) if it.status == "DELETE_COMPLETE"),
        "{outcome:?}"
    );
    assert!(notes.has_step("Cancelling { operation: Create }"));
    assert_eq!(
        (fake.count("delete_stack"), fake.count("cancel_update")),
        (1, 0)
    );
}

#[test]
fn what_can_no_longer_be_stopped_is_followed_to_its_end() {
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
fn what_others_do_is_never_stopped() {
    let mut fake = Fake::new([UPDATING]);
    fake.events = Script::new([vec![stack_event("UPDATE_IN_PROGRESS")]]);
    let mut request = small_request();
    request.wait_for_others = true;
    let mut notes = Notes::answering(Decision::Yes).interrupting(1, Interruption::Cancel);
    let outcome = deploy(&fake, &mut notes, &request).unwrap();
    assert_eq!(outcome, DeployOutcome::Interrupted);
    assert_eq!(fake.count("cancel_update"), 0);
}
