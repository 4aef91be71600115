//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::OpenSearchService::*` types.

use crate::cfn::{Expr, Handle, Json, List, Map, PropertyType, ResourceType, Value};

/// `AWS::OpenSearchService::Domain`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Domain(Map);

impl Domain {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AIMLOptions`.
    pub fn aiml_options(self, value: impl Into<Value<AimlOptions>>) -> Self {
        Self(self.0.set("AIMLOptions", value))
    }

    /// `AccessPolicies`.
    pub fn access_policies(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("AccessPolicies", value))
    }

    /// `AdvancedOptions`.
    pub fn advanced_options(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("AdvancedOptions", value))
    }

    /// `AdvancedSecurityOptions`.
    pub fn advanced_security_options(self, value: impl Into<Value<AdvancedSecurityOptionsInput>>) -> Self {
        Self(self.0.set("AdvancedSecurityOptions", value))
    }

    /// `AutomatedSnapshotPauseOptions`.
    pub fn automated_snapshot_pause_options(self, value: impl Into<Value<AutomatedSnapshotPauseOptions>>) -> Self {
        Self(self.0.set("AutomatedSnapshotPauseOptions", value))
    }

    /// `ClusterConfig`.
    pub fn cluster_config(self, value: impl Into<Value<ClusterConfig>>) -> Self {
        Self(self.0.set("ClusterConfig", value))
    }

    /// `CognitoOptions`.
    pub fn cognito_options(self, value: impl Into<Value<CognitoOptions>>) -> Self {
        Self(self.0.set("CognitoOptions", value))
    }

    /// `DeploymentStrategyOptions`.
    pub fn deployment_strategy_options(self, value: impl Into<Value<DeploymentStrategyOptions>>) -> Self {
        Self(self.0.set("DeploymentStrategyOptions", value))
    }

    /// `DomainEndpointOptions`.
    pub fn domain_endpoint_options(self, value: impl Into<Value<DomainEndpointOptions>>) -> Self {
        Self(self.0.set("DomainEndpointOptions", value))
    }

    /// `DomainName`.
    pub fn domain_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DomainName", value))
    }

    /// `EBSOptions`.
    pub fn ebs_options(self, value: impl Into<Value<EbsOptions>>) -> Self {
        Self(self.0.set("EBSOptions", value))
    }

    /// `EncryptionAtRestOptions`.
    pub fn encryption_at_rest_options(self, value: impl Into<Value<EncryptionAtRestOptions>>) -> Self {
        Self(self.0.set("EncryptionAtRestOptions", value))
    }

    /// `EngineMode`.
    pub fn engine_mode(self, value: impl Into<Value<EngineMode>>) -> Self {
        Self(self.0.set("EngineMode", value))
    }

    /// `EngineVersion`.
    pub fn engine_version(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("EngineVersion", value))
    }

    /// `IPAddressType`.
    pub fn ip_address_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("IPAddressType", value))
    }

    /// `IdentityCenterOptions`.
    pub fn identity_center_options(self, value: impl Into<Value<IdentityCenterOptions>>) -> Self {
        Self(self.0.set("IdentityCenterOptions", value))
    }

    /// `LogPublishingOptions`.
    pub fn log_publishing_options(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("LogPublishingOptions", value))
    }

    /// `NodeToNodeEncryptionOptions`.
    pub fn node_to_node_encryption_options(self, value: impl Into<Value<NodeToNodeEncryptionOptions>>) -> Self {
        Self(self.0.set("NodeToNodeEncryptionOptions", value))
    }

    /// `OffPeakWindowOptions`.
    pub fn off_peak_window_options(self, value: impl Into<Value<OffPeakWindowOptions>>) -> Self {
        Self(self.0.set("OffPeakWindowOptions", value))
    }

    /// `SkipShardMigrationWait`.
    pub fn skip_shard_migration_wait(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("SkipShardMigrationWait", value))
    }

    /// `SnapshotOptions`.
    pub fn snapshot_options(self, value: impl Into<Value<SnapshotOptions>>) -> Self {
        Self(self.0.set("SnapshotOptions", value))
    }

    /// `SoftwareUpdateOptions`.
    pub fn software_update_options(self, value: impl Into<Value<SoftwareUpdateOptions>>) -> Self {
        Self(self.0.set("SoftwareUpdateOptions", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `UseCase`.
    pub fn use_case(self, value: impl Into<Value<UseCase>>) -> Self {
        Self(self.0.set("UseCase", value))
    }

    /// `VPCOptions`.
    pub fn vpc_options(self, value: impl Into<Value<VpcOptions>>) -> Self {
        Self(self.0.set("VPCOptions", value))
    }
}

impl ResourceType for Domain {
    const TYPE: &'static str = "AWS::OpenSearchService::Domain";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<Domain> {
    /// The attribute `AdvancedSecurityOptions.AnonymousAuthDisableDate`.
    #[inline]
    pub fn advanced_security_options_anonymous_auth_disable_date(&self) -> Value<String> {
        self.attribute("AdvancedSecurityOptions.AnonymousAuthDisableDate")
    }

    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }

    /// The attribute `DomainArn`.
    #[inline]
    pub fn domain_arn(&self) -> Value<String> {
        self.attribute("DomainArn")
    }

    /// The attribute `DomainEndpoint`.
    #[inline]
    pub fn domain_endpoint(&self) -> Value<String> {
        self.attribute("DomainEndpoint")
    }

    /// The attribute `DomainEndpointV2`.
    #[inline]
    pub fn domain_endpoint_v2(&self) -> Value<String> {
        self.attribute("DomainEndpointV2")
    }

    /// The attribute `DomainEndpoints`.
    #[inline]
    pub fn domain_endpoints(&self) -> Value<Json> {
        self.attribute("DomainEndpoints")
    }

    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }

    /// The attribute `IdentityCenterOptions.IdentityCenterApplicationARN`.
    #[inline]
    pub fn identity_center_options_identity_center_application_arn(&self) -> Value<String> {
        self.attribute("IdentityCenterOptions.IdentityCenterApplicationARN")
    }

    /// The attribute `IdentityCenterOptions.IdentityStoreId`.
    #[inline]
    pub fn identity_center_options_identity_store_id(&self) -> Value<String> {
        self.attribute("IdentityCenterOptions.IdentityStoreId")
    }

    /// The attribute `ServiceSoftwareOptions.AutomatedUpdateDate`.
    #[inline]
    pub fn service_software_options_automated_update_date(&self) -> Value<String> {
        self.attribute("ServiceSoftwareOptions.AutomatedUpdateDate")
    }

    /// The attribute `ServiceSoftwareOptions.Cancellable`.
    #[inline]
    pub fn service_software_options_cancellable(&self) -> Value<bool> {
        self.attribute("ServiceSoftwareOptions.Cancellable")
    }

    /// The attribute `ServiceSoftwareOptions.CurrentVersion`.
    #[inline]
    pub fn service_software_options_current_version(&self) -> Value<String> {
        self.attribute("ServiceSoftwareOptions.CurrentVersion")
    }

    /// The attribute `ServiceSoftwareOptions.Description`.
    #[inline]
    pub fn service_software_options_description(&self) -> Value<String> {
        self.attribute("ServiceSoftwareOptions.Description")
    }

    /// The attribute `ServiceSoftwareOptions.NewVersion`.
    #[inline]
    pub fn service_software_options_new_version(&self) -> Value<String> {
        self.attribute("ServiceSoftwareOptions.NewVersion")
    }

    /// The attribute `ServiceSoftwareOptions.OptionalDeployment`.
    #[inline]
    pub fn service_software_options_optional_deployment(&self) -> Value<bool> {
        self.attribute("ServiceSoftwareOptions.OptionalDeployment")
    }

    /// The attribute `ServiceSoftwareOptions.UpdateAvailable`.
    #[inline]
    pub fn service_software_options_update_available(&self) -> Value<bool> {
        self.attribute("ServiceSoftwareOptions.UpdateAvailable")
    }

    /// The attribute `ServiceSoftwareOptions.UpdateStatus`.
    #[inline]
    pub fn service_software_options_update_status(&self) -> Value<String> {
        self.attribute("ServiceSoftwareOptions.UpdateStatus")
    }
}

/// `AdvancedSecurityOptionsInput` of `AWS::OpenSearchService::Domain`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AdvancedSecurityOptionsInput(Map);

impl AdvancedSecurityOptionsInput {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AnonymousAuthEnabled`.
    pub fn anonymous_auth_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("AnonymousAuthEnabled", value))
    }

    /// `Enabled`.
    pub fn enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Enabled", value))
    }

    /// `IAMFederationOptions`.
    pub fn iam_federation_options(self, value: impl Into<Value<IamFederationOptions>>) -> Self {
        Self(self.0.set("IAMFederationOptions", value))
    }

    /// `InternalUserDatabaseEnabled`.
    pub fn internal_user_database_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("InternalUserDatabaseEnabled", value))
    }

    /// `JWTOptions`.
    pub fn jwt_options(self, value: impl Into<Value<JwtOptions>>) -> Self {
        Self(self.0.set("JWTOptions", value))
    }

    /// `MasterUserOptions`.
    pub fn master_user_options(self, value: impl Into<Value<MasterUserOptions>>) -> Self {
        Self(self.0.set("MasterUserOptions", value))
    }

    /// `SAMLOptions`.
    pub fn saml_options(self, value: impl Into<Value<SamlOptions>>) -> Self {
        Self(self.0.set("SAMLOptions", value))
    }
}

impl PropertyType for AdvancedSecurityOptionsInput {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AimlOptions` of `AWS::OpenSearchService::Domain`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AimlOptions(Map);

impl AimlOptions {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `S3VectorsEngine`.
    pub fn s3_vectors_engine(self, value: impl Into<Value<S3VectorsEngine>>) -> Self {
        Self(self.0.set("S3VectorsEngine", value))
    }

    /// `ServerlessVectorAcceleration`.
    pub fn serverless_vector_acceleration(self, value: impl Into<Value<ServerlessVectorAcceleration>>) -> Self {
        Self(self.0.set("ServerlessVectorAcceleration", value))
    }
}

impl PropertyType for AimlOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AutomatedSnapshotPauseOptions` of `AWS::OpenSearchService::Domain`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AutomatedSnapshotPauseOptions(Map);

impl AutomatedSnapshotPauseOptions {
    /// With the required properties:
    /// - `Enabled`.
    pub fn new(enabled: impl Into<Value<bool>>) -> Self {
        Self(Map::new().set("Enabled", enabled))
    }

    /// `EndTime`.
    pub fn end_time(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("EndTime", value))
    }

    /// `StartTime`.
    pub fn start_time(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("StartTime", value))
    }
}

impl PropertyType for AutomatedSnapshotPauseOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ClusterConfig` of `AWS::OpenSearchService::Domain`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ClusterConfig(Map);

impl ClusterConfig {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ColdStorageOptions`.
    pub fn cold_storage_options(self, value: impl Into<Value<ColdStorageOptions>>) -> Self {
        Self(self.0.set("ColdStorageOptions", value))
    }

    /// `DedicatedMasterCount`.
    pub fn dedicated_master_count(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("DedicatedMasterCount", value))
    }

    /// `DedicatedMasterEnabled`.
    pub fn dedicated_master_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("DedicatedMasterEnabled", value))
    }

    /// `DedicatedMasterType`.
    pub fn dedicated_master_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DedicatedMasterType", value))
    }

    /// `InstanceCount`.
    pub fn instance_count(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("InstanceCount", value))
    }

    /// `InstanceType`.
    pub fn instance_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("InstanceType", value))
    }

    /// `MultiAZWithStandbyEnabled`.
    pub fn multi_az_with_standby_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("MultiAZWithStandbyEnabled", value))
    }

    /// `NodeOptions`.
    pub fn node_options(self, value: impl Into<Value<List<NodeOption>>>) -> Self {
        Self(self.0.set("NodeOptions", value))
    }

    /// `WarmCount`.
    pub fn warm_count(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("WarmCount", value))
    }

    /// `WarmEnabled`.
    pub fn warm_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("WarmEnabled", value))
    }

    /// `WarmType`.
    pub fn warm_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("WarmType", value))
    }

    /// `ZoneAwarenessConfig`.
    pub fn zone_awareness_config(self, value: impl Into<Value<ZoneAwarenessConfig>>) -> Self {
        Self(self.0.set("ZoneAwarenessConfig", value))
    }

    /// `ZoneAwarenessEnabled`.
    pub fn zone_awareness_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("ZoneAwarenessEnabled", value))
    }
}

impl PropertyType for ClusterConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `CognitoOptions` of `AWS::OpenSearchService::Domain`.
#[must_use]
#[derive(Clone, Debug)]
pub struct CognitoOptions(Map);

impl CognitoOptions {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Enabled`.
    pub fn enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Enabled", value))
    }

    /// `IdentityPoolId`.
    pub fn identity_pool_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("IdentityPoolId", value))
    }

    /// `RoleArn`.
    pub fn role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("RoleArn", value))
    }

    /// `UserPoolId`.
    pub fn user_pool_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("UserPoolId", value))
    }
}

impl PropertyType for CognitoOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ColdStorageOptions` of `AWS::OpenSearchService::Domain`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ColdStorageOptions(Map);

impl ColdStorageOptions {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Enabled`.
    pub fn enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Enabled", value))
    }
}

impl PropertyType for ColdStorageOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DeploymentStrategy` of `AWS::OpenSearchService::Domain`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum DeploymentStrategy {
    /// `Default`.
    Default,
    /// `CapacityOptimized`.
    CapacityOptimized,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl DeploymentStrategy {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Default => "Default",
            Self::CapacityOptimized => "CapacityOptimized",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for DeploymentStrategy {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `DeploymentStrategyOptions` of `AWS::OpenSearchService::Domain`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DeploymentStrategyOptions(Map);

impl DeploymentStrategyOptions {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `DeploymentStrategy`.
    pub fn deployment_strategy(self, value: impl Into<Value<DeploymentStrategy>>) -> Self {
        Self(self.0.set("DeploymentStrategy", value))
    }
}

impl PropertyType for DeploymentStrategyOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DomainEndpointOptions` of `AWS::OpenSearchService::Domain`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DomainEndpointOptions(Map);

impl DomainEndpointOptions {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `CustomEndpoint`.
    pub fn custom_endpoint(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CustomEndpoint", value))
    }

    /// `CustomEndpointCertificateArn`.
    pub fn custom_endpoint_certificate_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CustomEndpointCertificateArn", value))
    }

    /// `CustomEndpointEnabled`.
    pub fn custom_endpoint_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("CustomEndpointEnabled", value))
    }

    /// `EnforceHTTPS`.
    pub fn enforce_https(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EnforceHTTPS", value))
    }

    /// `TLSSecurityPolicy`.
    pub fn tls_security_policy(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("TLSSecurityPolicy", value))
    }
}

impl PropertyType for DomainEndpointOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `EbsOptions` of `AWS::OpenSearchService::Domain`.
#[must_use]
#[derive(Clone, Debug)]
pub struct EbsOptions(Map);

impl EbsOptions {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `EBSEnabled`.
    pub fn ebs_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EBSEnabled", value))
    }

    /// `Iops`.
    pub fn iops(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Iops", value))
    }

    /// `Throughput`.
    pub fn throughput(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Throughput", value))
    }

    /// `VolumeSize`.
    pub fn volume_size(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("VolumeSize", value))
    }

    /// `VolumeType`.
    pub fn volume_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("VolumeType", value))
    }
}

impl PropertyType for EbsOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `EncryptionAtRestOptions` of `AWS::OpenSearchService::Domain`.
#[must_use]
#[derive(Clone, Debug)]
pub struct EncryptionAtRestOptions(Map);

impl EncryptionAtRestOptions {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Enabled`.
    pub fn enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Enabled", value))
    }

    /// `KmsKeyId`.
    pub fn kms_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KmsKeyId", value))
    }
}

impl PropertyType for EncryptionAtRestOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `EngineMode` of `AWS::OpenSearchService::Domain`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum EngineMode {
    /// `GENERAL`.
    General,
    /// `OPTIMIZED`.
    Optimized,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl EngineMode {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::General => "GENERAL",
            Self::Optimized => "OPTIMIZED",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for EngineMode {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `IamFederationOptions` of `AWS::OpenSearchService::Domain`.
#[must_use]
#[derive(Clone, Debug)]
pub struct IamFederationOptions(Map);

impl IamFederationOptions {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Enabled`.
    pub fn enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Enabled", value))
    }

    /// `RolesKey`.
    pub fn roles_key(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("RolesKey", value))
    }

    /// `SubjectKey`.
    pub fn subject_key(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SubjectKey", value))
    }
}

impl PropertyType for IamFederationOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `IdentityCenterOptions` of `AWS::OpenSearchService::Domain`.
#[must_use]
#[derive(Clone, Debug)]
pub struct IdentityCenterOptions(Map);

impl IdentityCenterOptions {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `EnabledAPIAccess`.
    pub fn enabled_api_access(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EnabledAPIAccess", value))
    }

    /// `IdentityCenterInstanceARN`.
    pub fn identity_center_instance_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("IdentityCenterInstanceARN", value))
    }

    /// `RolesKey`.
    pub fn roles_key(self, value: impl Into<Value<RolesKeyIdcType>>) -> Self {
        Self(self.0.set("RolesKey", value))
    }

    /// `SubjectKey`.
    pub fn subject_key(self, value: impl Into<Value<SubjectKeyIdcType>>) -> Self {
        Self(self.0.set("SubjectKey", value))
    }
}

impl PropertyType for IdentityCenterOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Idp` of `AWS::OpenSearchService::Domain`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Idp(Map);

impl Idp {
    /// With the required properties:
    /// - `EntityId`.
    /// - `MetadataContent`: 1 to 1048576 characters.
    pub fn new(entity_id: impl Into<Value<String>>, metadata_content: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("EntityId", entity_id).set("MetadataContent", metadata_content))
    }
}

impl PropertyType for Idp {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `JwtOptions` of `AWS::OpenSearchService::Domain`.
#[must_use]
#[derive(Clone, Debug)]
pub struct JwtOptions(Map);

impl JwtOptions {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Enabled`.
    pub fn enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Enabled", value))
    }

    /// `PublicKey`.
    pub fn public_key(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("PublicKey", value))
    }

    /// `RolesKey`.
    pub fn roles_key(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("RolesKey", value))
    }

    /// `SubjectKey`.
    pub fn subject_key(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SubjectKey", value))
    }
}

impl PropertyType for JwtOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MasterUserOptions` of `AWS::OpenSearchService::Domain`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MasterUserOptions(Map);

impl MasterUserOptions {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `MasterUserARN`.
    pub fn master_user_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("MasterUserARN", value))
    }

    /// `MasterUserName`.
    pub fn master_user_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("MasterUserName", value))
    }

    /// `MasterUserPassword`.
    pub fn master_user_password(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("MasterUserPassword", value))
    }
}

impl PropertyType for MasterUserOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `NodeConfig` of `AWS::OpenSearchService::Domain`.
#[must_use]
#[derive(Clone, Debug)]
pub struct NodeConfig(Map);

impl NodeConfig {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Count`.
    pub fn count(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Count", value))
    }

    /// `Enabled`.
    pub fn enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Enabled", value))
    }

    /// `Type`.
    pub fn r#type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Type", value))
    }
}

impl PropertyType for NodeConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `NodeOption` of `AWS::OpenSearchService::Domain`.
#[must_use]
#[derive(Clone, Debug)]
pub struct NodeOption(Map);

impl NodeOption {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `NodeConfig`.
    pub fn node_config(self, value: impl Into<Value<NodeConfig>>) -> Self {
        Self(self.0.set("NodeConfig", value))
    }

    /// `NodeType`.
    pub fn node_type(self, value: impl Into<Value<NodeType>>) -> Self {
        Self(self.0.set("NodeType", value))
    }
}

impl PropertyType for NodeOption {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `NodeToNodeEncryptionOptions` of `AWS::OpenSearchService::Domain`.
#[must_use]
#[derive(Clone, Debug)]
pub struct NodeToNodeEncryptionOptions(Map);

impl NodeToNodeEncryptionOptions {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Enabled`.
    pub fn enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Enabled", value))
    }
}

impl PropertyType for NodeToNodeEncryptionOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `NodeType` of `AWS::OpenSearchService::Domain`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum NodeType {
    /// `coordinator`.
    Coordinator,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl NodeType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Coordinator => "coordinator",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for NodeType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `OffPeakWindow` of `AWS::OpenSearchService::Domain`.
#[must_use]
#[derive(Clone, Debug)]
pub struct OffPeakWindow(Map);

impl OffPeakWindow {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `WindowStartTime`.
    pub fn window_start_time(self, value: impl Into<Value<WindowStartTime>>) -> Self {
        Self(self.0.set("WindowStartTime", value))
    }
}

impl PropertyType for OffPeakWindow {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `OffPeakWindowOptions` of `AWS::OpenSearchService::Domain`.
#[must_use]
#[derive(Clone, Debug)]
pub struct OffPeakWindowOptions(Map);

impl OffPeakWindowOptions {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Enabled`.
    pub fn enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Enabled", value))
    }

    /// `OffPeakWindow`.
    pub fn off_peak_window(self, value: impl Into<Value<OffPeakWindow>>) -> Self {
        Self(self.0.set("OffPeakWindow", value))
    }
}

impl PropertyType for OffPeakWindowOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RolesKeyIdcType` of `AWS::OpenSearchService::Domain`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum RolesKeyIdcType {
    /// `GroupName`.
    GroupName,
    /// `GroupId`.
    GroupId,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl RolesKeyIdcType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::GroupName => "GroupName",
            Self::GroupId => "GroupId",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for RolesKeyIdcType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `S3VectorsEngine` of `AWS::OpenSearchService::Domain`.
#[must_use]
#[derive(Clone, Debug)]
pub struct S3VectorsEngine(Map);

impl S3VectorsEngine {
    /// With the required properties:
    /// - `Enabled`.
    pub fn new(enabled: impl Into<Value<bool>>) -> Self {
        Self(Map::new().set("Enabled", enabled))
    }
}

impl PropertyType for S3VectorsEngine {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `SamlOptions` of `AWS::OpenSearchService::Domain`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SamlOptions(Map);

impl SamlOptions {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Enabled`.
    pub fn enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Enabled", value))
    }

    /// `Idp`.
    pub fn idp(self, value: impl Into<Value<Idp>>) -> Self {
        Self(self.0.set("Idp", value))
    }

    /// `MasterBackendRole`.
    pub fn master_backend_role(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("MasterBackendRole", value))
    }

    /// `MasterUserName`.
    pub fn master_user_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("MasterUserName", value))
    }

    /// `RolesKey`.
    pub fn roles_key(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("RolesKey", value))
    }

    /// `SessionTimeoutMinutes`.
    pub fn session_timeout_minutes(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("SessionTimeoutMinutes", value))
    }

    /// `SubjectKey`.
    pub fn subject_key(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SubjectKey", value))
    }
}

impl PropertyType for SamlOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ServerlessVectorAcceleration` of `AWS::OpenSearchService::Domain`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ServerlessVectorAcceleration(Map);

impl ServerlessVectorAcceleration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Enabled`.
    pub fn enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Enabled", value))
    }
}

impl PropertyType for ServerlessVectorAcceleration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `SnapshotOptions` of `AWS::OpenSearchService::Domain`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SnapshotOptions(Map);

impl SnapshotOptions {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AutomatedSnapshotStartHour`.
    pub fn automated_snapshot_start_hour(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("AutomatedSnapshotStartHour", value))
    }
}

impl PropertyType for SnapshotOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `SoftwareUpdateOptions` of `AWS::OpenSearchService::Domain`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SoftwareUpdateOptions(Map);

impl SoftwareUpdateOptions {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AutoSoftwareUpdateEnabled`.
    pub fn auto_software_update_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("AutoSoftwareUpdateEnabled", value))
    }

    /// `UseLatestServiceSoftwareForBlueGreen`.
    pub fn use_latest_service_software_for_blue_green(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("UseLatestServiceSoftwareForBlueGreen", value))
    }
}

impl PropertyType for SoftwareUpdateOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `SubjectKeyIdcType` of `AWS::OpenSearchService::Domain`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum SubjectKeyIdcType {
    /// `UserName`.
    UserName,
    /// `UserId`.
    UserId,
    /// `Email`.
    Email,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl SubjectKeyIdcType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::UserName => "UserName",
            Self::UserId => "UserId",
            Self::Email => "Email",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for SubjectKeyIdcType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `Tag` of `AWS::OpenSearchService::Domain`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Tag(Map);

impl Tag {
    /// With the required properties:
    /// - `Key`: 0 to 128 characters.
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

/// `UseCase` of `AWS::OpenSearchService::Domain`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum UseCase {
    /// `SEARCH`.
    Search,
    /// `VECTOR`.
    Vector,
    /// `OBSERVABILITY`.
    Observability,
    /// `MIXED`.
    Mixed,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl UseCase {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Search => "SEARCH",
            Self::Vector => "VECTOR",
            Self::Observability => "OBSERVABILITY",
            Self::Mixed => "MIXED",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for UseCase {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `VpcOptions` of `AWS::OpenSearchService::Domain`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VpcOptions(Map);

impl VpcOptions {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `EgressEnabled`.
    pub fn egress_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EgressEnabled", value))
    }

    /// `SecurityGroupIds`.
    pub fn security_group_ids(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("SecurityGroupIds", value))
    }

    /// `SubnetIds`.
    pub fn subnet_ids(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("SubnetIds", value))
    }
}

impl PropertyType for VpcOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `WindowStartTime` of `AWS::OpenSearchService::Domain`.
#[must_use]
#[derive(Clone, Debug)]
pub struct WindowStartTime(Map);

impl WindowStartTime {
    /// With the required properties:
    /// - `Hours`: 0 to 23.
    /// - `Minutes`: 0 to 59.
    pub fn new(hours: impl Into<Value<i64>>, minutes: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("Hours", hours).set("Minutes", minutes))
    }
}

impl PropertyType for WindowStartTime {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ZoneAwarenessConfig` of `AWS::OpenSearchService::Domain`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ZoneAwarenessConfig(Map);

impl ZoneAwarenessConfig {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AvailabilityZoneCount`.
    pub fn availability_zone_count(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("AvailabilityZoneCount", value))
    }
}

impl PropertyType for ZoneAwarenessConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}
