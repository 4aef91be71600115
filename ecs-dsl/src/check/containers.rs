//! The containers of a task together: the port, how many, no two alike, no more than the task has.

use std::collections::BTreeMap;

use super::report::{Report, workload_label};
use crate::diag::{Code, Diagnostic, Diagnostics, Located};
use crate::dsl::{Container, Stack, Workload};

const TOO_MANY: Code = Code::new("ECS1107");
const SAME_NAME: Code = Code::new("ECS1108");
const SAME_PORT: Code = Code::new("ECS1109");
const TOO_MUCH: Code = Code::new("ECS1117");
const NO_PORT: Code = Code::new("ECS1120");

/// `limits.json`: `ecs.containers`.
const MOST: usize = 10;

pub(super) fn check(stack: &Stack, faults: &mut Diagnostics) {
    for workload in stack.workloads() {
        let mut report = Report::new(workload_label(workload), faults);
        check_parts(stack, workload, &mut report);
        check_names(workload, &mut report);
        check_ports(workload, &mut report);
        check_reservations(
            workload,
            "CPU units",
            workload.cpu,
            |container| container.cpu,
            &mut report,
        );
        check_reservations(
            workload,
            "MiB",
            workload.memory,
            |container| container.memory,
            &mut report,
        );
    }
}

fn check_parts(stack: &Stack, workload: &Workload, report: &mut Report<'_>) {
    if workload.ingress.is_some() && workload.main.port.is_none() {
        let fault = Diagnostic::error(NO_PORT, "it has no port that others could call")
            .allowed("a service with a port, or a worker")
            .hint("`.port(8000)`, or `Worker::new(…)` if nobody calls it");
        report.tell(fault, workload.origin);
    }
    let proxies = stack
        .app_mesh_of(workload)
        .map_or(0, |mesh| mesh.spec().sidecars().len());
    let count = workload.containers().count() + proxies;
    if count > MOST {
        let fault = Diagnostic::error(TOO_MANY, format!("its task has `{count}` containers"))
            .allowed(format!("at most {MOST} containers in a task"))
            .hint("move some of them to a service or worker of their own");
        report.tell(fault, workload.origin);
    }
}

fn check_names(workload: &Workload, report: &mut Report<'_>) {
    let mut known = BTreeMap::new();
    for container in workload.containers() {
        let name = &container.name;
        if let Some(first) = known.insert(name.value.as_str(), name.origin) {
            let fault = Diagnostic::error(
                SAME_NAME,
                format!("two containers are called `{}`", name.value),
            )
            .allowed("one container of each name in a task")
            .hint(format!(
                "the other one is made at {first}; the main container is called like the service"
            ));
            report.tell(fault, name.origin);
        }
    }
}

fn check_ports(workload: &Workload, report: &mut Report<'_>) {
    let mut known: BTreeMap<u16, &str> = BTreeMap::new();
    for container in workload.containers() {
        let Some(port) = &container.port else {
            continue;
        };
        if let Some(first) = known.insert(port.value, &container.name) {
            let message = format!(
                "containers `{first}` and `{}` both listen on port `{}`",
                container.name.value, port.value
            );
            let fault = Diagnostic::error(SAME_PORT, message)
                .allowed("a port of its own for each container of a task")
                .hint("the containers of a task share one network interface");
            report.tell(fault, port.origin);
        }
    }
}

fn check_reservations(
    workload: &Workload,
    unit: &str,
    has: Located<u32>,
    reserved: impl Fn(&Container) -> Option<Located<u32>>,
    report: &mut Report<'_>,
) {
    let all: Vec<Located<u32>> = workload.containers().filter_map(reserved).collect();
    let sum: u64 = all.iter().map(|part| u64::from(part.value)).sum();
    if let Some(last) = all.last()
        && sum > u64::from(has.value)
    {
        let message = format!(
            "its containers reserve `{sum}` {unit}, its task has `{}`",
            has.value
        );
        report.tell(
            Diagnostic::error(TOO_MUCH, message)
                .allowed(format!("at most {} {unit} together", has.value)),
            last.origin,
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::dsl::{Container, Service};

    #[test]
    fn a_service_has_a_port_and_a_worker_none() {
        let faults = check_service(|| Service::new("order").image(image()));
        assert_error(&faults, "ECS1120", "it has no port that others could call");
        assert_silent(&check(|stack| {
            platform(stack);
            stack.add(worker("mail"));
        }));
    }

    #[test]
    fn a_task_has_ten_containers_at_most() {
        let with = |sidecars: usize| {
            check_service(move || {
                let named = |number| Container::new(format!("c{number}"), image());
                (0..sidecars)
                    .map(named)
                    .fold(service("order"), Service::sidecar)
            })
        };
        assert_error(&with(10), "ECS1107", "its task has `11` containers");
        assert_silent(&with(9));
    }

    #[test]
    fn no_two_containers_share_a_name() {
        let faults = check_service(|| service("order").sidecar(Container::new("order", image())));
        assert_error(&faults, "ECS1108", "two containers are called `order`");
    }

    #[test]
    fn no_two_containers_share_a_port() {
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

    #[test]
    fn containers_share_what_the_task_has() {
        let proxy = |cpu| {
            check_service(move || {
                service("order").sidecar(Container::new("proxy", image()).cpu(cpu))
            })
        };
        assert_error(
            &proxy(257),
            "ECS1117",
            "its containers reserve `257` CPU units, its task has `256`",
        );
        assert_silent(&proxy(256));
        let memory = check_service(|| service("order").container(|main| main.memory(1024)));
        assert_error(
            &memory,
            "ECS1117",
            "its containers reserve `1024` MiB, its task has `512`",
        );
    }
}
