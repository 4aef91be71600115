//! What is known about a stopped task, and how its reasons are matched.

use std::collections::BTreeMap;

use super::model::ServiceModel;
use super::{TaskFailure, TaskFailureKind};
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

impl Symptoms<'_> {
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

/// The hint for an image that isn't built for the task's architecture.
pub(super) fn architecture_hint(architecture: &str) -> String {
    let (platform, other) = match architecture {
        "ARM64" => ("linux/arm64", "Architecture::X86_64"),
        _ => ("linux/amd64", "Architecture::Arm64"),
    };
    format!(
        "build the image for it (`docker build --platform {platform}`), or change the task's architecture: \
         `.architecture({other})`"
    )
}
