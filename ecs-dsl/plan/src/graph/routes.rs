//! Edges from load balancers to services, through listeners, rules and target groups.

use serde_json::Value;

use crate::cfn::eval::{as_text, items, referred};
use crate::cfn::type_names::{ecs, elasticloadbalancingv2};
use crate::cfn::{Document, DocumentResource};

use super::model::{Graph, INTERNET};

const LISTENER: &str = elasticloadbalancingv2::LISTENER;

/// Adds the edges from load balancers to services, labelled with paths and hosts.
pub(super) fn add_edges<'a>(document: &'a Document, graph: &mut Graph<'a>) {
    for service in document.of_type(ecs::SERVICE) {
        let groups = target_groups(&service);
        let senders = document.resources();
        for sender in senders.filter(|sender| sends_to(sender, &groups)) {
            let listener = match sender.type_name {
                LISTENER => Some(sender),
                _ => target(&sender, "ListenerArn").and_then(|id| document.resource(id)),
            };
            let load_balancer = listener.and_then(|listener| target(&listener, "LoadBalancerArn"));
            if let Some(load_balancer) = load_balancer {
                graph.connect(load_balancer, service.id, conditions(&sender));
            }
        }
    }
    for listener in document.of_type(LISTENER) {
        let load_balancer =
            target(&listener, "LoadBalancerArn").and_then(|id| document.resource(id));
        let load_balancer =
            load_balancer.filter(|resource| resource.text("Scheme") != Some("internal"));
        if let Some(load_balancer) = load_balancer {
            let port = listener.property("Port").map(as_text);
            graph.connect(INTERNET, load_balancer.id, port);
        }
    }
}

/// The target groups of a service, including the alternate one of a blue/green deployment.
fn target_groups<'a>(service: &DocumentResource<'a>) -> Vec<&'a str> {
    let arns = service.list("LoadBalancers").iter().flat_map(|balancer| {
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
        LISTENER | elasticloadbalancingv2::LISTENER_RULE
    );
    is_sender && sender.refers_to(|id| groups.contains(&id))
}

/// The logical id that a property refers to.
fn target<'a>(resource: &DocumentResource<'a>, property: &str) -> Option<&'a str> {
    referred(resource.property(property)?)
}

/// The paths and hosts of a listener rule.
fn conditions(rule: &DocumentResource<'_>) -> Vec<String> {
    let values = rule.list("Conditions").iter().flat_map(|condition| {
        [
            "/PathPatternConfig/Values",
            "/HostHeaderConfig/Values",
            "/Values",
        ]
        .into_iter()
        .filter_map(|pointer| condition.pointer(pointer))
        .flat_map(items)
    });
    values
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}
