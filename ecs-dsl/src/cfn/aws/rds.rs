//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::RDS::*` types.

use crate::cfn::{Expr, Handle, Json, List, Map, PropertyType, ResourceType, Value};

/// `AWS::RDS::DBCluster`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DbCluster(Map);

impl DbCluster {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AllocatedStorage`.
    pub fn allocated_storage(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("AllocatedStorage", value.into().into_expr()))
    }

    /// `AssociatedRoles`: 0 to 15 items.
    pub fn associated_roles(self, value: impl Into<Value<List<DbClusterRole>>>) -> Self {
        Self(self.0.and("AssociatedRoles", value.into().into_expr()))
    }

    /// `AutoMinorVersionUpgrade`.
    pub fn auto_minor_version_upgrade(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("AutoMinorVersionUpgrade", value.into().into_expr()))
    }

    /// `AvailabilityZones`.
    pub fn availability_zones(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("AvailabilityZones", value.into().into_expr()))
    }

    /// `BacktrackWindow`.
    pub fn backtrack_window(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("BacktrackWindow", value.into().into_expr()))
    }

    /// `BackupRetentionPeriod`: 1 to 35.
    pub fn backup_retention_period(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("BackupRetentionPeriod", value.into().into_expr()))
    }

    /// `ClusterScalabilityType`.
    pub fn cluster_scalability_type(self, value: impl Into<Value<ClusterScalabilityType>>) -> Self {
        Self(self.0.and("ClusterScalabilityType", value.into().into_expr()))
    }

    /// `CopyTagsToSnapshot`.
    pub fn copy_tags_to_snapshot(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("CopyTagsToSnapshot", value.into().into_expr()))
    }

    /// `DBClusterIdentifier`: 1 to 63 characters.
    pub fn db_cluster_identifier(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("DBClusterIdentifier", value.into().into_expr()))
    }

    /// `DBClusterInstanceClass`.
    pub fn db_cluster_instance_class(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("DBClusterInstanceClass", value.into().into_expr()))
    }

    /// `DBClusterParameterGroupName`.
    pub fn db_cluster_parameter_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("DBClusterParameterGroupName", value.into().into_expr()))
    }

    /// `DBInstanceParameterGroupName`.
    pub fn db_instance_parameter_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("DBInstanceParameterGroupName", value.into().into_expr()))
    }

    /// `DBSubnetGroupName`.
    pub fn db_subnet_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("DBSubnetGroupName", value.into().into_expr()))
    }

    /// `DBSystemId`.
    pub fn db_system_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("DBSystemId", value.into().into_expr()))
    }

    /// `DatabaseInsightsMode`.
    pub fn database_insights_mode(self, value: impl Into<Value<DatabaseInsightsMode>>) -> Self {
        Self(self.0.and("DatabaseInsightsMode", value.into().into_expr()))
    }

    /// `DatabaseName`.
    pub fn database_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("DatabaseName", value.into().into_expr()))
    }

    /// `DeleteAutomatedBackups`.
    pub fn delete_automated_backups(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("DeleteAutomatedBackups", value.into().into_expr()))
    }

    /// `DeletionProtection`.
    pub fn deletion_protection(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("DeletionProtection", value.into().into_expr()))
    }

    /// `Domain`.
    pub fn domain(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Domain", value.into().into_expr()))
    }

    /// `DomainIAMRoleName`.
    pub fn domain_iam_role_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("DomainIAMRoleName", value.into().into_expr()))
    }

    /// `EnableCloudwatchLogsExports`.
    pub fn enable_cloudwatch_logs_exports(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("EnableCloudwatchLogsExports", value.into().into_expr()))
    }

    /// `EnableGlobalWriteForwarding`.
    pub fn enable_global_write_forwarding(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("EnableGlobalWriteForwarding", value.into().into_expr()))
    }

    /// `EnableHttpEndpoint`.
    pub fn enable_http_endpoint(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("EnableHttpEndpoint", value.into().into_expr()))
    }

    /// `EnableIAMDatabaseAuthentication`.
    pub fn enable_iam_database_authentication(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("EnableIAMDatabaseAuthentication", value.into().into_expr()))
    }

    /// `EnableLocalWriteForwarding`.
    pub fn enable_local_write_forwarding(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("EnableLocalWriteForwarding", value.into().into_expr()))
    }

    /// `Engine`.
    pub fn engine(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Engine", value.into().into_expr()))
    }

    /// `EngineLifecycleSupport`.
    pub fn engine_lifecycle_support(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("EngineLifecycleSupport", value.into().into_expr()))
    }

    /// `EngineMode`.
    pub fn engine_mode(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("EngineMode", value.into().into_expr()))
    }

    /// `EngineVersion`.
    pub fn engine_version(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("EngineVersion", value.into().into_expr()))
    }

    /// `GlobalClusterIdentifier`: 0 to 63 characters.
    pub fn global_cluster_identifier(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("GlobalClusterIdentifier", value.into().into_expr()))
    }

    /// `Iops`.
    pub fn iops(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("Iops", value.into().into_expr()))
    }

    /// `KmsKeyId`.
    pub fn kms_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("KmsKeyId", value.into().into_expr()))
    }

    /// `ManageMasterUserPassword`.
    pub fn manage_master_user_password(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("ManageMasterUserPassword", value.into().into_expr()))
    }

    /// `MasterUserAuthenticationType`.
    pub fn master_user_authentication_type(self, value: impl Into<Value<MasterUserAuthenticationType>>) -> Self {
        Self(self.0.and("MasterUserAuthenticationType", value.into().into_expr()))
    }

    /// `MasterUserPassword`.
    pub fn master_user_password(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("MasterUserPassword", value.into().into_expr()))
    }

    /// `MasterUserSecret`.
    pub fn master_user_secret(self, value: impl Into<Value<MasterUserSecret>>) -> Self {
        Self(self.0.and("MasterUserSecret", value.into().into_expr()))
    }

    /// `MasterUsername`: at least 1 characters.
    pub fn master_username(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("MasterUsername", value.into().into_expr()))
    }

    /// `MonitoringInterval`.
    pub fn monitoring_interval(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("MonitoringInterval", value.into().into_expr()))
    }

    /// `MonitoringRoleArn`.
    pub fn monitoring_role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("MonitoringRoleArn", value.into().into_expr()))
    }

    /// `NetworkType`.
    pub fn network_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("NetworkType", value.into().into_expr()))
    }

    /// `PerformanceInsightsEnabled`.
    pub fn performance_insights_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("PerformanceInsightsEnabled", value.into().into_expr()))
    }

    /// `PerformanceInsightsKmsKeyId`.
    pub fn performance_insights_kms_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("PerformanceInsightsKmsKeyId", value.into().into_expr()))
    }

    /// `PerformanceInsightsRetentionPeriod`.
    pub fn performance_insights_retention_period(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("PerformanceInsightsRetentionPeriod", value.into().into_expr()))
    }

    /// `Port`.
    pub fn port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("Port", value.into().into_expr()))
    }

    /// `PreferredBackupWindow`.
    pub fn preferred_backup_window(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("PreferredBackupWindow", value.into().into_expr()))
    }

    /// `PreferredMaintenanceWindow`.
    pub fn preferred_maintenance_window(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("PreferredMaintenanceWindow", value.into().into_expr()))
    }

    /// `PubliclyAccessible`.
    pub fn publicly_accessible(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("PubliclyAccessible", value.into().into_expr()))
    }

    /// `ReplicationSourceIdentifier`.
    pub fn replication_source_identifier(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("ReplicationSourceIdentifier", value.into().into_expr()))
    }

    /// `RestoreToTime`.
    pub fn restore_to_time(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("RestoreToTime", value.into().into_expr()))
    }

    /// `RestoreType`.
    pub fn restore_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("RestoreType", value.into().into_expr()))
    }

    /// `ScalingConfiguration`.
    pub fn scaling_configuration(self, value: impl Into<Value<ScalingConfiguration>>) -> Self {
        Self(self.0.and("ScalingConfiguration", value.into().into_expr()))
    }

    /// `ServerlessV2ScalingConfiguration`.
    pub fn serverless_v2_scaling_configuration(self, value: impl Into<Value<ServerlessV2ScalingConfiguration>>) -> Self {
        Self(self.0.and("ServerlessV2ScalingConfiguration", value.into().into_expr()))
    }

    /// `SnapshotIdentifier`.
    pub fn snapshot_identifier(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("SnapshotIdentifier", value.into().into_expr()))
    }

    /// `SourceDBClusterIdentifier`.
    pub fn source_db_cluster_identifier(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("SourceDBClusterIdentifier", value.into().into_expr()))
    }

    /// `SourceDbClusterResourceId`.
    pub fn source_db_cluster_resource_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("SourceDbClusterResourceId", value.into().into_expr()))
    }

    /// `SourceRegion`.
    pub fn source_region(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("SourceRegion", value.into().into_expr()))
    }

    /// `StorageEncrypted`.
    pub fn storage_encrypted(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("StorageEncrypted", value.into().into_expr()))
    }

    /// `StorageType`.
    pub fn storage_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("StorageType", value.into().into_expr()))
    }

    /// `Tags`: at most 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.and("Tags", value.into().into_expr()))
    }

    /// `UseLatestRestorableTime`.
    pub fn use_latest_restorable_time(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("UseLatestRestorableTime", value.into().into_expr()))
    }

    /// `VpcSecurityGroupIds`.
    pub fn vpc_security_group_ids(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("VpcSecurityGroupIds", value.into().into_expr()))
    }
}

impl ResourceType for DbCluster {
    const TYPE: &'static str = "AWS::RDS::DBCluster";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<DbCluster> {
    /// The attribute `DBClusterArn`.
    #[inline]
    pub fn db_cluster_arn(&self) -> Value<String> {
        self.attribute("DBClusterArn")
    }

    /// The attribute `DBClusterResourceId`.
    #[inline]
    pub fn db_cluster_resource_id(&self) -> Value<String> {
        self.attribute("DBClusterResourceId")
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

    /// The attribute `MasterUserSecret.SecretArn`.
    #[inline]
    pub fn master_user_secret_secret_arn(&self) -> Value<String> {
        self.attribute("MasterUserSecret.SecretArn")
    }

    /// The attribute `ReadEndpoint.Address`.
    #[inline]
    pub fn read_endpoint_address(&self) -> Value<String> {
        self.attribute("ReadEndpoint.Address")
    }

    /// The attribute `StorageEncryptionType`.
    #[inline]
    pub fn storage_encryption_type(&self) -> Value<String> {
        self.attribute("StorageEncryptionType")
    }

    /// The attribute `StorageThroughput`.
    #[inline]
    pub fn storage_throughput(&self) -> Value<i64> {
        self.attribute("StorageThroughput")
    }
}

/// `AWS::RDS::DBClusterParameterGroup`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct DbClusterParameterGroup(Map);

impl DbClusterParameterGroup {
    /// With what AWS requires:
    /// - `Description`.
    /// - `Family`.
    /// - `Parameters`.
    pub fn new(description: impl Into<Value<String>>, family: impl Into<Value<String>>, parameters: impl Into<Value<Json>>) -> Self {
        Self(
            Map::new()
            .and("Description", description.into().into_expr())
            .and("Family", family.into().into_expr())
            .and("Parameters", parameters.into().into_expr())
        )
    }

    /// `DBClusterParameterGroupName`: at least 1 characters.
    pub fn db_cluster_parameter_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("DBClusterParameterGroupName", value.into().into_expr()))
    }

    /// `Tags`: at most 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.and("Tags", value.into().into_expr()))
    }
}

impl ResourceType for DbClusterParameterGroup {
    const TYPE: &'static str = "AWS::RDS::DBClusterParameterGroup";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

/// `AWS::RDS::DBInstance`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DbInstance(Map);

impl DbInstance {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AdditionalStorageVolumes`.
    pub fn additional_storage_volumes(self, value: impl Into<Value<List<AdditionalStorageVolume>>>) -> Self {
        Self(self.0.and("AdditionalStorageVolumes", value.into().into_expr()))
    }

    /// `AllocatedStorage`.
    pub fn allocated_storage(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("AllocatedStorage", value.into().into_expr()))
    }

    /// `AllowMajorVersionUpgrade`.
    pub fn allow_major_version_upgrade(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("AllowMajorVersionUpgrade", value.into().into_expr()))
    }

    /// `ApplyImmediately`.
    pub fn apply_immediately(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("ApplyImmediately", value.into().into_expr()))
    }

    /// `AssociatedRoles`.
    pub fn associated_roles(self, value: impl Into<Value<List<DbInstanceRole>>>) -> Self {
        Self(self.0.and("AssociatedRoles", value.into().into_expr()))
    }

    /// `AutoMinorVersionUpgrade`.
    pub fn auto_minor_version_upgrade(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("AutoMinorVersionUpgrade", value.into().into_expr()))
    }

    /// `AutomaticBackupReplicationKmsKeyId`.
    pub fn automatic_backup_replication_kms_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("AutomaticBackupReplicationKmsKeyId", value.into().into_expr()))
    }

    /// `AutomaticBackupReplicationRegion`.
    pub fn automatic_backup_replication_region(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("AutomaticBackupReplicationRegion", value.into().into_expr()))
    }

    /// `AutomaticBackupReplicationRetentionPeriod`: at least 1.
    pub fn automatic_backup_replication_retention_period(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("AutomaticBackupReplicationRetentionPeriod", value.into().into_expr()))
    }

    /// `AvailabilityZone`.
    pub fn availability_zone(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("AvailabilityZone", value.into().into_expr()))
    }

    /// `BackupRetentionPeriod`.
    pub fn backup_retention_period(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("BackupRetentionPeriod", value.into().into_expr()))
    }

    /// `BackupTarget`.
    pub fn backup_target(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("BackupTarget", value.into().into_expr()))
    }

    /// `CACertificateIdentifier`.
    pub fn ca_certificate_identifier(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("CACertificateIdentifier", value.into().into_expr()))
    }

    /// `CertificateRotationRestart`.
    pub fn certificate_rotation_restart(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("CertificateRotationRestart", value.into().into_expr()))
    }

    /// `CharacterSetName`.
    pub fn character_set_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("CharacterSetName", value.into().into_expr()))
    }

    /// `CopyTagsToSnapshot`.
    pub fn copy_tags_to_snapshot(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("CopyTagsToSnapshot", value.into().into_expr()))
    }

    /// `CustomIAMInstanceProfile`.
    pub fn custom_iam_instance_profile(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("CustomIAMInstanceProfile", value.into().into_expr()))
    }

    /// `DBClusterIdentifier`.
    pub fn db_cluster_identifier(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("DBClusterIdentifier", value.into().into_expr()))
    }

    /// `DBClusterSnapshotIdentifier`.
    pub fn db_cluster_snapshot_identifier(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("DBClusterSnapshotIdentifier", value.into().into_expr()))
    }

    /// `DBInstanceClass`.
    pub fn db_instance_class(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("DBInstanceClass", value.into().into_expr()))
    }

    /// `DBInstanceIdentifier`: 1 to 63 characters.
    pub fn db_instance_identifier(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("DBInstanceIdentifier", value.into().into_expr()))
    }

    /// `DBName`.
    pub fn db_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("DBName", value.into().into_expr()))
    }

    /// `DBParameterGroupName`.
    pub fn db_parameter_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("DBParameterGroupName", value.into().into_expr()))
    }

    /// `DBSecurityGroups`.
    pub fn db_security_groups(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("DBSecurityGroups", value.into().into_expr()))
    }

    /// `DBSnapshotIdentifier`.
    pub fn db_snapshot_identifier(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("DBSnapshotIdentifier", value.into().into_expr()))
    }

    /// `DBSubnetGroupName`.
    pub fn db_subnet_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("DBSubnetGroupName", value.into().into_expr()))
    }

    /// `DBSystemId`.
    pub fn db_system_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("DBSystemId", value.into().into_expr()))
    }

    /// `DatabaseInsightsMode`.
    pub fn database_insights_mode(self, value: impl Into<Value<DatabaseInsightsMode>>) -> Self {
        Self(self.0.and("DatabaseInsightsMode", value.into().into_expr()))
    }

    /// `DedicatedLogVolume`.
    pub fn dedicated_log_volume(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("DedicatedLogVolume", value.into().into_expr()))
    }

    /// `DeleteAutomatedBackups`.
    pub fn delete_automated_backups(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("DeleteAutomatedBackups", value.into().into_expr()))
    }

    /// `DeletionProtection`.
    pub fn deletion_protection(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("DeletionProtection", value.into().into_expr()))
    }

    /// `Domain`.
    pub fn domain(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Domain", value.into().into_expr()))
    }

    /// `DomainAuthSecretArn`.
    pub fn domain_auth_secret_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("DomainAuthSecretArn", value.into().into_expr()))
    }

    /// `DomainDnsIps`.
    pub fn domain_dns_ips(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("DomainDnsIps", value.into().into_expr()))
    }

    /// `DomainFqdn`.
    pub fn domain_fqdn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("DomainFqdn", value.into().into_expr()))
    }

    /// `DomainIAMRoleName`.
    pub fn domain_iam_role_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("DomainIAMRoleName", value.into().into_expr()))
    }

    /// `DomainOu`.
    pub fn domain_ou(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("DomainOu", value.into().into_expr()))
    }

    /// `EnableCloudwatchLogsExports`.
    pub fn enable_cloudwatch_logs_exports(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("EnableCloudwatchLogsExports", value.into().into_expr()))
    }

    /// `EnableIAMDatabaseAuthentication`.
    pub fn enable_iam_database_authentication(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("EnableIAMDatabaseAuthentication", value.into().into_expr()))
    }

    /// `EnablePerformanceInsights`.
    pub fn enable_performance_insights(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("EnablePerformanceInsights", value.into().into_expr()))
    }

    /// `Engine`.
    pub fn engine(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Engine", value.into().into_expr()))
    }

    /// `EngineLifecycleSupport`.
    pub fn engine_lifecycle_support(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("EngineLifecycleSupport", value.into().into_expr()))
    }

    /// `EngineVersion`.
    pub fn engine_version(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("EngineVersion", value.into().into_expr()))
    }

    /// `Iops`.
    pub fn iops(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("Iops", value.into().into_expr()))
    }

    /// `KmsKeyId`.
    pub fn kms_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("KmsKeyId", value.into().into_expr()))
    }

    /// `LicenseModel`.
    pub fn license_model(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("LicenseModel", value.into().into_expr()))
    }

    /// `ManageMasterUserPassword`.
    pub fn manage_master_user_password(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("ManageMasterUserPassword", value.into().into_expr()))
    }

    /// `MasterUserAuthenticationType`.
    pub fn master_user_authentication_type(self, value: impl Into<Value<MasterUserAuthenticationType>>) -> Self {
        Self(self.0.and("MasterUserAuthenticationType", value.into().into_expr()))
    }

    /// `MasterUserPassword`.
    pub fn master_user_password(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("MasterUserPassword", value.into().into_expr()))
    }

    /// `MasterUserSecret`.
    pub fn master_user_secret(self, value: impl Into<Value<MasterUserSecret>>) -> Self {
        Self(self.0.and("MasterUserSecret", value.into().into_expr()))
    }

    /// `MasterUsername`: 1 to 128 characters.
    pub fn master_username(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("MasterUsername", value.into().into_expr()))
    }

    /// `MaxAllocatedStorage`.
    pub fn max_allocated_storage(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("MaxAllocatedStorage", value.into().into_expr()))
    }

    /// `MonitoringInterval`.
    pub fn monitoring_interval(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("MonitoringInterval", value.into().into_expr()))
    }

    /// `MonitoringRoleArn`.
    pub fn monitoring_role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("MonitoringRoleArn", value.into().into_expr()))
    }

    /// `MultiAZ`.
    pub fn multi_az(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("MultiAZ", value.into().into_expr()))
    }

    /// `NcharCharacterSetName`.
    pub fn nchar_character_set_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("NcharCharacterSetName", value.into().into_expr()))
    }

    /// `NetworkType`.
    pub fn network_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("NetworkType", value.into().into_expr()))
    }

    /// `OptionGroupName`.
    pub fn option_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("OptionGroupName", value.into().into_expr()))
    }

    /// `PerformanceInsightsKMSKeyId`.
    pub fn performance_insights_kms_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("PerformanceInsightsKMSKeyId", value.into().into_expr()))
    }

    /// `PerformanceInsightsRetentionPeriod`.
    pub fn performance_insights_retention_period(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("PerformanceInsightsRetentionPeriod", value.into().into_expr()))
    }

    /// `Port`.
    pub fn port(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Port", value.into().into_expr()))
    }

    /// `PreferredBackupWindow`.
    pub fn preferred_backup_window(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("PreferredBackupWindow", value.into().into_expr()))
    }

    /// `PreferredMaintenanceWindow`.
    pub fn preferred_maintenance_window(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("PreferredMaintenanceWindow", value.into().into_expr()))
    }

    /// `ProcessorFeatures`.
    pub fn processor_features(self, value: impl Into<Value<List<ProcessorFeature>>>) -> Self {
        Self(self.0.and("ProcessorFeatures", value.into().into_expr()))
    }

    /// `PromotionTier`: 0 to 15.
    pub fn promotion_tier(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("PromotionTier", value.into().into_expr()))
    }

    /// `PubliclyAccessible`.
    pub fn publicly_accessible(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("PubliclyAccessible", value.into().into_expr()))
    }

    /// `ReplicaMode`.
    pub fn replica_mode(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("ReplicaMode", value.into().into_expr()))
    }

    /// `RestoreTime`.
    pub fn restore_time(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("RestoreTime", value.into().into_expr()))
    }

    /// `SourceDBClusterIdentifier`.
    pub fn source_db_cluster_identifier(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("SourceDBClusterIdentifier", value.into().into_expr()))
    }

    /// `SourceDBInstanceAutomatedBackupsArn`.
    pub fn source_db_instance_automated_backups_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("SourceDBInstanceAutomatedBackupsArn", value.into().into_expr()))
    }

    /// `SourceDBInstanceIdentifier`.
    pub fn source_db_instance_identifier(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("SourceDBInstanceIdentifier", value.into().into_expr()))
    }

    /// `SourceDbiResourceId`.
    pub fn source_dbi_resource_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("SourceDbiResourceId", value.into().into_expr()))
    }

    /// `SourceRegion`.
    pub fn source_region(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("SourceRegion", value.into().into_expr()))
    }

    /// `StorageEncrypted`.
    pub fn storage_encrypted(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("StorageEncrypted", value.into().into_expr()))
    }

    /// `StorageThroughput`.
    pub fn storage_throughput(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("StorageThroughput", value.into().into_expr()))
    }

    /// `StorageType`.
    pub fn storage_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("StorageType", value.into().into_expr()))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.and("Tags", value.into().into_expr()))
    }

    /// `TdeCredentialArn`.
    pub fn tde_credential_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("TdeCredentialArn", value.into().into_expr()))
    }

    /// `TdeCredentialPassword`.
    pub fn tde_credential_password(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("TdeCredentialPassword", value.into().into_expr()))
    }

    /// `Timezone`.
    pub fn timezone(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Timezone", value.into().into_expr()))
    }

    /// `UseDefaultProcessorFeatures`.
    pub fn use_default_processor_features(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("UseDefaultProcessorFeatures", value.into().into_expr()))
    }

    /// `UseLatestRestorableTime`.
    pub fn use_latest_restorable_time(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("UseLatestRestorableTime", value.into().into_expr()))
    }

    /// `VPCSecurityGroups`.
    pub fn vpc_security_groups(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("VPCSecurityGroups", value.into().into_expr()))
    }
}

impl ResourceType for DbInstance {
    const TYPE: &'static str = "AWS::RDS::DBInstance";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<DbInstance> {
    /// The attribute `AutomaticRestartTime`.
    #[inline]
    pub fn automatic_restart_time(&self) -> Value<String> {
        self.attribute("AutomaticRestartTime")
    }

    /// The attribute `CertificateDetails.CAIdentifier`.
    #[inline]
    pub fn certificate_details_ca_identifier(&self) -> Value<String> {
        self.attribute("CertificateDetails.CAIdentifier")
    }

    /// The attribute `CertificateDetails.ValidTill`.
    #[inline]
    pub fn certificate_details_valid_till(&self) -> Value<String> {
        self.attribute("CertificateDetails.ValidTill")
    }

    /// The attribute `DBInstanceArn`.
    #[inline]
    pub fn db_instance_arn(&self) -> Value<String> {
        self.attribute("DBInstanceArn")
    }

    /// The attribute `DBInstanceStatus`.
    #[inline]
    pub fn db_instance_status(&self) -> Value<String> {
        self.attribute("DBInstanceStatus")
    }

    /// The attribute `DbiResourceId`.
    #[inline]
    pub fn dbi_resource_id(&self) -> Value<String> {
        self.attribute("DbiResourceId")
    }

    /// The attribute `Endpoint.Address`.
    #[inline]
    pub fn endpoint_address(&self) -> Value<String> {
        self.attribute("Endpoint.Address")
    }

    /// The attribute `Endpoint.HostedZoneId`.
    #[inline]
    pub fn endpoint_hosted_zone_id(&self) -> Value<String> {
        self.attribute("Endpoint.HostedZoneId")
    }

    /// The attribute `Endpoint.Port`.
    #[inline]
    pub fn endpoint_port(&self) -> Value<String> {
        self.attribute("Endpoint.Port")
    }

    /// The attribute `InstanceCreateTime`.
    #[inline]
    pub fn instance_create_time(&self) -> Value<String> {
        self.attribute("InstanceCreateTime")
    }

    /// The attribute `IsStorageConfigUpgradeAvailable`.
    #[inline]
    pub fn is_storage_config_upgrade_available(&self) -> Value<bool> {
        self.attribute("IsStorageConfigUpgradeAvailable")
    }

    /// The attribute `LatestRestorableTime`.
    #[inline]
    pub fn latest_restorable_time(&self) -> Value<String> {
        self.attribute("LatestRestorableTime")
    }

    /// The attribute `ListenerEndpoint.Address`.
    #[inline]
    pub fn listener_endpoint_address(&self) -> Value<String> {
        self.attribute("ListenerEndpoint.Address")
    }

    /// The attribute `ListenerEndpoint.HostedZoneId`.
    #[inline]
    pub fn listener_endpoint_hosted_zone_id(&self) -> Value<String> {
        self.attribute("ListenerEndpoint.HostedZoneId")
    }

    /// The attribute `ListenerEndpoint.Port`.
    #[inline]
    pub fn listener_endpoint_port(&self) -> Value<String> {
        self.attribute("ListenerEndpoint.Port")
    }

    /// The attribute `MasterUserSecret.SecretArn`.
    #[inline]
    pub fn master_user_secret_secret_arn(&self) -> Value<String> {
        self.attribute("MasterUserSecret.SecretArn")
    }

    /// The attribute `PercentProgress`.
    #[inline]
    pub fn percent_progress(&self) -> Value<String> {
        self.attribute("PercentProgress")
    }

    /// The attribute `ReadReplicaDBClusterIdentifiers`.
    #[inline]
    pub fn read_replica_db_cluster_identifiers(&self) -> Value<List<String>> {
        self.attribute("ReadReplicaDBClusterIdentifiers")
    }

    /// The attribute `ReadReplicaDBInstanceIdentifiers`.
    #[inline]
    pub fn read_replica_db_instance_identifiers(&self) -> Value<List<String>> {
        self.attribute("ReadReplicaDBInstanceIdentifiers")
    }

    /// The attribute `ResumeFullAutomationModeTime`.
    #[inline]
    pub fn resume_full_automation_mode_time(&self) -> Value<String> {
        self.attribute("ResumeFullAutomationModeTime")
    }

    /// The attribute `SecondaryAvailabilityZone`.
    #[inline]
    pub fn secondary_availability_zone(&self) -> Value<String> {
        self.attribute("SecondaryAvailabilityZone")
    }

    /// The attribute `StatusInfos`.
    #[inline]
    pub fn status_infos(&self) -> Value<List<Json>> {
        self.attribute("StatusInfos")
    }

    /// The attribute `StorageOperationPercentProgress`.
    #[inline]
    pub fn storage_operation_percent_progress(&self) -> Value<i64> {
        self.attribute("StorageOperationPercentProgress")
    }

    /// The attribute `StorageOperationStatus`.
    #[inline]
    pub fn storage_operation_status(&self) -> Value<String> {
        self.attribute("StorageOperationStatus")
    }
}

/// `AWS::RDS::DBParameterGroup`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct DbParameterGroup(Map);

impl DbParameterGroup {
    /// With what AWS requires:
    /// - `Description`.
    /// - `Family`.
    pub fn new(description: impl Into<Value<String>>, family: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("Description", description.into().into_expr())
            .and("Family", family.into().into_expr())
        )
    }

    /// `DBParameterGroupName`.
    pub fn db_parameter_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("DBParameterGroupName", value.into().into_expr()))
    }

    /// `Parameters`.
    pub fn parameters(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.and("Parameters", value.into().into_expr()))
    }

    /// `Tags`: at most 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.and("Tags", value.into().into_expr()))
    }
}

impl ResourceType for DbParameterGroup {
    const TYPE: &'static str = "AWS::RDS::DBParameterGroup";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<DbParameterGroup> {
    /// The attribute `DBParameterGroupArn`.
    #[inline]
    pub fn db_parameter_group_arn(&self) -> Value<String> {
        self.attribute("DBParameterGroupArn")
    }
}

/// `AWS::RDS::DBSubnetGroup`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct DbSubnetGroup(Map);

impl DbSubnetGroup {
    /// With what AWS requires:
    /// - `DBSubnetGroupDescription`.
    /// - `SubnetIds`.
    pub fn new(db_subnet_group_description: impl Into<Value<String>>, subnet_ids: impl Into<Value<List<String>>>) -> Self {
        Self(
            Map::new()
            .and("DBSubnetGroupDescription", db_subnet_group_description.into().into_expr())
            .and("SubnetIds", subnet_ids.into().into_expr())
        )
    }

    /// `DBSubnetGroupName`.
    pub fn db_subnet_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("DBSubnetGroupName", value.into().into_expr()))
    }

    /// `Tags`: at most 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.and("Tags", value.into().into_expr()))
    }
}

impl ResourceType for DbSubnetGroup {
    const TYPE: &'static str = "AWS::RDS::DBSubnetGroup";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<DbSubnetGroup> {
    /// The attribute `DBSubnetGroupArn`.
    #[inline]
    pub fn db_subnet_group_arn(&self) -> Value<String> {
        self.attribute("DBSubnetGroupArn")
    }
}

/// `AdditionalStorageVolume` of `AWS::RDS::DBInstance`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AdditionalStorageVolume(Map);

impl AdditionalStorageVolume {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AllocatedStorage`.
    pub fn allocated_storage(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("AllocatedStorage", value.into().into_expr()))
    }

    /// `Iops`.
    pub fn iops(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("Iops", value.into().into_expr()))
    }

    /// `MaxAllocatedStorage`.
    pub fn max_allocated_storage(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("MaxAllocatedStorage", value.into().into_expr()))
    }

    /// `StorageThroughput`.
    pub fn storage_throughput(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("StorageThroughput", value.into().into_expr()))
    }

    /// `StorageType`.
    pub fn storage_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("StorageType", value.into().into_expr()))
    }

    /// `VolumeName`.
    pub fn volume_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("VolumeName", value.into().into_expr()))
    }
}

impl PropertyType for AdditionalStorageVolume {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ClusterScalabilityType` of `AWS::RDS::DBCluster`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ClusterScalabilityType {
    /// `limitless`.
    Limitless,
    /// `standard`.
    Standard,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ClusterScalabilityType {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Limitless => "limitless",
            Self::Standard => "standard",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ClusterScalabilityType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `DatabaseInsightsMode` of `AWS::RDS::DBCluster`, `AWS::RDS::DBInstance`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum DatabaseInsightsMode {
    /// `advanced`.
    Advanced,
    /// `standard`.
    Standard,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl DatabaseInsightsMode {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Advanced => "advanced",
            Self::Standard => "standard",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for DatabaseInsightsMode {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `DbClusterRole` of `AWS::RDS::DBCluster`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct DbClusterRole(Map);

impl DbClusterRole {
    /// With what AWS requires:
    /// - `RoleArn`: 20 to 2048 characters.
    pub fn new(role_arn: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("RoleArn", role_arn.into().into_expr())
        )
    }

    /// `FeatureName`.
    pub fn feature_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("FeatureName", value.into().into_expr()))
    }
}

impl PropertyType for DbClusterRole {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DbInstanceRole` of `AWS::RDS::DBInstance`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct DbInstanceRole(Map);

impl DbInstanceRole {
    /// With what AWS requires:
    /// - `FeatureName`.
    /// - `RoleArn`.
    pub fn new(feature_name: impl Into<Value<String>>, role_arn: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("FeatureName", feature_name.into().into_expr())
            .and("RoleArn", role_arn.into().into_expr())
        )
    }
}

impl PropertyType for DbInstanceRole {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MasterUserAuthenticationType` of `AWS::RDS::DBCluster`, `AWS::RDS::DBInstance`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum MasterUserAuthenticationType {
    /// `iam-db-auth`.
    IamDbAuth,
    /// `password`.
    Password,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl MasterUserAuthenticationType {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::IamDbAuth => "iam-db-auth",
            Self::Password => "password",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for MasterUserAuthenticationType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `MasterUserSecret` of `AWS::RDS::DBCluster`, `AWS::RDS::DBInstance`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MasterUserSecret(Map);

impl MasterUserSecret {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `KmsKeyId`.
    pub fn kms_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("KmsKeyId", value.into().into_expr()))
    }
}

impl PropertyType for MasterUserSecret {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ProcessorFeature` of `AWS::RDS::DBInstance`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProcessorFeature(Map);

impl ProcessorFeature {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Name`.
    pub fn name(self, value: impl Into<Value<ProcessorFeatureName>>) -> Self {
        Self(self.0.and("Name", value.into().into_expr()))
    }

    /// `Value`.
    pub fn value(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Value", value.into().into_expr()))
    }
}

impl PropertyType for ProcessorFeature {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ProcessorFeatureName` of `AWS::RDS::DBInstance`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ProcessorFeatureName {
    /// `coreCount`.
    CoreCount,
    /// `threadsPerCore`.
    ThreadsPerCore,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ProcessorFeatureName {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::CoreCount => "coreCount",
            Self::ThreadsPerCore => "threadsPerCore",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ProcessorFeatureName {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ScalingConfiguration` of `AWS::RDS::DBCluster`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ScalingConfiguration(Map);

impl ScalingConfiguration {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AutoPause`.
    pub fn auto_pause(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("AutoPause", value.into().into_expr()))
    }

    /// `MaxCapacity`.
    pub fn max_capacity(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("MaxCapacity", value.into().into_expr()))
    }

    /// `MinCapacity`.
    pub fn min_capacity(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("MinCapacity", value.into().into_expr()))
    }

    /// `SecondsBeforeTimeout`.
    pub fn seconds_before_timeout(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("SecondsBeforeTimeout", value.into().into_expr()))
    }

    /// `SecondsUntilAutoPause`.
    pub fn seconds_until_auto_pause(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("SecondsUntilAutoPause", value.into().into_expr()))
    }

    /// `TimeoutAction`.
    pub fn timeout_action(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("TimeoutAction", value.into().into_expr()))
    }
}

impl PropertyType for ScalingConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ServerlessV2ScalingConfiguration` of `AWS::RDS::DBCluster`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ServerlessV2ScalingConfiguration(Map);

impl ServerlessV2ScalingConfiguration {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `MaxCapacity`.
    pub fn max_capacity(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.and("MaxCapacity", value.into().into_expr()))
    }

    /// `MinCapacity`.
    pub fn min_capacity(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.and("MinCapacity", value.into().into_expr()))
    }

    /// `SecondsUntilAutoPause`.
    pub fn seconds_until_auto_pause(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("SecondsUntilAutoPause", value.into().into_expr()))
    }
}

impl PropertyType for ServerlessV2ScalingConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Tag` of `AWS::RDS::DBCluster`, `AWS::RDS::DBClusterParameterGroup`, `AWS::RDS::DBInstance`, `AWS::RDS::DBParameterGroup`, `AWS::RDS::DBSubnetGroup`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct Tag(Map);

impl Tag {
    /// With what AWS requires:
    /// - `Key`: 1 to 128 characters.
    pub fn new(key: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("Key", key.into().into_expr())
        )
    }

    /// `Value`: 0 to 256 characters.
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
