//! Containers, roles and secrets in task definitions.

use serde_json::Value;

use super::super::state::{Resource, Stack};
use crate::cfn::type_names::ecs;

/// A container definition.
pub(in crate::deploy::local) struct Container<'a> {
    pub(in crate::deploy::local) name: &'a str,
    pub(in crate::deploy::local) image: Option<&'a str>,
}

/// The task definition revision with this ARN, if it belongs to the stack.
pub(in crate::deploy::local) fn find<'a>(stack: &'a Stack, arn: &str) -> Option<&'a Resource> {
    let mut resources = stack.resources.values();
    resources
        .find(|resource| resource.type_name == ecs::TASK_DEFINITION && resource.physical_id == arn)
}

pub(in crate::deploy::local) fn containers(definition: &Resource) -> Vec<Container<'_>> {
    let containers = definition.properties.get("ContainerDefinitions");
    let containers = containers.and_then(Value::as_array).into_iter().flatten();
    containers.filter_map(Container::from_json).collect()
}

impl<'a> Container<'a> {
    fn from_json(json: &'a Value) -> Option<Self> {
        Some(Self {
            name: json.get("Name")?.as_str()?,
            image: json.get("Image").and_then(Value::as_str),
        })
    }
}

/// The ARN of the execution role.
pub(super) fn execution_role(definition: &Resource) -> Option<&str> {
    definition.properties.get("ExecutionRoleArn")?.as_str()
}

/// The ARN of the container's first secret.
pub(super) fn secret<'a>(definition: &'a Resource, container: &str) -> Option<&'a str> {
    let secrets = named(definition, container)?.get("Secrets")?.as_array()?;
    secrets.first()?.get("ValueFrom")?.as_str()
}

/// The log group and the stream prefix of a container; `None` with another log driver than `awslogs`.
pub(super) fn log_stream<'a>(
    definition: &'a Resource,
    container: &str,
) -> Option<(&'a str, &'a str)> {
    let options = named(definition, container)?.pointer("/LogConfiguration/Options")?;
    let option = |name| options.get(name).and_then(Value::as_str);
    option("awslogs-group").zip(option("awslogs-stream-prefix"))
}

/// The definition of the container with this name.
fn named<'a>(definition: &'a Resource, container: &str) -> Option<&'a Value> {
    let containers = definition.properties.get("ContainerDefinitions")?;
    let is_named = |json: &&Value| json.get("Name").and_then(Value::as_str) == Some(container);
    containers.as_array()?.iter().find(is_named)
}

/// The platform: `linux/amd64` or `linux/arm64`.
pub(super) fn platform(definition: &Resource) -> &'static str {
    let architecture = definition
        .properties
        .get("RuntimePlatform")
        .and_then(|platform| platform.get("CpuArchitecture"))
        .and_then(Value::as_str);
    match architecture {
        Some("ARM64") => "linux/arm64",
        _ => "linux/amd64",
    }
}
