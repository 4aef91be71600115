//! Volumes and their mounts.

use std::collections::BTreeMap;

use crate::check::report::{Report, quoted};
use crate::diag::Diagnostic;
use crate::dsl::compute::volume::VolumeSource;
use crate::dsl::{Stack, Task};
use crate::rules::codes;

pub(super) fn check(_: &Stack, task: &Task, report: &mut Report<'_>) {
    check_names(task, report);
    check_mounts(task, report);
    check_paths(task, report);
    check_usage(task, report);
}

/// Mount paths are unique in a container.
fn check_paths(task: &Task, report: &mut Report<'_>) {
    for container in task.containers() {
        let mut known = BTreeMap::new();
        for mount in &container.mounts {
            let name = &container.name.value;
            let path = mount.path.trim_end_matches('/');
            if let Some(first) = known.insert(path, mount) {
                let message = format!(
                    "container `{name}` mounts both `{}` and `{}` at `{path}`",
                    first.volume, mount.volume
                );
                let diagnostic = Diagnostic::error(codes::INVALID_MOUNT_PATH, message)
                    .allowed("a different path for each mount")
                    .hint(format!("the other one is at {}", first.origin));
                report.add(diagnostic, mount.origin);
            }
        }
    }
}

/// Volumes without mounts, and ephemeral volumes that no container can write to.
fn check_usage(task: &Task, report: &mut Report<'_>) {
    for volume in &task.volumes {
        let containers = task.containers();
        let mut mounts = containers
            .flat_map(|container| &container.mounts)
            .filter(|mount| mount.volume == volume.name)
            .peekable();
        let unused = mounts.peek().is_none();
        let empty =
            matches!(volume.source, VolumeSource::Bind) && mounts.all(|mount| mount.read_only);
        let name = &volume.name;
        if unused {
            let message = format!("no container mounts volume `{name}`");
            let diagnostic = Diagnostic::warning(codes::UNUSED_VOLUME, message).hint(format!(
                "add `.container(|main| main.mount(\"{name}\", \"/data\"))`, or remove the volume"
            ));
            report.add(diagnostic, volume.origin);
        } else if empty {
            let message =
                format!("no container can write to volume `{name}`, which is empty at startup");
            let diagnostic = Diagnostic::warning(codes::UNUSED_VOLUME, message).hint(
                "replace `.mount_read_only(…)` with `.mount(…)` in the container that fills it",
            );
            report.add(diagnostic, volume.origin);
        }
    }
}

fn check_names(task: &Task, report: &mut Report<'_>) {
    let mut known = BTreeMap::new();
    for volume in &task.volumes {
        if let Some(first) = known.insert(volume.name.as_str(), volume.origin) {
            let message = format!("duplicate volume name `{}`", volume.name);
            let diagnostic = Diagnostic::error(codes::INVALID_OR_DUPLICATE_VOLUME_NAME, message)
                .allowed("one volume of each name in a task")
                .hint(format!("the other one is at {first}"));
            report.add(diagnostic, volume.origin);
        }
    }
}

fn check_mounts(task: &Task, report: &mut Report<'_>) {
    for container in task.containers() {
        for mount in &container.mounts {
            if task
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
            let known = quoted(task.volumes.iter().map(|volume| &volume.name));
            let diagnostic = Diagnostic::error(codes::UNKNOWN_VOLUME, message)
                .allowed(if known.is_empty() {
                    "nothing: the task has no volumes".to_owned()
                } else {
                    known
                })
                .hint(format!(
                    "add `.volume(Volume::ephemeral(\"{}\"))` to the service",
                    mount.volume
                ));
            report.add(diagnostic, mount.origin);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::dsl::{Service, TaskBuilder, Volume};

    fn mounting() -> Service {
        service("order").container(|main| main.mount("data", "/data"))
    }

    #[test]
    fn unknown_volume_is_an_error() {
        let diagnostics = check_service(mounting);
        assert_error(
            &diagnostics,
            "ECS1115",
            "container `order` mounts `data`, which isn't a volume of the task",
        );
        assert_silent(&check_service(|| {
            mounting().volume(Volume::ephemeral("data"))
        }));
    }

    #[test]
    fn duplicate_volume_name_is_an_error() {
        let diagnostics = check_service(|| {
            service("order")
                .volume(Volume::ephemeral("data"))
                .volume(Volume::ephemeral("data"))
                .container(|main| main.mount("data", "/data"))
        });
        assert_error(&diagnostics, "ECS1116", "duplicate volume name `data`");
    }

    #[test]
    fn invalid_mount_path_is_an_error() {
        let at = |path: &'static str| {
            check_service(move || {
                let main = mounting()
                    .volume(Volume::ephemeral("data"))
                    .volume(Volume::ephemeral("more"));
                main.container(|main| main.mount("more", path))
            })
        };
        assert_error(
            &at("more"),
            "ECS1126",
            "mount path `more` is not an absolute path below `/`",
        );
        assert_error(
            &at("/"),
            "ECS1126",
            "mount path `/` is not an absolute path below `/`",
        );
        let twice = "container `order` mounts both `data` and `more` at `/data`";
        assert_error(&at("/data/"), "ECS1126", twice);
        assert_silent(&at("/data/more"));
    }

    #[test]
    fn unused_volume_is_a_warning() {
        let diagnostics = check_service(|| service("order").volume(Volume::ephemeral("data")));
        assert_warning(&diagnostics, "ECS1127", "no container mounts volume `data`");
        let reading = |volume: fn() -> Volume| {
            check_service(move || {
                let main = service("order").volume(volume());
                main.container(|main| main.mount_read_only("data", "/data"))
            })
        };
        let message = "no container can write to volume `data`, which is empty at startup";
        assert_warning(&reading(|| Volume::ephemeral("data")), "ECS1127", message);
        assert_silent(&reading(|| Volume::efs("data", "fs-1")));
    }
}
