//! What exists beside the stack: looked at before a deployment, so that what is missing is said before it costs anything.

use super::ControlPlaneError;

/// What the preflight asks. It changes nothing; what isn't there is an answer and no error.
#[allow(
    async_fn_in_trait,
    reason = "the engine is generic over it, and drives it on one thread"
)]
pub trait Inventory {
    /// The image in an ECR repository of this account or another one, if it is there (`BatchGetImage`).
    async fn image(
        &self,
        image: &EcrImage,
    ) -> Result<Presence<ImageDescription>, ControlPlaneError>;

    /// The certificate, if it is there (`DescribeCertificate`).
    async fn certificate(&self, arn: &str) -> Result<Presence<Certificate>, ControlPlaneError>;

    /// Whether there is a resource of this type with this primary identifier: a log group with a name, a secret or a
    /// key with an ARN, a parameter with a name.
    async fn exists(
        &self,
        type_name: &str,
        identifier: &str,
    ) -> Result<Presence<()>, ControlPlaneError>;

    /// How many resources of this type there are in the region.
    async fn count(&self, type_name: &str) -> Result<u32, ControlPlaneError>;
}

/// Whether something is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Presence<T> {
    /// It is.
    There(T),
    /// It isn't.
    Missing,
    /// It can't be told, with the reason: this control plane can't look, or doesn't know such things.
    Unknown(String),
}

/// An image in an ECR repository.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EcrImage {
    /// The account that has the repository; the caller's if none.
    pub account: Option<String>,
    /// The region that has the repository; the stage's if none.
    pub region: Option<String>,
    /// The repository's name.
    pub repository: String,
    /// The tag, or the digest with `sha256:` before it.
    pub reference: String,
}

/// What is known of an image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageDescription {
    /// The architectures that it has, in Docker's words (`amd64`, `arm64`); empty if that isn't known.
    pub architectures: Vec<String>,
}

/// What is known of a certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// Such as `ISSUED` or `PENDING_VALIDATION`.
    pub status: String,
    /// The names that it is for, with wildcards.
    pub names: Vec<String>,
    /// When it ends, RFC 3339 in UTC.
    pub not_after: Option<String>,
}
