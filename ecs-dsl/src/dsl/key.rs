//! A key of AWS KMS.

use std::sync::Arc;
use std::time::Duration;

use super::removal::removal_setters;
use super::{Grant, IntoText, Name, component};
use crate::cfn::{DeletionPolicy, Handle, Value};
use crate::diag::{Located, Origin};

/// A customer-managed key of [AWS KMS](https://docs.aws.amazon.com/kms/latest/developerguide/overview.html): symmetric,
/// for encryption, rotated every year. 1 USD a month (us-east-1).
///
/// Its policy gives the account's administrators the right to say who may use it, and lets in the services of AWS that
/// work for components of the app which name it: CloudWatch Logs for log groups, CloudWatch for alarms that go to
/// topics, SNS for queues that are subscribed to one.
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Key {
    pub(crate) name: Arc<str>,
    pub(crate) origin: Origin,
    pub(crate) imported: Option<Value<String>>,
    pub(crate) rotation_period: Option<Located<Duration>>,
    pub(crate) pending_window: Located<Duration>,
    pub(crate) encrypts_logs: bool,
    pub(crate) removal: Option<DeletionPolicy>,
}

impl Key {
    /// A symmetric key for encryption, with the alias `alias/<app>-<name>-<stage>`.
    #[track_caller]
    pub fn new(name: impl IntoText<Name>) -> Self {
        Self {
            name: name.into_text().into(),
            origin: Origin::here(),
            imported: None,
            rotation_period: None,
            pending_window: Located::here(Duration::from_secs(30 * 24 * 60 * 60)),
            encrypts_logs: false,
            removal: None,
        }
    }

    /// A key that exists already, by its ARN. Its policy stays as it is.
    #[track_caller]
    pub fn import(name: impl IntoText<Name>, key_arn: impl Into<Value<String>>) -> Self {
        Self {
            imported: Some(key_arn.into()),
            ..Self::new(name)
        }
    }

    /// How often AWS makes new key material, 90 to 2,560 days; every 365 days without this. What is encrypted stays
    /// readable.
    #[track_caller]
    pub fn rotation_period(mut self, period: Duration) -> Self {
        self.rotation_period = Some(Located::here(period));
        self
    }

    /// How long a deleted key can be taken back, 7 to 30 days; 30 without this.
    #[track_caller]
    pub fn pending_window(mut self, window: Duration) -> Self {
        self.pending_window = Located::here(window);
        self
    }

    /// Lets CloudWatch Logs use it for log groups of this account and region. For log groups, services, workers and stacks
    /// of the same app that name this key that is so already.
    pub fn encrypts_logs(mut self) -> Self {
        self.encrypts_logs = true;
        self
    }

    removal_setters!(
        "Without a choice it is kept in a protected stage and deleted in the others. What only it can decrypt is lost \
         with it."
    );
}

impl Handle<Key> {
    /// The key's ARN.
    pub fn arn(&self) -> Value<String> {
        match &self.spec().imported {
            Some(arn) => arn.clone(),
            None => Value::from_expr(self.attribute_of("Key", "Arn")),
        }
    }

    /// Encrypting and decrypting with it.
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

component!(Key, "key");
