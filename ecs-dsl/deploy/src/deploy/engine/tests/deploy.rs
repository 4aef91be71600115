//! `deploy` without failures: create, update, no changes, declined.

use std::collections::BTreeMap;
use std::time::Duration;

use super::fake::{
    Fake, Notes, Script, change_set, deploy, event, request, small_request, stack_event,
};
use crate::deploy::engine::{Decision, DeployError, DeployOutcome, Deployed, ExitClass};
use crate::deploy::{ChangeSetKind, ImportedResource, OperationSettings, TemplateSource};

const REVIEW: Option<&str> = Some("REVIEW_IN_PROGRESS");

fn deployed(status: &str) -> DeployOutcome {
    DeployOutcome::Deployed(Deployed {
        id: super::fake::STACK_ARN.into(),
        status: status.into(),
        outputs: BTreeMap::from([("Url".to_owned(), "https://web".to_owned())]),
        left_behind: Vec::new(),
        duration: Duration::ZERO,
    })
}

#[test]
fn new_stack_is_created_and_monitored() {
    let mut fake = Fake::new([
        None,
        REVIEW,
        REVIEW,
        Some("CREATE_IN_PROGRESS"),
        Some("CREATE_COMPLETE"),
    ]);
    fake.change_sets = Script::new([
        change_set("CREATE_PENDING", "UNAVAILABLE", None),
        change_set("CREATE_COMPLETE", "AVAILABLE", None),
    ]);
    fake.events = Script::new([
        vec![stack_event("REVIEW_IN_PROGRESS")],
        vec![],
        vec![
            stack_event("CREATE_IN_PROGRESS"),
            event("Queue", "CREATE_COMPLETE", None),
        ],
        vec![stack_event("CREATE_COMPLETE")],
    ]);
    let mut notes = Notes::answering(Decision::Yes);
    assert_eq!(
        deploy(&fake, &mut notes, &small_request()).unwrap(),
        deployed("CREATE_COMPLETE")
    );
    assert_eq!(
        fake.calls(),
        [
            "caller_identity",
            "describe_stack",
            "create_change_set Create",
            "describe_change_set",
            "pause",
            "describe_change_set",
            "describe_stack",
            "events_since -",
            "execute_change_set",
            "describe_stack",
            "events_since web-REVIEW_IN_PROGRESS",
            "pause",
            "describe_stack",
            "events_since web-REVIEW_IN_PROGRESS",
            "pause",
            "describe_stack",
            "events_since Queue-CREATE_COMPLETE",
        ]
    );
    assert_eq!(
        notes.events,
        [
            "web CREATE_IN_PROGRESS",
            "Queue CREATE_COMPLETE",
            "web CREATE_COMPLETE"
        ]
    );
    assert_eq!(notes.planned, ["Queue Create"]);
}

#[test]
fn stale_status_does_not_end_an_update() {
    let mut fake = Fake::new([Some("UPDATE_COMPLETE")]);
    fake.events = Script::new([
        vec![stack_event("UPDATE_COMPLETE")],
        vec![],
        vec![stack_event("UPDATE_IN_PROGRESS")],
        vec![stack_event("UPDATE_COMPLETE")],
    ]);
    let mut notes = Notes::answering(Decision::Yes);
    assert_eq!(
        deploy(&fake, &mut notes, &small_request()).unwrap(),
        deployed("UPDATE_COMPLETE")
    );
    assert_eq!(
        fake.calls()[..4],
        [
            "caller_identity",
            "describe_stack",
            "get_template",
            "list_change_sets"
        ]
    );
    assert_eq!(
        notes.events,
        ["web UPDATE_IN_PROGRESS", "web UPDATE_COMPLETE"]
    );
}

#[test]
fn deployed_template_is_compared_with_the_new_one() {
    for (deployed, planned) in [
        (
            r#"{"Resources": {"Old": {"Type": "AWS::SQS::Queue"}}}"#,
            vec!["Old Delete", "Queue Create"],
        ),
        (
            "Resources:\n  Old: {Type: AWS::SQS::Queue}",
            vec!["Old Delete", "Queue Create"],
        ),
        ("Resources: [", vec!["no plan"]),
    ] {
        let mut fake = Fake::new([Some("CREATE_COMPLETE")]);
        fake.template = deployed.into();
        let mut notes = Notes::answering(Decision::No);
        deploy(&fake, &mut notes, &small_request()).unwrap();
        assert_eq!(notes.planned, planned);
    }
}

#[test]
fn resources_left_behind_by_an_update_are_reported() {
    let mut fake = Fake::new([Some("UPDATE_COMPLETE")]);
    fake.events = Script::new([
        vec![],
        vec![
            event("Old", "DELETE_FAILED", Some("not empty")),
            stack_event("UPDATE_COMPLETE"),
        ],
    ]);
    let outcome = deploy(
        &fake,
        &mut Notes::answering(Decision::Yes),
        &small_request(),
    );
    let DeployOutcome::Deployed(deployed) = outcome.unwrap() else {
        panic!("not deployed")
    };
    assert_eq!(deployed.left_behind[0].logical_id, "Old");
}

#[test]
fn empty_change_set_is_deleted_without_an_error() {
    let mut fake = Fake::new([Some("CREATE_COMPLETE")]);
    fake.change_sets = Script::new([change_set(
        "FAILED",
        "UNAVAILABLE",
        Some("The submitted information didn't contain changes. Submit different information."),
    )]);
    let mut notes = Notes::answering(Decision::Yes);
    let outcome = deploy(&fake, &mut notes, &small_request()).unwrap();
    assert!(
        matches!(outcome, DeployOutcome::NoChanges { outputs } if outputs["Url"] == "https://web")
    );
    assert_eq!(
        fake.calls()[5..],
        [
            "describe_change_set",
            "delete_change_set",
            "describe_stack",
            "describe_stack"
        ]
    );
    assert!(notes.planned.is_empty());
}

#[test]
fn declined_creation_deletes_change_set_and_stack() {
    let fake = Fake::new([None, REVIEW, None]);
    let mut notes = Notes::answering(Decision::No);
    assert_eq!(
        deploy(&fake, &mut notes, &small_request()).unwrap(),
        DeployOutcome::Declined
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
    assert!(notes.has_step("Discarded { stack: true }"));
}

#[test]
fn stack_of_another_operation_is_not_deleted() {
    let fake = Fake::new([None, Some("CREATE_IN_PROGRESS")]);
    let mut notes = Notes::answering(Decision::No);
    deploy(&fake, &mut notes, &small_request()).unwrap();
    assert!(!fake.calls().contains(&"delete_stack".to_owned()));
    assert!(notes.has_step("Discarded { stack: false }"));
}

#[test]
fn missing_terminal_names_the_flag() {
    let fake = Fake::new([None, REVIEW, None]);
    let error = deploy(
        &fake,
        &mut Notes::answering(Decision::CannotAsk),
        &small_request(),
    )
    .unwrap_err();
    assert_eq!(
        error.hint().unwrap(),
        "run `cargo run -- deploy --yes --stage dev`"
    );
    assert_eq!(error.exit_class(), ExitClass::Usage);
    assert!(fake.calls().contains(&"delete_change_set".to_owned()));
    assert!(!fake.calls().contains(&"execute_change_set".to_owned()));
}

#[test]
fn large_template_is_uploaded_and_reported() {
    let filler = "x".repeat(51_200);
    let template = format!(r#"{{"Description": "{filler}", "Resources": {{}}}}"#);
    let fake = Fake::new([None, REVIEW, None]);
    let mut notes = Notes::answering(Decision::No);
    deploy(&fake, &mut notes, &request(&template)).unwrap();
    let requested = fake.requested_change_sets.borrow();
    assert_eq!(
        requested[0].template,
        TemplateSource::Url("https://bucket/key".into())
    );
    assert_eq!(
        fake.calls()[2],
        format!("upload_template web {}", template.len())
    );
    assert!(notes.has_step("Uploading { bytes: 51"));
    assert!(notes.has_step("Uploaded(Upload"));
}

#[test]
fn template_over_the_limits_is_an_error_before_any_stack_call() {
    let filler = "x".repeat(1_000_000);
    let large = format!(r#"{{"Description": "{filler}", "Resources": {{}}}}"#);
    let resources: Vec<_> = (0..501)
        .map(|n| format!(r#""Q{n}": {{"Type": "AWS::SQS::Queue"}}"#))
        .collect();
    let many = format!(r#"{{"Resources": {{{}}}}}"#, resources.join(","));
    for (template, message) in [
        (
            &large,
            "the template of stack `web` has 1000036 bytes; the limit is 1000000",
        ),
        (
            &many,
            "the template of stack `web` has 501 resources; the limit is 500",
        ),
    ] {
        let fake = Fake::new([None]);
        let error = deploy(
            &fake,
            &mut Notes::answering(Decision::Yes),
            &request(template),
        )
        .unwrap_err();
        assert_eq!(error.to_string(), message);
        assert_eq!(fake.calls(), ["caller_identity"]);
    }
}

#[test]
fn wrong_account_is_an_error_before_any_stack_call() {
    let fake = Fake::new([None]);
    let mut request = small_request();
    request.target.account = Some("222222222222".into());
    let error = deploy(&fake, &mut Notes::answering(Decision::Yes), &request).unwrap_err();
    assert_eq!(
        error.to_string(),
        "stage `dev` belongs to account `222222222222`, but the credentials belong to account \
         `111111111111` (`arn:aws:iam::111111111111:user/ci`)"
    );
    assert_eq!(fake.calls(), ["caller_identity"]);
}

#[test]
fn wrong_region_is_an_error() {
    let fake = Fake::new([Some("CREATE_COMPLETE")]);
    let mut request = small_request();
    request.target.region = Some("eu-west-1".into());
    let error = deploy(&fake, &mut Notes::answering(Decision::Yes), &request).unwrap_err();
    assert!(matches!(error, DeployError::WrongRegion { actual, .. } if actual == "us-east-1"));
}

#[test]
fn settings_and_imports_of_the_request_are_in_the_change_set() {
    let settings = OperationSettings {
        service_role: Some("arn:aws:iam::123456789012:role/cloudformation".into()),
        notification_arns: vec!["arn:aws:sns:us-east-1:123456789012:audit".into()],
        ..OperationSettings::default()
    };
    let import = ImportedResource {
        logical_id: "Queue".into(),
        type_name: "AWS::SQS::Queue".into(),
        identifier: BTreeMap::from([("QueueUrl".to_owned(), "https://queue".to_owned())]),
    };
    for (imports, kind) in [
        (vec![], ChangeSetKind::Update),
        (vec![import], ChangeSetKind::Import),
    ] {
        let fake = Fake::new([Some("UPDATE_COMPLETE")]);
        let mut request = small_request();
        request.settings = settings.clone();
        request.imports = imports.clone();
        deploy(&fake, &mut Notes::answering(Decision::No), &request).unwrap();
        let change_set = fake.requested_change_sets.borrow()[0].clone();
        assert_eq!(change_set.settings, settings);
        assert_eq!((change_set.kind, change_set.imports), (kind, imports));
    }
}
