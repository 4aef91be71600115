//! Containers that wait for each other.

use super::report::{Report, quoted, workload_label};
use crate::diag::{Code, Diagnostic, Diagnostics, Located};
use crate::dsl::{Container, ContainerCondition, Stack, Workload};

const UNKNOWN: Code = Code::new("ECS1110");
const CIRCLE: Code = Code::new("ECS1111");
const NEVER_HEALTHY: Code = Code::new("ECS1112");
const NEVER_ENDS: Code = Code::new("ECS1118");

pub(super) fn check(stack: &Stack, faults: &mut Diagnostics) {
    for workload in stack.workloads() {
        let mut report = Report::new(workload_label(workload), faults);
        for container in workload.containers() {
            for (name, condition) in &container.depends_on {
                check_one(workload, container, name, *condition, &mut report);
            }
        }
        check_circle(workload, &mut report);
    }
}

fn find<'a>(workload: &'a Workload, name: &str) -> Option<&'a Container> {
    workload
        .containers()
        .find(|container| container.name.value == name)
}

fn check_one(
    workload: &Workload,
    container: &Container,
    name: &Located<String>,
    condition: ContainerCondition,
    report: &mut Report<'_>,
) {
    let who = format!("container `{}`", container.name.value);
    let Some(other) = find(workload, name) else {
        let known = workload
            .containers()
            .filter(|known| known.name.value != container.name.value);
        let known = quoted(known.map(|known| &known.name.value));
        let fault = Diagnostic::error(
            UNKNOWN,
            format!("{who} waits for `{}`, which isn't in the task", name.value),
        )
        .allowed(if known.is_empty() {
            "nothing: it is alone in its task".to_owned()
        } else {
            known
        });
        return report.tell(fault, name.origin);
    };
    if condition == ContainerCondition::Healthy && other.health_check.is_none() {
        let message = format!(
            "{who} waits until `{}` is healthy, which has no health check",
            name.value
        );
        let fault = Diagnostic::error(NEVER_HEALTHY, message)
            .allowed("`Healthy` for a container with a health check")
            .hint("`.health_check(ContainerHealthCheck::shell(\"…\"))` there, or wait for `ContainerCondition::Start`");
        report.tell(fault, name.origin);
    }
    let ends = matches!(
        condition,
        ContainerCondition::Complete | ContainerCondition::Success
    );
    if ends && other.essential {
        let message = format!(
            "{who} waits until `{}` has ended, which ends the task",
            name.value
        );
        let fault = Diagnostic::error(NEVER_ENDS, message)
            .allowed("`Complete` and `Success` for a container that isn't essential")
            .hint(format!("`.not_essential()` on `{}`", name.value));
        report.tell(fault, name.origin);
    }
}

/// Follows the first circle that there is, if there is one.
fn check_circle(workload: &Workload, report: &mut Report<'_>) {
    let mut done: Vec<&str> = Vec::new();
    for container in workload.containers() {
        let mut path = Vec::new();
        if let Some(circle) = walk(workload, container, &mut path, &mut done) {
            let message = match circle.as_slice() {
                [only] => format!("container `{}` waits for itself", only.name.value),
                several => {
                    let names = several.iter().map(|one| &one.name.value);
                    format!("containers {} wait for each other", quoted(names))
                }
            };
            let origin = circle
                .first()
                .and_then(|one| one.depends_on.first())
                .map(|(name, _)| name.origin);
            let fault =
                Diagnostic::error(CIRCLE, message).allowed("an order in which each can start");
            report.tell(fault, origin.unwrap_or(workload.origin));
            return;
        }
    }
}

/// Depth first; the circle if the path comes back to itself.
fn walk<'a>(
    workload: &'a Workload,
    container: &'a Container,
    path: &mut Vec<&'a Container>,
    done: &mut Vec<&'a str>,
) -> Option<Vec<&'a Container>> {
    let name = container.name.value.as_str();
    if let Some(start) = path.iter().position(|earlier| earlier.name.value == name) {
        return Some(path.split_off(start));
    }
    if done.contains(&name) {
        return None;
    }
    path.push(container);
    for (next, _) in &container.depends_on {
        if let Some(next) = find(workload, next)
            && let Some(circle) = walk(workload, next, path, done)
        {
            return Some(circle);
        }
    }
    path.pop();
    done.push(name);
    None
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::dsl::{Container, ContainerCondition as On, ContainerHealthCheck, Service};

    fn cache() -> Container {
        Container::new("cache", image())
    }

    fn waiting(on: On) -> Service {
        service("order").container(move |main| main.depends_on("cache", on))
    }

    #[test]
    fn a_container_waits_for_one_that_is_there() {
        let faults = check_service(|| waiting(On::Start));
        assert_error(
            &faults,
            "ECS1110",
            "container `order` waits for `cache`, which isn't in the task",
        );
        assert_silent(&check_service(|| waiting(On::Start).sidecar(cache())));
    }

    #[test]
    fn only_a_checked_container_becomes_healthy() {
        let faults = check_service(|| waiting(On::Healthy).sidecar(cache()));
        let message = "container `order` waits until `cache` is healthy, which has no health check";
        assert_error(&faults, "ECS1112", message);
        let checked = || cache().health_check(ContainerHealthCheck::shell("redis-cli ping"));
        assert_silent(&check_service(|| waiting(On::Healthy).sidecar(checked())));
    }

    #[test]
    fn an_essential_container_is_not_waited_out() {
        let faults = check_service(|| waiting(On::Success).sidecar(cache()));
        let message = "container `order` waits until `cache` has ended, which ends the task";
        assert_error(&faults, "ECS1118", message);
        assert_silent(&check_service(|| {
            waiting(On::Success).sidecar(cache().not_essential())
        }));
    }

    #[test]
    fn containers_do_not_wait_in_a_circle() {
        let proxy = |on: &'static str| Container::new("proxy", image()).depends_on(on, On::Start);
        let faults = check_service(|| {
            waiting(On::Start)
                .sidecar(cache().depends_on("proxy", On::Start))
                .sidecar(proxy("order"))
        });
        assert_error(
            &faults,
            "ECS1111",
            "containers `order`, `cache` and `proxy` wait for each other",
        );
        assert_silent(&check_service(|| {
            waiting(On::Start)
                .sidecar(cache().depends_on("proxy", On::Start))
                .sidecar(Container::new("proxy", image()))
        }));
    }

    #[test]
    fn a_container_does_not_wait_for_itself() {
        let faults = check_service(|| {
            service("order").container(|main| main.depends_on("order", On::Start))
        });
        assert_error(&faults, "ECS1111", "container `order` waits for itself");
    }
}
