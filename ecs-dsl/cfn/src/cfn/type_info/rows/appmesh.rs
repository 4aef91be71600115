//! The `AWS::AppMesh` types.

use crate::cfn::type_info::{TypeInfo, ValueRule, named};
use crate::cfn::type_names::appmesh;
use crate::rules;

const MESH: &str = "arn:aws:appmesh:{r}:{a}:mesh/{n}";
const GATEWAY: &str = "arn:aws:appmesh:{r}:{a}:mesh/{MeshName}/virtualGateway/{n}";
const GATEWAY_ROUTE: &str =
    "arn:aws:appmesh:{r}:{a}:mesh/{MeshName}/virtualGateway/{VirtualGatewayName}/gatewayRoute/{n}";
const NODE: &str = "arn:aws:appmesh:{r}:{a}:mesh/{MeshName}/virtualNode/{n}";
const ROUTER: &str = "arn:aws:appmesh:{r}:{a}:mesh/{MeshName}/virtualRouter/{n}";
const ROUTE: &str =
    "arn:aws:appmesh:{r}:{a}:mesh/{MeshName}/virtualRouter/{VirtualRouterName}/route/{n}";
const SERVICE: &str = "arn:aws:appmesh:{r}:{a}:mesh/{MeshName}/virtualService/{n}";

#[rustfmt::skip]
const VIRTUAL_NODE_VALUES: &[ValueRule] = &[
    ValueRule::text("Spec/Backends/*/VirtualService/ClientPolicy/TLS/Validation/Trust/ACM/CertificateAuthorityArns/*", rules::authority_arn),
];

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(appmesh::GATEWAY_ROUTE, "GatewayRouteName", GATEWAY_ROUTE, GATEWAY_ROUTE)
        .within(&["MeshName", "VirtualGatewayName"])
        .attributes(&[("GatewayRouteName", "{n}")]),
    named(appmesh::MESH, "MeshName", MESH, MESH).attributes(&[("MeshName", "{n}")]),
    named(appmesh::ROUTE, "RouteName", ROUTE, ROUTE)
        .within(&["MeshName", "VirtualRouterName"])
        .attributes(&[("RouteName", "{n}")]),
    named(appmesh::VIRTUAL_GATEWAY, "VirtualGatewayName", GATEWAY, GATEWAY)
        .within(&["MeshName"])
        .attributes(&[("VirtualGatewayName", "{n}")]),
    named(appmesh::VIRTUAL_NODE, "VirtualNodeName", NODE, NODE)
        .values(VIRTUAL_NODE_VALUES)
        .within(&["MeshName"])
        .attributes(&[("VirtualNodeName", "{n}")]),
    named(appmesh::VIRTUAL_ROUTER, "VirtualRouterName", ROUTER, ROUTER)
        .within(&["MeshName"])
        .attributes(&[("VirtualRouterName", "{n}")]),
    named(appmesh::VIRTUAL_SERVICE, "VirtualServiceName", SERVICE, SERVICE)
        .within(&["MeshName"])
        .attributes(&[("VirtualServiceName", "{n}")]),
];
