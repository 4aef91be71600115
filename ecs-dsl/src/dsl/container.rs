//! A container of a task.

use super::volume::Mount;
use super::{
    ContainerHealthCheck, EnvironmentValue, Image, IntoImage, IntoPort, IntoSecret, IntoText, Name,
};
use crate::cfn::{SecretRef, Value};
use crate::diag::{Located, Origin};

/// A container beside a service's own: a proxy, a collector, a cache. The containers of a task share `localhost`.
#[derive(Clone, Debug)]
#[must_use = "a container does nothing until it is given to a service or a worker"]
pub struct Container {
    pub(crate) name: Located<String>,
    pub(crate) image: Image,
    pub(crate) port: Option<Located<u16>>,
    pub(crate) command: Vec<String>,
    pub(crate) entry_point: Vec<String>,
    pub(crate) environment: Vec<(Located<String>, Value<String>)>,
    pub(crate) secrets: Vec<(Located<String>, Value<SecretRef>)>,
    pub(crate) health_check: Option<ContainerHealthCheck>,
    pub(crate) cpu: Option<Located<u32>>,
    pub(crate) memory: Option<Located<u32>>,
    pub(crate) essential: bool,
    pub(crate) depends_on: Vec<(Located<String>, ContainerCondition)>,
    pub(crate) mounts: Vec<Mount>,
    pub(crate) user: Option<String>,
    pub(crate) read_only_root: bool,
}

/// What a container waits for in another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContainerCondition {
    /// That it has started.
    Start,
    /// That its health check is good.
    Healthy,
    /// That it has ended.
    Complete,
    /// That it has ended with exit code 0.
    Success,
}

impl Container {
    /// A container whose end ends the task.
    #[track_caller]
    pub fn new(name: impl IntoText<Name>, image: impl IntoImage) -> Self {
        Self {
            name: Located {
                value: name.into_text(),
                origin: Origin::here(),
            },
            image: image.into_image(),
            port: None,
            command: Vec::new(),
            entry_point: Vec::new(),
            environment: Vec::new(),
            secrets: Vec::new(),
            health_check: None,
            cpu: None,
            memory: None,
            essential: true,
            depends_on: Vec::new(),
            mounts: Vec::new(),
            user: None,
            read_only_root: false,
        }
    }

    /// The TCP port that it listens on.
    #[track_caller]
    pub fn port(mut self, port: impl IntoPort) -> Self {
        self.port = Some(Located::here(port.number()));
        self
    }

    /// The command in place of the image's own.
    pub fn command<S: Into<String>>(mut self, command: impl IntoIterator<Item = S>) -> Self {
        self.command = command.into_iter().map(Into::into).collect();
        self
    }

    /// The entry point in place of the image's own.
    pub fn entry_point<S: Into<String>>(
        mut self,
        entry_point: impl IntoIterator<Item = S>,
    ) -> Self {
        self.entry_point = entry_point.into_iter().map(Into::into).collect();
        self
    }

    /// An environment variable. What is secret goes to [`secret`](Self::secret).
    #[track_caller]
    pub fn env(mut self, name: &str, value: impl EnvironmentValue) -> Self {
        self.environment
            .push((Located::here(name.into()), value.into_value()));
        self
    }

    /// An environment variable whose value ECS reads from where it is kept secret.
    #[track_caller]
    pub fn secret(mut self, name: &str, secret: impl IntoSecret) -> Self {
        self.secrets
            .push((Located::here(name.into()), secret.into_secret()));
        self
    }

    /// How ECS finds out whether it is healthy.
    pub fn health_check(mut self, check: ContainerHealthCheck) -> Self {
        self.health_check = Some(check);
        self
    }

    /// The CPU units that are reserved for it, out of the task's.
    #[track_caller]
    pub fn cpu(mut self, units: u32) -> Self {
        self.cpu = Some(Located::here(units));
        self
    }

    /// The MiB of memory that it may use at most, out of the task's.
    #[track_caller]
    pub fn memory(mut self, mib: u32) -> Self {
        self.memory = Some(Located::here(mib));
        self
    }

    /// The task goes on when this container ends.
    pub fn not_essential(mut self) -> Self {
        self.essential = false;
        self
    }

    /// Starts only when the condition holds for the container called `name`.
    #[track_caller]
    pub fn depends_on(mut self, name: &str, condition: ContainerCondition) -> Self {
        self.depends_on
            .push((Located::here(name.into()), condition));
        self
    }

    /// Sees the task's volume called `volume` at `path`.
    #[track_caller]
    pub fn mount(mut self, volume: &str, path: &str) -> Self {
        self.mounts.push(Mount {
            volume: volume.into(),
            path: path.into(),
            read_only: false,
            origin: Origin::here(),
        });
        self
    }

    /// Sees the task's volume called `volume` at `path`, and can't write to it.
    #[track_caller]
    pub fn mount_read_only(mut self, volume: &str, path: &str) -> Self {
        self.mounts.push(Mount {
            volume: volume.into(),
            path: path.into(),
            read_only: true,
            origin: Origin::here(),
        });
        self
    }

    /// The user, and group if wanted, that the container runs as: `1000` or `1000:1000`.
    pub fn user(mut self, user: &str) -> Self {
        self.user = Some(user.into());
        self
    }

    /// The container can't write to its own file system; volumes aside.
    pub fn read_only_root_filesystem(mut self) -> Self {
        self.read_only_root = true;
        self
    }
}
