//! Alarms.

use std::time::Duration;

use super::range::within;
use super::{Verdict, violation};

/// How many of the latest periods an alarm looks at, and how many of them must breach. `limits.json`: `alarm.m_of_n`.
pub const fn alarm_periods(breaching: i64, periods: i64) -> Verdict {
    within(
        breaching,
        1,
        periods,
        violation!(
            "ECS1801",
            "number of breaching periods",
            "is not one that can be reached",
            "1 to the number of periods that are looked at, which is 3 without `.periods(…)`"
        ),
    )
}

/// The period of an alarm's metric, and for how many of them it looks back. `limits.json`: `alarm.period`.
pub const fn alarm_window(period: Duration, periods: i64) -> Verdict {
    let length = period.as_secs();
    let whole = period.subsec_nanos() == 0
        && (matches!(length, 10 | 20 | 30) || (length > 0 && length.is_multiple_of(60)));
    if !whole {
        return Err(violation!(
            "ECS1802",
            "period of an alarm's metric",
            "is not one that CloudWatch alarms have",
            "10, 20 or 30 seconds, or whole minutes"
        ));
    }
    let most = if length < 3_600 { 86_400 } else { 604_800 };
    if length as i64 * periods <= most {
        return Ok(());
    }
    Err(violation!(
        "ECS1802",
        "period of an alarm's metric",
        "looks too far back with that many of them",
        "a day altogether, or a week with periods of an hour or more"
    ))
}

/// What an alarm says to whoever is woken: at most 1024 characters of AWS's schema.
pub const fn alarm_description(text: &str) -> Verdict {
    if text.len() <= 1024 {
        return Ok(());
    }
    Err(violation!(
        "ECS1808",
        "description of an alarm",
        "is too long for CloudWatch",
        "at most 1024 bytes"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_that_breach_are_some_of_those_looked_at() {
        assert_eq!(alarm_periods(3, 3), Ok(()));
        assert_eq!(alarm_periods(4, 3).unwrap_err().code, "ECS1801");
        assert_eq!(alarm_periods(0, 3).unwrap_err().code, "ECS1801");
    }

    #[test]
    fn windows_end_after_a_day_or_a_week() {
        let secs = Duration::from_secs;
        assert_eq!(alarm_window(secs(300), 288), Ok(()));
        assert_eq!(
            alarm_window(secs(300), 289).unwrap_err().message,
            "looks too far back with that many of them"
        );
        assert_eq!(alarm_window(secs(3_600), 168), Ok(()));
        assert_eq!(
            alarm_window(secs(5), 1).unwrap_err().message,
            "is not one that CloudWatch alarms have"
        );
        assert_eq!(alarm_window(secs(90), 1).unwrap_err().code, "ECS1802");
    }
}
