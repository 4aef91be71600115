//! Services: ECS services that listen on a port.

use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use crate::cfn::{Handle, Value};
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::compute::service_builder::{HasEcsService, ServiceBuilder};
use crate::dsl::compute::task_builder::{HasTask, TaskBuilder};
use crate::dsl::model::description::{Described, Description, Monitoring};
use crate::dsl::{
    AppProtocol, BuilderRecord, Cidr, Discovery, EcsService, HealthCheck, Ingress, IntoImage,
    IntoPort, IntoText, LoadBalancer, MeshGateway, Name, Namespace, NoImage, PathPattern, Percent,
    PortMapping, Route, RoutingPolicy, ServiceRef, Stack, Task, VirtualGateway, WeightedTarget,
    WithImage, component,
};

/// An
/// [ECS service](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html)
/// on Fargate that listens on a port, with its task definition, roles, log group, security group, target group,
/// listener rules, service discovery and scaling.
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
/// The type parameter is its state: `Service::new` returns a `Service<NoImage>`, which `stack.add` doesn't accept, and
/// [`image`](Self::image) a `Service`. The setters that it shares with [`Worker`](crate::dsl::Worker) are those of
/// [`TaskBuilder`] and [`ServiceBuilder`].
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Service<Image = WithImage>(pub(crate) ServiceModel, PhantomData<Image>);

/// Sticky sessions: a cookie of the load balancer sends a client to the same task. See
/// [target group attributes](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stickiness {
    pub(crate) duration: Spanned<Duration>,
}

impl Stickiness {
    /// For this long after the last request, 1 second to 7 days. `stickiness.lb_cookie.duration_seconds`:
    /// [target group attributes](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html).
    // rule: stickiness
    #[track_caller]
    pub fn cookie(duration: Duration) -> Self {
        Self {
            duration: Spanned::here(duration),
        }
    }
}

/// The model of a [`Service`].
#[derive(Clone, Debug)]
pub(crate) struct ServiceModel {
    pub(crate) service: EcsService,
    pub(crate) ingress: Ingress,
}

impl Service {
    /// The ECS service and its ingress.
    pub(crate) fn view(&self) -> ServiceRef<'_> {
        ServiceRef::new(&self.0.service, Some(&self.0.ingress))
    }
}

impl<Image> HasTask for Service<Image> {
    fn task(&self) -> &Task {
        &self.0.service.task
    }

    fn task_mut(&mut self) -> &mut Task {
        &mut self.0.service.task
    }
}

impl<Image> HasEcsService for Service<Image> {
    fn ecs_service(&self) -> &EcsService {
        &self.0.service
    }

    fn ecs_service_mut(&mut self) -> &mut EcsService {
        &mut self.0.service
    }
}

impl<Image> TaskBuilder for Service<Image> {}

impl<Image> ServiceBuilder for Service<Image> {}

impl Service<NoImage> {
    /// A service with the main container `name`, 256 CPU units and 512 MiB, in private subnets. It needs an
    /// [`image`](Self::image) and a [`port`](Self::port).
    // rule: component_name
    #[track_caller]
    pub fn new(name: impl IntoText<Name>) -> Self {
        let model = ServiceModel {
            service: EcsService::new("service", &name.into_text()),
            ingress: Ingress::new(),
        };
        Self(model, PhantomData)
    }
}

impl<Image> Service<Image> {
    /// The image of the main container. Required. `Image`:
    /// [ContainerDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
    #[track_caller]
    pub fn image(mut self, image: impl IntoImage) -> Service {
        self.task_mut().record.replaces("image");
        self.task_mut().set_image(image.into_image());
        Service(self.0, PhantomData)
    }

    /// The TCP port of the main container that requests arrive at. Required.
    /// [`Container::port`](crate::dsl::Container::port) adds more. `ContainerPort`:
    /// [PortMapping](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html).
    // rule: port
    #[track_caller]
    pub fn port(mut self, port: impl IntoPort) -> Self {
        self.task_mut().record.replaces("port");
        let port = port.number();
        let main = self.task_mut().take_main().ingress_port(port);
        self.task_mut().put_main(main);
        self
    }

    /// Adds a port of the main container with a name, which other services call, or with a protocol of its own:
    /// `.port_mapping(PortMapping::tcp(9090).name("metrics"))`. Default: only [`port`](Self::port). `PortMappings`:
    /// [ContainerDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
    pub fn port_mapping(mut self, mapping: PortMapping) -> Self {
        let main = self.task_mut().take_main().port_mapping(mapping);
        self.task_mut().put_main(main);
        self
    }

    /// Routes requests whose path matches to the service. Default: no route. Called again, it adds an alternative. See
    /// [`Route::path`].
    // rule: path_pattern
    #[track_caller]
    pub fn path(mut self, pattern: impl IntoText<PathPattern>) -> Self {
        let route = self.take_route().path(pattern);
        self.own_route(route)
    }

    /// Restricts the route to this host name. Default: any host. Called again, it adds an alternative. See
    /// [`Route::host`].
    // rule: host_pattern
    #[track_caller]
    pub fn host(mut self, pattern: &str) -> Self {
        let route = self.take_route().host(pattern);
        self.own_route(route)
    }

    /// Restricts the route to requests with this header. Default: any headers. Called again, it adds a header or an
    /// alternative. See [`Route::header`].
    // rule: header_name
    // rule: header_value(pattern)
    #[track_caller]
    pub fn header(mut self, name: &str, pattern: &str) -> Self {
        let route = self.take_route().header(name, pattern);
        self.own_route(route)
    }

    /// Restricts the route to requests with this parameter in the query string. Default: any query. Called again, it adds
    /// an alternative. See [`Route::query`].
    // rule: query_key
    // rule: query_value(pattern)
    #[track_caller]
    pub fn query(mut self, key: &str, pattern: &str) -> Self {
        let route = self.take_route().query(key, pattern);
        self.own_route(route)
    }

    /// Restricts the route to this HTTP method. Default: any method. Called again, it adds an alternative. See
    /// [`Route::method`].
    // rule: method
    #[track_caller]
    pub fn method(mut self, method: &str) -> Self {
        let route = self.take_route().method(method);
        self.own_route(route)
    }

    /// Restricts the route to clients of this address block. Default: any address. Called again, it adds an
    /// alternative. See [`Route::source_ip`].
    // rule: ip_block
    #[track_caller]
    pub fn source_ip(mut self, cidr: impl IntoText<Cidr>) -> Self {
        let route = self.take_route().source_ip(cidr);
        self.own_route(route)
    }

    /// The priority of the service's listener rule. Default: computed from its conditions. See [`Route::priority`].
    // rule: priority
    #[track_caller]
    pub fn priority(mut self, priority: u32) -> Self {
        let route = self.take_route().priority(priority);
        self.own_route(route)
    }

    /// Adds another route, with its own conditions and priority. Default: only the route of the setters above. A
    /// [listener rule](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html).
    pub fn route(mut self, mut route: Route) -> Self {
        self.task_mut().record.absorb(&mut route.record);
        self.change_ingress(|ingress| ingress.more_routes.push(route))
    }

    /// The load balancer of the service's routes, except of those with [another](Route::load_balancer). Default: the only load
    /// balancer of the stack. `LoadBalancers`:
    /// [AWS::ECS::Service](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html).
    #[track_caller]
    pub fn load_balancer(mut self, load_balancer: &Handle<LoadBalancer>) -> Self {
        self.task_mut().record.replaces("load_balancer");
        self.change_ingress(|ingress| ingress.load_balancer = Some(load_balancer.clone()))
    }

    /// The load balancer's health check of a task: a path, or a [`HealthCheck`]. A [route](Route::health_check) to another port or
    /// behind another load balancer may have one of its own. Default: a request to `/`.
    /// `HealthCheckPath`:
    /// [health checks](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html).
    // rule: health_path(check as text)
    #[track_caller]
    pub fn health_check(mut self, check: impl Into<HealthCheck>) -> Self {
        self.task_mut().record.replaces("health_check");
        let mut check = check.into();
        self.task_mut().record.absorb(&mut check.record);
        if check.from_text {
            check.path.origin = SourceLocation::here();
        }
        self.change_ingress(|ingress| ingress.health_check = Some(check))
    }

    /// How long ECS ignores failed health checks of a new task, up to 2,147,483,647 seconds. Default: 60 seconds for a
    /// service with a route, as in the AWS CDK; AWS's own default is 0 seconds.
    /// `HealthCheckGracePeriodSeconds`:
    /// [CreateService](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html).
    // rule: grace_period
    #[track_caller]
    pub fn health_check_grace_period(mut self, period: Duration) -> Self {
        self.task_mut().record.replaces("health_check_grace_period");
        let period = Spanned::here(period);
        self.change_ingress(|ingress| ingress.health_check_grace_period = Some(period))
    }

    /// How long open connections to a deregistered task may continue, at most 1 hour. Default: 30 seconds; AWS's
    /// default of 300 delays every deployment. `deregistration_delay.timeout_seconds`:
    /// [connection draining](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/load-balancer-connection-draining.html).
    // rule: deregistration_delay
    #[track_caller]
    pub fn deregistration_delay(mut self, delay: Duration) -> Self {
        self.task_mut().record.replaces("deregistration_delay");
        let delay = Spanned::here(delay);
        self.change_ingress(|ingress| ingress.deregistration_delay = delay)
    }

    /// Increases a new task's share of requests gradually, over 30 to 900 seconds. Default: its full share at once.
    /// `slow_start.duration_seconds`:
    /// [target group attributes](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html).
    // rule: slow_start
    #[track_caller]
    pub fn slow_start(mut self, duration: Duration) -> Self {
        self.task_mut().record.replaces("slow_start");
        let duration = Spanned::here(duration);
        self.change_ingress(|ingress| ingress.slow_start = Some(duration))
    }

    /// Sends a client to the same task again. Default: to any task. `stickiness.enabled`:
    /// [target group attributes](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html).
    #[track_caller]
    pub fn stickiness(mut self, stickiness: Stickiness) -> Self {
        self.task_mut().record.replaces("stickiness");
        self.change_ingress(|ingress| ingress.stickiness = Some(stickiness))
    }

    /// Makes it a gRPC service: the load balancer uses HTTP/2 and checks health by gRPC status 0. Default: HTTP/1.1. It
    /// needs HTTPS. `ProtocolVersion`:
    /// [CreateTargetGroup](https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html).
    pub fn grpc(self) -> Self {
        self.change_ingress(|ingress| ingress.grpc = true)
    }

    /// The namespace in which the service is registered, of this stack or of another one of the app. Default: the only
    /// namespace of the stack. `NamespaceId`:
    /// [service discovery](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-discovery.html).
    #[track_caller]
    pub fn namespace(mut self, namespace: &Handle<Namespace>) -> Self {
        self.task_mut().record.replaces("namespace");
        self.change_ingress(|ingress| ingress.namespace = Some(namespace.clone()))
    }

    /// How the service is registered in its [`namespace`](Self::namespace). Default: [`Discovery::A`]. `DnsRecords`:
    /// [DnsRecord](https://docs.aws.amazon.com/cloud-map/latest/api/API_DnsRecord.html).
    #[track_caller]
    pub fn discovery(mut self, discovery: Discovery) -> Self {
        self.task_mut().record.replaces("discovery");
        self.change_ingress(|ingress| ingress.discovery = discovery)
    }

    /// How long clients may cache the answer of DNS. Default: 10 seconds. `TTL`:
    /// [DnsRecord](https://docs.aws.amazon.com/cloud-map/latest/api/API_DnsRecord.html).
    // rule: discovery_ttl
    #[track_caller]
    pub fn discovery_ttl(mut self, ttl: Duration) -> Self {
        self.task_mut().record.replaces("discovery_ttl");
        let ttl = Spanned::here(ttl);
        self.change_ingress(|ingress| ingress.discovery_ttl = ttl)
    }

    /// The answer of DNS when the service has several tasks. Default: [`RoutingPolicy::Multivalue`], up to eight
    /// addresses. `RoutingPolicy`: [DnsConfig](https://docs.aws.amazon.com/cloud-map/latest/api/API_DnsConfig.html).
    #[track_caller]
    pub fn routing_policy(mut self, policy: RoutingPolicy) -> Self {
        self.task_mut().record.replaces("routing_policy");
        self.change_ingress(|ingress| ingress.routing_policy = policy)
    }

    /// The protocol of the service's port, for its [`mesh`](Self::mesh). Default: HTTP/1.1, or gRPC after
    /// [`grpc`](Self::grpc). It can't change after the service is created. `AppProtocol`:
    /// [PortMapping](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html).
    #[track_caller]
    pub fn protocol(mut self, protocol: AppProtocol) -> Self {
        self.task_mut().record.replaces("protocol");
        self.change_ingress(|ingress| ingress.protocol = Some(protocol))
    }

    /// The port at which callers in a mesh of Service Connect reach the service, 1 to 65,535: with 80, `http://order:80`. Default:
    /// [`port`](Self::port). `Port` of the `ClientAliases`:
    /// [ServiceConnectClientAlias](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectClientAlias.html).
    // rule: port
    #[track_caller]
    pub fn mesh_port(mut self, port: impl IntoPort) -> Self {
        self.task_mut().record.replaces("mesh_port");
        let port = Spanned::here(port.number());
        self.change_ingress(|ingress| ingress.mesh_port = Some(port))
    }

    /// How long the mesh keeps an idle connection, in whole seconds; 0 disables the timeout. Default: 5 minutes, 1 hour
    /// for TCP. `IdleTimeoutSeconds`:
    /// [TimeoutConfiguration](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TimeoutConfiguration.html).
    // rule: mesh_timeout
    #[track_caller]
    pub fn idle_timeout(mut self, timeout: Duration) -> Self {
        self.task_mut().record.replaces("idle_timeout");
        let timeout = Spanned::here(timeout);
        self.change_ingress(|ingress| ingress.idle_timeout = Some(timeout))
    }

    /// How long the mesh waits for the response to a request, in whole seconds; 0 disables the timeout. Default: 15
    /// seconds. `PerRequestTimeoutSeconds`:
    /// [TimeoutConfiguration](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TimeoutConfiguration.html).
    // rule: mesh_timeout
    #[track_caller]
    pub fn per_request_timeout(mut self, timeout: Duration) -> Self {
        self.task_mut().record.replaces("per_request_timeout");
        let timeout = Spanned::here(timeout);
        self.change_ingress(|ingress| ingress.per_request_timeout = Some(timeout))
    }

    /// In App Mesh, sends this share of the calls of this service, in whole percent, to another one, for example a new
    /// version. Called again, it adds a target; all together at most 100 %. Default: none. Elsewhere
    /// [`Deployment::canary`](crate::dsl::Deployment::canary) shifts traffic. `WeightedTargets`:
    /// [routes](https://docs.aws.amazon.com/app-mesh/latest/userguide/routes.html).
    #[track_caller]
    pub fn weighted_target(self, service: &Handle<Service>, percent: impl Into<Percent>) -> Self {
        let target = WeightedTarget {
            service: service.clone(),
            percent: Spanned::here(percent.into()),
        };
        self.change_ingress(|ingress| ingress.weighted_targets.push(target))
    }

    fn change_ingress(mut self, change: impl FnOnce(&mut Ingress)) -> Self {
        change(&mut self.0.ingress);
        self
    }

    /// The own route, without its conditions in the service until [`own_route`](Self::own_route).
    #[track_caller]
    fn take_route(&mut self) -> Route {
        let route = &mut self.0.ingress.own_route;
        let empty = Route {
            origin: route.origin,
            ..Route::new()
        };
        std::mem::replace(route, empty)
    }

    fn own_route(mut self, mut route: Route) -> Self {
        self.task_mut().record.absorb(&mut route.record);
        self.change_ingress(|ingress| ingress.own_route = route)
    }
}

/// A virtual gateway of App Mesh: the return value of [`Handle<Mesh>::gateway`](Handle::gateway).
pub type Gateway = Service<MeshGateway>;

impl Gateway {
    /// Adds a gateway route: requests whose path begins with `prefix` go to a service of the mesh. See
    /// [gateway routes](https://docs.aws.amazon.com/app-mesh/latest/userguide/gateway-routes.html).
    #[track_caller]
    pub fn forward(self, prefix: &str, service: &Handle<Service>) -> Self {
        let route = (Spanned::here(prefix.to_owned()), service.clone());
        self.change_ingress(|ingress| {
            if let Some(gateway) = &mut ingress.gateway {
                gateway.routes.push(route);
            }
        })
    }
}

impl Service {
    pub(in crate::dsl) fn into_gateway(self, gateway: VirtualGateway) -> Gateway {
        let Service(mut model, _) = self.change_ingress(|ingress| ingress.gateway = Some(gateway));
        // What the mesh has set is a default, which the user may replace.
        model.service.task.record = BuilderRecord::default();
        model.service.task.main.record = BuilderRecord::default();
        Service(model, PhantomData)
    }
}

impl Handle<Service> {
    /// The ARN of the service. For metrics and policies use [`service_name`](Self::service_name).
    pub fn service_arn(&self) -> Value<String> {
        Value::from_expr(self.ref_of("Service"))
    }

    /// `targetgroup/<name>/<id>`, the `TargetGroupFullName`: the dimension `TargetGroup` of its metrics. Of several target
    /// groups, that of the first route.
    pub fn target_group_full_name(&self) -> Value<String> {
        Value::from_expr(self.attribute_of("TargetGroup", "TargetGroupFullName"))
    }
}

component!(Service, task);

impl Described for Service {
    fn description(self: &Arc<Self>, stack: &Stack) -> Description<'_> {
        self.task()
            .description(Some(Monitoring::Service(stack.handle(self))))
    }
}
