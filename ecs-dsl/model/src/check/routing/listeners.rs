//! The rules of each listener, across all stacks of the app.

use std::collections::BTreeMap;

use crate::check::report::{Report, label};
use crate::diag::{Diagnostic, Diagnostics};
use crate::dsl::model::listener::{ListenerRule, MAX_VALUES, PriorityOrigin, listener_key};
use crate::dsl::{Ingress, LoadBalancer, Route, Stack, Task};
use crate::rules::codes;

/// `limits.json`: `elb.rule.wildcards`.
pub(super) const MAX_WILDCARDS: usize = 6;

/// The place of an earlier rule, and its service.
struct EarlierRule {
    service: String,
    place: String,
}

/// The rules of one listener so far.
#[derive(Default)]
struct Listener {
    priorities: BTreeMap<u32, EarlierRule>,
    conditions: BTreeMap<String, EarlierRule>,
}

pub(super) fn check(stacks: &[Stack], diagnostics: &mut Diagnostics) {
    let mut listeners: BTreeMap<String, Listener> = BTreeMap::new();
    for stack in stacks {
        for (service, ingress) in stack.services_with_ingress() {
            let mut report = Report::new(label(&service.task), diagnostics);
            check_conditions(ingress, &mut report);
            for group in stack.target_groups(service) {
                if group.is_grpc() {
                    check_grpc(&service.task, group.balancer.spec(), &mut report);
                }
                let listener = listeners.entry(listener_key(&group.balancer)).or_default();
                for (_, route) in group.routes {
                    let rules = stack.rules_of_route(ingress, route);
                    check_route(route, &rules, &mut report);
                    check_rules(&service.task, route, &rules, listener, &mut report);
                }
            }
        }
    }
}

/// A priority or a `Route` without a condition.
fn check_conditions(ingress: &Ingress, report: &mut Report<'_>) {
    let own = Some(&ingress.own_route).filter(|route| route.priority.is_some());
    for route in own
        .into_iter()
        .chain(&ingress.more_routes)
        .filter(|route| route.is_empty())
    {
        let diagnostic =
            Diagnostic::error(codes::ROUTE_WITHOUT_CONDITION, "a route has no condition")
                .allowed("a route with a path, host, header, query, method or source address")
                .hint("add `.path(\"/*\")` to match every request");
        report.add(
            diagnostic,
            route
                .priority
                .as_ref()
                .map_or(route.origin, |priority| priority.origin),
        );
    }
}

fn check_grpc(task: &Task, balancer: &LoadBalancer, report: &mut Report<'_>) {
    if balancer.imported.is_none() && !balancer.is_https() {
        let message = format!(
            "gRPC requires HTTPS, and load balancer `{}` has no certificate",
            balancer.name
        );
        let diagnostic = Diagnostic::error(codes::GRPC_WITHOUT_HTTPS, message)
            .allowed("gRPC behind an HTTPS listener")
            .hint("add `.https(certificate_arn)` to the load balancer");
        report.add(diagnostic, task.origin);
    }
}

fn check_route(route: &Route, rules: &[ListenerRule], report: &mut Report<'_>) {
    let others = route.values_without_paths();
    let most = if route.paths.is_empty() {
        MAX_VALUES
    } else {
        MAX_VALUES - 1
    };
    if others > most {
        let message = format!("a route has `{others}` condition values, not counting paths");
        let diagnostic = Diagnostic::error(codes::TOO_MANY_CONDITION_VALUES, message)
            .allowed(format!(
                "at most {MAX_VALUES} values per rule, including one path if the route has paths"
            ))
            .hint("split the values over several routes: `.route(Route::to_host(\"…\"))`");
        report.add(diagnostic, route.place());
    }
    for rule in rules {
        let wildcards = rule.conditions.wildcards();
        if wildcards > MAX_WILDCARDS {
            let message = format!("a listener rule has `{wildcards}` wildcards");
            let diagnostic = Diagnostic::error(codes::TOO_MANY_RULE_WILDCARDS, message)
                .allowed(format!("at most {MAX_WILDCARDS} of `*` and `?` per rule"));
            report.add(diagnostic, route.place());
        }
    }
}

fn check_rules(
    task: &Task,
    route: &Route,
    rules: &[ListenerRule],
    listener: &mut Listener,
    report: &mut Report<'_>,
) {
    for rule in rules {
        let priority = rule.priority;
        let origin = route
            .priority
            .as_ref()
            .map_or(route.place(), |priority| priority.origin);
        let this_rule = || EarlierRule {
            service: label(task),
            place: origin.to_string(),
        };
        if let Some(first) = listener
            .conditions
            .insert(rule.conditions.canonical(), this_rule())
        {
            let message = format!("{} has a route with the same conditions", first.service);
            let diagnostic = Diagnostic::error(codes::DUPLICATE_RULE_CONDITIONS, message)
                .allowed("unique conditions on a listener")
                .hint(format!("the other route is at {}", first.place));
            report.add(diagnostic, route.place());
        } else if let Some(first) = listener.priorities.insert(priority, this_rule()) {
            let message = format!("duplicate listener priority `{priority}`");
            let diagnostic = Diagnostic::error(codes::LISTENER_PRIORITY_CONFLICT, message)
                .allowed("each priority once on a listener")
                .hint(format!(
                    "leave out `.priority(…)` to compute it from the conditions; the other route belongs to {}, at {}",
                    first.service,
                    first.place
                ));
            report.add(diagnostic, origin);
        } else if rule.origin == PriorityOrigin::Moved {
            report.add_once(unlocked(), origin);
        }
    }
}

/// A rule whose number depends on the other rules of the listener, and isn't in the lock file.
fn unlocked() -> Diagnostic {
    let message = "the priority of a route depends on other routes and can change with them";
    Diagnostic::warning(codes::UNLOCKED_LISTENER_PRIORITY, message)
        .allowed("a priority in `ecs-dsl.lock` if two rules have the same computed priority, or one would hide the other")
        .hint("run the command `lock` and commit `ecs-dsl.lock`")
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::dsl::{LoadBalancer, Nat, Route, Service, Stack, Stacks, Vpc};

    fn check_two(
        first: impl Fn(Service) -> Service,
        second: impl Fn(Service) -> Service,
    ) -> crate::diag::Diagnostics {
        check(|stack| {
            platform(stack);
            stack.add(first(service("order")));
            stack.add(second(service("user")));
        })
    }

    #[test]
    fn priority_conflict_is_an_error() {
        let diagnostics = check_two(
            |s| s.path("/a/*").priority(100),
            |s| s.path("/b/*").priority(100),
        );
        assert_error(&diagnostics, "ECS1307", "duplicate listener priority `100`");
        assert_silent(&check_two(
            |s| s.path("/a/*").priority(100),
            |s| s.path("/b/*").priority(101),
        ));
    }

    #[test]
    fn priority_that_depends_on_other_rules_is_a_warning() {
        let diagnostics = check_two(|s| s.path("/api/share/*"), |s| s.path("/api/store/*"));
        let (code, message) = only(&diagnostics);
        assert_eq!(code, "ECS1324");
        assert_eq!(
            message,
            "the priority of a route depends on other routes and can change with them"
        );
        assert_silent(&check_two(
            |s| s.path("/api/share/*"),
            |s| s.path("/api/orders/*"),
        ));
    }

    #[test]
    fn duplicate_conditions_are_an_error() {
        let diagnostics = check_two(
            |s| s.path("/a/*").path("/b/*"),
            |s| s.path("/b/*").path("/a/*").priority(7),
        );
        assert_error(
            &diagnostics,
            "ECS1308",
            "service `order` has a route with the same conditions",
        );
        assert_silent(&check_two(
            |s| s.path("/a/*"),
            |s| s.path("/a/*").host("b.example.com"),
        ));
    }

    #[test]
    fn priority_conflict_across_stacks_is_an_error() {
        let diagnostics = check_program(&|stacks: &mut Stacks| {
            let platform = stacks.stack("platform");
            let vpc = platform.add(Vpc::new("main").nat(Nat::Single));
            let web = platform.add(LoadBalancer::public("web"));
            for name in ["order", "user"] {
                let stack = stacks.stack(name);
                stack.add(crate::dsl::Cluster::new("main").vpc(&vpc));
                stack.add(
                    service(name)
                        .load_balancer(&web)
                        .path(format!("/{name}/*"))
                        .priority(100),
                );
            }
        });
        assert_error(&diagnostics, "ECS1307", "duplicate listener priority `100`");
    }

    #[test]
    fn same_priority_on_two_listeners_is_allowed() {
        assert_silent(&check(|stack| {
            platform(stack);
            let other = stack.add(LoadBalancer::public("other"));
            let web = stack.add(LoadBalancer::public("third"));
            stack.add(service("order").load_balancer(&web).path("/*").priority(1));
            stack.add(service("user").load_balancer(&other).path("/*").priority(1));
        }));
    }

    #[test]
    fn route_without_condition_is_an_error() {
        let diagnostics = check_service(|| service("order").priority(5));
        assert_error(&diagnostics, "ECS1310", "a route has no condition");
        assert_silent(&check_service(|| service("order").path("/*").priority(5)));
    }

    #[test]
    fn sixth_condition_value_is_an_error() {
        let hosts = |count: usize| {
            let names = (0..count).map(|number| format!("h{number}.example.com"));
            names.fold(Route::to_host("h.example.com"), |route, host| {
                route.host(&host)
            })
        };
        let diagnostics = check_service(|| service("order").route(hosts(5)));
        assert_error(
            &diagnostics,
            "ECS1311",
            "a route has `6` condition values, not counting paths",
        );
        assert_silent(&check_service(|| service("order").route(hosts(4))));
        let diagnostics = check_service(|| service("order").route(hosts(4).path("/*")));
        assert_error(
            &diagnostics,
            "ECS1311",
            "a route has `5` condition values, not counting paths",
        );
    }

    #[test]
    fn seventh_wildcard_is_an_error() {
        let diagnostics =
            check_service(|| service("order").path("/a/*/b/*/c/*/d/*").path("/?/?/?"));
        assert_error(&diagnostics, "ECS1312", "a listener rule has `7` wildcards");
        assert_silent(&check_service(|| {
            service("order").path("/a/*/b/*/c/*").path("/?/?/?")
        }));
    }

    #[test]
    fn grpc_without_https_is_an_error() {
        let diagnostics = check_service(|| {
            service("order")
                .path("/*")
                .grpc()
                .health_check("/shop.Order/Check")
        });
        assert_error(
            &diagnostics,
            "ECS1313",
            "gRPC requires HTTPS, and load balancer `web` has no certificate",
        );
        assert_silent(&check(|stack: &mut Stack| {
            stack.add(Vpc::new("main").nat(Nat::Single));
            stack.add(crate::dsl::Cluster::new("main"));
            stack.add(LoadBalancer::public("web").https("arn:aws:acm:eu-west-1:1:certificate/a"));
            stack.add(
                service("order")
                    .path("/*")
                    .grpc()
                    .health_check("/shop.Order/Check"),
            );
        }));
    }
}
