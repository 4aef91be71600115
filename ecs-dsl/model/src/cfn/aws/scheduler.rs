//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::Scheduler::*` types.

use crate::cfn::{Expr, Handle, Json, List, Map, PropertyType, ResourceType, Value};

/// `AWS::Scheduler::Schedule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Schedule(Map);

impl Schedule {
    /// With the required properties:
    /// - `FlexibleTimeWindow`.
    /// - `ScheduleExpression`: 1 to 256 characters.
    /// - `Target`.
    pub fn new(flexible_time_window: impl Into<Value<FlexibleTimeWindow>>, schedule_expression: impl Into<Value<String>>, target: impl Into<Value<Target>>) -> Self {
        Self(Map::new().set("FlexibleTimeWindow", flexible_time_window).set("ScheduleExpression", schedule_expression).set("Target", target))
    }

    /// `Description`: 0 to 512 characters.
    pub fn description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Description", value))
    }

    /// `EndDate`.
    pub fn end_date(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("EndDate", value))
    }

    /// `GroupName`: 1 to 64 characters.
    pub fn group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("GroupName", value))
    }

    /// `KmsKeyArn`: 1 to 2048 characters.
    pub fn kms_key_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KmsKeyArn", value))
    }

    /// `Name`: 1 to 64 characters.
    pub fn name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Name", value))
    }

    /// `ScheduleExpressionTimezone`: 1 to 50 characters.
    pub fn schedule_expression_timezone(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ScheduleExpressionTimezone", value))
    }

    /// `StartDate`.
    pub fn start_date(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("StartDate", value))
    }

    /// `State`.
    pub fn state(self, value: impl Into<Value<ScheduleState>>) -> Self {
        Self(self.0.set("State", value))
    }
}

impl ResourceType for Schedule {
    const TYPE: &'static str = "AWS::Scheduler::Schedule";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<Schedule> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }
}

/// `AWS::Scheduler::ScheduleGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ScheduleGroup(Map);

impl ScheduleGroup {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Name`: 1 to 64 characters.
    pub fn name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Name", value))
    }

    /// `Tags`: 0 to 200 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl ResourceType for ScheduleGroup {
    const TYPE: &'static str = "AWS::Scheduler::ScheduleGroup";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<ScheduleGroup> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }

    /// The attribute `CreationDate`.
    #[inline]
    pub fn creation_date(&self) -> Value<String> {
        self.attribute("CreationDate")
    }

    /// The attribute `LastModificationDate`.
    #[inline]
    pub fn last_modification_date(&self) -> Value<String> {
        self.attribute("LastModificationDate")
    }

    /// The attribute `State`.
    #[inline]
    pub fn state(&self) -> Value<String> {
        self.attribute("State")
    }
}

/// `AssignPublicIp` of `AWS::Scheduler::Schedule`.
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

/// `AwsVpcConfiguration` of `AWS::Scheduler::Schedule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AwsVpcConfiguration(Map);

impl AwsVpcConfiguration {
    /// With the required properties:
    /// - `Subnets`: 1 to 16 items.
    pub fn new(subnets: impl Into<Value<List<String>>>) -> Self {
        Self(Map::new().set("Subnets", subnets))
    }

    /// `AssignPublicIp`.
    pub fn assign_public_ip(self, value: impl Into<Value<AssignPublicIp>>) -> Self {
        Self(self.0.set("AssignPublicIp", value))
    }

    /// `SecurityGroups`: 1 to 5 items.
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

/// `CapacityProviderStrategyItem` of `AWS::Scheduler::Schedule`.
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
    pub fn base(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.set("Base", value))
    }

    /// `Weight`: 0 to 1000.
    pub fn weight(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.set("Weight", value))
    }
}

impl PropertyType for CapacityProviderStrategyItem {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DeadLetterConfig` of `AWS::Scheduler::Schedule`.
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

/// `EcsParameters` of `AWS::Scheduler::Schedule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct EcsParameters(Map);

impl EcsParameters {
    /// With the required properties:
    /// - `TaskDefinitionArn`: 1 to 1600 characters.
    pub fn new(task_definition_arn: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("TaskDefinitionArn", task_definition_arn))
    }

    /// `CapacityProviderStrategy`: at most 6 items.
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

    /// `Group`: 1 to 255 characters.
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

    /// `PlacementConstraints`: at most 10 items.
    pub fn placement_constraints(self, value: impl Into<Value<List<PlacementConstraint>>>) -> Self {
        Self(self.0.set("PlacementConstraints", value))
    }

    /// `PlacementStrategy`: at most 5 items.
    pub fn placement_strategy(self, value: impl Into<Value<List<PlacementStrategy>>>) -> Self {
        Self(self.0.set("PlacementStrategy", value))
    }

    /// `PlatformVersion`: 1 to 64 characters.
    pub fn platform_version(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("PlatformVersion", value))
    }

    /// `PropagateTags`.
    pub fn propagate_tags(self, value: impl Into<Value<PropagateTags>>) -> Self {
        Self(self.0.set("PropagateTags", value))
    }

    /// `ReferenceId`: at most 1024 characters.
    pub fn reference_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ReferenceId", value))
    }

    /// `Tags`: 0 to 50 items.
    pub fn tags(self, value: impl Into<Value<List<Json>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `TaskCount`: 1 to 10.
    pub fn task_count(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.set("TaskCount", value))
    }
}

impl PropertyType for EcsParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `EventBridgeParameters` of `AWS::Scheduler::Schedule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct EventBridgeParameters(Map);

impl EventBridgeParameters {
    /// With the required properties:
    /// - `DetailType`: 1 to 128 characters.
    /// - `Source`: 1 to 256 characters.
    pub fn new(detail_type: impl Into<Value<String>>, source: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("DetailType", detail_type).set("Source", source))
    }
}

impl PropertyType for EventBridgeParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `FlexibleTimeWindow` of `AWS::Scheduler::Schedule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct FlexibleTimeWindow(Map);

impl FlexibleTimeWindow {
    /// With the required properties:
    /// - `Mode`.
    pub fn new(mode: impl Into<Value<FlexibleTimeWindowMode>>) -> Self {
        Self(Map::new().set("Mode", mode))
    }

    /// `MaximumWindowInMinutes`: 1 to 1440.
    pub fn maximum_window_in_minutes(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.set("MaximumWindowInMinutes", value))
    }
}

impl PropertyType for FlexibleTimeWindow {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `FlexibleTimeWindowMode` of `AWS::Scheduler::Schedule`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum FlexibleTimeWindowMode {
    /// `OFF`.
    Off,
    /// `FLEXIBLE`.
    Flexible,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl FlexibleTimeWindowMode {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Off => "OFF",
            Self::Flexible => "FLEXIBLE",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for FlexibleTimeWindowMode {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `KinesisParameters` of `AWS::Scheduler::Schedule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct KinesisParameters(Map);

impl KinesisParameters {
    /// With the required properties:
    /// - `PartitionKey`: 1 to 256 characters.
    pub fn new(partition_key: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("PartitionKey", partition_key))
    }
}

impl PropertyType for KinesisParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `LaunchType` of `AWS::Scheduler::Schedule`.
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

/// `NetworkConfiguration` of `AWS::Scheduler::Schedule`.
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

/// `PlacementConstraint` of `AWS::Scheduler::Schedule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PlacementConstraint(Map);

impl PlacementConstraint {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Expression`: at most 2000 characters.
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

/// `PlacementConstraintType` of `AWS::Scheduler::Schedule`.
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

/// `PlacementStrategy` of `AWS::Scheduler::Schedule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PlacementStrategy(Map);

impl PlacementStrategy {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Field`: at most 255 characters.
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

/// `PlacementStrategyType` of `AWS::Scheduler::Schedule`.
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

/// `PropagateTags` of `AWS::Scheduler::Schedule`.
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

/// `RetryPolicy` of `AWS::Scheduler::Schedule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RetryPolicy(Map);

impl RetryPolicy {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `MaximumEventAgeInSeconds`: 60 to 86400.
    pub fn maximum_event_age_in_seconds(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.set("MaximumEventAgeInSeconds", value))
    }

    /// `MaximumRetryAttempts`: 0 to 185.
    pub fn maximum_retry_attempts(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.set("MaximumRetryAttempts", value))
    }
}

impl PropertyType for RetryPolicy {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `SageMakerPipelineParameter` of `AWS::Scheduler::Schedule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SageMakerPipelineParameter(Map);

impl SageMakerPipelineParameter {
    /// With the required properties:
    /// - `Name`: 1 to 256 characters.
    /// - `Value`: 1 to 1024 characters.
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

/// `SageMakerPipelineParameters` of `AWS::Scheduler::Schedule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SageMakerPipelineParameters(Map);

impl SageMakerPipelineParameters {
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

impl PropertyType for SageMakerPipelineParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ScheduleState` of `AWS::Scheduler::Schedule`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ScheduleState {
    /// `ENABLED`.
    Enabled,
    /// `DISABLED`.
    Disabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ScheduleState {
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

impl PropertyType for ScheduleState {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `SqsParameters` of `AWS::Scheduler::Schedule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SqsParameters(Map);

impl SqsParameters {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `MessageGroupId`: 1 to 128 characters.
    pub fn message_group_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("MessageGroupId", value))
    }
}

impl PropertyType for SqsParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Tag` of `AWS::Scheduler::ScheduleGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Tag(Map);

impl Tag {
    /// With the required properties:
    /// - `Key`: 1 to 128 characters.
    /// - `Value`: 1 to 256 characters.
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

/// `Target` of `AWS::Scheduler::Schedule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Target(Map);

impl Target {
    /// With the required properties:
    /// - `Arn`: 1 to 1600 characters.
    /// - `RoleArn`: 1 to 1600 characters.
    pub fn new(arn: impl Into<Value<String>>, role_arn: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Arn", arn).set("RoleArn", role_arn))
    }

    /// `DeadLetterConfig`.
    pub fn dead_letter_config(self, value: impl Into<Value<DeadLetterConfig>>) -> Self {
        Self(self.0.set("DeadLetterConfig", value))
    }

    /// `EcsParameters`.
    pub fn ecs_parameters(self, value: impl Into<Value<EcsParameters>>) -> Self {
        Self(self.0.set("EcsParameters", value))
    }

    /// `EventBridgeParameters`.
    pub fn event_bridge_parameters(self, value: impl Into<Value<EventBridgeParameters>>) -> Self {
        Self(self.0.set("EventBridgeParameters", value))
    }

    /// `Input`: at least 1 character.
    pub fn input(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Input", value))
    }

    /// `KinesisParameters`.
    pub fn kinesis_parameters(self, value: impl Into<Value<KinesisParameters>>) -> Self {
        Self(self.0.set("KinesisParameters", value))
    }

    /// `RetryPolicy`.
    pub fn retry_policy(self, value: impl Into<Value<RetryPolicy>>) -> Self {
        Self(self.0.set("RetryPolicy", value))
    }

    /// `SageMakerPipelineParameters`.
    pub fn sage_maker_pipeline_parameters(self, value: impl Into<Value<SageMakerPipelineParameters>>) -> Self {
        Self(self.0.set("SageMakerPipelineParameters", value))
    }

    /// `SqsParameters`.
    pub fn sqs_parameters(self, value: impl Into<Value<SqsParameters>>) -> Self {
        Self(self.0.set("SqsParameters", value))
    }
}

impl PropertyType for Target {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}
