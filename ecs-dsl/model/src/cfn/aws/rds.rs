//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::RDS::*` types.

use crate::cfn::{Expr, Handle, Json, List, Map, PropertyType, ResourceType, Value};

/// `AWS::RDS::DBCluster`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DbCluster(Map);

impl DbCluster {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AllocatedStorage`.
    pub fn allocated_storage(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("AllocatedStorage", value))
    }

    /// `AssociatedRoles`: 0 to 15 items.
    pub fn associated_roles(self, value: impl Into<Value<List<DbClusterRole>>>) -> Self {
        Self(self.0.set("AssociatedRoles", value))
    }

    /// `AutoMinorVersionUpgrade`.
    pub fn auto_minor_version_upgrade(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("AutoMinorVersionUpgrade", value))
    }

    /// `AvailabilityZones`.
    pub fn availability_zones(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("AvailabilityZones", value))
    }

    /// `BacktrackWindow`.
    pub fn backtrack_window(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("BacktrackWindow", value))
    }

    /// `BackupRetentionPeriod`: 1 to 35.
    pub fn backup_retention_period(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("BackupRetentionPeriod", value))
    }

    /// `ClusterScalabilityType`.
    pub fn cluster_scalability_type(self, value: impl Into<Value<ClusterScalabilityType>>) -> Self {
        Self(self.0.set("ClusterScalabilityType", value))
    }

    /// `CopyTagsToSnapshot`.
    pub fn copy_tags_to_snapshot(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("CopyTagsToSnapshot", value))
    }

    /// `DBClusterIdentifier`: 1 to 63 characters.
    pub fn db_cluster_identifier(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DBClusterIdentifier", value))
    }

    /// `DBClusterInstanceClass`.
    pub fn db_cluster_instance_class(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DBClusterInstanceClass", value))
    }

    /// `DBClusterParameterGroupName`.
    pub fn db_cluster_parameter_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DBClusterParameterGroupName", value))
    }

    /// `DBInstanceParameterGroupName`.
    pub fn db_instance_parameter_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DBInstanceParameterGroupName", value))
    }

    /// `DBSubnetGroupName`.
    pub fn db_subnet_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DBSubnetGroupName", value))
    }

    /// `DBSystemId`.
    pub fn db_system_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DBSystemId", value))
    }

    /// `DatabaseInsightsMode`.
    pub fn database_insights_mode(self, value: impl Into<Value<DatabaseInsightsMode>>) -> Self {
        Self(self.0.set("DatabaseInsightsMode", value))
    }

    /// `DatabaseName`.
    pub fn database_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DatabaseName", value))
    }

    /// `DeleteAutomatedBackups`.
    pub fn delete_automated_backups(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("DeleteAutomatedBackups", value))
    }

    /// `DeletionProtection`.
    pub fn deletion_protection(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("DeletionProtection", value))
    }

    /// `Domain`.
    pub fn domain(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Domain", value))
    }

    /// `DomainIAMRoleName`.
    pub fn domain_iam_role_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DomainIAMRoleName", value))
    }

    /// `EnableCloudwatchLogsExports`.
    pub fn enable_cloudwatch_logs_exports(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("EnableCloudwatchLogsExports", value))
    }

    /// `EnableGlobalWriteForwarding`.
    pub fn enable_global_write_forwarding(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EnableGlobalWriteForwarding", value))
    }

    /// `EnableHttpEndpoint`.
    pub fn enable_http_endpoint(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EnableHttpEndpoint", value))
    }

    /// `EnableIAMDatabaseAuthentication`.
    pub fn enable_iam_database_authentication(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EnableIAMDatabaseAuthentication", value))
    }

    /// `EnableLocalWriteForwarding`.
    pub fn enable_local_write_forwarding(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EnableLocalWriteForwarding", value))
    }

    /// `Engine`.
    pub fn engine(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Engine", value))
    }

    /// `EngineLifecycleSupport`.
    pub fn engine_lifecycle_support(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("EngineLifecycleSupport", value))
    }

    /// `EngineMode`.
    pub fn engine_mode(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("EngineMode", value))
    }

    /// `EngineVersion`.
    pub fn engine_version(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("EngineVersion", value))
    }

    /// `GlobalClusterIdentifier`: 0 to 63 characters.
    pub fn global_cluster_identifier(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("GlobalClusterIdentifier", value))
    }

    /// `Iops`.
    pub fn iops(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Iops", value))
    }

    /// `KmsKeyId`.
    pub fn kms_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KmsKeyId", value))
    }

    /// `ManageMasterUserPassword`.
    pub fn manage_master_user_password(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("ManageMasterUserPassword", value))
    }

    /// `MasterUserAuthenticationType`.
    pub fn master_user_authentication_type(self, value: impl Into<Value<MasterUserAuthenticationType>>) -> Self {
        Self(self.0.set("MasterUserAuthenticationType", value))
    }

    /// `MasterUserPassword`.
    pub fn master_user_password(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("MasterUserPassword", value))
    }

    /// `MasterUserSecret`.
    pub fn master_user_secret(self, value: impl Into<Value<MasterUserSecret>>) -> Self {
        Self(self.0.set("MasterUserSecret", value))
    }

    /// `MasterUsername`: at least 1 character.
    pub fn master_username(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("MasterUsername", value))
    }

    /// `MonitoringInterval`.
    pub fn monitoring_interval(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MonitoringInterval", value))
    }

    /// `MonitoringRoleArn`.
    pub fn monitoring_role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("MonitoringRoleArn", value))
    }

    /// `NetworkType`.
    pub fn network_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("NetworkType", value))
    }

    /// `PerformanceInsightsEnabled`.
    pub fn performance_insights_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("PerformanceInsightsEnabled", value))
    }

    /// `PerformanceInsightsKmsKeyId`.
    pub fn performance_insights_kms_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("PerformanceInsightsKmsKeyId", value))
    }

    /// `PerformanceInsightsRetentionPeriod`.
    pub fn performance_insights_retention_period(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("PerformanceInsightsRetentionPeriod", value))
    }

    /// `Port`.
    pub fn port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Port", value))
    }

    /// `PreferredBackupWindow`.
    pub fn preferred_backup_window(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("PreferredBackupWindow", value))
    }

    /// `PreferredMaintenanceWindow`.
    pub fn preferred_maintenance_window(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("PreferredMaintenanceWindow", value))
    }

    /// `PubliclyAccessible`.
    pub fn publicly_accessible(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("PubliclyAccessible", value))
    }

    /// `ReplicationSourceIdentifier`.
    pub fn replication_source_identifier(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ReplicationSourceIdentifier", value))
    }

    /// `RestoreToTime`.
    pub fn restore_to_time(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("RestoreToTime", value))
    }

    /// `RestoreType`.
    pub fn restore_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("RestoreType", value))
    }

    /// `ScalingConfiguration`.
    pub fn scaling_configuration(self, value: impl Into<Value<ScalingConfiguration>>) -> Self {
        Self(self.0.set("ScalingConfiguration", value))
    }

    /// `ServerlessV2ScalingConfiguration`.
    pub fn serverless_v2_scaling_configuration(self, value: impl Into<Value<ServerlessV2ScalingConfiguration>>) -> Self {
        Self(self.0.set("ServerlessV2ScalingConfiguration", value))
    }

    /// `SnapshotIdentifier`.
    pub fn snapshot_identifier(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SnapshotIdentifier", value))
    }

    /// `SourceDBClusterIdentifier`.
    pub fn source_db_cluster_identifier(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SourceDBClusterIdentifier", value))
    }

    /// `SourceDbClusterResourceId`.
    pub fn source_db_cluster_resource_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SourceDbClusterResourceId", value))
    }

    /// `SourceRegion`.
    pub fn source_region(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SourceRegion", value))
    }

    /// `StorageEncrypted`.
    pub fn storage_encrypted(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("StorageEncrypted", value))
    }

    /// `StorageType`.
    pub fn storage_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("StorageType", value))
    }

    /// `Tags`: at most 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `UseLatestRestorableTime`.
    pub fn use_latest_restorable_time(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("UseLatestRestorableTime", value))
    }

    /// `VpcSecurityGroupIds`.
    pub fn vpc_security_group_ids(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("VpcSecurityGroupIds", value))
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
#[derive(Clone, Debug)]
pub struct DbClusterParameterGroup(Map);

impl DbClusterParameterGroup {
    /// With the required properties:
    /// - `Description`.
    /// - `Family`.
    /// - `Parameters`.
    pub fn new(description: impl Into<Value<String>>, family: impl Into<Value<String>>, parameters: impl Into<Value<Json>>) -> Self {
        Self(Map::new().set("Description", description).set("Family", family).set("Parameters", parameters))
    }

    /// `DBClusterParameterGroupName`: at least 1 character.
    pub fn db_cluster_parameter_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DBClusterParameterGroupName", value))
    }

    /// `Tags`: at most 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
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
#[derive(Clone, Debug)]
pub struct DbInstance(Map);

impl DbInstance {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AdditionalStorageVolumes`.
    pub fn additional_storage_volumes(self, value: impl Into<Value<List<AdditionalStorageVolume>>>) -> Self {
        Self(self.0.set("AdditionalStorageVolumes", value))
    }

    /// `AllocatedStorage`.
    pub fn allocated_storage(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AllocatedStorage", value))
    }

    /// `AllowMajorVersionUpgrade`.
    pub fn allow_major_version_upgrade(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("AllowMajorVersionUpgrade", value))
    }

    /// `ApplyImmediately`.
    pub fn apply_immediately(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("ApplyImmediately", value))
    }

    /// `AssociatedRoles`.
    pub fn associated_roles(self, value: impl Into<Value<List<DbInstanceRole>>>) -> Self {
        Self(self.0.set("AssociatedRoles", value))
    }

    /// `AutoMinorVersionUpgrade`.
    pub fn auto_minor_version_upgrade(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("AutoMinorVersionUpgrade", value))
    }

    /// `AutomaticBackupReplicationKmsKeyId`.
    pub fn automatic_backup_replication_kms_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AutomaticBackupReplicationKmsKeyId", value))
    }

    /// `AutomaticBackupReplicationRegion`.
    pub fn automatic_backup_replication_region(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AutomaticBackupReplicationRegion", value))
    }

    /// `AutomaticBackupReplicationRetentionPeriod`: at least 1.
    pub fn automatic_backup_replication_retention_period(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("AutomaticBackupReplicationRetentionPeriod", value))
    }

    /// `AvailabilityZone`.
    pub fn availability_zone(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AvailabilityZone", value))
    }

    /// `BackupRetentionPeriod`.
    pub fn backup_retention_period(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("BackupRetentionPeriod", value))
    }

    /// `BackupTarget`.
    pub fn backup_target(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("BackupTarget", value))
    }

    /// `CACertificateIdentifier`.
    pub fn ca_certificate_identifier(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CACertificateIdentifier", value))
    }

    /// `CertificateRotationRestart`.
    pub fn certificate_rotation_restart(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("CertificateRotationRestart", value))
    }

    /// `CharacterSetName`.
    pub fn character_set_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CharacterSetName", value))
    }

    /// `CopyTagsToSnapshot`.
    pub fn copy_tags_to_snapshot(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("CopyTagsToSnapshot", value))
    }

    /// `CustomIAMInstanceProfile`.
    pub fn custom_iam_instance_profile(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CustomIAMInstanceProfile", value))
    }

    /// `DBClusterIdentifier`.
    pub fn db_cluster_identifier(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DBClusterIdentifier", value))
    }

    /// `DBClusterSnapshotIdentifier`.
    pub fn db_cluster_snapshot_identifier(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DBClusterSnapshotIdentifier", value))
    }

    /// `DBInstanceClass`.
    pub fn db_instance_class(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DBInstanceClass", value))
    }

    /// `DBInstanceIdentifier`: 1 to 63 characters.
    pub fn db_instance_identifier(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DBInstanceIdentifier", value))
    }

    /// `DBName`.
    pub fn db_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DBName", value))
    }

    /// `DBParameterGroupName`.
    pub fn db_parameter_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DBParameterGroupName", value))
    }

    /// `DBSecurityGroups`.
    pub fn db_security_groups(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("DBSecurityGroups", value))
    }

    /// `DBSnapshotIdentifier`.
    pub fn db_snapshot_identifier(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DBSnapshotIdentifier", value))
    }

    /// `DBSubnetGroupName`.
    pub fn db_subnet_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DBSubnetGroupName", value))
    }

    /// `DBSystemId`.
    pub fn db_system_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DBSystemId", value))
    }

    /// `DatabaseInsightsMode`.
    pub fn database_insights_mode(self, value: impl Into<Value<DatabaseInsightsMode>>) -> Self {
        Self(self.0.set("DatabaseInsightsMode", value))
    }

    /// `DedicatedLogVolume`.
    pub fn dedicated_log_volume(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("DedicatedLogVolume", value))
    }

    /// `DeleteAutomatedBackups`.
    pub fn delete_automated_backups(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("DeleteAutomatedBackups", value))
    }

    /// `DeletionProtection`.
    pub fn deletion_protection(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("DeletionProtection", value))
    }

    /// `Domain`.
    pub fn domain(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Domain", value))
    }

    /// `DomainAuthSecretArn`.
    pub fn domain_auth_secret_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DomainAuthSecretArn", value))
    }

    /// `DomainDnsIps`.
    pub fn domain_dns_ips(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("DomainDnsIps", value))
    }

    /// `DomainFqdn`.
    pub fn domain_fqdn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DomainFqdn", value))
    }

    /// `DomainIAMRoleName`.
    pub fn domain_iam_role_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DomainIAMRoleName", value))
    }

    /// `DomainOu`.
    pub fn domain_ou(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DomainOu", value))
    }

    /// `EnableCloudwatchLogsExports`.
    pub fn enable_cloudwatch_logs_exports(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("EnableCloudwatchLogsExports", value))
    }

    /// `EnableIAMDatabaseAuthentication`.
    pub fn enable_iam_database_authentication(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EnableIAMDatabaseAuthentication", value))
    }

    /// `EnablePerformanceInsights`.
    pub fn enable_performance_insights(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EnablePerformanceInsights", value))
    }

    /// `Engine`.
    pub fn engine(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Engine", value))
    }

    /// `EngineLifecycleSupport`.
    pub fn engine_lifecycle_support(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("EngineLifecycleSupport", value))
    }

    /// `EngineVersion`.
    pub fn engine_version(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("EngineVersion", value))
    }

    /// `Iops`.
    pub fn iops(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Iops", value))
    }

    /// `KmsKeyId`.
    pub fn kms_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KmsKeyId", value))
    }

    /// `LicenseModel`.
    pub fn license_model(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("LicenseModel", value))
    }

    /// `ManageMasterUserPassword`.
    pub fn manage_master_user_password(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("ManageMasterUserPassword", value))
    }

    /// `MasterUserAuthenticationType`.
    pub fn master_user_authentication_type(self, value: impl Into<Value<MasterUserAuthenticationType>>) -> Self {
        Self(self.0.set("MasterUserAuthenticationType", value))
    }

    /// `MasterUserPassword`.
    pub fn master_user_password(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("MasterUserPassword", value))
    }

    /// `MasterUserSecret`.
    pub fn master_user_secret(self, value: impl Into<Value<MasterUserSecret>>) -> Self {
        Self(self.0.set("MasterUserSecret", value))
    }

    /// `MasterUsername`: 1 to 128 characters.
    pub fn master_username(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("MasterUsername", value))
    }

    /// `MaxAllocatedStorage`.
    pub fn max_allocated_storage(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaxAllocatedStorage", value))
    }

    /// `MonitoringInterval`.
    pub fn monitoring_interval(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MonitoringInterval", value))
    }

    /// `MonitoringRoleArn`.
    pub fn monitoring_role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("MonitoringRoleArn", value))
    }

    /// `MultiAZ`.
    pub fn multi_az(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("MultiAZ", value))
    }

    /// `NcharCharacterSetName`.
    pub fn nchar_character_set_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("NcharCharacterSetName", value))
    }

    /// `NetworkType`.
    pub fn network_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("NetworkType", value))
    }

    /// `OptionGroupName`.
    pub fn option_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("OptionGroupName", value))
    }

    /// `PerformanceInsightsKMSKeyId`.
    pub fn performance_insights_kms_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("PerformanceInsightsKMSKeyId", value))
    }

    /// `PerformanceInsightsRetentionPeriod`.
    pub fn performance_insights_retention_period(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("PerformanceInsightsRetentionPeriod", value))
    }

    /// `Port`.
    pub fn port(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Port", value))
    }

    /// `PreferredBackupWindow`.
    pub fn preferred_backup_window(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("PreferredBackupWindow", value))
    }

    /// `PreferredMaintenanceWindow`.
    pub fn preferred_maintenance_window(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("PreferredMaintenanceWindow", value))
    }

    /// `ProcessorFeatures`.
    pub fn processor_features(self, value: impl Into<Value<List<ProcessorFeature>>>) -> Self {
        Self(self.0.set("ProcessorFeatures", value))
    }

    /// `PromotionTier`: 0 to 15.
    pub fn promotion_tier(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("PromotionTier", value))
    }

    /// `PubliclyAccessible`.
    pub fn publicly_accessible(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("PubliclyAccessible", value))
    }

    /// `ReplicaMode`.
    pub fn replica_mode(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ReplicaMode", value))
    }

    /// `RestoreTime`.
    pub fn restore_time(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("RestoreTime", value))
    }

    /// `SourceDBClusterIdentifier`.
    pub fn source_db_cluster_identifier(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SourceDBClusterIdentifier", value))
    }

    /// `SourceDBInstanceAutomatedBackupsArn`.
    pub fn source_db_instance_automated_backups_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SourceDBInstanceAutomatedBackupsArn", value))
    }

    /// `SourceDBInstanceIdentifier`.
    pub fn source_db_instance_identifier(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SourceDBInstanceIdentifier", value))
    }

    /// `SourceDbiResourceId`.
    pub fn source_dbi_resource_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SourceDbiResourceId", value))
    }

    /// `SourceRegion`.
    pub fn source_region(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SourceRegion", value))
    }

    /// `StorageEncrypted`.
    pub fn storage_encrypted(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("StorageEncrypted", value))
    }

    /// `StorageThroughput`.
    pub fn storage_throughput(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("StorageThroughput", value))
    }

    /// `StorageType`.
    pub fn storage_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("StorageType", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `TdeCredentialArn`.
    pub fn tde_credential_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("TdeCredentialArn", value))
    }

    /// `TdeCredentialPassword`.
    pub fn tde_credential_password(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("TdeCredentialPassword", value))
    }

    /// `Timezone`.
    pub fn timezone(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Timezone", value))
    }

    /// `UseDefaultProcessorFeatures`.
    pub fn use_default_processor_features(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("UseDefaultProcessorFeatures", value))
    }

    /// `UseLatestRestorableTime`.
    pub fn use_latest_restorable_time(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("UseLatestRestorableTime", value))
    }

    /// `VPCSecurityGroups`.
    pub fn vpc_security_groups(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("VPCSecurityGroups", value))
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
#[derive(Clone, Debug)]
pub struct DbParameterGroup(Map);

impl DbParameterGroup {
    /// With the required properties:
    /// - `Description`.
    /// - `Family`.
    pub fn new(description: impl Into<Value<String>>, family: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Description", description).set("Family", family))
    }

    /// `DBParameterGroupName`.
    pub fn db_parameter_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DBParameterGroupName", value))
    }

    /// `Parameters`.
    pub fn parameters(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("Parameters", value))
    }

    /// `Tags`: at most 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
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
#[derive(Clone, Debug)]
pub struct DbSubnetGroup(Map);

impl DbSubnetGroup {
    /// With the required properties:
    /// - `DBSubnetGroupDescription`.
    /// - `SubnetIds`.
    pub fn new(db_subnet_group_description: impl Into<Value<String>>, subnet_ids: impl Into<Value<List<String>>>) -> Self {
        Self(Map::new().set("DBSubnetGroupDescription", db_subnet_group_description).set("SubnetIds", subnet_ids))
    }

    /// `DBSubnetGroupName`.
    pub fn db_subnet_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DBSubnetGroupName", value))
    }

    /// `Tags`: at most 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
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
#[derive(Clone, Debug)]
pub struct AdditionalStorageVolume(Map);

impl AdditionalStorageVolume {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AllocatedStorage`.
    pub fn allocated_storage(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AllocatedStorage", value))
    }

    /// `Iops`.
    pub fn iops(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Iops", value))
    }

    /// `MaxAllocatedStorage`.
    pub fn max_allocated_storage(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaxAllocatedStorage", value))
    }

    /// `StorageThroughput`.
    pub fn storage_throughput(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("StorageThroughput", value))
    }

    /// `StorageType`.
    pub fn storage_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("StorageType", value))
    }

    /// `VolumeName`.
    pub fn volume_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("VolumeName", value))
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
    /// The value in AWS's spelling.
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
    /// The value in AWS's spelling.
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
#[derive(Clone, Debug)]
pub struct DbClusterRole(Map);

impl DbClusterRole {
    /// With the required properties:
    /// - `RoleArn`: 20 to 2048 characters.
    pub fn new(role_arn: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("RoleArn", role_arn))
    }

    /// `FeatureName`.
    pub fn feature_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("FeatureName", value))
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
#[derive(Clone, Debug)]
pub struct DbInstanceRole(Map);

impl DbInstanceRole {
    /// With the required properties:
    /// - `FeatureName`.
    /// - `RoleArn`.
    pub fn new(feature_name: impl Into<Value<String>>, role_arn: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("FeatureName", feature_name).set("RoleArn", role_arn))
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
    /// The value in AWS's spelling.
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
#[derive(Clone, Debug)]
pub struct MasterUserSecret(Map);

impl MasterUserSecret {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `KmsKeyId`.
    pub fn kms_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KmsKeyId", value))
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
#[derive(Clone, Debug)]
pub struct ProcessorFeature(Map);

impl ProcessorFeature {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Name`.
    pub fn name(self, value: impl Into<Value<ProcessorFeatureName>>) -> Self {
        Self(self.0.set("Name", value))
    }

    /// `Value`.
    pub fn value(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Value", value))
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
    /// The value in AWS's spelling.
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
#[derive(Clone, Debug)]
pub struct ScalingConfiguration(Map);

impl ScalingConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AutoPause`.
    pub fn auto_pause(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("AutoPause", value))
    }

    /// `MaxCapacity`.
    pub fn max_capacity(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaxCapacity", value))
    }

    /// `MinCapacity`.
    pub fn min_capacity(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MinCapacity", value))
    }

    /// `SecondsBeforeTimeout`.
    pub fn seconds_before_timeout(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("SecondsBeforeTimeout", value))
    }

    /// `SecondsUntilAutoPause`.
    pub fn seconds_until_auto_pause(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("SecondsUntilAutoPause", value))
    }

    /// `TimeoutAction`.
    pub fn timeout_action(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("TimeoutAction", value))
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
#[derive(Clone, Debug)]
pub struct ServerlessV2ScalingConfiguration(Map);

impl ServerlessV2ScalingConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `MaxCapacity`.
    pub fn max_capacity(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.set("MaxCapacity", value))
    }

    /// `MinCapacity`.
    pub fn min_capacity(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.set("MinCapacity", value))
    }

    /// `SecondsUntilAutoPause`.
    pub fn seconds_until_auto_pause(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("SecondsUntilAutoPause", value))
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
