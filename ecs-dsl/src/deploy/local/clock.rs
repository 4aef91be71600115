//! What time it is: the machine's clock, or what a test says.

use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// Where the local engine gets the time from.
#[derive(Clone)]
pub(super) struct Clock(Arc<dyn Fn() -> SystemTime + Send + Sync>);

impl Clock {
    /// The machine's clock.
    pub(super) fn system() -> Self {
        Self::new(SystemTime::now)
    }

    pub(super) fn new(now: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        Self(Arc::new(now))
    }

    /// The time as events have it: RFC 3339, in UTC.
    pub(super) fn stamp(&self) -> String {
        // Only years beyond 9999 can't be written.
        OffsetDateTime::from((self.0)())
            .format(&Rfc3339)
            .unwrap_or_default()
    }
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
