//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::Route53::*` types.

use crate::cfn::{Expr, Handle, List, Map, PropertyType, ResourceType, Value};

/// `AWS::Route53::HealthCheck`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HealthCheck(Map);

impl HealthCheck {
    /// With the required properties:
    /// - `HealthCheckConfig`.
    pub fn new(health_check_config: impl Into<Value<HealthCheckHealthCheckConfig>>) -> Self {
        Self(Map::new().set("HealthCheckConfig", health_check_config))
    }

    /// `HealthCheckTags`.
    pub fn health_check_tags(self, value: impl Into<Value<List<HealthCheckTag>>>) -> Self {
        Self(self.0.set("HealthCheckTags", value))
    }
}

impl ResourceType for HealthCheck {
    const TYPE: &'static str = "AWS::Route53::HealthCheck";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<HealthCheck> {
    /// The attribute `HealthCheckId`.
    #[inline]
    pub fn health_check_id(&self) -> Value<String> {
        self.attribute("HealthCheckId")
    }
}

/// `AWS::Route53::HostedZone`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HostedZone(Map);

impl HostedZone {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `DelegationSetId`: 0 to 32 characters.
    pub fn delegation_set_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DelegationSetId", value))
    }

    /// `HostedZoneConfig`.
    pub fn hosted_zone_config(self, value: impl Into<Value<HostedZoneConfig>>) -> Self {
        Self(self.0.set("HostedZoneConfig", value))
    }

    /// `HostedZoneFeatures`.
    pub fn hosted_zone_features(self, value: impl Into<Value<HostedZoneFeatures>>) -> Self {
        Self(self.0.set("HostedZoneFeatures", value))
    }

    /// `HostedZoneTags`.
    pub fn hosted_zone_tags(self, value: impl Into<Value<List<HostedZoneTag>>>) -> Self {
        Self(self.0.set("HostedZoneTags", value))
    }

    /// `Name`: 0 to 1024 characters.
    pub fn name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Name", value))
    }

    /// `QueryLoggingConfig`.
    pub fn query_logging_config(self, value: impl Into<Value<QueryLoggingConfig>>) -> Self {
        Self(self.0.set("QueryLoggingConfig", value))
    }

    /// `VPCs`.
    pub fn vpcs(self, value: impl Into<Value<List<Vpc>>>) -> Self {
        Self(self.0.set("VPCs", value))
    }
}

impl ResourceType for HostedZone {
    const TYPE: &'static str = "AWS::Route53::HostedZone";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<HostedZone> {
    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }

    /// The attribute `NameServers`.
    #[inline]
    pub fn name_servers(&self) -> Value<List<String>> {
        self.attribute("NameServers")
    }
}

/// `AWS::Route53::RecordSet`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RecordSet(Map);

impl RecordSet {
    /// With the required properties:
    /// - `Name`: at most 1024 characters.
    /// - `Type`.
    pub fn new(name: impl Into<Value<String>>, r#type: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Name", name).set("Type", r#type))
    }

    /// `AliasTarget`.
    pub fn alias_target(self, value: impl Into<Value<AliasTarget>>) -> Self {
        Self(self.0.set("AliasTarget", value))
    }

    /// `CidrRoutingConfig`.
    pub fn cidr_routing_config(self, value: impl Into<Value<CidrRoutingConfig>>) -> Self {
        Self(self.0.set("CidrRoutingConfig", value))
    }

    /// `Comment`: at most 256 characters.
    pub fn comment(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Comment", value))
    }

    /// `Failover`.
    pub fn failover(self, value: impl Into<Value<Failover>>) -> Self {
        Self(self.0.set("Failover", value))
    }

    /// `GeoLocation`.
    pub fn geo_location(self, value: impl Into<Value<GeoLocation>>) -> Self {
        Self(self.0.set("GeoLocation", value))
    }

    /// `GeoProximityLocation`.
    pub fn geo_proximity_location(self, value: impl Into<Value<GeoProximityLocation>>) -> Self {
        Self(self.0.set("GeoProximityLocation", value))
    }

    /// `HealthCheckId`: at most 64 characters.
    pub fn health_check_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("HealthCheckId", value))
    }

    /// `HostedZoneId`: at most 44 characters.
    pub fn hosted_zone_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("HostedZoneId", value))
    }

    /// `HostedZoneName`: at most 256 characters.
    pub fn hosted_zone_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("HostedZoneName", value))
    }

    /// `MultiValueAnswer`.
    pub fn multi_value_answer(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("MultiValueAnswer", value))
    }

    /// `Region`.
    pub fn region(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Region", value))
    }

    /// `ResourceRecords`.
    pub fn resource_records(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("ResourceRecords", value))
    }

    /// `SetIdentifier`: 0 to 128 characters.
    pub fn set_identifier(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SetIdentifier", value))
    }

    /// `TTL`.
    pub fn ttl(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("TTL", value))
    }

    /// `Weight`.
    pub fn weight(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Weight", value))
    }
}

impl ResourceType for RecordSet {
    const TYPE: &'static str = "AWS::Route53::RecordSet";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

/// `AlarmIdentifier` of `AWS::Route53::HealthCheck`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AlarmIdentifier(Map);

impl AlarmIdentifier {
    /// With the required properties:
    /// - `Name`: 1 to 256 characters.
    /// - `Region`.
    pub fn new(name: impl Into<Value<String>>, region: impl Into<Value<AlarmIdentifierRegion>>) -> Self {
        Self(Map::new().set("Name", name).set("Region", region))
    }
}

impl PropertyType for AlarmIdentifier {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AlarmIdentifierRegion` of `AWS::Route53::HealthCheck`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AlarmIdentifierRegion {
    /// `af-south-1`.
    AfSouth1,
    /// `ap-east-1`.
    ApEast1,
    /// `ap-east-2`.
    ApEast2,
    /// `ap-northeast-1`.
    ApNortheast1,
    /// `ap-northeast-2`.
    ApNortheast2,
    /// `ap-northeast-3`.
    ApNortheast3,
    /// `ap-south-1`.
    ApSouth1,
    /// `ap-south-2`.
    ApSouth2,
    /// `ap-southeast-1`.
    ApSoutheast1,
    /// `ap-southeast-2`.
    ApSoutheast2,
    /// `ap-southeast-3`.
    ApSoutheast3,
    /// `ap-southeast-4`.
    ApSoutheast4,
    /// `ap-southeast-5`.
    ApSoutheast5,
    /// `ap-southeast-6`.
    ApSoutheast6,
    /// `ap-southeast-7`.
    ApSoutheast7,
    /// `ca-central-1`.
    CaCentral1,
    /// `ca-west-1`.
    CaWest1,
    /// `cn-north-1`.
    CnNorth1,
    /// `cn-northwest-1`.
    CnNorthwest1,
    /// `eu-central-1`.
    EuCentral1,
    /// `eu-central-2`.
    EuCentral2,
    /// `eu-isoe-west-1`.
    EuIsoeWest1,
    /// `eu-north-1`.
    EuNorth1,
    /// `eu-south-1`.
    EuSouth1,
    /// `eu-south-2`.
    EuSouth2,
    /// `eu-west-1`.
    EuWest1,
    /// `eu-west-2`.
    EuWest2,
    /// `eu-west-3`.
    EuWest3,
    /// `eusc-de-east-1`.
    EuscDeEast1,
    /// `il-central-1`.
    IlCentral1,
    /// `me-central-1`.
    MeCentral1,
    /// `me-south-1`.
    MeSouth1,
    /// `mx-central-1`.
    MxCentral1,
    /// `sa-east-1`.
    SaEast1,
    /// `us-east-1`.
    UsEast1,
    /// `us-east-2`.
    UsEast2,
    /// `us-gov-east-1`.
    UsGovEast1,
    /// `us-gov-west-1`.
    UsGovWest1,
    /// `us-iso-east-1`.
    UsIsoEast1,
    /// `us-iso-west-1`.
    UsIsoWest1,
    /// `us-isob-east-1`.
    UsIsobEast1,
    /// `us-isob-west-1`.
    UsIsobWest1,
    /// `us-isof-east-1`.
    UsIsofEast1,
    /// `us-isof-south-1`.
    UsIsofSouth1,
    /// `us-west-1`.
    UsWest1,
    /// `us-west-2`.
    UsWest2,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl AlarmIdentifierRegion {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::AfSouth1 => "af-south-1",
            Self::ApEast1 => "ap-east-1",
            Self::ApEast2 => "ap-east-2",
            Self::ApNortheast1 => "ap-northeast-1",
            Self::ApNortheast2 => "ap-northeast-2",
            Self::ApNortheast3 => "ap-northeast-3",
            Self::ApSouth1 => "ap-south-1",
            Self::ApSouth2 => "ap-south-2",
            Self::ApSoutheast1 => "ap-southeast-1",
            Self::ApSoutheast2 => "ap-southeast-2",
            Self::ApSoutheast3 => "ap-southeast-3",
            Self::ApSoutheast4 => "ap-southeast-4",
            Self::ApSoutheast5 => "ap-southeast-5",
            Self::ApSoutheast6 => "ap-southeast-6",
            Self::ApSoutheast7 => "ap-southeast-7",
            Self::CaCentral1 => "ca-central-1",
            Self::CaWest1 => "ca-west-1",
            Self::CnNorth1 => "cn-north-1",
            Self::CnNorthwest1 => "cn-northwest-1",
            Self::EuCentral1 => "eu-central-1",
            Self::EuCentral2 => "eu-central-2",
            Self::EuIsoeWest1 => "eu-isoe-west-1",
            Self::EuNorth1 => "eu-north-1",
            Self::EuSouth1 => "eu-south-1",
            Self::EuSouth2 => "eu-south-2",
            Self::EuWest1 => "eu-west-1",
            Self::EuWest2 => "eu-west-2",
            Self::EuWest3 => "eu-west-3",
            Self::EuscDeEast1 => "eusc-de-east-1",
            Self::IlCentral1 => "il-central-1",
            Self::MeCentral1 => "me-central-1",
            Self::MeSouth1 => "me-south-1",
            Self::MxCentral1 => "mx-central-1",
            Self::SaEast1 => "sa-east-1",
            Self::UsEast1 => "us-east-1",
            Self::UsEast2 => "us-east-2",
            Self::UsGovEast1 => "us-gov-east-1",
            Self::UsGovWest1 => "us-gov-west-1",
            Self::UsIsoEast1 => "us-iso-east-1",
            Self::UsIsoWest1 => "us-iso-west-1",
            Self::UsIsobEast1 => "us-isob-east-1",
            Self::UsIsobWest1 => "us-isob-west-1",
            Self::UsIsofEast1 => "us-isof-east-1",
            Self::UsIsofSouth1 => "us-isof-south-1",
            Self::UsWest1 => "us-west-1",
            Self::UsWest2 => "us-west-2",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for AlarmIdentifierRegion {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `AliasTarget` of `AWS::Route53::RecordSet`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AliasTarget(Map);

impl AliasTarget {
    /// With the required properties:
    /// - `DNSName`: at most 1024 characters.
    /// - `HostedZoneId`: at most 44 characters.
    pub fn new(dns_name: impl Into<Value<String>>, hosted_zone_id: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("DNSName", dns_name).set("HostedZoneId", hosted_zone_id))
    }

    /// `EvaluateTargetHealth`.
    pub fn evaluate_target_health(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EvaluateTargetHealth", value))
    }
}

impl PropertyType for AliasTarget {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `CidrRoutingConfig` of `AWS::Route53::RecordSet`.
#[must_use]
#[derive(Clone, Debug)]
pub struct CidrRoutingConfig(Map);

impl CidrRoutingConfig {
    /// With the required properties:
    /// - `CollectionId`.
    /// - `LocationName`: 1 to 16 characters.
    pub fn new(collection_id: impl Into<Value<String>>, location_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("CollectionId", collection_id).set("LocationName", location_name))
    }
}

impl PropertyType for CidrRoutingConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Coordinates` of `AWS::Route53::RecordSet`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Coordinates(Map);

impl Coordinates {
    /// With the required properties:
    /// - `Latitude`.
    /// - `Longitude`.
    pub fn new(latitude: impl Into<Value<String>>, longitude: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Latitude", latitude).set("Longitude", longitude))
    }
}

impl PropertyType for Coordinates {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Failover` of `AWS::Route53::RecordSet`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum Failover {
    /// `PRIMARY`.
    Primary,
    /// `SECONDARY`.
    Secondary,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl Failover {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Primary => "PRIMARY",
            Self::Secondary => "SECONDARY",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for Failover {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `GeoLocation` of `AWS::Route53::RecordSet`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GeoLocation(Map);

impl GeoLocation {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ContinentCode`: exactly 2 characters.
    pub fn continent_code(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ContinentCode", value))
    }

    /// `CountryCode`: 1 to 2 characters.
    pub fn country_code(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CountryCode", value))
    }

    /// `SubdivisionCode`: 1 to 3 characters.
    pub fn subdivision_code(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SubdivisionCode", value))
    }
}

impl PropertyType for GeoLocation {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GeoProximityLocation` of `AWS::Route53::RecordSet`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GeoProximityLocation(Map);

impl GeoProximityLocation {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AWSRegion`: 1 to 64 characters.
    pub fn aws_region(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AWSRegion", value))
    }

    /// `Bias`: -99 to 99.
    pub fn bias(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Bias", value))
    }

    /// `Coordinates`.
    pub fn coordinates(self, value: impl Into<Value<Coordinates>>) -> Self {
        Self(self.0.set("Coordinates", value))
    }

    /// `LocalZoneGroup`: 1 to 64 characters.
    pub fn local_zone_group(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("LocalZoneGroup", value))
    }
}

impl PropertyType for GeoProximityLocation {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HealthCheckHealthCheckConfig` of `AWS::Route53::HealthCheck`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HealthCheckHealthCheckConfig(Map);

impl HealthCheckHealthCheckConfig {
    /// With the required properties:
    /// - `Type`.
    pub fn new(r#type: impl Into<Value<HealthCheckHealthCheckConfigType>>) -> Self {
        Self(Map::new().set("Type", r#type))
    }

    /// `AlarmIdentifier`.
    pub fn alarm_identifier(self, value: impl Into<Value<AlarmIdentifier>>) -> Self {
        Self(self.0.set("AlarmIdentifier", value))
    }

    /// `ChildHealthChecks`: 0 to 256 items.
    pub fn child_health_checks(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("ChildHealthChecks", value))
    }

    /// `EnableSNI`.
    pub fn enable_sni(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EnableSNI", value))
    }

    /// `FailureThreshold`: 1 to 10.
    pub fn failure_threshold(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("FailureThreshold", value))
    }

    /// `FullyQualifiedDomainName`: 0 to 255 characters.
    pub fn fully_qualified_domain_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("FullyQualifiedDomainName", value))
    }

    /// `HealthThreshold`: 0 to 256.
    pub fn health_threshold(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("HealthThreshold", value))
    }

    /// `IPAddress`: 0 to 45 characters.
    pub fn ip_address(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("IPAddress", value))
    }

    /// `InsufficientDataHealthStatus`.
    pub fn insufficient_data_health_status(self, value: impl Into<Value<InsufficientDataHealthStatus>>) -> Self {
        Self(self.0.set("InsufficientDataHealthStatus", value))
    }

    /// `Inverted`.
    pub fn inverted(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Inverted", value))
    }

    /// `MeasureLatency`.
    pub fn measure_latency(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("MeasureLatency", value))
    }

    /// `Port`: 1 to 65535.
    pub fn port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Port", value))
    }

    /// `Regions`: 3 to 64 items.
    pub fn regions(self, value: impl Into<Value<List<HealthCheckHealthCheckConfigRegion>>>) -> Self {
        Self(self.0.set("Regions", value))
    }

    /// `RequestInterval`: 10 to 30.
    pub fn request_interval(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("RequestInterval", value))
    }

    /// `ResourcePath`: 0 to 255 characters.
    pub fn resource_path(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ResourcePath", value))
    }

    /// `RoutingControlArn`: 1 to 255 characters.
    pub fn routing_control_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("RoutingControlArn", value))
    }

    /// `SearchString`: 0 to 255 characters.
    pub fn search_string(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SearchString", value))
    }
}

impl PropertyType for HealthCheckHealthCheckConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HealthCheckHealthCheckConfigRegion` of `AWS::Route53::HealthCheck`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum HealthCheckHealthCheckConfigRegion {
    /// `ap-northeast-1`.
    ApNortheast1,
    /// `ap-southeast-1`.
    ApSoutheast1,
    /// `ap-southeast-2`.
    ApSoutheast2,
    /// `eu-west-1`.
    EuWest1,
    /// `sa-east-1`.
    SaEast1,
    /// `us-east-1`.
    UsEast1,
    /// `us-west-1`.
    UsWest1,
    /// `us-west-2`.
    UsWest2,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl HealthCheckHealthCheckConfigRegion {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::ApNortheast1 => "ap-northeast-1",
            Self::ApSoutheast1 => "ap-southeast-1",
            Self::ApSoutheast2 => "ap-southeast-2",
            Self::EuWest1 => "eu-west-1",
            Self::SaEast1 => "sa-east-1",
            Self::UsEast1 => "us-east-1",
            Self::UsWest1 => "us-west-1",
            Self::UsWest2 => "us-west-2",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for HealthCheckHealthCheckConfigRegion {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `HealthCheckHealthCheckConfigType` of `AWS::Route53::HealthCheck`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum HealthCheckHealthCheckConfigType {
    /// `CALCULATED`.
    Calculated,
    /// `CLOUDWATCH_METRIC`.
    CloudwatchMetric,
    /// `HTTP`.
    Http,
    /// `HTTP_STR_MATCH`.
    HttpStrMatch,
    /// `HTTPS`.
    Https,
    /// `HTTPS_STR_MATCH`.
    HttpsStrMatch,
    /// `TCP`.
    Tcp,
    /// `RECOVERY_CONTROL`.
    RecoveryControl,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl HealthCheckHealthCheckConfigType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Calculated => "CALCULATED",
            Self::CloudwatchMetric => "CLOUDWATCH_METRIC",
            Self::Http => "HTTP",
            Self::HttpStrMatch => "HTTP_STR_MATCH",
            Self::Https => "HTTPS",
            Self::HttpsStrMatch => "HTTPS_STR_MATCH",
            Self::Tcp => "TCP",
            Self::RecoveryControl => "RECOVERY_CONTROL",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for HealthCheckHealthCheckConfigType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `HealthCheckTag` of `AWS::Route53::HealthCheck`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HealthCheckTag(Map);

impl HealthCheckTag {
    /// With the required properties:
    /// - `Key`: at most 128 characters.
    /// - `Value`: at most 256 characters.
    pub fn new(key: impl Into<Value<String>>, value: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Key", key).set("Value", value))
    }
}

impl PropertyType for HealthCheckTag {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HostedZoneConfig` of `AWS::Route53::HostedZone`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HostedZoneConfig(Map);

impl HostedZoneConfig {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Comment`: 0 to 256 characters.
    pub fn comment(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Comment", value))
    }
}

impl PropertyType for HostedZoneConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HostedZoneFeatures` of `AWS::Route53::HostedZone`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HostedZoneFeatures(Map);

impl HostedZoneFeatures {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `EnableAcceleratedRecovery`.
    pub fn enable_accelerated_recovery(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EnableAcceleratedRecovery", value))
    }
}

impl PropertyType for HostedZoneFeatures {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HostedZoneTag` of `AWS::Route53::HostedZone`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HostedZoneTag(Map);

impl HostedZoneTag {
    /// With the required properties:
    /// - `Key`: at most 128 characters.
    /// - `Value`: at most 256 characters.
    pub fn new(key: impl Into<Value<String>>, value: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Key", key).set("Value", value))
    }
}

impl PropertyType for HostedZoneTag {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `InsufficientDataHealthStatus` of `AWS::Route53::HealthCheck`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum InsufficientDataHealthStatus {
    /// `Healthy`.
    Healthy,
    /// `LastKnownStatus`.
    LastKnownStatus,
    /// `Unhealthy`.
    Unhealthy,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl InsufficientDataHealthStatus {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Healthy => "Healthy",
            Self::LastKnownStatus => "LastKnownStatus",
            Self::Unhealthy => "Unhealthy",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for InsufficientDataHealthStatus {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `QueryLoggingConfig` of `AWS::Route53::HostedZone`.
#[must_use]
#[derive(Clone, Debug)]
pub struct QueryLoggingConfig(Map);

impl QueryLoggingConfig {
    /// With the required properties:
    /// - `CloudWatchLogsLogGroupArn`.
    pub fn new(cloud_watch_logs_log_group_arn: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("CloudWatchLogsLogGroupArn", cloud_watch_logs_log_group_arn))
    }
}

impl PropertyType for QueryLoggingConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Vpc` of `AWS::Route53::HostedZone`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Vpc(Map);

impl Vpc {
    /// With the required properties:
    /// - `VPCId`.
    /// - `VPCRegion`.
    pub fn new(vpc_id: impl Into<Value<String>>, vpc_region: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("VPCId", vpc_id).set("VPCRegion", vpc_region))
    }
}

impl PropertyType for Vpc {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}
