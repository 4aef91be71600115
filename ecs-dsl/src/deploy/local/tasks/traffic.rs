//! Where listeners and their rules send to, and what a blue/green deployment does to that: ECS moves the weights of the
//! production rule to the other target group, and CloudFormation knows nothing of it.

use serde_json::Value;

use super::super::state::{Resource, Stack};
use super::service::strategy;
use crate::deploy::Forward;

const RULE: &str = "AWS::ElasticLoadBalancingV2::ListenerRule";
const LISTENER: &str = "AWS::ElasticLoadBalancingV2::Listener";

/// The property that says where it sends to.
fn actions_property(type_name: &str) -> Option<&'static str> {
    match type_name {
        RULE => Some("Actions"),
        LISTENER => Some("DefaultActions"),
        _ => None,
    }
}

/// What really stands there: what ECS has moved since, or else what was deployed.
fn live_actions(resource: &Resource) -> Option<&Value> {
    let property = actions_property(&resource.type_name)?;
    let moved = resource.drift.get(property);
    moved.or_else(|| resource.properties.get(property))
}

/// Where each of `arns` sends to, as far as there is such a listener or rule.
pub(super) fn forwards(stacks: &[Stack], arns: &[String]) -> Vec<Forward> {
    let all = || stacks.iter().flat_map(|stack| stack.resources.values());
    let forward = |arn: &String| {
        let resource = all().find(|it| it.physical_id == *arn)?;
        Some(Forward {
            arn: arn.clone(),
            weights: weights(live_actions(resource)?),
        })
    };
    arns.iter().filter_map(forward).collect()
}

fn weights(actions: &Value) -> Vec<(String, u32)> {
    let mut found = Vec::new();
    for action in actions.as_array().into_iter().flatten() {
        let groups = action.pointer("/ForwardConfig/TargetGroups");
        let groups = groups.and_then(Value::as_array);
        for group in groups.into_iter().flatten() {
            let arn = group.get("TargetGroupArn").and_then(Value::as_str);
            let weight = group.get("Weight").and_then(Value::as_u64).unwrap_or(1);
            let weight = u32::try_from(weight).unwrap_or(u32::MAX);
            found.extend(arn.map(|arn| (arn.to_owned(), weight)));
        }
        let single = action.get("TargetGroupArn").and_then(Value::as_str);
        if let (None, Some(arn)) = (groups, single) {
            found.push((arn.to_owned(), 1));
        }
    }
    found
}

/// After a deployment that has succeeded: moves the weights of the production rule to the group that they weren't at.
pub(super) fn shift(stack: &mut Stack, service: &Resource) {
    if strategy(service) == "ROLLING" {
        return;
    }
    let balancers = service.properties.get("LoadBalancers");
    let balancers = balancers.and_then(Value::as_array).into_iter().flatten();
    for balancer in balancers {
        let text = |path: &str| balancer.pointer(path).and_then(Value::as_str);
        let (Some(one), Some(other), Some(rule)) = (
            text("/TargetGroupArn"),
            text("/AdvancedConfiguration/AlternateTargetGroupArn"),
            text("/AdvancedConfiguration/ProductionListenerRule"),
        ) else {
            continue;
        };
        let found = stack
            .resources
            .values_mut()
            .find(|it| it.physical_id == rule);
        if let Some(resource) = found {
            swap(resource, one, other);
        }
    }
}

fn swap(resource: &mut Resource, one: &str, other: &str) {
    let Some(property) = actions_property(&resource.type_name) else {
        return;
    };
    let Some(mut actions) = live_actions(resource).cloned() else {
        return;
    };
    let deployed = resource.properties.get(property).cloned();
    for action in actions.as_array_mut().into_iter().flatten() {
        let groups = action.pointer_mut("/ForwardConfig/TargetGroups");
        for group in groups.and_then(Value::as_array_mut).into_iter().flatten() {
            exchange(group, one, other);
        }
        exchange(action, one, other);
    }
    if deployed.as_ref() == Some(&actions) {
        resource.drift.remove(property);
    } else {
        resource.drift.insert(property.to_owned(), actions);
    }
}

/// Puts one group where the other one stands. Where both stand with their weights, the weights change places.
fn exchange(place: &mut Value, one: &str, other: &str) {
    let Some(group) = place.get_mut("TargetGroupArn") else {
        return;
    };
    let now = match group.as_str() {
        Some(arn) if arn == one => other,
        Some(arn) if arn == other => one,
        _ => return,
    };
    *group = Value::from(now);
}
