//! Task definitions.

use super::container::{ContainerDefaults, definition};
use super::{Context, WorkloadContext, app_mesh, environment};
use crate::cfn::aws::ecs;
use crate::dsl::volume::VolumeSource;
use crate::dsl::{Architecture, CERTIFICATES, Volume};

pub(super) fn add(wcx: &WorkloadContext<'_>, cx: &mut Context<'_>) {
    let workload = wcx.workload;
    let main = ContainerDefaults {
        variables: environment::variables(wcx, cx),
        secrets: environment::secrets(wcx),
    };
    let behind = |container| app_mesh::behind_proxy(container, wcx, cx);
    let mut containers = vec![definition(wcx, &behind(&workload.main), main, cx)];
    for sidecar in &workload.sidecars {
        let defaults = ContainerDefaults::from_container(sidecar);
        containers.push(definition(wcx, &behind(sidecar), defaults, cx));
    }
    for sidecar in app_mesh::sidecars(wcx, cx) {
        let mut defaults = ContainerDefaults::from_container(&sidecar);
        defaults
            .variables
            .extend(app_mesh::variables(wcx, &sidecar, cx));
        containers.push(definition(wcx, &sidecar, defaults, cx));
    }
    let architecture = match workload.architecture {
        Architecture::X86_64 => ecs::CpuArchitecture::X86_64,
        Architecture::Arm64 => ecs::CpuArchitecture::Arm64,
    };
    let mut task = ecs::TaskDefinition::new()
        .family(cx.stack().physical_name(&workload.name))
        .network_mode(ecs::NetworkMode::Awsvpc)
        .requires_compatibilities([ecs::RequiresCompatibility::Fargate])
        .cpu(workload.cpu.to_string())
        .memory(workload.memory.to_string())
        .runtime_platform(
            ecs::RuntimePlatform::new()
                .cpu_architecture(architecture)
                .operating_system_family(ecs::OperatingSystemFamily::Linux),
        )
        .execution_role_arn(wcx.ids.attribute::<String>("ExecutionRole", "Arn"))
        .task_role_arn(wcx.ids.attribute::<String>("TaskRole", "Arn"))
        .container_definitions(containers);
    if let Some(proxy) = app_mesh::proxy_configuration(wcx, cx) {
        task = task.proxy_configuration(proxy);
    }
    if let Some(storage) = &workload.ephemeral_storage {
        task = task.ephemeral_storage(ecs::EphemeralStorage::new().size_in_gib(storage.value));
    }
    let certificates = app_mesh::has_certificates(wcx, cx).then(|| Volume::ephemeral(CERTIFICATES));
    let volumes: Vec<_> = workload
        .volumes
        .iter()
        .chain(&certificates)
        .map(volume)
        .collect();
    if !volumes.is_empty() {
        task = task.volumes(volumes);
    }
    cx.add(wcx.ids.id("TaskDefinition"), task);
}

fn volume(volume: &Volume) -> ecs::TaskDefinitionVolume {
    let definition = ecs::TaskDefinitionVolume::new().name(&volume.name);
    let VolumeSource::Efs {
        file_system_id,
        access_point_id,
        ..
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
