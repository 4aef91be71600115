//! Listener rules of services whose deployment shifts traffic.
//!
//! ECS has one listener rule for each target group, `ProductionListenerRule` of its `AdvancedConfiguration`, and changes the
//! weights of that rule. Other rules would keep theirs, and forward to the target group that has no tasks after the deployment.
//! `TestListenerRule` is never set: no rule for test traffic is created.

use crate::check::report::Report;
use crate::diag::Diagnostic;
use crate::dsl::model::listener::MAX_VALUES;
use crate::dsl::{Ingress, ServiceRef, Stack, Strategy};
use crate::rules::codes;

pub(super) fn check(stack: &Stack, service: ServiceRef<'_>, _: &Ingress, report: &mut Report<'_>) {
    let Some(strategy) = shifting_strategy(&service.deployment.strategy) else {
        return;
    };
    let groups = stack.target_groups(service);
    for group in &groups {
        let routes = group.routes.iter();
        let rules: Vec<_> = routes.flat_map(|(_, route)| route.parts()).collect();
        let Some(second) = rules.get(1) else { continue };
        let of_group = match groups.len() {
            1 => String::new(),
            _ => format!(
                " to port {} behind load balancer `{}`",
                group.port,
                group.balancer.name()
            ),
        };
        let message = format!(
            "its routes{of_group} become `{}` listener rules, but `{strategy}` shifts the traffic of only one",
            rules.len()
        );
        let diagnostic = Diagnostic::error(codes::TRAFFIC_SHIFT_ACROSS_SEVERAL_LISTENER_RULES, message)
            .allowed(format!(
                "one listener rule: a single route with at most {MAX_VALUES} condition values"
            ))
            .hint(
                "use fewer patterns or a wildcard such as `.path(\"/api/*\")` in one route, or use `.deployment(Deployment::rolling())`",
            );
        report.add(diagnostic, second.place());
    }
}

/// The strategy as a program spells it, if it shifts traffic.
fn shifting_strategy(strategy: &Strategy) -> Option<&'static str> {
    match strategy {
        Strategy::Rolling => None,
        Strategy::BlueGreen => Some("Deployment::blue_green()"),
        Strategy::Canary { .. } => Some("Deployment::canary(…)"),
        Strategy::Linear { .. } => Some("Deployment::linear(…)"),
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Deployment, Route, Service, ServiceBuilder};

    type NewDeployment = fn() -> Deployment;

    /// A service with `count` paths.
    #[track_caller]
    fn with_paths(count: usize) -> Service {
        let paths = (1..=count).map(|number| format!("/{number}"));
        paths.fold(service("order"), |service, path| service.path(path))
    }

    fn check_deployment(service: impl Fn() -> Service, deployment: NewDeployment) -> Diagnostics {
        check_service(|| service().deployment(deployment()))
    }

    #[test]
    fn sixth_path_is_an_error() {
        let strategies: [(NewDeployment, &str); 3] = [
            (Deployment::blue_green, "Deployment::blue_green()"),
            (|| Deployment::canary(10), "Deployment::canary(…)"),
            (|| Deployment::linear(25), "Deployment::linear(…)"),
        ];
        for (deployment, name) in strategies {
            let diagnostics = check_deployment(|| with_paths(6), deployment);
            let message = format!(
                "its routes become `2` listener rules, but `{name}` shifts the traffic of only one"
            );
            assert_error(&diagnostics, "ECS1435", &message);
            assert_silent(&check_deployment(|| with_paths(5), deployment));
        }
        assert_silent(&check_deployment(|| with_paths(6), Deployment::rolling));
    }

    #[test]
    fn values_of_all_conditions_count() {
        let with_host = |paths| with_paths(paths).host("shop.example.com");
        let diagnostics = check_deployment(|| with_host(9), Deployment::blue_green);
        let message = "its routes become `3` listener rules, but `Deployment::blue_green()` shifts the traffic of only one";
        assert_error(&diagnostics, "ECS1435", message);
        assert_silent(&check_deployment(|| with_host(4), Deployment::blue_green));
    }

    #[test]
    fn second_route_is_reported_at_its_line() {
        let first = || service("order").path("/orders/*");
        let line = line!() + 1;
        let second = || first().route(Route::to_path("/carts/*").method("GET"));
        let diagnostics = check_deployment(second, Deployment::blue_green);
        let diagnostic = only_diagnostic(&diagnostics);
        assert_eq!(diagnostic.code.as_str(), "ECS1435");
        assert_eq!(diagnostic.origin.map(|origin| origin.line()), Some(line));
        assert_eq!(
            diagnostic.allowed.as_deref(),
            Some("one listener rule: a single route with at most 5 condition values")
        );
        let route = || service("order").route(Route::to_path("/carts/*").method("GET"));
        assert_silent(&check_deployment(route, Deployment::blue_green));
        assert_silent(&check_deployment(second, Deployment::rolling));
    }

    #[test]
    fn first_path_over_the_limit_is_reported() {
        let five = || with_paths(5);
        let line = line!() + 1;
        let seven = || five().path("/six").path("/seven");
        let diagnostics = check_deployment(seven, Deployment::blue_green);
        let diagnostic = only_diagnostic(&diagnostics);
        assert_eq!(diagnostic.origin.map(|origin| origin.line()), Some(line));
    }
}
