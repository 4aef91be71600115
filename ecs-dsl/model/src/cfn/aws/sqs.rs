//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::SQS::*` types.

use crate::cfn::{Expr, Handle, Json, List, Map, PropertyType, ResourceType, Value};

/// `AWS::SQS::Queue`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Queue(Map);

impl Queue {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ContentBasedDeduplication`.
    pub fn content_based_deduplication(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("ContentBasedDeduplication", value))
    }

    /// `DeduplicationScope`.
    pub fn deduplication_scope(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DeduplicationScope", value))
    }

    /// `DelaySeconds`: 0 to 900.
    pub fn delay_seconds(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("DelaySeconds", value))
    }

    /// `FifoQueue`.
    pub fn fifo_queue(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("FifoQueue", value))
    }

    /// `FifoThroughputLimit`.
    pub fn fifo_throughput_limit(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("FifoThroughputLimit", value))
    }

    /// `KmsDataKeyReusePeriodSeconds`: 60 to 86400.
    pub fn kms_data_key_reuse_period_seconds(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("KmsDataKeyReusePeriodSeconds", value))
    }

    /// `KmsMasterKeyId`.
    pub fn kms_master_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KmsMasterKeyId", value))
    }

    /// `MaximumMessageSize`: 1024 to 1048576.
    pub fn maximum_message_size(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaximumMessageSize", value))
    }

    /// `MessageRetentionPeriod`: 60 to 1209600.
    pub fn message_retention_period(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MessageRetentionPeriod", value))
    }

    /// `QueueName`.
    pub fn queue_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("QueueName", value))
    }

    /// `ReceiveMessageWaitTimeSeconds`: 0 to 20.
    pub fn receive_message_wait_time_seconds(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("ReceiveMessageWaitTimeSeconds", value))
    }

    /// `RedriveAllowPolicy`.
    pub fn redrive_allow_policy(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("RedriveAllowPolicy", value))
    }

    /// `RedrivePolicy`.
    pub fn redrive_policy(self, value: impl Into<Value<QueueRedrivePolicy>>) -> Self {
        Self(self.0.set("RedrivePolicy", value))
    }

    /// `SqsManagedSseEnabled`.
    pub fn sqs_managed_sse_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("SqsManagedSseEnabled", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `VisibilityTimeout`: 0 to 43200.
    pub fn visibility_timeout(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("VisibilityTimeout", value))
    }
}

impl ResourceType for Queue {
    const TYPE: &'static str = "AWS::SQS::Queue";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<Queue> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }

    /// The attribute `QueueUrl`.
    #[inline]
    pub fn queue_url(&self) -> Value<String> {
        self.attribute("QueueUrl")
    }
}

/// `AWS::SQS::QueuePolicy`.
#[must_use]
#[derive(Clone, Debug)]
pub struct QueuePolicy(Map);

impl QueuePolicy {
    /// With the required properties:
    /// - `PolicyDocument`.
    /// - `Queues`.
    pub fn new(policy_document: impl Into<Value<Json>>, queues: impl Into<Value<List<String>>>) -> Self {
        Self(Map::new().set("PolicyDocument", policy_document).set("Queues", queues))
    }
}

impl ResourceType for QueuePolicy {
    const TYPE: &'static str = "AWS::SQS::QueuePolicy";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<QueuePolicy> {
    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }
}

/// `QueueRedrivePolicy` of `AWS::SQS::Queue`.
#[must_use]
#[derive(Clone, Debug)]
pub struct QueueRedrivePolicy(Map);

impl QueueRedrivePolicy {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `deadLetterTargetArn`.
    pub fn dead_letter_target_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("deadLetterTargetArn", value))
    }

    /// `maxReceiveCount`.
    pub fn max_receive_count(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("maxReceiveCount", value))
    }
}

impl PropertyType for QueueRedrivePolicy {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Tag` of `AWS::SQS::Queue`.
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
