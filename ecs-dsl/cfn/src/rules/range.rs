//! Ranges of integers and durations.

use std::time::Duration;

use super::{Verdict, Violation};

/// `min <= value <= max`.
pub(super) const fn within(value: i64, min: i64, max: i64, violation: Violation) -> Verdict {
    if value >= min && value <= max {
        Ok(())
    } else {
        Err(violation)
    }
}

/// Whole seconds between `min` and `max`.
pub(super) const fn seconds(value: Duration, min: u64, max: u64, violation: Violation) -> Verdict {
    let whole = value.subsec_nanos() == 0;
    if whole && value.as_secs() >= min && value.as_secs() <= max {
        Ok(())
    } else {
        Err(violation)
    }
}

/// Whole minutes, at most `max`.
pub(super) const fn minutes(value: Duration, max: u64, violation: Violation) -> Verdict {
    if value.as_secs().is_multiple_of(60) {
        seconds(value, 0, max * 60, violation)
    } else {
        Err(violation)
    }
}

/// Whole days between `min` and `max`.
pub(super) const fn days(time: Duration, min: u64, max: u64, violation: Violation) -> Verdict {
    let day = 24 * 60 * 60;
    if time.as_secs().is_multiple_of(day) {
        seconds(time, min * day, max * day, violation)
    } else {
        Err(violation)
    }
}
