//! How long deployments and failures last, by the figures that were given.

use std::time::Duration;

use super::report::{Report, shown, workload_label};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::dsl::{CircuitBreaker, Front, HealthCheck, Percent, Stack, Strategy, Workload};
use crate::rules;

const IMPATIENT: Code = Code::new("ECS1422");
const LONG_DELAY: Code = Code::new("ECS1423");
const LONG_DEPLOYMENT: Code = Code::new("ECS1424");
const STUCK: Code = Code::new("ECS1425");
const NOBODY: Code = Code::new("ECS1426");
const LATE_FAILURE: Code = Code::new("ECS1433");
const LATE_ROLLBACK: Code = Code::new("ECS1434");

const DELAY: Duration = Duration::from_secs(120);
const DEPLOYMENT: Duration = Duration::from_secs(30 * 60);
const FAILURE: Duration = Duration::from_secs(5 * 60);
const ROLLBACK: Duration = Duration::from_secs(60 * 60);
/// Failures after which AWS's own circuit breaker gives up, at least and at most; half of the desired count between.
const FAILURES: (u32, u32) = (3, 200);

pub(super) fn check(stack: &Stack, faults: &mut Diagnostics) {
    for workload in stack.workloads() {
        let mut report = Report::new(workload_label(workload), faults);
        let batches = Batches::of(workload);
        if let Some(batches) = &batches {
            check_room(workload, batches, &mut report);
        }
        if let Some(front) = workload.front.as_ref().filter(|_| workload.is_routed())
            && let Some(pace) = Pace::of(front)
        {
            check_patience(workload, &pace, &mut report);
            check_delay(front, batches.as_ref(), &mut report);
            check_failure(front, &pace, &mut report);
            if let Some(batches) = &batches {
                check_length(workload, &pace, batches, &mut report);
                check_rollback(workload, &pace, batches, &mut report);
            }
        }
    }
}

/// How a rolling deployment replaces tasks.
struct Batches {
    desired: u32,
    /// How many must run, and how many may.
    lower: u32,
    upper: u32,
}

impl Batches {
    /// None for other strategies, and where there is nothing to replace. What scales is taken at its smallest.
    fn of(workload: &Workload) -> Option<Self> {
        let deployment = &workload.deployment;
        let desired = workload.least_tasks();
        if deployment.strategy != Strategy::Rolling || desired == 0 {
            return None;
        }
        let share = |percent: Percent| u64::from(desired) * u64::from(percent.whole());
        let whole = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
        Some(Self {
            desired,
            lower: whole(share(deployment.minimum_healthy_percent.value).div_ceil(100)),
            upper: whole(share(deployment.maximum_percent.value) / 100),
        })
    }

    /// How many tasks may be replaced at once.
    fn size(&self) -> u32 {
        self.upper.saturating_sub(self.lower).max(1)
    }

    fn count(&self) -> u32 {
        self.desired.div_ceil(self.size())
    }
}

/// How fast the load balancer finds out, and ECS with it.
struct Pace {
    interval: Duration,
    /// Until failing checks count as failed.
    failed: Duration,
    /// Until a new task that doesn't answer is stopped.
    patience: Duration,
    delay: Duration,
}

impl Pace {
    /// None where a figure is one that AWS refuses.
    fn of(front: &Front) -> Option<Self> {
        let check = front
            .health_check
            .clone()
            .unwrap_or_else(|| HealthCheck::path("/"));
        let interval = check.interval.value;
        rules::health_interval(interval).ok()?;
        rules::health_threshold(check.unhealthy_threshold.value.into()).ok()?;
        rules::deregistration_delay(front.deregistration_delay.value).ok()?;
        let failed = interval.saturating_mul(u32::from(check.unhealthy_threshold.value));
        let grace = match &front.health_check_grace_period {
            Some(grace) => grace.value,
            None => Duration::ZERO,
        };
        rules::grace_period(grace).ok()?;
        Some(Self {
            interval,
            failed,
            patience: grace.max(failed),
            delay: front.deregistration_delay.value,
        })
    }
}

fn check_patience(workload: &Workload, pace: &Pace, report: &mut Report<'_>) {
    let Some(check) = &workload.main.health_check else {
        return;
    };
    let Some(start) = &check.start_period else {
        return;
    };
    if start.value <= pace.patience || rules::container_health_start(start.value).is_err() {
        return;
    }
    let message = format!(
        "a task may take `{}` to start, and is stopped after `{}` if the load balancer gets no answer",
        shown(start.value),
        shown(pace.patience)
    );
    let fault = Diagnostic::warning(IMPATIENT, message)
        .allowed("a grace period that is as long as the start period")
        .hint(format!(
            "`.health_check_grace_period(secs({}))`",
            start.value.as_secs()
        ));
    report.tell(fault, start.origin);
}

fn check_delay(front: &Front, batches: Option<&Batches>, report: &mut Report<'_>) {
    let delay = &front.deregistration_delay;
    if delay.value <= DELAY {
        return;
    }
    let count = batches.map_or(1, Batches::count);
    let rounds = match (batches, count) {
        (Some(batches), 2..) => format!(" of `{}` tasks in `{count}` rounds", batches.desired),
        _ => String::new(),
    };
    let message = format!(
        "leaving tasks keep their connections for `{}`: a deployment{rounds} takes {} longer",
        shown(delay.value),
        minutes(delay.value.saturating_mul(count))
    );
    let fault = Diagnostic::warning(LONG_DELAY, message)
        .allowed("up to 120 seconds without a word")
        .hint("as long as the longest request takes; without `.deregistration_delay(…)` it is 30 seconds");
    report.tell(fault, delay.origin);
}

/// A new task needs one good answer, whatever the threshold says.
fn check_length(workload: &Workload, pace: &Pace, batches: &Batches, report: &mut Report<'_>) {
    let round = pace.interval + pace.delay;
    let total = round.saturating_mul(batches.count());
    // What a single round takes is told by what makes it long.
    if total <= DEPLOYMENT || batches.count() < 2 {
        return;
    }
    let message = format!(
        "a deployment takes {} at least: `{}` rounds of `{}`, with `{}` of `{}` tasks in each",
        minutes(total),
        batches.count(),
        shown(round),
        batches.size(),
        batches.desired
    );
    let fault = Diagnostic::warning(LONG_DEPLOYMENT, message)
        .allowed("up to 30 minutes without a word; CloudFormation waits for three hours")
        .hint("a larger `.maximum_percent(…)`, a shorter `.interval(…)` of the health check or a shorter `.deregistration_delay(…)`");
    report.tell(fault, workload.deployment.maximum_percent.origin);
}

fn check_room(workload: &Workload, batches: &Batches, report: &mut Report<'_>) {
    let deployment = &workload.deployment;
    let (min, max) = (
        &deployment.minimum_healthy_percent,
        &deployment.maximum_percent,
    );
    if min.value >= max.value {
        return;
    }
    let Batches {
        desired,
        lower,
        upper,
    } = *batches;
    if lower >= desired && upper <= desired {
        let message = format!(
            "with `{desired}` desired, `{}` to `{}` percent is `{lower}` to `{upper}` tasks: none may stop, and none may start",
            min.value, max.value
        );
        let scales = workload
            .scaling
            .as_ref()
            .is_some_and(|scaling| scaling.tasks.value.1 > desired);
        // Once it has scaled out there may be room.
        let fault = if scales {
            Diagnostic::warning(STUCK, message)
        } else {
            Diagnostic::error(STUCK, message)
        };
        let fault = fault
            .allowed("room for one task more or one less; the minimum is rounded up and the maximum down")
            .hint("`.maximum_percent(200)`, what it is without a word");
        report.tell(fault, max.origin);
    } else if lower == 0 && workload.is_routed() {
        let fault = Diagnostic::warning(NOBODY, "all of its tasks may be stopped before a new one runs")
            .allowed("a minimum that keeps one task, where there are requests")
            .hint("leave `.minimum_healthy_percent(0)` out: 100 percent, with new tasks beside the old ones");
        report.tell(fault, min.origin);
    }
}

fn check_failure(front: &Front, pace: &Pace, report: &mut Report<'_>) {
    if let Some(check) = &front.health_check
        && pace.failed > FAILURE
    {
        let message = format!(
            "a task that answers no more keeps getting requests for {}: `{}` checks, one every `{}`",
            minutes(pace.failed),
            check.unhealthy_threshold.value,
            shown(pace.interval)
        );
        let fault = Diagnostic::warning(LATE_FAILURE, message)
            .allowed("interval times unhealthy threshold up to 5 minutes without a word")
            .hint("a shorter `.interval(…)` or a smaller `.unhealthy_threshold(…)`; without them it is 60 seconds");
        report.tell(fault, check.interval.origin);
    }
}

/// Every new task that fails takes all the patience there is, and only so many are tried at once.
fn check_rollback(workload: &Workload, pace: &Pace, batches: &Batches, report: &mut Report<'_>) {
    let failures = match workload.deployment.circuit_breaker {
        CircuitBreaker::Rollback => batches.desired.div_ceil(2).clamp(FAILURES.0, FAILURES.1),
        CircuitBreaker::RollbackAfter(failures) => u32::from(failures),
        // That is told in words of its own.
        CircuitBreaker::Off => return,
    };
    let total = pace
        .patience
        .saturating_mul(failures.div_ceil(batches.size()));
    if total <= ROLLBACK {
        return;
    }
    let message = format!(
        "a version that never answers is given up after {}: `{failures}` failures, `{}` at once, of `{}` each",
        minutes(total),
        batches.size(),
        shown(pace.patience)
    );
    let grace = workload
        .front
        .as_ref()
        .and_then(|front| front.health_check_grace_period.as_ref());
    let fault = Diagnostic::warning(LATE_ROLLBACK, message)
        .allowed("up to an hour without a word")
        .hint("a shorter `.health_check_grace_period(…)`, or `CircuitBreaker::RollbackAfter(1)`");
    report.tell(
        fault,
        grace.map_or(workload.deployment.maximum_percent.origin, |grace| {
            grace.origin
        }),
    );
}

/// ``` `7.5` minutes ```
fn minutes(duration: Duration) -> String {
    let tenths = duration.as_secs() / 6;
    let minutes = match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => format!("{}.{rest}", tenths / 10),
    };
    let unit = if minutes == "1" { "minute" } else { "minutes" };
    format!("`{minutes}` {unit}")
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::minutes;
    use crate::diag::{Diagnostics, Severity};
    use crate::dsl::{
        CircuitBreaker, ContainerHealthCheck, Deployment, HealthCheck, Service, Target,
        minutes as mins, secs,
    };

    fn routed(change: impl Fn(Service) -> Service) -> Diagnostics {
        check_service(|| change(service("order").path("/*")))
    }

    fn starting(seconds: u64) -> ContainerHealthCheck {
        ContainerHealthCheck::curl("/").start_period(secs(seconds))
    }

    #[test]
    fn a_task_has_the_time_that_it_takes_to_start() {
        let faults = routed(|order| order.container_health_check(starting(90)));
        let message = "a task may take `90 seconds` to start, and is stopped after `60 seconds` if the load balancer \
                       gets no answer";
        assert_warning(&faults, "ECS1422", message);
        let hint = only_fault(&faults).hint.as_deref();
        assert_eq!(hint, Some("`.health_check_grace_period(secs(90))`"));
        let with_grace = |grace| {
            routed(move |order| {
                let order = order.container_health_check(starting(90));
                order.health_check_grace_period(secs(grace))
            })
        };
        assert_eq!(only(&with_grace(89)).0, "ECS1422");
        assert_silent(&with_grace(90));
        assert_silent(&routed(|order| order.container_health_check(starting(60))));
    }

    #[test]
    fn a_long_delay_costs_minutes() {
        let faults = routed(|order| order.deregistration_delay(secs(300)));
        let message = "leaving tasks keep their connections for `300 seconds`: a deployment takes `5` minutes longer";
        assert_warning(&faults, "ECS1423", message);
        let rounds = routed(|order| {
            let order = order.deregistration_delay(secs(150)).desired_count(4);
            order.deployment(Deployment::rolling().maximum_percent(150))
        });
        let message = "leaving tasks keep their connections for `150 seconds`: a deployment of `4` tasks in `2` rounds \
                       takes `5` minutes longer";
        assert_warning(&rounds, "ECS1423", message);
        assert_silent(&routed(|order| order.deregistration_delay(secs(120))));
    }

    #[test]
    fn a_deployment_in_many_rounds_takes_long() {
        let with = |tasks| {
            routed(move |order| {
                let order = order.desired_count(tasks);
                order.deployment(
                    Deployment::rolling()
                        .maximum_percent(101)
                        .minimum_healthy_percent(100),
                )
            })
        };
        let message = "a deployment takes `100` minutes at least: `100` rounds of `60 seconds`, with `1` of `100` tasks \
                       in each";
        assert_warning(&with(100), "ECS1424", message);
        let few = routed(|order| {
            order
                .desired_count(100)
                .deployment(Deployment::rolling().maximum_percent(110))
        });
        assert_silent(&few);
    }

    #[test]
    fn rounding_may_leave_no_room() {
        let with = |min, max, change: fn(Service) -> Service| {
            routed(move |order| {
                let rolling = Deployment::rolling().minimum_healthy_percent(min);
                change(order.deployment(rolling.maximum_percent(max)))
            })
        };
        let message = "with `1` desired, `100` to `150` percent is `1` to `1` tasks: none may stop, and none may start";
        assert_error(&with(100, 150, |order| order), "ECS1425", message);
        assert_error(
            &with(51, 199, |order| order),
            "ECS1425",
            &message.replace("`100` to `150`", "`51` to `199`"),
        );
        assert_silent(&with(100, 150, |order| order.desired_count(2)));
        let scaled = with(100, 150, |order| order.scale(1..=4, Target::cpu(70)));
        assert_eq!(only_fault(&scaled).severity, Severity::Warning);
        let fixed = with(100, 150, |order| order.scale(1..=1, Target::cpu(70)));
        assert_eq!(only_fault(&fixed).severity, Severity::Error);
    }

    #[test]
    fn requests_need_a_task_while_versions_change() {
        let rolling = |min| {
            Deployment::rolling()
                .minimum_healthy_percent(min)
                .maximum_percent(100)
        };
        let faults = routed(|order| order.deployment(rolling(0)));
        assert_warning(
            &faults,
            "ECS1426",
            "all of its tasks may be stopped before a new one runs",
        );
        assert_silent(&routed(|order| {
            order.desired_count(2).deployment(rolling(50))
        }));
        assert_silent(&check_service(|| service("order").deployment(rolling(0))));
    }

    #[test]
    fn a_dead_task_is_found_soon() {
        let every = |seconds| {
            routed(move |order| order.health_check(HealthCheck::path("/").interval(secs(seconds))))
        };
        let message = "a task that answers no more keeps getting requests for `10` minutes: `2` checks, one every \
                       `300 seconds`";
        assert_warning(&every(300), "ECS1433", message);
        assert_silent(&every(150));
    }

    #[test]
    fn a_broken_version_is_given_up_soon() {
        let with = |grace, breaker| {
            routed(move |order| {
                let order = order.health_check_grace_period(mins(grace));
                order.deployment(Deployment::rolling().circuit_breaker(breaker))
            })
        };
        let message = "a version that never answers is given up after `90` minutes: `3` failures, `1` at once, of \
                       `1800 seconds` each";
        assert_warning(&with(30, CircuitBreaker::Rollback), "ECS1434", message);
        assert_silent(&with(20, CircuitBreaker::Rollback));
        assert_silent(&with(30, CircuitBreaker::RollbackAfter(2)));
    }

    #[test]
    fn minutes_have_a_decimal_if_they_need_one() {
        assert_eq!(minutes(secs(60)), "`1` minute");
        assert_eq!(minutes(secs(90)), "`1.5` minutes");
        assert_eq!(minutes(secs(600)), "`10` minutes");
    }
}
