//! Volumes: in the task definition what they are, and at the service the EBS volumes that ECS creates for each task.

use super::TaskContext;
use crate::cfn::aws::{ecs, iam as aws_iam};
use crate::cfn::{Map, Value, intrinsic, pseudo};
use crate::dsl::compute::volume::{NetworkMount, VolumeSource};
use crate::dsl::{DockerVolume, EbsVolume, Statement, Volume};
use crate::synth::optional::{Optional, list};
use crate::synth::{Context, iam};

/// The role with which ECS creates EBS volumes and attaches them.
const VOLUME_ROLE: &str = "VolumeRole";

/// What EC2 needs to encrypt a volume with a key, beside grants. From AWS's page on
/// [EBS encryption](https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption-requirements.html).
const KEY_ACTIONS: [&str; 5] = [
    "kms:Decrypt",
    "kms:DescribeKey",
    "kms:GenerateDataKeyWithoutPlaintext",
    "kms:ReEncryptFrom",
    "kms:ReEncryptTo",
];

/// A volume in a task definition.
pub(super) fn volume(volume: &Volume) -> ecs::TaskDefinitionVolume {
    let definition = ecs::TaskDefinitionVolume::new().name(&volume.name);
    match &volume.source {
        VolumeSource::Bind => definition,
        VolumeSource::Host(path) => {
            definition.host(ecs::HostVolumeProperties::new().source_path(path))
        }
        VolumeSource::Efs {
            file_system_id,
            access_point_id,
            mount,
        } => definition.efs_volume_configuration(efs(
            file_system_id,
            access_point_id.as_ref(),
            mount,
        )),
        VolumeSource::S3Files {
            file_system_arn,
            access_point_arn,
            mount,
        } => definition.s3_files_volume_configuration(
            ecs::S3FilesVolumeConfiguration::new(file_system_arn)
                .given(
                    access_point_arn.as_ref(),
                    ecs::S3FilesVolumeConfiguration::access_point_arn,
                )
                .given(mount.root_directory.as_ref(), |it, path| {
                    it.root_directory(&path.value)
                })
                .given(mount.transit_encryption_port, |it, port| {
                    it.transit_encryption_port(port.value)
                }),
        ),
        VolumeSource::Ebs(_) => definition.configured_at_launch(true),
        VolumeSource::Docker(volume) => definition.docker_volume_configuration(docker(volume)),
    }
}

fn efs(
    file_system_id: &Value<String>,
    access_point_id: Option<&Value<String>>,
    mount: &NetworkMount,
) -> ecs::EfsVolumeConfiguration {
    let authorization = access_point_id.map(|access_point| {
        ecs::AuthorizationConfig::new()
            .access_point_id(access_point)
            .iam(ecs::AuthorizationConfigIam::Enabled)
    });
    ecs::EfsVolumeConfiguration::new(file_system_id)
        .transit_encryption(ecs::TransitEncryption::Enabled)
        .given(
            authorization,
            ecs::EfsVolumeConfiguration::authorization_config,
        )
        .given(mount.root_directory.as_ref(), |it, path| {
            it.root_directory(&path.value)
        })
        .given(mount.transit_encryption_port, |it, port| {
            it.transit_encryption_port(port.value)
        })
}

fn docker(volume: &DockerVolume) -> ecs::DockerVolumeConfiguration {
    let scope = match volume.shared {
        true => ecs::DockerVolumeConfigurationScope::Shared,
        false => ecs::DockerVolumeConfigurationScope::Task,
    };
    let entries = |pairs: &[(String, String)]| -> Option<Map> {
        let entries = pairs
            .iter()
            .map(|(key, value)| (key.clone(), value.clone()));
        (!pairs.is_empty()).then(|| entries.collect())
    };
    ecs::DockerVolumeConfiguration::new()
        .scope(scope)
        .given(
            volume.autoprovision.then_some(true),
            ecs::DockerVolumeConfiguration::autoprovision,
        )
        .given(
            volume.driver.as_ref(),
            ecs::DockerVolumeConfiguration::driver,
        )
        .given(
            entries(&volume.driver_opts),
            ecs::DockerVolumeConfiguration::driver_opts,
        )
        .given(
            entries(&volume.labels),
            ecs::DockerVolumeConfiguration::labels,
        )
}

/// The EBS volumes of a service. Adds the role with which ECS manages them.
pub(in crate::synth) fn managed_volumes(
    tcx: &TaskContext<'_>,
    cx: &mut Context<'_>,
) -> Option<Vec<ecs::ServiceVolumeConfiguration>> {
    let volumes: Vec<&EbsVolume> = tcx.task.ebs_volumes().collect();
    if !volumes.is_empty() {
        let policy = intrinsic::concat([
            "arn:".into(),
            pseudo::partition(),
            ":iam::aws:policy/service-role/AmazonECSInfrastructureRolePolicyForVolumes".into(),
        ]);
        let role =
            aws_iam::Role::new(iam::trust("ecs.amazonaws.com")).managed_policy_arns([policy]);
        let statements = list(volumes.iter().flat_map(|volume| key_statements(volume)));
        let inline = statements.map(|statements| {
            [aws_iam::RolePolicyProperty::new(
                iam::policy(&statements),
                "VolumeKeys",
            )]
        });
        let role = role.given(inline, aws_iam::Role::policies);
        cx.add(tcx.ids.id(VOLUME_ROLE), role);
    }
    list(volumes.into_iter().map(|volume| {
        ecs::ServiceVolumeConfiguration::new(volume.name.value.as_str())
            .managed_ebs_volume(managed_volume(tcx, volume))
    }))
}

fn key_statements(volume: &EbsVolume) -> Vec<Statement> {
    let Some(key) = &volume.key else {
        return Vec::new();
    };
    let by_service: Map = [("kms:GrantIsForAWSResource", true)].into_iter().collect();
    let grants = Statement::allow(["kms:CreateGrant"], [key.arn()])
        .condition([("Bool", by_service)].into_iter().collect());
    vec![Statement::allow(KEY_ACTIONS, [key.arn()]), grants]
}

fn managed_volume(
    tcx: &TaskContext<'_>,
    volume: &EbsVolume,
) -> ecs::ServiceManagedEbsVolumeConfiguration {
    type Managed = ecs::ServiceManagedEbsVolumeConfiguration;
    let tags = ecs::EbsTagSpecification::new(ecs::EbsTagSpecificationResourceType::Volume)
        .propagate_tags(ecs::ServicePropagateTags::Service);
    Managed::new(tcx.ids.attribute::<String>(VOLUME_ROLE, "Arn"))
        .encrypted(true)
        .volume_type(volume.volume_type.as_str())
        .tag_specifications([tags])
        .given(volume.size, |it, gib| it.size_in_gib(gib.value))
        .given(volume.iops, |it, iops| it.iops(iops.value))
        .given(volume.throughput, |it, rate| it.throughput(rate.value))
        .given(volume.snapshot_id.as_ref(), Managed::snapshot_id)
        .given(
            volume.initialization_rate,
            Managed::volume_initialization_rate,
        )
        .given(volume.file_system_type.clone(), Managed::filesystem_type)
        .given(volume.key.as_ref(), |it, key| it.kms_key_id(key.arn()))
}
