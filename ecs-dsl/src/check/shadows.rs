//! Listener rules that never get a request, because earlier ones take them all, and those of which chance decides.
//!
//! Conditions are compared as sets of requests, not as text. Rules whose conditions or priorities are the same, letter
//! by letter, are told in [`listeners`](super::listeners).

use super::conditions::Requests;
use super::report::{Report, listed, quoted, workload_label};
use crate::cfn::Value;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::dsl::{Route, Stack, Workload};

const SAME_CONDITIONS: Code = Code::new("ECS1308");
const SHADOWED: Code = Code::new("ECS1316");
const CHANCE: Code = Code::new("ECS1317");

/// A rule of a listener as AWS sees it.
struct Rule<'a> {
    listener: Value<String>,
    workload: &'a Workload,
    route: &'a Route,
    part: Route,
    priority: u32,
    requests: Requests,
}

pub(super) fn check(stacks: &[Stack], faults: &mut Diagnostics) {
    let mut rules: Vec<Rule<'_>> = stacks.iter().flat_map(rules_of).collect();
    rules.sort_by_key(|rule| rule.priority);
    for (index, rule) in rules.iter().enumerate() {
        let earlier: Vec<&Rule<'_>> = rules[..index]
            .iter()
            .filter(|other| other.listener == rule.listener && other.priority < rule.priority)
            .collect();
        if earlier
            .iter()
            .any(|other| other.part.canonical() == rule.part.canonical())
        {
            continue;
        }
        let mut report = Report::new(workload_label(rule.workload), faults);
        check_shadow(rule, &earlier, &mut report);
    }
}

/// The rules that can be compared: those with more wildcards than AWS takes are told as such.
fn rules_of(stack: &Stack) -> Vec<Rule<'_>> {
    let mut rules = Vec::new();
    for workload in stack.workloads() {
        let Some(balancer) = stack.load_balancer_of(workload).one() else {
            continue;
        };
        for route in workload.routes() {
            for (part, priority) in route.rules() {
                if part.wildcards() <= super::listeners::MOST_WILDCARDS
                    && let Some(requests) = Requests::of(&part)
                {
                    let listener = balancer.listener_arn();
                    rules.push(Rule {
                        listener,
                        workload,
                        route,
                        part,
                        priority,
                        requests,
                    });
                }
            }
        }
    }
    rules
}

fn check_shadow(rule: &Rule<'_>, earlier: &[&Rule<'_>], report: &mut Report<'_>) {
    let candidates: Vec<(&Requests, &Rule<'_>)> = earlier
        .iter()
        .map(|other| (&other.requests, *other))
        .collect();
    let taken_by = rule.requests.taken_by(&candidates);
    if taken_by.is_empty() {
        for other in earlier {
            check_chance(rule, other, report);
        }
        return;
    }
    let fault = match taken_by.as_slice() {
        [other] if is_same(rule, other) => {
            let message = format!(
                "{} has a route with the same conditions, written in another way",
                workload_label(other.workload)
            );
            Diagnostic::error(SAME_CONDITIONS, message)
                .allowed("conditions that differ from every other route of the listener")
                .hint(format!("the other one is at {}", other.route.place()))
        }
        _ => shadowed(rule, &taken_by),
    };
    report.tell(fault, rule.route.place());
}

fn is_same(rule: &Rule<'_>, other: &Rule<'_>) -> bool {
    !other.requests.taken_by(&[(&rule.requests, ())]).is_empty()
}

fn shadowed(rule: &Rule<'_>, taken_by: &[&Rule<'_>]) -> Diagnostic {
    let others = listed(taken_by.iter().map(|other| {
        format!(
            "{} with {}, priority `{}`",
            workload_label(other.workload),
            described(&other.part),
            other.priority
        )
    }));
    let take = if taken_by.len() == 1 { "takes" } else { "take" };
    let message = format!(
        "its rule for {}, priority `{}`, never gets a request: {others}, {take} them all",
        described(&rule.part),
        rule.priority
    );
    let own = taken_by
        .iter()
        .all(|other| std::ptr::eq(other.workload, rule.workload));
    // Which of its own rules sends a request to a service is all the same.
    let fault = if own {
        Diagnostic::warning(SHADOWED, message)
    } else {
        Diagnostic::error(SHADOWED, message)
    };
    let first = taken_by
        .iter()
        .map(|other| other.priority)
        .min()
        .unwrap_or(1);
    let places = listed(taken_by.iter().map(|other| other.route.place().to_string()));
    let way_out = if own {
        "leave this route out".to_owned()
    } else if first > 1 {
        format!("`.priority({})` or less puts this one first", first - 1)
    } else {
        "give the other one a larger priority".to_owned()
    };
    fault
        .allowed("rules of which each gets some request")
        .hint(format!("{way_out}; the other conditions are at {places}"))
}

/// Whether only the hash of the conditions says which of two services gets a request.
fn check_chance(rule: &Rule<'_>, other: &Rule<'_>, report: &mut Report<'_>) {
    let computed = rule.route.priority.is_none() && other.route.priority.is_none();
    if !computed
        || std::ptr::eq(rule.workload, other.workload)
        || rule.part.specificity() != other.part.specificity()
    {
        return;
    }
    let Some(both) = rule.requests.in_common(&other.requests) else {
        return;
    };
    let message = format!(
        "requests such as `{both}` are for {} and for {} of {}, and neither is more specific",
        described(&rule.part),
        described(&other.part),
        workload_label(other.workload)
    );
    let fault = Diagnostic::warning(CHANCE, message)
        .allowed("of two routes that take one request, one that is more specific or has a priority")
        .hint(format!(
            "say which comes first: `.priority(…)` on either; the other one is at {}",
            other.route.place()
        ));
    report.tell(fault, rule.route.place());
}

/// The conditions in a few words.
fn described(route: &Route) -> String {
    let text = |values: &[crate::diag::Located<String>]| {
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
    use super::super::testing::*;
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

    #[test]
    fn a_wider_rule_that_comes_first_takes_everything() {
        let faults = routes([
            ("site", path("/*").priority(10)),
            ("order", path("/api/orders/*").priority(20)),
        ]);
        let message = "its rule for `/api/orders/*`, priority `20`, never gets a request: service `site` with `/*`, \
                       priority `10`, takes them all";
        assert_error(&faults, "ECS1316", message);
        let hint = only_fault(&faults).hint.as_deref().unwrap();
        assert!(
            hint.starts_with("`.priority(9)` or less puts this one first"),
            "{hint}"
        );
        assert_silent(&routes([
            ("site", path("/*").priority(20)),
            ("order", path("/api/orders/*").priority(10)),
        ]));
    }

    #[test]
    fn a_long_path_pulls_a_short_one_of_its_rule_to_the_front() {
        let faults = routes([
            ("site", path("/*").path("/a/path/that/is/long")),
            ("order", path("/api/*")),
        ]);
        assert_eq!(only_fault(&faults).code.as_str(), "ECS1316");
    }

    #[test]
    fn every_condition_counts() {
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
    fn conditions_within_conditions() {
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
            let faults = routes([
                ("wide", wide(path("/a/*")).priority(1)),
                ("narrow", narrow(path("/a/?*")).priority(2)),
            ]);
            assert_eq!(only_fault(&faults).code.as_str(), "ECS1316");
            assert_silent(&routes([
                ("wide", wide(path("/a/*")).priority(2)),
                ("narrow", narrow(path("/a/?*")).priority(1)),
            ]));
        }
    }

    #[test]
    fn what_a_backslash_means_is_not_guessed() {
        assert_silent(&routes([
            ("wide", path("/*").query("a", "*\\?").priority(1)),
            ("narrow", path("/*").query("a", "b\\?").priority(2)),
        ]));
    }

    #[test]
    fn several_rules_take_everything_together() {
        let faults = routes([
            ("far", path("/z").priority(1)),
            ("read", path("/*").method("GET").priority(2)),
            ("write", path("/*").method("POST").priority(3)),
            ("both", path("/a").method("GET").method("POST").priority(4)),
        ]);
        let message = "its rule for `/a` and method `GET` or `POST`, priority `4`, never gets a request: service `read` \
                       with `/*` and method `GET`, priority `2` and service `write` with `/*` and method `POST`, \
                       priority `3`, take them all";
        assert_error(&faults, "ECS1316", message);
    }

    #[test]
    fn of_one_service_it_is_a_warning() {
        let faults = routes([("site", path("/*").priority(1))]);
        assert_silent(&faults);
        let faults = check_service(|| {
            let own = service("site").path("/*").priority(1);
            own.route(path("/a").priority(2))
        });
        let fault = only_fault(&faults);
        assert_eq!(
            (fault.code.as_str(), fault.severity),
            ("ECS1316", Severity::Warning)
        );
    }

    #[test]
    fn the_same_in_other_words() {
        let faults = routes([
            ("order", path("/a/**").priority(1)),
            ("user", path("/a/*").priority(2)),
        ]);
        let message =
            "service `order` has a route with the same conditions, written in another way";
        assert_error(&faults, "ECS1308", message);
    }

    #[test]
    fn chance_is_told_where_it_decides() {
        let two = |change: fn(Service) -> Service| {
            check(move |stack: &mut Stack| {
                platform(stack);
                stack.add(service("list").path("/api/*/items"));
                stack.add(change(service("order").path("/api/orders*")));
            })
        };
        let told = two(|order| order);
        let (code, message) = only(&told);
        assert_eq!(code, "ECS1317");
        assert!(
            message.starts_with("requests such as `/api/orders/items` are for "),
            "{message}"
        );
        assert_silent(&two(|order| order.priority(5)));
        assert_silent(&two(|order| order.path("/api/orders/of/the/day*")));
        assert_silent(&check(|stack: &mut Stack| {
            platform(stack);
            stack.add(service("list").path("/api/list*"));
            stack.add(service("more").path("/api/more*"));
        }));
    }
}
