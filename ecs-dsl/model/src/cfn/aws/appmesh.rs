//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::AppMesh::*` types.

use crate::cfn::{Expr, Handle, List, Map, PropertyType, ResourceType, Value};

/// `AWS::AppMesh::GatewayRoute`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GatewayRoute(Map);

impl GatewayRoute {
    /// With the required properties:
    /// - `MeshName`.
    /// - `Spec`.
    /// - `VirtualGatewayName`.
    pub fn new(mesh_name: impl Into<Value<String>>, spec: impl Into<Value<GatewayRouteSpec>>, virtual_gateway_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("MeshName", mesh_name).set("Spec", spec).set("VirtualGatewayName", virtual_gateway_name))
    }

    /// `GatewayRouteName`.
    pub fn gateway_route_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("GatewayRouteName", value))
    }

    /// `MeshOwner`.
    pub fn mesh_owner(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("MeshOwner", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl ResourceType for GatewayRoute {
    const TYPE: &'static str = "AWS::AppMesh::GatewayRoute";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<GatewayRoute> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }

    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }

    /// The attribute `ResourceOwner`.
    #[inline]
    pub fn resource_owner(&self) -> Value<String> {
        self.attribute("ResourceOwner")
    }

    /// The attribute `Uid`.
    #[inline]
    pub fn uid(&self) -> Value<String> {
        self.attribute("Uid")
    }
}

/// `AWS::AppMesh::Mesh`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Mesh(Map);

impl Mesh {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `MeshName`.
    pub fn mesh_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("MeshName", value))
    }

    /// `Spec`.
    pub fn spec(self, value: impl Into<Value<MeshSpec>>) -> Self {
        Self(self.0.set("Spec", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl ResourceType for Mesh {
    const TYPE: &'static str = "AWS::AppMesh::Mesh";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<Mesh> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }

    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }

    /// The attribute `MeshOwner`.
    #[inline]
    pub fn mesh_owner(&self) -> Value<String> {
        self.attribute("MeshOwner")
    }

    /// The attribute `ResourceOwner`.
    #[inline]
    pub fn resource_owner(&self) -> Value<String> {
        self.attribute("ResourceOwner")
    }

    /// The attribute `Uid`.
    #[inline]
    pub fn uid(&self) -> Value<String> {
        self.attribute("Uid")
    }
}

/// `AWS::AppMesh::Route`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Route(Map);

impl Route {
    /// With the required properties:
    /// - `MeshName`.
    /// - `Spec`.
    /// - `VirtualRouterName`.
    pub fn new(mesh_name: impl Into<Value<String>>, spec: impl Into<Value<RouteSpec>>, virtual_router_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("MeshName", mesh_name).set("Spec", spec).set("VirtualRouterName", virtual_router_name))
    }

    /// `MeshOwner`.
    pub fn mesh_owner(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("MeshOwner", value))
    }

    /// `RouteName`.
    pub fn route_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("RouteName", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl ResourceType for Route {
    const TYPE: &'static str = "AWS::AppMesh::Route";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<Route> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }

    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }

    /// The attribute `ResourceOwner`.
    #[inline]
    pub fn resource_owner(&self) -> Value<String> {
        self.attribute("ResourceOwner")
    }

    /// The attribute `Uid`.
    #[inline]
    pub fn uid(&self) -> Value<String> {
        self.attribute("Uid")
    }
}

/// `AWS::AppMesh::VirtualGateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualGateway(Map);

impl VirtualGateway {
    /// With the required properties:
    /// - `MeshName`.
    /// - `Spec`.
    pub fn new(mesh_name: impl Into<Value<String>>, spec: impl Into<Value<VirtualGatewaySpec>>) -> Self {
        Self(Map::new().set("MeshName", mesh_name).set("Spec", spec))
    }

    /// `MeshOwner`.
    pub fn mesh_owner(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("MeshOwner", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `VirtualGatewayName`.
    pub fn virtual_gateway_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("VirtualGatewayName", value))
    }
}

impl ResourceType for VirtualGateway {
    const TYPE: &'static str = "AWS::AppMesh::VirtualGateway";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<VirtualGateway> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }

    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }

    /// The attribute `ResourceOwner`.
    #[inline]
    pub fn resource_owner(&self) -> Value<String> {
        self.attribute("ResourceOwner")
    }

    /// The attribute `Uid`.
    #[inline]
    pub fn uid(&self) -> Value<String> {
        self.attribute("Uid")
    }
}

/// `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualNode(Map);

impl VirtualNode {
    /// With the required properties:
    /// - `MeshName`.
    /// - `Spec`.
    pub fn new(mesh_name: impl Into<Value<String>>, spec: impl Into<Value<VirtualNodeSpec>>) -> Self {
        Self(Map::new().set("MeshName", mesh_name).set("Spec", spec))
    }

    /// `MeshOwner`.
    pub fn mesh_owner(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("MeshOwner", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `VirtualNodeName`.
    pub fn virtual_node_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("VirtualNodeName", value))
    }
}

impl ResourceType for VirtualNode {
    const TYPE: &'static str = "AWS::AppMesh::VirtualNode";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<VirtualNode> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }

    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }

    /// The attribute `ResourceOwner`.
    #[inline]
    pub fn resource_owner(&self) -> Value<String> {
        self.attribute("ResourceOwner")
    }

    /// The attribute `Uid`.
    #[inline]
    pub fn uid(&self) -> Value<String> {
        self.attribute("Uid")
    }
}

/// `AWS::AppMesh::VirtualRouter`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualRouter(Map);

impl VirtualRouter {
    /// With the required properties:
    /// - `MeshName`.
    /// - `Spec`.
    pub fn new(mesh_name: impl Into<Value<String>>, spec: impl Into<Value<VirtualRouterSpec>>) -> Self {
        Self(Map::new().set("MeshName", mesh_name).set("Spec", spec))
    }

    /// `MeshOwner`.
    pub fn mesh_owner(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("MeshOwner", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `VirtualRouterName`.
    pub fn virtual_router_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("VirtualRouterName", value))
    }
}

impl ResourceType for VirtualRouter {
    const TYPE: &'static str = "AWS::AppMesh::VirtualRouter";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<VirtualRouter> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }

    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }

    /// The attribute `ResourceOwner`.
    #[inline]
    pub fn resource_owner(&self) -> Value<String> {
        self.attribute("ResourceOwner")
    }

    /// The attribute `Uid`.
    #[inline]
    pub fn uid(&self) -> Value<String> {
        self.attribute("Uid")
    }
}

/// `AWS::AppMesh::VirtualService`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualService(Map);

impl VirtualService {
    /// With the required properties:
    /// - `MeshName`.
    /// - `Spec`.
    /// - `VirtualServiceName`.
    pub fn new(mesh_name: impl Into<Value<String>>, spec: impl Into<Value<VirtualServiceSpec>>, virtual_service_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("MeshName", mesh_name).set("Spec", spec).set("VirtualServiceName", virtual_service_name))
    }

    /// `MeshOwner`.
    pub fn mesh_owner(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("MeshOwner", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl ResourceType for VirtualService {
    const TYPE: &'static str = "AWS::AppMesh::VirtualService";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<VirtualService> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }

    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }

    /// The attribute `ResourceOwner`.
    #[inline]
    pub fn resource_owner(&self) -> Value<String> {
        self.attribute("ResourceOwner")
    }

    /// The attribute `Uid`.
    #[inline]
    pub fn uid(&self) -> Value<String> {
        self.attribute("Uid")
    }
}

/// `AccessLog` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AccessLog(Map);

impl AccessLog {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `File`.
    pub fn file(self, value: impl Into<Value<FileAccessLog>>) -> Self {
        Self(self.0.set("File", value))
    }
}

impl PropertyType for AccessLog {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AwsCloudMapInstanceAttribute` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AwsCloudMapInstanceAttribute(Map);

impl AwsCloudMapInstanceAttribute {
    /// With the required properties:
    /// - `Key`.
    /// - `Value`.
    pub fn new(key: impl Into<Value<String>>, value: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Key", key).set("Value", value))
    }
}

impl PropertyType for AwsCloudMapInstanceAttribute {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AwsCloudMapServiceDiscovery` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AwsCloudMapServiceDiscovery(Map);

impl AwsCloudMapServiceDiscovery {
    /// With the required properties:
    /// - `NamespaceName`.
    /// - `ServiceName`.
    pub fn new(namespace_name: impl Into<Value<String>>, service_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("NamespaceName", namespace_name).set("ServiceName", service_name))
    }

    /// `Attributes`.
    pub fn attributes(self, value: impl Into<Value<List<AwsCloudMapInstanceAttribute>>>) -> Self {
        Self(self.0.set("Attributes", value))
    }

    /// `IpPreference`.
    pub fn ip_preference(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("IpPreference", value))
    }
}

impl PropertyType for AwsCloudMapServiceDiscovery {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Backend` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Backend(Map);

impl Backend {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `VirtualService`.
    pub fn virtual_service(self, value: impl Into<Value<VirtualServiceBackend>>) -> Self {
        Self(self.0.set("VirtualService", value))
    }
}

impl PropertyType for Backend {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `BackendDefaults` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct BackendDefaults(Map);

impl BackendDefaults {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ClientPolicy`.
    pub fn client_policy(self, value: impl Into<Value<ClientPolicy>>) -> Self {
        Self(self.0.set("ClientPolicy", value))
    }
}

impl PropertyType for BackendDefaults {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ClientPolicy` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ClientPolicy(Map);

impl ClientPolicy {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `TLS`.
    pub fn tls(self, value: impl Into<Value<ClientPolicyTls>>) -> Self {
        Self(self.0.set("TLS", value))
    }
}

impl PropertyType for ClientPolicy {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ClientPolicyTls` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ClientPolicyTls(Map);

impl ClientPolicyTls {
    /// With the required properties:
    /// - `Validation`.
    pub fn new(validation: impl Into<Value<TlsValidationContext>>) -> Self {
        Self(Map::new().set("Validation", validation))
    }

    /// `Certificate`.
    pub fn certificate(self, value: impl Into<Value<ClientTlsCertificate>>) -> Self {
        Self(self.0.set("Certificate", value))
    }

    /// `Enforce`.
    pub fn enforce(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Enforce", value))
    }

    /// `Ports`.
    pub fn ports(self, value: impl Into<Value<List<i64>>>) -> Self {
        Self(self.0.set("Ports", value))
    }
}

impl PropertyType for ClientPolicyTls {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ClientTlsCertificate` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ClientTlsCertificate(Map);

impl ClientTlsCertificate {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `File`.
    pub fn file(self, value: impl Into<Value<ListenerTlsFileCertificate>>) -> Self {
        Self(self.0.set("File", value))
    }

    /// `SDS`.
    pub fn sds(self, value: impl Into<Value<ListenerTlsSdsCertificate>>) -> Self {
        Self(self.0.set("SDS", value))
    }
}

impl PropertyType for ClientTlsCertificate {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DnsServiceDiscovery` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DnsServiceDiscovery(Map);

impl DnsServiceDiscovery {
    /// With the required properties:
    /// - `Hostname`.
    pub fn new(hostname: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Hostname", hostname))
    }

    /// `IpPreference`.
    pub fn ip_preference(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("IpPreference", value))
    }

    /// `ResponseType`.
    pub fn response_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ResponseType", value))
    }
}

impl PropertyType for DnsServiceDiscovery {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Duration` of `AWS::AppMesh::Route`, `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Duration(Map);

impl Duration {
    /// With the required properties:
    /// - `Unit`.
    /// - `Value`.
    pub fn new(unit: impl Into<Value<String>>, value: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("Unit", unit).set("Value", value))
    }
}

impl PropertyType for Duration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `EgressFilter` of `AWS::AppMesh::Mesh`.
#[must_use]
#[derive(Clone, Debug)]
pub struct EgressFilter(Map);

impl EgressFilter {
    /// With the required properties:
    /// - `Type`.
    pub fn new(r#type: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Type", r#type))
    }
}

impl PropertyType for EgressFilter {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `FileAccessLog` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct FileAccessLog(Map);

impl FileAccessLog {
    /// With the required properties:
    /// - `Path`.
    pub fn new(path: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Path", path))
    }

    /// `Format`.
    pub fn format(self, value: impl Into<Value<LoggingFormat>>) -> Self {
        Self(self.0.set("Format", value))
    }
}

impl PropertyType for FileAccessLog {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GatewayRouteHostnameMatch` of `AWS::AppMesh::GatewayRoute`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GatewayRouteHostnameMatch(Map);

impl GatewayRouteHostnameMatch {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Exact`.
    pub fn exact(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Exact", value))
    }

    /// `Suffix`.
    pub fn suffix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Suffix", value))
    }
}

impl PropertyType for GatewayRouteHostnameMatch {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GatewayRouteHostnameRewrite` of `AWS::AppMesh::GatewayRoute`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GatewayRouteHostnameRewrite(Map);

impl GatewayRouteHostnameRewrite {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `DefaultTargetHostname`.
    pub fn default_target_hostname(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DefaultTargetHostname", value))
    }
}

impl PropertyType for GatewayRouteHostnameRewrite {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GatewayRouteMetadataMatch` of `AWS::AppMesh::GatewayRoute`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GatewayRouteMetadataMatch(Map);

impl GatewayRouteMetadataMatch {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Exact`.
    pub fn exact(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Exact", value))
    }

    /// `Prefix`.
    pub fn prefix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Prefix", value))
    }

    /// `Range`.
    pub fn range(self, value: impl Into<Value<GatewayRouteRangeMatch>>) -> Self {
        Self(self.0.set("Range", value))
    }

    /// `Regex`.
    pub fn regex(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Regex", value))
    }

    /// `Suffix`.
    pub fn suffix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Suffix", value))
    }
}

impl PropertyType for GatewayRouteMetadataMatch {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GatewayRouteRangeMatch` of `AWS::AppMesh::GatewayRoute`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GatewayRouteRangeMatch(Map);

impl GatewayRouteRangeMatch {
    /// With the required properties:
    /// - `End`.
    /// - `Start`.
    pub fn new(end: impl Into<Value<i64>>, start: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("End", end).set("Start", start))
    }
}

impl PropertyType for GatewayRouteRangeMatch {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GatewayRouteSpec` of `AWS::AppMesh::GatewayRoute`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GatewayRouteSpec(Map);

impl GatewayRouteSpec {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `GrpcRoute`.
    pub fn grpc_route(self, value: impl Into<Value<GrpcGatewayRoute>>) -> Self {
        Self(self.0.set("GrpcRoute", value))
    }

    /// `Http2Route`.
    pub fn http2_route(self, value: impl Into<Value<HttpGatewayRoute>>) -> Self {
        Self(self.0.set("Http2Route", value))
    }

    /// `HttpRoute`.
    pub fn http_route(self, value: impl Into<Value<HttpGatewayRoute>>) -> Self {
        Self(self.0.set("HttpRoute", value))
    }

    /// `Priority`.
    pub fn priority(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Priority", value))
    }
}

impl PropertyType for GatewayRouteSpec {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GatewayRouteTarget` of `AWS::AppMesh::GatewayRoute`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GatewayRouteTarget(Map);

impl GatewayRouteTarget {
    /// With the required properties:
    /// - `VirtualService`.
    pub fn new(virtual_service: impl Into<Value<GatewayRouteVirtualService>>) -> Self {
        Self(Map::new().set("VirtualService", virtual_service))
    }

    /// `Port`.
    pub fn port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Port", value))
    }
}

impl PropertyType for GatewayRouteTarget {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GatewayRouteVirtualService` of `AWS::AppMesh::GatewayRoute`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GatewayRouteVirtualService(Map);

impl GatewayRouteVirtualService {
    /// With the required properties:
    /// - `VirtualServiceName`.
    pub fn new(virtual_service_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("VirtualServiceName", virtual_service_name))
    }
}

impl PropertyType for GatewayRouteVirtualService {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GrpcGatewayRoute` of `AWS::AppMesh::GatewayRoute`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GrpcGatewayRoute(Map);

impl GrpcGatewayRoute {
    /// With the required properties:
    /// - `Action`.
    /// - `Match`.
    pub fn new(action: impl Into<Value<GrpcGatewayRouteAction>>, r#match: impl Into<Value<GrpcGatewayRouteMatch>>) -> Self {
        Self(Map::new().set("Action", action).set("Match", r#match))
    }
}

impl PropertyType for GrpcGatewayRoute {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GrpcGatewayRouteAction` of `AWS::AppMesh::GatewayRoute`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GrpcGatewayRouteAction(Map);

impl GrpcGatewayRouteAction {
    /// With the required properties:
    /// - `Target`.
    pub fn new(target: impl Into<Value<GatewayRouteTarget>>) -> Self {
        Self(Map::new().set("Target", target))
    }

    /// `Rewrite`.
    pub fn rewrite(self, value: impl Into<Value<GrpcGatewayRouteRewrite>>) -> Self {
        Self(self.0.set("Rewrite", value))
    }
}

impl PropertyType for GrpcGatewayRouteAction {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GrpcGatewayRouteMatch` of `AWS::AppMesh::GatewayRoute`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GrpcGatewayRouteMatch(Map);

impl GrpcGatewayRouteMatch {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Hostname`.
    pub fn hostname(self, value: impl Into<Value<GatewayRouteHostnameMatch>>) -> Self {
        Self(self.0.set("Hostname", value))
    }

    /// `Metadata`.
    pub fn metadata(self, value: impl Into<Value<List<GrpcGatewayRouteMetadata>>>) -> Self {
        Self(self.0.set("Metadata", value))
    }

    /// `Port`.
    pub fn port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Port", value))
    }

    /// `ServiceName`.
    pub fn service_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ServiceName", value))
    }
}

impl PropertyType for GrpcGatewayRouteMatch {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GrpcGatewayRouteMetadata` of `AWS::AppMesh::GatewayRoute`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GrpcGatewayRouteMetadata(Map);

impl GrpcGatewayRouteMetadata {
    /// With the required properties:
    /// - `Name`.
    pub fn new(name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Name", name))
    }

    /// `Invert`.
    pub fn invert(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Invert", value))
    }

    /// `Match`.
    pub fn r#match(self, value: impl Into<Value<GatewayRouteMetadataMatch>>) -> Self {
        Self(self.0.set("Match", value))
    }
}

impl PropertyType for GrpcGatewayRouteMetadata {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GrpcGatewayRouteRewrite` of `AWS::AppMesh::GatewayRoute`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GrpcGatewayRouteRewrite(Map);

impl GrpcGatewayRouteRewrite {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Hostname`.
    pub fn hostname(self, value: impl Into<Value<GatewayRouteHostnameRewrite>>) -> Self {
        Self(self.0.set("Hostname", value))
    }
}

impl PropertyType for GrpcGatewayRouteRewrite {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GrpcRetryPolicy` of `AWS::AppMesh::Route`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GrpcRetryPolicy(Map);

impl GrpcRetryPolicy {
    /// With the required properties:
    /// - `MaxRetries`.
    /// - `PerRetryTimeout`.
    pub fn new(max_retries: impl Into<Value<i64>>, per_retry_timeout: impl Into<Value<Duration>>) -> Self {
        Self(Map::new().set("MaxRetries", max_retries).set("PerRetryTimeout", per_retry_timeout))
    }

    /// `GrpcRetryEvents`.
    pub fn grpc_retry_events(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("GrpcRetryEvents", value))
    }

    /// `HttpRetryEvents`.
    pub fn http_retry_events(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("HttpRetryEvents", value))
    }

    /// `TcpRetryEvents`.
    pub fn tcp_retry_events(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("TcpRetryEvents", value))
    }
}

impl PropertyType for GrpcRetryPolicy {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GrpcRoute` of `AWS::AppMesh::Route`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GrpcRoute(Map);

impl GrpcRoute {
    /// With the required properties:
    /// - `Action`.
    /// - `Match`.
    pub fn new(action: impl Into<Value<GrpcRouteAction>>, r#match: impl Into<Value<GrpcRouteMatch>>) -> Self {
        Self(Map::new().set("Action", action).set("Match", r#match))
    }

    /// `RetryPolicy`.
    pub fn retry_policy(self, value: impl Into<Value<GrpcRetryPolicy>>) -> Self {
        Self(self.0.set("RetryPolicy", value))
    }

    /// `Timeout`.
    pub fn timeout(self, value: impl Into<Value<GrpcTimeout>>) -> Self {
        Self(self.0.set("Timeout", value))
    }
}

impl PropertyType for GrpcRoute {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GrpcRouteAction` of `AWS::AppMesh::Route`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GrpcRouteAction(Map);

impl GrpcRouteAction {
    /// With the required properties:
    /// - `WeightedTargets`.
    pub fn new(weighted_targets: impl Into<Value<List<WeightedTarget>>>) -> Self {
        Self(Map::new().set("WeightedTargets", weighted_targets))
    }
}

impl PropertyType for GrpcRouteAction {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GrpcRouteMatch` of `AWS::AppMesh::Route`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GrpcRouteMatch(Map);

impl GrpcRouteMatch {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Metadata`.
    pub fn metadata(self, value: impl Into<Value<List<GrpcRouteMetadata>>>) -> Self {
        Self(self.0.set("Metadata", value))
    }

    /// `MethodName`.
    pub fn method_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("MethodName", value))
    }

    /// `Port`.
    pub fn port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Port", value))
    }

    /// `ServiceName`.
    pub fn service_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ServiceName", value))
    }
}

impl PropertyType for GrpcRouteMatch {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GrpcRouteMetadata` of `AWS::AppMesh::Route`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GrpcRouteMetadata(Map);

impl GrpcRouteMetadata {
    /// With the required properties:
    /// - `Name`.
    pub fn new(name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Name", name))
    }

    /// `Invert`.
    pub fn invert(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Invert", value))
    }

    /// `Match`.
    pub fn r#match(self, value: impl Into<Value<GrpcRouteMetadataMatchMethod>>) -> Self {
        Self(self.0.set("Match", value))
    }
}

impl PropertyType for GrpcRouteMetadata {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GrpcRouteMetadataMatchMethod` of `AWS::AppMesh::Route`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GrpcRouteMetadataMatchMethod(Map);

impl GrpcRouteMetadataMatchMethod {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Exact`.
    pub fn exact(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Exact", value))
    }

    /// `Prefix`.
    pub fn prefix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Prefix", value))
    }

    /// `Range`.
    pub fn range(self, value: impl Into<Value<MatchRange>>) -> Self {
        Self(self.0.set("Range", value))
    }

    /// `Regex`.
    pub fn regex(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Regex", value))
    }

    /// `Suffix`.
    pub fn suffix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Suffix", value))
    }
}

impl PropertyType for GrpcRouteMetadataMatchMethod {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GrpcTimeout` of `AWS::AppMesh::Route`, `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GrpcTimeout(Map);

impl GrpcTimeout {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Idle`.
    pub fn idle(self, value: impl Into<Value<Duration>>) -> Self {
        Self(self.0.set("Idle", value))
    }

    /// `PerRequest`.
    pub fn per_request(self, value: impl Into<Value<Duration>>) -> Self {
        Self(self.0.set("PerRequest", value))
    }
}

impl PropertyType for GrpcTimeout {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HeaderMatchMethod` of `AWS::AppMesh::Route`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HeaderMatchMethod(Map);

impl HeaderMatchMethod {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Exact`.
    pub fn exact(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Exact", value))
    }

    /// `Prefix`.
    pub fn prefix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Prefix", value))
    }

    /// `Range`.
    pub fn range(self, value: impl Into<Value<MatchRange>>) -> Self {
        Self(self.0.set("Range", value))
    }

    /// `Regex`.
    pub fn regex(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Regex", value))
    }

    /// `Suffix`.
    pub fn suffix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Suffix", value))
    }
}

impl PropertyType for HeaderMatchMethod {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HealthCheck` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HealthCheck(Map);

impl HealthCheck {
    /// With the required properties:
    /// - `HealthyThreshold`.
    /// - `IntervalMillis`.
    /// - `Protocol`.
    /// - `TimeoutMillis`.
    /// - `UnhealthyThreshold`.
    pub fn new(healthy_threshold: impl Into<Value<i64>>, interval_millis: impl Into<Value<i64>>, protocol: impl Into<Value<String>>, timeout_millis: impl Into<Value<i64>>, unhealthy_threshold: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("HealthyThreshold", healthy_threshold).set("IntervalMillis", interval_millis).set("Protocol", protocol).set("TimeoutMillis", timeout_millis).set("UnhealthyThreshold", unhealthy_threshold))
    }

    /// `Path`.
    pub fn path(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Path", value))
    }

    /// `Port`.
    pub fn port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Port", value))
    }
}

impl PropertyType for HealthCheck {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HttpGatewayRoute` of `AWS::AppMesh::GatewayRoute`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HttpGatewayRoute(Map);

impl HttpGatewayRoute {
    /// With the required properties:
    /// - `Action`.
    /// - `Match`.
    pub fn new(action: impl Into<Value<HttpGatewayRouteAction>>, r#match: impl Into<Value<HttpGatewayRouteMatch>>) -> Self {
        Self(Map::new().set("Action", action).set("Match", r#match))
    }
}

impl PropertyType for HttpGatewayRoute {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HttpGatewayRouteAction` of `AWS::AppMesh::GatewayRoute`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HttpGatewayRouteAction(Map);

impl HttpGatewayRouteAction {
    /// With the required properties:
    /// - `Target`.
    pub fn new(target: impl Into<Value<GatewayRouteTarget>>) -> Self {
        Self(Map::new().set("Target", target))
    }

    /// `Rewrite`.
    pub fn rewrite(self, value: impl Into<Value<HttpGatewayRouteRewrite>>) -> Self {
        Self(self.0.set("Rewrite", value))
    }
}

impl PropertyType for HttpGatewayRouteAction {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HttpGatewayRouteHeader` of `AWS::AppMesh::GatewayRoute`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HttpGatewayRouteHeader(Map);

impl HttpGatewayRouteHeader {
    /// With the required properties:
    /// - `Name`.
    pub fn new(name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Name", name))
    }

    /// `Invert`.
    pub fn invert(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Invert", value))
    }

    /// `Match`.
    pub fn r#match(self, value: impl Into<Value<HttpGatewayRouteHeaderMatch>>) -> Self {
        Self(self.0.set("Match", value))
    }
}

impl PropertyType for HttpGatewayRouteHeader {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HttpGatewayRouteHeaderMatch` of `AWS::AppMesh::GatewayRoute`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HttpGatewayRouteHeaderMatch(Map);

impl HttpGatewayRouteHeaderMatch {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Exact`.
    pub fn exact(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Exact", value))
    }

    /// `Prefix`.
    pub fn prefix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Prefix", value))
    }

    /// `Range`.
    pub fn range(self, value: impl Into<Value<GatewayRouteRangeMatch>>) -> Self {
        Self(self.0.set("Range", value))
    }

    /// `Regex`.
    pub fn regex(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Regex", value))
    }

    /// `Suffix`.
    pub fn suffix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Suffix", value))
    }
}

impl PropertyType for HttpGatewayRouteHeaderMatch {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HttpGatewayRouteMatch` of `AWS::AppMesh::GatewayRoute`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HttpGatewayRouteMatch(Map);

impl HttpGatewayRouteMatch {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Headers`.
    pub fn headers(self, value: impl Into<Value<List<HttpGatewayRouteHeader>>>) -> Self {
        Self(self.0.set("Headers", value))
    }

    /// `Hostname`.
    pub fn hostname(self, value: impl Into<Value<GatewayRouteHostnameMatch>>) -> Self {
        Self(self.0.set("Hostname", value))
    }

    /// `Method`.
    pub fn method(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Method", value))
    }

    /// `Path`.
    pub fn path(self, value: impl Into<Value<HttpPathMatch>>) -> Self {
        Self(self.0.set("Path", value))
    }

    /// `Port`.
    pub fn port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Port", value))
    }

    /// `Prefix`.
    pub fn prefix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Prefix", value))
    }

    /// `QueryParameters`.
    pub fn query_parameters(self, value: impl Into<Value<List<QueryParameter>>>) -> Self {
        Self(self.0.set("QueryParameters", value))
    }
}

impl PropertyType for HttpGatewayRouteMatch {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HttpGatewayRoutePathRewrite` of `AWS::AppMesh::GatewayRoute`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HttpGatewayRoutePathRewrite(Map);

impl HttpGatewayRoutePathRewrite {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Exact`.
    pub fn exact(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Exact", value))
    }
}

impl PropertyType for HttpGatewayRoutePathRewrite {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HttpGatewayRoutePrefixRewrite` of `AWS::AppMesh::GatewayRoute`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HttpGatewayRoutePrefixRewrite(Map);

impl HttpGatewayRoutePrefixRewrite {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `DefaultPrefix`.
    pub fn default_prefix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DefaultPrefix", value))
    }

    /// `Value`.
    pub fn value(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Value", value))
    }
}

impl PropertyType for HttpGatewayRoutePrefixRewrite {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HttpGatewayRouteRewrite` of `AWS::AppMesh::GatewayRoute`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HttpGatewayRouteRewrite(Map);

impl HttpGatewayRouteRewrite {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Hostname`.
    pub fn hostname(self, value: impl Into<Value<GatewayRouteHostnameRewrite>>) -> Self {
        Self(self.0.set("Hostname", value))
    }

    /// `Path`.
    pub fn path(self, value: impl Into<Value<HttpGatewayRoutePathRewrite>>) -> Self {
        Self(self.0.set("Path", value))
    }

    /// `Prefix`.
    pub fn prefix(self, value: impl Into<Value<HttpGatewayRoutePrefixRewrite>>) -> Self {
        Self(self.0.set("Prefix", value))
    }
}

impl PropertyType for HttpGatewayRouteRewrite {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HttpPathMatch` of `AWS::AppMesh::GatewayRoute`, `AWS::AppMesh::Route`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HttpPathMatch(Map);

impl HttpPathMatch {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Exact`.
    pub fn exact(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Exact", value))
    }

    /// `Regex`.
    pub fn regex(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Regex", value))
    }
}

impl PropertyType for HttpPathMatch {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HttpQueryParameterMatch` of `AWS::AppMesh::GatewayRoute`, `AWS::AppMesh::Route`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HttpQueryParameterMatch(Map);

impl HttpQueryParameterMatch {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Exact`.
    pub fn exact(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Exact", value))
    }
}

impl PropertyType for HttpQueryParameterMatch {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HttpRetryPolicy` of `AWS::AppMesh::Route`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HttpRetryPolicy(Map);

impl HttpRetryPolicy {
    /// With the required properties:
    /// - `MaxRetries`.
    /// - `PerRetryTimeout`.
    pub fn new(max_retries: impl Into<Value<i64>>, per_retry_timeout: impl Into<Value<Duration>>) -> Self {
        Self(Map::new().set("MaxRetries", max_retries).set("PerRetryTimeout", per_retry_timeout))
    }

    /// `HttpRetryEvents`.
    pub fn http_retry_events(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("HttpRetryEvents", value))
    }

    /// `TcpRetryEvents`.
    pub fn tcp_retry_events(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("TcpRetryEvents", value))
    }
}

impl PropertyType for HttpRetryPolicy {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HttpRoute` of `AWS::AppMesh::Route`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HttpRoute(Map);

impl HttpRoute {
    /// With the required properties:
    /// - `Action`.
    /// - `Match`.
    pub fn new(action: impl Into<Value<HttpRouteAction>>, r#match: impl Into<Value<HttpRouteMatch>>) -> Self {
        Self(Map::new().set("Action", action).set("Match", r#match))
    }

    /// `RetryPolicy`.
    pub fn retry_policy(self, value: impl Into<Value<HttpRetryPolicy>>) -> Self {
        Self(self.0.set("RetryPolicy", value))
    }

    /// `Timeout`.
    pub fn timeout(self, value: impl Into<Value<HttpTimeout>>) -> Self {
        Self(self.0.set("Timeout", value))
    }
}

impl PropertyType for HttpRoute {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HttpRouteAction` of `AWS::AppMesh::Route`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HttpRouteAction(Map);

impl HttpRouteAction {
    /// With the required properties:
    /// - `WeightedTargets`.
    pub fn new(weighted_targets: impl Into<Value<List<WeightedTarget>>>) -> Self {
        Self(Map::new().set("WeightedTargets", weighted_targets))
    }
}

impl PropertyType for HttpRouteAction {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HttpRouteHeader` of `AWS::AppMesh::Route`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HttpRouteHeader(Map);

impl HttpRouteHeader {
    /// With the required properties:
    /// - `Name`.
    pub fn new(name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Name", name))
    }

    /// `Invert`.
    pub fn invert(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Invert", value))
    }

    /// `Match`.
    pub fn r#match(self, value: impl Into<Value<HeaderMatchMethod>>) -> Self {
        Self(self.0.set("Match", value))
    }
}

impl PropertyType for HttpRouteHeader {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HttpRouteMatch` of `AWS::AppMesh::Route`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HttpRouteMatch(Map);

impl HttpRouteMatch {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Headers`.
    pub fn headers(self, value: impl Into<Value<List<HttpRouteHeader>>>) -> Self {
        Self(self.0.set("Headers", value))
    }

    /// `Method`.
    pub fn method(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Method", value))
    }

    /// `Path`.
    pub fn path(self, value: impl Into<Value<HttpPathMatch>>) -> Self {
        Self(self.0.set("Path", value))
    }

    /// `Port`.
    pub fn port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Port", value))
    }

    /// `Prefix`.
    pub fn prefix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Prefix", value))
    }

    /// `QueryParameters`.
    pub fn query_parameters(self, value: impl Into<Value<List<QueryParameter>>>) -> Self {
        Self(self.0.set("QueryParameters", value))
    }

    /// `Scheme`.
    pub fn scheme(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Scheme", value))
    }
}

impl PropertyType for HttpRouteMatch {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HttpTimeout` of `AWS::AppMesh::Route`, `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HttpTimeout(Map);

impl HttpTimeout {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Idle`.
    pub fn idle(self, value: impl Into<Value<Duration>>) -> Self {
        Self(self.0.set("Idle", value))
    }

    /// `PerRequest`.
    pub fn per_request(self, value: impl Into<Value<Duration>>) -> Self {
        Self(self.0.set("PerRequest", value))
    }
}

impl PropertyType for HttpTimeout {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `JsonFormatRef` of `AWS::AppMesh::VirtualGateway`, `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct JsonFormatRef(Map);

impl JsonFormatRef {
    /// With the required properties:
    /// - `Key`.
    /// - `Value`.
    pub fn new(key: impl Into<Value<String>>, value: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Key", key).set("Value", value))
    }
}

impl PropertyType for JsonFormatRef {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Listener` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Listener(Map);

impl Listener {
    /// With the required properties:
    /// - `PortMapping`.
    pub fn new(port_mapping: impl Into<Value<PortMapping>>) -> Self {
        Self(Map::new().set("PortMapping", port_mapping))
    }

    /// `ConnectionPool`.
    pub fn connection_pool(self, value: impl Into<Value<VirtualNodeConnectionPool>>) -> Self {
        Self(self.0.set("ConnectionPool", value))
    }

    /// `HealthCheck`.
    pub fn health_check(self, value: impl Into<Value<HealthCheck>>) -> Self {
        Self(self.0.set("HealthCheck", value))
    }

    /// `OutlierDetection`.
    pub fn outlier_detection(self, value: impl Into<Value<OutlierDetection>>) -> Self {
        Self(self.0.set("OutlierDetection", value))
    }

    /// `TLS`.
    pub fn tls(self, value: impl Into<Value<ListenerTls>>) -> Self {
        Self(self.0.set("TLS", value))
    }

    /// `Timeout`.
    pub fn timeout(self, value: impl Into<Value<ListenerTimeout>>) -> Self {
        Self(self.0.set("Timeout", value))
    }
}

impl PropertyType for Listener {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ListenerTimeout` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ListenerTimeout(Map);

impl ListenerTimeout {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `GRPC`.
    pub fn grpc(self, value: impl Into<Value<GrpcTimeout>>) -> Self {
        Self(self.0.set("GRPC", value))
    }

    /// `HTTP`.
    pub fn http(self, value: impl Into<Value<HttpTimeout>>) -> Self {
        Self(self.0.set("HTTP", value))
    }

    /// `HTTP2`.
    pub fn http2(self, value: impl Into<Value<HttpTimeout>>) -> Self {
        Self(self.0.set("HTTP2", value))
    }

    /// `TCP`.
    pub fn tcp(self, value: impl Into<Value<TcpTimeout>>) -> Self {
        Self(self.0.set("TCP", value))
    }
}

impl PropertyType for ListenerTimeout {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ListenerTls` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ListenerTls(Map);

impl ListenerTls {
    /// With the required properties:
    /// - `Certificate`.
    /// - `Mode`.
    pub fn new(certificate: impl Into<Value<ListenerTlsCertificate>>, mode: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Certificate", certificate).set("Mode", mode))
    }

    /// `Validation`.
    pub fn validation(self, value: impl Into<Value<ListenerTlsValidationContext>>) -> Self {
        Self(self.0.set("Validation", value))
    }
}

impl PropertyType for ListenerTls {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ListenerTlsAcmCertificate` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ListenerTlsAcmCertificate(Map);

impl ListenerTlsAcmCertificate {
    /// With the required properties:
    /// - `CertificateArn`.
    pub fn new(certificate_arn: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("CertificateArn", certificate_arn))
    }
}

impl PropertyType for ListenerTlsAcmCertificate {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ListenerTlsCertificate` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ListenerTlsCertificate(Map);

impl ListenerTlsCertificate {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ACM`.
    pub fn acm(self, value: impl Into<Value<ListenerTlsAcmCertificate>>) -> Self {
        Self(self.0.set("ACM", value))
    }

    /// `File`.
    pub fn file(self, value: impl Into<Value<ListenerTlsFileCertificate>>) -> Self {
        Self(self.0.set("File", value))
    }

    /// `SDS`.
    pub fn sds(self, value: impl Into<Value<ListenerTlsSdsCertificate>>) -> Self {
        Self(self.0.set("SDS", value))
    }
}

impl PropertyType for ListenerTlsCertificate {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ListenerTlsFileCertificate` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ListenerTlsFileCertificate(Map);

impl ListenerTlsFileCertificate {
    /// With the required properties:
    /// - `CertificateChain`.
    /// - `PrivateKey`.
    pub fn new(certificate_chain: impl Into<Value<String>>, private_key: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("CertificateChain", certificate_chain).set("PrivateKey", private_key))
    }
}

impl PropertyType for ListenerTlsFileCertificate {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ListenerTlsSdsCertificate` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ListenerTlsSdsCertificate(Map);

impl ListenerTlsSdsCertificate {
    /// With the required properties:
    /// - `SecretName`.
    pub fn new(secret_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("SecretName", secret_name))
    }
}

impl PropertyType for ListenerTlsSdsCertificate {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ListenerTlsValidationContext` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ListenerTlsValidationContext(Map);

impl ListenerTlsValidationContext {
    /// With the required properties:
    /// - `Trust`.
    pub fn new(trust: impl Into<Value<ListenerTlsValidationContextTrust>>) -> Self {
        Self(Map::new().set("Trust", trust))
    }

    /// `SubjectAlternativeNames`.
    pub fn subject_alternative_names(self, value: impl Into<Value<SubjectAlternativeNames>>) -> Self {
        Self(self.0.set("SubjectAlternativeNames", value))
    }
}

impl PropertyType for ListenerTlsValidationContext {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ListenerTlsValidationContextTrust` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ListenerTlsValidationContextTrust(Map);

impl ListenerTlsValidationContextTrust {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `File`.
    pub fn file(self, value: impl Into<Value<TlsValidationContextFileTrust>>) -> Self {
        Self(self.0.set("File", value))
    }

    /// `SDS`.
    pub fn sds(self, value: impl Into<Value<TlsValidationContextSdsTrust>>) -> Self {
        Self(self.0.set("SDS", value))
    }
}

impl PropertyType for ListenerTlsValidationContextTrust {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Logging` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Logging(Map);

impl Logging {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AccessLog`.
    pub fn access_log(self, value: impl Into<Value<AccessLog>>) -> Self {
        Self(self.0.set("AccessLog", value))
    }
}

impl PropertyType for Logging {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `LoggingFormat` of `AWS::AppMesh::VirtualGateway`, `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct LoggingFormat(Map);

impl LoggingFormat {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Json`.
    pub fn json(self, value: impl Into<Value<List<JsonFormatRef>>>) -> Self {
        Self(self.0.set("Json", value))
    }

    /// `Text`.
    pub fn text(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Text", value))
    }
}

impl PropertyType for LoggingFormat {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MatchRange` of `AWS::AppMesh::Route`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MatchRange(Map);

impl MatchRange {
    /// With the required properties:
    /// - `End`.
    /// - `Start`.
    pub fn new(end: impl Into<Value<i64>>, start: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("End", end).set("Start", start))
    }
}

impl PropertyType for MatchRange {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MeshServiceDiscovery` of `AWS::AppMesh::Mesh`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MeshServiceDiscovery(Map);

impl MeshServiceDiscovery {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `IpPreference`.
    pub fn ip_preference(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("IpPreference", value))
    }
}

impl PropertyType for MeshServiceDiscovery {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MeshSpec` of `AWS::AppMesh::Mesh`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MeshSpec(Map);

impl MeshSpec {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `EgressFilter`.
    pub fn egress_filter(self, value: impl Into<Value<EgressFilter>>) -> Self {
        Self(self.0.set("EgressFilter", value))
    }

    /// `ServiceDiscovery`.
    pub fn service_discovery(self, value: impl Into<Value<MeshServiceDiscovery>>) -> Self {
        Self(self.0.set("ServiceDiscovery", value))
    }
}

impl PropertyType for MeshSpec {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `OutlierDetection` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct OutlierDetection(Map);

impl OutlierDetection {
    /// With the required properties:
    /// - `BaseEjectionDuration`.
    /// - `Interval`.
    /// - `MaxEjectionPercent`.
    /// - `MaxServerErrors`.
    pub fn new(base_ejection_duration: impl Into<Value<Duration>>, interval: impl Into<Value<Duration>>, max_ejection_percent: impl Into<Value<i64>>, max_server_errors: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("BaseEjectionDuration", base_ejection_duration).set("Interval", interval).set("MaxEjectionPercent", max_ejection_percent).set("MaxServerErrors", max_server_errors))
    }
}

impl PropertyType for OutlierDetection {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PortMapping` of `AWS::AppMesh::VirtualNode`, `AWS::AppMesh::VirtualRouter`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PortMapping(Map);

impl PortMapping {
    /// With the required properties:
    /// - `Port`.
    /// - `Protocol`.
    pub fn new(port: impl Into<Value<i64>>, protocol: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Port", port).set("Protocol", protocol))
    }
}

impl PropertyType for PortMapping {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `QueryParameter` of `AWS::AppMesh::GatewayRoute`, `AWS::AppMesh::Route`.
#[must_use]
#[derive(Clone, Debug)]
pub struct QueryParameter(Map);

impl QueryParameter {
    /// With the required properties:
    /// - `Name`.
    pub fn new(name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Name", name))
    }

    /// `Match`.
    pub fn r#match(self, value: impl Into<Value<HttpQueryParameterMatch>>) -> Self {
        Self(self.0.set("Match", value))
    }
}

impl PropertyType for QueryParameter {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RouteSpec` of `AWS::AppMesh::Route`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RouteSpec(Map);

impl RouteSpec {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `GrpcRoute`.
    pub fn grpc_route(self, value: impl Into<Value<GrpcRoute>>) -> Self {
        Self(self.0.set("GrpcRoute", value))
    }

    /// `Http2Route`.
    pub fn http2_route(self, value: impl Into<Value<HttpRoute>>) -> Self {
        Self(self.0.set("Http2Route", value))
    }

    /// `HttpRoute`.
    pub fn http_route(self, value: impl Into<Value<HttpRoute>>) -> Self {
        Self(self.0.set("HttpRoute", value))
    }

    /// `Priority`.
    pub fn priority(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Priority", value))
    }

    /// `TcpRoute`.
    pub fn tcp_route(self, value: impl Into<Value<TcpRoute>>) -> Self {
        Self(self.0.set("TcpRoute", value))
    }
}

impl PropertyType for RouteSpec {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ServiceDiscovery` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ServiceDiscovery(Map);

impl ServiceDiscovery {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AWSCloudMap`.
    pub fn aws_cloud_map(self, value: impl Into<Value<AwsCloudMapServiceDiscovery>>) -> Self {
        Self(self.0.set("AWSCloudMap", value))
    }

    /// `DNS`.
    pub fn dns(self, value: impl Into<Value<DnsServiceDiscovery>>) -> Self {
        Self(self.0.set("DNS", value))
    }
}

impl PropertyType for ServiceDiscovery {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `SubjectAlternativeNameMatchers` of `AWS::AppMesh::VirtualGateway`, `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SubjectAlternativeNameMatchers(Map);

impl SubjectAlternativeNameMatchers {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Exact`.
    pub fn exact(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Exact", value))
    }
}

impl PropertyType for SubjectAlternativeNameMatchers {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `SubjectAlternativeNames` of `AWS::AppMesh::VirtualGateway`, `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SubjectAlternativeNames(Map);

impl SubjectAlternativeNames {
    /// With the required properties:
    /// - `Match`.
    pub fn new(r#match: impl Into<Value<SubjectAlternativeNameMatchers>>) -> Self {
        Self(Map::new().set("Match", r#match))
    }
}

impl PropertyType for SubjectAlternativeNames {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Tag` of `AWS::AppMesh::GatewayRoute`, `AWS::AppMesh::Mesh`, `AWS::AppMesh::Route`, `AWS::AppMesh::VirtualGateway`, `AWS::AppMesh::VirtualNode`, `AWS::AppMesh::VirtualRouter`, `AWS::AppMesh::VirtualService`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Tag(Map);

impl Tag {
    /// With the required properties:
    /// - `Key`.
    /// - `Value`.
    pub fn new(key: impl Into<Value<String>>, value: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Key", key).set("Value", value))
    }
}

impl PropertyType for Tag {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TcpRoute` of `AWS::AppMesh::Route`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TcpRoute(Map);

impl TcpRoute {
    /// With the required properties:
    /// - `Action`.
    pub fn new(action: impl Into<Value<TcpRouteAction>>) -> Self {
        Self(Map::new().set("Action", action))
    }

    /// `Match`.
    pub fn r#match(self, value: impl Into<Value<TcpRouteMatch>>) -> Self {
        Self(self.0.set("Match", value))
    }

    /// `Timeout`.
    pub fn timeout(self, value: impl Into<Value<TcpTimeout>>) -> Self {
        Self(self.0.set("Timeout", value))
    }
}

impl PropertyType for TcpRoute {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TcpRouteAction` of `AWS::AppMesh::Route`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TcpRouteAction(Map);

impl TcpRouteAction {
    /// With the required properties:
    /// - `WeightedTargets`.
    pub fn new(weighted_targets: impl Into<Value<List<WeightedTarget>>>) -> Self {
        Self(Map::new().set("WeightedTargets", weighted_targets))
    }
}

impl PropertyType for TcpRouteAction {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TcpRouteMatch` of `AWS::AppMesh::Route`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TcpRouteMatch(Map);

impl TcpRouteMatch {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Port`.
    pub fn port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Port", value))
    }
}

impl PropertyType for TcpRouteMatch {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TcpTimeout` of `AWS::AppMesh::Route`, `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TcpTimeout(Map);

impl TcpTimeout {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Idle`.
    pub fn idle(self, value: impl Into<Value<Duration>>) -> Self {
        Self(self.0.set("Idle", value))
    }
}

impl PropertyType for TcpTimeout {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TlsValidationContext` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TlsValidationContext(Map);

impl TlsValidationContext {
    /// With the required properties:
    /// - `Trust`.
    pub fn new(trust: impl Into<Value<TlsValidationContextTrust>>) -> Self {
        Self(Map::new().set("Trust", trust))
    }

    /// `SubjectAlternativeNames`.
    pub fn subject_alternative_names(self, value: impl Into<Value<SubjectAlternativeNames>>) -> Self {
        Self(self.0.set("SubjectAlternativeNames", value))
    }
}

impl PropertyType for TlsValidationContext {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TlsValidationContextAcmTrust` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TlsValidationContextAcmTrust(Map);

impl TlsValidationContextAcmTrust {
    /// With the required properties:
    /// - `CertificateAuthorityArns`.
    pub fn new(certificate_authority_arns: impl Into<Value<List<String>>>) -> Self {
        Self(Map::new().set("CertificateAuthorityArns", certificate_authority_arns))
    }
}

impl PropertyType for TlsValidationContextAcmTrust {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TlsValidationContextFileTrust` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TlsValidationContextFileTrust(Map);

impl TlsValidationContextFileTrust {
    /// With the required properties:
    /// - `CertificateChain`.
    pub fn new(certificate_chain: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("CertificateChain", certificate_chain))
    }
}

impl PropertyType for TlsValidationContextFileTrust {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TlsValidationContextSdsTrust` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TlsValidationContextSdsTrust(Map);

impl TlsValidationContextSdsTrust {
    /// With the required properties:
    /// - `SecretName`.
    pub fn new(secret_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("SecretName", secret_name))
    }
}

impl PropertyType for TlsValidationContextSdsTrust {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TlsValidationContextTrust` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TlsValidationContextTrust(Map);

impl TlsValidationContextTrust {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ACM`.
    pub fn acm(self, value: impl Into<Value<TlsValidationContextAcmTrust>>) -> Self {
        Self(self.0.set("ACM", value))
    }

    /// `File`.
    pub fn file(self, value: impl Into<Value<TlsValidationContextFileTrust>>) -> Self {
        Self(self.0.set("File", value))
    }

    /// `SDS`.
    pub fn sds(self, value: impl Into<Value<TlsValidationContextSdsTrust>>) -> Self {
        Self(self.0.set("SDS", value))
    }
}

impl PropertyType for TlsValidationContextTrust {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualGatewayAccessLog` of `AWS::AppMesh::VirtualGateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualGatewayAccessLog(Map);

impl VirtualGatewayAccessLog {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `File`.
    pub fn file(self, value: impl Into<Value<VirtualGatewayFileAccessLog>>) -> Self {
        Self(self.0.set("File", value))
    }
}

impl PropertyType for VirtualGatewayAccessLog {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualGatewayBackendDefaults` of `AWS::AppMesh::VirtualGateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualGatewayBackendDefaults(Map);

impl VirtualGatewayBackendDefaults {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ClientPolicy`.
    pub fn client_policy(self, value: impl Into<Value<VirtualGatewayClientPolicy>>) -> Self {
        Self(self.0.set("ClientPolicy", value))
    }
}

impl PropertyType for VirtualGatewayBackendDefaults {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualGatewayClientPolicy` of `AWS::AppMesh::VirtualGateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualGatewayClientPolicy(Map);

impl VirtualGatewayClientPolicy {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `TLS`.
    pub fn tls(self, value: impl Into<Value<VirtualGatewayClientPolicyTls>>) -> Self {
        Self(self.0.set("TLS", value))
    }
}

impl PropertyType for VirtualGatewayClientPolicy {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualGatewayClientPolicyTls` of `AWS::AppMesh::VirtualGateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualGatewayClientPolicyTls(Map);

impl VirtualGatewayClientPolicyTls {
    /// With the required properties:
    /// - `Validation`.
    pub fn new(validation: impl Into<Value<VirtualGatewayTlsValidationContext>>) -> Self {
        Self(Map::new().set("Validation", validation))
    }

    /// `Certificate`.
    pub fn certificate(self, value: impl Into<Value<VirtualGatewayClientTlsCertificate>>) -> Self {
        Self(self.0.set("Certificate", value))
    }

    /// `Enforce`.
    pub fn enforce(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Enforce", value))
    }

    /// `Ports`.
    pub fn ports(self, value: impl Into<Value<List<i64>>>) -> Self {
        Self(self.0.set("Ports", value))
    }
}

impl PropertyType for VirtualGatewayClientPolicyTls {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualGatewayClientTlsCertificate` of `AWS::AppMesh::VirtualGateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualGatewayClientTlsCertificate(Map);

impl VirtualGatewayClientTlsCertificate {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `File`.
    pub fn file(self, value: impl Into<Value<VirtualGatewayListenerTlsFileCertificate>>) -> Self {
        Self(self.0.set("File", value))
    }

    /// `SDS`.
    pub fn sds(self, value: impl Into<Value<VirtualGatewayListenerTlsSdsCertificate>>) -> Self {
        Self(self.0.set("SDS", value))
    }
}

impl PropertyType for VirtualGatewayClientTlsCertificate {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualGatewayConnectionPool` of `AWS::AppMesh::VirtualGateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualGatewayConnectionPool(Map);

impl VirtualGatewayConnectionPool {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `GRPC`.
    pub fn grpc(self, value: impl Into<Value<VirtualGatewayGrpcConnectionPool>>) -> Self {
        Self(self.0.set("GRPC", value))
    }

    /// `HTTP`.
    pub fn http(self, value: impl Into<Value<VirtualGatewayHttpConnectionPool>>) -> Self {
        Self(self.0.set("HTTP", value))
    }

    /// `HTTP2`.
    pub fn http2(self, value: impl Into<Value<VirtualGatewayHttp2ConnectionPool>>) -> Self {
        Self(self.0.set("HTTP2", value))
    }
}

impl PropertyType for VirtualGatewayConnectionPool {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualGatewayFileAccessLog` of `AWS::AppMesh::VirtualGateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualGatewayFileAccessLog(Map);

impl VirtualGatewayFileAccessLog {
    /// With the required properties:
    /// - `Path`.
    pub fn new(path: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Path", path))
    }

    /// `Format`.
    pub fn format(self, value: impl Into<Value<LoggingFormat>>) -> Self {
        Self(self.0.set("Format", value))
    }
}

impl PropertyType for VirtualGatewayFileAccessLog {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualGatewayGrpcConnectionPool` of `AWS::AppMesh::VirtualGateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualGatewayGrpcConnectionPool(Map);

impl VirtualGatewayGrpcConnectionPool {
    /// With the required properties:
    /// - `MaxRequests`.
    pub fn new(max_requests: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("MaxRequests", max_requests))
    }
}

impl PropertyType for VirtualGatewayGrpcConnectionPool {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualGatewayHealthCheckPolicy` of `AWS::AppMesh::VirtualGateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualGatewayHealthCheckPolicy(Map);

impl VirtualGatewayHealthCheckPolicy {
    /// With the required properties:
    /// - `HealthyThreshold`.
    /// - `IntervalMillis`.
    /// - `Protocol`.
    /// - `TimeoutMillis`.
    /// - `UnhealthyThreshold`.
    pub fn new(healthy_threshold: impl Into<Value<i64>>, interval_millis: impl Into<Value<i64>>, protocol: impl Into<Value<String>>, timeout_millis: impl Into<Value<i64>>, unhealthy_threshold: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("HealthyThreshold", healthy_threshold).set("IntervalMillis", interval_millis).set("Protocol", protocol).set("TimeoutMillis", timeout_millis).set("UnhealthyThreshold", unhealthy_threshold))
    }

    /// `Path`.
    pub fn path(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Path", value))
    }

    /// `Port`.
    pub fn port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Port", value))
    }
}

impl PropertyType for VirtualGatewayHealthCheckPolicy {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualGatewayHttp2ConnectionPool` of `AWS::AppMesh::VirtualGateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualGatewayHttp2ConnectionPool(Map);

impl VirtualGatewayHttp2ConnectionPool {
    /// With the required properties:
    /// - `MaxRequests`.
    pub fn new(max_requests: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("MaxRequests", max_requests))
    }
}

impl PropertyType for VirtualGatewayHttp2ConnectionPool {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualGatewayHttpConnectionPool` of `AWS::AppMesh::VirtualGateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualGatewayHttpConnectionPool(Map);

impl VirtualGatewayHttpConnectionPool {
    /// With the required properties:
    /// - `MaxConnections`.
    pub fn new(max_connections: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("MaxConnections", max_connections))
    }

    /// `MaxPendingRequests`.
    pub fn max_pending_requests(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaxPendingRequests", value))
    }
}

impl PropertyType for VirtualGatewayHttpConnectionPool {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualGatewayListener` of `AWS::AppMesh::VirtualGateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualGatewayListener(Map);

impl VirtualGatewayListener {
    /// With the required properties:
    /// - `PortMapping`.
    pub fn new(port_mapping: impl Into<Value<VirtualGatewayPortMapping>>) -> Self {
        Self(Map::new().set("PortMapping", port_mapping))
    }

    /// `ConnectionPool`.
    pub fn connection_pool(self, value: impl Into<Value<VirtualGatewayConnectionPool>>) -> Self {
        Self(self.0.set("ConnectionPool", value))
    }

    /// `HealthCheck`.
    pub fn health_check(self, value: impl Into<Value<VirtualGatewayHealthCheckPolicy>>) -> Self {
        Self(self.0.set("HealthCheck", value))
    }

    /// `TLS`.
    pub fn tls(self, value: impl Into<Value<VirtualGatewayListenerTls>>) -> Self {
        Self(self.0.set("TLS", value))
    }
}

impl PropertyType for VirtualGatewayListener {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualGatewayListenerTls` of `AWS::AppMesh::VirtualGateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualGatewayListenerTls(Map);

impl VirtualGatewayListenerTls {
    /// With the required properties:
    /// - `Certificate`.
    /// - `Mode`.
    pub fn new(certificate: impl Into<Value<VirtualGatewayListenerTlsCertificate>>, mode: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Certificate", certificate).set("Mode", mode))
    }

    /// `Validation`.
    pub fn validation(self, value: impl Into<Value<VirtualGatewayListenerTlsValidationContext>>) -> Self {
        Self(self.0.set("Validation", value))
    }
}

impl PropertyType for VirtualGatewayListenerTls {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualGatewayListenerTlsAcmCertificate` of `AWS::AppMesh::VirtualGateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualGatewayListenerTlsAcmCertificate(Map);

impl VirtualGatewayListenerTlsAcmCertificate {
    /// With the required properties:
    /// - `CertificateArn`.
    pub fn new(certificate_arn: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("CertificateArn", certificate_arn))
    }
}

impl PropertyType for VirtualGatewayListenerTlsAcmCertificate {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualGatewayListenerTlsCertificate` of `AWS::AppMesh::VirtualGateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualGatewayListenerTlsCertificate(Map);

impl VirtualGatewayListenerTlsCertificate {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ACM`.
    pub fn acm(self, value: impl Into<Value<VirtualGatewayListenerTlsAcmCertificate>>) -> Self {
        Self(self.0.set("ACM", value))
    }

    /// `File`.
    pub fn file(self, value: impl Into<Value<VirtualGatewayListenerTlsFileCertificate>>) -> Self {
        Self(self.0.set("File", value))
    }

    /// `SDS`.
    pub fn sds(self, value: impl Into<Value<VirtualGatewayListenerTlsSdsCertificate>>) -> Self {
        Self(self.0.set("SDS", value))
    }
}

impl PropertyType for VirtualGatewayListenerTlsCertificate {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualGatewayListenerTlsFileCertificate` of `AWS::AppMesh::VirtualGateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualGatewayListenerTlsFileCertificate(Map);

impl VirtualGatewayListenerTlsFileCertificate {
    /// With the required properties:
    /// - `CertificateChain`.
    /// - `PrivateKey`.
    pub fn new(certificate_chain: impl Into<Value<String>>, private_key: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("CertificateChain", certificate_chain).set("PrivateKey", private_key))
    }
}

impl PropertyType for VirtualGatewayListenerTlsFileCertificate {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualGatewayListenerTlsSdsCertificate` of `AWS::AppMesh::VirtualGateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualGatewayListenerTlsSdsCertificate(Map);

impl VirtualGatewayListenerTlsSdsCertificate {
    /// With the required properties:
    /// - `SecretName`.
    pub fn new(secret_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("SecretName", secret_name))
    }
}

impl PropertyType for VirtualGatewayListenerTlsSdsCertificate {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualGatewayListenerTlsValidationContext` of `AWS::AppMesh::VirtualGateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualGatewayListenerTlsValidationContext(Map);

impl VirtualGatewayListenerTlsValidationContext {
    /// With the required properties:
    /// - `Trust`.
    pub fn new(trust: impl Into<Value<VirtualGatewayListenerTlsValidationContextTrust>>) -> Self {
        Self(Map::new().set("Trust", trust))
    }

    /// `SubjectAlternativeNames`.
    pub fn subject_alternative_names(self, value: impl Into<Value<SubjectAlternativeNames>>) -> Self {
        Self(self.0.set("SubjectAlternativeNames", value))
    }
}

impl PropertyType for VirtualGatewayListenerTlsValidationContext {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualGatewayListenerTlsValidationContextTrust` of `AWS::AppMesh::VirtualGateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualGatewayListenerTlsValidationContextTrust(Map);

impl VirtualGatewayListenerTlsValidationContextTrust {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `File`.
    pub fn file(self, value: impl Into<Value<VirtualGatewayTlsValidationContextFileTrust>>) -> Self {
        Self(self.0.set("File", value))
    }

    /// `SDS`.
    pub fn sds(self, value: impl Into<Value<VirtualGatewayTlsValidationContextSdsTrust>>) -> Self {
        Self(self.0.set("SDS", value))
    }
}

impl PropertyType for VirtualGatewayListenerTlsValidationContextTrust {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualGatewayLogging` of `AWS::AppMesh::VirtualGateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualGatewayLogging(Map);

impl VirtualGatewayLogging {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AccessLog`.
    pub fn access_log(self, value: impl Into<Value<VirtualGatewayAccessLog>>) -> Self {
        Self(self.0.set("AccessLog", value))
    }
}

impl PropertyType for VirtualGatewayLogging {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualGatewayPortMapping` of `AWS::AppMesh::VirtualGateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualGatewayPortMapping(Map);

impl VirtualGatewayPortMapping {
    /// With the required properties:
    /// - `Port`.
    /// - `Protocol`.
    pub fn new(port: impl Into<Value<i64>>, protocol: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Port", port).set("Protocol", protocol))
    }
}

impl PropertyType for VirtualGatewayPortMapping {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualGatewaySpec` of `AWS::AppMesh::VirtualGateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualGatewaySpec(Map);

impl VirtualGatewaySpec {
    /// With the required properties:
    /// - `Listeners`.
    pub fn new(listeners: impl Into<Value<List<VirtualGatewayListener>>>) -> Self {
        Self(Map::new().set("Listeners", listeners))
    }

    /// `BackendDefaults`.
    pub fn backend_defaults(self, value: impl Into<Value<VirtualGatewayBackendDefaults>>) -> Self {
        Self(self.0.set("BackendDefaults", value))
    }

    /// `Logging`.
    pub fn logging(self, value: impl Into<Value<VirtualGatewayLogging>>) -> Self {
        Self(self.0.set("Logging", value))
    }
}

impl PropertyType for VirtualGatewaySpec {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualGatewayTlsValidationContext` of `AWS::AppMesh::VirtualGateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualGatewayTlsValidationContext(Map);

impl VirtualGatewayTlsValidationContext {
    /// With the required properties:
    /// - `Trust`.
    pub fn new(trust: impl Into<Value<VirtualGatewayTlsValidationContextTrust>>) -> Self {
        Self(Map::new().set("Trust", trust))
    }

    /// `SubjectAlternativeNames`.
    pub fn subject_alternative_names(self, value: impl Into<Value<SubjectAlternativeNames>>) -> Self {
        Self(self.0.set("SubjectAlternativeNames", value))
    }
}

impl PropertyType for VirtualGatewayTlsValidationContext {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualGatewayTlsValidationContextAcmTrust` of `AWS::AppMesh::VirtualGateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualGatewayTlsValidationContextAcmTrust(Map);

impl VirtualGatewayTlsValidationContextAcmTrust {
    /// With the required properties:
    /// - `CertificateAuthorityArns`.
    pub fn new(certificate_authority_arns: impl Into<Value<List<String>>>) -> Self {
        Self(Map::new().set("CertificateAuthorityArns", certificate_authority_arns))
    }
}

impl PropertyType for VirtualGatewayTlsValidationContextAcmTrust {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualGatewayTlsValidationContextFileTrust` of `AWS::AppMesh::VirtualGateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualGatewayTlsValidationContextFileTrust(Map);

impl VirtualGatewayTlsValidationContextFileTrust {
    /// With the required properties:
    /// - `CertificateChain`.
    pub fn new(certificate_chain: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("CertificateChain", certificate_chain))
    }
}

impl PropertyType for VirtualGatewayTlsValidationContextFileTrust {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualGatewayTlsValidationContextSdsTrust` of `AWS::AppMesh::VirtualGateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualGatewayTlsValidationContextSdsTrust(Map);

impl VirtualGatewayTlsValidationContextSdsTrust {
    /// With the required properties:
    /// - `SecretName`.
    pub fn new(secret_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("SecretName", secret_name))
    }
}

impl PropertyType for VirtualGatewayTlsValidationContextSdsTrust {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualGatewayTlsValidationContextTrust` of `AWS::AppMesh::VirtualGateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualGatewayTlsValidationContextTrust(Map);

impl VirtualGatewayTlsValidationContextTrust {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ACM`.
    pub fn acm(self, value: impl Into<Value<VirtualGatewayTlsValidationContextAcmTrust>>) -> Self {
        Self(self.0.set("ACM", value))
    }

    /// `File`.
    pub fn file(self, value: impl Into<Value<VirtualGatewayTlsValidationContextFileTrust>>) -> Self {
        Self(self.0.set("File", value))
    }

    /// `SDS`.
    pub fn sds(self, value: impl Into<Value<VirtualGatewayTlsValidationContextSdsTrust>>) -> Self {
        Self(self.0.set("SDS", value))
    }
}

impl PropertyType for VirtualGatewayTlsValidationContextTrust {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualNodeConnectionPool` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualNodeConnectionPool(Map);

impl VirtualNodeConnectionPool {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `GRPC`.
    pub fn grpc(self, value: impl Into<Value<VirtualNodeGrpcConnectionPool>>) -> Self {
        Self(self.0.set("GRPC", value))
    }

    /// `HTTP`.
    pub fn http(self, value: impl Into<Value<VirtualNodeHttpConnectionPool>>) -> Self {
        Self(self.0.set("HTTP", value))
    }

    /// `HTTP2`.
    pub fn http2(self, value: impl Into<Value<VirtualNodeHttp2ConnectionPool>>) -> Self {
        Self(self.0.set("HTTP2", value))
    }

    /// `TCP`.
    pub fn tcp(self, value: impl Into<Value<VirtualNodeTcpConnectionPool>>) -> Self {
        Self(self.0.set("TCP", value))
    }
}

impl PropertyType for VirtualNodeConnectionPool {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualNodeGrpcConnectionPool` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualNodeGrpcConnectionPool(Map);

impl VirtualNodeGrpcConnectionPool {
    /// With the required properties:
    /// - `MaxRequests`.
    pub fn new(max_requests: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("MaxRequests", max_requests))
    }
}

impl PropertyType for VirtualNodeGrpcConnectionPool {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualNodeHttp2ConnectionPool` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualNodeHttp2ConnectionPool(Map);

impl VirtualNodeHttp2ConnectionPool {
    /// With the required properties:
    /// - `MaxRequests`.
    pub fn new(max_requests: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("MaxRequests", max_requests))
    }
}

impl PropertyType for VirtualNodeHttp2ConnectionPool {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualNodeHttpConnectionPool` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualNodeHttpConnectionPool(Map);

impl VirtualNodeHttpConnectionPool {
    /// With the required properties:
    /// - `MaxConnections`.
    pub fn new(max_connections: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("MaxConnections", max_connections))
    }

    /// `MaxPendingRequests`.
    pub fn max_pending_requests(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaxPendingRequests", value))
    }
}

impl PropertyType for VirtualNodeHttpConnectionPool {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualNodeServiceProvider` of `AWS::AppMesh::VirtualService`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualNodeServiceProvider(Map);

impl VirtualNodeServiceProvider {
    /// With the required properties:
    /// - `VirtualNodeName`.
    pub fn new(virtual_node_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("VirtualNodeName", virtual_node_name))
    }
}

impl PropertyType for VirtualNodeServiceProvider {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualNodeSpec` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualNodeSpec(Map);

impl VirtualNodeSpec {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `BackendDefaults`.
    pub fn backend_defaults(self, value: impl Into<Value<BackendDefaults>>) -> Self {
        Self(self.0.set("BackendDefaults", value))
    }

    /// `Backends`.
    pub fn backends(self, value: impl Into<Value<List<Backend>>>) -> Self {
        Self(self.0.set("Backends", value))
    }

    /// `Listeners`.
    pub fn listeners(self, value: impl Into<Value<List<Listener>>>) -> Self {
        Self(self.0.set("Listeners", value))
    }

    /// `Logging`.
    pub fn logging(self, value: impl Into<Value<Logging>>) -> Self {
        Self(self.0.set("Logging", value))
    }

    /// `ServiceDiscovery`.
    pub fn service_discovery(self, value: impl Into<Value<ServiceDiscovery>>) -> Self {
        Self(self.0.set("ServiceDiscovery", value))
    }
}

impl PropertyType for VirtualNodeSpec {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualNodeTcpConnectionPool` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualNodeTcpConnectionPool(Map);

impl VirtualNodeTcpConnectionPool {
    /// With the required properties:
    /// - `MaxConnections`.
    pub fn new(max_connections: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("MaxConnections", max_connections))
    }
}

impl PropertyType for VirtualNodeTcpConnectionPool {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualRouterListener` of `AWS::AppMesh::VirtualRouter`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualRouterListener(Map);

impl VirtualRouterListener {
    /// With the required properties:
    /// - `PortMapping`.
    pub fn new(port_mapping: impl Into<Value<PortMapping>>) -> Self {
        Self(Map::new().set("PortMapping", port_mapping))
    }
}

impl PropertyType for VirtualRouterListener {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualRouterServiceProvider` of `AWS::AppMesh::VirtualService`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualRouterServiceProvider(Map);

impl VirtualRouterServiceProvider {
    /// With the required properties:
    /// - `VirtualRouterName`.
    pub fn new(virtual_router_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("VirtualRouterName", virtual_router_name))
    }
}

impl PropertyType for VirtualRouterServiceProvider {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualRouterSpec` of `AWS::AppMesh::VirtualRouter`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualRouterSpec(Map);

impl VirtualRouterSpec {
    /// With the required properties:
    /// - `Listeners`.
    pub fn new(listeners: impl Into<Value<List<VirtualRouterListener>>>) -> Self {
        Self(Map::new().set("Listeners", listeners))
    }
}

impl PropertyType for VirtualRouterSpec {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualServiceBackend` of `AWS::AppMesh::VirtualNode`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualServiceBackend(Map);

impl VirtualServiceBackend {
    /// With the required properties:
    /// - `VirtualServiceName`.
    pub fn new(virtual_service_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("VirtualServiceName", virtual_service_name))
    }

    /// `ClientPolicy`.
    pub fn client_policy(self, value: impl Into<Value<ClientPolicy>>) -> Self {
        Self(self.0.set("ClientPolicy", value))
    }
}

impl PropertyType for VirtualServiceBackend {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualServiceProvider` of `AWS::AppMesh::VirtualService`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualServiceProvider(Map);

impl VirtualServiceProvider {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `VirtualNode`.
    pub fn virtual_node(self, value: impl Into<Value<VirtualNodeServiceProvider>>) -> Self {
        Self(self.0.set("VirtualNode", value))
    }

    /// `VirtualRouter`.
    pub fn virtual_router(self, value: impl Into<Value<VirtualRouterServiceProvider>>) -> Self {
        Self(self.0.set("VirtualRouter", value))
    }
}

impl PropertyType for VirtualServiceProvider {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualServiceSpec` of `AWS::AppMesh::VirtualService`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VirtualServiceSpec(Map);

impl VirtualServiceSpec {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Provider`.
    pub fn provider(self, value: impl Into<Value<VirtualServiceProvider>>) -> Self {
        Self(self.0.set("Provider", value))
    }
}

impl PropertyType for VirtualServiceSpec {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `WeightedTarget` of `AWS::AppMesh::Route`.
#[must_use]
#[derive(Clone, Debug)]
pub struct WeightedTarget(Map);

impl WeightedTarget {
    /// With the required properties:
    /// - `VirtualNode`.
    /// - `Weight`.
    pub fn new(virtual_node: impl Into<Value<String>>, weight: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("VirtualNode", virtual_node).set("Weight", weight))
    }

    /// `Port`.
    pub fn port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Port", value))
    }
}

impl PropertyType for WeightedTarget {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}
