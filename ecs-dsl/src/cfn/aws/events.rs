//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::Events::*` types.

use crate::cfn::{Expr, Handle, Json, List, Map, PropertyType, ResourceType, Value};

/// `AWS::Events::EventBus`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct EventBus(Map);

impl EventBus {
    /// With what AWS requires:
    /// - `Name`: 1 to 256 characters.
    pub fn new(name: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("Name", name.into().into_expr())
        )
    }

    /// `DeadLetterConfig`.
    pub fn dead_letter_config(self, value: impl Into<Value<EventBusDeadLetterConfig>>) -> Self {
        Self(self.0.and("DeadLetterConfig", value.into().into_expr()))
    }

    /// `Description`.
    pub fn description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Description", value.into().into_expr()))
    }

    /// `EventSourceName`: 1 to 256 characters.
    pub fn event_source_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("EventSourceName", value.into().into_expr()))
    }

    /// `KmsKeyIdentifier`.
    pub fn kms_key_identifier(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("KmsKeyIdentifier", value.into().into_expr()))
    }

    /// `LogConfig`.
    pub fn log_config(self, value: impl Into<Value<EventBusLogConfig>>) -> Self {
        Self(self.0.and("LogConfig", value.into().into_expr()))
    }

    /// `Policy`.
    pub fn policy(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.and("Policy", value.into().into_expr()))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.and("Tags", value.into().into_expr()))
    }
}

impl ResourceType for EventBus {
    const TYPE: &'static str = "AWS::Events::EventBus";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<EventBus> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }
}

/// `AWS::Events::EventBusPolicy`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct EventBusPolicy(Map);

impl EventBusPolicy {
    /// With what AWS requires:
    /// - `StatementId`: 1 to 64 characters.
    pub fn new(statement_id: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("StatementId", statement_id.into().into_expr())
        )
    }

    /// `Action`: 1 to 64 characters.
    pub fn action(self, value: impl Into<Value<EventBusPolicyAction>>) -> Self {
        Self(self.0.and("Action", value.into().into_expr()))
    }

    /// `Condition`.
    pub fn condition(self, value: impl Into<Value<Condition>>) -> Self {
        Self(self.0.and("Condition", value.into().into_expr()))
    }

    /// `EventBusName`: 1 to 256 characters.
    pub fn event_bus_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("EventBusName", value.into().into_expr()))
    }

    /// `Principal`: 1 to 12 characters.
    pub fn principal(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Principal", value.into().into_expr()))
    }

    /// `Statement`.
    pub fn statement(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.and("Statement", value.into().into_expr()))
    }
}

impl ResourceType for EventBusPolicy {
    const TYPE: &'static str = "AWS::Events::EventBusPolicy";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

/// `AWS::Events::Rule`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rule(Map);

impl Rule {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Description`: 0 to 512 characters.
    pub fn description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Description", value.into().into_expr()))
    }

    /// `EventBusName`: 1 to 1600 characters.
    pub fn event_bus_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("EventBusName", value.into().into_expr()))
    }

    /// `EventPattern`.
    pub fn event_pattern(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.and("EventPattern", value.into().into_expr()))
    }

    /// `Name`: 1 to 64 characters.
    pub fn name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Name", value.into().into_expr()))
    }

    /// `RoleArn`: 1 to 1600 characters.
    pub fn role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("RoleArn", value.into().into_expr()))
    }

    /// `ScheduleExpression`: 0 to 256 characters.
    pub fn schedule_expression(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("ScheduleExpression", value.into().into_expr()))
    }

    /// `State`.
    pub fn state(self, value: impl Into<Value<RuleState>>) -> Self {
        Self(self.0.and("State", value.into().into_expr()))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.and("Tags", value.into().into_expr()))
    }

    /// `Targets`: at most 5 items.
    pub fn targets(self, value: impl Into<Value<List<Target>>>) -> Self {
        Self(self.0.and("Targets", value.into().into_expr()))
    }
}

impl ResourceType for Rule {
    const TYPE: &'static str = "AWS::Events::Rule";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<Rule> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }

    /// The attribute `RuleName`.
    #[inline]
    pub fn rule_name(&self) -> Value<String> {
        self.attribute("RuleName")
    }
}

/// `AppSyncParameters` of `AWS::Events::Rule`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct AppSyncParameters(Map);

impl AppSyncParameters {
    /// With what AWS requires:
    /// - `GraphQLOperation`.
    pub fn new(graph_ql_operation: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("GraphQLOperation", graph_ql_operation.into().into_expr())
        )
    }
}

impl PropertyType for AppSyncParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AssignPublicIp` of `AWS::Events::Rule`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AssignPublicIp {
    /// `DISABLED`.
    Disabled,
    /// `ENABLED`.
    Enabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl AssignPublicIp {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Disabled => "DISABLED",
            Self::Enabled => "ENABLED",
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

/// `AwsVpcConfiguration` of `AWS::Events::Rule`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct AwsVpcConfiguration(Map);

impl AwsVpcConfiguration {
    /// With what AWS requires:
    /// - `Subnets`.
    pub fn new(subnets: impl Into<Value<List<String>>>) -> Self {
        Self(
            Map::new()
            .and("Subnets", subnets.into().into_expr())
        )
    }

    /// `AssignPublicIp`.
    pub fn assign_public_ip(self, value: impl Into<Value<AssignPublicIp>>) -> Self {
        Self(self.0.and("AssignPublicIp", value.into().into_expr()))
    }

    /// `SecurityGroups`.
    pub fn security_groups(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("SecurityGroups", value.into().into_expr()))
    }
}

impl PropertyType for AwsVpcConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `BatchArrayProperties` of `AWS::Events::Rule`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BatchArrayProperties(Map);

impl BatchArrayProperties {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Size`.
    pub fn size(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("Size", value.into().into_expr()))
    }
}

impl PropertyType for BatchArrayProperties {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `BatchParameters` of `AWS::Events::Rule`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct BatchParameters(Map);

impl BatchParameters {
    /// With what AWS requires:
    /// - `JobDefinition`.
    /// - `JobName`.
    pub fn new(job_definition: impl Into<Value<String>>, job_name: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("JobDefinition", job_definition.into().into_expr())
            .and("JobName", job_name.into().into_expr())
        )
    }

    /// `ArrayProperties`.
    pub fn array_properties(self, value: impl Into<Value<BatchArrayProperties>>) -> Self {
        Self(self.0.and("ArrayProperties", value.into().into_expr()))
    }

    /// `RetryStrategy`.
    pub fn retry_strategy(self, value: impl Into<Value<BatchRetryStrategy>>) -> Self {
        Self(self.0.and("RetryStrategy", value.into().into_expr()))
    }
}

impl PropertyType for BatchParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `BatchRetryStrategy` of `AWS::Events::Rule`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BatchRetryStrategy(Map);

impl BatchRetryStrategy {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Attempts`.
    pub fn attempts(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("Attempts", value.into().into_expr()))
    }
}

impl PropertyType for BatchRetryStrategy {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `CapacityProviderStrategyItem` of `AWS::Events::Rule`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct CapacityProviderStrategyItem(Map);

impl CapacityProviderStrategyItem {
    /// With what AWS requires:
    /// - `CapacityProvider`: 1 to 255 characters.
    pub fn new(capacity_provider: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("CapacityProvider", capacity_provider.into().into_expr())
        )
    }

    /// `Base`: 0 to 100000.
    pub fn base(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("Base", value.into().into_expr()))
    }

    /// `Weight`: 0 to 1000.
    pub fn weight(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("Weight", value.into().into_expr()))
    }
}

impl PropertyType for CapacityProviderStrategyItem {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Condition` of `AWS::Events::EventBusPolicy`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Condition(Map);

impl Condition {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Key`.
    pub fn key(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Key", value.into().into_expr()))
    }

    /// `Type`.
    pub fn r#type(self, value: impl Into<Value<ConditionType>>) -> Self {
        Self(self.0.and("Type", value.into().into_expr()))
    }

    /// `Value`.
    pub fn value(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Value", value.into().into_expr()))
    }
}

impl PropertyType for Condition {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ConditionType` of `AWS::Events::EventBusPolicy`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ConditionType {
    /// `StringEquals`.
    StringEquals,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ConditionType {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::StringEquals => "StringEquals",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ConditionType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `DeadLetterConfig` of `AWS::Events::Rule`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeadLetterConfig(Map);

impl DeadLetterConfig {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Arn`: 1 to 1600 characters.
    pub fn arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Arn", value.into().into_expr()))
    }
}

impl PropertyType for DeadLetterConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `EcsParameters` of `AWS::Events::Rule`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct EcsParameters(Map);

impl EcsParameters {
    /// With what AWS requires:
    /// - `TaskDefinitionArn`: 1 to 1600 characters.
    pub fn new(task_definition_arn: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("TaskDefinitionArn", task_definition_arn.into().into_expr())
        )
    }

    /// `CapacityProviderStrategy`: 0 to 6 items.
    pub fn capacity_provider_strategy(self, value: impl Into<Value<List<CapacityProviderStrategyItem>>>) -> Self {
        Self(self.0.and("CapacityProviderStrategy", value.into().into_expr()))
    }

    /// `EnableECSManagedTags`.
    pub fn enable_ecs_managed_tags(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("EnableECSManagedTags", value.into().into_expr()))
    }

    /// `EnableExecuteCommand`.
    pub fn enable_execute_command(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("EnableExecuteCommand", value.into().into_expr()))
    }

    /// `Group`.
    pub fn group(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Group", value.into().into_expr()))
    }

    /// `LaunchType`.
    pub fn launch_type(self, value: impl Into<Value<LaunchType>>) -> Self {
        Self(self.0.and("LaunchType", value.into().into_expr()))
    }

    /// `NetworkConfiguration`.
    pub fn network_configuration(self, value: impl Into<Value<NetworkConfiguration>>) -> Self {
        Self(self.0.and("NetworkConfiguration", value.into().into_expr()))
    }

    /// `PlacementConstraints`: 0 to 10 items.
    pub fn placement_constraints(self, value: impl Into<Value<List<PlacementConstraint>>>) -> Self {
        Self(self.0.and("PlacementConstraints", value.into().into_expr()))
    }

    /// `PlacementStrategies`.
    pub fn placement_strategies(self, value: impl Into<Value<List<PlacementStrategy>>>) -> Self {
        Self(self.0.and("PlacementStrategies", value.into().into_expr()))
    }

    /// `PlatformVersion`.
    pub fn platform_version(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("PlatformVersion", value.into().into_expr()))
    }

    /// `PropagateTags`.
    pub fn propagate_tags(self, value: impl Into<Value<PropagateTags>>) -> Self {
        Self(self.0.and("PropagateTags", value.into().into_expr()))
    }

    /// `ReferenceId`: 0 to 1024 characters.
    pub fn reference_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("ReferenceId", value.into().into_expr()))
    }

    /// `TagList`.
    pub fn tag_list(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.and("TagList", value.into().into_expr()))
    }

    /// `TaskCount`: at least 1.
    pub fn task_count(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("TaskCount", value.into().into_expr()))
    }
}

impl PropertyType for EcsParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `EventBusDeadLetterConfig` of `AWS::Events::EventBus`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EventBusDeadLetterConfig(Map);

impl EventBusDeadLetterConfig {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Arn`.
    pub fn arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Arn", value.into().into_expr()))
    }
}

impl PropertyType for EventBusDeadLetterConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `EventBusLogConfig` of `AWS::Events::EventBus`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EventBusLogConfig(Map);

impl EventBusLogConfig {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `IncludeDetail`.
    pub fn include_detail(self, value: impl Into<Value<IncludeDetail>>) -> Self {
        Self(self.0.and("IncludeDetail", value.into().into_expr()))
    }

    /// `Level`.
    pub fn level(self, value: impl Into<Value<EventBusLogConfigLevel>>) -> Self {
        Self(self.0.and("Level", value.into().into_expr()))
    }
}

impl PropertyType for EventBusLogConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `EventBusLogConfigLevel` of `AWS::Events::EventBus`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum EventBusLogConfigLevel {
    /// `INFO`.
    Info,
    /// `ERROR`.
    Error,
    /// `TRACE`.
    Trace,
    /// `OFF`.
    Off,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl EventBusLogConfigLevel {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Info => "INFO",
            Self::Error => "ERROR",
            Self::Trace => "TRACE",
            Self::Off => "OFF",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for EventBusLogConfigLevel {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `EventBusPolicyAction` of `AWS::Events::EventBusPolicy`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum EventBusPolicyAction {
    /// `events:PutEvents`.
    EventsPutEvents,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl EventBusPolicyAction {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::EventsPutEvents => "events:PutEvents",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for EventBusPolicyAction {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `HttpParameters` of `AWS::Events::Rule`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HttpParameters(Map);

impl HttpParameters {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `HeaderParameters`.
    pub fn header_parameters(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.and("HeaderParameters", value.into().into_expr()))
    }

    /// `PathParameterValues`.
    pub fn path_parameter_values(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("PathParameterValues", value.into().into_expr()))
    }

    /// `QueryStringParameters`.
    pub fn query_string_parameters(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.and("QueryStringParameters", value.into().into_expr()))
    }
}

impl PropertyType for HttpParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `IncludeDetail` of `AWS::Events::EventBus`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum IncludeDetail {
    /// `FULL`.
    Full,
    /// `NONE`.
    None,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl IncludeDetail {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Full => "FULL",
            Self::None => "NONE",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for IncludeDetail {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `InputTransformer` of `AWS::Events::Rule`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct InputTransformer(Map);

impl InputTransformer {
    /// With what AWS requires:
    /// - `InputTemplate`: 1 to 8192 characters.
    pub fn new(input_template: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("InputTemplate", input_template.into().into_expr())
        )
    }

    /// `InputPathsMap`.
    pub fn input_paths_map(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.and("InputPathsMap", value.into().into_expr()))
    }
}

impl PropertyType for InputTransformer {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `KinesisParameters` of `AWS::Events::Rule`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct KinesisParameters(Map);

impl KinesisParameters {
    /// With what AWS requires:
    /// - `PartitionKeyPath`: 0 to 256 characters.
    pub fn new(partition_key_path: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("PartitionKeyPath", partition_key_path.into().into_expr())
        )
    }
}

impl PropertyType for KinesisParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `LaunchType` of `AWS::Events::Rule`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum LaunchType {
    /// `EC2`.
    Ec2,
    /// `EXTERNAL`.
    External,
    /// `FARGATE`.
    Fargate,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl LaunchType {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ec2 => "EC2",
            Self::External => "EXTERNAL",
            Self::Fargate => "FARGATE",
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

/// `NetworkConfiguration` of `AWS::Events::Rule`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NetworkConfiguration(Map);

impl NetworkConfiguration {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AwsVpcConfiguration`.
    pub fn aws_vpc_configuration(self, value: impl Into<Value<AwsVpcConfiguration>>) -> Self {
        Self(self.0.and("AwsVpcConfiguration", value.into().into_expr()))
    }
}

impl PropertyType for NetworkConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PlacementConstraint` of `AWS::Events::Rule`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlacementConstraint(Map);

impl PlacementConstraint {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Expression`: 0 to 2000 characters.
    pub fn expression(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Expression", value.into().into_expr()))
    }

    /// `Type`.
    pub fn r#type(self, value: impl Into<Value<PlacementConstraintType>>) -> Self {
        Self(self.0.and("Type", value.into().into_expr()))
    }
}

impl PropertyType for PlacementConstraint {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PlacementConstraintType` of `AWS::Events::Rule`.
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
    /// AWS's word for it.
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

/// `PlacementStrategy` of `AWS::Events::Rule`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlacementStrategy(Map);

impl PlacementStrategy {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Field`.
    pub fn field(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Field", value.into().into_expr()))
    }

    /// `Type`.
    pub fn r#type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Type", value.into().into_expr()))
    }
}

impl PropertyType for PlacementStrategy {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PropagateTags` of `AWS::Events::Rule`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum PropagateTags {
    /// `TASK_DEFINITION`.
    TaskDefinition,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl PropagateTags {
    /// AWS's word for it.
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

/// `RedshiftDataParameters` of `AWS::Events::Rule`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct RedshiftDataParameters(Map);

impl RedshiftDataParameters {
    /// With what AWS requires:
    /// - `Database`: 1 to 64 characters.
    pub fn new(database: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("Database", database.into().into_expr())
        )
    }

    /// `DbUser`: 1 to 128 characters.
    pub fn db_user(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("DbUser", value.into().into_expr()))
    }

    /// `SecretManagerArn`: 1 to 1600 characters.
    pub fn secret_manager_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("SecretManagerArn", value.into().into_expr()))
    }

    /// `Sql`: 1 to 100000 characters.
    pub fn sql(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Sql", value.into().into_expr()))
    }

    /// `Sqls`.
    pub fn sqls(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("Sqls", value.into().into_expr()))
    }

    /// `StatementName`: 1 to 500 characters.
    pub fn statement_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("StatementName", value.into().into_expr()))
    }

    /// `WithEvent`.
    pub fn with_event(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("WithEvent", value.into().into_expr()))
    }
}

impl PropertyType for RedshiftDataParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RetryPolicy` of `AWS::Events::Rule`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RetryPolicy(Map);

impl RetryPolicy {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `MaximumEventAgeInSeconds`: 60 to 86400.
    pub fn maximum_event_age_in_seconds(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("MaximumEventAgeInSeconds", value.into().into_expr()))
    }

    /// `MaximumRetryAttempts`: 0 to 185.
    pub fn maximum_retry_attempts(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("MaximumRetryAttempts", value.into().into_expr()))
    }
}

impl PropertyType for RetryPolicy {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RuleState` of `AWS::Events::Rule`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum RuleState {
    /// `DISABLED`.
    Disabled,
    /// `ENABLED`.
    Enabled,
    /// `ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS`.
    EnabledWithAllCloudtrailManagementEvents,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl RuleState {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Disabled => "DISABLED",
            Self::Enabled => "ENABLED",
            Self::EnabledWithAllCloudtrailManagementEvents => "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for RuleState {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `RunCommandParameters` of `AWS::Events::Rule`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct RunCommandParameters(Map);

impl RunCommandParameters {
    /// With what AWS requires:
    /// - `RunCommandTargets`: 1 to 5 items.
    pub fn new(run_command_targets: impl Into<Value<List<RunCommandTarget>>>) -> Self {
        Self(
            Map::new()
            .and("RunCommandTargets", run_command_targets.into().into_expr())
        )
    }
}

impl PropertyType for RunCommandParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RunCommandTarget` of `AWS::Events::Rule`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct RunCommandTarget(Map);

impl RunCommandTarget {
    /// With what AWS requires:
    /// - `Key`: 1 to 128 characters.
    /// - `Values`: 1 to 50 items.
    pub fn new(key: impl Into<Value<String>>, values: impl Into<Value<List<String>>>) -> Self {
        Self(
            Map::new()
            .and("Key", key.into().into_expr())
            .and("Values", values.into().into_expr())
        )
    }
}

impl PropertyType for RunCommandTarget {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `SageMakerPipelineParameter` of `AWS::Events::Rule`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct SageMakerPipelineParameter(Map);

impl SageMakerPipelineParameter {
    /// With what AWS requires:
    /// - `Name`: 1 to 256 characters.
    /// - `Value`: 0 to 1024 characters.
    pub fn new(name: impl Into<Value<String>>, value: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("Name", name.into().into_expr())
            .and("Value", value.into().into_expr())
        )
    }
}

impl PropertyType for SageMakerPipelineParameter {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `SageMakerPipelineParameters` of `AWS::Events::Rule`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SageMakerPipelineParameters(Map);

impl SageMakerPipelineParameters {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `PipelineParameterList`: 0 to 200 items.
    pub fn pipeline_parameter_list(self, value: impl Into<Value<List<SageMakerPipelineParameter>>>) -> Self {
        Self(self.0.and("PipelineParameterList", value.into().into_expr()))
    }
}

impl PropertyType for SageMakerPipelineParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `SqsParameters` of `AWS::Events::Rule`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct SqsParameters(Map);

impl SqsParameters {
    /// With what AWS requires:
    /// - `MessageGroupId`.
    pub fn new(message_group_id: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("MessageGroupId", message_group_id.into().into_expr())
        )
    }
}

impl PropertyType for SqsParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Tag` of `AWS::Events::EventBus`, `AWS::Events::Rule`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tag(Map);

impl Tag {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Key`: 1 to 128 characters.
    pub fn key(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Key", value.into().into_expr()))
    }

    /// `Value`: 0 to 256 characters.
    pub fn value(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Value", value.into().into_expr()))
    }
}

impl PropertyType for Tag {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Target` of `AWS::Events::Rule`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct Target(Map);

impl Target {
    /// With what AWS requires:
    /// - `Arn`: 1 to 1600 characters.
    /// - `Id`: 1 to 64 characters.
    pub fn new(arn: impl Into<Value<String>>, id: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("Arn", arn.into().into_expr())
            .and("Id", id.into().into_expr())
        )
    }

    /// `AppSyncParameters`.
    pub fn app_sync_parameters(self, value: impl Into<Value<AppSyncParameters>>) -> Self {
        Self(self.0.and("AppSyncParameters", value.into().into_expr()))
    }

    /// `BatchParameters`.
    pub fn batch_parameters(self, value: impl Into<Value<BatchParameters>>) -> Self {
        Self(self.0.and("BatchParameters", value.into().into_expr()))
    }

    /// `DeadLetterConfig`.
    pub fn dead_letter_config(self, value: impl Into<Value<DeadLetterConfig>>) -> Self {
        Self(self.0.and("DeadLetterConfig", value.into().into_expr()))
    }

    /// `EcsParameters`.
    pub fn ecs_parameters(self, value: impl Into<Value<EcsParameters>>) -> Self {
        Self(self.0.and("EcsParameters", value.into().into_expr()))
    }

    /// `HttpParameters`.
    pub fn http_parameters(self, value: impl Into<Value<HttpParameters>>) -> Self {
        Self(self.0.and("HttpParameters", value.into().into_expr()))
    }

    /// `Input`: 0 to 8192 characters.
    pub fn input(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Input", value.into().into_expr()))
    }

    /// `InputPath`: 0 to 256 characters.
    pub fn input_path(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("InputPath", value.into().into_expr()))
    }

    /// `InputTransformer`.
    pub fn input_transformer(self, value: impl Into<Value<InputTransformer>>) -> Self {
        Self(self.0.and("InputTransformer", value.into().into_expr()))
    }

    /// `KinesisParameters`.
    pub fn kinesis_parameters(self, value: impl Into<Value<KinesisParameters>>) -> Self {
        Self(self.0.and("KinesisParameters", value.into().into_expr()))
    }

    /// `RedshiftDataParameters`.
    pub fn redshift_data_parameters(self, value: impl Into<Value<RedshiftDataParameters>>) -> Self {
        Self(self.0.and("RedshiftDataParameters", value.into().into_expr()))
    }

    /// `RetryPolicy`.
    pub fn retry_policy(self, value: impl Into<Value<RetryPolicy>>) -> Self {
        Self(self.0.and("RetryPolicy", value.into().into_expr()))
    }

    /// `RoleArn`: 1 to 1600 characters.
    pub fn role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("RoleArn", value.into().into_expr()))
    }

    /// `RunCommandParameters`.
    pub fn run_command_parameters(self, value: impl Into<Value<RunCommandParameters>>) -> Self {
        Self(self.0.and("RunCommandParameters", value.into().into_expr()))
    }

    /// `SageMakerPipelineParameters`.
    pub fn sage_maker_pipeline_parameters(self, value: impl Into<Value<SageMakerPipelineParameters>>) -> Self {
        Self(self.0.and("SageMakerPipelineParameters", value.into().into_expr()))
    }

    /// `SqsParameters`.
    pub fn sqs_parameters(self, value: impl Into<Value<SqsParameters>>) -> Self {
        Self(self.0.and("SqsParameters", value.into().into_expr()))
    }
}

impl PropertyType for Target {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}
