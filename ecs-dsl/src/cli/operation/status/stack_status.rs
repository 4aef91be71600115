//! [`StackStatus`]: a stack, its services, and what of them isn't as wanted.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::job_status::JobStatus;
use crate::deploy::engine::{RunningService, RunningStack};
use crate::deploy::operate::{Alarm, ScalingActivity};

/// A stack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(in crate::cli) struct StackStatus {
    /// The name of the stack.
    pub(in crate::cli) name: String,
    /// Its status, such as `UPDATE_COMPLETE`; `None` if it doesn't exist.
    pub(in crate::cli) status: Option<String>,
    /// AWS's reason for the status.
    pub(in crate::cli) status_reason: Option<String>,
    /// The result of the latest drift detection: `DRIFTED` or `IN_SYNC`; `None` before one.
    pub(in crate::cli) drift: Option<String>,
    /// Its ECS services, by logical id.
    pub(in crate::cli) services: Vec<ServiceStatus>,
    /// Its jobs, by logical id.
    pub(in crate::cli) jobs: Vec<JobStatus>,
    /// Its alarms, by logical id; empty if they can't be read.
    pub(in crate::cli) alarms: Vec<StackAlarm>,
    /// Whether nothing differs from what is deployed, and no alarm is in `ALARM`.
    pub(in crate::cli) as_wanted: bool,
    /// The names in the program, by logical id.
    pub(in crate::cli) names: BTreeMap<String, String>,
    /// What can't be read, with the reason.
    pub(in crate::cli) unknown: Vec<String>,
}

/// A service or worker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(in crate::cli) struct ServiceStatus {
    #[serde(flatten)]
    pub(in crate::cli) running: RunningService,
    /// Its scaling; `None` if it doesn't scale, or if that can't be read.
    pub(in crate::cli) scaling: Option<ServiceScaling>,
}

/// The scaling of a service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(in crate::cli) struct ServiceScaling {
    /// The minimum number of tasks.
    pub(in crate::cli) min: u32,
    /// The maximum number of tasks.
    pub(in crate::cli) max: u32,
    /// Whether it is paused.
    pub(in crate::cli) paused: bool,
    /// The latest activities, the latest first.
    pub(in crate::cli) activities: Vec<ScalingActivity>,
}

/// An alarm of a stack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(in crate::cli) struct StackAlarm {
    /// The logical id.
    pub(in crate::cli) logical_id: String,
    #[serde(flatten)]
    pub(in crate::cli) alarm: Alarm,
}

impl StackStatus {
    /// The stack with its services, and nothing more yet.
    pub(in crate::cli) fn new(running: RunningStack, names: BTreeMap<String, String>) -> Self {
        let as_wanted = running.is_as_wanted();
        let services = running.services.into_iter();
        Self {
            name: running.name,
            status: running.status,
            status_reason: running.status_reason,
            drift: running.drift,
            services: services.map(ServiceStatus::new).collect(),
            jobs: Vec::new(),
            alarms: Vec::new(),
            as_wanted,
            names,
            unknown: Vec::new(),
        }
    }

    /// The name in the program; the logical id of a service that the program doesn't have any more.
    pub(in crate::cli) fn name_of<'a>(&'a self, service: &'a ServiceStatus) -> &'a str {
        let id = &service.running.logical_id;
        self.names.get(id).unwrap_or(id)
    }

    /// The alarms in `ALARM`.
    pub(in crate::cli) fn firing(&self) -> impl Iterator<Item = &StackAlarm> {
        self.alarms.iter().filter(|alarm| alarm.is_firing())
    }

    /// The status, its reason and the drift in a line.
    pub(in crate::cli) fn heading(&self) -> String {
        let Some(status) = &self.status else {
            return format!("stack `{}` isn't deployed", self.name);
        };
        let mut text = format!("stack `{}`: {status}", self.name);
        if let Some(reason) = &self.status_reason {
            text.push_str(&format!(" ({reason})"));
        }
        if let Some(drift) = &self.drift {
            text.push_str(&format!("; latest drift detection: {drift}"));
        }
        text
    }
}

impl ServiceStatus {
    /// The service, and nothing more yet.
    pub(in crate::cli) fn new(running: RunningService) -> Self {
        Self {
            running,
            scaling: None,
        }
    }

    /// The running and desired tasks, and the pending ones if there are some.
    pub(in crate::cli) fn tasks(&self) -> String {
        let service = &self.running;
        let (running, desired) = (service.running, service.desired);
        match (service.arn.is_some(), service.pending) {
            (false, _) => "none".to_owned(),
            (true, 0) => format!("{running}/{desired}"),
            (true, pending) => format!("{running}/{desired}, {pending} pending"),
        }
    }

    /// The lifecycle stage of a deployment in progress, or the state of the rollout.
    pub(in crate::cli) fn deployment(&self) -> &str {
        let service = &self.running;
        let stage = service.lifecycle_stage.as_deref();
        stage
            .or(service.rollout_state.as_deref())
            .unwrap_or_default()
    }

    /// The healthy ones of all targets; empty without targets.
    pub(in crate::cli) fn target_health(&self) -> String {
        let service = &self.running;
        let healthy = usize::try_from(service.healthy_targets).unwrap_or(usize::MAX);
        match healthy.saturating_add(service.targets.len()) {
            0 => String::new(),
            all => format!("{healthy}/{all} healthy"),
        }
    }

    /// The images, without the host of a private registry.
    pub(in crate::cli) fn images(&self) -> String {
        let images = self.running.images.iter();
        let images = images.filter_map(|image| image.image.as_deref().map(short_image));
        images.collect::<Vec<_>>().join(", ")
    }

    /// Its images with digests and commits, and its scaling: a line for each.
    pub(in crate::cli) fn details(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for image in &self.running.images {
            let reference = image.image.as_deref().map(short_image);
            let digest = image.digest.as_deref();
            let commit = image
                .commit
                .as_ref()
                .map(|commit| format!("commit {commit}"));
            let parts = [reference.as_deref(), digest, commit.as_deref()];
            let parts: Vec<_> = parts.into_iter().flatten().collect();
            if !parts.is_empty() {
                let container = &image.container;
                lines.push(format!("image of `{container}`: {}", parts.join(", ")));
            }
        }
        if let Some(scaling) = &self.scaling {
            let (min, max) = (scaling.min, scaling.max);
            let state = if scaling.paused { ", paused" } else { "" };
            lines.push(format!("scaling: between {min} and {max} tasks{state}"));
            lines.extend(scaling.activities.iter().map(activity_line));
        }
        lines
    }

    /// Why it isn't as wanted: a line for each reason.
    pub(in crate::cli) fn problems(&self) -> Vec<String> {
        let service = &self.running;
        let mut lines = Vec::new();
        if service.arn.is_none() {
            lines.push("the service doesn't exist".to_owned());
        }
        if let Some(revision) = &service.revision
            && service.running_of_revision < service.desired
        {
            let (running, desired) = (service.running_of_revision, service.desired);
            lines.push(format!("{running} of {desired} tasks run {revision}"));
        }
        if let (Some(state), Some(reason)) = (&service.rollout_state, &service.rollout_reason) {
            lines.push(format!("{state}: {reason}"));
        }
        lines.extend(service.failures.iter().map(ToString::to_string));
        for target in &service.targets {
            let reason = target.reason.as_deref().unwrap_or("no reason");
            let (target, state) = (&target.target, &target.state);
            lines.push(format!("target {target}: {state} ({reason})"));
        }
        for event in &service.events {
            lines.push(format!("{}  {}", event.timestamp, event.message));
        }
        lines
    }
}

impl StackAlarm {
    /// Whether it reports a problem.
    fn is_firing(&self) -> bool {
        self.alarm.state == "ALARM" && !self.alarm.scales
    }

    /// Since when it is in its state, its name and the reason.
    pub(in crate::cli) fn line(&self) -> String {
        let Alarm {
            name,
            state,
            reason,
            since,
            ..
        } = &self.alarm;
        let since = since.as_ref().map(|since| format!(" since {since}"));
        let reason = reason.as_ref().map(|reason| format!(": {reason}"));
        let (since, reason) = (since.unwrap_or_default(), reason.unwrap_or_default());
        format!("alarm `{name}`: {state}{since}{reason}")
    }
}

fn activity_line(activity: &ScalingActivity) -> String {
    let (started, status) = (&activity.started, &activity.status);
    let (description, cause) = (&activity.description, &activity.cause);
    let message = activity.message.as_ref();
    let message = message.map(|message| format!(": {message}"));
    let message = message.unwrap_or_default();
    format!("{started}  {description} {status}{message}; {cause}")
}

/// The number of digits of a digest without a tag.
const DIGEST_DIGITS: usize = 12;

/// An image without the host of its private registry, and without the digest if it has a tag.
fn short_image(image: &str) -> String {
    let image = match image.split_once('/') {
        Some((host, rest)) if host.contains(".dkr.ecr.") => rest,
        _ => image,
    };
    let Some((name, digest)) = image.split_once("@sha256:") else {
        return image.to_owned();
    };
    let (_, last) = name.rsplit_once('/').unwrap_or(("", name));
    match last.contains(':') {
        true => name.to_owned(),
        false => {
            let digits = digest.get(..DIGEST_DIGITS).unwrap_or(digest);
            format!("{name}@sha256:{digits}")
        }
    }
}
