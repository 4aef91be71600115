//! Values of a service's ingress: routes, health check, target group settings.

use crate::check::report::{Report, shown};
use crate::dsl::{HealthCheck, Ingress, Route, ServiceRef};
use crate::rules;

pub(super) fn check(service: ServiceRef<'_>, ingress: &Ingress, report: &mut Report<'_>) {
    for route in std::iter::once(&ingress.own_route).chain(&ingress.more_routes) {
        check_route(route, report);
        if let Some(check) = &route.health_check {
            let port = route.port.map(|port| port.value);
            check_health(check, service.is_grpc_at(port), report);
        }
    }
    if let Some(check) = &ingress.health_check {
        check_health(check, ingress.is_grpc(), report);
    }
    report.duration(&ingress.health_check_grace_period, rules::grace_period);
    report.duration(&ingress.deregistration_delay, rules::deregistration_delay);
    report.duration(&ingress.slow_start, rules::slow_start);
    if let Some(stickiness) = &ingress.stickiness {
        report.duration(&stickiness.duration, rules::stickiness);
    }
    report.duration(&ingress.discovery_ttl, rules::discovery_ttl);
}

fn check_route(route: &Route, report: &mut Report<'_>) {
    report.text(&route.paths, rules::path_pattern);
    report.text(&route.hosts, rules::host_pattern);
    for (name, patterns) in &route.headers {
        report.text(name, rules::header_name);
        for pattern in patterns {
            report.value(pattern, name.origin, rules::header_value(pattern));
        }
    }
    for query in &route.queries {
        let (key, pattern) = &query.value;
        if let Some(key) = key {
            report.value(key, query.origin, rules::query_key(key));
        }
        report.value(pattern, query.origin, rules::query_value(pattern));
    }
    report.text(&route.methods, rules::method);
    report.text(&route.source_ips, rules::ip_block);
    report.number(&route.priority, rules::priority);
    report.number(&route.port, rules::port);
}

fn check_health(check: &HealthCheck, is_grpc: bool, report: &mut Report<'_>) {
    report.number(&check.port, rules::port);
    report.text(&check.path, rules::health_path);
    report.text(&check.matcher, |codes| {
        rules::health_matcher(codes)?;
        // Another rule reports the status codes of HTTP for gRPC.
        if is_grpc {
            Ok(())
        } else {
            rules::http_matcher(codes)
        }
    });
    report.duration(&check.interval, rules::health_interval);
    report.duration(&check.timeout, rules::health_timeout);
    report.number(&check.healthy_threshold, rules::health_threshold);
    report.number(&check.unhealthy_threshold, rules::health_threshold);
    let (interval, timeout) = (check.interval.value, check.timeout.value);
    report.value(
        shown(timeout),
        check.timeout.origin,
        rules::health_timing(interval, timeout),
    );
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{HealthCheck, Route, Service, Stickiness, hours, secs};

    fn with(change: impl Fn(Service) -> Service) -> Diagnostics {
        check_service(|| change(service("order").path("/api/*")))
    }

    fn checked(change: impl Fn(HealthCheck) -> HealthCheck) -> Diagnostics {
        with(|service| service.health_check(change(HealthCheck::path("/health/"))))
    }

    #[test]
    fn route_values() {
        let invalid = "is not valid in a listener rule";
        let diagnostics = with(|service| service.path("api/*"));
        assert_error(
            &diagnostics,
            "ECS1301",
            &format!("path pattern `api/*` {invalid}"),
        );
        let diagnostics = with(|service| service.host("localhost"));
        assert_error(
            &diagnostics,
            "ECS1302",
            &format!("host pattern `localhost` {invalid}"),
        );
        let diagnostics = with(|service| service.header("X Beta", "1"));
        assert_error(
            &diagnostics,
            "ECS1303",
            &format!("header name `X Beta` {invalid}"),
        );
        let diagnostics = with(|service| service.method("get"));
        assert_error(&diagnostics, "ECS1304", &format!("method `get` {invalid}"));
        let diagnostics = with(|service| service.query("v", ""));
        let message = format!("query pattern `` {invalid}");
        assert_error(&diagnostics, "ECS1305", &message);
        let diagnostics = with(|service| service.priority(50_001));
        assert_error(&diagnostics, "ECS1306", "priority `50001` is out of range");
        let diagnostics = with(|service| service.source_ip("10.0.0.1"));
        assert_error(
            &diagnostics,
            "ECS1210",
            "address block `10.0.0.1` is not in CIDR notation",
        );
    }

    // found: E10
    #[test]
    fn query_parameter_of_any_name_is_legal() {
        assert_silent(&with(|service| service.query("", "beta")));
    }

    #[test]
    fn further_route_is_checked() {
        let diagnostics = with(|service| service.route(Route::to_path("b")));
        assert_error(
            &diagnostics,
            "ECS1301",
            "path pattern `b` is not valid in a listener rule",
        );
    }

    #[test]
    fn health_checks() {
        let diagnostics = with(|service| service.health_check("health"));
        assert_eq!(only(&diagnostics).0, "ECS1401");
        assert!(
            only_diagnostic(&diagnostics)
                .origin
                .unwrap()
                .file()
                .ends_with("routes.rs")
        );
        let diagnostics = checked(|_| HealthCheck::path("health"));
        assert_error(
            &diagnostics,
            "ECS1401",
            "health check path `health` is not a valid request path",
        );
        let diagnostics = checked(|check| check.matcher("2xx"));
        assert_error(
            &diagnostics,
            "ECS1402",
            "matcher `2xx` is not a list of status codes",
        );
        let diagnostics = checked(|check| check.interval(secs(301)));
        assert_error(
            &diagnostics,
            "ECS1403",
            "health check interval `301 seconds` is out of range",
        );
        let diagnostics = checked(|check| check.timeout(secs(1)));
        assert_error(
            &diagnostics,
            "ECS1404",
            "health check timeout `1 second` is out of range",
        );
        let diagnostics = checked(|check| check.healthy_threshold(1));
        assert_error(
            &diagnostics,
            "ECS1405",
            "health check threshold `1` is out of range",
        );
        let diagnostics = checked(|check| check.timeout(secs(30)));
        assert_error(
            &diagnostics,
            "ECS1406",
            "health check timeout `30 seconds` is not shorter than the interval",
        );
        assert_silent(&checked(|check| check.interval(secs(10)).timeout(secs(9))));
    }

    #[test]
    fn durations() {
        let diagnostics = with(|service| service.deregistration_delay(hours(2)));
        assert_error(
            &diagnostics,
            "ECS1412",
            "deregistration delay `7200 seconds` is out of range",
        );
        let diagnostics = with(|service| service.slow_start(secs(29)));
        assert_error(
            &diagnostics,
            "ECS1413",
            "slow start `29 seconds` is out of range",
        );
        let diagnostics = with(|service| service.stickiness(Stickiness::cookie(secs(0))));
        assert_error(
            &diagnostics,
            "ECS1414",
            "stickiness `0 seconds` is out of range",
        );
        let diagnostics = with(|service| service.discovery_ttl(secs(1 << 31)));
        assert_error(
            &diagnostics,
            "ECS1215",
            "discovery TTL `2147483648 seconds` is out of range",
        );
        let diagnostics = with(|service| service.health_check_grace_period(secs(1 << 31)));
        assert_error(
            &diagnostics,
            "ECS1411",
            "health check grace period `2147483648 seconds` is out of range",
        );
        assert_silent(&with(|service| {
            service.slow_start(secs(30)).deregistration_delay(secs(0))
        }));
    }
}
