//! Task definitions.

use super::container::{Surroundings, definition};
use super::{Context, Site, app_mesh, environment};
use crate::cfn::aws::ecs;
use crate::dsl::volume::VolumeSource;
use crate::dsl::{Architecture, CERTIFICATES, Volume};

pub(super) fn add(site: &Site<'_>, cx: &mut Context<'_>) {
    let workload = site.workload;
    let main = Surroundings {
        variables: environment::variables(site, cx),
        secrets: environment::secrets(site),
    };
    let behind = |container| app_mesh::behind_proxy(container, site, cx);
    let mut containers = vec![definition(site, &behind(&workload.main), main, cx)];
    for sidecar in &workload.sidecars {
        let surroundings = Surroundings::of(sidecar);
        containers.push(definition(site, &behind(sidecar), surroundings, cx));
    }
    for sidecar in app_mesh::sidecars(site, cx) {
        let mut surroundings = Surroundings::of(&sidecar);
        surroundings
            .variables
            .extend(app_mesh::variables(site, &sidecar, cx));
        containers.push(definition(site, &sidecar, surroundings, cx));
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
        .execution_role_arn(site.parts.attribute::<String>("ExecutionRole", "Arn"))
        .task_role_arn(site.parts.attribute::<String>("TaskRole", "Arn"))
        .container_definitions(containers);
    if let Some(proxy) = app_mesh::proxy_configuration(site, cx) {
        task = task.proxy_configuration(proxy);
    }
    if let Some(storage) = &workload.ephemeral_storage {
        task = task.ephemeral_storage(ecs::EphemeralStorage::new().size_in_gib(storage.value));
    }
    let certificates =
        app_mesh::has_certificates(site, cx).then(|| Volume::ephemeral(CERTIFICATES));
    let volumes: Vec<_> = workload
        .volumes
        .iter()
        .chain(&certificates)
        .map(volume)
        .collect();
    if !volumes.is_empty() {
        task = task.volumes(volumes);
    }
    cx.add(site.parts.id("TaskDefinition"), task);
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
