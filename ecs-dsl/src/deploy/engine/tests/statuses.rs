//! Stacks that can't be deployed as they are.

use super::fake::{Fake, Notes, Script, deploy, small_request, stack_event};
use crate::deploy::engine::{Answer, ExitClass};

fn refusal(status: &str) -> (String, String, Vec<String>) {
    let mut fake = Fake::new([Some(status)]);
    fake.events = Script::new([vec![stack_event(status)]]);
    let error = deploy(&fake, &mut Notes::answering(Answer::Yes), &small_request()).unwrap_err();
    assert_eq!(error.exit_class(), ExitClass::Refused, "{status}");
    (error.to_string(), error.hint().unwrap(), fake.calls())
}

#[test]
fn a_busy_stack_says_since_when() {
    let (message, hint, calls) = refusal("UPDATE_IN_PROGRESS");
    assert_eq!(
        message,
        "stack `web` is busy since 2026-11-20T10:00:00Z: it is in status `UPDATE_IN_PROGRESS`"
    );
    assert_eq!(
        hint,
        "wait until that has ended, then run `cargo run -- deploy --stage dev` again"
    );
    assert_eq!(
        calls,
        ["caller_identity", "describe_stack", "events_since -"]
    );
}

#[test]
fn a_stack_that_can_only_be_deleted_says_how() {
    for status in ["ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "DELETE_FAILED"] {
        let (message, hint, calls) = refusal(status);
        assert!(
            message.starts_with(&format!("stack `web` is in status `{status}`: its ")),
            "{message}"
        );
        assert!(hint.starts_with("destroy it first: `cargo run -- destroy --stage dev`"));
        assert_eq!(calls, ["caller_identity", "describe_stack"]);
    }
}

#[test]
fn a_stack_that_could_not_go_back_names_the_call() {
    let (message, hint, _) = refusal("UPDATE_ROLLBACK_FAILED");
    assert_eq!(
        message,
        "stack `web` is in status `UPDATE_ROLLBACK_FAILED`: an update failed and couldn't be undone; it takes no \
         change until that is mended"
    );
    assert!(hint.contains("aws cloudformation continue-update-rollback --stack-name web"));
}

#[test]
fn a_stack_whose_failure_was_kept_may_be_undone() {
    for status in ["CREATE_FAILED", "UPDATE_FAILED"] {
        assert!(refusal(status).1.contains("rollback-stack"), "{status}");
    }
}

#[test]
fn a_status_that_nobody_knows_is_shown_as_it_is() {
    assert_eq!(
        refusal("TELEPORT_PARTIAL").0,
        "stack `web` is in status `TELEPORT_PARTIAL`: this version doesn't know that status"
    );
    assert!(refusal("TELEPORT_IN_PROGRESS").0.contains("busy"));
    assert!(
        refusal("IMPORT_ROLLBACK_FAILED")
            .1
            .contains("describe-stack-events")
    );
}

#[test]
fn a_stack_left_in_review_is_used_again() {
    let fake = Fake::new([Some("REVIEW_IN_PROGRESS"), Some("REVIEW_IN_PROGRESS"), None]);
    deploy(&fake, &mut Notes::answering(Answer::No), &small_request()).unwrap();
    assert_eq!(fake.calls()[2], "create_change_set Create");
}
