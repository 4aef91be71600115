//! Descriptions of services, as ECS returns them.

use serde_json::Value;

use super::super::fault_plan::ActiveDeployment;
use super::super::hashing::hash;
use super::super::state::{Resource, RolloutOutcome, Stack, TaskFailures};
use super::failures;
use crate::deploy::{EcsDeployment, ServiceDeployment, ServiceDescription, ServiceEvent};

/// The desired count. Default: 1, as in ECS.
pub(super) fn desired(service: &Resource) -> u32 {
    let count = service.actual("DesiredCount");
    let number = count.and_then(|count| {
        let text = count.as_str().and_then(|text| text.parse().ok());
        count.as_u64().or(text)
    });
    number.map_or(1, |count| u32::try_from(count).unwrap_or(u32::MAX))
}

pub(in crate::deploy::local) fn name_of(service: &Resource) -> &str {
    service.physical_id.rsplit('/').next().unwrap_or_default()
}

/// The deployment strategy, such as `BLUE_GREEN`. Default: `ROLLING`.
pub(super) fn strategy(service: &Resource) -> &str {
    let configuration = service.properties.get("DeploymentConfiguration");
    let strategy = configuration.and_then(|configuration| configuration.get("Strategy"));
    strategy.and_then(Value::as_str).unwrap_or("ROLLING")
}

pub(in crate::deploy::local) fn describe(
    stack: &Stack,
    (logical_id, deployed): (&str, &Resource),
    active_deployments: &[ActiveDeployment],
) -> ServiceDescription {
    let operation = stack.operation.iter();
    let mut running = operation.flat_map(|operation| &operation.running);
    let update = running.find(|running| running.logical_id == logical_id);
    let service = update.map_or(deployed, |running| &running.resource);
    let failures = stack.tasks.get(logical_id);
    let previous = update.map(|_| deployed).filter(|deployed| {
        deployed.physical_id == service.physical_id && revision(deployed) != revision(service)
    });
    let deployments = deployments(service, previous, update.is_some(), failures);
    let sum = |count: fn(&EcsDeployment) -> u32| deployments.iter().map(count).sum();
    ServiceDescription {
        arn: service.physical_id.clone(),
        status: "ACTIVE".to_owned(),
        desired: desired(service),
        running: sum(|deployment| deployment.running),
        pending: sum(|deployment| deployment.pending),
        service_deployment: service_deployment(
            stack,
            (logical_id, service),
            update.is_some(),
            active_deployments,
        ),
        events: events(service, failures),
        deployments,
    }
}

fn revision(service: &Resource) -> Option<&str> {
    service.properties.get("TaskDefinition")?.as_str()
}

/// The deployments, latest first.
fn deployments(
    service: &Resource,
    previous: Option<&Resource>,
    updating: bool,
    failures: Option<&TaskFailures>,
) -> Vec<EcsDeployment> {
    let count = desired(service);
    let new_revision = revision(service).unwrap_or_default();
    let Some(failures) = failures.filter(|failures| failures.revision == new_revision) else {
        let running = if updating { 0 } else { count };
        let states = ("PRIMARY", rollout_state(updating));
        let primary = deployment(service, new_revision, states, (count, running));
        let old = previous.and_then(revision);
        let old = old.map(|old| deployment(service, old, ("ACTIVE", "COMPLETED"), (count, count)));
        return std::iter::once(primary).chain(old).collect();
    };
    let previous = failures.previous.as_deref();
    let old = |status| {
        previous.map(|old| deployment(service, old, (status, "COMPLETED"), (count, count)))
    };
    let new = |status, state, running| EcsDeployment {
        failed: failures.count,
        ..deployment(service, new_revision, (status, state), (count, running))
    };
    let (new, old) = match failures.outcome {
        None => (Some(new("PRIMARY", "IN_PROGRESS", 0)), old("ACTIVE")),
        Some(RolloutOutcome::Completed) => (Some(new("PRIMARY", "COMPLETED", count)), None),
        Some(RolloutOutcome::Failed) => {
            let reason = "ECS deployment circuit breaker: tasks failed to start.";
            let failed = EcsDeployment {
                rollout_reason: Some(reason.to_owned()),
                pending: 0,
                ..new("PRIMARY", "FAILED", 0)
            };
            (Some(failed), old("ACTIVE"))
        }
        Some(RolloutOutcome::RolledBack) => (None, old("PRIMARY")),
    };
    new.into_iter().chain(old).collect()
}

fn rollout_state(updating: bool) -> &'static str {
    if updating { "IN_PROGRESS" } else { "COMPLETED" }
}

/// A deployment with the given numbers of desired and running tasks.
fn deployment(
    service: &Resource,
    revision: &str,
    (status, state): (&str, &str),
    (desired, running): (u32, u32),
) -> EcsDeployment {
    let number = hash(&[&service.physical_id, revision]);
    let id = format!("ecs-svc/{number:019}");
    let reason = match state {
        "COMPLETED" => format!("ECS deployment {id} completed."),
        _ => format!("ECS deployment {id} in progress."),
    };
    EcsDeployment {
        id,
        status: status.to_owned(),
        task_definition: revision.to_owned(),
        rollout_state: Some(state.to_owned()),
        rollout_reason: Some(reason),
        desired,
        running,
        pending: desired.saturating_sub(running),
        failed: 0,
    }
}

fn service_deployment(
    stack: &Stack,
    (logical_id, service): (&str, &Resource),
    updating: bool,
    active_deployments: &[ActiveDeployment],
) -> Option<ServiceDeployment> {
    let mut planned = active_deployments.iter();
    let planned = planned.find(|planned| {
        let stack_name = planned.stack.as_deref();
        planned.service == logical_id && stack_name.is_none_or(|name| name == stack.name)
    });
    let lifecycle_stage = match planned {
        Some(planned) => planned.lifecycle_stage.clone(),
        None if updating && strategy(service) != "ROLLING" => Some("SCALE_UP".to_owned()),
        None => return None,
    };
    let number = hash(&[&service.physical_id, revision(service).unwrap_or_default()]);
    let arn = service
        .physical_id
        .replacen(":service/", ":service-deployment/", 1);
    Some(ServiceDeployment {
        arn: format!("{arn}/{number:016x}"),
        status: "IN_PROGRESS".to_owned(),
        lifecycle_stage,
    })
}

fn events(service: &Resource, failures: Option<&TaskFailures>) -> Vec<ServiceEvent> {
    let failures =
        failures.filter(|failures| matches!(failures.outcome, None | Some(RolloutOutcome::Failed)));
    let message =
        failures.and_then(|failures| Some((failures, failures::event(failures, service)?)));
    let event = |(failures, message): (&TaskFailures, String)| ServiceEvent {
        id: format!("{}-{}", name_of(service), failures.polls),
        timestamp: super::super::clock::timestamp_from_millis(failures.since),
        message,
    };
    message.map(event).into_iter().collect()
}
