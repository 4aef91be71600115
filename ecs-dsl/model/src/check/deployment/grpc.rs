//! Health checks of gRPC services, which the load balancer calls as gRPC methods.

use crate::check::report::Report;
use crate::diag::{Diagnostic, SourceLocation};
use crate::dsl::{HealthCheck, Ingress, ServiceRef, Stack, TargetGroup};
use crate::rules::{self, codes};

pub(super) fn check(stack: &Stack, service: ServiceRef<'_>, _: &Ingress, report: &mut Report<'_>) {
    let groups = stack.target_groups(service).into_iter();
    let mut seen = Vec::new();
    for group in groups.filter(TargetGroup::is_grpc) {
        let check = group.own_check();
        if !seen.contains(&check.cloned()) {
            check_health_check(check, service.task.origin, report);
            seen.push(check.cloned());
        }
    }
}

fn check_health_check(
    check: Option<&HealthCheck>,
    origin: SourceLocation,
    report: &mut Report<'_>,
) {
    let path = check.map_or("/", |check| check.path.value.as_str());
    if !is_method(path) {
        let origin = check.map_or(origin, |check| check.path.origin);
        let message = format!("the health check path `{path}` is not a gRPC method");
        let diagnostic = Diagnostic::error(codes::INVALID_GRPC_HEALTH_CHECK_PATH, message)
            .allowed("a gRPC method, `/package.Service/Method`")
            .hint("use gRPC's health checking protocol, `.health_check(\"/grpc.health.v1.Health/Check\")`");
        report.add(diagnostic, origin);
    }
    let matcher = check.and_then(|check| check.matcher.as_ref());
    if let Some(matcher) = matcher.filter(|matcher| rules::http_matcher(&matcher.value).is_ok()) {
        let message = format!(
            "the matcher `{}` has no effect: the HTTP status of gRPC is always 200",
            matcher.value
        );
        let diagnostic = Diagnostic::warning(codes::INEFFECTIVE_GRPC_MATCHER, message)
            .allowed("gRPC status codes from 0 to 99, such as `0`, `0,12` or `0-99`")
            .hint("set gRPC status codes, or remove `.matcher(…)`: by default, 0 is healthy");
        report.add(diagnostic, matcher.origin);
    }
}

fn is_method(path: &str) -> bool {
    let parts = path.strip_prefix('/').and_then(|path| path.split_once('/'));
    parts.is_some_and(|(service, method)| {
        !service.is_empty() && !method.is_empty() && !method.contains('/')
    })
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Cluster, HealthCheck, LoadBalancer, Nat, Service, Stack, Vpc};

    fn check_grpc(change: impl Fn(Service) -> Service) -> Diagnostics {
        check(|stack: &mut Stack| {
            stack.add(Vpc::new("main").nat(Nat::Single));
            stack.add(Cluster::new("main"));
            let certificate = "arn:aws:acm:eu-west-1:123456789012:certificate/1";
            stack.add(LoadBalancer::public("web").https(certificate));
            stack.add(change(service("order").path("/*").grpc()));
        })
    }

    #[test]
    fn health_check_path_that_is_no_method_is_an_error() {
        let diagnostics = check_grpc(|order| order);
        let message = "the health check path `/` is not a gRPC method";
        assert_error(&diagnostics, "ECS1431", message);
        for bad in ["/health/", "/health", "/a/b/c", "//"] {
            assert_eq!(
                only(&check_grpc(|order| order.health_check(bad))).0,
                "ECS1431",
                "{bad}"
            );
        }
        assert_silent(&check_grpc(|order| {
            order.health_check("/grpc.health.v1.Health/Check")
        }));
    }

    #[test]
    fn matcher_is_a_warning() {
        let checked = |matcher: &'static str| {
            check_grpc(move |order| {
                let check = HealthCheck::path("/grpc.health.v1.Health/Check");
                order.health_check(check.matcher(matcher))
            })
        };
        let message = "the matcher `200-299` has no effect: the HTTP status of gRPC is always 200";
        assert_warning(&checked("200-299"), "ECS1432", message);
        assert_silent(&checked("0"));
    }

    // found: C3
    #[test]
    fn grpc_status_codes_are_checked() {
        let checked = |matcher: &'static str| {
            check_grpc(move |order| {
                let check = HealthCheck::path("/AWS.ALB/healthcheck");
                order.health_check(check.matcher(matcher))
            })
        };
        for good in ["12", "0,12", "0-99"] {
            assert_silent(&checked(good));
        }
        let message = "matcher `100` is not a list of status codes";
        assert_error(&checked("100"), "ECS1402", message);
    }

    #[test]
    fn grpc_status_codes_of_an_http_service_are_an_error() {
        let diagnostics = check_service(|| {
            let check = HealthCheck::path("/health").matcher("12");
            service("order").path("/*").health_check(check)
        });
        let message = "matcher `12` is not a list of status codes from 200 to 499";
        assert_error(&diagnostics, "ECS1402", message);
    }
}
