//! Tasks that stop during the deployment of a service, until one keeps running or CloudFormation stops waiting.

use std::sync::Arc;

use serde_json::Value;

use super::super::account_view::AccountView;
use super::super::fault_plan::{TaskFault, Times};
use super::super::hashing::hash;
use super::super::state::{FailedTask, Resource, RolloutOutcome, Stack, TaskFailures, TaskTexts};
use super::definition;
use super::service::{desired, name_of};
use super::stop_reasons::{self, TaskContext};
use super::targets::target_group;
use crate::deploy::{LogStream, StoppedContainer, StoppedTask};

/// CloudFormation waits three hours for a service: 720 polls, one every 15 seconds.
const MAX_POLLS: u32 = 720;
const MAX_MILLIS: u64 = 3 * 60 * 60 * 1000;

/// The maximum number of stopped tasks that ECS lists at once.
const MAX_STOPPED_TASKS: usize = 100;

/// The result of polling the tasks of a service.
pub(crate) enum TaskOutcome {
    /// The tasks aren't running yet.
    Pending,
    /// The tasks are running, or CloudFormation takes them for running.
    Running,
    /// The deployment has failed, with this status reason.
    Failed(String),
}

/// Starts a deployment of the service. True if CloudFormation has to wait for its tasks.
pub(crate) fn begin(
    account: &AccountView<'_>,
    stack: &mut Stack,
    (logical_id, old): (&str, Option<&Resource>),
    service: &Resource,
) -> bool {
    stack.tasks.remove(logical_id);
    let revision = |service: &Resource| {
        let arn = service.properties.get("TaskDefinition");
        arn.and_then(Value::as_str).map(str::to_owned)
    };
    let (previous, new) = (old.and_then(revision), revision(service));
    let (Some(new), Some(fault)) = (new, account.task_fault(logical_id)) else {
        return false;
    };
    if previous.as_ref() == Some(&new) || desired(service) == 0 {
        return false;
    }
    let definition = definition::find(stack, &new).cloned();
    let failures = TaskFailures {
        previous,
        ..failures_by(account, fault, new, definition)
    };
    stack.tasks.insert(logical_id.to_owned(), failures);
    true
}

/// The failures that the fault plan has for tasks of this revision. None has stopped yet.
pub(super) fn failures_by(
    account: &AccountView<'_>,
    fault: &TaskFault,
    revision: String,
    definition: Option<Resource>,
) -> TaskFailures {
    let limit = match fault.times {
        Times::Forever => None,
        Times::Times(limit) => Some(limit),
    };
    let default_log = stop_reasons::default_log(fault.reason);
    let log = if fault.log.is_empty() {
        default_log.iter().map(|line| (*line).to_owned()).collect()
    } else {
        fault.log.clone()
    };
    TaskFailures {
        previous: None,
        definition,
        revision,
        reason: fault.reason,
        texts: TaskTexts {
            stopped_reason: fault.stopped_reason.clone(),
            container_reason: fault.container_reason.clone(),
            stop_code: fault.stop_code.clone(),
            event: fault.event.clone(),
            exit_code: fault.exit_code,
        },
        container: fault.container.clone(),
        exit_code: fault.exit_code.unwrap_or(1),
        log: account.planted.masked_lines(log),
        limit,
        rolled_back: fault.rolled_back,
        polls: 0,
        since: account.clock.millis(),
        outcome: None,
        stopped: Vec::new(),
        count: 0,
    }
}

/// Polls the tasks: another one may have stopped.
pub(crate) fn poll(
    account: &AccountView<'_>,
    stack: &mut Stack,
    logical_id: &str,
    service: &Resource,
) -> TaskOutcome {
    let Some(failures) = stack.tasks.get_mut(logical_id) else {
        return TaskOutcome::Running;
    };
    if failures.limit.is_some_and(|limit| failures.polls >= limit) {
        failures.outcome = Some(RolloutOutcome::Completed);
        return TaskOutcome::Running;
    }
    failures.polls = failures.polls.saturating_add(1);
    if failures.stops_tasks() {
        failures.count = failures.count.saturating_add(1);
        let number = format!("{} {}", failures.since, failures.count);
        let parts = [
            service.physical_id.as_str(),
            failures.revision.as_str(),
            &number,
        ];
        let (high, low) = (hash(&parts), hash(&[&parts[..], &["2"]].concat()));
        let id = format!("{high:016x}{low:016x}");
        let stopped_at = account.clock.timestamp();
        failures.stopped.insert(0, FailedTask { id, stopped_at });
        failures.stopped.truncate(MAX_STOPPED_TASKS);
    }
    let triggered = threshold(service).is_some_and(|threshold| failures.count >= threshold);
    if failures.rolled_back && (triggered || failures.count >= 3) {
        failures.outcome = Some(RolloutOutcome::RolledBack);
        return TaskOutcome::Running;
    }
    if triggered {
        failures.outcome = Some(RolloutOutcome::Failed);
        return TaskOutcome::Failed(
            "Resource handler returned message: \"Error occurred during operation 'ECS Deployment Circuit Breaker was \
             triggered.'.\" (HandlerErrorCode: GeneralServiceException)"
                .to_owned(),
        );
    }
    let waited = account.clock.millis().saturating_sub(failures.since);
    if waited >= MAX_MILLIS || failures.polls >= MAX_POLLS {
        failures.outcome = Some(RolloutOutcome::Failed);
        let reason = "Resource handler returned message: \"Exceeded attempts to wait\" (HandlerErrorCode: NotStabilized)";
        return TaskOutcome::Failed(reason.to_owned());
    }
    TaskOutcome::Pending
}

/// The failure threshold of the circuit breaker, if the service has one. Default: half of the desired tasks, at least 3
/// and at most 200 (`ServiceDeploymentCircuitBreaker` and `ThresholdConfiguration` of the ECS API).
fn threshold(service: &Resource) -> Option<u32> {
    let configuration = service.properties.get("DeploymentConfiguration")?;
    let breaker = configuration.get("DeploymentCircuitBreaker")?;
    if breaker.get("Enable") != Some(&Value::Bool(true)) {
        return None;
    }
    let set = breaker.get("ThresholdConfiguration");
    let value = set.and_then(|set| set.get("Value")?.as_u64()).unwrap_or(50);
    let value = u32::try_from(value).unwrap_or(u32::MAX);
    let share = desired(service).saturating_mul(value).div_ceil(100);
    Some(match set.and_then(|set| set.get("Type")?.as_str()) {
        Some("COUNT") => value,
        Some("UNBOUNDED_PERCENT") => share.max(1),
        _ => share.clamp(3, 200),
    })
}

/// The tasks of the service that have stopped, latest first.
pub(super) fn stopped(stack: &Stack, (logical_id, service): (&str, &Resource)) -> Vec<StoppedTask> {
    let Some(failures) = stack.tasks.get(logical_id) else {
        return Vec::new();
    };
    let of_task = |task: &FailedTask| stopped_task(failures, service, task);
    failures.stopped.iter().map(of_task).collect()
}

/// A stopped task, as ECS describes it.
pub(super) fn stopped_task(
    failures: &TaskFailures,
    service: &Resource,
    task: &FailedTask,
) -> StoppedTask {
    let definition = failures.definition.as_ref();
    let containers = definition.map(definition::containers).unwrap_or_default();
    let failing_container = failing_container(failures, &containers);
    let image = containers
        .iter()
        .find(|container| container.name == failing_container);
    let context = TaskContext {
        definition,
        container: failing_container,
        image: image.and_then(|container| container.image).unwrap_or("-"),
        target_group: target_group(service),
        region: service.physical_id.split(':').nth(3).unwrap_or_default(),
    };
    let reason = stop_reasons::stop_reason(failures, &context);
    let container = |container: &definition::Container<'_>| {
        let failed = container.name == failing_container;
        let started = reason.stop_code != "TaskFailedToStart";
        let exit_code = if failed { reason.exit_code } else { Some(0) };
        StoppedContainer {
            name: container.name.to_owned(),
            image: container.image.map(str::to_owned),
            exit_code: exit_code.filter(|_| started),
            reason: reason.container.clone().filter(|_| failed),
            health: reason.health.filter(|_| failed).map(str::to_owned),
        }
    };
    StoppedTask {
        arn: task_arn(service, &task.id),
        task_definition: failures.revision.clone(),
        stopped: Some(task.stopped_at.clone()),
        stop_code: Some(reason.stop_code.clone()),
        reason: Some(reason.task.clone()),
        capacity_provider: None,
        containers: containers.iter().map(container).collect(),
    }
}

/// The container that fails. Default: the first one.
pub(super) fn failing_container<'a>(
    failures: &'a TaskFailures,
    containers: &[definition::Container<'a>],
) -> &'a str {
    let first = containers.first().map_or("-", |container| container.name);
    failures.container.as_deref().unwrap_or(first)
}

/// Turns `arn:…:service/CLUSTER/NAME` into `arn:…:task/CLUSTER/ID`.
pub(super) fn task_arn(service: &Resource, id: &str) -> String {
    let (prefix, rest) = service
        .physical_id
        .split_once(":service/")
        .unwrap_or((&service.physical_id, "-"));
    let cluster = rest.split('/').next().unwrap_or_default();
    format!("{prefix}:task/{cluster}/{id}")
}

/// The log of a failed container. The stream's name ends with the container's name and the task id.
pub(super) fn log_lines(stacks: &[Arc<Stack>], stream: &LogStream) -> Vec<String> {
    let mut parts = stream.stream.rsplit('/');
    let (Some(task), Some(container)) = (parts.next(), parts.next()) else {
        return Vec::new();
    };
    for failures in stacks.iter().flat_map(|stack| stack.tasks.values()) {
        let definition = failures.definition.as_ref();
        let containers = definition.map(definition::containers).unwrap_or_default();
        let mut stopped = failures.stopped.iter();
        if stopped.any(|stopped| stopped.id == task)
            && failing_container(failures, &containers) == container
        {
            return failures.log.clone();
        }
    }
    Vec::new()
}

/// The service event about the failures.
pub(super) fn event(failures: &TaskFailures, service: &Resource) -> Option<String> {
    stop_reasons::event(failures, name_of(service))
}
