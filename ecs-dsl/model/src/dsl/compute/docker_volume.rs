//! Docker volumes.

use crate::diag::Spanned;
use crate::dsl::compute::volume::VolumeSource;
use crate::dsl::model::seal::Seal;
use crate::dsl::{BuilderRecord, IntoVolume, Volume};
use crate::rules;

/// A [Docker volume](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/docker-volumes.html) of a task on an EC2
/// instance. Fargate has none.
#[derive(Clone, Debug)]
#[must_use = "a volume does nothing until it is given to a service or a worker"]
pub struct DockerVolume {
    pub(crate) record: BuilderRecord,
    pub(crate) name: Spanned<String>,
    pub(crate) driver: Option<String>,
    pub(crate) driver_opts: Vec<(String, String)>,
    pub(crate) labels: Vec<(String, String)>,
    pub(crate) shared: bool,
    pub(crate) autoprovision: bool,
}

impl DockerVolume {
    /// A volume of Docker's driver `local`, which is created and deleted with the task.
    // rule: volume_name(name)
    #[track_caller]
    pub fn new(name: &str) -> Self {
        Self {
            record: BuilderRecord::default(),
            name: Spanned::here(name.into()),
            driver: None,
            driver_opts: Vec::new(),
            labels: Vec::new(),
            shared: false,
            autoprovision: false,
        }
    }

    /// The driver, which is installed on the instances. Default: `local`. `Driver`:
    /// [DockerVolumeConfiguration](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DockerVolumeConfiguration.html).
    #[track_caller]
    pub fn driver(mut self, driver: &str) -> Self {
        self.record.replaces("driver");
        self.driver = Some(driver.into());
        self
    }

    /// Adds an option of the driver. Default: none. `DriverOpts`:
    /// [DockerVolumeConfiguration](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DockerVolumeConfiguration.html).
    pub fn driver_opt(mut self, name: &str, value: &str) -> Self {
        self.driver_opts.push((name.into(), value.into()));
        self
    }

    /// Adds a label of the volume. Default: none. `Labels`:
    /// [DockerVolumeConfiguration](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DockerVolumeConfiguration.html).
    pub fn label(mut self, key: &str, value: &str) -> Self {
        self.labels.push((key.into(), value.into()));
        self
    }

    /// Keeps the volume when the task stops, for the next tasks of the instance. Default: it is deleted with the task.
    /// `Scope`:
    /// [DockerVolumeConfiguration](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DockerVolumeConfiguration.html).
    pub fn shared(mut self) -> Self {
        self.shared = true;
        self
    }

    /// A [`shared`](Self::shared) volume that is created if it doesn't exist. Default: a shared volume exists. `Autoprovision`:
    /// [DockerVolumeConfiguration](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DockerVolumeConfiguration.html).
    pub fn autoprovision(mut self) -> Self {
        self.shared = true;
        self.autoprovision = true;
        self
    }
}

impl IntoVolume for DockerVolume {
    const SEAL: Seal = Seal;

    fn into_volume(mut self, _: &str) -> Volume {
        let mut volume = Volume::new(&self.name.value, VolumeSource::Bind);
        volume.origin = self.name.origin;
        volume.values = vec![(self.name.clone(), rules::volume_name(&self.name.value))];
        volume.record = std::mem::take(&mut self.record);
        volume.source = VolumeSource::Docker(Box::new(self));
        volume
    }
}
