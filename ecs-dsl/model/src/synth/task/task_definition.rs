//! Task definitions.

use std::borrow::Cow;

use super::container::{ContainerDefaults, definition};
use super::{Context, MeshParts, TaskContext, environment};
use crate::cfn::aws::ecs;
use crate::dsl::compute::volume::VolumeSource;
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
                .operating_system_family(ecs::OperatingSystemFamily::Linux),
        )
        .execution_role_arn(tcx.ids.attribute::<String>("ExecutionRole", "Arn"))
        .task_role_arn(tcx.ids.attribute::<String>("TaskRole", "Arn"))
        .container_definitions(containers)
        .given(mesh.proxy, ecs::TaskDefinition::proxy_configuration)
        .given(storage, ecs::TaskDefinition::ephemeral_storage);
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

fn volume(volume: &Volume) -> ecs::TaskDefinitionVolume {
    let definition = ecs::TaskDefinitionVolume::new().name(&volume.name);
    let VolumeSource::Efs {
        file_system_id,
        access_point_id,
    } = &volume.source
    else {
        return definition;
    };
    let mut efs = ecs::EfsVolumeConfiguration::new(file_system_id)
        .transit_encryption(ecs::TransitEncryption::Enabled);
    if let Some(access_point) = access_point_id {
        efs = efs.authorization_config(
            ecs::AuthorizationConfig::new()
                .access_point_id(access_point)
                .iam(ecs::AuthorizationConfigIam::Enabled),
        );
    }
    definition.efs_volume_configuration(efs)
}
