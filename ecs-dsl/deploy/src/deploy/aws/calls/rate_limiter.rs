//! [`RateLimiter`]: limits the requests per second of this process, over all of its stacks.
//!
//! AWS counts requests by operation, account and region, and throttles all callers in the account once the limit is
//! reached. So we use three quarters: the rest is for the console, other pipelines and CloudFormation's own nested
//! calls, and for requests that arrive early. Requests of one operation are sent at even intervals, in order; a retry
//! waits like any other request.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

/// Operations that AWS allows twice per second: those on change sets, and those that start or stop something.
/// DescribeEvents and UpdateTerminationProtection have no published rate and are assumed to be among these.
const LOW_RATE_OPERATIONS: [&str; 11] = [
    "CancelUpdateStack",
    "ContinueUpdateRollback",
    "CreateChangeSet",
    "DeleteChangeSet",
    "DeleteStack",
    "DescribeChangeSet",
    "DescribeEvents",
    "ExecuteChangeSet",
    "ListChangeSets",
    "RollbackStack",
    "UpdateTerminationProtection",
];

/// The rate per second of [`LOW_RATE_OPERATIONS`], per account and region.
const LOW_RATE: u32 = 2;

/// The rate per second of DescribeStacks, DescribeStackEvents, GetTemplate and ListStackResources. ECS, Elastic Load
/// Balancing and the others publish higher rates or none: their operations are limited to this rate, too.
const DEFAULT_RATE: u32 = 10;

/// Delays requests to keep within AWS's rates.
#[derive(Debug)]
pub(super) struct RateLimiter {
    started: Instant,
    /// The percentage of AWS's rates to use.
    rate_percent: u32,
    /// By operation: the earliest time of its next request, since `started`.
    next: Mutex<BTreeMap<&'static str, Duration>>,
}

impl RateLimiter {
    /// `rate_percent` is the percentage of AWS's rates to use.
    pub(super) fn new(rate_percent: u32) -> Self {
        Self {
            started: Instant::now(),
            rate_percent,
            next: Mutex::default(),
        }
    }

    /// Waits until a request of this operation may be sent.
    pub(super) async fn acquire(&self, operation: &'static str) {
        let now = self.started.elapsed();
        let slot = self.reserve(operation, now);
        if slot > now {
            tokio::time::sleep_until(self.started + slot).await;
        }
    }

    /// Reserves the time of a request made at `now`. A cancelled request's slot is lost.
    fn reserve(&self, operation: &'static str, now: Duration) -> Duration {
        // The values are numbers, which are never partially written.
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        let next = next.entry(operation).or_default();
        let slot = now.max(*next);
        *next = slot + self.interval(operation);
        slot
    }

    /// The time between two requests of one operation.
    fn interval(&self, operation: &str) -> Duration {
        let rate = if LOW_RATE_OPERATIONS.contains(&operation) {
            LOW_RATE
        } else {
            DEFAULT_RATE
        };
        Duration::from_secs(100) / (rate * self.rate_percent)
    }
}

#[cfg(test)]
mod tests {
    use std::cmp::Reverse;
    use std::collections::BinaryHeap;
    use std::time::Duration;

    use super::RateLimiter;

    /// The times at which requests are sent if each of `stacks` makes `calls` of them in sequence; a response takes
    /// `latency`.
    fn send_times(
        operation: &'static str,
        stacks: u32,
        calls: u32,
        latency: Duration,
    ) -> Vec<Duration> {
        let rate_limiter = RateLimiter::new(75);
        let mut waiting: BinaryHeap<_> = (0..stacks)
            .map(|stack| Reverse((Duration::ZERO, stack, calls)))
            .collect();
        let mut send_times = Vec::new();
        while let Some(Reverse((now, stack, left))) = waiting.pop() {
            let sent = rate_limiter.reserve(operation, now);
            send_times.push(sent);
            if left > 1 {
                waiting.push(Reverse((sent + latency, stack, left - 1)));
            }
        }
        send_times.sort_unstable();
        send_times
    }

    /// The maximum number of requests sent within any second.
    fn most_in_a_second(send_times: &[Duration]) -> usize {
        let within = |start: &Duration| {
            let end = *start + Duration::from_secs(1);
            let second = send_times
                .iter()
                .filter(|time| *time >= start && **time < end);
            second.count()
        };
        send_times.iter().map(within).max().unwrap_or_default()
    }

    #[test]
    fn twenty_stacks_create_at_most_two_change_sets_per_second() {
        let send_times = send_times("CreateChangeSet", 20, 10, Duration::from_millis(300));
        assert_eq!(send_times.len(), 200);
        assert_eq!(most_in_a_second(&send_times), 2);
        let last = send_times.last().copied().unwrap_or_default();
        assert_eq!(last.as_secs(), 132);
    }

    #[test]
    fn twenty_stacks_make_at_most_ten_describe_calls_per_second() {
        let send_times = send_times("DescribeStacks", 20, 10, Duration::ZERO);
        assert_eq!(most_in_a_second(&send_times), 8);
        let last = send_times.last().copied().unwrap_or_default();
        assert_eq!(last.as_secs(), 26);
    }

    #[test]
    fn operations_are_limited_independently() {
        let rate_limiter = RateLimiter::new(75);
        let now = Duration::from_secs(5);
        assert_eq!(rate_limiter.reserve("CreateChangeSet", now), now);
        assert_eq!(rate_limiter.reserve("ExecuteChangeSet", now), now);
        assert_eq!(
            rate_limiter.reserve("CreateChangeSet", now),
            now + rate_limiter.interval("CreateChangeSet")
        );
        let later = Duration::from_secs(60);
        assert_eq!(rate_limiter.reserve("CreateChangeSet", later), later);
    }

    #[test]
    fn requests_are_sent_in_order() {
        let rate_limiter = RateLimiter::new(75);
        let first = rate_limiter.reserve("DescribeChangeSet", Duration::ZERO);
        let second = rate_limiter.reserve("DescribeChangeSet", Duration::ZERO);
        let third = rate_limiter.reserve("DescribeChangeSet", Duration::from_millis(1));
        assert!(first < second && second < third);
    }
}
