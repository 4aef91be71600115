//! What is left of a deployment that failed: saved before the rollback takes the tasks, their targets and their logs away.

use std::fmt;

use schemars::JsonSchema;
use serde::Serialize;

use super::Trouble;
use crate::deploy::engine::Cause;

/// The version of the evidence's JSON. It grows when a field goes or changes its meaning, not when one is added.
pub const EVIDENCE_VERSION: u32 = 1;

/// What was seen of a stack's services when its deployment failed. Secrets that the engine knows of are masked in it; a
/// log is the program's own, and may hold others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Evidence {
    /// The version of this format.
    pub version: u32,
    /// The deployment's id: the name of its change set.
    pub id: String,
    /// The stack's name.
    pub stack: String,
    /// The stack's ARN.
    pub stack_id: String,
    /// The stage's name.
    pub stage: String,
    /// The stack's status when this was saved.
    pub status: String,
    /// What kept tasks from running, the most frequent first.
    pub troubles: Vec<CountedTrouble>,
    /// The services that were being rolled out, sorted by their names in the template.
    pub services: Vec<ServiceEvidence>,
    /// The resources that had failed until then, in order, in CloudFormation's words.
    pub resources: Vec<FailedResource>,
}

/// The same trouble, as often as it happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CountedTrouble {
    /// How many tasks died of it; 0 if ECS couldn't even start one.
    pub count: u32,
    /// The trouble, with the words of the latest task.
    #[serde(flatten)]
    pub trouble: Trouble,
}

/// A service that was being rolled out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ServiceEvidence {
    /// Its name in the template.
    pub logical_id: String,
    /// Its ARN.
    pub arn: String,
    /// What to call it: its container's name.
    pub name: String,
    /// The ARN of the revision that was to run, if the template makes it.
    pub task_definition: Option<String>,
    /// How many tasks there should have been.
    pub desired: u32,
    /// How many tasks of the new revision ran.
    pub running: u32,
    /// How many tasks of the new revision were on their way.
    pub pending: u32,
    /// `IN_PROGRESS`, `COMPLETED` or `FAILED`.
    pub rollout_state: Option<String>,
    /// Why, in ECS's words.
    pub rollout_reason: Option<String>,
    /// Where a blue/green, canary or linear deployment was.
    pub lifecycle_stage: Option<String>,
    /// The tasks of the new revision that stopped, in the order in which they were seen.
    pub tasks: Vec<TaskEvidence>,
    /// The targets that weren't healthy.
    pub targets: Vec<TargetEvidence>,
    /// What ECS said about the service since the deployment began, latest first.
    pub events: Vec<EventEvidence>,
    /// What kept ECS from starting tasks at all, if anything did.
    pub trouble: Option<Trouble>,
}

/// A task that stopped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TaskEvidence {
    /// Its ARN.
    pub arn: String,
    /// When it stopped, RFC 3339 in UTC.
    pub stopped: Option<String>,
    /// Such as `EssentialContainerExited`.
    pub stop_code: Option<String>,
    /// Why, in ECS's words.
    pub reason: Option<String>,
    /// Such as `FARGATE_SPOT`.
    pub capacity_provider: Option<String>,
    /// Its containers.
    pub containers: Vec<ContainerEvidence>,
    /// What was wrong; none if it was stopped because it wasn't needed any more.
    pub trouble: Option<Trouble>,
}

/// A container of a task that stopped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ContainerEvidence {
    /// Its name.
    pub name: String,
    /// The image that it was to run.
    pub image: Option<String>,
    /// What its process gave back; none if it never ran.
    pub exit_code: Option<i32>,
    /// Why it stopped, in ECS's words.
    pub reason: Option<String>,
    /// `HEALTHY`, `UNHEALTHY` or `UNKNOWN`.
    pub health: Option<String>,
    /// Where its log is: the group.
    pub log_group: Option<String>,
    /// Where its log is: the stream.
    pub log_stream: Option<String>,
    /// The last lines of its log, oldest first.
    pub log: Vec<String>,
}

/// A target that wasn't healthy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TargetEvidence {
    /// The target group's ARN.
    pub target_group: String,
    /// The target's address, or an instance's id.
    pub target: String,
    /// The port that was asked.
    pub port: Option<u16>,
    /// `initial`, `unhealthy`, `draining` …
    pub state: String,
    /// Such as `Health checks failed with these codes: [404] (Target.ResponseCodeMismatch)`.
    pub reason: Option<String>,
}

/// Something that ECS said about a service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EventEvidence {
    /// RFC 3339, in UTC.
    pub timestamp: String,
    /// In ECS's words.
    pub message: String,
}

/// A resource that failed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FailedResource {
    /// Its name in the template.
    pub logical_id: String,
    /// Such as `AWS::ECS::Service`.
    pub type_name: String,
    /// Such as `UPDATE_FAILED`.
    pub status: String,
    /// Why, in AWS's words.
    pub reason: Option<String>,
    /// When, RFC 3339 in UTC.
    pub timestamp: String,
}

impl Evidence {
    /// What kept the tasks from running, most of all.
    pub fn trouble(&self) -> Option<&Trouble> {
        self.troubles.first().map(|counted| &counted.trouble)
    }

    /// The name of the file that it is kept in: the id, with nothing in it that a path takes for something else.
    pub fn file_name(&self) -> String {
        let safe = |c: char| {
            if c.is_ascii_alphanumeric() || c == '-' {
                c
            } else {
                '-'
            }
        };
        let id: String = self.id.chars().map(safe).collect();
        format!("{id}.json")
    }
}

impl fmt::Display for CountedTrouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.count {
            0 => write!(f, "{}", self.trouble),
            1 => write!(f, "a task died: {}", self.trouble),
            count => write!(f, "{count} tasks died alike: {}", self.trouble),
        }
    }
}

impl ServiceEvidence {
    /// The tasks that died of something.
    pub(super) fn deaths(&self) -> impl DoubleEndedIterator<Item = &Trouble> {
        self.tasks.iter().filter_map(|task| task.trouble.as_ref())
    }
}

impl From<&Cause> for FailedResource {
    fn from(cause: &Cause) -> Self {
        Self {
            logical_id: cause.logical_id.clone(),
            type_name: cause.type_name.clone(),
            status: cause.status.clone(),
            reason: cause.reason.clone(),
            timestamp: cause.timestamp.clone(),
        }
    }
}

/// Alike troubles together, the most frequent first; of equally frequent ones the one that was seen first.
pub(super) fn counted(services: &[ServiceEvidence]) -> Vec<CountedTrouble> {
    let mut found: Vec<CountedTrouble> = Vec::new();
    let deaths = services
        .iter()
        .flat_map(ServiceEvidence::deaths)
        .map(|trouble| (trouble, 1));
    let starts = services
        .iter()
        .filter_map(|service| service.trouble.as_ref())
        .map(|trouble| (trouble, 0));
    for (trouble, weight) in deaths.chain(starts) {
        match found
            .iter_mut()
            .find(|other| other.trouble.is_like(trouble))
        {
            Some(other) => {
                other.count += weight;
                other.trouble.clone_from(trouble);
            }
            None => found.push(CountedTrouble {
                count: weight,
                trouble: trouble.clone(),
            }),
        }
    }
    found.sort_by_key(|counted| std::cmp::Reverse(counted.count));
    found
}
