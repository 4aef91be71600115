//! A service: tasks that answer requests.

use std::marker::PhantomData;
use std::time::Duration;

use super::workload::{Ingress, workload_setters};
use super::{
    AppProtocol, Cidr, Discovery, HealthCheck, IntoPort, IntoText, LoadBalancer, MeshGateway, Name,
    Namespace, NoImage, PathPattern, Percent, Route, RoutingPolicy, VirtualGateway, WeightedTarget,
    WithImage, Workload, component,
};
use crate::cfn::{Handle, Value};
use crate::diag::{Located, Origin};

/// An ECS service on Fargate that listens on a port: task definition, roles, log group, security group, target group,
/// listener rules, discovery and scaling.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn shop(stack: &mut Stack) {
/// stack.add(
///     Service::new("order")
///         .image(Image::ecr("shop/order").tag("v7"))
///         .cpu(1024)
///         .memory(2048)
///         .port(8003)
///         .path("/api/orders/*")
///         .health_check("/health/")
///         .scale(1..=10, Target::cpu(70)),
/// );
/// # }
/// ```
///
/// The parameter says whether it has an image: `Service::new` gives a `Service<NoImage>`, which doesn't compile as an
/// argument of `stack.add`, and [`image`](Self::image) a `Service`.
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Service<Image = WithImage>(pub(crate) Workload, PhantomData<Image>);

/// Sends a client to the same task again, by a cookie of the load balancer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stickiness {
    pub(crate) duration: Located<Duration>,
}

impl Stickiness {
    /// For this long after the last request, 1 second to 7 days.
    #[track_caller]
    pub fn cookie(duration: Duration) -> Self {
        Self {
            duration: Located::here(duration),
        }
    }
}

impl Service<NoImage> {
    /// A service with the main container `name`, 256 CPU units and 512 MiB, in private subnets. It needs an
    /// [`image`](Self::image) and a [`port`](Self::port).
    #[track_caller]
    pub fn new(name: impl IntoText<Name>) -> Self {
        let ingress = Ingress {
            load_balancer: None,
            own_route: Route::new(),
            more_routes: Vec::new(),
            health_check: None,
            health_check_grace_period: None,
            deregistration_delay: Located::here(Duration::from_secs(30)),
            slow_start: None,
            stickiness: None,
            grpc: false,
            discovery: Discovery::A,
            namespace: None,
            discovery_ttl: Located::here(Duration::from_secs(10)),
            routing_policy: RoutingPolicy::Multivalue,
            protocol: None,
            idle_timeout: None,
            per_request_timeout: None,
            weighted_targets: Vec::new(),
            gateway: None,
        };
        Self(Workload::new(&name.into_text(), Some(ingress)), PhantomData)
    }
}

impl<Image> Service<Image> {
    workload_setters!(Service);

    /// The TCP port that the main container listens on.
    #[track_caller]
    pub fn port(mut self, port: impl IntoPort) -> Self {
        self.0.main = self.0.main.port(port);
        self
    }

    /// Takes requests whose path matches; called again, either may match. See [`Route::path`].
    #[track_caller]
    pub fn path(mut self, pattern: impl IntoText<PathPattern>) -> Self {
        let route = self.take_route().path(pattern);
        self.own_route(route)
    }

    /// Only requests for this host; called again, either may match. See [`Route::host`].
    #[track_caller]
    pub fn host(mut self, pattern: &str) -> Self {
        let route = self.take_route().host(pattern);
        self.own_route(route)
    }

    /// Only requests with this header. See [`Route::header`].
    #[track_caller]
    pub fn header(mut self, name: &str, pattern: &str) -> Self {
        let route = self.take_route().header(name, pattern);
        self.own_route(route)
    }

    /// Only requests with this parameter in the query string. See [`Route::query`].
    #[track_caller]
    pub fn query(mut self, key: &str, pattern: &str) -> Self {
        let route = self.take_route().query(key, pattern);
        self.own_route(route)
    }

    /// Only requests with this method; called again, either may match. See [`Route::method`].
    #[track_caller]
    pub fn method(mut self, method: &str) -> Self {
        let route = self.take_route().method(method);
        self.own_route(route)
    }

    /// Only requests from this address block; called again, either may match. See [`Route::source_ip`].
    #[track_caller]
    pub fn source_ip(mut self, cidr: impl IntoText<Cidr>) -> Self {
        let route = self.take_route().source_ip(cidr);
        self.own_route(route)
    }

    /// The priority of this service's rule. See [`Route::priority`].
    #[track_caller]
    pub fn priority(mut self, priority: u32) -> Self {
        let route = self.take_route().priority(priority);
        self.own_route(route)
    }

    /// Another route, with conditions and a priority of its own.
    pub fn route(self, route: Route) -> Self {
        self.ingress(|ingress| ingress.more_routes.push(route))
    }

    /// The load balancer; the stack's only one without this.
    pub fn load_balancer(self, load_balancer: &Handle<LoadBalancer>) -> Self {
        self.ingress(|ingress| ingress.load_balancer = Some(load_balancer.clone()))
    }

    /// How the load balancer finds out whether a task is healthy: a path, or a [`HealthCheck`] for more. Without this
    /// it asks for `/`.
    #[track_caller]
    pub fn health_check(self, check: impl Into<HealthCheck>) -> Self {
        let mut check = check.into();
        if check.from_text {
            check.path.origin = Origin::here();
        }
        self.ingress(|ingress| ingress.health_check = Some(check))
    }

    /// How long a new task's failed health checks don't count, up to 2,147,483,647 seconds; AWS's 0 without this.
    #[track_caller]
    pub fn health_check_grace_period(self, period: Duration) -> Self {
        let period = Located::here(period);
        self.ingress(|ingress| ingress.health_check_grace_period = Some(period))
    }

    /// How long open connections of a leaving task may end, at most an hour; 30 seconds without this, where AWS's
    /// default of 300 makes every deployment wait.
    #[track_caller]
    pub fn deregistration_delay(self, delay: Duration) -> Self {
        let delay = Located::here(delay);
        self.ingress(|ingress| ingress.deregistration_delay = delay)
    }

    /// Gives a new task its share of requests bit by bit over 30 to 900 seconds; at once without this.
    #[track_caller]
    pub fn slow_start(self, duration: Duration) -> Self {
        let duration = Located::here(duration);
        self.ingress(|ingress| ingress.slow_start = Some(duration))
    }

    /// Sends a client to the same task again; to any without this.
    pub fn stickiness(self, stickiness: Stickiness) -> Self {
        self.ingress(|ingress| ingress.stickiness = Some(stickiness))
    }

    /// Speaks gRPC: the load balancer sends HTTP/2 and checks health by gRPC status 0. It needs HTTPS.
    pub fn grpc(self) -> Self {
        self.ingress(|ingress| ingress.grpc = true)
    }

    /// The namespace in which it is registered, of this stack or of another one of the app; the stack's only one
    /// without this.
    pub fn namespace(self, namespace: &Handle<Namespace>) -> Self {
        self.ingress(|ingress| ingress.namespace = Some(namespace.clone()))
    }

    /// How it is registered in its [`namespace`](Self::namespace); an `A` record without this.
    pub fn discovery(self, discovery: Discovery) -> Self {
        self.ingress(|ingress| ingress.discovery = discovery)
    }

    /// How long a name's answer may be kept by whoever asked; 10 seconds without this.
    #[track_caller]
    pub fn discovery_ttl(self, ttl: Duration) -> Self {
        let ttl = Located::here(ttl);
        self.ingress(|ingress| ingress.discovery_ttl = ttl)
    }

    /// What DNS answers when there are several tasks; up to eight addresses without this. See AWS's page on the
    /// [routing policy](https://docs.aws.amazon.com/cloud-map/latest/api/API_DnsConfig.html).
    pub fn routing_policy(self, policy: RoutingPolicy) -> Self {
        self.ingress(|ingress| ingress.routing_policy = policy)
    }

    /// What it speaks on its port, as its [`mesh`](Self::mesh) has to know; HTTP/1.1 without this, or gRPC after
    /// [`grpc`](Self::grpc). ECS keeps it for the life of the service.
    pub fn protocol(self, protocol: AppProtocol) -> Self {
        self.ingress(|ingress| ingress.protocol = Some(protocol))
    }

    /// How long the mesh keeps a connection on which nothing happens, in whole seconds; 0 is for ever. Without this it is 5
    /// minutes, and an hour for TCP.
    #[track_caller]
    pub fn idle_timeout(self, timeout: Duration) -> Self {
        let timeout = Located::here(timeout);
        self.ingress(|ingress| ingress.idle_timeout = Some(timeout))
    }

    /// How long the mesh waits for the answer to a request, in whole seconds; 0 is for ever. Without this it is 15 seconds.
    #[track_caller]
    pub fn per_request_timeout(self, timeout: Duration) -> Self {
        let timeout = Located::here(timeout);
        self.ingress(|ingress| ingress.per_request_timeout = Some(timeout))
    }

    /// In App Mesh, sends this share of the calls of this service, in whole percent, to another one: a new version, for
    /// example. Called again, it adds a target; together at most 100 %. Elsewhere
    /// [`Deployment::canary`](super::Deployment::canary) shifts traffic. `WeightedTargets`:
    /// [routes](https://docs.aws.amazon.com/app-mesh/latest/userguide/routes.html).
    #[track_caller]
    pub fn weighted_target(self, service: &Handle<Service>, percent: impl Into<Percent>) -> Self {
        let target = WeightedTarget {
            service: service.clone(),
            percent: Located::here(percent.into()),
        };
        self.ingress(|ingress| ingress.weighted_targets.push(target))
    }

    fn ingress(mut self, change: impl FnOnce(&mut Ingress)) -> Self {
        if let Some(ingress) = &mut self.0.ingress {
            change(ingress);
        }
        self
    }

    /// The route of the service's own setters, to be given back with [`own_route`](Self::own_route). A closure over it
    /// would lose the user's line.
    #[track_caller]
    fn take_route(&mut self) -> Route {
        let route = self.0.ingress.as_mut().map(|ingress| &mut ingress.own_route);
        route.map_or_else(Route::new, |route| {
            let empty = Route {
                origin: route.origin,
                ..Route::new()
            };
            std::mem::replace(route, empty)
        })
    }

    fn own_route(self, route: Route) -> Self {
        self.ingress(|ingress| ingress.own_route = route)
    }
}

/// A virtual gateway of App Mesh: what [`Handle<Mesh>::gateway`](Handle::gateway) returns.
pub type Gateway = Service<MeshGateway>;

impl Gateway {
    /// Routes requests whose path begins with `prefix` to a service of the mesh: a gateway route. See
    /// [gateway routes](https://docs.aws.amazon.com/app-mesh/latest/userguide/gateway-routes.html).
    #[track_caller]
    pub fn forward(self, prefix: &str, service: &Handle<Service>) -> Self {
        let route = (Located::here(prefix.to_owned()), service.clone());
        self.ingress(|ingress| {
            if let Some(gateway) = &mut ingress.gateway {
                gateway.routes.push(route);
            }
        })
    }
}

impl Service {
    pub(super) fn into_gateway(self, gateway: VirtualGateway) -> Gateway {
        let Service(workload, _) = self.ingress(|ingress| ingress.gateway = Some(gateway));
        Service(workload, PhantomData)
    }
}

impl Handle<Service> {
    /// The ARN of the service. For metrics and policies use [`service_name`](Self::service_name).
    pub fn service_arn(&self) -> Value<String> {
        Value::from_expr(self.ref_of("Service"))
    }

    /// The service's name, which AWS makes.
    pub fn service_name(&self) -> Value<String> {
        Value::from_expr(self.attribute_of("Service", "Name"))
    }

    /// The id of the security group of its tasks.
    pub fn security_group_id(&self) -> Value<String> {
        Value::from_expr(self.attribute_of("SecurityGroup", "GroupId"))
    }

    /// The name of its log group, `/ecs/<app>-<name>-<stage>`.
    pub fn log_group_name(&self) -> Value<String> {
        Value::from_expr(self.ref_of("LogGroup"))
    }

    /// The ARN of the role that its code has.
    pub fn task_role_arn(&self) -> Value<String> {
        Value::from_expr(self.attribute_of("TaskRole", "Arn"))
    }

    /// `targetgroup/<name>/<id>`: the dimension `TargetGroup` of its metrics.
    pub fn target_group_full_name(&self) -> Value<String> {
        Value::from_expr(self.attribute_of("TargetGroup", "TargetGroupFullName"))
    }

    pub(crate) fn port(&self) -> Option<u16> {
        self.spec().0.main.port.as_ref().map(|port| port.value)
    }
}

component!(Service, "service", workload);
