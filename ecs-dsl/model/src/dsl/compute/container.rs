//! Containers of a task.

use crate::cfn::{SecretRef, Value};
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::compute::container_runtime::ContainerRuntime;
use crate::dsl::compute::volume::Mount;
use crate::dsl::{
    BuilderRecord, ContainerHealthCheck, EnvironmentValue, Image, IntoImage, IntoPort, IntoSecret,
    IntoText, Name, PortMapping,
};

/// A [container definition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html)
/// next to a service's main container: a proxy, a collector, a cache. The containers of a task share `localhost`.
#[derive(Clone, Debug)]
#[must_use = "a container does nothing until it is given to a service or a worker"]
pub struct Container {
    pub(crate) record: BuilderRecord,
    pub(crate) name: Spanned<String>,
    pub(crate) image: Image,
    /// The first TCP port, which serves the ingress of a service.
    pub(crate) port: Option<Spanned<u16>>,
    pub(crate) more_ports: Vec<PortMapping>,
    /// Whether a service has set `port`, rather than the container itself.
    is_port_of_service: bool,
    pub(crate) command: Vec<String>,
    pub(crate) entry_point: Vec<String>,
    pub(crate) environment: Vec<(Spanned<String>, Value<String>)>,
    pub(crate) secrets: Vec<(Spanned<String>, Value<SecretRef>)>,
    pub(crate) health_check: Option<ContainerHealthCheck>,
    pub(crate) cpu: Option<Spanned<u32>>,
    pub(crate) memory: Option<Spanned<u32>>,
    pub(crate) essential: bool,
    pub(crate) depends_on: Vec<(Spanned<String>, ContainerCondition)>,
    pub(crate) mounts: Vec<Mount>,
    pub(crate) user: Option<String>,
    pub(crate) read_only_root: bool,
    pub(crate) runtime: ContainerRuntime,
}

/// The state of another container that a container waits for: the `condition` of a
/// [container dependency](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ContainerCondition {
    /// The container has started.
    Start,
    /// Its health check passes.
    Healthy,
    /// It has exited.
    Complete,
    /// It has exited with code 0.
    Success,
}

impl Container {
    /// An essential container: when it exits, ECS stops the task.
    // rule: container_name
    #[track_caller]
    pub fn new(name: impl IntoText<Name>, image: impl IntoImage) -> Self {
        let mut image = image.into_image();
        let mut record = BuilderRecord::default();
        record.absorb(&mut image.record);
        Self {
            name: Spanned {
                value: name.into_text(),
                origin: SourceLocation::here(),
            },
            image,
            port: None,
            more_ports: Vec::new(),
            is_port_of_service: false,
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
            runtime: ContainerRuntime::default(),
            record,
        }
    }

    /// Adds a TCP port that the container listens on, to the [`port`](crate::dsl::Service::port) of its service. The first
    /// port of a service without that is its ingress port. Default: none. `ContainerPort`:
    /// [PortMapping](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html).
    // rule: port
    #[track_caller]
    pub fn port(mut self, port: impl IntoPort) -> Self {
        match self.port {
            Some(_) => self.more_ports.push(PortMapping::tcp(port)),
            None => self.port = Some(Spanned::here(port.number())),
        }
        self
    }

    /// Adds a UDP port that the container listens on. Default: none. `Protocol`:
    /// [PortMapping](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html).
    // rule: port
    #[track_caller]
    pub fn udp_port(mut self, port: impl IntoPort) -> Self {
        self.more_ports.push(PortMapping::udp(port));
        self
    }

    /// Adds a port with a name, which other services [`call`](crate::dsl::TaskBuilder::calls), or with a protocol of its own:
    /// `.port_mapping(PortMapping::tcp(9090).name("metrics"))`. It is never the ingress port. Default: none. `PortMappings`:
    /// [ContainerDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
    pub fn port_mapping(mut self, mut mapping: PortMapping) -> Self {
        self.record.absorb(&mut mapping.record);
        self.more_ports.push(mapping);
        self
    }

    /// Sets the ingress port of a service. Ports that the container itself has stay.
    #[track_caller]
    pub(crate) fn ingress_port(mut self, port: u16) -> Self {
        let first = self.port.replace(Spanned::here(port));
        if let Some(first) = first.filter(|_| !self.is_port_of_service) {
            self.more_ports.insert(0, PortMapping::of_port(first));
        }
        self.is_port_of_service = true;
        self
    }

    /// All ports, the ingress port first.
    pub(crate) fn port_mappings(&self) -> impl Iterator<Item = PortMapping> {
        let first = self.port.map(PortMapping::of_port);
        first.into_iter().chain(self.more_ports.iter().cloned())
    }

    /// The command that replaces the image's `CMD`. Default: the image's. `Command`:
    /// [ContainerDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
    #[track_caller]
    pub fn command<S: Into<String>>(mut self, command: impl IntoIterator<Item = S>) -> Self {
        self.record.replaces("command");
        self.command = command.into_iter().map(Into::into).collect();
        self
    }

    /// The entry point that replaces the image's `ENTRYPOINT`. Default: the image's. `EntryPoint`:
    /// [ContainerDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
    #[track_caller]
    pub fn entry_point<S: Into<String>>(
        mut self,
        entry_point: impl IntoIterator<Item = S>,
    ) -> Self {
        self.record.replaces("entry_point");
        self.entry_point = entry_point.into_iter().map(Into::into).collect();
        self
    }

    /// Adds an environment variable. For secrets use [`secret`](Self::secret). `Environment`:
    /// [KeyValuePair](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KeyValuePair.html).
    // rule: variable_name
    #[track_caller]
    pub fn env(mut self, name: &str, value: impl EnvironmentValue) -> Self {
        self.environment
            .push((Spanned::here(name.into()), value.into_value()));
        self
    }

    /// Adds an environment variable whose value ECS reads from Secrets Manager or Parameter Store. `Secrets`:
    /// [sensitive data](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html).
    // rule: variable_name
    #[track_caller]
    pub fn secret(mut self, name: &str, secret: impl IntoSecret) -> Self {
        self.secrets
            .push((Spanned::here(name.into()), secret.into_secret()));
        self
    }

    /// The command with which ECS checks the container's health. Default: none. `HealthCheck`:
    /// [HealthCheck](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html).
    #[track_caller]
    pub fn health_check(mut self, mut check: ContainerHealthCheck) -> Self {
        self.record.replaces("health_check");
        self.record.absorb(&mut check.record);
        self.health_check = Some(check);
        self
    }

    /// The CPU units of the task that are reserved for this container. Default: none. `Cpu`:
    /// [ContainerDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
    #[track_caller]
    pub fn cpu(mut self, units: u32) -> Self {
        self.record.replaces("cpu");
        self.cpu = Some(Spanned::here(units));
        self
    }

    /// The hard limit of the container's memory in MiB. Default: the memory of the task. `Memory`:
    /// [ContainerDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
    // rule: container_memory
    #[track_caller]
    pub fn memory(mut self, mib: u32) -> Self {
        self.record.replaces("memory");
        self.memory = Some(Spanned::here(mib));
        self
    }

    /// Lets the task continue when this container exits. Default: ECS stops the task. `Essential`:
    /// [ContainerDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
    pub fn not_essential(mut self) -> Self {
        self.essential = false;
        self
    }

    /// Starts this container only when the container `name` is in the state `condition`. Called again, it adds a
    /// dependency. `DependsOn`:
    /// [ContainerDependency](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html).
    #[track_caller]
    pub fn depends_on(mut self, name: &str, condition: ContainerCondition) -> Self {
        self.depends_on
            .push((Spanned::here(name.into()), condition));
        self
    }

    /// Adds a mount of the task's volume `volume` at `path`. `MountPoints`:
    /// [MountPoint](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MountPoint.html).
    // rule: mount_path(path)
    #[track_caller]
    pub fn mount(mut self, volume: &str, path: &str) -> Self {
        self.mounts.push(Mount {
            volume: volume.into(),
            path: path.into(),
            read_only: false,
            origin: SourceLocation::here(),
        });
        self
    }

    /// Adds a read-only mount of the task's volume `volume` at `path`. `ReadOnly`:
    /// [MountPoint](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MountPoint.html).
    // rule: mount_path(path)
    #[track_caller]
    pub fn mount_read_only(mut self, volume: &str, path: &str) -> Self {
        self.mounts.push(Mount {
            volume: volume.into(),
            path: path.into(),
            read_only: true,
            origin: SourceLocation::here(),
        });
        self
    }

    /// The user, or user and group, of the container's process: `1000` or `1000:1000`. Default: the image's. `User`:
    /// [ContainerDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
    #[track_caller]
    pub fn user(mut self, user: &str) -> Self {
        self.record.replaces("user");
        self.user = Some(user.into());
        self
    }

    /// Makes the container's root file system read-only; volumes stay writable. Default: writable.
    /// `ReadonlyRootFilesystem`:
    /// [ContainerDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
    pub fn read_only_root_filesystem(mut self) -> Self {
        self.read_only_root = true;
        self
    }
}
