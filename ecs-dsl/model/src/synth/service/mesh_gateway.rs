//! A virtual gateway of App Mesh: proxies that route requests from outside to services of the mesh.

use super::app_mesh::{proxy_variables, stream};
use super::service_context::ServiceContext;
use crate::cfn::aws::appmesh;
use crate::cfn::{Handle, Value};
use crate::dsl::{Service, Statement, VirtualGateway};
use crate::synth::Context;
use crate::synth::task::MeshParts;

/// Adds the gateway and its routes.
pub(super) fn add(scx: &ServiceContext<'_>, cx: &mut Context<'_>) {
    let Some(gateway) = gateway(scx) else { return };
    let mesh = || gateway.mesh.mesh_name();
    let port = scx.task.main.port.as_ref().map_or(0, |port| port.value);
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
    let resource = appmesh::VirtualGateway::new(mesh(), spec);
    cx.add(scx.ids.id("VirtualGateway"), resource);
    for (prefix, service) in &gateway.routes {
        let name: Value<String> = scx.ids.attribute("VirtualGateway", "VirtualGatewayName");
        let route = appmesh::GatewayRoute::new(mesh(), route(&prefix.value, service), name);
        cx.add(
            scx.ids.id(&format!("GatewayRoute-{}", service.name())),
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

/// The variables of the proxy, which is the main container, its permissions and the services that it connects to.
pub(super) fn extend(parts: &mut MeshParts, scx: &ServiceContext<'_>) {
    let Some(gateway) = gateway(scx) else { return };
    let arn = || scx.ids.attribute("VirtualGateway", "Arn");
    parts.variables = proxy_variables(&gateway.mesh, arn());
    let targets = gateway.routes.iter().map(|(_, service)| service.clone());
    parts.targets = targets.collect();
    parts.statements.push(stream(arn()));
    if let Some(tls) = &gateway.mesh.spec().tls {
        parts.statements.push(Statement::allow(
            ["acm-pca:GetCertificateAuthorityCertificate"],
            [tls.authority.value.clone()],
        ));
    }
}

fn gateway<'a>(scx: &ServiceContext<'a>) -> Option<&'a VirtualGateway> {
    scx.service.ingress?.gateway.as_ref()
}
