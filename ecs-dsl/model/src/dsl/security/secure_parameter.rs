//! SSM Parameter Store parameters.

use std::sync::Arc;

use crate::cfn::{Handle, SecretRef, Value};
use crate::diag::SourceLocation;
use crate::dsl::model::arn::{arn, named_arn};
use crate::dsl::model::description::{Described, Description, Import, Naming};
use crate::dsl::{BuilderRecord, IntoText, Key, Name, Stack, component};

/// An existing `SecureString` parameter of
/// [SSM Parameter Store](https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-parameter-store.html),
/// created by [`Secret::parameter`](crate::dsl::Secret::parameter).
///
/// ECS passes the whole parameter to a container: unlike a [`Secret`](crate::dsl::Secret), it has no entries.
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct SecureParameter {
    pub(crate) name: Arc<str>,
    pub(crate) origin: SourceLocation,
    pub(crate) record: BuilderRecord,
    /// The name or the ARN, as the program has it.
    pub(crate) given: Value<String>,
    pub(crate) arn: Value<String>,
    pub(crate) key: Option<Handle<Key>>,
}

impl SecureParameter {
    #[track_caller]
    pub(crate) fn new(name: impl IntoText<Name>, parameter: impl Into<Value<String>>) -> Self {
        let given = parameter.into();
        let arn = match given.expr().as_str() {
            Some(text) if text.starts_with("arn:") => given.clone(),
            // The first slash of a path is the one after `parameter` in the ARN.
            Some(text) => arn("ssm", format!("parameter/{}", text.trim_start_matches('/'))),
            None => named_arn("ssm", "parameter", &given),
        };
        Self {
            name: name.into_text().into(),
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            given,
            arn,
            key: None,
        }
    }

    /// The customer managed key that encrypts the parameter: tasks with the parameter get the permission to decrypt
    /// with it. Default: AWS's own `aws/ssm`, which needs no permission. `KeyId`:
    /// [PutParameter](https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html).
    #[track_caller]
    pub fn kms_key(mut self, key: &Handle<Key>) -> Self {
        self.record.replaces("kms_key");
        self.key = Some(key.clone());
        self
    }
}

impl Handle<SecureParameter> {
    /// The parameter's value.
    pub fn value(&self) -> Value<SecretRef> {
        let secret = SecretRef::parameter_store(self.arn().into_expr());
        match &self.spec().key {
            Some(key) => secret.encrypted_with(key.arn().into_expr()).into(),
            None => secret.into(),
        }
    }

    /// The parameter's ARN.
    pub fn arn(&self) -> Value<String> {
        self.spec().arn.clone()
    }
}

impl From<&Handle<SecureParameter>> for Value<SecretRef> {
    fn from(parameter: &Handle<SecureParameter>) -> Self {
        parameter.value()
    }
}

component!(SecureParameter, "parameter");

impl Described for SecureParameter {
    fn description(self: &Arc<Self>, _stack: &Stack) -> Description<'_> {
        Description {
            naming: Naming::Generated,
            import: Import {
                imported: true,
                ..Import::default()
            },
            network: None,
            data: None,
            logs: None,
            monitoring: None,
        }
    }
}
