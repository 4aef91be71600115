//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::S3::*` types.

use crate::cfn::{Expr, Handle, Json, List, Map, PropertyType, ResourceType, Value};

/// `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Bucket(Map);

impl Bucket {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AbacStatus`.
    pub fn abac_status(self, value: impl Into<Value<AbacStatus>>) -> Self {
        Self(self.0.set("AbacStatus", value))
    }

    /// `AccelerateConfiguration`.
    pub fn accelerate_configuration(self, value: impl Into<Value<AccelerateConfiguration>>) -> Self {
        Self(self.0.set("AccelerateConfiguration", value))
    }

    /// `AccessControl`.
    pub fn access_control(self, value: impl Into<Value<AccessControl>>) -> Self {
        Self(self.0.set("AccessControl", value))
    }

    /// `AnalyticsConfigurations`.
    pub fn analytics_configurations(self, value: impl Into<Value<List<AnalyticsConfiguration>>>) -> Self {
        Self(self.0.set("AnalyticsConfigurations", value))
    }

    /// `BucketEncryption`.
    pub fn bucket_encryption(self, value: impl Into<Value<BucketEncryption>>) -> Self {
        Self(self.0.set("BucketEncryption", value))
    }

    /// `BucketName`: at most 63 characters.
    pub fn bucket_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("BucketName", value))
    }

    /// `BucketNamePrefix`.
    pub fn bucket_name_prefix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("BucketNamePrefix", value))
    }

    /// `BucketNamespace`.
    pub fn bucket_namespace(self, value: impl Into<Value<BucketNamespace>>) -> Self {
        Self(self.0.set("BucketNamespace", value))
    }

    /// `CorsConfiguration`.
    pub fn cors_configuration(self, value: impl Into<Value<CorsConfiguration>>) -> Self {
        Self(self.0.set("CorsConfiguration", value))
    }

    /// `IntelligentTieringConfigurations`.
    pub fn intelligent_tiering_configurations(self, value: impl Into<Value<List<IntelligentTieringConfiguration>>>) -> Self {
        Self(self.0.set("IntelligentTieringConfigurations", value))
    }

    /// `InventoryConfigurations`.
    pub fn inventory_configurations(self, value: impl Into<Value<List<InventoryConfiguration>>>) -> Self {
        Self(self.0.set("InventoryConfigurations", value))
    }

    /// `LifecycleConfiguration`.
    pub fn lifecycle_configuration(self, value: impl Into<Value<LifecycleConfiguration>>) -> Self {
        Self(self.0.set("LifecycleConfiguration", value))
    }

    /// `LoggingConfiguration`.
    pub fn logging_configuration(self, value: impl Into<Value<LoggingConfiguration>>) -> Self {
        Self(self.0.set("LoggingConfiguration", value))
    }

    /// `MetadataConfiguration`.
    pub fn metadata_configuration(self, value: impl Into<Value<MetadataConfiguration>>) -> Self {
        Self(self.0.set("MetadataConfiguration", value))
    }

    /// `MetadataTableConfiguration`.
    pub fn metadata_table_configuration(self, value: impl Into<Value<MetadataTableConfiguration>>) -> Self {
        Self(self.0.set("MetadataTableConfiguration", value))
    }

    /// `MetricsConfigurations`.
    pub fn metrics_configurations(self, value: impl Into<Value<List<MetricsConfiguration>>>) -> Self {
        Self(self.0.set("MetricsConfigurations", value))
    }

    /// `NotificationConfiguration`.
    pub fn notification_configuration(self, value: impl Into<Value<NotificationConfiguration>>) -> Self {
        Self(self.0.set("NotificationConfiguration", value))
    }

    /// `ObjectLockConfiguration`.
    pub fn object_lock_configuration(self, value: impl Into<Value<ObjectLockConfiguration>>) -> Self {
        Self(self.0.set("ObjectLockConfiguration", value))
    }

    /// `ObjectLockEnabled`.
    pub fn object_lock_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("ObjectLockEnabled", value))
    }

    /// `OwnershipControls`.
    pub fn ownership_controls(self, value: impl Into<Value<OwnershipControls>>) -> Self {
        Self(self.0.set("OwnershipControls", value))
    }

    /// `PublicAccessBlockConfiguration`.
    pub fn public_access_block_configuration(self, value: impl Into<Value<PublicAccessBlockConfiguration>>) -> Self {
        Self(self.0.set("PublicAccessBlockConfiguration", value))
    }

    /// `ReplicationConfiguration`.
    pub fn replication_configuration(self, value: impl Into<Value<ReplicationConfiguration>>) -> Self {
        Self(self.0.set("ReplicationConfiguration", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `VersioningConfiguration`.
    pub fn versioning_configuration(self, value: impl Into<Value<VersioningConfiguration>>) -> Self {
        Self(self.0.set("VersioningConfiguration", value))
    }

    /// `WebsiteConfiguration`.
    pub fn website_configuration(self, value: impl Into<Value<WebsiteConfiguration>>) -> Self {
        Self(self.0.set("WebsiteConfiguration", value))
    }
}

impl ResourceType for Bucket {
    const TYPE: &'static str = "AWS::S3::Bucket";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<Bucket> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }

    /// The attribute `DomainName`.
    #[inline]
    pub fn domain_name(&self) -> Value<String> {
        self.attribute("DomainName")
    }

    /// The attribute `DualStackDomainName`.
    #[inline]
    pub fn dual_stack_domain_name(&self) -> Value<String> {
        self.attribute("DualStackDomainName")
    }

    /// The attribute `MetadataConfiguration.AnnotationTableConfiguration.TableArn`.
    #[inline]
    pub fn metadata_configuration_annotation_table_configuration_table_arn(&self) -> Value<String> {
        self.attribute("MetadataConfiguration.AnnotationTableConfiguration.TableArn")
    }

    /// The attribute `MetadataConfiguration.AnnotationTableConfiguration.TableName`.
    #[inline]
    pub fn metadata_configuration_annotation_table_configuration_table_name(&self) -> Value<String> {
        self.attribute("MetadataConfiguration.AnnotationTableConfiguration.TableName")
    }

    /// The attribute `MetadataConfiguration.Destination.TableBucketArn`.
    #[inline]
    pub fn metadata_configuration_destination_table_bucket_arn(&self) -> Value<String> {
        self.attribute("MetadataConfiguration.Destination.TableBucketArn")
    }

    /// The attribute `MetadataConfiguration.Destination.TableBucketType`.
    #[inline]
    pub fn metadata_configuration_destination_table_bucket_type(&self) -> Value<String> {
        self.attribute("MetadataConfiguration.Destination.TableBucketType")
    }

    /// The attribute `MetadataConfiguration.Destination.TableNamespace`.
    #[inline]
    pub fn metadata_configuration_destination_table_namespace(&self) -> Value<String> {
        self.attribute("MetadataConfiguration.Destination.TableNamespace")
    }

    /// The attribute `MetadataConfiguration.InventoryTableConfiguration.TableArn`.
    #[inline]
    pub fn metadata_configuration_inventory_table_configuration_table_arn(&self) -> Value<String> {
        self.attribute("MetadataConfiguration.InventoryTableConfiguration.TableArn")
    }

    /// The attribute `MetadataConfiguration.InventoryTableConfiguration.TableName`.
    #[inline]
    pub fn metadata_configuration_inventory_table_configuration_table_name(&self) -> Value<String> {
        self.attribute("MetadataConfiguration.InventoryTableConfiguration.TableName")
    }

    /// The attribute `MetadataConfiguration.JournalTableConfiguration.TableArn`.
    #[inline]
    pub fn metadata_configuration_journal_table_configuration_table_arn(&self) -> Value<String> {
        self.attribute("MetadataConfiguration.JournalTableConfiguration.TableArn")
    }

    /// The attribute `MetadataConfiguration.JournalTableConfiguration.TableName`.
    #[inline]
    pub fn metadata_configuration_journal_table_configuration_table_name(&self) -> Value<String> {
        self.attribute("MetadataConfiguration.JournalTableConfiguration.TableName")
    }

    /// The attribute `MetadataTableConfiguration.S3TablesDestination.TableArn`.
    #[inline]
    pub fn metadata_table_configuration_s3_tables_destination_table_arn(&self) -> Value<String> {
        self.attribute("MetadataTableConfiguration.S3TablesDestination.TableArn")
    }

    /// The attribute `MetadataTableConfiguration.S3TablesDestination.TableNamespace`.
    #[inline]
    pub fn metadata_table_configuration_s3_tables_destination_table_namespace(&self) -> Value<String> {
        self.attribute("MetadataTableConfiguration.S3TablesDestination.TableNamespace")
    }

    /// The attribute `RegionalDomainName`.
    #[inline]
    pub fn regional_domain_name(&self) -> Value<String> {
        self.attribute("RegionalDomainName")
    }

    /// The attribute `WebsiteURL`.
    #[inline]
    pub fn website_url(&self) -> Value<String> {
        self.attribute("WebsiteURL")
    }
}

/// `AWS::S3::BucketPolicy`.
#[must_use]
#[derive(Clone, Debug)]
pub struct BucketPolicy(Map);

impl BucketPolicy {
    /// With the required properties:
    /// - `Bucket`.
    /// - `PolicyDocument`.
    pub fn new(bucket: impl Into<Value<String>>, policy_document: impl Into<Value<Json>>) -> Self {
        Self(Map::new().set("Bucket", bucket).set("PolicyDocument", policy_document))
    }
}

impl ResourceType for BucketPolicy {
    const TYPE: &'static str = "AWS::S3::BucketPolicy";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

/// `AbacStatus` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AbacStatus {
    /// `Enabled`.
    Enabled,
    /// `Disabled`.
    Disabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl AbacStatus {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Enabled => "Enabled",
            Self::Disabled => "Disabled",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for AbacStatus {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `AbortIncompleteMultipartUpload` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AbortIncompleteMultipartUpload(Map);

impl AbortIncompleteMultipartUpload {
    /// With the required properties:
    /// - `DaysAfterInitiation`.
    pub fn new(days_after_initiation: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("DaysAfterInitiation", days_after_initiation))
    }
}

impl PropertyType for AbortIncompleteMultipartUpload {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AccelerateConfiguration` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AccelerateConfiguration(Map);

impl AccelerateConfiguration {
    /// With the required properties:
    /// - `AccelerationStatus`.
    pub fn new(acceleration_status: impl Into<Value<AccelerationStatus>>) -> Self {
        Self(Map::new().set("AccelerationStatus", acceleration_status))
    }
}

impl PropertyType for AccelerateConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AccelerationStatus` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AccelerationStatus {
    /// `Enabled`.
    Enabled,
    /// `Suspended`.
    Suspended,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl AccelerationStatus {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Enabled => "Enabled",
            Self::Suspended => "Suspended",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for AccelerationStatus {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `AccessControl` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AccessControl {
    /// `AuthenticatedRead`.
    AuthenticatedRead,
    /// `AwsExecRead`.
    AwsExecRead,
    /// `BucketOwnerFullControl`.
    BucketOwnerFullControl,
    /// `BucketOwnerRead`.
    BucketOwnerRead,
    /// `LogDeliveryWrite`.
    LogDeliveryWrite,
    /// `Private`.
    Private,
    /// `PublicRead`.
    PublicRead,
    /// `PublicReadWrite`.
    PublicReadWrite,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl AccessControl {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::AuthenticatedRead => "AuthenticatedRead",
            Self::AwsExecRead => "AwsExecRead",
            Self::BucketOwnerFullControl => "BucketOwnerFullControl",
            Self::BucketOwnerRead => "BucketOwnerRead",
            Self::LogDeliveryWrite => "LogDeliveryWrite",
            Self::Private => "Private",
            Self::PublicRead => "PublicRead",
            Self::PublicReadWrite => "PublicReadWrite",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for AccessControl {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `AccessControlTranslation` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AccessControlTranslation(Map);

impl AccessControlTranslation {
    /// With the required properties:
    /// - `Owner`.
    pub fn new(owner: impl Into<Value<AccessControlTranslationOwner>>) -> Self {
        Self(Map::new().set("Owner", owner))
    }
}

impl PropertyType for AccessControlTranslation {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AccessControlTranslationOwner` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AccessControlTranslationOwner {
    /// `Destination`.
    Destination,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl AccessControlTranslationOwner {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Destination => "Destination",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for AccessControlTranslationOwner {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `AccessTier` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AccessTier {
    /// `ARCHIVE_ACCESS`.
    ArchiveAccess,
    /// `DEEP_ARCHIVE_ACCESS`.
    DeepArchiveAccess,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl AccessTier {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::ArchiveAccess => "ARCHIVE_ACCESS",
            Self::DeepArchiveAccess => "DEEP_ARCHIVE_ACCESS",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for AccessTier {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `AllowedMethod` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AllowedMethod {
    /// `GET`.
    Get,
    /// `PUT`.
    Put,
    /// `HEAD`.
    Head,
    /// `POST`.
    Post,
    /// `DELETE`.
    Delete,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl AllowedMethod {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Get => "GET",
            Self::Put => "PUT",
            Self::Head => "HEAD",
            Self::Post => "POST",
            Self::Delete => "DELETE",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for AllowedMethod {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `AnalyticsConfiguration` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AnalyticsConfiguration(Map);

impl AnalyticsConfiguration {
    /// With the required properties:
    /// - `Id`.
    /// - `StorageClassAnalysis`.
    pub fn new(id: impl Into<Value<String>>, storage_class_analysis: impl Into<Value<StorageClassAnalysis>>) -> Self {
        Self(Map::new().set("Id", id).set("StorageClassAnalysis", storage_class_analysis))
    }

    /// `Prefix`.
    pub fn prefix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Prefix", value))
    }

    /// `TagFilters`.
    pub fn tag_filters(self, value: impl Into<Value<List<TagFilter>>>) -> Self {
        Self(self.0.set("TagFilters", value))
    }
}

impl PropertyType for AnalyticsConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AnnotationTableConfiguration` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AnnotationTableConfiguration(Map);

impl AnnotationTableConfiguration {
    /// With the required properties:
    /// - `ConfigurationState`.
    pub fn new(configuration_state: impl Into<Value<ConfigurationState>>) -> Self {
        Self(Map::new().set("ConfigurationState", configuration_state))
    }

    /// `EncryptionConfiguration`.
    pub fn encryption_configuration(self, value: impl Into<Value<MetadataTableEncryptionConfiguration>>) -> Self {
        Self(self.0.set("EncryptionConfiguration", value))
    }

    /// `Role`.
    pub fn role(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Role", value))
    }
}

impl PropertyType for AnnotationTableConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `BlockedEncryptionTypeList` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum BlockedEncryptionTypeList {
    /// `NONE`.
    None,
    /// `SSE-C`.
    SseC,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl BlockedEncryptionTypeList {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::None => "NONE",
            Self::SseC => "SSE-C",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for BlockedEncryptionTypeList {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `BlockedEncryptionTypes` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct BlockedEncryptionTypes(Map);

impl BlockedEncryptionTypes {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `EncryptionType`.
    pub fn encryption_type(self, value: impl Into<Value<List<BlockedEncryptionTypeList>>>) -> Self {
        Self(self.0.set("EncryptionType", value))
    }
}

impl PropertyType for BlockedEncryptionTypes {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `BucketEncryption` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct BucketEncryption(Map);

impl BucketEncryption {
    /// With the required properties:
    /// - `ServerSideEncryptionConfiguration`.
    pub fn new(server_side_encryption_configuration: impl Into<Value<List<ServerSideEncryptionRule>>>) -> Self {
        Self(Map::new().set("ServerSideEncryptionConfiguration", server_side_encryption_configuration))
    }
}

impl PropertyType for BucketEncryption {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `BucketNamespace` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum BucketNamespace {
    /// `global`.
    Global,
    /// `account-regional`.
    AccountRegional,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl BucketNamespace {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Global => "global",
            Self::AccountRegional => "account-regional",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for BucketNamespace {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ConfigurationState` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ConfigurationState {
    /// `ENABLED`.
    Enabled,
    /// `DISABLED`.
    Disabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ConfigurationState {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Enabled => "ENABLED",
            Self::Disabled => "DISABLED",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ConfigurationState {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `CorsConfiguration` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct CorsConfiguration(Map);

impl CorsConfiguration {
    /// With the required properties:
    /// - `CorsRules`.
    pub fn new(cors_rules: impl Into<Value<List<CorsRule>>>) -> Self {
        Self(Map::new().set("CorsRules", cors_rules))
    }
}

impl PropertyType for CorsConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `CorsRule` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct CorsRule(Map);

impl CorsRule {
    /// With the required properties:
    /// - `AllowedMethods`.
    /// - `AllowedOrigins`.
    pub fn new(allowed_methods: impl Into<Value<List<AllowedMethod>>>, allowed_origins: impl Into<Value<List<String>>>) -> Self {
        Self(Map::new().set("AllowedMethods", allowed_methods).set("AllowedOrigins", allowed_origins))
    }

    /// `AllowedHeaders`.
    pub fn allowed_headers(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("AllowedHeaders", value))
    }

    /// `ExposedHeaders`.
    pub fn exposed_headers(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("ExposedHeaders", value))
    }

    /// `Id`: at most 255 characters.
    pub fn id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Id", value))
    }

    /// `MaxAge`.
    pub fn max_age(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaxAge", value))
    }
}

impl PropertyType for CorsRule {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DataExport` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DataExport(Map);

impl DataExport {
    /// With the required properties:
    /// - `Destination`.
    /// - `OutputSchemaVersion`.
    pub fn new(destination: impl Into<Value<Destination>>, output_schema_version: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Destination", destination).set("OutputSchemaVersion", output_schema_version))
    }
}

impl PropertyType for DataExport {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DefaultEventHold` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DefaultEventHold(Map);

impl DefaultEventHold {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Days`.
    pub fn days(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Days", value))
    }

    /// `Years`.
    pub fn years(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Years", value))
    }
}

impl PropertyType for DefaultEventHold {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DefaultRetention` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DefaultRetention(Map);

impl DefaultRetention {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Days`.
    pub fn days(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Days", value))
    }

    /// `DefaultEventHold`.
    pub fn default_event_hold(self, value: impl Into<Value<DefaultEventHold>>) -> Self {
        Self(self.0.set("DefaultEventHold", value))
    }

    /// `Mode`.
    pub fn mode(self, value: impl Into<Value<DefaultRetentionMode>>) -> Self {
        Self(self.0.set("Mode", value))
    }

    /// `Years`.
    pub fn years(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Years", value))
    }
}

impl PropertyType for DefaultRetention {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DefaultRetentionMode` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum DefaultRetentionMode {
    /// `COMPLIANCE`.
    Compliance,
    /// `GOVERNANCE`.
    Governance,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl DefaultRetentionMode {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Compliance => "COMPLIANCE",
            Self::Governance => "GOVERNANCE",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for DefaultRetentionMode {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `DeleteMarkerReplication` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DeleteMarkerReplication(Map);

impl DeleteMarkerReplication {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Status`.
    pub fn status(self, value: impl Into<Value<DeleteMarkerReplicationStatus>>) -> Self {
        Self(self.0.set("Status", value))
    }
}

impl PropertyType for DeleteMarkerReplication {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DeleteMarkerReplicationStatus` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum DeleteMarkerReplicationStatus {
    /// `Disabled`.
    Disabled,
    /// `Enabled`.
    Enabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl DeleteMarkerReplicationStatus {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Disabled => "Disabled",
            Self::Enabled => "Enabled",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for DeleteMarkerReplicationStatus {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `Destination` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Destination(Map);

impl Destination {
    /// With the required properties:
    /// - `BucketArn`.
    /// - `Format`.
    pub fn new(bucket_arn: impl Into<Value<String>>, format: impl Into<Value<DestinationFormat>>) -> Self {
        Self(Map::new().set("BucketArn", bucket_arn).set("Format", format))
    }

    /// `BucketAccountId`.
    pub fn bucket_account_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("BucketAccountId", value))
    }

    /// `Prefix`.
    pub fn prefix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Prefix", value))
    }
}

impl PropertyType for Destination {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DestinationFormat` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum DestinationFormat {
    /// `CSV`.
    Csv,
    /// `ORC`.
    Orc,
    /// `Parquet`.
    Parquet,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl DestinationFormat {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Csv => "CSV",
            Self::Orc => "ORC",
            Self::Parquet => "Parquet",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for DestinationFormat {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `EncryptionConfiguration` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct EncryptionConfiguration(Map);

impl EncryptionConfiguration {
    /// With the required properties:
    /// - `ReplicaKmsKeyID`.
    pub fn new(replica_kms_key_id: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("ReplicaKmsKeyID", replica_kms_key_id))
    }
}

impl PropertyType for EncryptionConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `EventBridgeConfiguration` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct EventBridgeConfiguration(Map);

impl EventBridgeConfiguration {
    /// With the required properties:
    /// - `EventBridgeEnabled`.
    pub fn new(event_bridge_enabled: impl Into<Value<bool>>) -> Self {
        Self(Map::new().set("EventBridgeEnabled", event_bridge_enabled))
    }
}

impl PropertyType for EventBridgeConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `FilterRule` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct FilterRule(Map);

impl FilterRule {
    /// With the required properties:
    /// - `Name`: at most 1024 characters.
    /// - `Value`.
    pub fn new(name: impl Into<Value<String>>, value: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Name", name).set("Value", value))
    }
}

impl PropertyType for FilterRule {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `IncludedObjectVersions` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum IncludedObjectVersions {
    /// `All`.
    All,
    /// `Current`.
    Current,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl IncludedObjectVersions {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::All => "All",
            Self::Current => "Current",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for IncludedObjectVersions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `IntelligentTieringConfiguration` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct IntelligentTieringConfiguration(Map);

impl IntelligentTieringConfiguration {
    /// With the required properties:
    /// - `Id`.
    /// - `Status`.
    /// - `Tierings`.
    pub fn new(id: impl Into<Value<String>>, status: impl Into<Value<IntelligentTieringConfigurationStatus>>, tierings: impl Into<Value<List<Tiering>>>) -> Self {
        Self(Map::new().set("Id", id).set("Status", status).set("Tierings", tierings))
    }

    /// `Prefix`.
    pub fn prefix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Prefix", value))
    }

    /// `TagFilters`.
    pub fn tag_filters(self, value: impl Into<Value<List<TagFilter>>>) -> Self {
        Self(self.0.set("TagFilters", value))
    }
}

impl PropertyType for IntelligentTieringConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `IntelligentTieringConfigurationStatus` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum IntelligentTieringConfigurationStatus {
    /// `Disabled`.
    Disabled,
    /// `Enabled`.
    Enabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl IntelligentTieringConfigurationStatus {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Disabled => "Disabled",
            Self::Enabled => "Enabled",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for IntelligentTieringConfigurationStatus {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `InventoryConfiguration` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct InventoryConfiguration(Map);

impl InventoryConfiguration {
    /// With the required properties:
    /// - `Destination`.
    /// - `Enabled`.
    /// - `Id`.
    /// - `IncludedObjectVersions`.
    /// - `ScheduleFrequency`.
    pub fn new(destination: impl Into<Value<Destination>>, enabled: impl Into<Value<bool>>, id: impl Into<Value<String>>, included_object_versions: impl Into<Value<IncludedObjectVersions>>, schedule_frequency: impl Into<Value<ScheduleFrequency>>) -> Self {
        Self(Map::new().set("Destination", destination).set("Enabled", enabled).set("Id", id).set("IncludedObjectVersions", included_object_versions).set("ScheduleFrequency", schedule_frequency))
    }

    /// `OptionalFields`.
    pub fn optional_fields(self, value: impl Into<Value<List<OptionalField>>>) -> Self {
        Self(self.0.set("OptionalFields", value))
    }

    /// `Prefix`.
    pub fn prefix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Prefix", value))
    }
}

impl PropertyType for InventoryConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `InventoryTableConfiguration` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct InventoryTableConfiguration(Map);

impl InventoryTableConfiguration {
    /// With the required properties:
    /// - `ConfigurationState`.
    pub fn new(configuration_state: impl Into<Value<ConfigurationState>>) -> Self {
        Self(Map::new().set("ConfigurationState", configuration_state))
    }

    /// `EncryptionConfiguration`.
    pub fn encryption_configuration(self, value: impl Into<Value<MetadataTableEncryptionConfiguration>>) -> Self {
        Self(self.0.set("EncryptionConfiguration", value))
    }
}

impl PropertyType for InventoryTableConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `JournalTableConfiguration` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct JournalTableConfiguration(Map);

impl JournalTableConfiguration {
    /// With the required properties:
    /// - `RecordExpiration`.
    pub fn new(record_expiration: impl Into<Value<RecordExpiration>>) -> Self {
        Self(Map::new().set("RecordExpiration", record_expiration))
    }

    /// `EncryptionConfiguration`.
    pub fn encryption_configuration(self, value: impl Into<Value<MetadataTableEncryptionConfiguration>>) -> Self {
        Self(self.0.set("EncryptionConfiguration", value))
    }
}

impl PropertyType for JournalTableConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `LambdaConfiguration` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct LambdaConfiguration(Map);

impl LambdaConfiguration {
    /// With the required properties:
    /// - `Event`.
    /// - `Function`.
    pub fn new(event: impl Into<Value<String>>, function: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Event", event).set("Function", function))
    }

    /// `Filter`.
    pub fn filter(self, value: impl Into<Value<NotificationFilter>>) -> Self {
        Self(self.0.set("Filter", value))
    }
}

impl PropertyType for LambdaConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `LifecycleConfiguration` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct LifecycleConfiguration(Map);

impl LifecycleConfiguration {
    /// With the required properties:
    /// - `Rules`.
    pub fn new(rules: impl Into<Value<List<Rule>>>) -> Self {
        Self(Map::new().set("Rules", rules))
    }

    /// `TransitionDefaultMinimumObjectSize`.
    pub fn transition_default_minimum_object_size(self, value: impl Into<Value<TransitionDefaultMinimumObjectSize>>) -> Self {
        Self(self.0.set("TransitionDefaultMinimumObjectSize", value))
    }
}

impl PropertyType for LifecycleConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `LoggingConfiguration` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct LoggingConfiguration(Map);

impl LoggingConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `DestinationBucketName`.
    pub fn destination_bucket_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DestinationBucketName", value))
    }

    /// `LogFilePrefix`.
    pub fn log_file_prefix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("LogFilePrefix", value))
    }

    /// `TargetObjectKeyFormat`.
    pub fn target_object_key_format(self, value: impl Into<Value<TargetObjectKeyFormat>>) -> Self {
        Self(self.0.set("TargetObjectKeyFormat", value))
    }
}

impl PropertyType for LoggingConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MetadataConfiguration` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MetadataConfiguration(Map);

impl MetadataConfiguration {
    /// With the required properties:
    /// - `JournalTableConfiguration`.
    pub fn new(journal_table_configuration: impl Into<Value<JournalTableConfiguration>>) -> Self {
        Self(Map::new().set("JournalTableConfiguration", journal_table_configuration))
    }

    /// `AnnotationTableConfiguration`.
    pub fn annotation_table_configuration(self, value: impl Into<Value<AnnotationTableConfiguration>>) -> Self {
        Self(self.0.set("AnnotationTableConfiguration", value))
    }

    /// `InventoryTableConfiguration`.
    pub fn inventory_table_configuration(self, value: impl Into<Value<InventoryTableConfiguration>>) -> Self {
        Self(self.0.set("InventoryTableConfiguration", value))
    }
}

impl PropertyType for MetadataConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MetadataTableConfiguration` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MetadataTableConfiguration(Map);

impl MetadataTableConfiguration {
    /// With the required properties:
    /// - `S3TablesDestination`.
    pub fn new(s3_tables_destination: impl Into<Value<S3TablesDestination>>) -> Self {
        Self(Map::new().set("S3TablesDestination", s3_tables_destination))
    }
}

impl PropertyType for MetadataTableConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MetadataTableEncryptionConfiguration` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MetadataTableEncryptionConfiguration(Map);

impl MetadataTableEncryptionConfiguration {
    /// With the required properties:
    /// - `SseAlgorithm`.
    pub fn new(sse_algorithm: impl Into<Value<MetadataTableEncryptionConfigurationSseAlgorithm>>) -> Self {
        Self(Map::new().set("SseAlgorithm", sse_algorithm))
    }

    /// `KmsKeyArn`.
    pub fn kms_key_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KmsKeyArn", value))
    }
}

impl PropertyType for MetadataTableEncryptionConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MetadataTableEncryptionConfigurationSseAlgorithm` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum MetadataTableEncryptionConfigurationSseAlgorithm {
    /// `aws:kms`.
    AwsKms,
    /// `AES256`.
    Aes256,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl MetadataTableEncryptionConfigurationSseAlgorithm {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::AwsKms => "aws:kms",
            Self::Aes256 => "AES256",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for MetadataTableEncryptionConfigurationSseAlgorithm {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `Metrics` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Metrics(Map);

impl Metrics {
    /// With the required properties:
    /// - `Status`.
    pub fn new(status: impl Into<Value<MetricsStatus>>) -> Self {
        Self(Map::new().set("Status", status))
    }

    /// `EventThreshold`.
    pub fn event_threshold(self, value: impl Into<Value<ReplicationTimeValue>>) -> Self {
        Self(self.0.set("EventThreshold", value))
    }
}

impl PropertyType for Metrics {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MetricsConfiguration` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MetricsConfiguration(Map);

impl MetricsConfiguration {
    /// With the required properties:
    /// - `Id`.
    pub fn new(id: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Id", id))
    }

    /// `AccessPointArn`.
    pub fn access_point_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AccessPointArn", value))
    }

    /// `Prefix`.
    pub fn prefix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Prefix", value))
    }

    /// `TagFilters`.
    pub fn tag_filters(self, value: impl Into<Value<List<TagFilter>>>) -> Self {
        Self(self.0.set("TagFilters", value))
    }
}

impl PropertyType for MetricsConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MetricsStatus` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum MetricsStatus {
    /// `Disabled`.
    Disabled,
    /// `Enabled`.
    Enabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl MetricsStatus {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Disabled => "Disabled",
            Self::Enabled => "Enabled",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for MetricsStatus {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `NoncurrentVersionExpiration` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct NoncurrentVersionExpiration(Map);

impl NoncurrentVersionExpiration {
    /// With the required properties:
    /// - `NoncurrentDays`.
    pub fn new(noncurrent_days: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("NoncurrentDays", noncurrent_days))
    }

    /// `NewerNoncurrentVersions`.
    pub fn newer_noncurrent_versions(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("NewerNoncurrentVersions", value))
    }
}

impl PropertyType for NoncurrentVersionExpiration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `NoncurrentVersionTransition` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct NoncurrentVersionTransition(Map);

impl NoncurrentVersionTransition {
    /// With the required properties:
    /// - `StorageClass`.
    /// - `TransitionInDays`.
    pub fn new(storage_class: impl Into<Value<NoncurrentVersionTransitionStorageClass>>, transition_in_days: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("StorageClass", storage_class).set("TransitionInDays", transition_in_days))
    }

    /// `NewerNoncurrentVersions`.
    pub fn newer_noncurrent_versions(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("NewerNoncurrentVersions", value))
    }
}

impl PropertyType for NoncurrentVersionTransition {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `NoncurrentVersionTransitionStorageClass` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum NoncurrentVersionTransitionStorageClass {
    /// `DEEP_ARCHIVE`.
    DeepArchive,
    /// `GLACIER`.
    Glacier,
    /// `GLACIER_IR`.
    GlacierIr,
    /// `INTELLIGENT_TIERING`.
    IntelligentTiering,
    /// `ONEZONE_IA`.
    OnezoneIa,
    /// `STANDARD_IA`.
    StandardIa,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl NoncurrentVersionTransitionStorageClass {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::DeepArchive => "DEEP_ARCHIVE",
            Self::Glacier => "GLACIER",
            Self::GlacierIr => "GLACIER_IR",
            Self::IntelligentTiering => "INTELLIGENT_TIERING",
            Self::OnezoneIa => "ONEZONE_IA",
            Self::StandardIa => "STANDARD_IA",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for NoncurrentVersionTransitionStorageClass {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `NotificationConfiguration` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct NotificationConfiguration(Map);

impl NotificationConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `EventBridgeConfiguration`.
    pub fn event_bridge_configuration(self, value: impl Into<Value<EventBridgeConfiguration>>) -> Self {
        Self(self.0.set("EventBridgeConfiguration", value))
    }

    /// `LambdaConfigurations`.
    pub fn lambda_configurations(self, value: impl Into<Value<List<LambdaConfiguration>>>) -> Self {
        Self(self.0.set("LambdaConfigurations", value))
    }

    /// `QueueConfigurations`.
    pub fn queue_configurations(self, value: impl Into<Value<List<QueueConfiguration>>>) -> Self {
        Self(self.0.set("QueueConfigurations", value))
    }

    /// `TopicConfigurations`.
    pub fn topic_configurations(self, value: impl Into<Value<List<TopicConfiguration>>>) -> Self {
        Self(self.0.set("TopicConfigurations", value))
    }
}

impl PropertyType for NotificationConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `NotificationFilter` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct NotificationFilter(Map);

impl NotificationFilter {
    /// With the required properties:
    /// - `S3Key`.
    pub fn new(s3_key: impl Into<Value<S3KeyFilter>>) -> Self {
        Self(Map::new().set("S3Key", s3_key))
    }
}

impl PropertyType for NotificationFilter {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ObjectLockConfiguration` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ObjectLockConfiguration(Map);

impl ObjectLockConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ObjectLockEnabled`.
    pub fn object_lock_enabled(self, value: impl Into<Value<ObjectLockEnabled>>) -> Self {
        Self(self.0.set("ObjectLockEnabled", value))
    }

    /// `Rule`.
    pub fn rule(self, value: impl Into<Value<ObjectLockRule>>) -> Self {
        Self(self.0.set("Rule", value))
    }
}

impl PropertyType for ObjectLockConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ObjectLockEnabled` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ObjectLockEnabled {
    /// `Enabled`.
    Enabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ObjectLockEnabled {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Enabled => "Enabled",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ObjectLockEnabled {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ObjectLockRule` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ObjectLockRule(Map);

impl ObjectLockRule {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `DefaultRetention`.
    pub fn default_retention(self, value: impl Into<Value<DefaultRetention>>) -> Self {
        Self(self.0.set("DefaultRetention", value))
    }
}

impl PropertyType for ObjectLockRule {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ObjectOwnership` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ObjectOwnership {
    /// `ObjectWriter`.
    ObjectWriter,
    /// `BucketOwnerPreferred`.
    BucketOwnerPreferred,
    /// `BucketOwnerEnforced`.
    BucketOwnerEnforced,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ObjectOwnership {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::ObjectWriter => "ObjectWriter",
            Self::BucketOwnerPreferred => "BucketOwnerPreferred",
            Self::BucketOwnerEnforced => "BucketOwnerEnforced",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ObjectOwnership {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `OptionalField` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum OptionalField {
    /// `Size`.
    Size,
    /// `LastModifiedDate`.
    LastModifiedDate,
    /// `StorageClass`.
    StorageClass,
    /// `ETag`.
    Etag,
    /// `IsMultipartUploaded`.
    IsMultipartUploaded,
    /// `ReplicationStatus`.
    ReplicationStatus,
    /// `EncryptionStatus`.
    EncryptionStatus,
    /// `ObjectLockRetainUntilDate`.
    ObjectLockRetainUntilDate,
    /// `ObjectLockMode`.
    ObjectLockMode,
    /// `ObjectLockLegalHoldStatus`.
    ObjectLockLegalHoldStatus,
    /// `ObjectLockEventHoldStatus`.
    ObjectLockEventHoldStatus,
    /// `ObjectLockEventHoldDuration`.
    ObjectLockEventHoldDuration,
    /// `IntelligentTieringAccessTier`.
    IntelligentTieringAccessTier,
    /// `BucketKeyStatus`.
    BucketKeyStatus,
    /// `ChecksumAlgorithm`.
    ChecksumAlgorithm,
    /// `ObjectAccessControlList`.
    ObjectAccessControlList,
    /// `ObjectOwner`.
    ObjectOwner,
    /// `LifecycleExpirationDate`.
    LifecycleExpirationDate,
    /// `IntelligentTieringReferenceDate`.
    IntelligentTieringReferenceDate,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl OptionalField {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Size => "Size",
            Self::LastModifiedDate => "LastModifiedDate",
            Self::StorageClass => "StorageClass",
            Self::Etag => "ETag",
            Self::IsMultipartUploaded => "IsMultipartUploaded",
            Self::ReplicationStatus => "ReplicationStatus",
            Self::EncryptionStatus => "EncryptionStatus",
            Self::ObjectLockRetainUntilDate => "ObjectLockRetainUntilDate",
            Self::ObjectLockMode => "ObjectLockMode",
            Self::ObjectLockLegalHoldStatus => "ObjectLockLegalHoldStatus",
            Self::ObjectLockEventHoldStatus => "ObjectLockEventHoldStatus",
            Self::ObjectLockEventHoldDuration => "ObjectLockEventHoldDuration",
            Self::IntelligentTieringAccessTier => "IntelligentTieringAccessTier",
            Self::BucketKeyStatus => "BucketKeyStatus",
            Self::ChecksumAlgorithm => "ChecksumAlgorithm",
            Self::ObjectAccessControlList => "ObjectAccessControlList",
            Self::ObjectOwner => "ObjectOwner",
            Self::LifecycleExpirationDate => "LifecycleExpirationDate",
            Self::IntelligentTieringReferenceDate => "IntelligentTieringReferenceDate",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for OptionalField {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `OwnershipControls` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct OwnershipControls(Map);

impl OwnershipControls {
    /// With the required properties:
    /// - `Rules`.
    pub fn new(rules: impl Into<Value<List<OwnershipControlsRule>>>) -> Self {
        Self(Map::new().set("Rules", rules))
    }
}

impl PropertyType for OwnershipControls {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `OwnershipControlsRule` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct OwnershipControlsRule(Map);

impl OwnershipControlsRule {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ObjectOwnership`.
    pub fn object_ownership(self, value: impl Into<Value<ObjectOwnership>>) -> Self {
        Self(self.0.set("ObjectOwnership", value))
    }
}

impl PropertyType for OwnershipControlsRule {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PartitionDateSource` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum PartitionDateSource {
    /// `EventTime`.
    EventTime,
    /// `DeliveryTime`.
    DeliveryTime,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl PartitionDateSource {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::EventTime => "EventTime",
            Self::DeliveryTime => "DeliveryTime",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for PartitionDateSource {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `PartitionedPrefix` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PartitionedPrefix(Map);

impl PartitionedPrefix {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `PartitionDateSource`.
    pub fn partition_date_source(self, value: impl Into<Value<PartitionDateSource>>) -> Self {
        Self(self.0.set("PartitionDateSource", value))
    }
}

impl PropertyType for PartitionedPrefix {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PublicAccessBlockConfiguration` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PublicAccessBlockConfiguration(Map);

impl PublicAccessBlockConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `BlockPublicAcls`.
    pub fn block_public_acls(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("BlockPublicAcls", value))
    }

    /// `BlockPublicPolicy`.
    pub fn block_public_policy(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("BlockPublicPolicy", value))
    }

    /// `IgnorePublicAcls`.
    pub fn ignore_public_acls(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("IgnorePublicAcls", value))
    }

    /// `RestrictPublicBuckets`.
    pub fn restrict_public_buckets(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("RestrictPublicBuckets", value))
    }
}

impl PropertyType for PublicAccessBlockConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `QueueConfiguration` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct QueueConfiguration(Map);

impl QueueConfiguration {
    /// With the required properties:
    /// - `Event`.
    /// - `Queue`.
    pub fn new(event: impl Into<Value<String>>, queue: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Event", event).set("Queue", queue))
    }

    /// `Filter`.
    pub fn filter(self, value: impl Into<Value<NotificationFilter>>) -> Self {
        Self(self.0.set("Filter", value))
    }
}

impl PropertyType for QueueConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RecordExpiration` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RecordExpiration(Map);

impl RecordExpiration {
    /// With the required properties:
    /// - `Expiration`.
    pub fn new(expiration: impl Into<Value<RecordExpirationExpiration>>) -> Self {
        Self(Map::new().set("Expiration", expiration))
    }

    /// `Days`.
    pub fn days(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Days", value))
    }
}

impl PropertyType for RecordExpiration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RecordExpirationExpiration` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum RecordExpirationExpiration {
    /// `ENABLED`.
    Enabled,
    /// `DISABLED`.
    Disabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl RecordExpirationExpiration {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Enabled => "ENABLED",
            Self::Disabled => "DISABLED",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for RecordExpirationExpiration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `RedirectAllRequestsTo` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RedirectAllRequestsTo(Map);

impl RedirectAllRequestsTo {
    /// With the required properties:
    /// - `HostName`.
    pub fn new(host_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("HostName", host_name))
    }

    /// `Protocol`.
    pub fn protocol(self, value: impl Into<Value<RedirectAllRequestsToProtocol>>) -> Self {
        Self(self.0.set("Protocol", value))
    }
}

impl PropertyType for RedirectAllRequestsTo {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RedirectAllRequestsToProtocol` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum RedirectAllRequestsToProtocol {
    /// `http`.
    Http,
    /// `https`.
    Https,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl RedirectAllRequestsToProtocol {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Http => "http",
            Self::Https => "https",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for RedirectAllRequestsToProtocol {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `RedirectRule` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RedirectRule(Map);

impl RedirectRule {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `HostName`.
    pub fn host_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("HostName", value))
    }

    /// `HttpRedirectCode`.
    pub fn http_redirect_code(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("HttpRedirectCode", value))
    }

    /// `Protocol`.
    pub fn protocol(self, value: impl Into<Value<RedirectRuleProtocol>>) -> Self {
        Self(self.0.set("Protocol", value))
    }

    /// `ReplaceKeyPrefixWith`.
    pub fn replace_key_prefix_with(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ReplaceKeyPrefixWith", value))
    }

    /// `ReplaceKeyWith`.
    pub fn replace_key_with(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ReplaceKeyWith", value))
    }
}

impl PropertyType for RedirectRule {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RedirectRuleProtocol` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum RedirectRuleProtocol {
    /// `http`.
    Http,
    /// `https`.
    Https,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl RedirectRuleProtocol {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Http => "http",
            Self::Https => "https",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for RedirectRuleProtocol {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ReplicaModifications` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ReplicaModifications(Map);

impl ReplicaModifications {
    /// With the required properties:
    /// - `Status`.
    pub fn new(status: impl Into<Value<ReplicaModificationsStatus>>) -> Self {
        Self(Map::new().set("Status", status))
    }
}

impl PropertyType for ReplicaModifications {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ReplicaModificationsStatus` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ReplicaModificationsStatus {
    /// `Enabled`.
    Enabled,
    /// `Disabled`.
    Disabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ReplicaModificationsStatus {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Enabled => "Enabled",
            Self::Disabled => "Disabled",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ReplicaModificationsStatus {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ReplicationConfiguration` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ReplicationConfiguration(Map);

impl ReplicationConfiguration {
    /// With the required properties:
    /// - `Role`.
    /// - `Rules`.
    pub fn new(role: impl Into<Value<String>>, rules: impl Into<Value<List<ReplicationRule>>>) -> Self {
        Self(Map::new().set("Role", role).set("Rules", rules))
    }
}

impl PropertyType for ReplicationConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ReplicationDestination` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ReplicationDestination(Map);

impl ReplicationDestination {
    /// With the required properties:
    /// - `Bucket`.
    pub fn new(bucket: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Bucket", bucket))
    }

    /// `AccessControlTranslation`.
    pub fn access_control_translation(self, value: impl Into<Value<AccessControlTranslation>>) -> Self {
        Self(self.0.set("AccessControlTranslation", value))
    }

    /// `Account`.
    pub fn account(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Account", value))
    }

    /// `EncryptionConfiguration`.
    pub fn encryption_configuration(self, value: impl Into<Value<EncryptionConfiguration>>) -> Self {
        Self(self.0.set("EncryptionConfiguration", value))
    }

    /// `Metrics`.
    pub fn metrics(self, value: impl Into<Value<Metrics>>) -> Self {
        Self(self.0.set("Metrics", value))
    }

    /// `ReplicationTime`.
    pub fn replication_time(self, value: impl Into<Value<ReplicationTime>>) -> Self {
        Self(self.0.set("ReplicationTime", value))
    }

    /// `StorageClass`.
    pub fn storage_class(self, value: impl Into<Value<ReplicationDestinationStorageClass>>) -> Self {
        Self(self.0.set("StorageClass", value))
    }
}

impl PropertyType for ReplicationDestination {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ReplicationDestinationStorageClass` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ReplicationDestinationStorageClass {
    /// `DEEP_ARCHIVE`.
    DeepArchive,
    /// `GLACIER`.
    Glacier,
    /// `GLACIER_IR`.
    GlacierIr,
    /// `INTELLIGENT_TIERING`.
    IntelligentTiering,
    /// `ONEZONE_IA`.
    OnezoneIa,
    /// `REDUCED_REDUNDANCY`.
    ReducedRedundancy,
    /// `STANDARD`.
    Standard,
    /// `STANDARD_IA`.
    StandardIa,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ReplicationDestinationStorageClass {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::DeepArchive => "DEEP_ARCHIVE",
            Self::Glacier => "GLACIER",
            Self::GlacierIr => "GLACIER_IR",
            Self::IntelligentTiering => "INTELLIGENT_TIERING",
            Self::OnezoneIa => "ONEZONE_IA",
            Self::ReducedRedundancy => "REDUCED_REDUNDANCY",
            Self::Standard => "STANDARD",
            Self::StandardIa => "STANDARD_IA",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ReplicationDestinationStorageClass {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ReplicationRule` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ReplicationRule(Map);

impl ReplicationRule {
    /// With the required properties:
    /// - `Destination`.
    /// - `Status`.
    pub fn new(destination: impl Into<Value<ReplicationDestination>>, status: impl Into<Value<ReplicationRuleStatus>>) -> Self {
        Self(Map::new().set("Destination", destination).set("Status", status))
    }

    /// `DeleteMarkerReplication`.
    pub fn delete_marker_replication(self, value: impl Into<Value<DeleteMarkerReplication>>) -> Self {
        Self(self.0.set("DeleteMarkerReplication", value))
    }

    /// `Filter`.
    pub fn filter(self, value: impl Into<Value<ReplicationRuleFilter>>) -> Self {
        Self(self.0.set("Filter", value))
    }

    /// `Id`: at most 255 characters.
    pub fn id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Id", value))
    }

    /// `Prefix`: at most 1024 characters.
    pub fn prefix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Prefix", value))
    }

    /// `Priority`.
    pub fn priority(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Priority", value))
    }

    /// `SourceSelectionCriteria`.
    pub fn source_selection_criteria(self, value: impl Into<Value<SourceSelectionCriteria>>) -> Self {
        Self(self.0.set("SourceSelectionCriteria", value))
    }
}

impl PropertyType for ReplicationRule {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ReplicationRuleAndOperator` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ReplicationRuleAndOperator(Map);

impl ReplicationRuleAndOperator {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Prefix`.
    pub fn prefix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Prefix", value))
    }

    /// `TagFilters`.
    pub fn tag_filters(self, value: impl Into<Value<List<TagFilter>>>) -> Self {
        Self(self.0.set("TagFilters", value))
    }
}

impl PropertyType for ReplicationRuleAndOperator {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ReplicationRuleFilter` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ReplicationRuleFilter(Map);

impl ReplicationRuleFilter {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `And`.
    pub fn and(self, value: impl Into<Value<ReplicationRuleAndOperator>>) -> Self {
        Self(self.0.set("And", value))
    }

    /// `Prefix`.
    pub fn prefix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Prefix", value))
    }

    /// `TagFilter`.
    pub fn tag_filter(self, value: impl Into<Value<TagFilter>>) -> Self {
        Self(self.0.set("TagFilter", value))
    }
}

impl PropertyType for ReplicationRuleFilter {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ReplicationRuleStatus` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ReplicationRuleStatus {
    /// `Disabled`.
    Disabled,
    /// `Enabled`.
    Enabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ReplicationRuleStatus {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Disabled => "Disabled",
            Self::Enabled => "Enabled",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ReplicationRuleStatus {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ReplicationTime` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ReplicationTime(Map);

impl ReplicationTime {
    /// With the required properties:
    /// - `Status`.
    /// - `Time`.
    pub fn new(status: impl Into<Value<ReplicationTimeStatus>>, time: impl Into<Value<ReplicationTimeValue>>) -> Self {
        Self(Map::new().set("Status", status).set("Time", time))
    }
}

impl PropertyType for ReplicationTime {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ReplicationTimeStatus` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ReplicationTimeStatus {
    /// `Disabled`.
    Disabled,
    /// `Enabled`.
    Enabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ReplicationTimeStatus {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Disabled => "Disabled",
            Self::Enabled => "Enabled",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ReplicationTimeStatus {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ReplicationTimeValue` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ReplicationTimeValue(Map);

impl ReplicationTimeValue {
    /// With the required properties:
    /// - `Minutes`.
    pub fn new(minutes: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("Minutes", minutes))
    }
}

impl PropertyType for ReplicationTimeValue {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RoutingRule` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RoutingRule(Map);

impl RoutingRule {
    /// With the required properties:
    /// - `RedirectRule`.
    pub fn new(redirect_rule: impl Into<Value<RedirectRule>>) -> Self {
        Self(Map::new().set("RedirectRule", redirect_rule))
    }

    /// `RoutingRuleCondition`.
    pub fn routing_rule_condition(self, value: impl Into<Value<RoutingRuleCondition>>) -> Self {
        Self(self.0.set("RoutingRuleCondition", value))
    }
}

impl PropertyType for RoutingRule {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RoutingRuleCondition` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RoutingRuleCondition(Map);

impl RoutingRuleCondition {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `HttpErrorCodeReturnedEquals`.
    pub fn http_error_code_returned_equals(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("HttpErrorCodeReturnedEquals", value))
    }

    /// `KeyPrefixEquals`.
    pub fn key_prefix_equals(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KeyPrefixEquals", value))
    }
}

impl PropertyType for RoutingRuleCondition {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Rule` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Rule(Map);

impl Rule {
    /// With the required properties:
    /// - `Status`.
    pub fn new(status: impl Into<Value<RuleStatus>>) -> Self {
        Self(Map::new().set("Status", status))
    }

    /// `AbortIncompleteMultipartUpload`.
    pub fn abort_incomplete_multipart_upload(self, value: impl Into<Value<AbortIncompleteMultipartUpload>>) -> Self {
        Self(self.0.set("AbortIncompleteMultipartUpload", value))
    }

    /// `ExpirationDate`.
    pub fn expiration_date(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ExpirationDate", value))
    }

    /// `ExpirationInDays`.
    pub fn expiration_in_days(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("ExpirationInDays", value))
    }

    /// `ExpiredObjectDeleteMarker`.
    pub fn expired_object_delete_marker(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("ExpiredObjectDeleteMarker", value))
    }

    /// `Id`: at most 255 characters.
    pub fn id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Id", value))
    }

    /// `NoncurrentVersionExpiration`.
    pub fn noncurrent_version_expiration(self, value: impl Into<Value<NoncurrentVersionExpiration>>) -> Self {
        Self(self.0.set("NoncurrentVersionExpiration", value))
    }

    /// `NoncurrentVersionExpirationInDays`.
    pub fn noncurrent_version_expiration_in_days(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("NoncurrentVersionExpirationInDays", value))
    }

    /// `NoncurrentVersionTransition`.
    pub fn noncurrent_version_transition(self, value: impl Into<Value<NoncurrentVersionTransition>>) -> Self {
        Self(self.0.set("NoncurrentVersionTransition", value))
    }

    /// `NoncurrentVersionTransitions`.
    pub fn noncurrent_version_transitions(self, value: impl Into<Value<List<NoncurrentVersionTransition>>>) -> Self {
        Self(self.0.set("NoncurrentVersionTransitions", value))
    }

    /// `ObjectSizeGreaterThan`: at most 20 characters.
    pub fn object_size_greater_than(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ObjectSizeGreaterThan", value))
    }

    /// `ObjectSizeLessThan`: at most 20 characters.
    pub fn object_size_less_than(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ObjectSizeLessThan", value))
    }

    /// `Prefix`.
    pub fn prefix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Prefix", value))
    }

    /// `TagFilters`.
    pub fn tag_filters(self, value: impl Into<Value<List<TagFilter>>>) -> Self {
        Self(self.0.set("TagFilters", value))
    }

    /// `Transition`.
    pub fn transition(self, value: impl Into<Value<Transition>>) -> Self {
        Self(self.0.set("Transition", value))
    }

    /// `Transitions`.
    pub fn transitions(self, value: impl Into<Value<List<Transition>>>) -> Self {
        Self(self.0.set("Transitions", value))
    }
}

impl PropertyType for Rule {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RuleStatus` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum RuleStatus {
    /// `Enabled`.
    Enabled,
    /// `Disabled`.
    Disabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl RuleStatus {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Enabled => "Enabled",
            Self::Disabled => "Disabled",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for RuleStatus {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `S3KeyFilter` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct S3KeyFilter(Map);

impl S3KeyFilter {
    /// With the required properties:
    /// - `Rules`.
    pub fn new(rules: impl Into<Value<List<FilterRule>>>) -> Self {
        Self(Map::new().set("Rules", rules))
    }
}

impl PropertyType for S3KeyFilter {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `S3TablesDestination` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct S3TablesDestination(Map);

impl S3TablesDestination {
    /// With the required properties:
    /// - `TableBucketArn`.
    /// - `TableName`.
    pub fn new(table_bucket_arn: impl Into<Value<String>>, table_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("TableBucketArn", table_bucket_arn).set("TableName", table_name))
    }
}

impl PropertyType for S3TablesDestination {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ScheduleFrequency` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ScheduleFrequency {
    /// `Daily`.
    Daily,
    /// `Weekly`.
    Weekly,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ScheduleFrequency {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Daily => "Daily",
            Self::Weekly => "Weekly",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ScheduleFrequency {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ServerSideEncryptionByDefault` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ServerSideEncryptionByDefault(Map);

impl ServerSideEncryptionByDefault {
    /// With the required properties:
    /// - `SSEAlgorithm`.
    pub fn new(sse_algorithm: impl Into<Value<ServerSideEncryptionByDefaultSseAlgorithm>>) -> Self {
        Self(Map::new().set("SSEAlgorithm", sse_algorithm))
    }

    /// `KMSMasterKeyID`.
    pub fn kms_master_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KMSMasterKeyID", value))
    }
}

impl PropertyType for ServerSideEncryptionByDefault {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ServerSideEncryptionByDefaultSseAlgorithm` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ServerSideEncryptionByDefaultSseAlgorithm {
    /// `aws:kms`.
    AwsKms,
    /// `AES256`.
    Aes256,
    /// `aws:kms:dsse`.
    AwsKmsDsse,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ServerSideEncryptionByDefaultSseAlgorithm {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::AwsKms => "aws:kms",
            Self::Aes256 => "AES256",
            Self::AwsKmsDsse => "aws:kms:dsse",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ServerSideEncryptionByDefaultSseAlgorithm {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ServerSideEncryptionRule` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ServerSideEncryptionRule(Map);

impl ServerSideEncryptionRule {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `BlockedEncryptionTypes`.
    pub fn blocked_encryption_types(self, value: impl Into<Value<BlockedEncryptionTypes>>) -> Self {
        Self(self.0.set("BlockedEncryptionTypes", value))
    }

    /// `BucketKeyEnabled`.
    pub fn bucket_key_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("BucketKeyEnabled", value))
    }

    /// `ServerSideEncryptionByDefault`.
    pub fn server_side_encryption_by_default(self, value: impl Into<Value<ServerSideEncryptionByDefault>>) -> Self {
        Self(self.0.set("ServerSideEncryptionByDefault", value))
    }
}

impl PropertyType for ServerSideEncryptionRule {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `SourceSelectionCriteria` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SourceSelectionCriteria(Map);

impl SourceSelectionCriteria {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ReplicaModifications`.
    pub fn replica_modifications(self, value: impl Into<Value<ReplicaModifications>>) -> Self {
        Self(self.0.set("ReplicaModifications", value))
    }

    /// `SseKmsEncryptedObjects`.
    pub fn sse_kms_encrypted_objects(self, value: impl Into<Value<SseKmsEncryptedObjects>>) -> Self {
        Self(self.0.set("SseKmsEncryptedObjects", value))
    }
}

impl PropertyType for SourceSelectionCriteria {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `SseKmsEncryptedObjects` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SseKmsEncryptedObjects(Map);

impl SseKmsEncryptedObjects {
    /// With the required properties:
    /// - `Status`.
    pub fn new(status: impl Into<Value<SseKmsEncryptedObjectsStatus>>) -> Self {
        Self(Map::new().set("Status", status))
    }
}

impl PropertyType for SseKmsEncryptedObjects {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `SseKmsEncryptedObjectsStatus` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum SseKmsEncryptedObjectsStatus {
    /// `Disabled`.
    Disabled,
    /// `Enabled`.
    Enabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl SseKmsEncryptedObjectsStatus {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Disabled => "Disabled",
            Self::Enabled => "Enabled",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for SseKmsEncryptedObjectsStatus {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `StorageClassAnalysis` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct StorageClassAnalysis(Map);

impl StorageClassAnalysis {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `DataExport`.
    pub fn data_export(self, value: impl Into<Value<DataExport>>) -> Self {
        Self(self.0.set("DataExport", value))
    }
}

impl PropertyType for StorageClassAnalysis {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Tag` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Tag(Map);

impl Tag {
    /// With the required properties:
    /// - `Key`: 1 to 128 characters.
    /// - `Value`: at most 256 characters.
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

/// `TagFilter` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TagFilter(Map);

impl TagFilter {
    /// With the required properties:
    /// - `Key`.
    /// - `Value`.
    pub fn new(key: impl Into<Value<String>>, value: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Key", key).set("Value", value))
    }
}

impl PropertyType for TagFilter {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TargetObjectKeyFormat` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TargetObjectKeyFormat(Map);

impl TargetObjectKeyFormat {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `PartitionedPrefix`.
    pub fn partitioned_prefix(self, value: impl Into<Value<PartitionedPrefix>>) -> Self {
        Self(self.0.set("PartitionedPrefix", value))
    }

    /// `SimplePrefix`.
    pub fn simple_prefix(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("SimplePrefix", value))
    }
}

impl PropertyType for TargetObjectKeyFormat {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Tiering` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Tiering(Map);

impl Tiering {
    /// With the required properties:
    /// - `AccessTier`.
    /// - `Days`.
    pub fn new(access_tier: impl Into<Value<AccessTier>>, days: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("AccessTier", access_tier).set("Days", days))
    }
}

impl PropertyType for Tiering {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TopicConfiguration` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TopicConfiguration(Map);

impl TopicConfiguration {
    /// With the required properties:
    /// - `Event`.
    /// - `Topic`.
    pub fn new(event: impl Into<Value<String>>, topic: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Event", event).set("Topic", topic))
    }

    /// `Filter`.
    pub fn filter(self, value: impl Into<Value<NotificationFilter>>) -> Self {
        Self(self.0.set("Filter", value))
    }
}

impl PropertyType for TopicConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Transition` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Transition(Map);

impl Transition {
    /// With the required properties:
    /// - `StorageClass`.
    pub fn new(storage_class: impl Into<Value<NoncurrentVersionTransitionStorageClass>>) -> Self {
        Self(Map::new().set("StorageClass", storage_class))
    }

    /// `TransitionDate`.
    pub fn transition_date(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("TransitionDate", value))
    }

    /// `TransitionInDays`.
    pub fn transition_in_days(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("TransitionInDays", value))
    }
}

impl PropertyType for Transition {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TransitionDefaultMinimumObjectSize` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum TransitionDefaultMinimumObjectSize {
    /// `varies_by_storage_class`.
    VariesByStorageClass,
    /// `all_storage_classes_128K`.
    AllStorageClasses128K,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl TransitionDefaultMinimumObjectSize {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::VariesByStorageClass => "varies_by_storage_class",
            Self::AllStorageClasses128K => "all_storage_classes_128K",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for TransitionDefaultMinimumObjectSize {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `VersioningConfiguration` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VersioningConfiguration(Map);

impl VersioningConfiguration {
    /// With the required properties:
    /// - `Status`.
    pub fn new(status: impl Into<Value<VersioningConfigurationStatus>>) -> Self {
        Self(Map::new().set("Status", status))
    }
}

impl PropertyType for VersioningConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VersioningConfigurationStatus` of `AWS::S3::Bucket`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum VersioningConfigurationStatus {
    /// `Enabled`.
    Enabled,
    /// `Suspended`.
    Suspended,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl VersioningConfigurationStatus {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Enabled => "Enabled",
            Self::Suspended => "Suspended",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for VersioningConfigurationStatus {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `WebsiteConfiguration` of `AWS::S3::Bucket`.
#[must_use]
#[derive(Clone, Debug)]
pub struct WebsiteConfiguration(Map);

impl WebsiteConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ErrorDocument`.
    pub fn error_document(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ErrorDocument", value))
    }

    /// `IndexDocument`.
    pub fn index_document(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("IndexDocument", value))
    }

    /// `RedirectAllRequestsTo`.
    pub fn redirect_all_requests_to(self, value: impl Into<Value<RedirectAllRequestsTo>>) -> Self {
        Self(self.0.set("RedirectAllRequestsTo", value))
    }

    /// `RoutingRules`.
    pub fn routing_rules(self, value: impl Into<Value<List<RoutingRule>>>) -> Self {
        Self(self.0.set("RoutingRules", value))
    }
}

impl PropertyType for WebsiteConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}
