//! `destroy` and `outputs`.

use std::time::Duration;

use super::fake::{Fake, Notes, Script, destroy, event, stack, stack_event, target};
use crate::deploy::StackResource;
use crate::deploy::engine::{Decision, DestroyOutcome, Destroyed, Engine, RetainedResource};

const DELETING: Option<&str> = Some("DELETE_IN_PROGRESS");

fn database() -> StackResource {
    StackResource {
        logical_id: "Db".into(),
        physical_id: "db-1".into(),
        type_name: "AWS::RDS::DBInstance".into(),
        status: "CREATE_COMPLETE".into(),
        status_reason: None,
    }
}

#[test]
fn retained_resources_are_reported_and_the_rest_is_deleted() {
    let mut fake = Fake::new([Some("CREATE_COMPLETE"), DELETING, Some("DELETE_COMPLETE")]);
    let mut deleted = database();
    deleted.status = "DELETE_COMPLETE".into();
    fake.resources = vec![database(), deleted];
    fake.template = r#"{"Resources": {
        "Db": {"Type": "AWS::RDS::DBInstance", "DeletionPolicy": "Snapshot"},
        "NotCreated": {"Type": "AWS::SQS::Queue", "DeletionPolicy": "Retain"}}}"#
        .into();
    fake.events = Script::new([
        vec![stack_event("CREATE_COMPLETE")],
        vec![stack_event("DELETE_IN_PROGRESS")],
        vec![stack_event("DELETE_COMPLETE")],
    ]);
    let mut notes = Notes::answering(Decision::Yes);
    let retained = vec![RetainedResource {
        logical_id: "Db".into(),
        physical_id: Some("db-1".into()),
        type_name: "AWS::RDS::DBInstance".into(),
        policy: "Snapshot".into(),
    }];
    assert_eq!(
        destroy(&fake, &mut notes).unwrap(),
        DestroyOutcome::Destroyed(Destroyed {
            retained,
            duration: Duration::ZERO
        })
    );
    assert!(notes.has_step("Destroy 1, keep 1?"));
    assert_eq!(
        fake.calls()[2..6],
        [
            "describe_stack_resources",
            "get_template",
            "events_since -",
            "delete_stack"
        ]
    );
}

#[test]
fn missing_stack_is_not_an_error() {
    for status in [None, Some("DELETE_COMPLETE")] {
        let fake = Fake::new([status]);
        let outcome = destroy(&fake, &mut Notes::answering(Decision::Yes)).unwrap();
        assert_eq!(outcome, DestroyOutcome::NothingToDestroy);
    }
}

#[test]
fn stack_deleted_while_monitored_is_destroyed() {
    let fake = Fake::new([Some("REVIEW_IN_PROGRESS"), None]);
    let outcome = destroy(&fake, &mut Notes::answering(Decision::Yes)).unwrap();
    assert!(matches!(outcome, DestroyOutcome::Destroyed(_)));
    assert!(!fake.calls().contains(&"get_template".to_owned()));
}

#[test]
fn declined_deletes_nothing_and_missing_terminal_is_an_error() {
    let fake = Fake::new([Some("CREATE_COMPLETE")]);
    let declined = destroy(&fake, &mut Notes::answering(Decision::No)).unwrap();
    assert_eq!(declined, DestroyOutcome::Declined);
    let error = destroy(&fake, &mut Notes::answering(Decision::CannotAsk)).unwrap_err();
    assert_eq!(
        error.to_string(),
        "stack `web` can't be destroyed without confirmation: no terminal"
    );
    assert!(!fake.calls().contains(&"delete_stack".to_owned()));
}

#[test]
fn protected_stack_is_an_error_before_the_confirmation() {
    let mut fake = Fake::new([None]);
    let mut protected = stack("CREATE_COMPLETE");
    protected.termination_protection = true;
    fake.stacks = Script::new([Some(protected)]);
    let mut notes = Notes::answering(Decision::Yes);
    let error = destroy(&fake, &mut notes).unwrap_err();
    assert_eq!(
        error.to_string(),
        "stack `web` has termination protection and can't be destroyed"
    );
    assert!(!notes.has_step("Destroy"));
    assert_eq!(fake.calls(), ["caller_identity", "describe_stack"]);
}

#[test]
fn busy_stack_is_an_error() {
    let error = destroy(
        &Fake::new([Some("UPDATE_IN_PROGRESS")]),
        &mut Notes::answering(Decision::Yes),
    )
    .unwrap_err();
    assert!(error.to_string().starts_with("stack `web` is busy"));
    assert!(error.hint().unwrap().contains("destroy --stage dev"));
}

#[test]
fn failed_deletion_names_the_failed_resource() {
    let mut fake = Fake::new([Some("DELETE_FAILED"), DELETING, Some("DELETE_FAILED")]);
    fake.events = Script::new([
        vec![stack_event("DELETE_FAILED")],
        vec![stack_event("DELETE_IN_PROGRESS")],
        vec![
            event("Bucket", "DELETE_FAILED", Some("the bucket is not empty")),
            stack_event("DELETE_FAILED"),
        ],
    ]);
    let error = destroy(&fake, &mut Notes::answering(Decision::Yes)).unwrap_err();
    assert_eq!(
        error.to_string(),
        "failed to delete stack `web`: `Bucket` (AWS::X::Bucket) failed: the bucket is not empty; the stack is in \
         status `DELETE_FAILED`"
    );
}

#[test]
fn outputs_are_read_from_the_stack() {
    let fake = Fake::new([Some("CREATE_COMPLETE"), None]);
    let mut notes = Notes::answering(Decision::No);
    let mut engine = Engine::new(&fake, &mut notes);
    let outputs = super::run(engine.outputs("web", &target())).unwrap();
    assert_eq!(outputs["Url"], "https://web");
    let error = super::run(engine.outputs("web", &target())).unwrap_err();
    assert_eq!(
        error.to_string(),
        "stack `web` doesn't exist in stage `dev`"
    );
    assert_eq!(
        error.hint().unwrap(),
        "deploy it first: run `cargo run -- deploy --stage dev`"
    );
}
