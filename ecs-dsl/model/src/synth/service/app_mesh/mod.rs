//! A service in AWS App Mesh: its virtual node, router, route and service, and the proxy in its tasks.

mod member;
mod routes;
#[cfg(test)]
mod tests;

use self::member::Member;
use super::service_context::ServiceContext;
use crate::cfn::aws::{appmesh, certificatemanager, ecs};
use crate::cfn::{Handle, LogicalId, Value};
use crate::dsl::{
    AppProtocol, CERTIFICATES_PATH, Container, Mesh, MeshTls, PROXY, PROXY_USER, Statement,
};
use crate::synth::Context;
use crate::synth::optional::{Optional, list};
use crate::synth::task::{MeshParts, MeshSidecar};

/// Addresses that bypass the proxy: the credentials and metadata of the task, and those of the instance.
const IGNORED_ADDRESSES: &str = "169.254.170.2,169.254.169.254";
const INGRESS_PORT: &str = "15000";
const EGRESS_PORT: &str = "15001";

/// Adds the virtual node, router, route and service.
pub(super) fn add(scx: &ServiceContext<'_>, cx: &mut Context<'_>) {
    let Some(member) = Member::new(scx, cx) else {
        return;
    };
    let mesh = || member.mesh.mesh_name();
    if let Some(tls) = member.tls() {
        let name = format!("{}.{}", scx.task.name, member.domain);
        let certificate = certificatemanager::Certificate::new(name)
            .certificate_authority_arn(&tls.authority.value);
        cx.add(scx.ids.id("MeshCertificate"), certificate);
    }
    let node = appmesh::VirtualNode::new(mesh(), node(&member, cx));
    cx.add(scx.ids.id("VirtualNode"), node);
    let listener = appmesh::VirtualRouterListener::new(member.port_mapping());
    let router = appmesh::VirtualRouterSpec::new([listener]);
    let resource = appmesh::VirtualRouter::new(mesh(), router);
    cx.add(scx.ids.id("VirtualRouter"), resource);
    let router = member.attribute("VirtualRouter", "VirtualRouterName");
    let resource = appmesh::Route::new(mesh(), routes::route(&member), router.clone());
    cx.add(scx.ids.id("MeshRoute"), resource);
    let provider = appmesh::VirtualServiceProvider::new()
        .virtual_router(appmesh::VirtualRouterServiceProvider::new(router));
    let spec = appmesh::VirtualServiceSpec::new().provider(provider);
    let name = format!("{}.{}", scx.task.name, member.domain);
    let resource = appmesh::VirtualService::new(mesh(), spec, name);
    cx.add(scx.ids.id("VirtualService"), resource);
}

/// The route to the service, which proxies need to reach it.
pub(super) fn route_id(scx: &ServiceContext<'_>, cx: &Context<'_>) -> Option<LogicalId> {
    Member::new(scx, cx).map(|_| scx.ids.id("MeshRoute"))
}

fn node(member: &Member<'_>, cx: &Context<'_>) -> appmesh::VirtualNodeSpec {
    let name = &*member.scx.task.name;
    let cloud_map = appmesh::AwsCloudMapServiceDiscovery::new(member.domain.clone(), name);
    let logging = member.mesh.spec().access_logs.map(|_| {
        let file = appmesh::FileAccessLog::new("/dev/stdout");
        appmesh::Logging::new().access_log(appmesh::AccessLog::new().file(file))
    });
    appmesh::VirtualNodeSpec::new()
        .listeners([listener(member)])
        .service_discovery(appmesh::ServiceDiscovery::new().aws_cloud_map(cloud_map))
        .given(
            list(backends(member, cx)),
            appmesh::VirtualNodeSpec::backends,
        )
        .given(logging, appmesh::VirtualNodeSpec::logging)
        .given(member.tls(), |node, tls| node.backend_defaults(trust(tls)))
}

/// The services that it may call, by their names in the mesh.
fn backends(member: &Member<'_>, cx: &Context<'_>) -> Vec<appmesh::Backend> {
    let callees = member.scx.task.calls.iter().map(|call| &call.service);
    let in_mesh = callees.filter(|callee| {
        cx.mesh_of(callee)
            .is_some_and(|theirs| theirs.is(&member.mesh))
    });
    let backend = |callee: &Handle<_>| {
        let name = callee.attribute_of("VirtualService", "VirtualServiceName");
        let service = appmesh::VirtualServiceBackend::new(Value::<String>::from_expr(name));
        appmesh::Backend::new().virtual_service(service)
    };
    in_mesh.map(backend).collect()
}

fn listener(member: &Member<'_>) -> appmesh::Listener {
    let mut listener = appmesh::Listener::new(member.port_mapping()).health_check(health(member));
    if let Some(timeout) = routes::listener_timeout(member) {
        listener = listener.timeout(timeout);
    }
    if member.tls().is_some() {
        let certificate: Value<String> = member.scx.ids.reference("MeshCertificate");
        let certificate = appmesh::ListenerTlsAcmCertificate::new(certificate);
        let certificate = match member.is_mutual() {
            true => appmesh::ListenerTlsCertificate::new().file(file_certificate()),
            false => appmesh::ListenerTlsCertificate::new().acm(certificate),
        };
        // A load balancer has no certificate of the mesh.
        let mode = match member.scx.service.is_routed() {
            true => "PERMISSIVE",
            false => "STRICT",
        };
        let mut tls = appmesh::ListenerTls::new(certificate, mode);
        if member.is_mutual() {
            let authority = appmesh::TlsValidationContextFileTrust::new(file("authority.pem"));
            let trust = appmesh::ListenerTlsValidationContextTrust::new().file(authority);
            tls = tls.validation(appmesh::ListenerTlsValidationContext::new(trust));
        }
        listener = listener.tls(tls);
    }
    listener
}

/// A health check every 30 seconds, at the path of the load balancer's check. Default path: `/health`.
fn health(member: &Member<'_>) -> appmesh::HealthCheck {
    let check = appmesh::HealthCheck::new(2, 30_000, member.protocol(), 5_000, 2);
    let path = member
        .ingress
        .health_check
        .as_ref()
        .map(|check| check.path.value.as_str());
    match member.ingress.protocol() {
        AppProtocol::Http | AppProtocol::Http2 => check.path(path.unwrap_or("/health")),
        AppProtocol::Grpc | AppProtocol::Tcp => check,
    }
}

/// Validates the certificates of called services against this authority.
fn trust(tls: &MeshTls) -> appmesh::BackendDefaults {
    let authority = tls.authority.value.clone();
    let trust = appmesh::TlsValidationContextTrust::new()
        .acm(appmesh::TlsValidationContextAcmTrust::new([authority]));
    let mut policy =
        appmesh::ClientPolicyTls::new(appmesh::TlsValidationContext::new(trust)).enforce(true);
    if tls.exporter.is_some() {
        policy = policy.certificate(appmesh::ClientTlsCertificate::new().file(file_certificate()));
    }
    appmesh::BackendDefaults::new().client_policy(appmesh::ClientPolicy::new().tls(policy))
}

/// The certificate from the files of the exporter.
fn file_certificate() -> appmesh::ListenerTlsFileCertificate {
    appmesh::ListenerTlsFileCertificate::new(file("certificate.pem"), file("key.pem"))
}

fn file(name: &str) -> String {
    format!("{CERTIFICATES_PATH}/{name}")
}

/// The proxy and the other containers of the mesh, with their variables and permissions.
pub(super) fn extend(parts: &mut MeshParts, scx: &ServiceContext<'_>, cx: &Context<'_>) {
    let Some(member) = Member::new(scx, cx) else {
        return;
    };
    let sidecars = member.mesh.spec().sidecars().into_iter();
    parts.sidecars = sidecars
        .map(|container| MeshSidecar {
            variables: variables(&member, &container),
            container,
        })
        .collect();
    parts.proxy = Some(proxy_configuration(&member));
    parts.has_certificates = member.is_mutual();
    parts.statements = statements(&member);
}

/// The variables of a sidecar of the mesh: the virtual node for the proxy, ARNs for the exporter.
fn variables(member: &Member<'_>, container: &Container) -> Vec<(String, Value<String>)> {
    let exporter = member.tls().and_then(|tls| tls.exporter.as_ref());
    if container.name.value == PROXY {
        proxy_variables(&member.mesh, member.attribute("VirtualNode", "Arn"))
    } else if exporter.is_some_and(|exporter| exporter.name.value == container.name.value) {
        let certificate: Value<String> = member.scx.ids.reference("MeshCertificate");
        let authority = member.tls().map(|tls| tls.authority.value.clone());
        let authority = authority.map(|arn| ("MESH_AUTHORITY_ARN".to_owned(), arn));
        let certificate = ("MESH_CERTIFICATE_ARN".to_owned(), certificate);
        std::iter::once(certificate).chain(authority).collect()
    } else {
        Vec::new()
    }
}

/// The variables of a proxy: its resource, and its metrics and traces.
pub(super) fn proxy_variables(
    mesh: &Handle<Mesh>,
    resource: Value<String>,
) -> Vec<(String, Value<String>)> {
    let mut variables = vec![("APPMESH_RESOURCE_ARN".to_owned(), resource)];
    let envoy = mesh.spec().envoy.as_ref();
    let settings = [
        ("ENABLE_ENVOY_XRAY_TRACING", mesh.spec().xray),
        (
            "ENABLE_ENVOY_STATS_TAGS",
            envoy.is_some_and(|envoy| envoy.statistics),
        ),
    ];
    let set = settings.into_iter().filter(|(_, set)| *set);
    variables.extend(set.map(|(name, _)| (name.to_owned(), "1".into())));
    variables
}

/// How the traffic of a task is redirected to its proxy.
fn proxy_configuration(member: &Member<'_>) -> ecs::ProxyConfiguration {
    let envoy = member.mesh.spec().envoy.as_ref();
    let ignored = envoy
        .map(|envoy| envoy.egress_ignored_ports.as_slice())
        .unwrap_or_default();
    let ignored: Vec<String> = ignored.iter().map(u16::to_string).collect();
    let mut properties = vec![
        ("AppPorts", member.port.to_string()),
        ("EgressIgnoredIPs", IGNORED_ADDRESSES.to_owned()),
        ("IgnoredUID", PROXY_USER.to_owned()),
        ("ProxyEgressPort", EGRESS_PORT.to_owned()),
        ("ProxyIngressPort", INGRESS_PORT.to_owned()),
    ];
    if !ignored.is_empty() {
        properties.push(("EgressIgnoredPorts", ignored.join(",")));
    }
    let properties: Vec<_> = properties
        .into_iter()
        .map(|(name, value)| ecs::KeyValuePair::new().name(name).value(value))
        .collect();
    ecs::ProxyConfiguration::new(PROXY)
        .r#type(ecs::ProxyConfigurationType::Appmesh)
        .proxy_configuration_properties(properties)
}

/// Allows a proxy to read its own configuration only.
pub(super) fn stream(resource: Value<String>) -> Statement {
    Statement::allow(["appmesh:StreamAggregatedResources"], [resource])
}

/// The permissions of the proxy and the other sidecars.
fn statements(member: &Member<'_>) -> Vec<Statement> {
    let node = member.attribute("VirtualNode", "Arn");
    let mut statements = vec![stream(node)];
    if let Some(tls) = member.tls() {
        let certificate: Value<String> = member.scx.ids.reference("MeshCertificate");
        statements.push(Statement::allow(["acm:ExportCertificate"], [certificate]));
        let authority = tls.authority.value.clone();
        statements.push(Statement::allow(
            ["acm-pca:GetCertificateAuthorityCertificate"],
            [authority],
        ));
    }
    if member.mesh.spec().xray {
        // AWS has no narrower resource for these actions.
        let actions = [
            "xray:GetSamplingRules",
            "xray:GetSamplingStatisticSummaries",
            "xray:GetSamplingTargets",
            "xray:PutTelemetryRecords",
            "xray:PutTraceSegments",
        ];
        statements.push(Statement::allow(actions, ["*"]));
    }
    statements
}
