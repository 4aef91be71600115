//! A service in a mesh of ECS Service Connect.

use super::service_context::ServiceContext;
use crate::cfn::aws::ecs;
use crate::cfn::{Handle, LogicalId};
use crate::dsl::{AccessLogs, AppProtocol, Ingress, Mesh, Task};
use crate::synth::Context;
use crate::synth::duration::seconds_of;
use crate::synth::optional::Optional;
use crate::synth::task::{MeshParts, MeshPort, log_configuration};

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
        Some(ingress) => configuration.services([service(scx.task, ingress, mesh)]),
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
    task.name.to_ascii_lowercase()
}

fn service(task: &Task, ingress: &Ingress, mesh: &Handle<Mesh>) -> ecs::ServiceConnectService {
    let port = task.main.port.as_ref().map_or(0, |port| port.value);
    let alias = ecs::ServiceConnectClientAlias::new(port).dns_name(name(task));
    let mut service = ecs::ServiceConnectService::new(name(task))
        .discovery_name(name(task))
        .client_aliases([alias]);
    let timeouts = [&ingress.idle_timeout, &ingress.per_request_timeout];
    if timeouts.iter().any(|timeout| timeout.is_some()) {
        let idle = seconds_of(ingress.idle_timeout);
        let per_request = seconds_of(ingress.per_request_timeout);
        let timeout = ecs::TimeoutConfiguration::new()
            .given(idle, ecs::TimeoutConfiguration::idle_timeout_seconds)
            .given(
                per_request,
                ecs::TimeoutConfiguration::per_request_timeout_seconds,
            );
        service = service.timeout(timeout);
    }
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

fn app_protocol(protocol: AppProtocol) -> Option<ecs::AppProtocol> {
    match protocol {
        AppProtocol::Http => Some(ecs::AppProtocol::Http),
        AppProtocol::Http2 => Some(ecs::AppProtocol::Http2),
        AppProtocol::Grpc => Some(ecs::AppProtocol::Grpc),
        AppProtocol::Tcp => None,
    }
}
