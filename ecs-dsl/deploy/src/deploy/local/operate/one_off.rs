//! One-off tasks: each ends at once, by the fault plan.

use serde_json::Value;

use super::errors::service_not_found;
use crate::deploy::local::Local;
use crate::deploy::local::embedded::{existing, save};
use crate::deploy::local::state::{OneOffContainer, OneOffTask, Resource, Stack};
use crate::deploy::local::tasks::{NotPlaced, definition, end_at_once, find};
use crate::deploy::operate::{
    PlacementFailure, STARTED_BY, StartedTasks, Task, TaskContainer, TaskRun,
};
use crate::deploy::{CallResult, ControlPlaneError};

/// The maximum number of stopped tasks that ECS lists at once.
const MAX_STOPPED: usize = 100;

impl Local {
    /// Runs tasks of a service to their end.
    pub(super) fn run_tasks(&self, run: &TaskRun) -> CallResult<StartedTasks> {
        let operation = "RunTask";
        let stacks = self.stacks(operation)?;
        let Some((stack, id, _)) = find(&stacks, &run.service) else {
            return Err(service_not_found(operation));
        };
        let locked = self.folder.lock(operation)?;
        let mut stack = existing(&locked, &stack.name)?;
        let service = stack.resources.get(id).cloned().unwrap_or_default();
        let definition = definition_of(&stack, &service, run)?.clone();
        let mut started = StartedTasks::default();
        let name = stack.name.clone();
        let account = self.account_view(&locked, &name);
        let operated = stack.operated.entry(id.to_owned()).or_default();
        for _ in 0..run.count {
            operated.one_off_count += 1;
            let container = (run.container.as_str(), operated.one_off_count);
            match end_at_once(&account, (id, &service), &definition, container) {
                Ok(ended) => {
                    started.tasks.push(task(&ended));
                    operated.one_off.insert(0, ended);
                }
                Err(NotPlaced(reason)) => started.failures.push(PlacementFailure {
                    reason,
                    ..PlacementFailure::default()
                }),
            }
        }
        operated.one_off.truncate(MAX_STOPPED);
        save(&locked, &stack)?;
        Ok(started)
    }
}

/// The one-off tasks of a service, the latest first.
pub(super) fn one_off(stack: &Stack, logical_id: &str) -> Vec<Task> {
    let operated = stack.operated.get(logical_id);
    let ended = operated.map(|operated| operated.one_off.as_slice());
    ended.unwrap_or_default().iter().map(task).collect()
}

/// The task definition that is run.
fn definition_of<'a>(
    stack: &'a Stack,
    service: &'a Resource,
    run: &'a TaskRun,
) -> CallResult<&'a Resource> {
    let refused = |code: &str, message: String| ControlPlaneError::Validation {
        operation: "RunTask",
        code: code.to_owned(),
        message,
    };
    let of_service = service.actual("TaskDefinition").and_then(Value::as_str);
    let arn = run.task_definition.as_deref().or(of_service);
    let definition = arn.and_then(|arn| definition::find(stack, arn));
    let definition = definition
        .ok_or_else(|| refused("ClientException", "TaskDefinition not found.".to_owned()))?;
    let mut containers = definition::containers(definition).into_iter();
    match containers.any(|container| container.name == run.container) {
        true => Ok(definition),
        false => Err(refused(
            "InvalidParameterException",
            format!(
                "Override for container named {} is not a container in the TaskDefinition.",
                run.container
            ),
        )),
    }
}

fn task(ended: &OneOffTask) -> Task {
    let container = |container: &OneOffContainer| TaskContainer {
        name: container.name.clone(),
        image: container.image.clone(),
        last_status: "STOPPED".to_owned(),
        exit_code: container.exit_code,
        reason: container.reason.clone(),
        ..TaskContainer::default()
    };
    Task {
        arn: ended.arn.clone(),
        task_definition: ended.task_definition.clone(),
        last_status: "STOPPED".to_owned(),
        started_by: Some(STARTED_BY.to_owned()),
        stopped: Some(ended.stopped_at.clone()),
        stop_code: Some(ended.stop_code.clone()),
        reason: Some(ended.reason.clone()),
        containers: ended.containers.iter().map(container).collect(),
        ..Task::default()
    }
}
