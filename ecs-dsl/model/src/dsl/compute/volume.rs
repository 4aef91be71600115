//! Volumes of a task.

use crate::cfn::{LogicalId, Map, Resource, Value, intrinsic};
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::model::arn::arn;
use crate::dsl::{BuilderRecord, DockerVolume, EbsVolume, Grant, IntoPort, Statement};
use crate::rules::{self, Verdict};

/// A volume on which the setters of file systems have no effect.
const NOT_FILES: &str = "a volume that is neither an EFS nor an S3 file system";

/// The port of NFS, used by EFS.
pub(crate) const NFS: u16 = 2049;

/// A [volume](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html) of a task. Containers
/// [`mount`](crate::dsl::Container::mount) it.
#[derive(Clone, Debug)]
#[must_use = "a volume does nothing until it is given to a service or a worker"]
pub struct Volume {
    pub(crate) record: BuilderRecord,
    pub(crate) name: String,
    pub(crate) origin: SourceLocation,
    pub(crate) source: VolumeSource,
    /// What the task may do with it, and the connection to it.
    pub(crate) grant: Grant,
    /// The mount point in the main container that it brings.
    pub(crate) mount: Option<Mount>,
    /// The resources that are added to the stack of the task.
    pub(crate) resources: Vec<(LogicalId, Resource)>,
    /// The values that have rules, each with its verdict.
    pub(crate) values: Vec<(Spanned<String>, Verdict)>,
}

/// The storage behind a volume.
#[derive(Clone, Debug)]
pub(crate) enum VolumeSource {
    /// A bind mount on the task's ephemeral storage.
    Bind,
    /// A directory of an EC2 instance.
    Host(String),
    /// An Amazon EFS file system.
    Efs {
        file_system_id: Value<String>,
        access_point_id: Option<Value<String>>,
        mount: NetworkMount,
    },
    /// An Amazon S3 file system.
    S3Files {
        file_system_arn: Value<String>,
        access_point_arn: Option<Value<String>>,
        mount: NetworkMount,
    },
    /// An Amazon EBS volume for each task of a service.
    Ebs(Box<EbsVolume>),
    /// A Docker volume.
    Docker(Box<DockerVolume>),
}

/// How a file system of a network is mounted.
#[derive(Clone, Debug, Default)]
pub(crate) struct NetworkMount {
    pub(crate) root_directory: Option<Spanned<String>>,
    pub(crate) transit_encryption_port: Option<Spanned<u16>>,
}

impl VolumeSource {
    /// How it is mounted, if it is a file system of a network.
    pub(crate) fn network_mount(&self) -> Option<&NetworkMount> {
        match self {
            Self::Efs { mount, .. } | Self::S3Files { mount, .. } => Some(mount),
            Self::Bind | Self::Host(_) | Self::Ebs(_) | Self::Docker(_) => None,
        }
    }

    fn network_mount_mut(&mut self) -> Option<&mut NetworkMount> {
        match self {
            Self::Efs { mount, .. } | Self::S3Files { mount, .. } => Some(mount),
            Self::Bind | Self::Host(_) | Self::Ebs(_) | Self::Docker(_) => None,
        }
    }
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
        Self::new(name, VolumeSource::Bind)
    }

    /// An Amazon EFS file system, by its id, encrypted in transit. It outlives the tasks. `EFSVolumeConfiguration`:
    /// [Volume](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html).
    // rule: volume_name
    #[track_caller]
    pub fn efs(name: &str, file_system_id: impl Into<Value<String>>) -> Self {
        let source = VolumeSource::Efs {
            file_system_id: file_system_id.into(),
            access_point_id: None,
            mount: NetworkMount::default(),
        };
        Self::new(name, source)
    }

    /// An Amazon S3 file system, by its ARN: the objects of a bucket as files. The task role may mount it and write to it.
    /// `S3FilesVolumeConfiguration`:
    /// [S3 Files](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specify-s3files-config.html).
    // rule: volume_name
    #[track_caller]
    pub fn s3_files(name: &str, file_system_arn: impl Into<Value<String>>) -> Self {
        let file_system_arn = file_system_arn.into();
        let actions = ["s3files:ClientMount", "s3files:ClientWrite"];
        let statement = Statement::allow(actions, [file_system_arn.clone()]);
        let source = VolumeSource::S3Files {
            file_system_arn,
            access_point_arn: None,
            mount: NetworkMount::default(),
        };
        let mut volume = Self::new(name, source);
        volume.grant.statements = vec![statement];
        volume
    }

    /// A directory of the EC2 instance on which the task runs. Fargate refuses it. `SourcePath`:
    /// [HostVolumeProperties](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HostVolumeProperties.html).
    // rule: volume_name
    #[track_caller]
    pub fn host(name: &str, source_path: &str) -> Self {
        Self::new(name, VolumeSource::Host(source_path.into()))
    }

    /// A volume without a grant.
    #[track_caller]
    pub(crate) fn new(name: &str, source: VolumeSource) -> Self {
        Self {
            name: name.into(),
            origin: SourceLocation::here(),
            source,
            grant: Grant::default(),
            mount: None,
            resources: Vec::new(),
            record: BuilderRecord::default(),
            values: vec![(Spanned::here(name.into()), rules::volume_name(name))],
        }
    }

    /// The access point of the file system, with IAM authorization: the task role may mount it. Of EFS its id, of S3 Files its
    /// ARN. Default: none. On another volume, a warning. `AccessPointId` and `AccessPointArn`:
    /// [Volume](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html).
    #[track_caller]
    pub fn access_point(mut self, id: impl Into<Value<String>>) -> Self {
        self.record.replaces("access_point");
        match &mut self.source {
            VolumeSource::Efs {
                file_system_id,
                access_point_id,
                ..
            } => {
                let id = id.into();
                let actions = [
                    "elasticfilesystem:ClientMount",
                    "elasticfilesystem:ClientWrite",
                ];
                self.grant.statements = vec![through_access_point(file_system_id, &id, &actions)];
                *access_point_id = Some(id);
            }
            VolumeSource::S3Files {
                access_point_arn, ..
            } => *access_point_arn = Some(id.into()),
            VolumeSource::Bind
            | VolumeSource::Host(_)
            | VolumeSource::Ebs(_)
            | VolumeSource::Docker(_) => self.record.ignores("access_point", NOT_FILES),
        }
        self
    }

    /// The directory of the file system that is mounted. With an access point, it is that of the access point. Default: `/`. On
    /// another volume, a warning. `RootDirectory`:
    /// [Volume](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html).
    #[track_caller]
    pub fn root_directory(mut self, path: &str) -> Self {
        self.record.replaces("root_directory");
        match self.source.network_mount_mut() {
            Some(mount) => mount.root_directory = Some(Spanned::here(path.into())),
            None => self.record.ignores("root_directory", NOT_FILES),
        }
        self
    }

    /// The port of the host through which encrypted data are sent. Default: chosen by the mount helper of EFS. On another
    /// volume, a warning. `TransitEncryptionPort`:
    /// [Volume](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html).
    // rule: port
    #[track_caller]
    pub fn transit_encryption_port(mut self, port: impl IntoPort) -> Self {
        self.record.replaces("transit_encryption_port");
        match self.source.network_mount_mut() {
            Some(mount) => mount.transit_encryption_port = Some(Spanned::here(port.number())),
            None => self.record.ignores("transit_encryption_port", NOT_FILES),
        }
        self
    }

    /// The security group of the file system's mount targets, which gets an ingress rule for the service on port 2049.
    /// Default: no rule is added. On another volume, a warning. `GroupId`:
    /// [AWS::EC2::SecurityGroupIngress](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroupingress.html).
    #[track_caller]
    pub fn mount_target_security_group(mut self, id: impl Into<Value<String>>) -> Self {
        self.record.replaces("mount_target_security_group");
        if self.source.network_mount().is_some() {
            self.grant.connections.clear();
            self.grant = self.grant.connection(&self.name, id.into(), NFS);
        } else {
            self.record
                .ignores("mount_target_security_group", NOT_FILES);
        }
        self
    }
}

/// Allows these actions on a file system through one of its access points only.
pub(crate) fn through_access_point(
    file_system_id: &Value<String>,
    access_point_id: &Value<String>,
    actions: &[&'static str],
) -> Statement {
    let resource = |kind: &'static str, id: &Value<String>| {
        let resource = intrinsic::concat([kind.into(), id.clone()]);
        arn("elasticfilesystem", resource)
    };
    let only: Map = [(
        "elasticfilesystem:AccessPointArn",
        resource("access-point/", access_point_id).into_expr(),
    )]
    .into_iter()
    .collect();
    Statement::allow(
        actions.iter().copied(),
        [resource("file-system/", file_system_id)],
    )
    .condition([("StringEquals", only)].into_iter().collect())
}
