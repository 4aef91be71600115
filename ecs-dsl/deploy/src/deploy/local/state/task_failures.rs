//! Failures of tasks during the deployment of a service.

use serde::{Deserialize, Serialize};

use super::super::fault_plan::TaskReason;
use super::Resource;

/// The task failures of a deployment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct TaskFailures {
    /// The previous task definition revision.
    pub(crate) previous: Option<String>,
    /// The new task definition revision.
    pub(crate) revision: String,
    /// The new task definition, if it belongs to the stack.
    pub(crate) definition: Option<Resource>,
    pub(crate) reason: TaskReason,
    /// The texts of the fault plan, which replace those for `reason`.
    #[serde(default)]
    pub(crate) texts: TaskTexts,
    /// The container that fails.
    pub(crate) container: Option<String>,
    pub(crate) exit_code: i32,
    pub(crate) log: Vec<String>,
    /// How many tasks fail. `None`: all.
    pub(crate) limit: Option<u32>,
    /// Whether ECS rolls the deployment back while CloudFormation reports the service as complete.
    pub(crate) rolled_back: bool,
    /// The number of polls.
    pub(crate) polls: u32,
    /// The start of the deployment in milliseconds since 1970.
    pub(crate) since: u64,
    pub(crate) outcome: Option<RolloutOutcome>,
    /// The stopped tasks that ECS still lists, latest first.
    pub(crate) stopped: Vec<FailedTask>,
    /// The number of failed tasks.
    pub(crate) count: u32,
}

/// The texts of failing tasks in a fault plan, in AWS's words.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct TaskTexts {
    pub(crate) stopped_reason: Option<String>,
    pub(crate) container_reason: Option<String>,
    pub(crate) stop_code: Option<String>,
    pub(crate) event: Option<String>,
    pub(crate) exit_code: Option<i32>,
}

/// The outcome of a deployment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum RolloutOutcome {
    /// The new revision is running.
    Completed,
    /// The deployment has failed.
    Failed,
    /// ECS rolled back to the previous revision.
    RolledBack,
}

impl TaskFailures {
    /// Whether tasks stop: without capacity, or with the text of an event only, none is started.
    pub(crate) fn stops_tasks(&self) -> bool {
        match self.reason {
            TaskReason::NoSpotCapacity => false,
            TaskReason::AsReported => {
                let texts = &self.texts;
                texts.event.is_none()
                    || texts.stopped_reason.is_some()
                    || texts.container_reason.is_some()
            }
            _ => true,
        }
    }
}

/// A failed task.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct FailedTask {
    /// 32 hexadecimal digits.
    pub(crate) id: String,
    /// The time at which it stopped.
    pub(crate) stopped_at: String,
}
