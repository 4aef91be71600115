//! Durations in the units of AWS's properties.

use std::time::Duration;

use crate::diag::Spanned;

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

/// Whole seconds of a duration that the program gives or leaves out.
pub(super) fn seconds_of(duration: Option<Spanned<Duration>>) -> Option<i64> {
    duration.map(|duration| seconds(duration.value))
}
