//! Service events: each is reported, known or not.

use std::path::Path;

use super::local::shop;
use crate::deploy::StackEvent;
use crate::deploy::engine::tests::{request, run};
use crate::deploy::engine::{
    ConfirmationRequest, Decision, DeployError, DeployRequest, Engine, Failure, Observer, Preview,
    ServiceEventReport, Step, WatchSettings,
};
use crate::deploy::local::{FaultPlan, Local, TaskFault, TaskReason, Times};

/// Records the events.
#[derive(Default)]
struct EventRecorder {
    events: Vec<ServiceEventReport>,
}

impl Observer for EventRecorder {
    fn step(&mut self, _: &Step<'_>) {}

    fn event(&mut self, _: &StackEvent) {}

    fn change_set(&mut self, _: &Preview<'_>) {}

    fn service_event(&mut self, event: &ServiceEventReport) {
        self.events.push(event.clone());
    }

    fn confirm(&mut self, _: &ConfirmationRequest<'_>) -> Decision {
        Decision::Yes
    }
}

/// Deploys the image while its tasks fail like this.
fn deploy(folder: &Path, image: &str, fault: TaskFault) -> (Option<Failure>, EventRecorder) {
    let plan = FaultPlan {
        tasks: vec![TaskFault {
            service: "Order".to_owned(),
            ..fault
        }],
        ..FaultPlan::default()
    };
    let local = Local::open(folder, "us-east-1").unwrap().fault_plan(plan);
    let mut recorder = EventRecorder::default();
    let mut request = DeployRequest {
        skip_preflight: true,
        watch: WatchSettings {
            polls_between_inspections: 1,
            ..WatchSettings::default()
        },
        ..request(&shop(image).to_string())
    };
    request.target.account = None;
    let failure = match run(Engine::new(&local, &mut recorder).deploy(&request)) {
        Ok(_) => None,
        Err(DeployError::Failed(failure)) => Some(*failure),
        Err(other) => panic!("{other:?}"),
    };
    (failure, recorder)
}

// found: I3
#[test]
fn every_service_event_is_reported_once_with_its_cause_if_known() {
    for (text, cause) in [
        (
            "(service order) was unable to place a task. Reason: You've reached the limit on the number of vCPUs you can run \
             concurrently",
            Some("fargate-vcpu-quota"),
        ),
        ("(service order) lost the phase of its flux capacitor", None),
        (
            "(service order) has started 2 tasks: (task 1) (task 2).",
            None,
        ),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let fault = TaskFault {
            event: Some(text.to_owned()),
            times: Times::Times(3),
            ..TaskFault::default()
        };
        let (failure, recorder) = deploy(folder.path(), "order:1", fault);
        assert_eq!(failure, None);
        let found: Vec<_> = recorder
            .events
            .iter()
            .map(|event| (event.event.message.as_str(), event.cause))
            .collect();
        assert!(!found.is_empty(), "{text}");
        assert!(
            found.iter().all(|found| *found == (text, cause)),
            "{found:?}"
        );
        assert_eq!(recorder.events[0].advice.is_some(), cause.is_some());
    }
}

#[test]
fn free_text_of_a_stopped_reason_is_classified_or_shown_as_it_is() {
    for (text, cause, summary) in [
        (
            "ResourceInitializationError: failed to validate logger args: : signal: killed",
            Some("logs-unreachable"),
            "the task has no route to CloudWatch Logs",
        ),
        (
            "the flux capacitor lost its phase",
            None,
            "the flux capacitor lost its phase",
        ),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let fault = TaskFault {
            reason: TaskReason::AsReported,
            stopped_reason: Some(text.to_owned()),
            ..TaskFault::default()
        };
        let (failure, _) = deploy(folder.path(), "order:1", fault);
        let failure = failure.unwrap();
        let found = &failure.task_failure().unwrap().failure;
        assert_eq!((found.cause, found.summary.as_str()), (cause, summary));
        assert_eq!(found.evidence, text);
    }
}
