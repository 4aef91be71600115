//! `recover`, `follow`, `cancel` and `execute`, by status.

use super::fake::{
    Fake, Notes, Script, change_set, event, network, refused, stack_event, target, token_taken,
};
use crate::deploy::engine::{
    Decision, DeployError, DeployOutcome, DeployResult, Engine, ExecuteRequest, ExitClass,
    FollowOutcome, Interruption, Operation, RecoverOutcome, RecoverRequest,
};
use crate::deploy::{ChangeSetSummary, ResourceChange};

const UPDATING: Option<&str> = Some("UPDATE_IN_PROGRESS");

fn request() -> RecoverRequest {
    RecoverRequest {
        stack: "web".into(),
        target: target(),
        skip: Vec::new(),
        retain: Vec::new(),
        force: false,
    }
}

fn recover(
    fake: &Fake,
    notes: &mut Notes,
    request: &RecoverRequest,
) -> DeployResult<RecoverOutcome> {
    super::run(Engine::new(fake, notes).recover(request))
}

/// A stack in `status`, and in `end` after the recovery, with a failed resource.
fn failed_stack(status: &str, end: Option<&str>) -> Fake {
    let failed = if status == "DELETE_FAILED" {
        "DELETE_FAILED"
    } else {
        "UPDATE_FAILED"
    };
    let mut fake = Fake::new([Some(status), end]);
    let reason = Some("The bucket you tried to delete is not empty");
    let mut bucket = event("Bucket", failed, reason);
    bucket.type_name = "AWS::S3::Bucket".into();
    bucket.physical_id = Some("my-bucket".into());
    fake.events = Script::new([
        vec![bucket],
        vec![stack_event(status)],
        vec![stack_event(end.unwrap_or("DELETE_COMPLETE"))],
    ]);
    fake
}

fn status(outcome: RecoverOutcome) -> Option<String> {
    match outcome {
        RecoverOutcome::Recovered(recovered) => {
            assert_eq!(recovered.next, "run `cargo run -- deploy --stage dev`");
            recovered.status
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn update_rollback_failed_continues_the_rollback() {
    let fake = failed_stack("UPDATE_ROLLBACK_FAILED", Some("UPDATE_ROLLBACK_COMPLETE"));
    let mut notes = Notes::answering(Decision::Yes);
    let outcome = recover(&fake, &mut notes, &request()).unwrap();
    assert_eq!(status(outcome).as_deref(), Some("UPDATE_ROLLBACK_COMPLETE"));
    assert!(notes.has_step("ContinueRollback { stack: \"web\""));
    assert!(
        notes
            .steps
            .iter()
            .any(|step| step.contains("aws s3 rm s3://my-bucket --recursive"))
    );
    assert_eq!(fake.count("continue_update_rollback"), 1);
}

#[test]
fn failed_resources_are_skipped_by_name_or_by_force() {
    for (skip, force, call) in [
        (
            vec!["Bucket".to_owned()],
            false,
            "continue_update_rollback -Bucket",
        ),
        (
            vec!["Nested.Queue".to_owned()],
            false,
            "continue_update_rollback -Nested.Queue",
        ),
        (vec![], true, "continue_update_rollback force"),
    ] {
        let fake = failed_stack("UPDATE_ROLLBACK_FAILED", Some("UPDATE_ROLLBACK_COMPLETE"));
        let request = RecoverRequest {
            skip,
            force,
            ..request()
        };
        recover(&fake, &mut Notes::answering(Decision::Yes), &request).unwrap();
        assert_eq!(fake.count(call), 1, "{:?}", fake.calls());
    }
}

#[test]
fn resource_that_has_not_failed_cannot_be_skipped() {
    let fake = failed_stack("UPDATE_ROLLBACK_FAILED", None);
    let request = RecoverRequest {
        skip: vec!["Db".into()],
        ..request()
    };
    let error = recover(&fake, &mut Notes::answering(Decision::Yes), &request).unwrap_err();
    assert_eq!(
        error.to_string(),
        "`--skip` can't be used: `Db` hasn't failed; failed resources: `Bucket`"
    );
    assert_eq!(error.exit_class(), ExitClass::Usage);
    assert_eq!(fake.count("continue_update_rollback"), 0);
}

#[test]
fn flag_for_another_status_is_an_error() {
    for (status, skip, retain, force, flag) in [
        ("DELETE_FAILED", true, false, false, "--skip"),
        ("UPDATE_ROLLBACK_FAILED", false, true, false, "--retain"),
        ("ROLLBACK_COMPLETE", false, false, true, "--force"),
        ("DELETE_FAILED", false, true, true, "--force"),
    ] {
        let ids = |is_set: bool| is_set.then(|| "Bucket".to_owned()).into_iter().collect();
        let request = RecoverRequest {
            skip: ids(skip),
            retain: ids(retain),
            force,
            ..request()
        };
        let error = recover(
            &failed_stack(status, None),
            &mut Notes::answering(Decision::Yes),
            &request,
        )
        .unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with(&format!("`{flag}` can't be used")),
            "{error}"
        );
    }
}

#[test]
fn delete_failed_is_deleted_again() {
    for (retain, force, call) in [
        (vec![], false, "delete_stack"),
        (vec!["Bucket".to_owned()], false, "delete_stack -Bucket"),
        (vec![], true, "delete_stack force"),
    ] {
        let fake = failed_stack("DELETE_FAILED", None);
        let request = RecoverRequest {
            retain: retain.clone(),
            force,
            ..request()
        };
        let outcome = recover(&fake, &mut Notes::answering(Decision::Yes), &request).unwrap();
        let RecoverOutcome::Recovered(recovered) = outcome else {
            panic!("{outcome:?}")
        };
        assert_eq!((recovered.status, recovered.given_up), (None, retain));
        assert!(
            fake.calls().contains(&call.to_owned()),
            "{:?}",
            fake.calls()
        );
    }
}

#[test]
fn deletion_that_fails_again_names_recover() {
    let mut fake = Fake::new([
        Some("DELETE_FAILED"),
        Some("DELETE_IN_PROGRESS"),
        Some("DELETE_FAILED"),
    ]);
    fake.events = Script::new([
        vec![event("Bucket", "DELETE_FAILED", Some("not empty"))],
        vec![],
        vec![],
        vec![stack_event("DELETE_FAILED")],
    ]);
    let error = recover(&fake, &mut Notes::answering(Decision::Yes), &request()).unwrap_err();
    assert!(
        error
            .hint()
            .unwrap()
            .contains("`cargo run -- recover --stage dev --stack web`")
    );
}

#[test]
fn preserved_failures_are_rolled_back_and_failed_creations_deleted() {
    for (status, call) in [
        ("CREATE_FAILED", "rollback_stack"),
        ("UPDATE_FAILED", "rollback_stack"),
        ("ROLLBACK_COMPLETE", "delete_stack"),
        ("ROLLBACK_FAILED", "delete_stack"),
    ] {
        let fake = failed_stack(status, None);
        recover(&fake, &mut Notes::answering(Decision::Yes), &request()).unwrap();
        assert_eq!(fake.count(call), 1, "{status}: {:?}", fake.calls());
    }
}

#[test]
fn recovery_uses_the_stages_service_role() {
    const ROLE: &str = "arn:aws:iam::111111111111:role/cloudformation";
    for (status, call) in [
        ("UPDATE_FAILED", "rollback_stack"),
        ("UPDATE_ROLLBACK_FAILED", "continue_update_rollback"),
        ("DELETE_FAILED", "delete_stack"),
        ("ROLLBACK_COMPLETE", "delete_stack"),
    ] {
        let fake = failed_stack(status, None);
        let mut request = request();
        request.target.service_role = Some(ROLE.into());
        _ = recover(&fake, &mut Notes::answering(Decision::Yes), &request);
        let expected = format!("{call} as {ROLE}");
        assert_eq!(fake.count(&expected), 1, "{status}: {:?}", fake.calls());
    }
}

#[test]
fn empty_stack_is_deleted_with_its_change_sets() {
    let fake = Fake::new([Some("REVIEW_IN_PROGRESS"), Some("REVIEW_IN_PROGRESS"), None]);
    fake.listed.borrow_mut().push(waiting("forgotten"));
    recover(&fake, &mut Notes::answering(Decision::Yes), &request()).unwrap();
    assert_eq!(
        (fake.count("delete_change_set"), fake.count("delete_stack")),
        (1, 1)
    );
}

#[test]
fn stable_stack_needs_no_recovery() {
    for status in [
        None,
        Some("CREATE_COMPLETE"),
        Some("UPDATE_ROLLBACK_COMPLETE"),
    ] {
        let outcome = recover(
            &Fake::new([status]),
            &mut Notes::answering(Decision::Yes),
            &request(),
        )
        .unwrap();
        let expected = RecoverOutcome::NothingToRecover {
            status: status.map(str::to_owned),
            next: "run `cargo run -- deploy --stage dev`".into(),
        };
        assert_eq!(outcome, expected);
    }
}

#[test]
fn unrecoverable_status_is_an_error() {
    for status in ["UPDATE_IN_PROGRESS", "IMPORT_ROLLBACK_FAILED", "TELEPORTED"] {
        let error = recover(
            &Fake::new([Some(status)]),
            &mut Notes::answering(Decision::Yes),
            &request(),
        )
        .unwrap_err();
        assert_eq!(error.exit_class(), ExitClass::Refused, "{status}");
        assert!(error.hint().unwrap().contains('`'));
    }
}

#[test]
fn missing_terminal_names_the_whole_command() {
    let fake = failed_stack("UPDATE_ROLLBACK_FAILED", None);
    let request = RecoverRequest {
        skip: vec!["Bucket".into()],
        ..request()
    };
    let error = recover(&fake, &mut Notes::answering(Decision::CannotAsk), &request).unwrap_err();
    assert_eq!(
        error.hint().unwrap(),
        "run `cargo run -- recover --yes --skip Bucket --stage dev --stack web`"
    );
    let declined = recover(
        &failed_stack("DELETE_FAILED", None),
        &mut Notes::answering(Decision::No),
        &super::recover::request(),
    );
    assert_eq!(declined.unwrap(), RecoverOutcome::Declined);
}

#[test]
fn lost_recovery_response_does_not_start_it_twice() {
    for trouble in [network as fn() -> _, token_taken] {
        let fake = failed_stack("UPDATE_ROLLBACK_FAILED", Some("UPDATE_ROLLBACK_COMPLETE")).fail(
            "continue_update_rollback",
            1,
            trouble,
        );
        recover(&fake, &mut Notes::answering(Decision::Yes), &request()).unwrap();
        assert_eq!(fake.count("continue_update_rollback"), 1);
    }
}

fn follow(fake: &Fake, notes: &mut Notes) -> DeployResult<FollowOutcome> {
    super::run(Engine::new(fake, notes).follow_stack("web", &target()))
}

#[test]
fn running_operation_is_followed_to_its_end() {
    let mut fake = Fake::new([UPDATING, Some("UPDATE_COMPLETE")]);
    fake.events = Script::new([
        vec![stack_event("UPDATE_IN_PROGRESS")],
        vec![stack_event("UPDATE_COMPLETE")],
    ]);
    let outcome = follow(&fake, &mut Notes::answering(Decision::No)).unwrap();
    assert!(
        matches!(outcome, FollowOutcome::Completed(deployed) if deployed.status == "UPDATE_COMPLETE")
    );

    let mut fake = Fake::new([Some("DELETE_IN_PROGRESS"), None]);
    fake.events = Script::new([vec![stack_event("DELETE_IN_PROGRESS")]]);
    let outcome = follow(&fake, &mut Notes::answering(Decision::No)).unwrap();
    assert_eq!(outcome, FollowOutcome::Deleted);

    let mut fake = Fake::new([UPDATING, Some("UPDATE_ROLLBACK_COMPLETE")]);
    fake.events = Script::new([vec![
        event("Queue", "UPDATE_FAILED", Some("no")),
        stack_event("UPDATE_ROLLBACK_COMPLETE"),
    ]]);
    let error = follow(&fake, &mut Notes::answering(Decision::No)).unwrap_err();
    assert_eq!(error.exit_class(), ExitClass::Failed);
}

#[test]
fn idle_stack_is_not_followed() {
    let outcome = follow(
        &Fake::new([Some("CREATE_COMPLETE")]),
        &mut Notes::answering(Decision::No),
    );
    let expected = FollowOutcome::Idle {
        status: Some("CREATE_COMPLETE".into()),
        next: "to change the stack, run `cargo run -- deploy --stage dev`".into(),
    };
    assert_eq!(outcome.unwrap(), expected);
}

#[test]
fn follow_never_cancels() {
    let mut fake = Fake::new([UPDATING]);
    fake.events = Script::new([vec![stack_event("UPDATE_IN_PROGRESS")]]);
    let mut notes = Notes::answering(Decision::No).interrupting(0, Interruption::Cancel);
    let outcome = follow(&fake, &mut notes).unwrap();
    assert!(matches!(outcome, FollowOutcome::Detached(_)));
    assert_eq!(fake.count("cancel_update"), 0);
}

fn cancel(fake: &Fake, answer: Decision) -> DeployResult<DeployOutcome> {
    let mut notes = Notes::answering(answer);
    super::run(Engine::new(fake, &mut notes).cancel("web", &target()))
}

#[test]
fn update_is_cancelled_after_confirmation() {
    let mut fake = Fake::new([UPDATING, Some("UPDATE_ROLLBACK_COMPLETE")]);
    fake.events = Script::new([vec![], vec![stack_event("UPDATE_ROLLBACK_COMPLETE")]]);
    let outcome = cancel(&fake, Decision::Yes).unwrap();
    assert!(
        matches!(&outcome, DeployOutcome::Cancelled(cancelled) if cancelled.status == "UPDATE_ROLLBACK_COMPLETE"),
        "{outcome:?}"
    );
    assert_eq!(fake.count("cancel_update"), 1);
    let declined = cancel(&Fake::new([UPDATING]), Decision::No).unwrap();
    assert_eq!(declined, DeployOutcome::Declined);
}

#[test]
fn status_without_update_cannot_be_cancelled() {
    for (status, word) in [
        (None, "deploy"),
        (
            Some("CREATE_IN_PROGRESS"),
            "aws cloudformation delete-stack",
        ),
        (Some("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS"), "follow"),
        (Some("UPDATE_ROLLBACK_FAILED"), "recover"),
        (Some("CREATE_COMPLETE"), "deploy"),
    ] {
        let error = cancel(&Fake::new([status]), Decision::Yes).unwrap_err();
        assert!(matches!(error, DeployError::NotCancellable { .. }));
        assert!(error.hint().unwrap().contains(word), "{:?}", error.hint());
    }
    let fake = Fake::new([UPDATING]).fail("cancel_update", 1, refused);
    let error = cancel(&fake, Decision::Yes).unwrap_err();
    assert!(
        matches!(error, DeployError::NotCancellable { .. }),
        "{error:?}"
    );
}

fn waiting(name: &str) -> ChangeSetSummary {
    ChangeSetSummary {
        arn: format!("arn:aws:cloudformation:us-east-1:1:changeSet/{name}/1"),
        name: name.into(),
        status: "CREATE_COMPLETE".into(),
        status_reason: None,
        execution_status: "AVAILABLE".into(),
        created: String::new(),
    }
}

fn execute(fake: &Fake, answer: Decision, name: &str) -> DeployResult<DeployOutcome> {
    let request = ExecuteRequest {
        stack: "web".into(),
        target: target(),
        change_set: name.into(),
        protect: None,
        history: None,
    };
    let mut notes = Notes::answering(answer);
    super::run(Engine::new(fake, &mut notes).execute(&request))
}

#[test]
fn existing_change_set_is_executed_by_name_or_arn() {
    for name in ["prepared", &waiting("prepared").arn] {
        let mut fake = Fake::new([Some("CREATE_COMPLETE"), Some("UPDATE_COMPLETE")]);
        fake.listed.borrow_mut().push(waiting("prepared"));
        fake.events = Script::new([vec![], vec![stack_event("UPDATE_COMPLETE")]]);
        let outcome = execute(&fake, Decision::Yes, name).unwrap();
        assert!(matches!(outcome, DeployOutcome::Deployed(_)), "{outcome:?}");
        assert_eq!(fake.count("execute_change_set"), 1);
    }
}

#[test]
fn failed_import_change_set_is_reported_as_an_import() {
    let mut import = change_set("CREATE_COMPLETE", "AVAILABLE", None);
    import.changes[0].action = "Import".into();
    let mut mixed = import.clone();
    mixed.changes.push(ResourceChange {
        action: "Modify".into(),
        ..import.changes[0].clone()
    });
    for (existing, operation) in [(import, Operation::Import), (mixed, Operation::Update)] {
        let mut fake = Fake::new([Some("CREATE_COMPLETE"), Some("IMPORT_ROLLBACK_COMPLETE")]);
        fake.listed.borrow_mut().push(waiting("prepared"));
        fake.change_sets = Script::new([existing]);
        fake.events = Script::new([vec![], vec![stack_event("IMPORT_ROLLBACK_COMPLETE")]]);
        let error = execute(&fake, Decision::Yes, "prepared").unwrap_err();
        let DeployError::Failed(failure) = error else {
            panic!("{error:?}")
        };
        assert_eq!(failure.operation, operation);
    }
}

#[test]
fn declined_change_set_is_kept() {
    let fake = Fake::new([Some("CREATE_COMPLETE")]);
    fake.listed.borrow_mut().push(waiting("prepared"));
    assert_eq!(
        execute(&fake, Decision::No, "prepared").unwrap(),
        DeployOutcome::Declined
    );
    assert_eq!(fake.count("delete_change_set"), 0);
    let error = execute(&fake, Decision::CannotAsk, "prepared").unwrap_err();
    assert_eq!(
        error.hint().unwrap(),
        "run `cargo run -- execute prepared --yes --stage dev --stack web`"
    );
}

#[test]
fn missing_or_obsolete_change_set_names_the_deploy_command() {
    let error = execute(
        &Fake::new([Some("CREATE_COMPLETE")]),
        Decision::Yes,
        "missing",
    )
    .unwrap_err();
    assert_eq!(error.to_string(), "stack `web` has no change set `missing`");
    assert!(error.hint().unwrap().contains("deploy --no-execute"));
    let mut fake = Fake::new([Some("CREATE_COMPLETE")]);
    fake.listed.borrow_mut().push(waiting("prepared"));
    fake.change_sets = Script::new([change_set("CREATE_COMPLETE", "OBSOLETE", None)]);
    let error = execute(&fake, Decision::Yes, "prepared").unwrap_err();
    assert!(matches!(error, DeployError::NotExecutable { .. }));
    assert!(
        error
            .hint()
            .unwrap()
            .contains("`cargo run -- deploy --stage dev`")
    );
}
