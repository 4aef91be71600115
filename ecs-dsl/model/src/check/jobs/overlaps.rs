//! Schedules that start a workflow before the last execution has to end.

use std::time::Duration;

use super::intervals::shortest_interval;
use crate::check::report::{Report, label, shown};
use crate::diag::{Diagnostic, Diagnostics};
use crate::dsl::{Stack, Step, Workflow};
use crate::rules::codes;

pub(super) fn check(stack: &Stack, diagnostics: &mut Diagnostics) {
    for workflow in stack.all::<Workflow>() {
        let Some(longest) = longest(workflow) else {
            continue;
        };
        let mut report = Report::new(label(workflow.as_ref()), diagnostics);
        for schedule in &workflow.starts.schedules {
            let expression = schedule.expression.value.as_str();
            let Some(interval) =
                shortest_interval(expression).filter(|interval| *interval < longest)
            else {
                continue;
            };
            let message = format!(
                "schedule `{expression}` starts an execution every {}, which may take {}",
                shown(interval),
                shown(longest)
            );
            let diagnostic = Diagnostic::warning(codes::OVERLAPPING_SCHEDULE, message)
                .allowed("time limits that are no longer than the time to the next execution")
                .hint("start it less often, or shorten `.timeout(…)`");
            report.add(diagnostic, schedule.expression.origin);
        }
    }
}

/// How long an execution may take; `None` if nothing limits it.
fn longest(workflow: &Workflow) -> Option<Duration> {
    let steps = workflow.steps.iter().map(longest_of_step);
    let steps = steps.collect::<Option<Vec<Duration>>>();
    let steps = steps.map(|steps| {
        steps
            .into_iter()
            .fold(Duration::ZERO, Duration::saturating_add)
    });
    let limit = workflow.timeout.map(|timeout| timeout.value);
    match (limit, steps) {
        (Some(limit), Some(steps)) => Some(limit.min(steps)),
        (limit, steps) => limit.or(steps),
    }
}

/// All attempts, without the time between them.
fn longest_of_step(step: &Step) -> Option<Duration> {
    let retries = step.retries.map_or(0, |retries| retries.value);
    let attempt = step.timeout?.value;
    Some(attempt.saturating_mul(retries.saturating_add(1)))
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Cluster, Job, Nat, StartBuilder, Step, Vpc, Workflow, hours, minutes};

    fn with(workflow: impl Fn(Step) -> Workflow) -> Diagnostics {
        check(|stack| {
            stack.add(Vpc::new("main").nat(Nat::Single));
            stack.add(Cluster::new("main"));
            let fetch = stack.add(Job::new("fetch").image(image()));
            stack.add(workflow(Step::new(&fetch)));
        })
    }

    #[test]
    fn time_limit_beyond_the_interval_is_a_warning() {
        let retried = with(|step| {
            let step = step.timeout(minutes(20)).retries(2);
            Workflow::new("import")
                .then(step)
                .schedule("rate(30 minutes)")
        });
        let message = "schedule `rate(30 minutes)` starts an execution every 1800 seconds, which may take 3600 seconds";
        assert_warning(&retried, "ECS2225", message);
        let limited = with(|step| {
            let workflow = Workflow::new("import").then(step).timeout(hours(2));
            workflow.schedule("cron(0 * * * ? *)")
        });
        let message = "schedule `cron(0 * * * ? *)` starts an execution every 3600 seconds, which may take 7200 seconds";
        assert_warning(&limited, "ECS2225", message);
    }

    #[test]
    fn time_limits_within_the_interval_are_fine() {
        assert_silent(&with(|step| {
            let workflow = Workflow::new("import").then(step.timeout(hours(9)));
            workflow.timeout(hours(1)).schedule("rate(1 hour)")
        }));
        // Nothing limits it.
        assert_silent(&with(|step| {
            Workflow::new("import")
                .then(step)
                .schedule("rate(1 minute)")
        }));
        assert_silent(&with(|step| {
            let workflow = Workflow::new("import").then(step).timeout(hours(24));
            workflow.schedule("cron(0 6 * * ? *)")
        }));
    }
}
