//! The deployment engine diagnoses the failures of tasks from ECS's messages.

use std::time::Duration;

use super::fixture::{Fixture, now};
use super::tasks::{blue_green, fault, live_weights, shop, with_task_fault};
use crate::deploy::StackEvent;
use crate::deploy::engine::{
    ConfirmationRequest, Decision, DeployError, DeployOutcome, DeployRequest, DeployTarget, Engine,
    Evidence, Observer, Preview, Step, TaskFailureKind, WatchSettings,
};
use crate::deploy::local::{TaskFault, TaskReason, Times};

/// An observer that confirms everything and records the evidence.
#[derive(Default)]
struct EvidenceObserver {
    failures: Vec<TaskFailureKind>,
    /// Everything that was observed.
    text: String,
}

impl Observer for EvidenceObserver {
    fn step(&mut self, _: &Step<'_>) {}

    fn event(&mut self, event: &StackEvent) {
        self.text += &format!("{event:?}\n");
    }

    fn change_set(&mut self, _: &Preview<'_>) {}

    fn evidence(&mut self, evidence: &Evidence) {
        self.text += &serde_json::to_string(evidence).unwrap();
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
    let (outcome, observer) = observed(fixture, template);
    (outcome, observer.failures)
}

fn observed(
    fixture: &Fixture,
    template: &serde_json::Value,
) -> (Result<DeployOutcome, DeployError>, EvidenceObserver) {
    let target = DeployTarget::new("local", "cargo run --");
    let mut request = DeployRequest::new("shop", target, template.to_string());
    request.watch = WatchSettings {
        polls_between_inspections: 1,
        ..WatchSettings::default()
    };
    let mut observer = EvidenceObserver::default();
    let outcome = now(Engine::new(&fixture.local, &mut observer).deploy(&request));
    (outcome, observer)
}

// found: K5
#[test]
fn secrets_in_log_lines_are_masked_in_evidence_and_state() {
    let mut fixture = Fixture::new();
    fixture.deploy_request(&fixture.request(
        "data",
        &serde_json::json!({"Resources": {"Key": {"Type": "AWS::SecretsManager::Secret",
            "Properties": {"SecretString": "planted by another stack"}}}}),
    ));
    let (outcome, _) = deploy(&fixture, &shop("order:1", false));
    assert!(outcome.is_ok(), "{outcome:?}");
    let log = [
        "connecting with password=planted-1 as app",
        "{\"level\":\"error\",\"authToken\":\"planted-2\"}",
        "Authorization: Bearer planted-3-XYZ",
        "no access for AKIAPLANTED0PLANTED0",
        "postgresql://app:planted-4@db:5432/app refused",
        "-----BEGIN PRIVATE KEY-----",
        "planted5",
        "-----END PRIVATE KEY-----",
        "read: planted by another stack",
        "the last line",
    ];
    let exits = TaskFault {
        log: log.map(str::to_owned).to_vec(),
        ..fault(TaskReason::Exits, Times::Forever)
    };
    fixture.reopen(|local| with_task_fault(exits)(local).time_per_poll(Duration::from_secs(600)));
    fixture.deploy_request(&fixture.request(
        "data",
        &serde_json::json!({"Resources": {
            "Key": {"Type": "AWS::SecretsManager::Secret",
                "Properties": {"SecretString": "planted by another stack"}},
            "Queue": {"Type": "AWS::SQS::Queue"},
        }}),
    ));
    let (failed, observer) = observed(&fixture, &shop("order:2", false));
    assert!(failed.is_err(), "{failed:?}");
    assert!(observer.text.contains("the last line"), "{}", observer.text);
    for text in [observer.text, fixture.all_files(), format!("{failed:?}")] {
        let text = text.to_lowercase();
        assert!(!text.contains("planted"), "{text}");
    }
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
