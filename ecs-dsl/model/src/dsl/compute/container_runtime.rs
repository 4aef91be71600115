//! How a container runs: limits of its process, restarts, labels, files with variables, and settings of the kernel.

use std::time::Duration;

use crate::cfn::aws::ecs::{UlimitName, VersionConsistency};
use crate::cfn::{Handle, Value, intrinsic};
use crate::diag::Spanned;
use crate::dsl::{Bucket, Container, Grant, LinuxParameters, RestartPolicy, Statement};

/// The settings of a container that only its definition has.
#[derive(Clone, Debug, Default)]
pub(crate) struct ContainerRuntime {
    pub(crate) memory_reservation: Option<Spanned<u32>>,
    pub(crate) ulimits: Vec<Spanned<Ulimit>>,
    pub(crate) linux_parameters: Option<LinuxParameters>,
    pub(crate) restart_policy: Option<RestartPolicy>,
    pub(crate) start_timeout: Option<Spanned<Duration>>,
    pub(crate) working_directory: Option<String>,
    pub(crate) docker_labels: Vec<(String, Value<String>)>,
    pub(crate) environment_files: Vec<EnvironmentFile>,
    pub(crate) version_consistency: Option<VersionConsistency>,
    pub(crate) system_controls: Vec<(String, String)>,
    pub(crate) volumes_from: Vec<(Spanned<String>, bool)>,
    pub(crate) gpus: Option<Spanned<u32>>,
    pub(crate) privileged: bool,
    pub(crate) interactive: bool,
    pub(crate) pseudo_terminal: bool,
}

/// The limits of a resource.
#[derive(Clone, Debug)]
pub(crate) struct Ulimit {
    pub(crate) name: UlimitName,
    pub(crate) soft: i64,
    pub(crate) hard: i64,
}

/// An object in a bucket with variables.
#[derive(Clone, Debug)]
pub(crate) struct EnvironmentFile {
    bucket: Handle<Bucket>,
    pub(crate) key: Spanned<String>,
}

impl EnvironmentFile {
    /// The ARN of the object.
    pub(crate) fn arn(&self) -> Value<String> {
        intrinsic::concat([self.bucket.arn(), format!("/{}", self.key.value).into()])
    }

    /// What the execution role needs to read it.
    pub(crate) fn statements(&self) -> Vec<Statement> {
        let object = Statement::allow(["s3:GetObject"], [self.arn()]);
        let bucket = Statement::allow(["s3:GetBucketLocation"], [self.bucket.arn()]);
        let grant = Grant::default().statement(object).statement(bucket);
        let key = self.bucket.spec().key.as_ref();
        grant.with_key(key, &["kms:Decrypt"]).statements
    }
}

impl Container {
    /// The soft limit of the container's memory in MiB: it may use more while the task has memory left. Below
    /// [`memory`](Self::memory), if both are set. Default: none. `MemoryReservation`:
    /// [ContainerDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
    // rule: memory_reservation(.memory_reservation, .memory) at .memory_reservation
    #[track_caller]
    pub fn memory_reservation(mut self, mib: u32) -> Self {
        self.record.replaces("memory_reservation");
        self.runtime.memory_reservation = Some(Spanned::here(mib));
        self
    }

    /// Adds the limits of a resource: a process may raise its soft limit up to the hard one, and -1 is unlimited. Fargate
    /// allows at most 1,048,576 open files. Default: those of the host; on Fargate 65,535 open files. `Ulimits`:
    /// [Ulimit](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Ulimit.html).
    // rule: ulimit(soft_limit, hard_limit)
    #[track_caller]
    pub fn ulimit(mut self, name: UlimitName, soft_limit: i64, hard_limit: i64) -> Self {
        self.runtime.ulimits.push(Spanned::here(Ulimit {
            name,
            soft: soft_limit,
            hard: hard_limit,
        }));
        self
    }

    /// The settings of the Linux kernel: an init process, file systems in memory, capabilities, swap. Default: Docker's.
    /// `LinuxParameters`:
    /// [LinuxParameters](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html).
    #[track_caller]
    pub fn linux_parameters(mut self, mut parameters: LinuxParameters) -> Self {
        self.record.replaces("linux_parameters");
        self.record.absorb(&mut parameters.record);
        self.runtime.linux_parameters = Some(parameters);
        self
    }

    /// Restarts the container alone when it exits, even if it is essential. Default: ECS replaces the task when an essential
    /// container exits. `RestartPolicy`:
    /// [container restart policy](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-restart-policy.html).
    #[track_caller]
    pub fn restart_policy(mut self, mut policy: RestartPolicy) -> Self {
        self.record.replaces("restart_policy");
        self.record.absorb(&mut policy.record);
        self.runtime.restart_policy = Some(policy);
        self
    }

    /// How long containers that depend on this one wait for its condition, 2 to 120 seconds, before the task is stopped.
    /// Default: 3 minutes on Fargate. `StartTimeout`:
    /// [ContainerDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
    // rule: start_timeout
    #[track_caller]
    pub fn start_timeout(mut self, timeout: Duration) -> Self {
        self.record.replaces("start_timeout");
        self.runtime.start_timeout = Some(Spanned::here(timeout));
        self
    }

    /// The directory in which the command runs. Default: the image's. `WorkingDirectory`:
    /// [ContainerDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
    #[track_caller]
    pub fn working_directory(mut self, path: &str) -> Self {
        self.record.replaces("working_directory");
        self.runtime.working_directory = Some(path.into());
        self
    }

    /// Adds a Docker label, which agents in the task read. Default: none. `DockerLabels`:
    /// [ContainerDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
    pub fn docker_label(mut self, key: &str, value: impl Into<Value<String>>) -> Self {
        self.runtime.docker_labels.push((key.into(), value.into()));
        self
    }

    /// Adds a file with variables: the object `key` of a bucket, with the extension `.env` and a line `NAME=value` for each.
    /// The execution role can read this object. Variables of the program take precedence, and a changed file applies to
    /// new tasks only. At most 10 for a container. Default: none. `EnvironmentFiles`:
    /// [environment files](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/use-environment-file.html).
    // rule: environment_file(key)
    #[track_caller]
    pub fn environment_file(mut self, bucket: &Handle<Bucket>, key: &str) -> Self {
        self.runtime.environment_files.push(EnvironmentFile {
            bucket: bucket.clone(),
            key: Spanned::here(key.into()),
        });
        self
    }

    /// Whether all tasks of a deployment run the image that its tag named when the deployment began.
    /// Default: `VersionConsistency::Enabled`. `VersionConsistency`:
    /// [software version consistency](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html).
    #[track_caller]
    pub fn version_consistency(mut self, consistency: VersionConsistency) -> Self {
        self.record.replaces("version_consistency");
        self.runtime.version_consistency = Some(consistency);
        self
    }

    /// Adds a kernel parameter of the task's namespace: `.system_control("net.core.somaxconn", "4096")`. Default: none.
    /// `SystemControls`:
    /// [SystemControl](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html).
    pub fn system_control(mut self, namespace: &str, value: &str) -> Self {
        let control = (namespace.into(), value.into());
        self.runtime.system_controls.push(control);
        self
    }

    /// Adds the volumes that another container of the task mounts, at the same paths. Default: none. `VolumesFrom`:
    /// [VolumeFrom](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VolumeFrom.html).
    #[track_caller]
    pub fn volumes_from(mut self, container: &str) -> Self {
        let source = (Spanned::here(container.into()), false);
        self.runtime.volumes_from.push(source);
        self
    }

    /// Adds the volumes that another container of the task mounts, at the same paths and read-only. `ReadOnly`:
    /// [VolumeFrom](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VolumeFrom.html).
    #[track_caller]
    pub fn volumes_from_read_only(mut self, container: &str) -> Self {
        let source = (Spanned::here(container.into()), true);
        self.runtime.volumes_from.push(source);
        self
    }

    /// The number of GPUs that are reserved for the container. Fargate has none. Default: none. `ResourceRequirements`:
    /// [GPU workloads](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-gpu.html).
    #[track_caller]
    pub fn gpus(mut self, count: u32) -> Self {
        self.record.replaces("gpus");
        self.runtime.gpus = Some(Spanned::here(count));
        self
    }

    /// Gives the container the privileges of the root user of its host. Fargate refuses it. Default: no such privileges.
    /// `Privileged`:
    /// [ContainerDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
    pub fn privileged(mut self) -> Self {
        self.runtime.privileged = true;
        self
    }

    /// Keeps the standard input of the process open. Default: closed. `Interactive`:
    /// [ContainerDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
    pub fn interactive(mut self) -> Self {
        self.runtime.interactive = true;
        self
    }

    /// Gives the process a terminal. Default: none. `PseudoTerminal`:
    /// [ContainerDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
    pub fn pseudo_terminal(mut self) -> Self {
        self.runtime.pseudo_terminal = true;
        self
    }
}
