//! One-off tasks: how and when each ends is in the fault plan.

use std::sync::Arc;

use serde_json::Value;

use super::errors::service_not_found;
use crate::deploy::local::Local;
use crate::deploy::local::embedded::{existing, save};
use crate::deploy::local::state::{OneOffContainer, OneOffTask, Resource, Stack};
use crate::deploy::local::tasks::{NotPlaced, definition, end_at_once, find, find_job};
use crate::deploy::operate::{
    PlacementFailure, STARTED_BY, StartedTasks, Task, TaskContainer, TaskRun, TaskSource,
};
use crate::deploy::{CallResult, ControlPlaneError};

/// The maximum number of stopped tasks that ECS lists at once.
const MAX_STOPPED: usize = 100;

impl Local {
    /// Starts tasks of a service or job, unless the token has started them. Without a fault plan they end at once.
    pub(in crate::deploy::local) fn run_tasks(&self, run: &TaskRun) -> CallResult<StartedTasks> {
        let operation = "RunTask";
        let stacks = self.stacks(operation)?;
        let (name, id, service) = subject_of(&stacks, run)?;
        let locked = self.folder.lock(operation)?;
        let mut stack = existing(&locked, &name)?;
        let definition = definition_of(&stack, &service, run)?.clone();
        let mut started = StartedTasks::default();
        let account = self.account_view(&locked, &name);
        let operated = stack.operated.entry(id.clone()).or_default();
        let known = operated.one_off.iter();
        let known = known.filter(|task| run.token.is_some() && task.token == run.token);
        started.tasks = known.map(task).collect();
        if !started.tasks.is_empty() {
            return Ok(started);
        }
        for _ in 0..run.count {
            operated.one_off_count += 1;
            let container = (run.container.as_str(), operated.one_off_count);
            match end_at_once(&account, (&id, &service), &definition, container) {
                Ok(mut ended) => {
                    ended.token.clone_from(&run.token);
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

    /// The one-off tasks with these ARNs, each of which comes closer to its end.
    pub(super) fn describe_one_off(&self, arns: &[String]) -> CallResult<Vec<Task>> {
        let operation = "DescribeTasks";
        let mut found = Vec::new();
        for stack in self.stacks(operation)? {
            let is_wanted = |task: &OneOffTask| arns.contains(&task.arn);
            let all = stack.operated.values();
            let mut all = all.flat_map(|operated| &operated.one_off);
            if !all.any(is_wanted) {
                continue;
            }
            let locked = self.folder.lock(operation)?;
            let mut stack = existing(&locked, &stack.name)?;
            let all = stack.operated.values_mut();
            let wanted = all.flat_map(|operated| &mut operated.one_off);
            let (mut changed, now) = (false, self.clock.timestamp());
            for known in wanted.filter(|task| is_wanted(task)) {
                if known.polls > 0 {
                    known.polls -= 1;
                    known.stopped_at.clone_from(&now);
                    changed = true;
                }
                found.push(task(known));
            }
            if changed {
                save(&locked, &stack)?;
            }
        }
        Ok(found)
    }

    /// Lets a one-off task end; returns it with the logical id of its service or task definition. `None` if ECS has forgotten it.
    pub(in crate::deploy::local) fn end_one_off(
        &self,
        arn: &str,
    ) -> CallResult<Option<(String, OneOffTask)>> {
        for stack in self.stacks("DescribeTasks")? {
            let locked = self.folder.lock("DescribeTasks")?;
            let mut stack = existing(&locked, &stack.name)?;
            let mut all = stack.operated.iter_mut().flat_map(|(id, operated)| {
                let tasks = operated.one_off.iter_mut();
                tasks.map(move |task| (id, task))
            });
            let Some((id, task)) = all.find(|(_, task)| task.arn == arn) else {
                continue;
            };
            task.polls = 0;
            let found = (id.clone(), task.clone());
            save(&locked, &stack)?;
            return Ok(Some(found));
        }
        Ok(None)
    }

    /// Stops a one-off task that hasn't ended. False if no such task is known.
    pub(super) fn stop_one_off(&self, name: &str, reason: &str) -> CallResult<bool> {
        let operation = "StopTask";
        for stack in self.stacks(operation)? {
            let is_wanted = |task: &OneOffTask| {
                task.polls > 0 && (task.arn == name || task.arn.ends_with(&format!("/{name}")))
            };
            let locked = self.folder.lock(operation)?;
            let mut stack = existing(&locked, &stack.name)?;
            let all = stack.operated.values_mut();
            let mut all = all.flat_map(|operated| &mut operated.one_off);
            let Some(task) = all.find(|task| is_wanted(task)) else {
                continue;
            };
            task.polls = 0;
            task.stopped_at = self.clock.timestamp();
            reason.clone_into(&mut task.reason);
            "UserInitiated".clone_into(&mut task.stop_code);
            for container in &mut task.containers {
                // A process that is killed.
                container.exit_code = Some(137);
            }
            save(&locked, &stack)?;
            return Ok(true);
        }
        Ok(false)
    }
}

/// What the tasks are of: the name of the stack, the logical id, and the service.
fn subject_of(stacks: &[Arc<Stack>], run: &TaskRun) -> CallResult<(String, String, Resource)> {
    let found = match &run.source {
        TaskSource::Service(arn) => find(stacks, arn)
            .map(|(stack, id, service)| (stack.name.clone(), id.to_owned(), service.clone())),
        TaskSource::Job(_) => {
            let definition = run.task_definition.as_deref().unwrap_or_default();
            find_job(stacks, (definition, &run.cluster))
        }
    };
    found.ok_or_else(|| match &run.source {
        TaskSource::Service(_) => service_not_found("RunTask"),
        TaskSource::Job(_) => refused("ClientException", "TaskDefinition not found.".to_owned()),
    })
}

fn refused(code: &str, message: String) -> ControlPlaneError {
    ControlPlaneError::Validation {
        operation: "RunTask",
        code: code.to_owned(),
        message,
    }
}

/// The one-off tasks of a stack in a cluster, the latest of each service and job first.
pub(super) fn one_off(stack: &Stack, cluster: &str) -> Vec<Task> {
    let all = stack.operated.values();
    let all = all.flat_map(|operated| &operated.one_off);
    let is_in_cluster = |task: &&OneOffTask| task.arn.rsplit('/').nth(1) == Some(cluster);
    all.filter(is_in_cluster).map(task).collect()
}

/// The task definition that is run.
fn definition_of<'a>(
    stack: &'a Stack,
    service: &'a Resource,
    run: &'a TaskRun,
) -> CallResult<&'a Resource> {
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

fn task(known: &OneOffTask) -> Task {
    let has_ended = known.polls == 0;
    let status = if has_ended { "STOPPED" } else { "RUNNING" };
    let container = |container: &OneOffContainer| TaskContainer {
        name: container.name.clone(),
        image: container.image.clone(),
        last_status: status.to_owned(),
        exit_code: container.exit_code.filter(|_| has_ended),
        reason: container.reason.clone().filter(|_| has_ended),
        ..TaskContainer::default()
    };
    Task {
        arn: known.arn.clone(),
        task_definition: known.task_definition.clone(),
        last_status: status.to_owned(),
        started_by: known.token.clone().or(Some(STARTED_BY.to_owned())),
        created: Some(known.created_at.clone()).filter(|time| !time.is_empty()),
        stopped: has_ended.then(|| known.stopped_at.clone()),
        stop_code: has_ended.then(|| known.stop_code.clone()),
        reason: has_ended.then(|| known.reason.clone()),
        containers: known.containers.iter().map(container).collect(),
        ..Task::default()
    }
}
