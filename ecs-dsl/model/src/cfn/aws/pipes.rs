//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::Pipes::*` types.

use crate::cfn::{Expr, Handle, Json, List, Map, PropertyType, ResourceType, Value};

/// `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Pipe(Map);

impl Pipe {
    /// With the required properties:
    /// - `RoleArn`: 1 to 1600 characters.
    /// - `Source`: 1 to 1600 characters.
    /// - `Target`: 1 to 1600 characters.
    pub fn new(role_arn: impl Into<Value<String>>, source: impl Into<Value<String>>, target: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("RoleArn", role_arn).set("Source", source).set("Target", target))
    }

    /// `Description`: 0 to 512 characters.
    pub fn description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Description", value))
    }

    /// `DesiredState`.
    pub fn desired_state(self, value: impl Into<Value<RequestedPipeState>>) -> Self {
        Self(self.0.set("DesiredState", value))
    }

    /// `Enrichment`: 0 to 1600 characters.
    pub fn enrichment(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Enrichment", value))
    }

    /// `EnrichmentParameters`.
    pub fn enrichment_parameters(self, value: impl Into<Value<PipeEnrichmentParameters>>) -> Self {
        Self(self.0.set("EnrichmentParameters", value))
    }

    /// `KmsKeyIdentifier`: 0 to 2048 characters.
    pub fn kms_key_identifier(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KmsKeyIdentifier", value))
    }

    /// `LogConfiguration`.
    pub fn log_configuration(self, value: impl Into<Value<PipeLogConfiguration>>) -> Self {
        Self(self.0.set("LogConfiguration", value))
    }

    /// `Name`: 1 to 64 characters.
    pub fn name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Name", value))
    }

    /// `SourceParameters`.
    pub fn source_parameters(self, value: impl Into<Value<PipeSourceParameters>>) -> Self {
        Self(self.0.set("SourceParameters", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `TargetParameters`.
    pub fn target_parameters(self, value: impl Into<Value<PipeTargetParameters>>) -> Self {
        Self(self.0.set("TargetParameters", value))
    }
}

impl ResourceType for Pipe {
    const TYPE: &'static str = "AWS::Pipes::Pipe";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<Pipe> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }

    /// The attribute `CreationTime`.
    #[inline]
    pub fn creation_time(&self) -> Value<String> {
        self.attribute("CreationTime")
    }

    /// The attribute `CurrentState`.
    #[inline]
    pub fn current_state(&self) -> Value<String> {
        self.attribute("CurrentState")
    }

    /// The attribute `LastModifiedTime`.
    #[inline]
    pub fn last_modified_time(&self) -> Value<String> {
        self.attribute("LastModifiedTime")
    }

    /// The attribute `StateReason`.
    #[inline]
    pub fn state_reason(&self) -> Value<String> {
        self.attribute("StateReason")
    }
}

/// `AssignPublicIp` of `AWS::Pipes::Pipe`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AssignPublicIp {
    /// `ENABLED`.
    Enabled,
    /// `DISABLED`.
    Disabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl AssignPublicIp {
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

impl PropertyType for AssignPublicIp {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `AwsVpcConfiguration` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AwsVpcConfiguration(Map);

impl AwsVpcConfiguration {
    /// With the required properties:
    /// - `Subnets`: 0 to 16 items.
    pub fn new(subnets: impl Into<Value<List<String>>>) -> Self {
        Self(Map::new().set("Subnets", subnets))
    }

    /// `AssignPublicIp`.
    pub fn assign_public_ip(self, value: impl Into<Value<AssignPublicIp>>) -> Self {
        Self(self.0.set("AssignPublicIp", value))
    }

    /// `SecurityGroups`: 0 to 5 items.
    pub fn security_groups(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("SecurityGroups", value))
    }
}

impl PropertyType for AwsVpcConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `BatchArrayProperties` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct BatchArrayProperties(Map);

impl BatchArrayProperties {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Size`: 2 to 10000.
    pub fn size(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Size", value))
    }
}

impl PropertyType for BatchArrayProperties {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `BatchContainerOverrides` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct BatchContainerOverrides(Map);

impl BatchContainerOverrides {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Command`.
    pub fn command(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Command", value))
    }

    /// `Environment`.
    pub fn environment(self, value: impl Into<Value<List<BatchEnvironmentVariable>>>) -> Self {
        Self(self.0.set("Environment", value))
    }

    /// `InstanceType`.
    pub fn instance_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("InstanceType", value))
    }

    /// `ResourceRequirements`.
    pub fn resource_requirements(self, value: impl Into<Value<List<BatchResourceRequirement>>>) -> Self {
        Self(self.0.set("ResourceRequirements", value))
    }
}

impl PropertyType for BatchContainerOverrides {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `BatchEnvironmentVariable` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct BatchEnvironmentVariable(Map);

impl BatchEnvironmentVariable {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Name`.
    pub fn name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Name", value))
    }

    /// `Value`.
    pub fn value(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Value", value))
    }
}

impl PropertyType for BatchEnvironmentVariable {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `BatchJobDependency` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct BatchJobDependency(Map);

impl BatchJobDependency {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `JobId`.
    pub fn job_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("JobId", value))
    }

    /// `Type`.
    pub fn r#type(self, value: impl Into<Value<BatchJobDependencyType>>) -> Self {
        Self(self.0.set("Type", value))
    }
}

impl PropertyType for BatchJobDependency {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `BatchJobDependencyType` of `AWS::Pipes::Pipe`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum BatchJobDependencyType {
    /// `N_TO_N`.
    NToN,
    /// `SEQUENTIAL`.
    Sequential,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl BatchJobDependencyType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::NToN => "N_TO_N",
            Self::Sequential => "SEQUENTIAL",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for BatchJobDependencyType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `BatchResourceRequirement` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct BatchResourceRequirement(Map);

impl BatchResourceRequirement {
    /// With the required properties:
    /// - `Type`.
    /// - `Value`.
    pub fn new(r#type: impl Into<Value<BatchResourceRequirementType>>, value: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Type", r#type).set("Value", value))
    }
}

impl PropertyType for BatchResourceRequirement {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `BatchResourceRequirementType` of `AWS::Pipes::Pipe`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum BatchResourceRequirementType {
    /// `GPU`.
    Gpu,
    /// `MEMORY`.
    Memory,
    /// `VCPU`.
    Vcpu,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl BatchResourceRequirementType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Gpu => "GPU",
            Self::Memory => "MEMORY",
            Self::Vcpu => "VCPU",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for BatchResourceRequirementType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `BatchRetryStrategy` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct BatchRetryStrategy(Map);

impl BatchRetryStrategy {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Attempts`: 1 to 10.
    pub fn attempts(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Attempts", value))
    }
}

impl PropertyType for BatchRetryStrategy {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `CapacityProviderStrategyItem` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct CapacityProviderStrategyItem(Map);

impl CapacityProviderStrategyItem {
    /// With the required properties:
    /// - `CapacityProvider`: 1 to 255 characters.
    pub fn new(capacity_provider: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("CapacityProvider", capacity_provider))
    }

    /// `Base`: 0 to 100000.
    pub fn base(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Base", value))
    }

    /// `Weight`: 0 to 1000.
    pub fn weight(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Weight", value))
    }
}

impl PropertyType for CapacityProviderStrategyItem {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `CloudwatchLogsLogDestination` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct CloudwatchLogsLogDestination(Map);

impl CloudwatchLogsLogDestination {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `LogGroupArn`: 1 to 1600 characters.
    pub fn log_group_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("LogGroupArn", value))
    }
}

impl PropertyType for CloudwatchLogsLogDestination {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DeadLetterConfig` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DeadLetterConfig(Map);

impl DeadLetterConfig {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Arn`: 1 to 1600 characters.
    pub fn arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Arn", value))
    }
}

impl PropertyType for DeadLetterConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DimensionMapping` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DimensionMapping(Map);

impl DimensionMapping {
    /// With the required properties:
    /// - `DimensionName`: 1 to 256 characters.
    /// - `DimensionValue`: 1 to 2048 characters.
    /// - `DimensionValueType`.
    pub fn new(dimension_name: impl Into<Value<String>>, dimension_value: impl Into<Value<String>>, dimension_value_type: impl Into<Value<DimensionValueType>>) -> Self {
        Self(Map::new().set("DimensionName", dimension_name).set("DimensionValue", dimension_value).set("DimensionValueType", dimension_value_type))
    }
}

impl PropertyType for DimensionMapping {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DimensionValueType` of `AWS::Pipes::Pipe`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum DimensionValueType {
    /// `VARCHAR`.
    Varchar,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl DimensionValueType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Varchar => "VARCHAR",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for DimensionValueType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `DynamoDbStreamStartPosition` of `AWS::Pipes::Pipe`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum DynamoDbStreamStartPosition {
    /// `TRIM_HORIZON`.
    TrimHorizon,
    /// `LATEST`.
    Latest,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl DynamoDbStreamStartPosition {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::TrimHorizon => "TRIM_HORIZON",
            Self::Latest => "LATEST",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for DynamoDbStreamStartPosition {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `EcsContainerOverride` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct EcsContainerOverride(Map);

impl EcsContainerOverride {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Command`.
    pub fn command(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Command", value))
    }

    /// `Cpu`.
    pub fn cpu(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Cpu", value))
    }

    /// `Environment`.
    pub fn environment(self, value: impl Into<Value<List<EcsEnvironmentVariable>>>) -> Self {
        Self(self.0.set("Environment", value))
    }

    /// `EnvironmentFiles`.
    pub fn environment_files(self, value: impl Into<Value<List<EcsEnvironmentFile>>>) -> Self {
        Self(self.0.set("EnvironmentFiles", value))
    }

    /// `Memory`.
    pub fn memory(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Memory", value))
    }

    /// `MemoryReservation`.
    pub fn memory_reservation(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MemoryReservation", value))
    }

    /// `Name`.
    pub fn name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Name", value))
    }

    /// `ResourceRequirements`.
    pub fn resource_requirements(self, value: impl Into<Value<List<EcsResourceRequirement>>>) -> Self {
        Self(self.0.set("ResourceRequirements", value))
    }
}

impl PropertyType for EcsContainerOverride {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `EcsEnvironmentFile` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct EcsEnvironmentFile(Map);

impl EcsEnvironmentFile {
    /// With the required properties:
    /// - `Type`.
    /// - `Value`.
    pub fn new(r#type: impl Into<Value<EcsEnvironmentFileType>>, value: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Type", r#type).set("Value", value))
    }
}

impl PropertyType for EcsEnvironmentFile {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `EcsEnvironmentFileType` of `AWS::Pipes::Pipe`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum EcsEnvironmentFileType {
    /// `s3`.
    S3,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl EcsEnvironmentFileType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::S3 => "s3",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for EcsEnvironmentFileType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `EcsEnvironmentVariable` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct EcsEnvironmentVariable(Map);

impl EcsEnvironmentVariable {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Name`.
    pub fn name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Name", value))
    }

    /// `Value`.
    pub fn value(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Value", value))
    }
}

impl PropertyType for EcsEnvironmentVariable {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `EcsEphemeralStorage` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct EcsEphemeralStorage(Map);

impl EcsEphemeralStorage {
    /// With the required properties:
    /// - `SizeInGiB`: 21 to 200.
    pub fn new(size_in_gib: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("SizeInGiB", size_in_gib))
    }
}

impl PropertyType for EcsEphemeralStorage {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `EcsInferenceAcceleratorOverride` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct EcsInferenceAcceleratorOverride(Map);

impl EcsInferenceAcceleratorOverride {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `DeviceName`.
    pub fn device_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DeviceName", value))
    }

    /// `DeviceType`.
    pub fn device_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DeviceType", value))
    }
}

impl PropertyType for EcsInferenceAcceleratorOverride {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `EcsResourceRequirement` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct EcsResourceRequirement(Map);

impl EcsResourceRequirement {
    /// With the required properties:
    /// - `Type`.
    /// - `Value`.
    pub fn new(r#type: impl Into<Value<EcsResourceRequirementType>>, value: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Type", r#type).set("Value", value))
    }
}

impl PropertyType for EcsResourceRequirement {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `EcsResourceRequirementType` of `AWS::Pipes::Pipe`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum EcsResourceRequirementType {
    /// `GPU`.
    Gpu,
    /// `InferenceAccelerator`.
    InferenceAccelerator,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl EcsResourceRequirementType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Gpu => "GPU",
            Self::InferenceAccelerator => "InferenceAccelerator",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for EcsResourceRequirementType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `EcsTaskOverride` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct EcsTaskOverride(Map);

impl EcsTaskOverride {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ContainerOverrides`.
    pub fn container_overrides(self, value: impl Into<Value<List<EcsContainerOverride>>>) -> Self {
        Self(self.0.set("ContainerOverrides", value))
    }

    /// `Cpu`.
    pub fn cpu(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Cpu", value))
    }

    /// `EphemeralStorage`.
    pub fn ephemeral_storage(self, value: impl Into<Value<EcsEphemeralStorage>>) -> Self {
        Self(self.0.set("EphemeralStorage", value))
    }

    /// `ExecutionRoleArn`: 1 to 1600 characters.
    pub fn execution_role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ExecutionRoleArn", value))
    }

    /// `InferenceAcceleratorOverrides`.
    pub fn inference_accelerator_overrides(self, value: impl Into<Value<List<EcsInferenceAcceleratorOverride>>>) -> Self {
        Self(self.0.set("InferenceAcceleratorOverrides", value))
    }

    /// `Memory`.
    pub fn memory(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Memory", value))
    }

    /// `TaskRoleArn`: 1 to 1600 characters.
    pub fn task_role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("TaskRoleArn", value))
    }
}

impl PropertyType for EcsTaskOverride {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `EpochTimeUnit` of `AWS::Pipes::Pipe`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum EpochTimeUnit {
    /// `MILLISECONDS`.
    Milliseconds,
    /// `SECONDS`.
    Seconds,
    /// `MICROSECONDS`.
    Microseconds,
    /// `NANOSECONDS`.
    Nanoseconds,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl EpochTimeUnit {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Milliseconds => "MILLISECONDS",
            Self::Seconds => "SECONDS",
            Self::Microseconds => "MICROSECONDS",
            Self::Nanoseconds => "NANOSECONDS",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for EpochTimeUnit {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `Filter` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Filter(Map);

impl Filter {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Pattern`: 0 to 4096 characters.
    pub fn pattern(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Pattern", value))
    }
}

impl PropertyType for Filter {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `FilterCriteria` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct FilterCriteria(Map);

impl FilterCriteria {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Filters`: 0 to 5 items.
    pub fn filters(self, value: impl Into<Value<List<Filter>>>) -> Self {
        Self(self.0.set("Filters", value))
    }
}

impl PropertyType for FilterCriteria {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `FirehoseLogDestination` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct FirehoseLogDestination(Map);

impl FirehoseLogDestination {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `DeliveryStreamArn`: 1 to 1600 characters.
    pub fn delivery_stream_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DeliveryStreamArn", value))
    }
}

impl PropertyType for FirehoseLogDestination {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `IncludeExecutionDataOption` of `AWS::Pipes::Pipe`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum IncludeExecutionDataOption {
    /// `ALL`.
    All,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl IncludeExecutionDataOption {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::All => "ALL",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for IncludeExecutionDataOption {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `KinesisStreamStartPosition` of `AWS::Pipes::Pipe`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum KinesisStreamStartPosition {
    /// `TRIM_HORIZON`.
    TrimHorizon,
    /// `LATEST`.
    Latest,
    /// `AT_TIMESTAMP`.
    AtTimestamp,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl KinesisStreamStartPosition {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::TrimHorizon => "TRIM_HORIZON",
            Self::Latest => "LATEST",
            Self::AtTimestamp => "AT_TIMESTAMP",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for KinesisStreamStartPosition {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `LaunchType` of `AWS::Pipes::Pipe`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum LaunchType {
    /// `EC2`.
    Ec2,
    /// `FARGATE`.
    Fargate,
    /// `EXTERNAL`.
    External,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl LaunchType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ec2 => "EC2",
            Self::Fargate => "FARGATE",
            Self::External => "EXTERNAL",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for LaunchType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `LogLevel` of `AWS::Pipes::Pipe`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum LogLevel {
    /// `OFF`.
    Off,
    /// `ERROR`.
    Error,
    /// `INFO`.
    Info,
    /// `TRACE`.
    Trace,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl LogLevel {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Off => "OFF",
            Self::Error => "ERROR",
            Self::Info => "INFO",
            Self::Trace => "TRACE",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for LogLevel {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `MeasureValueType` of `AWS::Pipes::Pipe`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum MeasureValueType {
    /// `DOUBLE`.
    Double,
    /// `BIGINT`.
    Bigint,
    /// `VARCHAR`.
    Varchar,
    /// `BOOLEAN`.
    Boolean,
    /// `TIMESTAMP`.
    Timestamp,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl MeasureValueType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Double => "DOUBLE",
            Self::Bigint => "BIGINT",
            Self::Varchar => "VARCHAR",
            Self::Boolean => "BOOLEAN",
            Self::Timestamp => "TIMESTAMP",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for MeasureValueType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `MqBrokerAccessCredentials` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MqBrokerAccessCredentials(Map);

impl MqBrokerAccessCredentials {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `BasicAuth`: 1 to 1600 characters.
    pub fn basic_auth(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("BasicAuth", value))
    }
}

impl PropertyType for MqBrokerAccessCredentials {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MskAccessCredentials` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MskAccessCredentials(Map);

impl MskAccessCredentials {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ClientCertificateTlsAuth`: 1 to 1600 characters.
    pub fn client_certificate_tls_auth(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ClientCertificateTlsAuth", value))
    }

    /// `SaslScram512Auth`: 1 to 1600 characters.
    pub fn sasl_scram512_auth(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SaslScram512Auth", value))
    }
}

impl PropertyType for MskAccessCredentials {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MskStartPosition` of `AWS::Pipes::Pipe`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum MskStartPosition {
    /// `TRIM_HORIZON`.
    TrimHorizon,
    /// `LATEST`.
    Latest,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl MskStartPosition {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::TrimHorizon => "TRIM_HORIZON",
            Self::Latest => "LATEST",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for MskStartPosition {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `MultiMeasureAttributeMapping` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MultiMeasureAttributeMapping(Map);

impl MultiMeasureAttributeMapping {
    /// With the required properties:
    /// - `MeasureValue`: 1 to 2048 characters.
    /// - `MeasureValueType`.
    /// - `MultiMeasureAttributeName`: 1 to 256 characters.
    pub fn new(measure_value: impl Into<Value<String>>, measure_value_type: impl Into<Value<MeasureValueType>>, multi_measure_attribute_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("MeasureValue", measure_value).set("MeasureValueType", measure_value_type).set("MultiMeasureAttributeName", multi_measure_attribute_name))
    }
}

impl PropertyType for MultiMeasureAttributeMapping {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MultiMeasureMapping` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MultiMeasureMapping(Map);

impl MultiMeasureMapping {
    /// With the required properties:
    /// - `MultiMeasureAttributeMappings`: 1 to 256 items.
    /// - `MultiMeasureName`: 1 to 256 characters.
    pub fn new(multi_measure_attribute_mappings: impl Into<Value<List<MultiMeasureAttributeMapping>>>, multi_measure_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("MultiMeasureAttributeMappings", multi_measure_attribute_mappings).set("MultiMeasureName", multi_measure_name))
    }
}

impl PropertyType for MultiMeasureMapping {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `NetworkConfiguration` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct NetworkConfiguration(Map);

impl NetworkConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AwsvpcConfiguration`.
    pub fn awsvpc_configuration(self, value: impl Into<Value<AwsVpcConfiguration>>) -> Self {
        Self(self.0.set("AwsvpcConfiguration", value))
    }
}

impl PropertyType for NetworkConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `OnPartialBatchItemFailureStreams` of `AWS::Pipes::Pipe`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum OnPartialBatchItemFailureStreams {
    /// `AUTOMATIC_BISECT`.
    AutomaticBisect,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl OnPartialBatchItemFailureStreams {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::AutomaticBisect => "AUTOMATIC_BISECT",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for OnPartialBatchItemFailureStreams {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `PipeEnrichmentHttpParameters` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PipeEnrichmentHttpParameters(Map);

impl PipeEnrichmentHttpParameters {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `HeaderParameters`.
    pub fn header_parameters(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("HeaderParameters", value))
    }

    /// `PathParameterValues`.
    pub fn path_parameter_values(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("PathParameterValues", value))
    }

    /// `QueryStringParameters`.
    pub fn query_string_parameters(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("QueryStringParameters", value))
    }
}

impl PropertyType for PipeEnrichmentHttpParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PipeEnrichmentParameters` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PipeEnrichmentParameters(Map);

impl PipeEnrichmentParameters {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `HttpParameters`.
    pub fn http_parameters(self, value: impl Into<Value<PipeEnrichmentHttpParameters>>) -> Self {
        Self(self.0.set("HttpParameters", value))
    }

    /// `InputTemplate`: 0 to 8192 characters.
    pub fn input_template(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("InputTemplate", value))
    }
}

impl PropertyType for PipeEnrichmentParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PipeLogConfiguration` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PipeLogConfiguration(Map);

impl PipeLogConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `CloudwatchLogsLogDestination`.
    pub fn cloudwatch_logs_log_destination(self, value: impl Into<Value<CloudwatchLogsLogDestination>>) -> Self {
        Self(self.0.set("CloudwatchLogsLogDestination", value))
    }

    /// `FirehoseLogDestination`.
    pub fn firehose_log_destination(self, value: impl Into<Value<FirehoseLogDestination>>) -> Self {
        Self(self.0.set("FirehoseLogDestination", value))
    }

    /// `IncludeExecutionData`.
    pub fn include_execution_data(self, value: impl Into<Value<List<IncludeExecutionDataOption>>>) -> Self {
        Self(self.0.set("IncludeExecutionData", value))
    }

    /// `Level`.
    pub fn level(self, value: impl Into<Value<LogLevel>>) -> Self {
        Self(self.0.set("Level", value))
    }

    /// `S3LogDestination`.
    pub fn s3_log_destination(self, value: impl Into<Value<S3LogDestination>>) -> Self {
        Self(self.0.set("S3LogDestination", value))
    }
}

impl PropertyType for PipeLogConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PipeSourceActiveMqBrokerParameters` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PipeSourceActiveMqBrokerParameters(Map);

impl PipeSourceActiveMqBrokerParameters {
    /// With the required properties:
    /// - `Credentials`.
    /// - `QueueName`: 1 to 1000 characters.
    pub fn new(credentials: impl Into<Value<MqBrokerAccessCredentials>>, queue_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Credentials", credentials).set("QueueName", queue_name))
    }

    /// `BatchSize`: 1 to 10000.
    pub fn batch_size(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("BatchSize", value))
    }

    /// `MaximumBatchingWindowInSeconds`: 0 to 300.
    pub fn maximum_batching_window_in_seconds(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaximumBatchingWindowInSeconds", value))
    }
}

impl PropertyType for PipeSourceActiveMqBrokerParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PipeSourceDynamoDbStreamParameters` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PipeSourceDynamoDbStreamParameters(Map);

impl PipeSourceDynamoDbStreamParameters {
    /// With the required properties:
    /// - `StartingPosition`.
    pub fn new(starting_position: impl Into<Value<DynamoDbStreamStartPosition>>) -> Self {
        Self(Map::new().set("StartingPosition", starting_position))
    }

    /// `BatchSize`: 1 to 10000.
    pub fn batch_size(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("BatchSize", value))
    }

    /// `DeadLetterConfig`.
    pub fn dead_letter_config(self, value: impl Into<Value<DeadLetterConfig>>) -> Self {
        Self(self.0.set("DeadLetterConfig", value))
    }

    /// `MaximumBatchingWindowInSeconds`: 0 to 300.
    pub fn maximum_batching_window_in_seconds(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaximumBatchingWindowInSeconds", value))
    }

    /// `MaximumRecordAgeInSeconds`: -1 to 604800.
    pub fn maximum_record_age_in_seconds(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaximumRecordAgeInSeconds", value))
    }

    /// `MaximumRetryAttempts`: -1 to 10000.
    pub fn maximum_retry_attempts(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaximumRetryAttempts", value))
    }

    /// `OnPartialBatchItemFailure`.
    pub fn on_partial_batch_item_failure(self, value: impl Into<Value<OnPartialBatchItemFailureStreams>>) -> Self {
        Self(self.0.set("OnPartialBatchItemFailure", value))
    }

    /// `ParallelizationFactor`: 1 to 10.
    pub fn parallelization_factor(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("ParallelizationFactor", value))
    }
}

impl PropertyType for PipeSourceDynamoDbStreamParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PipeSourceKinesisStreamParameters` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PipeSourceKinesisStreamParameters(Map);

impl PipeSourceKinesisStreamParameters {
    /// With the required properties:
    /// - `StartingPosition`.
    pub fn new(starting_position: impl Into<Value<KinesisStreamStartPosition>>) -> Self {
        Self(Map::new().set("StartingPosition", starting_position))
    }

    /// `BatchSize`: 1 to 10000.
    pub fn batch_size(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("BatchSize", value))
    }

    /// `DeadLetterConfig`.
    pub fn dead_letter_config(self, value: impl Into<Value<DeadLetterConfig>>) -> Self {
        Self(self.0.set("DeadLetterConfig", value))
    }

    /// `MaximumBatchingWindowInSeconds`: 0 to 300.
    pub fn maximum_batching_window_in_seconds(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaximumBatchingWindowInSeconds", value))
    }

    /// `MaximumRecordAgeInSeconds`: -1 to 604800.
    pub fn maximum_record_age_in_seconds(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaximumRecordAgeInSeconds", value))
    }

    /// `MaximumRetryAttempts`: -1 to 10000.
    pub fn maximum_retry_attempts(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaximumRetryAttempts", value))
    }

    /// `OnPartialBatchItemFailure`.
    pub fn on_partial_batch_item_failure(self, value: impl Into<Value<OnPartialBatchItemFailureStreams>>) -> Self {
        Self(self.0.set("OnPartialBatchItemFailure", value))
    }

    /// `ParallelizationFactor`: 1 to 10.
    pub fn parallelization_factor(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("ParallelizationFactor", value))
    }

    /// `StartingPositionTimestamp`.
    pub fn starting_position_timestamp(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("StartingPositionTimestamp", value))
    }
}

impl PropertyType for PipeSourceKinesisStreamParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PipeSourceManagedStreamingKafkaParameters` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PipeSourceManagedStreamingKafkaParameters(Map);

impl PipeSourceManagedStreamingKafkaParameters {
    /// With the required properties:
    /// - `TopicName`: 1 to 249 characters.
    pub fn new(topic_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("TopicName", topic_name))
    }

    /// `BatchSize`: 1 to 10000.
    pub fn batch_size(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("BatchSize", value))
    }

    /// `ConsumerGroupID`: 1 to 200 characters.
    pub fn consumer_group_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ConsumerGroupID", value))
    }

    /// `Credentials`.
    pub fn credentials(self, value: impl Into<Value<MskAccessCredentials>>) -> Self {
        Self(self.0.set("Credentials", value))
    }

    /// `MaximumBatchingWindowInSeconds`: 0 to 300.
    pub fn maximum_batching_window_in_seconds(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaximumBatchingWindowInSeconds", value))
    }

    /// `StartingPosition`.
    pub fn starting_position(self, value: impl Into<Value<MskStartPosition>>) -> Self {
        Self(self.0.set("StartingPosition", value))
    }
}

impl PropertyType for PipeSourceManagedStreamingKafkaParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PipeSourceParameters` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PipeSourceParameters(Map);

impl PipeSourceParameters {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ActiveMQBrokerParameters`.
    pub fn active_mq_broker_parameters(self, value: impl Into<Value<PipeSourceActiveMqBrokerParameters>>) -> Self {
        Self(self.0.set("ActiveMQBrokerParameters", value))
    }

    /// `DynamoDBStreamParameters`.
    pub fn dynamo_db_stream_parameters(self, value: impl Into<Value<PipeSourceDynamoDbStreamParameters>>) -> Self {
        Self(self.0.set("DynamoDBStreamParameters", value))
    }

    /// `FilterCriteria`.
    pub fn filter_criteria(self, value: impl Into<Value<FilterCriteria>>) -> Self {
        Self(self.0.set("FilterCriteria", value))
    }

    /// `KinesisStreamParameters`.
    pub fn kinesis_stream_parameters(self, value: impl Into<Value<PipeSourceKinesisStreamParameters>>) -> Self {
        Self(self.0.set("KinesisStreamParameters", value))
    }

    /// `ManagedStreamingKafkaParameters`.
    pub fn managed_streaming_kafka_parameters(self, value: impl Into<Value<PipeSourceManagedStreamingKafkaParameters>>) -> Self {
        Self(self.0.set("ManagedStreamingKafkaParameters", value))
    }

    /// `RabbitMQBrokerParameters`.
    pub fn rabbit_mq_broker_parameters(self, value: impl Into<Value<PipeSourceRabbitMqBrokerParameters>>) -> Self {
        Self(self.0.set("RabbitMQBrokerParameters", value))
    }

    /// `SelfManagedKafkaParameters`.
    pub fn self_managed_kafka_parameters(self, value: impl Into<Value<PipeSourceSelfManagedKafkaParameters>>) -> Self {
        Self(self.0.set("SelfManagedKafkaParameters", value))
    }

    /// `SqsQueueParameters`.
    pub fn sqs_queue_parameters(self, value: impl Into<Value<PipeSourceSqsQueueParameters>>) -> Self {
        Self(self.0.set("SqsQueueParameters", value))
    }
}

impl PropertyType for PipeSourceParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PipeSourceRabbitMqBrokerParameters` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PipeSourceRabbitMqBrokerParameters(Map);

impl PipeSourceRabbitMqBrokerParameters {
    /// With the required properties:
    /// - `Credentials`.
    /// - `QueueName`: 1 to 1000 characters.
    pub fn new(credentials: impl Into<Value<MqBrokerAccessCredentials>>, queue_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Credentials", credentials).set("QueueName", queue_name))
    }

    /// `BatchSize`: 1 to 10000.
    pub fn batch_size(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("BatchSize", value))
    }

    /// `MaximumBatchingWindowInSeconds`: 0 to 300.
    pub fn maximum_batching_window_in_seconds(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaximumBatchingWindowInSeconds", value))
    }

    /// `VirtualHost`: 1 to 200 characters.
    pub fn virtual_host(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("VirtualHost", value))
    }
}

impl PropertyType for PipeSourceRabbitMqBrokerParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PipeSourceSelfManagedKafkaParameters` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PipeSourceSelfManagedKafkaParameters(Map);

impl PipeSourceSelfManagedKafkaParameters {
    /// With the required properties:
    /// - `TopicName`: 1 to 249 characters.
    pub fn new(topic_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("TopicName", topic_name))
    }

    /// `AdditionalBootstrapServers`: 0 to 2 items.
    pub fn additional_bootstrap_servers(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("AdditionalBootstrapServers", value))
    }

    /// `BatchSize`: 1 to 10000.
    pub fn batch_size(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("BatchSize", value))
    }

    /// `ConsumerGroupID`: 1 to 200 characters.
    pub fn consumer_group_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ConsumerGroupID", value))
    }

    /// `Credentials`.
    pub fn credentials(self, value: impl Into<Value<SelfManagedKafkaAccessConfigurationCredentials>>) -> Self {
        Self(self.0.set("Credentials", value))
    }

    /// `MaximumBatchingWindowInSeconds`: 0 to 300.
    pub fn maximum_batching_window_in_seconds(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaximumBatchingWindowInSeconds", value))
    }

    /// `ServerRootCaCertificate`: 1 to 1600 characters.
    pub fn server_root_ca_certificate(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ServerRootCaCertificate", value))
    }

    /// `StartingPosition`.
    pub fn starting_position(self, value: impl Into<Value<SelfManagedKafkaStartPosition>>) -> Self {
        Self(self.0.set("StartingPosition", value))
    }

    /// `Vpc`.
    pub fn vpc(self, value: impl Into<Value<SelfManagedKafkaAccessConfigurationVpc>>) -> Self {
        Self(self.0.set("Vpc", value))
    }
}

impl PropertyType for PipeSourceSelfManagedKafkaParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PipeSourceSqsQueueParameters` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PipeSourceSqsQueueParameters(Map);

impl PipeSourceSqsQueueParameters {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `BatchSize`: 1 to 10000.
    pub fn batch_size(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("BatchSize", value))
    }

    /// `MaximumBatchingWindowInSeconds`: 0 to 300.
    pub fn maximum_batching_window_in_seconds(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaximumBatchingWindowInSeconds", value))
    }
}

impl PropertyType for PipeSourceSqsQueueParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PipeTargetBatchJobParameters` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PipeTargetBatchJobParameters(Map);

impl PipeTargetBatchJobParameters {
    /// With the required properties:
    /// - `JobDefinition`.
    /// - `JobName`.
    pub fn new(job_definition: impl Into<Value<String>>, job_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("JobDefinition", job_definition).set("JobName", job_name))
    }

    /// `ArrayProperties`.
    pub fn array_properties(self, value: impl Into<Value<BatchArrayProperties>>) -> Self {
        Self(self.0.set("ArrayProperties", value))
    }

    /// `ContainerOverrides`.
    pub fn container_overrides(self, value: impl Into<Value<BatchContainerOverrides>>) -> Self {
        Self(self.0.set("ContainerOverrides", value))
    }

    /// `DependsOn`: 0 to 20 items.
    pub fn depends_on(self, value: impl Into<Value<List<BatchJobDependency>>>) -> Self {
        Self(self.0.set("DependsOn", value))
    }

    /// `Parameters`.
    pub fn parameters(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("Parameters", value))
    }

    /// `RetryStrategy`.
    pub fn retry_strategy(self, value: impl Into<Value<BatchRetryStrategy>>) -> Self {
        Self(self.0.set("RetryStrategy", value))
    }
}

impl PropertyType for PipeTargetBatchJobParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PipeTargetCloudWatchLogsParameters` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PipeTargetCloudWatchLogsParameters(Map);

impl PipeTargetCloudWatchLogsParameters {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `LogStreamName`: 1 to 256 characters.
    pub fn log_stream_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("LogStreamName", value))
    }

    /// `Timestamp`: 1 to 256 characters.
    pub fn timestamp(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Timestamp", value))
    }
}

impl PropertyType for PipeTargetCloudWatchLogsParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PipeTargetEcsTaskParameters` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PipeTargetEcsTaskParameters(Map);

impl PipeTargetEcsTaskParameters {
    /// With the required properties:
    /// - `TaskDefinitionArn`: 1 to 1600 characters.
    pub fn new(task_definition_arn: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("TaskDefinitionArn", task_definition_arn))
    }

    /// `CapacityProviderStrategy`: 0 to 6 items.
    pub fn capacity_provider_strategy(self, value: impl Into<Value<List<CapacityProviderStrategyItem>>>) -> Self {
        Self(self.0.set("CapacityProviderStrategy", value))
    }

    /// `EnableECSManagedTags`.
    pub fn enable_ecs_managed_tags(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EnableECSManagedTags", value))
    }

    /// `EnableExecuteCommand`.
    pub fn enable_execute_command(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EnableExecuteCommand", value))
    }

    /// `Group`.
    pub fn group(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Group", value))
    }

    /// `LaunchType`.
    pub fn launch_type(self, value: impl Into<Value<LaunchType>>) -> Self {
        Self(self.0.set("LaunchType", value))
    }

    /// `NetworkConfiguration`.
    pub fn network_configuration(self, value: impl Into<Value<NetworkConfiguration>>) -> Self {
        Self(self.0.set("NetworkConfiguration", value))
    }

    /// `Overrides`.
    pub fn overrides(self, value: impl Into<Value<EcsTaskOverride>>) -> Self {
        Self(self.0.set("Overrides", value))
    }

    /// `PlacementConstraints`: 0 to 10 items.
    pub fn placement_constraints(self, value: impl Into<Value<List<PlacementConstraint>>>) -> Self {
        Self(self.0.set("PlacementConstraints", value))
    }

    /// `PlacementStrategy`: 0 to 5 items.
    pub fn placement_strategy(self, value: impl Into<Value<List<PlacementStrategy>>>) -> Self {
        Self(self.0.set("PlacementStrategy", value))
    }

    /// `PlatformVersion`.
    pub fn platform_version(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("PlatformVersion", value))
    }

    /// `PropagateTags`.
    pub fn propagate_tags(self, value: impl Into<Value<PropagateTags>>) -> Self {
        Self(self.0.set("PropagateTags", value))
    }

    /// `ReferenceId`: 0 to 1024 characters.
    pub fn reference_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ReferenceId", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `TaskCount`: at least 1.
    pub fn task_count(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("TaskCount", value))
    }
}

impl PropertyType for PipeTargetEcsTaskParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PipeTargetEventBridgeEventBusParameters` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PipeTargetEventBridgeEventBusParameters(Map);

impl PipeTargetEventBridgeEventBusParameters {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `DetailType`: 1 to 128 characters.
    pub fn detail_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DetailType", value))
    }

    /// `EndpointId`: 1 to 50 characters.
    pub fn endpoint_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("EndpointId", value))
    }

    /// `Resources`: 0 to 10 items.
    pub fn resources(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Resources", value))
    }

    /// `Source`: 1 to 256 characters.
    pub fn source(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Source", value))
    }

    /// `Time`: 1 to 256 characters.
    pub fn time(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Time", value))
    }
}

impl PropertyType for PipeTargetEventBridgeEventBusParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PipeTargetHttpParameters` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PipeTargetHttpParameters(Map);

impl PipeTargetHttpParameters {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `HeaderParameters`.
    pub fn header_parameters(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("HeaderParameters", value))
    }

    /// `PathParameterValues`.
    pub fn path_parameter_values(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("PathParameterValues", value))
    }

    /// `QueryStringParameters`.
    pub fn query_string_parameters(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("QueryStringParameters", value))
    }
}

impl PropertyType for PipeTargetHttpParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PipeTargetInvocationType` of `AWS::Pipes::Pipe`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum PipeTargetInvocationType {
    /// `REQUEST_RESPONSE`.
    RequestResponse,
    /// `FIRE_AND_FORGET`.
    FireAndForget,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl PipeTargetInvocationType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::RequestResponse => "REQUEST_RESPONSE",
            Self::FireAndForget => "FIRE_AND_FORGET",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for PipeTargetInvocationType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `PipeTargetKinesisStreamParameters` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PipeTargetKinesisStreamParameters(Map);

impl PipeTargetKinesisStreamParameters {
    /// With the required properties:
    /// - `PartitionKey`: 0 to 256 characters.
    pub fn new(partition_key: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("PartitionKey", partition_key))
    }
}

impl PropertyType for PipeTargetKinesisStreamParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PipeTargetLambdaFunctionParameters` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PipeTargetLambdaFunctionParameters(Map);

impl PipeTargetLambdaFunctionParameters {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `InvocationType`.
    pub fn invocation_type(self, value: impl Into<Value<PipeTargetInvocationType>>) -> Self {
        Self(self.0.set("InvocationType", value))
    }
}

impl PropertyType for PipeTargetLambdaFunctionParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PipeTargetParameters` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PipeTargetParameters(Map);

impl PipeTargetParameters {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `BatchJobParameters`.
    pub fn batch_job_parameters(self, value: impl Into<Value<PipeTargetBatchJobParameters>>) -> Self {
        Self(self.0.set("BatchJobParameters", value))
    }

    /// `CloudWatchLogsParameters`.
    pub fn cloud_watch_logs_parameters(self, value: impl Into<Value<PipeTargetCloudWatchLogsParameters>>) -> Self {
        Self(self.0.set("CloudWatchLogsParameters", value))
    }

    /// `EcsTaskParameters`.
    pub fn ecs_task_parameters(self, value: impl Into<Value<PipeTargetEcsTaskParameters>>) -> Self {
        Self(self.0.set("EcsTaskParameters", value))
    }

    /// `EventBridgeEventBusParameters`.
    pub fn event_bridge_event_bus_parameters(self, value: impl Into<Value<PipeTargetEventBridgeEventBusParameters>>) -> Self {
        Self(self.0.set("EventBridgeEventBusParameters", value))
    }

    /// `HttpParameters`.
    pub fn http_parameters(self, value: impl Into<Value<PipeTargetHttpParameters>>) -> Self {
        Self(self.0.set("HttpParameters", value))
    }

    /// `InputTemplate`: 0 to 8192 characters.
    pub fn input_template(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("InputTemplate", value))
    }

    /// `KinesisStreamParameters`.
    pub fn kinesis_stream_parameters(self, value: impl Into<Value<PipeTargetKinesisStreamParameters>>) -> Self {
        Self(self.0.set("KinesisStreamParameters", value))
    }

    /// `LambdaFunctionParameters`.
    pub fn lambda_function_parameters(self, value: impl Into<Value<PipeTargetLambdaFunctionParameters>>) -> Self {
        Self(self.0.set("LambdaFunctionParameters", value))
    }

    /// `RedshiftDataParameters`.
    pub fn redshift_data_parameters(self, value: impl Into<Value<PipeTargetRedshiftDataParameters>>) -> Self {
        Self(self.0.set("RedshiftDataParameters", value))
    }

    /// `SageMakerPipelineParameters`.
    pub fn sage_maker_pipeline_parameters(self, value: impl Into<Value<PipeTargetSageMakerPipelineParameters>>) -> Self {
        Self(self.0.set("SageMakerPipelineParameters", value))
    }

    /// `SqsQueueParameters`.
    pub fn sqs_queue_parameters(self, value: impl Into<Value<PipeTargetSqsQueueParameters>>) -> Self {
        Self(self.0.set("SqsQueueParameters", value))
    }

    /// `StepFunctionStateMachineParameters`.
    pub fn step_function_state_machine_parameters(self, value: impl Into<Value<PipeTargetStateMachineParameters>>) -> Self {
        Self(self.0.set("StepFunctionStateMachineParameters", value))
    }

    /// `TimestreamParameters`.
    pub fn timestream_parameters(self, value: impl Into<Value<PipeTargetTimestreamParameters>>) -> Self {
        Self(self.0.set("TimestreamParameters", value))
    }
}

impl PropertyType for PipeTargetParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PipeTargetRedshiftDataParameters` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PipeTargetRedshiftDataParameters(Map);

impl PipeTargetRedshiftDataParameters {
    /// With the required properties:
    /// - `Database`: 1 to 64 characters.
    /// - `Sqls`: 1 to 40 items.
    pub fn new(database: impl Into<Value<String>>, sqls: impl Into<Value<List<String>>>) -> Self {
        Self(Map::new().set("Database", database).set("Sqls", sqls))
    }

    /// `DbUser`: 1 to 128 characters.
    pub fn db_user(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DbUser", value))
    }

    /// `SecretManagerArn`: 1 to 1600 characters.
    pub fn secret_manager_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SecretManagerArn", value))
    }

    /// `StatementName`: 1 to 500 characters.
    pub fn statement_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("StatementName", value))
    }

    /// `WithEvent`.
    pub fn with_event(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("WithEvent", value))
    }
}

impl PropertyType for PipeTargetRedshiftDataParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PipeTargetSageMakerPipelineParameters` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PipeTargetSageMakerPipelineParameters(Map);

impl PipeTargetSageMakerPipelineParameters {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `PipelineParameterList`: 0 to 200 items.
    pub fn pipeline_parameter_list(self, value: impl Into<Value<List<SageMakerPipelineParameter>>>) -> Self {
        Self(self.0.set("PipelineParameterList", value))
    }
}

impl PropertyType for PipeTargetSageMakerPipelineParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PipeTargetSqsQueueParameters` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PipeTargetSqsQueueParameters(Map);

impl PipeTargetSqsQueueParameters {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `MessageDeduplicationId`: 0 to 100 characters.
    pub fn message_deduplication_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("MessageDeduplicationId", value))
    }

    /// `MessageGroupId`: 0 to 100 characters.
    pub fn message_group_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("MessageGroupId", value))
    }
}

impl PropertyType for PipeTargetSqsQueueParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PipeTargetStateMachineParameters` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PipeTargetStateMachineParameters(Map);

impl PipeTargetStateMachineParameters {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `InvocationType`.
    pub fn invocation_type(self, value: impl Into<Value<PipeTargetInvocationType>>) -> Self {
        Self(self.0.set("InvocationType", value))
    }
}

impl PropertyType for PipeTargetStateMachineParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PipeTargetTimestreamParameters` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PipeTargetTimestreamParameters(Map);

impl PipeTargetTimestreamParameters {
    /// With the required properties:
    /// - `DimensionMappings`: 1 to 128 items.
    /// - `TimeValue`: 1 to 256 characters.
    /// - `VersionValue`: 1 to 256 characters.
    pub fn new(dimension_mappings: impl Into<Value<List<DimensionMapping>>>, time_value: impl Into<Value<String>>, version_value: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("DimensionMappings", dimension_mappings).set("TimeValue", time_value).set("VersionValue", version_value))
    }

    /// `EpochTimeUnit`.
    pub fn epoch_time_unit(self, value: impl Into<Value<EpochTimeUnit>>) -> Self {
        Self(self.0.set("EpochTimeUnit", value))
    }

    /// `MultiMeasureMappings`: 0 to 1024 items.
    pub fn multi_measure_mappings(self, value: impl Into<Value<List<MultiMeasureMapping>>>) -> Self {
        Self(self.0.set("MultiMeasureMappings", value))
    }

    /// `SingleMeasureMappings`: 0 to 8192 items.
    pub fn single_measure_mappings(self, value: impl Into<Value<List<SingleMeasureMapping>>>) -> Self {
        Self(self.0.set("SingleMeasureMappings", value))
    }

    /// `TimeFieldType`.
    pub fn time_field_type(self, value: impl Into<Value<TimeFieldType>>) -> Self {
        Self(self.0.set("TimeFieldType", value))
    }

    /// `TimestampFormat`: 1 to 256 characters.
    pub fn timestamp_format(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("TimestampFormat", value))
    }
}

impl PropertyType for PipeTargetTimestreamParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PlacementConstraint` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PlacementConstraint(Map);

impl PlacementConstraint {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Expression`: 0 to 2000 characters.
    pub fn expression(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Expression", value))
    }

    /// `Type`.
    pub fn r#type(self, value: impl Into<Value<PlacementConstraintType>>) -> Self {
        Self(self.0.set("Type", value))
    }
}

impl PropertyType for PlacementConstraint {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PlacementConstraintType` of `AWS::Pipes::Pipe`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum PlacementConstraintType {
    /// `distinctInstance`.
    DistinctInstance,
    /// `memberOf`.
    MemberOf,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl PlacementConstraintType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::DistinctInstance => "distinctInstance",
            Self::MemberOf => "memberOf",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for PlacementConstraintType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `PlacementStrategy` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PlacementStrategy(Map);

impl PlacementStrategy {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Field`: 0 to 255 characters.
    pub fn field(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Field", value))
    }

    /// `Type`.
    pub fn r#type(self, value: impl Into<Value<PlacementStrategyType>>) -> Self {
        Self(self.0.set("Type", value))
    }
}

impl PropertyType for PlacementStrategy {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PlacementStrategyType` of `AWS::Pipes::Pipe`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum PlacementStrategyType {
    /// `random`.
    Random,
    /// `spread`.
    Spread,
    /// `binpack`.
    Binpack,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl PlacementStrategyType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Random => "random",
            Self::Spread => "spread",
            Self::Binpack => "binpack",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for PlacementStrategyType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `PropagateTags` of `AWS::Pipes::Pipe`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum PropagateTags {
    /// `TASK_DEFINITION`.
    TaskDefinition,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl PropagateTags {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::TaskDefinition => "TASK_DEFINITION",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for PropagateTags {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `RequestedPipeState` of `AWS::Pipes::Pipe`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum RequestedPipeState {
    /// `RUNNING`.
    Running,
    /// `STOPPED`.
    Stopped,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl RequestedPipeState {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Running => "RUNNING",
            Self::Stopped => "STOPPED",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for RequestedPipeState {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `S3LogDestination` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct S3LogDestination(Map);

impl S3LogDestination {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `BucketName`.
    pub fn bucket_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("BucketName", value))
    }

    /// `BucketOwner`.
    pub fn bucket_owner(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("BucketOwner", value))
    }

    /// `OutputFormat`.
    pub fn output_format(self, value: impl Into<Value<S3OutputFormat>>) -> Self {
        Self(self.0.set("OutputFormat", value))
    }

    /// `Prefix`.
    pub fn prefix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Prefix", value))
    }
}

impl PropertyType for S3LogDestination {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `S3OutputFormat` of `AWS::Pipes::Pipe`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum S3OutputFormat {
    /// `json`.
    Json,
    /// `plain`.
    Plain,
    /// `w3c`.
    W3c,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl S3OutputFormat {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Json => "json",
            Self::Plain => "plain",
            Self::W3c => "w3c",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for S3OutputFormat {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `SageMakerPipelineParameter` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SageMakerPipelineParameter(Map);

impl SageMakerPipelineParameter {
    /// With the required properties:
    /// - `Name`: 1 to 256 characters.
    /// - `Value`: 0 to 1024 characters.
    pub fn new(name: impl Into<Value<String>>, value: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Name", name).set("Value", value))
    }
}

impl PropertyType for SageMakerPipelineParameter {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `SelfManagedKafkaAccessConfigurationCredentials` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SelfManagedKafkaAccessConfigurationCredentials(Map);

impl SelfManagedKafkaAccessConfigurationCredentials {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `BasicAuth`: 1 to 1600 characters.
    pub fn basic_auth(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("BasicAuth", value))
    }

    /// `ClientCertificateTlsAuth`: 1 to 1600 characters.
    pub fn client_certificate_tls_auth(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ClientCertificateTlsAuth", value))
    }

    /// `SaslScram256Auth`: 1 to 1600 characters.
    pub fn sasl_scram256_auth(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SaslScram256Auth", value))
    }

    /// `SaslScram512Auth`: 1 to 1600 characters.
    pub fn sasl_scram512_auth(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SaslScram512Auth", value))
    }
}

impl PropertyType for SelfManagedKafkaAccessConfigurationCredentials {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `SelfManagedKafkaAccessConfigurationVpc` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SelfManagedKafkaAccessConfigurationVpc(Map);

impl SelfManagedKafkaAccessConfigurationVpc {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `SecurityGroup`: 0 to 5 items.
    pub fn security_group(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("SecurityGroup", value))
    }

    /// `Subnets`: 0 to 16 items.
    pub fn subnets(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Subnets", value))
    }
}

impl PropertyType for SelfManagedKafkaAccessConfigurationVpc {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `SelfManagedKafkaStartPosition` of `AWS::Pipes::Pipe`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum SelfManagedKafkaStartPosition {
    /// `TRIM_HORIZON`.
    TrimHorizon,
    /// `LATEST`.
    Latest,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl SelfManagedKafkaStartPosition {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::TrimHorizon => "TRIM_HORIZON",
            Self::Latest => "LATEST",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for SelfManagedKafkaStartPosition {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `SingleMeasureMapping` of `AWS::Pipes::Pipe`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SingleMeasureMapping(Map);

impl SingleMeasureMapping {
    /// With the required properties:
    /// - `MeasureName`: 1 to 1024 characters.
    /// - `MeasureValue`: 1 to 2048 characters.
    /// - `MeasureValueType`.
    pub fn new(measure_name: impl Into<Value<String>>, measure_value: impl Into<Value<String>>, measure_value_type: impl Into<Value<MeasureValueType>>) -> Self {
        Self(Map::new().set("MeasureName", measure_name).set("MeasureValue", measure_value).set("MeasureValueType", measure_value_type))
    }
}

impl PropertyType for SingleMeasureMapping {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Tag` of `AWS::Pipes::Pipe`.
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

/// `TimeFieldType` of `AWS::Pipes::Pipe`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum TimeFieldType {
    /// `EPOCH`.
    Epoch,
    /// `TIMESTAMP_FORMAT`.
    TimestampFormat,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl TimeFieldType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Epoch => "EPOCH",
            Self::TimestampFormat => "TIMESTAMP_FORMAT",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for TimeFieldType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}
