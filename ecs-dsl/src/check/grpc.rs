//! Services that speak gRPC: the load balancer asks for their health in gRPC too.

use super::report::{Report, workload_label};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::dsl::{Stack, Workload};

const NO_METHOD: Code = Code::new("ECS1431");
const NO_MATCHER: Code = Code::new("ECS1432");

/// What is taken as healthy without a word.
const MATCHER: &str = "200";

pub(super) fn check(stack: &Stack, faults: &mut Diagnostics) {
    for workload in stack.workloads() {
        check_workload(workload, &mut Report::new(workload_label(workload), faults));
    }
}

fn check_workload(workload: &Workload, report: &mut Report<'_>) {
    let routed = workload.is_routed();
    let Some(front) = workload
        .front
        .as_ref()
        .filter(|front| front.is_grpc() && routed)
    else {
        return;
    };
    let check = front.health_check.as_ref();
    let path = check.map_or("/", |check| check.path.value.as_str());
    if !is_method(path) {
        let origin = check.map_or(workload.origin, |check| check.path.origin);
        let message =
            format!("it speaks gRPC, and is asked for its health at `{path}`, which is no method");
        let fault = Diagnostic::error(NO_METHOD, message)
            .allowed("a method as gRPC writes it, `/package.Service/Method`")
            .hint("`.health_check(\"/grpc.health.v1.Health/Check\")`, gRPC's own protocol for it");
        report.tell(fault, origin);
    }
    if let Some(matcher) = check
        .map(|check| &check.matcher)
        .filter(|matcher| matcher.value != MATCHER)
    {
        let message = format!(
            "the matcher `{}` has no effect: gRPC answers 200 whatever happens",
            matcher.value
        );
        let fault = Diagnostic::warning(NO_MATCHER, message)
            .allowed("gRPC status 0 as healthy, which is so without a word")
            .hint("leave `.matcher(…)` out");
        report.tell(fault, matcher.origin);
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
    use super::super::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Cluster, HealthCheck, LoadBalancer, Nat, Service, Stack, Vpc};

    fn speaking(change: impl Fn(Service) -> Service) -> Diagnostics {
        check(|stack: &mut Stack| {
            stack.add(Vpc::new("main").nat(Nat::Single));
            stack.add(Cluster::new("main"));
            let certificate = "arn:aws:acm:eu-west-1:123456789012:certificate/1";
            stack.add(LoadBalancer::public("web").https(certificate));
            stack.add(change(service("order").path("/*").grpc()));
        })
    }

    #[test]
    fn health_is_asked_by_a_method() {
        let faults = speaking(|order| order);
        let message = "it speaks gRPC, and is asked for its health at `/`, which is no method";
        assert_error(&faults, "ECS1431", message);
        for bad in ["/health/", "/health", "/a/b/c", "//"] {
            assert_eq!(
                only(&speaking(|order| order.health_check(bad))).0,
                "ECS1431",
                "{bad}"
            );
        }
        assert_silent(&speaking(|order| {
            order.health_check("/grpc.health.v1.Health/Check")
        }));
    }

    #[test]
    fn a_matcher_is_for_http() {
        let checked = |matcher: &'static str| {
            speaking(move |order| {
                let check = HealthCheck::path("/grpc.health.v1.Health/Check");
                order.health_check(check.matcher(matcher))
            })
        };
        let message = "the matcher `200-299` has no effect: gRPC answers 200 whatever happens";
        assert_warning(&checked("200-299"), "ECS1432", message);
        assert_silent(&checked("200"));
    }
}
