//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::Logs::*` types.

use crate::cfn::{Expr, Handle, Json, List, Map, PropertyType, ResourceType, Value};

/// `AWS::Logs::LogGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct LogGroup(Map);

impl LogGroup {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `BearerTokenAuthenticationEnabled`.
    pub fn bearer_token_authentication_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("BearerTokenAuthenticationEnabled", value))
    }

    /// `DataProtectionPolicy`.
    pub fn data_protection_policy(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("DataProtectionPolicy", value))
    }

    /// `DeletionProtectionEnabled`.
    pub fn deletion_protection_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("DeletionProtectionEnabled", value))
    }

    /// `FieldIndexPolicies`.
    pub fn field_index_policies(self, value: impl Into<Value<List<Json>>>) -> Self {
        Self(self.0.set("FieldIndexPolicies", value))
    }

    /// `KmsKeyId`: 0 to 256 characters.
    pub fn kms_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KmsKeyId", value))
    }

    /// `LogGroupClass`.
    pub fn log_group_class(self, value: impl Into<Value<LogGroupClass>>) -> Self {
        Self(self.0.set("LogGroupClass", value))
    }

    /// `LogGroupName`: 1 to 512 characters.
    pub fn log_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("LogGroupName", value))
    }

    /// `ResourcePolicyDocument`.
    pub fn resource_policy_document(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("ResourcePolicyDocument", value))
    }

    /// `RetentionInDays`.
    pub fn retention_in_days(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("RetentionInDays", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl ResourceType for LogGroup {
    const TYPE: &'static str = "AWS::Logs::LogGroup";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<LogGroup> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }
}

/// `AWS::Logs::MetricFilter`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MetricFilter(Map);

impl MetricFilter {
    /// With the required properties:
    /// - `FilterPattern`: 0 to 1024 characters.
    /// - `LogGroupName`: 1 to 512 characters.
    /// - `MetricTransformations`: exactly 1 item.
    pub fn new(filter_pattern: impl Into<Value<String>>, log_group_name: impl Into<Value<String>>, metric_transformations: impl Into<Value<List<MetricTransformation>>>) -> Self {
        Self(Map::new().set("FilterPattern", filter_pattern).set("LogGroupName", log_group_name).set("MetricTransformations", metric_transformations))
    }

    /// `ApplyOnTransformedLogs`.
    pub fn apply_on_transformed_logs(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("ApplyOnTransformedLogs", value))
    }

    /// `EmitSystemFieldDimensions`.
    pub fn emit_system_field_dimensions(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("EmitSystemFieldDimensions", value))
    }

    /// `FieldSelectionCriteria`: 0 to 2000 characters.
    pub fn field_selection_criteria(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("FieldSelectionCriteria", value))
    }

    /// `FilterName`: 1 to 512 characters.
    pub fn filter_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("FilterName", value))
    }
}

impl ResourceType for MetricFilter {
    const TYPE: &'static str = "AWS::Logs::MetricFilter";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

/// `AWS::Logs::ResourcePolicy`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ResourcePolicy(Map);

impl ResourcePolicy {
    /// With the required properties:
    /// - `PolicyDocument`: 1 to 51200 characters.
    /// - `PolicyName`: 1 to 255 characters.
    pub fn new(policy_document: impl Into<Value<Json>>, policy_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("PolicyDocument", policy_document).set("PolicyName", policy_name))
    }
}

impl ResourceType for ResourcePolicy {
    const TYPE: &'static str = "AWS::Logs::ResourcePolicy";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

/// `AWS::Logs::SubscriptionFilter`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SubscriptionFilter(Map);

impl SubscriptionFilter {
    /// With the required properties:
    /// - `DestinationArn`: at least 1 character.
    /// - `FilterPattern`: 0 to 1024 characters.
    /// - `LogGroupName`: 1 to 512 characters.
    pub fn new(destination_arn: impl Into<Value<String>>, filter_pattern: impl Into<Value<String>>, log_group_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("DestinationArn", destination_arn).set("FilterPattern", filter_pattern).set("LogGroupName", log_group_name))
    }

    /// `ApplyOnTransformedLogs`.
    pub fn apply_on_transformed_logs(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("ApplyOnTransformedLogs", value))
    }

    /// `Distribution`.
    pub fn distribution(self, value: impl Into<Value<SubscriptionFilterDistribution>>) -> Self {
        Self(self.0.set("Distribution", value))
    }

    /// `EmitSystemFields`.
    pub fn emit_system_fields(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("EmitSystemFields", value))
    }

    /// `FieldSelectionCriteria`: 0 to 2000 characters.
    pub fn field_selection_criteria(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("FieldSelectionCriteria", value))
    }

    /// `FilterName`: 1 to 512 characters.
    pub fn filter_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("FilterName", value))
    }

    /// `RoleArn`: at least 1 character.
    pub fn role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("RoleArn", value))
    }
}

impl ResourceType for SubscriptionFilter {
    const TYPE: &'static str = "AWS::Logs::SubscriptionFilter";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

/// `Dimension` of `AWS::Logs::MetricFilter`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Dimension(Map);

impl Dimension {
    /// With the required properties:
    /// - `Key`: 1 to 255 characters.
    /// - `Value`: 1 to 255 characters.
    pub fn new(key: impl Into<Value<String>>, value: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Key", key).set("Value", value))
    }
}

impl PropertyType for Dimension {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `LogGroupClass` of `AWS::Logs::LogGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum LogGroupClass {
    /// `STANDARD`.
    Standard,
    /// `INFREQUENT_ACCESS`.
    InfrequentAccess,
    /// `DELIVERY`.
    Delivery,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl LogGroupClass {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Standard => "STANDARD",
            Self::InfrequentAccess => "INFREQUENT_ACCESS",
            Self::Delivery => "DELIVERY",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for LogGroupClass {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `MetricTransformation` of `AWS::Logs::MetricFilter`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MetricTransformation(Map);

impl MetricTransformation {
    /// With the required properties:
    /// - `MetricName`: 1 to 255 characters.
    /// - `MetricNamespace`: 1 to 256 characters.
    /// - `MetricValue`: 1 to 100 characters.
    pub fn new(metric_name: impl Into<Value<String>>, metric_namespace: impl Into<Value<String>>, metric_value: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("MetricName", metric_name).set("MetricNamespace", metric_namespace).set("MetricValue", metric_value))
    }

    /// `DefaultValue`.
    pub fn default_value(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.set("DefaultValue", value))
    }

    /// `Dimensions`: 1 to 3 items.
    pub fn dimensions(self, value: impl Into<Value<List<Dimension>>>) -> Self {
        Self(self.0.set("Dimensions", value))
    }

    /// `Unit`.
    pub fn unit(self, value: impl Into<Value<MetricTransformationUnit>>) -> Self {
        Self(self.0.set("Unit", value))
    }
}

impl PropertyType for MetricTransformation {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MetricTransformationUnit` of `AWS::Logs::MetricFilter`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum MetricTransformationUnit {
    /// `Seconds`.
    Seconds,
    /// `Microseconds`.
    Microseconds,
    /// `Milliseconds`.
    Milliseconds,
    /// `Bytes`.
    Bytes,
    /// `Kilobytes`.
    Kilobytes,
    /// `Megabytes`.
    Megabytes,
    /// `Gigabytes`.
    Gigabytes,
    /// `Terabytes`.
    Terabytes,
    /// `Bits`.
    Bits,
    /// `Kilobits`.
    Kilobits,
    /// `Megabits`.
    Megabits,
    /// `Gigabits`.
    Gigabits,
    /// `Terabits`.
    Terabits,
    /// `Percent`.
    Percent,
    /// `Count`.
    Count,
    /// `Bytes/Second`.
    BytesSecond,
    /// `Kilobytes/Second`.
    KilobytesSecond,
    /// `Megabytes/Second`.
    MegabytesSecond,
    /// `Gigabytes/Second`.
    GigabytesSecond,
    /// `Terabytes/Second`.
    TerabytesSecond,
    /// `Bits/Second`.
    BitsSecond,
    /// `Kilobits/Second`.
    KilobitsSecond,
    /// `Megabits/Second`.
    MegabitsSecond,
    /// `Gigabits/Second`.
    GigabitsSecond,
    /// `Terabits/Second`.
    TerabitsSecond,
    /// `Count/Second`.
    CountSecond,
    /// `None`.
    None,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl MetricTransformationUnit {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Seconds => "Seconds",
            Self::Microseconds => "Microseconds",
            Self::Milliseconds => "Milliseconds",
            Self::Bytes => "Bytes",
            Self::Kilobytes => "Kilobytes",
            Self::Megabytes => "Megabytes",
            Self::Gigabytes => "Gigabytes",
            Self::Terabytes => "Terabytes",
            Self::Bits => "Bits",
            Self::Kilobits => "Kilobits",
            Self::Megabits => "Megabits",
            Self::Gigabits => "Gigabits",
            Self::Terabits => "Terabits",
            Self::Percent => "Percent",
            Self::Count => "Count",
            Self::BytesSecond => "Bytes/Second",
            Self::KilobytesSecond => "Kilobytes/Second",
            Self::MegabytesSecond => "Megabytes/Second",
            Self::GigabytesSecond => "Gigabytes/Second",
            Self::TerabytesSecond => "Terabytes/Second",
            Self::BitsSecond => "Bits/Second",
            Self::KilobitsSecond => "Kilobits/Second",
            Self::MegabitsSecond => "Megabits/Second",
            Self::GigabitsSecond => "Gigabits/Second",
            Self::TerabitsSecond => "Terabits/Second",
            Self::CountSecond => "Count/Second",
            Self::None => "None",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for MetricTransformationUnit {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `SubscriptionFilterDistribution` of `AWS::Logs::SubscriptionFilter`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum SubscriptionFilterDistribution {
    /// `Random`.
    Random,
    /// `ByLogStream`.
    ByLogStream,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl SubscriptionFilterDistribution {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Random => "Random",
            Self::ByLogStream => "ByLogStream",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for SubscriptionFilterDistribution {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `Tag` of `AWS::Logs::LogGroup`.
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
