//! Amazon ECR repositories.

use std::sync::Arc;
use std::time::Duration;

use crate::cfn::{DeletionPolicy, Handle, Value, intrinsic, pseudo};
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::model::arn::named_arn;
use crate::dsl::model::description::{Data, Described, Description, Import, Naming};
use crate::dsl::{BuilderRecord, Grant, IntoText, Key, Name, Stack, Statement, component};

/// A repository of [Amazon ECR](https://docs.aws.amazon.com/AmazonECR/latest/userguide/what-is-ecr.html) for the images
/// of one service: encrypted, scanned on push, with immutable tags.
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
/// Deleting the repository deletes its images.
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Repository {
    pub(crate) name: Arc<str>,
    pub(crate) origin: SourceLocation,
    pub(crate) record: BuilderRecord,
    pub(crate) imported: Option<Value<String>>,
    pub(crate) repository_name: Option<Spanned<String>>,
    pub(crate) mutable_tags: bool,
    pub(crate) keep_last: Option<Spanned<u32>>,
    pub(crate) expire_untagged: Spanned<Duration>,
    pub(crate) key: Option<Handle<Key>>,
    pub(crate) shared_with: Vec<Spanned<String>>,
    pub(crate) removal: Option<DeletionPolicy>,
}

impl Repository {
    /// A repository that deletes untagged images after 14 days. AWS names it.
    // rule: component_name
    #[track_caller]
    pub fn new(name: impl IntoText<Name>) -> Self {
        Self {
            name: name.into_text().into(),
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            imported: None,
            repository_name: None,
            mutable_tags: false,
            keep_last: None,
            expire_untagged: Spanned::here(Duration::from_secs(14 * 24 * 60 * 60)),
            key: None,
            shared_with: Vec::new(),
            removal: None,
        }
    }

    /// An existing repository of this account and region, by its `RepositoryName`.
    // rule: component_name
    // unchecked if imported: all setters
    #[track_caller]
    pub fn import(name: impl IntoText<Name>, repository_name: impl Into<Value<String>>) -> Self {
        Self {
            imported: Some(repository_name.into()),
            ..Self::new(name)
        }
    }

    /// The AWS name, such as `shop/payment`: 2 to 256 lowercase letters, digits and slashes, with single dots,
    /// underscores and hyphens between them. Default: AWS names it. Two stages in the same account and region can't
    /// have the same name. `RepositoryName`:
    /// [CreateRepository](https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html).
    // rule: repository_name
    #[track_caller]
    pub fn repository_name(mut self, name: &str) -> Self {
        self.record.replaces("repository_name");
        self.repository_name = Some(Spanned::here(name.into()));
        self
    }

    /// Allows a tag to move to another image. Default: immutable tags. A running service doesn't notice a moved tag,
    /// and a rollback to an older version may start another image. `ImageTagMutability`:
    /// [CreateRepository](https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html).
    #[track_caller]
    pub fn mutable_tags(mut self) -> Self {
        self.record.calls("mutable_tags");
        self.mutable_tags = true;
        self
    }

    /// Keeps this number of the latest images and deletes older ones, in use or not. Default: all of them.
    /// `countNumber` of the `LifecyclePolicy`:
    /// [lifecycle policies](https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html).
    // rule: kept_images
    #[track_caller]
    pub fn keep_last(mut self, images: u32) -> Self {
        self.record.replaces("keep_last");
        self.keep_last = Some(Spanned::here(images));
        self
    }

    /// How long the repository keeps untagged images, in whole days. Default: 14 days. `countNumber` of the
    /// `LifecyclePolicy`:
    /// [lifecycle policies](https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html).
    // rule: expiry
    #[track_caller]
    pub fn expire_untagged(mut self, age: Duration) -> Self {
        self.record.replaces("expire_untagged");
        self.expire_untagged = Spanned::here(age);
        self
    }

    /// Adds an account that may pull images, 12 digits: stages in other accounts name the image with
    /// [`Image::account`](crate::dsl::Image::account). Default: only the stack's account. A KMS key must allow it too.
    /// `RepositoryPolicyText`:
    /// [repository policies](https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html).
    // rule: account_id
    #[track_caller]
    pub fn share_with(mut self, account: &str) -> Self {
        self.record.calls("share_with");
        self.shared_with.push(Spanned::here(account.into()));
        self
    }

    /// Encrypts images with this KMS key. Default: ECR's own key. Changing it replaces the repository with an empty
    /// one. `KmsKey` of the `EncryptionConfiguration`:
    /// [CreateRepository](https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html).
    #[track_caller]
    pub fn kms_key(mut self, key: &Handle<Key>) -> Self {
        self.record.replaces("kms_key");
        self.key = Some(key.clone());
        self
    }
}

impl Handle<Repository> {
    /// The `RepositoryName`, for [`Image::ecr`](crate::dsl::Image::ecr).
    pub fn repository_name(&self) -> Value<String> {
        self.given_or_ref(self.spec().imported.clone(), "Repository")
    }

    /// The repository's ARN.
    pub fn arn(&self) -> Value<String> {
        let given = self
            .spec()
            .imported
            .as_ref()
            .map(|name| named_arn("ecr", "repository/", name));
        self.given_or_attribute(given, "Repository", "Arn")
    }

    /// The address for `docker push`, `<account>.dkr.ecr.<region>.amazonaws.com/<name>`: AWS's `RepositoryUri`.
    pub fn uri(&self) -> Value<String> {
        let given = self.spec().imported.as_ref().map(|name| {
            intrinsic::concat([
                pseudo::account_id(),
                ".dkr.ecr.".into(),
                pseudo::region(),
                ".".into(),
                pseudo::url_suffix(),
                "/".into(),
                name.clone(),
            ])
        });
        self.given_or_attribute(given, "Repository", "RepositoryUri")
    }

    /// Allows pulling images, for programs that do so themselves: ECS needs no grant to pull a service's images.
    pub fn pull(&self) -> Grant {
        Grant::allow(PULL_ACTIONS, [self.arn()]).statement(token())
    }

    /// Allows pushing images.
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

/// What pulls an image.
pub(crate) const PULL_ACTIONS: [&str; 3] = [
    "ecr:BatchCheckLayerAvailability",
    "ecr:BatchGetImage",
    "ecr:GetDownloadUrlForLayer",
];

/// The authorization token of the registry; the action has no narrower resource.
fn token() -> Statement {
    Statement::allow(["ecr:GetAuthorizationToken"], ["*"])
}

component!(Repository, "repository", HasRemovalPolicy);

impl Described for Repository {
    fn description(self: &Arc<Self>, _stack: &Stack) -> Description<'_> {
        let naming = self
            .repository_name
            .as_ref()
            .map_or(Naming::Generated, |name| Naming::Custom("repository", name));
        Description::of_data(
            naming,
            Import::from_option(&self.imported).effective(&[]),
            Data::managed(self.removal),
        )
    }
}
