//! The containers of a task: port of the service, count, duplicate names and ports, reservations.

use std::collections::BTreeMap;

use crate::check::report::{Report, label};
use crate::diag::{Diagnostic, Diagnostics, Spanned};
use crate::dsl::{Ingress, PortMapping, ServiceRef, Stack, Task, Transport};
use crate::rules::{self, Verdict, codes};

/// `limits.json`: `ecs.containers`.
const MAX_CONTAINERS: usize = 10;

pub(super) fn check(_: &Stack, task: &Task, report: &mut Report<'_>) {
    check_names(task, report);
    check_ports(task, report);
    let cpu = task.containers().filter_map(|container| container.cpu);
    check_reservations(task.cpu, cpu, rules::reserved_cpu, report);
    let memory = task.containers().filter_map(|container| container.memory);
    check_reservations(task.memory, memory, rules::reserved_memory, report);
}

pub(super) fn check_port(_: &Stack, service: ServiceRef<'_>, _: &Ingress, report: &mut Report<'_>) {
    if service.task.main.port.is_none() {
        let diagnostic = Diagnostic::error(codes::SERVICE_WITHOUT_PORT, "service has no port")
            .allowed("a service with a port, or a worker")
            .hint("add `.port(8000)`, or use `Worker::new(…)` if it has no callers");
        report.add(diagnostic, service.task.origin);
    }
}

/// The number of containers, with those of the mesh.
pub(super) fn check_count(stack: &Stack, diagnostics: &mut Diagnostics) {
    for (task, mesh) in stack.tasks_with_proxy() {
        let proxies = mesh.map_or(0, |mesh| mesh.spec().sidecars().len());
        let count = task.containers().count() + proxies;
        report_count(count, task, &mut Report::new(label(task), diagnostics));
    }
}

fn report_count(count: usize, task: &Task, report: &mut Report<'_>) {
    if count > MAX_CONTAINERS {
        let message = format!("task has `{count}` containers");
        let diagnostic = Diagnostic::error(codes::TOO_MANY_CONTAINERS, message)
            .allowed(format!("at most {MAX_CONTAINERS} containers in a task"))
            .hint("move some of them to another service or worker");
        report.add(diagnostic, task.origin);
    }
}

fn check_names(task: &Task, report: &mut Report<'_>) {
    let mut known = BTreeMap::new();
    for container in task.containers() {
        let name = &container.name;
        if let Some(first) = known.insert(name.value.as_str(), name.origin) {
            let message = format!("duplicate container name `{}`", name.value);
            let diagnostic = Diagnostic::error(codes::DUPLICATE_CONTAINER_NAME, message)
                .allowed("one container of each name in a task")
                .hint(format!(
                    "the other one is at {first}; the main container has the service's name"
                ));
            report.add(diagnostic, name.origin);
        }
    }
}

fn check_ports(task: &Task, report: &mut Report<'_>) {
    let mut known: BTreeMap<(u16, Transport), &str> = BTreeMap::new();
    let ports = task
        .containers()
        .flat_map(|container| container.port_mappings().map(move |port| (container, port)));
    for (
        container,
        PortMapping {
            port, transport, ..
        },
    ) in ports
    {
        let name = container.name.value.as_str();
        if let Some(first) = known.insert((port.value, transport), name) {
            let message = match first == name {
                true => format!("container `{name}` has port `{}` twice", port.value),
                false => format!(
                    "containers `{first}` and `{name}` both listen on port `{}`",
                    port.value
                ),
            };
            let diagnostic = Diagnostic::error(codes::CONTAINER_PORT_CONFLICT, message)
                .allowed("a different port for each container of a task")
                .hint("the containers of a task share one network interface");
            report.add(diagnostic, port.origin);
        }
    }
}

/// Reports the sum at the last reservation.
fn check_reservations(
    available: Spanned<u32>,
    reserved: impl Iterator<Item = Spanned<u32>>,
    rule: fn(i64, i64) -> Verdict,
    report: &mut Report<'_>,
) {
    let all: Vec<Spanned<u32>> = reserved.collect();
    let sum: i64 = all.iter().map(|part| i64::from(part.value)).sum();
    if let Some(last) = all.last() {
        report.value(sum, last.origin, rule(sum, available.value.into()));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::dsl::{Container, Service, TaskBuilder};

    #[test]
    fn service_without_port_is_an_error() {
        let diagnostics = check_service(|| Service::new("order").image(image()));
        assert_error(&diagnostics, "ECS1120", "service has no port");
        assert_silent(&check(|stack| {
            platform(stack);
            stack.add(worker("mail"));
        }));
    }

    #[test]
    fn too_many_containers_are_an_error() {
        let with = |sidecars: usize| {
            check_service(move || {
                let named = |number| Container::new(format!("c{number}"), image());
                (0..sidecars)
                    .map(named)
                    .fold(service("order"), Service::sidecar)
            })
        };
        assert_error(&with(10), "ECS1107", "task has `11` containers");
        assert_silent(&with(9));
    }

    #[test]
    fn duplicate_container_name_is_an_error() {
        let diagnostics =
            check_service(|| service("order").sidecar(Container::new("order", image())));
        assert_error(&diagnostics, "ECS1108", "duplicate container name `order`");
    }

    #[test]
    fn container_port_conflict_is_an_error() {
        let proxy = |port| {
            check_service(move || {
                service("order").sidecar(Container::new("proxy", image()).port(port))
            })
        };
        assert_error(
            &proxy(8000),
            "ECS1109",
            "containers `order` and `proxy` both listen on port `8000`",
        );
        assert_silent(&proxy(8001));
    }

    // found: D1
    #[test]
    fn port_of_one_container_twice_is_an_error() {
        let more = |port| check_service(move || service("order").container(|main| main.port(port)));
        assert_error(
            &more(8000),
            "ECS1109",
            "container `order` has port `8000` twice",
        );
        assert_silent(&more(8001));
    }

    #[test]
    fn reservations_above_task_size_are_errors() {
        let proxy = |cpu| {
            check_service(move || {
                service("order").sidecar(Container::new("proxy", image()).cpu(cpu))
            })
        };
        assert_error(
            &proxy(257),
            "ECS1117",
            "CPU reserved by containers `257` exceeds the CPU of the task",
        );
        assert_silent(&proxy(256));
        let memory = check_service(|| service("order").container(|main| main.memory(1024)));
        assert_error(
            &memory,
            "ECS1117",
            "memory reserved by containers `1024` exceeds the memory of the task",
        );
    }
}
