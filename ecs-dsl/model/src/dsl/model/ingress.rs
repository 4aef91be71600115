//! The ingress of a service: routes, health checks, discovery and its part in a mesh.

use std::time::Duration;

use crate::cfn::Handle;
use crate::diag::Spanned;
use crate::dsl::{
    AppProtocol, Discovery, HealthCheck, LoadBalancer, Namespace, Route, RoutingPolicy, Stickiness,
    VirtualGateway, WeightedTarget,
};
use crate::rules::defaults;

/// The ingress of a [`Service`](crate::dsl::Service); a worker has none.
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
    /// The port in a mesh of Service Connect.
    pub(crate) mesh_port: Option<Spanned<u16>>,
    pub(crate) idle_timeout: Option<Spanned<Duration>>,
    pub(crate) per_request_timeout: Option<Spanned<Duration>>,
    pub(crate) weighted_targets: Vec<WeightedTarget>,
    pub(crate) gateway: Option<VirtualGateway>,
}

impl Ingress {
    #[track_caller]
    pub(crate) fn new() -> Self {
        Self {
            load_balancer: None,
            own_route: Route::new(),
            more_routes: Vec::new(),
            health_check: None,
            health_check_grace_period: None,
            deregistration_delay: Spanned::here(Duration::from_secs(30)),
            slow_start: None,
            stickiness: None,
            grpc: false,
            discovery: Discovery::A,
            namespace: None,
            discovery_ttl: Spanned::here(Duration::from_secs(10)),
            routing_policy: RoutingPolicy::Multivalue,
            protocol: None,
            mesh_port: None,
            idle_timeout: None,
            per_request_timeout: None,
            weighted_targets: Vec::new(),
            gateway: None,
        }
    }

    /// The routes of the load balancer to the service.
    pub(crate) fn routes(&self) -> impl Iterator<Item = &Route> {
        std::iter::once(&self.own_route)
            .filter(|route| !route.is_empty())
            .chain(&self.more_routes)
    }

    /// The load balancer that the program names for a route.
    pub(crate) fn load_balancer_of<'a>(
        &'a self,
        route: &'a Route,
    ) -> Option<&'a Handle<LoadBalancer>> {
        route.load_balancer.as_ref().or(self.load_balancer.as_ref())
    }

    /// Whether a load balancer sends requests to the service.
    pub(crate) fn is_routed(&self) -> bool {
        self.routes().next().is_some()
    }

    /// Whether the service uses gRPC, for its load balancer and its mesh.
    pub(crate) fn is_grpc(&self) -> bool {
        self.protocol() == AppProtocol::Grpc
    }

    /// How long ECS ignores failed health checks of a new task.
    pub(crate) fn grace_period(&self) -> Duration {
        let given = self.health_check_grace_period.as_ref();
        given.map_or(defaults::HEALTH_CHECK_GRACE_PERIOD, |period| period.value)
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
