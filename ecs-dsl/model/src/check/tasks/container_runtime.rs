//! Settings of containers that take effect at run time: essential containers, ports of health checks.

use crate::check::report::Report;
use crate::diag::{Diagnostic, SourceLocation};
use crate::dsl::compute::health_check::ProbeCommand;
use crate::dsl::{Container, Stack, Task};
use crate::rules::codes;

/// The default port of HTTP, which `curl` requests.
const HTTP: u16 = 80;

pub(super) fn check(_: &Stack, task: &Task, report: &mut Report<'_>) {
    check_essential(task, report);
    for container in task.containers() {
        if let Some(check) = &container.health_check
            && matches!(check.command, ProbeCommand::Curl(_))
        {
            // The line of the health check itself: `retries` may be set on another line.
            check_port(task, container, check.interval.origin, report);
        }
    }
}

fn check_essential(task: &Task, report: &mut Report<'_>) {
    if !task.containers().any(|container| container.essential) {
        let message = "task has no essential container";
        let diagnostic = Diagnostic::error(codes::TASK_WITHOUT_ESSENTIAL_CONTAINER, message)
            .allowed("at least one essential container in a task")
            .hint("remove `.not_essential()` on the main container");
        report.add(diagnostic, task.origin);
    } else if !task.main.essential {
        let message =
            "task keeps running when its main container stops, and ECS doesn't replace it";
        let diagnostic = Diagnostic::warning(codes::MAIN_CONTAINER_NOT_ESSENTIAL, message)
            .allowed("an essential main container")
            .hint("remove `.not_essential()` on the main container; add it to optional sidecars");
        report.add(diagnostic, task.origin);
    }
}

fn check_port(task: &Task, container: &Container, origin: SourceLocation, report: &mut Report<'_>) {
    let listens = |container: &Container| {
        container
            .port
            .as_ref()
            .is_some_and(|port| port.value == HTTP)
    };
    if container.port.is_none() && !task.containers().any(listens) {
        let message = format!(
            "health check of container `{}` requests port `{HTTP}`, but no container of the task listens on it",
            container.name.value
        );
        let diagnostic = Diagnostic::warning(codes::HEALTH_CHECK_ON_UNUSED_PORT, message)
            .allowed("`ContainerHealthCheck::curl` for a container with a port")
            .hint("add `.port(…)` to the container, or use `ContainerHealthCheck::shell(…)` with another command");
        report.add(diagnostic, origin);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Container, ContainerHealthCheck as Probe, Service, TaskBuilder};

    fn probed(probe: impl Fn() -> Probe) -> Diagnostics {
        check_service(|| service("order").container_health_check(probe()))
    }

    fn helper() -> Container {
        Container::new("helper", image())
    }

    #[test]
    fn missing_essential_container_is_reported() {
        let not_essential = || service("order").container(Container::not_essential);
        let diagnostics = check_service(not_essential);
        assert_error(&diagnostics, "ECS1121", "task has no essential container");
        let diagnostics = check_service(|| not_essential().sidecar(helper()));
        let message =
            "task keeps running when its main container stops, and ECS doesn't replace it";
        assert_warning(&diagnostics, "ECS1122", message);
        assert_silent(&check_service(|| {
            service("order").sidecar(helper().not_essential())
        }));
    }

    #[test]
    fn too_little_memory_is_an_error() {
        let with = |mib| check_service(move || service("order").sidecar(helper().memory(mib)));
        assert_error(
            &with(5),
            "ECS1125",
            "container memory `5` is below the minimum of a container",
        );
        assert_silent(&with(6));
    }

    #[test]
    fn empty_health_check_command_is_an_error() {
        let message = "command of the container health check ` ` is empty";
        assert_error(&probed(|| Probe::shell(" ")), "ECS1124", message);
        let message = "command of the container health check `` is empty";
        assert_error(&probed(|| Probe::exec([""; 0])), "ECS1124", message);
        assert_silent(&probed(|| Probe::exec(["/bin/check"])));
        let diagnostics = probed(|| Probe::curl("health"));
        let message = "health check path `health` is not a valid request path";
        assert_error(&diagnostics, "ECS1401", message);
    }

    #[test]
    fn health_check_on_unused_port_is_a_warning() {
        let diagnostics = check(|stack| {
            platform(stack);
            stack.add(worker("mail").container_health_check(Probe::curl("/")));
        });
        let message = "health check of container `mail` requests port `80`, but no container of the task listens on it";
        assert_warning(&diagnostics, "ECS1123", message);
        let curl_sidecar = || helper().health_check(Probe::curl("/"));
        let with = |port| {
            check_service(move || Service::port(service("order"), port).sidecar(curl_sidecar()))
        };
        assert_silent(&with(80));
        assert_eq!(only(&with(8000)).0, "ECS1123");
    }
}
