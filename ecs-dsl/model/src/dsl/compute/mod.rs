//! Clusters, services, workers, jobs, and the containers of their tasks.

mod architecture;
mod call;
mod capacity;
mod cluster;
mod command_part;
pub(crate) mod container;
pub(crate) mod container_runtime;
mod conversions;
mod deployment;
mod docker_volume;
mod ebs_volume;
mod environment;
mod event;
mod event_filter;
mod gated_service;
pub(crate) mod health_check;
mod image;
mod image_state;
mod job;
mod linux_parameters;
mod port_mapping;
mod predictive_scaling;
mod repository;
mod restart_policy;
pub(crate) mod scaling;
mod schedule;
mod service;
pub(crate) mod service_builder;
mod start_builder;
mod step;
mod step_scaling;
mod task_builder;
pub(crate) mod volume;
mod worker;
mod workflow;

pub use architecture::Architecture;
pub use call::ServiceCall;
pub use capacity::Capacity;
pub use cluster::{Cluster, Insights};
pub use command_part::CommandPart;
pub use container::{Container, ContainerCondition};
pub use conversions::{Callee, IntoGrant, IntoSecret, IntoVolume};
pub use deployment::{CircuitBreaker, Deployment};
pub use docker_volume::DockerVolume;
pub use ebs_volume::{EbsVolume, EbsVolumeType};
pub use environment::EnvironmentValue;
pub use event::Event;
pub use event_filter::EventFilter;
pub use gated_service::{GatedService, IntoGatedService};
pub use health_check::{ContainerHealthCheck, HealthCheck};
pub use image::Image;
pub use image_state::{HasImage, MeshGateway, NoImage, WithImage};
pub use job::Job;
pub use linux_parameters::{Device, LinuxParameters, Tmpfs};
pub use port_mapping::PortMapping;
pub use predictive_scaling::PredictiveScaling;
pub use repository::Repository;
pub use restart_policy::RestartPolicy;
pub use scaling::{ScheduledScaling, Target};
pub use schedule::Schedule;
pub use service::{Gateway, Service, Stickiness};
pub use service_builder::ServiceBuilder;
pub use start_builder::StartBuilder;
pub use step::Step;
pub use step_scaling::StepScaling;
pub use task_builder::TaskBuilder;
pub use volume::Volume;
pub use worker::Worker;
pub use workflow::{ExecutionLogLevel, Workflow};

pub use crate::cfn::aws::ecs::{
    DevicePermission, FilesystemType, OperatingSystemFamily, TaskDefinitionIpcMode as IpcMode,
    TaskDefinitionPidMode as PidMode, UlimitName, VersionConsistency,
};

pub(crate) use call::{CalledPort, discovery_name};
pub(crate) use capacity::CapacityProvider;
pub(crate) use command_part::Part;
pub(crate) use deployment::Strategy;
pub(crate) use event::{EventSource, JobEnd, MessageSource};
pub(crate) use image::ImageSource;
pub(crate) use port_mapping::Transport;
pub(crate) use predictive_scaling::PredictedMetric;
pub(crate) use start_builder::{HasStarts, StartPolicy, Starts};
pub(crate) use step_scaling::{Adjustment, ScaledService};
pub(crate) use task_builder::HasTask;
