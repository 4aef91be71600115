//! Deployments that run two tasks of a service whose one task writes to a file system.

use crate::check::report::Report;
use crate::diag::Diagnostic;
use crate::dsl::{EcsService, ServiceRef, Stack, Strategy};
use crate::rules::codes;

pub(super) fn check(_: &Stack, service: ServiceRef<'_>, report: &mut Report<'_>) {
    let Some(volume) = service.task().written_file_system() else {
        return;
    };
    if !service.is_single_writer() || !overlaps(&service) {
        return;
    }
    let message = format!(
        "a deployment runs two tasks that write to volume `{}`: the new one starts before the old one stops",
        volume.name
    );
    let diagnostic = Diagnostic::warning(codes::TWO_WRITERS_DURING_DEPLOYMENT, message)
        .allowed("a deployment that stops the only task before it starts the new one, or files that several tasks can write to")
        .hint("set `.deployment(Deployment::one_at_a_time())`");
    report.add(diagnostic, service.deployment.maximum_percent.origin);
}

/// Whether the new task starts before the old one stops.
fn overlaps(service: &EcsService) -> bool {
    let deployment = &service.deployment;
    deployment.strategy != Strategy::Rolling || deployment.maximum_percent.value.whole() >= 200
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{
        Deployment, FileSystem, FileSystemMount, Service, ServiceBuilder, TaskBuilder,
    };

    const MESSAGE: &str = "a deployment runs two tasks that write to volume `files-data`: the new one starts before the old one stops";

    fn mounting(
        mount: impl Fn(FileSystemMount) -> FileSystemMount,
        change: impl Fn(Service) -> Service,
    ) -> Diagnostics {
        check(move |stack| {
            platform(stack);
            let files = stack.add(FileSystem::new("files"));
            let wiki = service("wiki").path("/*");
            stack.add(change(wiki.volume(mount(files.at("/data")))));
        })
    }

    // found: C4
    #[test]
    fn default_deployment_of_a_single_writer_is_a_warning() {
        let written = |change: fn(Service) -> Service| mounting(|files| files, change);
        assert_warning(&written(|wiki| wiki), "ECS1440", MESSAGE);
        let canary = written(|wiki| wiki.deployment(Deployment::canary(10)));
        assert_warning(&canary, "ECS1440", MESSAGE);
        assert_silent(&written(|wiki| {
            wiki.deployment(Deployment::one_at_a_time())
        }));
        assert_silent(&written(|wiki| {
            let by_hand = Deployment::rolling().minimum_healthy_percent(0);
            wiki.deployment(by_hand.maximum_percent(100))
        }));
    }

    #[test]
    fn several_writers_and_readers_are_silent() {
        assert_silent(&mounting(|files| files, |wiki| wiki.desired_count(2)));
        assert_silent(&mounting(FileSystemMount::read_only, |wiki| wiki));
    }
}
