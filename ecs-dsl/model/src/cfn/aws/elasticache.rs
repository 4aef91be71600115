//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::ElastiCache::*` types.

use crate::cfn::{Expr, Handle, Json, List, Map, PropertyType, ResourceType, Value};

/// `AWS::ElastiCache::CacheCluster`.
#[must_use]
#[derive(Clone, Debug)]
pub struct CacheCluster(Map);

impl CacheCluster {
    /// With the required properties:
    /// - `CacheNodeType`.
    /// - `Engine`.
    /// - `NumCacheNodes`.
    pub fn new(cache_node_type: impl Into<Value<String>>, engine: impl Into<Value<String>>, num_cache_nodes: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("CacheNodeType", cache_node_type).set("Engine", engine).set("NumCacheNodes", num_cache_nodes))
    }

    /// `AZMode`.
    pub fn az_mode(self, value: impl Into<Value<AzMode>>) -> Self {
        Self(self.0.set("AZMode", value))
    }

    /// `AutoMinorVersionUpgrade`.
    pub fn auto_minor_version_upgrade(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("AutoMinorVersionUpgrade", value))
    }

    /// `CacheParameterGroupName`.
    pub fn cache_parameter_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CacheParameterGroupName", value))
    }

    /// `CacheSecurityGroupNames`.
    pub fn cache_security_group_names(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("CacheSecurityGroupNames", value))
    }

    /// `CacheSubnetGroupName`.
    pub fn cache_subnet_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CacheSubnetGroupName", value))
    }

    /// `ClusterName`.
    pub fn cluster_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ClusterName", value))
    }

    /// `EngineVersion`.
    pub fn engine_version(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("EngineVersion", value))
    }

    /// `IpDiscovery`.
    pub fn ip_discovery(self, value: impl Into<Value<IpDiscovery>>) -> Self {
        Self(self.0.set("IpDiscovery", value))
    }

    /// `LogDeliveryConfigurations`.
    pub fn log_delivery_configurations(self, value: impl Into<Value<List<LogDeliveryConfigurationRequest>>>) -> Self {
        Self(self.0.set("LogDeliveryConfigurations", value))
    }

    /// `NetworkType`.
    pub fn network_type(self, value: impl Into<Value<NetworkType>>) -> Self {
        Self(self.0.set("NetworkType", value))
    }

    /// `NotificationTopicArn`.
    pub fn notification_topic_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("NotificationTopicArn", value))
    }

    /// `Port`.
    pub fn port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Port", value))
    }

    /// `PreferredAvailabilityZone`.
    pub fn preferred_availability_zone(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("PreferredAvailabilityZone", value))
    }

    /// `PreferredAvailabilityZones`.
    pub fn preferred_availability_zones(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("PreferredAvailabilityZones", value))
    }

    /// `PreferredMaintenanceWindow`.
    pub fn preferred_maintenance_window(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("PreferredMaintenanceWindow", value))
    }

    /// `SnapshotArns`.
    pub fn snapshot_arns(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("SnapshotArns", value))
    }

    /// `SnapshotName`.
    pub fn snapshot_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SnapshotName", value))
    }

    /// `SnapshotRetentionLimit`.
    pub fn snapshot_retention_limit(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("SnapshotRetentionLimit", value))
    }

    /// `SnapshotWindow`.
    pub fn snapshot_window(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SnapshotWindow", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `TransitEncryptionEnabled`.
    pub fn transit_encryption_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("TransitEncryptionEnabled", value))
    }

    /// `VpcSecurityGroupIds`.
    pub fn vpc_security_group_ids(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("VpcSecurityGroupIds", value))
    }
}

impl ResourceType for CacheCluster {
    const TYPE: &'static str = "AWS::ElastiCache::CacheCluster";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<CacheCluster> {
    /// The attribute `ConfigurationEndpoint.Address`.
    #[inline]
    pub fn configuration_endpoint_address(&self) -> Value<String> {
        self.attribute("ConfigurationEndpoint.Address")
    }

    /// The attribute `ConfigurationEndpoint.Port`.
    #[inline]
    pub fn configuration_endpoint_port(&self) -> Value<String> {
        self.attribute("ConfigurationEndpoint.Port")
    }

    /// The attribute `RedisEndpoint.Address`.
    #[inline]
    pub fn redis_endpoint_address(&self) -> Value<String> {
        self.attribute("RedisEndpoint.Address")
    }

    /// The attribute `RedisEndpoint.Port`.
    #[inline]
    pub fn redis_endpoint_port(&self) -> Value<String> {
        self.attribute("RedisEndpoint.Port")
    }
}

/// `AWS::ElastiCache::ParameterGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ParameterGroup(Map);

impl ParameterGroup {
    /// With the required properties:
    /// - `CacheParameterGroupFamily`.
    /// - `Description`.
    pub fn new(cache_parameter_group_family: impl Into<Value<String>>, description: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("CacheParameterGroupFamily", cache_parameter_group_family).set("Description", description))
    }

    /// `Properties`.
    pub fn properties(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("Properties", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl ResourceType for ParameterGroup {
    const TYPE: &'static str = "AWS::ElastiCache::ParameterGroup";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<ParameterGroup> {
    /// The attribute `CacheParameterGroupName`.
    #[inline]
    pub fn cache_parameter_group_name(&self) -> Value<String> {
        self.attribute("CacheParameterGroupName")
    }
}

/// `AWS::ElastiCache::ReplicationGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ReplicationGroup(Map);

impl ReplicationGroup {
    /// With the required properties:
    /// - `ReplicationGroupDescription`.
    pub fn new(replication_group_description: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("ReplicationGroupDescription", replication_group_description))
    }

    /// `AtRestEncryptionEnabled`.
    pub fn at_rest_encryption_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("AtRestEncryptionEnabled", value))
    }

    /// `AuthToken`.
    pub fn auth_token(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AuthToken", value))
    }

    /// `AutoMinorVersionUpgrade`.
    pub fn auto_minor_version_upgrade(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("AutoMinorVersionUpgrade", value))
    }

    /// `AutomaticFailoverEnabled`.
    pub fn automatic_failover_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("AutomaticFailoverEnabled", value))
    }

    /// `CacheNodeType`.
    pub fn cache_node_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CacheNodeType", value))
    }

    /// `CacheParameterGroupName`.
    pub fn cache_parameter_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CacheParameterGroupName", value))
    }

    /// `CacheSecurityGroupNames`.
    pub fn cache_security_group_names(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("CacheSecurityGroupNames", value))
    }

    /// `CacheSubnetGroupName`.
    pub fn cache_subnet_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CacheSubnetGroupName", value))
    }

    /// `ClusterMode`.
    pub fn cluster_mode(self, value: impl Into<Value<ClusterMode>>) -> Self {
        Self(self.0.set("ClusterMode", value))
    }

    /// `DataTieringEnabled`.
    pub fn data_tiering_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("DataTieringEnabled", value))
    }

    /// `Durability`.
    pub fn durability(self, value: impl Into<Value<ReplicationGroupDurability>>) -> Self {
        Self(self.0.set("Durability", value))
    }

    /// `Engine`.
    pub fn engine(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Engine", value))
    }

    /// `EngineVersion`.
    pub fn engine_version(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("EngineVersion", value))
    }

    /// `GlobalReplicationGroupId`.
    pub fn global_replication_group_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("GlobalReplicationGroupId", value))
    }

    /// `IpDiscovery`.
    pub fn ip_discovery(self, value: impl Into<Value<IpDiscovery>>) -> Self {
        Self(self.0.set("IpDiscovery", value))
    }

    /// `KmsKeyId`.
    pub fn kms_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KmsKeyId", value))
    }

    /// `LogDeliveryConfigurations`.
    pub fn log_delivery_configurations(self, value: impl Into<Value<List<LogDeliveryConfigurationRequest>>>) -> Self {
        Self(self.0.set("LogDeliveryConfigurations", value))
    }

    /// `MultiAZEnabled`.
    pub fn multi_az_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("MultiAZEnabled", value))
    }

    /// `NetworkType`.
    pub fn network_type(self, value: impl Into<Value<NetworkType>>) -> Self {
        Self(self.0.set("NetworkType", value))
    }

    /// `NodeGroupConfiguration`.
    pub fn node_group_configuration(self, value: impl Into<Value<List<NodeGroupConfiguration>>>) -> Self {
        Self(self.0.set("NodeGroupConfiguration", value))
    }

    /// `NotificationTopicArn`.
    pub fn notification_topic_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("NotificationTopicArn", value))
    }

    /// `NumCacheClusters`: 1 to 6.
    pub fn num_cache_clusters(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("NumCacheClusters", value))
    }

    /// `NumNodeGroups`.
    pub fn num_node_groups(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("NumNodeGroups", value))
    }

    /// `Port`.
    pub fn port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Port", value))
    }

    /// `PreferredCacheClusterAZs`.
    pub fn preferred_cache_cluster_azs(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("PreferredCacheClusterAZs", value))
    }

    /// `PreferredMaintenanceWindow`.
    pub fn preferred_maintenance_window(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("PreferredMaintenanceWindow", value))
    }

    /// `PrimaryClusterId`.
    pub fn primary_cluster_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("PrimaryClusterId", value))
    }

    /// `ReplicasPerNodeGroup`: 0 to 5.
    pub fn replicas_per_node_group(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("ReplicasPerNodeGroup", value))
    }

    /// `ReplicationGroupId`.
    pub fn replication_group_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ReplicationGroupId", value))
    }

    /// `SecurityGroupIds`.
    pub fn security_group_ids(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("SecurityGroupIds", value))
    }

    /// `SnapshotArns`.
    pub fn snapshot_arns(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("SnapshotArns", value))
    }

    /// `SnapshotName`.
    pub fn snapshot_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SnapshotName", value))
    }

    /// `SnapshotRetentionLimit`.
    pub fn snapshot_retention_limit(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("SnapshotRetentionLimit", value))
    }

    /// `SnapshotWindow`.
    pub fn snapshot_window(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SnapshotWindow", value))
    }

    /// `SnapshottingClusterId`.
    pub fn snapshotting_cluster_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SnapshottingClusterId", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `TransitEncryptionEnabled`.
    pub fn transit_encryption_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("TransitEncryptionEnabled", value))
    }

    /// `TransitEncryptionMode`.
    pub fn transit_encryption_mode(self, value: impl Into<Value<TransitEncryptionMode>>) -> Self {
        Self(self.0.set("TransitEncryptionMode", value))
    }

    /// `UserGroupIds`.
    pub fn user_group_ids(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("UserGroupIds", value))
    }
}

impl ResourceType for ReplicationGroup {
    const TYPE: &'static str = "AWS::ElastiCache::ReplicationGroup";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<ReplicationGroup> {
    /// The attribute `ConfigurationEndPoint.Address`.
    #[inline]
    pub fn configuration_end_point_address(&self) -> Value<String> {
        self.attribute("ConfigurationEndPoint.Address")
    }

    /// The attribute `ConfigurationEndPoint.Port`.
    #[inline]
    pub fn configuration_end_point_port(&self) -> Value<String> {
        self.attribute("ConfigurationEndPoint.Port")
    }

    /// The attribute `EffectiveDurability`.
    #[inline]
    pub fn effective_durability(&self) -> Value<String> {
        self.attribute("EffectiveDurability")
    }

    /// The attribute `PrimaryEndPoint.Address`.
    #[inline]
    pub fn primary_end_point_address(&self) -> Value<String> {
        self.attribute("PrimaryEndPoint.Address")
    }

    /// The attribute `PrimaryEndPoint.Port`.
    #[inline]
    pub fn primary_end_point_port(&self) -> Value<String> {
        self.attribute("PrimaryEndPoint.Port")
    }

    /// The attribute `ReadEndPoint.Addresses`.
    #[inline]
    pub fn read_end_point_addresses(&self) -> Value<String> {
        self.attribute("ReadEndPoint.Addresses")
    }

    /// The attribute `ReadEndPoint.AddressesList`.
    #[inline]
    pub fn read_end_point_addresses_list(&self) -> Value<List<String>> {
        self.attribute("ReadEndPoint.AddressesList")
    }

    /// The attribute `ReadEndPoint.Ports`.
    #[inline]
    pub fn read_end_point_ports(&self) -> Value<String> {
        self.attribute("ReadEndPoint.Ports")
    }

    /// The attribute `ReadEndPoint.PortsList`.
    #[inline]
    pub fn read_end_point_ports_list(&self) -> Value<List<String>> {
        self.attribute("ReadEndPoint.PortsList")
    }

    /// The attribute `ReaderEndPoint.Address`.
    #[inline]
    pub fn reader_end_point_address(&self) -> Value<String> {
        self.attribute("ReaderEndPoint.Address")
    }

    /// The attribute `ReaderEndPoint.Port`.
    #[inline]
    pub fn reader_end_point_port(&self) -> Value<String> {
        self.attribute("ReaderEndPoint.Port")
    }
}

/// `AWS::ElastiCache::ServerlessCache`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ServerlessCache(Map);

impl ServerlessCache {
    /// With the required properties:
    /// - `Engine`.
    /// - `ServerlessCacheName`.
    pub fn new(engine: impl Into<Value<String>>, serverless_cache_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Engine", engine).set("ServerlessCacheName", serverless_cache_name))
    }

    /// `CacheUsageLimits`.
    pub fn cache_usage_limits(self, value: impl Into<Value<CacheUsageLimits>>) -> Self {
        Self(self.0.set("CacheUsageLimits", value))
    }

    /// `ConnectionType`.
    pub fn connection_type(self, value: impl Into<Value<ConnectionType>>) -> Self {
        Self(self.0.set("ConnectionType", value))
    }

    /// `DailySnapshotTime`.
    pub fn daily_snapshot_time(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DailySnapshotTime", value))
    }

    /// `Description`.
    pub fn description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Description", value))
    }

    /// `FinalSnapshotName`.
    pub fn final_snapshot_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("FinalSnapshotName", value))
    }

    /// `KmsKeyId`.
    pub fn kms_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KmsKeyId", value))
    }

    /// `MajorEngineVersion`.
    pub fn major_engine_version(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("MajorEngineVersion", value))
    }

    /// `NetworkType`.
    pub fn network_type(self, value: impl Into<Value<NetworkType>>) -> Self {
        Self(self.0.set("NetworkType", value))
    }

    /// `SecurityGroupIds`.
    pub fn security_group_ids(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("SecurityGroupIds", value))
    }

    /// `SnapshotArnsToRestore`.
    pub fn snapshot_arns_to_restore(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("SnapshotArnsToRestore", value))
    }

    /// `SnapshotRetentionLimit`.
    pub fn snapshot_retention_limit(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("SnapshotRetentionLimit", value))
    }

    /// `SubnetIds`.
    pub fn subnet_ids(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("SubnetIds", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `UserGroupId`.
    pub fn user_group_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("UserGroupId", value))
    }
}

impl ResourceType for ServerlessCache {
    const TYPE: &'static str = "AWS::ElastiCache::ServerlessCache";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<ServerlessCache> {
    /// The attribute `ARN`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("ARN")
    }

    /// The attribute `CreateTime`.
    #[inline]
    pub fn create_time(&self) -> Value<String> {
        self.attribute("CreateTime")
    }

    /// The attribute `Endpoint.Address`.
    #[inline]
    pub fn endpoint_address(&self) -> Value<String> {
        self.attribute("Endpoint.Address")
    }

    /// The attribute `Endpoint.Port`.
    #[inline]
    pub fn endpoint_port(&self) -> Value<String> {
        self.attribute("Endpoint.Port")
    }

    /// The attribute `FullEngineVersion`.
    #[inline]
    pub fn full_engine_version(&self) -> Value<String> {
        self.attribute("FullEngineVersion")
    }

    /// The attribute `ReaderEndpoint.Address`.
    #[inline]
    pub fn reader_endpoint_address(&self) -> Value<String> {
        self.attribute("ReaderEndpoint.Address")
    }

    /// The attribute `ReaderEndpoint.Port`.
    #[inline]
    pub fn reader_endpoint_port(&self) -> Value<String> {
        self.attribute("ReaderEndpoint.Port")
    }

    /// The attribute `Status`.
    #[inline]
    pub fn status(&self) -> Value<String> {
        self.attribute("Status")
    }
}

/// `AWS::ElastiCache::SubnetGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SubnetGroup(Map);

impl SubnetGroup {
    /// With the required properties:
    /// - `Description`.
    /// - `SubnetIds`.
    pub fn new(description: impl Into<Value<String>>, subnet_ids: impl Into<Value<List<String>>>) -> Self {
        Self(Map::new().set("Description", description).set("SubnetIds", subnet_ids))
    }

    /// `CacheSubnetGroupName`.
    pub fn cache_subnet_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CacheSubnetGroupName", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl ResourceType for SubnetGroup {
    const TYPE: &'static str = "AWS::ElastiCache::SubnetGroup";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

/// `AWS::ElastiCache::User`.
#[must_use]
#[derive(Clone, Debug)]
pub struct User(Map);

impl User {
    /// With the required properties:
    /// - `Engine`.
    /// - `UserId`: at least 1 character.
    /// - `UserName`: at least 1 character.
    pub fn new(engine: impl Into<Value<UserEngine>>, user_id: impl Into<Value<String>>, user_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Engine", engine).set("UserId", user_id).set("UserName", user_name))
    }

    /// `AccessString`.
    pub fn access_string(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AccessString", value))
    }

    /// `AuthenticationMode`.
    pub fn authentication_mode(self, value: impl Into<Value<UserAuthenticationMode>>) -> Self {
        Self(self.0.set("AuthenticationMode", value))
    }

    /// `NoPasswordRequired`.
    pub fn no_password_required(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("NoPasswordRequired", value))
    }

    /// `Passwords`: at least 1 item.
    pub fn passwords(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Passwords", value))
    }

    /// `Tags`: at most 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl ResourceType for User {
    const TYPE: &'static str = "AWS::ElastiCache::User";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<User> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }

    /// The attribute `Status`.
    #[inline]
    pub fn status(&self) -> Value<String> {
        self.attribute("Status")
    }
}

/// `AWS::ElastiCache::UserGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct UserGroup(Map);

impl UserGroup {
    /// With the required properties:
    /// - `Engine`.
    /// - `UserGroupId`.
    /// - `UserIds`.
    pub fn new(engine: impl Into<Value<UserGroupEngine>>, user_group_id: impl Into<Value<String>>, user_ids: impl Into<Value<List<String>>>) -> Self {
        Self(Map::new().set("Engine", engine).set("UserGroupId", user_group_id).set("UserIds", user_ids))
    }

    /// `Tags`: at most 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl ResourceType for UserGroup {
    const TYPE: &'static str = "AWS::ElastiCache::UserGroup";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<UserGroup> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }

    /// The attribute `Status`.
    #[inline]
    pub fn status(&self) -> Value<String> {
        self.attribute("Status")
    }
}

/// `AzMode` of `AWS::ElastiCache::CacheCluster`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AzMode {
    /// `cross-az`.
    CrossAz,
    /// `single-az`.
    SingleAz,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl AzMode {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::CrossAz => "cross-az",
            Self::SingleAz => "single-az",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for AzMode {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `CacheUsageLimits` of `AWS::ElastiCache::ServerlessCache`.
#[must_use]
#[derive(Clone, Debug)]
pub struct CacheUsageLimits(Map);

impl CacheUsageLimits {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `DataStorage`.
    pub fn data_storage(self, value: impl Into<Value<DataStorage>>) -> Self {
        Self(self.0.set("DataStorage", value))
    }

    /// `ECPUPerSecond`.
    pub fn ecpu_per_second(self, value: impl Into<Value<EcpuPerSecond>>) -> Self {
        Self(self.0.set("ECPUPerSecond", value))
    }
}

impl PropertyType for CacheUsageLimits {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `CloudWatchLogsDestinationDetails` of `AWS::ElastiCache::CacheCluster`, `AWS::ElastiCache::ReplicationGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct CloudWatchLogsDestinationDetails(Map);

impl CloudWatchLogsDestinationDetails {
    /// With the required properties:
    /// - `LogGroup`.
    pub fn new(log_group: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("LogGroup", log_group))
    }
}

impl PropertyType for CloudWatchLogsDestinationDetails {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ClusterMode` of `AWS::ElastiCache::ReplicationGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ClusterMode {
    /// `compatible`.
    Compatible,
    /// `disabled`.
    Disabled,
    /// `enabled`.
    Enabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ClusterMode {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Compatible => "compatible",
            Self::Disabled => "disabled",
            Self::Enabled => "enabled",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ClusterMode {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ConnectionType` of `AWS::ElastiCache::ServerlessCache`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ConnectionType {
    /// `public`.
    Public,
    /// `vpc`.
    Vpc,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ConnectionType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Public => "public",
            Self::Vpc => "vpc",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ConnectionType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `DataStorage` of `AWS::ElastiCache::ServerlessCache`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DataStorage(Map);

impl DataStorage {
    /// With the required properties:
    /// - `Unit`.
    pub fn new(unit: impl Into<Value<DataStorageUnit>>) -> Self {
        Self(Map::new().set("Unit", unit))
    }

    /// `Maximum`.
    pub fn maximum(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Maximum", value))
    }

    /// `Minimum`.
    pub fn minimum(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Minimum", value))
    }
}

impl PropertyType for DataStorage {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DataStorageUnit` of `AWS::ElastiCache::ServerlessCache`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum DataStorageUnit {
    /// `gb`.
    Gb,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl DataStorageUnit {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Gb => "gb",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for DataStorageUnit {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `DestinationDetails` of `AWS::ElastiCache::CacheCluster`, `AWS::ElastiCache::ReplicationGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DestinationDetails(Map);

impl DestinationDetails {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `CloudWatchLogsDetails`.
    pub fn cloud_watch_logs_details(self, value: impl Into<Value<CloudWatchLogsDestinationDetails>>) -> Self {
        Self(self.0.set("CloudWatchLogsDetails", value))
    }

    /// `KinesisFirehoseDetails`.
    pub fn kinesis_firehose_details(self, value: impl Into<Value<KinesisFirehoseDestinationDetails>>) -> Self {
        Self(self.0.set("KinesisFirehoseDetails", value))
    }
}

impl PropertyType for DestinationDetails {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DestinationType` of `AWS::ElastiCache::CacheCluster`, `AWS::ElastiCache::ReplicationGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum DestinationType {
    /// `cloudwatch-logs`.
    CloudwatchLogs,
    /// `kinesis-firehose`.
    KinesisFirehose,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl DestinationType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::CloudwatchLogs => "cloudwatch-logs",
            Self::KinesisFirehose => "kinesis-firehose",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for DestinationType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `EcpuPerSecond` of `AWS::ElastiCache::ServerlessCache`.
#[must_use]
#[derive(Clone, Debug)]
pub struct EcpuPerSecond(Map);

impl EcpuPerSecond {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Maximum`.
    pub fn maximum(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Maximum", value))
    }

    /// `Minimum`.
    pub fn minimum(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Minimum", value))
    }
}

impl PropertyType for EcpuPerSecond {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `IpDiscovery` of `AWS::ElastiCache::CacheCluster`, `AWS::ElastiCache::ReplicationGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum IpDiscovery {
    /// `ipv4`.
    Ipv4,
    /// `ipv6`.
    Ipv6,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl IpDiscovery {
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

impl PropertyType for IpDiscovery {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `KinesisFirehoseDestinationDetails` of `AWS::ElastiCache::CacheCluster`, `AWS::ElastiCache::ReplicationGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct KinesisFirehoseDestinationDetails(Map);

impl KinesisFirehoseDestinationDetails {
    /// With the required properties:
    /// - `DeliveryStream`.
    pub fn new(delivery_stream: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("DeliveryStream", delivery_stream))
    }
}

impl PropertyType for KinesisFirehoseDestinationDetails {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `LogDeliveryConfigurationRequest` of `AWS::ElastiCache::CacheCluster`, `AWS::ElastiCache::ReplicationGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct LogDeliveryConfigurationRequest(Map);

impl LogDeliveryConfigurationRequest {
    /// With the required properties:
    /// - `DestinationDetails`.
    /// - `DestinationType`.
    /// - `LogFormat`.
    /// - `LogType`.
    pub fn new(destination_details: impl Into<Value<DestinationDetails>>, destination_type: impl Into<Value<DestinationType>>, log_format: impl Into<Value<LogFormat>>, log_type: impl Into<Value<LogType>>) -> Self {
        Self(Map::new().set("DestinationDetails", destination_details).set("DestinationType", destination_type).set("LogFormat", log_format).set("LogType", log_type))
    }
}

impl PropertyType for LogDeliveryConfigurationRequest {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `LogFormat` of `AWS::ElastiCache::CacheCluster`, `AWS::ElastiCache::ReplicationGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum LogFormat {
    /// `json`.
    Json,
    /// `text`.
    Text,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl LogFormat {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Json => "json",
            Self::Text => "text",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for LogFormat {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `LogType` of `AWS::ElastiCache::CacheCluster`, `AWS::ElastiCache::ReplicationGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum LogType {
    /// `engine-log`.
    EngineLog,
    /// `slow-log`.
    SlowLog,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl LogType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::EngineLog => "engine-log",
            Self::SlowLog => "slow-log",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for LogType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `NetworkType` of `AWS::ElastiCache::CacheCluster`, `AWS::ElastiCache::ReplicationGroup`, `AWS::ElastiCache::ServerlessCache`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum NetworkType {
    /// `dual_stack`.
    DualStack,
    /// `ipv4`.
    Ipv4,
    /// `ipv6`.
    Ipv6,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl NetworkType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::DualStack => "dual_stack",
            Self::Ipv4 => "ipv4",
            Self::Ipv6 => "ipv6",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for NetworkType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `NodeGroupConfiguration` of `AWS::ElastiCache::ReplicationGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct NodeGroupConfiguration(Map);

impl NodeGroupConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `NodeGroupId`: 1 to 4 characters.
    pub fn node_group_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("NodeGroupId", value))
    }

    /// `PrimaryAvailabilityZone`.
    pub fn primary_availability_zone(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("PrimaryAvailabilityZone", value))
    }

    /// `ReplicaAvailabilityZones`.
    pub fn replica_availability_zones(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("ReplicaAvailabilityZones", value))
    }

    /// `ReplicaCount`.
    pub fn replica_count(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("ReplicaCount", value))
    }

    /// `Slots`.
    pub fn slots(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Slots", value))
    }
}

impl PropertyType for NodeGroupConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ReplicationGroupDurability` of `AWS::ElastiCache::ReplicationGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ReplicationGroupDurability {
    /// `async`.
    Async,
    /// `default`.
    Default,
    /// `disabled`.
    Disabled,
    /// `sync`.
    Sync,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ReplicationGroupDurability {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Async => "async",
            Self::Default => "default",
            Self::Disabled => "disabled",
            Self::Sync => "sync",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ReplicationGroupDurability {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `Tag` of `AWS::ElastiCache::CacheCluster`, `AWS::ElastiCache::ParameterGroup`, `AWS::ElastiCache::ReplicationGroup`, `AWS::ElastiCache::ServerlessCache`, `AWS::ElastiCache::SubnetGroup`, `AWS::ElastiCache::User`, `AWS::ElastiCache::UserGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Tag(Map);

impl Tag {
    /// With the required properties:
    /// - `Key`.
    pub fn new(key: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Key", key))
    }

    /// `Value`.
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

/// `TransitEncryptionMode` of `AWS::ElastiCache::ReplicationGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum TransitEncryptionMode {
    /// `preferred`.
    Preferred,
    /// `required`.
    Required,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl TransitEncryptionMode {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Preferred => "preferred",
            Self::Required => "required",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for TransitEncryptionMode {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `UserAuthenticationMode` of `AWS::ElastiCache::User`.
#[must_use]
#[derive(Clone, Debug)]
pub struct UserAuthenticationMode(Map);

impl UserAuthenticationMode {
    /// With the required properties:
    /// - `Type`.
    pub fn new(r#type: impl Into<Value<UserAuthenticationModeType>>) -> Self {
        Self(Map::new().set("Type", r#type))
    }

    /// `Passwords`: at least 1 item.
    pub fn passwords(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Passwords", value))
    }
}

impl PropertyType for UserAuthenticationMode {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `UserAuthenticationModeType` of `AWS::ElastiCache::User`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum UserAuthenticationModeType {
    /// `iam`.
    Iam,
    /// `no-password-required`.
    NoPasswordRequired,
    /// `password`.
    Password,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl UserAuthenticationModeType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Iam => "iam",
            Self::NoPasswordRequired => "no-password-required",
            Self::Password => "password",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for UserAuthenticationModeType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `UserEngine` of `AWS::ElastiCache::User`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum UserEngine {
    /// `redis`.
    Redis,
    /// `valkey`.
    Valkey,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl UserEngine {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Redis => "redis",
            Self::Valkey => "valkey",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for UserEngine {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `UserGroupEngine` of `AWS::ElastiCache::UserGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum UserGroupEngine {
    /// `redis`.
    Redis,
    /// `valkey`.
    Valkey,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl UserGroupEngine {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Redis => "redis",
            Self::Valkey => "valkey",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for UserGroupEngine {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}
