//! Desired counts, scaling targets and scheduled actions.

use std::collections::BTreeMap;

use crate::check::report::Report;
use crate::diag::Diagnostic;
use crate::dsl::compute::scaling::{Scaling, TargetMetric};
use crate::dsl::{MetricSource, ServiceRef, Stack, Target};
use crate::rules::{self, codes};

pub(super) fn check(stack: &Stack, service: ServiceRef<'_>, report: &mut Report<'_>) {
    if stack.stage().is_protected() {
        check_single_task(service, report);
    }
    let Some(scaling) = &service.scaling else {
        return;
    };
    check_desired(service, scaling, report);
    check_targets(service, scaling, report);
    for target in &scaling.targets {
        check_reachable(target, report);
        check_total(target, report);
    }
    check_schedules(scaling, report);
    check_zero(scaling, report);
}

fn check_desired(service: ServiceRef<'_>, scaling: &Scaling, report: &mut Report<'_>) {
    let Some(desired) = &service.desired_count else {
        return;
    };
    let (min, max) = scaling.tasks.value;
    let verdict = rules::desired_count(min.into(), max.into(), desired.value.into());
    report.value(desired.value, desired.origin, verdict);
}

fn check_targets(service: ServiceRef<'_>, scaling: &Scaling, report: &mut Report<'_>) {
    let mut known = BTreeMap::new();
    for target in &scaling.targets {
        let origin = target.value.origin;
        if matches!(target.metric, TargetMetric::RequestsPerTarget) && !service.is_routed() {
            let message = "scaling by requests requires a route";
            let diagnostic = Diagnostic::error(codes::REQUEST_SCALING_WITHOUT_ROUTE, message)
                .allowed("`Target::requests` for services with a route")
            .hint("add a route such as `.path(\"/api/*\")`, or use another target such as `Target::cpu(70)`");
            report.add(diagnostic, origin);
        }
        let metric = target.metric.part().to_lowercase();
        if let Some(first) = known.insert(metric.clone(), origin) {
            let message = format!("duplicate scaling target for metric `{metric}`");
            let diagnostic = Diagnostic::error(codes::DUPLICATE_SCALING_METRIC, message)
                .allowed("one target per metric")
                .hint(format!("the other one is at {first}"));
            report.add(diagnostic, origin);
        }
    }
}

/// The utilization of a task is at most 100 %, and target tracking adds tasks only above the target.
fn check_reachable(target: &Target, report: &mut Report<'_>) {
    let kind = match &target.metric {
        TargetMetric::Cpu => "CPU",
        TargetMetric::Memory => "memory",
        TargetMetric::RequestsPerTarget
        | TargetMetric::ResponseTime
        | TargetMetric::Backlog(_)
        | TargetMetric::Custom(_) => return,
    };
    // More than 100 is out of range: another rule.
    if !(100.0..=100.0).contains(&target.value.value) {
        return;
    }
    let message = format!("{kind} utilization is never above `100` percent: it never scales out");
    let diagnostic = Diagnostic::warning(codes::UNREACHABLE_SCALING_TARGET, message)
        .allowed("a target below 100 percent")
        .hint("set a target that leaves time to start tasks, such as 70");
    report.add(diagnostic, target.value.origin);
}

/// Target tracking assumes that the metric halves when the tasks double.
fn check_total(target: &Target, report: &mut Report<'_>) {
    let TargetMetric::Custom(metric) = &target.metric else {
        return;
    };
    let namespace = match &metric.source {
        MetricSource::Custom { namespace, .. } => namespace.as_str(),
        MetricSource::LoadBalancer(_) | MetricSource::Target { .. } => "AWS/ApplicationELB",
        MetricSource::EcsService { .. } => "AWS/ECS",
        MetricSource::Math { .. } => return,
    };
    let instead = match (namespace, metric.name.as_str()) {
        ("AWS/SQS", name) if name.contains("NumberOfMessages") => "Target::backlog(&queue, 100)",
        ("AWS/ApplicationELB", "RequestCount") => "Target::requests(1000)",
        _ => return,
    };
    let message = format!(
        "metric `{}` is a total: it doesn't fall when tasks are added, and so the service scales to its bounds",
        metric.name
    );
    let diagnostic = Diagnostic::warning(codes::TOTAL_AS_SCALING_TARGET, message)
        .allowed("a metric per task, which falls when tasks are added")
        .hint(format!("use `{instead}`"));
    report.add(diagnostic, target.value.origin);
}

fn check_schedules(scaling: &Scaling, report: &mut Report<'_>) {
    let mut known = BTreeMap::new();
    for schedule in &scaling.schedules {
        if let Some(first) = known.insert(schedule.name.as_str(), schedule.origin) {
            let message = format!("duplicate scheduled action `{}`", schedule.name);
            let diagnostic = Diagnostic::error(codes::DUPLICATE_SCHEDULED_ACTION_NAME, message)
                .allowed("a unique name for each scheduled action")
                .hint(format!("the other one is at {first}"));
            report.add(diagnostic, schedule.origin);
        }
    }
}

/// Without tasks, the metrics of a service have no data, and it never scales out. A backlog has an alarm for that.
fn check_zero(scaling: &Scaling, report: &mut Report<'_>) {
    let is_own = |metric: &TargetMetric| match metric {
        TargetMetric::Cpu
        | TargetMetric::Memory
        | TargetMetric::RequestsPerTarget
        | TargetMetric::ResponseTime => true,
        TargetMetric::Backlog(_) | TargetMetric::Custom(_) => false,
    };
    let schedules = &scaling.schedules;
    let scales_out = schedules.iter().any(|schedule| schedule.tasks.value.0 > 0);
    // A scheduled action changes the bounds permanently: the initial ones aren't restored.
    let to_zero = schedules
        .iter()
        .find(|schedule| schedule.tasks.value.0 == 0);
    let origin = match to_zero {
        Some(schedule) => schedule.tasks.origin,
        None if scaling.tasks.value.0 == 0 => scaling.tasks.origin,
        None => return,
    };
    let targets = &scaling.targets;
    if scales_out || targets.is_empty() {
        return;
    }
    if targets.iter().all(|target| is_own(&target.metric)) {
        let message =
            "after scaling to zero it never scales out again: its metrics need running tasks";
        let diagnostic = Diagnostic::warning(codes::IRREVERSIBLE_SCALE_TO_ZERO, message)
            .allowed("a minimum of 1 or more, or a schedule that raises it")
            .hint(
                "set `.scale(1..=…, …)`, or raise the minimum at certain times with `.scale_at(…)`",
            );
        report.add(diagnostic, origin);
    }
}

/// A single task doesn't survive the failure of its Availability Zone.
fn check_single_task(service: ServiceRef<'_>, report: &mut Report<'_>) {
    let (tasks, origin) = match (&service.scaling, &service.desired_count) {
        (Some(scaling), _) => {
            let schedules = scaling.schedules.iter().map(|schedule| &schedule.tasks);
            let all = std::iter::once(&scaling.tasks).chain(schedules);
            let (tasks, origin) = (scaling.tasks.value.0, scaling.tasks.origin);
            let least = all
                .map(|bounds| (bounds.value.0, bounds.origin))
                .find(|(least, _)| *least == 1);
            least.unwrap_or((tasks, origin))
        }
        (None, Some(desired)) => (desired.value, desired.origin),
        (None, None) => (1, service.task.origin),
    };
    if tasks == 1 && service.is_routed() {
        let message = "a single task serves all requests in a protected stage";
        let diagnostic = Diagnostic::warning(codes::SINGLE_TASK_IN_PROTECTED_STAGE, message)
            .allowed("at least 2 tasks in a protected stage")
            .hint("set `.desired_count(2)` or `.scale(2..=…, …)`; ECS spreads the tasks over two zones");
        report.add(diagnostic, origin);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::dsl::{
        Bucket, Cluster, Insights, LoadBalancer, Metric, Nat, Queue, ScheduledScaling,
        ServiceBuilder, Statistic, Target, Vpc,
    };

    const QUEUE: &str = "arn:aws:sqs:eu-west-1:123456789012:jobs";

    #[test]
    fn desired_count_outside_range_is_an_error() {
        let desired = |count| {
            check_service(move || {
                service("order")
                    .scale(2..=4, Target::cpu(70))
                    .desired_count(count)
            })
        };
        assert_error(
            &desired(1),
            "ECS1502",
            "desired count `1` is outside the scaling range",
        );
        assert_silent(&desired(2));
        assert_silent(&desired(4));
    }

    #[test]
    fn request_scaling_without_route_is_an_error() {
        let by_requests = || service("order").scale(1..=4, Target::requests(1000));
        let diagnostics = check_service(by_requests);
        assert_error(
            &diagnostics,
            "ECS1510",
            "scaling by requests requires a route",
        );
        assert_silent(&check_service(|| by_requests().path("/*")));
    }

    #[test]
    fn duplicate_metric_is_an_error() {
        let diagnostics = check_service(|| {
            service("order")
                .scale(1..=4, Target::cpu(70))
                .scale(1..=4, Target::cpu(80))
        });
        assert_error(
            &diagnostics,
            "ECS1511",
            "duplicate scaling target for metric `cpu`",
        );
        assert_silent(&check_service(|| {
            service("order")
                .scale(1..=4, Target::cpu(70))
                .scale(1..=4, Target::memory(80))
        }));
    }

    #[test]
    fn duplicate_scheduled_action_is_an_error() {
        let at = |name: &str| ScheduledScaling::new(name, "cron(0 9 * * ? *)", 2..=4);
        let diagnostics =
            check_service(|| service("order").scale_at(at("day")).scale_at(at("day")));
        assert_error(&diagnostics, "ECS1512", "duplicate scheduled action `day`");
        assert_silent(&check_service(|| {
            service("order").scale_at(at("day")).scale_at(at("night"))
        }));
    }

    #[test]
    fn irreversible_scale_to_zero_is_a_warning() {
        let from = |least: u32, target: fn() -> Target| {
            check_service(move || service("order").scale(least..=10, target()))
        };
        let message =
            "after scaling to zero it never scales out again: its metrics need running tasks";
        assert_warning(&from(0, || Target::cpu(70)), "ECS1517", message);
        assert_silent(&from(1, || Target::cpu(70)));
        assert_silent(&from(0, || {
            Target::metric(
                Metric::custom("Shop", "Waiting").statistic(Statistic::Sum),
                5.0,
            )
        }));
        assert_silent(&check_service(|| {
            let day = ScheduledScaling::new("day", "cron(0 9 * * ? *)", 1..=10);
            service("order")
                .scale(0..=10, Target::cpu(70))
                .scale_at(day)
        }));
    }

    // found: C6
    #[test]
    fn length_of_a_queue_as_target_is_a_warning() {
        let by = |metric: fn() -> Metric| {
            check_service(move || service("order").scale(1..=4, Target::metric(metric(), 100.0)))
        };
        let name = "ApproximateNumberOfMessagesVisible";
        let diagnostics = by(|| Metric::custom("AWS/SQS", "ApproximateNumberOfMessagesVisible"));
        let message = format!(
            "metric `{name}` is a total: it doesn't fall when tasks are added, and so the service scales to its bounds"
        );
        assert_warning(&diagnostics, "ECS1519", &message);
        let hint = only_diagnostic(&diagnostics).hint.as_deref();
        assert_eq!(hint, Some("use `Target::backlog(&queue, 100)`"));
        let requests = by(|| Metric::custom("AWS/ApplicationELB", "RequestCount"));
        assert_eq!(only(&requests).0, "ECS1519");
        assert_silent(&by(|| Metric::custom("Shop", "SessionsPerTask")));
    }

    #[test]
    fn backlog_scales_from_zero_without_insights() {
        for insights in [Insights::Enabled, Insights::Disabled] {
            assert_silent(&check(move |stack| {
                stack.add(Vpc::new("main").nat(Nat::Single));
                stack.add(Cluster::new("main").insights(insights));
                let jobs = stack.add(Queue::import("jobs").queue_url("https://sqs").arn(QUEUE));
                stack.add(worker("mail").scale(0..=9, Target::backlog(&jobs, 100)));
            }));
        }
    }

    #[test]
    fn full_utilization_as_target_is_a_warning() {
        let by =
            |target: fn() -> Target| check_service(move || service("order").scale(1..=4, target()));
        let message = "CPU utilization is never above `100` percent: it never scales out";
        assert_warning(&by(|| Target::cpu(100)), "ECS1523", message);
        assert_eq!(only(&by(|| Target::memory(100))).0, "ECS1523");
        assert_silent(&by(|| Target::cpu(99)));
    }

    #[test]
    fn single_task_in_protected_stage_is_a_warning() {
        let tasks = |count: u32| {
            check_protected(move |stack| {
                stack.add(Vpc::new("main").nat(Nat::PerZone));
                stack.add(Cluster::new("main"));
                let logs = stack.add(Bucket::new("logs").access_log_target());
                stack.add(LoadBalancer::internal("web").access_logs(&logs));
                stack.add(service("order").path("/*").desired_count(count));
            })
        };
        let message = "a single task serves all requests in a protected stage";
        assert_warning(&tasks(1), "ECS1518", message);
        assert_silent(&tasks(2));
    }
}
