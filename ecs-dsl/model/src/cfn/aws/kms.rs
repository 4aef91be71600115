//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::KMS::*` types.

use crate::cfn::{Expr, Handle, Json, List, Map, PropertyType, ResourceType, Value};

/// `AWS::KMS::Alias`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Alias(Map);

impl Alias {
    /// With the required properties:
    /// - `AliasName`: 1 to 256 characters.
    /// - `TargetKeyId`: 1 to 256 characters.
    pub fn new(alias_name: impl Into<Value<String>>, target_key_id: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("AliasName", alias_name).set("TargetKeyId", target_key_id))
    }
}

impl ResourceType for Alias {
    const TYPE: &'static str = "AWS::KMS::Alias";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

/// `AWS::KMS::Key`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Key(Map);

impl Key {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `BypassPolicyLockoutSafetyCheck`.
    pub fn bypass_policy_lockout_safety_check(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("BypassPolicyLockoutSafetyCheck", value))
    }

    /// `Description`: 0 to 8192 characters.
    pub fn description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Description", value))
    }

    /// `EnableKeyRotation`.
    pub fn enable_key_rotation(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EnableKeyRotation", value))
    }

    /// `Enabled`.
    pub fn enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Enabled", value))
    }

    /// `KeyPolicy`.
    pub fn key_policy(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("KeyPolicy", value))
    }

    /// `KeySpec`.
    pub fn key_spec(self, value: impl Into<Value<KeySpec>>) -> Self {
        Self(self.0.set("KeySpec", value))
    }

    /// `KeyUsage`.
    pub fn key_usage(self, value: impl Into<Value<KeyUsage>>) -> Self {
        Self(self.0.set("KeyUsage", value))
    }

    /// `MultiRegion`.
    pub fn multi_region(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("MultiRegion", value))
    }

    /// `Origin`.
    pub fn origin(self, value: impl Into<Value<KeyOrigin>>) -> Self {
        Self(self.0.set("Origin", value))
    }

    /// `PendingWindowInDays`: 7 to 30.
    pub fn pending_window_in_days(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("PendingWindowInDays", value))
    }

    /// `RotationPeriodInDays`: 90 to 2560.
    pub fn rotation_period_in_days(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("RotationPeriodInDays", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl ResourceType for Key {
    const TYPE: &'static str = "AWS::KMS::Key";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<Key> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }

    /// The attribute `KeyId`.
    #[inline]
    pub fn key_id(&self) -> Value<String> {
        self.attribute("KeyId")
    }
}

/// `KeyOrigin` of `AWS::KMS::Key`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum KeyOrigin {
    /// `AWS_KMS`.
    AwsKms,
    /// `EXTERNAL`.
    External,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl KeyOrigin {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::AwsKms => "AWS_KMS",
            Self::External => "EXTERNAL",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for KeyOrigin {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `KeySpec` of `AWS::KMS::Key`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum KeySpec {
    /// `SYMMETRIC_DEFAULT`.
    SymmetricDefault,
    /// `RSA_2048`.
    Rsa2048,
    /// `RSA_3072`.
    Rsa3072,
    /// `RSA_4096`.
    Rsa4096,
    /// `ECC_NIST_P256`.
    EccNistP256,
    /// `ECC_NIST_P384`.
    EccNistP384,
    /// `ECC_NIST_P521`.
    EccNistP521,
    /// `ECC_SECG_P256K1`.
    EccSecgP256K1,
    /// `HMAC_224`.
    Hmac224,
    /// `HMAC_256`.
    Hmac256,
    /// `HMAC_384`.
    Hmac384,
    /// `HMAC_512`.
    Hmac512,
    /// `SM2`.
    Sm2,
    /// `ML_DSA_44`.
    MlDsa44,
    /// `ML_DSA_65`.
    MlDsa65,
    /// `ML_DSA_87`.
    MlDsa87,
    /// `ECC_NIST_EDWARDS25519`.
    EccNistEdwards25519,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl KeySpec {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::SymmetricDefault => "SYMMETRIC_DEFAULT",
            Self::Rsa2048 => "RSA_2048",
            Self::Rsa3072 => "RSA_3072",
            Self::Rsa4096 => "RSA_4096",
            Self::EccNistP256 => "ECC_NIST_P256",
            Self::EccNistP384 => "ECC_NIST_P384",
            Self::EccNistP521 => "ECC_NIST_P521",
            Self::EccSecgP256K1 => "ECC_SECG_P256K1",
            Self::Hmac224 => "HMAC_224",
            Self::Hmac256 => "HMAC_256",
            Self::Hmac384 => "HMAC_384",
            Self::Hmac512 => "HMAC_512",
            Self::Sm2 => "SM2",
            Self::MlDsa44 => "ML_DSA_44",
            Self::MlDsa65 => "ML_DSA_65",
            Self::MlDsa87 => "ML_DSA_87",
            Self::EccNistEdwards25519 => "ECC_NIST_EDWARDS25519",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for KeySpec {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `KeyUsage` of `AWS::KMS::Key`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum KeyUsage {
    /// `ENCRYPT_DECRYPT`.
    EncryptDecrypt,
    /// `SIGN_VERIFY`.
    SignVerify,
    /// `GENERATE_VERIFY_MAC`.
    GenerateVerifyMac,
    /// `KEY_AGREEMENT`.
    KeyAgreement,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl KeyUsage {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::EncryptDecrypt => "ENCRYPT_DECRYPT",
            Self::SignVerify => "SIGN_VERIFY",
            Self::GenerateVerifyMac => "GENERATE_VERIFY_MAC",
            Self::KeyAgreement => "KEY_AGREEMENT",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for KeyUsage {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `Tag` of `AWS::KMS::Key`.
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
