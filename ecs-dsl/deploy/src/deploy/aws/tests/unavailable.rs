//! AWS is unreachable or throttles: the number of requests and the time until the engine gives up.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tokio::time::Instant;

use super::fake_cloud::{ConfirmingObserver, FakeCloud, RequestFailure, connection, request, run};
use crate::deploy::engine::{Engine, ExitClass};

/// The failed requests in order, by action, with their number.
type Counts = Vec<(String, usize)>;

/// Deploys while every request of `actions` fails.
fn give_up(actions: &'static [&'static str], failure: RequestFailure) -> (Counts, Duration) {
    give_up_in(&FakeCloud::new(move |_, action| {
        actions.contains(&action).then_some(failure)
    }))
}

/// Deploys while every request fails from the first one of `action` on.
fn give_up_after(action: &'static str, failure: RequestFailure) -> (Counts, Duration) {
    let failing = AtomicBool::new(false);
    give_up_in(&FakeCloud::new(move |_, requested| {
        failing.fetch_or(requested == action, Ordering::Relaxed);
        failing.load(Ordering::Relaxed).then_some(failure)
    }))
}

/// Deploys, and fails with [`ExitClass::Unavailable`]. Returns the failed requests, and the time from the first one to the end.
fn give_up_in(cloud: &FakeCloud) -> (Counts, Duration) {
    run(async {
        let aws = connection(cloud.clone());
        let result = Engine::new(&aws, &mut ConfirmingObserver)
            .deploy(&request(0))
            .await;
        assert_eq!(result.unwrap_err().exit_class(), ExitClass::Unavailable);
        let state = cloud.state();
        let failed: Vec<_> = state
            .log
            .iter()
            .filter(|request| request.failure.is_some())
            .collect();
        let counts = failed
            .chunk_by(|a, b| a.action == b.action)
            .map(|requests| (requests[0].action.clone(), requests.len()))
            .collect();
        (counts, Instant::now() - failed[0].at)
    })
}

/// The failed requests without their time, which has to be at most `seconds`.
#[track_caller]
fn requests(actions: &'static [&'static str], failure: RequestFailure, seconds: u64) -> Counts {
    let (requests, elapsed) = give_up(actions, failure);
    assert!(elapsed <= Duration::from_secs(seconds), "{elapsed:?}");
    requests
}

fn counted<const N: usize>(requests: [(&str, usize); N]) -> Counts {
    requests
        .map(|(action, count)| (action.to_owned(), count))
        .to_vec()
}

#[test]
fn first_call_without_response_is_sent_three_times() {
    let found = requests(&["GetCallerIdentity"], RequestFailure::NoResponse, 93);
    assert_eq!(found, counted([("GetCallerIdentity", 3)]));
}

#[test]
fn failing_read_is_sent_seven_times() {
    let reads: [&'static [&'static str]; 3] = [
        &["DescribeStacks"],
        &["DescribeChangeSet"],
        &["DescribeStackEvents"],
    ];
    for read in reads {
        let expected = counted([(read[0], 7)]);
        assert_eq!(requests(read, RequestFailure::NoResponse, 256), expected);
        assert_eq!(requests(read, RequestFailure::ServerError, 46), expected);
    }
}

#[test]
fn mutating_call_without_response_is_sent_fourteen_times() {
    let calls: [&'static [&'static str]; 2] = [&["CreateChangeSet"], &["ExecuteChangeSet"]];
    for call in calls {
        // The reads in between succeed, and find that the call had no effect.
        let expected = counted([(call[0], 14)]);
        assert_eq!(requests(call, RequestFailure::NoResponse, 514), expected);
        assert_eq!(requests(call, RequestFailure::ServerError, 94), expected);
    }
}

#[test]
fn mutating_call_with_unknown_effect_is_not_sent_again() {
    let (found, elapsed) = give_up_after("CreateChangeSet", RequestFailure::NoResponse);
    let expected = [("CreateChangeSet", 7), ("ListChangeSets", 7)];
    assert_eq!(found, counted(expected));
    assert!(elapsed <= Duration::from_secs(512), "{elapsed:?}");
}

#[test]
fn throttled_call_gives_up_after_five_minutes() {
    let calls: [&'static [&'static str]; 3] = [
        &["DescribeStacks"],
        &["CreateChangeSet"],
        &["ExecuteChangeSet"],
    ];
    for call in calls {
        let (found, elapsed) = give_up(call, RequestFailure::Throttled);
        let [(_, count)] = found.as_slice() else {
            panic!("{found:?}")
        };
        // The backoff is random, at most 15 s: at least 24 requests fit into five minutes.
        assert!((24..=80).contains(count), "{found:?}");
        assert!(elapsed <= Duration::from_secs(302), "{elapsed:?}");
    }
}
