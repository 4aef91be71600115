//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::StepFunctions::*` types.

use crate::cfn::{Expr, Handle, Json, List, Map, PropertyType, ResourceType, Value};

/// `AWS::StepFunctions::StateMachine`.
#[must_use]
#[derive(Clone, Debug)]
pub struct StateMachine(Map);

impl StateMachine {
    /// With the required properties:
    /// - `RoleArn`: 1 to 256 characters.
    pub fn new(role_arn: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("RoleArn", role_arn))
    }

    /// `Definition`: 1 to 1048576 characters.
    pub fn definition(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("Definition", value))
    }

    /// `DefinitionS3Location`.
    pub fn definition_s3_location(self, value: impl Into<Value<S3Location>>) -> Self {
        Self(self.0.set("DefinitionS3Location", value))
    }

    /// `DefinitionString`: 1 to 1048576 characters.
    pub fn definition_string(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DefinitionString", value))
    }

    /// `DefinitionSubstitutions`.
    pub fn definition_substitutions(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("DefinitionSubstitutions", value))
    }

    /// `EncryptionConfiguration`.
    pub fn encryption_configuration(self, value: impl Into<Value<EncryptionConfiguration>>) -> Self {
        Self(self.0.set("EncryptionConfiguration", value))
    }

    /// `LoggingConfiguration`.
    pub fn logging_configuration(self, value: impl Into<Value<LoggingConfiguration>>) -> Self {
        Self(self.0.set("LoggingConfiguration", value))
    }

    /// `StateMachineName`: 1 to 80 characters.
    pub fn state_machine_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("StateMachineName", value))
    }

    /// `StateMachineType`.
    pub fn state_machine_type(self, value: impl Into<Value<StateMachineType>>) -> Self {
        Self(self.0.set("StateMachineType", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<TagsEntry>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `TracingConfiguration`.
    pub fn tracing_configuration(self, value: impl Into<Value<TracingConfiguration>>) -> Self {
        Self(self.0.set("TracingConfiguration", value))
    }
}

impl ResourceType for StateMachine {
    const TYPE: &'static str = "AWS::StepFunctions::StateMachine";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<StateMachine> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }

    /// The attribute `Name`.
    #[inline]
    pub fn name_attribute(&self) -> Value<String> {
        self.attribute("Name")
    }

    /// The attribute `StateMachineRevisionId`.
    #[inline]
    pub fn state_machine_revision_id(&self) -> Value<String> {
        self.attribute("StateMachineRevisionId")
    }
}

/// `CloudWatchLogsLogGroup` of `AWS::StepFunctions::StateMachine`.
#[must_use]
#[derive(Clone, Debug)]
pub struct CloudWatchLogsLogGroup(Map);

impl CloudWatchLogsLogGroup {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `LogGroupArn`: 1 to 256 characters.
    pub fn log_group_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("LogGroupArn", value))
    }
}

impl PropertyType for CloudWatchLogsLogGroup {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `EncryptionConfiguration` of `AWS::StepFunctions::StateMachine`.
#[must_use]
#[derive(Clone, Debug)]
pub struct EncryptionConfiguration(Map);

impl EncryptionConfiguration {
    /// With the required properties:
    /// - `Type`.
    pub fn new(r#type: impl Into<Value<EncryptionConfigurationType>>) -> Self {
        Self(Map::new().set("Type", r#type))
    }

    /// `KmsDataKeyReusePeriodSeconds`: 60 to 900.
    pub fn kms_data_key_reuse_period_seconds(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("KmsDataKeyReusePeriodSeconds", value))
    }

    /// `KmsKeyId`: 1 to 2048 characters.
    pub fn kms_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KmsKeyId", value))
    }
}

impl PropertyType for EncryptionConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `EncryptionConfigurationType` of `AWS::StepFunctions::StateMachine`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum EncryptionConfigurationType {
    /// `CUSTOMER_MANAGED_KMS_KEY`.
    CustomerManagedKmsKey,
    /// `AWS_OWNED_KEY`.
    AwsOwnedKey,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl EncryptionConfigurationType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::CustomerManagedKmsKey => "CUSTOMER_MANAGED_KMS_KEY",
            Self::AwsOwnedKey => "AWS_OWNED_KEY",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for EncryptionConfigurationType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `LogDestination` of `AWS::StepFunctions::StateMachine`.
#[must_use]
#[derive(Clone, Debug)]
pub struct LogDestination(Map);

impl LogDestination {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `CloudWatchLogsLogGroup`.
    pub fn cloud_watch_logs_log_group(self, value: impl Into<Value<CloudWatchLogsLogGroup>>) -> Self {
        Self(self.0.set("CloudWatchLogsLogGroup", value))
    }
}

impl PropertyType for LogDestination {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `LoggingConfiguration` of `AWS::StepFunctions::StateMachine`.
#[must_use]
#[derive(Clone, Debug)]
pub struct LoggingConfiguration(Map);

impl LoggingConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Destinations`: at least 1 item.
    pub fn destinations(self, value: impl Into<Value<List<LogDestination>>>) -> Self {
        Self(self.0.set("Destinations", value))
    }

    /// `IncludeExecutionData`.
    pub fn include_execution_data(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("IncludeExecutionData", value))
    }

    /// `Level`.
    pub fn level(self, value: impl Into<Value<LoggingConfigurationLevel>>) -> Self {
        Self(self.0.set("Level", value))
    }
}

impl PropertyType for LoggingConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `LoggingConfigurationLevel` of `AWS::StepFunctions::StateMachine`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum LoggingConfigurationLevel {
    /// `ALL`.
    All,
    /// `ERROR`.
    Error,
    /// `FATAL`.
    Fatal,
    /// `OFF`.
    Off,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl LoggingConfigurationLevel {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::All => "ALL",
            Self::Error => "ERROR",
            Self::Fatal => "FATAL",
            Self::Off => "OFF",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for LoggingConfigurationLevel {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `S3Location` of `AWS::StepFunctions::StateMachine`.
#[must_use]
#[derive(Clone, Debug)]
pub struct S3Location(Map);

impl S3Location {
    /// With the required properties:
    /// - `Bucket`.
    /// - `Key`.
    pub fn new(bucket: impl Into<Value<String>>, key: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Bucket", bucket).set("Key", key))
    }

    /// `Version`.
    pub fn version(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Version", value))
    }
}

impl PropertyType for S3Location {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `StateMachineType` of `AWS::StepFunctions::StateMachine`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum StateMachineType {
    /// `STANDARD`.
    Standard,
    /// `EXPRESS`.
    Express,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl StateMachineType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Standard => "STANDARD",
            Self::Express => "EXPRESS",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for StateMachineType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `TagsEntry` of `AWS::StepFunctions::StateMachine`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TagsEntry(Map);

impl TagsEntry {
    /// With the required properties:
    /// - `Key`: 1 to 128 characters.
    /// - `Value`: 1 to 256 characters.
    pub fn new(key: impl Into<Value<String>>, value: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Key", key).set("Value", value))
    }
}

impl PropertyType for TagsEntry {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TracingConfiguration` of `AWS::StepFunctions::StateMachine`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TracingConfiguration(Map);

impl TracingConfiguration {
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

impl PropertyType for TracingConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}
