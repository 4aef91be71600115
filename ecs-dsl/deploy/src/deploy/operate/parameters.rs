//! Parameters: AWS Systems Manager Parameter Store.

use super::SecretText;
use crate::deploy::CallResult;

/// The type of a parameter whose value is encrypted.
pub const SECURE_STRING: &str = "SecureString";

/// The calls about SSM parameters.
///
/// Implementations paginate.
#[allow(
    async_fn_in_trait,
    reason = "the verbs are generic over it, and drive it on one thread"
)]
pub trait ParameterOperations {
    /// Those of these parameters that exist, without their values (`DescribeParameters`).
    async fn describe_parameters(&self, names: &[String]) -> CallResult<Vec<StoredParameter>>;

    /// The decrypted value (`GetParameter`).
    async fn parameter_value(&self, name: &str) -> CallResult<SecretText>;

    /// Creates a parameter, or sets its value (`PutParameter`).
    async fn put_parameter(&self, update: &ParameterUpdate) -> CallResult<()>;
}

/// A parameter as Parameter Store describes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoredParameter {
    /// Its name.
    pub name: String,
    /// `SecureString`, `String` or `StringList`.
    pub type_name: String,
    /// When its value changed last, RFC 3339 in UTC.
    pub changed: Option<String>,
    /// The KMS key of a `SecureString`.
    pub kms_key: Option<String>,
}

/// A parameter with its new value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParameterUpdate {
    /// Its name.
    pub name: String,
    /// Its type. That of an existing parameter can't change.
    pub type_name: String,
    /// The id or the ARN of the KMS key of a `SecureString`. Default: `aws/ssm`, also for an existing parameter.
    pub kms_key: Option<String>,
    /// Its value.
    pub value: SecretText,
    /// Whether it is created. Otherwise an existing one is overwritten.
    pub is_new: bool,
}
