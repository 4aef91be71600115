//! Alarms: how far they look, and whom they tell.

use super::report::{Report, label, shown};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::dsl::{Spec, Stack};
use crate::rules;

const TOO_MANY_ACTIONS: Code = Code::new("ECS1803");
/// `limits.json`: `alarm.actions`.
const MOST_ACTIONS: usize = 5;

pub(super) fn check(stack: &Stack, faults: &mut Diagnostics) {
    for spec in &stack.components {
        let Spec::Alarm(alarm) = spec else { continue };
        let mut report = Report::new(label(alarm.as_ref()), faults);
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
            let fault =
                Diagnostic::error(TOO_MANY_ACTIONS, format!("it notifies `{count}` topics"))
                    .allowed(format!("at most {MOST_ACTIONS}"))
                    .hint("one topic can have many subscribers");
            report.tell(fault, alarm.origin);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Alarm, Metric, days, secs};

    fn with(change: impl Fn(Alarm) -> Alarm, period: u64) -> Diagnostics {
        check(|stack| {
            let metric = Metric::custom("shop", "orders").period(secs(period));
            stack.add(change(Alarm::above("orders", metric, 1.0)));
        })
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
        let telling = |count: usize| {
            with(
                move |alarm| {
                    (0..count)
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
