//! Stopped tasks.

use serde::Deserialize;
use serde_json::json;

use super::unless_missing;
use crate::deploy::aws::Aws;
use crate::deploy::aws::convert::seconds;
use crate::deploy::aws::reader::service::ECS;
use crate::deploy::{CallResult, StoppedContainer, StoppedTask};

/// The maximum number of tasks per DescribeTasks.
pub(super) const TASKS_PER_CALL: usize = 100;

/// The error codes of a missing cluster or service.
pub(super) const MISSING: [&str; 3] = [
    "ClusterNotFoundException",
    "ServiceNotFoundException",
    "ServiceNotActiveException",
];

impl Aws {
    /// The ARNs of the stopped tasks of a service.
    pub(super) async fn list_stopped_tasks(
        &self,
        cluster: &str,
        service: &str,
    ) -> CallResult<Vec<String>> {
        // ListTasks takes the name, not the ARN.
        let name = service.rsplit('/').next().unwrap_or(service);
        let mut input =
            json!({"cluster": cluster, "serviceName": name, "desiredStatus": "STOPPED"});
        let mut found = Vec::new();
        loop {
            let response = self.call_json(&ECS, "ListTasks", &input).await;
            let Some(page) = unless_missing::<TaskArns>(response, &MISSING)? else {
                return Ok(found);
            };
            found.extend(page.task_arns);
            match page.next_token {
                Some(token) => input["nextToken"] = token.into(),
                None => return Ok(found),
            }
        }
    }
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct TaskArns {
    task_arns: Vec<String>,
    next_token: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Tasks {
    pub(super) tasks: Vec<Task>,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Task {
    task_arn: String,
    task_definition_arn: String,
    stopped_at: Option<f64>,
    /// Set before the task has stopped.
    stopping_at: Option<f64>,
    stop_code: Option<String>,
    stopped_reason: Option<String>,
    capacity_provider_name: Option<String>,
    containers: Vec<StoppedContainer>,
}

impl Task {
    /// A Unix timestamp; `f64::MAX` for a task that hasn't stopped yet.
    pub(super) fn stopped(&self) -> f64 {
        self.stopped_at.or(self.stopping_at).unwrap_or(f64::MAX)
    }
}

pub(super) fn stopped_task(task: Task) -> StoppedTask {
    StoppedTask {
        arn: task.task_arn,
        task_definition: task.task_definition_arn,
        stopped: task.stopped_at.map(seconds),
        stop_code: task.stop_code,
        reason: task.stopped_reason,
        capacity_provider: task.capacity_provider_name,
        containers: task.containers,
    }
}
