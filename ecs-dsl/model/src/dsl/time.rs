//! Durations: `secs(30)`, `minutes(5)`, `days(7)`.

use std::time::Duration;

/// A duration in seconds.
pub const fn secs(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// A duration in minutes.
pub const fn minutes(minutes: u64) -> Duration {
    Duration::from_secs(minutes.saturating_mul(60))
}

/// A duration in hours.
pub const fn hours(hours: u64) -> Duration {
    minutes(hours.saturating_mul(60))
}

/// A duration in days of 24 hours.
pub const fn days(days: u64) -> Duration {
    hours(days.saturating_mul(24))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{days, hours, minutes};

    // found: K13
    #[test]
    fn long_durations_are_the_longest_one() {
        let longest = Duration::from_secs(u64::MAX);
        assert_eq!(
            [days(u64::MAX), hours(u64::MAX), minutes(u64::MAX)],
            [longest; 3]
        );
        assert_eq!(days(7), hours(168));
    }
}
