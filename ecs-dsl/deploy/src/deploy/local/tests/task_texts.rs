//! Task failures with texts of AWS in the fault file.

use super::fixture::{Fixture, now};
use super::tasks::{described, fault, shop, start, with_task_fault};
use crate::deploy::Workloads;
use crate::deploy::local::{TaskFault, TaskReason, Times};

#[test]
fn texts_of_a_fault_replace_those_of_ecs() {
    let mut fixture = Fixture::new();
    fixture.deploy(&shop("order:1", false));
    fixture.reopen(with_task_fault(TaskFault {
        stopped_reason: Some("the flux capacitor lost its phase".to_owned()),
        container_reason: Some("no phase".to_owned()),
        event: Some("(service order) has no phase".to_owned()),
        ..fault(TaskReason::AsReported, Times::Forever)
    }));
    start(&fixture, &shop("order:2", false), 10);
    let service = described(&fixture);
    assert_eq!(service.events[0].message, "(service order) has no phase");
    let tasks = now(fixture.local.stopped_tasks("main", &service.arn)).unwrap();
    assert_eq!(
        tasks[0].reason.as_deref(),
        Some("the flux capacitor lost its phase")
    );
    assert_eq!(tasks[0].stop_code.as_deref(), Some("TaskFailedToStart"));
    assert_eq!(tasks[0].containers[0].reason.as_deref(), Some("no phase"));
}

#[test]
fn text_of_an_event_alone_stops_no_task() {
    let mut fixture = Fixture::new();
    fixture.deploy(&shop("order:1", false));
    fixture.reopen(with_task_fault(TaskFault {
        event: Some("(service order) has no phase".to_owned()),
        ..fault(TaskReason::AsReported, Times::Forever)
    }));
    start(&fixture, &shop("order:2", false), 10);
    let service = described(&fixture);
    assert_eq!(service.events[0].message, "(service order) has no phase");
    let tasks = now(fixture.local.stopped_tasks("main", &service.arn)).unwrap();
    assert!(tasks.is_empty(), "{tasks:?}");
}
