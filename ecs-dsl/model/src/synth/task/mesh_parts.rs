//! What a mesh adds to a task.

use crate::cfn::aws::ecs;
use crate::cfn::{Handle, Value};
use crate::dsl::{AppProtocol, Container, Mesh, PortMapping, Service, Statement};
use crate::synth::optional::Optional;

/// What the mesh of a service adds to its task. The default is a task outside of all meshes.
#[derive(Default)]
pub(in crate::synth) struct MeshParts {
    /// The Service Connect mesh, in which called services have short names.
    pub(in crate::synth) service_connect: Option<Handle<Mesh>>,
    /// The main container's port in the mesh.
    pub(in crate::synth) port: Option<MeshPort>,
    /// Variables of the main container.
    pub(in crate::synth) variables: Vec<(String, Value<String>)>,
    /// The services that a gateway forwards to.
    pub(in crate::synth) targets: Vec<Handle<Service>>,
    /// The proxy and other containers.
    pub(in crate::synth) sidecars: Vec<MeshSidecar>,
    /// How traffic is redirected to the proxy. The containers of the user start after it: before that they have no
    /// network.
    pub(in crate::synth) proxy: Option<ecs::ProxyConfiguration>,
    /// Whether the task has certificate files.
    pub(in crate::synth) has_certificates: bool,
    /// The permissions of the proxy and the other containers.
    pub(in crate::synth) statements: Vec<Statement>,
}

/// A container of the mesh, with the variables that depend on the service.
pub(in crate::synth) struct MeshSidecar {
    pub(in crate::synth) container: Container,
    pub(in crate::synth) variables: Vec<(String, Value<String>)>,
}

/// A port with its name and its application protocol in Service Connect.
pub(in crate::synth) struct MeshPort {
    pub(in crate::synth) name: String,
    pub(in crate::synth) protocol: Option<ecs::AppProtocol>,
}

impl MeshPort {
    /// The name that the program gives a port, in a mesh or not.
    pub(super) fn of_mapping(mapping: &PortMapping) -> Option<Self> {
        Some(Self {
            name: mapping.name.as_ref()?.value.clone(),
            protocol: app_protocol(mapping.protocol()),
        })
    }

    pub(super) fn named(self, mapping: ecs::PortMapping) -> ecs::PortMapping {
        let mapping = mapping.name(self.name);
        mapping.given(self.protocol, ecs::PortMapping::app_protocol)
    }
}

/// AWS's name; none for TCP, which is its default.
pub(in crate::synth) fn app_protocol(protocol: AppProtocol) -> Option<ecs::AppProtocol> {
    match protocol {
        AppProtocol::Http => Some(ecs::AppProtocol::Http),
        AppProtocol::Http2 => Some(ecs::AppProtocol::Http2),
        AppProtocol::Grpc => Some(ecs::AppProtocol::Grpc),
        AppProtocol::Tcp => None,
    }
}
