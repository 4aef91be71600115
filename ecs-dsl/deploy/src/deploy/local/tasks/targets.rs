//! The targets of target groups, one per task.

use std::sync::Arc;

use serde_json::Value;

use super::super::fault_plan::TaskReason;
use super::super::hashing::hash;
use super::super::state::{Resource, RolloutOutcome, Stack, TaskFailures};
use super::SERVICE;
use super::service::desired;
use crate::deploy::TargetHealth;

/// The first target group that the service registers its tasks with.
pub(super) fn target_group(service: &Resource) -> Option<&str> {
    load_balancers(service).find_map(|balancer| balancer.get("TargetGroupArn")?.as_str())
}

fn load_balancers(service: &Resource) -> impl Iterator<Item = &Value> {
    let list = service.properties.get("LoadBalancers");
    list.and_then(Value::as_array).into_iter().flatten()
}

/// The health of the targets of a group.
pub(super) fn health(stacks: &[Arc<Stack>], group: &str) -> Vec<TargetHealth> {
    let mut found = Vec::new();
    for stack in stacks {
        for (id, service) in stack
            .resources
            .iter()
            .filter(|(_, resource)| resource.type_name == SERVICE)
        {
            let mut balancers = load_balancers(service);
            let uses_group = |balancer: &&Value| {
                balancer.get("TargetGroupArn").and_then(Value::as_str) == Some(group)
            };
            if let Some(balancer) = balancers.find(uses_group) {
                let port = balancer.get("ContainerPort").and_then(Value::as_u64);
                let port = port.and_then(|port| u16::try_from(port).ok());
                found.extend(service_targets(service, stack.tasks.get(id), port));
            }
        }
    }
    found
}

fn service_targets(
    service: &Resource,
    failures: Option<&TaskFailures>,
    port: Option<u16>,
) -> Vec<TargetHealth> {
    let target = |number: u32| {
        let digits = hash(&[&service.physical_id, &number.to_string()]);
        format!("10.0.{}.{}", digits % 250, digits / 250 % 250 + 4)
    };
    let healthy = |number| TargetHealth {
        target: target(number),
        port,
        state: "healthy".to_owned(),
        reason: None,
        description: None,
    };
    let mut found: Vec<_> = match failures {
        Some(failures)
            if failures.outcome != Some(RolloutOutcome::Completed)
                && failures.previous.is_none() =>
        {
            Vec::new()
        }
        _ => (0..desired(service)).map(healthy).collect(),
    };
    let (reason, description) = match failures
        .filter(|failures| failures.outcome.is_none())
        .map(|failures| failures.reason)
    {
        Some(TaskReason::HealthCheckFailing) => (
            "Target.ResponseCodeMismatch",
            "Health checks failed with these codes: [404]",
        ),
        Some(TaskReason::PortMismatch) => ("Target.FailedHealthChecks", "Health checks failed"),
        _ => return found,
    };
    found.push(TargetHealth {
        target: target(desired(service)),
        port,
        state: "unhealthy".to_owned(),
        reason: Some(reason.to_owned()),
        description: Some(description.to_owned()),
    });
    found
}
