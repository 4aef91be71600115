//! Schedule expressions of scheduled scaling: `cron(…)`, `rate(…)`, `at(…)`. The fields of `cron` are in [`cron`](super::cron).

use super::cron::cron;
use super::text::{number, position, slice};
use super::{Verdict, Violation, violation};

/// A violation of ECS1505: the message, and what is allowed.
macro_rules! schedule_violation {
    ($message:literal, $allowed:literal) => {
        violation!(INVALID_SCHEDULE_EXPRESSION, "schedule", $message, $allowed)
    };
}

pub(super) use schedule_violation;

/// A schedule expression of Application Auto Scaling. `limits.json`: `aas.schedule`, `cron.grammar`.
pub const fn schedule(expression: &str) -> Verdict {
    let bytes = expression.as_bytes();
    let Some(open) = position(bytes, b'(', 0) else {
        return Err(FORM);
    };
    if bytes[bytes.len() - 1] != b')' {
        return Err(FORM);
    }
    let inner = slice(bytes, open + 1, bytes.len() - 1);
    match slice(bytes, 0, open) {
        b"cron" => cron(inner),
        b"rate" if is_rate(inner) => Ok(()),
        b"rate" => Err(RATE),
        b"at" if is_time(inner) => Ok(()),
        b"at" => Err(TIME),
        _ => Err(FORM),
    }
}

const FORM: Violation = schedule_violation!(
    "is not a valid schedule expression",
    "`cron(minutes hours day-of-month month day-of-week year)` with `?` in one of the two day fields, `rate(5 minutes)`, or `at(2027-01-01T00:00:00)`"
);
const RATE: Violation = schedule_violation!(
    "has an invalid rate",
    "a number of at least 1 and `minutes`, `hours` or `days`, singular for 1: `rate(5 minutes)`, `rate(1 hour)`"
);
const TIME: Violation = schedule_violation!(
    "has an invalid date or time",
    "`at(yyyy-mm-ddThh:mm:ss)` with an existing date and time: `at(2027-01-01T00:00:00)`"
);

/// A number and its unit: one `minute`, more `minutes`.
const fn is_rate(inner: &[u8]) -> bool {
    let Some(space) = position(inner, b' ', 0) else {
        return false;
    };
    let unit = slice(inner, space + 1, inner.len());
    match number(slice(inner, 0, space)) {
        Some(1) => matches!(unit, b"minute" | b"hour" | b"day"),
        Some(2..) => matches!(unit, b"minutes" | b"hours" | b"days"),
        _ => false,
    }
}

/// `2027-01-01T00:00:00`.
pub(super) const fn is_time(inner: &[u8]) -> bool {
    if inner.len() != b"0000-00-00T00:00:00".len() {
        return false;
    }
    let separated = matches!(
        (inner[4], inner[7], inner[10], inner[13], inner[16]),
        (b'-', b'-', b'T', b':', b':')
    );
    let (Some(year), Some(month), Some(day), Some(hour), Some(minute), Some(second)) = (
        number(slice(inner, 0, 4)),
        number(slice(inner, 5, 7)),
        number(slice(inner, 8, 10)),
        number(slice(inner, 11, 13)),
        number(slice(inner, 14, 16)),
        number(slice(inner, 17, 19)),
    ) else {
        return false;
    };
    let is_date = day >= 1 && day <= days_in_month(year, month);
    separated && is_date && hour < 24 && minute < 60 && second < 60
}

/// The number of days of a month, 0 for an invalid month.
const fn days_in_month(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::schedule;

    #[track_caller]
    fn assert_invalid(expression: &str, message: &str) {
        let violation = schedule(expression).expect_err(expression);
        assert_eq!(
            (violation.code, violation.message),
            (crate::rules::codes::INVALID_SCHEDULE_EXPRESSION, message),
            "{expression}"
        );
    }

    #[test]
    fn expression_forms() {
        for good in [
            "cron(0 9 * * ? *)",
            "rate(1 hour)",
            "at(2027-01-01T00:00:00)",
        ] {
            assert_eq!(schedule(good), Ok(()), "{good}");
        }
        for bad in [
            "",
            "0 9 * * *",
            "every day",
            "cron(",
            "cron",
            "(",
            ")",
            "Rate(1 hour)",
        ] {
            assert_invalid(bad, "is not a valid schedule expression");
        }
    }

    #[test]
    fn rate_expressions() {
        for good in [
            "rate(1 minute)",
            "rate(2 minutes)",
            "rate(1 day)",
            "rate(12 hours)",
        ] {
            assert_eq!(schedule(good), Ok(()), "{good}");
        }
        for bad in [
            "rate()",
            "rate(5)",
            "rate(1 minutes)",
            "rate(5 minute)",
            "rate(0 days)",
            "rate(-1 days)",
            "rate(30 seconds)",
            "rate(5  minutes)",
        ] {
            assert_invalid(bad, "has an invalid rate");
        }
    }

    #[test]
    fn at_expressions() {
        for good in [
            "at(2028-02-29T23:59:59)",
            "at(2027-04-30T00:00:00)",
            "at(2000-02-29T12:00:00)",
        ] {
            assert_eq!(schedule(good), Ok(()), "{good}");
        }
        for bad in [
            "at()",
            "at(2027-01-01)",
            "at(2027-01-01 00:00:00)",
            "at(2027-02-29T00:00:00)",
            "at(2100-02-29T00:00:00)",
            "at(2027-04-31T00:00:00)",
            "at(2027-13-01T00:00:00)",
            "at(2027-00-01T00:00:00)",
            "at(2027-01-00T00:00:00)",
            "at(2027-01-01T24:00:00)",
            "at(2027-01-01T00:60:00)",
            "at(2027-01-01T00:00:60)",
        ] {
            assert_invalid(bad, "has an invalid date or time");
        }
    }
}
