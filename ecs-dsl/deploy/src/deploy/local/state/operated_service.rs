//! [`OperatedService`]: what the verbs did to a service.

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
}

/// A task that was stopped and replaced.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(in crate::deploy::local) struct ReplacedTask {
    pub(in crate::deploy::local) arn: String,
    pub(in crate::deploy::local) task_definition: String,
    pub(in crate::deploy::local) stopped_at: String,
    pub(in crate::deploy::local) reason: String,
}
