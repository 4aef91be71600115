//! The cloud around a cloud.

use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::{Call, Fault, Moment, Rule};
use crate::deploy::{ControlPlaneError, sleep};

/// Passes every call on to `C`, lets those fail that its rules are about, and writes all of them down.
///
/// A call that several rules are about fails by the first of them. Rules count the calls of one `Faulty`: another one
/// begins at 1.
pub struct Faulty<C> {
    pub(super) cloud: C,
    rules: Vec<Rule>,
    latency: Duration,
    on_kill: Option<Box<OnKill>>,
    journal: Mutex<Journal>,
}

type OnKill = dyn Fn(Call, Moment) + Send + Sync;

/// What was called so far.
#[derive(Debug, Default)]
struct Journal {
    /// For each rule, how many calls it was about.
    counts: Vec<u32>,
    calls: Vec<Called>,
}

/// A call that was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Called {
    /// AWS's name of it.
    pub call: Call,
    /// How it was made to fail, and when; none if it was passed on and left alone.
    pub fault: Option<(Fault, Moment)>,
}

impl<C> Faulty<C> {
    /// `cloud` as it is: without a rule nothing fails.
    pub fn new(cloud: C) -> Self {
        Self {
            cloud,
            rules: Vec::new(),
            latency: Duration::ZERO,
            on_kill: None,
            journal: Mutex::default(),
        }
    }

    /// Lets calls fail by `rule`, unless an earlier one is about them.
    #[must_use]
    pub fn rule(mut self, rule: Rule) -> Self {
        self.rules.push(rule);
        self
    }

    /// Lets calls fail by each of `rules`.
    #[must_use]
    pub fn rules(mut self, rules: impl IntoIterator<Item = Rule>) -> Self {
        self.rules.extend(rules);
        self
    }

    /// How long each call is on its way. Without it, or at zero, it is answered at once. It doesn't keep the thread: calls
    /// of other stacks are on their way meanwhile.
    #[must_use]
    pub fn latency(mut self, latency: Duration) -> Self {
        self.latency = latency;
        self
    }

    /// What [`Fault::Kill`] does: ends the process, in a program. Without it the call never comes back, so that whoever
    /// drives it has to drop it, as a test does.
    #[must_use]
    pub fn on_kill(mut self, kill: impl Fn(Call, Moment) + Send + Sync + 'static) -> Self {
        self.on_kill = Some(Box::new(kill));
        self
    }

    /// Every call so far, in order.
    pub fn calls(&self) -> Vec<Called> {
        self.journal().calls.clone()
    }

    /// The cloud behind it.
    pub fn inner(&self) -> &C {
        &self.cloud
    }

    /// Makes `call`, whose answer `answer` is, or lets it fail.
    pub(super) async fn make<T>(
        &self,
        call: Call,
        answer: impl Future<Output = Result<T, ControlPlaneError>>,
    ) -> Result<T, ControlPlaneError> {
        if !self.latency.is_zero() {
            sleep(self.latency).await;
        }
        let Some((fault, moment)) = self.note(call) else {
            return answer.await;
        };
        if moment == Moment::After {
            // Whatever the answer was, it doesn't get here.
            _ = answer.await;
        }
        match fault.error(call) {
            Some(error) => Err(error),
            None => {
                if let Some(kill) = &self.on_kill {
                    kill(call, moment);
                }
                std::future::pending().await
            }
        }
    }

    /// Writes the call down; gives how it has to fail.
    fn note(&self, call: Call) -> Option<(Fault, Moment)> {
        let mut journal = self.journal();
        journal.counts.resize(self.rules.len(), 0);
        let mut fault = None;
        for (rule, count) in self.rules.iter().zip(&mut journal.counts) {
            if !rule.is_about(call) {
                continue;
            }
            *count = count.saturating_add(1);
            if fault.is_none() && rule.which.has(*count) {
                fault = Some((rule.fault, rule.moment));
            }
        }
        journal.calls.push(Called { call, fault });
        fault
    }

    fn journal(&self) -> MutexGuard<'_, Journal> {
        // A panic can't happen between two halves of a note.
        self.journal.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<C: fmt::Debug> fmt::Debug for Faulty<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Faulty")
            .field("cloud", &self.cloud)
            .field("rules", &self.rules)
            .finish_non_exhaustive()
    }
}
