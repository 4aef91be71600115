//! [`RoundTrip`]: how long an acknowledgement takes.

use std::time::Duration;

/// The part of a new measurement in the mean.
const MEAN_WEIGHT: f64 = 1.0 / 8.0;

/// The part of a new measurement in the variation.
const VARIATION_WEIGHT: f64 = 1.0 / 4.0;

/// The least difference between the mean and the timeout.
const GRANULARITY: f64 = 0.010;

/// The round-trip time of messages and its variation, in seconds, as RFC 6298 computes them.
#[derive(Debug)]
pub(super) struct RoundTrip {
    mean: f64,
    variation: f64,
    timeout: Duration,
}

/// The assumptions before the first measurement.
impl Default for RoundTrip {
    fn default() -> Self {
        Self {
            mean: 0.100,
            variation: 0.0,
            timeout: Duration::from_millis(200),
        }
    }
}

impl RoundTrip {
    /// Takes a measurement.
    pub(super) fn measure(&mut self, time: Duration) {
        let time = time.as_secs_f64();
        let difference = (self.mean - time).abs();
        self.variation += VARIATION_WEIGHT * (difference - self.variation);
        self.mean += MEAN_WEIGHT * (time - self.mean);
        let timeout = self.mean + (4.0 * self.variation).max(GRANULARITY);
        self.timeout = Duration::from_secs_f64(timeout);
    }

    /// How long to wait for an acknowledgement.
    pub(super) fn timeout(&self) -> Duration {
        self.timeout
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::RoundTrip;

    #[test]
    fn timeout_follows_the_measurements() {
        let mut round_trip = RoundTrip::default();
        assert_eq!(round_trip.timeout(), Duration::from_millis(200));
        round_trip.measure(Duration::from_millis(300));
        // Mean 125 ms, variation 50 ms.
        assert_eq!(round_trip.timeout().as_millis(), 325);
        for _ in 0..200 {
            round_trip.measure(Duration::from_millis(40));
        }
        assert_eq!(round_trip.timeout().as_millis(), 50);
    }
}
