//! Routes: the conditions of listener rules.

use crate::cfn::Handle;
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::{BuilderRecord, Cidr, HealthCheck, IntoPort, IntoText, LoadBalancer, PathPattern};

/// A [listener rule](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html):
/// all of its conditions must match. The values of one condition are alternatives.
///
/// Its requests go to the [`port`](Self::port) of the service, behind its [`load_balancer`](Self::load_balancer). The routes
/// with another port or another load balancer have a target group of their own; a service has at most five.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn shop(stack: &mut Stack, order: Service) {
/// let web = stack.add(LoadBalancer::public("web"));
/// let internal = stack.add(LoadBalancer::internal("internal"));
/// let admin = Route::to_path("/admin/*").load_balancer(&internal).port(9090);
/// let order = order.port(8003).port_mapping(PortMapping::tcp(9090).name("admin"));
/// stack.add(order.load_balancer(&web).path("/orders/*").route(admin.health_check("/health/")));
/// # }
/// ```
///
/// AWS allows five values in one rule. More paths are split over several rules, except where a deployment shifts
/// traffic, since ECS shifts the traffic of one rule only.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "a route does nothing until it is given to a service"]
pub struct Route {
    pub(crate) origin: SourceLocation,
    pub(crate) record: BuilderRecord,
    pub(crate) paths: Vec<Spanned<String>>,
    pub(crate) hosts: Vec<Spanned<String>>,
    pub(crate) headers: Vec<(Spanned<String>, Vec<String>)>,
    pub(crate) queries: Vec<Spanned<(Option<String>, String)>>,
    pub(crate) methods: Vec<Spanned<String>>,
    pub(crate) source_ips: Vec<Spanned<String>>,
    pub(crate) priority: Option<Spanned<u32>>,
    /// Default: that of the service.
    pub(crate) load_balancer: Option<Handle<LoadBalancer>>,
    /// Default: the ingress port of the service.
    pub(crate) port: Option<Spanned<u16>>,
    pub(crate) health_check: Option<HealthCheck>,
}

impl Route {
    /// A route without conditions; it needs at least one.
    #[track_caller]
    pub(crate) fn new() -> Self {
        Self {
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            paths: Vec::new(),
            hosts: Vec::new(),
            headers: Vec::new(),
            queries: Vec::new(),
            methods: Vec::new(),
            source_ips: Vec::new(),
            priority: None,
            load_balancer: None,
            port: None,
            health_check: None,
        }
    }

    /// A route for requests whose path matches: at most 128 characters, with `*` for any characters and `?` for one.
    /// `PathPatternConfig`:
    /// [RuleCondition](https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RuleCondition.html).
    // rule: path_pattern
    #[track_caller]
    pub fn to_path(pattern: impl IntoText<PathPattern>) -> Self {
        Self::new().path(pattern)
    }

    /// A route for requests for a host name, with `*` and `?` as in paths: `api.example.com`, `*.example.com`.
    /// `HostHeaderConfig`:
    /// [RuleCondition](https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RuleCondition.html).
    // rule: host_pattern
    #[track_caller]
    pub fn to_host(pattern: &str) -> Self {
        Self::new().host(pattern)
    }

    /// Adds a path, as an alternative to the others. Default: any path. `PathPatternConfig`:
    /// [RuleCondition](https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RuleCondition.html).
    // rule: path_pattern
    #[track_caller]
    pub fn path(mut self, pattern: impl IntoText<PathPattern>) -> Self {
        self.paths.push(Spanned::here(pattern.into_text()));
        self
    }

    /// Adds a host name, as an alternative to the others. Default: any host. `HostHeaderConfig`:
    /// [RuleCondition](https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RuleCondition.html).
    // rule: host_pattern
    #[track_caller]
    pub fn host(mut self, pattern: &str) -> Self {
        self.hosts.push(Spanned::here(pattern.into()));
        self
    }

    /// Requires an HTTP header whose value matches the pattern. Default: any headers. Called again for the same header,
    /// it adds an alternative. `HttpHeaderConfig`:
    /// [RuleCondition](https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RuleCondition.html).
    // rule: header_name
    // rule: header_value(pattern)
    #[track_caller]
    pub fn header(mut self, name: &str, pattern: &str) -> Self {
        match self
            .headers
            .iter_mut()
            .find(|(known, _)| known.value == name)
        {
            Some((_, patterns)) => patterns.push(pattern.into()),
            None => self
                .headers
                .push((Spanned::here(name.into()), vec![pattern.into()])),
        }
        self
    }

    /// Requires a parameter in the query string whose value matches the pattern; with an empty key, a parameter of any name.
    /// Default: any query. Called again, it adds an alternative. `QueryStringConfig`:
    /// [RuleCondition](https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RuleCondition.html).
    // rule: query_key
    // rule: query_value(pattern)
    #[track_caller]
    pub fn query(mut self, key: &str, pattern: &str) -> Self {
        let key = (!key.is_empty()).then(|| key.to_owned());
        self.queries.push(Spanned::here((key, pattern.into())));
        self
    }

    /// Adds an HTTP method, in uppercase, as an alternative to the others. Default: any method.
    /// `HttpRequestMethodConfig`:
    /// [RuleCondition](https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RuleCondition.html).
    // rule: method
    #[track_caller]
    pub fn method(mut self, method: &str) -> Self {
        self.methods.push(Spanned::here(method.into()));
        self
    }

    /// Adds an address block of clients, as an alternative to the others. Default: any address. `SourceIpConfig`:
    /// [RuleCondition](https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RuleCondition.html).
    // rule: ip_block
    #[track_caller]
    pub fn source_ip(mut self, cidr: impl IntoText<Cidr>) -> Self {
        self.source_ips.push(Spanned::here(cidr.into_text()));
        self
    }

    /// The rule's priority, 1 to 50,000: the matching rule with the lowest number gets the request. Default: that
    /// of the lock file, or computed from the conditions, from 1,021 on, so that narrower conditions come first. `Priority`:
    /// [listener rules](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html).
    // rule: priority
    #[track_caller]
    pub fn priority(mut self, priority: u32) -> Self {
        self.record.replaces("priority");
        self.priority = Some(Spanned::here(priority));
        self
    }

    /// The load balancer of the route, for a service behind several. Default: that of the service. `LoadBalancers`:
    /// [AWS::ECS::Service](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html).
    #[track_caller]
    pub fn load_balancer(mut self, load_balancer: &Handle<LoadBalancer>) -> Self {
        self.record.replaces("load_balancer");
        self.load_balancer = Some(load_balancer.clone());
        self
    }

    /// The TCP port that the requests go to, of any container of the service. Default: the
    /// [`port`](crate::dsl::Service::port) of the service. `ContainerPort`:
    /// [LoadBalancer](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LoadBalancer.html).
    // rule: port
    #[track_caller]
    pub fn port(mut self, port: impl IntoPort) -> Self {
        self.record.replaces("port");
        self.port = Some(Spanned::here(port.number()));
        self
    }

    /// The health check of the route's target group, which all routes to the same port behind the same load balancer share.
    /// Default: that of the service, at the port of the service. `HealthCheckPath`:
    /// [health checks](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html).
    // rule: health_path(check as text)
    #[track_caller]
    pub fn health_check(mut self, check: impl Into<HealthCheck>) -> Self {
        self.record.replaces("health_check");
        let mut check = check.into();
        self.record.absorb(&mut check.record);
        if check.from_text {
            check.path.origin = SourceLocation::here();
        }
        self.health_check = Some(check);
        self
    }

    /// The line of its first condition.
    pub(crate) fn place(&self) -> SourceLocation {
        let texts = [&self.paths, &self.hosts, &self.methods, &self.source_ips];
        let texts = texts.into_iter().flatten().map(|value| value.origin);
        let headers = self.headers.iter().map(|(name, _)| name.origin);
        let queries = self.queries.iter().map(|query| query.origin);
        let mut all = texts.chain(headers).chain(queries);
        all.next().unwrap_or(self.origin)
    }

    /// The number of `*` and `?` in its conditions.
    pub(crate) fn wildcards(&self) -> usize {
        self.canonical().matches(['*', '?']).count()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.paths.is_empty()
            && self.hosts.is_empty()
            && self.headers.is_empty()
            && self.queries.is_empty()
            && self.methods.is_empty()
            && self.source_ips.is_empty()
    }
}
