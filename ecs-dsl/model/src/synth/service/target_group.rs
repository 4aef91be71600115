//! Target groups.

use super::service_context::ServiceContext;
use crate::cfn::aws::elasticloadbalancingv2 as elb;
use crate::dsl::model::listener::hash;
use crate::dsl::{HealthCheck, Ingress, TargetGroup};
use crate::synth::Context;
use crate::synth::duration::seconds;

/// The parts of the logical ids of a service's target groups; the second one exists for blue/green deployments.
pub(super) const PRIMARY: &str = "TargetGroup";
pub(super) const ALTERNATE: &str = "AlternateTargetGroup";

/// The maximum length of a target group name.
const MAX_NAME_LENGTH: usize = 32;

pub(super) fn add(scx: &ServiceContext<'_>, model: &TargetGroup<'_>, cx: &mut Context<'_>) {
    let mut parts = vec![model.part(PRIMARY)];
    if model.has_alternate() {
        parts.push(model.part(ALTERNATE));
    }
    for part in parts {
        let group = elb::TargetGroup::new()
            .name(name(scx, model, cx.stack().name(), &part))
            .target_type(scx.launch_type().target_type())
            .protocol(elb::TargetGroupProtocol::Http)
            .protocol_version(if model.is_grpc() { "GRPC" } else { "HTTP1" })
            .port(model.port)
            .vpc_id(scx.vpc.vpc_id());
        let group = with_health_check(group, model);
        let group = group.target_group_attributes(attributes(model.ingress));
        cx.add(scx.ids.id(&part), group);
    }
}

/// A name of up to 32 characters that changes with everything for which AWS replaces the group, so that the new group can
/// be created while the old one still exists.
fn name(scx: &ServiceContext<'_>, model: &TargetGroup<'_>, stack_name: &str, part: &str) -> String {
    let (balancer, port) = (model.balancer.spec(), model.port);
    let service = &scx.task.name;
    let network = scx.vpc.spec().block_identity();
    let identity = format!(
        "{stack_name}/{service}/{part}/{port}/{}/{:?}/{network}/{}/{:?}",
        model.is_grpc(),
        scx.vpc.vpc_id(),
        balancer.name,
        balancer.scheme,
    );
    let suffix = format!("-{:08x}", hash(&identity));
    let mut prefix: String = service
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
        .collect();
    prefix.truncate(MAX_NAME_LENGTH - suffix.len());
    format!("{}{suffix}", prefix.trim_matches('-'))
}

fn with_health_check(group: elb::TargetGroup, model: &TargetGroup<'_>) -> elb::TargetGroup {
    let check = model.own_check().cloned();
    let check = check.unwrap_or_else(|| HealthCheck::path("/"));
    let codes = model.health_codes().to_owned();
    let matcher = if model.is_grpc() {
        elb::Matcher::new().grpc_code(codes)
    } else {
        elb::Matcher::new().http_code(codes)
    };
    let port = model.check_port().map(|port| port.to_string());
    let port = port.unwrap_or_else(|| "traffic-port".to_owned());
    group
        .health_check_enabled(true)
        .health_check_path(check.path.value)
        .health_check_port(port)
        .health_check_protocol(elb::HealthCheckProtocol::Http)
        .health_check_interval_seconds(seconds(check.interval.value))
        .health_check_timeout_seconds(seconds(check.timeout.value))
        .healthy_threshold_count(check.healthy_threshold.value)
        .unhealthy_threshold_count(check.unhealthy_threshold.value)
        .matcher(matcher)
}

fn attributes(ingress: &Ingress) -> Vec<elb::TargetGroupAttribute> {
    let mut attributes = vec![attribute(
        "deregistration_delay.timeout_seconds",
        seconds(ingress.deregistration_delay.value).to_string(),
    )];
    if let Some(duration) = &ingress.slow_start {
        attributes.push(attribute(
            "slow_start.duration_seconds",
            seconds(duration.value).to_string(),
        ));
    }
    if let Some(stickiness) = &ingress.stickiness {
        attributes.push(attribute("stickiness.enabled", "true".into()));
        attributes.push(attribute("stickiness.type", "lb_cookie".into()));
        let duration = seconds(stickiness.duration.value).to_string();
        attributes.push(attribute("stickiness.lb_cookie.duration_seconds", duration));
    }
    attributes
}

fn attribute(key: &'static str, value: String) -> elb::TargetGroupAttribute {
    elb::TargetGroupAttribute::new().key(key).value(value)
}
