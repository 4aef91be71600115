//! What is known about a stack's services while its deployment is followed.

use std::collections::{BTreeMap, BTreeSet};

use super::evidence::{EVIDENCE_VERSION, Evidence, FailedResource, ServiceEvidence, counted};
use super::model::has_services;
use super::redaction::Redaction;
use super::report::{ServiceReport, WorkloadReport};
use super::{CountedTrouble, WatchSettings};
use crate::cfn::Document;
use crate::deploy::engine::{Cause, DeployRequest};
use crate::deploy::{StackDescription, StackEvent};

const SERVICE: &str = "AWS::ECS::Service";

/// Watches the services that an operation changes: those about which CloudFormation says that it began with them. A
/// service that dies all the time, but isn't touched, is no reason to stop.
pub(in crate::deploy::engine) struct Watcher {
    pub(super) template: Document,
    pub(super) parameters: BTreeMap<String, String>,
    pub(super) settings: WatchSettings,
    pub(super) redaction: Redaction,
    pub(super) id: String,
    pub(super) stage: String,
    /// When the operation began, by AWS's clock, as its tasks' times are.
    pub(super) began: Option<String>,
    /// The services that CloudFormation waits for.
    pub(super) changing: BTreeSet<String>,
    /// Those of them that run as they should, at the latest look.
    pub(super) steady: BTreeSet<String>,
    /// By the service's name in the template.
    pub(super) seen: BTreeMap<String, ServiceEvidence>,
    pub(super) told: WorkloadReport,
    pub(super) told_unreadable: bool,
    pub(super) evidence: Option<Evidence>,
    /// Whether the operation was stopped because of what was seen.
    pub(super) stopped: bool,
    polls: u32,
    look_now: bool,
}

impl Watcher {
    /// A watcher for the deployment of `request` by the change set called `id`; none if there is nothing to watch.
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
            began: None,
            changing: BTreeSet::new(),
            steady: BTreeSet::new(),
            seen: BTreeMap::new(),
            told: WorkloadReport::default(),
            told_unreadable: false,
            evidence: None,
            stopped: false,
            polls: 0,
            look_now: false,
        })
    }

    /// Takes note of what CloudFormation does: when it began, and which services it is at.
    pub(super) fn note(&mut self, event: &StackEvent) {
        if self.began.is_none() {
            self.began = Some(event.timestamp.clone());
        }
        if event.type_name != SERVICE || self.evidence.is_some() {
            return;
        }
        match event.status.as_str() {
            "CREATE_IN_PROGRESS" | "UPDATE_IN_PROGRESS" => {
                self.look_now |= self.changing.insert(event.logical_id.clone());
            }
            "CREATE_FAILED" | "UPDATE_FAILED" => self.look_now = true,
            "CREATE_COMPLETE" | "UPDATE_COMPLETE" => {
                self.changing.remove(&event.logical_id);
            }
            _ => {}
        }
    }

    /// Whether it is time to look; asked once at every poll.
    pub(super) fn is_due(&mut self) -> bool {
        if self.changing.is_empty() {
            return false;
        }
        self.polls += 1;
        let due = self.look_now || self.polls >= self.settings.polls_between_looks;
        if due {
            self.polls = 0;
            self.look_now = false;
        }
        due
    }

    /// Whether something that happened at `moment` belongs to this operation. Both times are AWS's, and compared to the
    /// second: they are written with different precision.
    pub(super) fn is_since_begin(&self, moment: &str) -> bool {
        const SECONDS: usize = "2026-01-01T00:00:00".len();
        let seconds = |text: &str| text.get(..SECONDS).map(str::to_owned);
        match (self.began.as_deref().and_then(seconds), seconds(moment)) {
            (Some(began), Some(moment)) => moment >= began,
            _ => true,
        }
    }

    /// What there is to tell about the services that were being rolled out.
    pub(super) fn report(&self) -> WorkloadReport {
        WorkloadReport {
            services: self.seen.values().map(report_of).collect(),
        }
    }

    /// The lasting trouble of which so many tasks died alike that it is time to stop. What has recovered since is none.
    pub(super) fn alike(&self) -> Option<CountedTrouble> {
        let limit = self.settings.alike_failures?.max(1);
        let waits = |id: &String| self.changing.contains(id) && !self.steady.contains(id);
        let services: Vec<_> = self
            .seen
            .iter()
            .filter(|(id, _)| waits(id))
            .map(|(_, service)| service.clone())
            .collect();
        counted(&services)
            .into_iter()
            .find(|counted| counted.count >= limit && counted.trouble.kind.is_lasting())
    }

    /// Everything that was seen, to be kept.
    pub(super) fn collect(&self, stack: &StackDescription, causes: &[Cause]) -> Evidence {
        let services: Vec<_> = self.seen.values().cloned().collect();
        Evidence {
            version: EVIDENCE_VERSION,
            id: self.id.clone(),
            stack: stack.name.clone(),
            stack_id: stack.id.clone(),
            stage: self.stage.clone(),
            status: stack.status.clone(),
            troubles: counted(&services),
            services,
            resources: causes
                .iter()
                .map(FailedResource::from)
                .map(|mut resource| {
                    resource.reason = self.redaction.optional(resource.reason.as_deref());
                    resource
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
        failed: count(service.deaths().count()),
        unhealthy_targets: count(unhealthy.count()),
        rollout_state: service.rollout_state.clone(),
        lifecycle_stage: service.lifecycle_stage.clone(),
        trouble: service
            .deaths()
            .next_back()
            .or(service.trouble.as_ref())
            .cloned(),
    }
}
