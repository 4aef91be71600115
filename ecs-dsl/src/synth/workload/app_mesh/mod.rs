//! A service in AWS App Mesh: its node, router, route and name in the mesh, and the proxy in its tasks.

mod routes;
#[cfg(test)]
mod tests;

use super::{Context, Site, mesh_gateway};
use crate::cfn::aws::{appmesh, certificatemanager, ecs};
use crate::cfn::{Handle, LogicalId, Value};
use crate::dsl::{
    AppProtocol, CERTIFICATES_PATH, Container, ContainerCondition, Ingress, Mesh, MeshTls, PROXY,
    PROXY_USER, Statement,
};

/// The addresses that a proxy leaves alone: the task's credentials and metadata, and the instance's.
const IGNORED_ADDRESSES: &str = "169.254.170.2,169.254.169.254";
const INGRESS_PORT: &str = "15000";
const EGRESS_PORT: &str = "15001";

/// A service in a mesh, with what its parts are made of.
struct Member<'a> {
    site: &'a Site<'a>,
    ingress: &'a Ingress,
    port: u16,
    mesh: Handle<Mesh>,
    domain: String,
}

impl<'a> Member<'a> {
    fn of(site: &'a Site<'a>, cx: &Context<'_>) -> Option<Self> {
        let mesh = cx.stack().app_mesh_of(site.workload)?;
        let domain = cx
            .stack()
            .namespace_of(site.workload)
            .one()?
            .domain()
            .to_owned();
        Some(Self {
            site,
            ingress: site.workload.ingress.as_ref()?,
            port: site.workload.main.port.as_ref()?.value,
            mesh,
            domain,
        })
    }

    fn protocol(&self) -> &'static str {
        match self.ingress.protocol() {
            AppProtocol::Http => "http",
            AppProtocol::Http2 => "http2",
            AppProtocol::Grpc => "grpc",
            AppProtocol::Tcp => "tcp",
        }
    }

    fn port_mapping(&self) -> appmesh::PortMapping {
        appmesh::PortMapping::new(self.port, self.protocol())
    }

    fn attribute(&self, part: &str, name: &'static str) -> Value<String> {
        self.site.parts.attribute(part, name)
    }

    /// Whether callers show certificates.
    fn is_mutual(&self) -> bool {
        self.tls().is_some_and(|tls| tls.exporter.is_some())
    }

    fn tls(&self) -> Option<&MeshTls> {
        self.mesh.spec().tls.as_ref()
    }
}

/// Adds node, router, route and virtual service.
pub(super) fn add(site: &Site<'_>, cx: &mut Context<'_>) {
    let Some(member) = Member::of(site, cx) else {
        return;
    };
    let mesh = || member.mesh.mesh_name();
    if let Some(tls) = member.tls() {
        let name = format!("{}.{}", site.workload.name, member.domain);
        let certificate = certificatemanager::Certificate::new(name)
            .certificate_authority_arn(&tls.authority.value);
        cx.add(site.parts.id("MeshCertificate"), certificate);
    }
    let node = appmesh::VirtualNode::new(mesh(), node(&member, cx));
    cx.add(site.parts.id("VirtualNode"), node);
    let listener = appmesh::VirtualRouterListener::new(member.port_mapping());
    let router = appmesh::VirtualRouterSpec::new([listener]);
    cx.add(
        site.parts.id("VirtualRouter"),
        appmesh::VirtualRouter::new(mesh(), router),
    );
    let router = member.attribute("VirtualRouter", "VirtualRouterName");
    cx.add(
        site.parts.id("MeshRoute"),
        appmesh::Route::new(mesh(), routes::route(&member), router.clone()),
    );
    let provider = appmesh::VirtualServiceProvider::new()
        .virtual_router(appmesh::VirtualRouterServiceProvider::new(router));
    let spec = appmesh::VirtualServiceSpec::new().provider(provider);
    let name = format!("{}.{}", site.workload.name, member.domain);
    cx.add(
        site.parts.id("VirtualService"),
        appmesh::VirtualService::new(mesh(), spec, name),
    );
}

/// The route of the service itself, without which a proxy has no way to it.
pub(super) fn route_id(site: &Site<'_>, cx: &Context<'_>) -> Option<LogicalId> {
    Member::of(site, cx).map(|_| site.parts.id("MeshRoute"))
}

fn node(member: &Member<'_>, cx: &Context<'_>) -> appmesh::VirtualNodeSpec {
    let name = &*member.site.workload.name;
    let cloud_map = appmesh::AwsCloudMapServiceDiscovery::new(member.domain.clone(), name);
    let mut node = appmesh::VirtualNodeSpec::new()
        .listeners([listener(member)])
        .service_discovery(appmesh::ServiceDiscovery::new().aws_cloud_map(cloud_map));
    let backends = backends(member, cx);
    if !backends.is_empty() {
        node = node.backends(backends);
    }
    if member.mesh.spec().access_logs.is_some() {
        let file = appmesh::FileAccessLog::new("/dev/stdout");
        let log = appmesh::AccessLog::new().file(file);
        node = node.logging(appmesh::Logging::new().access_log(log));
    }
    match member.tls() {
        Some(tls) => node.backend_defaults(trust(tls)),
        None => node,
    }
}

/// The services that it may call, by their names in the mesh.
fn backends(member: &Member<'_>, cx: &Context<'_>) -> Vec<appmesh::Backend> {
    let callees = member.site.workload.calls.iter();
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
        let certificate: Value<String> = member.site.parts.reference("MeshCertificate");
        let certificate = appmesh::ListenerTlsAcmCertificate::new(certificate);
        let certificate = match member.is_mutual() {
            true => appmesh::ListenerTlsCertificate::new().file(file_certificate()),
            false => appmesh::ListenerTlsCertificate::new().acm(certificate),
        };
        // A load balancer has no certificate of the mesh.
        let mode = match member.site.workload.is_routed() {
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

/// Every 30 seconds, at the path that the load balancer asks too, or at `/health`.
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

/// Everybody who calls out asks for a certificate of this authority.
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

/// The certificate that the exporter wrote.
fn file_certificate() -> appmesh::ListenerTlsFileCertificate {
    appmesh::ListenerTlsFileCertificate::new(file("certificate.pem"), file("key.pem"))
}

fn file(name: &str) -> String {
    format!("{CERTIFICATES_PATH}/{name}")
}

/// The containers that the mesh puts into the tasks.
pub(super) fn sidecars(site: &Site<'_>, cx: &Context<'_>) -> Vec<Container> {
    Member::of(site, cx).map_or_else(Vec::new, |member| member.mesh.spec().sidecars())
}

/// Whether certificates stand in files of the task.
pub(super) fn has_certificates(site: &Site<'_>, cx: &Context<'_>) -> bool {
    Member::of(site, cx).is_some_and(|member| member.is_mutual())
}

/// What the proxy is told: which node it is.
pub(super) fn variables(
    site: &Site<'_>,
    container: &Container,
    cx: &Context<'_>,
) -> Vec<(String, Value<String>)> {
    let Some(member) = Member::of(site, cx) else {
        return Vec::new();
    };
    let exporter = member.tls().and_then(|tls| tls.exporter.as_ref());
    if container.name.value == PROXY {
        proxy_variables(&member.mesh, member.attribute("VirtualNode", "Arn"))
    } else if exporter.is_some_and(|exporter| exporter.name.value == container.name.value) {
        let certificate: Value<String> = site.parts.reference("MeshCertificate");
        let authority = member.tls().map(|tls| tls.authority.value.clone());
        let authority = authority.map(|arn| ("MESH_AUTHORITY_ARN".to_owned(), arn));
        let certificate = ("MESH_CERTIFICATE_ARN".to_owned(), certificate);
        std::iter::once(certificate).chain(authority).collect()
    } else {
        Vec::new()
    }
}

/// What a proxy is told: whose it is, and what it measures.
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

/// A container of the user's: it starts when the proxy is ready, since nothing comes in or goes out before.
pub(super) fn behind_proxy(container: &Container, site: &Site<'_>, cx: &Context<'_>) -> Container {
    if Member::of(site, cx).is_none() {
        return container.clone();
    }
    container
        .clone()
        .depends_on(PROXY, ContainerCondition::Healthy)
}

/// How the traffic of a task comes to its proxy.
pub(super) fn proxy_configuration(
    site: &Site<'_>,
    cx: &Context<'_>,
) -> Option<ecs::ProxyConfiguration> {
    let member = Member::of(site, cx)?;
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
    Some(
        ecs::ProxyConfiguration::new(PROXY)
            .r#type(ecs::ProxyConfigurationType::Appmesh)
            .proxy_configuration_properties(properties),
    )
}

/// A proxy reads its configuration, and no other's.
pub(super) fn stream(resource: Value<String>) -> Statement {
    Statement::allow(["appmesh:StreamAggregatedResources"], [resource])
}

/// What the proxy and its companions may do.
pub(super) fn statements(site: &Site<'_>, cx: &Context<'_>) -> Vec<Statement> {
    let Some(member) = Member::of(site, cx) else {
        return mesh_gateway::statements(site);
    };
    let node = member.attribute("VirtualNode", "Arn");
    let mut statements = vec![stream(node)];
    if let Some(tls) = member.tls() {
        let certificate: Value<String> = site.parts.reference("MeshCertificate");
        statements.push(Statement::allow(["acm:ExportCertificate"], [certificate]));
        let authority = tls.authority.value.clone();
        statements.push(Statement::allow(
            ["acm-pca:GetCertificateAuthorityCertificate"],
            [authority],
        ));
    }
    if member.mesh.spec().xray {
        // AWS has no narrower resource for them than all.
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
