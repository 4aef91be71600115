//! The straight road: make, change, nothing to do, declined.

use std::collections::BTreeMap;
use std::time::Duration;

use super::fake::{
    Fake, Notes, Script, change_set, deploy, event, request, small_request, stack_event,
};
use crate::deploy::TemplateSource;
use crate::deploy::engine::{Decision, DeployError, DeployOutcome, Deployed, ExitClass};

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
fn a_new_stack_is_made_and_followed() {
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
fn a_stack_is_changed_and_a_status_from_before_is_not_believed() {
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
fn what_is_deployed_is_compared_with_what_is_wanted() {
    for (deployed, planned) in [
        (
            r#"{"Resources": {"Old": {"Type": "AWS::SQS::Queue"}}}"#,
            vec!["Old Delete", "Queue Create"],
        ),
        (
            "Resources:\n  Old: {Type: AWS::SQS::Queue}",
            vec!["Old Delete", "Queue Create"],
        ),
        ("Resources: [", vec!["nothing to compare with"]),
    ] {
        let mut fake = Fake::new([Some("CREATE_COMPLETE")]);
        fake.template = deployed.into();
        let mut notes = Notes::answering(Decision::No);
        deploy(&fake, &mut notes, &small_request()).unwrap();
        assert_eq!(notes.planned, planned);
    }
}

#[test]
fn what_could_not_be_deleted_after_an_update_is_told() {
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
        panic!("it is deployed")
    };
    assert_eq!(deployed.left_behind[0].logical_id, "Old");
}

#[test]
fn an_empty_change_set_is_taken_away_and_is_no_error() {
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
fn a_no_leaves_nothing_behind() {
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
fn a_stack_that_somebody_brought_to_life_meanwhile_stays() {
    let fake = Fake::new([None, Some("CREATE_IN_PROGRESS")]);
    let mut notes = Notes::answering(Decision::No);
    deploy(&fake, &mut notes, &small_request()).unwrap();
    assert!(!fake.calls().contains(&"delete_stack".to_owned()));
    assert!(notes.has_step("Discarded { stack: false }"));
}

#[test]
fn nobody_to_ask_is_an_error_that_names_the_flag() {
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
fn a_large_template_is_put_into_a_bucket_and_said_aloud() {
    let filler = "x".repeat(51_200);
    let template = format!(r#"{{"Description": "{filler}", "Resources": {{}}}}"#);
    let fake = Fake::new([None, REVIEW, None]);
    let mut notes = Notes::answering(Decision::No);
    deploy(&fake, &mut notes, &request(&template)).unwrap();
    let asked = fake.change_sets_asked.borrow();
    assert_eq!(
        asked[0].template,
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
fn a_template_beyond_the_limits_is_refused_before_the_stack_is_touched() {
    let filler = "x".repeat(1_000_000);
    let large = format!(r#"{{"Description": "{filler}", "Resources": {{}}}}"#);
    let resources: Vec<_> = (0..501)
        .map(|n| format!(r#""Q{n}": {{"Type": "AWS::SQS::Queue"}}"#))
        .collect();
    let many = format!(r#"{{"Resources": {{{}}}}}"#, resources.join(","));
    for (template, message) in [
        (
            &large,
            "the template of stack `web` has 1000036 bytes, CloudFormation takes at most 1000000",
        ),
        (
            &many,
            "the template of stack `web` has 501 resources, CloudFormation takes at most 500",
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
fn the_wrong_account_is_named_before_anything_is_asked() {
    let fake = Fake::new([None]);
    let mut request = small_request();
    request.target.account = Some("222222222222".into());
    let error = deploy(&fake, &mut Notes::answering(Decision::Yes), &request).unwrap_err();
    assert_eq!(
        error.to_string(),
        "stage `dev` belongs to account `222222222222`, but the credentials are of account \
         `111111111111` (`arn:aws:iam::111111111111:user/ci`)"
    );
    assert_eq!(fake.calls(), ["caller_identity"]);
}

#[test]
fn the_wrong_region_is_named() {
    let fake = Fake::new([Some("CREATE_COMPLETE")]);
    let mut request = small_request();
    request.target.region = Some("eu-west-1".into());
    let error = deploy(&fake, &mut Notes::answering(Decision::Yes), &request).unwrap_err();
    assert!(matches!(error, DeployError::WrongRegion { actual, .. } if actual == "us-east-1"));
}
