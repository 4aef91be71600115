//! Classifies a stopped task, and what ECS reports about a service.
//!
//! AWS's texts are read by [`causes`](crate::deploy::causes). The containers of a task are read together: the essential
//! one that ended first by itself is the cause, and what ECS stopped afterwards isn't.

use std::collections::BTreeMap;

use super::model::ServiceModel;
use super::symptoms::{Finding, Symptoms, failure_by, has};
use super::{TaskFailure, exits, health};
use crate::deploy::causes::{Cause, Nature, TaskFailureKind, task_cause};
use crate::deploy::{ServiceEvent, StoppedTask};

const FAILURE_REASONS: &str =
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html";

/// Why the task failed; `None` if it was stopped on purpose: by scaling, by a deployment or by a user.
pub(super) fn classify_task(symptoms: &Symptoms<'_>) -> Option<TaskFailure> {
    if is_expected_stop(symptoms.task) {
        return None;
    }
    let definite = |nature| matches!(nature, Nature::Permanent | Nature::Transient);
    Some(
        by_reason(symptoms, definite)
            .or_else(|| exits::classify(symptoms))
            .or_else(|| health::unhealthy_container(symptoms))
            .or_else(|| by_reason(symptoms, |nature| nature == Nature::Symptom))
            .unwrap_or_else(|| unknown(symptoms)),
    )
}

/// Why a one-off task failed: it has no target group, and no events.
pub(in crate::deploy::engine) fn one_off_failure(
    model: &ServiceModel,
    task: &StoppedTask,
    logs: &BTreeMap<String, Vec<String>>,
) -> Option<TaskFailure> {
    classify_task(&Symptoms {
        model,
        task,
        logs,
        health: &BTreeMap::new(),
        events: &[],
    })
}

/// Why ECS can't start a one-off task, by the reason of a failure that `RunTask` returns. Service events have the same
/// reasons behind `TaskFailedToStart`.
pub(in crate::deploy::engine) fn placement_failure(
    model: &ServiceModel,
    reason: &str,
) -> TaskFailure {
    let text = format!("TaskFailedToStart: {reason}");
    match task_cause(&text).filter(|cause| cause.nature != Nature::Symptom) {
        Some(cause) => failure_by(cause, model, (None, None), reason),
        None => TaskFailure {
            hint: format!("look it up on AWS's page of failure reasons: {FAILURE_REASONS}"),
            ..unknown_failure(model, None, reason)
        },
    }
}

/// Why ECS can't start tasks, from the service events: the latest one with a cause, else one that only says that something
/// is wrong.
pub(super) fn classify_events(
    model: &ServiceModel,
    events: &[ServiceEvent],
) -> Option<TaskFailure> {
    let failures = || {
        events
            .iter()
            .filter_map(|event| event_failure(model, event))
    };
    failures()
        .find(|failure| failure.nature != Nature::Symptom)
        .or_else(|| failures().next())
}

/// What an event of the service says about a failure; `None` if it reports progress, or is unknown.
pub(super) fn event_failure(model: &ServiceModel, event: &ServiceEvent) -> Option<TaskFailure> {
    let message = &event.message;
    match task_cause(message) {
        Some(cause) if cause.nature == Nature::Expected => None,
        Some(cause) => Some(failure_by(cause, model, (None, None), message)),
        None if has(
            message,
            &["unable to place a task", "failed to launch a task"],
        ) =>
        {
            Some(unknown_failure(model, None, message))
        }
        None => None,
    }
}

/// Whether the task was stopped by scaling, by another deployment or by a user: none of them is a failure of its revision.
fn is_expected_stop(task: &StoppedTask) -> bool {
    let reason = task.reason.as_deref().and_then(task_cause);
    match task.stop_code.as_deref() {
        Some("UserInitiated") => true,
        // Without a known reason, AWS only announces that it reclaims the host.
        Some("SpotInterruption" | "TerminationNotice") => reason.is_none(),
        _ => reason.is_some_and(|cause| cause.nature == Nature::Expected),
    }
}

/// The failure by the first reason with a cause whose nature is `wanted`.
fn by_reason(symptoms: &Symptoms<'_>, wanted: impl Fn(Nature) -> bool) -> Option<TaskFailure> {
    symptoms.reasons().find_map(|(container, reason)| {
        let cause = task_cause(reason).filter(|cause| wanted(cause.nature))?;
        let name = symptoms.name(container);
        Some(match is_health_check(cause) {
            true => health::classify(symptoms, cause, reason),
            false => symptoms.failure_by(cause, name, reason),
        })
    })
}

fn is_health_check(cause: &Cause) -> bool {
    cause.kind == TaskFailureKind::HealthCheckFailing
}

/// AWS's text as it is.
fn unknown(symptoms: &Symptoms<'_>) -> TaskFailure {
    let (container, reason) = symptoms
        .reasons()
        .next()
        .map_or((None, "ECS gives no reason"), |(container, reason)| {
            (symptoms.name(container), reason)
        });
    unknown_failure(symptoms.model, container, reason)
}

fn unknown_failure(model: &ServiceModel, container: Option<&str>, text: &str) -> TaskFailure {
    let finding = Finding {
        summary: text.to_owned(),
        evidence: text.to_owned(),
        hint: "check the task's containers and their logs".to_owned(),
    };
    TaskFailure {
        kind: TaskFailureKind::Unknown,
        cause: None,
        nature: Nature::Permanent,
        service: model.logical_id.clone(),
        container: container.map(str::to_owned),
        summary: finding.summary,
        evidence: finding.evidence,
        hint: finding.hint,
    }
}
