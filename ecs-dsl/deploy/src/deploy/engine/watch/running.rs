//! [`RunningStack`]: what of a deployed stack runs at this moment.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::evidence::{CountedFailure, ServiceEvidence, TargetEvidence, counted};
use super::inspection::{by_cluster, describe_services};
use super::model::{ContainerModel, ServiceModel, services};
use super::resolver::Resolver;
use super::watcher::Watcher;
use crate::cfn::Document;
use crate::deploy::engine::{DeployRequest, DeployResult, DeployTarget, Engine};
use crate::deploy::{CallResult, Cloud, ServiceDescription, ServiceEvent, StackDescription};

/// The number of latest events of a service that is not as wanted.
const EVENTS: usize = 3;

/// The statuses of a stack that is deployed.
const DEPLOYED: [&str; 5] = [
    "CREATE_COMPLETE",
    "UPDATE_COMPLETE",
    "UPDATE_ROLLBACK_COMPLETE",
    "IMPORT_COMPLETE",
    "IMPORT_ROLLBACK_COMPLETE",
];

/// A stack, and the state of its services.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RunningStack {
    /// The name of the stack.
    pub name: String,
    /// Its status, such as `UPDATE_COMPLETE`; `None` if it doesn't exist.
    pub status: Option<String>,
    /// AWS's reason for the status.
    pub status_reason: Option<String>,
    /// The result of the latest drift detection: `DRIFTED` or `IN_SYNC`; `None` before one.
    pub drift: Option<String>,
    /// Its ECS services, by logical id.
    pub services: Vec<RunningService>,
}

/// An ECS service of a deployed stack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RunningService {
    /// The logical id.
    pub logical_id: String,
    /// The ARN; `None` if the service doesn't exist.
    pub arn: Option<String>,
    /// The desired number of tasks.
    pub desired: u32,
    /// The running tasks, of every revision.
    pub running: u32,
    /// The pending tasks, of every revision.
    pub pending: u32,
    /// The task definition that the stack deploys, as `FAMILY:REVISION`.
    pub revision: Option<String>,
    /// The running tasks of this revision.
    pub running_of_revision: u32,
    /// The state of the rollout, `IN_PROGRESS`, `COMPLETED` or `FAILED`, if ECS reports one.
    pub rollout_state: Option<String>,
    /// ECS's reason for the state.
    pub rollout_reason: Option<String>,
    /// The lifecycle stage of a blue/green, canary or linear deployment in progress.
    pub lifecycle_stage: Option<String>,
    /// The images of the containers, in the order of the task definition.
    pub images: Vec<ContainerImage>,
    /// The targets that the load balancers report as healthy.
    pub healthy_targets: u32,
    /// The other targets of the service.
    pub targets: Vec<TargetEvidence>,
    /// Why tasks of this revision have stopped or can't start, the most frequent reason first.
    pub failures: Vec<CountedFailure>,
    /// The latest events, if the service isn't as wanted.
    pub events: Vec<ServiceEvent>,
}

/// The image of a container.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ContainerImage {
    /// The name of the container.
    pub container: String,
    /// The image with its tag or digest; `None` if its parts are unknown.
    pub image: Option<String>,
    /// Its digest, if the image is named by it or was read from a task.
    pub digest: Option<String>,
    /// The commit that its tag names, if it looks like one: `4f5e6d7`, or `sha-4f5e6d7`.
    pub commit: Option<String>,
}

impl ContainerImage {
    fn new(container: &ContainerModel) -> Self {
        let image = container.image.as_deref();
        let digest = image.and_then(|image| Some(image.split_once('@')?.1));
        Self {
            container: container.name.clone(),
            image: image.map(str::to_owned),
            digest: digest.map(str::to_owned),
            commit: image.and_then(commit).map(str::to_owned),
        }
    }
}

/// The commit in the tag of an image: 7 to 40 hexadecimal digits, with a letter, after a prefix or none.
fn commit(image: &str) -> Option<&str> {
    let image = image.split('@').next().unwrap_or(image);
    let name = image.rsplit('/').next().unwrap_or(image);
    let (_, tag) = name.split_once(':')?;
    let commit = ["sha-", "git-"]
        .iter()
        .find_map(|prefix| tag.strip_prefix(prefix))
        .unwrap_or(tag);
    let is_digit = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'a'..=b'f');
    let is_commit = (7..=40).contains(&commit.len())
        && commit.bytes().all(is_digit)
        && commit.bytes().any(|byte| byte.is_ascii_lowercase());
    is_commit.then_some(commit)
}

impl RunningStack {
    /// A stack by its name, without its services; `None` if it doesn't exist.
    pub(in crate::deploy::engine) fn new(stack: &str, found: Option<&StackDescription>) -> Self {
        Self {
            name: stack.to_owned(),
            status: found.map(|found| found.status.clone()),
            status_reason: found.and_then(|found| found.status_reason.clone()),
            drift: found.and_then(|found| found.drift.clone()),
            services: Vec::new(),
        }
    }

    /// Whether the stack is deployed and each service runs as many tasks of the deployed revision as it should.
    pub fn is_as_wanted(&self) -> bool {
        let status = self.status.as_deref();
        status.is_some_and(|status| DEPLOYED.contains(&status))
            && self.services.iter().all(RunningService::is_as_wanted)
    }
}

impl RunningService {
    /// Whether it runs as many tasks of the deployed revision as it should, and no target is unhealthy.
    pub fn is_as_wanted(&self) -> bool {
        let is_complete = self
            .rollout_state
            .as_deref()
            .is_none_or(|state| state == "COMPLETED");
        self.arn.is_some()
            && is_complete
            && self.running_of_revision >= self.desired
            && !self
                .targets
                .iter()
                .any(|target| target.state == "unhealthy")
    }

    /// The service before ECS knows it.
    fn missing(model: &ServiceModel) -> Self {
        let containers = model.containers.iter();
        let images = containers.map(ContainerImage::new);
        Self {
            logical_id: model.logical_id.clone(),
            arn: None,
            desired: 0,
            running: 0,
            pending: 0,
            revision: model.task_definition.as_deref().map(revision),
            running_of_revision: 0,
            rollout_state: None,
            rollout_reason: None,
            lifecycle_stage: None,
            images: images.collect(),
            healthy_targets: 0,
            targets: Vec::new(),
            failures: Vec::new(),
            events: Vec::new(),
        }
    }

    fn described(model: &ServiceModel, found: &ServiceDescription, seen: ServiceEvidence) -> Self {
        let failures = counted(std::slice::from_ref(&seen));
        let mut service = Self {
            arn: Some(found.arn.clone()),
            desired: found.desired,
            running: found.running,
            pending: found.pending,
            running_of_revision: seen.running,
            rollout_state: seen.rollout_state,
            rollout_reason: seen.rollout_reason,
            lifecycle_stage: seen.lifecycle_stage,
            healthy_targets: seen.healthy_targets,
            targets: seen.targets,
            failures,
            ..Self::missing(model)
        };
        if !service.is_as_wanted() {
            service.events = seen.events.into_iter().take(EVENTS).collect();
        }
        service
    }
}

/// `FAMILY:REVISION` of the ARN of a task definition.
fn revision(arn: &str) -> String {
    arn.rsplit('/').next().unwrap_or(arn).to_owned()
}

impl<C: Cloud> Engine<'_, C> {
    /// What of a stack runs at this moment. Reads only.
    ///
    /// # Errors
    /// If the credentials don't belong to the stage's account, or if a call fails.
    pub async fn running(
        &mut self,
        stack: &str,
        target: &DeployTarget,
    ) -> DeployResult<RunningStack> {
        self.identify(target).await?;
        let found = self.find(stack, target).await?;
        let mut running = RunningStack::new(stack, found.as_ref());
        let Some(found) = found else {
            return Ok(running);
        };
        if let Some(template) = self.current_template(&found).await? {
            let request = DeployRequest::new(stack, target.clone(), String::new());
            running.services = self.running_services(&found, request, &template).await?;
        }
        Ok(running)
    }

    async fn running_services(
        &self,
        stack: &StackDescription,
        mut request: DeployRequest,
        template: &Document,
    ) -> CallResult<Vec<RunningService>> {
        request.parameters = stack.parameter_values();
        let Some(mut watcher) = Watcher::of_running(&request, template) else {
            return Ok(Vec::new());
        };
        watcher.inspect(self.cloud, stack).await?;
        let resources = self.cloud.describe_stack_resources(&stack.id).await?;
        let resolver = Resolver::new(template, &request.parameters, &stack.id, &resources);
        let models = services(template, &resolver);
        let mut described = BTreeMap::new();
        for (cluster, models) in by_cluster(&models) {
            for (model, found) in describe_services(self.cloud, cluster, &models).await? {
                described.insert(model.logical_id.clone(), found);
            }
        }
        let running = models
            .iter()
            .map(|model| match described.get(&model.logical_id) {
                Some(found) => {
                    let seen = watcher.seen.remove(&model.logical_id).unwrap_or_default();
                    RunningService::described(model, found, seen)
                }
                None => RunningService::missing(model),
            });
        Ok(running.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::commit;

    #[test]
    fn tag_that_looks_like_a_commit_is_one() {
        for (image, expected) in [
            ("shop/order:4f5e6d7", Some("4f5e6d7")),
            (
                "host:5000/shop/order:sha-4f5e6d7@sha256:00",
                Some("4f5e6d7"),
            ),
            ("shop/order:1234567", None),
            ("shop/order:v1.2.3", None),
            ("shop/order:4f5e6d", None),
            ("host:5000/order", None),
        ] {
            assert_eq!(commit(image), expected, "{image}");
        }
    }
}
