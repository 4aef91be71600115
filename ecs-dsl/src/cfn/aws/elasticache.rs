//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::ElastiCache::*` types.

use crate::cfn::{Expr, Handle, Json, List, Map, PropertyType, ResourceType, Value};

/// `AWS::ElastiCache::CacheCluster`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct CacheCluster(Map);

impl CacheCluster {
    /// With what AWS requires:
    /// - `CacheNodeType`.
    /// - `Engine`.
    /// - `NumCacheNodes`.
    pub fn new(cache_node_type: impl Into<Value<String>>, engine: impl Into<Value<String>>, num_cache_nodes: impl Into<Value<i64>>) -> Self {
        Self(
            Map::new()
            .and("CacheNodeType", cache_node_type.into().into_expr())
            .and("Engine", engine.into().into_expr())
            .and("NumCacheNodes", num_cache_nodes.into().into_expr())
        )
    }

    /// `AZMode`.
    pub fn az_mode(self, value: impl Into<Value<AzMode>>) -> Self {
        Self(self.0.and("AZMode", value.into().into_expr()))
    }

    /// `AutoMinorVersionUpgrade`.
    pub fn auto_minor_version_upgrade(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("AutoMinorVersionUpgrade", value.into().into_expr()))
    }

    /// `CacheParameterGroupName`.
    pub fn cache_parameter_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("CacheParameterGroupName", value.into().into_expr()))
    }

    /// `CacheSecurityGroupNames`.
    pub fn cache_security_group_names(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("CacheSecurityGroupNames", value.into().into_expr()))
    }

    /// `CacheSubnetGroupName`.
    pub fn cache_subnet_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("CacheSubnetGroupName", value.into().into_expr()))
    }

    /// `ClusterName`.
    pub fn cluster_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("ClusterName", value.into().into_expr()))
    }

    /// `EngineVersion`.
    pub fn engine_version(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("EngineVersion", value.into().into_expr()))
    }

    /// `IpDiscovery`.
    pub fn ip_discovery(self, value: impl Into<Value<IpDiscovery>>) -> Self {
        Self(self.0.and("IpDiscovery", value.into().into_expr()))
    }

    /// `LogDeliveryConfigurations`.
    pub fn log_delivery_configurations(self, value: impl Into<Value<List<LogDeliveryConfigurationRequest>>>) -> Self {
        Self(self.0.and("LogDeliveryConfigurations", value.into().into_expr()))
    }

    /// `NetworkType`.
    pub fn network_type(self, value: impl Into<Value<NetworkType>>) -> Self {
        Self(self.0.and("NetworkType", value.into().into_expr()))
    }

    /// `NotificationTopicArn`.
    pub fn notification_topic_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("NotificationTopicArn", value.into().into_expr()))
    }

    /// `Port`.
    pub fn port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("Port", value.into().into_expr()))
    }

    /// `PreferredAvailabilityZone`.
    pub fn preferred_availability_zone(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("PreferredAvailabilityZone", value.into().into_expr()))
    }

    /// `PreferredAvailabilityZones`.
    pub fn preferred_availability_zones(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("PreferredAvailabilityZones", value.into().into_expr()))
    }

    /// `PreferredMaintenanceWindow`.
    pub fn preferred_maintenance_window(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("PreferredMaintenanceWindow", value.into().into_expr()))
    }

    /// `SnapshotArns`.
    pub fn snapshot_arns(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("SnapshotArns", value.into().into_expr()))
    }

    /// `SnapshotName`.
    pub fn snapshot_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("SnapshotName", value.into().into_expr()))
    }

    /// `SnapshotRetentionLimit`.
    pub fn snapshot_retention_limit(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("SnapshotRetentionLimit", value.into().into_expr()))
    }

    /// `SnapshotWindow`.
    pub fn snapshot_window(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("SnapshotWindow", value.into().into_expr()))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.and("Tags", value.into().into_expr()))
    }

    /// `TransitEncryptionEnabled`.
    pub fn transit_encryption_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("TransitEncryptionEnabled", value.into().into_expr()))
    }

    /// `VpcSecurityGroupIds`.
    pub fn vpc_security_group_ids(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("VpcSecurityGroupIds", value.into().into_expr()))
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
#[derive(Clone, Debug, PartialEq)]
pub struct ParameterGroup(Map);

impl ParameterGroup {
    /// With what AWS requires:
    /// - `CacheParameterGroupFamily`.
    /// - `Description`.
    pub fn new(cache_parameter_group_family: impl Into<Value<String>>, description: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("CacheParameterGroupFamily", cache_parameter_group_family.into().into_expr())
            .and("Description", description.into().into_expr())
        )
    }

    /// `Properties`.
    pub fn properties(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.and("Properties", value.into().into_expr()))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.and("Tags", value.into().into_expr()))
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
#[derive(Clone, Debug, PartialEq)]
pub struct ReplicationGroup(Map);

impl ReplicationGroup {
    /// With what AWS requires:
    /// - `ReplicationGroupDescription`.
    pub fn new(replication_group_description: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("ReplicationGroupDescription", replication_group_description.into().into_expr())
        )
    }

    /// `AtRestEncryptionEnabled`.
    pub fn at_rest_encryption_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("AtRestEncryptionEnabled", value.into().into_expr()))
    }

    /// `AuthToken`.
    pub fn auth_token(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("AuthToken", value.into().into_expr()))
    }

    /// `AutoMinorVersionUpgrade`.
    pub fn auto_minor_version_upgrade(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("AutoMinorVersionUpgrade", value.into().into_expr()))
    }

    /// `AutomaticFailoverEnabled`.
    pub fn automatic_failover_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("AutomaticFailoverEnabled", value.into().into_expr()))
    }

    /// `CacheNodeType`.
    pub fn cache_node_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("CacheNodeType", value.into().into_expr()))
    }

    /// `CacheParameterGroupName`.
    pub fn cache_parameter_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("CacheParameterGroupName", value.into().into_expr()))
    }

    /// `CacheSecurityGroupNames`.
    pub fn cache_security_group_names(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("CacheSecurityGroupNames", value.into().into_expr()))
    }

    /// `CacheSubnetGroupName`.
    pub fn cache_subnet_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("CacheSubnetGroupName", value.into().into_expr()))
    }

    /// `ClusterMode`.
    pub fn cluster_mode(self, value: impl Into<Value<ClusterMode>>) -> Self {
        Self(self.0.and("ClusterMode", value.into().into_expr()))
    }

    /// `DataTieringEnabled`.
    pub fn data_tiering_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("DataTieringEnabled", value.into().into_expr()))
    }

    /// `Durability`.
    pub fn durability(self, value: impl Into<Value<ReplicationGroupDurability>>) -> Self {
        Self(self.0.and("Durability", value.into().into_expr()))
    }

    /// `Engine`.
    pub fn engine(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Engine", value.into().into_expr()))
    }

    /// `EngineVersion`.
    pub fn engine_version(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("EngineVersion", value.into().into_expr()))
    }

    /// `GlobalReplicationGroupId`.
    pub fn global_replication_group_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("GlobalReplicationGroupId", value.into().into_expr()))
    }

    /// `IpDiscovery`.
    pub fn ip_discovery(self, value: impl Into<Value<IpDiscovery>>) -> Self {
        Self(self.0.and("IpDiscovery", value.into().into_expr()))
    }

    /// `KmsKeyId`.
    pub fn kms_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("KmsKeyId", value.into().into_expr()))
    }

    /// `LogDeliveryConfigurations`.
    pub fn log_delivery_configurations(self, value: impl Into<Value<List<LogDeliveryConfigurationRequest>>>) -> Self {
        Self(self.0.and("LogDeliveryConfigurations", value.into().into_expr()))
    }

    /// `MultiAZEnabled`.
    pub fn multi_az_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("MultiAZEnabled", value.into().into_expr()))
    }

    /// `NetworkType`.
    pub fn network_type(self, value: impl Into<Value<NetworkType>>) -> Self {
        Self(self.0.and("NetworkType", value.into().into_expr()))
    }

    /// `NodeGroupConfiguration`.
    pub fn node_group_configuration(self, value: impl Into<Value<List<NodeGroupConfiguration>>>) -> Self {
        Self(self.0.and("NodeGroupConfiguration", value.into().into_expr()))
    }

    /// `NotificationTopicArn`.
    pub fn notification_topic_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("NotificationTopicArn", value.into().into_expr()))
    }

    /// `NumCacheClusters`: 1 to 6.
    pub fn num_cache_clusters(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("NumCacheClusters", value.into().into_expr()))
    }

    /// `NumNodeGroups`.
    pub fn num_node_groups(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("NumNodeGroups", value.into().into_expr()))
    }

    /// `Port`.
    pub fn port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("Port", value.into().into_expr()))
    }

    /// `PreferredCacheClusterAZs`.
    pub fn preferred_cache_cluster_azs(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("PreferredCacheClusterAZs", value.into().into_expr()))
    }

    /// `PreferredMaintenanceWindow`.
    pub fn preferred_maintenance_window(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("PreferredMaintenanceWindow", value.into().into_expr()))
    }

    /// `PrimaryClusterId`.
    pub fn primary_cluster_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("PrimaryClusterId", value.into().into_expr()))
    }

    /// `ReplicasPerNodeGroup`: 0 to 5.
    pub fn replicas_per_node_group(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("ReplicasPerNodeGroup", value.into().into_expr()))
    }

    /// `ReplicationGroupId`.
    pub fn replication_group_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("ReplicationGroupId", value.into().into_expr()))
    }

    /// `SecurityGroupIds`.
    pub fn security_group_ids(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("SecurityGroupIds", value.into().into_expr()))
    }

    /// `SnapshotArns`.
    pub fn snapshot_arns(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("SnapshotArns", value.into().into_expr()))
    }

    /// `SnapshotName`.
    pub fn snapshot_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("SnapshotName", value.into().into_expr()))
    }

    /// `SnapshotRetentionLimit`.
    pub fn snapshot_retention_limit(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("SnapshotRetentionLimit", value.into().into_expr()))
    }

    /// `SnapshotWindow`.
    pub fn snapshot_window(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("SnapshotWindow", value.into().into_expr()))
    }

    /// `SnapshottingClusterId`.
    pub fn snapshotting_cluster_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("SnapshottingClusterId", value.into().into_expr()))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.and("Tags", value.into().into_expr()))
    }

    /// `TransitEncryptionEnabled`.
    pub fn transit_encryption_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("TransitEncryptionEnabled", value.into().into_expr()))
    }

    /// `TransitEncryptionMode`.
    pub fn transit_encryption_mode(self, value: impl Into<Value<TransitEncryptionMode>>) -> Self {
        Self(self.0.and("TransitEncryptionMode", value.into().into_expr()))
    }

    /// `UserGroupIds`.
    pub fn user_group_ids(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("UserGroupIds", value.into().into_expr()))
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
#[derive(Clone, Debug, PartialEq)]
pub struct ServerlessCache(Map);

impl ServerlessCache {
    /// With what AWS requires:
    /// - `Engine`.
    /// - `ServerlessCacheName`.
    pub fn new(engine: impl Into<Value<String>>, serverless_cache_name: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("Engine", engine.into().into_expr())
            .and("ServerlessCacheName", serverless_cache_name.into().into_expr())
        )
    }

    /// `CacheUsageLimits`.
    pub fn cache_usage_limits(self, value: impl Into<Value<CacheUsageLimits>>) -> Self {
        Self(self.0.and("CacheUsageLimits", value.into().into_expr()))
    }

    /// `ConnectionType`.
    pub fn connection_type(self, value: impl Into<Value<ConnectionType>>) -> Self {
        Self(self.0.and("ConnectionType", value.into().into_expr()))
    }

    /// `DailySnapshotTime`.
    pub fn daily_snapshot_time(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("DailySnapshotTime", value.into().into_expr()))
    }

    /// `Description`.
    pub fn description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Description", value.into().into_expr()))
    }

    /// `FinalSnapshotName`.
    pub fn final_snapshot_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("FinalSnapshotName", value.into().into_expr()))
    }

    /// `KmsKeyId`.
    pub fn kms_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("KmsKeyId", value.into().into_expr()))
    }

    /// `MajorEngineVersion`.
    pub fn major_engine_version(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("MajorEngineVersion", value.into().into_expr()))
    }

    /// `NetworkType`.
    pub fn network_type(self, value: impl Into<Value<NetworkType>>) -> Self {
        Self(self.0.and("NetworkType", value.into().into_expr()))
    }

    /// `SecurityGroupIds`.
    pub fn security_group_ids(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("SecurityGroupIds", value.into().into_expr()))
    }

    /// `SnapshotArnsToRestore`.
    pub fn snapshot_arns_to_restore(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("SnapshotArnsToRestore", value.into().into_expr()))
    }

    /// `SnapshotRetentionLimit`.
    pub fn snapshot_retention_limit(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("SnapshotRetentionLimit", value.into().into_expr()))
    }

    /// `SubnetIds`.
    pub fn subnet_ids(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("SubnetIds", value.into().into_expr()))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.and("Tags", value.into().into_expr()))
    }

    /// `UserGroupId`.
    pub fn user_group_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("UserGroupId", value.into().into_expr()))
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
#[derive(Clone, Debug, PartialEq)]
pub struct SubnetGroup(Map);

impl SubnetGroup {
    /// With what AWS requires:
    /// - `Description`.
    /// - `SubnetIds`.
    pub fn new(description: impl Into<Value<String>>, subnet_ids: impl Into<Value<List<String>>>) -> Self {
        Self(
            Map::new()
            .and("Description", description.into().into_expr())
            .and("SubnetIds", subnet_ids.into().into_expr())
        )
    }

    /// `CacheSubnetGroupName`.
    pub fn cache_subnet_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("CacheSubnetGroupName", value.into().into_expr()))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.and("Tags", value.into().into_expr()))
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
#[derive(Clone, Debug, PartialEq)]
pub struct User(Map);

impl User {
    /// With what AWS requires:
    /// - `Engine`.
    /// - `UserId`: at least 1 characters.
    /// - `UserName`: at least 1 characters.
    pub fn new(engine: impl Into<Value<UserEngine>>, user_id: impl Into<Value<String>>, user_name: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("Engine", engine.into().into_expr())
            .and("UserId", user_id.into().into_expr())
            .and("UserName", user_name.into().into_expr())
        )
    }

    /// `AccessString`.
    pub fn access_string(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("AccessString", value.into().into_expr()))
    }

    /// `AuthenticationMode`.
    pub fn authentication_mode(self, value: impl Into<Value<UserAuthenticationMode>>) -> Self {
        Self(self.0.and("AuthenticationMode", value.into().into_expr()))
    }

    /// `NoPasswordRequired`.
    pub fn no_password_required(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("NoPasswordRequired", value.into().into_expr()))
    }

    /// `Passwords`: at least 1 items.
    pub fn passwords(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("Passwords", value.into().into_expr()))
    }

    /// `Tags`: at most 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.and("Tags", value.into().into_expr()))
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
#[derive(Clone, Debug, PartialEq)]
pub struct UserGroup(Map);

impl UserGroup {
    /// With what AWS requires:
    /// - `Engine`.
    /// - `UserGroupId`.
    /// - `UserIds`.
    pub fn new(engine: impl Into<Value<UserGroupEngine>>, user_group_id: impl Into<Value<String>>, user_ids: impl Into<Value<List<String>>>) -> Self {
        Self(
            Map::new()
            .and("Engine", engine.into().into_expr())
            .and("UserGroupId", user_group_id.into().into_expr())
            .and("UserIds", user_ids.into().into_expr())
        )
    }

    /// `Tags`: at most 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.and("Tags", value.into().into_expr()))
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
    /// AWS's word for it.
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
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CacheUsageLimits(Map);

impl CacheUsageLimits {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `DataStorage`.
    pub fn data_storage(self, value: impl Into<Value<DataStorage>>) -> Self {
        Self(self.0.and("DataStorage", value.into().into_expr()))
    }

    /// `ECPUPerSecond`.
    pub fn ecpu_per_second(self, value: impl Into<Value<EcpuPerSecond>>) -> Self {
        Self(self.0.and("ECPUPerSecond", value.into().into_expr()))
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
#[derive(Clone, Debug, PartialEq)]
pub struct CloudWatchLogsDestinationDetails(Map);

impl CloudWatchLogsDestinationDetails {
    /// With what AWS requires:
    /// - `LogGroup`.
    pub fn new(log_group: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("LogGroup", log_group.into().into_expr())
        )
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
    /// AWS's word for it.
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
    /// AWS's word for it.
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
#[derive(Clone, Debug, PartialEq)]
pub struct DataStorage(Map);

impl DataStorage {
    /// With what AWS requires:
    /// - `Unit`.
    pub fn new(unit: impl Into<Value<DataStorageUnit>>) -> Self {
        Self(
            Map::new()
            .and("Unit", unit.into().into_expr())
        )
    }

    /// `Maximum`.
    pub fn maximum(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("Maximum", value.into().into_expr()))
    }

    /// `Minimum`.
    pub fn minimum(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("Minimum", value.into().into_expr()))
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
    /// AWS's word for it.
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
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DestinationDetails(Map);

impl DestinationDetails {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `CloudWatchLogsDetails`.
    pub fn cloud_watch_logs_details(self, value: impl Into<Value<CloudWatchLogsDestinationDetails>>) -> Self {
        Self(self.0.and("CloudWatchLogsDetails", value.into().into_expr()))
    }

    /// `KinesisFirehoseDetails`.
    pub fn kinesis_firehose_details(self, value: impl Into<Value<KinesisFirehoseDestinationDetails>>) -> Self {
        Self(self.0.and("KinesisFirehoseDetails", value.into().into_expr()))
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
    /// AWS's word for it.
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
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EcpuPerSecond(Map);

impl EcpuPerSecond {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Maximum`.
    pub fn maximum(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("Maximum", value.into().into_expr()))
    }

    /// `Minimum`.
    pub fn minimum(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("Minimum", value.into().into_expr()))
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
    /// AWS's word for it.
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
#[derive(Clone, Debug, PartialEq)]
pub struct KinesisFirehoseDestinationDetails(Map);

impl KinesisFirehoseDestinationDetails {
    /// With what AWS requires:
    /// - `DeliveryStream`.
    pub fn new(delivery_stream: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("DeliveryStream", delivery_stream.into().into_expr())
        )
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
#[derive(Clone, Debug, PartialEq)]
pub struct LogDeliveryConfigurationRequest(Map);

impl LogDeliveryConfigurationRequest {
    /// With what AWS requires:
    /// - `DestinationDetails`.
    /// - `DestinationType`.
    /// - `LogFormat`.
    /// - `LogType`.
    pub fn new(destination_details: impl Into<Value<DestinationDetails>>, destination_type: impl Into<Value<DestinationType>>, log_format: impl Into<Value<LogFormat>>, log_type: impl Into<Value<LogType>>) -> Self {
        Self(
            Map::new()
            .and("DestinationDetails", destination_details.into().into_expr())
            .and("DestinationType", destination_type.into().into_expr())
            .and("LogFormat", log_format.into().into_expr())
            .and("LogType", log_type.into().into_expr())
        )
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
    /// AWS's word for it.
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
    /// AWS's word for it.
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
    /// AWS's word for it.
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
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodeGroupConfiguration(Map);

impl NodeGroupConfiguration {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `NodeGroupId`: 1 to 4 characters.
    pub fn node_group_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("NodeGroupId", value.into().into_expr()))
    }

    /// `PrimaryAvailabilityZone`.
    pub fn primary_availability_zone(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("PrimaryAvailabilityZone", value.into().into_expr()))
    }

    /// `ReplicaAvailabilityZones`.
    pub fn replica_availability_zones(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("ReplicaAvailabilityZones", value.into().into_expr()))
    }

    /// `ReplicaCount`.
    pub fn replica_count(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("ReplicaCount", value.into().into_expr()))
    }

    /// `Slots`.
    pub fn slots(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Slots", value.into().into_expr()))
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
    /// AWS's word for it.
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
#[derive(Clone, Debug, PartialEq)]
pub struct Tag(Map);

impl Tag {
    /// With what AWS requires:
    /// - `Key`.
    pub fn new(key: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("Key", key.into().into_expr())
        )
    }

    /// `Value`.
    pub fn value(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Value", value.into().into_expr()))
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
    /// AWS's word for it.
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
#[derive(Clone, Debug, PartialEq)]
pub struct UserAuthenticationMode(Map);

impl UserAuthenticationMode {
    /// With what AWS requires:
    /// - `Type`.
    pub fn new(r#type: impl Into<Value<UserAuthenticationModeType>>) -> Self {
        Self(
            Map::new()
            .and("Type", r#type.into().into_expr())
        )
    }

    /// `Passwords`: at least 1 items.
    pub fn passwords(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("Passwords", value.into().into_expr()))
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
    /// AWS's word for it.
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
    /// AWS's word for it.
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
    /// AWS's word for it.
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
