//! The targets of target groups: a task each.

use serde_json::Value;

use super::super::digits::hash;
use super::super::scenario::TaskReason;
use super::super::state::{Dying, Ending, Resource, Stack};
use super::SERVICE;
use super::service::desired;
use crate::deploy::TargetHealth;

/// The first target group that the service registers its tasks with.
pub(super) fn target_group(service: &Resource) -> Option<&str> {
    balancers(service).find_map(|it| it.get("TargetGroupArn")?.as_str())
}

fn balancers(service: &Resource) -> impl Iterator<Item = &Value> {
    let list = service.properties.get("LoadBalancers");
    list.and_then(Value::as_array).into_iter().flatten()
}

/// How the targets of the group are.
pub(super) fn health(stacks: &[Stack], group: &str) -> Vec<TargetHealth> {
    let mut found = Vec::new();
    for stack in stacks {
        for (id, service) in stack
            .resources
            .iter()
            .filter(|(_, it)| it.type_name == SERVICE)
        {
            let mut all = balancers(service);
            let uses =
                |it: &&Value| it.get("TargetGroupArn").and_then(Value::as_str) == Some(group);
            if let Some(balancer) = all.find(uses) {
                let port = balancer.get("ContainerPort").and_then(Value::as_u64);
                let port = port.and_then(|port| u16::try_from(port).ok());
                found.extend(of_service(service, stack.tasks.get(id), port));
            }
        }
    }
    found
}

fn of_service(service: &Resource, dying: Option<&Dying>, port: Option<u16>) -> Vec<TargetHealth> {
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
    let mut found: Vec<_> = match dying {
        Some(dying) if dying.end != Some(Ending::Runs) && dying.former.is_none() => Vec::new(),
        _ => (0..desired(service)).map(healthy).collect(),
    };
    let (reason, description) = match dying.filter(|it| it.end.is_none()).map(|it| it.reason) {
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
