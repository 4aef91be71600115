//! A workload in a mesh of ECS Service Connect.

use super::service::seconds;
use super::{Context, WorkloadContext, container};
use crate::cfn::aws::ecs;
use crate::cfn::{Handle, LogicalId};
use crate::dsl::{AccessLogs, AppProtocol, Ingress, Mesh, Workload};

/// Sets the name and the application protocol of the port in the mesh.
pub(super) fn port(
    wcx: &WorkloadContext<'_>,
    cx: &Context<'_>,
    mapping: ecs::PortMapping,
) -> ecs::PortMapping {
    let workload = wcx.workload;
    let (Some(ingress), Some(_)) = (open_ingress(workload), mesh(wcx, cx)) else {
        return mapping;
    };
    let mapping = mapping.name(name(workload));
    match app_protocol(ingress.protocol()) {
        Some(protocol) => mapping.app_protocol(protocol),
        None => mapping,
    }
}

/// The Service Connect configuration of the service, if it is in a mesh.
pub(super) fn configuration(
    wcx: &WorkloadContext<'_>,
    cx: &Context<'_>,
) -> Option<ecs::ServiceConnectConfiguration> {
    let mesh = mesh(wcx, cx)?;
    let mut configuration = ecs::ServiceConnectConfiguration::new(true)
        .namespace(mesh.namespace_arn())
        .log_configuration(container::log_configuration(wcx, "service-connect"));
    if let Some(form) = mesh.spec().access_logs {
        let form = match form {
            AccessLogs::Text => ecs::ServiceConnectAccessLogConfigurationFormat::Text,
            AccessLogs::Json => ecs::ServiceConnectAccessLogConfigurationFormat::Json,
        };
        configuration = configuration
            .access_log_configuration(ecs::ServiceConnectAccessLogConfiguration::new(form));
    }
    Some(match open_ingress(wcx.workload) {
        Some(ingress) => configuration.services([service(wcx.workload, ingress, &mesh)]),
        None => configuration,
    })
}

/// The called services of the mesh, which must be deployed first: a proxy only knows the names that are in the namespace
/// when its task starts.
pub(super) fn callees(wcx: &WorkloadContext<'_>, cx: &Context<'_>) -> Vec<LogicalId> {
    if mesh(wcx, cx).is_none() {
        return Vec::new();
    }
    let callees = wcx
        .workload
        .calls
        .iter()
        .filter(|callee| callee.scope() == cx.stack().scope());
    callees
        .map(|callee| cx.ids(callee.name()).id("Service"))
        .collect()
}

fn mesh(wcx: &WorkloadContext<'_>, cx: &Context<'_>) -> Option<Handle<Mesh>> {
    cx.stack().service_connect_of(wcx.workload)
}

fn open_ingress(workload: &Workload) -> Option<&Ingress> {
    workload.ingress.as_ref().filter(|_| workload.is_callable())
}

/// The name of the service in Cloud Map and in the mesh.
fn name(workload: &Workload) -> String {
    workload.name.to_ascii_lowercase()
}

fn service(
    workload: &Workload,
    ingress: &Ingress,
    mesh: &Handle<Mesh>,
) -> ecs::ServiceConnectService {
    let port = workload.main.port.as_ref().map_or(0, |port| port.value);
    let alias = ecs::ServiceConnectClientAlias::new(port).dns_name(name(workload));
    let mut service = ecs::ServiceConnectService::new(name(workload))
        .discovery_name(name(workload))
        .client_aliases([alias]);
    let timeouts = [&ingress.idle_timeout, &ingress.per_request_timeout];
    if timeouts.iter().any(|timeout| timeout.is_some()) {
        let mut timeout = ecs::TimeoutConfiguration::new();
        if let Some(idle) = &ingress.idle_timeout {
            timeout = timeout.idle_timeout_seconds(seconds(idle.value));
        }
        if let Some(request) = &ingress.per_request_timeout {
            timeout = timeout.per_request_timeout_seconds(seconds(request.value));
        }
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
