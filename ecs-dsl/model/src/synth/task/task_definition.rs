//! Task definitions.

use std::borrow::Cow;

use super::container::{ContainerDefaults, definition};
use super::volumes::volume;
use super::{Context, MeshParts, TaskContext, environment};
use crate::cfn::aws::ecs;
use crate::dsl::{Architecture, CERTIFICATES, Container, ContainerCondition, PROXY, Volume};
use crate::synth::optional::{Optional, list};

/// The task definition. Adds the resources of its volumes.
pub(super) fn task_definition(
    tcx: &TaskContext<'_>,
    mut mesh: MeshParts,
    cx: &mut Context<'_>,
) -> ecs::TaskDefinition {
    let task = tcx.task;
    let main = ContainerDefaults {
        variables: environment::variables(tcx, &mesh, cx),
        secrets: environment::secrets(tcx),
        port: mesh.port.take(),
    };
    let mut containers = vec![definition(tcx, &own(&task.main, &mesh), main)];
    for sidecar in &task.sidecars {
        let defaults = ContainerDefaults::from_container(sidecar);
        containers.push(definition(tcx, &own(sidecar, &mesh), defaults));
    }
    for sidecar in mesh.sidecars.drain(..) {
        let mut defaults = ContainerDefaults::from_container(&sidecar.container);
        defaults.variables.extend(sidecar.variables);
        containers.push(definition(tcx, &sidecar.container, defaults));
    }
    let architecture = match task.architecture {
        Architecture::X86_64 => ecs::CpuArchitecture::X86_64,
        Architecture::Arm64 => ecs::CpuArchitecture::Arm64,
    };
    let system = task.operating_system.clone();
    let system = system.unwrap_or(ecs::OperatingSystemFamily::Linux);
    let faults = task.fault_injection.then_some(true);
    let launch_type = tcx.launch_type();
    let storage = task.ephemeral_storage;
    let storage = storage.map(|size| ecs::EphemeralStorage::new().size_in_gib(size.value));
    let definition = ecs::TaskDefinition::new()
        .family(cx.stack().physical_name(&task.name))
        .network_mode(launch_type.network_mode())
        .requires_compatibilities([launch_type.compatibility()])
        .cpu(task.cpu.to_string())
        .memory(task.memory.to_string())
        .runtime_platform(
            ecs::RuntimePlatform::new()
                .cpu_architecture(architecture)
                .operating_system_family(system),
        )
        .execution_role_arn(tcx.execution_role_arn())
        .task_role_arn(tcx.task_role_arn())
        .container_definitions(containers)
        .given(mesh.proxy, ecs::TaskDefinition::proxy_configuration)
        .given(storage, ecs::TaskDefinition::ephemeral_storage)
        .given(task.pid_mode.clone(), ecs::TaskDefinition::pid_mode)
        .given(task.ipc_mode.clone(), ecs::TaskDefinition::ipc_mode)
        .given(faults, ecs::TaskDefinition::enable_fault_injection);
    for (id, resource) in task.volumes.iter().flat_map(|volume| &volume.resources) {
        cx.add(id.clone(), resource.clone());
    }
    let certificates = mesh
        .has_certificates
        .then(|| Volume::ephemeral(CERTIFICATES));
    let volumes = list(task.volumes.iter().chain(&certificates).map(volume));
    definition.given(volumes, ecs::TaskDefinition::volumes)
}

/// A container of the user, which starts after the proxy is ready.
fn own<'a>(container: &'a Container, mesh: &MeshParts) -> Cow<'a, Container> {
    match mesh.proxy {
        Some(_) => Cow::Owned(
            container
                .clone()
                .depends_on(PROXY, ContainerCondition::Healthy),
        ),
        None => Cow::Borrowed(container),
    }
}
