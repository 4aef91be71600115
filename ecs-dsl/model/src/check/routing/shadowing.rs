//! Listener rules that never match because earlier rules match all of their requests, and rules whose order is arbitrary.
//!
//! Conditions are compared as sets of requests, not as text. Rules whose conditions or priorities are the same, letter
//! by letter, are reported by [`listeners`](super::listeners).

use std::collections::BTreeMap;

use crate::check::report::{Report, label, listed, quoted};
use crate::diag::{Diagnostic, Diagnostics};
use crate::dsl::model::listener::{ListenerRule, OverlapIndex, Requests, listener_key};
use crate::dsl::{Route, Stack, Task};
use crate::rules::codes;

/// A rule of a listener, as Elastic Load Balancing evaluates it.
struct EvaluatedRule<'a> {
    task: &'a Task,
    route: &'a Route,
    part: Route,
    canonical: String,
    priority: u32,
    requests: Requests,
}

pub(super) fn check(stacks: &[Stack], diagnostics: &mut Diagnostics) {
    for mut rules in rules_by_listener(stacks).into_values() {
        rules.sort_by_key(|rule| rule.priority);
        for (rule, earlier) in with_earlier(&rules) {
            if !earlier
                .iter()
                .any(|other| other.canonical == rule.canonical)
            {
                let mut report = Report::new(label(rule.task), diagnostics);
                check_shadow(rule, &earlier, &mut report);
            }
        }
    }
}

/// Each rule with the rules that are evaluated before it and may match some of its requests. `rules` are in their order.
fn with_earlier<'r, 'a>(
    rules: &'r [EvaluatedRule<'a>],
) -> impl Iterator<Item = (&'r EvaluatedRule<'a>, Vec<&'r EvaluatedRule<'a>>)> {
    let mut index = OverlapIndex::default();
    rules.iter().enumerate().map(move |(number, rule)| {
        let candidates = index.candidates(&rule.requests);
        index.insert(number, &rule.requests);
        let earlier = candidates.iter().filter_map(|number| rules.get(*number));
        let earlier = earlier.filter(|other| other.priority < rule.priority);
        (rule, earlier.collect())
    })
}

/// The rules that can be compared, by listener. Rules with too many wildcards have an error of their own.
fn rules_by_listener(stacks: &[Stack]) -> BTreeMap<String, Vec<EvaluatedRule<'_>>> {
    let mut listeners: BTreeMap<String, Vec<EvaluatedRule<'_>>> = BTreeMap::new();
    let services = stacks.iter().flat_map(|stack| {
        stack
            .services_with_ingress()
            .map(move |(service, ingress)| (stack, service, ingress))
    });
    for (stack, service, ingress) in services {
        for route in ingress.routes() {
            let Some(balancer) = stack.load_balancer_of(ingress, route).one() else {
                continue;
            };
            let rules = listeners.entry(listener_key(&balancer)).or_default();
            let comparable = |rule: ListenerRule| {
                let part = rule.conditions;
                let requests = Requests::from_route(&part)?;
                (part.wildcards() <= super::listeners::MAX_WILDCARDS).then(|| EvaluatedRule {
                    task: service.task(),
                    route,
                    canonical: part.canonical(),
                    part,
                    priority: rule.priority,
                    requests,
                })
            };
            let parts = stack.rules_of_route(ingress, route);
            rules.extend(parts.into_iter().filter_map(comparable));
        }
    }
    listeners
}

fn check_shadow(rule: &EvaluatedRule<'_>, earlier: &[&EvaluatedRule<'_>], report: &mut Report<'_>) {
    let candidates: Vec<(&Requests, &EvaluatedRule<'_>)> = earlier
        .iter()
        .map(|other| (&other.requests, *other))
        .collect();
    let shadowed_by = rule.requests.shadowed_by(&candidates);
    if shadowed_by.is_empty() {
        for other in earlier {
            check_order(rule, other, report);
        }
        return;
    }
    let diagnostic = match shadowed_by.as_slice() {
        [other] if is_same(rule, other) => {
            let message = format!(
                "{} has a route with equivalent conditions",
                label(other.task)
            );
            Diagnostic::error(codes::DUPLICATE_RULE_CONDITIONS, message)
                .allowed("unique conditions on a listener")
                .hint(format!("the other route is at {}", other.route.place()))
        }
        _ => shadowed(rule, &shadowed_by),
    };
    report.add(diagnostic, rule.route.place());
}

fn is_same(rule: &EvaluatedRule<'_>, other: &EvaluatedRule<'_>) -> bool {
    other.requests.is_subset_of(&rule.requests)
}

fn shadowed(rule: &EvaluatedRule<'_>, shadowed_by: &[&EvaluatedRule<'_>]) -> Diagnostic {
    let others = listed(shadowed_by.iter().map(|other| {
        format!(
            "{} with {} (priority `{}`)",
            label(other.task),
            describe_conditions(&other.part),
            other.priority
        )
    }));
    let verb = if shadowed_by.len() == 1 {
        "matches"
    } else {
        "match"
    };
    let message = format!(
        "the listener rule for {} (priority `{}`) never matches: {others} {verb} all of its requests",
        describe_conditions(&rule.part),
        rule.priority
    );
    let is_own = shadowed_by
        .iter()
        .all(|other| std::ptr::eq(other.task, rule.task));
    // Between rules of one service, the requests reach the same service.
    let diagnostic = if is_own {
        Diagnostic::warning(codes::SHADOWED_LISTENER_RULE, message)
    } else {
        Diagnostic::error(codes::SHADOWED_LISTENER_RULE, message)
    };
    let first = shadowed_by
        .iter()
        .map(|other| other.priority)
        .min()
        .unwrap_or(1);
    let places = listed(
        shadowed_by
            .iter()
            .map(|other| other.route.place().to_string()),
    );
    let action = if is_own {
        "remove this route".to_owned()
    } else if first > 1 {
        format!(
            "set `.priority({})` or less to put this route first",
            first - 1
        )
    } else {
        "set a larger priority on the other route".to_owned()
    };
    diagnostic
        .allowed("rules that each match at least one request")
        .hint(format!("{action}; the other routes are at {places}"))
}

/// Two equally specific routes of different services: only a hash of their conditions decides their order.
fn check_order(rule: &EvaluatedRule<'_>, other: &EvaluatedRule<'_>, report: &mut Report<'_>) {
    let computed = rule.route.priority.is_none() && other.route.priority.is_none();
    if !computed || std::ptr::eq(rule.task, other.task) || !rule.part.is_as_specific_as(&other.part)
    {
        return;
    }
    let Some(example) = rule.requests.in_common(&other.requests) else {
        return;
    };
    let message = format!(
        "requests such as `{example}` match {} and also {} of {}, which is equally specific",
        describe_conditions(&rule.part),
        describe_conditions(&other.part),
        label(other.task)
    );
    let diagnostic = Diagnostic::warning(codes::AMBIGUOUS_LISTENER_RULE_ORDER, message)
        .allowed("overlapping routes of which one is more specific or has a priority")
        .hint(format!(
            "set `.priority(…)` on one of them; the other route is at {}",
            other.route.place()
        ));
    report.add(diagnostic, rule.route.place());
}

/// The conditions of a route as text.
fn describe_conditions(route: &Route) -> String {
    let text = |values: &[crate::diag::Spanned<String>]| {
        quoted(values.iter().map(|value| &value.value)).replace(" and ", " or ")
    };
    let mut parts = Vec::new();
    if !route.paths.is_empty() {
        parts.push(text(&route.paths));
    }
    if !route.hosts.is_empty() {
        parts.push(format!("host {}", text(&route.hosts)));
    }
    if !route.methods.is_empty() {
        parts.push(format!("method {}", text(&route.methods)));
    }
    parts.extend(
        route
            .headers
            .iter()
            .map(|(name, _)| format!("header `{}`", name.value)),
    );
    if !route.queries.is_empty() {
        parts.push("a query".to_owned());
    }
    if !route.source_ips.is_empty() {
        parts.push(format!("source {}", text(&route.source_ips)));
    }
    listed(parts)
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::{Diagnostics, Severity};
    use crate::dsl::{Route, Service, Stack};

    type Change = fn(Route) -> Route;

    fn routes<const N: usize>(services: [(&str, Route); N]) -> Diagnostics {
        check(move |stack| {
            platform(stack);
            for (name, route) in &services {
                stack.add(service(name).route(route.clone()));
            }
        })
    }

    fn path(pattern: &str) -> Route {
        Route::to_path(pattern)
    }

    // found: K16
    #[test]
    fn rules_of_three_hundred_services_are_compared_with_few_others() {
        let mut stack = Vec::new();
        let diagnostics = check_stacks(
            |stack: &mut Stack| {
                platform(stack);
                for number in 0..300 {
                    let path = format!("/api/service-{number:03}/*");
                    stack.add(service(&format!("s{number:03}")).path(path));
                }
                stack.add(service("site").path("/*"));
            },
            &mut stack,
        );
        let mut listeners = super::rules_by_listener(&stack);
        let (_, rules) = listeners.first_entry().unwrap().remove_entry();
        assert_eq!(rules.len(), 301);
        let compared: usize = super::with_earlier(&rules)
            .map(|(_, earlier)| earlier.len())
            .sum();
        assert_eq!(compared, 300);
        let about_order = |code: &str| matches!(code, "ECS1308" | "ECS1316" | "ECS1317");
        assert!(
            !diagnostics
                .iter()
                .any(|found| about_order(found.code.as_str()))
        );
    }

    // found: C2
    #[test]
    fn host_within_a_wildcard_host_is_allowed() {
        for name in ["app", "api", "shop", "www", "admin", "a", "static", "blog"] {
            let host = format!("{name}.example.com");
            assert_silent(&routes([
                ("any", Route::to_host("*.example.com")),
                ("one", Route::to_host(&host)),
            ]));
        }
    }

    #[test]
    fn broader_rule_first_is_an_error() {
        let diagnostics = routes([
            ("site", path("/*").priority(10)),
            ("order", path("/api/orders/*").priority(20)),
        ]);
        let message = "the listener rule for `/api/orders/*` (priority `20`) never matches: service `site` with `/*` \
                       (priority `10`) matches all of its requests";
        assert_error(&diagnostics, "ECS1316", message);
        let hint = only_diagnostic(&diagnostics).hint.as_deref().unwrap();
        assert!(
            hint.starts_with("set `.priority(9)` or less to put this route first"),
            "{hint}"
        );
        assert_silent(&routes([
            ("site", path("/*").priority(20)),
            ("order", path("/api/orders/*").priority(10)),
        ]));
    }

    #[test]
    fn long_path_does_not_move_short_path_of_its_rule_first() {
        assert_silent(&routes([
            ("site", path("/*").path("/a/path/that/is/long")),
            ("order", path("/api/*")),
        ]));
    }

    #[test]
    fn narrower_first_rule_is_allowed() {
        let first =
            |route: Route| routes([("a", route.priority(1)), ("b", path("/b/*").priority(2))]);
        for route in [
            path("/*").host("a.example.com"),
            path("/*").method("GET"),
            path("/*").header("X-Beta", "*"),
            path("/*").query("beta", "*"),
            path("/*").source_ip("10.0.0.0/8"),
            path("/B/*"),
        ] {
            assert_silent(&first(route));
        }
        assert_eq!(only(&first(Route::to_host("*.?").path("/*"))).0, "ECS1302");
    }

    #[test]
    fn conditions_covered_by_conditions() {
        let pairs: [(Change, Change); 6] = [
            (|r| r.host("*.Example.com"), |r| r.host("API.example.com")),
            (|r| r.method("GET").method("HEAD"), |r| r.method("HEAD")),
            (|r| r.header("x-beta", "*"), |r| r.header("X-Beta", "on")),
            (|r| r.query("v*", "?"), |r| r.query("version", "2")),
            (
                |r| r.source_ip("10.0.0.0/9").source_ip("10.128.0.0/9"),
                |r| r.source_ip("10.0.0.0/8"),
            ),
            (|r| r, |r| r.host("a.example.com").method("GET")),
        ];
        for (wide, narrow) in pairs {
            let diagnostics = routes([
                ("wide", wide(path("/a/*")).priority(1)),
                ("narrow", narrow(path("/a/?*")).priority(2)),
            ]);
            assert_eq!(only_diagnostic(&diagnostics).code.as_str(), "ECS1316");
            assert_silent(&routes([
                ("wide", wide(path("/a/*")).priority(2)),
                ("narrow", narrow(path("/a/?*")).priority(1)),
            ]));
        }
    }

    #[test]
    fn pattern_with_backslash_is_skipped() {
        assert_silent(&routes([
            ("wide", path("/*").query("a", "*\\?").priority(1)),
            ("narrow", path("/*").query("a", "b\\?").priority(2)),
        ]));
    }

    #[test]
    fn rule_shadowed_by_several_rules_is_an_error() {
        let diagnostics = routes([
            ("far", path("/z").priority(1)),
            ("read", path("/*").method("GET").priority(2)),
            ("write", path("/*").method("POST").priority(3)),
            ("both", path("/a").method("GET").method("POST").priority(4)),
        ]);
        let message = "the listener rule for `/a` and method `GET` or `POST` (priority `4`) never matches: service \
                       `read` with `/*` and method `GET` (priority `2`) and service `write` with `/*` and method \
                       `POST` (priority `3`) match all of its requests";
        assert_error(&diagnostics, "ECS1316", message);
    }

    #[test]
    fn rule_shadowed_by_own_service_is_a_warning() {
        let diagnostics = routes([("site", path("/*").priority(1))]);
        assert_silent(&diagnostics);
        let diagnostics = check_service(|| {
            let own = service("site").path("/*").priority(1);
            own.route(path("/a").priority(2))
        });
        let diagnostic = only_diagnostic(&diagnostics);
        assert_eq!(
            (diagnostic.code.as_str(), diagnostic.severity),
            ("ECS1316", Severity::Warning)
        );
    }

    #[test]
    fn equivalent_conditions_are_an_error() {
        let diagnostics = routes([
            ("order", path("/a/**").priority(1)),
            ("user", path("/a/*").priority(2)),
        ]);
        let message = "service `order` has a route with equivalent conditions";
        assert_error(&diagnostics, "ECS1308", message);
    }

    #[test]
    fn ambiguous_order_is_a_warning() {
        let two = |change: fn(Service) -> Service| {
            check(move |stack: &mut Stack| {
                platform(stack);
                stack.add(service("list").path("/api/*/items"));
                stack.add(change(service("order").path("/api/orders*")));
            })
        };
        let diagnostics = two(|order| order);
        let (code, message) = only(&diagnostics);
        assert_eq!(code, "ECS1317");
        assert!(
            message.starts_with("requests such as `/api/orders/items` match "),
            "{message}"
        );
        assert_silent(&two(|order| order.priority(5)));
        assert_silent(&two(|order| order.host("a.example.com")));
        assert_silent(&check(|stack: &mut Stack| {
            platform(stack);
            stack.add(service("list").path("/api/list*"));
            stack.add(service("more").path("/api/more*"));
        }));
    }
}
