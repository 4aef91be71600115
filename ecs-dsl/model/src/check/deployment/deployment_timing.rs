//! The duration of deployments, failure detection and rollbacks, from the settings of a service.

use std::time::Duration;

use super::rolling_batches::RollingBatches;
use crate::check::report::{Report, shown};
use crate::diag::{Diagnostic, Spanned};
use crate::dsl::{CircuitBreaker, EcsService, HealthCheck, Ingress, ServiceRef, Stack, Task};
use crate::rules::{self, codes};

const MAX_DELAY: Duration = Duration::from_secs(120);
/// The time that a task has at least until ECS stops it.
const MIN_STARTUP: Duration = Duration::from_secs(30);
const MAX_DEPLOYMENT: Duration = Duration::from_secs(30 * 60);
const MAX_FAILURE: Duration = Duration::from_secs(5 * 60);
const MAX_ROLLBACK: Duration = Duration::from_secs(60 * 60);
/// The minimum and maximum failure threshold of the circuit breaker; between them it is half of the desired count.
const FAILURE_THRESHOLD: (u32, u32) = (3, 200);

pub(super) fn check(
    _: &Stack,
    service: ServiceRef<'_>,
    ingress: &Ingress,
    report: &mut Report<'_>,
) {
    let batches = RollingBatches::for_service(&service);
    if ingress.is_routed()
        && let Some(timing) = DeploymentTiming::for_ingress(ingress)
    {
        check_start_period(&service.task, ingress, &timing, report);
        check_startup(&service.task, ingress, &timing, report);
        check_delay(ingress, batches.as_ref(), report);
        check_failure(ingress, &timing, report);
        if let Some(batches) = &batches {
            check_duration(&service, &timing, batches, report);
            check_rollback(&service, ingress, &timing, batches, report);
        }
    }
}

/// The timing of health checks and deregistration of a service.
struct DeploymentTiming {
    interval: Duration,
    /// The time until a task is unhealthy: interval times unhealthy threshold.
    failure: Duration,
    /// The time until ECS stops a new task that doesn't respond.
    startup: Duration,
    delay: Duration,
}

impl DeploymentTiming {
    /// `None` if a setting is invalid, which has an error of its own.
    fn for_ingress(ingress: &Ingress) -> Option<Self> {
        let check = ingress
            .health_check
            .clone()
            .unwrap_or_else(|| HealthCheck::path("/"));
        let interval = check.interval.value;
        rules::health_interval(interval).ok()?;
        rules::health_threshold(check.unhealthy_threshold.value.into()).ok()?;
        rules::deregistration_delay(ingress.deregistration_delay.value).ok()?;
        let failure = interval.saturating_mul(check.unhealthy_threshold.value);
        let grace = ingress.grace_period();
        rules::grace_period(grace).ok()?;
        Some(Self {
            interval,
            failure,
            startup: grace.max(failure),
            delay: ingress.deregistration_delay.value,
        })
    }
}

/// The start period and the grace period are both the time in which a task may start.
fn check_start_period(
    task: &Task,
    ingress: &Ingress,
    timing: &DeploymentTiming,
    report: &mut Report<'_>,
) {
    let Some(start) = start_period(task) else {
        return;
    };
    let (longest, which) = match &ingress.health_check_grace_period {
        Some(grace) => (grace.value, "of the health check grace period"),
        None => (
            timing.startup,
            "after which ECS stops a task that fails its health checks",
        ),
    };
    if start.value <= longest || rules::container_health_start(start.value).is_err() {
        return;
    }
    let message = format!(
        "start period `{}` exceeds the `{}` {which}",
        shown(start.value),
        shown(longest)
    );
    let diagnostic = Diagnostic::warning(codes::GRACE_PERIOD_TOO_SHORT, message)
        .allowed("a health check grace period of at least the start period")
        .hint(format!(
            "set `.health_check_grace_period(secs({}))`",
            start.value.as_secs()
        ));
    report.add(diagnostic, start.origin);
}

/// A task that ECS stops before any program could have started.
fn check_startup(
    task: &Task,
    ingress: &Ingress,
    timing: &DeploymentTiming,
    report: &mut Report<'_>,
) {
    let Some(grace) = &ingress.health_check_grace_period else {
        return;
    };
    if timing.startup >= MIN_STARTUP || start_period(task).is_some() {
        return;
    }
    let message = format!(
        "ECS stops a new task that doesn't respond within `{}`",
        shown(timing.startup)
    );
    let diagnostic = Diagnostic::warning(codes::GRACE_PERIOD_TOO_SHORT, message)
        .allowed("a grace period, or interval times unhealthy threshold, of at least 30 seconds")
        .hint("remove `.health_check_grace_period(…)`; the default is 60 seconds");
    report.add(diagnostic, grace.origin);
}

fn start_period(task: &Task) -> Option<&Spanned<Duration>> {
    task.main.health_check.as_ref()?.start_period.as_ref()
}

fn check_delay(ingress: &Ingress, batches: Option<&RollingBatches>, report: &mut Report<'_>) {
    let delay = &ingress.deregistration_delay;
    if delay.value <= MAX_DELAY {
        return;
    }
    let count = batches.map_or(1, RollingBatches::count);
    let rounds = match (batches, count) {
        (Some(batches), 2..) => format!(" of `{}` tasks in `{count}` rounds", batches.desired()),
        _ => String::new(),
    };
    let message = format!(
        "deregistration delay `{}` makes each deployment{rounds} {} longer",
        shown(delay.value),
        minutes(delay.value.saturating_mul(count))
    );
    let diagnostic = Diagnostic::warning(codes::LONG_DEREGISTRATION_DELAY, message)
        .allowed("at most 120 seconds")
        .hint("set it to the duration of the longest request; the default is 30 seconds");
    report.add(diagnostic, delay.origin);
}

/// A new task is healthy after one successful check, regardless of the healthy threshold.
fn check_duration(
    service: &EcsService,
    timing: &DeploymentTiming,
    batches: &RollingBatches,
    report: &mut Report<'_>,
) {
    let round = timing.interval.saturating_add(timing.delay);
    let total = round.saturating_mul(batches.count());
    // A single long round is reported by the rules of its settings.
    if total <= MAX_DEPLOYMENT || batches.count() < 2 {
        return;
    }
    let message = format!(
        "a deployment takes at least {}: `{}` rounds of `{}`, each replacing `{}` of `{}` tasks",
        minutes(total),
        batches.count(),
        shown(round),
        batches.size(),
        batches.desired()
    );
    let diagnostic = Diagnostic::warning(codes::SLOW_ROLLING_DEPLOYMENT, message)
        .allowed("at most 30 minutes; CloudFormation times out after three hours")
        .hint("use a larger `.maximum_percent(…)`, a shorter health check `.interval(…)` or a shorter `.deregistration_delay(…)`");
    report.add(diagnostic, service.deployment.maximum_percent.origin);
}

fn check_failure(ingress: &Ingress, timing: &DeploymentTiming, report: &mut Report<'_>) {
    if let Some(check) = &ingress.health_check
        && timing.failure > MAX_FAILURE
    {
        let message = format!(
            "an unresponsive task gets requests for {}: `{}` failed checks with an interval of `{}`",
            minutes(timing.failure),
            check.unhealthy_threshold.value,
            shown(timing.interval)
        );
        let diagnostic = Diagnostic::warning(codes::SLOW_FAILURE_DETECTION, message)
            .allowed("interval times unhealthy threshold of at most 5 minutes")
            .hint("use a shorter `.interval(…)` or a smaller `.unhealthy_threshold(…)`; the defaults detect it after 60 seconds");
        report.add(diagnostic, check.interval.origin);
    }
}

/// Each failing task runs until ECS stops it, and only one batch of tasks starts at a time.
fn check_rollback(
    service: &EcsService,
    ingress: &Ingress,
    timing: &DeploymentTiming,
    batches: &RollingBatches,
    report: &mut Report<'_>,
) {
    let failures = match service.deployment.circuit_breaker {
        CircuitBreaker::Rollback => batches
            .desired()
            .div_ceil(2)
            .clamp(FAILURE_THRESHOLD.0, FAILURE_THRESHOLD.1),
        CircuitBreaker::RollbackAfter(failures) => failures,
        // ECS1420 reports it.
        CircuitBreaker::Off => return,
    };
    let total = timing
        .startup
        .saturating_mul(failures.div_ceil(batches.size()));
    if total <= MAX_ROLLBACK {
        return;
    }
    let message = format!(
        "a failing version rolls back only after {}: `{failures}` failures, `{}` at a time, of `{}` each",
        minutes(total),
        batches.size(),
        shown(timing.startup)
    );
    let grace = ingress.health_check_grace_period.as_ref();
    let diagnostic = Diagnostic::warning(codes::SLOW_DEPLOYMENT_ROLLBACK, message)
        .allowed("a rollback within an hour")
        .hint(
            "use a shorter `.health_check_grace_period(…)`, or `CircuitBreaker::RollbackAfter(1)`",
        );
    report.add(
        diagnostic,
        grace.map_or(service.deployment.maximum_percent.origin, |grace| {
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
    use super::minutes;
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{
        CircuitBreaker, ContainerHealthCheck, Deployment, HealthCheck, Service, ServiceBuilder,
        TaskBuilder, minutes as mins, secs,
    };

    fn routed(change: impl Fn(Service) -> Service) -> Diagnostics {
        check_service(|| change(service("order").path("/*")))
    }

    fn starting(seconds: u64) -> ContainerHealthCheck {
        ContainerHealthCheck::curl("/").start_period(secs(seconds))
    }

    #[test]
    fn start_period_over_grace_period_is_a_warning() {
        let diagnostics = routed(|order| order.container_health_check(starting(90)));
        let message = "start period `90 seconds` exceeds the `60 seconds` after which ECS stops a task that fails its \
                       health checks";
        assert_warning(&diagnostics, "ECS1422", message);
        let hint = only_diagnostic(&diagnostics).hint.as_deref();
        assert_eq!(hint, Some("set `.health_check_grace_period(secs(90))`"));
        let with_grace = |grace| {
            routed(move |order| {
                let order = order.container_health_check(starting(90));
                order.health_check_grace_period(secs(grace))
            })
        };
        let message =
            "start period `90 seconds` exceeds the `89 seconds` of the health check grace period";
        assert_warning(&with_grace(89), "ECS1422", message);
        assert_silent(&with_grace(90));
        assert_silent(&routed(|order| order.container_health_check(starting(60))));
    }

    // found: L8
    #[test]
    fn grace_period_below_the_start_of_a_task_is_a_warning() {
        let timed = |grace, start: Option<u64>| {
            routed(move |order| {
                let check = HealthCheck::path("/").interval(secs(10));
                let order = order.health_check(check);
                let order = order.health_check_grace_period(secs(grace));
                match start {
                    Some(start) => order.container_health_check(starting(start)),
                    None => order,
                }
            })
        };
        let message =
            "start period `60 seconds` exceeds the `30 seconds` of the health check grace period";
        assert_warning(&timed(30, Some(60)), "ECS1422", message);
        let message = "ECS stops a new task that doesn't respond within `20 seconds`";
        assert_warning(&timed(0, None), "ECS1422", message);
        assert_silent(&timed(30, None));
        let default = routed(|order| order.health_check(HealthCheck::path("/").interval(secs(10))));
        assert_silent(&default);
    }

    #[test]
    fn long_deregistration_delay_is_a_warning() {
        let diagnostics = routed(|order| order.deregistration_delay(secs(300)));
        let message = "deregistration delay `300 seconds` makes each deployment `5` minutes longer";
        assert_warning(&diagnostics, "ECS1423", message);
        let rounds = routed(|order| {
            let order = order.deregistration_delay(secs(150)).desired_count(4);
            order.deployment(Deployment::rolling().maximum_percent(150))
        });
        let message = "deregistration delay `150 seconds` makes each deployment of `4` tasks in `2` rounds `5` minutes longer";
        assert_warning(&rounds, "ECS1423", message);
        assert_silent(&routed(|order| order.deregistration_delay(secs(120))));
    }

    #[test]
    fn deployment_with_many_rounds_is_a_warning() {
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
        let message = "a deployment takes at least `100` minutes: `100` rounds of `60 seconds`, each replacing `1` of `100` tasks";
        assert_warning(&with(100), "ECS1424", message);
        let few = routed(|order| {
            order
                .desired_count(100)
                .deployment(Deployment::rolling().maximum_percent(110))
        });
        assert_silent(&few);
    }

    #[test]
    fn slow_failure_detection_is_a_warning() {
        let every = |seconds| {
            routed(move |order| order.health_check(HealthCheck::path("/").interval(secs(seconds))))
        };
        let message = "an unresponsive task gets requests for `10` minutes: `2` failed checks with an interval of \
                       `300 seconds`";
        assert_warning(&every(300), "ECS1433", message);
        assert_silent(&every(150));
    }

    #[test]
    fn slow_rollback_is_a_warning() {
        let with = |grace, breaker| {
            routed(move |order| {
                let order = order.health_check_grace_period(mins(grace));
                order.deployment(Deployment::rolling().circuit_breaker(breaker))
            })
        };
        let message = "a failing version rolls back only after `90` minutes: `3` failures, `1` at a time, of \
                       `1800 seconds` each";
        assert_warning(&with(30, CircuitBreaker::Rollback), "ECS1434", message);
        assert_silent(&with(20, CircuitBreaker::Rollback));
        assert_silent(&with(30, CircuitBreaker::RollbackAfter(2)));
    }

    #[test]
    fn fraction_of_a_minute_has_one_decimal() {
        assert_eq!(minutes(secs(60)), "`1` minute");
        assert_eq!(minutes(secs(90)), "`1.5` minutes");
        assert_eq!(minutes(secs(600)), "`10` minutes");
    }
}
