//! [`RetryPolicy`]: which errors of a call are retried, and how.
//!
//! | error | retries |
//! |---|---|
//! | throttled | for up to five minutes: CloudFormation did nothing, and other callers can exhaust the account's rate for minutes |
//! | no response, truncated response, HTTP 5xx | up to seven requests in all |
//! | expired credentials | once, immediately, with refreshed credentials |
//! | clock skew | once, immediately, with the clock skew that the SDK has learned |
//! | permanent: access denied, validation error, not found | none |
//!
//! Retries are safe: every call that changes something carries a client token or is idempotent.

use std::time::Duration;

/// The maximum number of requests without a response, or with a server error. As in AWS CDK.
const MAX_ATTEMPTS: u32 = 7;

/// The first call and the download of an image's configuration, which have fewer attempts: a missing network connection is
/// reported soon, and the architecture of an image is optional.
const FEW_ATTEMPTS: [&str; 2] = ["GetCallerIdentity", "GetObject"];

/// The maximum number of requests of [`FEW_ATTEMPTS`].
const MAX_FEW_ATTEMPTS: u32 = 3;

/// The time after which no request is retried: longer than seven requests without a response can take.
const MAX_ELAPSED: Duration = Duration::from_secs(300);

/// The maximum backoff before the second request. It doubles with each retry; the actual backoff is a random part of
/// it. As in AWS CDK.
const INITIAL_BACKOFF: Duration = Duration::from_secs(1);

/// The maximum backoff before any request. As in AWS CDK.
const MAX_BACKOFF: Duration = Duration::from_secs(15);

/// The percentage of AWS's request rates to use: see [`RateLimiter`](super::rate_limiter::RateLimiter).
const RATE_PERCENT: u32 = 75;

/// The retry policy of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::deploy::aws) struct RetryPolicy {
    /// The maximum number of requests without a response.
    pub(in crate::deploy::aws) max_attempts: u32,
    /// The time after which no request is retried.
    pub(in crate::deploy::aws) max_elapsed: Duration,
    /// The maximum backoff before the second request.
    pub(in crate::deploy::aws) initial_backoff: Duration,
    /// The maximum backoff before any request.
    pub(in crate::deploy::aws) max_backoff: Duration,
    /// The percentage of AWS's request rates to use.
    pub(in crate::deploy::aws) rate_percent: u32,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self {
            max_attempts: MAX_ATTEMPTS,
            max_elapsed: MAX_ELAPSED,
            initial_backoff: INITIAL_BACKOFF,
            max_backoff: MAX_BACKOFF,
            rate_percent: RATE_PERCENT,
        }
    }
}

impl RetryPolicy {
    /// The policy of calls of `operation`.
    pub(super) fn of_operation(&self, operation: &str) -> Self {
        let mut policy = self.clone();
        if FEW_ATTEMPTS.contains(&operation) {
            policy.max_attempts = policy.max_attempts.min(MAX_FEW_ATTEMPTS);
        }
        policy
    }

    /// The backoff after `failures` failed requests, with a `jitter` between 0 and 1.
    pub(super) fn backoff(&self, failures: u32, jitter: f64) -> Duration {
        let doubled = 2_u32.saturating_pow(failures.saturating_sub(1));
        self.initial_backoff
            .saturating_mul(doubled)
            .min(self.max_backoff)
            .mul_f64(jitter)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::RetryPolicy;

    #[test]
    fn backoff_doubles_from_one_second_to_fifteen() {
        let policy = RetryPolicy::default();
        let waits: Vec<u64> = (1..=7)
            .map(|failures| policy.backoff(failures, 1.0).as_secs())
            .collect();
        assert_eq!(waits, [1, 2, 4, 8, 15, 15, 15]);
        assert_eq!(policy.backoff(1000, 1.0), Duration::from_secs(15));
        assert_eq!(policy.backoff(3, 0.25), Duration::from_secs(1));
        assert_eq!(policy.backoff(3, 0.0), Duration::ZERO);
    }

    #[test]
    fn seven_timeouts_fit_into_the_maximum_time() {
        let policy = RetryPolicy::default();
        let attempt = crate::deploy::aws::connection::ATTEMPT_TIMEOUT;
        let waits: Duration = (1..policy.max_attempts)
            .map(|failures| policy.backoff(failures, 1.0))
            .sum();
        assert_eq!(policy.max_attempts, 7);
        assert!(attempt * policy.max_attempts + waits < policy.max_elapsed);
    }

    #[test]
    fn first_call_has_fewer_attempts() {
        let policy = RetryPolicy::default();
        assert_eq!(policy.of_operation("GetCallerIdentity").max_attempts, 3);
        assert_eq!(policy.of_operation("DescribeStacks").max_attempts, 7);
    }
}
