//! Whether ECS can move all of the traffic that a deployment shifts.
//!
//! ECS is told one listener rule, `ProductionListenerRule` of the service's `AdvancedConfiguration`, and changes the
//! weights of that one. Others keep theirs, and lead to the target group that has no tasks afterwards. No
//! `TestListenerRule` is ever set: nothing here makes a rule for test traffic.

use super::report::{Report, workload_label};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::dsl::priority::MOST_VALUES;
use crate::dsl::{Stack, Strategy};

const MANY_RULES: Code = Code::new("ECS1435");

pub(super) fn check(stack: &Stack, faults: &mut Diagnostics) {
    for workload in stack.workloads() {
        let Some(strategy) = shifts(&workload.deployment.strategy) else {
            continue;
        };
        let rules: Vec<_> = workload
            .routes()
            .flat_map(|route| route.rules())
            .map(|(rule, _)| rule)
            .collect();
        let Some(second) = rules.get(1) else { continue };
        let message = format!(
            "its routes become `{}` listener rules, and `{strategy}` moves the traffic of one",
            rules.len()
        );
        let fault = Diagnostic::error(MANY_RULES, message)
            .allowed(format!(
                "one listener rule: one route, whose conditions have at most {MOST_VALUES} values together"
            ))
            .hint(
                "fewer patterns, or a wildcard such as `.path(\"/api/*\")`, in one route; or `.deployment(Deployment::rolling())`",
            );
        Report::new(workload_label(workload), faults).tell(fault, second.place());
    }
}

/// What the strategy is called in a program, if ECS shifts traffic by listener rules in it.
fn shifts(strategy: &Strategy) -> Option<&'static str> {
    match strategy {
        Strategy::Rolling => None,
        Strategy::BlueGreen => Some("Deployment::blue_green()"),
        Strategy::Canary { .. } => Some("Deployment::canary(…)"),
        Strategy::Linear { .. } => Some("Deployment::linear(…)"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Deployment, Route, Service};

    type Make = fn() -> Deployment;

    /// A service with this many paths.
    #[track_caller]
    fn with_paths(count: usize) -> Service {
        let paths = (1..=count).map(|number| format!("/{number}"));
        paths.fold(service("order"), |service, path| service.path(path))
    }

    fn deployed(service: impl Fn() -> Service, deployment: Make) -> Diagnostics {
        check_service(|| service().deployment(deployment()))
    }

    #[test]
    fn six_paths_are_two_rules_and_five_are_one() {
        let strategies: [(Make, &str); 3] = [
            (Deployment::blue_green, "Deployment::blue_green()"),
            (|| Deployment::canary(10), "Deployment::canary(…)"),
            (|| Deployment::linear(25), "Deployment::linear(…)"),
        ];
        for (deployment, name) in strategies {
            let faults = deployed(|| with_paths(6), deployment);
            let message = format!(
                "its routes become `2` listener rules, and `{name}` moves the traffic of one"
            );
            assert_error(&faults, "ECS1435", &message);
            assert_silent(&deployed(|| with_paths(5), deployment));
        }
        assert_silent(&deployed(|| with_paths(6), Deployment::rolling));
    }

    #[test]
    fn values_of_all_conditions_count() {
        let with_host = |paths| with_paths(paths).host("shop.example.com");
        let faults = deployed(|| with_host(9), Deployment::blue_green);
        let message = "its routes become `3` listener rules, and `Deployment::blue_green()` moves the traffic of one";
        assert_error(&faults, "ECS1435", message);
        assert_silent(&deployed(|| with_host(4), Deployment::blue_green));
    }

    #[test]
    fn a_second_route_is_told_at_its_line() {
        let first = || service("order").path("/orders/*");
        let line = line!() + 1;
        let second = || first().route(Route::to_path("/carts/*").method("GET"));
        let faults = deployed(second, Deployment::blue_green);
        let fault = only_fault(&faults);
        assert_eq!(fault.code.as_str(), "ECS1435");
        assert_eq!(fault.origin.map(|origin| origin.line()), Some(line));
        assert_eq!(
            fault.allowed.as_deref(),
            Some("one listener rule: one route, whose conditions have at most 5 values together")
        );
        let route = || service("order").route(Route::to_path("/carts/*").method("GET"));
        assert_silent(&deployed(route, Deployment::blue_green));
        assert_silent(&deployed(second, Deployment::rolling));
    }

    #[test]
    fn the_first_pattern_that_has_no_room_is_told() {
        let five = || with_paths(5);
        let line = line!() + 1;
        let seven = || five().path("/six").path("/seven");
        let faults = deployed(seven, Deployment::blue_green);
        let fault = only_fault(&faults);
        assert_eq!(fault.origin.map(|origin| origin.line()), Some(line));
    }
}
