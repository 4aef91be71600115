//! What counts as a success.

use super::{NEW, OLD, deployment, request_for, resources, service, template};
use crate::deploy::engine::tests::{Fake, Notes, Script, deploy};
use crate::deploy::engine::{Decision, DeployError, DeployOutcome, DeployRequest, ExitClass};
use crate::deploy::{EcsDeployment, ServiceDescription};

fn wanted() -> DeployRequest {
    request_for(&template())
}

fn updated(
    services: impl IntoIterator<Item = ServiceDescription>,
    request: &DeployRequest,
) -> (Result<DeployOutcome, DeployError>, Notes, Vec<String>) {
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
fn the_revision_of_this_deployment_has_to_run() {
    let (outcome, ..) = updated([service(deployment(NEW, Some("COMPLETED"), 3))], &wanted());
    assert!(
        matches!(outcome, Ok(DeployOutcome::Deployed(_))),
        "{outcome:?}"
    );
    let (outcome, ..) = updated([service(deployment(NEW, None, 3))], &wanted());
    assert!(
        matches!(outcome, Ok(DeployOutcome::Deployed(_))),
        "{outcome:?}"
    );
}

#[test]
fn a_service_that_ecs_took_back_is_a_failure_whatever_cloudformation_says() {
    let back = EcsDeployment {
        rollout_reason: Some(
            "ECS deployment circuit breaker: rolling back to deploymentId ecs-svc/0.".into(),
        ),
        ..deployment(OLD, Some("COMPLETED"), 3)
    };
    let (outcome, ..) = updated([service(back)], &wanted());
    let error = outcome.unwrap_err();
    assert_eq!(error.exit_class(), ExitClass::Failed);
    assert_eq!(
        error.to_string(),
        format!(
            "stack `web` was updated, but service `OrderService` doesn't run the new revision: it runs `{OLD}`, not `{NEW}` \
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
fn a_rollout_that_failed_is_a_failure_and_one_that_goes_on_is_waited_for() {
    let (outcome, ..) = updated([service(deployment(NEW, Some("FAILED"), 0))], &wanted());
    assert!(
        matches!(outcome, Err(DeployError::NotRunning(_))),
        "{outcome:?}"
    );
    let services = [
        service(deployment(NEW, Some("IN_PROGRESS"), 1)),
        service(deployment(NEW, Some("COMPLETED"), 3)),
    ];
    let (outcome, ..) = updated(services, &wanted());
    assert!(
        matches!(outcome, Ok(DeployOutcome::Deployed(_))),
        "{outcome:?}"
    );
    let (outcome, _, calls) = updated(
        [service(deployment(NEW, Some("IN_PROGRESS"), 1))],
        &wanted(),
    );
    assert!(
        matches!(outcome, Err(DeployError::NotRunning(_))),
        "{outcome:?}"
    );
    let looks = calls
        .iter()
        .filter(|call| *call == "DescribeServices main")
        .count();
    assert_eq!(looks, 25);
}

#[test]
fn express_mode_and_other_controllers_are_left_out() {
    let mut express = wanted();
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
fn a_service_that_is_to_have_no_task_needs_none() {
    let none = EcsDeployment {
        desired: 0,
        ..deployment(NEW, Some("IN_PROGRESS"), 0)
    };
    let (outcome, ..) = updated([service(none)], &wanted());
    assert!(
        matches!(outcome, Ok(DeployOutcome::Deployed(_))),
        "{outcome:?}"
    );
}

#[test]
fn what_cannot_be_read_is_told_and_is_no_failure() {
    let mut fake = Fake::new([
        Some("CREATE_COMPLETE"),
        Some("CREATE_COMPLETE"),
        Some("UPDATE_COMPLETE"),
    ]);
    fake.resources = resources();
    fake.workloads.denied = vec!["DescribeServices"];
    let mut notes = Notes::answering(Decision::Yes);
    let outcome = deploy(&fake, &mut notes, &wanted());
    assert!(
        matches!(outcome, Ok(DeployOutcome::Deployed(_))),
        "{outcome:?}"
    );
    assert!(notes.has_step(
        "NotVerified { reason: Some(\"`DescribeServices` is not allowed: not authorized\") }"
    ));
}
