//! Classifies a stopped task by ECS's stop codes and reasons.
//!
//! The texts are those of ECS, the Fargate agent and containerd, as published in reports of real failures. See AWS's
//! pages `Stopped tasks error codes`, `CannotPullContainer task errors`, `ResourceInitializationError` and `Service
//! event messages`. Matching is case-insensitive and by substring: the surrounding text changes with the platform
//! version.

use super::model::ServiceModel;
use super::symptoms::{Symptoms, has};
use super::{TaskFailure, TaskFailureKind};
use super::{exits, health, pulls};
use crate::deploy::{ServiceEvent, StoppedTask};

/// Why the task failed; `None` if it was stopped on purpose: by scaling, by a user or by a Spot interruption.
pub(super) fn classify_task(symptoms: &Symptoms<'_>) -> Option<TaskFailure> {
    if is_expected_stop(symptoms.task) {
        return None;
    }
    Some(
        pulls::classify(symptoms)
            .or_else(|| exits::out_of_memory(symptoms))
            .or_else(|| exits::wrong_architecture(symptoms))
            .or_else(|| health::classify(symptoms))
            .or_else(|| capacity_of_task(symptoms))
            .or_else(|| exits::cannot_start(symptoms))
            .or_else(|| exits::exited(symptoms))
            .unwrap_or_else(|| unknown(symptoms)),
    )
}

/// Why ECS can't start tasks, from the service events.
pub(super) fn classify_events(
    model: &ServiceModel,
    events: &[ServiceEvent],
) -> Option<TaskFailure> {
    let event = events.iter().find(|event| {
        has(
            &event.message,
            &[
                "unable to place a task",
                "Capacity is unavailable at this time",
            ],
        )
    })?;
    Some(no_capacity(model, &event.message))
}

/// Whether the task was stopped by scaling, by a user or by a Spot interruption: none of them is a failure of its
/// revision.
fn is_expected_stop(task: &StoppedTask) -> bool {
    const REASONS: [&str; 2] = [
        "Scaling activity initiated by",
        "Your Spot Task was interrupted",
    ];
    let stop_code = task.stop_code.as_deref().unwrap_or_default();
    matches!(
        stop_code,
        "UserInitiated" | "SpotInterruption" | "TerminationNotice"
    ) || task
        .reason
        .as_deref()
        .is_some_and(|reason| has(reason, &REASONS))
}

fn capacity_of_task(symptoms: &Symptoms<'_>) -> Option<TaskFailure> {
    let (_, reason) = symptoms.reasons().find(|(_, reason)| {
        has(
            reason,
            &["Capacity is unavailable at this time", "RESOURCE:"],
        )
    })?;
    Some(no_capacity(symptoms.model, reason))
}

fn no_capacity(model: &ServiceModel, evidence: &str) -> TaskFailure {
    let (summary, hint) = if model.spot {
        (
            "no capacity on Fargate Spot",
            "run some tasks on Fargate On-Demand (`.capacity([Capacity::fargate().base(1), Capacity::fargate_spot()])`), or \
             deploy again later",
        )
    } else {
        (
            "no capacity available",
            "deploy again later, use more Availability Zones (`Vpc::zones`), or change the task size (`.cpu(…)`, `.memory(…)`)",
        )
    };
    TaskFailure {
        kind: TaskFailureKind::NoCapacity,
        service: model.logical_id.clone(),
        container: None,
        summary: summary.to_owned(),
        evidence: evidence.to_owned(),
        hint: hint.to_owned(),
    }
}

fn unknown(symptoms: &Symptoms<'_>) -> TaskFailure {
    let (container, reason) = symptoms
        .reasons()
        .next()
        .map_or((None, "ECS gives no reason"), |(container, reason)| {
            (symptoms.name(container), reason)
        });
    symptoms.failure(
        TaskFailureKind::Unknown,
        container,
        reason,
        reason,
        "check the task's containers and their logs",
    )
}
