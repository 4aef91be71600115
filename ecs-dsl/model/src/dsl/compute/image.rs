//! Container images.

use crate::cfn::{Expr, Value, intrinsic, pseudo};
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::{BuilderRecord, ImageBuild, ImageReference, IntoText};
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
    /// The account and the region of the ECR repository, if they aren't the stack's.
    pub(crate) account: Option<Spanned<String>>,
    pub(crate) region: Option<Spanned<String>>,
}

/// The registry of an image.
#[derive(Clone, Debug)]
pub(crate) enum ImageSource {
    /// A repository of Amazon ECR in the stack's own account and region, by its name.
    Ecr(Value<String>),
    /// Any other registry, in Docker's notation.
    Registry(String),
    /// A repository of Amazon ECR to which the deployment pushes what it builds.
    Build(Box<ImageBuild>),
}

/// The images for which account and region have no effect.
const OTHER_REGISTRY: &str = "an image that isn't `Image::ecr`";

/// The tag in the template of an image that the deployment builds.
pub(crate) const NOT_BUILT: &str = "not-built";

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
        Self::from_source(source, SourceLocation::here(), BuilderRecord::default())
    }

    pub(crate) fn from_source(
        source: ImageSource,
        origin: SourceLocation,
        record: BuilderRecord,
    ) -> Self {
        Self {
            source,
            tag: None,
            origin,
            record,
            credentials: None,
            account: None,
            region: None,
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

    /// The account of the ECR repository, 12 digits. Default: the stack's. The repository must allow the stack's account to pull:
    /// [`share_with`](crate::dsl::Repository::share_with). Only for [`Image::ecr`].
    // rule: account_id
    #[track_caller]
    pub fn account(mut self, id: &str) -> Self {
        self.record.replaces("account");
        match &self.source {
            ImageSource::Ecr(_) => self.account = Some(Spanned::here(id.into())),
            ImageSource::Registry(_) | ImageSource::Build(_) => {
                self.record.ignores("account", OTHER_REGISTRY);
            }
        }
        self
    }

    /// The region of the ECR repository. Default: the stack's. Pulling from another region is slower and costs data transfer;
    /// [replication](https://docs.aws.amazon.com/AmazonECR/latest/userguide/replication.html) copies images. Only for
    /// [`Image::ecr`].
    // rule: region
    #[track_caller]
    pub fn region(mut self, code: &str) -> Self {
        self.record.replaces("region");
        match &self.source {
            ImageSource::Ecr(_) => self.region = Some(Spanned::here(code.into())),
            ImageSource::Registry(_) | ImageSource::Build(_) => {
                self.record.ignores("region", OTHER_REGISTRY);
            }
        }
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
            ImageSource::Ecr(repository) => {
                let tag = format!("{separator}{}", tag.unwrap_or("latest"));
                self.in_ecr(repository, tag)
            }
            ImageSource::Build(build) => {
                let repository = build.repository.clone().unwrap_or_else(|| "".into());
                self.in_ecr(&repository, format!(":{NOT_BUILT}"))
            }
            ImageSource::Registry(reference) => match tag {
                Some(tag) => format!("{reference}{separator}{tag}").into(),
                None => reference.clone().into(),
            },
        }
    }

    /// An image in a registry of Amazon ECR: the stack's, unless account or region are set.
    fn in_ecr(&self, repository: &Value<String>, tag: String) -> Value<String> {
        intrinsic::concat([
            self.account_value(),
            ".dkr.ecr.".into(),
            self.region_value(),
            ".".into(),
            pseudo::url_suffix(),
            "/".into(),
            repository.clone(),
            tag.into(),
        ])
    }

    fn account_value(&self) -> Value<String> {
        let account = self.account.as_ref();
        account.map_or_else(pseudo::account_id, |account| account.value.clone().into())
    }

    fn region_value(&self) -> Value<String> {
        let region = self.region.as_ref();
        region.map_or_else(pseudo::region, |region| region.value.clone().into())
    }

    /// The name of its repository, if that is in ECR in the stack's account and region.
    pub(crate) fn own_repository(&self) -> Option<&Value<String>> {
        match &self.source {
            ImageSource::Ecr(_) if self.account.is_some() || self.region.is_some() => None,
            ImageSource::Ecr(name) => Some(name),
            ImageSource::Build(build) => build.repository.as_ref(),
            ImageSource::Registry(_) => None,
        }
    }

    /// The ARN of the ECR repository, if the image is in ECR, of whichever account and region.
    pub(crate) fn repository_arn(&self) -> Option<Value<String>> {
        let (region, account, repository) = match &self.source {
            ImageSource::Ecr(repository) => (
                self.region_value(),
                self.account_value(),
                repository.clone(),
            ),
            ImageSource::Build(build) => {
                let repository = build.repository.clone()?;
                (pseudo::region(), pseudo::account_id(), repository)
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
            ImageSource::Build(build) => build.repository.as_ref()?.expr().as_str(),
        }
    }

    /// What the deployment builds, if it builds the image.
    pub(crate) fn build_settings(&self) -> Option<&ImageBuild> {
        match &self.source {
            ImageSource::Build(build) => Some(build),
            ImageSource::Ecr(_) | ImageSource::Registry(_) => None,
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
