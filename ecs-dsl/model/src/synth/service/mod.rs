//! Services and workers: what ECS keeps running around a [task](super::task): routing, discovery, scaling and mesh.

mod app_mesh;
mod discovery;
mod ecs_service;
mod listener_rule;
mod mesh_gateway;
mod scaling;
mod service_connect;
mod target_group;
#[cfg(test)]
mod tests;

use std::ops::Deref;

use self::ecs_service::Connections;
use super::Context;
use super::context::Side;
use super::task::{self, MeshParts, TaskContext};
use crate::cfn::{Handle, LogicalId};
use crate::dsl::{Ingress, LoadBalancer, Mesh, ServiceRef};

/// A service or worker, with the context of its task.
struct ServiceContext<'a> {
    service: ServiceRef<'a>,
    tcx: TaskContext<'a>,
    /// The Service Connect mesh that it is in.
    service_connect: Option<Handle<Mesh>>,
}

impl<'a> Deref for ServiceContext<'a> {
    type Target = TaskContext<'a>;

    fn deref(&self) -> &TaskContext<'a> {
        &self.tcx
    }
}

/// The routes to a service, and the load balancer that has them.
struct Routed<'a> {
    ingress: &'a Ingress,
    port: u16,
    balancer: Handle<LoadBalancer>,
}

impl<'a> ServiceContext<'a> {
    /// The load balancer of a service that has a port and a route.
    fn routed(&self, cx: &Context<'_>) -> Option<Routed<'a>> {
        let ingress = self.service.ingress.filter(|ingress| ingress.is_routed())?;
        Some(Routed {
            ingress,
            port: self.service.task.main.port.as_ref()?.value,
            balancer: cx.stack().load_balancer_of(ingress).one()?,
        })
    }
}

pub(super) fn synth<'a>(service: ServiceRef<'a>, cx: &mut Context<'a>) {
    let Some(tcx) = TaskContext::new(service.task(), cx) else {
        return;
    };
    let scx = ServiceContext {
        service,
        tcx,
        service_connect: cx.stack().service_connect_of(service),
    };
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
    cx.allow_ingress(scx.side(), from, routed.port)
}
