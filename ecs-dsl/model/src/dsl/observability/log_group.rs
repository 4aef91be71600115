//! Amazon CloudWatch Logs log groups.

use std::sync::Arc;
use std::time::Duration;

use crate::cfn::{Handle, Value};
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::model::description::{Described, Description, Import, Logs, Naming};
use crate::dsl::{BuilderRecord, IntoText, Key, Name, Stack, component};

/// A [log group](https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html) of
/// Amazon CloudWatch Logs. Services and workers create their own; this is for other log sources.
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct LogGroup {
    pub(crate) name: Arc<str>,
    pub(crate) origin: SourceLocation,
    pub(crate) record: BuilderRecord,
    pub(crate) retention: Spanned<Duration>,
    pub(crate) key: Option<Handle<Key>>,
}

impl LogGroup {
    /// A log group that keeps events for 30 days. AWS names it.
    // rule: component_name
    #[track_caller]
    pub fn new(name: impl IntoText<Name>) -> Self {
        Self {
            name: name.into_text().into(),
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            retention: Spanned::here(Duration::from_secs(30 * 24 * 60 * 60)),
            key: None,
        }
    }

    /// How long CloudWatch Logs keeps events: 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1,096,
    /// 1,827, 2,192, 2,557, 2,922, 3,288 or 3,653 days. Default: 30 days. `RetentionInDays`:
    /// [PutRetentionPolicy](https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html).
    // rule: retention
    #[track_caller]
    pub fn retention(mut self, retention: Duration) -> Self {
        self.record.replaces("retention");
        self.retention = Spanned::here(retention);
        self
    }

    /// Encrypts the events with this KMS key. Default: CloudWatch's own key. `KmsKeyId`:
    /// [CreateLogGroup](https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html).
    #[track_caller]
    pub fn kms_key(mut self, key: &Handle<Key>) -> Self {
        self.record.replaces("kms_key");
        self.key = Some(key.clone());
        self
    }
}

impl Handle<LogGroup> {
    /// The `LogGroupName`, which AWS generates.
    pub fn log_group_name(&self) -> Value<String> {
        Value::from_expr(self.ref_of("LogGroup"))
    }

    /// The log group's ARN, which ends with `:*`.
    pub fn arn(&self) -> Value<String> {
        Value::from_expr(self.attribute_of("LogGroup", "Arn"))
    }
}

component!(LogGroup, "log group");

impl Described for LogGroup {
    fn description(self: &Arc<Self>, _stack: &Stack) -> Description<'_> {
        Description {
            naming: Naming::Generated,
            import: Import::default(),
            network: None,
            data: None,
            logs: Some(Logs {
                retention: self.retention,
                kms_key: self.key.as_ref(),
            }),
            monitoring: None,
        }
    }
}
