//! Container definitions.

use super::{MeshPort, TaskContext, runtime};
use crate::cfn::aws::ecs::{self, ContainerDefinition as Definition};
use crate::cfn::{Map, SecretRef, Value, pseudo};
use crate::dsl::{Container, ContainerCondition, PortMapping, Transport};
use crate::synth::duration::{seconds, seconds_of};
use crate::synth::optional::{Optional, list};

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
) -> Definition {
    let image = &container.image;
    let mappings = list(port_mappings(container, defaults.port));
    let secrets = by_name(defaults.secrets);
    let secrets = list(secrets.map(|(name, value)| ecs::Secret::new(name, value)));
    let credentials = image.credentials.as_ref();
    let credentials =
        credentials.map(|arn| ecs::RepositoryCredentials::new().credentials_parameter(arn));
    let definition = Definition::new(image.reference(), container.name.value.clone())
        .essential(container.essential)
        .log_configuration(log_configuration(tcx, "ecs"))
        .given(mappings, Definition::port_mappings)
        .given(variables(defaults.variables), Definition::environment)
        .given(secrets, Definition::secrets)
        .given(credentials, Definition::repository_credentials);
    let stop_timeout = seconds_of(tcx.task.stop_timeout);
    runtime::with_runtime(with_process(definition, container), &container.runtime)
        .given(mounts(container), Definition::mount_points)
        .given(health_check(container), Definition::health_check)
        .given(dependencies(container), Definition::depends_on)
        .given(stop_timeout, Definition::stop_timeout)
}

/// The ports of a container; the first one has the name in the mesh.
fn port_mappings(container: &Container, mut in_mesh: Option<MeshPort>) -> Vec<ecs::PortMapping> {
    let mapping = |port: PortMapping| {
        let protocol = match port.transport {
            Transport::Tcp => ecs::PortMappingProtocol::Tcp,
            Transport::Udp => ecs::PortMappingProtocol::Udp,
        };
        let mapping = ecs::PortMapping::new()
            .container_port(port.port.value)
            .protocol(protocol);
        match in_mesh.take().or_else(|| MeshPort::of_mapping(&port)) {
            Some(port) => port.named(mapping),
            None => mapping,
        }
    };
    container.port_mappings().map(mapping).collect()
}

fn with_process(definition: Definition, container: &Container) -> Definition {
    let read_only = container.read_only_root.then_some(true);
    definition
        .given(list(container.command.clone()), Definition::command)
        .given(list(container.entry_point.clone()), Definition::entry_point)
        .given(container.user.as_ref(), Definition::user)
        .given(read_only, Definition::readonly_root_filesystem)
        .given(container.cpu, |it, cpu| it.cpu(cpu.value))
        .given(container.memory, |it, memory| it.memory(memory.value))
}

fn mounts(container: &Container) -> Option<Vec<ecs::MountPoint>> {
    list(container.mounts.iter().map(|mount| {
        ecs::MountPoint::new()
            .source_volume(&mount.volume)
            .container_path(&mount.path)
            .read_only(mount.read_only)
    }))
}

fn health_check(container: &Container) -> Option<ecs::HealthCheck> {
    let check = container.health_check.as_ref()?;
    let port = container.port.as_ref().map(|port| port.value);
    let health = ecs::HealthCheck::new()
        .command(check.command(port))
        .interval(seconds(check.interval.value))
        .timeout(seconds(check.timeout.value))
        .retries(check.retries.value);
    Some(health.given(
        seconds_of(check.start_period),
        ecs::HealthCheck::start_period,
    ))
}

fn dependencies(container: &Container) -> Option<Vec<ecs::ContainerDependency>> {
    list(container.depends_on.iter().map(|(name, condition)| {
        ecs::ContainerDependency::new()
            .container_name(&name.value)
            .condition(aws(*condition))
    }))
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

/// In the order of the names: that of the program means nothing, and another order would be another revision of the task.
fn by_name<T>(mut named: Vec<(String, T)>) -> impl Iterator<Item = (String, T)> {
    named.sort_by(|(one, _), (other, _)| one.cmp(other));
    named.into_iter()
}

fn variables(variables: Vec<(String, Value<String>)>) -> Option<Vec<ecs::KeyValuePair>> {
    let variables = by_name(variables);
    list(variables.map(|(name, value)| ecs::KeyValuePair::new().name(name).value(value)))
}
