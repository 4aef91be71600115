//! What programs are written with: `use ecs_dsl::prelude::*;`.
//!
//! Traits in the signatures of setters, such as `IntoText`, aren't here: programs don't name them. They are in
//! [`dsl`](crate::dsl).

pub use std::time::Duration;

pub use ecs_dsl_macros::{Settings, settings};

pub use crate::cfn::{Handle, SecretVersion, Value};
// The frame of a program.
pub use crate::dsl::{App, Component, Program, Settings, Stack, Stacks, Stage};
// Network.
pub use crate::dsl::{
    AclRule, DesyncMitigationMode, Discovery, Egress, Endpoint, HostedZone, ListenerProtocol,
    LoadBalancer, LoadBalancerAttributes, Namespace, Nat, NatInstance, NetworkAcl, Route,
    RoutingPolicy, Stickiness, Tier, Vpc, XffHeaderProcessingMode,
};
// Compute.
pub use crate::dsl::{
    Architecture, Capacity, CircuitBreaker, Cluster, CommandPart, Container, ContainerCondition,
    ContainerHealthCheck, Deployment, Device, DevicePermission, DockerVolume, EbsVolume,
    EbsVolumeType, Event, EventFilter, ExecutionLogLevel, FilesystemType, HealthCheck, Image,
    ImageBuild, Insights, IpcMode, Job, LinuxParameters, NoImage, OperatingSystemFamily, PidMode,
    PortMapping, PredictiveScaling, RestartPolicy, Schedule, ScheduledScaling, Service,
    ServiceBuilder, StartBuilder, Step, StepScaling, Target, TaskBuilder, Tmpfs, UlimitName,
    VersionConsistency, Volume, Worker, Workflow,
};
// Service meshes.
pub use crate::dsl::{AccessLogs, AppProtocol, Envoy, Gateway, Mesh, MeshTls, Retries};
// Data and messaging.
pub use crate::dsl::{
    Bucket, Cache, FileSystem, FileSystemMount, Key, KeyAttribute, Postgres, Queue, Repository,
    Search, Secret, SecureParameter, SslMode, Subscription, Table, TableIndex, Topic,
    TransitEncryption, Versioning,
};
// Setters that data stores share.
pub use crate::dsl::{InVpc as _, Snapshot as _, Stateful as _};
// Permissions.
pub use crate::dsl::{Grant, Role, Statement};
// Logs, metrics and alarms.
pub use crate::dsl::{
    Alarm, Alarms, Dashboard, FailedTasks, Graph, LogGroup, Metric, MissingData, Statistic, Widget,
    Width,
};
// Values and units.
pub use crate::dsl::{
    Arn, Cidr, FargateSize, ImageReference, Name, PathPattern, Percent, Port, ScheduleExpression,
    days, hours, minutes, secs,
};
pub use crate::{arn, at, cidr, cron, fargate, image, name, path, port, rate, sub};
