//! Images and resources that exist outside of the local stacks.

use serde::Deserialize;

/// An image in a registry.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Image {
    /// The name of the repository.
    pub repository: String,
    /// The tag or the digest. Default: any.
    #[serde(default)]
    pub tag: Option<String>,
    /// The architectures of the image, such as `arm64`. Empty: the image doesn't exist.
    #[serde(default)]
    pub architectures: Vec<String>,
    /// The digest that the tag has now, with the prefix `sha256:`. Default: unknown.
    #[serde(default)]
    pub digest: Option<String>,
}

/// A resource that exists, or is missing, outside of the local stacks.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExternalResource {
    /// The resource type, such as `AWS::SecretsManager::Secret`.
    #[serde(rename = "type")]
    pub type_name: String,
    /// The name or the ARN.
    pub identifier: String,
    /// Whether the resource exists.
    pub exists: bool,
}
