//! When the engine inspects services, what it reports, and when it stops an operation.

use std::time::UNIX_EPOCH;

use serde_json::json;

use super::{IMAGE, NEW, OLD, deployment, exited, request_for, resources, service, task, template};
use crate::deploy::engine::tests::{Fake, STACK_ARN, Script, event, run, stack_event};
use crate::deploy::engine::{
    ConfirmationRequest, Decision, DeployError, DeployOutcome, DeployRequest, DeployResult, Engine,
    Evidence, Observer, Preview, Step, TaskFailureKind, WatchSettings, WorkloadReport,
};
use crate::deploy::{StackEvent, StoppedTask};

/// Records what it observes; saved evidence goes into the fake's call log, which shows the order.
struct RecordingObserver<'a> {
    fake: &'a Fake,
    evidence: Vec<Evidence>,
    steps: Vec<String>,
    reported: Vec<String>,
}

impl Observer for RecordingObserver<'_> {
    fn step(&mut self, step: &Step<'_>) {
        self.steps.push(format!("{step:?}"));
    }

    fn event(&mut self, _: &StackEvent) {}

    fn change_set(&mut self, _: &Preview<'_>) {}

    fn workload(&mut self, report: &WorkloadReport) {
        self.reported
            .extend(report.services.iter().map(ToString::to_string));
    }

    fn evidence(&mut self, evidence: &Evidence) {
        self.fake.note("evidence saved");
        self.evidence.push(evidence.clone());
    }

    fn confirm(&mut self, _: &ConfirmationRequest<'_>) -> Decision {
        Decision::Yes
    }
}

/// A stack event of the service.
fn service_event(status: &str, reason: Option<&str>) -> StackEvent {
    StackEvent {
        type_name: "AWS::ECS::Service".into(),
        ..event("OrderService", status, reason)
    }
}

/// An update of the service that is in progress for some polls, then rolls back.
fn failing(tasks: Vec<StoppedTask>) -> Fake {
    let mut statuses = vec![Some("CREATE_COMPLETE"); 2];
    statuses.extend([Some("UPDATE_IN_PROGRESS"); 6]);
    statuses.extend([
        Some("UPDATE_ROLLBACK_IN_PROGRESS"),
        Some("UPDATE_ROLLBACK_COMPLETE"),
    ]);
    let mut fake = Fake::new(statuses);
    fake.events = Script::new([
        vec![stack_event("CREATE_COMPLETE")],
        vec![stack_event("UPDATE_IN_PROGRESS")],
        vec![service_event("UPDATE_IN_PROGRESS", None)],
        Vec::new(),
        Vec::new(),
        Vec::new(),
        Vec::new(),
        vec![
            service_event("UPDATE_FAILED", Some("Resource update cancelled")),
            stack_event("UPDATE_ROLLBACK_IN_PROGRESS"),
        ],
        vec![stack_event("UPDATE_ROLLBACK_COMPLETE")],
    ]);
    fake.resources = resources();
    fake.workloads.services = Script::new([vec![service(deployment(NEW, Some("IN_PROGRESS"), 1))]]);
    fake.workloads.stopped = Script::new([tasks]);
    fake
}

fn deploy_request(settings: WatchSettings) -> DeployRequest {
    let mut request = request_for(&template());
    request
        .parameters
        .insert("Password".into(), "hunter2-planted".into());
    request.watch = settings;
    request
}

fn inspect_every_poll() -> WatchSettings {
    WatchSettings {
        polls_between_inspections: 1,
        ..WatchSettings::default()
    }
}

fn deploy<'a>(
    fake: &'a Fake,
    settings: WatchSettings,
) -> (DeployResult<DeployOutcome>, RecordingObserver<'a>) {
    let mut observer = RecordingObserver {
        fake,
        evidence: Vec::new(),
        steps: Vec::new(),
        reported: Vec::new(),
    };
    let outcome = run(Engine::new(fake, &mut observer)
        .clock(|| UNIX_EPOCH)
        .deploy(&deploy_request(settings)));
    (outcome, observer)
}

fn three_equal_failures() -> Vec<StoppedTask> {
    vec![exited("3", 1), exited("2", 1), exited("1", 1)]
}

#[test]
fn update_is_stopped_at_the_failure_threshold_after_saving_evidence() {
    let mut fake = failing(three_equal_failures());
    fake.workloads.logs.insert(
        "ecs/order/1".into(),
        ["boot", "KeyError: hunter2-planted sk_live_planted"]
            .map(str::to_owned)
            .to_vec(),
    );
    let (outcome, observer) = deploy(&fake, inspect_every_poll());
    let calls = fake.calls();
    let position = |name: &str| calls.iter().position(|call| call == name).unwrap();
    assert!(position("evidence saved") < position("cancel_update"));
    assert_eq!(fake.count("cancel_update"), 1);
    assert!(calls.contains(&"GetLogEvents /ecs/order ecs/order/1".to_owned()));
    assert_eq!(
        observer.reported,
        ["order: 1/3 running, 3 failed: container exited with code 1"]
    );
    let Err(DeployError::Failed(failure)) = outcome else {
        panic!("{outcome:?}");
    };
    assert!(failure.stopped);
    assert_eq!(
        failure.to_string(),
        "failed to update stack `web`: 3 tasks stopped for the same reason: container `order` of `OrderService`: container \
         exited with code 1; rolled back (`UPDATE_ROLLBACK_COMPLETE`)"
    );
    assert!(failure.next.starts_with("check the last lines of its log"));
    assert!(
        failure
            .next
            .ends_with("run `cargo run -- deploy --stage dev` again")
    );
    let evidence = failure.evidence.unwrap();
    assert_eq!(*evidence, observer.evidence[0]);
    assert_eq!(observer.evidence.len(), 1);
    assert_eq!(
        (evidence.stack.as_str(), evidence.stack_id.as_str()),
        ("web", STACK_ARN)
    );
    assert_eq!(evidence.status, "UPDATE_IN_PROGRESS");
    let service = &evidence.services[0];
    let ids: Vec<_> = service
        .tasks
        .iter()
        .map(|task| task.arn.rsplit('/').next().unwrap())
        .collect();
    assert_eq!(ids, ["1", "2", "3"]);
    let first = &service.tasks[0].containers[0];
    assert_eq!(first.image.as_deref(), Some(IMAGE));
    assert_eq!(first.exit_code, Some(1));
    assert_eq!(first.log, ["boot", "KeyError: *** ***"]);
    assert!(
        !serde_json::to_string(&evidence)
            .unwrap()
            .contains("planted")
    );
}

#[test]
fn evidence_is_versioned_json() {
    let fake = failing(three_equal_failures());
    let (_, observer) = deploy(&fake, inspect_every_poll());
    let evidence = serde_json::to_value(&observer.evidence[0]).unwrap();
    assert_eq!(evidence["version"], 1);
    assert_eq!(
        evidence["failures"][0],
        json!({
            "count": 3, "kind": "exited", "service": "OrderService", "container": "order",
            "cause": "container-exited", "nature": "permanent",
            "summary": "container exited with code 1", "evidence": "exit code 1",
            "hint": "check the last lines of its log, fix the error, and run the image locally",
        })
    );
    assert!(observer.evidence[0].file_name().starts_with("ecs-dsl-"));
    assert!(observer.evidence[0].file_name().ends_with(".json"));
}

#[test]
fn failures_of_different_kinds_are_counted_separately() {
    let oom = exited("3", 137);
    let fake = failing(vec![oom, exited("2", 1), exited("1", 1)]);
    let (outcome, observer) = deploy(&fake, inspect_every_poll());
    assert!(!fake.calls().contains(&"cancel_update".to_owned()));
    let Err(DeployError::Failed(failure)) = outcome else {
        panic!("{outcome:?}");
    };
    // CloudFormation failed by itself: the evidence is saved, too.
    assert!(!failure.stopped);
    let failures: Vec<_> = observer.evidence[0]
        .failures
        .iter()
        .map(|counted| (counted.failure.kind, counted.count))
        .collect();
    assert_eq!(
        failures,
        [
            (TaskFailureKind::Exited, 2),
            (TaskFailureKind::OutOfMemory, 1)
        ]
    );
}

#[test]
fn failure_threshold_is_configurable() {
    let mut never = inspect_every_poll();
    never.failure_threshold = None;
    let fake = failing(three_equal_failures());
    deploy(&fake, never).0.unwrap_err();
    assert!(!fake.calls().contains(&"cancel_update".to_owned()));
    let mut once = inspect_every_poll();
    once.failure_threshold = Some(1);
    let fake = failing(vec![exited("1", 1)]);
    let (_, observer) = deploy(&fake, once);
    assert!(fake.calls().contains(&"cancel_update".to_owned()));
    assert!(
        observer
            .steps
            .iter()
            .any(|step| step.starts_with("CancellingFailedDeployment") && step.contains("count: 1"))
    );
}

#[test]
fn tasks_of_the_old_revision_or_stopped_earlier_are_ignored() {
    let old = |id| StoppedTask {
        task_definition: OLD.into(),
        ..exited(id, 1)
    };
    let earlier = |id| StoppedTask {
        stopped: Some("2026-11-20T09:59:59.9Z".into()),
        ..exited(id, 1)
    };
    let fake = failing(vec![
        old("1"),
        old("2"),
        earlier("3"),
        earlier("4"),
        exited("5", 1),
    ]);
    let (_, observer) = deploy(&fake, inspect_every_poll());
    assert!(!fake.calls().contains(&"cancel_update".to_owned()));
    assert_eq!(observer.evidence[0].services[0].tasks.len(), 1);
}

#[test]
fn missing_capacity_is_reported_without_stopping() {
    let stopped = |id: &str| {
        task(
            id,
            "TaskFailedToStart",
            "Capacity is unavailable at this time.",
        )
    };
    let fake = failing(vec![stopped("1"), stopped("2"), stopped("3"), stopped("4")]);
    let (_, observer) = deploy(&fake, inspect_every_poll());
    assert!(!fake.calls().contains(&"cancel_update".to_owned()));
    assert_eq!(
        observer.reported,
        ["order: 1/3 running, 4 failed: no capacity available"]
    );
}

#[test]
fn recovered_service_is_not_stopped() {
    let mut fake = failing(vec![exited("2", 1), exited("1", 1)]);
    fake.workloads.services = Script::new([
        vec![service(deployment(NEW, Some("IN_PROGRESS"), 1))],
        vec![service(deployment(NEW, Some("COMPLETED"), 3))],
    ]);
    let mut settings = inspect_every_poll();
    settings.failure_threshold = Some(2);
    // The stopped tasks are seen only when the service is steady.
    fake.workloads.stopped = Script::new([Vec::new(), vec![exited("2", 1), exited("1", 1)]]);
    let (_, observer) = deploy(&fake, settings);
    assert!(!fake.calls().contains(&"cancel_update".to_owned()));
    assert_eq!(
        observer.reported,
        ["order: 1/3 running", "order: 3/3 running"]
    );
}

#[test]
fn failing_creation_is_stopped_by_deleting_the_stack() {
    let mut fake = Fake::new([
        None,
        Some("REVIEW_IN_PROGRESS"),
        Some("CREATE_IN_PROGRESS"),
        Some("CREATE_IN_PROGRESS"),
        Some("DELETE_IN_PROGRESS"),
        None,
    ]);
    fake.events = Script::new([
        Vec::new(),
        vec![stack_event("CREATE_IN_PROGRESS")],
        vec![service_event(
            "CREATE_IN_PROGRESS",
            Some("Resource creation Initiated"),
        )],
        vec![stack_event("DELETE_IN_PROGRESS")],
    ]);
    fake.resources = resources();
    fake.workloads.services = Script::new([vec![service(deployment(NEW, Some("IN_PROGRESS"), 0))]]);
    fake.workloads.stopped = Script::new([three_equal_failures()]);
    let (outcome, _) = deploy(&fake, inspect_every_poll());
    let calls = fake.calls();
    assert!(!calls.contains(&"cancel_update".to_owned()));
    let position = |name: &str| calls.iter().position(|call| call == name).unwrap();
    assert!(position("evidence saved") < position("delete_stack"));
    let message = outcome.unwrap_err().to_string();
    let expected = "failed to create stack `web`: 3 tasks stopped for the same reason: container `order` of `OrderService`: container exited";
    assert!(message.starts_with(expected), "{message}");
}

#[test]
fn services_are_inspected_at_every_eighth_poll_while_they_change() {
    let mut fake = failing(Vec::new());
    let mut statuses = vec![Some("CREATE_COMPLETE"); 2];
    statuses.extend([Some("UPDATE_IN_PROGRESS"); 20]);
    statuses.push(Some("UPDATE_COMPLETE"));
    fake.stacks = Fake::new(statuses).stacks;
    let mut events = vec![
        vec![stack_event("CREATE_COMPLETE")],
        vec![stack_event("UPDATE_IN_PROGRESS")],
        vec![service_event("UPDATE_IN_PROGRESS", None)],
    ];
    events.extend(vec![Vec::new(); 16]);
    events.push(vec![service_event("UPDATE_COMPLETE", None)]);
    events.push(Vec::new());
    events.push(vec![stack_event("UPDATE_COMPLETE")]);
    fake.events = Script::new(events);
    let (outcome, _) = deploy(&fake, WatchSettings::default());
    // The fake keeps reporting an unfinished rollout.
    assert!(
        matches!(outcome, Err(DeployError::NotRunning(_))),
        "{outcome:?}"
    );
    // When the service's update starts, eight polls later, and again eight later.
    assert_eq!(fake.count("DescribeTasks main"), 3);
}

#[test]
fn read_error_is_reported_once_and_does_not_disable_stopping() {
    let mut fake = failing(three_equal_failures());
    fake.workloads.denied = vec!["DescribeTargetHealth"];
    let (_, observer) = deploy(&fake, inspect_every_poll());
    let reported = observer
        .steps
        .iter()
        .filter(|step| step.starts_with("CannotWatch"))
        .count();
    assert_eq!(reported, 1);
    // The tasks can still be read.
    assert!(fake.calls().contains(&"cancel_update".to_owned()));
}

#[test]
fn update_without_service_changes_is_not_watched() {
    let mut fake = failing(three_equal_failures());
    fake.events = Script::new([
        vec![stack_event("CREATE_COMPLETE")],
        vec![stack_event("UPDATE_IN_PROGRESS")],
        vec![event("Queue", "UPDATE_IN_PROGRESS", None)],
        Vec::new(),
        Vec::new(),
        Vec::new(),
        Vec::new(),
        vec![
            event("Queue", "UPDATE_FAILED", Some("no")),
            stack_event("UPDATE_ROLLBACK_IN_PROGRESS"),
        ],
        vec![stack_event("UPDATE_ROLLBACK_COMPLETE")],
    ]);
    let (outcome, observer) = deploy(&fake, inspect_every_poll());
    let Err(DeployError::Failed(failure)) = outcome else {
        panic!("{outcome:?}");
    };
    assert_eq!(failure.evidence, None);
    assert!(observer.evidence.is_empty());
    assert!(!fake.calls().contains(&"DescribeTasks main".to_owned()));
}
