//! [`Watcher`]: the state of a stack's services during its deployment.

use std::collections::{BTreeMap, BTreeSet};

use super::evidence::{EVIDENCE_VERSION, Evidence, ServiceEvidence, counted};
use super::model::has_services;
use super::redaction::Redaction;
use super::report::{ServiceReport, WorkloadReport};
use super::{CountedFailure, ServiceEventReport, WatchSettings};
use crate::cfn::Document;
use crate::cfn::type_names::ecs;
use crate::deploy::engine::{DeployRequest, ResourceFailure};
use crate::deploy::{StackDescription, StackEvent};

const SERVICE: &str = ecs::SERVICE;

/// Watches the services that an operation changes: those with an `IN_PROGRESS` stack event. Failures of other services
/// don't stop the deployment.
pub(in crate::deploy::engine) struct Watcher {
    pub(super) template: Document,
    pub(super) parameters: BTreeMap<String, String>,
    pub(super) settings: WatchSettings,
    pub(super) redaction: Redaction,
    pub(super) id: String,
    pub(super) stage: String,
    /// When the operation started, by AWS's clock.
    pub(super) started: Option<String>,
    /// When the operation ended, if it is one of the past.
    ended: Option<String>,
    /// The services that CloudFormation waits for.
    pub(super) changing: BTreeSet<String>,
    /// The changing services that were steady at the latest inspection.
    pub(super) steady: BTreeSet<String>,
    /// By logical id.
    pub(super) seen: BTreeMap<String, ServiceEvidence>,
    /// The service events seen so far: logical id, event id, message.
    pub(super) seen_events: BTreeSet<(String, String, String)>,
    /// The service events that are to be reported.
    pub(super) new_events: Vec<ServiceEventReport>,
    pub(super) reported: WorkloadReport,
    pub(super) unreadable_reported: bool,
    pub(in crate::deploy::engine) evidence: Option<Evidence>,
    /// Whether the watcher stopped the operation.
    pub(super) stopped: bool,
    /// Whether tasks and targets of settled services are read too.
    pub(super) reads_settled: bool,
    /// Whether the operation is one of the past, so that the services have other revisions now.
    pub(super) is_past: bool,
    /// Why something couldn't be read.
    pub(in crate::deploy::engine) unreadable: Option<String>,
    polls: u32,
    inspect_now: bool,
}

impl Watcher {
    /// A watcher of all services of a deployed stack, outside of an operation; `None` if the template has no service.
    pub(super) fn of_running(request: &DeployRequest, template: &Document) -> Option<Self> {
        let mut watcher = Self::new(request, template, String::new())?;
        let services = template
            .resources()
            .filter(|resource| resource.type_name == SERVICE);
        watcher.changing = services.map(|resource| resource.id.to_owned()).collect();
        watcher.reads_settled = true;
        Some(watcher)
    }

    /// A watcher of all services of a stack for an operation of the past, in the period from its beginning to its end; `None` if the
    /// template has no service.
    pub(in crate::deploy::engine) fn of_past(
        request: &DeployRequest,
        template: &Document,
        id: String,
        (began, ended): (&str, Option<&str>),
    ) -> Option<Self> {
        let mut watcher = Self::of_running(request, template)?;
        watcher.id = id;
        watcher.started = Some(began.to_owned());
        watcher.ended = ended.map(str::to_owned);
        watcher.is_past = true;
        Some(watcher)
    }

    /// A watcher for the deployment of `request` by the change set `id`; `None` if the template has no service.
    pub(in crate::deploy::engine) fn new(
        request: &DeployRequest,
        template: &Document,
        id: String,
    ) -> Option<Self> {
        has_services(template).then(|| Self {
            template: template.clone(),
            parameters: request.parameters.clone(),
            settings: request.watch,
            redaction: Redaction::new(template, &request.parameters),
            id,
            stage: request.target.stage.clone(),
            started: None,
            ended: None,
            changing: BTreeSet::new(),
            steady: BTreeSet::new(),
            seen: BTreeMap::new(),
            seen_events: BTreeSet::new(),
            new_events: Vec::new(),
            reported: WorkloadReport::default(),
            unreadable_reported: false,
            evidence: None,
            stopped: false,
            reads_settled: false,
            is_past: false,
            unreadable: None,
            polls: 0,
            inspect_now: false,
        })
    }

    /// Records a stack event: when the operation started, and which services it changes.
    pub(super) fn record(&mut self, event: &StackEvent) {
        if self.started.is_none() {
            self.started = Some(event.timestamp.clone());
        }
        if event.type_name != SERVICE || self.evidence.is_some() {
            return;
        }
        match event.status.as_str() {
            "CREATE_IN_PROGRESS" | "UPDATE_IN_PROGRESS" => {
                self.inspect_now |= self.changing.insert(event.logical_id.clone());
            }
            "CREATE_FAILED" | "UPDATE_FAILED" => self.inspect_now = true,
            "CREATE_COMPLETE" | "UPDATE_COMPLETE" => {
                self.changing.remove(&event.logical_id);
            }
            _ => {}
        }
    }

    /// Whether an inspection is due; called once per poll.
    pub(super) fn is_due(&mut self) -> bool {
        if self.changing.is_empty() {
            return false;
        }
        self.polls += 1;
        let due = self.inspect_now || self.polls >= self.settings.polls_between_inspections;
        if due {
            self.polls = 0;
            self.inspect_now = false;
        }
        due
    }

    /// Whether `timestamp` isn't before the start of the operation, nor after the end of a past one. Compared to the second: AWS's
    /// timestamps differ in precision.
    pub(super) fn is_during(&self, timestamp: &str) -> bool {
        const SECONDS: usize = "2026-01-01T00:00:00".len();
        let seconds = |text: &str| text.get(..SECONDS).map(str::to_owned);
        let Some(timestamp) = seconds(timestamp) else {
            return true;
        };
        let started = self.started.as_deref().and_then(seconds);
        let ended = self.ended.as_deref().and_then(seconds);
        started.is_none_or(|started| timestamp >= started)
            && ended.is_none_or(|ended| timestamp <= ended)
    }

    /// The state of the services that are being deployed.
    pub(super) fn report(&self) -> WorkloadReport {
        WorkloadReport {
            services: self.seen.values().map(report_of).collect(),
        }
    }

    /// The permanent failure whose count reached the threshold, if any. Services that have recovered don't count.
    pub(super) fn above_threshold(&self) -> Option<CountedFailure> {
        let limit = self.settings.failure_threshold?.max(1);
        let waits = |id: &String| self.changing.contains(id) && !self.steady.contains(id);
        let services: Vec<_> = self
            .seen
            .iter()
            .filter(|(id, _)| waits(id))
            .map(|(_, service)| service.clone())
            .collect();
        counted(&services)
            .into_iter()
            .find(|counted| counted.count >= limit && counted.failure.is_permanent())
    }

    /// The evidence to save.
    pub(in crate::deploy::engine) fn collect(
        &self,
        stack: &StackDescription,
        causes: &[ResourceFailure],
    ) -> Evidence {
        let services: Vec<_> = self.seen.values().cloned().collect();
        Evidence {
            version: EVIDENCE_VERSION,
            id: self.id.clone(),
            stack: stack.name.clone(),
            stack_id: stack.id.clone(),
            stage: self.stage.clone(),
            status: stack.status.clone(),
            failures: counted(&services),
            services,
            resources: causes
                .iter()
                .map(|cause| ResourceFailure {
                    reason: self.redaction.optional(cause.reason.as_deref()),
                    ..cause.clone()
                })
                .collect(),
        }
    }
}

fn report_of(service: &ServiceEvidence) -> ServiceReport {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let unhealthy = service
        .targets
        .iter()
        .filter(|target| target.state == "unhealthy");
    ServiceReport {
        logical_id: service.logical_id.clone(),
        name: service.name.clone(),
        desired: service.desired,
        running: service.running,
        pending: service.pending,
        failed: count(service.task_failures().count()),
        unhealthy_targets: count(unhealthy.count()),
        rollout_state: service.rollout_state.clone(),
        lifecycle_stage: service.lifecycle_stage.clone(),
        failure: service
            .task_failures()
            .next_back()
            .or(service.failure.as_ref())
            .cloned(),
    }
}
