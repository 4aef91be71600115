//! [`OperatedService`]: what the verbs did to a service, and the one-off tasks of services and jobs.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What the verbs did to a service, beside drift.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::deploy::local) struct OperatedService {
    /// The number of forced deployments.
    pub(in crate::deploy::local) forced_deployments: u64,
    /// How often the task of a slot was stopped and replaced, by slot.
    pub(in crate::deploy::local) replaced: BTreeMap<u32, u64>,
    /// The stopped tasks, the latest first.
    pub(in crate::deploy::local) stopped: Vec<ReplacedTask>,
    /// The one-off tasks that ECS still lists, the latest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in crate::deploy::local) one_off: Vec<OneOffTask>,
    /// The number of one-off tasks ever started. Part of the next one's id.
    pub(in crate::deploy::local) one_off_count: u64,
}

/// A one-off task. Its command and variables may have secrets, and aren't kept.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(in crate::deploy::local) struct OneOffTask {
    pub(in crate::deploy::local) arn: String,
    pub(in crate::deploy::local) task_definition: String,
    #[serde(default)]
    pub(in crate::deploy::local) created_at: String,
    pub(in crate::deploy::local) stopped_at: String,
    pub(in crate::deploy::local) stop_code: String,
    pub(in crate::deploy::local) reason: String,
    pub(in crate::deploy::local) containers: Vec<OneOffContainer>,
    /// The client token that started it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::deploy::local) token: Option<String>,
    /// How often it is described before it ends.
    #[serde(default, skip_serializing_if = "is_over")]
    pub(in crate::deploy::local) polls: u32,
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
fn is_over(polls: &u32) -> bool {
    *polls == 0
}

/// A container of a one-off task.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(in crate::deploy::local) struct OneOffContainer {
    pub(in crate::deploy::local) name: String,
    pub(in crate::deploy::local) image: Option<String>,
    pub(in crate::deploy::local) exit_code: Option<i32>,
    pub(in crate::deploy::local) reason: Option<String>,
    pub(in crate::deploy::local) log: Vec<String>,
}

/// A task that was stopped and replaced.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(in crate::deploy::local) struct ReplacedTask {
    pub(in crate::deploy::local) arn: String,
    pub(in crate::deploy::local) task_definition: String,
    pub(in crate::deploy::local) stopped_at: String,
    pub(in crate::deploy::local) reason: String,
}
