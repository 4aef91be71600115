//! Tasks: the common part of services, workers and jobs.

use std::sync::Arc;
use std::time::Duration;

use crate::cfn::{Handle, Value};
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::compute::volume::VolumeSource;
use crate::dsl::model::description::{
    Description, ExternalValue, Import, Logs, Monitoring, Naming,
};
use crate::dsl::{
    Architecture, BuilderRecord, Capacity, ClosedEgress, Cluster, Container, EbsVolume, Entry,
    Grant, Image, IpcMode, Key, OperatingSystemFamily, PidMode, ServiceCall, Tier, Volume, Vpc,
};
use crate::rules::{self, defaults};

/// The model of a task: what its containers are, what they may do and where they run. How many there are, and when,
/// belongs to what runs the task.
#[derive(Clone, Debug)]
pub struct Task {
    kind: &'static str,
    pub(crate) name: Arc<str>,
    pub(crate) origin: SourceLocation,
    pub(crate) record: BuilderRecord,
    pub(crate) cluster: Option<Handle<Cluster>>,
    pub(crate) capacity: Vec<Capacity>,
    pub(crate) main: Container,
    pub(crate) sidecars: Vec<Container>,
    pub(crate) cpu: Spanned<u32>,
    pub(crate) memory: Spanned<u32>,
    pub(crate) architecture: Architecture,
    pub(crate) operating_system: Option<OperatingSystemFamily>,
    pub(crate) pid_mode: Option<PidMode>,
    pub(crate) ipc_mode: Option<IpcMode>,
    pub(crate) fault_injection: bool,
    pub(crate) ephemeral_storage: Option<Spanned<u32>>,
    pub(crate) volumes: Vec<Volume>,
    pub(crate) grants: Vec<Grant>,
    pub(crate) roles: TaskRoles,
    pub(crate) calls: Vec<ServiceCall>,
    pub(crate) network: TaskNetwork,
    pub(crate) logs: TaskLogs,
    pub(crate) stop_timeout: Option<Spanned<Duration>>,
    pub(crate) execute_command: bool,
}

/// The network of a task.
#[derive(Clone, Debug)]
pub(crate) struct TaskNetwork {
    pub(crate) vpc: Option<Handle<Vpc>>,
    pub(crate) tier: Tier,
    pub(crate) public_ip: bool,
    /// The id of an existing security group that takes the place of the task's own.
    pub(crate) only_group: Option<Value<String>>,
    /// What the task's own group lets it connect to, beside what it calls; everything if it isn't closed.
    pub(crate) egress: Option<ClosedEgress>,
    /// The ids of security groups beside the task's own.
    pub(crate) security_groups: Vec<Value<String>>,
}

/// The actions that ECS Exec needs of a task role. AWS has no narrower resource for them.
pub(crate) const EXEC_ACTIONS: [&str; 4] = [
    "ssmmessages:CreateControlChannel",
    "ssmmessages:CreateDataChannel",
    "ssmmessages:OpenControlChannel",
    "ssmmessages:OpenDataChannel",
];

/// What the program says of the roles of a task.
#[derive(Clone, Debug, Default)]
pub(crate) struct TaskRoles {
    pub(crate) execution: TaskRole,
    pub(crate) task: TaskRole,
}

/// A role of a task: an existing one in its place, or managed policies for it.
#[derive(Clone, Debug, Default)]
pub(crate) struct TaskRole {
    pub(crate) imported: Option<Spanned<Value<String>>>,
    pub(crate) managed_policies: Vec<Spanned<Value<String>>>,
}

/// The log group of a task.
#[derive(Clone, Debug)]
pub(crate) struct TaskLogs {
    pub(crate) retention: Spanned<Duration>,
    pub(crate) kms_key: Option<Handle<Key>>,
}

impl TaskNetwork {
    /// The ids of the security groups that the stack doesn't create; their rules are unknown.
    pub(crate) fn existing_groups(&self) -> impl Iterator<Item = &Value<String>> {
        self.only_group.iter().chain(&self.security_groups)
    }
}

impl Task {
    /// The description of the component that has the task.
    pub(crate) fn description(&self, monitoring: Option<Monitoring>) -> Description<'_> {
        let groups = self.network.existing_groups();
        let groups = groups.map(|id| ExternalValue::new(id, rules::security_group_id));
        let roles = [&self.roles.execution, &self.roles.task].into_iter();
        let imported = roles.clone().flat_map(|role| &role.imported);
        let imported = imported.map(|arn| ExternalValue::new(&arn.value, rules::role_arn));
        let policies = roles.flat_map(|role| &role.managed_policies);
        let policies = policies.map(|arn| ExternalValue::new(&arn.value, rules::policy_arn));
        Description {
            naming: Naming::Task,
            import: Import::default().also(groups).also(imported).also(policies),
            network: None,
            data: None,
            logs: Some(Logs {
                retention: self.logs.retention,
                kms_key: self.logs.kms_key.as_ref(),
            }),
            monitoring,
        }
    }

    /// A task with the default settings. `kind` is the noun of the component in a diagnostic.
    #[track_caller]
    pub(crate) fn new(kind: &'static str, name: &str) -> Self {
        Self {
            kind,
            name: name.into(),
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            cluster: None,
            capacity: Vec::new(),
            main: Self::no_container(name),
            sidecars: Vec::new(),
            cpu: Spanned::here(defaults::TASK_CPU),
            memory: Spanned::here(defaults::TASK_MEMORY),
            architecture: Architecture::X86_64,
            operating_system: None,
            pid_mode: None,
            ipc_mode: None,
            fault_injection: false,
            ephemeral_storage: None,
            volumes: Vec::new(),
            grants: Vec::new(),
            roles: TaskRoles::default(),
            calls: Vec::new(),
            network: TaskNetwork {
                vpc: None,
                tier: Tier::Private,
                public_ip: false,
                only_group: None,
                egress: None,
                security_groups: Vec::new(),
            },
            logs: TaskLogs {
                retention: Spanned::here(Duration::from_secs(30 * 24 * 60 * 60)),
                kms_key: None,
            },
            stop_timeout: None,
            execute_command: false,
        }
    }

    /// A container without an image. The builder's type requires that an image follows.
    #[track_caller]
    fn no_container(name: &str) -> Container {
        Container::new(name, Image::registry(""))
    }

    /// Sets the image of the main container.
    pub(crate) fn set_image(&mut self, mut image: Image) {
        self.record.absorb(&mut image.record);
        self.main.image = image;
    }

    /// Takes the main container out, for a setter that changes it and puts it back.
    pub(crate) fn take_main(&mut self) -> Container {
        std::mem::replace(&mut self.main, Self::no_container(""))
    }

    /// Puts the main container back after a setter has changed it.
    pub(crate) fn put_main(&mut self, mut main: Container) {
        self.record.absorb(&mut main.record);
        self.main = main;
    }

    /// The capacity in its cluster: its own, or the cluster's.
    pub(crate) fn capacity_in(&self, cluster: &Cluster) -> Vec<Capacity> {
        match self.capacity.is_empty() {
            true => cluster.strategy(),
            false => self.capacity.clone(),
        }
    }

    /// Its grants, followed by those of its volumes.
    pub(crate) fn all_grants(&self) -> impl Iterator<Item = &Grant> {
        let volumes = self.volumes.iter().map(|volume| &volume.grant);
        self.grants.iter().chain(volumes)
    }

    /// The first file system to which one of its containers can write.
    pub(crate) fn written_file_system(&self) -> Option<&Volume> {
        let is_written = |volume: &Volume| {
            let mut mounts = self.containers().flat_map(|container| &container.mounts);
            mounts.any(|mount| mount.volume == volume.name && !mount.read_only)
        };
        let mut volumes = self.volumes.iter();
        volumes
            .find(|volume| matches!(volume.source, VolumeSource::Efs { .. }) && is_written(volume))
    }

    /// The EBS volume of each task.
    pub(crate) fn ebs_volumes(&self) -> impl Iterator<Item = &EbsVolume> {
        self.volumes
            .iter()
            .filter_map(|volume| match &volume.source {
                VolumeSource::Ebs(volume) => Some(&**volume),
                VolumeSource::Bind
                | VolumeSource::Host(_)
                | VolumeSource::Efs { .. }
                | VolumeSource::S3Files { .. }
                | VolumeSource::Docker(_) => None,
            })
    }

    /// The containers in the order of the task definition, the main one first.
    pub(crate) fn containers(&self) -> impl Iterator<Item = &Container> {
        std::iter::once(&self.main).chain(&self.sidecars)
    }
}

impl Entry for Task {
    fn kind(&self) -> &'static str {
        self.kind
    }

    fn name(&self) -> &Arc<str> {
        &self.name
    }

    fn origin(&self) -> SourceLocation {
        self.origin
    }

    fn record(&self) -> &BuilderRecord {
        &self.record
    }

    fn keep_name(&mut self, name: Arc<str>) {
        if *self.main.name.value == *self.name {
            self.main.name.value = name.to_string();
        }
        self.record.program_name = Some(std::mem::replace(&mut self.name, name));
    }
}
