//! Values of tasks: size, storage, durations.

use super::containers;
use crate::check::report::Report;
use crate::diag::Diagnostic;
use crate::dsl::{Capacity, LaunchType, Stack, Task};
use crate::rules::{self, codes};

/// `limits.json`: `ecs.sgs`.
const MAX_SECURITY_GROUPS: usize = 5;

pub(in crate::check) fn check(stack: &Stack, task: &Task, report: &mut Report<'_>) {
    let family = stack.physical_name(&task.name);
    report.value(&family, task.origin, rules::family(&family));
    check_size(
        task,
        Capacity::launch_type(&stack.capacity_of(task)),
        report,
    );
    report.number(&task.ephemeral_storage, rules::ephemeral_storage);
    report.duration(&task.stop_timeout, rules::stop_timeout);
    report.duration(&task.logs.retention, rules::retention);
    check_groups(task, report);
    for container in task.containers() {
        containers::check(container, report);
    }
    for (value, verdict) in task.volumes.iter().flat_map(|volume| &volume.values) {
        report.value(&value.value, value.origin, *verdict);
    }
}

/// Reports the CPU units if no task may have them, else the memory.
fn check_size(task: &Task, launch_type: LaunchType, report: &mut Report<'_>) {
    let (cpu, memory) = (task.cpu.value, task.memory.value);
    if let Err(violation) = launch_type.cpu(cpu) {
        return report.value(cpu, task.cpu.origin, Err(violation));
    }
    let place = if task.memory.origin == task.origin {
        task.cpu.origin
    } else {
        task.memory.origin
    };
    report.value(
        format!("{cpu} CPU units, {memory} MiB"),
        place,
        launch_type.size(cpu, memory),
    );
}

fn check_groups(task: &Task, report: &mut Report<'_>) {
    let count = task.network.security_groups.len() + 1;
    if count > MAX_SECURITY_GROUPS {
        let message = format!("its tasks have `{count}` security groups");
        let diagnostic = Diagnostic::error(codes::TOO_MANY_SECURITY_GROUPS, message).allowed(
            format!("at most {MAX_SECURITY_GROUPS}, including the service's own"),
        );
        report.add(diagnostic, task.origin);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::dsl::{Service, TaskBuilder, days, secs};

    #[test]
    fn task_sizes() {
        let size = |cpu, memory| check_service(move || service("order").cpu(cpu).memory(memory));
        let diagnostics = size(1024, 1000);
        let message = "task size `1024 CPU units, 1000 MiB` is not supported by Fargate";
        assert_error(&diagnostics, "ECS1101", message);
        let diagnostic = only_diagnostic(&diagnostics);
        assert_eq!(
            diagnostic.allowed.as_deref(),
            Some("1024 CPU units with 2048 to 8192 MiB in steps of 1024")
        );
        let hint =
            "use the closest size, 1024 CPU units with 2048 MiB or 512 CPU units with 1024 MiB";
        assert_eq!(diagnostic.hint.as_deref(), Some(hint));
        assert_silent(&size(1024, 2048));
    }

    // found: G4
    #[test]
    fn invalid_cpu_is_reported_at_the_cpu() {
        let line = line!() + 2;
        let diagnostics = check_service(|| {
            let order = service("order").cpu(300);
            order.memory(512)
        });
        assert_error(
            &diagnostics,
            "ECS1101",
            "task CPU `300` is not supported by Fargate",
        );
        let diagnostic = only_diagnostic(&diagnostics);
        assert_eq!(diagnostic.origin.map(|place| place.line()), Some(line));
        assert_eq!(
            diagnostic.hint.as_deref(),
            Some("use the closest value, 256 or 512 CPU units")
        );
    }

    #[test]
    fn storage_and_durations() {
        let diagnostics = check_service(|| service("order").ephemeral_storage(20));
        assert_error(
            &diagnostics,
            "ECS1102",
            "ephemeral storage `20` is out of range",
        );
        let diagnostics = check_service(|| service("order").stop_timeout(secs(121)));
        assert_error(
            &diagnostics,
            "ECS1103",
            "stop timeout `121 seconds` is out of range",
        );
        let diagnostics = check_service(|| service("order").log_retention(days(8)));
        assert_error(
            &diagnostics,
            "ECS1701",
            "log retention `8 days` is not supported by CloudWatch Logs",
        );
        assert_silent(&check_service(|| {
            service("order")
                .ephemeral_storage(21)
                .stop_timeout(secs(120))
        }));
    }

    #[test]
    fn sixth_security_group_is_an_error() {
        let groups = |count: usize| {
            check_service(move || {
                let ids = (0..count).map(|number| format!("sg-{number}"));
                ids.fold(service("order"), Service::security_group)
            })
        };
        assert_error(&groups(5), "ECS1216", "its tasks have `6` security groups");
        assert_silent(&groups(4));
    }
}
