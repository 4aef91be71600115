//! The `AWS::AppMesh` types.

use crate::cfn::aws::appmesh::{
    GatewayRoute, Mesh, Route, VirtualGateway, VirtualNode, VirtualRouter, VirtualService,
};
use crate::cfn::type_info::{TypeInfo, named};

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
pub(super) static ROWS: &[TypeInfo] = &[
    named::<GatewayRoute>("GatewayRouteName", GATEWAY_ROUTE, GATEWAY_ROUTE)
        .within(&["MeshName", "VirtualGatewayName"])
        .attributes(&[("GatewayRouteName", "{n}")]),
    named::<Mesh>("MeshName", MESH, MESH).attributes(&[("MeshName", "{n}")]),
    named::<Route>("RouteName", ROUTE, ROUTE)
        .within(&["MeshName", "VirtualRouterName"])
        .attributes(&[("RouteName", "{n}")]),
    named::<VirtualGateway>("VirtualGatewayName", GATEWAY, GATEWAY)
        .within(&["MeshName"])
        .attributes(&[("VirtualGatewayName", "{n}")]),
    named::<VirtualNode>("VirtualNodeName", NODE, NODE)
        .within(&["MeshName"])
        .attributes(&[("VirtualNodeName", "{n}")]),
    named::<VirtualRouter>("VirtualRouterName", ROUTER, ROUTER)
        .within(&["MeshName"])
        .attributes(&[("VirtualRouterName", "{n}")]),
    named::<VirtualService>("VirtualServiceName", SERVICE, SERVICE)
        .within(&["MeshName"])
        .attributes(&[("VirtualServiceName", "{n}")]),
];
