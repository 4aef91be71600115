//! Tasks and services.

use serde_json::Value;

use super::errors::service_not_found;
use super::one_off::one_off;
use crate::deploy::local::Local;
use crate::deploy::local::embedded::{existing, save};
use crate::deploy::local::hashing::hash;
use crate::deploy::local::state::{OperatedService, ReplacedTask, Resource, Stack};
use crate::deploy::local::tasks::{SERVICE, definition, find, service};
use crate::deploy::operate::{
    ServiceUpdate, StartedTasks, Task, TaskContainer, TaskFilter, TaskOperations, TaskRun,
    TaskStatus,
};
use crate::deploy::{CallResult, ControlPlaneError};

/// The maximum number of stopped tasks that ECS lists at once.
const MAX_STOPPED: usize = 100;

/// The reason of a task that a newer deployment replaced.
const REPLACED: &str = "Scaling activity initiated by (deployment forced)";

impl TaskOperations for Local {
    async fn tasks(&self, filter: &TaskFilter) -> CallResult<Vec<Task>> {
        let stacks = self.stacks("ListTasks")?;
        let is_selected = |resource: &Resource| {
            resource.type_name == SERVICE
                && match &filter.service {
                    Some(service) => is_called(&resource.physical_id, service),
                    None => cluster_of(&resource.physical_id) == last(&filter.cluster),
                }
        };
        let mut found = Vec::new();
        let mut knows_service = filter.service.is_none();
        for stack in &stacks {
            for (id, resource) in &stack.resources {
                if is_selected(resource) {
                    knows_service = true;
                    found.extend(match filter.status {
                        TaskStatus::Running => running(stack, id, resource),
                        TaskStatus::Stopped => stopped(stack, id),
                    });
                }
            }
            // A one-off task is none of the service.
            if filter.service.is_none() {
                let mut one_off = one_off(stack, last(&filter.cluster));
                one_off.retain(|task| has_status(task, filter.status));
                found.splice(0..0, one_off);
            }
        }
        let is_of = |task: &Task, family: &String| {
            let known = task.revision().split_once(':');
            known.is_some_and(|(known, _)| known == family)
        };
        found.retain(|task| {
            filter
                .family
                .as_ref()
                .is_none_or(|family| is_of(task, family))
        });
        match knows_service {
            true => Ok(found),
            false => Err(service_not_found("ListTasks")),
        }
    }

    async fn update_service(&self, update: &ServiceUpdate) -> CallResult<()> {
        self.change_service("UpdateService", &update.service, |stack, id, now| {
            if update.force_new_deployment {
                let service = stack.resources.get(id).cloned();
                let tasks = service.map(|service| running(stack, id, &service));
                let operated = stack.operated.entry(id.to_owned()).or_default();
                operated.forced_deployments += 1;
                for task in tasks.into_iter().flatten() {
                    operated.record(&task, now, REPLACED);
                }
            }
            if let Some(desired) = update.desired {
                stack.drift(id, "DesiredCount", Value::from(desired));
            }
            Ok(())
        })
    }

    async fn stop_task(&self, _: &str, task: &str, reason: &str) -> CallResult<()> {
        let operation = "StopTask";
        if self.stop_one_off(task, reason)? {
            return Ok(());
        }
        let stacks = self.stacks(operation)?;
        let mut services = stacks.iter().flat_map(|stack| {
            let resources = stack.resources.iter();
            resources.map(move |(id, resource)| (stack, id, resource))
        });
        let is_task = |found: &Task| found.arn == task || found.id() == task;
        let found = services.find_map(|(stack, id, resource)| {
            let tasks = match resource.type_name == SERVICE {
                true => running(stack, id, resource),
                false => Vec::new(),
            };
            let slot = tasks.iter().position(is_task)?;
            Some((resource.physical_id.clone(), slot, tasks.get(slot)?.clone()))
        });
        let Some((service, slot, task)) = found else {
            return Err(ControlPlaneError::Validation {
                operation,
                code: "InvalidParameterException".to_owned(),
                message: "The referenced task was not found.".to_owned(),
            });
        };
        self.change_service(operation, &service, |stack, id, now| {
            let operated = stack.operated.entry(id.to_owned()).or_default();
            let slot = u32::try_from(slot).unwrap_or(u32::MAX);
            *operated.replaced.entry(slot).or_default() += 1;
            operated.record(&task, now, reason);
            Ok(())
        })
    }

    async fn run_task(&self, run: &TaskRun) -> CallResult<StartedTasks> {
        self.run_tasks(run)
    }

    async fn describe_tasks(&self, _: &str, tasks: &[String]) -> CallResult<Vec<Task>> {
        let mut found = Vec::new();
        for stack in &self.stacks("DescribeTasks")? {
            for (id, resource) in &stack.resources {
                if resource.type_name == SERVICE {
                    found.extend(running(stack, id, resource));
                    found.extend(stopped(stack, id));
                }
            }
        }
        found.retain(|task| tasks.contains(&task.arn));
        found.extend(self.describe_one_off(tasks)?);
        Ok(found)
    }

    async fn one_off_tasks(&self, cluster: &str) -> CallResult<Vec<Task>> {
        let stacks = self.stacks("ListTasks")?;
        let found = stacks
            .iter()
            .flat_map(|stack| one_off(stack, last(cluster)));
        Ok(found
            .filter(|task| has_status(task, TaskStatus::Running))
            .collect())
    }
}

impl Local {
    /// Changes the stack of a service with this name or ARN: `change` gets the logical id and the time.
    fn change_service(
        &self,
        operation: &'static str,
        service: &str,
        change: impl FnOnce(&mut Stack, &str, &str) -> CallResult<()>,
    ) -> CallResult<()> {
        let stacks = self.stacks(operation)?;
        let Some((stack, id, _)) = find(&stacks, service) else {
            return Err(service_not_found(operation));
        };
        let locked = self.folder.lock(operation)?;
        let mut stack = existing(&locked, &stack.name)?;
        change(&mut stack, id, &self.clock.timestamp())?;
        save(&locked, &stack)
    }
}

impl OperatedService {
    fn record(&mut self, task: &Task, now: &str, reason: &str) {
        let replaced = ReplacedTask {
            arn: task.arn.clone(),
            task_definition: task.task_definition.clone(),
            stopped_at: now.to_owned(),
            reason: reason.to_owned(),
        };
        self.stopped.insert(0, replaced);
        self.stopped.truncate(MAX_STOPPED);
    }
}

/// The running tasks of a service, by slot.
fn running(stack: &Stack, logical_id: &str, service: &Resource) -> Vec<Task> {
    let description = service::describe(stack, (logical_id, service), &[]);
    let operated = stack.operated.get(logical_id);
    let mut found = Vec::new();
    for deployment in description.deployments {
        for _ in 0..deployment.running {
            let slot = u32::try_from(found.len()).unwrap_or(u32::MAX);
            let forced = operated.map_or(0, |operated| operated.forced_deployments);
            let replaced = operated.and_then(|operated| operated.replaced.get(&slot));
            let number = format!("{slot} {forced} {}", replaced.copied().unwrap_or_default());
            let parts = [
                service.physical_id.as_str(),
                &deployment.task_definition,
                &number,
            ];
            let (high, low) = (hash(&parts), hash(&[&parts[..], &["2"]].concat()));
            let arn = service.physical_id.replacen(":service/", ":task/", 1);
            let cluster = arn
                .rsplit_once('/')
                .map_or(arn.as_str(), |(cluster, _)| cluster);
            found.push(Task {
                arn: format!("{cluster}/{high:016x}{low:016x}"),
                last_status: "RUNNING".to_owned(),
                health: Some("UNKNOWN".to_owned()),
                started_by: Some(deployment.id.clone()),
                can_exec: service.actual("EnableExecuteCommand") == Some(&Value::Bool(true)),
                containers: containers(stack, &deployment.task_definition),
                task_definition: deployment.task_definition.clone(),
                ..Task::default()
            });
        }
    }
    found
}

fn containers(stack: &Stack, task_definition: &str) -> Vec<TaskContainer> {
    let Some(definition) = definition::find(stack, task_definition) else {
        return Vec::new();
    };
    let containers = definition::containers(definition).into_iter();
    let containers = containers.map(|container| TaskContainer {
        name: container.name.to_owned(),
        image: container.image.map(str::to_owned),
        last_status: "RUNNING".to_owned(),
        ..TaskContainer::default()
    });
    containers.collect()
}

/// The tasks that were stopped by the verbs, the latest first.
fn stopped(stack: &Stack, logical_id: &str) -> Vec<Task> {
    let operated = stack.operated.get(logical_id);
    let stopped = operated.map(|operated| operated.stopped.as_slice());
    let stopped = stopped.unwrap_or_default().iter();
    let task = |task: &ReplacedTask| Task {
        arn: task.arn.clone(),
        task_definition: task.task_definition.clone(),
        last_status: "STOPPED".to_owned(),
        stopped: Some(task.stopped_at.clone()),
        reason: Some(task.reason.clone()),
        ..Task::default()
    };
    stopped.map(task).collect()
}

fn has_status(task: &Task, status: TaskStatus) -> bool {
    (task.last_status == "STOPPED") == (status == TaskStatus::Stopped)
}

fn is_called(arn: &str, name: &str) -> bool {
    arn == name || last(arn) == name
}

fn last(arn: &str) -> &str {
    arn.rsplit('/').next().unwrap_or(arn)
}

/// The name of the cluster in the ARN of a service.
fn cluster_of(service: &str) -> &str {
    service.rsplit('/').nth(1).unwrap_or_default()
}
