//! How patient a call is.
//!
//! | trouble | what happens |
//! |---|---|
//! | throttled | asked again until the time is up: CloudFormation did nothing, and others in the account can keep it busy for minutes |
//! | no answer, half an answer, HTTP 5xx | asked again, seven requests in all |
//! | expired credentials | once more at once, with credentials read anew |
//! | a wrong clock | once more at once: the SDK has learned the service's time |
//! | refused: no right, not valid, not found | never asked again |
//!
//! Asking again is safe: every call that changes something carries a client token, or is one that may be made twice.

use std::time::Duration;

/// How often a call is made that gets no answer, or a fault of the service's own. As in AWS's CDK.
const ATTEMPTS: u32 = 7;

/// How often the first call is made.
const FIRST_ATTEMPTS: u32 = 3;

/// After this time no request is repeated. It is longer than seven requests can take that are never answered.
const LONGEST: Duration = Duration::from_secs(300);

/// The longest wait before the second request. It doubles from there; what is waited is a random part of it. As in AWS's CDK.
const FIRST_BACKOFF: Duration = Duration::from_secs(1);

/// The longest wait before any request. As in AWS's CDK.
const LONGEST_BACKOFF: Duration = Duration::from_secs(15);

/// How much of what AWS allows in a second is taken, in per cent: see [`Rates`](super::rates::Rates).
const SHARE: u32 = 75;

/// How patient a call is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::deploy::aws) struct Patience {
    /// How many requests may get no answer.
    pub(in crate::deploy::aws) attempts: u32,
    /// After this time no request is repeated.
    pub(in crate::deploy::aws) longest: Duration,
    /// The longest wait before the second request.
    pub(in crate::deploy::aws) first_backoff: Duration,
    /// The longest wait before any request.
    pub(in crate::deploy::aws) longest_backoff: Duration,
    /// How much of what AWS allows in a second is taken, in per cent.
    pub(in crate::deploy::aws) share: u32,
}

impl Patience {
    /// As documented.
    pub(in crate::deploy::aws) fn usual() -> Self {
        Self {
            attempts: ATTEMPTS,
            longest: LONGEST,
            first_backoff: FIRST_BACKOFF,
            longest_backoff: LONGEST_BACKOFF,
            share: SHARE,
        }
    }

    pub(super) fn of_the_first_call(&self) -> Self {
        Self {
            attempts: self.attempts.min(FIRST_ATTEMPTS),
            ..self.clone()
        }
    }

    /// How long to wait after `failures` failed requests, if `part`, between 0 and 1, of it is waited.
    pub(super) fn backoff(&self, failures: u32, part: f64) -> Duration {
        let doubled = 2_u32.saturating_pow(failures.saturating_sub(1));
        self.first_backoff
            .saturating_mul(doubled)
            .min(self.longest_backoff)
            .mul_f64(part)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Patience;

    #[test]
    fn waits_double_from_one_second_to_fifteen() {
        let patience = Patience::usual();
        let waits: Vec<u64> = (1..=7)
            .map(|failures| patience.backoff(failures, 1.0).as_secs())
            .collect();
        assert_eq!(waits, [1, 2, 4, 8, 15, 15, 15]);
        assert_eq!(patience.backoff(1000, 1.0), Duration::from_secs(15));
        assert_eq!(patience.backoff(3, 0.25), Duration::from_secs(1));
        assert_eq!(patience.backoff(3, 0.0), Duration::ZERO);
    }

    #[test]
    fn the_time_suffices_for_seven_requests_that_are_never_answered() {
        let patience = Patience::usual();
        let attempt = crate::deploy::aws::connection::ATTEMPT_TIMEOUT;
        let waits: Duration = (1..patience.attempts)
            .map(|failures| patience.backoff(failures, 1.0))
            .sum();
        assert_eq!(patience.attempts, 7);
        assert!(attempt * patience.attempts + waits < patience.longest);
    }

    #[test]
    fn the_first_call_is_given_up_sooner() {
        assert_eq!(Patience::usual().of_the_first_call().attempts, 3);
    }
}
