//! Classifies a stopped task by ECS's stop codes and reasons.
//!
//! The texts are those of ECS, the Fargate agent and containerd, as published in reports of real failures. See AWS's
//! pages `Stopped tasks error codes`, `CannotPullContainer task errors`, `ResourceInitializationError` and `Service
//! event messages`. Matching is case-insensitive and by substring: the surrounding text changes with the platform
//! version.

use std::collections::BTreeMap;

use super::model::ServiceModel;
use super::{TaskFailure, TaskFailureKind};
use super::{exits, health, pulls};
use crate::deploy::{ServiceEvent, StoppedContainer, StoppedTask, TargetHealth};

/// A stopped task with its service's model, logs, target health and events.
pub(super) struct TaskContext<'a> {
    pub(super) model: &'a ServiceModel,
    pub(super) task: &'a StoppedTask,
    /// By container, oldest line first.
    pub(super) logs: &'a BTreeMap<String, Vec<String>>,
    /// By target group.
    pub(super) health: &'a BTreeMap<String, Vec<TargetHealth>>,
    /// The service events since the deployment started, latest first.
    pub(super) events: &'a [ServiceEvent],
}

/// Why the task failed; `None` if it was stopped on purpose: by scaling, by a user or by a Spot interruption.
pub(super) fn classify_task(context: &TaskContext<'_>) -> Option<TaskFailure> {
    if is_expected_stop(context.task) {
        return None;
    }
    Some(
        pulls::classify(context)
            .or_else(|| exits::out_of_memory(context))
            .or_else(|| exits::wrong_architecture(context))
            .or_else(|| health::classify(context))
            .or_else(|| capacity_of_task(context))
            .or_else(|| exits::cannot_start(context))
            .or_else(|| exits::exited(context))
            .unwrap_or_else(|| unknown(context)),
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

impl TaskContext<'_> {
    /// The stop reasons of the containers and of the task.
    pub(super) fn reasons(&self) -> impl Iterator<Item = (Option<&StoppedContainer>, &str)> {
        let of_task = self
            .task
            .reason
            .iter()
            .map(|reason| (None, reason.as_str()));
        let of_containers = self
            .task
            .containers
            .iter()
            .filter_map(|container| Some((Some(container), container.reason.as_deref()?)));
        of_containers.chain(of_task)
    }

    pub(super) fn failure(
        &self,
        kind: TaskFailureKind,
        container: Option<&str>,
        summary: impl Into<String>,
        evidence: impl Into<String>,
        hint: impl Into<String>,
    ) -> TaskFailure {
        TaskFailure {
            kind,
            service: self.model.logical_id.clone(),
            container: container.map(str::to_owned),
            summary: summary.into(),
            evidence: evidence.into(),
            hint: hint.into(),
        }
    }

    /// The name of `container`, else of the task's only container.
    pub(super) fn name<'a>(&'a self, container: Option<&'a StoppedContainer>) -> Option<&'a str> {
        match (container, self.task.containers.as_slice()) {
            (Some(container), _) => Some(&container.name),
            (None, [only]) => Some(&only.name),
            (None, _) => None,
        }
    }
}

/// Whether `text` contains one of `parts`, ignoring case.
pub(super) fn has(text: &str, parts: &[&str]) -> bool {
    let text = text.to_ascii_lowercase();
    parts
        .iter()
        .any(|part| text.contains(&part.to_ascii_lowercase()))
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

fn capacity_of_task(context: &TaskContext<'_>) -> Option<TaskFailure> {
    let (_, reason) = context.reasons().find(|(_, reason)| {
        has(
            reason,
            &["Capacity is unavailable at this time", "RESOURCE:"],
        )
    })?;
    Some(no_capacity(context.model, reason))
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

fn unknown(context: &TaskContext<'_>) -> TaskFailure {
    let (container, reason) = context
        .reasons()
        .next()
        .map_or((None, "ECS gives no reason"), |(container, reason)| {
            (context.name(container), reason)
        });
    context.failure(
        TaskFailureKind::Unknown,
        container,
        reason,
        reason,
        "check the task's containers and their logs",
    )
}
