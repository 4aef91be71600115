//! Container images: that they exist in ECR, for the architecture of the task.

use std::collections::BTreeMap;

use serde_json::Value;

use super::probe::{Lookup, LookupResult, Probe, display_name};
use super::target_template::TargetTemplate;
use super::tasks::{TaskStart, containers};
use super::{Finding, FindingSeverity, FindingTopic};
use crate::cfn::image_mark::ImageMark;
use crate::cfn::type_names::{ecr, ecs};
use crate::cfn::{Document, DocumentResource};
use crate::deploy::engine::DeployRequest;
use crate::deploy::{CallerIdentity, EcrImage, ImageDescription, StackDescription};

/// `RuntimePlatform.CpuArchitecture` and Docker's name for it.
const ARCHITECTURES: [(&str, &str); 2] = [("X86_64", "amd64"), ("ARM64", "arm64")];

/// A probe for each ECR image whose name is known and whose repository exists.
pub(super) fn probes<'a>(
    target: &'a TargetTemplate<'a>,
    request: &'a DeployRequest,
) -> Vec<Probe<'a>> {
    let mut probes = Vec::new();
    for task_definition in target.of_type(ecs::TASK_DEFINITION) {
        for container in containers(&task_definition) {
            let reference = container.get("Image").and_then(|image| target.text(image));
            let image = reference.as_ref().and_then(|reference| {
                parse(reference, target).filter(|image| !is_created_here(image, target))
            });
            if let (Some(image), Some(reference)) = (image, reference) {
                let lookup = Lookup::Image(image.clone());
                let digest = request.digests.get(&reference);
                probes.push(Probe::single(lookup, move |found| {
                    moved(&image, found, digest, (&task_definition, target))
                        .or_else(|| evaluate(&image, found, &task_definition, target))
                }));
            }
        }
    }
    probes
}

/// The images in the task definitions of a deployed stack, as far as its parameters decide them; those in ECR parsed,
/// with their region.
pub(in crate::deploy::engine) fn references(
    stack: &StackDescription,
    template: &Document,
) -> Vec<(String, Option<EcrImage>)> {
    let mut parts = stack.id.split(':').skip(3);
    let region = parts.next();
    let identity = CallerIdentity {
        account: parts.next().unwrap_or_default().to_owned(),
        arn: stack.id.clone(),
    };
    let parameters = stack.parameter_values();
    let target = TargetTemplate {
        after: template,
        before: None,
        stack: &stack.name,
        parameters: &parameters,
        identity: &identity,
        region,
        now: String::new(),
        physical: BTreeMap::new(),
    };
    let task_definitions = template
        .resources()
        .filter(|resource| resource.type_name == ecs::TASK_DEFINITION);
    let mut found = Vec::new();
    for task_definition in task_definitions {
        found.extend(containers(&task_definition).filter_map(|container| {
            let reference = target.text(container.get("Image")?)?;
            let image = parse(&reference, &target);
            let name = container.get("Name").and_then(Value::as_str);
            let shown =
                ImageMark::with_tag(&reference, (&task_definition, name.unwrap_or_default()));
            Some((shown, image.map(|image| in_region(image, region))))
        }));
    }
    found
}

/// The image with its region: `region`, unless it has another one.
pub(super) fn in_region(image: EcrImage, region: Option<&str>) -> EcrImage {
    EcrImage {
        region: image.region.or_else(|| region.map(str::to_owned)),
        ..image
    }
}

/// The finding for a tag that was moved to another image since the deployment to return to.
fn moved(
    image: &EcrImage,
    found: &LookupResult,
    expected: Option<&String>,
    (task_definition, target): (&DocumentResource<'_>, &TargetTemplate<'_>),
) -> Option<Finding> {
    let LookupResult::Image(description) = found else {
        return None;
    };
    let (expected, digest) = (expected?, description.digest.as_ref()?);
    let name = display_name(image);
    (expected != digest).then(|| Finding {
        severity: FindingSeverity::WillFail,
        topic: FindingTopic::Image,
        resource: task_definition.id.to_owned(),
        what: format!("image `{name}` is another one than in that deployment"),
        effect: format!("its tasks ran `{expected}`, and would now run `{digest}`"),
        next: format!(
            "give the tag to that image again, if it still exists: {}",
            list(image, target)
        ),
    })
}

fn evaluate(
    image: &EcrImage,
    found: &LookupResult,
    task_definition: &DocumentResource<'_>,
    target: &TargetTemplate<'_>,
) -> Option<Finding> {
    let start = TaskStart::new(target, task_definition);
    let name = display_name(image);
    if *found == LookupResult::Missing && own_repository(image, target) {
        return Some(unpushed(image, task_definition, &start, target));
    }
    let (what, error, next) = match found {
        LookupResult::Missing => (
            format!("image `{name}` not found in ECR{}", location(image)),
            "`CannotPullContainerError`",
            format!("push it, or use an existing image: {}", list(image, target)),
        ),
        LookupResult::Image(description) => {
            let (architecture, docker) = target_architecture(task_definition, target)?;
            let available = missing_architecture(description, docker)?;
            (
                format!(
                    "image `{name}` is built for {available}, but the tasks run on `{architecture}`"
                ),
                "`exec format error`",
                format!(
                    "build it with `docker buildx build --platform linux/{docker}`, or change the task's architecture"
                ),
            )
        }
        _ => return None,
    };
    Some(Finding {
        severity: start.severity,
        topic: FindingTopic::Image,
        resource: task_definition.id.to_owned(),
        what,
        effect: start.effect(error),
        next,
    })
}

/// The finding for an image that isn't in the stack's own repository yet. It may be pushed until the tasks start, and
/// the repository has to be deployed before that: a warning.
fn unpushed(
    image: &EcrImage,
    task_definition: &DocumentResource<'_>,
    start: &TaskStart,
    target: &TargetTemplate<'_>,
) -> Finding {
    let end = match start.severity {
        FindingSeverity::WillFail => "; otherwise the deployment rolls back",
        FindingSeverity::MayFail => "",
    };
    Finding {
        severity: FindingSeverity::MayFail,
        topic: FindingTopic::Image,
        resource: task_definition.id.to_owned(),
        what: format!("image `{}` not found in ECR yet", display_name(image)),
        effect: format!(
            "the tasks of {} can't start until it is pushed (`CannotPullContainerError`){end}",
            start.owners
        ),
        next: format!(
            "push it to the stack's repository before the tasks start, or use an existing image: {}",
            list(image, target)
        ),
    }
}

/// The architectures of the image, if they are known and don't include `architecture`.
fn missing_architecture(description: &ImageDescription, architecture: &str) -> Option<String> {
    let available = &description.architectures;
    if available.is_empty() || available.iter().any(|name| name == architecture) {
        return None;
    }
    let quoted: Vec<_> = available.iter().map(|name| format!("`{name}`")).collect();
    Some(quoted.join(" and "))
}

/// The CPU architecture of the tasks, in AWS's and Docker's names. On EC2 that of the instances, unless the task
/// definition sets it.
fn target_architecture(
    task_definition: &DocumentResource<'_>,
    target: &TargetTemplate<'_>,
) -> Option<(&'static str, &'static str)> {
    let declared = task_definition
        .property("RuntimePlatform")
        .and_then(|platform| platform.get("CpuArchitecture"));
    let on_fargate = task_definition
        .property("RequiresCompatibilities")
        .and_then(|values| values.as_array())
        .is_some_and(|values| values.iter().any(|value| value == "FARGATE"));
    let name = match declared {
        Some(value) => target.text(value)?,
        None if on_fargate => "X86_64".to_owned(),
        None => return None,
    };
    ARCHITECTURES.into_iter().find(|(aws, _)| *aws == name)
}

/// Parses `123456789012.dkr.ecr.eu-west-1.amazonaws.com/order:v7`, or the same with a digest; `None` for other
/// registries.
pub(super) fn parse(reference: &str, target: &TargetTemplate<'_>) -> Option<EcrImage> {
    let (registry, path) = reference.split_once('/')?;
    let mut parts = registry.split('.');
    let account = parts.next()?;
    let kind = (parts.next()?, parts.next()?);
    if account.len() != 12 || !matches!(kind, ("dkr", "ecr" | "ecr-fips")) {
        return None;
    }
    let region = parts.next()?;
    let (repository, image) = match path.split_once('@') {
        Some((name, digest)) => (name.split(':').next()?, digest),
        None => path.split_once(':').unwrap_or((path, "latest")),
    };
    Some(EcrImage {
        account: Some(account.to_owned()).filter(|account| *account != target.identity.account),
        region: Some(region.to_owned()).filter(|region| Some(region.as_str()) != target.region),
        repository: repository.to_owned(),
        reference: image.to_owned(),
    })
}

/// Whether the repository is in this stack.
pub(super) fn own_repository(image: &EcrImage, target: &TargetTemplate<'_>) -> bool {
    is_local(image)
        && target.of_type(ecr::REPOSITORY).any(|repository| {
            let name = target
                .property(&repository, "RepositoryName")
                .or_else(|| target.physical.get(repository.id).cloned());
            name.as_ref() == Some(&image.repository)
        })
}

/// Whether the image is in the account and region of the stack.
fn is_local(image: &EcrImage) -> bool {
    image.account.is_none() && image.region.is_none()
}

/// Whether this deployment creates the repository, so that it can't contain an image yet.
pub(super) fn is_created_here(image: &EcrImage, target: &TargetTemplate<'_>) -> bool {
    is_local(image) && target.creates_named(ecr::REPOSITORY, "RepositoryName", &image.repository)
}

fn location(image: &EcrImage) -> String {
    let account = image.account.as_ref();
    let region = image.region.as_ref();
    let account = account.map(|account| format!(" of account `{account}`"));
    let region = region.map(|region| format!(" in region `{region}`"));
    account.unwrap_or_default() + &region.unwrap_or_default()
}

fn list(image: &EcrImage, target: &TargetTemplate<'_>) -> String {
    let repository = &image.repository;
    let mut command = format!("aws ecr describe-images --repository-name {repository}");
    if let Some(account) = &image.account {
        command.push_str(&format!(" --registry-id {account}"));
    }
    if let Some(region) = image.region.as_deref().or(target.region) {
        command.push_str(&format!(" --region {region}"));
    }
    format!("list them with `{command}`")
}
