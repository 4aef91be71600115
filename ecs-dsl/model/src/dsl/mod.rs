//! The builders of programs: stacks of components, each a builder whose setters have AWS's property names.
//!
//! An [`App`] has [`Stage`]s and runs a program, a function that adds [`Component`]s to a [`Stack`]. A component is
//! plain configuration: nothing is decided before `synth` reads it.
//!
//! - Frame: [`App`], [`Stage`], [`Stack`], [`Stacks`], [`Component`], [`Program`], [`Settings`].
//! - Network: [`Vpc`], [`LoadBalancer`], [`Route`], [`Namespace`], [`Mesh`].
//! - Compute: [`Cluster`], [`Service`], [`Worker`], with [`Container`]s, [`Target`]s and a [`Deployment`].
//! - Data and messaging: the other components, whose handles return [`Grant`]s.
//!
//! **Invariant:** setters never fail and never look at anything but their arguments. A value that can be wrong is
//! stored with the user's line ([`Spanned`](crate::diag::Spanned)), so that `check` can report that line.

mod alarm;
mod alarms;
mod allow;
mod app;
pub(crate) mod arn;
mod aws_dependencies;
mod bucket;
mod cache;
mod capacity;
mod cluster;
mod component;
mod container;
mod conversions;
mod dashboard;
mod deployment;
pub(crate) mod description;
mod ecs_service;
mod environment;
mod grant;
pub(crate) mod health_check;
mod image;
mod image_state;
pub(crate) mod imported;
mod ingress;
mod key;
mod key_attribute;
mod launch_type;
mod load_balancer;
mod load_balancer_attributes;
mod log_group;
pub(crate) mod lookup;
mod mesh;
mod metric;
mod namespace;
mod overview;
mod postgres;
pub(crate) mod priority;
mod private_network;
mod program;
mod queue;
mod removal;
mod repository;
mod route;
pub(crate) mod scaling;
mod seal;
mod search;
mod secret;
mod secure_parameter;
mod service;
mod service_builder;
mod spec;
mod stack;
mod stacks;
mod stage;
mod standard_alarms;
mod table;
mod table_index;
mod task;
mod task_builder;
mod time;
mod topic;
mod values;
mod variable;
pub(crate) mod volume;
mod vpc;
mod widget;
mod worker;

pub use alarm::{Alarm, MissingData};
pub use alarms::Alarms;
pub use allow::Allowed;
pub use app::App;
pub use bucket::{Bucket, Versioning};
pub use cache::{Cache, TransitEncryption};
pub use capacity::Capacity;
pub use cluster::{Cluster, Insights};
pub use component::Component;
pub use container::{Container, ContainerCondition};
pub use conversions::{Callee, IntoGrant, IntoSecret};
pub use dashboard::Dashboard;
pub use deployment::{CircuitBreaker, Deployment};
pub use environment::EnvironmentValue;
pub use grant::{Grant, Statement};
pub use health_check::{ContainerHealthCheck, HealthCheck};
pub use image::Image;
pub use image_state::{HasImage, MeshGateway, NoImage, WithImage};
pub use key::Key;
pub use key_attribute::KeyAttribute;
pub use load_balancer::LoadBalancer;
pub use load_balancer_attributes::{
    DesyncMitigationMode, LoadBalancerAttributes, XffHeaderProcessingMode,
};
pub use log_group::LogGroup;
pub use mesh::{AccessLogs, AppProtocol, Envoy, Mesh, MeshTls, Retries};
pub use metric::{Metric, Statistic};
pub use namespace::{Discovery, Namespace, RoutingPolicy};
pub use postgres::Postgres;
pub use private_network::InVpc;
pub use program::{Program, Settings};
pub use queue::Queue;
pub use removal::{Snapshot, Stateful};
pub use repository::Repository;
pub use route::Route;
pub use scaling::{ScheduledScaling, Target};
pub use search::Search;
pub use secret::Secret;
pub use secure_parameter::SecureParameter;
pub use service::{Gateway, Service, Stickiness};
pub use service_builder::ServiceBuilder;
pub use stack::Stack;
pub use stacks::Stacks;
pub use stage::Stage;
pub use table::Table;
pub use table_index::TableIndex;
pub use task::Architecture;
pub use task_builder::TaskBuilder;
pub use time::{days, hours, minutes, secs};
pub use topic::Topic;
#[doc(hidden)]
pub use values::ConstArg;
pub use values::{
    Arn, Cidr, FargateSize, ImageReference, IntoImage, IntoPort, IntoText, InvalidValue, Name,
    PathPattern, Percent, Port, ScheduleExpression,
};
pub use volume::Volume;
pub use vpc::{Endpoint, Nat, Tier, Vpc};
pub use widget::{Graph, Widget, Width};
pub use worker::Worker;

pub(crate) use alarm::Comparison;
pub(crate) use allow::Allow;
pub(crate) use aws_dependencies::AwsDependency;
pub(crate) use cache::{CACHE_PORT, CacheEngine};
pub(crate) use capacity::CapacityProvider;
pub(crate) use component::component;
pub(crate) use dashboard::Row;
pub(crate) use deployment::Strategy;
pub(crate) use description::{Described, Description, Entry};
pub(crate) use ecs_service::{EcsService, ServiceRef};
pub(crate) use image::ImageSource;
pub(crate) use ingress::Ingress;
pub(crate) use key_attribute::KeyAttributeType;
pub(crate) use launch_type::LaunchType;
pub(crate) use load_balancer::Scheme;
pub(crate) use mesh::{
    CERTIFICATES, CERTIFICATES_PATH, Membership, MeshKind, PROXY, PROXY_PORTS, PROXY_USER,
    VirtualGateway, WeightedTarget,
};
pub(crate) use metric::MetricSource;
pub(crate) use secret::{SecretSource, SecretTemplate};
pub(crate) use spec::Listed;
pub(crate) use stack::Override;
pub(crate) use task::Task;
pub(crate) use task_builder::HasTask;
pub(crate) use topic::Subscription;
pub(crate) use vpc::{ImportedVpc, subnet_part};
pub(crate) use widget::{Content, View};

use spec::specs;

specs! {
    Alarm
    Alarms
    Bucket
    Cache
    Cluster
    Dashboard
    Key
    LoadBalancer
    LogGroup
    Mesh
    Namespace
    Postgres
    Queue
    Repository
    Search
    Secret
    SecureParameter
    Service
    Table
    Topic
    Vpc
    Worker
}
