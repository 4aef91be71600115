//! The target groups of services: ports that the tasks have, and one health check each.

use crate::check::report::{Report, label};
use crate::diag::{Diagnostic, Diagnostics, Spanned};
use crate::dsl::{HealthCheck, Stack, TargetGroup, Task, Transport};
use crate::rules::codes;

pub(super) fn check(stacks: &[Stack], diagnostics: &mut Diagnostics) {
    for stack in stacks {
        for service in stack.services() {
            let mut report = Report::new(label(service.task()), diagnostics);
            for group in stack.target_groups(service) {
                check_port(&group, &mut report);
                check_health_checks(&group, &mut report);
            }
            let checks = service.ingress.filter(|ingress| ingress.is_routed());
            let of_service = checks.and_then(|ingress| ingress.health_check.as_ref());
            if let Some(port) = of_service.and_then(|check| check.port) {
                check_health_port(service.task(), port, &mut report);
            }
        }
    }
}

/// ECS refuses a port that no container has.
fn check_port(group: &TargetGroup<'_>, report: &mut Report<'_>) {
    let ports = tcp_ports(group.task());
    let routes = group.routes.iter().filter_map(|(_, route)| route.port);
    for port in routes.filter(|port| !ports.contains(&port.value)) {
        let message = format!(
            "a route goes to port `{}`, which no container of the task has",
            port.value
        );
        let diagnostic = Diagnostic::error(codes::TARGET_PORT_NOT_MAPPED, message)
            .allowed(listed(&ports))
            .hint(format!(
                "add `.port_mapping(PortMapping::tcp({}))` to the service",
                port.value
            ));
        report.add(diagnostic, port.origin);
    }
}

/// A target group has one health check, and tasks may listen on ports that aren't mapped.
fn check_health_checks(group: &TargetGroup<'_>, report: &mut Report<'_>) {
    let routes = group.routes.iter();
    let mut checks: Vec<&HealthCheck> = routes
        .filter_map(|(_, route)| route.health_check.as_ref())
        .collect();
    let of_service = group.ingress.health_check.as_ref();
    if checks.len() < group.routes.len() && group.is_ingress_port() {
        checks.extend(of_service);
    }
    let mut checks = checks.into_iter();
    let Some(first) = checks.next() else { return };
    let of_route = Some(first).filter(|first| of_service != Some(*first));
    if let Some(port) = of_route.and_then(|check| check.port) {
        check_health_port(group.task(), port, report);
    }
    for other in checks.filter(|other| !other.is_same(first)) {
        let message = format!(
            "two routes to port `{}` behind load balancer `{}` have different health checks; only the first one applies",
            group.port,
            group.balancer.name()
        );
        let diagnostic = Diagnostic::error(codes::CONFLICTING_HEALTH_CHECKS, message)
            .allowed("one health check for all routes to a port behind a load balancer")
            .hint(format!(
                "remove one of them; the other one is at {}",
                first.path.origin
            ));
        report.add(diagnostic, other.path.origin);
    }
}

fn check_health_port(task: &Task, port: Spanned<u16>, report: &mut Report<'_>) {
    let ports = tcp_ports(task);
    if ports.contains(&port.value) {
        return;
    }
    let message = format!(
        "the health check uses port `{}`, which no container of the task has",
        port.value
    );
    let diagnostic = Diagnostic::warning(codes::HEALTH_CHECK_PORT_NOT_MAPPED, message)
        .allowed(listed(&ports))
        .hint(format!(
            "add `.port_mapping(PortMapping::tcp({}))` to the service, or remove `.port(…)` from the health check",
            port.value
        ));
    report.add(diagnostic, port.origin);
}

fn tcp_ports(task: &Task) -> Vec<u16> {
    let mappings = task
        .containers()
        .flat_map(|container| container.port_mappings());
    mappings
        .filter(|mapping| mapping.transport == Transport::Tcp)
        .map(|mapping| mapping.port.value)
        .collect()
}

fn listed(ports: &[u16]) -> String {
    let ports: Vec<String> = ports.iter().map(u16::to_string).collect();
    ports.join(", ")
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Container, HealthCheck, PortMapping, Route, Service, TaskBuilder};

    fn routed(change: impl Fn(Service) -> Service) -> Diagnostics {
        check_service(|| {
            let order = service("order").port_mapping(PortMapping::tcp(9090));
            let order = order.container(|main| main.udp_port(8125));
            change(order.path("/*"))
        })
    }

    // found: D1
    #[test]
    fn route_to_a_port_that_no_container_has_is_an_error() {
        let to = |port| routed(move |order| order.route(Route::to_path("/admin/*").port(port)));
        for port in [9091, 8125] {
            let message =
                format!("a route goes to port `{port}`, which no container of the task has");
            assert_error(&to(port), "ECS1331", &message);
        }
        assert_silent(&to(9090));
        assert_silent(&routed(|order| {
            let proxy = Container::new("proxy", image()).port(8443);
            order
                .sidecar(proxy)
                .route(Route::to_path("/admin/*").port(8443))
        }));
    }

    // found: D1
    #[test]
    fn health_check_on_a_port_that_no_container_has_is_a_warning() {
        let on = |port| HealthCheck::path("/health").port(port);
        let message = "the health check uses port `9091`, which no container of the task has";
        let of_service = |port| routed(move |order| order.health_check(on(port)));
        assert_warning(&of_service(9091), "ECS1333", message);
        assert_silent(&of_service(9090));
        let of_route = |port| {
            routed(move |order| {
                let admin = Route::to_path("/admin/*").port(9090);
                order.route(admin.health_check(on(port)))
            })
        };
        assert_warning(&of_route(9091), "ECS1333", message);
        assert_silent(&of_route(8000));
    }

    #[test]
    fn different_health_checks_of_one_target_group_are_an_error() {
        let two = |second: &'static str| {
            routed(move |order| {
                let route = |path: &str| Route::to_path(path).port(9090);
                order
                    .route(route("/admin/*").health_check("/health"))
                    .route(route("/debug/*").health_check(second))
            })
        };
        let message = "two routes to port `9090` behind load balancer `web` have different health checks; only the first one applies";
        assert_error(&two("/other"), "ECS1340", message);
        assert_silent(&two("/health"));
    }

    #[test]
    fn health_check_of_a_route_beside_that_of_the_service_is_an_error() {
        let message = "two routes to port `8000` behind load balancer `web` have different health checks; only the first one applies";
        let both = routed(|order| {
            let admin = Route::to_path("/admin/*").health_check("/admin/health");
            order.health_check("/health").route(admin)
        });
        assert_error(&both, "ECS1340", message);
    }
}
