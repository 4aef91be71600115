//! Secrets and parameters of containers: that they exist.

use serde_json::Value;

use super::probe::{Lookup, LookupResult, Probe};
use super::target_template::TargetTemplate;
use super::tasks::{TaskStart, containers};
use super::{Finding, FindingTopic};
use crate::cfn::DocumentResource;
use crate::cfn::type_names::{ecs, secretsmanager, ssm};

const SECRET: &str = secretsmanager::SECRET;
const PARAMETER: &str = ssm::PARAMETER;

/// A secret or parameter that `ValueFrom` names.
struct Source {
    type_name: &'static str,
    /// The identifiers to look up, the most likely first.
    identifiers: Vec<String>,
}

/// A probe for each secret and parameter that this deployment doesn't create.
pub(super) fn probes<'a>(target: &'a TargetTemplate<'a>) -> Vec<Probe<'a>> {
    let mut probes = Vec::new();
    for task_definition in target.of_type(ecs::TASK_DEFINITION) {
        for value in containers(&task_definition).flat_map(sources) {
            let source = target
                .text(value)
                .and_then(|text| parse(&text, target))
                .filter(|source| !is_created_here(source, target));
            if let Some(source) = source {
                let lookup = Lookup::Exists {
                    type_name: source.type_name.to_owned(),
                    identifiers: source.identifiers.clone(),
                };
                probes.push(Probe::single(lookup, move |found| {
                    evaluate(&source, found, &task_definition, target)
                }));
            }
        }
    }
    probes
}

/// The values that ECS reads when a container starts: its secrets, those of its log driver, its registry credentials.
fn sources(container: &Value) -> impl Iterator<Item = &Value> {
    let lists = ["/Secrets", "/LogConfiguration/SecretOptions"];
    lists
        .into_iter()
        .filter_map(|path| container.pointer(path)?.as_array())
        .flatten()
        .filter_map(|secret| secret.get("ValueFrom"))
        .chain(container.pointer("/RepositoryCredentials/CredentialsParameter"))
}

/// Parses `ValueFrom`: an ARN, or the name of a parameter in the task's region. See AWS's
/// [reference](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html).
fn parse(value: &str, target: &TargetTemplate<'_>) -> Option<Source> {
    let source = |type_name, identifiers| {
        Some(Source {
            type_name,
            identifiers,
        })
    };
    if !value.starts_with("arn:") {
        return source(PARAMETER, vec![value.to_owned()]);
    }
    let parts: Vec<_> = value.split(':').collect();
    let [_, _, service, region, _, kind, rest @ ..] = parts.as_slice() else {
        return None;
    };
    // Lookups run in the stage's region.
    if target.region.is_some_and(|own| own != *region) {
        return None;
    }
    match (*service, rest) {
        // The name is followed by a JSON key, a version stage and a version id.
        ("secretsmanager", [_, ..]) => source(SECRET, vec![parts.get(..7)?.join(":")]),
        ("ssm", []) => {
            let name = kind.strip_prefix("parameter/")?;
            let path = format!("/{name}");
            // `parameter/jwt` is the ARN of both `jwt` and `/jwt`.
            match name.contains('/') {
                true => source(PARAMETER, vec![path]),
                false => source(PARAMETER, vec![name.to_owned(), path]),
            }
        }
        _ => None,
    }
}

/// Whether this deployment creates it before the tasks start.
fn is_created_here(source: &Source, target: &TargetTemplate<'_>) -> bool {
    source.identifiers.iter().any(|identifier| {
        let name = identifier
            .rsplit_once(":secret:")
            .map_or(identifier.as_str(), |(_, name)| name);
        target.creates_named(source.type_name, "Name", name)
    })
}

fn evaluate(
    source: &Source,
    found: &LookupResult,
    task_definition: &DocumentResource<'_>,
    target: &TargetTemplate<'_>,
) -> Option<Finding> {
    if *found != LookupResult::Missing {
        return None;
    }
    let start = TaskStart::new(target, task_definition);
    let name = source.identifiers.join("` or `");
    let region = target.region.map(|region| format!(" --region {region}"));
    let region = region.unwrap_or_default();
    let (noun, command) = match source.type_name {
        SECRET => ("secret", "secretsmanager list-secrets"),
        _ => ("parameter", "ssm describe-parameters"),
    };
    Some(Finding {
        severity: start.severity,
        topic: FindingTopic::Secret,
        resource: task_definition.id.to_owned(),
        what: format!("{noun} `{name}` not found"),
        effect: start.effect("`ResourceInitializationError`"),
        next: format!("create it, or use an existing one: list them with `aws {command}{region}`"),
    })
}
