//! A service in a mesh of ECS Service Connect.

use super::service_context::ServiceContext;
use crate::cfn::aws::ecs;
use crate::cfn::{Handle, LogicalId};
use crate::dsl::{AccessLogs, CalledPort, Ingress, Mesh, Task, Transport, discovery_name};
use crate::synth::Context;
use crate::synth::duration::seconds_of;
use crate::synth::optional::Optional;
use crate::synth::task::{MeshParts, MeshPort, app_protocol, log_configuration};

pub(super) fn extend(parts: &mut MeshParts, scx: &ServiceContext<'_>) {
    parts.service_connect.clone_from(&scx.service_connect);
    if let (Some(ingress), Some(_)) = (open_ingress(scx), &scx.service_connect) {
        parts.port = Some(MeshPort {
            name: name(scx.task),
            protocol: app_protocol(ingress.protocol()),
        });
    }
}

/// The Service Connect configuration of the service, if it is in a mesh.
pub(super) fn configuration(scx: &ServiceContext<'_>) -> Option<ecs::ServiceConnectConfiguration> {
    let mesh = scx.service_connect.as_ref()?;
    let mut configuration = ecs::ServiceConnectConfiguration::new(true)
        .namespace(mesh.namespace_arn())
        .log_configuration(log_configuration(scx, "service-connect"));
    if let Some(form) = mesh.spec().access_logs {
        let form = match form {
            AccessLogs::Text => ecs::ServiceConnectAccessLogConfigurationFormat::Text,
            AccessLogs::Json => ecs::ServiceConnectAccessLogConfigurationFormat::Json,
        };
        configuration = configuration
            .access_log_configuration(ecs::ServiceConnectAccessLogConfiguration::new(form));
    }
    Some(match open_ingress(scx) {
        Some(ingress) => configuration.services(services(scx.task, ingress, mesh)),
        None => configuration,
    })
}

/// The called services of the mesh, which must be deployed first: a proxy only knows the names that are in the namespace
/// when its task starts.
pub(super) fn callees(scx: &ServiceContext<'_>, cx: &Context<'_>) -> Vec<LogicalId> {
    if scx.service_connect.is_none() {
        return Vec::new();
    }
    let callees = scx
        .task
        .calls
        .iter()
        .map(|call| &call.service)
        .filter(|callee| callee.scope() == cx.stack().scope());
    callees
        .map(|callee| cx.ids(callee.name()).id("Service"))
        .collect()
}

fn open_ingress<'a>(scx: &ServiceContext<'a>) -> Option<&'a Ingress> {
    scx.service.ingress.filter(|_| scx.service.is_callable())
}

/// The name of the service in Cloud Map and in the mesh.
fn name(task: &Task) -> String {
    discovery_name(&task.name, None)
}

/// The port of the service, and its TCP ports with names: each is a service of the mesh with the same short name.
fn services(
    task: &Task,
    ingress: &Ingress,
    mesh: &Handle<Mesh>,
) -> Vec<ecs::ServiceConnectService> {
    let port = task.main.port.as_ref().map_or(0, |port| port.value);
    let port = ingress.mesh_port.map_or(port, |port| port.value);
    let first = service(&name(task), (name(task), port), task, mesh);
    let more = task.named_ports().filter_map(|(port, mapping)| {
        let called = CalledPort::from(mapping);
        let discovery = discovery_name(&task.name, Some(&port.value));
        (called.transport == Transport::Tcp)
            .then(|| service(&port.value, (discovery, called.in_mesh), task, mesh))
    });
    std::iter::once(with_timeouts(first, ingress))
        .chain(more)
        .collect()
}

/// The port with a name as a service of the mesh, with its name in Cloud Map and its port in the mesh.
fn service(
    port_name: &str,
    (discovery, in_mesh): (String, u16),
    task: &Task,
    mesh: &Handle<Mesh>,
) -> ecs::ServiceConnectService {
    let alias = ecs::ServiceConnectClientAlias::new(in_mesh).dns_name(name(task));
    let service = ecs::ServiceConnectService::new(port_name)
        .discovery_name(discovery)
        .client_aliases([alias]);
    match &mesh.spec().tls {
        Some(tls) => {
            let authority = ecs::ServiceConnectTlsCertificateAuthority::new()
                .aws_pca_authority_arn(&tls.authority.value);
            let configuration =
                ecs::ServiceConnectTlsConfiguration::new(authority).role_arn(mesh.tls_role_arn());
            service.tls(configuration)
        }
        None => service,
    }
}

fn with_timeouts(
    service: ecs::ServiceConnectService,
    ingress: &Ingress,
) -> ecs::ServiceConnectService {
    let timeouts = [&ingress.idle_timeout, &ingress.per_request_timeout];
    if timeouts.iter().all(|timeout| timeout.is_none()) {
        return service;
    }
    let idle = seconds_of(ingress.idle_timeout);
    let per_request = seconds_of(ingress.per_request_timeout);
    let timeout = ecs::TimeoutConfiguration::new()
        .given(idle, ecs::TimeoutConfiguration::idle_timeout_seconds)
        .given(
            per_request,
            ecs::TimeoutConfiguration::per_request_timeout_seconds,
        );
    service.timeout(timeout)
}
