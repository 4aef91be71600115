//! [`Clock`]: the system clock, a clock of a test, or one that advances with each poll.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use humantime::format_rfc3339_millis;

/// The clock of the local engine.
#[derive(Clone)]
pub(super) struct Clock {
    now: Arc<dyn Fn() -> SystemTime + Send + Sync>,
    /// By how many milliseconds each poll advances the clock.
    per_poll: u64,
    /// By how many milliseconds the clock was advanced.
    advanced: Arc<AtomicU64>,
}

impl Clock {
    /// The system clock.
    pub(super) fn system() -> Self {
        Self::new(SystemTime::now)
    }

    pub(super) fn new(now: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        Self {
            now: Arc::new(now),
            per_poll: 0,
            advanced: Arc::default(),
        }
    }

    /// Replaces the source of the time.
    pub(super) fn with_source(
        mut self,
        now: impl Fn() -> SystemTime + Send + Sync + 'static,
    ) -> Self {
        self.now = Arc::new(now);
        self
    }

    /// Lets each poll advance the clock by `per_poll`.
    pub(super) fn advanced_by(mut self, per_poll: Duration) -> Self {
        self.per_poll = u64::try_from(per_poll.as_millis()).unwrap_or(u64::MAX);
        self
    }

    /// Whether polls advance the clock.
    pub(super) fn is_simulated(&self) -> bool {
        self.per_poll > 0
    }

    /// Advances the clock, between two polls.
    pub(super) fn advance(&self) {
        self.advanced.fetch_add(self.per_poll, Ordering::Relaxed);
    }

    fn time(&self) -> SystemTime {
        (self.now)() + Duration::from_millis(self.advanced.load(Ordering::Relaxed))
    }

    /// Milliseconds since 1970.
    pub(super) fn millis(&self) -> u64 {
        let since = self.time().duration_since(SystemTime::UNIX_EPOCH);
        since.map_or(0, |since| {
            u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
        })
    }

    /// The timestamp of an event: RFC 3339, in UTC.
    pub(super) fn timestamp(&self) -> String {
        format_rfc3339(self.time())
    }
}

/// The timestamp of an event, from milliseconds since 1970.
pub(super) fn timestamp_from_millis(millis: u64) -> String {
    // The end of the year 9999: later ones have no RFC 3339.
    let millis = millis.min(253_402_300_799_999);
    format_rfc3339(SystemTime::UNIX_EPOCH + Duration::from_millis(millis))
}

fn format_rfc3339(time: SystemTime) -> String {
    format_rfc3339_millis(time).to_string()
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Clock")
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use super::Clock;

    #[test]
    fn timestamp_is_rfc_3339_in_utc() {
        let clock =
            Clock::new(|| SystemTime::UNIX_EPOCH + Duration::from_millis(1_795_238_076_250));
        assert_eq!(clock.timestamp(), "2026-11-21T05:14:36.250Z");
    }
}
