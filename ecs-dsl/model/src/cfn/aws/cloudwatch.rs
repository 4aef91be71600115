//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::CloudWatch::*` types.

use crate::cfn::{Expr, Handle, Json, List, Map, PropertyType, ResourceType, Value};

/// `AWS::CloudWatch::Alarm`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Alarm(Map);

impl Alarm {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ActionConfiguration`.
    pub fn action_configuration(self, value: impl Into<Value<ActionConfiguration>>) -> Self {
        Self(self.0.set("ActionConfiguration", value))
    }

    /// `ActionsEnabled`.
    pub fn actions_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("ActionsEnabled", value))
    }

    /// `AlarmActions`.
    pub fn alarm_actions(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("AlarmActions", value))
    }

    /// `AlarmDescription`: 0 to 1024 characters.
    pub fn alarm_description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AlarmDescription", value))
    }

    /// `AlarmName`: 0 to 255 characters.
    pub fn alarm_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AlarmName", value))
    }

    /// `ComparisonOperator`.
    pub fn comparison_operator(self, value: impl Into<Value<ComparisonOperator>>) -> Self {
        Self(self.0.set("ComparisonOperator", value))
    }

    /// `DatapointsToAlarm`: at least 1.
    pub fn datapoints_to_alarm(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("DatapointsToAlarm", value))
    }

    /// `Dimensions`: 0 to 30 items.
    pub fn dimensions(self, value: impl Into<Value<List<Dimension>>>) -> Self {
        Self(self.0.set("Dimensions", value))
    }

    /// `EvaluateLowSampleCountPercentile`: 1 to 255 characters.
    pub fn evaluate_low_sample_count_percentile(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("EvaluateLowSampleCountPercentile", value))
    }

    /// `EvaluationCriteria`.
    pub fn evaluation_criteria(self, value: impl Into<Value<EvaluationCriteria>>) -> Self {
        Self(self.0.set("EvaluationCriteria", value))
    }

    /// `EvaluationInterval`: 10 to 3600.
    pub fn evaluation_interval(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("EvaluationInterval", value))
    }

    /// `EvaluationPeriods`: at least 1.
    pub fn evaluation_periods(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("EvaluationPeriods", value))
    }

    /// `EvaluationWindow`.
    pub fn evaluation_window(self, value: impl Into<Value<EvaluationWindow>>) -> Self {
        Self(self.0.set("EvaluationWindow", value))
    }

    /// `ExtendedStatistic`.
    pub fn extended_statistic(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ExtendedStatistic", value))
    }

    /// `InsufficientDataActions`.
    pub fn insufficient_data_actions(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("InsufficientDataActions", value))
    }

    /// `MetricName`: 1 to 255 characters.
    pub fn metric_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("MetricName", value))
    }

    /// `Metrics`.
    pub fn metrics(self, value: impl Into<Value<List<MetricDataQuery>>>) -> Self {
        Self(self.0.set("Metrics", value))
    }

    /// `Namespace`: 1 to 255 characters.
    pub fn namespace(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Namespace", value))
    }

    /// `OKActions`.
    pub fn ok_actions(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("OKActions", value))
    }

    /// `Period`: at least 1.
    pub fn period(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Period", value))
    }

    /// `Statistic`.
    pub fn statistic(self, value: impl Into<Value<AlarmStatistic>>) -> Self {
        Self(self.0.set("Statistic", value))
    }

    /// `Tags`: at most 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `Threshold`.
    pub fn threshold(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.set("Threshold", value))
    }

    /// `ThresholdMetricId`: 1 to 255 characters.
    pub fn threshold_metric_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ThresholdMetricId", value))
    }

    /// `TreatMissingData`: 1 to 255 characters.
    pub fn treat_missing_data(self, value: impl Into<Value<TreatMissingData>>) -> Self {
        Self(self.0.set("TreatMissingData", value))
    }

    /// `Unit`.
    pub fn unit(self, value: impl Into<Value<AlarmUnit>>) -> Self {
        Self(self.0.set("Unit", value))
    }

    /// `WarmUpConfiguration`.
    pub fn warm_up_configuration(self, value: impl Into<Value<WarmUpConfiguration>>) -> Self {
        Self(self.0.set("WarmUpConfiguration", value))
    }
}

impl ResourceType for Alarm {
    const TYPE: &'static str = "AWS::CloudWatch::Alarm";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<Alarm> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }
}

/// `AWS::CloudWatch::CompositeAlarm`.
#[must_use]
#[derive(Clone, Debug)]
pub struct CompositeAlarm(Map);

impl CompositeAlarm {
    /// With the required properties:
    /// - `AlarmRule`: 1 to 10240 characters.
    pub fn new(alarm_rule: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("AlarmRule", alarm_rule))
    }

    /// `ActionConfiguration`.
    pub fn action_configuration(self, value: impl Into<Value<ActionConfiguration>>) -> Self {
        Self(self.0.set("ActionConfiguration", value))
    }

    /// `ActionsEnabled`.
    pub fn actions_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("ActionsEnabled", value))
    }

    /// `ActionsSuppressor`: 1 to 1600 characters.
    pub fn actions_suppressor(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ActionsSuppressor", value))
    }

    /// `ActionsSuppressorExtensionPeriod`.
    pub fn actions_suppressor_extension_period(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("ActionsSuppressorExtensionPeriod", value))
    }

    /// `ActionsSuppressorWaitPeriod`.
    pub fn actions_suppressor_wait_period(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("ActionsSuppressorWaitPeriod", value))
    }

    /// `AlarmActions`: at most 5 items.
    pub fn alarm_actions(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("AlarmActions", value))
    }

    /// `AlarmDescription`: 0 to 1024 characters.
    pub fn alarm_description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AlarmDescription", value))
    }

    /// `AlarmName`: 1 to 255 characters.
    pub fn alarm_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AlarmName", value))
    }

    /// `InsufficientDataActions`: at most 5 items.
    pub fn insufficient_data_actions(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("InsufficientDataActions", value))
    }

    /// `OKActions`: at most 5 items.
    pub fn ok_actions(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("OKActions", value))
    }

    /// `Tags`: at most 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl ResourceType for CompositeAlarm {
    const TYPE: &'static str = "AWS::CloudWatch::CompositeAlarm";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<CompositeAlarm> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }
}

/// `AWS::CloudWatch::Dashboard`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Dashboard(Map);

impl Dashboard {
    /// With the required properties:
    /// - `DashboardBody`.
    pub fn new(dashboard_body: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("DashboardBody", dashboard_body))
    }

    /// `DashboardName`.
    pub fn dashboard_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DashboardName", value))
    }

    /// `Tags`: at most 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl ResourceType for Dashboard {
    const TYPE: &'static str = "AWS::CloudWatch::Dashboard";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

/// `ActionConfiguration` of `AWS::CloudWatch::Alarm`, `AWS::CloudWatch::CompositeAlarm`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ActionConfiguration(Map);

impl ActionConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AlarmTagsPropagation`.
    pub fn alarm_tags_propagation(self, value: impl Into<Value<AlarmTagsPropagation>>) -> Self {
        Self(self.0.set("AlarmTagsPropagation", value))
    }
}

impl PropertyType for ActionConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AlarmPromQlCriteria` of `AWS::CloudWatch::Alarm`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AlarmPromQlCriteria(Map);

impl AlarmPromQlCriteria {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `PendingPeriod`.
    pub fn pending_period(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("PendingPeriod", value))
    }

    /// `Query`.
    pub fn query(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Query", value))
    }

    /// `RecoveryPeriod`.
    pub fn recovery_period(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("RecoveryPeriod", value))
    }
}

impl PropertyType for AlarmPromQlCriteria {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AlarmStatistic` of `AWS::CloudWatch::Alarm`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AlarmStatistic {
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

impl AlarmStatistic {
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

impl PropertyType for AlarmStatistic {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `AlarmTagsPropagation` of `AWS::CloudWatch::Alarm`, `AWS::CloudWatch::CompositeAlarm`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AlarmTagsPropagation(Map);

impl AlarmTagsPropagation {
    /// With the required properties:
    /// - `Enabled`.
    pub fn new(enabled: impl Into<Value<bool>>) -> Self {
        Self(Map::new().set("Enabled", enabled))
    }

    /// `ExcludedTagKeys`: 1 to 50 items.
    pub fn excluded_tag_keys(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("ExcludedTagKeys", value))
    }

    /// `IncludedTagKeys`: 1 to 50 items.
    pub fn included_tag_keys(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("IncludedTagKeys", value))
    }
}

impl PropertyType for AlarmTagsPropagation {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AlarmUnit` of `AWS::CloudWatch::Alarm`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AlarmUnit {
    /// `Bits`.
    Bits,
    /// `Bits/Second`.
    BitsSecond,
    /// `Bytes`.
    Bytes,
    /// `Bytes/Second`.
    BytesSecond,
    /// `Count`.
    Count,
    /// `Count/Second`.
    CountSecond,
    /// `Gigabits`.
    Gigabits,
    /// `Gigabits/Second`.
    GigabitsSecond,
    /// `Gigabytes`.
    Gigabytes,
    /// `Gigabytes/Second`.
    GigabytesSecond,
    /// `Kilobits`.
    Kilobits,
    /// `Kilobits/Second`.
    KilobitsSecond,
    /// `Kilobytes`.
    Kilobytes,
    /// `Kilobytes/Second`.
    KilobytesSecond,
    /// `Megabits`.
    Megabits,
    /// `Megabits/Second`.
    MegabitsSecond,
    /// `Megabytes`.
    Megabytes,
    /// `Megabytes/Second`.
    MegabytesSecond,
    /// `Microseconds`.
    Microseconds,
    /// `Milliseconds`.
    Milliseconds,
    /// `None`.
    None,
    /// `Percent`.
    Percent,
    /// `Seconds`.
    Seconds,
    /// `Terabits`.
    Terabits,
    /// `Terabits/Second`.
    TerabitsSecond,
    /// `Terabytes`.
    Terabytes,
    /// `Terabytes/Second`.
    TerabytesSecond,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl AlarmUnit {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Bits => "Bits",
            Self::BitsSecond => "Bits/Second",
            Self::Bytes => "Bytes",
            Self::BytesSecond => "Bytes/Second",
            Self::Count => "Count",
            Self::CountSecond => "Count/Second",
            Self::Gigabits => "Gigabits",
            Self::GigabitsSecond => "Gigabits/Second",
            Self::Gigabytes => "Gigabytes",
            Self::GigabytesSecond => "Gigabytes/Second",
            Self::Kilobits => "Kilobits",
            Self::KilobitsSecond => "Kilobits/Second",
            Self::Kilobytes => "Kilobytes",
            Self::KilobytesSecond => "Kilobytes/Second",
            Self::Megabits => "Megabits",
            Self::MegabitsSecond => "Megabits/Second",
            Self::Megabytes => "Megabytes",
            Self::MegabytesSecond => "Megabytes/Second",
            Self::Microseconds => "Microseconds",
            Self::Milliseconds => "Milliseconds",
            Self::None => "None",
            Self::Percent => "Percent",
            Self::Seconds => "Seconds",
            Self::Terabits => "Terabits",
            Self::TerabitsSecond => "Terabits/Second",
            Self::Terabytes => "Terabytes",
            Self::TerabytesSecond => "Terabytes/Second",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for AlarmUnit {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ComparisonOperator` of `AWS::CloudWatch::Alarm`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ComparisonOperator {
    /// `GreaterThanOrEqualToThreshold`.
    GreaterThanOrEqualToThreshold,
    /// `GreaterThanThreshold`.
    GreaterThanThreshold,
    /// `GreaterThanUpperThreshold`.
    GreaterThanUpperThreshold,
    /// `LessThanLowerOrGreaterThanUpperThreshold`.
    LessThanLowerOrGreaterThanUpperThreshold,
    /// `LessThanLowerThreshold`.
    LessThanLowerThreshold,
    /// `LessThanOrEqualToThreshold`.
    LessThanOrEqualToThreshold,
    /// `LessThanThreshold`.
    LessThanThreshold,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ComparisonOperator {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::GreaterThanOrEqualToThreshold => "GreaterThanOrEqualToThreshold",
            Self::GreaterThanThreshold => "GreaterThanThreshold",
            Self::GreaterThanUpperThreshold => "GreaterThanUpperThreshold",
            Self::LessThanLowerOrGreaterThanUpperThreshold => "LessThanLowerOrGreaterThanUpperThreshold",
            Self::LessThanLowerThreshold => "LessThanLowerThreshold",
            Self::LessThanOrEqualToThreshold => "LessThanOrEqualToThreshold",
            Self::LessThanThreshold => "LessThanThreshold",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ComparisonOperator {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `Dimension` of `AWS::CloudWatch::Alarm`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Dimension(Map);

impl Dimension {
    /// With the required properties:
    /// - `Name`: 1 to 255 characters.
    /// - `Value`: 1 to 1024 characters.
    pub fn new(name: impl Into<Value<String>>, value: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Name", name).set("Value", value))
    }
}

impl PropertyType for Dimension {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `EvaluationCriteria` of `AWS::CloudWatch::Alarm`.
#[must_use]
#[derive(Clone, Debug)]
pub struct EvaluationCriteria(Map);

impl EvaluationCriteria {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `PromQLCriteria`.
    pub fn prom_ql_criteria(self, value: impl Into<Value<AlarmPromQlCriteria>>) -> Self {
        Self(self.0.set("PromQLCriteria", value))
    }
}

impl PropertyType for EvaluationCriteria {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `EvaluationWindow` of `AWS::CloudWatch::Alarm`.
#[must_use]
#[derive(Clone, Debug)]
pub struct EvaluationWindow(Map);

impl EvaluationWindow {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `SlidingWindow`.
    pub fn sliding_window(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("SlidingWindow", value))
    }

    /// `WallClockWindow`.
    pub fn wall_clock_window(self, value: impl Into<Value<WallClockWindow>>) -> Self {
        Self(self.0.set("WallClockWindow", value))
    }
}

impl PropertyType for EvaluationWindow {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Metric` of `AWS::CloudWatch::Alarm`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Metric(Map);

impl Metric {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Dimensions`: 0 to 30 items.
    pub fn dimensions(self, value: impl Into<Value<List<Dimension>>>) -> Self {
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

impl PropertyType for Metric {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MetricDataQuery` of `AWS::CloudWatch::Alarm`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MetricDataQuery(Map);

impl MetricDataQuery {
    /// With the required properties:
    /// - `Id`: 1 to 255 characters.
    pub fn new(id: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Id", id))
    }

    /// `AccountId`: 1 to 255 characters.
    pub fn account_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AccountId", value))
    }

    /// `Expression`: 1 to 2048 characters.
    pub fn expression(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Expression", value))
    }

    /// `Label`.
    pub fn label(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Label", value))
    }

    /// `MetricStat`.
    pub fn metric_stat(self, value: impl Into<Value<MetricStat>>) -> Self {
        Self(self.0.set("MetricStat", value))
    }

    /// `Period`: at least 1.
    pub fn period(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Period", value))
    }

    /// `ReturnData`.
    pub fn return_data(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("ReturnData", value))
    }
}

impl PropertyType for MetricDataQuery {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MetricStat` of `AWS::CloudWatch::Alarm`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MetricStat(Map);

impl MetricStat {
    /// With the required properties:
    /// - `Metric`.
    /// - `Period`: at least 1.
    /// - `Stat`.
    pub fn new(metric: impl Into<Value<Metric>>, period: impl Into<Value<i64>>, stat: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Metric", metric).set("Period", period).set("Stat", stat))
    }

    /// `Unit`.
    pub fn unit(self, value: impl Into<Value<MetricStatUnit>>) -> Self {
        Self(self.0.set("Unit", value))
    }
}

impl PropertyType for MetricStat {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MetricStatUnit` of `AWS::CloudWatch::Alarm`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum MetricStatUnit {
    /// `Bits`.
    Bits,
    /// `Bits/Second`.
    BitsSecond,
    /// `Bytes`.
    Bytes,
    /// `Bytes/Second`.
    BytesSecond,
    /// `Count`.
    Count,
    /// `Count/Second`.
    CountSecond,
    /// `Gigabits`.
    Gigabits,
    /// `Gigabits/Second`.
    GigabitsSecond,
    /// `Gigabytes`.
    Gigabytes,
    /// `Gigabytes/Second`.
    GigabytesSecond,
    /// `Kilobits`.
    Kilobits,
    /// `Kilobits/Second`.
    KilobitsSecond,
    /// `Kilobytes`.
    Kilobytes,
    /// `Kilobytes/Second`.
    KilobytesSecond,
    /// `Megabits`.
    Megabits,
    /// `Megabits/Second`.
    MegabitsSecond,
    /// `Megabytes`.
    Megabytes,
    /// `Megabytes/Second`.
    MegabytesSecond,
    /// `Microseconds`.
    Microseconds,
    /// `Milliseconds`.
    Milliseconds,
    /// `None`.
    None,
    /// `Percent`.
    Percent,
    /// `Seconds`.
    Seconds,
    /// `Terabits`.
    Terabits,
    /// `Terabits/Second`.
    TerabitsSecond,
    /// `Terabytes`.
    Terabytes,
    /// `Terabytes/Second`.
    TerabytesSecond,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl MetricStatUnit {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Bits => "Bits",
            Self::BitsSecond => "Bits/Second",
            Self::Bytes => "Bytes",
            Self::BytesSecond => "Bytes/Second",
            Self::Count => "Count",
            Self::CountSecond => "Count/Second",
            Self::Gigabits => "Gigabits",
            Self::GigabitsSecond => "Gigabits/Second",
            Self::Gigabytes => "Gigabytes",
            Self::GigabytesSecond => "Gigabytes/Second",
            Self::Kilobits => "Kilobits",
            Self::KilobitsSecond => "Kilobits/Second",
            Self::Kilobytes => "Kilobytes",
            Self::KilobytesSecond => "Kilobytes/Second",
            Self::Megabits => "Megabits",
            Self::MegabitsSecond => "Megabits/Second",
            Self::Megabytes => "Megabytes",
            Self::MegabytesSecond => "Megabytes/Second",
            Self::Microseconds => "Microseconds",
            Self::Milliseconds => "Milliseconds",
            Self::None => "None",
            Self::Percent => "Percent",
            Self::Seconds => "Seconds",
            Self::Terabits => "Terabits",
            Self::TerabitsSecond => "Terabits/Second",
            Self::Terabytes => "Terabytes",
            Self::TerabytesSecond => "Terabytes/Second",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for MetricStatUnit {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `Tag` of `AWS::CloudWatch::Alarm`, `AWS::CloudWatch::CompositeAlarm`, `AWS::CloudWatch::Dashboard`.
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

/// `TreatMissingData` of `AWS::CloudWatch::Alarm`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum TreatMissingData {
    /// `breaching`.
    Breaching,
    /// `ignore`.
    Ignore,
    /// `missing`.
    Missing,
    /// `notBreaching`.
    NotBreaching,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl TreatMissingData {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Breaching => "breaching",
            Self::Ignore => "ignore",
            Self::Missing => "missing",
            Self::NotBreaching => "notBreaching",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for TreatMissingData {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `WallClockWindow` of `AWS::CloudWatch::Alarm`.
#[must_use]
#[derive(Clone, Debug)]
pub struct WallClockWindow(Map);

impl WallClockWindow {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Timezone`.
    pub fn timezone(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Timezone", value))
    }
}

impl PropertyType for WallClockWindow {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `WarmUpConfiguration` of `AWS::CloudWatch::Alarm`.
#[must_use]
#[derive(Clone, Debug)]
pub struct WarmUpConfiguration(Map);

impl WarmUpConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `OnlyStartEvaluatingAfterWarmUpPeriodEnds`.
    pub fn only_start_evaluating_after_warm_up_period_ends(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("OnlyStartEvaluatingAfterWarmUpPeriodEnds", value))
    }

    /// `WarmUpPeriodDurationInMinutes`: 1 to 2880.
    pub fn warm_up_period_duration_in_minutes(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("WarmUpPeriodDurationInMinutes", value))
    }
}

impl PropertyType for WarmUpConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}
