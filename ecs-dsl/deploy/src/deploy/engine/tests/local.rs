//! The engine over the embedded CloudFormation, without scripted responses.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::fake::{Notes, request};
use crate::cfn::Document;
use crate::deploy::engine::{
    Decision, DeployOutcome, DeployResult, DestroyOutcome, DestroyRequest, Engine, capabilities,
};
use crate::deploy::local::Local;

/// A stack with a queue, and optionally a topic that fails.
fn template(seconds: u32, with_topic: bool) -> String {
    let topic = if with_topic {
        r#", "Topic": {"Type": "AWS::SNS::Topic", "DependsOn": "Queue"}"#
    } else {
        ""
    };
    format!(
        r#"{{"Resources": {{"Queue": {{"Type": "AWS::SQS::Queue",
            "Properties": {{"VisibilityTimeout": {seconds}}}}}{topic}}},
            "Outputs": {{"Url": {{"Value": {{"Ref": "Queue"}}}}}}}}"#
    )
}

/// A clock that advances by a millisecond each time it is read.
fn tick() -> SystemTime {
    static NOW: AtomicU64 = AtomicU64::new(0);
    UNIX_EPOCH + Duration::from_millis(NOW.fetch_add(1, Ordering::Relaxed))
}

fn local(folder: &std::path::Path) -> Local {
    Local::open(folder, "us-east-1")
        .unwrap()
        .clock(tick)
        .failing("Topic", "the topic is out of order")
}

fn deploy(local: &Local, template: &str, answer: Decision) -> DeployResult<DeployOutcome> {
    let mut notes = Notes::answering(answer);
    let mut request = request(template);
    request.target.account = None;
    super::run(Engine::new(local, &mut notes).clock(tick).deploy(&request))
}

fn destroy(local: &Local) -> DeployResult<DestroyOutcome> {
    let mut notes = Notes::answering(Decision::Yes);
    let mut target = super::target();
    target.account = None;
    let request = DestroyRequest::new("web", target);
    super::run(Engine::new(local, &mut notes).clock(tick).destroy(&request))
}

/// AWS's list of types that require a capability doesn't contain `AWS::IAM::RolePolicy`.
#[test]
fn stack_with_only_a_role_policy_is_deployed_without_a_capability() {
    let folder = tempfile::tempdir().unwrap();
    let local = local(folder.path());
    let template = r#"{"Resources": {"Policy": {"Type": "AWS::IAM::RolePolicy", "Properties": {
        "RoleName": "web", "PolicyName": "read", "PolicyDocument": {"Statement": []}}}}}"#;
    assert!(capabilities(&Document::parse(template).unwrap()).is_empty());
    deploy(&local, template, Decision::Yes).unwrap();
}

#[test]
fn stack_is_created_unchanged_updated_and_destroyed() {
    let folder = tempfile::tempdir().unwrap();
    let local = local(folder.path());
    let yes = |template: &str| deploy(&local, template, Decision::Yes);
    assert_eq!(status(yes(&template(30, false))), "CREATE_COMPLETE");
    let unchanged = yes(&template(30, false)).unwrap();
    assert!(matches!(unchanged, DeployOutcome::NoChanges { outputs } if outputs.len() == 1));
    assert_eq!(status(yes(&template(60, false))), "UPDATE_COMPLETE");
    assert!(matches!(
        destroy(&local).unwrap(),
        DestroyOutcome::Destroyed(_)
    ));
    assert_eq!(destroy(&local).unwrap(), DestroyOutcome::NothingToDestroy);
}

#[test]
fn declined_creation_leaves_no_stack() {
    let folder = tempfile::tempdir().unwrap();
    let local = local(folder.path());
    let declined = deploy(&local, &template(30, false), Decision::No).unwrap();
    assert_eq!(declined, DeployOutcome::Declined);
    assert_eq!(destroy(&local).unwrap(), DestroyOutcome::NothingToDestroy);
}

#[test]
fn failed_update_rolls_back_and_failed_creation_is_recreated() {
    let folder = tempfile::tempdir().unwrap();
    let local = local(folder.path());
    let yes = |template: &str| deploy(&local, template, Decision::Yes);
    let created = yes(&template(30, true)).unwrap_err();
    assert!(
        created
            .to_string()
            .contains("`Topic` (AWS::SNS::Topic) failed")
    );
    assert!(created.to_string().contains("the topic is out of order"));
    let declined = deploy(&local, &template(30, false), Decision::No).unwrap();
    assert_eq!(declined, DeployOutcome::Declined);
    assert_eq!(status(yes(&template(30, false))), "CREATE_COMPLETE");
    let updated = yes(&template(60, true)).unwrap_err();
    assert!(
        updated
            .to_string()
            .ends_with("rolled back (`UPDATE_ROLLBACK_COMPLETE`)")
    );
    let unchanged = yes(&template(30, false)).unwrap();
    assert!(matches!(unchanged, DeployOutcome::NoChanges { .. }));
}

fn status(outcome: DeployResult<DeployOutcome>) -> String {
    match outcome {
        Ok(DeployOutcome::Deployed(deployed)) => {
            assert!(deployed.outputs.contains_key("Url"));
            deployed.status
        }
        other => format!("{other:?}"),
    }
}
