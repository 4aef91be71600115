//! The tags of ECR images: which images the expressions of a template name, and what ECR has for them now.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::images::{is_created_here, own_repository, parse};
use super::probe::{Lookup, LookupResult, display_name, look_up};
use super::target_template::TargetTemplate;
use super::{region, rfc3339};
use crate::cfn::Document;
use crate::cfn::type_names::ecr;
use crate::deploy::engine::{DeployRequest, DeployResult, Engine, Step};
use crate::deploy::{CallerIdentity, Cloud, EcrImage};

/// An image of Amazon ECR that an expression names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::deploy::engine) struct NamedImage {
    pub(in crate::deploy::engine) image: EcrImage,
    /// `repository:tag`.
    pub(in crate::deploy::engine) name: String,
    /// Whether its repository is in the stack.
    pub(in crate::deploy::engine) is_own: bool,
}

/// What ECR has for a tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::deploy::engine) enum FoundTag {
    /// It has this digest.
    Digest(String),
    /// The repository doesn't have it.
    Missing,
    /// It couldn't be looked up.
    Unknown(String),
}

impl<C: Cloud> Engine<'_, C> {
    /// The images of ECR that expressions of `after` name; `None` for those of other registries, and of repositories that this
    /// deployment creates.
    pub(in crate::deploy::engine) async fn named_images(
        &mut self,
        request: &DeployRequest,
        (before, after): (Option<&Document>, &Document),
        expressions: &[Option<&Value>],
    ) -> DeployResult<Vec<Option<NamedImage>>> {
        let nameless = |repository: &crate::cfn::DocumentResource<'_>| {
            repository.property("RepositoryName").is_none()
        };
        let needs_names = after.of_type(ecr::REPOSITORY).any(|found| nameless(&found));
        let physical = self.physical_ids_if(needs_names, request, before).await?;
        let target = TargetTemplate {
            after,
            before,
            stack: &request.stack,
            parameters: &request.parameters,
            identity: &CallerIdentity {
                account: self.caller.split(':').nth(4).unwrap_or_default().to_owned(),
                arn: self.caller.clone(),
            },
            region: Some(region(request, self.cloud)),
            now: rfc3339(self.now()),
            physical,
        };
        let named = expressions.iter().map(|expression| {
            let image = parse(&target.text((*expression)?)?, &target)?;
            (!is_created_here(&image, &target)).then(|| NamedImage {
                name: display_name(&image),
                is_own: own_repository(&image, &target),
                image,
            })
        });
        Ok(named.collect())
    }

    /// What ECR has for these images.
    pub(in crate::deploy::engine) async fn find_tags(
        &mut self,
        images: &BTreeSet<EcrImage>,
    ) -> BTreeMap<EcrImage, FoundTag> {
        let lookups: Vec<Lookup> = images.iter().cloned().map(Lookup::Image).collect();
        let observer = &mut *self.observer;
        let waiting_for = |checks: &[String]| observer.step(&Step::WaitingForChecks { checks });
        let lookups: Vec<&Lookup> = lookups.iter().collect();
        let found = look_up(&lookups, self.cloud, waiting_for).await;
        let tags = found.into_iter().filter_map(|(lookup, result)| {
            let Lookup::Image(image) = lookup else {
                return None;
            };
            let found = match result {
                Ok(LookupResult::Image(description)) => match description.digest {
                    Some(digest) => FoundTag::Digest(digest),
                    None => FoundTag::Unknown("ECR returned no digest".to_owned()),
                },
                Ok(_) => FoundTag::Missing,
                Err(reason) => FoundTag::Unknown(reason),
            };
            Some((image.clone(), found))
        });
        tags.collect()
    }
}
