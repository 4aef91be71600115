//! A virtual gateway of App Mesh: proxies that route requests from outside to services of the mesh.

use super::app_mesh::{proxy_variables, stream};
use super::{Context, WorkloadContext};
use crate::cfn::aws::appmesh;
use crate::cfn::{Handle, Value};
use crate::dsl::{Service, Statement, VirtualGateway};

/// Adds the gateway and its routes.
pub(super) fn add(wcx: &WorkloadContext<'_>, cx: &mut Context<'_>) {
    let Some(gateway) = gateway(wcx) else { return };
    let mesh = || gateway.mesh.mesh_name();
    let port = wcx.workload.main.port.as_ref().map_or(0, |port| port.value);
    let listener =
        appmesh::VirtualGatewayListener::new(appmesh::VirtualGatewayPortMapping::new(port, "http"));
    let mut spec = appmesh::VirtualGatewaySpec::new([listener]);
    if let Some(tls) = &gateway.mesh.spec().tls {
        let authority =
            appmesh::VirtualGatewayTlsValidationContextAcmTrust::new([tls.authority.value.clone()]);
        let trust = appmesh::VirtualGatewayTlsValidationContextTrust::new().acm(authority);
        let validation = appmesh::VirtualGatewayTlsValidationContext::new(trust);
        let policy = appmesh::VirtualGatewayClientPolicyTls::new(validation).enforce(true);
        let policy = appmesh::VirtualGatewayClientPolicy::new().tls(policy);
        spec = spec
            .backend_defaults(appmesh::VirtualGatewayBackendDefaults::new().client_policy(policy));
    }
    cx.add(
        wcx.ids.id("VirtualGateway"),
        appmesh::VirtualGateway::new(mesh(), spec),
    );
    for (prefix, service) in &gateway.routes {
        let name: Value<String> = wcx.ids.attribute("VirtualGateway", "VirtualGatewayName");
        let route = appmesh::GatewayRoute::new(mesh(), route(&prefix.value, service), name);
        cx.add(
            wcx.ids.id(&format!("GatewayRoute-{}", service.name())),
            route,
        );
    }
}

fn route(prefix: &str, service: &Handle<Service>) -> appmesh::GatewayRouteSpec {
    let name = service.attribute_of("VirtualService", "VirtualServiceName");
    let service = appmesh::GatewayRouteVirtualService::new(Value::<String>::from_expr(name));
    let action = appmesh::HttpGatewayRouteAction::new(appmesh::GatewayRouteTarget::new(service));
    let matching = appmesh::HttpGatewayRouteMatch::new().prefix(prefix);
    appmesh::GatewayRouteSpec::new().http_route(appmesh::HttpGatewayRoute::new(action, matching))
}

/// The variables with the gateway of the proxy.
pub(super) fn variables(wcx: &WorkloadContext<'_>) -> Vec<(String, Value<String>)> {
    gateway(wcx).map_or_else(Vec::new, |gateway| {
        proxy_variables(&gateway.mesh, wcx.ids.attribute("VirtualGateway", "Arn"))
    })
}

pub(super) fn statements(wcx: &WorkloadContext<'_>) -> Vec<Statement> {
    let Some(gateway) = gateway(wcx) else {
        return Vec::new();
    };
    let mut statements = vec![stream(wcx.ids.attribute("VirtualGateway", "Arn"))];
    if let Some(tls) = &gateway.mesh.spec().tls {
        statements.push(Statement::allow(
            ["acm-pca:GetCertificateAuthorityCertificate"],
            [tls.authority.value.clone()],
        ));
    }
    statements
}

/// The services that the gateway routes to.
pub(super) fn targets<'a>(wcx: &WorkloadContext<'a>) -> impl Iterator<Item = &'a Handle<Service>> {
    let routes = gateway(wcx).map_or(&[][..], |gateway| &gateway.routes);
    routes.iter().map(|(_, service)| service)
}

fn gateway<'a>(wcx: &WorkloadContext<'a>) -> Option<&'a VirtualGateway> {
    wcx.workload.ingress.as_ref()?.gateway.as_ref()
}
