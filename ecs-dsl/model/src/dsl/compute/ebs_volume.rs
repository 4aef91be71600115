//! EBS volumes that ECS creates for each task.

use crate::cfn::aws::ecs::FilesystemType;
use crate::cfn::{Handle, Value};
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::compute::volume::{Mount, VolumeSource};
use crate::dsl::model::seal::Seal;
use crate::dsl::{BuilderRecord, IntoVolume, Key, Volume};
use crate::rules;

/// An Amazon EBS volume, of which ECS creates one for each task of a service or a worker and deletes it with the task:
/// [EBS volumes](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ebs-volumes.html). It is encrypted and has the tags of
/// the service. A task has at most one; jobs have none.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn shop(stack: &mut Stack, image: Image) {
/// let index = EbsVolume::new("index", 200).at("/var/lib/index");
/// stack.add(Worker::new("indexer").image(image).volume(index.throughput(500)));
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use = "a volume does nothing until it is given to a service or a worker"]
pub struct EbsVolume {
    pub(crate) record: BuilderRecord,
    pub(crate) name: Spanned<String>,
    pub(crate) at: Option<Spanned<String>>,
    pub(crate) size: Option<Spanned<u32>>,
    pub(crate) volume_type: EbsVolumeType,
    pub(crate) iops: Option<Spanned<u32>>,
    pub(crate) throughput: Option<Spanned<u32>>,
    pub(crate) snapshot_id: Option<Value<String>>,
    pub(crate) initialization_rate: Option<u32>,
    pub(crate) file_system_type: Option<FilesystemType>,
    pub(crate) key: Option<Handle<Key>>,
}

/// The [type](https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html) of an EBS volume.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum EbsVolumeType {
    /// SSD whose performance doesn't depend on its size.
    Gp3,
    /// SSD whose performance grows with its size.
    Gp2,
    /// SSD with provisioned operations.
    Io1,
    /// SSD with provisioned operations, more durable than [`Io1`](Self::Io1).
    Io2,
    /// Disk for frequent access, 125 GiB or more.
    St1,
    /// Disk for infrequent access, 125 GiB or more.
    Sc1,
    /// The previous generation, at most 1,024 GiB.
    Standard,
}

impl EbsVolumeType {
    /// AWS's name.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Gp3 => "gp3",
            Self::Gp2 => "gp2",
            Self::Io1 => "io1",
            Self::Io2 => "io2",
            Self::St1 => "st1",
            Self::Sc1 => "sc1",
            Self::Standard => "standard",
        }
    }
}

impl EbsVolume {
    /// An empty volume of `gib` GiB and of the type [`Gp3`](EbsVolumeType::Gp3).
    // rule: volume_name(name)
    // rule: ebs_volume_size(gib)
    #[track_caller]
    pub fn new(name: &str, gib: u32) -> Self {
        Self::from_parts(name, Some(Spanned::here(gib)), None)
    }

    /// A volume with the data of a snapshot, by its id, and of its size. `SnapshotId`:
    /// [ServiceManagedEBSVolumeConfiguration](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html).
    // rule: volume_name(name)
    #[track_caller]
    pub fn from_snapshot(name: &str, snapshot_id: impl Into<Value<String>>) -> Self {
        Self::from_parts(name, None, Some(snapshot_id.into()))
    }

    #[track_caller]
    fn from_parts(
        name: &str,
        size: Option<Spanned<u32>>,
        snapshot_id: Option<Value<String>>,
    ) -> Self {
        Self {
            record: BuilderRecord::default(),
            name: Spanned::here(name.into()),
            at: None,
            size,
            volume_type: EbsVolumeType::Gp3,
            iops: None,
            throughput: None,
            snapshot_id,
            initialization_rate: None,
            file_system_type: None,
            key: None,
        }
    }

    /// Mounts it in the main container at `path`. Default: containers mount it by its name. `MountPoints`:
    /// [MountPoint](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MountPoint.html).
    // rule: mount_path(path)
    #[track_caller]
    pub fn at(mut self, path: &str) -> Self {
        self.record.replaces("at");
        self.at = Some(Spanned::here(path.into()));
        self
    }

    /// The type of the volume. Default: [`Gp3`](EbsVolumeType::Gp3). `VolumeType`:
    /// [ServiceManagedEBSVolumeConfiguration](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html).
    #[track_caller]
    pub fn volume_type(mut self, volume_type: EbsVolumeType) -> Self {
        self.record.replaces("volume_type");
        self.volume_type = volume_type;
        self
    }

    /// The operations per second, of the types `Gp3`, `Io1` and `Io2`; the last two require it. Default: 3,000 with `Gp3`.
    /// `Iops`:
    /// [ServiceManagedEBSVolumeConfiguration](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html).
    #[track_caller]
    pub fn iops(mut self, operations: u32) -> Self {
        self.record.replaces("iops");
        self.iops = Some(Spanned::here(operations));
        self
    }

    /// The throughput in MiB per second, of the type `Gp3`. Default: 125. `Throughput`:
    /// [ServiceManagedEBSVolumeConfiguration](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html).
    #[track_caller]
    pub fn throughput(mut self, mib_per_second: u32) -> Self {
        self.record.replaces("throughput");
        self.throughput = Some(Spanned::here(mib_per_second));
        self
    }

    /// The rate in MiB per second at which the data of a snapshot is loaded. Default: on first access. On a volume without a
    /// snapshot, a warning. `VolumeInitializationRate`:
    /// [ServiceManagedEBSVolumeConfiguration](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html).
    #[track_caller]
    pub fn volume_initialization_rate(mut self, mib_per_second: u32) -> Self {
        self.record.replaces("volume_initialization_rate");
        if self.snapshot_id.is_none() {
            self.record
                .ignores("volume_initialization_rate", "a volume without a snapshot");
        }
        self.initialization_rate = Some(mib_per_second);
        self
    }

    /// The file system of the volume; that of a snapshot can't change. Default: `FilesystemType::Xfs`. `FilesystemType`:
    /// [ServiceManagedEBSVolumeConfiguration](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html).
    #[track_caller]
    pub fn filesystem_type(mut self, file_system: FilesystemType) -> Self {
        self.record.replaces("filesystem_type");
        self.file_system_type = Some(file_system);
        self
    }

    /// Encrypts the volume with this KMS key, which the infrastructure role gets the permission to use. Default: AWS's own
    /// key for EBS. `KmsKeyId`:
    /// [encryption](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ebs-kms-encryption.html).
    #[track_caller]
    pub fn kms_key(mut self, key: &Handle<Key>) -> Self {
        self.record.replaces("kms_key");
        self.key = Some(key.clone());
        self
    }
}

impl IntoVolume for EbsVolume {
    const SEAL: Seal = Seal;

    fn into_volume(mut self, _: &str) -> Volume {
        let origin: SourceLocation = self.name.origin;
        let mut volume = Volume::new(&self.name.value, VolumeSource::Bind);
        volume.origin = origin;
        volume.values = vec![(self.name.clone(), rules::volume_name(&self.name.value))];
        if let Some(size) = &self.size {
            let value = Spanned {
                value: size.value.to_string(),
                origin: size.origin,
            };
            let verdict = rules::ebs_volume_size(size.value.into());
            volume.values.push((value, verdict));
        }
        volume.mount = self.at.take().map(|at| Mount {
            volume: self.name.value.clone(),
            path: at.value,
            read_only: false,
            origin: at.origin,
        });
        volume.record = std::mem::take(&mut self.record);
        volume.source = VolumeSource::Ebs(Box::new(self));
        volume
    }
}
