//! The deployment engine diagnoses the failures of tasks from ECS's messages.

use std::time::Duration;

use super::fixture::{Fixture, now};
use super::tasks::{blue_green, fault, live_weights, shop, with_task_fault};
use crate::deploy::StackEvent;
use crate::deploy::engine::{
    ConfirmationRequest, Decision, DeployError, DeployOutcome, DeployRequest, DeployTarget, Engine,
    Evidence, Observer, Preview, Step, TaskFailureKind, WatchSettings,
};
use crate::deploy::local::{TaskReason, Times};

/// An observer that confirms everything and records the evidence.
#[derive(Default)]
struct EvidenceObserver {
    failures: Vec<TaskFailureKind>,
}

impl Observer for EvidenceObserver {
    fn step(&mut self, _: &Step<'_>) {}

    fn event(&mut self, _: &StackEvent) {}

    fn change_set(&mut self, _: &Preview<'_>) {}

    fn evidence(&mut self, evidence: &Evidence) {
        self.failures = evidence
            .failures
            .iter()
            .map(|entry| entry.failure.kind)
            .collect();
    }

    fn confirm(&mut self, _: &ConfirmationRequest<'_>) -> Decision {
        Decision::Yes
    }
}

fn deploy(
    fixture: &Fixture,
    template: &serde_json::Value,
) -> (Result<DeployOutcome, DeployError>, Vec<TaskFailureKind>) {
    let target = DeployTarget::new("local", "cargo run --");
    let mut request = DeployRequest::new("shop", target, template.to_string());
    request.watch = WatchSettings {
        polls_between_inspections: 1,
        ..WatchSettings::default()
    };
    let mut observer = EvidenceObserver::default();
    let outcome = now(Engine::new(&fixture.local, &mut observer).deploy(&request));
    (outcome, observer.failures)
}

#[test]
fn each_task_reason_is_diagnosed() {
    use TaskFailureKind as Kind;
    for (reason, kind) in [
        (TaskReason::ImageNotFound, Kind::ImageNotFound),
        (TaskReason::WrongArchitecture, Kind::WrongArchitecture),
        (TaskReason::SecretDenied, Kind::SecretDenied),
        (TaskReason::OutOfMemory, Kind::OutOfMemory),
        (TaskReason::HealthCheckFailing, Kind::HealthCheckFailing),
        (TaskReason::ContainerUnhealthy, Kind::HealthCheckFailing),
        (TaskReason::PortMismatch, Kind::PortMismatch),
        (TaskReason::NoRouteToRegistry, Kind::NoRoute),
        (TaskReason::NoSpotCapacity, Kind::NoCapacity),
        (TaskReason::Exits, Kind::Exited),
    ] {
        let mut fixture = Fixture::new();
        let (outcome, _) = deploy(&fixture, &shop("order:1", false));
        assert!(
            matches!(outcome, Ok(DeployOutcome::Deployed(_))),
            "{outcome:?}"
        );
        fixture.reopen(|local| {
            let local = with_task_fault(fault(reason, Times::Forever))(local);
            local.time_per_poll(Duration::from_secs(600))
        });
        let (failed, failures) = deploy(&fixture, &shop("order:2", false));
        assert!(failed.is_err(), "{reason:?}: {failed:?}");
        assert_eq!(failures.first(), Some(&kind), "{reason:?}");
    }
}

#[test]
fn update_preserves_shifted_traffic() {
    let fixture = Fixture::new();
    for image in ["order:1", "order:2"] {
        let (outcome, _) = deploy(&fixture, &blue_green(image, [100, 0]));
        assert!(
            matches!(outcome, Ok(DeployOutcome::Deployed(_))),
            "{outcome:?}"
        );
    }
    assert_eq!(live_weights(&fixture), [("Other".to_owned(), 100)]);
    let mut changed = blue_green("order:2", [100, 0]);
    changed["Resources"]["Rule"]["Properties"]["Priority"] = serde_json::json!(2);
    let (outcome, _) = deploy(&fixture, &changed);
    assert!(
        matches!(outcome, Ok(DeployOutcome::Deployed(_))),
        "{outcome:?}"
    );
    assert_eq!(live_weights(&fixture), [("Other".to_owned(), 100)]);
}
