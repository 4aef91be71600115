//! Volumes of a task.

use crate::cfn::{LogicalId, Map, Resource, Value, intrinsic};
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::model::arn::arn;
use crate::dsl::{BuilderRecord, Grant, Statement};
use crate::rules::{self, Verdict};

/// A volume on which the setters of EFS have no effect.
const NOT_EFS: &str = "a volume that isn't an EFS file system";

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
    /// An Amazon EFS file system.
    Efs {
        file_system_id: Value<String>,
        access_point_id: Option<Value<String>>,
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
        };
        Self::new(name, source)
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

    /// The access point of the file system, with IAM authorization: the task role may mount it. Default: none. On another volume,
    /// a warning. `AccessPointId`:
    /// [Volume](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html).
    #[track_caller]
    pub fn access_point(mut self, id: impl Into<Value<String>>) -> Self {
        self.record.replaces("access_point");
        if let VolumeSource::Efs {
            file_system_id,
            access_point_id,
        } = &mut self.source
        {
            let id = id.into();
            let actions = [
                "elasticfilesystem:ClientMount",
                "elasticfilesystem:ClientWrite",
            ];
            self.grant.statements = vec![through_access_point(file_system_id, &id, &actions)];
            *access_point_id = Some(id);
        } else {
            self.record.ignores("access_point", NOT_EFS);
        }
        self
    }

    /// The security group of the file system's mount targets, which gets an ingress rule for the service on port 2049.
    /// Default: no rule is added. On another volume, a warning. `GroupId`:
    /// [AWS::EC2::SecurityGroupIngress](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroupingress.html).
    #[track_caller]
    pub fn mount_target_security_group(mut self, id: impl Into<Value<String>>) -> Self {
        self.record.replaces("mount_target_security_group");
        if let VolumeSource::Efs { .. } = &self.source {
            self.grant.connections.clear();
            self.grant = self.grant.connection(&self.name, id.into(), NFS);
        } else {
            self.record.ignores("mount_target_security_group", NOT_EFS);
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
