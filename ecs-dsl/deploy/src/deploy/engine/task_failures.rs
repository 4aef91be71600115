//! Why a one-off task of a [`DeployedService`] failed.

use std::collections::BTreeMap;

use super::DeployedService;
use super::watch::{TaskFailure, one_off_failure, placement_failure};
use crate::deploy::operate::{PlacementFailure, Task, TaskContainer};
use crate::deploy::{StoppedContainer, StoppedTask};

impl DeployedService {
    /// Why a stopped task failed, and the fix; `None` if it was stopped on purpose. `logs` are the last lines of its containers.
    pub fn task_failure(
        &self,
        task: &Task,
        logs: &BTreeMap<String, Vec<String>>,
    ) -> Option<TaskFailure> {
        let container = |container: &TaskContainer| StoppedContainer {
            name: container.name.clone(),
            image: container.image.clone(),
            exit_code: container.exit_code,
            reason: container.reason.clone(),
            health: None,
        };
        let stopped = StoppedTask {
            arn: task.arn.clone(),
            task_definition: task.task_definition.clone(),
            stopped: task.stopped.clone(),
            stop_code: task.stop_code.clone(),
            reason: task.reason.clone(),
            capacity_provider: None,
            containers: task.containers.iter().map(container).collect(),
        };
        one_off_failure(&self.model, &stopped, logs)
    }

    /// Why ECS doesn't start a task, and the fix.
    pub fn placement_failure(&self, failure: &PlacementFailure) -> TaskFailure {
        let detail = failure.detail.as_deref();
        let detail = detail.map_or_else(String::new, |detail| format!(" ({detail})"));
        placement_failure(&self.model, &format!("{}{detail}", failure.reason))
    }
}
