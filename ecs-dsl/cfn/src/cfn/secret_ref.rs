//! A reference to a secret: its location, never its value.

use std::fmt;

use serde::{Serialize, Serializer};

use super::Expr;
use super::intrinsic::concat_exprs;

/// The location of a secret. A `Value<SecretRef>` is only accepted where AWS keeps the value secret: in a container's
/// `Secrets`.
///
/// It holds the ARN of a Secrets Manager secret or of an SSM parameter, and the key if the secret is a JSON object. The
/// secret's value is never in a template, and this type has no `Display`.
#[derive(Clone, PartialEq)]
pub struct SecretRef {
    source: Expr,
    json_key: Option<String>,
    version: Option<SecretVersion>,
    store: SecretStore,
    partial: bool,
    kms_key: Option<Expr>,
}

/// A version of a secret of Secrets Manager: the one that has a staging label, or the one with an id.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SecretVersion {
    /// The version with this
    /// [staging label](https://docs.aws.amazon.com/secretsmanager/latest/userguide/whats-in-a-secret.html): `AWSCURRENT`,
    /// `AWSPREVIOUS`, `AWSPENDING`, or a label of your own.
    Stage(String),
    /// The version with this id, whatever its labels.
    Id(String),
}

impl SecretVersion {
    /// The version with this staging label.
    pub fn stage(label: impl Into<String>) -> Self {
        Self::Stage(label.into())
    }

    /// The version with this id.
    pub fn id(id: impl Into<String>) -> Self {
        Self::Id(id.into())
    }
}

/// The service that stores the secret, which determines the action that the execution role needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[doc(hidden)]
pub enum SecretStore {
    SecretsManager,
    ParameterStore,
}

impl SecretRef {
    #[doc(hidden)]
    pub fn secrets_manager(arn: Expr) -> Self {
        Self::new(arn, SecretStore::SecretsManager)
    }

    /// From an ARN without the hyphen and six characters that AWS appends to the secret's name.
    #[doc(hidden)]
    pub fn secrets_manager_partial(arn: Expr) -> Self {
        Self {
            partial: true,
            ..Self::new(arn, SecretStore::SecretsManager)
        }
    }

    #[doc(hidden)]
    pub fn parameter_store(arn: Expr) -> Self {
        Self::new(arn, SecretStore::ParameterStore)
    }

    fn new(source: Expr, store: SecretStore) -> Self {
        Self {
            source,
            json_key: None,
            version: None,
            store,
            partial: false,
            kms_key: None,
        }
    }

    #[doc(hidden)]
    pub fn json_key(mut self, key: impl Into<String>) -> Self {
        self.json_key = Some(key.into());
        self
    }

    /// Reads this version of a secret of Secrets Manager. Without it, AWS reads the one with the label `AWSCURRENT`.
    #[doc(hidden)]
    pub fn version(mut self, version: SecretVersion) -> Self {
        self.version = Some(version);
        self
    }

    /// Sets the customer managed key of the secret; its readers need `kms:Decrypt` on it.
    #[doc(hidden)]
    pub fn encrypted_with(mut self, key_arn: Expr) -> Self {
        self.kms_key = Some(key_arn);
        self
    }

    /// The resource for an IAM statement: the ARN; a partial ARN gets wildcards for the characters that AWS appends.
    #[doc(hidden)]
    pub fn policy_resource(&self) -> Expr {
        if self.partial {
            concat_exprs(vec![self.source.clone(), "-??????".into()])
        } else {
            self.source.clone()
        }
    }

    #[doc(hidden)]
    pub fn source(&self) -> &Expr {
        &self.source
    }

    #[doc(hidden)]
    pub fn source_mut(&mut self) -> &mut Expr {
        &mut self.source
    }

    /// The key, if it is an entry of a JSON object.
    #[doc(hidden)]
    pub fn entry(&self) -> Option<&str> {
        self.json_key.as_deref()
    }

    /// Whether the ARN lacks the hyphen and six characters that AWS appends to the secret's name.
    #[doc(hidden)]
    pub fn is_partial(&self) -> bool {
        self.partial
    }

    #[doc(hidden)]
    pub fn store(&self) -> SecretStore {
        self.store
    }

    #[doc(hidden)]
    pub fn kms_key(&self) -> Option<&Expr> {
        self.kms_key.as_ref()
    }
}

impl fmt::Debug for SecretRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

impl Serialize for SecretRef {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let key = self.json_key.as_deref();
        let suffix = match &self.version {
            None if key.is_none() => return self.source.serialize(serializer),
            None => format!(":{}::", key.unwrap_or_default()),
            Some(SecretVersion::Stage(stage)) => format!(":{}:{stage}:", key.unwrap_or_default()),
            Some(SecretVersion::Id(id)) => format!(":{}::{id}", key.unwrap_or_default()),
        };
        concat_exprs(vec![self.source.clone(), suffix.into()]).serialize(serializer)
    }
}
