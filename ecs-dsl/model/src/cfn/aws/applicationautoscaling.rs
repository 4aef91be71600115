//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::ApplicationAutoScaling::*` types.

use crate::cfn::{Expr, Handle, List, Map, PropertyType, ResourceType, Value};

/// `AWS::ApplicationAutoScaling::ScalableTarget`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ScalableTarget(Map);

impl ScalableTarget {
    /// With the required properties:
    /// - `MaxCapacity`.
    /// - `MinCapacity`.
    /// - `ResourceId`: 1 to 1600 characters.
    /// - `ScalableDimension`.
    /// - `ServiceNamespace`.
    pub fn new(max_capacity: impl Into<Value<i64>>, min_capacity: impl Into<Value<i64>>, resource_id: impl Into<Value<String>>, scalable_dimension: impl Into<Value<ScalableTargetScalableDimension>>, service_namespace: impl Into<Value<ServiceNamespace>>) -> Self {
        Self(Map::new().set("MaxCapacity", max_capacity).set("MinCapacity", min_capacity).set("ResourceId", resource_id).set("ScalableDimension", scalable_dimension).set("ServiceNamespace", service_namespace))
    }

    /// `RoleARN`: 1 to 1600 characters.
    pub fn role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("RoleARN", value))
    }

    /// `ScheduledActions`.
    pub fn scheduled_actions(self, value: impl Into<Value<List<ScheduledAction>>>) -> Self {
        Self(self.0.set("ScheduledActions", value))
    }

    /// `SuspendedState`.
    pub fn suspended_state(self, value: impl Into<Value<SuspendedState>>) -> Self {
        Self(self.0.set("SuspendedState", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl ResourceType for ScalableTarget {
    const TYPE: &'static str = "AWS::ApplicationAutoScaling::ScalableTarget";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<ScalableTarget> {
    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }
}

/// `AWS::ApplicationAutoScaling::ScalingPolicy`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ScalingPolicy(Map);

impl ScalingPolicy {
    /// With the required properties:
    /// - `PolicyName`: 1 to 256 characters.
    /// - `PolicyType`.
    pub fn new(policy_name: impl Into<Value<String>>, policy_type: impl Into<Value<PolicyType>>) -> Self {
        Self(Map::new().set("PolicyName", policy_name).set("PolicyType", policy_type))
    }

    /// `PredictiveScalingPolicyConfiguration`.
    pub fn predictive_scaling_policy_configuration(self, value: impl Into<Value<PredictiveScalingPolicyConfiguration>>) -> Self {
        Self(self.0.set("PredictiveScalingPolicyConfiguration", value))
    }

    /// `ResourceId`: 1 to 1600 characters.
    pub fn resource_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ResourceId", value))
    }

    /// `ScalableDimension`.
    pub fn scalable_dimension(self, value: impl Into<Value<ScalingPolicyScalableDimension>>) -> Self {
        Self(self.0.set("ScalableDimension", value))
    }

    /// `ScalingTargetId`.
    pub fn scaling_target_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ScalingTargetId", value))
    }

    /// `ServiceNamespace`.
    pub fn service_namespace(self, value: impl Into<Value<ServiceNamespace>>) -> Self {
        Self(self.0.set("ServiceNamespace", value))
    }

    /// `StepScalingPolicyConfiguration`.
    pub fn step_scaling_policy_configuration(self, value: impl Into<Value<StepScalingPolicyConfiguration>>) -> Self {
        Self(self.0.set("StepScalingPolicyConfiguration", value))
    }

    /// `TargetTrackingScalingPolicyConfiguration`.
    pub fn target_tracking_scaling_policy_configuration(self, value: impl Into<Value<TargetTrackingScalingPolicyConfiguration>>) -> Self {
        Self(self.0.set("TargetTrackingScalingPolicyConfiguration", value))
    }
}

impl ResourceType for ScalingPolicy {
    const TYPE: &'static str = "AWS::ApplicationAutoScaling::ScalingPolicy";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<ScalingPolicy> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }
}

/// `AdjustmentType` of `AWS::ApplicationAutoScaling::ScalingPolicy`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AdjustmentType {
    /// `ChangeInCapacity`.
    ChangeInCapacity,
    /// `ExactCapacity`.
    ExactCapacity,
    /// `PercentChangeInCapacity`.
    PercentChangeInCapacity,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl AdjustmentType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::ChangeInCapacity => "ChangeInCapacity",
            Self::ExactCapacity => "ExactCapacity",
            Self::PercentChangeInCapacity => "PercentChangeInCapacity",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for AdjustmentType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `CustomizedMetricSpecification` of `AWS::ApplicationAutoScaling::ScalingPolicy`.
#[must_use]
#[derive(Clone, Debug)]
pub struct CustomizedMetricSpecification(Map);

impl CustomizedMetricSpecification {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Dimensions`.
    pub fn dimensions(self, value: impl Into<Value<List<MetricDimension>>>) -> Self {
        Self(self.0.set("Dimensions", value))
    }

    /// `MetricName`.
    pub fn metric_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("MetricName", value))
    }

    /// `Metrics`.
    pub fn metrics(self, value: impl Into<Value<List<TargetTrackingMetricDataQuery>>>) -> Self {
        Self(self.0.set("Metrics", value))
    }

    /// `Namespace`.
    pub fn namespace(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Namespace", value))
    }

    /// `Statistic`.
    pub fn statistic(self, value: impl Into<Value<CustomizedMetricSpecificationStatistic>>) -> Self {
        Self(self.0.set("Statistic", value))
    }

    /// `Unit`.
    pub fn unit(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Unit", value))
    }
}

impl PropertyType for CustomizedMetricSpecification {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `CustomizedMetricSpecificationStatistic` of `AWS::ApplicationAutoScaling::ScalingPolicy`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum CustomizedMetricSpecificationStatistic {
    /// `Average`.
    Average,
    /// `Maximum`.
    Maximum,
    /// `Minimum`.
    Minimum,
    /// `SampleCount`.
    SampleCount,
    /// `Sum`.
    Sum,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl CustomizedMetricSpecificationStatistic {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Average => "Average",
            Self::Maximum => "Maximum",
            Self::Minimum => "Minimum",
            Self::SampleCount => "SampleCount",
            Self::Sum => "Sum",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for CustomizedMetricSpecificationStatistic {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `MaxCapacityBreachBehavior` of `AWS::ApplicationAutoScaling::ScalingPolicy`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum MaxCapacityBreachBehavior {
    /// `HonorMaxCapacity`.
    HonorMaxCapacity,
    /// `IncreaseMaxCapacity`.
    IncreaseMaxCapacity,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl MaxCapacityBreachBehavior {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::HonorMaxCapacity => "HonorMaxCapacity",
            Self::IncreaseMaxCapacity => "IncreaseMaxCapacity",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for MaxCapacityBreachBehavior {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `MetricAggregationType` of `AWS::ApplicationAutoScaling::ScalingPolicy`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum MetricAggregationType {
    /// `Average`.
    Average,
    /// `Maximum`.
    Maximum,
    /// `Minimum`.
    Minimum,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl MetricAggregationType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Average => "Average",
            Self::Maximum => "Maximum",
            Self::Minimum => "Minimum",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for MetricAggregationType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `MetricDimension` of `AWS::ApplicationAutoScaling::ScalingPolicy`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MetricDimension(Map);

impl MetricDimension {
    /// With the required properties:
    /// - `Name`.
    /// - `Value`.
    pub fn new(name: impl Into<Value<String>>, value: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Name", name).set("Value", value))
    }
}

impl PropertyType for MetricDimension {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PolicyType` of `AWS::ApplicationAutoScaling::ScalingPolicy`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum PolicyType {
    /// `PredictiveScaling`.
    PredictiveScaling,
    /// `StepScaling`.
    StepScaling,
    /// `TargetTrackingScaling`.
    TargetTrackingScaling,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl PolicyType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::PredictiveScaling => "PredictiveScaling",
            Self::StepScaling => "StepScaling",
            Self::TargetTrackingScaling => "TargetTrackingScaling",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for PolicyType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `PredefinedMetricSpecification` of `AWS::ApplicationAutoScaling::ScalingPolicy`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PredefinedMetricSpecification(Map);

impl PredefinedMetricSpecification {
    /// With the required properties:
    /// - `PredefinedMetricType`.
    pub fn new(predefined_metric_type: impl Into<Value<PredefinedMetricSpecificationPredefinedMetricType>>) -> Self {
        Self(Map::new().set("PredefinedMetricType", predefined_metric_type))
    }

    /// `ResourceLabel`: 1 to 1023 characters.
    pub fn resource_label(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ResourceLabel", value))
    }
}

impl PropertyType for PredefinedMetricSpecification {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PredefinedMetricSpecificationPredefinedMetricType` of `AWS::ApplicationAutoScaling::ScalingPolicy`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum PredefinedMetricSpecificationPredefinedMetricType {
    /// `ALBRequestCountPerTarget`.
    AlbRequestCountPerTarget,
    /// `AppStreamAverageCapacityUtilization`.
    AppStreamAverageCapacityUtilization,
    /// `CassandraReadCapacityUtilization`.
    CassandraReadCapacityUtilization,
    /// `CassandraWriteCapacityUtilization`.
    CassandraWriteCapacityUtilization,
    /// `ComprehendInferenceUtilization`.
    ComprehendInferenceUtilization,
    /// `DynamoDBReadCapacityUtilization`.
    DynamoDbReadCapacityUtilization,
    /// `DynamoDBWriteCapacityUtilization`.
    DynamoDbWriteCapacityUtilization,
    /// `EC2SpotFleetRequestAverageCPUUtilization`.
    Ec2SpotFleetRequestAverageCpuUtilization,
    /// `EC2SpotFleetRequestAverageNetworkIn`.
    Ec2SpotFleetRequestAverageNetworkIn,
    /// `EC2SpotFleetRequestAverageNetworkOut`.
    Ec2SpotFleetRequestAverageNetworkOut,
    /// `ECSServiceAverageCPUUtilization`.
    EcsServiceAverageCpuUtilization,
    /// `ECSServiceAverageCPUUtilizationHighResolution`.
    EcsServiceAverageCpuUtilizationHighResolution,
    /// `ECSServiceAverageMemoryUtilization`.
    EcsServiceAverageMemoryUtilization,
    /// `ECSServiceAverageMemoryUtilizationHighResolution`.
    EcsServiceAverageMemoryUtilizationHighResolution,
    /// `ElastiCacheDatabaseCapacityUsageCountedForEvictPercentage`.
    ElastiCacheDatabaseCapacityUsageCountedForEvictPercentage,
    /// `ElastiCacheDatabaseMemoryUsageCountedForEvictPercentage`.
    ElastiCacheDatabaseMemoryUsageCountedForEvictPercentage,
    /// `ElastiCacheDatabaseMemoryUsagePercentage`.
    ElastiCacheDatabaseMemoryUsagePercentage,
    /// `ElastiCacheEngineCPUUtilization`.
    ElastiCacheEngineCpuUtilization,
    /// `ElastiCachePrimaryEngineCPUUtilization`.
    ElastiCachePrimaryEngineCpuUtilization,
    /// `ElastiCacheReplicaEngineCPUUtilization`.
    ElastiCacheReplicaEngineCpuUtilization,
    /// `KafkaBrokerStorageUtilization`.
    KafkaBrokerStorageUtilization,
    /// `LambdaProvisionedConcurrencyUtilization`.
    LambdaProvisionedConcurrencyUtilization,
    /// `NeptuneReaderAverageCPUUtilization`.
    NeptuneReaderAverageCpuUtilization,
    /// `RDSReaderAverageCPUUtilization`.
    RdsReaderAverageCpuUtilization,
    /// `RDSReaderAverageDatabaseConnections`.
    RdsReaderAverageDatabaseConnections,
    /// `SageMakerInferenceComponentConcurrentRequestsPerCopyHighResolution`.
    SageMakerInferenceComponentConcurrentRequestsPerCopyHighResolution,
    /// `SageMakerInferenceComponentInvocationsPerCopy`.
    SageMakerInferenceComponentInvocationsPerCopy,
    /// `SageMakerVariantConcurrentRequestsPerModelHighResolution`.
    SageMakerVariantConcurrentRequestsPerModelHighResolution,
    /// `SageMakerVariantInvocationsPerInstance`.
    SageMakerVariantInvocationsPerInstance,
    /// `SageMakerVariantProvisionedConcurrencyUtilization`.
    SageMakerVariantProvisionedConcurrencyUtilization,
    /// `WorkSpacesAverageUserSessionsCapacityUtilization`.
    WorkSpacesAverageUserSessionsCapacityUtilization,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl PredefinedMetricSpecificationPredefinedMetricType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::AlbRequestCountPerTarget => "ALBRequestCountPerTarget",
            Self::AppStreamAverageCapacityUtilization => "AppStreamAverageCapacityUtilization",
            Self::CassandraReadCapacityUtilization => "CassandraReadCapacityUtilization",
            Self::CassandraWriteCapacityUtilization => "CassandraWriteCapacityUtilization",
            Self::ComprehendInferenceUtilization => "ComprehendInferenceUtilization",
            Self::DynamoDbReadCapacityUtilization => "DynamoDBReadCapacityUtilization",
            Self::DynamoDbWriteCapacityUtilization => "DynamoDBWriteCapacityUtilization",
            Self::Ec2SpotFleetRequestAverageCpuUtilization => "EC2SpotFleetRequestAverageCPUUtilization",
            Self::Ec2SpotFleetRequestAverageNetworkIn => "EC2SpotFleetRequestAverageNetworkIn",
            Self::Ec2SpotFleetRequestAverageNetworkOut => "EC2SpotFleetRequestAverageNetworkOut",
            Self::EcsServiceAverageCpuUtilization => "ECSServiceAverageCPUUtilization",
            Self::EcsServiceAverageCpuUtilizationHighResolution => "ECSServiceAverageCPUUtilizationHighResolution",
            Self::EcsServiceAverageMemoryUtilization => "ECSServiceAverageMemoryUtilization",
            Self::EcsServiceAverageMemoryUtilizationHighResolution => "ECSServiceAverageMemoryUtilizationHighResolution",
            Self::ElastiCacheDatabaseCapacityUsageCountedForEvictPercentage => "ElastiCacheDatabaseCapacityUsageCountedForEvictPercentage",
            Self::ElastiCacheDatabaseMemoryUsageCountedForEvictPercentage => "ElastiCacheDatabaseMemoryUsageCountedForEvictPercentage",
            Self::ElastiCacheDatabaseMemoryUsagePercentage => "ElastiCacheDatabaseMemoryUsagePercentage",
            Self::ElastiCacheEngineCpuUtilization => "ElastiCacheEngineCPUUtilization",
            Self::ElastiCachePrimaryEngineCpuUtilization => "ElastiCachePrimaryEngineCPUUtilization",
            Self::ElastiCacheReplicaEngineCpuUtilization => "ElastiCacheReplicaEngineCPUUtilization",
            Self::KafkaBrokerStorageUtilization => "KafkaBrokerStorageUtilization",
            Self::LambdaProvisionedConcurrencyUtilization => "LambdaProvisionedConcurrencyUtilization",
            Self::NeptuneReaderAverageCpuUtilization => "NeptuneReaderAverageCPUUtilization",
            Self::RdsReaderAverageCpuUtilization => "RDSReaderAverageCPUUtilization",
            Self::RdsReaderAverageDatabaseConnections => "RDSReaderAverageDatabaseConnections",
            Self::SageMakerInferenceComponentConcurrentRequestsPerCopyHighResolution => "SageMakerInferenceComponentConcurrentRequestsPerCopyHighResolution",
            Self::SageMakerInferenceComponentInvocationsPerCopy => "SageMakerInferenceComponentInvocationsPerCopy",
            Self::SageMakerVariantConcurrentRequestsPerModelHighResolution => "SageMakerVariantConcurrentRequestsPerModelHighResolution",
            Self::SageMakerVariantInvocationsPerInstance => "SageMakerVariantInvocationsPerInstance",
            Self::SageMakerVariantProvisionedConcurrencyUtilization => "SageMakerVariantProvisionedConcurrencyUtilization",
            Self::WorkSpacesAverageUserSessionsCapacityUtilization => "WorkSpacesAverageUserSessionsCapacityUtilization",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for PredefinedMetricSpecificationPredefinedMetricType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `PredictiveScalingCustomizedCapacityMetric` of `AWS::ApplicationAutoScaling::ScalingPolicy`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PredictiveScalingCustomizedCapacityMetric(Map);

impl PredictiveScalingCustomizedCapacityMetric {
    /// With the required properties:
    /// - `MetricDataQueries`.
    pub fn new(metric_data_queries: impl Into<Value<List<PredictiveScalingMetricDataQuery>>>) -> Self {
        Self(Map::new().set("MetricDataQueries", metric_data_queries))
    }
}

impl PropertyType for PredictiveScalingCustomizedCapacityMetric {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PredictiveScalingCustomizedLoadMetric` of `AWS::ApplicationAutoScaling::ScalingPolicy`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PredictiveScalingCustomizedLoadMetric(Map);

impl PredictiveScalingCustomizedLoadMetric {
    /// With the required properties:
    /// - `MetricDataQueries`.
    pub fn new(metric_data_queries: impl Into<Value<List<PredictiveScalingMetricDataQuery>>>) -> Self {
        Self(Map::new().set("MetricDataQueries", metric_data_queries))
    }
}

impl PropertyType for PredictiveScalingCustomizedLoadMetric {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PredictiveScalingCustomizedScalingMetric` of `AWS::ApplicationAutoScaling::ScalingPolicy`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PredictiveScalingCustomizedScalingMetric(Map);

impl PredictiveScalingCustomizedScalingMetric {
    /// With the required properties:
    /// - `MetricDataQueries`.
    pub fn new(metric_data_queries: impl Into<Value<List<PredictiveScalingMetricDataQuery>>>) -> Self {
        Self(Map::new().set("MetricDataQueries", metric_data_queries))
    }
}

impl PropertyType for PredictiveScalingCustomizedScalingMetric {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PredictiveScalingMetric` of `AWS::ApplicationAutoScaling::ScalingPolicy`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PredictiveScalingMetric(Map);

impl PredictiveScalingMetric {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Dimensions`.
    pub fn dimensions(self, value: impl Into<Value<List<PredictiveScalingMetricDimension>>>) -> Self {
        Self(self.0.set("Dimensions", value))
    }

    /// `MetricName`: 1 to 255 characters.
    pub fn metric_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("MetricName", value))
    }

    /// `Namespace`: 1 to 255 characters.
    pub fn namespace(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Namespace", value))
    }
}

impl PropertyType for PredictiveScalingMetric {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PredictiveScalingMetricDataQuery` of `AWS::ApplicationAutoScaling::ScalingPolicy`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PredictiveScalingMetricDataQuery(Map);

impl PredictiveScalingMetricDataQuery {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Expression`: 1 to 2048 characters.
    pub fn expression(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Expression", value))
    }

    /// `Id`: 1 to 255 characters.
    pub fn id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Id", value))
    }

    /// `Label`.
    pub fn label(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Label", value))
    }

    /// `MetricStat`.
    pub fn metric_stat(self, value: impl Into<Value<PredictiveScalingMetricStat>>) -> Self {
        Self(self.0.set("MetricStat", value))
    }

    /// `ReturnData`.
    pub fn return_data(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("ReturnData", value))
    }
}

impl PropertyType for PredictiveScalingMetricDataQuery {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PredictiveScalingMetricDimension` of `AWS::ApplicationAutoScaling::ScalingPolicy`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PredictiveScalingMetricDimension(Map);

impl PredictiveScalingMetricDimension {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Name`: 1 to 255 characters.
    pub fn name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Name", value))
    }

    /// `Value`: 1 to 1024 characters.
    pub fn value(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Value", value))
    }
}

impl PropertyType for PredictiveScalingMetricDimension {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PredictiveScalingMetricSpecification` of `AWS::ApplicationAutoScaling::ScalingPolicy`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PredictiveScalingMetricSpecification(Map);

impl PredictiveScalingMetricSpecification {
    /// With the required properties:
    /// - `TargetValue`.
    pub fn new(target_value: impl Into<Value<f64>>) -> Self {
        Self(Map::new().set("TargetValue", target_value))
    }

    /// `CustomizedCapacityMetricSpecification`.
    pub fn customized_capacity_metric_specification(self, value: impl Into<Value<PredictiveScalingCustomizedCapacityMetric>>) -> Self {
        Self(self.0.set("CustomizedCapacityMetricSpecification", value))
    }

    /// `CustomizedLoadMetricSpecification`.
    pub fn customized_load_metric_specification(self, value: impl Into<Value<PredictiveScalingCustomizedLoadMetric>>) -> Self {
        Self(self.0.set("CustomizedLoadMetricSpecification", value))
    }

    /// `CustomizedScalingMetricSpecification`.
    pub fn customized_scaling_metric_specification(self, value: impl Into<Value<PredictiveScalingCustomizedScalingMetric>>) -> Self {
        Self(self.0.set("CustomizedScalingMetricSpecification", value))
    }

    /// `PredefinedLoadMetricSpecification`.
    pub fn predefined_load_metric_specification(self, value: impl Into<Value<PredictiveScalingPredefinedLoadMetric>>) -> Self {
        Self(self.0.set("PredefinedLoadMetricSpecification", value))
    }

    /// `PredefinedMetricPairSpecification`.
    pub fn predefined_metric_pair_specification(self, value: impl Into<Value<PredictiveScalingPredefinedMetricPair>>) -> Self {
        Self(self.0.set("PredefinedMetricPairSpecification", value))
    }

    /// `PredefinedScalingMetricSpecification`.
    pub fn predefined_scaling_metric_specification(self, value: impl Into<Value<PredictiveScalingPredefinedScalingMetric>>) -> Self {
        Self(self.0.set("PredefinedScalingMetricSpecification", value))
    }
}

impl PropertyType for PredictiveScalingMetricSpecification {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PredictiveScalingMetricStat` of `AWS::ApplicationAutoScaling::ScalingPolicy`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PredictiveScalingMetricStat(Map);

impl PredictiveScalingMetricStat {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Metric`.
    pub fn metric(self, value: impl Into<Value<PredictiveScalingMetric>>) -> Self {
        Self(self.0.set("Metric", value))
    }

    /// `Stat`.
    pub fn stat(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Stat", value))
    }

    /// `Unit`: 1 to 1023 characters.
    pub fn unit(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Unit", value))
    }
}

impl PropertyType for PredictiveScalingMetricStat {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PredictiveScalingPolicyConfiguration` of `AWS::ApplicationAutoScaling::ScalingPolicy`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PredictiveScalingPolicyConfiguration(Map);

impl PredictiveScalingPolicyConfiguration {
    /// With the required properties:
    /// - `MetricSpecifications`.
    pub fn new(metric_specifications: impl Into<Value<List<PredictiveScalingMetricSpecification>>>) -> Self {
        Self(Map::new().set("MetricSpecifications", metric_specifications))
    }

    /// `MaxCapacityBreachBehavior`.
    pub fn max_capacity_breach_behavior(self, value: impl Into<Value<MaxCapacityBreachBehavior>>) -> Self {
        Self(self.0.set("MaxCapacityBreachBehavior", value))
    }

    /// `MaxCapacityBuffer`: 0 to 100.
    pub fn max_capacity_buffer(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaxCapacityBuffer", value))
    }

    /// `Mode`.
    pub fn mode(self, value: impl Into<Value<PredictiveScalingPolicyConfigurationMode>>) -> Self {
        Self(self.0.set("Mode", value))
    }

    /// `SchedulingBufferTime`: 0 to 3600.
    pub fn scheduling_buffer_time(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("SchedulingBufferTime", value))
    }
}

impl PropertyType for PredictiveScalingPolicyConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PredictiveScalingPolicyConfigurationMode` of `AWS::ApplicationAutoScaling::ScalingPolicy`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum PredictiveScalingPolicyConfigurationMode {
    /// `ForecastAndScale`.
    ForecastAndScale,
    /// `ForecastOnly`.
    ForecastOnly,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl PredictiveScalingPolicyConfigurationMode {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::ForecastAndScale => "ForecastAndScale",
            Self::ForecastOnly => "ForecastOnly",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for PredictiveScalingPolicyConfigurationMode {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `PredictiveScalingPredefinedLoadMetric` of `AWS::ApplicationAutoScaling::ScalingPolicy`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PredictiveScalingPredefinedLoadMetric(Map);

impl PredictiveScalingPredefinedLoadMetric {
    /// With the required properties:
    /// - `PredefinedMetricType`: 1 to 128 characters.
    pub fn new(predefined_metric_type: impl Into<Value<PredictiveScalingPredefinedLoadMetricPredefinedMetricType>>) -> Self {
        Self(Map::new().set("PredefinedMetricType", predefined_metric_type))
    }

    /// `ResourceLabel`: 1 to 1023 characters.
    pub fn resource_label(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ResourceLabel", value))
    }
}

impl PropertyType for PredictiveScalingPredefinedLoadMetric {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PredictiveScalingPredefinedLoadMetricPredefinedMetricType` of `AWS::ApplicationAutoScaling::ScalingPolicy`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum PredictiveScalingPredefinedLoadMetricPredefinedMetricType {
    /// `ALBRequestCount`.
    AlbRequestCount,
    /// `ALBRequestCountPerTarget`.
    AlbRequestCountPerTarget,
    /// `ECSServiceAverageCPUUtilization`.
    EcsServiceAverageCpuUtilization,
    /// `ECSServiceAverageMemoryUtilization`.
    EcsServiceAverageMemoryUtilization,
    /// `ECSServiceCPUUtilization`.
    EcsServiceCpuUtilization,
    /// `ECSServiceMemoryUtilization`.
    EcsServiceMemoryUtilization,
    /// `ECSServiceTotalCPUUtilization`.
    EcsServiceTotalCpuUtilization,
    /// `ECSServiceTotalMemoryUtilization`.
    EcsServiceTotalMemoryUtilization,
    /// `TotalALBRequestCount`.
    TotalAlbRequestCount,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl PredictiveScalingPredefinedLoadMetricPredefinedMetricType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::AlbRequestCount => "ALBRequestCount",
            Self::AlbRequestCountPerTarget => "ALBRequestCountPerTarget",
            Self::EcsServiceAverageCpuUtilization => "ECSServiceAverageCPUUtilization",
            Self::EcsServiceAverageMemoryUtilization => "ECSServiceAverageMemoryUtilization",
            Self::EcsServiceCpuUtilization => "ECSServiceCPUUtilization",
            Self::EcsServiceMemoryUtilization => "ECSServiceMemoryUtilization",
            Self::EcsServiceTotalCpuUtilization => "ECSServiceTotalCPUUtilization",
            Self::EcsServiceTotalMemoryUtilization => "ECSServiceTotalMemoryUtilization",
            Self::TotalAlbRequestCount => "TotalALBRequestCount",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for PredictiveScalingPredefinedLoadMetricPredefinedMetricType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `PredictiveScalingPredefinedMetricPair` of `AWS::ApplicationAutoScaling::ScalingPolicy`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PredictiveScalingPredefinedMetricPair(Map);

impl PredictiveScalingPredefinedMetricPair {
    /// With the required properties:
    /// - `PredefinedMetricType`: 1 to 128 characters.
    pub fn new(predefined_metric_type: impl Into<Value<PredictiveScalingPredefinedLoadMetricPredefinedMetricType>>) -> Self {
        Self(Map::new().set("PredefinedMetricType", predefined_metric_type))
    }

    /// `ResourceLabel`: 1 to 1023 characters.
    pub fn resource_label(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ResourceLabel", value))
    }
}

impl PropertyType for PredictiveScalingPredefinedMetricPair {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PredictiveScalingPredefinedScalingMetric` of `AWS::ApplicationAutoScaling::ScalingPolicy`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PredictiveScalingPredefinedScalingMetric(Map);

impl PredictiveScalingPredefinedScalingMetric {
    /// With the required properties:
    /// - `PredefinedMetricType`: 1 to 128 characters.
    pub fn new(predefined_metric_type: impl Into<Value<PredictiveScalingPredefinedLoadMetricPredefinedMetricType>>) -> Self {
        Self(Map::new().set("PredefinedMetricType", predefined_metric_type))
    }

    /// `ResourceLabel`: 1 to 1023 characters.
    pub fn resource_label(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ResourceLabel", value))
    }
}

impl PropertyType for PredictiveScalingPredefinedScalingMetric {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ScalableTargetAction` of `AWS::ApplicationAutoScaling::ScalableTarget`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ScalableTargetAction(Map);

impl ScalableTargetAction {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `MaxCapacity`.
    pub fn max_capacity(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaxCapacity", value))
    }

    /// `MinCapacity`.
    pub fn min_capacity(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MinCapacity", value))
    }
}

impl PropertyType for ScalableTargetAction {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ScalableTargetScalableDimension` of `AWS::ApplicationAutoScaling::ScalableTarget`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ScalableTargetScalableDimension {
    /// `appstream:fleet:DesiredCapacity`.
    AppstreamFleetDesiredCapacity,
    /// `cassandra:table:ReadCapacityUnits`.
    CassandraTableReadCapacityUnits,
    /// `cassandra:table:WriteCapacityUnits`.
    CassandraTableWriteCapacityUnits,
    /// `comprehend:document-classifier-endpoint:DesiredInferenceUnits`.
    ComprehendDocumentClassifierEndpointDesiredInferenceUnits,
    /// `comprehend:entity-recognizer-endpoint:DesiredInferenceUnits`.
    ComprehendEntityRecognizerEndpointDesiredInferenceUnits,
    /// `custom-resource:ResourceType:Property`.
    CustomResourceResourceTypeProperty,
    /// `dynamodb:index:ReadCapacityUnits`.
    DynamodbIndexReadCapacityUnits,
    /// `dynamodb:index:WriteCapacityUnits`.
    DynamodbIndexWriteCapacityUnits,
    /// `dynamodb:table:ReadCapacityUnits`.
    DynamodbTableReadCapacityUnits,
    /// `dynamodb:table:WriteCapacityUnits`.
    DynamodbTableWriteCapacityUnits,
    /// `ec2:capacity-reservation:AvailableInstances`.
    Ec2CapacityReservationAvailableInstances,
    /// `ec2:spot-fleet-request:TargetCapacity`.
    Ec2SpotFleetRequestTargetCapacity,
    /// `ecs:service:DesiredCount`.
    EcsServiceDesiredCount,
    /// `elasticache:cache-cluster:Nodes`.
    ElasticacheCacheClusterNodes,
    /// `elasticache:replication-group:NodeGroups`.
    ElasticacheReplicationGroupNodeGroups,
    /// `elasticache:replication-group:Replicas`.
    ElasticacheReplicationGroupReplicas,
    /// `elasticmapreduce:instancegroup:InstanceCount`.
    ElasticmapreduceInstancegroupInstanceCount,
    /// `kafka:broker-storage:VolumeSize`.
    KafkaBrokerStorageVolumeSize,
    /// `lambda:function:ProvisionedConcurrency`.
    LambdaFunctionProvisionedConcurrency,
    /// `neptune:cluster:ReadReplicaCount`.
    NeptuneClusterReadReplicaCount,
    /// `rds:cluster:ReadReplicaCount`.
    RdsClusterReadReplicaCount,
    /// `sagemaker:inference-component:DesiredCopyCount`.
    SagemakerInferenceComponentDesiredCopyCount,
    /// `sagemaker:variant:DesiredInstanceCount`.
    SagemakerVariantDesiredInstanceCount,
    /// `sagemaker:variant:DesiredProvisionedConcurrency`.
    SagemakerVariantDesiredProvisionedConcurrency,
    /// `workspaces:workspacespool:DesiredUserSessions`.
    WorkspacesWorkspacespoolDesiredUserSessions,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ScalableTargetScalableDimension {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::AppstreamFleetDesiredCapacity => "appstream:fleet:DesiredCapacity",
            Self::CassandraTableReadCapacityUnits => "cassandra:table:ReadCapacityUnits",
            Self::CassandraTableWriteCapacityUnits => "cassandra:table:WriteCapacityUnits",
            Self::ComprehendDocumentClassifierEndpointDesiredInferenceUnits => "comprehend:document-classifier-endpoint:DesiredInferenceUnits",
            Self::ComprehendEntityRecognizerEndpointDesiredInferenceUnits => "comprehend:entity-recognizer-endpoint:DesiredInferenceUnits",
            Self::CustomResourceResourceTypeProperty => "custom-resource:ResourceType:Property",
            Self::DynamodbIndexReadCapacityUnits => "dynamodb:index:ReadCapacityUnits",
            Self::DynamodbIndexWriteCapacityUnits => "dynamodb:index:WriteCapacityUnits",
            Self::DynamodbTableReadCapacityUnits => "dynamodb:table:ReadCapacityUnits",
            Self::DynamodbTableWriteCapacityUnits => "dynamodb:table:WriteCapacityUnits",
            Self::Ec2CapacityReservationAvailableInstances => "ec2:capacity-reservation:AvailableInstances",
            Self::Ec2SpotFleetRequestTargetCapacity => "ec2:spot-fleet-request:TargetCapacity",
            Self::EcsServiceDesiredCount => "ecs:service:DesiredCount",
            Self::ElasticacheCacheClusterNodes => "elasticache:cache-cluster:Nodes",
            Self::ElasticacheReplicationGroupNodeGroups => "elasticache:replication-group:NodeGroups",
            Self::ElasticacheReplicationGroupReplicas => "elasticache:replication-group:Replicas",
            Self::ElasticmapreduceInstancegroupInstanceCount => "elasticmapreduce:instancegroup:InstanceCount",
            Self::KafkaBrokerStorageVolumeSize => "kafka:broker-storage:VolumeSize",
            Self::LambdaFunctionProvisionedConcurrency => "lambda:function:ProvisionedConcurrency",
            Self::NeptuneClusterReadReplicaCount => "neptune:cluster:ReadReplicaCount",
            Self::RdsClusterReadReplicaCount => "rds:cluster:ReadReplicaCount",
            Self::SagemakerInferenceComponentDesiredCopyCount => "sagemaker:inference-component:DesiredCopyCount",
            Self::SagemakerVariantDesiredInstanceCount => "sagemaker:variant:DesiredInstanceCount",
            Self::SagemakerVariantDesiredProvisionedConcurrency => "sagemaker:variant:DesiredProvisionedConcurrency",
            Self::WorkspacesWorkspacespoolDesiredUserSessions => "workspaces:workspacespool:DesiredUserSessions",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ScalableTargetScalableDimension {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ScalingPolicyScalableDimension` of `AWS::ApplicationAutoScaling::ScalingPolicy`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ScalingPolicyScalableDimension {
    /// `appstream:fleet:DesiredCapacity`.
    AppstreamFleetDesiredCapacity,
    /// `cassandra:table:ReadCapacityUnits`.
    CassandraTableReadCapacityUnits,
    /// `cassandra:table:WriteCapacityUnits`.
    CassandraTableWriteCapacityUnits,
    /// `comprehend:document-classifier-endpoint:DesiredInferenceUnits`.
    ComprehendDocumentClassifierEndpointDesiredInferenceUnits,
    /// `comprehend:entity-recognizer-endpoint:DesiredInferenceUnits`.
    ComprehendEntityRecognizerEndpointDesiredInferenceUnits,
    /// `custom-resource:ResourceType:Property`.
    CustomResourceResourceTypeProperty,
    /// `dynamodb:index:ReadCapacityUnits`.
    DynamodbIndexReadCapacityUnits,
    /// `dynamodb:index:WriteCapacityUnits`.
    DynamodbIndexWriteCapacityUnits,
    /// `dynamodb:table:ReadCapacityUnits`.
    DynamodbTableReadCapacityUnits,
    /// `dynamodb:table:WriteCapacityUnits`.
    DynamodbTableWriteCapacityUnits,
    /// `ec2:spot-fleet-request:TargetCapacity`.
    Ec2SpotFleetRequestTargetCapacity,
    /// `ecs:service:DesiredCount`.
    EcsServiceDesiredCount,
    /// `elasticache:cache-cluster:Nodes`.
    ElasticacheCacheClusterNodes,
    /// `elasticache:replication-group:NodeGroups`.
    ElasticacheReplicationGroupNodeGroups,
    /// `elasticache:replication-group:Replicas`.
    ElasticacheReplicationGroupReplicas,
    /// `elasticmapreduce:instancegroup:InstanceCount`.
    ElasticmapreduceInstancegroupInstanceCount,
    /// `kafka:broker-storage:VolumeSize`.
    KafkaBrokerStorageVolumeSize,
    /// `lambda:function:ProvisionedConcurrency`.
    LambdaFunctionProvisionedConcurrency,
    /// `neptune:cluster:ReadReplicaCount`.
    NeptuneClusterReadReplicaCount,
    /// `rds:cluster:ReadReplicaCount`.
    RdsClusterReadReplicaCount,
    /// `sagemaker:inference-component:DesiredCopyCount`.
    SagemakerInferenceComponentDesiredCopyCount,
    /// `sagemaker:variant:DesiredInstanceCount`.
    SagemakerVariantDesiredInstanceCount,
    /// `sagemaker:variant:DesiredProvisionedConcurrency`.
    SagemakerVariantDesiredProvisionedConcurrency,
    /// `workspaces:workspacespool:DesiredUserSessions`.
    WorkspacesWorkspacespoolDesiredUserSessions,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ScalingPolicyScalableDimension {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::AppstreamFleetDesiredCapacity => "appstream:fleet:DesiredCapacity",
            Self::CassandraTableReadCapacityUnits => "cassandra:table:ReadCapacityUnits",
            Self::CassandraTableWriteCapacityUnits => "cassandra:table:WriteCapacityUnits",
            Self::ComprehendDocumentClassifierEndpointDesiredInferenceUnits => "comprehend:document-classifier-endpoint:DesiredInferenceUnits",
            Self::ComprehendEntityRecognizerEndpointDesiredInferenceUnits => "comprehend:entity-recognizer-endpoint:DesiredInferenceUnits",
            Self::CustomResourceResourceTypeProperty => "custom-resource:ResourceType:Property",
            Self::DynamodbIndexReadCapacityUnits => "dynamodb:index:ReadCapacityUnits",
            Self::DynamodbIndexWriteCapacityUnits => "dynamodb:index:WriteCapacityUnits",
            Self::DynamodbTableReadCapacityUnits => "dynamodb:table:ReadCapacityUnits",
            Self::DynamodbTableWriteCapacityUnits => "dynamodb:table:WriteCapacityUnits",
            Self::Ec2SpotFleetRequestTargetCapacity => "ec2:spot-fleet-request:TargetCapacity",
            Self::EcsServiceDesiredCount => "ecs:service:DesiredCount",
            Self::ElasticacheCacheClusterNodes => "elasticache:cache-cluster:Nodes",
            Self::ElasticacheReplicationGroupNodeGroups => "elasticache:replication-group:NodeGroups",
            Self::ElasticacheReplicationGroupReplicas => "elasticache:replication-group:Replicas",
            Self::ElasticmapreduceInstancegroupInstanceCount => "elasticmapreduce:instancegroup:InstanceCount",
            Self::KafkaBrokerStorageVolumeSize => "kafka:broker-storage:VolumeSize",
            Self::LambdaFunctionProvisionedConcurrency => "lambda:function:ProvisionedConcurrency",
            Self::NeptuneClusterReadReplicaCount => "neptune:cluster:ReadReplicaCount",
            Self::RdsClusterReadReplicaCount => "rds:cluster:ReadReplicaCount",
            Self::SagemakerInferenceComponentDesiredCopyCount => "sagemaker:inference-component:DesiredCopyCount",
            Self::SagemakerVariantDesiredInstanceCount => "sagemaker:variant:DesiredInstanceCount",
            Self::SagemakerVariantDesiredProvisionedConcurrency => "sagemaker:variant:DesiredProvisionedConcurrency",
            Self::WorkspacesWorkspacespoolDesiredUserSessions => "workspaces:workspacespool:DesiredUserSessions",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ScalingPolicyScalableDimension {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ScheduledAction` of `AWS::ApplicationAutoScaling::ScalableTarget`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ScheduledAction(Map);

impl ScheduledAction {
    /// With the required properties:
    /// - `Schedule`.
    /// - `ScheduledActionName`.
    pub fn new(schedule: impl Into<Value<String>>, scheduled_action_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Schedule", schedule).set("ScheduledActionName", scheduled_action_name))
    }

    /// `EndTime`.
    pub fn end_time(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("EndTime", value))
    }

    /// `ScalableTargetAction`.
    pub fn scalable_target_action(self, value: impl Into<Value<ScalableTargetAction>>) -> Self {
        Self(self.0.set("ScalableTargetAction", value))
    }

    /// `StartTime`.
    pub fn start_time(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("StartTime", value))
    }

    /// `Timezone`.
    pub fn timezone(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Timezone", value))
    }
}

impl PropertyType for ScheduledAction {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ServiceNamespace` of `AWS::ApplicationAutoScaling::ScalableTarget`, `AWS::ApplicationAutoScaling::ScalingPolicy`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ServiceNamespace {
    /// `appstream`.
    Appstream,
    /// `cassandra`.
    Cassandra,
    /// `comprehend`.
    Comprehend,
    /// `custom-resource`.
    CustomResource,
    /// `dynamodb`.
    Dynamodb,
    /// `ec2`.
    Ec2,
    /// `ecs`.
    Ecs,
    /// `elasticache`.
    Elasticache,
    /// `elasticmapreduce`.
    Elasticmapreduce,
    /// `kafka`.
    Kafka,
    /// `lambda`.
    Lambda,
    /// `neptune`.
    Neptune,
    /// `rds`.
    Rds,
    /// `sagemaker`.
    Sagemaker,
    /// `workspaces`.
    Workspaces,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ServiceNamespace {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Appstream => "appstream",
            Self::Cassandra => "cassandra",
            Self::Comprehend => "comprehend",
            Self::CustomResource => "custom-resource",
            Self::Dynamodb => "dynamodb",
            Self::Ec2 => "ec2",
            Self::Ecs => "ecs",
            Self::Elasticache => "elasticache",
            Self::Elasticmapreduce => "elasticmapreduce",
            Self::Kafka => "kafka",
            Self::Lambda => "lambda",
            Self::Neptune => "neptune",
            Self::Rds => "rds",
            Self::Sagemaker => "sagemaker",
            Self::Workspaces => "workspaces",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ServiceNamespace {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `StepAdjustment` of `AWS::ApplicationAutoScaling::ScalingPolicy`.
#[must_use]
#[derive(Clone, Debug)]
pub struct StepAdjustment(Map);

impl StepAdjustment {
    /// With the required properties:
    /// - `ScalingAdjustment`.
    pub fn new(scaling_adjustment: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("ScalingAdjustment", scaling_adjustment))
    }

    /// `MetricIntervalLowerBound`.
    pub fn metric_interval_lower_bound(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.set("MetricIntervalLowerBound", value))
    }

    /// `MetricIntervalUpperBound`.
    pub fn metric_interval_upper_bound(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.set("MetricIntervalUpperBound", value))
    }
}

impl PropertyType for StepAdjustment {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `StepScalingPolicyConfiguration` of `AWS::ApplicationAutoScaling::ScalingPolicy`.
#[must_use]
#[derive(Clone, Debug)]
pub struct StepScalingPolicyConfiguration(Map);

impl StepScalingPolicyConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AdjustmentType`.
    pub fn adjustment_type(self, value: impl Into<Value<AdjustmentType>>) -> Self {
        Self(self.0.set("AdjustmentType", value))
    }

    /// `Cooldown`.
    pub fn cooldown(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Cooldown", value))
    }

    /// `MetricAggregationType`.
    pub fn metric_aggregation_type(self, value: impl Into<Value<MetricAggregationType>>) -> Self {
        Self(self.0.set("MetricAggregationType", value))
    }

    /// `MinAdjustmentMagnitude`.
    pub fn min_adjustment_magnitude(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MinAdjustmentMagnitude", value))
    }

    /// `StepAdjustments`.
    pub fn step_adjustments(self, value: impl Into<Value<List<StepAdjustment>>>) -> Self {
        Self(self.0.set("StepAdjustments", value))
    }
}

impl PropertyType for StepScalingPolicyConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `SuspendedState` of `AWS::ApplicationAutoScaling::ScalableTarget`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SuspendedState(Map);

impl SuspendedState {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `DynamicScalingInSuspended`.
    pub fn dynamic_scaling_in_suspended(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("DynamicScalingInSuspended", value))
    }

    /// `DynamicScalingOutSuspended`.
    pub fn dynamic_scaling_out_suspended(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("DynamicScalingOutSuspended", value))
    }

    /// `ScheduledScalingSuspended`.
    pub fn scheduled_scaling_suspended(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("ScheduledScalingSuspended", value))
    }
}

impl PropertyType for SuspendedState {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Tag` of `AWS::ApplicationAutoScaling::ScalableTarget`.
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

/// `TargetTrackingMetric` of `AWS::ApplicationAutoScaling::ScalingPolicy`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TargetTrackingMetric(Map);

impl TargetTrackingMetric {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Dimensions`.
    pub fn dimensions(self, value: impl Into<Value<List<TargetTrackingMetricDimension>>>) -> Self {
        Self(self.0.set("Dimensions", value))
    }

    /// `MetricName`: 1 to 255 characters.
    pub fn metric_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("MetricName", value))
    }

    /// `Namespace`: 1 to 255 characters.
    pub fn namespace(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Namespace", value))
    }
}

impl PropertyType for TargetTrackingMetric {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TargetTrackingMetricDataQuery` of `AWS::ApplicationAutoScaling::ScalingPolicy`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TargetTrackingMetricDataQuery(Map);

impl TargetTrackingMetricDataQuery {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Expression`: 1 to 2048 characters.
    pub fn expression(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Expression", value))
    }

    /// `Id`: 1 to 255 characters.
    pub fn id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Id", value))
    }

    /// `Label`.
    pub fn label(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Label", value))
    }

    /// `MetricStat`.
    pub fn metric_stat(self, value: impl Into<Value<TargetTrackingMetricStat>>) -> Self {
        Self(self.0.set("MetricStat", value))
    }

    /// `ReturnData`.
    pub fn return_data(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("ReturnData", value))
    }
}

impl PropertyType for TargetTrackingMetricDataQuery {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TargetTrackingMetricDimension` of `AWS::ApplicationAutoScaling::ScalingPolicy`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TargetTrackingMetricDimension(Map);

impl TargetTrackingMetricDimension {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Name`: 1 to 255 characters.
    pub fn name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Name", value))
    }

    /// `Value`: 1 to 1024 characters.
    pub fn value(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Value", value))
    }
}

impl PropertyType for TargetTrackingMetricDimension {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TargetTrackingMetricStat` of `AWS::ApplicationAutoScaling::ScalingPolicy`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TargetTrackingMetricStat(Map);

impl TargetTrackingMetricStat {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Metric`.
    pub fn metric(self, value: impl Into<Value<TargetTrackingMetric>>) -> Self {
        Self(self.0.set("Metric", value))
    }

    /// `Stat`.
    pub fn stat(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Stat", value))
    }

    /// `Unit`: 1 to 1023 characters.
    pub fn unit(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Unit", value))
    }
}

impl PropertyType for TargetTrackingMetricStat {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TargetTrackingScalingPolicyConfiguration` of `AWS::ApplicationAutoScaling::ScalingPolicy`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TargetTrackingScalingPolicyConfiguration(Map);

impl TargetTrackingScalingPolicyConfiguration {
    /// With the required properties:
    /// - `TargetValue`.
    pub fn new(target_value: impl Into<Value<f64>>) -> Self {
        Self(Map::new().set("TargetValue", target_value))
    }

    /// `CustomizedMetricSpecification`.
    pub fn customized_metric_specification(self, value: impl Into<Value<CustomizedMetricSpecification>>) -> Self {
        Self(self.0.set("CustomizedMetricSpecification", value))
    }

    /// `DisableScaleIn`.
    pub fn disable_scale_in(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("DisableScaleIn", value))
    }

    /// `PredefinedMetricSpecification`.
    pub fn predefined_metric_specification(self, value: impl Into<Value<PredefinedMetricSpecification>>) -> Self {
        Self(self.0.set("PredefinedMetricSpecification", value))
    }

    /// `ScaleInCooldown`.
    pub fn scale_in_cooldown(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("ScaleInCooldown", value))
    }

    /// `ScaleOutCooldown`.
    pub fn scale_out_cooldown(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("ScaleOutCooldown", value))
    }
}

impl PropertyType for TargetTrackingScalingPolicyConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}
