//! Clusters, services, workers, and the containers of their tasks.

mod architecture;
mod call;
mod capacity;
mod cluster;
pub(crate) mod container;
mod conversions;
mod deployment;
mod environment;
pub(crate) mod health_check;
mod image;
mod image_state;
mod port_mapping;
mod repository;
pub(crate) mod scaling;
mod service;
pub(crate) mod service_builder;
mod task_builder;
pub(crate) mod volume;
mod worker;

pub use architecture::Architecture;
pub use call::ServiceCall;
pub use capacity::Capacity;
pub use cluster::{Cluster, Insights};
pub use container::{Container, ContainerCondition};
pub use conversions::{Callee, IntoGrant, IntoSecret, IntoVolume};
pub use deployment::{CircuitBreaker, Deployment};
pub use environment::EnvironmentValue;
pub use health_check::{ContainerHealthCheck, HealthCheck};
pub use image::Image;
pub use image_state::{HasImage, MeshGateway, NoImage, WithImage};
pub use port_mapping::PortMapping;
pub use repository::Repository;
pub use scaling::{ScheduledScaling, Target};
pub use service::{Gateway, Service, Stickiness};
pub use service_builder::ServiceBuilder;
pub use task_builder::TaskBuilder;
pub use volume::Volume;
pub use worker::Worker;

pub(crate) use call::{CalledPort, discovery_name};
pub(crate) use capacity::CapacityProvider;
pub(crate) use deployment::Strategy;
pub(crate) use image::ImageSource;
pub(crate) use port_mapping::Transport;
pub(crate) use task_builder::HasTask;
