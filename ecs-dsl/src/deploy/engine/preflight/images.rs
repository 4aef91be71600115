//! The images of containers: are they in ECR, and made for the processor that they are to run on?

use super::look::{Found, Look, Question, named};
use super::tasks::{Start, containers};
use super::wanted::Wanted;
use super::{Finding, FindingSeverity, Topic};
use crate::cfn::DocumentResource;
use crate::deploy::{EcrImage, ImageDescription};

/// `RuntimePlatform.CpuArchitecture` beside Docker's word for it.
const ARCHITECTURES: [(&str, &str); 2] = [("X86_64", "amd64"), ("ARM64", "arm64")];

/// A look at each image in ECR whose name is known and whose repository is there already.
pub(super) fn looks<'a>(wanted: &'a Wanted<'a>) -> Vec<Look<'a>> {
    let mut looks = Vec::new();
    for task_definition in wanted.of_type("AWS::ECS::TaskDefinition") {
        for container in containers(&task_definition) {
            let image = container
                .get("Image")
                .and_then(|image| wanted.text(image))
                .and_then(|image| parse(&image, wanted))
                .filter(|image| !made_along(image, wanted));
            if let Some(image) = image {
                let question = Question::Image(image.clone());
                looks.push(Look::one(question, move |found| {
                    judge(&image, found, &task_definition, wanted)
                }));
            }
        }
    }
    looks
}

fn judge(
    image: &EcrImage,
    found: &Found,
    task_definition: &DocumentResource<'_>,
    wanted: &Wanted<'_>,
) -> Option<Finding> {
    let start = Start::of(wanted, task_definition);
    let name = named(image);
    if *found == Found::Missing && own_repository(image, wanted) {
        return Some(unpushed(image, task_definition, &start, wanted));
    }
    let (what, error, next) = match found {
        Found::Missing => (
            format!("there is no image `{name}` in ECR{}", place(image)),
            "`CannotPullContainerError`",
            format!(
                "push it, or name one that is there: {}",
                list(image, wanted)
            ),
        ),
        Found::Image(description) => {
            let (wants, word) = wanted_architecture(task_definition, wanted)?;
            let has = lacks(description, word)?;
            (
                format!("image `{name}` is made for {has}, and the tasks run on `{wants}`"),
                "`exec format error`",
                format!(
                    "build it with `docker buildx build --platform linux/{word}`, or let the tasks run on what it is made for"
                ),
            )
        }
        _ => return None,
    };
    Some(Finding {
        severity: start.severity,
        topic: Topic::Image,
        resource: task_definition.id.to_owned(),
        what,
        causes: start.causes(error),
        next,
    })
}

/// An image that isn't in the stack's own repository yet. It may be pushed until the tasks start, and the repository has
/// to be deployed before that, so that this never stops a deployment.
fn unpushed(
    image: &EcrImage,
    task_definition: &DocumentResource<'_>,
    start: &Start,
    wanted: &Wanted<'_>,
) -> Finding {
    let end = match start.severity {
        FindingSeverity::WillFail => "; without it the deployment goes back",
        FindingSeverity::MayFail => "",
    };
    Finding {
        severity: FindingSeverity::MayFail,
        topic: Topic::Image,
        resource: task_definition.id.to_owned(),
        what: format!("there is no image `{}` in ECR yet", named(image)),
        causes: format!(
            "the tasks of {} can't start until it is pushed (`CannotPullContainerError`){end}",
            start.whose
        ),
        next: format!(
            "push it to the stack's own repository before the tasks start, or name one that is there: {}",
            list(image, wanted)
        ),
    }
}

/// The architectures that it has, if they are known and `word` isn't one of them.
fn lacks(description: &ImageDescription, word: &str) -> Option<String> {
    let has = &description.architectures;
    if has.is_empty() || has.iter().any(|one| one == word) {
        return None;
    }
    let quoted: Vec<_> = has.iter().map(|one| format!("`{one}`")).collect();
    Some(quoted.join(" and "))
}

/// The processor that the tasks run on, in AWS's word and in Docker's. On EC2 it is the instances', unless the task
/// definition says it.
fn wanted_architecture(
    task_definition: &DocumentResource<'_>,
    wanted: &Wanted<'_>,
) -> Option<(&'static str, &'static str)> {
    let said = task_definition
        .property("RuntimePlatform")
        .and_then(|platform| platform.get("CpuArchitecture"));
    let on_fargate = task_definition
        .property("RequiresCompatibilities")
        .and_then(|them| them.as_array())
        .is_some_and(|them| them.iter().any(|one| one == "FARGATE"));
    let name = match said {
        Some(value) => wanted.text(value)?,
        None if on_fargate => "X86_64".to_owned(),
        None => return None,
    };
    ARCHITECTURES.into_iter().find(|(aws, _)| *aws == name)
}

/// `123456789012.dkr.ecr.eu-west-1.amazonaws.com/order:v7`, or the same with a digest. Other registries are nobody's to
/// ask here.
fn parse(reference: &str, wanted: &Wanted<'_>) -> Option<EcrImage> {
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
        account: Some(account.to_owned()).filter(|it| *it != wanted.identity.account),
        region: Some(region.to_owned()).filter(|it| Some(it.as_str()) != wanted.region),
        repository: repository.to_owned(),
        reference: image.to_owned(),
    })
}

/// Whether the repository is one of this very stack.
fn own_repository(image: &EcrImage, wanted: &Wanted<'_>) -> bool {
    is_here(image)
        && wanted.of_type("AWS::ECR::Repository").any(|repository| {
            let name = wanted
                .property(&repository, "RepositoryName")
                .or_else(|| wanted.physical.get(repository.id).cloned());
            name.as_ref() == Some(&image.repository)
        })
}

/// Whether it is in the account and the region of the stack.
fn is_here(image: &EcrImage) -> bool {
    image.account.is_none() && image.region.is_none()
}

/// Whether the repository is made by this very deployment, so that nothing can be in it yet.
fn made_along(image: &EcrImage, wanted: &Wanted<'_>) -> bool {
    is_here(image)
        && wanted.makes_named("AWS::ECR::Repository", "RepositoryName", &image.repository)
}

fn place(image: &EcrImage) -> String {
    let account = image.account.as_ref();
    let region = image.region.as_ref();
    let account = account.map(|it| format!(" of account `{it}`"));
    let region = region.map(|it| format!(" in region `{it}`"));
    account.unwrap_or_default() + &region.unwrap_or_default()
}

fn list(image: &EcrImage, wanted: &Wanted<'_>) -> String {
    let repository = &image.repository;
    let mut command = format!("aws ecr describe-images --repository-name {repository}");
    if let Some(account) = &image.account {
        command.push_str(&format!(" --registry-id {account}"));
    }
    if let Some(region) = image.region.as_deref().or(wanted.region) {
        command.push_str(&format!(" --region {region}"));
    }
    format!("`{command}` lists them")
}
