//! [`RetryState`]: the failures of one call, and the next action.

use std::time::Duration;

use tokio::time::Instant;

use super::error_class::ErrorClass;
use super::retry_policy::RetryPolicy;

/// What to do after a failed request.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum RetryAction {
    /// Retry after this time.
    Wait(Duration),
    /// Refresh the credentials, then retry.
    RefreshCredentials,
    /// The call has failed.
    Fail,
}

#[derive(Debug)]
pub(super) struct RetryState<'a> {
    policy: &'a RetryPolicy,
    started: Instant,
    /// The number of transient errors.
    transient: u32,
    /// The number of throttled requests.
    throttled: u32,
    /// Whether the credentials were refreshed for this call.
    refreshed: bool,
    /// Whether the request was signed again with a corrected clock.
    clock_corrected: bool,
}

impl<'a> RetryState<'a> {
    pub(super) fn new(policy: &'a RetryPolicy) -> Self {
        Self {
            policy,
            started: Instant::now(),
            transient: 0,
            throttled: 0,
            refreshed: false,
            clock_corrected: false,
        }
    }

    /// The next action after an error of this class.
    pub(super) fn next_action(&mut self, class: ErrorClass) -> RetryAction {
        self.action(class, self.started.elapsed(), fastrand::f64())
    }

    /// `jitter`, between 0 and 1, is the part of the maximum backoff to wait.
    fn action(&mut self, class: ErrorClass, elapsed: Duration, jitter: f64) -> RetryAction {
        match class {
            ErrorClass::Throttled => {
                self.throttled += 1;
                self.wait(self.policy.backoff(self.throttled, jitter), elapsed)
            }
            ErrorClass::Transient => {
                self.transient += 1;
                if self.transient >= self.policy.max_attempts {
                    return RetryAction::Fail;
                }
                self.wait(self.policy.backoff(self.transient, jitter), elapsed)
            }
            ErrorClass::ExpiredCredentials if !self.refreshed => {
                self.refreshed = true;
                RetryAction::RefreshCredentials
            }
            ErrorClass::ClockSkew if !self.clock_corrected => {
                self.clock_corrected = true;
                RetryAction::Wait(Duration::ZERO)
            }
            ErrorClass::ExpiredCredentials | ErrorClass::ClockSkew | ErrorClass::Permanent => {
                RetryAction::Fail
            }
        }
    }

    fn wait(&self, pause: Duration, elapsed: Duration) -> RetryAction {
        if elapsed + pause > self.policy.max_elapsed {
            return RetryAction::Fail;
        }
        RetryAction::Wait(pause)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{RetryAction, RetryState};
    use crate::deploy::aws::calls::error_class::ErrorClass;
    use crate::deploy::aws::calls::retry_policy::RetryPolicy;

    /// The number of requests and the elapsed time if every request fails with `class` at once.
    fn run(class: ErrorClass, jitter: f64) -> (u32, Duration) {
        let policy = RetryPolicy::default();
        let mut state = RetryState::new(&policy);
        let (mut requests, mut elapsed) = (1, Duration::ZERO);
        loop {
            match state.action(class, elapsed, jitter) {
                RetryAction::Wait(pause) => elapsed += pause,
                RetryAction::RefreshCredentials => {}
                RetryAction::Fail => return (requests, elapsed),
            }
            requests += 1;
        }
    }

    #[test]
    fn throttled_call_is_retried_for_five_minutes() {
        assert_eq!(
            run(ErrorClass::Throttled, 1.0),
            (24, Duration::from_secs(300))
        );
        let (requests, elapsed) = run(ErrorClass::Throttled, 0.5);
        assert_eq!(requests, 44);
        assert!(elapsed > Duration::from_secs(290));
    }

    #[test]
    fn transient_error_is_retried_up_to_seven_requests() {
        assert_eq!(
            run(ErrorClass::Transient, 1.0),
            (7, Duration::from_secs(45))
        );
    }

    #[test]
    fn permanent_error_is_not_retried_and_expired_credentials_once() {
        assert_eq!(run(ErrorClass::Permanent, 1.0).0, 1);
        assert_eq!(run(ErrorClass::ExpiredCredentials, 1.0).0, 2);
        assert_eq!(run(ErrorClass::ClockSkew, 1.0), (2, Duration::ZERO));
    }

    #[test]
    fn error_classes_are_counted_separately() {
        let policy = RetryPolicy::default();
        let mut state = RetryState::new(&policy);
        let mut step = |class| state.action(class, Duration::ZERO, 1.0);
        assert_eq!(
            step(ErrorClass::Throttled),
            RetryAction::Wait(Duration::from_secs(1))
        );
        assert_eq!(
            step(ErrorClass::Transient),
            RetryAction::Wait(Duration::from_secs(1))
        );
        assert_eq!(
            step(ErrorClass::Throttled),
            RetryAction::Wait(Duration::from_secs(2))
        );
        assert_eq!(
            step(ErrorClass::ExpiredCredentials),
            RetryAction::RefreshCredentials
        );
        assert_eq!(
            step(ErrorClass::Transient),
            RetryAction::Wait(Duration::from_secs(2))
        );
        assert_eq!(step(ErrorClass::Permanent), RetryAction::Fail);
    }
}
