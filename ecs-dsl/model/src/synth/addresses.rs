//! The addresses of services.

use crate::cfn::Handle;
use crate::dsl::{AppProtocol, CalledPort, Mesh, Service, ServiceCall, Stack, Transport};

/// The URL that a call goes to: by the service's short name if both are in the same mesh, otherwise by its name in the
/// namespace. `None` if it has neither.
pub(super) fn of_call(
    stacks: &[Stack],
    call: &ServiceCall,
    caller_mesh: Option<&Handle<Mesh>>,
) -> Option<String> {
    let port = call.called_port()?;
    let scheme = scheme(&port);
    let name = call.service.name();
    let stack = stack_of(stacks, &call.service)?;
    let theirs = || stack.mesh_of(call.service.spec().view()).one();
    let same_mesh = caller_mesh.is_some_and(|own| theirs().is_some_and(|theirs| theirs.is(own)));
    if same_mesh && port.transport == Transport::Tcp {
        let name = name.to_ascii_lowercase();
        return Some(format!("{scheme}://{name}:{}", port.in_mesh));
    }
    let namespace = stack.namespace_of(call.service.spec().view()).one()?;
    let number = port.number;
    Some(format!("{scheme}://{name}.{}:{number}", namespace.domain()))
}

fn stack_of<'a>(stacks: &'a [Stack], service: &Handle<Service>) -> Option<&'a Stack> {
    stacks.iter().find(|stack| stack.scope() == service.scope())
}

fn scheme(port: &CalledPort) -> &'static str {
    match (port.transport, port.protocol) {
        (Transport::Udp, _) => "udp",
        (Transport::Tcp, AppProtocol::Http | AppProtocol::Http2 | AppProtocol::Grpc) => "http",
        (Transport::Tcp, AppProtocol::Tcp) => "tcp",
    }
}
