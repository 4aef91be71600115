//! A repository of Amazon ECR.

use std::sync::Arc;
use std::time::Duration;

use super::arn::arn;
use super::removal::removal_setters;
use super::{Grant, IntoText, Key, Name, Statement, component};
use crate::cfn::{DeletionPolicy, Handle, Value, intrinsic, pseudo};
use crate::diag::{Located, Origin};

/// A repository of [Amazon ECR](https://docs.aws.amazon.com/AmazonECR/latest/userguide/what-is-ecr.html) for the images
/// of one service: scanned when they are pushed, encrypted, with tags that stay where they are.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn shop(stack: &mut Stack) {
/// let images = stack.add(Repository::new("payment").keep_last(30));
/// stack.add(Service::new("payment").image(Image::ecr(images.repository_name()).tag("v7")).port(8080));
/// stack.output("EcrRepoPayment", images.uri());
/// # }
/// ```
///
/// Where it is deleted, its images go with it.
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Repository {
    pub(crate) name: Arc<str>,
    pub(crate) origin: Origin,
    pub(crate) imported: Option<Value<String>>,
    pub(crate) repository_name: Option<Located<String>>,
    pub(crate) mutable_tags: bool,
    pub(crate) keep_last: Option<Located<u32>>,
    pub(crate) expire_untagged: Located<Duration>,
    pub(crate) key: Option<Handle<Key>>,
    pub(crate) removal: Option<DeletionPolicy>,
}

impl Repository {
    /// A repository that forgets images without a tag after 14 days. AWS names it.
    #[track_caller]
    pub fn new(name: impl IntoText<Name>) -> Self {
        Self {
            name: name.into_text().into(),
            origin: Origin::here(),
            imported: None,
            repository_name: None,
            mutable_tags: false,
            keep_last: None,
            expire_untagged: Located::here(Duration::from_secs(14 * 24 * 60 * 60)),
            key: None,
            removal: None,
        }
    }

    /// A repository that exists already in this account and region, by its name at AWS.
    #[track_caller]
    pub fn import(name: impl IntoText<Name>, repository_name: impl Into<Value<String>>) -> Self {
        Self {
            imported: Some(repository_name.into()),
            ..Self::new(name)
        }
    }

    /// The name at AWS, such as `shop/payment`: 2 to 256 lower-case letters, digits, slashes, and single dots,
    /// underscores and hyphens between them. No other stage in the same account and region can have it too.
    #[track_caller]
    pub fn repository_name(mut self, name: &str) -> Self {
        self.repository_name = Some(Located::here(name.into()));
        self
    }

    /// Lets a tag move to another image. A running service doesn't notice, and an older version can't be told from
    /// its tag any more.
    pub fn mutable_tags(mut self) -> Self {
        self.mutable_tags = true;
        self
    }

    /// Keeps the last so many images and forgets older ones, in use or not; all of them without this.
    #[track_caller]
    pub fn keep_last(mut self, images: u32) -> Self {
        self.keep_last = Some(Located::here(images));
        self
    }

    /// How long images without a tag are kept, whole days; 14 without this.
    #[track_caller]
    pub fn expire_untagged(mut self, age: Duration) -> Self {
        self.expire_untagged = Located::here(age);
        self
    }

    /// Encrypts images with this key; with ECR's own without this. Another key later makes a new, empty repository.
    pub fn kms_key(mut self, key: &Handle<Key>) -> Self {
        self.key = Some(key.clone());
        self
    }

    removal_setters!("Without a choice it is kept in a protected stage and deleted in the others.");
}

impl Handle<Repository> {
    /// The name, for [`Image::ecr`](super::Image::ecr).
    pub fn repository_name(&self) -> Value<String> {
        match &self.spec().imported {
            Some(name) => name.clone(),
            None => Value::from_expr(self.ref_of("Repository")),
        }
    }

    /// The ARN.
    pub fn arn(&self) -> Value<String> {
        match &self.spec().imported {
            Some(name) => arn(
                "ecr",
                intrinsic::concat(["repository/".into(), name.clone()]),
            ),
            None => Value::from_expr(self.attribute_of("Repository", "Arn")),
        }
    }

    /// What images are pushed to: `<account>.dkr.ecr.<region>.amazonaws.com/<name>`.
    pub fn uri(&self) -> Value<String> {
        match &self.spec().imported {
            Some(name) => intrinsic::concat([
                pseudo::account_id(),
                ".dkr.ecr.".into(),
                pseudo::region(),
                ".".into(),
                pseudo::url_suffix(),
                "/".into(),
                name.clone(),
            ]),
            None => Value::from_expr(self.attribute_of("Repository", "RepositoryUri")),
        }
    }

    /// Pulling images, for code that does so itself: ECS pulls a service's images without it.
    pub fn pull(&self) -> Grant {
        Grant::allow(
            [
                "ecr:BatchCheckLayerAvailability",
                "ecr:BatchGetImage",
                "ecr:GetDownloadUrlForLayer",
            ],
            [self.arn()],
        )
        .statement(token())
    }

    /// Pushing images.
    pub fn push(&self) -> Grant {
        let actions = [
            "ecr:BatchCheckLayerAvailability",
            "ecr:CompleteLayerUpload",
            "ecr:InitiateLayerUpload",
            "ecr:PutImage",
            "ecr:UploadLayerPart",
        ];
        Grant::allow(actions, [self.arn()]).statement(token())
    }
}

/// The token for the whole registry: AWS has no narrower resource for it.
fn token() -> Statement {
    Statement::allow(["ecr:GetAuthorizationToken"], ["*"])
}

component!(Repository, "repository");
