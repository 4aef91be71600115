//! Durations in words: `secs(30)`, `minutes(5)`, `days(7)`.

use std::time::Duration;

/// So many seconds.
pub const fn secs(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// So many minutes.
pub const fn minutes(minutes: u64) -> Duration {
    Duration::from_secs(minutes * 60)
}

/// So many hours.
pub const fn hours(hours: u64) -> Duration {
    minutes(hours * 60)
}

/// So many days of 24 hours.
pub const fn days(days: u64) -> Duration {
    hours(days * 24)
}
