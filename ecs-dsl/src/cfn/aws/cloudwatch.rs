//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::CloudWatch::*` types.

use crate::cfn::{Expr, Handle, Json, List, Map, PropertyType, ResourceType, Value};

/// `AWS::CloudWatch::Alarm`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Alarm(Map);

impl Alarm {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ActionConfiguration`.
    pub fn action_configuration(self, value: impl Into<Value<ActionConfiguration>>) -> Self {
        Self(self.0.and("ActionConfiguration", value.into().into_expr()))
    }

    /// `ActionsEnabled`.
    pub fn actions_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("ActionsEnabled", value.into().into_expr()))
    }

    /// `AlarmActions`.
    pub fn alarm_actions(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("AlarmActions", value.into().into_expr()))
    }

    /// `AlarmDescription`: 0 to 1024 characters.
    pub fn alarm_description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("AlarmDescription", value.into().into_expr()))
    }

    /// `AlarmName`: 0 to 255 characters.
    pub fn alarm_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("AlarmName", value.into().into_expr()))
    }

    /// `ComparisonOperator`.
    pub fn comparison_operator(self, value: impl Into<Value<ComparisonOperator>>) -> Self {
        Self(self.0.and("ComparisonOperator", value.into().into_expr()))
    }

    /// `DatapointsToAlarm`: at least 1.
    pub fn datapoints_to_alarm(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("DatapointsToAlarm", value.into().into_expr()))
    }

    /// `Dimensions`: 0 to 30 items.
    pub fn dimensions(self, value: impl Into<Value<List<Dimension>>>) -> Self {
        Self(self.0.and("Dimensions", value.into().into_expr()))
    }

    /// `EvaluateLowSampleCountPercentile`: 1 to 255 characters.
    pub fn evaluate_low_sample_count_percentile(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("EvaluateLowSampleCountPercentile", value.into().into_expr()))
    }

    /// `EvaluationCriteria`.
    pub fn evaluation_criteria(self, value: impl Into<Value<EvaluationCriteria>>) -> Self {
        Self(self.0.and("EvaluationCriteria", value.into().into_expr()))
    }

    /// `EvaluationInterval`: 10 to 3600.
    pub fn evaluation_interval(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("EvaluationInterval", value.into().into_expr()))
    }

    /// `EvaluationPeriods`: at least 1.
    pub fn evaluation_periods(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("EvaluationPeriods", value.into().into_expr()))
    }

    /// `EvaluationWindow`.
    pub fn evaluation_window(self, value: impl Into<Value<EvaluationWindow>>) -> Self {
        Self(self.0.and("EvaluationWindow", value.into().into_expr()))
    }

    /// `ExtendedStatistic`.
    pub fn extended_statistic(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("ExtendedStatistic", value.into().into_expr()))
    }

    /// `InsufficientDataActions`.
    pub fn insufficient_data_actions(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("InsufficientDataActions", value.into().into_expr()))
    }

    /// `MetricName`: 1 to 255 characters.
    pub fn metric_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("MetricName", value.into().into_expr()))
    }

    /// `Metrics`.
    pub fn metrics(self, value: impl Into<Value<List<MetricDataQuery>>>) -> Self {
        Self(self.0.and("Metrics", value.into().into_expr()))
    }

    /// `Namespace`: 1 to 255 characters.
    pub fn namespace(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Namespace", value.into().into_expr()))
    }

    /// `OKActions`.
    pub fn ok_actions(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("OKActions", value.into().into_expr()))
    }

    /// `Period`: at least 1.
    pub fn period(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("Period", value.into().into_expr()))
    }

    /// `Statistic`.
    pub fn statistic(self, value: impl Into<Value<AlarmStatistic>>) -> Self {
        Self(self.0.and("Statistic", value.into().into_expr()))
    }

    /// `Tags`: at most 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.and("Tags", value.into().into_expr()))
    }

    /// `Threshold`.
    pub fn threshold(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.and("Threshold", value.into().into_expr()))
    }

    /// `ThresholdMetricId`: 1 to 255 characters.
    pub fn threshold_metric_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("ThresholdMetricId", value.into().into_expr()))
    }

    /// `TreatMissingData`: 1 to 255 characters.
    pub fn treat_missing_data(self, value: impl Into<Value<TreatMissingData>>) -> Self {
        Self(self.0.and("TreatMissingData", value.into().into_expr()))
    }

    /// `Unit`.
    pub fn unit(self, value: impl Into<Value<AlarmUnit>>) -> Self {
        Self(self.0.and("Unit", value.into().into_expr()))
    }

    /// `WarmUpConfiguration`.
    pub fn warm_up_configuration(self, value: impl Into<Value<WarmUpConfiguration>>) -> Self {
        Self(self.0.and("WarmUpConfiguration", value.into().into_expr()))
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
#[derive(Clone, Debug, PartialEq)]
pub struct CompositeAlarm(Map);

impl CompositeAlarm {
    /// With what AWS requires:
    /// - `AlarmRule`: 1 to 10240 characters.
    pub fn new(alarm_rule: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("AlarmRule", alarm_rule.into().into_expr())
        )
    }

    /// `ActionConfiguration`.
    pub fn action_configuration(self, value: impl Into<Value<ActionConfiguration>>) -> Self {
        Self(self.0.and("ActionConfiguration", value.into().into_expr()))
    }

    /// `ActionsEnabled`.
    pub fn actions_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("ActionsEnabled", value.into().into_expr()))
    }

    /// `ActionsSuppressor`: 1 to 1600 characters.
    pub fn actions_suppressor(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("ActionsSuppressor", value.into().into_expr()))
    }

    /// `ActionsSuppressorExtensionPeriod`.
    pub fn actions_suppressor_extension_period(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("ActionsSuppressorExtensionPeriod", value.into().into_expr()))
    }

    /// `ActionsSuppressorWaitPeriod`.
    pub fn actions_suppressor_wait_period(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("ActionsSuppressorWaitPeriod", value.into().into_expr()))
    }

    /// `AlarmActions`: at most 5 items.
    pub fn alarm_actions(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("AlarmActions", value.into().into_expr()))
    }

    /// `AlarmDescription`: 0 to 1024 characters.
    pub fn alarm_description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("AlarmDescription", value.into().into_expr()))
    }

    /// `AlarmName`: 1 to 255 characters.
    pub fn alarm_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("AlarmName", value.into().into_expr()))
    }

    /// `InsufficientDataActions`: at most 5 items.
    pub fn insufficient_data_actions(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("InsufficientDataActions", value.into().into_expr()))
    }

    /// `OKActions`: at most 5 items.
    pub fn ok_actions(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("OKActions", value.into().into_expr()))
    }

    /// `Tags`: at most 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.and("Tags", value.into().into_expr()))
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
#[derive(Clone, Debug, PartialEq)]
pub struct Dashboard(Map);

impl Dashboard {
    /// With what AWS requires:
    /// - `DashboardBody`.
    pub fn new(dashboard_body: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("DashboardBody", dashboard_body.into().into_expr())
        )
    }

    /// `DashboardName`.
    pub fn dashboard_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("DashboardName", value.into().into_expr()))
    }

    /// `Tags`: at most 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.and("Tags", value.into().into_expr()))
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
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ActionConfiguration(Map);

impl ActionConfiguration {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AlarmTagsPropagation`.
    pub fn alarm_tags_propagation(self, value: impl Into<Value<AlarmTagsPropagation>>) -> Self {
        Self(self.0.and("AlarmTagsPropagation", value.into().into_expr()))
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
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AlarmPromQlCriteria(Map);

impl AlarmPromQlCriteria {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `PendingPeriod`.
    pub fn pending_period(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("PendingPeriod", value.into().into_expr()))
    }

    /// `Query`.
    pub fn query(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Query", value.into().into_expr()))
    }

    /// `RecoveryPeriod`.
    pub fn recovery_period(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("RecoveryPeriod", value.into().into_expr()))
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
    /// AWS's word for it.
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
#[derive(Clone, Debug, PartialEq)]
pub struct AlarmTagsPropagation(Map);

impl AlarmTagsPropagation {
    /// With what AWS requires:
    /// - `Enabled`.
    pub fn new(enabled: impl Into<Value<bool>>) -> Self {
        Self(
            Map::new()
            .and("Enabled", enabled.into().into_expr())
        )
    }

    /// `ExcludedTagKeys`: 1 to 50 items.
    pub fn excluded_tag_keys(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("ExcludedTagKeys", value.into().into_expr()))
    }

    /// `IncludedTagKeys`: 1 to 50 items.
    pub fn included_tag_keys(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("IncludedTagKeys", value.into().into_expr()))
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
    /// AWS's word for it.
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
    /// AWS's word for it.
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
#[derive(Clone, Debug, PartialEq)]
pub struct Dimension(Map);

impl Dimension {
    /// With what AWS requires:
    /// - `Name`: 1 to 255 characters.
    /// - `Value`: 1 to 1024 characters.
    pub fn new(name: impl Into<Value<String>>, value: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("Name", name.into().into_expr())
            .and("Value", value.into().into_expr())
        )
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
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EvaluationCriteria(Map);

impl EvaluationCriteria {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `PromQLCriteria`.
    pub fn prom_ql_criteria(self, value: impl Into<Value<AlarmPromQlCriteria>>) -> Self {
        Self(self.0.and("PromQLCriteria", value.into().into_expr()))
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
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EvaluationWindow(Map);

impl EvaluationWindow {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `SlidingWindow`.
    pub fn sliding_window(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.and("SlidingWindow", value.into().into_expr()))
    }

    /// `WallClockWindow`.
    pub fn wall_clock_window(self, value: impl Into<Value<WallClockWindow>>) -> Self {
        Self(self.0.and("WallClockWindow", value.into().into_expr()))
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
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Metric(Map);

impl Metric {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Dimensions`: 0 to 30 items.
    pub fn dimensions(self, value: impl Into<Value<List<Dimension>>>) -> Self {
        Self(self.0.and("Dimensions", value.into().into_expr()))
    }

    /// `MetricName`: 1 to 255 characters.
    pub fn metric_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("MetricName", value.into().into_expr()))
    }

    /// `Namespace`: 1 to 255 characters.
    pub fn namespace(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Namespace", value.into().into_expr()))
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
#[derive(Clone, Debug, PartialEq)]
pub struct MetricDataQuery(Map);

impl MetricDataQuery {
    /// With what AWS requires:
    /// - `Id`: 1 to 255 characters.
    pub fn new(id: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("Id", id.into().into_expr())
        )
    }

    /// `AccountId`: 1 to 255 characters.
    pub fn account_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("AccountId", value.into().into_expr()))
    }

    /// `Expression`: 1 to 2048 characters.
    pub fn expression(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Expression", value.into().into_expr()))
    }

    /// `Label`.
    pub fn label(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Label", value.into().into_expr()))
    }

    /// `MetricStat`.
    pub fn metric_stat(self, value: impl Into<Value<MetricStat>>) -> Self {
        Self(self.0.and("MetricStat", value.into().into_expr()))
    }

    /// `Period`: at least 1.
    pub fn period(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("Period", value.into().into_expr()))
    }

    /// `ReturnData`.
    pub fn return_data(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("ReturnData", value.into().into_expr()))
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
#[derive(Clone, Debug, PartialEq)]
pub struct MetricStat(Map);

impl MetricStat {
    /// With what AWS requires:
    /// - `Metric`.
    /// - `Period`: at least 1.
    /// - `Stat`.
    pub fn new(metric: impl Into<Value<Metric>>, period: impl Into<Value<i64>>, stat: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("Metric", metric.into().into_expr())
            .and("Period", period.into().into_expr())
            .and("Stat", stat.into().into_expr())
        )
    }

    /// `Unit`.
    pub fn unit(self, value: impl Into<Value<MetricStatUnit>>) -> Self {
        Self(self.0.and("Unit", value.into().into_expr()))
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
    /// AWS's word for it.
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
#[derive(Clone, Debug, PartialEq)]
pub struct Tag(Map);

impl Tag {
    /// With what AWS requires:
    /// - `Key`: 1 to 128 characters.
    /// - `Value`: 1 to 256 characters.
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
    /// AWS's word for it.
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
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WallClockWindow(Map);

impl WallClockWindow {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Timezone`.
    pub fn timezone(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Timezone", value.into().into_expr()))
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
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WarmUpConfiguration(Map);

impl WarmUpConfiguration {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `OnlyStartEvaluatingAfterWarmUpPeriodEnds`.
    pub fn only_start_evaluating_after_warm_up_period_ends(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("OnlyStartEvaluatingAfterWarmUpPeriodEnds", value.into().into_expr()))
    }

    /// `WarmUpPeriodDurationInMinutes`: 1 to 2880.
    pub fn warm_up_period_duration_in_minutes(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("WarmUpPeriodDurationInMinutes", value.into().into_expr()))
    }
}

impl PropertyType for WarmUpConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}
