//! Numbers of settings of a container, and file systems with access points.

use crate::check::report::Report;
use crate::diag::Diagnostic;
use crate::dsl::compute::volume::VolumeSource;
use crate::dsl::{Container, Stack, Task, Volume};
use crate::rules::codes;

/// `limits.json`: `ecs.restart`.
const MAX_EXIT_CODES: usize = 50;

/// `limits.json`: `ecs.envfiles`.
const MAX_ENVIRONMENT_FILES: usize = 10;

pub(super) fn check(_: &Stack, task: &Task, report: &mut Report<'_>) {
    for container in task.containers() {
        check_exit_codes(container, report);
        check_environment_files(container, report);
    }
    for volume in &task.volumes {
        check_root_directory(volume, report);
    }
}

fn check_exit_codes(container: &Container, report: &mut Report<'_>) {
    let Some(policy) = &container.runtime.restart_policy else {
        return;
    };
    let count = policy.ignored_exit_codes.len();
    if count > MAX_EXIT_CODES {
        let name = &container.name.value;
        let message = format!("restart policy of container `{name}` ignores `{count}` exit codes");
        let diagnostic = Diagnostic::error(codes::INVALID_CONTAINER_LIMIT, message)
            .allowed(format!("at most {MAX_EXIT_CODES}"));
        report.add(diagnostic, policy.origin);
    }
}

fn check_environment_files(container: &Container, report: &mut Report<'_>) {
    let files = &container.runtime.environment_files;
    if let Some(first) = files.get(MAX_ENVIRONMENT_FILES) {
        let name = &container.name.value;
        let count = files.len();
        let message = format!("container `{name}` has `{count}` environment files");
        let diagnostic = Diagnostic::error(codes::INVALID_ENVIRONMENT_FILE, message)
            .allowed(format!("at most {MAX_ENVIRONMENT_FILES} for a container"));
        report.add(diagnostic, first.key.origin);
    }
}

/// An access point has a directory of its own.
fn check_root_directory(volume: &Volume, report: &mut Report<'_>) {
    let has_access_point = match &volume.source {
        VolumeSource::Efs {
            access_point_id, ..
        } => access_point_id.is_some(),
        VolumeSource::S3Files {
            access_point_arn, ..
        } => access_point_arn.is_some(),
        VolumeSource::Bind
        | VolumeSource::Host(_)
        | VolumeSource::Ebs(_)
        | VolumeSource::Docker(_) => false,
    };
    let mount = volume.source.network_mount();
    let directory = mount.and_then(|mount| mount.root_directory.as_ref());
    if let Some(directory) = directory.filter(|path| has_access_point && path.value != "/") {
        let message = format!(
            "volume `{}` has an access point and the root directory `{}`",
            volume.name, directory.value
        );
        let diagnostic = Diagnostic::error(codes::INVALID_MOUNT_PATH, message)
            .allowed("the directory of the access point")
            .hint("remove `.root_directory(…)`");
        report.add(diagnostic, directory.origin);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Bucket, Container, RestartPolicy, TaskBuilder, UlimitName, Volume, secs};

    fn with(change: impl Fn(Container) -> Container) -> Diagnostics {
        check_service(|| service("order").container(&change))
    }

    #[test]
    fn limits_of_a_container_are_checked() {
        let diagnostics = with(|main| main.ulimit(UlimitName::Nofile, 2, 1));
        assert_error(
            &diagnostics,
            "ECS1182",
            "soft limit `2` is above the hard limit",
        );
        let diagnostics = with(|main| main.start_timeout(secs(1)));
        assert_error(
            &diagnostics,
            "ECS1182",
            "start timeout `1 second` is out of range",
        );
        let diagnostics = with(|main| main.memory(128).memory_reservation(128));
        let message = "memory reservation `128` is not below the memory of the container";
        assert_error(&diagnostics, "ECS1182", message);
        let policy = || RestartPolicy::new().restart_attempt_period(secs(59));
        let diagnostics = with(|main| main.restart_policy(policy()));
        let message = "restart attempt period `59 seconds` is out of range";
        assert_error(&diagnostics, "ECS1182", message);
        let diagnostics =
            with(|main| main.restart_policy(RestartPolicy::new().ignored_exit_codes(0..51)));
        let message = "restart policy of container `order` ignores `51` exit codes";
        assert_error(&diagnostics, "ECS1182", message);
        assert_silent(&with(|main| {
            main.ulimit(UlimitName::Nofile, 4_096, 4_096)
                .start_timeout(secs(2))
                .restart_policy(RestartPolicy::new().ignored_exit_codes(0..50))
        }));
    }

    #[test]
    fn environment_files_are_checked() {
        let files = |keys: Vec<String>| {
            check(move |stack| {
                platform(stack);
                let bucket = stack.add(Bucket::new("settings"));
                let add = |main: Container, key: &String| main.environment_file(&bucket, key);
                let order = service("order").path("/*");
                stack.add(order.container(|main| keys.iter().fold(main, add)));
            })
        };
        let diagnostics = files(vec!["prod.txt".into()]);
        let message = "environment file `prod.txt` has not the extension `.env`";
        assert_error(&diagnostics, "ECS1183", message);
        let named = |count: usize| (0..count).map(|number| format!("{number}.env")).collect();
        let message = "container `order` has `11` environment files";
        assert_error(&files(named(11)), "ECS1183", message);
        assert_silent(&files(named(10)));
    }

    #[test]
    fn root_directory_beside_an_access_point_is_an_error() {
        let with = |volume: fn() -> Volume| {
            check_service(|| {
                let order = service("order").path("/*").volume(volume());
                order.container(|main| main.mount_read_only("data", "/data"))
            })
        };
        let efs = || Volume::efs("data", "fs-1").root_directory("/shop");
        let diagnostics = with(|| {
            let efs = Volume::efs("data", "fs-1").root_directory("/shop");
            efs.access_point("fsap-1")
        });
        let message = "volume `data` has an access point and the root directory `/shop`";
        assert_error(&diagnostics, "ECS1126", message);
        assert_silent(&with(efs));
    }
}
