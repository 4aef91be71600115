//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::SNS::*` types.

use crate::cfn::{Expr, Handle, Json, List, Map, PropertyType, ResourceType, Value};

/// `AWS::SNS::Subscription`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Subscription(Map);

impl Subscription {
    /// With the required properties:
    /// - `Protocol`.
    /// - `TopicArn`.
    pub fn new(protocol: impl Into<Value<String>>, topic_arn: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Protocol", protocol).set("TopicArn", topic_arn))
    }

    /// `DeliveryPolicy`.
    pub fn delivery_policy(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("DeliveryPolicy", value))
    }

    /// `Endpoint`.
    pub fn endpoint(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Endpoint", value))
    }

    /// `FilterPolicy`.
    pub fn filter_policy(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("FilterPolicy", value))
    }

    /// `FilterPolicyScope`.
    pub fn filter_policy_scope(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("FilterPolicyScope", value))
    }

    /// `RawMessageDelivery`.
    pub fn raw_message_delivery(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("RawMessageDelivery", value))
    }

    /// `RedrivePolicy`.
    pub fn redrive_policy(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("RedrivePolicy", value))
    }

    /// `Region`.
    pub fn region(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Region", value))
    }

    /// `ReplayPolicy`.
    pub fn replay_policy(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("ReplayPolicy", value))
    }

    /// `SubscriptionRoleArn`.
    pub fn subscription_role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SubscriptionRoleArn", value))
    }
}

impl ResourceType for Subscription {
    const TYPE: &'static str = "AWS::SNS::Subscription";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<Subscription> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }
}

/// `AWS::SNS::Topic`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Topic(Map);

impl Topic {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ArchivePolicy`.
    pub fn archive_policy(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("ArchivePolicy", value))
    }

    /// `ContentBasedDeduplication`.
    pub fn content_based_deduplication(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("ContentBasedDeduplication", value))
    }

    /// `DataProtectionPolicy`.
    pub fn data_protection_policy(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("DataProtectionPolicy", value))
    }

    /// `DeliveryStatusLogging`.
    pub fn delivery_status_logging(self, value: impl Into<Value<List<LoggingConfig>>>) -> Self {
        Self(self.0.set("DeliveryStatusLogging", value))
    }

    /// `DisplayName`.
    pub fn display_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DisplayName", value))
    }

    /// `FifoThroughputScope`.
    pub fn fifo_throughput_scope(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("FifoThroughputScope", value))
    }

    /// `FifoTopic`.
    pub fn fifo_topic(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("FifoTopic", value))
    }

    /// `KmsMasterKeyId`.
    pub fn kms_master_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KmsMasterKeyId", value))
    }

    /// `MaximumMessageSize`: 1024 to 1048576.
    pub fn maximum_message_size(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaximumMessageSize", value))
    }

    /// `SignatureVersion`.
    pub fn signature_version(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SignatureVersion", value))
    }

    /// `Subscription`.
    pub fn subscription(self, value: impl Into<Value<List<TopicSubscription>>>) -> Self {
        Self(self.0.set("Subscription", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `TopicName`: at most 256 characters.
    pub fn topic_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("TopicName", value))
    }

    /// `TracingConfig`.
    pub fn tracing_config(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("TracingConfig", value))
    }
}

impl ResourceType for Topic {
    const TYPE: &'static str = "AWS::SNS::Topic";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<Topic> {
    /// The attribute `TopicArn`.
    #[inline]
    pub fn topic_arn(&self) -> Value<String> {
        self.attribute("TopicArn")
    }
}

/// `AWS::SNS::TopicPolicy`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TopicPolicy(Map);

impl TopicPolicy {
    /// With the required properties:
    /// - `PolicyDocument`.
    /// - `Topics`.
    pub fn new(policy_document: impl Into<Value<Json>>, topics: impl Into<Value<List<String>>>) -> Self {
        Self(Map::new().set("PolicyDocument", policy_document).set("Topics", topics))
    }
}

impl ResourceType for TopicPolicy {
    const TYPE: &'static str = "AWS::SNS::TopicPolicy";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<TopicPolicy> {
    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }
}

/// `LoggingConfig` of `AWS::SNS::Topic`.
#[must_use]
#[derive(Clone, Debug)]
pub struct LoggingConfig(Map);

impl LoggingConfig {
    /// With the required properties:
    /// - `Protocol`.
    pub fn new(protocol: impl Into<Value<LoggingConfigProtocol>>) -> Self {
        Self(Map::new().set("Protocol", protocol))
    }

    /// `FailureFeedbackRoleArn`.
    pub fn failure_feedback_role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("FailureFeedbackRoleArn", value))
    }

    /// `SuccessFeedbackRoleArn`.
    pub fn success_feedback_role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SuccessFeedbackRoleArn", value))
    }

    /// `SuccessFeedbackSampleRate`.
    pub fn success_feedback_sample_rate(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SuccessFeedbackSampleRate", value))
    }
}

impl PropertyType for LoggingConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `LoggingConfigProtocol` of `AWS::SNS::Topic`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum LoggingConfigProtocol {
    /// `http/s`.
    HttpS,
    /// `sqs`.
    Sqs,
    /// `lambda`.
    Lambda,
    /// `firehose`.
    Firehose,
    /// `application`.
    Application,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl LoggingConfigProtocol {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::HttpS => "http/s",
            Self::Sqs => "sqs",
            Self::Lambda => "lambda",
            Self::Firehose => "firehose",
            Self::Application => "application",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for LoggingConfigProtocol {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `Tag` of `AWS::SNS::Topic`.
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

/// `TopicSubscription` of `AWS::SNS::Topic`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TopicSubscription(Map);

impl TopicSubscription {
    /// With the required properties:
    /// - `Endpoint`.
    /// - `Protocol`.
    pub fn new(endpoint: impl Into<Value<String>>, protocol: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Endpoint", endpoint).set("Protocol", protocol))
    }
}

impl PropertyType for TopicSubscription {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}
