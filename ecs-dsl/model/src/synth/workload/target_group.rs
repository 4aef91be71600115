//! Target groups.

use super::service::seconds;
use super::{Context, WorkloadContext};
use crate::cfn::aws::elasticloadbalancingv2 as elb;
use crate::dsl::priority::hash;
use crate::dsl::{HealthCheck, Ingress, LoadBalancer, Strategy};

/// The parts of the logical ids of a service's target groups; the second one exists for blue/green deployments.
pub(super) const PRIMARY: &str = "TargetGroup";
pub(super) const ALTERNATE: &str = "AlternateTargetGroup";

/// The maximum length of a target group name.
const MAX_NAME_LENGTH: usize = 32;

pub(super) fn add(wcx: &WorkloadContext<'_>, cx: &mut Context<'_>) {
    let (Some(ingress), Some(port)) = (&wcx.workload.ingress, &wcx.workload.main.port) else {
        return;
    };
    let Some(balancer) = cx.stack().load_balancer_of(wcx.workload).one() else {
        return;
    };
    let mut parts = vec![PRIMARY];
    if wcx.workload.deployment.strategy != Strategy::Rolling {
        parts.push(ALTERNATE);
    }
    for part in parts {
        let name = name(
            wcx,
            ingress,
            port.value,
            balancer.spec(),
            cx.stack().name(),
            part,
        );
        let group = elb::TargetGroup::new()
            .name(name)
            .target_type(elb::TargetType::Ip)
            .protocol(elb::TargetGroupProtocol::Http)
            .protocol_version(if ingress.is_grpc() { "GRPC" } else { "HTTP1" })
            .port(port.value)
            .vpc_id(wcx.vpc.vpc_id());
        let group = with_health_check(group, ingress).target_group_attributes(attributes(ingress));
        cx.add(wcx.ids.id(part), group);
    }
}

/// A name of up to 32 characters that changes with everything for which AWS replaces the group, so that the new group can
/// be created while the old one still exists.
fn name(
    wcx: &WorkloadContext<'_>,
    ingress: &Ingress,
    port: u16,
    balancer: &LoadBalancer,
    stack_name: &str,
    part: &str,
) -> String {
    let service = &wcx.workload.name;
    let network = &wcx.vpc.spec().cidr.value;
    let identity = format!(
        "{stack_name}/{service}/{part}/{port}/{}/{:?}/{network}/{}/{:?}",
        ingress.is_grpc(),
        wcx.vpc.vpc_id(),
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

fn with_health_check(group: elb::TargetGroup, ingress: &Ingress) -> elb::TargetGroup {
    let check = ingress
        .health_check
        .clone()
        .unwrap_or_else(|| HealthCheck::path("/"));
    let matcher = if ingress.is_grpc() {
        elb::Matcher::new().grpc_code("0")
    } else {
        elb::Matcher::new().http_code(check.matcher.value)
    };
    group
        .health_check_enabled(true)
        .health_check_path(check.path.value)
        .health_check_port("traffic-port")
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
