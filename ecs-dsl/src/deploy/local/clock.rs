//! What time it is: the machine's clock, or what a test says.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// Where the local engine gets the time from.
#[derive(Clone)]
pub(super) struct Clock {
    now: Arc<dyn Fn() -> SystemTime + Send + Sync>,
    /// How many milliseconds each pause moves the clock on.
    per_pause: u64,
    /// How many it was moved on.
    moved: Arc<AtomicU64>,
}

impl Clock {
    /// The machine's clock.
    pub(super) fn system() -> Self {
        Self::new(SystemTime::now)
    }

    pub(super) fn new(now: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        Self {
            now: Arc::new(now),
            per_pause: 0,
            moved: Arc::default(),
        }
    }

    /// The same clock with the time from `now`.
    pub(super) fn telling(mut self, now: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.now = Arc::new(now);
        self
    }

    /// The same clock, which each pause moves on.
    pub(super) fn moved_by(mut self, per_pause: Duration) -> Self {
        self.per_pause = u64::try_from(per_pause.as_millis()).unwrap_or(u64::MAX);
        self
    }

    /// Whether pauses move it on.
    pub(super) fn is_moved(&self) -> bool {
        self.per_pause > 0
    }

    /// Somebody pauses.
    pub(super) fn pause(&self) {
        self.moved.fetch_add(self.per_pause, Ordering::Relaxed);
    }

    fn time(&self) -> SystemTime {
        (self.now)() + Duration::from_millis(self.moved.load(Ordering::Relaxed))
    }

    /// Milliseconds since 1970.
    pub(super) fn millis(&self) -> u64 {
        let since = self.time().duration_since(SystemTime::UNIX_EPOCH);
        since.map_or(0, |since| {
            u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
        })
    }

    /// The time as events have it: RFC 3339, in UTC.
    pub(super) fn stamp(&self) -> String {
        stamp(self.time())
    }
}

/// So many milliseconds since 1970, as events have it.
pub(super) fn stamp_of(millis: u64) -> String {
    stamp(SystemTime::UNIX_EPOCH + Duration::from_millis(millis))
}

fn stamp(time: SystemTime) -> String {
    // Only years beyond 9999 can't be written.
    OffsetDateTime::from(time)
        .format(&Rfc3339)
        .unwrap_or_default()
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
    fn a_stamp_is_rfc_3339_in_utc() {
        let clock =
            Clock::new(|| SystemTime::UNIX_EPOCH + Duration::from_millis(1_795_238_076_250));
        assert_eq!(clock.stamp(), "2026-11-21T05:14:36.25Z");
    }
}
