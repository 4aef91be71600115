//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::ECR::*` types.

use crate::cfn::{Expr, Handle, Json, List, Map, PropertyType, ResourceType, Value};

/// `AWS::ECR::PullThroughCacheRule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PullThroughCacheRule(Map);

impl PullThroughCacheRule {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `CredentialArn`: 50 to 612 characters.
    pub fn credential_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CredentialArn", value))
    }

    /// `CustomRoleArn`: 0 to 2048 characters.
    pub fn custom_role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CustomRoleArn", value))
    }

    /// `EcrRepositoryPrefix`: 2 to 30 characters.
    pub fn ecr_repository_prefix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("EcrRepositoryPrefix", value))
    }

    /// `UpstreamRegistry`.
    pub fn upstream_registry(self, value: impl Into<Value<UpstreamRegistry>>) -> Self {
        Self(self.0.set("UpstreamRegistry", value))
    }

    /// `UpstreamRegistryUrl`.
    pub fn upstream_registry_url(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("UpstreamRegistryUrl", value))
    }

    /// `UpstreamRepositoryPrefix`: 2 to 30 characters.
    pub fn upstream_repository_prefix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("UpstreamRepositoryPrefix", value))
    }
}

impl ResourceType for PullThroughCacheRule {
    const TYPE: &'static str = "AWS::ECR::PullThroughCacheRule";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

/// `AWS::ECR::Repository`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Repository(Map);

impl Repository {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `EmptyOnDelete`.
    pub fn empty_on_delete(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EmptyOnDelete", value))
    }

    /// `EncryptionConfiguration`.
    pub fn encryption_configuration(self, value: impl Into<Value<EncryptionConfiguration>>) -> Self {
        Self(self.0.set("EncryptionConfiguration", value))
    }

    /// `ImageScanningConfiguration`.
    pub fn image_scanning_configuration(self, value: impl Into<Value<ImageScanningConfiguration>>) -> Self {
        Self(self.0.set("ImageScanningConfiguration", value))
    }

    /// `ImageTagMutability`.
    pub fn image_tag_mutability(self, value: impl Into<Value<ImageTagMutability>>) -> Self {
        Self(self.0.set("ImageTagMutability", value))
    }

    /// `ImageTagMutabilityExclusionFilters`: 1 to 5 items.
    pub fn image_tag_mutability_exclusion_filters(self, value: impl Into<Value<List<ImageTagMutabilityExclusionFilter>>>) -> Self {
        Self(self.0.set("ImageTagMutabilityExclusionFilters", value))
    }

    /// `LifecyclePolicy`.
    pub fn lifecycle_policy(self, value: impl Into<Value<LifecyclePolicy>>) -> Self {
        Self(self.0.set("LifecyclePolicy", value))
    }

    /// `RepositoryName`: 2 to 256 characters.
    pub fn repository_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("RepositoryName", value))
    }

    /// `RepositoryPolicyText`.
    pub fn repository_policy_text(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("RepositoryPolicyText", value))
    }

    /// `Tags`: at most 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl ResourceType for Repository {
    const TYPE: &'static str = "AWS::ECR::Repository";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<Repository> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }

    /// The attribute `RepositoryUri`.
    #[inline]
    pub fn repository_uri(&self) -> Value<String> {
        self.attribute("RepositoryUri")
    }
}

/// `EncryptionConfiguration` of `AWS::ECR::Repository`.
#[must_use]
#[derive(Clone, Debug)]
pub struct EncryptionConfiguration(Map);

impl EncryptionConfiguration {
    /// With the required properties:
    /// - `EncryptionType`.
    pub fn new(encryption_type: impl Into<Value<EncryptionType>>) -> Self {
        Self(Map::new().set("EncryptionType", encryption_type))
    }

    /// `KmsKey`: 1 to 2048 characters.
    pub fn kms_key(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KmsKey", value))
    }
}

impl PropertyType for EncryptionConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `EncryptionType` of `AWS::ECR::Repository`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum EncryptionType {
    /// `AES256`.
    Aes256,
    /// `KMS`.
    Kms,
    /// `KMS_DSSE`.
    KmsDsse,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl EncryptionType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Aes256 => "AES256",
            Self::Kms => "KMS",
            Self::KmsDsse => "KMS_DSSE",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for EncryptionType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ImageScanningConfiguration` of `AWS::ECR::Repository`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ImageScanningConfiguration(Map);

impl ImageScanningConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ScanOnPush`.
    pub fn scan_on_push(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("ScanOnPush", value))
    }
}

impl PropertyType for ImageScanningConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ImageTagMutability` of `AWS::ECR::Repository`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ImageTagMutability {
    /// `MUTABLE`.
    Mutable,
    /// `IMMUTABLE`.
    Immutable,
    /// `MUTABLE_WITH_EXCLUSION`.
    MutableWithExclusion,
    /// `IMMUTABLE_WITH_EXCLUSION`.
    ImmutableWithExclusion,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ImageTagMutability {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Mutable => "MUTABLE",
            Self::Immutable => "IMMUTABLE",
            Self::MutableWithExclusion => "MUTABLE_WITH_EXCLUSION",
            Self::ImmutableWithExclusion => "IMMUTABLE_WITH_EXCLUSION",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ImageTagMutability {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ImageTagMutabilityExclusionFilter` of `AWS::ECR::Repository`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ImageTagMutabilityExclusionFilter(Map);

impl ImageTagMutabilityExclusionFilter {
    /// With the required properties:
    /// - `ImageTagMutabilityExclusionFilterType`.
    /// - `ImageTagMutabilityExclusionFilterValue`: 1 to 128 characters.
    pub fn new(image_tag_mutability_exclusion_filter_type: impl Into<Value<ImageTagMutabilityExclusionFilterType>>, image_tag_mutability_exclusion_filter_value: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("ImageTagMutabilityExclusionFilterType", image_tag_mutability_exclusion_filter_type).set("ImageTagMutabilityExclusionFilterValue", image_tag_mutability_exclusion_filter_value))
    }
}

impl PropertyType for ImageTagMutabilityExclusionFilter {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ImageTagMutabilityExclusionFilterType` of `AWS::ECR::Repository`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ImageTagMutabilityExclusionFilterType {
    /// `WILDCARD`.
    Wildcard,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ImageTagMutabilityExclusionFilterType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Wildcard => "WILDCARD",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ImageTagMutabilityExclusionFilterType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `LifecyclePolicy` of `AWS::ECR::Repository`.
#[must_use]
#[derive(Clone, Debug)]
pub struct LifecyclePolicy(Map);

impl LifecyclePolicy {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `LifecyclePolicyText`: 100 to 30720 characters.
    pub fn lifecycle_policy_text(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("LifecyclePolicyText", value))
    }

    /// `RegistryId`: exactly 12 characters.
    pub fn registry_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("RegistryId", value))
    }
}

impl PropertyType for LifecyclePolicy {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Tag` of `AWS::ECR::Repository`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Tag(Map);

impl Tag {
    /// With the required properties:
    /// - `Key`: 1 to 127 characters.
    /// - `Value`: 1 to 255 characters.
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

/// `UpstreamRegistry` of `AWS::ECR::PullThroughCacheRule`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum UpstreamRegistry {
    /// `azure-container-registry`.
    AzureContainerRegistry,
    /// `chainguard`.
    Chainguard,
    /// `docker-hub`.
    DockerHub,
    /// `ecr`.
    Ecr,
    /// `ecr-public`.
    EcrPublic,
    /// `github-container-registry`.
    GithubContainerRegistry,
    /// `gitlab-container-registry`.
    GitlabContainerRegistry,
    /// `k8s`.
    K8s,
    /// `quay`.
    Quay,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl UpstreamRegistry {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::AzureContainerRegistry => "azure-container-registry",
            Self::Chainguard => "chainguard",
            Self::DockerHub => "docker-hub",
            Self::Ecr => "ecr",
            Self::EcrPublic => "ecr-public",
            Self::GithubContainerRegistry => "github-container-registry",
            Self::GitlabContainerRegistry => "gitlab-container-registry",
            Self::K8s => "k8s",
            Self::Quay => "quay",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for UpstreamRegistry {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}
