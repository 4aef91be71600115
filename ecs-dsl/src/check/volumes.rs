//! Volumes and where they are mounted.

use std::collections::BTreeMap;

use super::report::{Report, quoted, workload_label};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::dsl::{Stack, Workload};

const UNKNOWN: Code = Code::new("ECS1115");
const SAME_NAME: Code = Code::new("ECS1116");

pub(super) fn check(stack: &Stack, faults: &mut Diagnostics) {
    for workload in stack.workloads() {
        let mut report = Report::new(workload_label(workload), faults);
        check_names(workload, &mut report);
        check_mounts(workload, &mut report);
    }
}

fn check_names(workload: &Workload, report: &mut Report<'_>) {
    let mut known = BTreeMap::new();
    for volume in &workload.volumes {
        if let Some(first) = known.insert(volume.name.as_str(), volume.origin) {
            let fault = Diagnostic::error(
                SAME_NAME,
                format!("two volumes are called `{}`", volume.name),
            )
            .allowed("one volume of each name in a task")
            .hint(format!("the other one is made at {first}"));
            report.tell(fault, volume.origin);
        }
    }
}

fn check_mounts(workload: &Workload, report: &mut Report<'_>) {
    for container in workload.containers() {
        for mount in &container.mounts {
            if workload
                .volumes
                .iter()
                .any(|volume| volume.name == mount.volume)
            {
                continue;
            }
            let message = format!(
                "container `{}` mounts `{}`, which isn't a volume of the task",
                container.name.value, mount.volume
            );
            let known = quoted(workload.volumes.iter().map(|volume| &volume.name));
            let fault = Diagnostic::error(UNKNOWN, message)
                .allowed(if known.is_empty() {
                    "nothing: the task has no volumes".to_owned()
                } else {
                    known
                })
                .hint(format!(
                    "`.volume(Volume::scratch(\"{}\"))` on the service",
                    mount.volume
                ));
            report.tell(fault, mount.origin);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::dsl::{Service, Volume};

    fn mounting() -> Service {
        service("order").container(|main| main.mount("data", "/data"))
    }

    #[test]
    fn a_mount_names_a_volume() {
        let faults = check_service(mounting);
        assert_error(
            &faults,
            "ECS1115",
            "container `order` mounts `data`, which isn't a volume of the task",
        );
        assert_silent(&check_service(|| {
            mounting().volume(Volume::scratch("data"))
        }));
    }

    #[test]
    fn a_volume_is_given_once() {
        let faults = check_service(|| {
            service("order")
                .volume(Volume::scratch("data"))
                .volume(Volume::scratch("data"))
        });
        assert_error(&faults, "ECS1116", "two volumes are called `data`");
    }
}
