//! Services and workers: what ECS keeps running around a [task](super::task): routing, discovery, scaling and mesh.

mod app_mesh;
mod discovery;
mod ecs_service;
pub(in crate::synth) mod listener_rule;
mod mesh_gateway;
mod scaling;
mod service_connect;
mod service_context;
mod target_group;
#[cfg(test)]
mod tests;

use self::ecs_service::Connections;
use self::service_context::{Routed, ServiceContext};
use super::Context;
use super::context::Side;
use super::task::{self, MeshParts, TaskContext};
use crate::cfn::LogicalId;
use crate::dsl::ServiceRef;

pub(super) fn synth<'a>(service: ServiceRef<'a>, cx: &mut Context<'a>) {
    let Some(tcx) = TaskContext::new(service.task(), cx) else {
        return;
    };
    let scx = ServiceContext::new(service, tcx, cx);
    let (mesh, routed) = (mesh_parts(&scx, cx), scx.routed(cx));
    task::add_groups(&scx, cx);
    let balancer = routed
        .as_ref()
        .map(|routed| allow_balancer(&scx, routed, cx));
    let called = task::allow_connections(&scx, &mesh, cx);
    task::add_roles(&scx, &mesh, cx);
    app_mesh::add(&scx, cx);
    mesh_gateway::add(&scx, cx);
    task::add_definition(&scx, mesh, cx);
    if let Some(routed) = &routed {
        target_group::add(&scx, routed, cx);
        listener_rule::add(&scx, routed, cx);
    }
    let registry = discovery::add(&scx, cx);
    let connections = Connections {
        registry,
        ingress_rules: balancer.into_iter().chain(called).collect(),
        routed,
    };
    ecs_service::add(&scx, &connections, cx);
    scaling::add(&scx, connections.routed.as_ref(), cx);
}

fn mesh_parts(scx: &ServiceContext<'_>, cx: &Context<'_>) -> MeshParts {
    let mut parts = MeshParts::default();
    service_connect::extend(&mut parts, scx);
    app_mesh::extend(&mut parts, scx, cx);
    mesh_gateway::extend(&mut parts, scx);
    parts
}

/// Allows requests from the load balancer.
fn allow_balancer(
    scx: &ServiceContext<'_>,
    routed: &Routed<'_>,
    cx: &mut Context<'_>,
) -> LogicalId {
    let balancer = &routed.balancer;
    let from = Side {
        name: balancer.name(),
        group: balancer.security_group_id(),
    };
    let check = routed.ingress.health_check.as_ref();
    if let Some(port) = check.and_then(|check| check.port) {
        let from = Side {
            name: from.name,
            group: from.group.clone(),
        };
        cx.allow_ingress(scx.side(), from, port.value);
    }
    cx.allow_ingress(scx.side(), from, routed.port)
}
