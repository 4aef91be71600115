//! Values of containers: name, port, image, health check.

use crate::check::report::Report;
use crate::diag::Diagnostic;
use crate::dsl::compute::container_runtime::Ulimit;
use crate::dsl::compute::health_check::ProbeCommand;
use crate::dsl::{
    BuildSecretSource, Container, ContainerHealthCheck, Image, ImageBuild, ImageSource,
};
use crate::rules::{self, codes};

pub(super) fn check(container: &Container, report: &mut Report<'_>) {
    report.text(&container.name, rules::container_name);
    for mapping in container.port_mappings() {
        report.number(&mapping.port, rules::port);
        report.number(&mapping.mesh_port, rules::port);
        report.text(&mapping.name, rules::port_mapping_name);
    }
    report.number(&container.memory, rules::container_memory);
    for mount in &container.mounts {
        report.value(&mount.path, mount.origin, rules::mount_path(&mount.path));
    }
    check_image(&container.image, report);
    check_runtime(container, report);
    if let Some(check) = &container.health_check {
        check_health(check, report);
    }
}

fn check_runtime(container: &Container, report: &mut Report<'_>) {
    let runtime = &container.runtime;
    report.duration(&runtime.start_timeout, rules::start_timeout);
    for limit in &runtime.ulimits {
        let Ulimit { soft, hard, .. } = limit.value;
        report.value(soft, limit.origin, rules::ulimit(soft, hard));
    }
    for file in &runtime.environment_files {
        report.text(&file.key, rules::environment_file);
    }
    if let Some(policy) = &runtime.restart_policy {
        report.duration(
            &policy.restart_attempt_period,
            rules::restart_attempt_period,
        );
    }
    if let Some(linux) = &runtime.linux_parameters {
        report.number(&linux.swappiness, rules::swappiness);
        for tmpfs in &linux.tmpfs {
            report.text(&tmpfs.path, rules::mount_path);
        }
    }
    if let (Some(reservation), Some(memory)) = (runtime.memory_reservation, container.memory) {
        let verdict = rules::memory_reservation(reservation.value.into(), memory.value.into());
        report.value(reservation.value, reservation.origin, verdict);
    }
}

fn check_image(image: &Image, report: &mut Report<'_>) {
    let rule = match &image.source {
        ImageSource::Ecr(_) => rules::ecr_image,
        ImageSource::Registry(_) => rules::image_reference,
        ImageSource::Build(build) => {
            check_build(build, report);
            rules::ecr_image
        }
    };
    if let Some(name) = image.known_name() {
        report.value(name, image.origin, rule(name));
    }
    if let Some(arn) = image
        .credentials
        .as_ref()
        .and_then(|arn| arn.expr().as_str())
    {
        report.value(arn, image.origin, rules::arn(arn));
    }
    report.text(&image.tag, rules::image_tag);
    report.text(&image.account, rules::account_id);
    report.text(&image.region, rules::region);
}

fn check_build(build: &ImageBuild, report: &mut Report<'_>) {
    report.text(&build.context, rules::build_path);
    report.text(&build.file, rules::build_path);
    report.text(&build.target, rules::build_name);
    for (name, _) in &build.arguments {
        report.value(&name.value, name.origin, rules::build_name(&name.value));
    }
    for secret in &build.secrets {
        let origin = secret.id.origin;
        report.text(&secret.id, rules::build_name);
        match &secret.source {
            BuildSecretSource::Variable(name) => {
                report.value(name, origin, rules::build_name(name));
            }
            BuildSecretSource::File(path) => report.value(path, origin, rules::build_path(path)),
        }
    }
    if build.repository.is_none() {
        let message = "the image that is built has no repository to push to";
        let diagnostic = Diagnostic::error(codes::IMAGE_BUILD_WITHOUT_REPOSITORY, message)
            .allowed("an ECR repository of the stack's account and region")
            .hint("add `.repository(images.repository_name())`, with the handle of a `Repository`");
        report.add(diagnostic, build.origin());
    }
}

fn check_health(check: &ContainerHealthCheck, report: &mut Report<'_>) {
    // The line of the health check itself: `retries` may be set on another line.
    let origin = check.interval.origin;
    match &check.command {
        ProbeCommand::Curl(path) => report.value(path, origin, rules::health_path(path)),
        ProbeCommand::Shell(command) => {
            report.value(command, origin, rules::health_command(command));
        }
        ProbeCommand::Exec(command) => {
            let program = command.first().map_or("", String::as_str);
            report.value(program, origin, rules::health_command(program));
        }
    }
    report.duration(&check.interval, rules::container_health_interval);
    report.duration(&check.timeout, rules::container_health_timeout);
    report.number(&check.retries, rules::container_health_retries);
    report.duration(&check.start_period, rules::container_health_start);
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Container, ContainerHealthCheck, Image, TaskBuilder, secs};

    fn checked(change: impl Fn(ContainerHealthCheck) -> ContainerHealthCheck) -> Diagnostics {
        check_service(|| {
            service("order").container_health_check(change(ContainerHealthCheck::shell("true")))
        })
    }

    #[test]
    fn invalid_port_and_name_are_errors() {
        let diagnostics = check_service(|| service("order").port(0));
        assert_error(&diagnostics, "ECS1104", "port `0` is invalid");
        let diagnostics =
            check_service(|| service("order").sidecar(Container::new("log router", image())));
        assert_error(
            &diagnostics,
            "ECS1105",
            "container name `log router` is invalid",
        );
        assert_silent(&check_service(|| service("order").port(65_535)));
    }

    #[test]
    fn invalid_image_is_an_error() {
        let with = |image: fn() -> Image| check_service(move || service("order").image(image()));
        let diagnostics = with(|| Image::registry("Redis:7"));
        assert_error(
            &diagnostics,
            "ECS1113",
            "image reference `Redis:7` is invalid",
        );
        let diagnostics = with(|| Image::ecr("shop/Order").tag("v1"));
        assert_error(
            &diagnostics,
            "ECS1113",
            "ECR repository name `shop/Order` is invalid",
        );
        let diagnostics = with(|| Image::ecr("shop/order").tag("a b"));
        assert_error(&diagnostics, "ECS1113", "image tag `a b` is invalid");
        assert_silent(&with(|| Image::registry("public.ecr.aws/nginx/nginx:1.29")));
    }

    #[test]
    fn health_check_out_of_range_is_an_error() {
        let subject = "container health check";
        let interval = checked(|check| check.interval(secs(4)));
        assert_error(
            &interval,
            "ECS1407",
            &format!("{subject} interval `4 seconds` is out of range"),
        );
        let timeout = checked(|check| check.timeout(secs(61)));
        assert_error(
            &timeout,
            "ECS1408",
            &format!("{subject} timeout `61 seconds` is out of range"),
        );
        let retries = checked(|check| check.retries(0));
        assert_error(
            &retries,
            "ECS1409",
            &format!("{subject} retries `0` are out of range"),
        );
        let start = checked(|check| check.start_period(secs(301)));
        assert_error(
            &start,
            "ECS1410",
            &format!("{subject} start period `301 seconds` is out of range"),
        );
        assert_silent(&checked(|check| {
            check
                .interval(secs(5))
                .timeout(secs(60))
                .retries(10)
                .start_period(secs(300))
        }));
    }
}
