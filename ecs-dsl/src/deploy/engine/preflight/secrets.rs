//! The secrets and parameters that containers get: are they there?

use serde_json::Value;

use super::look::{Found, Look, Question};
use super::tasks::{Start, containers};
use super::wanted::Wanted;
use super::{Finding, Topic};
use crate::cfn::DocumentResource;

const SECRET: &str = "AWS::SecretsManager::Secret";
const PARAMETER: &str = "AWS::SSM::Parameter";

/// Something that `ValueFrom` names.
struct Source {
    type_name: &'static str,
    /// What it is asked by, the most likely first.
    identifiers: Vec<String>,
}

/// A look at each secret and each parameter that this deployment doesn't make itself.
pub(super) fn looks<'a>(wanted: &'a Wanted<'a>) -> Vec<Look<'a>> {
    let mut looks = Vec::new();
    for task_definition in wanted.of_type("AWS::ECS::TaskDefinition") {
        for value in containers(&task_definition).flat_map(sources) {
            let source = wanted
                .text(value)
                .and_then(|text| parse(&text, wanted))
                .filter(|source| !made_along(source, wanted));
            if let Some(source) = source {
                let question = Question::Exists {
                    type_name: source.type_name.to_owned(),
                    identifiers: source.identifiers.clone(),
                };
                looks.push(Look::one(question, move |found| {
                    judge(&source, found, &task_definition, wanted)
                }));
            }
        }
    }
    looks
}

/// Everything that is read when a container starts: its secrets, those of its log driver, the password of its registry.
fn sources(container: &Value) -> impl Iterator<Item = &Value> {
    let lists = ["/Secrets", "/LogConfiguration/SecretOptions"];
    lists
        .into_iter()
        .filter_map(|path| container.pointer(path)?.as_array())
        .flatten()
        .filter_map(|secret| secret.get("ValueFrom"))
        .chain(container.pointer("/RepositoryCredentials/CredentialsParameter"))
}

/// What `ValueFrom` names: an ARN, or the name of a parameter in the task's own region. See AWS's
/// [reference](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html).
fn parse(value: &str, wanted: &Wanted<'_>) -> Option<Source> {
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
    // The credentials' client is of the stage's region.
    if wanted.region.is_some_and(|own| own != *region) {
        return None;
    }
    match (*service, rest) {
        // What follows the name is a key in the secret's JSON, a stage and a version.
        ("secretsmanager", [_, ..]) => Some(Source {
            type_name: SECRET,
            identifiers: vec![parts.get(..7)?.join(":")],
        }),
        ("ssm", []) => {
            let name = kind.strip_prefix("parameter/")?;
            let path = format!("/{name}");
            // `parameter/jwt` is the ARN of `jwt` and of `/jwt`.
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

/// Whether this deployment makes it before the tasks start.
fn made_along(source: &Source, wanted: &Wanted<'_>) -> bool {
    source.identifiers.iter().any(|identifier| {
        let name = identifier
            .rsplit_once(":secret:")
            .map_or(identifier.as_str(), |(_, name)| name);
        wanted.makes_named(source.type_name, "Name", name)
    })
}

fn judge(
    source: &Source,
    found: &Found,
    task_definition: &DocumentResource<'_>,
    wanted: &Wanted<'_>,
) -> Option<Finding> {
    if *found != Found::Missing {
        return None;
    }
    let start = Start::of(wanted, task_definition);
    let name = source.identifiers.join("` or `");
    let region = wanted.region.map(|region| format!(" --region {region}"));
    let region = region.unwrap_or_default();
    let (what, next) = match source.type_name {
        SECRET => (
            format!("there is no secret `{name}`"),
            format!(
                "make it, or name one that is there: `aws secretsmanager list-secrets{region}` lists them"
            ),
        ),
        _ => (
            format!("there is no parameter `{name}`"),
            format!(
                "make it, or name one that is there: `aws ssm describe-parameters{region}` lists them"
            ),
        ),
    };
    Some(Finding {
        severity: start.severity,
        topic: Topic::Secret,
        resource: task_definition.id.to_owned(),
        what,
        causes: start.causes("`ResourceInitializationError`"),
        next,
    })
}
