//! Which secrets and parameters the containers of a template read.

use crate::cfn::type_names::ecs;
use crate::cfn::{Expr, Map, SecretRef, Template};

/// A secret or a parameter that ECS reads when it starts a container.
#[derive(Clone, Debug)]
pub(crate) struct SecretRead {
    /// The position of the task definition in the template.
    pub(crate) task_definition: usize,
    pub(crate) container: String,
    /// The environment variable, or the option of the log driver; `None` for the credentials of a registry.
    pub(crate) variable: Option<String>,
    pub(crate) secret: SecretRef,
}

/// What the containers of all task definitions read. Expressions that aren't from a builder are known if they are text.
pub(in crate::synth) fn find(template: &Template) -> Vec<SecretRead> {
    let resources = template.resources().enumerate();
    let definitions =
        resources.filter(|(_, (_, resource))| resource.type_name() == ecs::TASK_DEFINITION);
    let mut found = Vec::new();
    for (task_definition, (_, resource)) in definitions {
        for container in items(resource.properties.get("ContainerDefinitions")) {
            let name = text(container, "Name").unwrap_or_default();
            let options = map(container.get("LogConfiguration"));
            let options = options.and_then(|options| options.get("SecretOptions"));
            let listed = items(container.get("Secrets")).chain(items(options));
            let listed =
                listed.filter_map(|entry| Some((text(entry, "Name"), entry.get("ValueFrom")?)));
            let credentials = map(container.get("RepositoryCredentials"));
            let credentials = credentials.and_then(|found| found.get("CredentialsParameter"));
            let reads = listed.chain(credentials.map(|value| (None, value)));
            found.extend(reads.filter_map(|(variable, value)| {
                Some(SecretRead {
                    task_definition,
                    container: name.clone(),
                    variable,
                    secret: secret(value)?,
                })
            }));
        }
    }
    found
}

/// The reference that a value is: that of a builder, an ARN with what follows it, or the name of a parameter.
fn secret(value: &Expr) -> Option<SecretRef> {
    if let Expr::Secret(secret) = value {
        return Some((**secret).clone());
    }
    let text = value.as_str()?;
    let parts: Vec<&str> = text.splitn(8, ':').collect();
    match parts.as_slice() {
        ["arn", _, "secretsmanager", .., _, _] if parts.len() >= 7 => {
            let arn = parts.get(..7)?.join(":");
            let secret = SecretRef::secrets_manager(arn.into());
            let entry = parts.get(7).and_then(|rest| rest.split(':').next());
            Some(match entry.filter(|entry| !entry.is_empty()) {
                Some(entry) => secret.json_key(entry),
                None => secret,
            })
        }
        ["arn", _, "ssm", ..] => Some(SecretRef::parameter_store(value.clone())),
        ["arn", ..] => None,
        _ => Some(SecretRef::parameter_store(value.clone())),
    }
}

fn items(value: Option<&Expr>) -> impl Iterator<Item = &Map> {
    let items = match value {
        Some(Expr::List(items)) => items.as_slice(),
        _ => &[],
    };
    items.iter().filter_map(|item| map(Some(item)))
}

fn map(value: Option<&Expr>) -> Option<&Map> {
    match value {
        Some(Expr::Map(map)) => Some(map),
        _ => None,
    }
}

fn text(map: &Map, name: &str) -> Option<String> {
    map.get(name)?.as_str().map(str::to_owned)
}
