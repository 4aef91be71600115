//! Verification of the running revision.

use super::{NEW, OLD, deployment, request_for, resources, service, template};
use crate::deploy::engine::tests::{Fake, Notes, Script, deploy};
use crate::deploy::engine::{
    Decision, DeployError, DeployOutcome, DeployRequest, DeployResult, ExitClass,
};
use crate::deploy::{EcsDeployment, ServiceDescription};

fn deploy_request() -> DeployRequest {
    request_for(&template())
}

fn updated(
    services: impl IntoIterator<Item = ServiceDescription>,
    request: &DeployRequest,
) -> (DeployResult<DeployOutcome>, Notes, Vec<String>) {
    let mut fake = Fake::new([
        Some("CREATE_COMPLETE"),
        Some("CREATE_COMPLETE"),
        Some("UPDATE_COMPLETE"),
    ]);
    fake.resources = resources();
    fake.workloads.services = Script::new(services.into_iter().map(|service| vec![service]));
    let mut notes = Notes::answering(Decision::Yes);
    let outcome = deploy(&fake, &mut notes, request);
    (outcome, notes, fake.calls())
}

#[test]
fn running_new_revision_is_a_success() {
    let (outcome, ..) = updated(
        [service(deployment(NEW, Some("COMPLETED"), 3))],
        &deploy_request(),
    );
    assert!(
        matches!(outcome, Ok(DeployOutcome::Deployed(_))),
        "{outcome:?}"
    );
    let (outcome, ..) = updated([service(deployment(NEW, None, 3))], &deploy_request());
    assert!(
        matches!(outcome, Ok(DeployOutcome::Deployed(_))),
        "{outcome:?}"
    );
}

#[test]
fn service_rolled_back_by_ecs_is_an_error() {
    let rolled_back = EcsDeployment {
        rollout_reason: Some(
            "ECS deployment circuit breaker: rolling back to deploymentId ecs-svc/0.".into(),
        ),
        ..deployment(OLD, Some("COMPLETED"), 3)
    };
    let (outcome, ..) = updated([service(rolled_back)], &deploy_request());
    let error = outcome.unwrap_err();
    assert_eq!(error.exit_class(), ExitClass::Failed);
    assert_eq!(
        error.to_string(),
        format!(
            "stack `web` was updated, but service `OrderService` doesn't run the new revision: it runs `{OLD}` instead of `{NEW}` \
             (ECS deployment circuit breaker: rolling back to deploymentId ecs-svc/0.)"
        )
    );
    assert!(
        error
            .hint()
            .unwrap()
            .ends_with("run `cargo run -- deploy --stage dev` again")
    );
}

#[test]
fn failed_rollout_is_an_error_and_unfinished_rollout_is_checked_again() {
    let (outcome, ..) = updated(
        [service(deployment(NEW, Some("FAILED"), 0))],
        &deploy_request(),
    );
    assert!(
        matches!(outcome, Err(DeployError::NotRunning(_))),
        "{outcome:?}"
    );
    let services = [
        service(deployment(NEW, Some("IN_PROGRESS"), 1)),
        service(deployment(NEW, Some("COMPLETED"), 3)),
    ];
    let (outcome, ..) = updated(services, &deploy_request());
    assert!(
        matches!(outcome, Ok(DeployOutcome::Deployed(_))),
        "{outcome:?}"
    );
    let (outcome, _, calls) = updated(
        [service(deployment(NEW, Some("IN_PROGRESS"), 1))],
        &deploy_request(),
    );
    assert!(
        matches!(outcome, Err(DeployError::NotRunning(_))),
        "{outcome:?}"
    );
    let checks = calls
        .iter()
        .filter(|call| *call == "DescribeServices main")
        .count();
    assert_eq!(checks, 25);
}

#[test]
fn express_mode_and_other_controllers_are_not_verified() {
    let mut express = deploy_request();
    express.settings.express = true;
    let old = || [service(deployment(OLD, Some("COMPLETED"), 3))];
    let (outcome, notes, _) = updated(old(), &express);
    assert!(
        matches!(outcome, Ok(DeployOutcome::Deployed(_))),
        "{outcome:?}"
    );
    assert!(notes.has_step("NotVerified { reason: None }"));
    let mut template = template();
    template["Resources"]["OrderService"]["Properties"]["DeploymentController"]["Type"] =
        "CODE_DEPLOY".into();
    let (outcome, ..) = updated(old(), &request_for(&template));
    assert!(
        matches!(outcome, Ok(DeployOutcome::Deployed(_))),
        "{outcome:?}"
    );
}

#[test]
fn desired_count_zero_is_a_success() {
    let none = EcsDeployment {
        desired: 0,
        ..deployment(NEW, Some("IN_PROGRESS"), 0)
    };
    let (outcome, ..) = updated([service(none)], &deploy_request());
    assert!(
        matches!(outcome, Ok(DeployOutcome::Deployed(_))),
        "{outcome:?}"
    );
}

#[test]
fn read_error_is_reported_and_does_not_fail_the_deployment() {
    let mut fake = Fake::new([
        Some("CREATE_COMPLETE"),
        Some("CREATE_COMPLETE"),
        Some("UPDATE_COMPLETE"),
    ]);
    fake.resources = resources();
    fake.workloads.denied = vec!["DescribeServices"];
    let mut notes = Notes::answering(Decision::Yes);
    let outcome = deploy(&fake, &mut notes, &deploy_request());
    assert!(
        matches!(outcome, Ok(DeployOutcome::Deployed(_))),
        "{outcome:?}"
    );
    assert!(notes.has_step(
        "NotVerified { reason: Some(\"`DescribeServices` is not allowed: not authorized\") }"
    ));
}

// found: L13
#[test]
fn created_stack_whose_service_does_not_run_is_not_called_updated() {
    let mut fake = Fake::new([None, Some("REVIEW_IN_PROGRESS"), Some("CREATE_COMPLETE")]);
    fake.resources = resources();
    let rolled_back = service(deployment(OLD, Some("COMPLETED"), 3));
    fake.workloads.services = Script::new([vec![rolled_back]]);
    let mut notes = Notes::answering(Decision::Yes);
    let error = deploy(&fake, &mut notes, &deploy_request()).unwrap_err();
    let text = error.to_string();
    assert!(
        text.starts_with("stack `web` was created, but service `OrderService`"),
        "{text}"
    );
}
