//! Mounts of file systems.

use crate::cfn::aws::efs;
use crate::cfn::{Expr, Handle, LogicalId, Resource, Target, Value};
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::compute::volume::{Mount, NFS, NetworkMount, VolumeSource, through_access_point};
use crate::dsl::model::seal::Seal;
use crate::dsl::{BuilderRecord, FileSystem, Grant, IntoVolume, Volume};
use crate::rules;

/// The mount of a [`FileSystem`](crate::dsl::FileSystem) in the tasks of a service or a worker, by
/// [`files.at("/data")`](crate::cfn::Handle::at): a [`volume`](crate::dsl::TaskBuilder::volume) with a mount point in the
/// main container. Sidecars mount the volume by its name, `<file system>-<path>`: `files-data`.
///
/// Each mount has an [access point](https://docs.aws.amazon.com/efs/latest/ug/efs-access-points.html) of its own, through
/// which the tasks see one directory, as one user.
#[derive(Clone, Debug)]
#[must_use = "a mount does nothing until it is given to a service or a worker"]
pub struct FileSystemMount {
    pub(crate) record: BuilderRecord,
    file_system: Handle<FileSystem>,
    at: Spanned<String>,
    path: Option<Spanned<String>>,
    owner: Spanned<(u32, u32)>,
    permissions: Spanned<u32>,
    read_only: bool,
}

impl FileSystemMount {
    #[track_caller]
    pub(crate) fn new(file_system: &Handle<FileSystem>, at: &str) -> Self {
        Self {
            file_system: file_system.clone(),
            at: Spanned::here(at.into()),
            path: None,
            owner: Spanned::here((1000, 1000)),
            permissions: Spanned::here(0o755),
            read_only: false,
            record: BuilderRecord::default(),
        }
    }

    /// The directory in the file system, at most four levels deep. The first mount creates it. Default: the same path as
    /// in the container, so that tasks that mount the file system at one path share its files. `RootDirectory`:
    /// [access points](https://docs.aws.amazon.com/efs/latest/ug/enforce-root-directory-access-point.html).
    #[track_caller]
    pub fn path(mut self, path: &str) -> Self {
        self.record.replaces("path");
        self.path = Some(Spanned::here(path.into()));
        self
    }

    /// The POSIX user and group that own the directory, and as which the tasks read and write, whatever user their
    /// containers have. Default: 1000 and 1000. `PosixUser`:
    /// [user identity](https://docs.aws.amazon.com/efs/latest/ug/enforce-identity-access-points.html).
    #[track_caller]
    pub fn owner(mut self, uid: u32, gid: u32) -> Self {
        self.record.replaces("owner");
        self.owner = Spanned::here((uid, gid));
        self
    }

    /// The permissions of the directory, an octal number. They don't change if it exists. Default: `0o755`.
    /// `Permissions`:
    /// [CreationInfo](https://docs.aws.amazon.com/efs/latest/ug/API_CreationInfo.html).
    #[track_caller]
    pub fn permissions(mut self, mode: u32) -> Self {
        self.record.replaces("permissions");
        self.permissions = Spanned::here(mode);
        self
    }

    /// Mounts it read-only: the task role has no permission to write. Default: read and write. `ReadOnly`:
    /// [MountPoint](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MountPoint.html).
    pub fn read_only(mut self) -> Self {
        self.read_only = true;
        self
    }

    /// The directory in the file system.
    fn directory(&self) -> &Spanned<String> {
        self.path.as_ref().unwrap_or(&self.at)
    }

    /// `<file system>-<path>`, without the characters that names of volumes can't have.
    fn volume_name(&self) -> String {
        let path = self.at.value.trim_matches('/');
        let path = path.replace(|c: char| !c.is_ascii_alphanumeric(), "-");
        format!("{}-{path}", self.file_system.name())
    }

    fn access_point(&self) -> efs::AccessPoint {
        let (uid, gid) = self.owner.value;
        let (uid, gid) = (uid.to_string(), gid.to_string());
        let permissions = format!("{:04o}", self.permissions.value);
        let created = efs::CreationInfo::new(&*gid, &*uid, permissions);
        let root = efs::RootDirectory::new()
            .path(self.directory().value.as_str())
            .creation_info(created);
        efs::AccessPoint::new(self.file_system.file_system_id())
            .posix_user(efs::PosixUser::new(gid, uid))
            .root_directory(root)
    }

    fn grant(&self, access_point_id: &Value<String>) -> Grant {
        let actions: &[_] = match self.read_only {
            true => &["elasticfilesystem:ClientMount"],
            false => &[
                "elasticfilesystem:ClientMount",
                "elasticfilesystem:ClientWrite",
            ],
        };
        let files = &self.file_system;
        let statement = through_access_point(&files.file_system_id(), access_point_id, actions);
        Grant::default().statement(statement).connection(
            files.name(),
            files.security_group_id(),
            NFS,
        )
    }

    /// The values that have rules. An invalid path in the container is reported with the other mounts.
    fn values(&self) -> Vec<(Spanned<String>, rules::Verdict)> {
        let directory = self.directory();
        let mut values = Vec::new();
        if self.path.is_some() || self.at.value.starts_with('/') {
            let verdict = rules::access_point_path(&directory.value);
            values.push((directory.clone(), verdict));
        }
        let (uid, gid) = self.owner.value;
        for id in [uid, gid] {
            let value = Spanned {
                value: id.to_string(),
                origin: self.owner.origin,
            };
            values.push((value, rules::access_point_owner(id.into())));
        }
        let mode = Spanned {
            value: format!("{:#o}", self.permissions.value),
            origin: self.permissions.origin,
        };
        let verdict = rules::access_point_permissions(self.permissions.value.into());
        values.push((mode, verdict));
        values
    }
}

impl IntoVolume for FileSystemMount {
    const SEAL: Seal = Seal;

    fn into_volume(self, task: &str) -> Volume {
        let name = self.volume_name();
        let origin: SourceLocation = self.at.origin;
        let id = LogicalId::of(&[task, &name, "AccessPoint"]);
        let access_point_id = Value::from_expr(Expr::Ref(Target {
            scope: None,
            id: id.clone(),
        }));
        let mut volume = Volume::new(&name, VolumeSource::Bind);
        volume.origin = origin;
        volume.values = self.values();
        volume.grant = self.grant(&access_point_id);
        volume.resources = vec![(id, Resource::from_type(self.access_point()))];
        volume.source = VolumeSource::Efs {
            file_system_id: self.file_system.file_system_id(),
            access_point_id: Some(access_point_id),
            mount: NetworkMount::default(),
        };
        volume.mount = Some(Mount {
            volume: name,
            path: self.at.value,
            read_only: self.read_only,
            origin,
        });
        volume.record = self.record;
        volume
    }
}
