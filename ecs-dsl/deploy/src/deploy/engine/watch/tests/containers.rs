//! Containers of a task, which are read together.

use std::collections::BTreeMap;

use serde_json::Value;

use super::classify::{classify, model};
use super::{GROUP, exited, task};
use crate::deploy::engine::watch::classify::classify_task;
use crate::deploy::engine::watch::model::{ContainerModel, ServiceModel};
use crate::deploy::engine::watch::symptoms::Symptoms;
use crate::deploy::engine::{TaskFailure, TaskFailureKind};
use crate::deploy::{StoppedContainer, StoppedTask};

/// A task whose containers have these names, exit codes and reasons.
fn stopped(containers: &[(&str, i32, Option<&str>)]) -> StoppedTask {
    let container = |(name, code, reason): &(&str, i32, Option<&str>)| StoppedContainer {
        name: (*name).to_owned(),
        exit_code: Some(*code),
        reason: reason.map(str::to_owned),
        ..StoppedContainer::default()
    };
    StoppedTask {
        containers: containers.iter().map(container).collect(),
        ..exited("1", 0)
    }
}

/// The service `order` with a log router, and with an init container that isn't essential.
fn with_helpers() -> ServiceModel {
    let mut model = model();
    for (name, optional) in [("envoy", false), ("migrate", true)] {
        model.containers.push(ContainerModel {
            name: name.to_owned(),
            optional,
            ..ContainerModel::default()
        });
    }
    model
}

fn cause(containers: &[(&str, i32, Option<&str>)]) -> (Option<String>, &'static str) {
    let failure = classify(&with_helpers(), &stopped(containers), &[], Vec::new(), &[]).unwrap();
    (failure.container, failure.cause.unwrap())
}

// found: I2
#[test]
fn essential_container_that_ended_first_is_the_cause() {
    const OOM: Option<&str> = Some("OutOfMemoryError: Container killed due to memory usage");
    let order = Some("order".to_owned());
    for (containers, container, expected) in [
        // Killed after another one had ended: no problem of memory.
        (
            &[("envoy", 137, None), ("order", 1, None)][..],
            &order,
            "container-exited",
        ),
        (
            &[("envoy", 143, None), ("order", 0, None)],
            &order,
            "container-exited",
        ),
        (
            &[("order", 137, None), ("envoy", 143, None)],
            &order,
            "container-killed",
        ),
        // An init container that has succeeded isn't the first that ended.
        (
            &[("migrate", 0, None), ("order", 137, None)],
            &order,
            "container-killed",
        ),
        (
            &[("migrate", 1, None), ("order", 2, None)],
            &order,
            "container-exited",
        ),
        (
            &[("order", 0, OOM), ("envoy", 137, None)],
            &order,
            "out-of-memory",
        ),
        // A task keeps running without a container that isn't essential.
        (
            &[("migrate", 137, OOM), ("order", 0, OOM)],
            &order,
            "out-of-memory",
        ),
    ] {
        assert_eq!(
            cause(containers),
            (container.clone(), expected),
            "{containers:?}"
        );
    }
}

#[test]
fn exit_code_of_a_shell_or_a_signal_is_explained() {
    for (code, summary) in [
        (126, "the command can't be executed (exit code 126)"),
        (127, "command not found (exit code 127)"),
        (139, "segmentation fault (exit code 139)"),
        (143, "container ended by `SIGTERM` (exit code 143)"),
        (3, "container exited with code 3"),
    ] {
        let failure = classify(&model(), &exited("1", code), &[], Vec::new(), &[]).unwrap();
        assert_eq!(failure.summary, summary);
        assert_eq!(failure.evidence, format!("exit code {code}"));
    }
}

/// The failure of a task as `messages.json` describes it.
fn of_example(example: &Value) -> TaskFailure {
    let context = |name: &str| example["context"][name].as_str().map(str::to_owned);
    let stop_code = context("stop_code").unwrap_or_else(|| "TaskFailedToStart".to_owned());
    let text = example["text"].as_str().unwrap();
    let mut stopped = task("1", &stop_code, text);
    let container = &mut stopped.containers[0];
    container.reason = context("container_reason");
    container.exit_code = example["exit_code"]
        .as_i64()
        .and_then(|code| i32::try_from(code).ok());
    let log = context("log").into_iter().collect();
    classify_task(&Symptoms {
        model: &model(),
        task: &stopped,
        logs: &BTreeMap::from([("order".to_owned(), log)]),
        health: &BTreeMap::new(),
        events: &[],
    })
    .unwrap()
}

// found: I2
#[test]
fn every_stopped_task_of_the_messages_has_its_cause_and_remedy() {
    let text = include_str!("../../../causes/tests/messages.json");
    let examples: Vec<Value> = serde_json::from_str(text).unwrap();
    let of_tasks = |example: &&Value| {
        let kind = example["kind"].as_str().unwrap();
        matches!(kind, "ecs-stopped-reason" | "ecs-container-reason")
    };
    let mut count = 0;
    for example in examples.iter().filter(of_tasks) {
        let failure = of_example(example);
        assert_eq!(failure.cause, example["code"].as_str(), "{example}");
        let remedy = example["remedy"].as_str().unwrap();
        assert!(failure.hint.contains(remedy), "{example}: {}", failure.hint);
        count += 1;
    }
    assert_eq!(count, 38);
}

#[test]
fn port_that_the_log_names_is_the_cause_of_a_failed_health_check() {
    let reason = format!("Task failed ELB health checks in (target-group {GROUP})");
    let task = task("1", "ServiceSchedulerInitiated", &reason);
    let health = vec![super::unhealthy(
        "Target.FailedHealthChecks",
        "Health checks failed",
    )];
    let lines = ["Task Service listening on port 3000"];
    let failure = classify(&model(), &task, &lines, health, &[]).unwrap();
    assert_eq!(failure.kind, TaskFailureKind::PortMismatch);
    assert_eq!(failure.cause, Some("port-mismatch"));
    assert!(failure.hint.contains(".port(3000)"), "{}", failure.hint);
}
