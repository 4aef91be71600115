//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::EFS::*` types.

use crate::cfn::{Expr, Handle, Json, List, Map, PropertyType, ResourceType, Value};

/// `AWS::EFS::AccessPoint`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AccessPoint(Map);

impl AccessPoint {
    /// With the required properties:
    /// - `FileSystemId`: 0 to 128 characters.
    pub fn new(file_system_id: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("FileSystemId", file_system_id))
    }

    /// `AccessPointTags`.
    pub fn access_point_tags(self, value: impl Into<Value<List<AccessPointTag>>>) -> Self {
        Self(self.0.set("AccessPointTags", value))
    }

    /// `ClientToken`: 1 to 64 characters.
    pub fn client_token(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ClientToken", value))
    }

    /// `PosixUser`.
    pub fn posix_user(self, value: impl Into<Value<PosixUser>>) -> Self {
        Self(self.0.set("PosixUser", value))
    }

    /// `RootDirectory`.
    pub fn root_directory(self, value: impl Into<Value<RootDirectory>>) -> Self {
        Self(self.0.set("RootDirectory", value))
    }
}

impl ResourceType for AccessPoint {
    const TYPE: &'static str = "AWS::EFS::AccessPoint";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<AccessPoint> {
    /// The attribute `AccessPointId`.
    #[inline]
    pub fn access_point_id(&self) -> Value<String> {
        self.attribute("AccessPointId")
    }

    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }
}

/// `AWS::EFS::FileSystem`.
#[must_use]
#[derive(Clone, Debug)]
pub struct FileSystem(Map);

impl FileSystem {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AvailabilityZoneName`: 1 to 64 characters.
    pub fn availability_zone_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AvailabilityZoneName", value))
    }

    /// `BackupPolicy`.
    pub fn backup_policy(self, value: impl Into<Value<BackupPolicy>>) -> Self {
        Self(self.0.set("BackupPolicy", value))
    }

    /// `BypassPolicyLockoutSafetyCheck`.
    pub fn bypass_policy_lockout_safety_check(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("BypassPolicyLockoutSafetyCheck", value))
    }

    /// `Encrypted`.
    pub fn encrypted(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Encrypted", value))
    }

    /// `FileSystemPolicy`.
    pub fn file_system_policy(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("FileSystemPolicy", value))
    }

    /// `FileSystemProtection`.
    pub fn file_system_protection(self, value: impl Into<Value<FileSystemProtection>>) -> Self {
        Self(self.0.set("FileSystemProtection", value))
    }

    /// `FileSystemTags`.
    pub fn file_system_tags(self, value: impl Into<Value<List<ElasticFileSystemTag>>>) -> Self {
        Self(self.0.set("FileSystemTags", value))
    }

    /// `KmsKeyId`: 0 to 2048 characters.
    pub fn kms_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KmsKeyId", value))
    }

    /// `LifecyclePolicies`: 0 to 3 items.
    pub fn lifecycle_policies(self, value: impl Into<Value<List<LifecyclePolicy>>>) -> Self {
        Self(self.0.set("LifecyclePolicies", value))
    }

    /// `PerformanceMode`.
    pub fn performance_mode(self, value: impl Into<Value<PerformanceMode>>) -> Self {
        Self(self.0.set("PerformanceMode", value))
    }

    /// `ProvisionedThroughputInMibps`: at least 1.0.
    pub fn provisioned_throughput_in_mibps(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.set("ProvisionedThroughputInMibps", value))
    }

    /// `ReplicationConfiguration`.
    pub fn replication_configuration(self, value: impl Into<Value<ReplicationConfiguration>>) -> Self {
        Self(self.0.set("ReplicationConfiguration", value))
    }

    /// `ThroughputMode`.
    pub fn throughput_mode(self, value: impl Into<Value<ThroughputMode>>) -> Self {
        Self(self.0.set("ThroughputMode", value))
    }
}

impl ResourceType for FileSystem {
    const TYPE: &'static str = "AWS::EFS::FileSystem";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<FileSystem> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }

    /// The attribute `FileSystemId`.
    #[inline]
    pub fn file_system_id(&self) -> Value<String> {
        self.attribute("FileSystemId")
    }
}

/// `AWS::EFS::MountTarget`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MountTarget(Map);

impl MountTarget {
    /// With the required properties:
    /// - `FileSystemId`: 0 to 128 characters.
    /// - `SecurityGroups`: 0 to 100 items.
    /// - `SubnetId`: 15 to 47 characters.
    pub fn new(file_system_id: impl Into<Value<String>>, security_groups: impl Into<Value<List<String>>>, subnet_id: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("FileSystemId", file_system_id).set("SecurityGroups", security_groups).set("SubnetId", subnet_id))
    }

    /// `IpAddress`: 7 to 15 characters.
    pub fn ip_address(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("IpAddress", value))
    }

    /// `IpAddressType`.
    pub fn ip_address_type(self, value: impl Into<Value<IpAddressType>>) -> Self {
        Self(self.0.set("IpAddressType", value))
    }

    /// `Ipv6Address`: 3 to 39 characters.
    pub fn ipv6_address(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Ipv6Address", value))
    }
}

impl ResourceType for MountTarget {
    const TYPE: &'static str = "AWS::EFS::MountTarget";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<MountTarget> {
    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }
}

/// `AccessPointTag` of `AWS::EFS::AccessPoint`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AccessPointTag(Map);

impl AccessPointTag {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Key`: 1 to 128 characters.
    pub fn key(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Key", value))
    }

    /// `Value`: 1 to 256 characters.
    pub fn value(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Value", value))
    }
}

impl PropertyType for AccessPointTag {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `BackupPolicy` of `AWS::EFS::FileSystem`.
#[must_use]
#[derive(Clone, Debug)]
pub struct BackupPolicy(Map);

impl BackupPolicy {
    /// With the required properties:
    /// - `Status`.
    pub fn new(status: impl Into<Value<BackupPolicyStatus>>) -> Self {
        Self(Map::new().set("Status", status))
    }
}

impl PropertyType for BackupPolicy {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `BackupPolicyStatus` of `AWS::EFS::FileSystem`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum BackupPolicyStatus {
    /// `DISABLED`.
    Disabled,
    /// `ENABLED`.
    Enabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl BackupPolicyStatus {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Disabled => "DISABLED",
            Self::Enabled => "ENABLED",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for BackupPolicyStatus {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `CreationInfo` of `AWS::EFS::AccessPoint`.
#[must_use]
#[derive(Clone, Debug)]
pub struct CreationInfo(Map);

impl CreationInfo {
    /// With the required properties:
    /// - `OwnerGid`: 0 to 4294967295.
    /// - `OwnerUid`: 0 to 4294967295.
    /// - `Permissions`.
    pub fn new(owner_gid: impl Into<Value<String>>, owner_uid: impl Into<Value<String>>, permissions: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("OwnerGid", owner_gid).set("OwnerUid", owner_uid).set("Permissions", permissions))
    }
}

impl PropertyType for CreationInfo {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ElasticFileSystemTag` of `AWS::EFS::FileSystem`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ElasticFileSystemTag(Map);

impl ElasticFileSystemTag {
    /// With the required properties:
    /// - `Key`.
    /// - `Value`.
    pub fn new(key: impl Into<Value<String>>, value: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Key", key).set("Value", value))
    }
}

impl PropertyType for ElasticFileSystemTag {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `FileSystemProtection` of `AWS::EFS::FileSystem`.
#[must_use]
#[derive(Clone, Debug)]
pub struct FileSystemProtection(Map);

impl FileSystemProtection {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ReplicationOverwriteProtection`.
    pub fn replication_overwrite_protection(self, value: impl Into<Value<ReplicationOverwriteProtection>>) -> Self {
        Self(self.0.set("ReplicationOverwriteProtection", value))
    }
}

impl PropertyType for FileSystemProtection {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `IpAddressType` of `AWS::EFS::MountTarget`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum IpAddressType {
    /// `IPV4_ONLY`.
    Ipv4Only,
    /// `IPV6_ONLY`.
    Ipv6Only,
    /// `DUAL_STACK`.
    DualStack,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl IpAddressType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ipv4Only => "IPV4_ONLY",
            Self::Ipv6Only => "IPV6_ONLY",
            Self::DualStack => "DUAL_STACK",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for IpAddressType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `LifecyclePolicy` of `AWS::EFS::FileSystem`.
#[must_use]
#[derive(Clone, Debug)]
pub struct LifecyclePolicy(Map);

impl LifecyclePolicy {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `TransitionToArchive`.
    pub fn transition_to_archive(self, value: impl Into<Value<TransitionToArchive>>) -> Self {
        Self(self.0.set("TransitionToArchive", value))
    }

    /// `TransitionToIA`.
    pub fn transition_to_ia(self, value: impl Into<Value<TransitionToIa>>) -> Self {
        Self(self.0.set("TransitionToIA", value))
    }

    /// `TransitionToPrimaryStorageClass`.
    pub fn transition_to_primary_storage_class(self, value: impl Into<Value<TransitionToPrimaryStorageClass>>) -> Self {
        Self(self.0.set("TransitionToPrimaryStorageClass", value))
    }
}

impl PropertyType for LifecyclePolicy {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PerformanceMode` of `AWS::EFS::FileSystem`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum PerformanceMode {
    /// `generalPurpose`.
    GeneralPurpose,
    /// `maxIO`.
    MaxIo,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl PerformanceMode {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::GeneralPurpose => "generalPurpose",
            Self::MaxIo => "maxIO",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for PerformanceMode {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `PosixUser` of `AWS::EFS::AccessPoint`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PosixUser(Map);

impl PosixUser {
    /// With the required properties:
    /// - `Gid`: 0 to 4294967295.
    /// - `Uid`: 0 to 4294967295.
    pub fn new(gid: impl Into<Value<String>>, uid: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Gid", gid).set("Uid", uid))
    }

    /// `SecondaryGids`: 0 to 16 items.
    pub fn secondary_gids(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("SecondaryGids", value))
    }
}

impl PropertyType for PosixUser {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ReplicationConfiguration` of `AWS::EFS::FileSystem`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ReplicationConfiguration(Map);

impl ReplicationConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Destinations`: exactly 1 item.
    pub fn destinations(self, value: impl Into<Value<List<ReplicationDestination>>>) -> Self {
        Self(self.0.set("Destinations", value))
    }
}

impl PropertyType for ReplicationConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ReplicationDestination` of `AWS::EFS::FileSystem`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ReplicationDestination(Map);

impl ReplicationDestination {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AvailabilityZoneName`.
    pub fn availability_zone_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AvailabilityZoneName", value))
    }

    /// `FileSystemId`.
    pub fn file_system_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("FileSystemId", value))
    }

    /// `KmsKeyId`.
    pub fn kms_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KmsKeyId", value))
    }

    /// `Region`.
    pub fn region(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Region", value))
    }

    /// `RoleArn`.
    pub fn role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("RoleArn", value))
    }
}

impl PropertyType for ReplicationDestination {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ReplicationOverwriteProtection` of `AWS::EFS::FileSystem`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ReplicationOverwriteProtection {
    /// `DISABLED`.
    Disabled,
    /// `ENABLED`.
    Enabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ReplicationOverwriteProtection {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Disabled => "DISABLED",
            Self::Enabled => "ENABLED",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ReplicationOverwriteProtection {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `RootDirectory` of `AWS::EFS::AccessPoint`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RootDirectory(Map);

impl RootDirectory {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `CreationInfo`.
    pub fn creation_info(self, value: impl Into<Value<CreationInfo>>) -> Self {
        Self(self.0.set("CreationInfo", value))
    }

    /// `Path`: 1 to 100 characters.
    pub fn path(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Path", value))
    }
}

impl PropertyType for RootDirectory {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ThroughputMode` of `AWS::EFS::FileSystem`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ThroughputMode {
    /// `bursting`.
    Bursting,
    /// `elastic`.
    Elastic,
    /// `provisioned`.
    Provisioned,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ThroughputMode {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Bursting => "bursting",
            Self::Elastic => "elastic",
            Self::Provisioned => "provisioned",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ThroughputMode {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `TransitionToArchive` of `AWS::EFS::FileSystem`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum TransitionToArchive {
    /// `AFTER_14_DAYS`.
    After14Days,
    /// `AFTER_180_DAYS`.
    After180Days,
    /// `AFTER_1_DAY`.
    After1Day,
    /// `AFTER_270_DAYS`.
    After270Days,
    /// `AFTER_30_DAYS`.
    After30Days,
    /// `AFTER_365_DAYS`.
    After365Days,
    /// `AFTER_60_DAYS`.
    After60Days,
    /// `AFTER_7_DAYS`.
    After7Days,
    /// `AFTER_90_DAYS`.
    After90Days,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl TransitionToArchive {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::After14Days => "AFTER_14_DAYS",
            Self::After180Days => "AFTER_180_DAYS",
            Self::After1Day => "AFTER_1_DAY",
            Self::After270Days => "AFTER_270_DAYS",
            Self::After30Days => "AFTER_30_DAYS",
            Self::After365Days => "AFTER_365_DAYS",
            Self::After60Days => "AFTER_60_DAYS",
            Self::After7Days => "AFTER_7_DAYS",
            Self::After90Days => "AFTER_90_DAYS",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for TransitionToArchive {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `TransitionToIa` of `AWS::EFS::FileSystem`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum TransitionToIa {
    /// `AFTER_14_DAYS`.
    After14Days,
    /// `AFTER_180_DAYS`.
    After180Days,
    /// `AFTER_1_DAY`.
    After1Day,
    /// `AFTER_270_DAYS`.
    After270Days,
    /// `AFTER_30_DAYS`.
    After30Days,
    /// `AFTER_365_DAYS`.
    After365Days,
    /// `AFTER_60_DAYS`.
    After60Days,
    /// `AFTER_7_DAYS`.
    After7Days,
    /// `AFTER_90_DAYS`.
    After90Days,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl TransitionToIa {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::After14Days => "AFTER_14_DAYS",
            Self::After180Days => "AFTER_180_DAYS",
            Self::After1Day => "AFTER_1_DAY",
            Self::After270Days => "AFTER_270_DAYS",
            Self::After30Days => "AFTER_30_DAYS",
            Self::After365Days => "AFTER_365_DAYS",
            Self::After60Days => "AFTER_60_DAYS",
            Self::After7Days => "AFTER_7_DAYS",
            Self::After90Days => "AFTER_90_DAYS",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for TransitionToIa {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `TransitionToPrimaryStorageClass` of `AWS::EFS::FileSystem`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum TransitionToPrimaryStorageClass {
    /// `AFTER_1_ACCESS`.
    After1Access,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl TransitionToPrimaryStorageClass {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::After1Access => "AFTER_1_ACCESS",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for TransitionToPrimaryStorageClass {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}
