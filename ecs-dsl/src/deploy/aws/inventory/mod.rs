//! What exists beside the stacks. No value of a secret or a parameter is ever asked for.

mod image;
mod presence;

#[cfg(test)]
mod tests;

use serde::Deserialize;
use serde_json::json;

use super::Aws;
use super::convert::{said, seconds};
use super::reader::service::ACM;
use crate::deploy::{
    Certificate, ControlPlaneError, EcrImage, Existence, ImageDescription, ResourceLookup,
};

impl ResourceLookup for Aws {
    async fn image(
        &self,
        image: &EcrImage,
    ) -> Result<Existence<ImageDescription>, ControlPlaneError> {
        presence(self.image_in_registry(image).await)
    }

    async fn certificate(&self, arn: &str) -> Result<Existence<Certificate>, ControlPlaneError> {
        presence(self.described_certificate(arn).await)
    }

    async fn exists(
        &self,
        type_name: &str,
        identifier: &str,
    ) -> Result<Existence<()>, ControlPlaneError> {
        presence(self.is_there(type_name, identifier).await)
    }

    async fn count(&self, type_name: &str) -> Result<u32, ControlPlaneError> {
        self.number_of(type_name).await
    }
}

/// The codes with which services say that there is no such thing.
const MISSING: [&str; 7] = [
    "ImageNotFoundException",
    "LoadBalancerNotFound",
    "NotFoundException",
    "ParameterNotFound",
    "RepositoryNotFoundException",
    "ResourceNotFoundException",
    "TargetGroupNotFound",
];

/// The codes with which Cloud Control says that it can't look: the type is none of its own, or can't be read.
const BLIND: [&str; 3] = [
    "PrivateTypeException",
    "TypeNotFoundException",
    "UnsupportedActionException",
];

/// What an answer says of something's presence: whoever may not look doesn't know.
fn presence<T>(
    answer: Result<Existence<T>, ControlPlaneError>,
) -> Result<Existence<T>, ControlPlaneError> {
    match answer {
        Err(error) if error.code().is_some_and(|code| MISSING.contains(&code)) => {
            Ok(Existence::Missing)
        }
        Err(error @ ControlPlaneError::AccessDenied { .. }) => {
            Ok(Existence::Unknown(error.to_string()))
        }
        Err(error) if error.code().is_some_and(|code| BLIND.contains(&code)) => {
            Ok(Existence::Unknown(error.to_string()))
        }
        other => other,
    }
}

impl Aws {
    async fn described_certificate(
        &self,
        arn: &str,
    ) -> Result<Existence<Certificate>, ControlPlaneError> {
        let region = region_of(arn).unwrap_or(&self.region);
        let input = json!({"CertificateArn": arn});
        let answer: Described = self
            .ask_in(region, &ACM, "DescribeCertificate", &input)
            .await?;
        let found = answer.certificate;
        let mut names: Vec<_> = said(found.domain_name).into_iter().collect();
        for name in found.subject_alternative_names {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        Ok(Existence::Exists(Certificate {
            status: found.status,
            names,
            not_after: found.not_after.map(seconds),
        }))
    }
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "PascalCase")]
struct Described {
    certificate: SomeCertificate,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "PascalCase")]
struct SomeCertificate {
    status: String,
    domain_name: Option<String>,
    subject_alternative_names: Vec<String>,
    not_after: Option<f64>,
}

/// `eu-west-1` of `arn:aws:acm:eu-west-1:123456789012:certificate/…`; none if it is no ARN, or one without a region.
fn region_of(arn: &str) -> Option<&str> {
    let mut parts = arn.split(':');
    (parts.next() == Some("arn"))
        .then(|| parts.nth(2))
        .flatten()
        .filter(|region| !region.is_empty())
}
