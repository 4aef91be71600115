//! Values of services and workers: counts, scaling, routes.

use super::routes;
use crate::check::observability::metrics;
use crate::check::report::Report;
use crate::diag::SourceLocation;
use crate::dsl::compute::scaling::{Scaling, TargetMetric};
use crate::dsl::{Metric, MetricSource, PredictedMetric, PredictiveScaling, ServiceRef, Stack};
use crate::rules;

pub(in crate::check) fn check(_: &Stack, service: ServiceRef<'_>, report: &mut Report<'_>) {
    report.number(&service.desired_count, rules::tasks);
    if let Some(scaling) = &service.scaling {
        check_scaling(scaling, report);
    }
    if let Some(policy) = &service.predictive {
        check_predictive(policy, report);
    }
    if let Some(ingress) = service.ingress {
        routes::check(service, ingress, report);
    }
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
        report.text(&schedule.timezone, rules::timezone);
    }
    for target in &scaling.targets {
        let rule = match &target.metric {
            TargetMetric::Cpu | TargetMetric::Memory => rules::target_percent,
            TargetMetric::RequestsPerTarget => rules::target_requests,
            TargetMetric::Backlog(_) => rules::target_backlog,
            TargetMetric::ResponseTime => rules::target_value,
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

fn check_predictive(policy: &PredictiveScaling, report: &mut Report<'_>) {
    let rule = match policy.metric {
        PredictedMetric::Cpu | PredictedMetric::Memory => rules::target_percent,
        PredictedMetric::Requests => rules::target_requests,
    };
    let value = policy.value;
    report.value(value.value, value.origin, rule(value.value));
    report.duration(&policy.buffer_time, rules::scheduling_buffer_time);
    report.number(&policy.capacity_buffer, rules::max_capacity_buffer);
}

fn check_metric(metric: &Metric, origin: SourceLocation, report: &mut Report<'_>) {
    if let MetricSource::Custom { namespace, .. } = &metric.source {
        report.value(namespace, origin, rules::metric_namespace(namespace));
        report.value(&metric.name, origin, rules::metric_name(&metric.name));
    }
    if let MetricSource::Math { .. } = &metric.source {
        metrics::check_math(metric, origin, report);
        return;
    }
    let statistic = metric.statistic.value.text();
    report.value(&statistic, origin, rules::target_statistic(&statistic));
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::dsl::{Metric, ScheduledScaling, ServiceBuilder, Statistic, Target};

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
            service("order").scale(1..=1, Target::cpu(99))
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
}
