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

pub(super) fn check(stack: &Stack, faults: &mut Diagnostics) {
    for workload in stack.workloads() {
        let Some(scaling) = &workload.scaling else {
            continue;
        };
        let mut report = Report::new(workload_label(workload), faults);
        check_desired(workload, scaling, &mut report);
        check_targets(workload, scaling, &mut report);
        check_schedules(scaling, &mut report);
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
        let part = target.metric.part();
        if !known.insert(part) {
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

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::dsl::{ScheduledScaling, Target};

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
        assert_error(&faults, "ECS1511", "two targets hold the metric `Cpu`");
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
}
