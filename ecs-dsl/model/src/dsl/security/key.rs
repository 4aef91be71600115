//! AWS KMS keys.

use std::sync::Arc;
use std::time::Duration;

use crate::cfn::{DeletionPolicy, Handle, Value};
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::model::description::{Data, Described, Description, ExternalValue, Import, Naming};
use crate::dsl::{BuilderRecord, Grant, IntoText, Name, Stack, component};
use crate::rules;

/// A customer managed KMS key: a
/// [symmetric encryption key in AWS KMS](https://docs.aws.amazon.com/kms/latest/developerguide/overview.html), rotated
/// every year. It costs 1 USD a month (us-east-1).
///
/// Its key policy lets the account's administrators decide who can use it, and allows the AWS services that work for
/// components of the app with this key: CloudWatch Logs for log groups, CloudWatch for alarms that notify topics, SNS
/// for subscribed queues.
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Key {
    pub(crate) name: Arc<str>,
    pub(crate) origin: SourceLocation,
    pub(crate) record: BuilderRecord,
    pub(crate) imported: Option<Value<String>>,
    pub(crate) rotation_period: Option<Spanned<Duration>>,
    pub(crate) pending_window: Spanned<Duration>,
    pub(crate) encrypts_logs: bool,
    pub(crate) removal: Option<DeletionPolicy>,
}

impl Key {
    /// A symmetric key for encryption, with the alias `alias/<app>-<name>-<stage>`.
    // rule: component_name
    #[track_caller]
    pub fn new(name: impl IntoText<Name>) -> Self {
        Self {
            name: name.into_text().into(),
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            imported: None,
            rotation_period: None,
            pending_window: Spanned::here(Duration::from_secs(30 * 24 * 60 * 60)),
            encrypts_logs: false,
            removal: None,
        }
    }

    /// An existing key, by its ARN. Its key policy doesn't change.
    // rule: component_name
    // rule: key_arn(key_arn)
    // unchecked if imported: all setters
    #[track_caller]
    pub fn import(name: impl IntoText<Name>, key_arn: impl Into<Value<String>>) -> Self {
        Self {
            imported: Some(key_arn.into()),
            ..Self::new(name)
        }
    }

    /// How often KMS rotates the key material, 90 to 2,560 days. Default: 365 days. Data that is already encrypted
    /// stays readable. `RotationPeriodInDays`:
    /// [rotation](https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html).
    // rule: rotation_period
    #[track_caller]
    pub fn rotation_period(mut self, period: Duration) -> Self {
        self.record.replaces("rotation_period");
        self.rotation_period = Some(Spanned::here(period));
        self
    }

    /// The waiting period in which the deletion of the key can be cancelled, 7 to 30 days. Default: 30 days.
    /// `PendingWindowInDays`:
    /// [ScheduleKeyDeletion](https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html).
    // rule: pending_window
    #[track_caller]
    pub fn pending_window(mut self, window: Duration) -> Self {
        self.record.replaces("pending_window");
        self.pending_window = Spanned::here(window);
        self
    }

    /// Allows CloudWatch Logs to use the key for every log group of this account and region. Default: only for the log
    /// groups, services, workers and stacks of the app that name this key. `KeyPolicy`:
    /// [AWS::KMS::Key](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-key.html).
    #[track_caller]
    pub fn encrypts_logs(mut self) -> Self {
        self.record.calls("encrypts_logs");
        self.encrypts_logs = true;
        self
    }
}

impl Handle<Key> {
    /// The key's ARN.
    pub fn arn(&self) -> Value<String> {
        self.given_or_attribute(self.spec().imported.clone(), "Key", "Arn")
    }

    /// Allows encrypting and decrypting with the key.
    pub fn encrypt_decrypt(&self) -> Grant {
        let actions = [
            "kms:Encrypt",
            "kms:Decrypt",
            "kms:ReEncryptFrom",
            "kms:ReEncryptTo",
            "kms:GenerateDataKey",
            "kms:GenerateDataKeyWithoutPlaintext",
            "kms:DescribeKey",
        ];
        Grant::allow(actions, [self.arn()])
    }
}

component!(Key, "key", HasRemovalPolicy);

impl Described for Key {
    fn description(self: &Arc<Self>, _stack: &Stack) -> Description<'_> {
        let arn = self
            .imported
            .iter()
            .map(|arn| ExternalValue::new(arn, rules::key_arn));
        Description::of_data(
            Naming::Derived("alias", "alias/"),
            Import::from_option(&self.imported).effective(&[]).also(arn),
            Data::managed(self.removal),
        )
    }
}
