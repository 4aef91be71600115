//! What goes wrong before a container's program starts: its image and its secrets are fetched.

use super::classify::{Symptoms, has};
use super::{Trouble, TroubleKind};

/// No answer from the other side: a route, a security group or a name server is missing.
const NO_ANSWER: [&str; 10] = [
    "i/o timeout",
    "dial tcp",
    "request canceled while waiting for connection",
    "Client.Timeout exceeded",
    "context deadline exceeded",
    "RequestCanceled",
    "connection timed out",
    "send request failed",
    "There is a connection issue between the task and",
    "no such host",
];

const NO_SUCH_PLATFORM: [&str; 3] = [
    "does not contain descriptor matching platform",
    "no match for platform in manifest",
    "no matching manifest for",
];

const REGISTRY_REFUSES: [&str; 8] = [
    "AccessDenied",
    "not authorized",
    "pull access denied",
    "403 Forbidden",
    "401 Unauthorized",
    "no basic auth credentials",
    "authorization failed",
    "toomanyrequests",
];

const NO_SUCH_IMAGE: [&str; 5] = [
    "not found",
    "manifest unknown",
    "does not exist",
    "name unknown",
    "RepositoryNotFoundException",
];

/// What says that a `ResourceInitializationError` is about a secret or a parameter: every one about secrets *or* the
/// registry begins with the same words.
const ABOUT_SECRETS: [&str; 7] = [
    "from asm",
    "from ssm",
    "secretsmanager",
    "Secrets Manager",
    "ssm:GetParameter",
    "kms:Decrypt",
    "ssm parameters",
];

const NO_SUCH_SECRET: [&str; 6] = [
    "ResourceNotFoundException",
    "can't find the specified secret",
    "invalid ssm parameters",
    "ParameterNotFound",
    "did not contain json key",
    "marked for deletion",
];

pub(super) fn classify(symptoms: &Symptoms<'_>) -> Option<Trouble> {
    symptoms.words().find_map(|(container, words)| {
        let name = symptoms.name(container);
        if has(words, &["CannotPull"]) || has(words, &NO_SUCH_PLATFORM) {
            Some(pull(symptoms, name, words))
        } else if has(
            words,
            &[
                "ResourceInitializationError",
                "unable to pull secrets or registry auth",
            ],
        ) {
            initialization(symptoms, name, words)
        } else {
            None
        }
    })
}

fn pull(symptoms: &Symptoms<'_>, container: Option<&str>, words: &str) -> Trouble {
    let image = image(symptoms, container);
    let trouble = |kind, summary: String, hint: String| {
        symptoms.trouble(kind, container, summary, words, hint)
    };
    if has(words, &NO_SUCH_PLATFORM) {
        return trouble(
            TroubleKind::WrongArchitecture,
            format!("{image} isn't built for {}", symptoms.model.architecture),
            architecture_hint(&symptoms.model.architecture),
        );
    }
    if has(words, &NO_ANSWER) {
        return no_route(symptoms, container, words);
    }
    if has(words, &["toomanyrequests"]) {
        return trouble(
            TroubleKind::RegistryDenied,
            format!("the registry gives no more images for now, {image} neither"),
            "put the image into ECR (`Image::ecr(…)`), or let the task log in to the registry"
                .to_owned(),
        );
    }
    if has(words, &REGISTRY_REFUSES) {
        return trouble(
            TroubleKind::RegistryDenied,
            format!("the registry refuses to give {image}"),
            "let the execution role pull it: `Image::ecr(…)` grants that for a repository of this account; one of another \
             account needs a repository policy, too"
                .to_owned(),
        );
    }
    if has(words, &NO_SUCH_IMAGE) {
        return trouble(
            TroubleKind::ImageNotFound,
            format!("image not found: {image}"),
            format!("push {image}, or name one that exists in `.image(…)`"),
        );
    }
    trouble(
        TroubleKind::Unknown,
        format!("{image} can't be pulled"),
        "look at the registry, and at the way from the tasks' subnets to it".to_owned(),
    )
}

fn initialization(
    symptoms: &Symptoms<'_>,
    container: Option<&str>,
    words: &str,
) -> Option<Trouble> {
    if has(words, &NO_ANSWER) {
        return Some(no_route(symptoms, container, words));
    }
    let about_secrets = has(words, &ABOUT_SECRETS);
    if about_secrets && has(words, &NO_SUCH_SECRET) {
        return Some(symptoms.trouble(
            TroubleKind::SecretMissing,
            container,
            "a secret, or the key in it, doesn't exist",
            words,
            "make the secret with the key that `.secret(…)` names, or mend the name there",
        ));
    }
    if !has(words, &REGISTRY_REFUSES) {
        return None;
    }
    Some(if about_secrets {
        symptoms.trouble(
            TroubleKind::SecretDenied,
            container,
            "the execution role may not read a secret",
            words,
            "let the execution role read it: `.secret(…)` grants that for a secret of this app; one with a key of its own \
             takes `kms:Decrypt`, too",
        )
    } else {
        symptoms.trouble(
            TroubleKind::RegistryDenied,
            container,
            "the execution role may not log in to ECR",
            words,
            "let the execution role do `ecr:GetAuthorizationToken`: `Image::ecr(…)` grants that",
        )
    })
}

fn no_route(symptoms: &Symptoms<'_>, container: Option<&str>, words: &str) -> Trouble {
    symptoms.trouble(
        TroubleKind::NoRoute,
        container,
        "no way from the task to the registry or to its secrets",
        words,
        "give the tasks a way out: `Vpc::endpoints_for_tasks()`, `Vpc::nat(…)`, or `.public_ip()` in public subnets; then \
         look at their security groups",
    )
}

/// The image as the template names it, else as ECS does.
fn image(symptoms: &Symptoms<'_>, container: Option<&str>) -> String {
    let name = container.unwrap_or_default();
    let of_template = symptoms
        .model
        .container(name)
        .and_then(|it| it.image.clone());
    let stopped = symptoms.task.containers.iter().find(|it| it.name == name);
    let image = of_template.or_else(|| stopped.and_then(|it| it.image.clone()));
    image.map_or_else(|| "the image".to_owned(), |image| format!("`{image}`"))
}

pub(super) fn architecture_hint(architecture: &str) -> String {
    let (platform, other) = match architecture {
        "ARM64" => ("linux/arm64", "Architecture::X86_64"),
        _ => ("linux/amd64", "Architecture::Arm64"),
    };
    format!(
        "build the image for it (`docker build --platform {platform}`), or run the task on the other processor: \
         `.architecture({other})`"
    )
}
