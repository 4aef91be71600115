//! What there is outside of the local stacks.

use serde::Deserialize;

/// An image in a registry.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Image {
    /// The repository's name.
    pub repository: String,
    /// The tag or the digest; whichever if it isn't given.
    #[serde(default)]
    pub tag: Option<String>,
    /// What it is built for, such as `arm64`; none if there is no such image.
    #[serde(default)]
    pub architectures: Vec<String>,
}

/// Something that exists outside of the local stacks, or doesn't.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Thing {
    /// Such as `AWS::SecretsManager::Secret`.
    #[serde(rename = "type")]
    pub type_name: String,
    /// Its name or its ARN.
    pub identifier: String,
    /// Whether it exists.
    pub there: bool,
}
