//! Alarms.

use std::time::Duration;

use super::range::within;
use super::{Verdict, violation};

/// The datapoints to alarm, at most the evaluation periods. `limits.json`: `alarm.m_of_n`.
pub const fn alarm_periods(breaching: i64, periods: i64) -> Verdict {
    within(
        breaching,
        1,
        periods,
        violation!(
            BREACHING_PERIODS_OUT_OF_RANGE,
            "number of breaching periods",
            "is out of range",
            "1 to the number of `.periods(…)` (default: 3)"
        ),
    )
}

/// The period of an alarm's metric, and the evaluation window of all its periods. `limits.json`: `alarm.period`.
pub const fn alarm_window(period: Duration, periods: i64) -> Verdict {
    let length = period.as_secs();
    let whole = period.subsec_nanos() == 0
        && (matches!(length, 10 | 20 | 30) || (length > 0 && length.is_multiple_of(60)));
    if !whole {
        return Err(violation!(
            INVALID_ALARM_EVALUATION_WINDOW,
            "alarm period",
            "is not supported by CloudWatch alarms",
            "10, 20 or 30 seconds, or whole minutes"
        ));
    }
    let max_window = if length < 3_600 { 86_400 } else { 604_800 };
    if length as i64 * periods <= max_window {
        return Ok(());
    }
    Err(violation!(
        INVALID_ALARM_EVALUATION_WINDOW,
        "alarm period",
        "makes the evaluation window too long",
        "at most a day for all periods together, or a week with periods of an hour or more"
    ))
}

/// The description of an alarm: at most 1024 characters in AWS's schema.
pub const fn alarm_description(text: &str) -> Verdict {
    if text.len() <= 1024 {
        return Ok(());
    }
    Err(violation!(
        ALARM_DESCRIPTION_TOO_LONG,
        "alarm description",
        "is too long for CloudWatch",
        "at most 1024 bytes"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaching_periods_are_at_most_all_periods() {
        assert_eq!(alarm_periods(3, 3), Ok(()));
        assert_eq!(alarm_periods(4, 3).unwrap_err().code, "ECS1801");
        assert_eq!(alarm_periods(0, 3).unwrap_err().code, "ECS1801");
    }

    #[test]
    fn windows_are_at_most_a_day_or_a_week() {
        let secs = Duration::from_secs;
        assert_eq!(alarm_window(secs(300), 288), Ok(()));
        assert_eq!(
            alarm_window(secs(300), 289).unwrap_err().message,
            "makes the evaluation window too long"
        );
        assert_eq!(alarm_window(secs(3_600), 168), Ok(()));
        assert_eq!(
            alarm_window(secs(5), 1).unwrap_err().message,
            "is not supported by CloudWatch alarms"
        );
        assert_eq!(alarm_window(secs(90), 1).unwrap_err().code, "ECS1802");
    }
}
