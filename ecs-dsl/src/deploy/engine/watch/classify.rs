//! From what ECS says about a task that stopped to what is wrong and what to do.
//!
//! The texts that are looked for are those of ECS, Fargate's agent and containerd, after reports of those who have seen
//! them. AWS's pages on the subject are `Stopped tasks error codes`, `CannotPullContainer task errors`,
//! `ResourceInitializationError` and `Service event messages`. They are compared without regard to case, and in parts: the
//! words around them change from one platform version to another.

use std::collections::BTreeMap;

use super::model::ServiceModel;
use super::{Trouble, TroubleKind};
use super::{exits, health, pulls};
use crate::deploy::{ServiceEvent, StoppedContainer, StoppedTask, TargetHealth};

/// Everything that is known about a task that stopped.
pub(super) struct Symptoms<'a> {
    pub(super) model: &'a ServiceModel,
    pub(super) task: &'a StoppedTask,
    /// By container, oldest line first.
    pub(super) logs: &'a BTreeMap<String, Vec<String>>,
    /// By target group.
    pub(super) health: &'a BTreeMap<String, Vec<TargetHealth>>,
    /// What ECS said since the deployment began, latest first.
    pub(super) events: &'a [ServiceEvent],
}

/// What kept the task from running; none if it was stopped because it wasn't needed any more, or by somebody.
pub(super) fn of_task(symptoms: &Symptoms<'_>) -> Option<Trouble> {
    if was_meant(symptoms.task) {
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

/// What keeps ECS from starting a task at all, as it says in the service's events.
pub(super) fn of_events(model: &ServiceModel, events: &[ServiceEvent]) -> Option<Trouble> {
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

impl Symptoms<'_> {
    /// What ECS says about the task, and about each of its containers.
    pub(super) fn words(&self) -> impl Iterator<Item = (Option<&StoppedContainer>, &str)> {
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

    pub(super) fn trouble(
        &self,
        kind: TroubleKind,
        container: Option<&str>,
        summary: impl Into<String>,
        evidence: impl Into<String>,
        hint: impl Into<String>,
    ) -> Trouble {
        Trouble {
            kind,
            service: self.model.logical_id.clone(),
            container: container.map(str::to_owned),
            summary: summary.into(),
            evidence: evidence.into(),
            hint: hint.into(),
        }
    }

    /// The name of `container`, or of the only one there is.
    pub(super) fn name<'a>(&'a self, container: Option<&'a StoppedContainer>) -> Option<&'a str> {
        match (container, self.task.containers.as_slice()) {
            (Some(container), _) => Some(&container.name),
            (None, [only]) => Some(&only.name),
            (None, _) => None,
        }
    }
}

/// Whether `text` has one of `parts` in it, in whatever case.
pub(super) fn has(text: &str, parts: &[&str]) -> bool {
    let text = text.to_ascii_lowercase();
    parts
        .iter()
        .any(|part| text.contains(&part.to_ascii_lowercase()))
}

/// A task that makes room for another one, that somebody stopped, or that Spot took back, shows nothing about its revision.
fn was_meant(task: &StoppedTask) -> bool {
    const REASONS: [&str; 2] = [
        "Scaling activity initiated by",
        "Your Spot Task was interrupted",
    ];
    let stopped_by = task.stop_code.as_deref().unwrap_or_default();
    matches!(
        stopped_by,
        "UserInitiated" | "SpotInterruption" | "TerminationNotice"
    ) || task
        .reason
        .as_deref()
        .is_some_and(|reason| has(reason, &REASONS))
}

fn capacity_of_task(symptoms: &Symptoms<'_>) -> Option<Trouble> {
    let (_, words) = symptoms.words().find(|(_, words)| {
        has(
            words,
            &["Capacity is unavailable at this time", "RESOURCE:"],
        )
    })?;
    Some(no_capacity(symptoms.model, words))
}

fn no_capacity(model: &ServiceModel, evidence: &str) -> Trouble {
    let (summary, hint) = if model.spot {
        (
            "no capacity on Fargate Spot",
            "let some tasks run on Fargate itself: `.capacity([Capacity::fargate().base(1), Capacity::fargate_spot()])`, or \
             deploy again later",
        )
    } else {
        (
            "no capacity to run a task on",
            "deploy again later, use more Availability Zones (`Vpc::zones`), or another size (`.cpu(…)`, `.memory(…)`)",
        )
    };
    Trouble {
        kind: TroubleKind::NoCapacity,
        service: model.logical_id.clone(),
        container: None,
        summary: summary.to_owned(),
        evidence: evidence.to_owned(),
        hint: hint.to_owned(),
    }
}

fn unknown(symptoms: &Symptoms<'_>) -> Trouble {
    let (container, words) = symptoms
        .words()
        .next()
        .map_or((None, "ECS gives no reason"), |(container, words)| {
            (symptoms.name(container), words)
        });
    symptoms.trouble(
        TroubleKind::Unknown,
        container,
        words,
        words,
        "look at the task's containers and at their log",
    )
}
