//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::ServiceDiscovery::*` types.

use crate::cfn::{Expr, Handle, Json, List, Map, PropertyType, ResourceType, Value};

/// `AWS::ServiceDiscovery::HttpNamespace`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HttpNamespace(Map);

impl HttpNamespace {
    /// With the required properties:
    /// - `Name`: 1 to 1024 characters.
    pub fn new(name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Name", name))
    }

    /// `Description`: 0 to 1024 characters.
    pub fn description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Description", value))
    }

    /// `Tags`: 0 to 200 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl ResourceType for HttpNamespace {
    const TYPE: &'static str = "AWS::ServiceDiscovery::HttpNamespace";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<HttpNamespace> {
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
}

/// `AWS::ServiceDiscovery::Instance`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Instance(Map);

impl Instance {
    /// With the required properties:
    /// - `InstanceAttributes`.
    /// - `ServiceId`: 1 to 255 characters.
    pub fn new(instance_attributes: impl Into<Value<Json>>, service_id: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("InstanceAttributes", instance_attributes).set("ServiceId", service_id))
    }

    /// `InstanceId`: 1 to 64 characters.
    pub fn instance_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("InstanceId", value))
    }
}

impl ResourceType for Instance {
    const TYPE: &'static str = "AWS::ServiceDiscovery::Instance";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

/// `AWS::ServiceDiscovery::PrivateDnsNamespace`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PrivateDnsNamespace(Map);

impl PrivateDnsNamespace {
    /// With the required properties:
    /// - `Name`: 1 to 1024 characters.
    pub fn new(name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Name", name))
    }

    /// `Description`: 0 to 1024 characters.
    pub fn description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Description", value))
    }

    /// `Properties`.
    pub fn properties(self, value: impl Into<Value<PrivateDnsNamespaceProperties>>) -> Self {
        Self(self.0.set("Properties", value))
    }

    /// `Tags`: 0 to 200 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `Vpc`: 0 to 64 characters.
    pub fn vpc(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Vpc", value))
    }
}

impl ResourceType for PrivateDnsNamespace {
    const TYPE: &'static str = "AWS::ServiceDiscovery::PrivateDnsNamespace";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<PrivateDnsNamespace> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }

    /// The attribute `HostedZoneId`.
    #[inline]
    pub fn hosted_zone_id(&self) -> Value<String> {
        self.attribute("HostedZoneId")
    }

    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }
}

/// `AWS::ServiceDiscovery::PublicDnsNamespace`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PublicDnsNamespace(Map);

impl PublicDnsNamespace {
    /// With the required properties:
    /// - `Name`: 1 to 1024 characters.
    pub fn new(name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Name", name))
    }

    /// `Description`: 0 to 1024 characters.
    pub fn description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Description", value))
    }

    /// `Properties`.
    pub fn properties(self, value: impl Into<Value<PublicDnsNamespaceProperties>>) -> Self {
        Self(self.0.set("Properties", value))
    }

    /// `Tags`: 0 to 200 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl ResourceType for PublicDnsNamespace {
    const TYPE: &'static str = "AWS::ServiceDiscovery::PublicDnsNamespace";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<PublicDnsNamespace> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }

    /// The attribute `HostedZoneId`.
    #[inline]
    pub fn hosted_zone_id(&self) -> Value<String> {
        self.attribute("HostedZoneId")
    }

    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }
}

/// `AWS::ServiceDiscovery::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Service(Map);

impl Service {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Description`: 0 to 1024 characters.
    pub fn description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Description", value))
    }

    /// `DnsConfig`.
    pub fn dns_config(self, value: impl Into<Value<DnsConfig>>) -> Self {
        Self(self.0.set("DnsConfig", value))
    }

    /// `HealthCheckConfig`.
    pub fn health_check_config(self, value: impl Into<Value<HealthCheckConfig>>) -> Self {
        Self(self.0.set("HealthCheckConfig", value))
    }

    /// `HealthCheckCustomConfig`.
    pub fn health_check_custom_config(self, value: impl Into<Value<HealthCheckCustomConfig>>) -> Self {
        Self(self.0.set("HealthCheckCustomConfig", value))
    }

    /// `Name`.
    pub fn name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Name", value))
    }

    /// `NamespaceId`: 0 to 255 characters.
    pub fn namespace_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("NamespaceId", value))
    }

    /// `ServiceAttributes`.
    pub fn service_attributes(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("ServiceAttributes", value))
    }

    /// `Tags`: 0 to 200 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `Type`.
    pub fn r#type(self, value: impl Into<Value<ServiceType>>) -> Self {
        Self(self.0.set("Type", value))
    }
}

impl ResourceType for Service {
    const TYPE: &'static str = "AWS::ServiceDiscovery::Service";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<Service> {
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
}

/// `DnsConfig` of `AWS::ServiceDiscovery::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DnsConfig(Map);

impl DnsConfig {
    /// With the required properties:
    /// - `DnsRecords`.
    pub fn new(dns_records: impl Into<Value<List<DnsRecord>>>) -> Self {
        Self(Map::new().set("DnsRecords", dns_records))
    }

    /// `NamespaceId`: 0 to 64 characters.
    pub fn namespace_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("NamespaceId", value))
    }

    /// `RoutingPolicy`.
    pub fn routing_policy(self, value: impl Into<Value<RoutingPolicy>>) -> Self {
        Self(self.0.set("RoutingPolicy", value))
    }
}

impl PropertyType for DnsConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DnsRecord` of `AWS::ServiceDiscovery::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DnsRecord(Map);

impl DnsRecord {
    /// With the required properties:
    /// - `TTL`: 0 to 2147483647.
    /// - `Type`.
    pub fn new(ttl: impl Into<Value<f64>>, r#type: impl Into<Value<DnsRecordType>>) -> Self {
        Self(Map::new().set("TTL", ttl).set("Type", r#type))
    }
}

impl PropertyType for DnsRecord {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DnsRecordType` of `AWS::ServiceDiscovery::Service`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum DnsRecordType {
    /// `A`.
    A,
    /// `AAAA`.
    Aaaa,
    /// `CNAME`.
    Cname,
    /// `SRV`.
    Srv,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl DnsRecordType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::A => "A",
            Self::Aaaa => "AAAA",
            Self::Cname => "CNAME",
            Self::Srv => "SRV",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for DnsRecordType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `HealthCheckConfig` of `AWS::ServiceDiscovery::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HealthCheckConfig(Map);

impl HealthCheckConfig {
    /// With the required properties:
    /// - `Type`.
    pub fn new(r#type: impl Into<Value<HealthCheckConfigType>>) -> Self {
        Self(Map::new().set("Type", r#type))
    }

    /// `FailureThreshold`: 1 to 10.
    pub fn failure_threshold(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.set("FailureThreshold", value))
    }

    /// `ResourcePath`: 0 to 255 characters.
    pub fn resource_path(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ResourcePath", value))
    }
}

impl PropertyType for HealthCheckConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HealthCheckConfigType` of `AWS::ServiceDiscovery::Service`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum HealthCheckConfigType {
    /// `HTTP`.
    Http,
    /// `HTTPS`.
    Https,
    /// `TCP`.
    Tcp,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl HealthCheckConfigType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Http => "HTTP",
            Self::Https => "HTTPS",
            Self::Tcp => "TCP",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for HealthCheckConfigType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `HealthCheckCustomConfig` of `AWS::ServiceDiscovery::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HealthCheckCustomConfig(Map);

impl HealthCheckCustomConfig {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `FailureThreshold`: 1 to 10.
    pub fn failure_threshold(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.set("FailureThreshold", value))
    }
}

impl PropertyType for HealthCheckCustomConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PrivateDnsNamespaceProperties` of `AWS::ServiceDiscovery::PrivateDnsNamespace`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PrivateDnsNamespaceProperties(Map);

impl PrivateDnsNamespaceProperties {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `DnsProperties`.
    pub fn dns_properties(self, value: impl Into<Value<PrivateDnsPropertiesMutable>>) -> Self {
        Self(self.0.set("DnsProperties", value))
    }
}

impl PropertyType for PrivateDnsNamespaceProperties {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PrivateDnsPropertiesMutable` of `AWS::ServiceDiscovery::PrivateDnsNamespace`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PrivateDnsPropertiesMutable(Map);

impl PrivateDnsPropertiesMutable {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `SOA`.
    pub fn soa(self, value: impl Into<Value<Soa>>) -> Self {
        Self(self.0.set("SOA", value))
    }
}

impl PropertyType for PrivateDnsPropertiesMutable {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PublicDnsNamespaceProperties` of `AWS::ServiceDiscovery::PublicDnsNamespace`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PublicDnsNamespaceProperties(Map);

impl PublicDnsNamespaceProperties {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `DnsProperties`.
    pub fn dns_properties(self, value: impl Into<Value<PublicDnsPropertiesMutable>>) -> Self {
        Self(self.0.set("DnsProperties", value))
    }
}

impl PropertyType for PublicDnsNamespaceProperties {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PublicDnsPropertiesMutable` of `AWS::ServiceDiscovery::PublicDnsNamespace`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PublicDnsPropertiesMutable(Map);

impl PublicDnsPropertiesMutable {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `SOA`.
    pub fn soa(self, value: impl Into<Value<Soa>>) -> Self {
        Self(self.0.set("SOA", value))
    }
}

impl PropertyType for PublicDnsPropertiesMutable {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RoutingPolicy` of `AWS::ServiceDiscovery::Service`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum RoutingPolicy {
    /// `MULTIVALUE`.
    Multivalue,
    /// `WEIGHTED`.
    Weighted,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl RoutingPolicy {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Multivalue => "MULTIVALUE",
            Self::Weighted => "WEIGHTED",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for RoutingPolicy {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ServiceType` of `AWS::ServiceDiscovery::Service`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ServiceType {
    /// `HTTP`.
    Http,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ServiceType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Http => "HTTP",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ServiceType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `Soa` of `AWS::ServiceDiscovery::PrivateDnsNamespace`, `AWS::ServiceDiscovery::PublicDnsNamespace`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Soa(Map);

impl Soa {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `TTL`: 0 to 2147483647.
    pub fn ttl(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.set("TTL", value))
    }
}

impl PropertyType for Soa {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Tag` of `AWS::ServiceDiscovery::HttpNamespace`, `AWS::ServiceDiscovery::PrivateDnsNamespace`, `AWS::ServiceDiscovery::PublicDnsNamespace`, `AWS::ServiceDiscovery::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Tag(Map);

impl Tag {
    /// With the required properties:
    /// - `Key`: 1 to 128 characters.
    /// - `Value`: 0 to 256 characters.
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
