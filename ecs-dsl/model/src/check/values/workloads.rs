//! Values of services and workers: size, storage, durations, counts, scaling.

use super::{containers, routes};
use crate::check::report::Report;
use crate::diag::{Diagnostic, SourceLocation};
use crate::dsl::scaling::{Scaling, TargetMetric};
use crate::dsl::{Metric, MetricSource, Stack, Workload};
use crate::rules::{self, codes};

/// `limits.json`: `ecs.sgs`.
const MAX_SECURITY_GROUPS: usize = 5;

pub(super) fn check(stack: &Stack, workload: &Workload, report: &mut Report<'_>) {
    let family = stack.physical_name(&workload.name);
    report.value(&family, workload.origin, rules::family(&family));
    check_size(workload, report);
    if let Some(storage) = &workload.ephemeral_storage {
        report.number(storage, rules::ephemeral_storage);
    }
    if let Some(timeout) = &workload.stop_timeout {
        report.duration(timeout, rules::stop_timeout);
    }
    report.duration(&workload.log_retention, rules::retention);
    if let Some(count) = &workload.desired_count {
        report.number(count, rules::tasks);
    }
    if let Some(scaling) = &workload.scaling {
        check_scaling(scaling, report);
    }
    check_groups(workload, report);
    for container in workload.containers() {
        containers::check(container, report);
    }
    for volume in &workload.volumes {
        report.value(
            &volume.name,
            volume.origin,
            rules::volume_name(&volume.name),
        );
    }
    if let Some(ingress) = &workload.ingress {
        routes::check(ingress, report);
    }
}

fn check_size(workload: &Workload, report: &mut Report<'_>) {
    let (cpu, memory) = (workload.cpu.value, workload.memory.value);
    if let Err(violation) = rules::fargate_size(cpu.into(), memory.into()) {
        let message = format!(
            "{} `{cpu} CPU units, {memory} MiB` {}",
            violation.subject, violation.message
        );
        let diagnostic = Diagnostic::error(violation.code, message).allowed(violation.allowed);
        let place = if workload.memory.origin == workload.origin {
            workload.cpu.origin
        } else {
            workload.memory.origin
        };
        report.add(diagnostic.hint(closest_sizes(cpu, memory)), place);
    }
}

/// The closest valid task sizes, by CPU and by memory.
fn closest_sizes(cpu: u32, memory: u32) -> String {
    let all = (0..=32_768_u32)
        .step_by(256)
        .flat_map(|cpu| (0..=249_856_u32).step_by(512).map(move |mib| (cpu, mib)));
    let mut pairs: Vec<(u32, u32)> = all
        .filter(|(cpu, mib)| rules::is_fargate_size((*cpu).into(), (*mib).into()))
        .collect();
    pairs.sort_by_key(|pair| (pair.0.abs_diff(cpu), pair.1.abs_diff(memory)));
    let same_cpu = pairs.first().copied();
    pairs.sort_by_key(|pair| (pair.1.abs_diff(memory), pair.0.abs_diff(cpu)));
    let same_memory = pairs
        .first()
        .copied()
        .filter(|pair| Some(*pair) != same_cpu);
    let shown = |(cpu, memory): (u32, u32)| format!("`.cpu({cpu}).memory({memory})`");
    let both: Vec<String> = [same_cpu, same_memory]
        .into_iter()
        .flatten()
        .map(shown)
        .collect();
    format!("use the closest size, {}", both.join(" or "))
}

fn check_scaling(scaling: &Scaling, report: &mut Report<'_>) {
    let schedules = scaling.schedules.iter().map(|schedule| &schedule.tasks);
    for bounds in std::iter::once(&scaling.tasks).chain(schedules) {
        let (min, max) = bounds.value;
        report.value(
            format!("{min}..={max}"),
            bounds.origin,
            rules::scaling_bounds(min.into(), max.into()),
        );
    }
    for schedule in &scaling.schedules {
        report.text(&schedule.schedule, rules::schedule);
        if let Some(zone) = &schedule.timezone {
            report.text(zone, rules::timezone);
        }
    }
    for target in &scaling.targets {
        let rule = match &target.metric {
            TargetMetric::Cpu | TargetMetric::Memory => rules::target_percent,
            TargetMetric::RequestsPerTarget => rules::target_requests,
            TargetMetric::Custom(metric) => {
                check_metric(metric, target.value.origin, report);
                rules::target_value
            }
        };
        let cooldowns = [&target.scale_in_cooldown, &target.scale_out_cooldown];
        for cooldown in cooldowns.into_iter().flatten() {
            report.duration(cooldown, rules::cooldown);
        }
        report.value(
            target.value.value,
            target.value.origin,
            rule(target.value.value),
        );
    }
}

fn check_metric(metric: &Metric, origin: SourceLocation, report: &mut Report<'_>) {
    if let MetricSource::Custom { namespace, .. } = &metric.source {
        report.value(namespace, origin, rules::metric_namespace(namespace));
        report.value(&metric.name, origin, rules::metric_name(&metric.name));
    }
    let statistic = metric.statistic.value.text();
    report.value(&statistic, origin, rules::target_statistic(&statistic));
}

fn check_groups(workload: &Workload, report: &mut Report<'_>) {
    let count = workload.security_groups.len() + 1;
    if count > MAX_SECURITY_GROUPS {
        let diagnostic = Diagnostic::error(
            codes::TOO_MANY_SECURITY_GROUPS,
            format!("its tasks have `{count}` security groups"),
        )
        .allowed(format!(
            "at most {MAX_SECURITY_GROUPS}, including the service's own"
        ));
        report.add(diagnostic, workload.origin);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::dsl::{Metric, ScheduledScaling, Service, Statistic, Target, days, secs};

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
        let hint = "use the closest size, `.cpu(1024).memory(2048)` or `.cpu(512).memory(1024)`";
        assert_eq!(diagnostic.hint.as_deref(), Some(hint));
        assert_silent(&size(1024, 2048));
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
    #[allow(
        clippy::reversed_empty_ranges,
        reason = "the reversed range is the point of the test"
    )]
    fn counts_and_ranges() {
        let diagnostics = check_service(|| service("order").desired_count(5_001));
        assert_error(
            &diagnostics,
            "ECS1504",
            "number of tasks `5001` exceeds the ECS quota of a service",
        );
        let diagnostics = check_service(|| service("order").scale(10..=1, Target::cpu(70)));
        assert_error(
            &diagnostics,
            "ECS1501",
            "scaling range `10..=1` has a minimum above its maximum",
        );
        let diagnostics = check_service(|| service("order").scale(1..=10, Target::cpu(0)));
        assert_error(
            &diagnostics,
            "ECS1503",
            "target utilization `0` is out of range",
        );
        let diagnostics = check_service(|| {
            service("order")
                .scale(1..=10, Target::requests(0))
                .path("/*")
        });
        assert_error(
            &diagnostics,
            "ECS1503",
            "target request count `0` is out of range",
        );
        assert_silent(&check_service(|| {
            service("order").scale(1..=1, Target::cpu(100))
        }));
    }

    #[test]
    fn schedules() {
        let at = |schedule: &'static str| {
            check_service(move || {
                service("order").scale_at(ScheduledScaling::new("day", schedule, 5..=10))
            })
        };
        assert_error(
            &at("0 9 * * *"),
            "ECS1505",
            "schedule `0 9 * * *` is not a valid schedule expression",
        );
        assert_silent(&at("cron(0 9 * * ? *)"));
    }

    #[test]
    fn time_zones_of_schedules() {
        let zone = |zone: &'static str| {
            check_service(move || {
                let day = ScheduledScaling::new("day", "cron(0 9 * * ? *)", 5..=10);
                service("order").scale_at(day.timezone(zone))
            })
        };
        let message = "time zone `Berlin` is not an IANA time zone name";
        assert_error(&zone("Berlin"), "ECS1514", message);
        assert_silent(&zone("Europe/Berlin"));
    }

    #[test]
    fn custom_metric_targets() {
        let scaled_by = |statistic, value: f64| {
            check_service(move || {
                let waiting = Metric::custom("Shop", "Waiting").statistic(statistic);
                let target = Target::metric(waiting, value);
                service("order").scale(1..=10, target)
            })
        };
        let message = "scaling target statistic `p90` is not supported by Application Auto Scaling";
        assert_error(
            &scaled_by(Statistic::Percentile(90.0), 10.0),
            "ECS1515",
            message,
        );
        let message = "target metric value `0` is out of range";
        assert_error(&scaled_by(Statistic::Average, 0.0), "ECS1503", message);
        assert_silent(&scaled_by(Statistic::Average, 10.0));
        let diagnostics = check_service(|| {
            let target = Target::cpu(70).scale_in_cooldown(std::time::Duration::from_millis(500));
            service("order").scale(1..=10, target)
        });
        let message = "cooldown `500ms` is out of range";
        assert_error(&diagnostics, "ECS1516", message);
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
