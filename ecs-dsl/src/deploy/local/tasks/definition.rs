//! What a service's task definition says of its containers.

use serde_json::Value;

use super::super::state::{Resource, Stack};

/// A container as its task definition has it.
pub(super) struct Container<'a> {
    pub(super) name: &'a str,
    pub(super) image: Option<&'a str>,
}

/// The resource with the task definition's revision, if the service's stack has it.
pub(super) fn of<'a>(stack: &'a Stack, arn: &str) -> Option<&'a Resource> {
    let is_it =
        |it: &&Resource| it.type_name == "AWS::ECS::TaskDefinition" && it.physical_id == arn;
    stack.resources.values().find(is_it)
}

pub(super) fn containers(definition: &Resource) -> Vec<Container<'_>> {
    let containers = definition.properties.get("ContainerDefinitions");
    let containers = containers.and_then(Value::as_array).into_iter().flatten();
    let container = |it| Container::of(it);
    containers.filter_map(container).collect()
}

impl<'a> Container<'a> {
    fn of(json: &'a Value) -> Option<Self> {
        Some(Self {
            name: json.get("Name")?.as_str()?,
            image: json.get("Image").and_then(Value::as_str),
        })
    }
}

/// The execution role, for who may not do something.
pub(super) fn execution_role(definition: &Resource) -> Option<&str> {
    definition.properties.get("ExecutionRoleArn")?.as_str()
}

/// The first secret that the container wants.
pub(super) fn secret<'a>(definition: &'a Resource, container: &str) -> Option<&'a str> {
    let containers = definition
        .properties
        .get("ContainerDefinitions")?
        .as_array()?;
    let named = |it: &&Value| it.get("Name").and_then(Value::as_str) == Some(container);
    let secrets = containers.iter().find(named)?.get("Secrets")?.as_array()?;
    secrets.first()?.get("ValueFrom")?.as_str()
}

/// `linux/amd64` or `linux/arm64`.
pub(super) fn platform(definition: &Resource) -> &'static str {
    let architecture = definition
        .properties
        .get("RuntimePlatform")
        .and_then(|it| it.get("CpuArchitecture"))
        .and_then(Value::as_str);
    match architecture {
        Some("ARM64") => "linux/arm64",
        _ => "linux/amd64",
    }
}
