//! Setters that are called twice, of which only the last call counts.

use super::Report;
use crate::diag::Diagnostic;
use crate::dsl::Entry;
use crate::rules::codes;

pub(super) fn check(entry: &dyn Entry, report: &mut Report<'_>) {
    for (first, last) in entry.record().repeated() {
        let message = match first.setter == last.setter {
            true => format!(
                "`.{}` is called at {} and again at {}; only the last call counts",
                last.setter, first.origin, last.origin
            ),
            false => format!(
                "`.{}` at {} is replaced by `.{}` at {}; only the last call counts",
                first.setter, first.origin, last.setter, last.origin
            ),
        };
        let diagnostic = Diagnostic::warning(codes::REPEATED_SETTER, message)
            .hint("remove one of them, or allow it: `.allow(\"repeated-setter\", …)`");
        report.add(diagnostic, last.origin);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::dsl::{
        Alarm, Cache, Container, Deployment, Grant, HealthCheck, Image, LoadBalancer, Metric,
        Postgres, Route, Service, ServiceBuilder, Stack, Stateful, Statement, Target, TaskBuilder,
        Vpc, hours, minutes, secs,
    };

    /// The setters of which the program is warned, in the order of their names.
    fn repeated(program: impl Fn(&mut Stack)) -> Vec<String> {
        let diagnostics = check(program);
        let found = diagnostics
            .iter()
            .filter(|found| found.code.as_str() == "ECS1040");
        let setter = |message: &str| message.split('`').nth(1).map(str::to_owned);
        let mut setters: Vec<_> = found.filter_map(|found| setter(&found.message)).collect();
        setters.sort();
        setters
    }

    fn repeated_of(change: impl Fn(Service) -> Service) -> Vec<String> {
        repeated(|stack| {
            platform(stack);
            stack.add(change(service("order").path("/*")));
        })
    }

    // found: D2
    #[test]
    fn setter_called_twice_is_a_warning_with_both_lines() {
        let first = line!() + 2;
        let diagnostics = check_service(|| {
            let order = service("order").cpu(256);
            order.path("/*").cpu(512).memory(1024)
        });
        let last = first + 1;
        let diagnostic = only_diagnostic(&diagnostics);
        assert_eq!(diagnostic.code.as_str(), "ECS1040");
        let place = |line: u32| format!("{}:{line}:", file!());
        let message = &diagnostic.message;
        assert!(
            message.starts_with(&format!("`.cpu` is called at {}", place(first))),
            "{message}"
        );
        assert!(
            message.contains(&format!("and again at {}", place(last))),
            "{message}"
        );
        assert!(
            message.ends_with("; only the last call counts"),
            "{message}"
        );
        assert_eq!(diagnostic.origin.map(|origin| origin.line()), Some(last));
    }

    // found: D2
    #[test]
    fn setters_of_a_service_that_replace_a_value_are_found() {
        let other = || Image::registry("public.ecr.aws/nginx/nginx:1.29");
        assert_eq!(
            repeated_of(|order| order.image(other()).image(other())),
            [".image"]
        );
        assert_eq!(
            repeated_of(|order| order.health_check("/a").health_check("/b")),
            [".health_check"]
        );
        assert_eq!(
            repeated_of(|order| order.desired_count(2).desired_count(3)),
            [".desired_count"]
        );
        assert_eq!(
            repeated_of(|order| order.priority(5).priority(6)),
            [".priority"]
        );
        assert_eq!(
            repeated_of(|order| order.command(["a"]).command(["b"])),
            [".command"]
        );
        let user = |order: Service| {
            order
                .container(|main| main.user("1"))
                .container(|main| main.user("2"))
        };
        assert_eq!(repeated_of(user), [".user"]);
        let adding = |order: Service| order.env("A", "1").env("B", "2").path("/a").path("/b");
        assert_eq!(repeated_of(adding), [""; 0]);
    }

    // found: D2
    #[test]
    fn setters_of_parts_are_found() {
        let check = || HealthCheck::path("/").interval(secs(10)).interval(secs(20));
        assert_eq!(
            repeated_of(|order| order.health_check(check())),
            [".interval"]
        );
        let rolling = || {
            Deployment::rolling()
                .maximum_percent(150)
                .maximum_percent(200)
        };
        assert_eq!(
            repeated_of(|order| order.deployment(rolling())),
            [".maximum_percent"]
        );
        let target = || {
            Target::cpu(70)
                .scale_in_cooldown(secs(60))
                .scale_in_cooldown(secs(90))
        };
        assert_eq!(
            repeated_of(|order| order.scale(1..=2, target())),
            [".scale_in_cooldown"]
        );
        let sidecar = || Container::new("proxy", Image::registry("envoy:1").tag("2").tag("3"));
        assert_eq!(repeated_of(|order| order.sidecar(sidecar())), [".tag"]);
        let route = || Route::to_path("/b/*").priority(7).priority(8);
        assert_eq!(repeated_of(|order| order.route(route())), [".priority"]);
        let none = || [("a", "b")].into_iter().collect();
        let statement = || {
            Statement::allow(["ses:SendEmail"], ["*"])
                .condition(none())
                .condition(none())
        };
        let grant = || Grant::default().statement(statement());
        assert_eq!(repeated_of(|order| order.grant(grant())), [".condition"]);
    }

    // found: D2
    #[test]
    fn setters_of_other_components_are_found() {
        let found = repeated(|stack| {
            stack.add(Vpc::new("main").zones(2).zones(3));
            stack.add(
                LoadBalancer::public("web")
                    .idle_timeout(secs(60))
                    .idle_timeout(secs(90)),
            );
            stack.add(
                Postgres::new("db")
                    .retain_on_removal()
                    .port(5433)
                    .port(5434)
                    .delete_on_removal(),
            );
            stack.add(Cache::redis("cache").replicas(1).replicas(2));
            let metric = Metric::custom("Shop", "Orders")
                .period(minutes(1))
                .period(hours(1));
            stack.add(
                Alarm::above("busy", metric, 1.0)
                    .periods(1)
                    .periods(2)
                    .notify(TOPIC),
            );
        });
        let expected = [
            ".idle_timeout",
            ".period",
            ".periods",
            ".port",
            ".replicas",
            ".retain_on_removal",
            ".zones",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn repeated_setter_can_be_allowed() {
        let program = |stack: &mut Stack| {
            platform(stack);
            let small = |name: &str| service(name).cpu(256).path("/*");
            let order = small("order").allow("repeated-setter", "it needs more");
            stack.add(order.cpu(512).memory(1024));
        };
        let (diagnostics, allowances) = check_allowed(&program);
        assert_silent(&diagnostics);
        assert_eq!(allowances[0].warnings.len(), 1);
    }
}
