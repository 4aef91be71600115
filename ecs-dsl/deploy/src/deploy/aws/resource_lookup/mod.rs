//! Implements [`ResourceLookup`]: existing resources. Never reads values of secrets.

mod existence;
mod image;
mod listener_rules;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde_json::{Value, json};

use super::Aws;
use super::convert::seconds;
use super::reader::service::{ACM, CLOUD_CONTROL, SSM};
use crate::deploy::{
    CallResult, Certificate, ControlPlaneError, EcrImage, Existence, ImageDescription, LiveRule,
    ResourceLookup,
};

impl ResourceLookup for Aws {
    async fn image(&self, image: &EcrImage) -> CallResult<Existence<ImageDescription>> {
        into_presence(self.describe_image(image).await)
    }

    async fn certificate(&self, arn: &str) -> CallResult<Existence<Certificate>> {
        into_presence(self.describe_certificate(arn).await)
    }

    async fn exists(&self, type_name: &str, identifier: &str) -> CallResult<Existence<()>> {
        into_presence(self.resource_exists(type_name, identifier).await)
    }

    async fn stored_values(
        &self,
        names: &BTreeSet<String>,
    ) -> CallResult<BTreeMap<String, String>> {
        let mut values = BTreeMap::new();
        let names: Vec<&String> = names.iter().collect();
        for some in names.chunks(NAMES_PER_CALL) {
            let input = json!({"Names": some});
            let read = self.call_json(&SSM, "GetParameters", &input).await;
            let page: Parameters = match read {
                Err(ControlPlaneError::AccessDenied { .. }) => return Ok(values),
                other => other?,
            };
            let readable = page.parameters.into_iter();
            let readable = readable.filter(|parameter| parameter.type_name != "SecureString");
            values.extend(readable.map(|parameter| (parameter.name, parameter.value)));
        }
        Ok(values)
    }

    async fn listener_rules(&self, listener: &str) -> CallResult<Existence<Vec<LiveRule>>> {
        into_presence(self.rules_of_listener(listener).await)
    }

    async fn count(&self, type_name: &str) -> CallResult<u32> {
        // No API returns the count.
        let mut input = json!({"TypeName": type_name, "MaxResults": 100});
        let mut found = 0;
        loop {
            let page: Resources = self
                .call_json(&CLOUD_CONTROL, "ListResources", &input)
                .await?;
            found += u32::try_from(page.resource_descriptions.len()).unwrap_or(u32::MAX);
            match page.next_token {
                Some(token) => input["NextToken"] = token.into(),
                None => return Ok(found),
            }
        }
    }
}

/// The most names in a call of `GetParameters`.
const NAMES_PER_CALL: usize = 10;

/// A response of `GetParameters`.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Parameters {
    #[serde(default)]
    parameters: Vec<StoredParameter>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct StoredParameter {
    name: String,
    #[serde(rename = "Type")]
    type_name: String,
    value: String,
}

/// Error codes of missing resources.
const MISSING: [&str; 8] = [
    "ImageNotFoundException",
    "ListenerNotFound",
    "LoadBalancerNotFound",
    "NotFoundException",
    "ParameterNotFound",
    "RepositoryNotFoundException",
    "ResourceNotFoundException",
    "TargetGroupNotFound",
];

/// Error codes of types that Cloud Control can't read.
const UNREADABLE: [&str; 3] = [
    "PrivateTypeException",
    "TypeNotFoundException",
    "UnsupportedActionException",
];

/// Converts errors to [`Existence`]: `Missing` for a resource that doesn't exist, `Unknown` if access is denied.
fn into_presence<T>(response: CallResult<Existence<T>>) -> CallResult<Existence<T>> {
    match response {
        Err(error) if error.code().is_some_and(|code| MISSING.contains(&code)) => {
            Ok(Existence::Missing)
        }
        Err(error @ ControlPlaneError::AccessDenied { .. }) => {
            Ok(Existence::Unknown(error.to_string()))
        }
        Err(error) if error.code().is_some_and(|code| UNREADABLE.contains(&code)) => {
            Ok(Existence::Unknown(error.to_string()))
        }
        other => other,
    }
}

impl Aws {
    async fn describe_certificate(&self, arn: &str) -> CallResult<Existence<Certificate>> {
        let region = region_of(arn).unwrap_or(&self.region);
        let input = json!({"CertificateArn": arn});
        let response: CertificateResponse = self
            .call_json_in(region, &ACM, "DescribeCertificate", &input)
            .await?;
        let found = response.certificate;
        let mut names: Vec<_> = found.domain_name.into_iter().collect();
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
struct Resources {
    resource_descriptions: Vec<Value>,
    next_token: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "PascalCase")]
struct CertificateResponse {
    certificate: CertificateJson,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "PascalCase")]
struct CertificateJson {
    status: String,
    domain_name: Option<String>,
    subject_alternative_names: Vec<String>,
    not_after: Option<f64>,
}

/// The region of an ARN, `eu-west-1` of `arn:aws:acm:eu-west-1:123456789012:certificate/…`; `None` without a region.
fn region_of(arn: &str) -> Option<&str> {
    let mut parts = arn.split(':');
    (parts.next() == Some("arn"))
        .then(|| parts.nth(2))
        .flatten()
        .filter(|region| !region.is_empty())
}
