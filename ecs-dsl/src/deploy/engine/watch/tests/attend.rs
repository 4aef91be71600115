//! When the engine looks, what it tells, and when it stops.

use std::time::UNIX_EPOCH;

use serde_json::json;

use super::{IMAGE, NEW, OLD, deployment, exited, request_for, resources, service, task, template};
use crate::deploy::engine::tests::{Fake, STACK_ARN, Script, event, run, stack_event};
use crate::deploy::engine::{
    ConfirmationRequest, Decision, DeployError, DeployOutcome, DeployRequest, Engine, Evidence,
    Observer, Preview, Step, TroubleKind, WatchSettings, WorkloadReport,
};
use crate::deploy::{StackEvent, StoppedTask};

/// Writes down what it hears among the calls, so that their order shows.
struct Ear<'a> {
    fake: &'a Fake,
    evidence: Vec<Evidence>,
    steps: Vec<String>,
    told: Vec<String>,
}

impl Observer for Ear<'_> {
    fn step(&mut self, step: &Step<'_>) {
        self.steps.push(format!("{step:?}"));
    }

    fn event(&mut self, _: &StackEvent) {}

    fn change_set(&mut self, _: &Preview<'_>) {}

    fn workload(&mut self, report: &WorkloadReport) {
        self.told
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

/// What AWS says about the service itself.
fn of_service(status: &str, reason: Option<&str>) -> StackEvent {
    StackEvent {
        type_name: "AWS::ECS::Service".into(),
        ..event("OrderService", status, reason)
    }
}

/// An update of the service that goes on for some polls, then goes back.
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
        vec![of_service("UPDATE_IN_PROGRESS", None)],
        Vec::new(),
        Vec::new(),
        Vec::new(),
        Vec::new(),
        vec![
            of_service("UPDATE_FAILED", Some("Resource update cancelled")),
            stack_event("UPDATE_ROLLBACK_IN_PROGRESS"),
        ],
        vec![stack_event("UPDATE_ROLLBACK_COMPLETE")],
    ]);
    fake.resources = resources();
    fake.workloads.services = Script::new([vec![service(deployment(NEW, Some("IN_PROGRESS"), 1))]]);
    fake.workloads.stopped = Script::new([tasks]);
    fake
}

fn wanted(settings: WatchSettings) -> DeployRequest {
    let mut request = request_for(&template());
    request
        .parameters
        .insert("Password".into(), "hunter2-planted".into());
    request.watch = settings;
    request
}

fn always_looking() -> WatchSettings {
    WatchSettings {
        polls_between_looks: 1,
        ..WatchSettings::default()
    }
}

fn deploy<'a>(
    fake: &'a Fake,
    settings: WatchSettings,
) -> (Result<DeployOutcome, DeployError>, Ear<'a>) {
    let mut ear = Ear {
        fake,
        evidence: Vec::new(),
        steps: Vec::new(),
        told: Vec::new(),
    };
    let outcome = run(Engine::new(fake, &mut ear)
        .clock(|| UNIX_EPOCH)
        .deploy(&wanted(settings)));
    (outcome, ear)
}

fn three_alike() -> Vec<StoppedTask> {
    vec![exited("3", 1), exited("2", 1), exited("1", 1)]
}

#[test]
fn three_tasks_that_die_alike_stop_an_update_after_the_evidence_was_saved() {
    let mut fake = failing(three_alike());
    fake.workloads.logs.insert(
        "ecs/order/1".into(),
        vec![
            "boot".into(),
            "KeyError: hunter2-planted sk_live_planted".into(),
        ],
    );
    let (outcome, ear) = deploy(&fake, always_looking());
    let calls = fake.calls();
    let at = |call: &str| calls.iter().position(|it| it == call).unwrap();
    assert!(at("evidence saved") < at("cancel_update"));
    assert_eq!(calls.iter().filter(|it| *it == "cancel_update").count(), 1);
    assert!(calls.contains(&"GetLogEvents /ecs/order ecs/order/1".to_owned()));
    assert_eq!(
        ear.told,
        ["order: 1/3 running, 3 failed: its program ended with exit code 1"]
    );
    let Err(DeployError::Failed(failure)) = outcome else {
        panic!("{outcome:?}");
    };
    assert!(failure.stopped);
    assert_eq!(
        failure.to_string(),
        "failed to update stack `web`: 3 tasks died alike: container `order` of `OrderService`: its program ended with exit \
         code 1; rolled back (`UPDATE_ROLLBACK_COMPLETE`)"
    );
    assert!(
        failure
            .next
            .starts_with("look at the last lines of its log")
    );
    assert!(
        failure
            .next
            .ends_with("run `cargo run -- deploy --stage dev` again")
    );
    let evidence = failure.evidence.unwrap();
    assert_eq!(*evidence, ear.evidence[0]);
    assert_eq!(ear.evidence.len(), 1);
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
fn the_evidence_is_versioned_json() {
    let fake = failing(three_alike());
    let (_, ear) = deploy(&fake, always_looking());
    let evidence = serde_json::to_value(&ear.evidence[0]).unwrap();
    assert_eq!(evidence["version"], 1);
    assert_eq!(
        evidence["troubles"][0],
        json!({
            "count": 3, "kind": "exited", "service": "OrderService", "container": "order",
            "summary": "its program ended with exit code 1", "evidence": "",
            "hint": "look at the last lines of its log, mend what they say, and run the image by itself",
        })
    );
    assert!(ear.evidence[0].file_name().starts_with("ecs-dsl-"));
    assert!(ear.evidence[0].file_name().ends_with(".json"));
}

#[test]
fn two_alike_and_a_third_of_another_kind_do_not_stop_it() {
    let oom = exited("3", 137);
    let fake = failing(vec![oom, exited("2", 1), exited("1", 1)]);
    let (outcome, ear) = deploy(&fake, always_looking());
    assert!(!fake.calls().contains(&"cancel_update".to_owned()));
    let Err(DeployError::Failed(failure)) = outcome else {
        panic!("{outcome:?}");
    };
    // CloudFormation failed by itself: what was seen is kept, too.
    assert!(!failure.stopped);
    let troubles: Vec<_> = ear.evidence[0]
        .troubles
        .iter()
        .map(|counted| (counted.trouble.kind, counted.count))
        .collect();
    assert_eq!(
        troubles,
        [(TroubleKind::Exited, 2), (TroubleKind::OutOfMemory, 1)]
    );
}

#[test]
fn it_is_never_stopped_if_the_user_says_so_and_earlier_if_he_says_that() {
    let mut never = always_looking();
    never.alike_failures = None;
    let fake = failing(three_alike());
    deploy(&fake, never).0.unwrap_err();
    assert!(!fake.calls().contains(&"cancel_update".to_owned()));
    let mut once = always_looking();
    once.alike_failures = Some(1);
    let fake = failing(vec![exited("1", 1)]);
    let (_, ear) = deploy(&fake, once);
    assert!(fake.calls().contains(&"cancel_update".to_owned()));
    assert!(
        ear.steps
            .iter()
            .any(|step| step.starts_with("CancellingFailedDeployment") && step.contains("count: 1"))
    );
}

#[test]
fn tasks_of_the_old_revision_or_from_before_do_not_count() {
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
    let (_, ear) = deploy(&fake, always_looking());
    assert!(!fake.calls().contains(&"cancel_update".to_owned()));
    assert_eq!(ear.evidence[0].services[0].tasks.len(), 1);
}

#[test]
fn missing_capacity_is_told_and_waited_for() {
    let starved = |id: &str| {
        task(
            id,
            "TaskFailedToStart",
            "Capacity is unavailable at this time.",
        )
    };
    let fake = failing(vec![starved("1"), starved("2"), starved("3"), starved("4")]);
    let (_, ear) = deploy(&fake, always_looking());
    assert!(!fake.calls().contains(&"cancel_update".to_owned()));
    assert_eq!(
        ear.told,
        ["order: 1/3 running, 4 failed: no capacity to run a task on"]
    );
}

#[test]
fn a_service_that_recovers_is_left_alone() {
    let mut fake = failing(vec![exited("2", 1), exited("1", 1)]);
    fake.workloads.services = Script::new([
        vec![service(deployment(NEW, Some("IN_PROGRESS"), 1))],
        vec![service(deployment(NEW, Some("COMPLETED"), 3))],
    ]);
    let mut twice = always_looking();
    twice.alike_failures = Some(2);
    // The tasks that died come to light only when the others run already.
    fake.workloads.stopped = Script::new([Vec::new(), vec![exited("2", 1), exited("1", 1)]]);
    let (_, ear) = deploy(&fake, twice);
    assert!(!fake.calls().contains(&"cancel_update".to_owned()));
    assert_eq!(ear.told, ["order: 1/3 running", "order: 3/3 running"]);
}

#[test]
fn a_creation_is_deleted_since_it_cannot_be_cancelled() {
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
        vec![of_service(
            "CREATE_IN_PROGRESS",
            Some("Resource creation Initiated"),
        )],
        vec![stack_event("DELETE_IN_PROGRESS")],
    ]);
    fake.resources = resources();
    fake.workloads.services = Script::new([vec![service(deployment(NEW, Some("IN_PROGRESS"), 0))]]);
    fake.workloads.stopped = Script::new([three_alike()]);
    let (outcome, _) = deploy(&fake, always_looking());
    let calls = fake.calls();
    assert!(!calls.contains(&"cancel_update".to_owned()));
    let at = |call: &str| calls.iter().position(|it| it == call).unwrap();
    assert!(at("evidence saved") < at("delete_stack"));
    assert!(
        outcome.unwrap_err().to_string().starts_with(
            "failed to create stack `web`: 3 tasks died alike: container `order` of `OrderService`: its program ended"
        )
    );
}

#[test]
fn a_look_takes_place_at_every_eighth_poll_and_only_while_a_service_changes() {
    let mut fake = failing(Vec::new());
    let mut statuses = vec![Some("CREATE_COMPLETE"); 2];
    statuses.extend([Some("UPDATE_IN_PROGRESS"); 20]);
    statuses.push(Some("UPDATE_COMPLETE"));
    fake.stacks = Fake::new(statuses).stacks;
    let mut events = vec![
        vec![stack_event("CREATE_COMPLETE")],
        vec![stack_event("UPDATE_IN_PROGRESS")],
        vec![of_service("UPDATE_IN_PROGRESS", None)],
    ];
    events.extend(vec![Vec::new(); 16]);
    events.push(vec![of_service("UPDATE_COMPLETE", None)]);
    events.push(Vec::new());
    events.push(vec![stack_event("UPDATE_COMPLETE")]);
    fake.events = Script::new(events);
    let (outcome, _) = deploy(&fake, WatchSettings::default());
    // Nothing is wrong with it in the end but that the fake goes on telling of an unfinished rollout.
    assert!(
        matches!(outcome, Err(DeployError::NotRunning(_))),
        "{outcome:?}"
    );
    let calls = fake.calls();
    // When the service begins, eight polls later, and again eight later.
    assert_eq!(
        calls
            .iter()
            .filter(|call| *call == "DescribeTasks main")
            .count(),
        3
    );
}

#[test]
fn what_cannot_be_read_is_told_once_and_stops_nothing() {
    let mut fake = failing(three_alike());
    fake.workloads.denied = vec!["DescribeTargetHealth"];
    let (_, ear) = deploy(&fake, always_looking());
    let told = ear
        .steps
        .iter()
        .filter(|step| step.starts_with("CannotWatch"))
        .count();
    assert_eq!(told, 1);
    // The tasks can be read all the same.
    assert!(fake.calls().contains(&"cancel_update".to_owned()));
}

#[test]
fn an_update_that_does_not_touch_the_service_is_not_watched() {
    let mut fake = failing(three_alike());
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
    let (outcome, ear) = deploy(&fake, always_looking());
    let Err(DeployError::Failed(failure)) = outcome else {
        panic!("{outcome:?}");
    };
    assert_eq!(failure.evidence, None);
    assert!(ear.evidence.is_empty());
    assert!(!fake.calls().contains(&"DescribeTasks main".to_owned()));
}
