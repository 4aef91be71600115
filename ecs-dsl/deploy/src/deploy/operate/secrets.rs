//! Secrets: AWS Secrets Manager.

use super::SecretText;
use crate::deploy::CallResult;

/// The calls about secrets. An id is a name or a complete ARN.
#[allow(
    async_fn_in_trait,
    reason = "the verbs are generic over it, and drive it on one thread"
)]
pub trait SecretOperations {
    /// A secret without its value (`DescribeSecret`); `None` if it doesn't exist.
    async fn describe_secret(&self, id: &str) -> CallResult<Option<StoredSecret>>;

    /// The current value (`GetSecretValue`).
    async fn secret_value(&self, id: &str) -> CallResult<SecretText>;

    /// Creates a secret (`CreateSecret`).
    async fn create_secret(&self, secret: &NewSecret) -> CallResult<()>;

    /// Sets the value of a secret, as a new version (`PutSecretValue`).
    async fn put_secret_value(&self, id: &str, value: &SecretText) -> CallResult<()>;

    /// Starts a rotation (`RotateSecret`).
    async fn rotate_secret(&self, id: &str) -> CallResult<()>;
}

/// A secret as Secrets Manager describes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoredSecret {
    /// Its ARN.
    pub arn: String,
    /// When its value or its settings changed last, RFC 3339 in UTC.
    pub changed: Option<String>,
    /// When its deletion was requested, RFC 3339 in UTC. Until it is deleted, its value can't be read.
    pub deleted: Option<String>,
    /// Its rotation, if one is configured.
    pub rotation: Option<SecretRotation>,
}

/// The rotation of a secret.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SecretRotation {
    /// When the secret was rotated last, RFC 3339 in UTC.
    pub last: Option<String>,
    /// By when it is rotated next, RFC 3339 in UTC.
    pub next: Option<String>,
}

/// A secret to create.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSecret {
    /// Its name.
    pub name: String,
    /// The id or the ARN of the KMS key. Default: `aws/secretsmanager`.
    pub kms_key: Option<String>,
    /// Its value.
    pub value: SecretText,
}
