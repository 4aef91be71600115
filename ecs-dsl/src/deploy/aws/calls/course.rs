//! The course of one call: what has gone wrong so far, and what comes next.

use std::time::Duration;

use tokio::time::Instant;

use super::patience::Patience;
use super::trouble::Trouble;

/// What to do after a request that failed.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Ask again after this time.
    Wait(Duration),
    /// Read the credentials anew, then ask again.
    RenewKeys,
    /// It has failed.
    GiveUp,
}

#[derive(Debug)]
pub(super) struct Course<'a> {
    patience: &'a Patience,
    began: Instant,
    /// Requests that got no answer.
    unanswered: u32,
    /// Requests that were throttled.
    throttled: u32,
    /// Whether the credentials were read anew for this call.
    renewed: bool,
    /// Whether the request was signed anew for this call.
    signed_again: bool,
}

impl<'a> Course<'a> {
    pub(super) fn new(patience: &'a Patience) -> Self {
        Self {
            patience,
            began: Instant::now(),
            unanswered: 0,
            throttled: 0,
            renewed: false,
            signed_again: false,
        }
    }

    /// What follows from the trouble that the latest request is in.
    pub(super) fn after(&mut self, trouble: Trouble) -> Step {
        self.step(trouble, self.began.elapsed(), fastrand::f64())
    }

    /// `part`, between 0 and 1, is how much of the longest wait is waited.
    fn step(&mut self, trouble: Trouble, elapsed: Duration, part: f64) -> Step {
        match trouble {
            Trouble::Throttled => {
                self.throttled += 1;
                self.wait(self.patience.backoff(self.throttled, part), elapsed)
            }
            Trouble::Passing => {
                self.unanswered += 1;
                if self.unanswered >= self.patience.attempts {
                    return Step::GiveUp;
                }
                self.wait(self.patience.backoff(self.unanswered, part), elapsed)
            }
            Trouble::Expired if !self.renewed => {
                self.renewed = true;
                Step::RenewKeys
            }
            Trouble::WrongClock if !self.signed_again => {
                self.signed_again = true;
                Step::Wait(Duration::ZERO)
            }
            Trouble::Expired | Trouble::WrongClock | Trouble::Final => Step::GiveUp,
        }
    }

    fn wait(&self, pause: Duration, elapsed: Duration) -> Step {
        if elapsed + pause > self.patience.longest {
            return Step::GiveUp;
        }
        Step::Wait(pause)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Course, Step};
    use crate::deploy::aws::calls::patience::Patience;
    use crate::deploy::aws::calls::trouble::Trouble;

    /// How many requests are made, and how long that takes, if each has the same trouble at once.
    fn course(trouble: Trouble, part: f64) -> (u32, Duration) {
        let patience = Patience::usual();
        let mut course = Course::new(&patience);
        let (mut requests, mut elapsed) = (1, Duration::ZERO);
        loop {
            match course.step(trouble, elapsed, part) {
                Step::Wait(pause) => elapsed += pause,
                Step::RenewKeys => {}
                Step::GiveUp => return (requests, elapsed),
            }
            requests += 1;
        }
    }

    #[test]
    fn a_throttled_call_is_repeated_for_five_minutes() {
        assert_eq!(
            course(Trouble::Throttled, 1.0),
            (24, Duration::from_secs(300))
        );
        let (requests, elapsed) = course(Trouble::Throttled, 0.5);
        assert_eq!(requests, 44);
        assert!(elapsed > Duration::from_secs(290));
    }

    #[test]
    fn a_call_without_an_answer_is_made_seven_times() {
        assert_eq!(course(Trouble::Passing, 1.0), (7, Duration::from_secs(45)));
    }

    #[test]
    fn a_refusal_is_final_and_expired_credentials_are_renewed_once() {
        assert_eq!(course(Trouble::Final, 1.0).0, 1);
        assert_eq!(course(Trouble::Expired, 1.0).0, 2);
        assert_eq!(course(Trouble::WrongClock, 1.0), (2, Duration::ZERO));
    }

    #[test]
    fn each_trouble_has_its_own_count() {
        let patience = Patience::usual();
        let mut course = Course::new(&patience);
        let mut step = |trouble| course.step(trouble, Duration::ZERO, 1.0);
        assert_eq!(step(Trouble::Throttled), Step::Wait(Duration::from_secs(1)));
        assert_eq!(step(Trouble::Passing), Step::Wait(Duration::from_secs(1)));
        assert_eq!(step(Trouble::Throttled), Step::Wait(Duration::from_secs(2)));
        assert_eq!(step(Trouble::Expired), Step::RenewKeys);
        assert_eq!(step(Trouble::Passing), Step::Wait(Duration::from_secs(2)));
        assert_eq!(step(Trouble::Final), Step::GiveUp);
    }
}
