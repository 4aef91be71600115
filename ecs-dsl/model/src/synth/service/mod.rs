//! Services and workers: what ECS keeps running around a [task](super::task): routing, discovery, scaling and mesh.

mod app_mesh;
mod backlog;
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
use self::service_context::ServiceContext;
use super::Context;
use super::context::Side;
use super::task::{self, MeshParts, TaskContext};
use crate::cfn::LogicalId;
use crate::dsl::{ServiceRef, TargetGroup};

pub(super) fn synth<'a>(service: ServiceRef<'a>, cx: &mut Context<'a>) {
    let Some(tcx) = TaskContext::new(service.task(), cx) else {
        return;
    };
    let scx = ServiceContext::new(service, tcx, cx);
    let (mesh, groups) = (mesh_parts(&scx, cx), cx.stack().target_groups(service));
    task::add_groups(&scx, cx);
    let balancers: Vec<LogicalId> = groups
        .iter()
        .map(|group| allow_balancer(&scx, group, cx))
        .collect();
    let called = task::allow_connections(&scx, &mesh, cx);
    task::add_roles(&scx, &mesh, cx);
    app_mesh::add(&scx, cx);
    mesh_gateway::add(&scx, cx);
    task::add_definition(&scx, mesh, cx);
    for group in &groups {
        target_group::add(&scx, group, cx);
        listener_rule::add(&scx, group, cx);
    }
    let registry = discovery::add(&scx, cx);
    let connections = Connections {
        registry,
        ingress_rules: balancers.into_iter().chain(called).collect(),
        groups,
    };
    ecs_service::add(&scx, &connections, cx);
    scaling::add(&scx, &connections.groups, cx);
}

fn mesh_parts(scx: &ServiceContext<'_>, cx: &Context<'_>) -> MeshParts {
    let mut parts = MeshParts::default();
    service_connect::extend(&mut parts, scx);
    app_mesh::extend(&mut parts, scx, cx);
    mesh_gateway::extend(&mut parts, scx);
    parts
}

/// Allows requests from the load balancer of a target group.
fn allow_balancer(
    scx: &ServiceContext<'_>,
    group: &TargetGroup<'_>,
    cx: &mut Context<'_>,
) -> LogicalId {
    let from = || Side {
        name: group.balancer.name(),
        group: group.balancer.security_group_id(),
    };
    if let Some(port) = group.check_port() {
        cx.allow_ingress(scx.side(), from(), port);
    }
    cx.allow_ingress(scx.side(), from(), group.port)
}
