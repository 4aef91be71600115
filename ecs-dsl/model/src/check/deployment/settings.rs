//! Deployment strategies and their settings.

use std::time::Duration;

use crate::check::report::{Report, shown};
use crate::diag::{Diagnostic, Spanned};
use crate::dsl::model::lookup::Choice;
use crate::dsl::{CircuitBreaker, Deployment, ServiceRef, Stack, Strategy};
use crate::rules::{self, codes};

/// The longest calculated duration that CloudFormation accepts. `limits.json`: `ecs.bake`.
const LONGEST: Duration = Duration::from_secs(33 * 60 * 60);
/// AWS's default bake time.
const BAKE_TIME: Duration = Duration::from_secs(15 * 60);

pub(super) fn check(stack: &Stack, service: ServiceRef<'_>, report: &mut Report<'_>) {
    check_values(&service.deployment, report);
    check_traffic_shift(stack, service, report);
    check_breaker(service, report);
    check_target_group_settings(service, report);
    check_strategy(&service.deployment, report);
}

/// Settings that belong to another strategy.
fn check_strategy(deployment: &Deployment, report: &mut Report<'_>) {
    let rolling = deployment.strategy == Strategy::Rolling;
    let breaker = !rolling && deployment.circuit_breaker != CircuitBreaker::Rollback;
    let bake = deployment.bake_time.as_ref().filter(|_| rolling);
    let settings = [
        (
            breaker.then_some(deployment.maximum_percent.origin),
            ".circuit_breaker(…)",
            "`Deployment::rolling()`",
        ),
        (
            bake.map(|time| time.origin),
            ".bake_time(…)",
            "`Deployment::blue_green()`, `Deployment::canary(…)` and `Deployment::linear(…)`",
        ),
        (
            deployment.misplaced_step_time,
            ".step_time(…)",
            "`Deployment::canary(…)` and `Deployment::linear(…)`",
        ),
    ];
    for (origin, setter, strategies) in settings {
        let Some(origin) = origin else { continue };
        let message = format!("`{setter}` has no effect with this deployment strategy");
        let diagnostic = Diagnostic::warning(codes::INEFFECTIVE_DEPLOYMENT_SETTING, message)
            .allowed(format!("`{setter}` for {strategies}"))
            .hint(format!("remove `{setter}`, or use another strategy"));
        report.add(diagnostic, origin);
    }
}

/// Target group settings of a service without a route, which has no target group.
fn check_target_group_settings(service: ServiceRef<'_>, report: &mut Report<'_>) {
    let Some(ingress) = service.ingress.filter(|ingress| !ingress.is_routed()) else {
        return;
    };
    let check = ingress.health_check.as_ref();
    let grace = ingress.health_check_grace_period.as_ref();
    let slow = ingress.slow_start.as_ref();
    let sticky = ingress.stickiness.as_ref();
    let delay = &ingress.deregistration_delay;
    // A default has the origin of the service.
    let has_delay = delay.origin != service.task.origin;
    let settings = [
        (
            has_delay.then_some(delay.origin),
            ".deregistration_delay(…)",
        ),
        (ingress.grpc.then_some(service.task.origin), ".grpc()"),
        (
            ingress
                .load_balancer
                .is_some()
                .then_some(service.task.origin),
            ".load_balancer(…)",
        ),
        (check.map(|check| check.path.origin), ".health_check(…)"),
        (
            grace.map(|grace| grace.origin),
            ".health_check_grace_period(…)",
        ),
        (slow.map(|slow| slow.origin), ".slow_start(…)"),
        (
            sticky.map(|sticky| sticky.duration.origin),
            ".stickiness(…)",
        ),
    ];
    for (origin, setter) in settings {
        let Some(origin) = origin else { continue };
        let message = format!("`{setter}` has no effect without a route");
        let diagnostic = Diagnostic::warning(codes::TARGET_GROUP_SETTINGS_WITHOUT_ROUTE, message)
            .hint(format!(
                "add a route such as `.path(\"/*\")`, or remove `{setter}`"
            ));
        report.add(diagnostic, origin);
    }
}

fn check_values(deployment: &Deployment, report: &mut Report<'_>) {
    let (min, max) = (
        deployment.minimum_healthy_percent,
        deployment.maximum_percent,
    );
    let percents = format!("{} to {}", min.value, max.value);
    report.value(
        percents,
        max.origin,
        rules::deployment_percents(min.value.value(), max.value.value()),
    );
    report.duration(&deployment.bake_time, rules::bake_time);
    match &deployment.strategy {
        Strategy::Canary { percent, bake_time } => {
            report.value(
                percent.value,
                percent.origin,
                rules::canary_percent(percent.value.value()),
            );
            report.duration(bake_time, rules::step_time);
        }
        Strategy::Linear {
            step_percent,
            step_bake_time,
        } => {
            report.value(
                step_percent.value,
                step_percent.origin,
                rules::linear_percent(step_percent.value.value()),
            );
            report.duration(step_bake_time, rules::step_time);
        }
        Strategy::Rolling | Strategy::BlueGreen => {}
    }
}

/// The number of steps of a deployment that shifts traffic, and the time of each.
fn steps(strategy: &Strategy) -> Option<(f64, Spanned<Duration>)> {
    match strategy {
        Strategy::Canary { bake_time, .. } => Some((1.0, *bake_time)),
        Strategy::Linear {
            step_percent,
            step_bake_time,
        } if step_percent.value.value() >= 3.0 => {
            let steps = 100.0 / step_percent.value.value();
            let whole = (steps - steps.round()).abs() < 1e-9;
            Some((
                if whole {
                    steps.round() - 1.0
                } else {
                    steps.floor()
                },
                *step_bake_time,
            ))
        }
        Strategy::Linear { .. } | Strategy::Rolling | Strategy::BlueGreen => None,
    }
}

fn check_traffic_shift(stack: &Stack, service: ServiceRef<'_>, report: &mut Report<'_>) {
    let Some((count, step)) = steps(&service.deployment.strategy) else {
        return;
    };
    let in_mesh = service.is_callable() && !matches!(stack.mesh_of(service), Choice::Missing);
    if !service.is_routed() && !in_mesh {
        let message = "its deployment shifts traffic, but the service has no route";
        let diagnostic = Diagnostic::error(codes::TRAFFIC_SHIFT_WITHOUT_ROUTE, message)
        .allowed(
            "`Deployment::canary` and `Deployment::linear` for services with a route or in a mesh",
        )
        .hint("add a route such as `.path(\"/api/*\")`, or use `Deployment::rolling()`");
        report.add(diagnostic, step.origin);
    }
    let bake = service
        .deployment
        .bake_time
        .map_or(BAKE_TIME, |time| time.value);
    let total = bake.as_secs_f64() + count * step.value.as_secs_f64();
    if total > LONGEST.as_secs_f64() {
        let message = format!(
            "a deployment takes `{:.1}` hours: {count} steps of {} and a bake time of {}",
            total / 3600.0,
            shown(step.value),
            shown(bake)
        );
        report.add(
            Diagnostic::error(codes::TRAFFIC_SHIFT_TOO_LONG, message)
                .allowed("at most 33 hours in total"),
            step.origin,
        );
    }
}

fn check_breaker(service: ServiceRef<'_>, report: &mut Report<'_>) {
    let deployment = &service.deployment;
    if deployment.strategy == Strategy::Rolling && deployment.circuit_breaker == CircuitBreaker::Off
    {
        let diagnostic = Diagnostic::warning(
            codes::DISABLED_CIRCUIT_BREAKER,
            "the circuit breaker is off: a version that can't start is retried for up to three hours",
        )
        .allowed("rolling deployments with a circuit breaker")
        .hint("remove `.circuit_breaker(CircuitBreaker::Off)`");
        report.add(diagnostic, deployment.maximum_percent.origin);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{CircuitBreaker, Deployment, Mesh, ServiceBuilder, hours, minutes, secs};

    fn check_deployment(deployment: impl Fn() -> Deployment) -> Diagnostics {
        check_service(|| service("order").path("/*").deployment(deployment()))
    }

    #[test]
    fn percentages_without_room_are_an_error() {
        let diagnostics = check_deployment(|| {
            Deployment::rolling()
                .minimum_healthy_percent(100)
                .maximum_percent(100)
        });
        let message = "deployment percentages `100 to 100` leave no room to replace a task";
        assert_error(&diagnostics, "ECS1415", message);
        assert_silent(&check_deployment(|| {
            Deployment::rolling()
                .minimum_healthy_percent(99)
                .maximum_percent(200)
        }));
    }

    #[test]
    fn traffic_shift_percentages() {
        let diagnostics = check_deployment(|| Deployment::canary(0));
        assert_error(
            &diagnostics,
            "ECS1417",
            "canary percentage `0` is out of range",
        );
        let diagnostics = check_deployment(|| Deployment::linear(2.5));
        assert_error(
            &diagnostics,
            "ECS1417",
            "linear step percentage `2.5` is out of range",
        );
        assert_silent(&check_deployment(|| {
            Deployment::canary(10).bake_time(minutes(5))
        }));
    }

    #[test]
    fn bake_time_over_a_day_is_an_error() {
        let diagnostics = check_deployment(|| Deployment::blue_green().bake_time(hours(25)));
        assert_error(
            &diagnostics,
            "ECS1416",
            "bake time `90000 seconds` is out of range",
        );
        assert_silent(&check_deployment(|| {
            Deployment::blue_green().bake_time(hours(24))
        }));
    }

    #[test]
    fn shift_over_33_hours_is_an_error() {
        let diagnostics = check_deployment(|| Deployment::linear(10).step_time(hours(4)));
        let message = "a deployment takes `36.2` hours: 9 steps of 14400 seconds and a bake time of 900 seconds";
        assert_error(&diagnostics, "ECS1418", message);
        assert_silent(&check_deployment(|| {
            Deployment::linear(10).step_time(hours(3))
        }));
    }

    #[test]
    fn shift_without_route_is_an_error() {
        let diagnostics = check_service(|| service("order").deployment(Deployment::canary(10)));
        assert_error(
            &diagnostics,
            "ECS1419",
            "its deployment shifts traffic, but the service has no route",
        );
        assert_silent(&check_service(|| {
            service("order").deployment(Deployment::blue_green())
        }));
        assert_silent(&check(|stack| {
            platform(stack);
            stack.add(Mesh::service_connect("shop"));
            stack.add(service("order").deployment(Deployment::canary(10)));
        }));
    }

    #[test]
    fn disabled_circuit_breaker_is_a_warning() {
        let diagnostics =
            check_deployment(|| Deployment::rolling().circuit_breaker(CircuitBreaker::Off));
        assert_warning(
            &diagnostics,
            "ECS1420",
            "the circuit breaker is off: a version that can't start is retried for up to three hours",
        );
        assert_silent(&check_deployment(|| {
            Deployment::rolling().circuit_breaker(CircuitBreaker::RollbackAfter(5))
        }));
    }

    #[test]
    fn health_check_without_route_is_a_warning() {
        let diagnostics = check_service(|| service("order").health_check("/health/"));
        let message = "`.health_check(…)` has no effect without a route";
        assert_warning(&diagnostics, "ECS1421", message);
        let diagnostics = check_service(|| service("order").health_check_grace_period(secs(60)));
        let message = "`.health_check_grace_period(…)` has no effect without a route";
        assert_warning(&diagnostics, "ECS1421", message);
        assert_silent(&check_service(|| {
            service("order")
                .path("/*")
                .health_check("/health/")
                .health_check_grace_period(secs(60))
        }));
    }

    #[test]
    fn setting_of_another_strategy_is_a_warning() {
        let message =
            |setter: &str| format!("`{setter}` has no effect with this deployment strategy");
        let broken =
            check_deployment(|| Deployment::canary(10).circuit_breaker(CircuitBreaker::Off));
        assert_warning(&broken, "ECS1430", &message(".circuit_breaker(…)"));
        let baked = check_deployment(|| Deployment::rolling().bake_time(minutes(5)));
        assert_warning(&baked, "ECS1430", &message(".bake_time(…)"));
        let stepped = check_deployment(|| Deployment::blue_green().step_time(minutes(5)));
        assert_warning(&stepped, "ECS1430", &message(".step_time(…)"));
        assert_silent(&check_deployment(|| {
            Deployment::linear(10).step_time(minutes(5))
        }));
    }

    #[test]
    fn target_group_setting_without_route_is_a_warning() {
        let message = |setter: &str| format!("`{setter}` has no effect without a route");
        let diagnostics = check_service(|| service("order").deregistration_delay(secs(30)));
        assert_warning(
            &diagnostics,
            "ECS1421",
            &message(".deregistration_delay(…)"),
        );
        let diagnostics = check_service(|| service("order").grpc());
        assert_warning(&diagnostics, "ECS1421", &message(".grpc()"));
        let diagnostics = check(|stack| {
            platform(stack);
            let other = stack.add(crate::dsl::LoadBalancer::internal("other"));
            stack.add(service("order").load_balancer(&other));
        });
        assert_warning(&diagnostics, "ECS1421", &message(".load_balancer(…)"));
    }
}
