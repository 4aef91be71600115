//! Values of file systems.

use crate::check::report::Report;
use crate::dsl::FileSystem;
use crate::rules;

pub(super) fn check(files: &FileSystem, report: &mut Report<'_>) {
    if files.imported.is_some() {
        return;
    }
    if let Some(throughput) = &files.provisioned_throughput {
        report.number(throughput, rules::provisioned_throughput);
    }
    if let Some(time) = &files.transition_to_ia {
        report.duration(time, rules::transition_to_ia);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{FileSystem, ServiceBuilder, TaskBuilder, days, hours};

    fn mounted(files: impl Fn() -> FileSystem) -> Diagnostics {
        check(|stack| {
            platform(stack);
            let files = stack.add(files());
            stack.add(worker("mail").desired_count(2).volume(files.at("/data")));
        })
    }

    #[test]
    fn invalid_file_system_values_are_errors() {
        let files = || FileSystem::new("files");
        let message = "provisioned throughput `0` is out of range for EFS";
        assert_error(
            &mounted(|| files().provisioned_throughput(0)),
            "ECS1741",
            message,
        );
        let message = "transition to Infrequent Access `2 days` is not supported by EFS";
        assert_error(
            &mounted(|| files().transition_to_ia(days(2))),
            "ECS1718",
            message,
        );
        let message = "transition to Infrequent Access `43200 seconds` is not supported by EFS";
        assert_error(
            &mounted(|| files().transition_to_ia(hours(12))),
            "ECS1718",
            message,
        );
        assert_silent(&mounted(|| {
            files().provisioned_throughput(1).transition_to_ia(days(7))
        }));
    }

    #[test]
    fn import_needs_its_values() {
        let missing = mounted(|| FileSystem::import("files").file_system_id("fs-1"));
        let (_, message) = only(&missing);
        assert!(message.contains("security_group"), "{message}");
    }
}
