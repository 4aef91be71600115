//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::SecretsManager::*` types.

use crate::cfn::{Expr, Handle, Json, List, Map, PropertyType, ResourceType, Value};

/// `AWS::SecretsManager::ResourcePolicy`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ResourcePolicy(Map);

impl ResourcePolicy {
    /// With the required properties:
    /// - `ResourcePolicy`: 1 to 20480 characters.
    /// - `SecretId`: 1 to 2048 characters.
    pub fn new(resource_policy: impl Into<Value<Json>>, secret_id: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("ResourcePolicy", resource_policy).set("SecretId", secret_id))
    }

    /// `BlockPublicPolicy`.
    pub fn block_public_policy(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("BlockPublicPolicy", value))
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
#[derive(Clone, Debug)]
pub struct RotationSchedule(Map);

impl RotationSchedule {
    /// With the required properties:
    /// - `SecretId`.
    pub fn new(secret_id: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("SecretId", secret_id))
    }

    /// `ExternalSecretRotationMetadata`.
    pub fn external_secret_rotation_metadata(self, value: impl Into<Value<List<ExternalSecretRotationMetadataItem>>>) -> Self {
        Self(self.0.set("ExternalSecretRotationMetadata", value))
    }

    /// `ExternalSecretRotationRoleArn`.
    pub fn external_secret_rotation_role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ExternalSecretRotationRoleArn", value))
    }

    /// `HostedRotationLambda`.
    pub fn hosted_rotation_lambda(self, value: impl Into<Value<HostedRotationLambda>>) -> Self {
        Self(self.0.set("HostedRotationLambda", value))
    }

    /// `RotateImmediatelyOnUpdate`.
    pub fn rotate_immediately_on_update(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("RotateImmediatelyOnUpdate", value))
    }

    /// `RotationLambdaARN`.
    pub fn rotation_lambda_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("RotationLambdaARN", value))
    }

    /// `RotationRules`.
    pub fn rotation_rules(self, value: impl Into<Value<RotationRules>>) -> Self {
        Self(self.0.set("RotationRules", value))
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
#[derive(Clone, Debug)]
pub struct Secret(Map);

impl Secret {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Description`: 0 to 2048 characters.
    pub fn description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Description", value))
    }

    /// `GenerateSecretString`.
    pub fn generate_secret_string(self, value: impl Into<Value<GenerateSecretString>>) -> Self {
        Self(self.0.set("GenerateSecretString", value))
    }

    /// `KmsKeyId`: 0 to 2048 characters.
    pub fn kms_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KmsKeyId", value))
    }

    /// `Name`: 0 to 512 characters.
    pub fn name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Name", value))
    }

    /// `ReplicaRegions`.
    pub fn replica_regions(self, value: impl Into<Value<List<ReplicaRegion>>>) -> Self {
        Self(self.0.set("ReplicaRegions", value))
    }

    /// `SecretString`: 1 to 65536 characters.
    pub fn secret_string(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SecretString", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `Type`: 0 to 256 characters.
    pub fn r#type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Type", value))
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
#[derive(Clone, Debug)]
pub struct SecretTargetAttachment(Map);

impl SecretTargetAttachment {
    /// With the required properties:
    /// - `SecretId`: 1 to 2048 characters.
    /// - `TargetId`.
    /// - `TargetType`.
    pub fn new(secret_id: impl Into<Value<String>>, target_id: impl Into<Value<String>>, target_type: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("SecretId", secret_id).set("TargetId", target_id).set("TargetType", target_type))
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
#[derive(Clone, Debug)]
pub struct ExternalSecretRotationMetadataItem(Map);

impl ExternalSecretRotationMetadataItem {
    /// With the required properties:
    /// - `Key`.
    /// - `Value`.
    pub fn new(key: impl Into<Value<String>>, value: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Key", key).set("Value", value))
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
#[derive(Clone, Debug)]
pub struct GenerateSecretString(Map);

impl GenerateSecretString {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ExcludeCharacters`.
    pub fn exclude_characters(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ExcludeCharacters", value))
    }

    /// `ExcludeLowercase`.
    pub fn exclude_lowercase(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("ExcludeLowercase", value))
    }

    /// `ExcludeNumbers`.
    pub fn exclude_numbers(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("ExcludeNumbers", value))
    }

    /// `ExcludePunctuation`.
    pub fn exclude_punctuation(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("ExcludePunctuation", value))
    }

    /// `ExcludeUppercase`.
    pub fn exclude_uppercase(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("ExcludeUppercase", value))
    }

    /// `GenerateStringKey`.
    pub fn generate_string_key(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("GenerateStringKey", value))
    }

    /// `IncludeSpace`.
    pub fn include_space(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("IncludeSpace", value))
    }

    /// `PasswordLength`.
    pub fn password_length(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("PasswordLength", value))
    }

    /// `RequireEachIncludedType`.
    pub fn require_each_included_type(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("RequireEachIncludedType", value))
    }

    /// `SecretStringTemplate`.
    pub fn secret_string_template(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SecretStringTemplate", value))
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
#[derive(Clone, Debug)]
pub struct HostedRotationLambda(Map);

impl HostedRotationLambda {
    /// With the required properties:
    /// - `RotationType`.
    pub fn new(rotation_type: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("RotationType", rotation_type))
    }

    /// `ExcludeCharacters`.
    pub fn exclude_characters(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ExcludeCharacters", value))
    }

    /// `KmsKeyArn`.
    pub fn kms_key_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KmsKeyArn", value))
    }

    /// `MasterSecretArn`.
    pub fn master_secret_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("MasterSecretArn", value))
    }

    /// `MasterSecretKmsKeyArn`.
    pub fn master_secret_kms_key_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("MasterSecretKmsKeyArn", value))
    }

    /// `RotationLambdaName`.
    pub fn rotation_lambda_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("RotationLambdaName", value))
    }

    /// `Runtime`.
    pub fn runtime(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Runtime", value))
    }

    /// `SuperuserSecretArn`.
    pub fn superuser_secret_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SuperuserSecretArn", value))
    }

    /// `SuperuserSecretKmsKeyArn`.
    pub fn superuser_secret_kms_key_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SuperuserSecretKmsKeyArn", value))
    }

    /// `VpcSecurityGroupIds`.
    pub fn vpc_security_group_ids(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("VpcSecurityGroupIds", value))
    }

    /// `VpcSubnetIds`.
    pub fn vpc_subnet_ids(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("VpcSubnetIds", value))
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
#[derive(Clone, Debug)]
pub struct ReplicaRegion(Map);

impl ReplicaRegion {
    /// With the required properties:
    /// - `Region`.
    pub fn new(region: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Region", region))
    }

    /// `KmsKeyId`.
    pub fn kms_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KmsKeyId", value))
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
#[derive(Clone, Debug)]
pub struct RotationRules(Map);

impl RotationRules {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AutomaticallyAfterDays`.
    pub fn automatically_after_days(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("AutomaticallyAfterDays", value))
    }

    /// `Duration`.
    pub fn duration(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Duration", value))
    }

    /// `ScheduleExpression`.
    pub fn schedule_expression(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ScheduleExpression", value))
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
#[derive(Clone, Debug)]
pub struct Tag(Map);

impl Tag {
    /// With the required properties:
    /// - `Key`: 1 to 128 characters.
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
