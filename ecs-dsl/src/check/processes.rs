//! What runs in a task: something that it lives with, and probes that can succeed.

use super::report::{Report, workload_label};
use crate::diag::{Code, Diagnostic, Diagnostics, Origin};
use crate::dsl::health_check::ProbeCommand;
use crate::dsl::{Container, ContainerHealthCheck, Stack, Workload};
use crate::rules;

const NONE_ESSENTIAL: Code = Code::new("ECS1121");
const MAIN_NOT_ESSENTIAL: Code = Code::new("ECS1122");
const NOBODY_ASKED: Code = Code::new("ECS1123");
const NO_PROBE: Code = Code::new("ECS1124");
const TOO_LITTLE: Code = Code::new("ECS1125");

/// The port of HTTP, which `curl` asks if it isn't told another one.
const HTTP: u16 = 80;
/// What Docker keeps for a container, in MiB.
const LEAST_MEMORY: u32 = 6;

pub(super) fn check(stack: &Stack, faults: &mut Diagnostics) {
    for workload in stack.workloads() {
        let mut report = Report::new(workload_label(workload), faults);
        check_essential(workload, &mut report);
        for container in workload.containers() {
            check_memory(container, &mut report);
            if let Some(check) = &container.health_check {
                check_probe(workload, container, check, &mut report);
            }
        }
    }
}

fn check_essential(workload: &Workload, report: &mut Report<'_>) {
    if !workload.containers().any(|container| container.essential) {
        let fault = Diagnostic::error(NONE_ESSENTIAL, "none of its containers is essential")
            .allowed("one essential container in a task, or more")
            .hint("leave `.not_essential()` out on the main container");
        report.tell(fault, workload.origin);
    } else if !workload.main.essential {
        let message =
            "its task goes on when its main container has ended, and nothing starts it again";
        let fault = Diagnostic::warning(MAIN_NOT_ESSENTIAL, message)
            .allowed("an essential main container")
            .hint("leave `.not_essential()` out on it; sidecars are what a task can do without");
        report.tell(fault, workload.origin);
    }
}

fn check_memory(container: &Container, report: &mut Report<'_>) {
    if let Some(memory) = &container.memory
        && memory.value < LEAST_MEMORY
    {
        let message = format!(
            "container `{}` may use `{}` MiB of memory",
            container.name.value, memory.value
        );
        let fault = Diagnostic::error(TOO_LITTLE, message).allowed(format!(
            "{LEAST_MEMORY} MiB or more, or no limit of its own"
        ));
        report.tell(fault, memory.origin);
    }
}

fn check_probe(
    workload: &Workload,
    container: &Container,
    check: &ContainerHealthCheck,
    report: &mut Report<'_>,
) {
    // Where the check was made: `retries` may have been given anywhere else.
    let origin = check.interval.origin;
    let empty = match &check.command {
        ProbeCommand::Shell(command) => command.trim().is_empty(),
        ProbeCommand::Exec(command) => command.first().is_none_or(|program| program.is_empty()),
        ProbeCommand::Curl(path) => {
            report.value(path, origin, rules::health_path(path));
            check_port(workload, container, origin, report);
            false
        }
    };
    if empty {
        let message = format!(
            "the health check of container `{}` runs nothing",
            container.name.value
        );
        let fault = Diagnostic::error(NO_PROBE, message)
            .allowed("a command that ends with 0 if all is well");
        report.tell(fault, origin);
    }
}

fn check_port(workload: &Workload, container: &Container, origin: Origin, report: &mut Report<'_>) {
    let listens = |one: &Container| one.port.as_ref().is_some_and(|port| port.value == HTTP);
    if container.port.is_none() && !workload.containers().any(listens) {
        let message = format!(
            "the health check of container `{}` asks port `{HTTP}`, on which none of the task listens",
            container.name.value
        );
        let fault = Diagnostic::warning(NOBODY_ASKED, message)
            .allowed("`ContainerHealthCheck::curl` for a container with a port")
            .hint("`.port(…)` on the container, or `ContainerHealthCheck::shell(…)` with what tells whether it works");
        report.tell(fault, origin);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Container, ContainerHealthCheck as Probe, Service};

    fn probed(probe: impl Fn() -> Probe) -> Diagnostics {
        check_service(|| service("order").container_health_check(probe()))
    }

    fn helper() -> Container {
        Container::new("helper", image())
    }

    #[test]
    fn a_task_lives_with_a_container() {
        let loose = || service("order").container(Container::not_essential);
        let faults = check_service(loose);
        assert_error(&faults, "ECS1121", "none of its containers is essential");
        let faults = check_service(|| loose().sidecar(helper()));
        let message =
            "its task goes on when its main container has ended, and nothing starts it again";
        assert_warning(&faults, "ECS1122", message);
        assert_silent(&check_service(|| {
            service("order").sidecar(helper().not_essential())
        }));
    }

    #[test]
    fn a_container_has_memory() {
        let with = |mib| check_service(move || service("order").sidecar(helper().memory(mib)));
        assert_error(
            &with(5),
            "ECS1125",
            "container `helper` may use `5` MiB of memory",
        );
        assert_silent(&with(6));
    }

    #[test]
    fn a_probe_runs_something() {
        let message = "the health check of container `order` runs nothing";
        assert_error(&probed(|| Probe::shell(" ")), "ECS1124", message);
        assert_error(&probed(|| Probe::exec([""; 0])), "ECS1124", message);
        assert_silent(&probed(|| Probe::exec(["/bin/check"])));
        let faults = probed(|| Probe::curl("health"));
        let message = "health check path `health` is not a valid request path";
        assert_error(&faults, "ECS1401", message);
    }

    #[test]
    fn a_probe_asks_who_listens() {
        let faults = check(|stack| {
            platform(stack);
            stack.add(worker("mail").container_health_check(Probe::curl("/")));
        });
        let message = "the health check of container `mail` asks port `80`, on which none of the task listens";
        assert_warning(&faults, "ECS1123", message);
        let asked = || helper().health_check(Probe::curl("/"));
        let with =
            |port| check_service(move || Service::port(service("order"), port).sidecar(asked()));
        assert_silent(&with(80));
        assert_eq!(only(&with(8000)).0, "ECS1123");
    }
}
