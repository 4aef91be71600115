//! AWS Secrets Manager secrets.

use std::sync::Arc;

use crate::cfn::{DeletionPolicy, Expr, Handle, SecretRef, SecretVersion, Value};
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::model::arn::arn;
use crate::dsl::model::description::{Data, Described, Description, Import, Naming};
use crate::dsl::{BuilderRecord, IntoText, Key, Name, SecureParameter, Stack, component};

/// A secret of [AWS Secrets Manager](https://docs.aws.amazon.com/secretsmanager/latest/userguide/intro.html), 0.40 USD
/// a month (us-east-1). Its value appears in no template: AWS generates it, or the secret already exists.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn backend(stack: &mut Stack) {
/// let jwt = stack.add(Secret::generated("jwt"));
/// let payment = stack.add(Secret::import("payment", "prod/payment"));
/// stack.add(
///     Service::new("backend")
///         .image(Image::ecr("shop/backend"))
///         .port(3000)
///         .secret("JWT_SECRET", &jwt)
///         .secret("PAYMENT_API_KEY", payment.key("api_key")),
/// );
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Secret {
    pub(crate) name: Arc<str>,
    pub(crate) origin: SourceLocation,
    pub(crate) record: BuilderRecord,
    pub(crate) source: SecretSource,
    pub(crate) key: Option<Handle<Key>>,
    pub(crate) removal: Option<DeletionPolicy>,
}

/// The origin of a secret's value.
#[derive(Clone, Debug)]
pub(crate) enum SecretSource {
    /// Secrets Manager generates it.
    Generated {
        template: Option<SecretTemplate>,
        length: Spanned<u32>,
    },
    /// The secret exists: its ARN, and whether the ARN lacks the six characters that AWS appends to the name.
    Imported { arn: Value<String>, partial: bool },
}

/// The JSON object that contains a generated secret: `SecretStringTemplate` and `GenerateStringKey`.
#[derive(Clone, Debug)]
pub(crate) struct SecretTemplate {
    pub(crate) entries: Vec<(String, String)>,
    pub(crate) generated_key: String,
}

impl Secret {
    /// A generated secret: 32 letters and digits, so that it is valid in a URL.
    ///
    /// Secrets Manager generates it once; changing [`length`](Self::length) or [`template`](Self::template) later
    /// generates a new one.
    // rule: component_name
    #[track_caller]
    pub fn generated(name: impl IntoText<Name>) -> Self {
        let source = SecretSource::Generated {
            template: None,
            length: Spanned::here(32),
        };
        Self {
            name: name.into_text().into(),
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            source,
            key: None,
            removal: None,
        }
    }

    /// An existing secret, by its name or its ARN. A name, or an ARN without the last hyphen and six characters, is a
    /// secret of the stack's account and region.
    // rule: component_name
    // rule: imported_secret(arn_or_name)
    #[track_caller]
    pub fn import(name: impl IntoText<Name>, arn_or_name: impl Into<Value<String>>) -> Self {
        let given = arn_or_name.into();
        let (arn, partial) = match given.expr().as_str() {
            Some(text) if text.starts_with("arn:") => {
                let partial = !has_suffix(text);
                (given, partial)
            }
            Some(text) => (arn("secretsmanager", format!("secret:{text}")), true),
            None => (given, false),
        };
        let source = SecretSource::Imported { arn, partial };
        Self {
            name: name.into_text().into(),
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            source,
            key: None,
            removal: None,
        }
    }

    /// An existing `SecureString` of SSM Parameter Store, by its name (`/shop/jwt`) or its ARN. It is free.
    /// CloudFormation can't create one.
    // rule: component_name
    // rule: secure_parameter(parameter)
    #[track_caller]
    pub fn parameter(
        name: impl IntoText<Name>,
        parameter: impl Into<Value<String>>,
    ) -> SecureParameter {
        SecureParameter::new(name, parameter)
    }

    /// Makes the secret a JSON object with these entries, which aren't secret, and the generated value as
    /// `generated_key`: `.template([("username", "admin")], "password")`. Default: the generated value alone.
    /// `SecretStringTemplate` and `GenerateStringKey`:
    /// [AWS::SecretsManager::Secret](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-secret.html).
    #[track_caller]
    pub fn template<K: Into<String>, V: Into<String>>(
        mut self,
        entries: impl IntoIterator<Item = (K, V)>,
        generated_key: &str,
    ) -> Self {
        self.record.replaces("template");
        if let SecretSource::Generated { template, .. } = &mut self.source {
            let entries = entries
                .into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect();
            *template = Some(SecretTemplate {
                entries,
                generated_key: generated_key.into(),
            });
        }
        self
    }

    /// The number of generated characters, 1 to 4,096. Default: 32. `PasswordLength`:
    /// [GetRandomPassword](https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetRandomPassword.html).
    // rule: secret_length
    #[track_caller]
    pub fn length(mut self, characters: u32) -> Self {
        self.record.replaces("length");
        if let SecretSource::Generated { length, .. } = &mut self.source {
            *length = Spanned::here(characters);
        }
        self
    }

    /// The KMS key that encrypts the secret; tasks with the secret get the permission to decrypt with it. For an
    /// imported secret, the key that encrypts it already. Default: AWS's own `aws/secretsmanager`. `KmsKeyId`:
    /// [AWS::SecretsManager::Secret](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-secret.html).
    #[track_caller]
    pub fn kms_key(mut self, key: &Handle<Key>) -> Self {
        self.record.replaces("kms_key");
        self.key = Some(key.clone());
        self
    }
}

/// Whether an ARN ends with the hyphen and the six characters that AWS appends to a secret's name.
fn has_suffix(arn: &str) -> bool {
    arn.rsplit_once('-').is_some_and(|(_, suffix)| {
        suffix.len() == 6 && suffix.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

impl Handle<Secret> {
    /// The whole secret.
    pub fn value(&self) -> Value<SecretRef> {
        self.secret_ref().into()
    }

    /// One entry of a secret that is a JSON object: `db.key("password")`.
    pub fn key(&self, json_key: &str) -> Value<SecretRef> {
        self.secret_ref().json_key(json_key).into()
    }

    /// The whole secret in another version than the current one.
    pub fn value_at(&self, version: SecretVersion) -> Value<SecretRef> {
        self.secret_ref().version(version).into()
    }

    /// One entry of a secret that is a JSON object, in another version than the current one:
    /// `login.key_at("password", SecretVersion::stage("AWSPREVIOUS"))`.
    pub fn key_at(&self, json_key: &str, version: SecretVersion) -> Value<SecretRef> {
        self.secret_ref().json_key(json_key).version(version).into()
    }

    /// The secret's ARN. For a secret imported by its name, the ARN lacks the six characters at its end.
    pub fn arn(&self) -> Value<String> {
        match &self.spec().source {
            SecretSource::Generated { .. } => Value::from_expr(self.ref_of("Secret")),
            SecretSource::Imported { arn, .. } => arn.clone(),
        }
    }

    fn secret_ref(&self) -> SecretRef {
        let arn: Expr = self.arn().into_expr();
        let secret = match self.spec().source {
            SecretSource::Imported { partial: true, .. } => SecretRef::secrets_manager_partial(arn),
            _ => SecretRef::secrets_manager(arn),
        };
        match &self.spec().key {
            Some(key) => secret.encrypted_with(key.arn().into_expr()),
            None => secret,
        }
    }
}

impl From<&Handle<Secret>> for Value<SecretRef> {
    fn from(secret: &Handle<Secret>) -> Self {
        secret.value()
    }
}

component!(Secret, "secret", HasRemovalPolicy);

impl Described for Secret {
    fn description(self: &Arc<Self>, _stack: &Stack) -> Description<'_> {
        let import = Import {
            imported: matches!(self.source, SecretSource::Imported { .. }),
            effective: Some(&["kms_key"]),
            ..Import::default()
        };
        Description::of_data(Naming::Generated, import, Data::managed(self.removal))
    }
}
