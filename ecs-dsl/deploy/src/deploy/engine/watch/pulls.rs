//! Failures before a container starts: pulling its image, reading its secrets.

use super::symptoms::{Symptoms, architecture_hint, has};
use super::{TaskFailure, TaskFailureKind};

/// Connection errors: a route, a security group rule or DNS is missing.
const CONNECTION_ERRORS: [&str; 10] = [
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

const ACCESS_DENIED: [&str; 8] = [
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

/// Shows that a `ResourceInitializationError` is about a secret or a parameter: errors about secrets and about the
/// registry start with the same text.
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

pub(super) fn classify(symptoms: &Symptoms<'_>) -> Option<TaskFailure> {
    symptoms.reasons().find_map(|(container, reason)| {
        let name = symptoms.name(container);
        if has(reason, &["CannotPull"]) || has(reason, &NO_SUCH_PLATFORM) {
            Some(pull(symptoms, name, reason))
        } else if has(
            reason,
            &[
                "ResourceInitializationError",
                "unable to pull secrets or registry auth",
            ],
        ) {
            initialization(symptoms, name, reason)
        } else {
            None
        }
    })
}

fn pull(symptoms: &Symptoms<'_>, container: Option<&str>, reason: &str) -> TaskFailure {
    let image = image(symptoms, container);
    let failure = |kind, summary: String, hint: String| {
        symptoms.failure(kind, container, summary, reason, hint)
    };
    if has(reason, &NO_SUCH_PLATFORM) {
        return failure(
            TaskFailureKind::WrongArchitecture,
            format!("{image} isn't built for {}", symptoms.model.architecture),
            architecture_hint(&symptoms.model.architecture),
        );
    }
    if has(reason, &CONNECTION_ERRORS) {
        return no_route(symptoms, container, reason);
    }
    if has(reason, &["toomanyrequests"]) {
        return failure(
            TaskFailureKind::RegistryDenied,
            format!("image pull rate limit exceeded for {image}"),
            "push the image to ECR (`Image::ecr(…)`), or authenticate with the registry".to_owned(),
        );
    }
    if has(reason, &ACCESS_DENIED) {
        return failure(
            TaskFailureKind::RegistryDenied,
            format!("image pull denied: {image}"),
            "allow the execution role to pull it: `Image::ecr(…)` grants this for a repository of this account; a repository \
             of another account also needs a repository policy"
                .to_owned(),
        );
    }
    if has(reason, &NO_SUCH_IMAGE) {
        return failure(
            TaskFailureKind::ImageNotFound,
            format!("image not found: {image}"),
            format!("push {image}, or set an existing image in `.image(…)`"),
        );
    }
    failure(
        TaskFailureKind::Unknown,
        format!("image pull failed: {image}"),
        "check the registry, and the route to it from the tasks' subnets".to_owned(),
    )
}

fn initialization(
    symptoms: &Symptoms<'_>,
    container: Option<&str>,
    reason: &str,
) -> Option<TaskFailure> {
    if has(reason, &CONNECTION_ERRORS) {
        return Some(no_route(symptoms, container, reason));
    }
    let about_secrets = has(reason, &ABOUT_SECRETS);
    if about_secrets && has(reason, &NO_SUCH_SECRET) {
        return Some(symptoms.failure(
            TaskFailureKind::SecretMissing,
            container,
            "a secret or a JSON key in it doesn't exist",
            reason,
            "create the secret with the key that `.secret(…)` names, or fix the name there",
        ));
    }
    if !has(reason, &ACCESS_DENIED) {
        return None;
    }
    Some(if about_secrets {
        symptoms.failure(
            TaskFailureKind::SecretDenied,
            container,
            "the execution role isn't allowed to read a secret",
            reason,
            "allow the execution role to read it: `.secret(…)` grants this for a secret of this app; a secret with a customer \
             managed KMS key also needs `kms:Decrypt`",
        )
    } else {
        symptoms.failure(
            TaskFailureKind::RegistryDenied,
            container,
            "the execution role isn't allowed to log in to ECR",
            reason,
            "allow the execution role `ecr:GetAuthorizationToken`: `Image::ecr(…)` grants it",
        )
    })
}

fn no_route(symptoms: &Symptoms<'_>, container: Option<&str>, reason: &str) -> TaskFailure {
    symptoms.failure(
        TaskFailureKind::NoRoute,
        container,
        "the task has no route to the registry or to its secrets",
        reason,
        "add a route: `Vpc::endpoints_for_tasks()`, `Vpc::nat(…)`, or `.assign_public_ip()` in public subnets; then check the tasks' \
         security groups",
    )
}

/// The image of the template, else the one that ECS reports.
fn image(symptoms: &Symptoms<'_>, container: Option<&str>) -> String {
    let name = container.unwrap_or_default();
    let declared = symptoms
        .model
        .container(name)
        .and_then(|container| container.image.clone());
    let stopped = symptoms
        .task
        .containers
        .iter()
        .find(|container| container.name == name);
    let image = declared.or_else(|| stopped.and_then(|container| container.image.clone()));
    image.map_or_else(|| "the image".to_owned(), |image| format!("`{image}`"))
}
