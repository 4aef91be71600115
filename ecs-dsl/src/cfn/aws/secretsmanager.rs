//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::SecretsManager::*` types.

use crate::cfn::{Expr, Handle, Json, List, Map, PropertyType, ResourceType, Value};

/// `AWS::SecretsManager::ResourcePolicy`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct ResourcePolicy(Map);

impl ResourcePolicy {
    /// With what AWS requires:
    /// - `ResourcePolicy`: 1 to 20480 characters.
    /// - `SecretId`: 1 to 2048 characters.
    pub fn new(resource_policy: impl Into<Value<Json>>, secret_id: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("ResourcePolicy", resource_policy.into().into_expr())
            .and("SecretId", secret_id.into().into_expr())
        )
    }

    /// `BlockPublicPolicy`.
    pub fn block_public_policy(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("BlockPublicPolicy", value.into().into_expr()))
    }
}

impl ResourceType for ResourcePolicy {
    const TYPE: &'static str = "AWS::SecretsManager::ResourcePolicy";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<ResourcePolicy> {
    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }
}

/// `AWS::SecretsManager::RotationSchedule`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct RotationSchedule(Map);

impl RotationSchedule {
    /// With what AWS requires:
    /// - `SecretId`.
    pub fn new(secret_id: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("SecretId", secret_id.into().into_expr())
        )
    }

    /// `ExternalSecretRotationMetadata`.
    pub fn external_secret_rotation_metadata(self, value: impl Into<Value<List<ExternalSecretRotationMetadataItem>>>) -> Self {
        Self(self.0.and("ExternalSecretRotationMetadata", value.into().into_expr()))
    }

    /// `ExternalSecretRotationRoleArn`.
    pub fn external_secret_rotation_role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("ExternalSecretRotationRoleArn", value.into().into_expr()))
    }

    /// `HostedRotationLambda`.
    pub fn hosted_rotation_lambda(self, value: impl Into<Value<HostedRotationLambda>>) -> Self {
        Self(self.0.and("HostedRotationLambda", value.into().into_expr()))
    }

    /// `RotateImmediatelyOnUpdate`.
    pub fn rotate_immediately_on_update(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("RotateImmediatelyOnUpdate", value.into().into_expr()))
    }

    /// `RotationLambdaARN`.
    pub fn rotation_lambda_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("RotationLambdaARN", value.into().into_expr()))
    }

    /// `RotationRules`.
    pub fn rotation_rules(self, value: impl Into<Value<RotationRules>>) -> Self {
        Self(self.0.and("RotationRules", value.into().into_expr()))
    }
}

impl ResourceType for RotationSchedule {
    const TYPE: &'static str = "AWS::SecretsManager::RotationSchedule";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<RotationSchedule> {
    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }
}

/// `AWS::SecretsManager::Secret`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Secret(Map);

impl Secret {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Description`: 0 to 2048 characters.
    pub fn description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Description", value.into().into_expr()))
    }

    /// `GenerateSecretString`.
    pub fn generate_secret_string(self, value: impl Into<Value<GenerateSecretString>>) -> Self {
        Self(self.0.and("GenerateSecretString", value.into().into_expr()))
    }

    /// `KmsKeyId`: 0 to 2048 characters.
    pub fn kms_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("KmsKeyId", value.into().into_expr()))
    }

    /// `Name`: 0 to 512 characters.
    pub fn name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Name", value.into().into_expr()))
    }

    /// `ReplicaRegions`.
    pub fn replica_regions(self, value: impl Into<Value<List<ReplicaRegion>>>) -> Self {
        Self(self.0.and("ReplicaRegions", value.into().into_expr()))
    }

    /// `SecretString`: 1 to 65536 characters.
    pub fn secret_string(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("SecretString", value.into().into_expr()))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.and("Tags", value.into().into_expr()))
    }

    /// `Type`: 0 to 256 characters.
    pub fn r#type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Type", value.into().into_expr()))
    }
}

impl ResourceType for Secret {
    const TYPE: &'static str = "AWS::SecretsManager::Secret";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<Secret> {
    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }
}

/// `AWS::SecretsManager::SecretTargetAttachment`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct SecretTargetAttachment(Map);

impl SecretTargetAttachment {
    /// With what AWS requires:
    /// - `SecretId`: 1 to 2048 characters.
    /// - `TargetId`.
    /// - `TargetType`.
    pub fn new(secret_id: impl Into<Value<String>>, target_id: impl Into<Value<String>>, target_type: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("SecretId", secret_id.into().into_expr())
            .and("TargetId", target_id.into().into_expr())
            .and("TargetType", target_type.into().into_expr())
        )
    }
}

impl ResourceType for SecretTargetAttachment {
    const TYPE: &'static str = "AWS::SecretsManager::SecretTargetAttachment";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<SecretTargetAttachment> {
    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }
}

/// `ExternalSecretRotationMetadataItem` of `AWS::SecretsManager::RotationSchedule`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct ExternalSecretRotationMetadataItem(Map);

impl ExternalSecretRotationMetadataItem {
    /// With what AWS requires:
    /// - `Key`.
    /// - `Value`.
    pub fn new(key: impl Into<Value<String>>, value: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("Key", key.into().into_expr())
            .and("Value", value.into().into_expr())
        )
    }
}

impl PropertyType for ExternalSecretRotationMetadataItem {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GenerateSecretString` of `AWS::SecretsManager::Secret`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GenerateSecretString(Map);

impl GenerateSecretString {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ExcludeCharacters`.
    pub fn exclude_characters(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("ExcludeCharacters", value.into().into_expr()))
    }

    /// `ExcludeLowercase`.
    pub fn exclude_lowercase(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("ExcludeLowercase", value.into().into_expr()))
    }

    /// `ExcludeNumbers`.
    pub fn exclude_numbers(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("ExcludeNumbers", value.into().into_expr()))
    }

    /// `ExcludePunctuation`.
    pub fn exclude_punctuation(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("ExcludePunctuation", value.into().into_expr()))
    }

    /// `ExcludeUppercase`.
    pub fn exclude_uppercase(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("ExcludeUppercase", value.into().into_expr()))
    }

    /// `GenerateStringKey`.
    pub fn generate_string_key(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("GenerateStringKey", value.into().into_expr()))
    }

    /// `IncludeSpace`.
    pub fn include_space(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("IncludeSpace", value.into().into_expr()))
    }

    /// `PasswordLength`.
    pub fn password_length(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("PasswordLength", value.into().into_expr()))
    }

    /// `RequireEachIncludedType`.
    pub fn require_each_included_type(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("RequireEachIncludedType", value.into().into_expr()))
    }

    /// `SecretStringTemplate`.
    pub fn secret_string_template(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("SecretStringTemplate", value.into().into_expr()))
    }
}

impl PropertyType for GenerateSecretString {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HostedRotationLambda` of `AWS::SecretsManager::RotationSchedule`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct HostedRotationLambda(Map);

impl HostedRotationLambda {
    /// With what AWS requires:
    /// - `RotationType`.
    pub fn new(rotation_type: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("RotationType", rotation_type.into().into_expr())
        )
    }

    /// `ExcludeCharacters`.
    pub fn exclude_characters(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("ExcludeCharacters", value.into().into_expr()))
    }

    /// `KmsKeyArn`.
    pub fn kms_key_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("KmsKeyArn", value.into().into_expr()))
    }

    /// `MasterSecretArn`.
    pub fn master_secret_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("MasterSecretArn", value.into().into_expr()))
    }

    /// `MasterSecretKmsKeyArn`.
    pub fn master_secret_kms_key_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("MasterSecretKmsKeyArn", value.into().into_expr()))
    }

    /// `RotationLambdaName`.
    pub fn rotation_lambda_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("RotationLambdaName", value.into().into_expr()))
    }

    /// `Runtime`.
    pub fn runtime(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Runtime", value.into().into_expr()))
    }

    /// `SuperuserSecretArn`.
    pub fn superuser_secret_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("SuperuserSecretArn", value.into().into_expr()))
    }

    /// `SuperuserSecretKmsKeyArn`.
    pub fn superuser_secret_kms_key_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("SuperuserSecretKmsKeyArn", value.into().into_expr()))
    }

    /// `VpcSecurityGroupIds`.
    pub fn vpc_security_group_ids(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("VpcSecurityGroupIds", value.into().into_expr()))
    }

    /// `VpcSubnetIds`.
    pub fn vpc_subnet_ids(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("VpcSubnetIds", value.into().into_expr()))
    }
}

impl PropertyType for HostedRotationLambda {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ReplicaRegion` of `AWS::SecretsManager::Secret`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct ReplicaRegion(Map);

impl ReplicaRegion {
    /// With what AWS requires:
    /// - `Region`.
    pub fn new(region: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("Region", region.into().into_expr())
        )
    }

    /// `KmsKeyId`.
    pub fn kms_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("KmsKeyId", value.into().into_expr()))
    }
}

impl PropertyType for ReplicaRegion {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RotationRules` of `AWS::SecretsManager::RotationSchedule`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RotationRules(Map);

impl RotationRules {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AutomaticallyAfterDays`.
    pub fn automatically_after_days(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("AutomaticallyAfterDays", value.into().into_expr()))
    }

    /// `Duration`.
    pub fn duration(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Duration", value.into().into_expr()))
    }

    /// `ScheduleExpression`.
    pub fn schedule_expression(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("ScheduleExpression", value.into().into_expr()))
    }
}

impl PropertyType for RotationRules {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Tag` of `AWS::SecretsManager::Secret`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct Tag(Map);

impl Tag {
    /// With what AWS requires:
    /// - `Key`: 1 to 128 characters.
    /// - `Value`: 0 to 256 characters.
    pub fn new(key: impl Into<Value<String>>, value: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("Key", key.into().into_expr())
            .and("Value", value.into().into_expr())
        )
    }
}

impl PropertyType for Tag {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}
