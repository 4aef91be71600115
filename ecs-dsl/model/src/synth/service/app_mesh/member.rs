//! A service as a member of a mesh.

use crate::cfn::aws::appmesh;
use crate::cfn::{Handle, Value};
use crate::dsl::{AppProtocol, Ingress, Mesh, MeshTls};
use crate::synth::Context;
use crate::synth::service::service_context::ServiceContext;

/// A service in a mesh.
pub(super) struct Member<'a> {
    pub(super) scx: &'a ServiceContext<'a>,
    pub(super) ingress: &'a Ingress,
    pub(super) port: u16,
    pub(super) mesh: Handle<Mesh>,
    pub(super) domain: String,
}

impl<'a> Member<'a> {
    pub(super) fn new(scx: &'a ServiceContext<'a>, cx: &Context<'_>) -> Option<Self> {
        let mesh = cx.stack().app_mesh_of(scx.service)?;
        let domain = cx
            .stack()
            .namespace_of(scx.service)
            .one()?
            .domain()
            .to_owned();
        Some(Self {
            scx,
            ingress: scx.service.ingress?,
            port: scx.task.main.port.as_ref()?.value,
            mesh,
            domain,
        })
    }

    pub(super) fn protocol(&self) -> &'static str {
        match self.ingress.protocol() {
            AppProtocol::Http => "http",
            AppProtocol::Http2 => "http2",
            AppProtocol::Grpc => "grpc",
            AppProtocol::Tcp => "tcp",
        }
    }

    pub(super) fn port_mapping(&self) -> appmesh::PortMapping {
        appmesh::PortMapping::new(self.port, self.protocol())
    }

    pub(super) fn attribute(&self, part: &str, name: &'static str) -> Value<String> {
        self.scx.ids.attribute(part, name)
    }

    /// Whether callers present certificates.
    pub(super) fn is_mutual(&self) -> bool {
        self.tls().is_some_and(|tls| tls.exporter.is_some())
    }

    pub(super) fn tls(&self) -> Option<&MeshTls> {
        self.mesh.spec().tls.as_ref()
    }
}
