//! Secrets and parameters of containers: that they exist.

use serde_json::Value;

use super::probe::{Lookup, LookupResult, Probe};
use super::target_template::TargetTemplate;
use super::tasks::{TaskStart, containers};
use super::{Finding, FindingTopic};
use crate::cfn::DocumentResource;

const SECRET: &str = "AWS::SecretsManager::Secret";
const PARAMETER: &str = "AWS::SSM::Parameter";

/// A secret or parameter that `ValueFrom` names.
struct Source {
    type_name: &'static str,
    /// The identifiers to look up, the most likely first.
    identifiers: Vec<String>,
}

/// A probe for each secret and parameter that this deployment doesn't create.
pub(super) fn probes<'a>(target: &'a TargetTemplate<'a>) -> Vec<Probe<'a>> {
    let mut probes = Vec::new();
    for task_definition in target.of_type("AWS::ECS::TaskDefinition") {
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
    if !value.starts_with("arn:") {
        return Some(Source {
            type_name: PARAMETER,
            identifiers: vec![value.to_owned()],
        });
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
        ("secretsmanager", [_, ..]) => Some(Source {
            type_name: SECRET,
            identifiers: vec![parts.get(..7)?.join(":")],
        }),
        ("ssm", []) => {
            let name = kind.strip_prefix("parameter/")?;
            let path = format!("/{name}");
            // `parameter/jwt` is the ARN of both `jwt` and `/jwt`.
            let identifiers = match name.contains('/') {
                true => vec![path],
                false => vec![name.to_owned(), path],
            };
            Some(Source {
                type_name: PARAMETER,
                identifiers,
            })
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
    let (what, next) = match source.type_name {
        SECRET => (
            format!("secret `{name}` not found"),
            format!(
                "create it, or use an existing one: list them with `aws secretsmanager list-secrets{region}`"
            ),
        ),
        _ => (
            format!("parameter `{name}` not found"),
            format!(
                "create it, or use an existing one: list them with `aws ssm describe-parameters{region}`"
            ),
        ),
    };
    Some(Finding {
        severity: start.severity,
        topic: FindingTopic::Secret,
        resource: task_definition.id.to_owned(),
        what,
        effect: start.effect("`ResourceInitializationError`"),
        next,
    })
}
