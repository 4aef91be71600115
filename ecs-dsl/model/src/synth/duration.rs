//! Durations in the units of AWS's properties.

use std::time::Duration;

/// Whole seconds.
pub(super) fn seconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_secs()).unwrap_or(i64::MAX)
}

/// Whole minutes.
pub(super) fn minutes(duration: Duration) -> i64 {
    seconds(duration) / 60
}

/// Whole days.
pub(super) fn days(duration: Duration) -> i64 {
    minutes(duration) / (24 * 60)
}
