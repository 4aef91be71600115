//! Edges from load balancers to services, through listeners, rules and target groups.

use serde_json::Value;

use crate::cfn::eval::referred;
use crate::cfn::{Document, DocumentResource};

use super::model::{Graph, INTERNET};

const LISTENER: &str = "AWS::ElasticLoadBalancingV2::Listener";

/// Adds the edges from load balancers to services, labelled with paths and hosts.
pub(super) fn add_edges<'a>(document: &'a Document, graph: &mut Graph<'a>) {
    for service in document
        .resources()
        .filter(|resource| resource.type_name == "AWS::ECS::Service")
    {
        let groups = target_groups(&service);
        for sender in document
            .resources()
            .filter(|sender| sends_to(sender, &groups))
        {
            let listener = match sender.type_name {
                LISTENER => Some(sender),
                _ => target(&sender, "ListenerArn").and_then(|id| document.resource(id)),
            };
            if let Some(load_balancer) =
                listener.and_then(|listener| target(&listener, "LoadBalancerArn"))
            {
                graph.connect(load_balancer, service.id, conditions(&sender));
            }
        }
    }
    for listener in document
        .resources()
        .filter(|resource| resource.type_name == LISTENER)
    {
        let load_balancer =
            target(&listener, "LoadBalancerArn").and_then(|id| document.resource(id));
        let scheme =
            |resource: &DocumentResource<'a>| resource.property("Scheme").and_then(Value::as_str);
        if let Some(load_balancer) =
            load_balancer.filter(|resource| scheme(resource) != Some("internal"))
        {
            graph.connect(
                INTERNET,
                load_balancer.id,
                listener.property("Port").map(plain),
            );
        }
    }
}

/// The target groups of a service, including the alternate one of a blue/green deployment.
fn target_groups<'a>(service: &DocumentResource<'a>) -> Vec<&'a str> {
    let balancers = service
        .property("LoadBalancers")
        .and_then(Value::as_array)
        .into_iter()
        .flatten();
    let arns = balancers.flat_map(|balancer| {
        [
            balancer.get("TargetGroupArn"),
            balancer.pointer("/AdvancedConfiguration/AlternateTargetGroupArn"),
        ]
    });
    arns.flatten().filter_map(referred).collect()
}

fn sends_to(sender: &DocumentResource<'_>, groups: &[&str]) -> bool {
    let is_sender = matches!(
        sender.type_name,
        LISTENER | "AWS::ElasticLoadBalancingV2::ListenerRule"
    );
    is_sender
        && sender
            .references()
            .iter()
            .any(|reference| groups.contains(&reference.id))
}

/// The logical id that a property refers to.
fn target<'a>(resource: &DocumentResource<'a>, property: &str) -> Option<&'a str> {
    referred(resource.property(property)?)
}

/// The paths and hosts of a listener rule.
fn conditions(rule: &DocumentResource<'_>) -> Vec<String> {
    let conditions = rule
        .property("Conditions")
        .and_then(Value::as_array)
        .into_iter()
        .flatten();
    let values = conditions.flat_map(|condition| {
        [
            "/PathPatternConfig/Values",
            "/HostHeaderConfig/Values",
            "/Values",
        ]
        .into_iter()
        .filter_map(|pointer| condition.pointer(pointer)?.as_array())
        .flatten()
    });
    values
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}

/// A number or a string, without quotes.
pub(super) fn plain(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}
