//! How many tasks there are, and what decides.

use std::collections::BTreeSet;

use super::report::{Report, workload_label};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::dsl::scaling::{Scaling, TargetMetric};
use crate::dsl::{Stack, Workload};
use crate::rules;

const NO_REQUESTS: Code = Code::new("ECS1510");
const SAME_METRIC: Code = Code::new("ECS1511");
const SAME_NAME: Code = Code::new("ECS1512");
const FROM_ZERO: Code = Code::new("ECS1517");
const ONE_TASK: Code = Code::new("ECS1518");

pub(super) fn check(stack: &Stack, faults: &mut Diagnostics) {
    for workload in stack.workloads() {
        if stack.stage().is_protected() {
            check_one(workload, faults);
        }
        let Some(scaling) = &workload.scaling else {
            continue;
        };
        let mut report = Report::new(workload_label(workload), faults);
        check_desired(workload, scaling, &mut report);
        check_targets(workload, scaling, &mut report);
        check_schedules(scaling, &mut report);
        check_zero(scaling, &mut report);
    }
}

fn check_desired(workload: &Workload, scaling: &Scaling, report: &mut Report<'_>) {
    let Some(desired) = &workload.desired_count else {
        return;
    };
    let (min, max) = scaling.tasks.value;
    let verdict = rules::desired_count(min.into(), max.into(), desired.value.into());
    report.value(desired.value, desired.origin, verdict);
}

fn check_targets(workload: &Workload, scaling: &Scaling, report: &mut Report<'_>) {
    let mut known = BTreeSet::new();
    for target in &scaling.targets {
        let origin = target.value.origin;
        if matches!(target.metric, TargetMetric::RequestsPerTarget) && !workload.is_routed() {
            let fault = Diagnostic::error(
                NO_REQUESTS,
                "it scales by requests and has no route that brings any",
            )
            .hint("`.path(\"/api/*\")`, or another target: `Target::cpu(70)`");
            report.tell(fault, origin);
        }
        let part = target.metric.part().to_lowercase();
        if !known.insert(part.clone()) {
            let fault =
                Diagnostic::error(SAME_METRIC, format!("two targets hold the metric `{part}`"))
                    .allowed("one target for each metric");
            report.tell(fault, origin);
        }
    }
}

fn check_schedules(scaling: &Scaling, report: &mut Report<'_>) {
    let mut known = BTreeSet::new();
    for schedule in &scaling.schedules {
        if !known.insert(schedule.name.as_str()) {
            let message = format!("two scheduled actions are called `{}`", schedule.name);
            let fault = Diagnostic::error(SAME_NAME, message)
                .allowed("a name of its own for each scheduled action");
            report.tell(fault, schedule.origin);
        }
    }
}

/// Tasks that don't run have no load that would bring them back.
fn check_zero(scaling: &Scaling, report: &mut Report<'_>) {
    let own = |metric: &TargetMetric| !matches!(metric, TargetMetric::Custom(_));
    let schedules = &scaling.schedules;
    let returns = schedules.iter().any(|schedule| schedule.tasks.value.0 > 0);
    // A schedule changes the bounds for good: the ones of the beginning don't come back by themselves.
    let to_zero = schedules
        .iter()
        .find(|schedule| schedule.tasks.value.0 == 0);
    let origin = match to_zero {
        Some(schedule) => schedule.tasks.origin,
        None if scaling.tasks.value.0 == 0 => scaling.tasks.origin,
        None => return,
    };
    let targets = &scaling.targets;
    if returns || targets.is_empty() {
        return;
    }
    if targets.iter().all(|target| own(&target.metric)) {
        let message =
            "with no task left there is nothing to measure, and it never scales out again";
        let fault = Diagnostic::warning(FROM_ZERO, message)
            .allowed("a minimum of 1 or more, or a target on a metric that is there without tasks")
            .hint("`Target::metric(…)` with the length of its queue, or `.scale(1..=…, …)`");
        report.tell(fault, origin);
    }
}

/// A zone that fails takes the only task of a service with it.
fn check_one(workload: &Workload, faults: &mut Diagnostics) {
    let (tasks, origin) = match (&workload.scaling, &workload.desired_count) {
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
        (None, None) => (1, workload.origin),
    };
    if tasks == 1 && workload.is_routed() {
        let message = "one task answers all requests of a protected stage";
        let fault = Diagnostic::warning(ONE_TASK, message)
            .allowed("2 tasks or more, or a stage that isn't protected")
            .hint("`.desired_count(2)`, or `.scale(2..=…, …)`: ECS puts them into two zones");
        Report::new(workload_label(workload), faults).tell(fault, origin);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::dsl::{
        Cluster, LoadBalancer, Metric, Nat, ScheduledScaling, Statistic, Target, Vpc,
    };

    #[test]
    fn the_desired_count_is_within_the_range() {
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
            "desired count `1` is outside of the scaling range",
        );
        assert_silent(&desired(2));
        assert_silent(&desired(4));
    }

    #[test]
    fn scaling_by_requests_needs_a_route() {
        let by_requests = || service("order").scale(1..=4, Target::requests(1000));
        let faults = check_service(by_requests);
        assert_error(
            &faults,
            "ECS1510",
            "it scales by requests and has no route that brings any",
        );
        assert_silent(&check_service(|| by_requests().path("/*")));
    }

    #[test]
    fn a_metric_has_one_target() {
        let faults = check_service(|| {
            service("order")
                .scale(1..=4, Target::cpu(70))
                .scale(1..=4, Target::cpu(80))
        });
        assert_error(&faults, "ECS1511", "two targets hold the metric `cpu`");
        assert_silent(&check_service(|| {
            service("order")
                .scale(1..=4, Target::cpu(70))
                .scale(1..=4, Target::memory(80))
        }));
    }

    #[test]
    fn a_scheduled_action_has_a_name_of_its_own() {
        let at = |name: &str| ScheduledScaling::new(name, "cron(0 9 * * ? *)", 2..=4);
        let faults = check_service(|| service("order").scale_at(at("day")).scale_at(at("day")));
        assert_error(&faults, "ECS1512", "two scheduled actions are called `day`");
        assert_silent(&check_service(|| {
            service("order").scale_at(at("day")).scale_at(at("night"))
        }));
    }

    #[test]
    fn what_is_gone_measures_nothing() {
        let from = |least: u32, target: fn() -> Target| {
            check_service(move || service("order").scale(least..=10, target()))
        };
        let message =
            "with no task left there is nothing to measure, and it never scales out again";
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

    #[test]
    fn a_protected_stage_has_two_tasks() {
        let tasks = |count: u32| {
            check_protected(move |stack| {
                stack.add(Vpc::new("main").nat(Nat::PerZone));
                stack.add(Cluster::new("main"));
                stack.add(LoadBalancer::internal("web"));
                stack.add(service("order").path("/*").desired_count(count));
            })
        };
        let message = "one task answers all requests of a protected stage";
        assert_warning(&tasks(1), "ECS1518", message);
        assert_silent(&tasks(2));
    }
}
