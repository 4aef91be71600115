//! The target groups of a service: one for each load balancer and port of its routes.

use crate::cfn::Handle;
use crate::dsl::{
    AppProtocol, Container, HealthCheck, Ingress, LoadBalancer, Route, ServiceRef, Stack, Strategy,
    Task, Transport,
};
use crate::rules;

/// A target group of a service, in which ECS registers one port of its tasks.
#[derive(Clone, Debug)]
pub(crate) struct TargetGroup<'a> {
    service: ServiceRef<'a>,
    pub(crate) ingress: &'a Ingress,
    pub(crate) balancer: Handle<LoadBalancer>,
    pub(crate) port: u16,
    /// Its routes, with their numbers among those of the service.
    pub(crate) routes: Vec<(usize, &'a Route)>,
}

impl Stack {
    /// The target groups of a service, in the order of its routes: those of routes whose load balancer and port are known.
    pub(crate) fn target_groups<'a>(&self, service: ServiceRef<'a>) -> Vec<TargetGroup<'a>> {
        let mut groups: Vec<TargetGroup<'a>> = Vec::new();
        let Some(ingress) = service.ingress else {
            return groups;
        };
        for (number, route) in ingress.routes().enumerate() {
            let own = service.task().main.port;
            let balancer = self.load_balancer_of(ingress, route).one();
            let (Some(balancer), Some(port)) = (balancer, route.port.or(own)) else {
                continue;
            };
            let port = port.value;
            let same =
                |group: &&mut TargetGroup<'_>| group.port == port && group.balancer == balancer;
            match groups.iter_mut().find(same) {
                Some(group) => group.routes.push((number, route)),
                None => groups.push(TargetGroup {
                    service,
                    ingress,
                    balancer,
                    port,
                    routes: vec![(number, route)],
                }),
            }
        }
        groups
    }
}

impl ServiceRef<'_> {
    /// Whether a port of the tasks has gRPC. Default: the ingress port.
    pub(crate) fn is_grpc_at(self, port: Option<u16>) -> bool {
        let own = self.task().main.port.map(|own| own.value);
        let Some(port) = port.filter(|port| own != Some(*port)) else {
            return self.ingress.is_some_and(Ingress::is_grpc);
        };
        let containers = self.task().containers();
        let mut mappings = containers.flat_map(|container| &container.more_ports);
        mappings
            .any(|mapping| mapping.port.value == port && mapping.protocol() == AppProtocol::Grpc)
    }
}

impl TargetGroup<'_> {
    /// Whether it is that of the first route, whose logical ids have neither load balancer nor port.
    fn is_first(&self) -> bool {
        self.routes.first().is_some_and(|(number, _)| *number == 0)
    }

    /// The part of the logical id of the group, or of another resource of it.
    pub(crate) fn part(&self, of: &str) -> String {
        match self.is_first() {
            true => of.to_owned(),
            false => format!("{of}-{}-{}", self.balancer.name(), self.port),
        }
    }

    /// The task whose port it is.
    pub(crate) fn task(&self) -> &Task {
        self.service.task()
    }

    /// Whether ECS shifts traffic between it and a second group.
    pub(crate) fn has_alternate(&self) -> bool {
        self.service.deployment.strategy != Strategy::Rolling
    }

    /// Whether its port is the ingress port of the service.
    pub(crate) fn is_ingress_port(&self) -> bool {
        let own = self.service.task().main.port;
        own.is_some_and(|own| own.value == self.port)
    }

    /// The name of the container with the port: the main container, if none has it.
    pub(crate) fn container(&self) -> &str {
        let task = self.service.task();
        let has_port = |container: &&Container| {
            let mut mappings = container.port_mappings();
            mappings.any(|mapping| {
                mapping.port.value == self.port && mapping.transport == Transport::Tcp
            })
        };
        let container = task.containers().find(has_port);
        &container.unwrap_or(&task.main).name.value
    }

    /// Whether its targets use gRPC.
    pub(crate) fn is_grpc(&self) -> bool {
        self.service.is_grpc_at(Some(self.port))
    }

    /// The health check of a route, or else that of the service.
    pub(crate) fn own_check(&self) -> Option<&HealthCheck> {
        let mut checks = self
            .routes
            .iter()
            .filter_map(|(_, route)| route.health_check.as_ref());
        let of_service = self.ingress.health_check.as_ref();
        // A check of gRPC fails at a port that has HTTP, and the other way round.
        let of_service = of_service.filter(|_| self.is_grpc() == self.ingress.is_grpc());
        checks.next().or(of_service)
    }

    /// The status codes of a healthy task. gRPC ignores those of HTTP.
    pub(crate) fn health_codes(&self) -> &str {
        let given = self.own_check().and_then(|check| check.matcher.as_ref());
        let is_grpc = self.is_grpc();
        match given {
            Some(codes) if !is_grpc || rules::grpc_matcher(&codes.value).is_ok() => &codes.value,
            _ if is_grpc => "0",
            _ => "200",
        }
    }

    /// The number of the port that the health check asks, unless it is that of the targets. The check of the service is asked
    /// at the port of the service.
    pub(crate) fn check_port(&self) -> Option<u16> {
        let check = self.own_check();
        if let Some(port) = check.and_then(|check| check.port) {
            return Some(port.value);
        }
        let is_own = self
            .routes
            .iter()
            .any(|(_, route)| route.health_check.is_some());
        let of_service = self.service.task().main.port?.value;
        let is_shared =
            !is_own && !self.is_ingress_port() && self.is_grpc() == self.ingress.is_grpc();
        is_shared.then_some(of_service)
    }
}
