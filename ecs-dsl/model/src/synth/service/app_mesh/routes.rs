//! Routes to a service in App Mesh: targets, retries and timeouts.

use std::time::Duration;

use super::member::Member;
use crate::cfn::Value;
use crate::cfn::aws::appmesh;
use crate::dsl::{AppProtocol, Ingress};
use crate::synth::duration::seconds;
use crate::synth::optional::Optional;

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
    let timeout = appmesh::HttpTimeout::new()
        .given(idle(ingress), appmesh::HttpTimeout::idle)
        .given(per_request(ingress), appmesh::HttpTimeout::per_request);
    has_timeout(ingress).then_some(timeout)
}

fn grpc_timeout(ingress: &Ingress) -> Option<appmesh::GrpcTimeout> {
    let timeout = appmesh::GrpcTimeout::new()
        .given(idle(ingress), appmesh::GrpcTimeout::idle)
        .given(per_request(ingress), appmesh::GrpcTimeout::per_request);
    has_timeout(ingress).then_some(timeout)
}

fn tcp_timeout(ingress: &Ingress) -> Option<appmesh::TcpTimeout> {
    Some(appmesh::TcpTimeout::new().idle(idle(ingress)?))
}

fn has_timeout(ingress: &Ingress) -> bool {
    ingress.idle_timeout.is_some() || ingress.per_request_timeout.is_some()
}

fn idle(ingress: &Ingress) -> Option<appmesh::Duration> {
    ingress.idle_timeout.map(|idle| duration(idle.value))
}

fn per_request(ingress: &Ingress) -> Option<appmesh::Duration> {
    ingress
        .per_request_timeout
        .map(|request| duration(request.value))
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
            let retries = member.mesh.spec().retries.as_ref().map(|retries| {
                let timeout = duration(retries.timeout.value);
                appmesh::GrpcRetryPolicy::new(retries.times.value, timeout)
                    .grpc_retry_events(["unavailable"])
                    .tcp_retry_events(["connection-error"])
            });
            let route = appmesh::GrpcRoute::new(action, appmesh::GrpcRouteMatch::new())
                .given(grpc_timeout(member.ingress), appmesh::GrpcRoute::timeout)
                .given(retries, appmesh::GrpcRoute::retry_policy);
            spec.grpc_route(route)
        }
        AppProtocol::Tcp => {
            let route = appmesh::TcpRoute::new(appmesh::TcpRouteAction::new(target()));
            spec.tcp_route(route.given(tcp_timeout(member.ingress), appmesh::TcpRoute::timeout))
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
    let retries = member.mesh.spec().retries.as_ref().map(|retries| {
        appmesh::HttpRetryPolicy::new(retries.times.value, duration(retries.timeout.value))
            .http_retry_events(["server-error", "gateway-error", "stream-error"])
            .tcp_retry_events(["connection-error"])
    });
    appmesh::HttpRoute::new(action, appmesh::HttpRouteMatch::new().prefix("/"))
        .given(http_timeout(member.ingress), appmesh::HttpRoute::timeout)
        .given(retries, appmesh::HttpRoute::retry_policy)
}
