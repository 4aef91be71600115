//! [`Evidence`] of a failed deployment, saved before the rollback deletes its tasks, targets and logs.

use std::fmt;

use schemars::JsonSchema;
use serde::Serialize;

use super::TaskFailure;
use crate::deploy::ServiceEvent;
use crate::deploy::engine::ResourceFailure;

/// The version of the evidence's JSON. It changes when a field is removed or changes its meaning, not when one is
/// added.
pub const EVIDENCE_VERSION: u32 = 1;

/// The state of a stack's services when its deployment failed.
///
/// Secrets that the engine knows are masked. Container logs may contain others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Evidence {
    /// The version of this format.
    pub version: u32,
    /// The deployment's id: its change set's name.
    pub id: String,
    /// The stack's name.
    pub stack: String,
    /// The stack's ARN.
    pub stack_id: String,
    /// The stage's name.
    pub stage: String,
    /// The stack's status when the evidence was saved.
    pub status: String,
    /// The task failures: those that a retry doesn't help first, then the most frequent.
    pub failures: Vec<CountedFailure>,
    /// The services that were being deployed, sorted by logical id.
    pub services: Vec<ServiceEvidence>,
    /// The resources that had failed, in order, with CloudFormation's reasons.
    pub resources: Vec<ResourceFailure>,
}

/// A task failure and how often it occurred.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CountedFailure {
    /// The number of tasks that stopped for this reason; 0 if ECS couldn't start one.
    pub count: u32,
    /// The failure, with the evidence of the latest task.
    #[serde(flatten)]
    pub failure: TaskFailure,
}

/// A service that was being deployed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ServiceEvidence {
    /// The logical id.
    pub logical_id: String,
    /// The ARN.
    pub arn: String,
    /// The display name: the container's name.
    pub name: String,
    /// The ARN of the new task definition revision, if the template creates it.
    pub task_definition: Option<String>,
    /// The desired count.
    pub desired: u32,
    /// The running tasks of the new revision.
    pub running: u32,
    /// The pending tasks of the new revision.
    pub pending: u32,
    /// `IN_PROGRESS`, `COMPLETED` or `FAILED`.
    pub rollout_state: Option<String>,
    /// ECS's reason for the rollout state.
    pub rollout_reason: Option<String>,
    /// The lifecycle stage of a blue/green, canary or linear deployment.
    pub lifecycle_stage: Option<String>,
    /// The stopped tasks of the new revision, in the order in which they were seen.
    pub tasks: Vec<TaskEvidence>,
    /// The number of targets that were healthy.
    pub healthy_targets: u32,
    /// The targets that weren't healthy.
    pub targets: Vec<TargetEvidence>,
    /// The service events since the deployment started, latest first.
    pub events: Vec<ServiceEvent>,
    /// Why ECS couldn't start tasks, if it couldn't.
    pub failure: Option<TaskFailure>,
}

/// A stopped task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TaskEvidence {
    /// The ARN.
    pub arn: String,
    /// When it stopped, RFC 3339 in UTC.
    pub stopped: Option<String>,
    /// The stop code, such as `EssentialContainerExited`.
    pub stop_code: Option<String>,
    /// ECS's stop reason.
    pub reason: Option<String>,
    /// The capacity provider, such as `FARGATE_SPOT`.
    pub capacity_provider: Option<String>,
    /// The containers.
    pub containers: Vec<ContainerEvidence>,
    /// The failure; `None` if the task was stopped on purpose, such as by scaling.
    pub failure: Option<TaskFailure>,
}

/// A container of a stopped task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ContainerEvidence {
    /// The name.
    pub name: String,
    /// The image.
    pub image: Option<String>,
    /// The exit code; `None` if the container never ran.
    pub exit_code: Option<i32>,
    /// ECS's reason.
    pub reason: Option<String>,
    /// `HEALTHY`, `UNHEALTHY` or `UNKNOWN`.
    pub health: Option<String>,
    /// The log group.
    pub log_group: Option<String>,
    /// The log stream.
    pub log_stream: Option<String>,
    /// The last log lines, oldest first.
    pub log: Vec<String>,
}

/// A target that wasn't healthy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TargetEvidence {
    /// The target group's ARN.
    pub target_group: String,
    /// The IP address or the instance id.
    pub target: String,
    /// The port of the health check.
    pub port: Option<u16>,
    /// `initial`, `unhealthy`, `draining` …
    pub state: String,
    /// The reason, such as `Health checks failed with these codes: [404] (Target.ResponseCodeMismatch)`.
    pub reason: Option<String>,
}

impl Evidence {
    /// The first task failure: the most frequent of those that a retry doesn't help.
    pub fn failure(&self) -> Option<&TaskFailure> {
        self.failures.first().map(|counted| &counted.failure)
    }

    /// The file name: the id without characters that have a meaning in paths.
    pub fn file_name(&self) -> String {
        let is_unsafe = |c: char| !c.is_ascii_alphanumeric() && c != '-';
        let id = self.id.replace(is_unsafe, "-");
        format!("{id}.json")
    }
}

impl fmt::Display for CountedFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.count {
            0 => write!(f, "{}", self.failure),
            1 => write!(f, "1 task stopped: {}", self.failure),
            count => write!(
                f,
                "{count} tasks stopped for the same reason: {}",
                self.failure
            ),
        }
    }
}

impl ServiceEvidence {
    /// The failures of the stopped tasks.
    pub(super) fn task_failures(&self) -> impl DoubleEndedIterator<Item = &TaskFailure> {
        self.tasks.iter().filter_map(|task| task.failure.as_ref())
    }
}

/// Counts the failures with the same cause: those that a retry doesn't help first, then the most frequent; equally frequent
/// ones in the order seen.
pub(super) fn counted(services: &[ServiceEvidence]) -> Vec<CountedFailure> {
    let mut found: Vec<CountedFailure> = Vec::new();
    let stopped = services
        .iter()
        .flat_map(ServiceEvidence::task_failures)
        .map(|failure| (failure, 1));
    let not_started = services
        .iter()
        .filter_map(|service| service.failure.as_ref())
        .map(|failure| (failure, 0));
    for (failure, weight) in stopped.chain(not_started) {
        match found
            .iter_mut()
            .find(|other| other.failure.has_same_cause(failure))
        {
            Some(other) => {
                other.count += weight;
                other.failure.clone_from(failure);
            }
            None => found.push(CountedFailure {
                count: weight,
                failure: failure.clone(),
            }),
        }
    }
    found.sort_by_key(|counted| (counted.failure.nature, std::cmp::Reverse(counted.count)));
    found
}
