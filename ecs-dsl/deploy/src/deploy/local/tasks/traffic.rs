//! Forward actions of listeners and rules, and the traffic shift of blue/green deployments: ECS moves the weights of the
//! production rule to the other target group, without CloudFormation's knowledge.

use std::sync::Arc;

use serde_json::Value;

use super::super::state::{Resource, Stack};
use super::service::strategy;
use crate::cfn::type_names::elasticloadbalancingv2;
use crate::deploy::Forward;

const RULE: &str = elasticloadbalancingv2::LISTENER_RULE;
const LISTENER: &str = elasticloadbalancingv2::LISTENER;

/// The property with the actions.
fn actions_property(type_name: &str) -> Option<&'static str> {
    match type_name {
        RULE => Some("Actions"),
        LISTENER => Some("DefaultActions"),
        _ => None,
    }
}

/// The actual actions: those set by ECS, or else the deployed ones.
fn actual_actions(resource: &Resource) -> Option<&Value> {
    let property = actions_property(&resource.type_name)?;
    let moved = resource.drift.get(property);
    moved.or_else(|| resource.properties.get(property))
}

/// The forward actions of the listeners and rules with these ARNs, if they exist.
pub(super) fn forwards(stacks: &[Arc<Stack>], arns: &[String]) -> Vec<Forward> {
    let forward = |arn: &String| {
        let mut resources = stacks.iter().flat_map(|stack| stack.resources.values());
        let resource = resources.find(|resource| resource.physical_id == *arn)?;
        Some(Forward {
            arn: arn.clone(),
            weights: weights(actual_actions(resource)?),
        })
    };
    arns.iter().filter_map(forward).collect()
}

/// The first target group of a listener or a listener rule.
pub(crate) fn first_target_group(resource: &Resource) -> Option<String> {
    let weights = weights(actual_actions(resource)?);
    weights.into_iter().next().map(|(group, _)| group)
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

/// Moves the weights of the production rule to the other target group, after a successful deployment.
pub(super) fn shift(stack: &mut Stack, service: &Resource) {
    if strategy(service) == "ROLLING" {
        return;
    }
    let balancers = service.properties.get("LoadBalancers");
    let balancers = balancers.and_then(Value::as_array).into_iter().flatten();
    for balancer in balancers {
        let text = |path: &str| balancer.pointer(path).and_then(Value::as_str);
        let (Some(primary), Some(alternate), Some(rule)) = (
            text("/TargetGroupArn"),
            text("/AdvancedConfiguration/AlternateTargetGroupArn"),
            text("/AdvancedConfiguration/ProductionListenerRule"),
        ) else {
            continue;
        };
        let found = stack
            .resources
            .values_mut()
            .find(|resource| resource.physical_id == rule);
        if let Some(resource) = found {
            swap_target_groups(resource, primary, alternate);
        }
    }
}

fn swap_target_groups(resource: &mut Resource, primary: &str, alternate: &str) {
    let Some(property) = actions_property(&resource.type_name) else {
        return;
    };
    let Some(mut actions) = actual_actions(resource).cloned() else {
        return;
    };
    let deployed = resource.properties.get(property).cloned();
    for action in actions.as_array_mut().into_iter().flatten() {
        let groups = action.pointer_mut("/ForwardConfig/TargetGroups");
        for group in groups.and_then(Value::as_array_mut).into_iter().flatten() {
            swap_arn(group, primary, alternate);
        }
        swap_arn(action, primary, alternate);
    }
    if deployed.as_ref() == Some(&actions) {
        resource.drift.remove(property);
    } else {
        resource.drift.insert(property.to_owned(), actions);
    }
}

/// Replaces the ARN of one group by that of the other. Where both groups have weights, this swaps the weights.
fn swap_arn(action: &mut Value, primary: &str, alternate: &str) {
    let Some(group) = action.get_mut("TargetGroupArn") else {
        return;
    };
    let arn = match group.as_str() {
        Some(arn) if arn == primary => alternate,
        Some(arn) if arn == alternate => primary,
        _ => return,
    };
    *group = Value::from(arn);
}
