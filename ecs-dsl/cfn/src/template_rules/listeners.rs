//! Load balancers and their listeners: whom they admit, where they are, and whether a rule leads anywhere.

use super::finding::Finding;
use super::finished::Finished;
use super::security_groups::{Ports, SecurityGroups};
use crate::cfn::DocumentResource;
use crate::cfn::type_names::{ec2, ecs, elasticloadbalancingv2 as elb};
use crate::diag::Diagnostic;
use crate::rules::codes;

pub(super) fn check(template: &Finished<'_>, groups: &SecurityGroups<'_>) -> Vec<Finding> {
    let has_services = !template.of_type(ecs::SERVICE).is_empty();
    let mut found = Vec::new();
    for listener in template.of_type(elb::LISTENER) {
        found.extend(port_without_ingress(template, groups, listener));
        if has_services {
            found.extend(without_rules(template, listener));
        }
    }
    found
}

/// The load balancer of a listener, if it is in the template.
pub(super) fn balancer_of<'a>(
    template: &Finished<'a>,
    listener: &DocumentResource<'a>,
) -> Option<DocumentResource<'a>> {
    template.referred_of(listener.property("LoadBalancerArn"), elb::LOAD_BALANCER)
}

/// The security groups of a load balancer, if all of them are in the template.
pub(super) fn groups_of<'a>(
    template: &Finished<'a>,
    balancer: &DocumentResource<'a>,
) -> Option<Vec<&'a str>> {
    template.known_ids(balancer.property("SecurityGroups"), ec2::SECURITY_GROUP)
}

/// No client can connect to the listener.
fn port_without_ingress<'a>(
    template: &Finished<'a>,
    groups: &SecurityGroups<'a>,
    listener: &DocumentResource<'a>,
) -> Option<Finding> {
    let balancer = balancer_of(template, listener)?;
    let port = template.integer(listener.property("Port"))?;
    let own = groups_of(template, &balancer)?;
    if groups.admit(&own, Ports::One(port), None) {
        return None;
    }
    let (id, group) = (balancer.id, own.first()?);
    let message = format!(
        "load balancer `{id}` has a listener on port {port}, which none of its security groups admits"
    );
    let diagnostic = Diagnostic::warning(codes::LISTENER_PORT_WITHOUT_INGRESS, message)
        .allowed("an ingress rule for each port of a listener")
        .hint(format!(
            "add an ingress rule for port {port} to security group `{group}`"
        ));
    Some(Finding::new(id, diagnostic))
}

/// Every request gets the fixed response.
fn without_rules<'a>(template: &Finished<'a>, listener: &DocumentResource<'a>) -> Option<Finding> {
    let actions = listener.list("DefaultActions");
    let is_fixed = |action: &serde_json::Value| {
        action
            .get("Type")
            .is_some_and(|kind| kind == "fixed-response")
    };
    let is_unused = template.is_used_only_by(listener.id, &[elb::LISTENER_CERTIFICATE]);
    if actions.is_empty() || !actions.iter().all(is_fixed) || !is_unused {
        return None;
    }
    let status = actions
        .first()?
        .get("FixedResponseConfig")?
        .get("StatusCode");
    let status = template.text(status)?;
    let balancer = balancer_of(template, listener).map_or(listener.id, |balancer| balancer.id);
    let message = format!(
        "load balancer `{balancer}` answers every request with status {status}: listener `{}` has no rule",
        listener.id
    );
    let diagnostic = Diagnostic::warning(codes::LISTENER_WITHOUT_RULES, message)
        .allowed("a listener with a rule, or with another default action")
        .hint("add `.path(\"/*\")` to a service, or remove the load balancer");
    Some(Finding::new(listener.id, diagnostic))
}
