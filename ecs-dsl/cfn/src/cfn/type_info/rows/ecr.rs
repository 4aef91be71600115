//! The `AWS::ECR` types.

use crate::cfn::type_info::PolicyKind::Resource;
use crate::cfn::type_info::{Charge, Contents, NameConflict, Policy, TypeInfo, ValueRule, named};
use crate::cfn::type_names::ecr;
use crate::rules;

#[rustfmt::skip]
const REPOSITORY_VALUES: &[ValueRule] = &[
    ValueRule::text("RepositoryName", rules::repository_name),
];

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(ecr::PULL_THROUGH_CACHE_RULE, "EcrRepositoryPrefix", "{n}", "").lowercase(),
    named(ecr::REPOSITORY, "RepositoryName", "{n}", "arn:aws:ecr:{r}:{a}:repository/{n}")
        .values(REPOSITORY_VALUES)
        .lowercase()
        .attributes(&[("RepositoryUri", "{a}.dkr.ecr.{r}.amazonaws.com/{ref}")])
        .policies(&[Policy::own(Resource, "RepositoryPolicyText")])
        .contents(Contents {
            noun: "images",
            emptied_by: Some("EmptyOnDelete"),
            message: "The repository with name '{}' in registry with id '{a}' cannot be deleted because it still contains images",
        })
        .deletion_advice(
            &["still contains images", "not empty"],
            "delete its images, or the repository with its images: `aws ecr delete-repository --repository-name {} --force`",
        )
        .charge(Charge::Usage("images in repositories: 0.10 a GB"))
        .name_lookup(NameConflict::Rejected, "aws ecr delete-repository --repository-name NAME"),
];
