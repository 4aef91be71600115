//! Container images.

use crate::cfn::{Expr, Value, intrinsic, pseudo};
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::{BuilderRecord, ImageReference, IntoText};
use crate::rules::PrivateRepository;

/// A container image: the `Image` of a
/// [container definition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
#[derive(Clone, Debug)]
#[must_use = "an image does nothing until it is given to a service"]
pub struct Image {
    pub(crate) source: ImageSource,
    pub(crate) tag: Option<Spanned<String>>,
    pub(crate) origin: SourceLocation,
    pub(crate) record: BuilderRecord,
    pub(crate) credentials: Option<Value<String>>,
}

/// The registry of an image.
#[derive(Clone, Debug)]
pub(crate) enum ImageSource {
    /// A repository of Amazon ECR in the stack's own account and region, by its name.
    Ecr(Value<String>),
    /// Any other registry, in Docker's notation.
    Registry(String),
}

impl Image {
    /// An image of Amazon ECR in the stack's account and region, by the name of its repository. The execution role can
    /// pull from this repository and no other.
    // rule: ecr_image
    #[track_caller]
    pub fn ecr(repository: impl Into<Value<String>>) -> Self {
        Self::new(ImageSource::Ecr(repository.into()))
    }

    /// An image of any registry, in Docker's notation: `redis:7-alpine`, `public.ecr.aws/nginx/nginx:1.29`. The execution role can
    /// pull it if it is in a private registry of Amazon ECR; a registry of another account must allow this account too.
    // rule: image_reference
    #[track_caller]
    pub fn registry(reference: impl IntoText<ImageReference>) -> Self {
        Self::new(ImageSource::Registry(reference.into_text()))
    }

    #[track_caller]
    fn new(source: ImageSource) -> Self {
        Self {
            source,
            tag: None,
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            credentials: None,
        }
    }

    /// The image's tag, a digest that begins with `sha256:`, or both: `v7@sha256:…`. Default: `latest`; ECS doesn't deploy again when that
    /// tag moves to another image.
    // rule: image_tag
    #[track_caller]
    pub fn tag(mut self, tag: &str) -> Self {
        self.record.replaces("tag");
        self.tag = Some(Spanned::here(tag.into()));
        self
    }

    /// The credentials of a private registry: the ARN of a Secrets Manager secret with `username` and `password`.
    /// Default: none. `RepositoryCredentials`:
    /// [RepositoryCredentials](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RepositoryCredentials.html).
    // rule: arn
    #[track_caller]
    pub fn credentials(mut self, secret_arn: impl Into<Value<String>>) -> Self {
        self.record.replaces("credentials");
        self.credentials = Some(secret_arn.into());
        self
    }

    /// The `Image` of the container definition.
    pub(crate) fn reference(&self) -> Value<String> {
        let tag = self.tag.as_ref().map(|tag| tag.value.as_str());
        let separator = if tag.is_some_and(|tag| tag.starts_with("sha256:")) {
            "@"
        } else {
            ":"
        };
        match &self.source {
            ImageSource::Ecr(repository) => intrinsic::concat([
                pseudo::account_id(),
                ".dkr.ecr.".into(),
                pseudo::region(),
                ".".into(),
                pseudo::url_suffix(),
                "/".into(),
                repository.clone(),
                format!("{separator}{}", tag.unwrap_or("latest")).into(),
            ]),
            ImageSource::Registry(reference) => match tag {
                Some(tag) => format!("{reference}{separator}{tag}").into(),
                None => reference.clone().into(),
            },
        }
    }

    /// The ARN of the ECR repository, if the image is in ECR, of whichever account and region.
    pub(crate) fn repository_arn(&self) -> Option<Value<String>> {
        let (region, account, repository) = match &self.source {
            ImageSource::Ecr(repository) => {
                (pseudo::region(), pseudo::account_id(), repository.clone())
            }
            ImageSource::Registry(reference) => {
                let private = PrivateRepository::from_reference(reference)?;
                let values = [private.region, private.account, private.name];
                let [region, account, name] = values.map(|value| value.to_owned().into());
                (region, account, name)
            }
        };
        Some(intrinsic::concat([
            "arn:".into(),
            pseudo::partition(),
            ":ecr:".into(),
            region,
            ":".into(),
            account,
            ":repository/".into(),
            repository,
        ]))
    }

    /// The name of the repository, unless it is known only at deployment.
    pub(crate) fn known_name(&self) -> Option<&str> {
        match &self.source {
            ImageSource::Ecr(repository) => repository.expr().as_str(),
            ImageSource::Registry(reference) => Some(reference),
        }
    }
}

impl From<&Image> for Expr {
    fn from(image: &Image) -> Self {
        image.reference().into_expr()
    }
}

#[cfg(test)]
mod tests {
    use super::PrivateRepository;

    // found: E1
    #[test]
    fn private_repositories_are_found_in_references() {
        for (reference, region) in [
            (
                "123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/order:v7",
                "us-east-1",
            ),
            (
                "123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/shop/order@sha256:0a",
                "cn-north-1",
            ),
            (
                "123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com/shop/order",
                "us-gov-west-1",
            ),
            (
                "123456789012.dkr-ecr.eu-west-1.on.aws/shop/order:v7",
                "eu-west-1",
            ),
        ] {
            let found = PrivateRepository::from_reference(reference);
            let expected = PrivateRepository {
                account: "123456789012",
                region,
                name: "shop/order",
            };
            assert_eq!(found, Some(expected), "{reference}");
        }
        for reference in [
            "public.ecr.aws/nginx/nginx:1",
            "nginx",
            "x.dkr.ecr.us-east-1.amazonaws.com/a",
        ] {
            assert_eq!(
                PrivateRepository::from_reference(reference),
                None,
                "{reference}"
            );
        }
    }
}
