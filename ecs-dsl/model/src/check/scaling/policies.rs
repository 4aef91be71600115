//! Step scaling by alarms, predictive scaling, and policies that work against each other.

use crate::check::report::{Report, label};
use crate::diag::{Diagnostic, Diagnostics};
use crate::dsl::{Alarm, Comparison, ScaledService, ServiceRef, Stack};
use crate::rules::{self, codes};

pub(super) fn check(stack: &Stack, diagnostics: &mut Diagnostics) {
    for alarm in stack.all::<Alarm>() {
        let mut report = Report::new(label(alarm.as_ref()), diagnostics);
        for scaled in &alarm.scales {
            check_bounds(scaled, &mut report);
            check_steps(alarm, scaled, &mut report);
            check_against_target(stack, scaled, &mut report);
            check_against_alarms(stack, alarm, scaled, &mut report);
        }
    }
}

pub(super) fn check_predictive(_: &Stack, service: ServiceRef<'_>, report: &mut Report<'_>) {
    let Some(policy) = &service.predictive else {
        return;
    };
    let origin = policy.value.origin;
    match &service.scaling {
        None => report.add(without_bounds("predictive scaling"), origin),
        Some(scaling) if scaling.targets.is_empty() && !policy.is_forecast_only => {
            let message = "predictive scaling adds tasks, and nothing removes them";
            let diagnostic = Diagnostic::warning(codes::PREDICTIVE_SCALING_ALONE, message)
                .allowed("a target beside predictive scaling")
                .hint("add `.scale(1..=10, Target::cpu(70))`");
            report.add(diagnostic, origin);
        }
        Some(_) => {}
    }
    if policy.metric == crate::dsl::PredictedMetric::Requests && !service.is_routed() {
        let message = "predictive scaling by requests requires a route";
        let diagnostic = Diagnostic::error(codes::REQUEST_SCALING_WITHOUT_ROUTE, message)
            .allowed("`PredictiveScaling::requests` for services with a route")
            .hint("add a route such as `.path(\"/api/*\")`, or use `PredictiveScaling::cpu(70)`");
        report.add(diagnostic, origin);
    }
}

fn without_bounds(what: &str) -> Diagnostic {
    let message = format!("{what} needs bounds for the number of tasks");
    Diagnostic::error(codes::SCALING_WITHOUT_BOUNDS, message)
        .allowed("a service with `.scale(…)`, `.scale_between(…)` or `.scale_at(…)`")
        .hint("add `.scale_between(1..=10)` to the service")
}

fn check_bounds(scaled: &ScaledService, report: &mut Report<'_>) {
    if !scaled.is_scalable {
        let what = format!("scaling `{}`", scaled.service);
        report.add(without_bounds(&what), scaled.steps.origin);
    }
}

/// Each step begins farther from the threshold than the one before.
fn check_steps(alarm: &Alarm, scaled: &ScaledService, report: &mut Report<'_>) {
    let steps = &scaled.steps;
    report.duration(&steps.cooldown, rules::cooldown);
    if steps.adjustment != crate::dsl::Adjustment::Exactly {
        report.number(&steps.first, rules::step_size);
        for (_, change) in &steps.steps {
            report.number(change, rules::step_size);
        }
    }
    let mut before = alarm.threshold;
    for (value, _) in &steps.steps {
        let is_farther = match alarm.comparison {
            Comparison::Above | Comparison::AtLeast => value.value > before,
            Comparison::Below => value.value < before,
        };
        if !is_farther {
            let direction = match alarm.comparison {
                Comparison::Above | Comparison::AtLeast => "above",
                Comparison::Below => "below",
            };
            let message = format!("step at `{}` isn't {direction} `{before}`", value.value);
            let diagnostic = Diagnostic::error(codes::INVALID_SCALING_STEPS, message)
                .allowed("steps that begin farther and farther from the threshold of the alarm");
            report.add(diagnostic, value.origin);
        }
        before = value.value;
    }
}

/// Target tracking adds again what a step removes before the target is reached.
fn check_against_target(stack: &Stack, scaled: &ScaledService, report: &mut Report<'_>) {
    if !scaled.steps.adjustment.removes() || *scaled.scope != *stack.scope() {
        return;
    }
    let has_targets = |service: ServiceRef<'_>| {
        let scaling = service.scaling.as_ref();
        scaling.is_some_and(|scaling| !scaling.targets.is_empty())
    };
    let mut services = stack.services();
    let service = services.find(|service| *service.task.name == *scaled.service);
    if service.is_some_and(has_targets) {
        let message = format!(
            "it removes tasks of `{}`, which target tracking adds again",
            scaled.service
        );
        let diagnostic = Diagnostic::warning(codes::CONFLICTING_SCALING_POLICIES, message)
            .allowed("steps that add tasks to a service with a target, or steps alone")
            .hint(
                "leave the scaling in to the target, or replace `.scale(…)` by `.scale_between(…)`",
            );
        report.add(diagnostic, scaled.steps.origin);
    }
}

/// Two alarms on one metric that fire at the same time, of which one adds what the other removes.
fn check_against_alarms(
    stack: &Stack,
    alarm: &Alarm,
    scaled: &ScaledService,
    report: &mut Report<'_>,
) {
    if !scaled.steps.adjustment.removes() {
        return;
    }
    let adds = |other: &&Alarm| {
        let mut others = other.scales.iter();
        others.any(|other| other.target == scaled.target && !other.steps.adjustment.removes())
    };
    let alarms = stack.all::<Alarm>().map(AsRef::as_ref);
    let opposite = alarms
        .filter(adds)
        .find(|other| other.metric.is_same(&alarm.metric) && overlap(alarm, other));
    if let Some(other) = opposite {
        let message = format!(
            "it removes tasks of `{}` at values at which alarm `{}` adds them",
            scaled.service, other.name
        );
        let diagnostic = Diagnostic::warning(codes::CONFLICTING_SCALING_POLICIES, message)
            .allowed("a gap between the thresholds, in which the number of tasks stays");
        report.add(diagnostic, scaled.steps.origin);
    }
}

/// Whether both alarms fire at some value.
fn overlap(one: &Alarm, other: &Alarm) -> bool {
    let is_below = |alarm: &Alarm| alarm.comparison == Comparison::Below;
    match (is_below(one), is_below(other)) {
        (true, false) => one.threshold > other.threshold,
        (false, true) => other.threshold > one.threshold,
        (true, true) | (false, false) => true,
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{
        Alarm, Metric, PredictiveScaling, Service, ServiceBuilder, StepScaling, Target,
    };

    /// Alarms that scale a service.
    fn scaled(
        service: impl Fn() -> Service,
        alarms: impl Fn(&crate::cfn::Handle<Service>) -> Vec<Alarm>,
    ) -> Diagnostics {
        check(|stack| {
            platform(stack);
            let order = stack.add(service());
            for alarm in alarms(&order) {
                stack.add(alarm);
            }
        })
    }

    fn bounded() -> Service {
        service("order").scale_between(1..=10)
    }

    fn waiting() -> Metric {
        Metric::custom("Shop", "Waiting")
    }

    #[test]
    fn steps_without_bounds_are_an_error() {
        let add = |order: &_| {
            vec![Alarm::above("busy", waiting(), 10.0).scale(order, StepScaling::add(1))]
        };
        let diagnostics = scaled(|| service("order"), add);
        let message = "scaling `order` needs bounds for the number of tasks";
        assert_error(&diagnostics, "ECS1520", message);
        assert_silent(&scaled(bounded, add));
    }

    #[test]
    fn steps_toward_the_threshold_are_an_error() {
        let with = |alarm: fn(Metric) -> Alarm, steps: fn() -> StepScaling| {
            scaled(bounded, move |order| {
                vec![alarm(waiting()).scale(order, steps())]
            })
        };
        let above: fn(Metric) -> Alarm = |metric| Alarm::above("busy", metric, 10.0);
        let below: fn(Metric) -> Alarm = |metric| Alarm::below("idle", metric, 10.0);
        let message = "step at `10` isn't above `10`";
        let diagnostics = with(above, || StepScaling::add(1).step(10.0, 2));
        assert_error(&diagnostics, "ECS1521", message);
        let message = "step at `20` isn't above `30`";
        let diagnostics = with(above, || StepScaling::add(1).step(30.0, 2).step(20.0, 3));
        assert_error(&diagnostics, "ECS1521", message);
        let message = "step at `11` isn't below `10`";
        let diagnostics = with(below, || StepScaling::remove(1).step(11.0, 2));
        assert_error(&diagnostics, "ECS1521", message);
        let diagnostics = with(above, || StepScaling::add(0));
        assert_error(&diagnostics, "ECS1521", "step `0` changes nothing");
        assert_silent(&with(above, || {
            StepScaling::add(1).step(20.0, 2).step(30.0, 3)
        }));
        assert_silent(&with(below, || StepScaling::remove(1).step(5.0, 2)));
        assert_silent(&with(below, || StepScaling::exactly(0)));
    }

    #[test]
    fn removing_steps_beside_a_target_are_a_warning() {
        let with = |steps: fn() -> StepScaling| {
            let tracked = || service("order").scale(1..=10, Target::cpu(70));
            scaled(tracked, move |order| {
                vec![Alarm::below("idle", waiting(), 10.0).scale(order, steps())]
            })
        };
        let message = "it removes tasks of `order`, which target tracking adds again";
        assert_warning(&with(|| StepScaling::remove(1)), "ECS1522", message);
        assert_silent(&with(|| StepScaling::add(1)));
    }

    #[test]
    fn overlapping_alarms_are_a_warning() {
        let with = |low: f64| {
            scaled(bounded, move |order| {
                vec![
                    Alarm::above("busy", waiting(), 10.0).scale(order, StepScaling::add(1)),
                    Alarm::below("idle", waiting(), low).scale(order, StepScaling::remove(1)),
                ]
            })
        };
        let message = "it removes tasks of `order` at values at which alarm `busy` adds them";
        assert_warning(&with(11.0), "ECS1522", message);
        assert_silent(&with(10.0));
    }

    #[test]
    fn predictive_scaling_needs_bounds_and_a_target() {
        let predicted = |change: fn(Service) -> Service| {
            check_service(move || {
                change(service("order")).predictive_scaling(PredictiveScaling::cpu(70))
            })
        };
        let message = "predictive scaling needs bounds for the number of tasks";
        assert_error(&predicted(|order| order), "ECS1520", message);
        let message = "predictive scaling adds tasks, and nothing removes them";
        let alone = predicted(|order| order.scale_between(1..=10));
        assert_warning(&alone, "ECS1524", message);
        assert_silent(&predicted(|order| order.scale(1..=10, Target::cpu(70))));
        let by_requests = || {
            let order = service("order").scale(1..=10, Target::cpu(70));
            order.predictive_scaling(PredictiveScaling::requests(100))
        };
        let message = "predictive scaling by requests requires a route";
        assert_error(&check_service(by_requests), "ECS1510", message);
        assert_silent(&check_service(move || by_requests().path("/*")));
    }
}
