//! Dependencies between the containers of a task.

use crate::check::report::{Report, quoted};
use crate::diag::{Diagnostic, Spanned};
use crate::dsl::{Container, ContainerCondition, Stack, Task};
use crate::rules::codes;

pub(super) fn check(_: &Stack, task: &Task, report: &mut Report<'_>) {
    for container in task.containers() {
        for (name, condition) in &container.depends_on {
            check_dependency(task, container, name, *condition, report);
        }
    }
    check_cycle(task, report);
}

fn find<'a>(task: &'a Task, name: &str) -> Option<&'a Container> {
    task.containers()
        .find(|container| container.name.value == name)
}

fn check_dependency(
    task: &Task,
    container: &Container,
    name: &Spanned<String>,
    condition: ContainerCondition,
    report: &mut Report<'_>,
) {
    let dependent = format!("container `{}`", container.name.value);
    let Some(other) = find(task, name) else {
        let known = task
            .containers()
            .filter(|known| known.name.value != container.name.value);
        let known = quoted(known.map(|known| &known.name.value));
        let diagnostic = Diagnostic::error(
            codes::UNKNOWN_CONTAINER_DEPENDENCY,
            format!(
                "{dependent} depends on `{}`, which isn't in the task",
                name.value
            ),
        )
        .allowed(if known.is_empty() {
            "nothing: the task has no other container".to_owned()
        } else {
            known
        });
        return report.add(diagnostic, name.origin);
    };
    if condition == ContainerCondition::Healthy && other.health_check.is_none() {
        let message = format!(
            "{dependent} waits for `{}` to be healthy, but it has no health check",
            name.value
        );
        let diagnostic = Diagnostic::error(codes::DEPENDENCY_WITHOUT_HEALTH_CHECK, message)
            .allowed("`Healthy` for a container with a health check")
            .hint("add `.health_check(ContainerHealthCheck::shell(\"…\"))` to it, or use `ContainerCondition::Start`");
        report.add(diagnostic, name.origin);
    }
    let waits_for_stop = matches!(
        condition,
        ContainerCondition::Complete | ContainerCondition::Success
    );
    if waits_for_stop && other.essential {
        let message = format!(
            "{dependent} waits for the essential container `{}` to stop, which stops the task",
            name.value
        );
        let diagnostic =
            Diagnostic::error(codes::COMPLETION_DEPENDENCY_ON_ESSENTIAL_CONTAINER, message)
                .allowed("`Complete` and `Success` for a container that isn't essential")
                .hint(format!("add `.not_essential()` to `{}`", name.value));
        report.add(diagnostic, name.origin);
    }
}

/// Reports the first cycle.
fn check_cycle(task: &Task, report: &mut Report<'_>) {
    let mut checked: Vec<&str> = Vec::new();
    for container in task.containers() {
        let mut path = Vec::new();
        if let Some(cycle) = find_cycle(task, container, &mut path, &mut checked) {
            let message = match cycle.as_slice() {
                [only] => format!("container `{}` depends on itself", only.name.value),
                several => {
                    let names = several.iter().map(|container| &container.name.value);
                    format!("containers {} depend on each other", quoted(names))
                }
            };
            let origin = cycle
                .first()
                .and_then(|container| container.depends_on.first())
                .map(|(name, _)| name.origin);
            let diagnostic = Diagnostic::error(codes::CIRCULAR_CONTAINER_DEPENDENCY, message)
                .allowed("dependencies without a cycle");
            report.add(diagnostic, origin.unwrap_or(task.origin));
            return;
        }
    }
}

/// Searches depth first from `container`, and returns the first cycle.
fn find_cycle<'a>(
    task: &'a Task,
    container: &'a Container,
    path: &mut Vec<&'a Container>,
    checked: &mut Vec<&'a str>,
) -> Option<Vec<&'a Container>> {
    let name = container.name.value.as_str();
    if let Some(start) = path.iter().position(|earlier| earlier.name.value == name) {
        return Some(path.split_off(start));
    }
    if checked.contains(&name) {
        return None;
    }
    path.push(container);
    for (next, _) in &container.depends_on {
        if let Some(next) = find(task, next)
            && let Some(cycle) = find_cycle(task, next, path, checked)
        {
            return Some(cycle);
        }
    }
    path.pop();
    checked.push(name);
    None
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::dsl::{
        Container, ContainerCondition as On, ContainerHealthCheck, Service, TaskBuilder,
    };

    fn cache() -> Container {
        Container::new("cache", image())
    }

    fn waiting(on: On) -> Service {
        service("order").container(move |main| main.depends_on("cache", on))
    }

    #[test]
    fn unknown_dependency_is_an_error() {
        let diagnostics = check_service(|| waiting(On::Start));
        assert_error(
            &diagnostics,
            "ECS1110",
            "container `order` depends on `cache`, which isn't in the task",
        );
        assert_silent(&check_service(|| waiting(On::Start).sidecar(cache())));
    }

    #[test]
    fn healthy_without_health_check_is_an_error() {
        let diagnostics = check_service(|| waiting(On::Healthy).sidecar(cache()));
        let message =
            "container `order` waits for `cache` to be healthy, but it has no health check";
        assert_error(&diagnostics, "ECS1112", message);
        let checked = || cache().health_check(ContainerHealthCheck::shell("redis-cli ping"));
        assert_silent(&check_service(|| waiting(On::Healthy).sidecar(checked())));
    }

    #[test]
    fn waiting_for_essential_container_to_stop_is_an_error() {
        let diagnostics = check_service(|| waiting(On::Success).sidecar(cache()));
        let message = "container `order` waits for the essential container `cache` to stop, which stops the task";
        assert_error(&diagnostics, "ECS1118", message);
        assert_silent(&check_service(|| {
            waiting(On::Success).sidecar(cache().not_essential())
        }));
    }

    #[test]
    fn dependency_cycle_is_an_error() {
        let proxy = |on: &'static str| Container::new("proxy", image()).depends_on(on, On::Start);
        let diagnostics = check_service(|| {
            waiting(On::Start)
                .sidecar(cache().depends_on("proxy", On::Start))
                .sidecar(proxy("order"))
        });
        assert_error(
            &diagnostics,
            "ECS1111",
            "containers `order`, `cache` and `proxy` depend on each other",
        );
        assert_silent(&check_service(|| {
            waiting(On::Start)
                .sidecar(cache().depends_on("proxy", On::Start))
                .sidecar(Container::new("proxy", image()))
        }));
    }

    #[test]
    fn dependency_on_itself_is_an_error() {
        let diagnostics = check_service(|| {
            service("order").container(|main| main.depends_on("order", On::Start))
        });
        assert_error(
            &diagnostics,
            "ECS1111",
            "container `order` depends on itself",
        );
    }
}
