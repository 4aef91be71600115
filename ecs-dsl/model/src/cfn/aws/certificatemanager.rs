//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::CertificateManager::*` types.

use crate::cfn::{Expr, Handle, List, Map, PropertyType, ResourceType, Value};

/// `AWS::CertificateManager::Certificate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Certificate(Map);

impl Certificate {
    /// With the required properties:
    /// - `DomainName`.
    pub fn new(domain_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("DomainName", domain_name))
    }

    /// `CertificateAuthorityArn`.
    pub fn certificate_authority_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CertificateAuthorityArn", value))
    }

    /// `CertificateExport`.
    pub fn certificate_export(self, value: impl Into<Value<CertificateExport>>) -> Self {
        Self(self.0.set("CertificateExport", value))
    }

    /// `CertificateTransparencyLoggingPreference`.
    pub fn certificate_transparency_logging_preference(self, value: impl Into<Value<CertificateTransparencyLoggingPreference>>) -> Self {
        Self(self.0.set("CertificateTransparencyLoggingPreference", value))
    }

    /// `DomainValidationOptions`.
    pub fn domain_validation_options(self, value: impl Into<Value<List<DomainValidationOption>>>) -> Self {
        Self(self.0.set("DomainValidationOptions", value))
    }

    /// `Id`.
    pub fn id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Id", value))
    }

    /// `KeyAlgorithm`.
    pub fn key_algorithm(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KeyAlgorithm", value))
    }

    /// `SubjectAlternativeNames`.
    pub fn subject_alternative_names(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("SubjectAlternativeNames", value))
    }

    /// `Tags`: 1 to 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `ValidationMethod`.
    pub fn validation_method(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ValidationMethod", value))
    }
}

impl ResourceType for Certificate {
    const TYPE: &'static str = "AWS::CertificateManager::Certificate";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<Certificate> {
    /// The attribute `CertificateArn`.
    #[inline]
    pub fn certificate_arn(&self) -> Value<String> {
        self.attribute("CertificateArn")
    }
}

/// `CertificateExport` of `AWS::CertificateManager::Certificate`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum CertificateExport {
    /// `ENABLED`.
    Enabled,
    /// `DISABLED`.
    Disabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl CertificateExport {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Enabled => "ENABLED",
            Self::Disabled => "DISABLED",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for CertificateExport {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `CertificateTransparencyLoggingPreference` of `AWS::CertificateManager::Certificate`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum CertificateTransparencyLoggingPreference {
    /// `ENABLED`.
    Enabled,
    /// `DISABLED`.
    Disabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl CertificateTransparencyLoggingPreference {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Enabled => "ENABLED",
            Self::Disabled => "DISABLED",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for CertificateTransparencyLoggingPreference {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `DomainValidationOption` of `AWS::CertificateManager::Certificate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DomainValidationOption(Map);

impl DomainValidationOption {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `DomainName`.
    pub fn domain_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DomainName", value))
    }

    /// `HostedZoneId`.
    pub fn hosted_zone_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("HostedZoneId", value))
    }

    /// `ValidationDomain`.
    pub fn validation_domain(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ValidationDomain", value))
    }
}

impl PropertyType for DomainValidationOption {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Tag` of `AWS::CertificateManager::Certificate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Tag(Map);

impl Tag {
    /// With the required properties:
    /// - `Key`: 1 to 128 characters.
    /// - `Value`: at most 256 characters.
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
