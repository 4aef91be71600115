//! [`FaultInjector`]: a wrapper around a cloud that makes calls fail by rules.

use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::{Call, Fault, FaultRule, When};
use crate::deploy::{CallResult, sleep};

/// A wrapper around the cloud `C` that records every call, and makes those that match a rule fail.
///
/// When several rules match a call, the first one applies. Each `FaultInjector` counts its own calls, from 1.
pub struct FaultInjector<C> {
    pub(super) cloud: C,
    rules: Vec<FaultRule>,
    latency: Duration,
    on_kill: Option<Box<OnKill>>,
    log: Mutex<CallLog>,
}

type OnKill = dyn Fn(Call, When) + Send + Sync;

/// The calls so far.
#[derive(Debug, Default)]
struct CallLog {
    /// For each rule, how many calls it applied to.
    counts: Vec<u32>,
    calls: Vec<CallRecord>,
}

/// A recorded call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CallRecord {
    /// The call.
    pub call: Call,
    /// The injected fault and when it occurred. `None`: the call was passed on.
    pub fault: Option<(Fault, When)>,
}

impl<C> FaultInjector<C> {
    /// A wrapper around `cloud` without any rules.
    pub fn new(cloud: C) -> Self {
        Self {
            cloud,
            rules: Vec::new(),
            latency: Duration::ZERO,
            on_kill: None,
            log: Mutex::default(),
        }
    }

    /// Adds a rule. Earlier rules take precedence.
    #[must_use]
    pub fn rule(mut self, rule: FaultRule) -> Self {
        self.rules.push(rule);
        self
    }

    /// Adds several rules.
    #[must_use]
    pub fn rules(mut self, rules: impl IntoIterator<Item = FaultRule>) -> Self {
        self.rules.extend(rules);
        self
    }

    /// The latency of each call. Default: zero. It doesn't block the thread: calls for other stacks proceed concurrently.
    #[must_use]
    pub fn latency(mut self, latency: Duration) -> Self {
        self.latency = latency;
        self
    }

    /// The action for [`Fault::Kill`]; the command line exits the process. Default: the call never returns, and the caller
    /// has to drop its future, as tests do.
    #[must_use]
    pub fn on_kill(mut self, kill: impl Fn(Call, When) + Send + Sync + 'static) -> Self {
        self.on_kill = Some(Box::new(kill));
        self
    }

    /// All calls so far, in order.
    pub fn calls(&self) -> Vec<CallRecord> {
        self.log().calls.clone()
    }

    /// The wrapped cloud.
    pub fn inner(&self) -> &C {
        &self.cloud
    }

    /// Records `call` and awaits `response`, or injects a fault.
    pub(super) async fn call<T>(
        &self,
        call: Call,
        response: impl Future<Output = CallResult<T>>,
    ) -> CallResult<T> {
        if !self.latency.is_zero() {
            sleep(self.latency).await;
        }
        let Some((fault, when)) = self.record(call) else {
            return response.await;
        };
        if when == When::After {
            // The call takes effect, but its response is lost.
            _ = response.await;
        }
        match fault.error(call) {
            Some(error) => Err(error),
            None => {
                if let Some(kill) = &self.on_kill {
                    kill(call, when);
                }
                std::future::pending().await
            }
        }
    }

    /// Records the call; returns the fault to inject.
    fn record(&self, call: Call) -> Option<(Fault, When)> {
        let mut log = self.log();
        log.counts.resize(self.rules.len(), 0);
        let mut fault = None;
        for (rule, count) in self.rules.iter().zip(&mut log.counts) {
            if !rule.applies_to(call) {
                continue;
            }
            *count = count.saturating_add(1);
            if fault.is_none() && rule.filter.matches(*count) {
                fault = Some((rule.fault, rule.when));
            }
        }
        log.calls.push(CallRecord { call, fault });
        fault
    }

    fn log(&self) -> MutexGuard<'_, CallLog> {
        // The log is consistent even after a panic: `record` can't panic halfway.
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<C: fmt::Debug> fmt::Debug for FaultInjector<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FaultInjector")
            .field("cloud", &self.cloud)
            .field("rules", &self.rules)
            .finish_non_exhaustive()
    }
}
