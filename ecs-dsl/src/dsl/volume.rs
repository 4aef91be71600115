//! Volumes that the containers of a task share.

use crate::cfn::Value;
use crate::diag::Origin;

/// A volume of a task. Containers see it where they [`mount`](super::Container::mount) it.
#[derive(Clone, Debug)]
#[must_use = "a volume does nothing until it is given to a service or a worker"]
pub struct Volume {
    pub(crate) name: String,
    pub(crate) origin: Origin,
    pub(crate) source: VolumeSource,
}

/// What is behind a volume.
#[derive(Clone, Debug)]
pub(crate) enum VolumeSource {
    /// Space on the task's own ephemeral storage.
    Bind,
    /// A file system of Amazon EFS.
    Efs {
        file_system_id: Value<String>,
        access_point_id: Option<Value<String>>,
        port_group: Option<Value<String>>,
    },
}

/// Where a container sees a volume.
#[derive(Clone, Debug)]
pub(crate) struct Mount {
    pub(crate) volume: String,
    pub(crate) path: String,
    pub(crate) read_only: bool,
    pub(crate) origin: Origin,
}

impl Volume {
    /// Space that the containers of one task share, and that goes with the task.
    #[track_caller]
    pub fn ephemeral(name: &str) -> Self {
        Self {
            name: name.into(),
            origin: Origin::here(),
            source: VolumeSource::Bind,
        }
    }

    /// A file system of Amazon EFS, by its id, encrypted in transit. It outlives the tasks.
    #[track_caller]
    pub fn efs(name: &str, file_system_id: impl Into<Value<String>>) -> Self {
        let source = VolumeSource::Efs {
            file_system_id: file_system_id.into(),
            access_point_id: None,
            port_group: None,
        };
        Self {
            name: name.into(),
            origin: Origin::here(),
            source,
        }
    }

    /// The access point of the file system that is used, with IAM: the task role may mount it. On other volumes this
    /// has no effect.
    pub fn access_point(mut self, id: impl Into<Value<String>>) -> Self {
        if let VolumeSource::Efs {
            access_point_id, ..
        } = &mut self.source
        {
            *access_point_id = Some(id.into());
        }
        self
    }

    /// The security group of the file system's mount targets: it is opened for the service on port 2049. On other
    /// volumes this has no effect.
    pub fn mount_target_security_group(mut self, id: impl Into<Value<String>>) -> Self {
        if let VolumeSource::Efs { port_group, .. } = &mut self.source {
            *port_group = Some(id.into());
        }
        self
    }
}
