//! Volumes of a task.

use crate::cfn::Value;
use crate::diag::SourceLocation;

/// A [volume](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html) of a task. Containers
/// [`mount`](crate::dsl::Container::mount) it.
#[derive(Clone, Debug)]
#[must_use = "a volume does nothing until it is given to a service or a worker"]
pub struct Volume {
    pub(crate) name: String,
    pub(crate) origin: SourceLocation,
    pub(crate) source: VolumeSource,
}

/// The storage behind a volume.
#[derive(Clone, Debug)]
pub(crate) enum VolumeSource {
    /// A bind mount on the task's ephemeral storage.
    Bind,
    /// An Amazon EFS file system.
    Efs {
        file_system_id: Value<String>,
        access_point_id: Option<Value<String>>,
        mount_target_group: Option<Value<String>>,
    },
}

/// A mount point of a container.
#[derive(Clone, Debug)]
pub(crate) struct Mount {
    pub(crate) volume: String,
    pub(crate) path: String,
    pub(crate) read_only: bool,
    pub(crate) origin: SourceLocation,
}

impl Volume {
    /// A [bind mount](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html) that the containers
    /// of one task share, on the task's ephemeral storage. It is deleted with the task. AWS calls it `Host`.
    // rule: volume_name
    #[track_caller]
    pub fn ephemeral(name: &str) -> Self {
        Self {
            name: name.into(),
            origin: SourceLocation::here(),
            source: VolumeSource::Bind,
        }
    }

    /// An Amazon EFS file system, by its id, encrypted in transit. It outlives the tasks. `EFSVolumeConfiguration`:
    /// [Volume](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html).
    // rule: volume_name
    #[track_caller]
    pub fn efs(name: &str, file_system_id: impl Into<Value<String>>) -> Self {
        let source = VolumeSource::Efs {
            file_system_id: file_system_id.into(),
            access_point_id: None,
            mount_target_group: None,
        };
        Self {
            name: name.into(),
            origin: SourceLocation::here(),
            source,
        }
    }

    /// The access point of the file system, with IAM authorization: the task role may mount it. Default: none. No
    /// effect on other volumes. `AccessPointId`:
    /// [Volume](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html).
    pub fn access_point(mut self, id: impl Into<Value<String>>) -> Self {
        if let VolumeSource::Efs {
            access_point_id, ..
        } = &mut self.source
        {
            *access_point_id = Some(id.into());
        }
        self
    }

    /// The security group of the file system's mount targets, which gets an ingress rule for the service on port 2049.
    /// Default: no rule is added. No effect on other volumes. `GroupId`:
    /// [AWS::EC2::SecurityGroupIngress](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroupingress.html).
    pub fn mount_target_security_group(mut self, id: impl Into<Value<String>>) -> Self {
        if let VolumeSource::Efs {
            mount_target_group, ..
        } = &mut self.source
        {
            *mount_target_group = Some(id.into());
        }
        self
    }
}
