//! What is known about a stopped task, and the failures that follow from it.

use std::collections::BTreeMap;

use super::TaskFailure;
use super::model::ServiceModel;
use crate::deploy::causes::{Cause, Nature, TaskFailureKind};
use crate::deploy::{ServiceEvent, StoppedContainer, StoppedTask, TargetHealth};

/// A stopped task with its service's model, logs, target health and events.
pub(super) struct Symptoms<'a> {
    pub(super) model: &'a ServiceModel,
    pub(super) task: &'a StoppedTask,
    /// By container, oldest line first.
    pub(super) logs: &'a BTreeMap<String, Vec<String>>,
    /// By target group.
    pub(super) health: &'a BTreeMap<String, Vec<TargetHealth>>,
    /// The service events since the deployment started, latest first.
    pub(super) events: &'a [ServiceEvent],
}

impl<'a> Symptoms<'a> {
    /// The stop reasons: of the essential containers, of the task, of the others. A task keeps running without those.
    pub(super) fn reasons(&self) -> impl Iterator<Item = (Option<&'a StoppedContainer>, &'a str)> {
        let of_containers = |optional: bool| {
            let containers = self.task.containers.iter();
            containers
                .filter(move |container| self.is_optional(container) == optional)
                .filter_map(|container| Some((Some(container), container.reason.as_deref()?)))
        };
        let of_task = self
            .task
            .reason
            .iter()
            .map(|reason| (None, reason.as_str()));
        of_containers(false)
            .chain(of_task)
            .chain(of_containers(true))
    }

    /// Whether the task keeps running without `container`.
    pub(super) fn is_optional(&self, container: &StoppedContainer) -> bool {
        let model = self.model.container(&container.name);
        model.is_some_and(|model| model.optional)
    }

    /// A failure with a finding of its own.
    pub(super) fn failure(
        &self,
        cause: &'static str,
        kind: TaskFailureKind,
        container: Option<&str>,
        finding: Finding,
    ) -> TaskFailure {
        TaskFailure {
            kind,
            cause: Some(cause),
            nature: Nature::Permanent,
            service: self.model.logical_id.clone(),
            container: container.map(str::to_owned),
            summary: finding.summary,
            evidence: finding.evidence,
            hint: finding.hint,
        }
    }

    /// The failure by a known cause; `evidence` is AWS's text, or a line of the log.
    pub(super) fn failure_by(
        &self,
        cause: &'static Cause,
        container: Option<&str>,
        evidence: &str,
    ) -> TaskFailure {
        let stopped = self.task.containers.iter();
        let stopped = stopped
            .filter(|stopped| container == Some(&stopped.name))
            .find_map(|stopped| stopped.image.as_deref());
        failure_by(cause, self.model, (container, stopped), evidence)
    }

    /// The name of `container`, else of the task's only container.
    pub(super) fn name(&self, container: Option<&'a StoppedContainer>) -> Option<&'a str> {
        match (container, self.task.containers.as_slice()) {
            (Some(container), _) => Some(&container.name),
            (None, [only]) => Some(&only.name),
            (None, _) => None,
        }
    }
}

/// What a failure says.
pub(super) struct Finding {
    pub(super) summary: String,
    /// AWS's message, or a line of the log.
    pub(super) evidence: String,
    pub(super) hint: String,
}

/// The failure by a known cause, of a container with this name and image as far as they are known.
pub(super) fn failure_by(
    cause: &'static Cause,
    model: &ServiceModel,
    container: (Option<&str>, Option<&str>),
    evidence: &str,
) -> TaskFailure {
    let value = |name: &str| value(name, model, container);
    let (summary, hint) = match cause.code {
        "capacity-unavailable" if model.spot => NO_SPOT_CAPACITY,
        _ => (cause.summary, cause.remedy),
    };
    TaskFailure {
        kind: cause.kind,
        cause: Some(cause.code),
        nature: cause.nature,
        service: model.logical_id.clone(),
        container: container.0.map(str::to_owned),
        summary: Cause::fill(summary, value),
        evidence: evidence.to_owned(),
        hint: Cause::fill(hint, value),
    }
}

/// What is different if some of the tasks run on Fargate Spot.
const NO_SPOT_CAPACITY: (&str, &str) = (
    "no capacity on Fargate Spot",
    "run some tasks on Fargate On-Demand (`.capacity([Capacity::fargate().base(1), Capacity::fargate_spot()])`), or deploy \
     again later",
);

/// The value of a placeholder of a cause.
fn value(
    name: &str,
    model: &ServiceModel,
    (container, stopped_image): (Option<&str>, Option<&str>),
) -> Option<String> {
    let container = container.and_then(|name| model.container(name));
    let is_arm = model.architecture == "ARM64";
    match name {
        // The image of the template, else the one that ECS reports.
        "image" => {
            let declared = container.and_then(|container| container.image.as_deref());
            Some(format!("`{}`", declared.or(stopped_image)?))
        }
        "architecture" => Some(model.architecture.clone()),
        "platform" => Some(if is_arm { "linux/arm64" } else { "linux/amd64" }.to_owned()),
        "other" => {
            let other = if is_arm { "X86_64" } else { "Arm64" };
            Some(format!("Architecture::{other}"))
        }
        "memory" => {
            let limit = container.and_then(|container| container.memory.as_ref());
            let limit = limit.or(model.memory.as_ref())?;
            Some(format!(" (now {limit} MiB)"))
        }
        _ => None,
    }
}

/// Whether `text` contains one of `parts`, ignoring case.
pub(super) fn has(text: &str, parts: &[&str]) -> bool {
    let text = text.to_ascii_lowercase();
    parts
        .iter()
        .any(|part| text.contains(&part.to_ascii_lowercase()))
}
