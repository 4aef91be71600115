//! The `AWS::ECR` types.

use crate::cfn::type_info::PolicyKind::Resource;
use crate::cfn::type_info::{Charge, Contents, NameConflict, Policy, TypeInfo, named};
use crate::cfn::type_names::ecr;

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(ecr::PULL_THROUGH_CACHE_RULE, "EcrRepositoryPrefix", "{n}", "").lowercase(),
    named(ecr::REPOSITORY, "RepositoryName", "{n}", "arn:aws:ecr:{r}:{a}:repository/{n}")
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
