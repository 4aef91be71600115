//! Alarms: how far they look, and whom they tell.

use super::report::{Report, label, shown};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::dsl::{Alarm, Alarms, Comparison, Metric, MetricSource, Spec, Stack};
use crate::rules;

const TOO_MANY_ACTIONS: Code = Code::new("ECS1803");
const NO_ACTION: Code = Code::new("ECS1815");
const NEVER: Code = Code::new("ECS1816");
const TOO_FINE: Code = Code::new("ECS1819");
const NOTHING: Code = Code::new("ECS1830");
/// `limits.json`: `alarm.actions`.
const MOST_ACTIONS: usize = 5;

pub(super) fn check(stack: &Stack, faults: &mut Diagnostics) {
    for spec in &stack.components {
        match spec {
            Spec::Alarm(alarm) => {
                check_alarm(alarm, &mut Report::new(label(alarm.as_ref()), faults));
            }
            Spec::Alarms(set) => {
                let mut report = Report::new(label(set.as_ref()), faults);
                check_set(stack, set, &mut report);
            }
            _ => {}
        }
    }
}

/// What is told of one of a set's alarms is told of all of its kind, and so once.
fn check_set(stack: &Stack, set: &Alarms, report: &mut Report<'_>) {
    let alarms = stack.alarms_of(set);
    for alarm in &alarms {
        check_alarm(alarm, report);
    }
    if alarms.is_empty() {
        let fault = Diagnostic::warning(NOTHING, "there is nothing in its stack that it would watch")
            .allowed("services, workers or load balancers in the same stack")
            .hint("`stack.add(Alarms::standard(…))` in the stack of the services; the topic may be one of another stack");
        report.tell(fault, set.origin);
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
    let count = alarm.actions.len();
    if count > MOST_ACTIONS {
        let fault = Diagnostic::error(TOO_MANY_ACTIONS, format!("it notifies `{count}` topics"))
            .allowed(format!("at most {MOST_ACTIONS}"))
            .hint("one topic can have many subscribers");
        report.tell(fault, alarm.origin);
    }
    if count == 0 {
        let fault = Diagnostic::warning(NO_ACTION, "it tells nobody when it goes off")
            .allowed("an alarm that notifies a topic")
            .hint("`.notify(alerts.arn())`, with `stack.add(Topic::new(\"alerts\").email(…))`");
        report.tell(fault, alarm.origin);
    }
    check_threshold(alarm, report);
    check_period(&alarm.metric, report);
}

/// What the metric can be at least and at most; what is counted and measured is never below zero.
fn bounds(metric: &Metric) -> Option<(f64, f64)> {
    match &metric.source {
        MetricSource::Custom { .. } => None,
        _ if metric.name.ends_with("Utilization") => Some((0.0, 100.0)),
        _ => Some((0.0, f64::INFINITY)),
    }
}

fn check_threshold(alarm: &Alarm, report: &mut Report<'_>) {
    let threshold = alarm.threshold;
    if !threshold.is_finite() {
        let message = format!("its threshold `{threshold}` is no number");
        let fault = Diagnostic::error(NEVER, message).allowed("a number");
        report.tell(fault, alarm.origin);
        return;
    }
    let Some((least, most)) = bounds(&alarm.metric) else {
        return;
    };
    let never = match alarm.comparison {
        Comparison::Above => threshold >= most,
        Comparison::AtLeast => threshold > most,
        Comparison::Below => threshold <= least,
    };
    if never {
        let message = format!(
            "the metric `{}` is never {} `{threshold}`",
            alarm.metric.name,
            match alarm.comparison {
                Comparison::Above => "above",
                Comparison::AtLeast => "at least",
                Comparison::Below => "below",
            }
        );
        let fault = Diagnostic::warning(NEVER, message).allowed(if most.is_finite() {
            "a threshold within 0 to 100 percent"
        } else {
            "a threshold above 0"
        });
        report.tell(fault, alarm.origin);
    }
}

/// Metrics of AWS's services have a value a minute. A period between them has no value, which counts as good.
pub(super) fn check_period(metric: &Metric, report: &mut Report<'_>) {
    let seconds = metric.period.as_secs();
    let is_awss = match &metric.source {
        MetricSource::Custom { namespace, .. } => namespace.starts_with("AWS/"),
        _ => true,
    };
    if is_awss && (1..60).contains(&seconds) {
        let message = format!(
            "the metric `{}` has a value a minute, and is looked at every {}",
            metric.name,
            shown(metric.period.value)
        );
        let fault = Diagnostic::warning(TOO_FINE, message)
            .allowed("whole minutes, except for metrics of your own that are sent more often")
            .hint("`.period(minutes(1))`");
        report.tell(fault, metric.period.origin);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::cfn::Handle;
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
    fn of_service(alarm: impl Fn(&Handle<Service>) -> Alarm) -> Diagnostics {
        check(|stack| {
            platform(stack);
            let order = stack.add(service("order").path("/*"));
            stack.add(alarm(&order));
        })
    }

    #[test]
    fn an_alarm_tells_somebody() {
        let faults = of_service(|order| Alarm::above("busy", order.cpu(), 85.0));
        assert_warning(&faults, "ECS1815", "it tells nobody when it goes off");
        assert_silent(&of_service(|order| {
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
    fn what_is_wrong_with_a_set_is_told_once() {
        assert_silent(&set(|set| set));
        let message = "the metric `CPUUtilization` is never above `100`";
        assert_warning(&set(|set| set.cpu(100.0)), "ECS1816", message);
        let message = "number of breaching periods `0` is not one that can be reached";
        assert_error(&set(|set| set.periods(0)), "ECS1801", message);
        let more = |set: Alarms| (0..5).fold(set, |set, _| set.notify(TOPIC));
        assert_error(&set(more), "ECS1803", "it notifies `6` topics");
    }

    #[test]
    fn a_set_has_something_to_watch() {
        let alone = check(|stack| {
            let alerts = stack.add(Topic::new("alerts").email("ops@example.com"));
            stack.add(Alarms::standard("alerts", &alerts));
        });
        let message = "there is nothing in its stack that it would watch";
        assert_warning(&alone, "ECS1830", message);
    }

    #[test]
    fn an_alarm_can_go_off() {
        let never = |alarm: fn(Metric, f64) -> Alarm, threshold: f64| {
            of_service(move |order| alarm(order.cpu(), threshold).notify(TOPIC))
        };
        let above: fn(Metric, f64) -> Alarm = |metric, at| Alarm::above("busy", metric, at);
        let at_least: fn(Metric, f64) -> Alarm = |metric, at| Alarm::at_least("busy", metric, at);
        let below: fn(Metric, f64) -> Alarm = |metric, at| Alarm::below("busy", metric, at);
        let message = "the metric `CPUUtilization` is never above `100`";
        assert_warning(&never(above, 100.0), "ECS1816", message);
        assert_silent(&never(above, 99.9));
        let message = "the metric `CPUUtilization` is never at least `100.5`";
        assert_warning(&never(at_least, 100.5), "ECS1816", message);
        assert_silent(&never(at_least, 100.0));
        let message = "the metric `CPUUtilization` is never below `0`";
        assert_warning(&never(below, 0.0), "ECS1816", message);
        assert_silent(&never(below, 1.0));
        let message = "its threshold `NaN` is no number";
        assert_error(&never(above, f64::NAN), "ECS1816", message);
        assert_silent(&of_service(|order| {
            Alarm::above("slow", order.response_time(), 200.0).notify(TOPIC)
        }));
    }

    #[test]
    fn metrics_of_aws_have_a_value_a_minute() {
        let every = |seconds: u64| {
            of_service(move |order| {
                let metric = order.cpu().period(secs(seconds));
                Alarm::above("busy", metric, 85.0).notify(TOPIC)
            })
        };
        let message =
            "the metric `CPUUtilization` has a value a minute, and is looked at every 30 seconds";
        assert_warning(&every(30), "ECS1819", message);
        assert_silent(&every(60));
    }

    #[test]
    fn breaching_periods_are_among_those_looked_at() {
        let faults = with(|alarm| alarm.periods(3).breaching_periods(4), 60);
        assert_error(
            &faults,
            "ECS1801",
            "number of breaching periods `4` is not one that can be reached",
        );
        assert_silent(&with(|alarm| alarm.periods(3).breaching_periods(3), 60));
    }

    #[test]
    fn an_alarm_looks_back_a_day() {
        let told =
            "period of an alarm's metric `300 seconds` looks too far back with that many of them";
        assert_error(&with(|alarm| alarm.periods(289), 300), "ECS1802", told);
        assert_silent(&with(|alarm| alarm.periods(288), 300));
        assert_silent(&with(|alarm| alarm.periods(7), days(1).as_secs()));
    }

    #[test]
    fn an_alarm_says_what_it_means_in_1024_characters() {
        let described = |length: usize| with(|alarm| alarm.description(&"x".repeat(length)), 60);
        assert_eq!(only_fault(&described(1025)).code.as_str(), "ECS1808");
        assert_silent(&described(1024));
    }

    #[test]
    fn an_alarm_tells_five() {
        // It notifies one already.
        let telling = |count: usize| {
            with(
                move |alarm| {
                    (1..count)
                        .map(|number| format!("arn:aws:sns:eu-west-1:1:topic-{number}"))
                        .fold(alarm, Alarm::notify)
                },
                60,
            )
        };
        assert_error(&telling(6), "ECS1803", "it notifies `6` topics");
        assert_silent(&telling(5));
    }
}
