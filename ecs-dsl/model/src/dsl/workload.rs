//! Workloads: the common part of services and workers.

use std::sync::Arc;
use std::time::Duration;

use super::scaling::Scaling;
use super::{
    AppProtocol, Discovery, HealthCheck, Membership, Route, RoutingPolicy, Stickiness,
    VirtualGateway, WeightedTarget,
};
use super::{
    Capacity, Cluster, Container, Deployment, Grant, Image, Key, LoadBalancer, Namespace, Service,
    Tier, Volume, Vpc,
};
use crate::cfn::{Handle, Value};
use crate::diag::{SourceLocation, Spanned};
use crate::rules::defaults;

/// The model of a [`Service`] or a [`Worker`](super::Worker).
#[derive(Clone, Debug)]
pub(crate) struct Workload {
    pub(crate) name: Arc<str>,
    pub(crate) origin: SourceLocation,
    pub(crate) cluster: Option<Handle<Cluster>>,
    pub(crate) vpc: Option<Handle<Vpc>>,
    pub(crate) main: Container,
    pub(crate) sidecars: Vec<Container>,
    pub(crate) cpu: Spanned<u32>,
    pub(crate) memory: Spanned<u32>,
    pub(crate) architecture: Architecture,
    pub(crate) ephemeral_storage: Option<Spanned<u32>>,
    pub(crate) volumes: Vec<Volume>,
    pub(crate) grants: Vec<Grant>,
    pub(crate) calls: Vec<Handle<Service>>,
    pub(crate) mesh: Membership,
    pub(crate) capacity: Vec<Capacity>,
    pub(crate) desired_count: Option<Spanned<u32>>,
    pub(crate) scaling: Option<Scaling>,
    pub(crate) deployment: Deployment,
    pub(crate) tier: Tier,
    pub(crate) public_ip: bool,
    pub(crate) log_retention: Spanned<Duration>,
    pub(crate) log_kms_key: Option<Handle<Key>>,
    pub(crate) stop_timeout: Option<Spanned<Duration>>,
    pub(crate) execute_command: bool,
    pub(crate) security_groups: Vec<Value<String>>,
    pub(crate) ingress: Option<Ingress>,
}

/// The ingress of a service; a worker has none.
#[derive(Clone, Debug)]
pub(crate) struct Ingress {
    pub(crate) load_balancer: Option<Handle<LoadBalancer>>,
    /// The route of the service's own setters.
    pub(crate) own_route: Route,
    pub(crate) more_routes: Vec<Route>,
    pub(crate) health_check: Option<HealthCheck>,
    pub(crate) health_check_grace_period: Option<Spanned<Duration>>,
    pub(crate) deregistration_delay: Spanned<Duration>,
    pub(crate) slow_start: Option<Spanned<Duration>>,
    pub(crate) stickiness: Option<Stickiness>,
    pub(crate) grpc: bool,
    pub(crate) discovery: Discovery,
    pub(crate) namespace: Option<Handle<Namespace>>,
    pub(crate) discovery_ttl: Spanned<Duration>,
    pub(crate) routing_policy: RoutingPolicy,
    pub(crate) protocol: Option<AppProtocol>,
    pub(crate) idle_timeout: Option<Spanned<Duration>>,
    pub(crate) per_request_timeout: Option<Spanned<Duration>>,
    pub(crate) weighted_targets: Vec<WeightedTarget>,
    pub(crate) gateway: Option<VirtualGateway>,
}

impl Ingress {
    /// Whether the service uses gRPC, for its load balancer and its mesh.
    pub(crate) fn is_grpc(&self) -> bool {
        self.protocol() == AppProtocol::Grpc
    }

    /// The protocol: the one that was set, gRPC for a gRPC target group, or else HTTP.
    pub(crate) fn protocol(&self) -> AppProtocol {
        let by_default = match self.grpc {
            true => AppProtocol::Grpc,
            false => AppProtocol::Http,
        };
        self.protocol.unwrap_or(by_default)
    }
}

/// The processor architecture of the tasks, which the image must support: `CpuArchitecture`. See
/// [ARM](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-arm64.html).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Architecture {
    /// 64-bit Intel and AMD processors.
    X86_64,
    /// AWS Graviton processors, about a fifth cheaper on Fargate.
    Arm64,
}

impl Workload {
    #[track_caller]
    pub(crate) fn new(name: &str, ingress: Option<Ingress>) -> Self {
        Self {
            name: name.into(),
            origin: SourceLocation::here(),
            cluster: None,
            vpc: None,
            // The builder's type requires that an image follows.
            main: Container::new(name, Image::registry("")),
            sidecars: Vec::new(),
            cpu: Spanned::here(defaults::TASK_CPU),
            memory: Spanned::here(defaults::TASK_MEMORY),
            architecture: Architecture::X86_64,
            ephemeral_storage: None,
            volumes: Vec::new(),
            grants: Vec::new(),
            calls: Vec::new(),
            mesh: Membership::Default,
            capacity: Vec::new(),
            desired_count: None,
            scaling: None,
            deployment: Deployment::rolling(),
            tier: Tier::Private,
            public_ip: false,
            log_retention: Spanned::here(Duration::from_secs(30 * 24 * 60 * 60)),
            log_kms_key: None,
            stop_timeout: None,
            execute_command: false,
            security_groups: Vec::new(),
            ingress,
        }
    }

    /// The containers in the order of the task definition, the main one first.
    pub(crate) fn containers(&self) -> impl Iterator<Item = &Container> {
        std::iter::once(&self.main).chain(&self.sidecars)
    }

    /// The routes of the load balancer to it.
    pub(crate) fn routes(&self) -> impl Iterator<Item = &Route> {
        let ingress = self.ingress.iter();
        ingress.flat_map(|ingress| {
            std::iter::once(&ingress.own_route)
                .filter(|route| !route.is_empty())
                .chain(&ingress.more_routes)
        })
    }

    /// The minimum number of tasks: the lower bound of its scaling, or the desired count.
    pub(crate) fn min_tasks(&self) -> u32 {
        let given = self.desired_count.as_ref().map_or(1, |count| count.value);
        let scaling = self.scaling.as_ref();
        scaling.map_or(given, |scaling| scaling.tasks.value.0)
    }

    /// The services that it calls, forwards to as a gateway, or shares its own calls with.
    pub(crate) fn target_services(&self) -> impl Iterator<Item = &Handle<Service>> {
        let ingress = self.ingress.iter();
        let through = ingress.flat_map(|ingress| {
            let shares = ingress.weighted_targets.iter().map(|share| &share.service);
            let routes = ingress.gateway.iter().flat_map(|gateway| &gateway.routes);
            shares.chain(routes.map(|(_, service)| service))
        });
        self.calls.iter().chain(through)
    }

    /// Whether it is a virtual gateway of App Mesh.
    pub(crate) fn is_gateway(&self) -> bool {
        self.ingress
            .as_ref()
            .is_some_and(|ingress| ingress.gateway.is_some())
    }

    /// Whether it can be called: a service with a port.
    pub(crate) fn is_callable(&self) -> bool {
        self.ingress.is_some() && self.main.port.is_some()
    }

    /// Whether it is registered in its namespace, if it has one.
    pub(crate) fn is_registered(&self) -> bool {
        let ingress = self.ingress.as_ref();
        self.main.port.is_some()
            && ingress.is_some_and(|ingress| ingress.discovery != Discovery::None)
    }

    /// Whether a load balancer sends requests to it.
    pub(crate) fn is_routed(&self) -> bool {
        self.routes().next().is_some()
    }
}
