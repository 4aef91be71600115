//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::ElasticLoadBalancingV2::*` types.

use crate::cfn::{Expr, Handle, Json, List, Map, PropertyType, ResourceType, Value};

/// `AWS::ElasticLoadBalancingV2::Listener`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Listener(Map);

impl Listener {
    /// With the required properties:
    /// - `DefaultActions`.
    /// - `LoadBalancerArn`.
    pub fn new(default_actions: impl Into<Value<List<ListenerAction>>>, load_balancer_arn: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("DefaultActions", default_actions).set("LoadBalancerArn", load_balancer_arn))
    }

    /// `AlpnPolicy`.
    pub fn alpn_policy(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("AlpnPolicy", value))
    }

    /// `Certificates`.
    pub fn certificates(self, value: impl Into<Value<List<Certificate>>>) -> Self {
        Self(self.0.set("Certificates", value))
    }

    /// `ListenerAttributes`.
    pub fn listener_attributes(self, value: impl Into<Value<List<ListenerAttribute>>>) -> Self {
        Self(self.0.set("ListenerAttributes", value))
    }

    /// `MutualAuthentication`.
    pub fn mutual_authentication(self, value: impl Into<Value<MutualAuthentication>>) -> Self {
        Self(self.0.set("MutualAuthentication", value))
    }

    /// `Port`: 1 to 65535.
    pub fn port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Port", value))
    }

    /// `Protocol`.
    pub fn protocol(self, value: impl Into<Value<ListenerProtocol>>) -> Self {
        Self(self.0.set("Protocol", value))
    }

    /// `SslPolicy`.
    pub fn ssl_policy(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SslPolicy", value))
    }

    /// `Tags`: at least 1 item.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl ResourceType for Listener {
    const TYPE: &'static str = "AWS::ElasticLoadBalancingV2::Listener";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<Listener> {
    /// The attribute `ListenerArn`.
    #[inline]
    pub fn listener_arn(&self) -> Value<String> {
        self.attribute("ListenerArn")
    }
}

/// `AWS::ElasticLoadBalancingV2::ListenerCertificate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ListenerCertificate(Map);

impl ListenerCertificate {
    /// With the required properties:
    /// - `Certificates`.
    /// - `ListenerArn`.
    pub fn new(certificates: impl Into<Value<List<Certificate>>>, listener_arn: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Certificates", certificates).set("ListenerArn", listener_arn))
    }
}

impl ResourceType for ListenerCertificate {
    const TYPE: &'static str = "AWS::ElasticLoadBalancingV2::ListenerCertificate";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<ListenerCertificate> {
    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }
}

/// `AWS::ElasticLoadBalancingV2::ListenerRule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ListenerRule(Map);

impl ListenerRule {
    /// With the required properties:
    /// - `Actions`.
    /// - `Conditions`.
    /// - `Priority`: 1 to 50000.
    pub fn new(actions: impl Into<Value<List<ListenerRuleAction>>>, conditions: impl Into<Value<List<RuleCondition>>>, priority: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("Actions", actions).set("Conditions", conditions).set("Priority", priority))
    }

    /// `ListenerArn`.
    pub fn listener_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ListenerArn", value))
    }

    /// `Tags`: at least 1 item.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `Transforms`.
    pub fn transforms(self, value: impl Into<Value<List<Transform>>>) -> Self {
        Self(self.0.set("Transforms", value))
    }
}

impl ResourceType for ListenerRule {
    const TYPE: &'static str = "AWS::ElasticLoadBalancingV2::ListenerRule";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<ListenerRule> {
    /// The attribute `IsDefault`.
    #[inline]
    pub fn is_default(&self) -> Value<bool> {
        self.attribute("IsDefault")
    }

    /// The attribute `RuleArn`.
    #[inline]
    pub fn rule_arn(&self) -> Value<String> {
        self.attribute("RuleArn")
    }
}

/// `AWS::ElasticLoadBalancingV2::LoadBalancer`.
#[must_use]
#[derive(Clone, Debug)]
pub struct LoadBalancer(Map);

impl LoadBalancer {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `EnableCapacityReservationProvisionStabilize`.
    pub fn enable_capacity_reservation_provision_stabilize(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EnableCapacityReservationProvisionStabilize", value))
    }

    /// `EnablePrefixForIpv6SourceNat`.
    pub fn enable_prefix_for_ipv6_source_nat(self, value: impl Into<Value<EnablePrefixForIpv6SourceNat>>) -> Self {
        Self(self.0.set("EnablePrefixForIpv6SourceNat", value))
    }

    /// `EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic`.
    pub fn enforce_security_group_inbound_rules_on_private_link_traffic(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic", value))
    }

    /// `IpAddressType`.
    pub fn ip_address_type(self, value: impl Into<Value<LoadBalancerIpAddressType>>) -> Self {
        Self(self.0.set("IpAddressType", value))
    }

    /// `Ipv4IpamPoolId`.
    pub fn ipv4_ipam_pool_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Ipv4IpamPoolId", value))
    }

    /// `LoadBalancerAttributes`.
    pub fn load_balancer_attributes(self, value: impl Into<Value<List<LoadBalancerAttribute>>>) -> Self {
        Self(self.0.set("LoadBalancerAttributes", value))
    }

    /// `MinimumLoadBalancerCapacity`.
    pub fn minimum_load_balancer_capacity(self, value: impl Into<Value<MinimumLoadBalancerCapacity>>) -> Self {
        Self(self.0.set("MinimumLoadBalancerCapacity", value))
    }

    /// `Name`.
    pub fn name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Name", value))
    }

    /// `Scheme`.
    pub fn scheme(self, value: impl Into<Value<LoadBalancerScheme>>) -> Self {
        Self(self.0.set("Scheme", value))
    }

    /// `SecurityGroups`.
    pub fn security_groups(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("SecurityGroups", value))
    }

    /// `SubnetMappings`.
    pub fn subnet_mappings(self, value: impl Into<Value<List<SubnetMapping>>>) -> Self {
        Self(self.0.set("SubnetMappings", value))
    }

    /// `Subnets`.
    pub fn subnets(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Subnets", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `Type`.
    pub fn r#type(self, value: impl Into<Value<LoadBalancerType>>) -> Self {
        Self(self.0.set("Type", value))
    }
}

impl ResourceType for LoadBalancer {
    const TYPE: &'static str = "AWS::ElasticLoadBalancingV2::LoadBalancer";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<LoadBalancer> {
    /// The attribute `CanonicalHostedZoneID`.
    #[inline]
    pub fn canonical_hosted_zone_id(&self) -> Value<String> {
        self.attribute("CanonicalHostedZoneID")
    }

    /// The attribute `DNSName`.
    #[inline]
    pub fn dns_name(&self) -> Value<String> {
        self.attribute("DNSName")
    }

    /// The attribute `LoadBalancerArn`.
    #[inline]
    pub fn load_balancer_arn(&self) -> Value<String> {
        self.attribute("LoadBalancerArn")
    }

    /// The attribute `LoadBalancerFullName`.
    #[inline]
    pub fn load_balancer_full_name(&self) -> Value<String> {
        self.attribute("LoadBalancerFullName")
    }

    /// The attribute `LoadBalancerName`.
    #[inline]
    pub fn load_balancer_name(&self) -> Value<String> {
        self.attribute("LoadBalancerName")
    }
}

/// `AWS::ElasticLoadBalancingV2::TargetGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TargetGroup(Map);

impl TargetGroup {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `HealthCheckEnabled`.
    pub fn health_check_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("HealthCheckEnabled", value))
    }

    /// `HealthCheckIntervalSeconds`: 5 to 300.
    pub fn health_check_interval_seconds(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("HealthCheckIntervalSeconds", value))
    }

    /// `HealthCheckPath`: 1 to 1024 characters.
    pub fn health_check_path(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("HealthCheckPath", value))
    }

    /// `HealthCheckPort`.
    pub fn health_check_port(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("HealthCheckPort", value))
    }

    /// `HealthCheckProtocol`.
    pub fn health_check_protocol(self, value: impl Into<Value<HealthCheckProtocol>>) -> Self {
        Self(self.0.set("HealthCheckProtocol", value))
    }

    /// `HealthCheckTimeoutSeconds`: 2 to 120.
    pub fn health_check_timeout_seconds(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("HealthCheckTimeoutSeconds", value))
    }

    /// `HealthyThresholdCount`: 2 to 10.
    pub fn healthy_threshold_count(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("HealthyThresholdCount", value))
    }

    /// `IpAddressType`.
    pub fn ip_address_type(self, value: impl Into<Value<SourceIpConfigIpAddressType>>) -> Self {
        Self(self.0.set("IpAddressType", value))
    }

    /// `Matcher`.
    pub fn matcher(self, value: impl Into<Value<Matcher>>) -> Self {
        Self(self.0.set("Matcher", value))
    }

    /// `Name`.
    pub fn name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Name", value))
    }

    /// `Port`: 1 to 65535.
    pub fn port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Port", value))
    }

    /// `Protocol`.
    pub fn protocol(self, value: impl Into<Value<TargetGroupProtocol>>) -> Self {
        Self(self.0.set("Protocol", value))
    }

    /// `ProtocolVersion`.
    pub fn protocol_version(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ProtocolVersion", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `TargetControlPort`: 1 to 65535.
    pub fn target_control_port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("TargetControlPort", value))
    }

    /// `TargetGroupAttributes`.
    pub fn target_group_attributes(self, value: impl Into<Value<List<TargetGroupAttribute>>>) -> Self {
        Self(self.0.set("TargetGroupAttributes", value))
    }

    /// `TargetType`.
    pub fn target_type(self, value: impl Into<Value<TargetType>>) -> Self {
        Self(self.0.set("TargetType", value))
    }

    /// `Targets`.
    pub fn targets(self, value: impl Into<Value<List<TargetDescription>>>) -> Self {
        Self(self.0.set("Targets", value))
    }

    /// `UnhealthyThresholdCount`: 2 to 10.
    pub fn unhealthy_threshold_count(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("UnhealthyThresholdCount", value))
    }

    /// `VpcId`.
    pub fn vpc_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("VpcId", value))
    }
}

impl ResourceType for TargetGroup {
    const TYPE: &'static str = "AWS::ElasticLoadBalancingV2::TargetGroup";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<TargetGroup> {
    /// The attribute `LoadBalancerArns`.
    #[inline]
    pub fn load_balancer_arns(&self) -> Value<List<String>> {
        self.attribute("LoadBalancerArns")
    }

    /// The attribute `TargetGroupArn`.
    #[inline]
    pub fn target_group_arn(&self) -> Value<String> {
        self.attribute("TargetGroupArn")
    }

    /// The attribute `TargetGroupFullName`.
    #[inline]
    pub fn target_group_full_name(&self) -> Value<String> {
        self.attribute("TargetGroupFullName")
    }

    /// The attribute `TargetGroupName`.
    #[inline]
    pub fn target_group_name(&self) -> Value<String> {
        self.attribute("TargetGroupName")
    }
}

/// `AWS::ElasticLoadBalancingV2::TrustStore`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TrustStore(Map);

impl TrustStore {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `CaCertificatesBundleS3Bucket`.
    pub fn ca_certificates_bundle_s3_bucket(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CaCertificatesBundleS3Bucket", value))
    }

    /// `CaCertificatesBundleS3Key`.
    pub fn ca_certificates_bundle_s3_key(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CaCertificatesBundleS3Key", value))
    }

    /// `CaCertificatesBundleS3ObjectVersion`.
    pub fn ca_certificates_bundle_s3_object_version(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CaCertificatesBundleS3ObjectVersion", value))
    }

    /// `Name`: 1 to 32 characters.
    pub fn name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Name", value))
    }

    /// `Tags`: at least 1 item.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl ResourceType for TrustStore {
    const TYPE: &'static str = "AWS::ElasticLoadBalancingV2::TrustStore";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<TrustStore> {
    /// The attribute `NumberOfCaCertificates`.
    #[inline]
    pub fn number_of_ca_certificates(&self) -> Value<i64> {
        self.attribute("NumberOfCaCertificates")
    }

    /// The attribute `Status`.
    #[inline]
    pub fn status(&self) -> Value<String> {
        self.attribute("Status")
    }

    /// The attribute `TrustStoreArn`.
    #[inline]
    pub fn trust_store_arn(&self) -> Value<String> {
        self.attribute("TrustStoreArn")
    }
}

/// `ActionType` of `AWS::ElasticLoadBalancingV2::Listener`, `AWS::ElasticLoadBalancingV2::ListenerRule`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ActionType {
    /// `authenticate-cognito`.
    AuthenticateCognito,
    /// `authenticate-oidc`.
    AuthenticateOidc,
    /// `fixed-response`.
    FixedResponse,
    /// `forward`.
    Forward,
    /// `jwt-validation`.
    JwtValidation,
    /// `redirect`.
    Redirect,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ActionType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::AuthenticateCognito => "authenticate-cognito",
            Self::AuthenticateOidc => "authenticate-oidc",
            Self::FixedResponse => "fixed-response",
            Self::Forward => "forward",
            Self::JwtValidation => "jwt-validation",
            Self::Redirect => "redirect",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ActionType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `AdvertiseTrustStoreCaNames` of `AWS::ElasticLoadBalancingV2::Listener`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AdvertiseTrustStoreCaNames {
    /// `off`.
    Off,
    /// `on`.
    On,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl AdvertiseTrustStoreCaNames {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Off => "off",
            Self::On => "on",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for AdvertiseTrustStoreCaNames {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `Certificate` of `AWS::ElasticLoadBalancingV2::Listener`, `AWS::ElasticLoadBalancingV2::ListenerCertificate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Certificate(Map);

impl Certificate {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `CertificateArn`.
    pub fn certificate_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CertificateArn", value))
    }
}

impl PropertyType for Certificate {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `EnablePrefixForIpv6SourceNat` of `AWS::ElasticLoadBalancingV2::LoadBalancer`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum EnablePrefixForIpv6SourceNat {
    /// `off`.
    Off,
    /// `on`.
    On,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl EnablePrefixForIpv6SourceNat {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Off => "off",
            Self::On => "on",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for EnablePrefixForIpv6SourceNat {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `FixedResponseConfig` of `AWS::ElasticLoadBalancingV2::Listener`, `AWS::ElasticLoadBalancingV2::ListenerRule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct FixedResponseConfig(Map);

impl FixedResponseConfig {
    /// With the required properties:
    /// - `StatusCode`.
    pub fn new(status_code: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("StatusCode", status_code))
    }

    /// `ContentType`: 0 to 32 characters.
    pub fn content_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ContentType", value))
    }

    /// `MessageBody`: 0 to 1024 characters.
    pub fn message_body(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("MessageBody", value))
    }
}

impl PropertyType for FixedResponseConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ForwardConfig` of `AWS::ElasticLoadBalancingV2::Listener`, `AWS::ElasticLoadBalancingV2::ListenerRule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ForwardConfig(Map);

impl ForwardConfig {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `TargetGroupStickinessConfig`.
    pub fn target_group_stickiness_config(self, value: impl Into<Value<TargetGroupStickinessConfig>>) -> Self {
        Self(self.0.set("TargetGroupStickinessConfig", value))
    }

    /// `TargetGroups`.
    pub fn target_groups(self, value: impl Into<Value<List<TargetGroupTuple>>>) -> Self {
        Self(self.0.set("TargetGroups", value))
    }
}

impl PropertyType for ForwardConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HealthCheckProtocol` of `AWS::ElasticLoadBalancingV2::TargetGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum HealthCheckProtocol {
    /// `GENEVE`.
    Geneve,
    /// `HTTP`.
    Http,
    /// `HTTPS`.
    Https,
    /// `QUIC`.
    Quic,
    /// `TCP`.
    Tcp,
    /// `TCP_QUIC`.
    TcpQuic,
    /// `TCP_UDP`.
    TcpUdp,
    /// `TLS`.
    Tls,
    /// `UDP`.
    Udp,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl HealthCheckProtocol {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Geneve => "GENEVE",
            Self::Http => "HTTP",
            Self::Https => "HTTPS",
            Self::Quic => "QUIC",
            Self::Tcp => "TCP",
            Self::TcpQuic => "TCP_QUIC",
            Self::TcpUdp => "TCP_UDP",
            Self::Tls => "TLS",
            Self::Udp => "UDP",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for HealthCheckProtocol {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `HostHeaderConfig` of `AWS::ElasticLoadBalancingV2::ListenerRule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HostHeaderConfig(Map);

impl HostHeaderConfig {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `RegexValues`.
    pub fn regex_values(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("RegexValues", value))
    }

    /// `Values`.
    pub fn values(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Values", value))
    }
}

impl PropertyType for HostHeaderConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HttpHeaderConfig` of `AWS::ElasticLoadBalancingV2::ListenerRule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HttpHeaderConfig(Map);

impl HttpHeaderConfig {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `HttpHeaderName`.
    pub fn http_header_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("HttpHeaderName", value))
    }

    /// `RegexValues`.
    pub fn regex_values(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("RegexValues", value))
    }

    /// `Values`.
    pub fn values(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Values", value))
    }
}

impl PropertyType for HttpHeaderConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HttpRequestMethodConfig` of `AWS::ElasticLoadBalancingV2::ListenerRule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HttpRequestMethodConfig(Map);

impl HttpRequestMethodConfig {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Values`.
    pub fn values(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Values", value))
    }
}

impl PropertyType for HttpRequestMethodConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `JwtValidationActionAdditionalClaim` of `AWS::ElasticLoadBalancingV2::Listener`, `AWS::ElasticLoadBalancingV2::ListenerRule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct JwtValidationActionAdditionalClaim(Map);

impl JwtValidationActionAdditionalClaim {
    /// With the required properties:
    /// - `Format`.
    /// - `Name`.
    /// - `Values`.
    pub fn new(format: impl Into<Value<JwtValidationActionAdditionalClaimFormat>>, name: impl Into<Value<String>>, values: impl Into<Value<List<String>>>) -> Self {
        Self(Map::new().set("Format", format).set("Name", name).set("Values", values))
    }
}

impl PropertyType for JwtValidationActionAdditionalClaim {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `JwtValidationActionAdditionalClaimFormat` of `AWS::ElasticLoadBalancingV2::Listener`, `AWS::ElasticLoadBalancingV2::ListenerRule`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum JwtValidationActionAdditionalClaimFormat {
    /// `single-string`.
    SingleString,
    /// `space-separated-values`.
    SpaceSeparatedValues,
    /// `string-array`.
    StringArray,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl JwtValidationActionAdditionalClaimFormat {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::SingleString => "single-string",
            Self::SpaceSeparatedValues => "space-separated-values",
            Self::StringArray => "string-array",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for JwtValidationActionAdditionalClaimFormat {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `JwtValidationConfig` of `AWS::ElasticLoadBalancingV2::Listener`, `AWS::ElasticLoadBalancingV2::ListenerRule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct JwtValidationConfig(Map);

impl JwtValidationConfig {
    /// With the required properties:
    /// - `Issuer`.
    /// - `JwksEndpoint`.
    pub fn new(issuer: impl Into<Value<String>>, jwks_endpoint: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Issuer", issuer).set("JwksEndpoint", jwks_endpoint))
    }

    /// `AdditionalClaims`.
    pub fn additional_claims(self, value: impl Into<Value<List<JwtValidationActionAdditionalClaim>>>) -> Self {
        Self(self.0.set("AdditionalClaims", value))
    }
}

impl PropertyType for JwtValidationConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ListenerAction` of `AWS::ElasticLoadBalancingV2::Listener`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ListenerAction(Map);

impl ListenerAction {
    /// With the required properties:
    /// - `Type`.
    pub fn new(r#type: impl Into<Value<ActionType>>) -> Self {
        Self(Map::new().set("Type", r#type))
    }

    /// `AuthenticateCognitoConfig`.
    pub fn authenticate_cognito_config(self, value: impl Into<Value<ListenerAuthenticateCognitoConfig>>) -> Self {
        Self(self.0.set("AuthenticateCognitoConfig", value))
    }

    /// `AuthenticateOidcConfig`.
    pub fn authenticate_oidc_config(self, value: impl Into<Value<ListenerAuthenticateOidcConfig>>) -> Self {
        Self(self.0.set("AuthenticateOidcConfig", value))
    }

    /// `FixedResponseConfig`.
    pub fn fixed_response_config(self, value: impl Into<Value<FixedResponseConfig>>) -> Self {
        Self(self.0.set("FixedResponseConfig", value))
    }

    /// `ForwardConfig`.
    pub fn forward_config(self, value: impl Into<Value<ForwardConfig>>) -> Self {
        Self(self.0.set("ForwardConfig", value))
    }

    /// `JwtValidationConfig`.
    pub fn jwt_validation_config(self, value: impl Into<Value<JwtValidationConfig>>) -> Self {
        Self(self.0.set("JwtValidationConfig", value))
    }

    /// `Order`: 1 to 50000.
    pub fn order(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Order", value))
    }

    /// `RedirectConfig`.
    pub fn redirect_config(self, value: impl Into<Value<RedirectConfig>>) -> Self {
        Self(self.0.set("RedirectConfig", value))
    }

    /// `TargetGroupArn`.
    pub fn target_group_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("TargetGroupArn", value))
    }
}

impl PropertyType for ListenerAction {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ListenerAttribute` of `AWS::ElasticLoadBalancingV2::Listener`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ListenerAttribute(Map);

impl ListenerAttribute {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Key`.
    pub fn key(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Key", value))
    }

    /// `Value`.
    pub fn value(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Value", value))
    }
}

impl PropertyType for ListenerAttribute {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ListenerAuthenticateCognitoConfig` of `AWS::ElasticLoadBalancingV2::Listener`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ListenerAuthenticateCognitoConfig(Map);

impl ListenerAuthenticateCognitoConfig {
    /// With the required properties:
    /// - `UserPoolArn`.
    /// - `UserPoolClientId`.
    /// - `UserPoolDomain`.
    pub fn new(user_pool_arn: impl Into<Value<String>>, user_pool_client_id: impl Into<Value<String>>, user_pool_domain: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("UserPoolArn", user_pool_arn).set("UserPoolClientId", user_pool_client_id).set("UserPoolDomain", user_pool_domain))
    }

    /// `AuthenticationRequestExtraParams`.
    pub fn authentication_request_extra_params(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("AuthenticationRequestExtraParams", value))
    }

    /// `OnUnauthenticatedRequest`.
    pub fn on_unauthenticated_request(self, value: impl Into<Value<OnUnauthenticatedRequest>>) -> Self {
        Self(self.0.set("OnUnauthenticatedRequest", value))
    }

    /// `Scope`.
    pub fn scope(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Scope", value))
    }

    /// `SessionCookieName`.
    pub fn session_cookie_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SessionCookieName", value))
    }

    /// `SessionTimeout`.
    pub fn session_timeout(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SessionTimeout", value))
    }
}

impl PropertyType for ListenerAuthenticateCognitoConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ListenerAuthenticateOidcConfig` of `AWS::ElasticLoadBalancingV2::Listener`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ListenerAuthenticateOidcConfig(Map);

impl ListenerAuthenticateOidcConfig {
    /// With the required properties:
    /// - `AuthorizationEndpoint`.
    /// - `ClientId`.
    /// - `Issuer`.
    /// - `TokenEndpoint`.
    /// - `UserInfoEndpoint`.
    pub fn new(authorization_endpoint: impl Into<Value<String>>, client_id: impl Into<Value<String>>, issuer: impl Into<Value<String>>, token_endpoint: impl Into<Value<String>>, user_info_endpoint: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("AuthorizationEndpoint", authorization_endpoint).set("ClientId", client_id).set("Issuer", issuer).set("TokenEndpoint", token_endpoint).set("UserInfoEndpoint", user_info_endpoint))
    }

    /// `AuthenticationRequestExtraParams`.
    pub fn authentication_request_extra_params(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("AuthenticationRequestExtraParams", value))
    }

    /// `ClientSecret`.
    pub fn client_secret(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ClientSecret", value))
    }

    /// `OnUnauthenticatedRequest`.
    pub fn on_unauthenticated_request(self, value: impl Into<Value<OnUnauthenticatedRequest>>) -> Self {
        Self(self.0.set("OnUnauthenticatedRequest", value))
    }

    /// `Scope`.
    pub fn scope(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Scope", value))
    }

    /// `SessionCookieName`.
    pub fn session_cookie_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SessionCookieName", value))
    }

    /// `SessionTimeout`.
    pub fn session_timeout(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SessionTimeout", value))
    }

    /// `UseExistingClientSecret`.
    pub fn use_existing_client_secret(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("UseExistingClientSecret", value))
    }
}

impl PropertyType for ListenerAuthenticateOidcConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ListenerProtocol` of `AWS::ElasticLoadBalancingV2::Listener`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ListenerProtocol {
    /// `GENEVE`.
    Geneve,
    /// `HTTP`.
    Http,
    /// `HTTPS`.
    Https,
    /// `QUIC`.
    Quic,
    /// `TCP`.
    Tcp,
    /// `TCP_QUIC`.
    TcpQuic,
    /// `TCP_UDP`.
    TcpUdp,
    /// `TLS`.
    Tls,
    /// `UDP`.
    Udp,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ListenerProtocol {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Geneve => "GENEVE",
            Self::Http => "HTTP",
            Self::Https => "HTTPS",
            Self::Quic => "QUIC",
            Self::Tcp => "TCP",
            Self::TcpQuic => "TCP_QUIC",
            Self::TcpUdp => "TCP_UDP",
            Self::Tls => "TLS",
            Self::Udp => "UDP",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ListenerProtocol {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ListenerRuleAction` of `AWS::ElasticLoadBalancingV2::ListenerRule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ListenerRuleAction(Map);

impl ListenerRuleAction {
    /// With the required properties:
    /// - `Type`.
    pub fn new(r#type: impl Into<Value<ActionType>>) -> Self {
        Self(Map::new().set("Type", r#type))
    }

    /// `AuthenticateCognitoConfig`.
    pub fn authenticate_cognito_config(self, value: impl Into<Value<ListenerRuleAuthenticateCognitoConfig>>) -> Self {
        Self(self.0.set("AuthenticateCognitoConfig", value))
    }

    /// `AuthenticateOidcConfig`.
    pub fn authenticate_oidc_config(self, value: impl Into<Value<ListenerRuleAuthenticateOidcConfig>>) -> Self {
        Self(self.0.set("AuthenticateOidcConfig", value))
    }

    /// `FixedResponseConfig`.
    pub fn fixed_response_config(self, value: impl Into<Value<FixedResponseConfig>>) -> Self {
        Self(self.0.set("FixedResponseConfig", value))
    }

    /// `ForwardConfig`.
    pub fn forward_config(self, value: impl Into<Value<ForwardConfig>>) -> Self {
        Self(self.0.set("ForwardConfig", value))
    }

    /// `JwtValidationConfig`.
    pub fn jwt_validation_config(self, value: impl Into<Value<JwtValidationConfig>>) -> Self {
        Self(self.0.set("JwtValidationConfig", value))
    }

    /// `Order`: 1 to 50000.
    pub fn order(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Order", value))
    }

    /// `RedirectConfig`.
    pub fn redirect_config(self, value: impl Into<Value<RedirectConfig>>) -> Self {
        Self(self.0.set("RedirectConfig", value))
    }

    /// `TargetGroupArn`.
    pub fn target_group_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("TargetGroupArn", value))
    }
}

impl PropertyType for ListenerRuleAction {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ListenerRuleAuthenticateCognitoConfig` of `AWS::ElasticLoadBalancingV2::ListenerRule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ListenerRuleAuthenticateCognitoConfig(Map);

impl ListenerRuleAuthenticateCognitoConfig {
    /// With the required properties:
    /// - `UserPoolArn`.
    /// - `UserPoolClientId`.
    /// - `UserPoolDomain`.
    pub fn new(user_pool_arn: impl Into<Value<String>>, user_pool_client_id: impl Into<Value<String>>, user_pool_domain: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("UserPoolArn", user_pool_arn).set("UserPoolClientId", user_pool_client_id).set("UserPoolDomain", user_pool_domain))
    }

    /// `AuthenticationRequestExtraParams`.
    pub fn authentication_request_extra_params(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("AuthenticationRequestExtraParams", value))
    }

    /// `OnUnauthenticatedRequest`.
    pub fn on_unauthenticated_request(self, value: impl Into<Value<OnUnauthenticatedRequest>>) -> Self {
        Self(self.0.set("OnUnauthenticatedRequest", value))
    }

    /// `Scope`.
    pub fn scope(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Scope", value))
    }

    /// `SessionCookieName`.
    pub fn session_cookie_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SessionCookieName", value))
    }

    /// `SessionTimeout`.
    pub fn session_timeout(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("SessionTimeout", value))
    }
}

impl PropertyType for ListenerRuleAuthenticateCognitoConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ListenerRuleAuthenticateOidcConfig` of `AWS::ElasticLoadBalancingV2::ListenerRule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ListenerRuleAuthenticateOidcConfig(Map);

impl ListenerRuleAuthenticateOidcConfig {
    /// With the required properties:
    /// - `AuthorizationEndpoint`.
    /// - `ClientId`.
    /// - `Issuer`.
    /// - `TokenEndpoint`.
    /// - `UserInfoEndpoint`.
    pub fn new(authorization_endpoint: impl Into<Value<String>>, client_id: impl Into<Value<String>>, issuer: impl Into<Value<String>>, token_endpoint: impl Into<Value<String>>, user_info_endpoint: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("AuthorizationEndpoint", authorization_endpoint).set("ClientId", client_id).set("Issuer", issuer).set("TokenEndpoint", token_endpoint).set("UserInfoEndpoint", user_info_endpoint))
    }

    /// `AuthenticationRequestExtraParams`.
    pub fn authentication_request_extra_params(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("AuthenticationRequestExtraParams", value))
    }

    /// `ClientSecret`.
    pub fn client_secret(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ClientSecret", value))
    }

    /// `OnUnauthenticatedRequest`.
    pub fn on_unauthenticated_request(self, value: impl Into<Value<OnUnauthenticatedRequest>>) -> Self {
        Self(self.0.set("OnUnauthenticatedRequest", value))
    }

    /// `Scope`.
    pub fn scope(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Scope", value))
    }

    /// `SessionCookieName`.
    pub fn session_cookie_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SessionCookieName", value))
    }

    /// `SessionTimeout`.
    pub fn session_timeout(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("SessionTimeout", value))
    }

    /// `UseExistingClientSecret`.
    pub fn use_existing_client_secret(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("UseExistingClientSecret", value))
    }
}

impl PropertyType for ListenerRuleAuthenticateOidcConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `LoadBalancerAttribute` of `AWS::ElasticLoadBalancingV2::LoadBalancer`.
#[must_use]
#[derive(Clone, Debug)]
pub struct LoadBalancerAttribute(Map);

impl LoadBalancerAttribute {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Key`.
    pub fn key(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Key", value))
    }

    /// `Value`.
    pub fn value(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Value", value))
    }
}

impl PropertyType for LoadBalancerAttribute {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `LoadBalancerIpAddressType` of `AWS::ElasticLoadBalancingV2::LoadBalancer`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum LoadBalancerIpAddressType {
    /// `dualstack`.
    Dualstack,
    /// `dualstack-without-public-ipv4`.
    DualstackWithoutPublicIpv4,
    /// `ipv4`.
    Ipv4,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl LoadBalancerIpAddressType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Dualstack => "dualstack",
            Self::DualstackWithoutPublicIpv4 => "dualstack-without-public-ipv4",
            Self::Ipv4 => "ipv4",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for LoadBalancerIpAddressType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `LoadBalancerScheme` of `AWS::ElasticLoadBalancingV2::LoadBalancer`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum LoadBalancerScheme {
    /// `internal`.
    Internal,
    /// `internet-facing`.
    InternetFacing,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl LoadBalancerScheme {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Internal => "internal",
            Self::InternetFacing => "internet-facing",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for LoadBalancerScheme {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `LoadBalancerType` of `AWS::ElasticLoadBalancingV2::LoadBalancer`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum LoadBalancerType {
    /// `application`.
    Application,
    /// `gateway`.
    Gateway,
    /// `network`.
    Network,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl LoadBalancerType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Application => "application",
            Self::Gateway => "gateway",
            Self::Network => "network",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for LoadBalancerType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `Matcher` of `AWS::ElasticLoadBalancingV2::TargetGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Matcher(Map);

impl Matcher {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `GrpcCode`.
    pub fn grpc_code(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("GrpcCode", value))
    }

    /// `HttpCode`.
    pub fn http_code(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("HttpCode", value))
    }
}

impl PropertyType for Matcher {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MinimumLoadBalancerCapacity` of `AWS::ElasticLoadBalancingV2::LoadBalancer`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MinimumLoadBalancerCapacity(Map);

impl MinimumLoadBalancerCapacity {
    /// With the required properties:
    /// - `CapacityUnits`.
    pub fn new(capacity_units: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("CapacityUnits", capacity_units))
    }
}

impl PropertyType for MinimumLoadBalancerCapacity {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MutualAuthentication` of `AWS::ElasticLoadBalancingV2::Listener`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MutualAuthentication(Map);

impl MutualAuthentication {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AdvertiseTrustStoreCaNames`.
    pub fn advertise_trust_store_ca_names(self, value: impl Into<Value<AdvertiseTrustStoreCaNames>>) -> Self {
        Self(self.0.set("AdvertiseTrustStoreCaNames", value))
    }

    /// `IgnoreClientCertificateExpiry`.
    pub fn ignore_client_certificate_expiry(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("IgnoreClientCertificateExpiry", value))
    }

    /// `Mode`.
    pub fn mode(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Mode", value))
    }

    /// `TrustStoreArn`.
    pub fn trust_store_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("TrustStoreArn", value))
    }
}

impl PropertyType for MutualAuthentication {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `OnUnauthenticatedRequest` of `AWS::ElasticLoadBalancingV2::Listener`, `AWS::ElasticLoadBalancingV2::ListenerRule`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum OnUnauthenticatedRequest {
    /// `allow`.
    Allow,
    /// `authenticate`.
    Authenticate,
    /// `deny`.
    Deny,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl OnUnauthenticatedRequest {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Allow => "allow",
            Self::Authenticate => "authenticate",
            Self::Deny => "deny",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for OnUnauthenticatedRequest {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `PathPatternConfig` of `AWS::ElasticLoadBalancingV2::ListenerRule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PathPatternConfig(Map);

impl PathPatternConfig {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `RegexValues`.
    pub fn regex_values(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("RegexValues", value))
    }

    /// `Values`.
    pub fn values(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Values", value))
    }
}

impl PropertyType for PathPatternConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `QueryStringConfig` of `AWS::ElasticLoadBalancingV2::ListenerRule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct QueryStringConfig(Map);

impl QueryStringConfig {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Values`.
    pub fn values(self, value: impl Into<Value<List<QueryStringKeyValue>>>) -> Self {
        Self(self.0.set("Values", value))
    }
}

impl PropertyType for QueryStringConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `QueryStringKeyValue` of `AWS::ElasticLoadBalancingV2::ListenerRule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct QueryStringKeyValue(Map);

impl QueryStringKeyValue {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Key`.
    pub fn key(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Key", value))
    }

    /// `Value`.
    pub fn value(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Value", value))
    }
}

impl PropertyType for QueryStringKeyValue {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RedirectConfig` of `AWS::ElasticLoadBalancingV2::Listener`, `AWS::ElasticLoadBalancingV2::ListenerRule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RedirectConfig(Map);

impl RedirectConfig {
    /// With the required properties:
    /// - `StatusCode`.
    pub fn new(status_code: impl Into<Value<StatusCode>>) -> Self {
        Self(Map::new().set("StatusCode", status_code))
    }

    /// `Host`: 1 to 128 characters.
    pub fn host(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Host", value))
    }

    /// `Path`: 1 to 128 characters.
    pub fn path(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Path", value))
    }

    /// `Port`.
    pub fn port(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Port", value))
    }

    /// `Protocol`.
    pub fn protocol(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Protocol", value))
    }

    /// `Query`: 0 to 128 characters.
    pub fn query(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Query", value))
    }
}

impl PropertyType for RedirectConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RewriteConfig` of `AWS::ElasticLoadBalancingV2::ListenerRule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RewriteConfig(Map);

impl RewriteConfig {
    /// With the required properties:
    /// - `Regex`.
    /// - `Replace`.
    pub fn new(regex: impl Into<Value<String>>, replace: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Regex", regex).set("Replace", replace))
    }
}

impl PropertyType for RewriteConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RewriteConfigObject` of `AWS::ElasticLoadBalancingV2::ListenerRule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RewriteConfigObject(Map);

impl RewriteConfigObject {
    /// With the required properties:
    /// - `Rewrites`.
    pub fn new(rewrites: impl Into<Value<List<RewriteConfig>>>) -> Self {
        Self(Map::new().set("Rewrites", rewrites))
    }
}

impl PropertyType for RewriteConfigObject {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RuleCondition` of `AWS::ElasticLoadBalancingV2::ListenerRule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RuleCondition(Map);

impl RuleCondition {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Field`: 0 to 64 characters.
    pub fn field(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Field", value))
    }

    /// `HostHeaderConfig`.
    pub fn host_header_config(self, value: impl Into<Value<HostHeaderConfig>>) -> Self {
        Self(self.0.set("HostHeaderConfig", value))
    }

    /// `HttpHeaderConfig`.
    pub fn http_header_config(self, value: impl Into<Value<HttpHeaderConfig>>) -> Self {
        Self(self.0.set("HttpHeaderConfig", value))
    }

    /// `HttpRequestMethodConfig`.
    pub fn http_request_method_config(self, value: impl Into<Value<HttpRequestMethodConfig>>) -> Self {
        Self(self.0.set("HttpRequestMethodConfig", value))
    }

    /// `PathPatternConfig`.
    pub fn path_pattern_config(self, value: impl Into<Value<PathPatternConfig>>) -> Self {
        Self(self.0.set("PathPatternConfig", value))
    }

    /// `QueryStringConfig`.
    pub fn query_string_config(self, value: impl Into<Value<QueryStringConfig>>) -> Self {
        Self(self.0.set("QueryStringConfig", value))
    }

    /// `RegexValues`.
    pub fn regex_values(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("RegexValues", value))
    }

    /// `SourceIpConfig`.
    pub fn source_ip_config(self, value: impl Into<Value<SourceIpConfig>>) -> Self {
        Self(self.0.set("SourceIpConfig", value))
    }

    /// `Values`.
    pub fn values(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Values", value))
    }
}

impl PropertyType for RuleCondition {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `SourceIpConfig` of `AWS::ElasticLoadBalancingV2::ListenerRule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SourceIpConfig(Map);

impl SourceIpConfig {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `IpAddressType`.
    pub fn ip_address_type(self, value: impl Into<Value<SourceIpConfigIpAddressType>>) -> Self {
        Self(self.0.set("IpAddressType", value))
    }

    /// `Values`.
    pub fn values(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Values", value))
    }
}

impl PropertyType for SourceIpConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `SourceIpConfigIpAddressType` of `AWS::ElasticLoadBalancingV2::ListenerRule`, `AWS::ElasticLoadBalancingV2::TargetGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum SourceIpConfigIpAddressType {
    /// `ipv4`.
    Ipv4,
    /// `ipv6`.
    Ipv6,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl SourceIpConfigIpAddressType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ipv4 => "ipv4",
            Self::Ipv6 => "ipv6",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for SourceIpConfigIpAddressType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `StatusCode` of `AWS::ElasticLoadBalancingV2::Listener`, `AWS::ElasticLoadBalancingV2::ListenerRule`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum StatusCode {
    /// `HTTP_301`.
    Http301,
    /// `HTTP_302`.
    Http302,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl StatusCode {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Http301 => "HTTP_301",
            Self::Http302 => "HTTP_302",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for StatusCode {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `SubnetMapping` of `AWS::ElasticLoadBalancingV2::LoadBalancer`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SubnetMapping(Map);

impl SubnetMapping {
    /// With the required properties:
    /// - `SubnetId`.
    pub fn new(subnet_id: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("SubnetId", subnet_id))
    }

    /// `AllocationId`.
    pub fn allocation_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AllocationId", value))
    }

    /// `IPv6Address`.
    pub fn ipv6_address(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("IPv6Address", value))
    }

    /// `PrivateIPv4Address`.
    pub fn private_ipv4_address(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("PrivateIPv4Address", value))
    }

    /// `SourceNatIpv6Prefix`.
    pub fn source_nat_ipv6_prefix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SourceNatIpv6Prefix", value))
    }
}

impl PropertyType for SubnetMapping {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Tag` of `AWS::ElasticLoadBalancingV2::Listener`, `AWS::ElasticLoadBalancingV2::ListenerRule`, `AWS::ElasticLoadBalancingV2::LoadBalancer`, `AWS::ElasticLoadBalancingV2::TargetGroup`, `AWS::ElasticLoadBalancingV2::TrustStore`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Tag(Map);

impl Tag {
    /// With the required properties:
    /// - `Key`: 1 to 128 characters.
    pub fn new(key: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Key", key))
    }

    /// `Value`: 0 to 256 characters.
    pub fn value(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Value", value))
    }
}

impl PropertyType for Tag {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TargetDescription` of `AWS::ElasticLoadBalancingV2::TargetGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TargetDescription(Map);

impl TargetDescription {
    /// With the required properties:
    /// - `Id`.
    pub fn new(id: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Id", id))
    }

    /// `AvailabilityZone`.
    pub fn availability_zone(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AvailabilityZone", value))
    }

    /// `Port`: 1 to 65535.
    pub fn port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Port", value))
    }

    /// `QuicServerId`: 1 to 256 characters.
    pub fn quic_server_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("QuicServerId", value))
    }
}

impl PropertyType for TargetDescription {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TargetGroupAttribute` of `AWS::ElasticLoadBalancingV2::TargetGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TargetGroupAttribute(Map);

impl TargetGroupAttribute {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Key`.
    pub fn key(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Key", value))
    }

    /// `Value`.
    pub fn value(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Value", value))
    }
}

impl PropertyType for TargetGroupAttribute {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TargetGroupProtocol` of `AWS::ElasticLoadBalancingV2::TargetGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum TargetGroupProtocol {
    /// `GENEVE`.
    Geneve,
    /// `HTTP`.
    Http,
    /// `HTTPS`.
    Https,
    /// `QUIC`.
    Quic,
    /// `TCP`.
    Tcp,
    /// `TCP_QUIC`.
    TcpQuic,
    /// `TCP_UDP`.
    TcpUdp,
    /// `TLS`.
    Tls,
    /// `UDP`.
    Udp,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl TargetGroupProtocol {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Geneve => "GENEVE",
            Self::Http => "HTTP",
            Self::Https => "HTTPS",
            Self::Quic => "QUIC",
            Self::Tcp => "TCP",
            Self::TcpQuic => "TCP_QUIC",
            Self::TcpUdp => "TCP_UDP",
            Self::Tls => "TLS",
            Self::Udp => "UDP",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for TargetGroupProtocol {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `TargetGroupStickinessConfig` of `AWS::ElasticLoadBalancingV2::Listener`, `AWS::ElasticLoadBalancingV2::ListenerRule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TargetGroupStickinessConfig(Map);

impl TargetGroupStickinessConfig {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `DurationSeconds`.
    pub fn duration_seconds(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("DurationSeconds", value))
    }

    /// `Enabled`.
    pub fn enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Enabled", value))
    }
}

impl PropertyType for TargetGroupStickinessConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TargetGroupTuple` of `AWS::ElasticLoadBalancingV2::Listener`, `AWS::ElasticLoadBalancingV2::ListenerRule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TargetGroupTuple(Map);

impl TargetGroupTuple {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `TargetGroupArn`.
    pub fn target_group_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("TargetGroupArn", value))
    }

    /// `Weight`.
    pub fn weight(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Weight", value))
    }
}

impl PropertyType for TargetGroupTuple {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TargetType` of `AWS::ElasticLoadBalancingV2::TargetGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum TargetType {
    /// `alb`.
    Alb,
    /// `instance`.
    Instance,
    /// `ip`.
    Ip,
    /// `lambda`.
    Lambda,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl TargetType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Alb => "alb",
            Self::Instance => "instance",
            Self::Ip => "ip",
            Self::Lambda => "lambda",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for TargetType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `Transform` of `AWS::ElasticLoadBalancingV2::ListenerRule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Transform(Map);

impl Transform {
    /// With the required properties:
    /// - `Type`.
    pub fn new(r#type: impl Into<Value<TransformType>>) -> Self {
        Self(Map::new().set("Type", r#type))
    }

    /// `HostHeaderRewriteConfig`.
    pub fn host_header_rewrite_config(self, value: impl Into<Value<RewriteConfigObject>>) -> Self {
        Self(self.0.set("HostHeaderRewriteConfig", value))
    }

    /// `UrlRewriteConfig`.
    pub fn url_rewrite_config(self, value: impl Into<Value<RewriteConfigObject>>) -> Self {
        Self(self.0.set("UrlRewriteConfig", value))
    }
}

impl PropertyType for Transform {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TransformType` of `AWS::ElasticLoadBalancingV2::ListenerRule`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum TransformType {
    /// `host-header-rewrite`.
    HostHeaderRewrite,
    /// `url-rewrite`.
    UrlRewrite,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl TransformType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::HostHeaderRewrite => "host-header-rewrite",
            Self::UrlRewrite => "url-rewrite",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for TransformType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}
