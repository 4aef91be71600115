//! Durations: `secs(30)`, `minutes(5)`, `days(7)`.

use std::time::Duration;

/// A duration in seconds.
pub const fn secs(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// A duration in minutes.
pub const fn minutes(minutes: u64) -> Duration {
    Duration::from_secs(minutes * 60)
}

/// A duration in hours.
pub const fn hours(hours: u64) -> Duration {
    minutes(hours * 60)
}

/// A duration in days of 24 hours.
pub const fn days(days: u64) -> Duration {
    hours(days * 24)
}
