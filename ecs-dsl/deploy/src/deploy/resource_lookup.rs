//! Lookups of existing resources outside of the stack, for the preflight checks.

use std::collections::{BTreeMap, BTreeSet};

use super::{CallResult, LiveRule};

/// The read-only lookups of the preflight checks. A missing resource is a result, not an error.
#[allow(
    async_fn_in_trait,
    reason = "the engine is generic over it, and drives it on one thread"
)]
pub trait ResourceLookup {
    /// An image in an ECR repository of this or another account (`BatchGetImage`).
    async fn image(&self, image: &EcrImage) -> CallResult<Existence<ImageDescription>>;

    /// An ACM certificate (`DescribeCertificate`).
    async fn certificate(&self, arn: &str) -> CallResult<Existence<Certificate>>;

    /// Whether a resource of this type with this primary identifier exists: a log group or a parameter by name, a secret
    /// or a key by ARN.
    async fn exists(&self, type_name: &str, identifier: &str) -> CallResult<Existence<()>>;

    /// The values of those of these SSM parameters that exist and can be read (`GetParameters`), by name. Secure strings aren't
    /// read: template parameters can't refer to them.
    async fn stored_values(&self, names: &BTreeSet<String>)
    -> CallResult<BTreeMap<String, String>>;

    /// The rules that a listener has now (`DescribeRules`), with the default rule.
    async fn listener_rules(&self, listener: &str) -> CallResult<Existence<Vec<LiveRule>>>;

    /// The number of resources of this type in the region.
    async fn count(&self, type_name: &str) -> CallResult<u32>;
}

/// Whether a resource exists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Existence<T> {
    /// It exists.
    Exists(T),
    /// It doesn't exist.
    Missing,
    /// Unknown, with the reason: the implementation can't look it up or doesn't know the type.
    Unknown(String),
}

/// An image in an ECR repository.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EcrImage {
    /// The repository's account. Default: the caller's.
    pub account: Option<String>,
    /// The repository's region. Default: the stage's.
    pub region: Option<String>,
    /// The repository's name.
    pub repository: String,
    /// The tag, or the digest with the prefix `sha256:`.
    pub reference: String,
}

/// An image's description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageDescription {
    /// The architectures in Docker's notation (`amd64`, `arm64`); empty if unknown.
    pub architectures: Vec<String>,
    /// The digest with the prefix `sha256:`; `None` if unknown.
    pub digest: Option<String>,
}

/// A certificate's description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// Such as `ISSUED` or `PENDING_VALIDATION`.
    pub status: String,
    /// Its domain names, with wildcards.
    pub names: Vec<String>,
    /// When it expires, RFC 3339 in UTC.
    pub not_after: Option<String>,
}
