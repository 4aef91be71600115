//! Alarms: evaluation windows, thresholds and actions.

use crate::check::report::{Report, label, shown};
use crate::diag::{Diagnostic, Diagnostics};
use crate::dsl::{Alarm, Alarms, Comparison, Metric, MetricSource, Stack};
use crate::rules::{self, codes};

/// `limits.json`: `alarm.actions`.
const MAX_ACTIONS: usize = 5;

pub(super) fn check(stack: &Stack, diagnostics: &mut Diagnostics) {
    for alarm in stack.all::<Alarm>() {
        check_alarm(alarm, &mut Report::new(label(alarm.as_ref()), diagnostics));
    }
    for set in stack.all::<Alarms>() {
        let mut report = Report::new(label(set.as_ref()), diagnostics);
        check_set(stack, set, &mut report);
    }
}

/// Checks a set. Equal findings of its alarms are reported once.
fn check_set(stack: &Stack, set: &Alarms, report: &mut Report<'_>) {
    let alarms = stack.alarms_of(set);
    for alarm in &alarms {
        check_alarm(alarm, report);
    }
    if alarms.is_empty() {
        let diagnostic = Diagnostic::warning(codes::EMPTY_ALARM_SET, "its stack has nothing to monitor")
            .allowed("an alarm set in a stack with services, workers or load balancers")
            .hint("move `stack.add(Alarms::standard(…))` to the stack of the services; the topic can be in another stack");
        report.add(diagnostic, set.origin);
    }
}

fn check_alarm(alarm: &Alarm, report: &mut Report<'_>) {
    let (periods, period) = (&alarm.periods, alarm.metric.period.value);
    let breaching = alarm.breaching.as_ref().unwrap_or(periods);
    report.number(breaching, |count| {
        rules::alarm_periods(count, periods.value.into())
    });
    report.value(
        shown(period),
        periods.origin,
        rules::alarm_window(period, periods.value.into()),
    );
    if let Some(text) = &alarm.description {
        report.value(text, alarm.origin, rules::alarm_description(text));
    }
    let count = alarm.action_count();
    if count > MAX_ACTIONS {
        let message = format!("it has `{count}` actions");
        let diagnostic = Diagnostic::error(codes::TOO_MANY_ALARM_ACTIONS, message)
            .allowed(format!("at most {MAX_ACTIONS}"))
            .hint("one topic can have many subscribers");
        report.add(diagnostic, alarm.origin);
    }
    if count == 0 {
        let diagnostic = Diagnostic::warning(codes::ALARM_WITHOUT_ACTIONS, "alarm has no actions")
            .allowed("an alarm that notifies a topic or scales a service")
            .hint("add `.notify(alerts.arn())`, with `stack.add(Topic::new(\"alerts\").email(…))`");
        report.add(diagnostic, alarm.origin);
    }
    check_threshold(alarm, report);
    check_period(&alarm.metric, report);
}

/// The range of a metric of an AWS service; none of them is negative.
fn bounds(metric: &Metric) -> Option<(f64, f64)> {
    match &metric.source {
        MetricSource::Custom { .. } | MetricSource::Math { .. } => None,
        _ if metric.name.ends_with("Utilization") => Some((0.0, 100.0)),
        _ => Some((0.0, f64::INFINITY)),
    }
}

fn check_threshold(alarm: &Alarm, report: &mut Report<'_>) {
    let threshold = alarm.threshold;
    if !threshold.is_finite() {
        let message = format!("its threshold `{threshold}` is not a number");
        let diagnostic =
            Diagnostic::error(codes::UNREACHABLE_ALARM_THRESHOLD, message).allowed("a number");
        report.add(diagnostic, alarm.origin);
        return;
    }
    let Some((least, most)) = bounds(&alarm.metric) else {
        return;
    };
    let is_unreachable = match alarm.comparison {
        Comparison::Above => threshold >= most,
        Comparison::AtLeast => threshold > most,
        Comparison::Below => threshold <= least,
    };
    if is_unreachable {
        let message = format!(
            "metric `{}` is never {} `{threshold}`",
            alarm.metric.name,
            match alarm.comparison {
                Comparison::Above => "above",
                Comparison::AtLeast => "at least",
                Comparison::Below => "below",
            }
        );
        let diagnostic = Diagnostic::warning(codes::UNREACHABLE_ALARM_THRESHOLD, message).allowed(
            if most.is_finite() {
                "a threshold within 0 to 100 percent"
            } else {
                "a threshold above 0"
            },
        );
        report.add(diagnostic, alarm.origin);
    }
}

/// AWS services publish one datapoint a minute. A shorter period without data counts as not breaching.
pub(super) fn check_period(metric: &Metric, report: &mut Report<'_>) {
    if let MetricSource::Math { metrics, .. } = &metric.source {
        for (_, metric) in metrics {
            check_period(metric, report);
        }
        return;
    }
    let seconds = metric.period.as_secs();
    let is_from_aws = match &metric.source {
        MetricSource::Custom { namespace, .. } => namespace.starts_with("AWS/"),
        MetricSource::EcsService { .. }
        | MetricSource::LoadBalancer(_)
        | MetricSource::Target { .. }
        | MetricSource::Math { .. } => true,
    };
    if is_from_aws && (1..60).contains(&seconds) {
        let message = format!(
            "metric `{}` is published once a minute, but its period is {}",
            metric.name,
            shown(metric.period.value)
        );
        let diagnostic = Diagnostic::warning(codes::METRIC_PERIOD_TOO_SHORT, message)
            .allowed("whole minutes; custom metrics may be published more often")
            .hint("set `.period(minutes(1))`");
        report.add(diagnostic, metric.period.origin);
    }
}

#[cfg(test)]
mod tests {
    use crate::cfn::Handle;
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Alarm, Alarms, Metric, Service, Topic, days, secs};

    fn with(change: impl Fn(Alarm) -> Alarm, period: u64) -> Diagnostics {
        check(|stack| {
            let metric = Metric::custom("shop", "orders").period(secs(period));
            let alarm = Alarm::above("orders", metric, 1.0).notify(TOPIC);
            stack.add(change(alarm));
        })
    }

    /// An alarm on a metric of a service.
    fn on_service(alarm: impl Fn(&Handle<Service>) -> Alarm) -> Diagnostics {
        check(|stack| {
            platform(stack);
            let order = stack.add(service("order").path("/*"));
            stack.add(alarm(&order));
        })
    }

    #[test]
    fn alarm_without_actions_is_a_warning() {
        let diagnostics = on_service(|order| Alarm::above("busy", order.cpu(), 85.0));
        assert_warning(&diagnostics, "ECS1815", "alarm has no actions");
        assert_silent(&on_service(|order| {
            Alarm::above("busy", order.cpu(), 85.0).notify(TOPIC)
        }));
    }

    fn set(change: impl Fn(Alarms) -> Alarms) -> Diagnostics {
        check(|stack| {
            platform(stack);
            let alerts = stack.add(Topic::new("alerts").email("ops@example.com"));
            stack.add(change(Alarms::standard("alerts", &alerts)));
            stack.add(service("order").path("/*"));
            stack.add(worker("mail"));
        })
    }

    #[test]
    fn set_findings_are_reported_once() {
        assert_silent(&set(|set| set));
        let message = "metric `CPUUtilization` is never above `100`";
        assert_warning(&set(|set| set.cpu(100.0)), "ECS1816", message);
        let message = "number of breaching periods `0` is out of range";
        assert_error(&set(|set| set.periods(0)), "ECS1801", message);
        let more = |set: Alarms| (0..5).fold(set, |set, _| set.notify(TOPIC));
        assert_error(&set(more), "ECS1803", "it has `6` actions");
    }

    #[test]
    fn empty_set_is_a_warning() {
        let alone = check(|stack| {
            let alerts = stack.add(Topic::new("alerts").email("ops@example.com"));
            stack.add(Alarms::standard("alerts", &alerts));
        });
        let message = "its stack has nothing to monitor";
        assert_warning(&alone, "ECS1830", message);
    }

    #[test]
    fn unreachable_threshold_is_a_warning() {
        let with_threshold = |alarm: fn(Metric, f64) -> Alarm, threshold: f64| {
            on_service(move |order| alarm(order.cpu(), threshold).notify(TOPIC))
        };
        let above: fn(Metric, f64) -> Alarm = |metric, at| Alarm::above("busy", metric, at);
        let at_least: fn(Metric, f64) -> Alarm = |metric, at| Alarm::at_least("busy", metric, at);
        let below: fn(Metric, f64) -> Alarm = |metric, at| Alarm::below("busy", metric, at);
        let message = "metric `CPUUtilization` is never above `100`";
        assert_warning(&with_threshold(above, 100.0), "ECS1816", message);
        assert_silent(&with_threshold(above, 99.9));
        let message = "metric `CPUUtilization` is never at least `100.5`";
        assert_warning(&with_threshold(at_least, 100.5), "ECS1816", message);
        assert_silent(&with_threshold(at_least, 100.0));
        let message = "metric `CPUUtilization` is never below `0`";
        assert_warning(&with_threshold(below, 0.0), "ECS1816", message);
        assert_silent(&with_threshold(below, 1.0));
        let message = "its threshold `NaN` is not a number";
        assert_error(&with_threshold(above, f64::NAN), "ECS1816", message);
        assert_silent(&on_service(|order| {
            Alarm::above("slow", order.response_time(), 200.0).notify(TOPIC)
        }));
    }

    #[test]
    fn period_below_a_minute_is_a_warning() {
        let every = |seconds: u64| {
            on_service(move |order| {
                let metric = order.cpu().period(secs(seconds));
                Alarm::above("busy", metric, 85.0).notify(TOPIC)
            })
        };
        let message =
            "metric `CPUUtilization` is published once a minute, but its period is 30 seconds";
        assert_warning(&every(30), "ECS1819", message);
        assert_silent(&every(60));
    }

    #[test]
    fn too_many_breaching_periods_are_an_error() {
        let diagnostics = with(|alarm| alarm.periods(3).breaching_periods(4), 60);
        assert_error(
            &diagnostics,
            "ECS1801",
            "number of breaching periods `4` is out of range",
        );
        assert_silent(&with(|alarm| alarm.periods(3).breaching_periods(3), 60));
    }

    #[test]
    fn long_evaluation_window_is_an_error() {
        let message = "alarm period `300 seconds` makes the evaluation window too long";
        assert_error(&with(|alarm| alarm.periods(289), 300), "ECS1802", message);
        assert_silent(&with(|alarm| alarm.periods(288), 300));
        assert_silent(&with(|alarm| alarm.periods(7), days(1).as_secs()));
    }

    #[test]
    fn long_description_is_an_error() {
        let described = |length: usize| with(|alarm| alarm.description(&"x".repeat(length)), 60);
        assert_eq!(only_diagnostic(&described(1025)).code.as_str(), "ECS1808");
        assert_silent(&described(1024));
    }

    #[test]
    fn sixth_action_is_an_error() {
        // `with` adds the first action.
        let with_actions = |count: usize| {
            with(
                move |alarm| {
                    (1..count)
                        .map(|number| format!("arn:aws:sns:eu-west-1:1:topic-{number}"))
                        .fold(alarm, Alarm::notify)
                },
                60,
            )
        };
        assert_error(&with_actions(6), "ECS1803", "it has `6` actions");
        assert_silent(&with_actions(5));
    }
}
