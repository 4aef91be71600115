//! Killed runs, concurrent runs and lost responses: the next run resumes.

use super::fake::{
    CHANGE_SET_ARN, Fake, Notes, Script, change_set, deploy, event, expired, network, refused,
    small_request, stack, stack_event, token_taken,
};
use crate::deploy::engine::token::{change_set_name, content_hash, recreation_token};
use crate::deploy::engine::{Decision, DeployError, DeployOutcome, DeployResult, ExitClass};
use crate::deploy::{ChangeSetSummary, StackDescription, StackEvent};

const COMPLETE: Option<&str> = Some("UPDATE_COMPLETE");
const UPDATING: Option<&str> = Some("UPDATE_IN_PROGRESS");

fn own_name() -> String {
    change_set_name(&content_hash(&small_request()), std::time::UNIX_EPOCH)
}

fn listed(name: &str, status: &str, execution_status: &str) -> ChangeSetSummary {
    ChangeSetSummary {
        arn: format!(
            "arn:aws:cloudformation:us-east-1:1:changeSet/{name}/{status}-{execution_status}"
        ),
        name: name.into(),
        status: status.into(),
        status_reason: None,
        execution_status: execution_status.into(),
        created: "2026-11-20T10:00:00Z".into(),
    }
}

/// A stack in which the change set called `name` was executed last.
fn executed(status: &str, name: &str) -> StackDescription {
    StackDescription {
        change_set: Some(listed(name, "CREATE_COMPLETE", "EXECUTE_COMPLETE").arn),
        ..stack(status)
    }
}

fn started_by(token: &str, mut event: StackEvent) -> StackEvent {
    event.token = Some(token.into());
    event
}

#[allow(clippy::needless_pass_by_value, reason = "results are passed directly")]
fn is_deployed(outcome: DeployResult<DeployOutcome>) -> bool {
    matches!(outcome, Ok(DeployOutcome::Deployed(_)))
}

#[test]
fn change_set_of_a_killed_run_is_reused() {
    for status in ["CREATE_PENDING", "CREATE_IN_PROGRESS", "CREATE_COMPLETE"] {
        let mut fake = Fake::new([COMPLETE]);
        fake.events = Script::new([vec![], vec![stack_event("UPDATE_COMPLETE")]]);
        let others = listed("cdk-deploy-change-set", "CREATE_COMPLETE", "AVAILABLE");
        fake.listed = vec![
            others,
            listed(
                &own_name(),
                status,
                if status == "CREATE_COMPLETE" {
                    "AVAILABLE"
                } else {
                    "UNAVAILABLE"
                },
            ),
        ]
        .into();
        let mut notes = Notes::answering(Decision::Yes);
        assert!(is_deployed(deploy(&fake, &mut notes, &small_request())));
        assert!(notes.has_step(&format!("Reusing {{ change_set: {:?}", own_name())));
        assert_eq!(fake.count("create_change_set"), 0, "{status}");
        assert_eq!(fake.count("delete_change_set"), 0, "{status}");
    }
}

#[test]
fn stale_own_change_sets_are_deleted_and_foreign_ones_kept() {
    let mut fake = Fake::new([COMPLETE]);
    let other = listed("cdk-deploy-change-set", "FAILED", "UNAVAILABLE");
    fake.listed = vec![
        other.clone(),
        listed(&own_name(), "FAILED", "UNAVAILABLE"),
        listed(&own_name(), "CREATE_COMPLETE", "OBSOLETE"),
    ]
    .into();
    fake.change_sets = Script::new([change_set("CREATE_COMPLETE", "AVAILABLE", None)]);
    deploy(&fake, &mut Notes::answering(Decision::No), &small_request()).unwrap();
    assert_eq!(fake.count("create_change_set"), 1);
    assert_eq!(*fake.listed.borrow(), [other]);
}

#[test]
fn template_with_external_values_gets_a_new_change_set() {
    let mut fake = Fake::new([COMPLETE]);
    let mut request = small_request();
    request.template = r#"{"Parameters": {"Vpc": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/vpc"}},
        "Resources": {"Queue": {"Type": "AWS::SQS::Queue"}}}"#
        .into();
    let name = change_set_name(&content_hash(&request), std::time::UNIX_EPOCH);
    fake.listed = vec![listed(&name, "CREATE_COMPLETE", "AVAILABLE")].into();
    deploy(&fake, &mut Notes::answering(Decision::No), &request).unwrap();
    assert_eq!(fake.count("create_change_set"), 1);
    assert!(fake.listed.borrow().is_empty());
}

#[test]
fn operation_of_the_same_content_is_resumed_by_its_token() {
    let mut fake = Fake::new([UPDATING, UPDATING, COMPLETE]);
    let name = own_name();
    let events = vec![
        started_by("other", stack_event("UPDATE_IN_PROGRESS")),
        started_by(&name, event("Queue", "UPDATE_IN_PROGRESS", None)),
    ];
    fake.events = Script::new([
        events.clone(),
        events,
        vec![started_by(&name, stack_event("UPDATE_COMPLETE"))],
    ]);
    let mut notes = Notes::answering(Decision::CannotAsk);
    assert!(is_deployed(deploy(&fake, &mut notes, &small_request())));
    assert!(notes.has_step("Attached { status: \"UPDATE_IN_PROGRESS\", since: Some("));
    assert_eq!(
        fake.count("create_change_set") + fake.count("execute_change_set"),
        0
    );
    assert_eq!(fake.calls()[4], "events_since web-UPDATE_IN_PROGRESS");
}

#[test]
fn operation_without_tokens_is_resumed_by_its_change_set() {
    let mut fake = Fake::new([None]);
    fake.stacks = Script::new(
        ["UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", "UPDATE_COMPLETE"]
            .map(|status| Some(executed(status, &own_name()))),
    );
    fake.events = Script::new([vec![], vec![stack_event("UPDATE_COMPLETE")]]);
    assert!(is_deployed(deploy(
        &fake,
        &mut Notes::answering(Decision::Yes),
        &small_request()
    )));
}

#[test]
fn resumed_rollback_reports_its_cause() {
    let mut fake = Fake::new([
        Some("UPDATE_ROLLBACK_IN_PROGRESS"),
        Some("UPDATE_ROLLBACK_COMPLETE"),
    ]);
    let name = own_name();
    fake.events = Script::new([vec![
        started_by(&name, stack_event("UPDATE_IN_PROGRESS")),
        started_by(&name, event("Queue", "UPDATE_FAILED", Some("no"))),
        started_by(&name, stack_event("UPDATE_ROLLBACK_COMPLETE")),
    ]]);
    let error = deploy(
        &fake,
        &mut Notes::answering(Decision::Yes),
        &small_request(),
    )
    .unwrap_err();
    assert_eq!(
        error.to_string(),
        "failed to update stack `web`: `Queue` (AWS::X::Queue) failed: no; rolled back (`UPDATE_ROLLBACK_COMPLETE`)"
    );
}

#[test]
fn own_deletion_is_awaited_before_the_creation() {
    let token = recreation_token(&content_hash(&small_request()), std::time::UNIX_EPOCH);
    let mut fake = Fake::new([
        Some("DELETE_IN_PROGRESS"),
        Some("DELETE_COMPLETE"),
        None,
        Some("REVIEW_IN_PROGRESS"),
        Some("CREATE_COMPLETE"),
    ]);
    fake.events = Script::new([
        vec![started_by(&token, stack_event("DELETE_IN_PROGRESS"))],
        vec![stack_event("DELETE_COMPLETE")],
        vec![],
        vec![stack_event("CREATE_COMPLETE")],
    ]);
    assert!(is_deployed(deploy(
        &fake,
        &mut Notes::answering(Decision::Yes),
        &small_request()
    )));
    assert_eq!(fake.count("delete_stack"), 0);
}

#[test]
fn busy_error_names_owner_and_start_time() {
    let theirs = "ecs-dsl-0123456789ab-1";
    let mut fake = Fake::new([None]);
    fake.stacks = Script::new([Some(executed("UPDATE_IN_PROGRESS", theirs))]);
    fake.events = Script::new([vec![started_by(theirs, stack_event("UPDATE_IN_PROGRESS"))]]);
    let mut description = change_set("CREATE_COMPLETE", "EXECUTE_IN_PROGRESS", None);
    description.description = Some("ecs-dsl 0.1.0 by arn:aws:iam::1:user/ann".into());
    fake.change_sets = Script::new([description]);
    let error = deploy(
        &fake,
        &mut Notes::answering(Decision::Yes),
        &small_request(),
    )
    .unwrap_err();
    assert_eq!(
        error.to_string(),
        "stack `web` is busy: `UPDATE_IN_PROGRESS` since 2026-11-20T10:00:00Z, started by arn:aws:iam::1:user/ann"
    );
    assert_eq!(error.exit_class(), ExitClass::Refused);
}

#[test]
fn wait_for_others_waits_for_the_operation() {
    let mut fake = Fake::new([UPDATING, COMPLETE]);
    fake.events = Script::new([
        vec![started_by("theirs", stack_event("UPDATE_IN_PROGRESS"))],
        vec![stack_event("UPDATE_COMPLETE")],
    ]);
    let mut request = small_request();
    request.wait_for_others = true;
    let mut notes = Notes::answering(Decision::Yes);
    assert!(is_deployed(deploy(&fake, &mut notes, &request)));
    assert!(notes.has_step("Waiting { status: \"UPDATE_IN_PROGRESS\""));
    assert_eq!(fake.count("execute_change_set"), 1);
}

#[test]
fn change_set_description_names_its_creator() {
    let fake = Fake::new([COMPLETE]);
    deploy(&fake, &mut Notes::answering(Decision::No), &small_request()).unwrap();
    let requested = fake.requested_change_sets.borrow();
    assert_eq!(
        requested[0].description,
        format!(
            "ecs-dsl {} by arn:aws:iam::111111111111:user/ci",
            env!("CARGO_PKG_VERSION")
        )
    );
    assert_eq!(
        (&requested[0].name, &requested[0].token),
        (&own_name(), &own_name())
    );
}

#[test]
fn lost_create_response_is_found_by_name() {
    for (times, trouble) in [
        (1, network as fn() -> _),
        (1, || crate::deploy::ControlPlaneError::Validation {
            operation: "CreateChangeSet",
            code: "AlreadyExistsException".into(),
            message: "exists".into(),
        }),
    ] {
        let fake = Fake::new([None, Some("REVIEW_IN_PROGRESS"), None]).fail(
            "create_change_set",
            times,
            trouble,
        );
        fake.listed
            .borrow_mut()
            .push(listed(&own_name(), "CREATE_COMPLETE", "AVAILABLE"));
        let outcome = deploy(&fake, &mut Notes::answering(Decision::No), &small_request());
        assert_eq!(outcome.unwrap(), DeployOutcome::Declined);
    }
}

#[test]
fn lost_execute_response_does_not_execute_twice() {
    let mut fake = Fake::new([COMPLETE, COMPLETE, UPDATING, UPDATING, COMPLETE]).fail(
        "execute_change_set",
        1,
        network,
    );
    fake.events = Script::new([
        vec![],
        vec![stack_event("UPDATE_IN_PROGRESS")],
        vec![stack_event("UPDATE_COMPLETE")],
    ]);
    let mut notes = Notes::answering(Decision::Yes);
    assert!(is_deployed(deploy(&fake, &mut notes, &small_request())));
    assert!(notes.has_step("AlreadyRunning"));
    assert_eq!(fake.count("execute_change_set"), 1);
}

#[test]
fn lost_execute_request_is_retried_once() {
    let mut fake = Fake::new([COMPLETE]).fail("execute_change_set", 1, network);
    fake.events = Script::new([vec![], vec![stack_event("UPDATE_COMPLETE")]]);
    assert!(is_deployed(deploy(
        &fake,
        &mut Notes::answering(Decision::Yes),
        &small_request()
    )));
    assert_eq!(fake.count("execute_change_set"), 2);
    let fake = Fake::new([COMPLETE]).fail("execute_change_set", 2, network);
    let error = deploy(
        &fake,
        &mut Notes::answering(Decision::Yes),
        &small_request(),
    );
    assert_eq!(error.unwrap_err().exit_class(), ExitClass::Unavailable);
    assert_eq!(fake.count("execute_change_set"), 2);
}

#[test]
fn used_token_means_already_running() {
    let mut fake = Fake::new([COMPLETE]).fail("execute_change_set", 1, token_taken);
    fake.events = Script::new([vec![], vec![stack_event("UPDATE_COMPLETE")]]);
    let mut notes = Notes::answering(Decision::Yes);
    assert!(is_deployed(deploy(&fake, &mut notes, &small_request())));
    assert!(notes.has_step("AlreadyRunning"));
}

#[test]
fn lost_delete_response_is_monitored() {
    let mut fake = Fake::new([
        Some("CREATE_COMPLETE"),
        Some("DELETE_IN_PROGRESS"),
        Some("DELETE_COMPLETE"),
    ])
    .fail("delete_stack", 1, network);
    fake.events = Script::new([vec![], vec![stack_event("DELETE_COMPLETE")]]);
    super::fake::destroy(&fake, &mut Notes::answering(Decision::Yes)).unwrap();
    assert_eq!(fake.count("delete_stack"), 1);
}

#[test]
fn second_deployment_gets_a_busy_error() {
    let mut fake = Fake::new([COMPLETE, COMPLETE, UPDATING]).fail("execute_change_set", 1, refused);
    fake.events = Script::new([vec![], vec![stack_event("UPDATE_IN_PROGRESS")]]);
    let error = deploy(
        &fake,
        &mut Notes::answering(Decision::Yes),
        &small_request(),
    )
    .unwrap_err();
    assert!(matches!(error, DeployError::Busy { .. }), "{error:?}");
    assert!(error.hint().unwrap().contains("deploy --wait"));
}

#[test]
fn expired_credentials_while_monitoring_name_the_follow_command() {
    let mut fake = Fake::new([COMPLETE, COMPLETE, UPDATING]);
    fake.events = Script::new([vec![], vec![stack_event("UPDATE_IN_PROGRESS")]]);
    let mut notes = Notes::answering(Decision::Yes);
    let fake = fake.fail_after("execute_change_set", "describe_stack", expired);
    let error = deploy(&fake, &mut notes, &small_request()).unwrap_err();
    assert_eq!(error.to_string(), "lost contact with stack `web`");
    assert_eq!(error.exit_class(), ExitClass::Access);
    assert_eq!(
        error.hint().unwrap(),
        "sign in again, then rerun the same command to resume; the operation continues on AWS; run \
         `cargo run -- follow --stage dev --stack web` to watch it"
    );
}

#[test]
fn review_stack_with_a_foreign_change_set_is_kept() {
    let fake = Fake::new([Some("REVIEW_IN_PROGRESS")]);
    fake.listed.borrow_mut().push(listed(
        "cdk-deploy-change-set",
        "CREATE_COMPLETE",
        "AVAILABLE",
    ));
    deploy(&fake, &mut Notes::answering(Decision::No), &small_request()).unwrap();
    assert_eq!(fake.count("delete_stack"), 0);
    assert_eq!(
        fake.calls()
            .iter()
            .filter(|call| *call == "delete_change_set")
            .count(),
        1
    );
}

#[test]
fn prepared_change_set_is_kept_with_its_execute_command() {
    let mut fake = Fake::new([COMPLETE]);
    let arn = listed(&own_name(), "CREATE_COMPLETE", "AVAILABLE").arn;
    let mut created = change_set("CREATE_COMPLETE", "AVAILABLE", None);
    created.arn.clone_from(&arn);
    fake.change_sets = Script::new([created]);
    let mut request = small_request();
    request.execute = false;
    let outcome = deploy(&fake, &mut Notes::answering(Decision::CannotAsk), &request).unwrap();
    let DeployOutcome::Prepared(prepared) = outcome else {
        panic!("{outcome:?}")
    };
    assert_eq!((prepared.change_set, prepared.changes), (arn, 1));
    assert_eq!(
        prepared.execute,
        format!(
            "`cargo run -- execute {} --stage dev --stack web`",
            own_name()
        )
    );
    assert_eq!(fake.count("delete_change_set"), 0);
    assert_ne!(prepared.name, CHANGE_SET_ARN);
}

#[test]
fn protected_stage_enables_termination_protection_once() {
    for (protection, calls) in [(false, 1), (true, 0)] {
        let mut fake = Fake::new([COMPLETE]);
        let mut found = stack("UPDATE_COMPLETE");
        found.termination_protection = protection;
        fake.stacks = Script::new([Some(found)]);
        fake.events = Script::new([vec![], vec![stack_event("UPDATE_COMPLETE")]]);
        let mut request = small_request();
        request.protect = Some(true);
        assert!(is_deployed(deploy(
            &fake,
            &mut Notes::answering(Decision::Yes),
            &request
        )));
        assert_eq!(fake.count("set_termination_protection true"), calls);
    }
}

#[test]
fn first_five_alarms_are_rollback_triggers() {
    let mut fake = Fake::new([COMPLETE]);
    fake.resources = (0..7)
        .rev()
        .map(|index| crate::deploy::StackResource {
            logical_id: format!("Alarm{index}"),
            physical_id: format!("web-Alarm{index}"),
            type_name: "AWS::CloudWatch::Alarm".into(),
            status: "CREATE_COMPLETE".into(),
            status_reason: None,
        })
        .collect();
    let mut request = small_request();
    request.roll_back_on_alarms = Some(10);
    let mut notes = Notes::answering(Decision::No);
    deploy(&fake, &mut notes, &request).unwrap();
    let triggers = fake.requested_change_sets.borrow()[0]
        .settings
        .rollback_triggers
        .clone();
    assert_eq!((triggers.alarms.len(), triggers.minutes), (5, 10));
    assert_eq!(
        triggers.alarms[0],
        "arn:aws:cloudwatch:us-east-1:111111111111:alarm:web-Alarm0"
    );
    assert!(
        notes
            .steps
            .iter()
            .any(|step| step.contains("left_out: 2, minutes: 10"))
    );
}
