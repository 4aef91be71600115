//! Services as ECS describes them.

use serde_json::Value;

use super::super::digits::hash;
use super::super::scenario::UnderWay;
use super::super::state::{Dying, Ending, Resource, Stack};
use super::dying;
use crate::deploy::{EcsDeployment, ServiceDeployment, ServiceDescription, ServiceEvent};

/// How many tasks there should be: 1 if the template leaves it to ECS, as ECS does.
pub(super) fn desired(service: &Resource) -> u32 {
    let count = service.properties.get("DesiredCount");
    let number = count.and_then(|it| {
        let text = it.as_str().and_then(|text| text.parse().ok());
        it.as_u64().or(text)
    });
    number.map_or(1, |count| u32::try_from(count).unwrap_or(u32::MAX))
}

pub(super) fn name_of(service: &Resource) -> &str {
    service.physical_id.rsplit('/').next().unwrap_or_default()
}

/// The service's strategy, such as `BLUE_GREEN`; `ROLLING` if it says nothing.
pub(super) fn strategy(service: &Resource) -> &str {
    let configuration = service.properties.get("DeploymentConfiguration");
    let strategy = configuration.and_then(|it| it.get("Strategy"));
    strategy.and_then(Value::as_str).unwrap_or("ROLLING")
}

pub(super) fn describe(
    stack: &Stack,
    (logical_id, deployed): (&str, &Resource),
    under_way: &[UnderWay],
) -> ServiceDescription {
    let running = stack.operation.iter().flat_map(|it| &it.running);
    let begun = running.into_iter().find(|it| it.logical_id == logical_id);
    let service = begun.map_or(deployed, |it| &it.resource);
    let dying = stack.tasks.get(logical_id);
    let former = begun
        .map(|_| deployed)
        .filter(|it| it.physical_id == service.physical_id && revision(it) != revision(service));
    let deployments = deployments(service, former, begun.is_some(), dying);
    let sum = |count: fn(&EcsDeployment) -> u32| deployments.iter().map(count).sum();
    ServiceDescription {
        arn: service.physical_id.clone(),
        status: "ACTIVE".to_owned(),
        desired: desired(service),
        running: sum(|it| it.running),
        pending: sum(|it| it.pending),
        service_deployment: service_deployment(
            stack,
            (logical_id, service),
            begun.is_some(),
            under_way,
        ),
        events: events(service, dying),
        deployments,
    }
}

fn revision(service: &Resource) -> Option<&str> {
    service.properties.get("TaskDefinition")?.as_str()
}

/// The deployments, the latest one first.
fn deployments(
    service: &Resource,
    former: Option<&Resource>,
    begun: bool,
    dying: Option<&Dying>,
) -> Vec<EcsDeployment> {
    let count = desired(service);
    let wanted = revision(service).unwrap_or_default();
    let Some(dying) = dying.filter(|it| it.wanted == wanted) else {
        let arrived = if begun { 0 } else { count };
        let primary = deployment(service, wanted, ("PRIMARY", state(begun)), (count, arrived));
        let old = former.and_then(revision).map(|old| (old, desired(service)));
        let old =
            old.map(|(old, runs)| deployment(service, old, ("ACTIVE", "COMPLETED"), (runs, runs)));
        return std::iter::once(primary).chain(old).collect();
    };
    let former = dying.former.as_deref();
    let old = |status| {
        let it = former.map(|old| deployment(service, old, (status, "COMPLETED"), (count, count)));
        it.into_iter()
    };
    let new = |status, state, runs| EcsDeployment {
        failed: dying.count,
        ..deployment(service, wanted, (status, state), (count, runs))
    };
    match dying.end {
        None => std::iter::once(new("PRIMARY", "IN_PROGRESS", 0))
            .chain(old("ACTIVE"))
            .collect(),
        Some(Ending::Runs) => vec![new("PRIMARY", "COMPLETED", count)],
        Some(Ending::Failed) => std::iter::once(EcsDeployment {
            rollout_reason: Some(
                "ECS deployment circuit breaker: tasks failed to start.".to_owned(),
            ),
            pending: 0,
            ..new("PRIMARY", "FAILED", 0)
        })
        .chain(old("ACTIVE"))
        .collect(),
        Some(Ending::WentBack) => old("PRIMARY").collect(),
    }
}

fn state(begun: bool) -> &'static str {
    if begun { "IN_PROGRESS" } else { "COMPLETED" }
}

/// A deployment with so many desired and running tasks.
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
    begun: bool,
    under_way: &[UnderWay],
) -> Option<ServiceDeployment> {
    let told = under_way.iter().find(|it| {
        it.service == logical_id && it.stack.as_deref().is_none_or(|name| name == stack.name)
    });
    let stage = match told {
        Some(told) => told.stage.clone(),
        None if begun && strategy(service) != "ROLLING" => Some("SCALE_UP".to_owned()),
        None => return None,
    };
    let number = hash(&[&service.physical_id, revision(service).unwrap_or_default()]);
    let arn = service
        .physical_id
        .replacen(":service/", ":service-deployment/", 1);
    Some(ServiceDeployment {
        arn: format!("{arn}/{number:016x}"),
        status: "IN_PROGRESS".to_owned(),
        lifecycle_stage: stage,
    })
}

fn events(service: &Resource, dying: Option<&Dying>) -> Vec<ServiceEvent> {
    let told = dying.filter(|it| it.end.is_none() || it.end == Some(Ending::Failed));
    let message = told.and_then(|dying| Some((dying, dying::event(dying, service)?)));
    let event = |(dying, message): (&Dying, String)| ServiceEvent {
        id: format!("{}-{}", name_of(service), dying.looks),
        timestamp: super::super::clock::stamp_of(dying.since),
        message,
    };
    message.map(event).into_iter().collect()
}
