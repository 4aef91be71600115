//! How many requests a second this process makes, all of its stacks together.
//!
//! AWS counts by call, account and region, and throttles everybody in the account once the count is reached. So we take
//! three quarters: a console, a second pipeline or CloudFormation's own nested calls have the rest, and a request that comes
//! early because the network was quick isn't one too many. Requests of one call leave at even distances, in the order in
//! which they were asked for; a repeated request waits for its turn like any other.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

/// Calls that AWS allows twice a second: those on change sets, and those that begin or end something.
/// DescribeEvents and UpdateTerminationProtection have no published rate, and are taken for one of these.
const TWICE: [&str; 11] = [
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

/// How often AWS allows [`TWICE`] in a second, for an account and region.
const FEW: u32 = 2;

/// How often AWS allows DescribeStacks, DescribeStackEvents, GetTemplate and ListStackResources in a second. ECS, Elastic
/// Load Balancing and the others publish higher or no rates: none of their calls is made more often than this.
const MANY: u32 = 10;

/// Gives every request its turn.
#[derive(Debug)]
pub(super) struct Rates {
    began: Instant,
    /// In per cent of what AWS allows.
    share: u32,
    /// By call: when its next request may leave, counted from the beginning.
    next: Mutex<BTreeMap<&'static str, Duration>>,
}

impl Rates {
    /// `share` is in per cent of what AWS allows.
    pub(super) fn new(share: u32) -> Self {
        Self {
            began: Instant::now(),
            share,
            next: Mutex::default(),
        }
    }

    /// Waits until a request of this call may leave.
    pub(super) async fn turn(&self, operation: &'static str) {
        let now = self.began.elapsed();
        let mine = self.reserve(operation, now);
        if mine > now {
            tokio::time::sleep_until(self.began + mine).await;
        }
    }

    /// When the request that is asked for at `now` may leave. Whoever doesn't come loses the turn.
    fn reserve(&self, operation: &'static str, now: Duration) -> Duration {
        // What is kept is a number for each call, which is never half written.
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        let next = next.entry(operation).or_default();
        let mine = now.max(*next);
        *next = mine + self.distance(operation);
        mine
    }

    /// The time between two requests of one call.
    fn distance(&self, operation: &str) -> Duration {
        let rate = if TWICE.contains(&operation) {
            FEW
        } else {
            MANY
        };
        Duration::from_secs(100) / (rate * self.share)
    }
}

#[cfg(test)]
mod tests {
    use std::cmp::Reverse;
    use std::collections::BinaryHeap;
    use std::time::Duration;

    use super::Rates;

    /// When the requests leave if each of `stacks` makes `calls` of them, one after the other, as fast as it may; an answer
    /// takes `latency`.
    fn departures(
        operation: &'static str,
        stacks: u32,
        calls: u32,
        latency: Duration,
    ) -> Vec<Duration> {
        let rates = Rates::new(75);
        let mut waiting: BinaryHeap<_> = (0..stacks)
            .map(|stack| Reverse((Duration::ZERO, stack, calls)))
            .collect();
        let mut departures = Vec::new();
        while let Some(Reverse((now, stack, left))) = waiting.pop() {
            let departure = rates.reserve(operation, now);
            departures.push(departure);
            if left > 1 {
                waiting.push(Reverse((departure + latency, stack, left - 1)));
            }
        }
        departures.sort_unstable();
        departures
    }

    /// The most requests that leave within any second.
    fn most_in_a_second(departures: &[Duration]) -> usize {
        let within = |start: &Duration| {
            let end = *start + Duration::from_secs(1);
            let second = departures.iter().filter(|it| *it >= start && **it < end);
            second.count()
        };
        departures.iter().map(within).max().unwrap_or_default()
    }

    #[test]
    fn twenty_stacks_at_once_stay_within_two_change_sets_a_second() {
        let departures = departures("CreateChangeSet", 20, 10, Duration::from_millis(300));
        assert_eq!(departures.len(), 200);
        assert_eq!(most_in_a_second(&departures), 2);
        let last = departures.last().copied().unwrap_or_default();
        assert_eq!(last.as_secs(), 132);
    }

    #[test]
    fn twenty_stacks_at_once_stay_within_ten_looks_a_second() {
        let departures = departures("DescribeStacks", 20, 10, Duration::ZERO);
        assert_eq!(most_in_a_second(&departures), 8);
        let last = departures.last().copied().unwrap_or_default();
        assert_eq!(last.as_secs(), 26);
    }

    #[test]
    fn a_call_alone_waits_for_nothing_and_calls_do_not_wait_for_each_other() {
        let rates = Rates::new(75);
        let now = Duration::from_secs(5);
        assert_eq!(rates.reserve("CreateChangeSet", now), now);
        assert_eq!(rates.reserve("ExecuteChangeSet", now), now);
        assert_eq!(
            rates.reserve("CreateChangeSet", now),
            now + rates.distance("CreateChangeSet")
        );
        let later = Duration::from_secs(60);
        assert_eq!(rates.reserve("CreateChangeSet", later), later);
    }

    #[test]
    fn whoever_asks_first_goes_first() {
        let rates = Rates::new(75);
        let first = rates.reserve("DescribeChangeSet", Duration::ZERO);
        let second = rates.reserve("DescribeChangeSet", Duration::ZERO);
        let third = rates.reserve("DescribeChangeSet", Duration::from_millis(1));
        assert!(first < second && second < third);
    }
}
