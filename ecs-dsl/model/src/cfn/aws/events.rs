//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::Events::*` types.

use crate::cfn::{Expr, Handle, Json, List, Map, PropertyType, ResourceType, Value};

/// `AWS::Events::EventBus`.
#[must_use]
#[derive(Clone, Debug)]
pub struct EventBus(Map);

impl EventBus {
    /// With the required properties:
    /// - `Name`: 1 to 256 characters.
    pub fn new(name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Name", name))
    }

    /// `DeadLetterConfig`.
    pub fn dead_letter_config(self, value: impl Into<Value<EventBusDeadLetterConfig>>) -> Self {
        Self(self.0.set("DeadLetterConfig", value))
    }

    /// `Description`.
    pub fn description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Description", value))
    }

    /// `EventSourceName`: 1 to 256 characters.
    pub fn event_source_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("EventSourceName", value))
    }

    /// `KmsKeyIdentifier`.
    pub fn kms_key_identifier(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KmsKeyIdentifier", value))
    }

    /// `LogConfig`.
    pub fn log_config(self, value: impl Into<Value<EventBusLogConfig>>) -> Self {
        Self(self.0.set("LogConfig", value))
    }

    /// `Policy`.
    pub fn policy(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("Policy", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
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
#[derive(Clone, Debug)]
pub struct EventBusPolicy(Map);

impl EventBusPolicy {
    /// With the required properties:
    /// - `StatementId`: 1 to 64 characters.
    pub fn new(statement_id: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("StatementId", statement_id))
    }

    /// `Action`: 1 to 64 characters.
    pub fn action(self, value: impl Into<Value<EventBusPolicyAction>>) -> Self {
        Self(self.0.set("Action", value))
    }

    /// `Condition`.
    pub fn condition(self, value: impl Into<Value<Condition>>) -> Self {
        Self(self.0.set("Condition", value))
    }

    /// `EventBusName`: 1 to 256 characters.
    pub fn event_bus_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("EventBusName", value))
    }

    /// `Principal`: 1 to 12 characters.
    pub fn principal(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Principal", value))
    }

    /// `Statement`.
    pub fn statement(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("Statement", value))
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
#[derive(Clone, Debug)]
pub struct Rule(Map);

impl Rule {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Description`: 0 to 512 characters.
    pub fn description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Description", value))
    }

    /// `EventBusName`: 1 to 1600 characters.
    pub fn event_bus_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("EventBusName", value))
    }

    /// `EventPattern`.
    pub fn event_pattern(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("EventPattern", value))
    }

    /// `Name`: 1 to 64 characters.
    pub fn name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Name", value))
    }

    /// `RoleArn`: 1 to 1600 characters.
    pub fn role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("RoleArn", value))
    }

    /// `ScheduleExpression`: 0 to 256 characters.
    pub fn schedule_expression(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ScheduleExpression", value))
    }

    /// `State`.
    pub fn state(self, value: impl Into<Value<RuleState>>) -> Self {
        Self(self.0.set("State", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `Targets`: at most 5 items.
    pub fn targets(self, value: impl Into<Value<List<Target>>>) -> Self {
        Self(self.0.set("Targets", value))
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
#[derive(Clone, Debug)]
pub struct AppSyncParameters(Map);

impl AppSyncParameters {
    /// With the required properties:
    /// - `GraphQLOperation`.
    pub fn new(graph_ql_operation: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("GraphQLOperation", graph_ql_operation))
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

impl PropertyType for AssignPublicIp {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `AwsVpcConfiguration` of `AWS::Events::Rule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AwsVpcConfiguration(Map);

impl AwsVpcConfiguration {
    /// With the required properties:
    /// - `Subnets`.
    pub fn new(subnets: impl Into<Value<List<String>>>) -> Self {
        Self(Map::new().set("Subnets", subnets))
    }

    /// `AssignPublicIp`.
    pub fn assign_public_ip(self, value: impl Into<Value<AssignPublicIp>>) -> Self {
        Self(self.0.set("AssignPublicIp", value))
    }

    /// `SecurityGroups`.
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

/// `BatchArrayProperties` of `AWS::Events::Rule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct BatchArrayProperties(Map);

impl BatchArrayProperties {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Size`.
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

/// `BatchParameters` of `AWS::Events::Rule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct BatchParameters(Map);

impl BatchParameters {
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

    /// `RetryStrategy`.
    pub fn retry_strategy(self, value: impl Into<Value<BatchRetryStrategy>>) -> Self {
        Self(self.0.set("RetryStrategy", value))
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
#[derive(Clone, Debug)]
pub struct BatchRetryStrategy(Map);

impl BatchRetryStrategy {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Attempts`.
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

/// `CapacityProviderStrategyItem` of `AWS::Events::Rule`.
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

/// `Condition` of `AWS::Events::EventBusPolicy`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Condition(Map);

impl Condition {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Key`.
    pub fn key(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Key", value))
    }

    /// `Type`.
    pub fn r#type(self, value: impl Into<Value<ConditionType>>) -> Self {
        Self(self.0.set("Type", value))
    }

    /// `Value`.
    pub fn value(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Value", value))
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
    /// The value in AWS's spelling.
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

/// `EcsParameters` of `AWS::Events::Rule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct EcsParameters(Map);

impl EcsParameters {
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

    /// `PlacementConstraints`: 0 to 10 items.
    pub fn placement_constraints(self, value: impl Into<Value<List<PlacementConstraint>>>) -> Self {
        Self(self.0.set("PlacementConstraints", value))
    }

    /// `PlacementStrategies`.
    pub fn placement_strategies(self, value: impl Into<Value<List<PlacementStrategy>>>) -> Self {
        Self(self.0.set("PlacementStrategies", value))
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

    /// `TagList`.
    pub fn tag_list(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("TagList", value))
    }

    /// `TaskCount`: at least 1.
    pub fn task_count(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("TaskCount", value))
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
#[derive(Clone, Debug)]
pub struct EventBusDeadLetterConfig(Map);

impl EventBusDeadLetterConfig {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Arn`.
    pub fn arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Arn", value))
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
#[derive(Clone, Debug)]
pub struct EventBusLogConfig(Map);

impl EventBusLogConfig {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `IncludeDetail`.
    pub fn include_detail(self, value: impl Into<Value<IncludeDetail>>) -> Self {
        Self(self.0.set("IncludeDetail", value))
    }

    /// `Level`.
    pub fn level(self, value: impl Into<Value<EventBusLogConfigLevel>>) -> Self {
        Self(self.0.set("Level", value))
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
    /// The value in AWS's spelling.
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
    /// The value in AWS's spelling.
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
#[derive(Clone, Debug)]
pub struct HttpParameters(Map);

impl HttpParameters {
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
    /// The value in AWS's spelling.
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
#[derive(Clone, Debug)]
pub struct InputTransformer(Map);

impl InputTransformer {
    /// With the required properties:
    /// - `InputTemplate`: 1 to 8192 characters.
    pub fn new(input_template: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("InputTemplate", input_template))
    }

    /// `InputPathsMap`.
    pub fn input_paths_map(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("InputPathsMap", value))
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
#[derive(Clone, Debug)]
pub struct KinesisParameters(Map);

impl KinesisParameters {
    /// With the required properties:
    /// - `PartitionKeyPath`: 0 to 256 characters.
    pub fn new(partition_key_path: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("PartitionKeyPath", partition_key_path))
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
    /// The value in AWS's spelling.
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
#[derive(Clone, Debug)]
pub struct NetworkConfiguration(Map);

impl NetworkConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AwsVpcConfiguration`.
    pub fn aws_vpc_configuration(self, value: impl Into<Value<AwsVpcConfiguration>>) -> Self {
        Self(self.0.set("AwsVpcConfiguration", value))
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

/// `PlacementStrategy` of `AWS::Events::Rule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PlacementStrategy(Map);

impl PlacementStrategy {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Field`.
    pub fn field(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Field", value))
    }

    /// `Type`.
    pub fn r#type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Type", value))
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

/// `RedshiftDataParameters` of `AWS::Events::Rule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RedshiftDataParameters(Map);

impl RedshiftDataParameters {
    /// With the required properties:
    /// - `Database`: 1 to 64 characters.
    pub fn new(database: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Database", database))
    }

    /// `DbUser`: 1 to 128 characters.
    pub fn db_user(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DbUser", value))
    }

    /// `SecretManagerArn`: 1 to 1600 characters.
    pub fn secret_manager_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SecretManagerArn", value))
    }

    /// `Sql`: 1 to 100000 characters.
    pub fn sql(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Sql", value))
    }

    /// `Sqls`.
    pub fn sqls(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Sqls", value))
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

impl PropertyType for RedshiftDataParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RetryPolicy` of `AWS::Events::Rule`.
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
    pub fn maximum_event_age_in_seconds(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaximumEventAgeInSeconds", value))
    }

    /// `MaximumRetryAttempts`: 0 to 185.
    pub fn maximum_retry_attempts(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaximumRetryAttempts", value))
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
    /// The value in AWS's spelling.
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
#[derive(Clone, Debug)]
pub struct RunCommandParameters(Map);

impl RunCommandParameters {
    /// With the required properties:
    /// - `RunCommandTargets`: 1 to 5 items.
    pub fn new(run_command_targets: impl Into<Value<List<RunCommandTarget>>>) -> Self {
        Self(Map::new().set("RunCommandTargets", run_command_targets))
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
#[derive(Clone, Debug)]
pub struct RunCommandTarget(Map);

impl RunCommandTarget {
    /// With the required properties:
    /// - `Key`: 1 to 128 characters.
    /// - `Values`: 1 to 50 items.
    pub fn new(key: impl Into<Value<String>>, values: impl Into<Value<List<String>>>) -> Self {
        Self(Map::new().set("Key", key).set("Values", values))
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

/// `SageMakerPipelineParameters` of `AWS::Events::Rule`.
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

/// `SqsParameters` of `AWS::Events::Rule`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SqsParameters(Map);

impl SqsParameters {
    /// With the required properties:
    /// - `MessageGroupId`.
    pub fn new(message_group_id: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("MessageGroupId", message_group_id))
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
#[derive(Clone, Debug)]
pub struct Tag(Map);

impl Tag {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Key`: 1 to 128 characters.
    pub fn key(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Key", value))
    }

    /// `Value`: 0 to 256 characters.
    pub fn value(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Value", value))
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
#[derive(Clone, Debug)]
pub struct Target(Map);

impl Target {
    /// With the required properties:
    /// - `Arn`: 1 to 1600 characters.
    /// - `Id`: 1 to 64 characters.
    pub fn new(arn: impl Into<Value<String>>, id: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Arn", arn).set("Id", id))
    }

    /// `AppSyncParameters`.
    pub fn app_sync_parameters(self, value: impl Into<Value<AppSyncParameters>>) -> Self {
        Self(self.0.set("AppSyncParameters", value))
    }

    /// `BatchParameters`.
    pub fn batch_parameters(self, value: impl Into<Value<BatchParameters>>) -> Self {
        Self(self.0.set("BatchParameters", value))
    }

    /// `DeadLetterConfig`.
    pub fn dead_letter_config(self, value: impl Into<Value<DeadLetterConfig>>) -> Self {
        Self(self.0.set("DeadLetterConfig", value))
    }

    /// `EcsParameters`.
    pub fn ecs_parameters(self, value: impl Into<Value<EcsParameters>>) -> Self {
        Self(self.0.set("EcsParameters", value))
    }

    /// `HttpParameters`.
    pub fn http_parameters(self, value: impl Into<Value<HttpParameters>>) -> Self {
        Self(self.0.set("HttpParameters", value))
    }

    /// `Input`: 0 to 8192 characters.
    pub fn input(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Input", value))
    }

    /// `InputPath`: 0 to 256 characters.
    pub fn input_path(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("InputPath", value))
    }

    /// `InputTransformer`.
    pub fn input_transformer(self, value: impl Into<Value<InputTransformer>>) -> Self {
        Self(self.0.set("InputTransformer", value))
    }

    /// `KinesisParameters`.
    pub fn kinesis_parameters(self, value: impl Into<Value<KinesisParameters>>) -> Self {
        Self(self.0.set("KinesisParameters", value))
    }

    /// `RedshiftDataParameters`.
    pub fn redshift_data_parameters(self, value: impl Into<Value<RedshiftDataParameters>>) -> Self {
        Self(self.0.set("RedshiftDataParameters", value))
    }

    /// `RetryPolicy`.
    pub fn retry_policy(self, value: impl Into<Value<RetryPolicy>>) -> Self {
        Self(self.0.set("RetryPolicy", value))
    }

    /// `RoleArn`: 1 to 1600 characters.
    pub fn role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("RoleArn", value))
    }

    /// `RunCommandParameters`.
    pub fn run_command_parameters(self, value: impl Into<Value<RunCommandParameters>>) -> Self {
        Self(self.0.set("RunCommandParameters", value))
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
