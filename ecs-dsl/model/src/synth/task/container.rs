//! Container definitions.

use super::{MeshPort, TaskContext};
use crate::cfn::aws::ecs;
use crate::cfn::{Map, SecretRef, Value, pseudo};
use crate::dsl::{Container, ContainerCondition};
use crate::synth::duration::seconds;

/// The environment and secrets of a container, and its port in a mesh.
pub(super) struct ContainerDefaults {
    pub(super) variables: Vec<(String, Value<String>)>,
    pub(super) secrets: Vec<(String, Value<SecretRef>)>,
    pub(super) port: Option<MeshPort>,
}

impl ContainerDefaults {
    /// The environment and secrets that a container defines itself.
    pub(super) fn from_container(container: &Container) -> Self {
        let variables = container
            .environment
            .iter()
            .map(|(name, value)| (name.value.clone(), value.clone()));
        let secrets = container
            .secrets
            .iter()
            .map(|(name, value)| (name.value.clone(), value.clone()));
        Self {
            variables: variables.collect(),
            secrets: secrets.collect(),
            port: None,
        }
    }
}

/// The definition of `container`.
pub(super) fn definition(
    tcx: &TaskContext<'_>,
    container: &Container,
    defaults: ContainerDefaults,
) -> ecs::ContainerDefinition {
    let image = &container.image;
    let mut definition =
        ecs::ContainerDefinition::new(image.reference(), container.name.value.clone())
            .essential(container.essential)
            .log_configuration(log_configuration(tcx, "ecs"));
    if let Some(port) = &container.port {
        let mapping = ecs::PortMapping::new()
            .container_port(port.value)
            .protocol(ecs::PortMappingProtocol::Tcp);
        definition = definition.port_mappings([match defaults.port {
            Some(port) => port.named(mapping),
            None => mapping,
        }]);
    }
    if !defaults.variables.is_empty() {
        definition = definition.environment(variables(defaults.variables));
    }
    if !defaults.secrets.is_empty() {
        let secrets: Vec<_> = defaults
            .secrets
            .into_iter()
            .map(|(name, value)| ecs::Secret::new(name, value))
            .collect();
        definition = definition.secrets(secrets);
    }
    if let Some(credentials) = &image.credentials {
        let credentials = ecs::RepositoryCredentials::new().credentials_parameter(credentials);
        definition = definition.repository_credentials(credentials);
    }
    definition = with_process(definition, container);
    definition = with_resources(definition, container);
    with_health(definition, tcx, container)
}

fn with_process(
    mut definition: ecs::ContainerDefinition,
    container: &Container,
) -> ecs::ContainerDefinition {
    if !container.command.is_empty() {
        definition = definition.command(container.command.clone());
    }
    if !container.entry_point.is_empty() {
        definition = definition.entry_point(container.entry_point.clone());
    }
    if let Some(user) = &container.user {
        definition = definition.user(user);
    }
    if container.read_only_root {
        definition = definition.readonly_root_filesystem(true);
    }
    definition
}

fn with_resources(
    mut definition: ecs::ContainerDefinition,
    container: &Container,
) -> ecs::ContainerDefinition {
    if let Some(cpu) = &container.cpu {
        definition = definition.cpu(cpu.value);
    }
    if let Some(memory) = &container.memory {
        definition = definition.memory(memory.value);
    }
    if !container.mounts.is_empty() {
        let mounts: Vec<_> = container
            .mounts
            .iter()
            .map(|mount| {
                ecs::MountPoint::new()
                    .source_volume(&mount.volume)
                    .container_path(&mount.path)
                    .read_only(mount.read_only)
            })
            .collect();
        definition = definition.mount_points(mounts);
    }
    definition
}

fn with_health(
    mut definition: ecs::ContainerDefinition,
    tcx: &TaskContext<'_>,
    container: &Container,
) -> ecs::ContainerDefinition {
    if let Some(check) = &container.health_check {
        let port = container.port.as_ref().map(|port| port.value);
        let mut health = ecs::HealthCheck::new()
            .command(check.command(port))
            .interval(seconds(check.interval.value))
            .timeout(seconds(check.timeout.value))
            .retries(check.retries.value);
        if let Some(period) = &check.start_period {
            health = health.start_period(seconds(period.value));
        }
        definition = definition.health_check(health);
    }
    if !container.depends_on.is_empty() {
        let dependencies: Vec<_> = container
            .depends_on
            .iter()
            .map(|(name, condition)| {
                ecs::ContainerDependency::new()
                    .container_name(&name.value)
                    .condition(aws(*condition))
            })
            .collect();
        definition = definition.depends_on(dependencies);
    }
    if let Some(timeout) = &tcx.task.stop_timeout {
        definition = definition.stop_timeout(seconds(timeout.value));
    }
    definition
}

fn aws(condition: ContainerCondition) -> ecs::ContainerDependencyCondition {
    match condition {
        ContainerCondition::Start => ecs::ContainerDependencyCondition::Start,
        ContainerCondition::Healthy => ecs::ContainerDependencyCondition::Healthy,
        ContainerCondition::Complete => ecs::ContainerDependencyCondition::Complete,
        ContainerCondition::Success => ecs::ContainerDependencyCondition::Success,
    }
}

/// Logs to the task's log group without blocking the program: if CloudWatch Logs is slow and the buffer is full, lines
/// are lost. This is AWS's default since 2025, and set explicitly here.
pub(in crate::synth) fn log_configuration(
    tcx: &TaskContext<'_>,
    prefix: &'static str,
) -> ecs::LogConfiguration {
    let mut options = Map::with_capacity(5);
    options.insert("awslogs-group", tcx.ids.reference("LogGroup"));
    options.insert("awslogs-region", pseudo::region());
    options.insert("awslogs-stream-prefix", prefix);
    options.insert("mode", "non-blocking");
    options.insert("max-buffer-size", "25m");
    ecs::LogConfiguration::new()
        .log_driver("awslogs")
        .options(options)
}

fn variables(variables: Vec<(String, Value<String>)>) -> Vec<ecs::KeyValuePair> {
    variables
        .into_iter()
        .map(|(name, value)| ecs::KeyValuePair::new().name(name).value(value))
        .collect()
}
