//! Routes to a service in App Mesh: targets, retries and timeouts.

use std::time::Duration;

use super::Member;
use crate::cfn::Value;
use crate::cfn::aws::appmesh;
use crate::dsl::{AppProtocol, Ingress};
use crate::synth::duration::seconds;

/// The sum of the weights of all targets.
const WHOLE: i64 = 100;

pub(super) fn listener_timeout(member: &Member<'_>) -> Option<appmesh::ListenerTimeout> {
    let timeout = appmesh::ListenerTimeout::new();
    Some(match member.ingress.protocol() {
        AppProtocol::Http => timeout.http(http_timeout(member.ingress)?),
        AppProtocol::Http2 => timeout.http2(http_timeout(member.ingress)?),
        AppProtocol::Grpc => timeout.grpc(grpc_timeout(member.ingress)?),
        AppProtocol::Tcp => timeout.tcp(tcp_timeout(member.ingress)?),
    })
}

/// The timeouts apply on both sides: in the callee's listener and in the route to it.
fn http_timeout(ingress: &Ingress) -> Option<appmesh::HttpTimeout> {
    let mut timeout = appmesh::HttpTimeout::new();
    if let Some(idle) = &ingress.idle_timeout {
        timeout = timeout.idle(duration(idle.value));
    }
    if let Some(request) = &ingress.per_request_timeout {
        timeout = timeout.per_request(duration(request.value));
    }
    has_timeout(ingress).then_some(timeout)
}

fn grpc_timeout(ingress: &Ingress) -> Option<appmesh::GrpcTimeout> {
    let mut timeout = appmesh::GrpcTimeout::new();
    if let Some(idle) = &ingress.idle_timeout {
        timeout = timeout.idle(duration(idle.value));
    }
    if let Some(request) = &ingress.per_request_timeout {
        timeout = timeout.per_request(duration(request.value));
    }
    has_timeout(ingress).then_some(timeout)
}

fn tcp_timeout(ingress: &Ingress) -> Option<appmesh::TcpTimeout> {
    let idle = ingress.idle_timeout.as_ref()?;
    Some(appmesh::TcpTimeout::new().idle(duration(idle.value)))
}

fn has_timeout(ingress: &Ingress) -> bool {
    ingress.idle_timeout.is_some() || ingress.per_request_timeout.is_some()
}

fn duration(time: Duration) -> appmesh::Duration {
    appmesh::Duration::new("s", seconds(time))
}

pub(super) fn route(member: &Member<'_>) -> appmesh::RouteSpec {
    let target = || targets(member);
    let spec = appmesh::RouteSpec::new();
    match member.ingress.protocol() {
        AppProtocol::Http => spec.http_route(http_route(member, target())),
        AppProtocol::Http2 => spec.http2_route(http_route(member, target())),
        AppProtocol::Grpc => {
            let action = appmesh::GrpcRouteAction::new(target());
            let mut route = appmesh::GrpcRoute::new(action, appmesh::GrpcRouteMatch::new());
            if let Some(timeout) = grpc_timeout(member.ingress) {
                route = route.timeout(timeout);
            }
            if let Some(retries) = &member.mesh.spec().retries {
                let policy = appmesh::GrpcRetryPolicy::new(
                    retries.times.value,
                    duration(retries.timeout.value),
                )
                .grpc_retry_events(["unavailable"])
                .tcp_retry_events(["connection-error"]);
                route = route.retry_policy(policy);
            }
            spec.grpc_route(route)
        }
        AppProtocol::Tcp => {
            let mut route = appmesh::TcpRoute::new(appmesh::TcpRouteAction::new(target()));
            if let Some(timeout) = tcp_timeout(member.ingress) {
                route = route.timeout(timeout);
            }
            spec.tcp_route(route)
        }
    }
}

/// The virtual node of the service, and those that get a share of its calls.
fn targets(member: &Member<'_>) -> Vec<appmesh::WeightedTarget> {
    let shares = &member.ingress.weighted_targets;
    let shared: i64 = shares
        .iter()
        .map(|share| i64::from(share.percent.value.whole()))
        .sum();
    let own = member.attribute("VirtualNode", "VirtualNodeName");
    let others = shares.iter().map(|share| {
        let node = share.service.attribute_of("VirtualNode", "VirtualNodeName");
        appmesh::WeightedTarget::new(
            Value::<String>::from_expr(node),
            i64::from(share.percent.value.whole()),
        )
    });
    std::iter::once(appmesh::WeightedTarget::new(own, WHOLE - shared))
        .chain(others)
        .collect()
}

fn http_route(member: &Member<'_>, target: Vec<appmesh::WeightedTarget>) -> appmesh::HttpRoute {
    let action = appmesh::HttpRouteAction::new(target);
    let mut route = appmesh::HttpRoute::new(action, appmesh::HttpRouteMatch::new().prefix("/"));
    if let Some(timeout) = http_timeout(member.ingress) {
        route = route.timeout(timeout);
    }
    if let Some(retries) = &member.mesh.spec().retries {
        let policy =
            appmesh::HttpRetryPolicy::new(retries.times.value, duration(retries.timeout.value))
                .http_retry_events(["server-error", "gateway-error", "stream-error"])
                .tcp_retry_events(["connection-error"]);
        route = route.retry_policy(policy);
    }
    route
}
