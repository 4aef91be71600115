//! What the parts of a service are synthesized from.

use std::ops::Deref;

use super::super::Context;
use super::super::task::TaskContext;
use crate::cfn::Handle;
use crate::dsl::{Ingress, LoadBalancer, Mesh, ServiceRef};

/// A service or worker, with the context of its task.
pub(super) struct ServiceContext<'a> {
    pub(super) service: ServiceRef<'a>,
    pub(super) tcx: TaskContext<'a>,
    /// The Service Connect mesh that it is in.
    pub(super) service_connect: Option<Handle<Mesh>>,
}

impl<'a> Deref for ServiceContext<'a> {
    type Target = TaskContext<'a>;

    fn deref(&self) -> &TaskContext<'a> {
        &self.tcx
    }
}

/// The routes to a service, and the load balancer that has them.
pub(super) struct Routed<'a> {
    pub(super) ingress: &'a Ingress,
    pub(super) port: u16,
    pub(super) balancer: Handle<LoadBalancer>,
}

impl<'a> ServiceContext<'a> {
    pub(super) fn new(service: ServiceRef<'a>, tcx: TaskContext<'a>, cx: &Context<'_>) -> Self {
        Self {
            service,
            tcx,
            service_connect: cx.stack().service_connect_of(service),
        }
    }

    /// The load balancer of a service that has a port and a route.
    pub(super) fn routed(&self, cx: &Context<'_>) -> Option<Routed<'a>> {
        let ingress = self.service.ingress.filter(|ingress| ingress.is_routed())?;
        Some(Routed {
            ingress,
            port: self.service.task.main.port.as_ref()?.value,
            balancer: cx.stack().load_balancer_of(ingress).one()?,
        })
    }
}
