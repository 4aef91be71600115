//! Amazon EFS file systems.

use std::sync::Arc;
use std::time::Duration;

use crate::cfn::{DeletionPolicy, Expr, Handle, Value, intrinsic};
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::data::removal::HasRemovalPolicy;
use crate::dsl::model::arn::arn;
use crate::dsl::model::description::{
    Data, Described, Description, ExternalValue, Gap, Import, Naming,
};
use crate::dsl::model::imported::{Imported, not_given};
use crate::dsl::network::private_network::{HasPrivateNetwork, PrivateNetwork};
use crate::dsl::{BuilderRecord, FileSystemMount, IntoText, Key, Name, Stack, component};

/// A file system of [Amazon EFS](https://docs.aws.amazon.com/efs/latest/ug/whatisefs.html) that tasks mount: encrypted,
/// in all zones of its VPC, with daily backups for 35 days, and with elastic throughput. It accepts only connections
/// with TLS from IAM roles, and its security group only tasks that [mount](Handle::at) it.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn shop(stack: &mut Stack) {
/// let files = stack.add(FileSystem::new("files"));
/// stack.add(
///     Service::new("cms")
///         .image(Image::ecr("shop/cms"))
///         .port(8006)
///         .volume(files.at("/data").owner(1000, 1000)),
/// );
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct FileSystem {
    pub(crate) name: Arc<str>,
    pub(crate) origin: SourceLocation,
    pub(crate) record: BuilderRecord,
    pub(crate) imported: Imported<ImportedFileSystem>,
    pub(crate) network: PrivateNetwork,
    pub(crate) provisioned_throughput: Option<Spanned<u32>>,
    pub(crate) transition_to_ia: Option<Spanned<Duration>>,
    pub(crate) backups: bool,
    pub(crate) key: Option<Handle<Key>>,
    pub(crate) removal: Option<DeletionPolicy>,
}

/// The properties of an imported file system.
#[derive(Clone, Debug)]
pub(crate) struct ImportedFileSystem {
    pub(crate) file_system_id: Value<String>,
    pub(crate) security_group_id: Value<String>,
}

impl FileSystem {
    /// An empty file system.
    // rule: component_name
    #[track_caller]
    pub fn new(name: impl IntoText<Name>) -> Self {
        Self {
            name: name.into_text().into(),
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            imported: Imported::NONE,
            network: PrivateNetwork::default(),
            provisioned_throughput: None,
            transition_to_ia: None,
            backups: true,
            key: None,
            removal: None,
        }
    }

    /// An existing file system with mount targets in the zones of the tasks: its [`file_system_id`](Self::file_system_id)
    /// and the [`security_group`](Self::security_group) of its mount targets are required.
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// let files = FileSystem::import("files")
    ///     .file_system_id("fs-0123456789abcdef0")
    ///     .security_group("sg-0123456789abcdef0");
    /// ```
    // rule: component_name
    // unchecked if imported: all setters but .security_group
    #[track_caller]
    pub fn import(name: impl IntoText<Name>) -> Self {
        Self {
            imported: Imported::new(ImportedFileSystem {
                file_system_id: not_given(),
                security_group_id: not_given(),
            }),
            ..Self::new(name)
        }
    }

    /// The id of an imported file system: `FileSystemId`. Required for imports.
    #[track_caller]
    pub fn file_system_id(mut self, id: impl Into<Value<String>>) -> Self {
        self.record.replaces("file_system_id");
        let set = |files: &mut ImportedFileSystem| files.file_system_id = id.into();
        self.imported.set(".file_system_id(…)", set);
        self
    }

    /// The id of the security group of the mount targets of an imported file system. Required for imports.
    // rule: security_group_id
    #[track_caller]
    pub fn security_group(mut self, id: impl Into<Value<String>>) -> Self {
        self.record.replaces("security_group");
        let set = |files: &mut ImportedFileSystem| files.security_group_id = id.into();
        self.imported.set(".security_group(…)", set);
        self
    }

    /// Switches to provisioned throughput, used or not, in MiB a second: 1 or more. Default: elastic throughput, billed
    /// by the data that tasks read and write. `ProvisionedThroughputInMibps`:
    /// [throughput modes](https://docs.aws.amazon.com/efs/latest/ug/performance.html#throughput-modes).
    // rule: provisioned_throughput
    #[track_caller]
    pub fn provisioned_throughput(mut self, mibps: u32) -> Self {
        self.record.replaces("provisioned_throughput");
        self.provisioned_throughput = Some(Spanned::here(mibps));
        self
    }

    /// Moves files that weren't read for this time to the cheaper storage class Infrequent Access: 1, 7, 14, 30, 60, 90,
    /// 180, 270 or 365 days. Default: never. `TransitionToIA`:
    /// [lifecycle management](https://docs.aws.amazon.com/efs/latest/ug/lifecycle-management-efs.html).
    // rule: transition_to_ia
    #[track_caller]
    pub fn transition_to_ia(mut self, time: Duration) -> Self {
        self.record.replaces("transition_to_ia");
        self.transition_to_ia = Some(Spanned::here(time));
        self
    }

    /// Disables the daily backups by AWS Backup. Default: enabled, kept for 35 days. `BackupPolicy`:
    /// [automatic backups](https://docs.aws.amazon.com/efs/latest/ug/automatic-backups.html).
    #[track_caller]
    pub fn without_backups(mut self) -> Self {
        self.record.calls("without_backups");
        self.backups = false;
        self
    }

    /// Encrypts stored data with this KMS key. Default: the AWS managed key `aws/elasticfilesystem`. Changing it replaces
    /// the file system with an empty one. `KmsKeyId`:
    /// [encryption at rest](https://docs.aws.amazon.com/efs/latest/ug/encryption-at-rest.html).
    #[track_caller]
    pub fn kms_key(mut self, key: &Handle<Key>) -> Self {
        self.record.replaces("kms_key");
        self.key = Some(key.clone());
        self
    }
}

impl Handle<FileSystem> {
    /// Mounts the file system at this path of the main container. The tasks get the permission, the connection and an
    /// access point, and start after the mount targets.
    #[track_caller]
    pub fn at(&self, path: &str) -> FileSystemMount {
        FileSystemMount::new(self, path)
    }

    /// The id, `fs-0123456789abcdef0`: `FileSystemId`.
    pub fn file_system_id(&self) -> Value<String> {
        match self.spec().imported.get() {
            Some(imported) => imported.file_system_id.clone(),
            None => Value::from_expr(self.ref_of("FileSystem")),
        }
    }

    /// The ARN: `Arn`.
    pub fn arn(&self) -> Value<String> {
        match self.spec().imported.get() {
            Some(imported) => {
                let id = imported.file_system_id.clone();
                let resource: Value<String> = intrinsic::concat(["file-system/".into(), id]);
                arn("elasticfilesystem", resource)
            }
            None => Value::from_expr(self.attribute_of("FileSystem", "Arn")),
        }
    }

    /// The id of the security group of the mount targets.
    pub fn security_group_id(&self) -> Value<String> {
        match self.spec().imported.get() {
            Some(imported) => imported.security_group_id.clone(),
            None => Value::from_expr(self.attribute_of("SecurityGroup", "GroupId")),
        }
    }
}

component!(FileSystem, "file system");

impl HasRemovalPolicy for FileSystem {
    fn removal_policy(&mut self) -> &mut Option<DeletionPolicy> {
        &mut self.removal
    }
}

impl HasPrivateNetwork for FileSystem {
    fn private_network(&mut self) -> &mut PrivateNetwork {
        &mut self.network
    }
}

/// `MountTarget1`: the part of the logical id of a zone's mount target that follows the file system's name.
pub(crate) fn mount_target_part(zone: usize) -> String {
    format!("MountTarget{zone}")
}

impl Described for FileSystem {
    fn description(self: &Arc<Self>, stack: &Stack) -> Description<'_> {
        let files = stack.handle(self);
        let vpc = stack.vpc_or_only(self.network.vpc.as_ref()).one();
        let vpc = vpc.filter(|_| self.imported.is_none());
        let zones = vpc.map_or(0, |vpc| {
            let vpc = vpc.spec();
            vpc.subnet_count(vpc.tier_or_isolated(self.network.tier))
        });
        let unsaved = Gap::new("file system without backups", "remove `.without_backups()`");
        let mut network =
            self.network
                .description(None, files.security_group_id(), [] as [Expr; 0]);
        if let Some(access) = &mut network.access {
            let parts = (1..=zones).map(mount_target_part);
            access.needed = parts.map(|part| files.target(&part).id).collect();
        }
        Description {
            naming: Naming::Generated,
            import: Import::required(&self.imported, |files| {
                vec![
                    ExternalValue::text(&files.file_system_id, ".file_system_id"),
                    ExternalValue::security_group(&files.security_group_id),
                ]
            })
            .effective(&["file_system_id", "security_group", "kms_key"]),
            network: Some(network),
            data: Some(Data {
                removal: self.removal,
                without_standby: None,
                without_backups: (!self.backups).then_some(unsaved),
            }),
            logs: None,
            monitoring: None,
        }
    }
}
