//! Deploys many stacks while AWS throttles half of all requests.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use tokio::time::Instant;

use super::fake_cloud::{
    ConfirmingObserver, FakeCloud, Request, RequestFailure, connection, request, run,
};
use crate::deploy::engine::{DeployOutcome, Engine};

/// The number of stacks, and of concurrent deployments.
const STACKS: usize = 110;
const CONCURRENCY: usize = 20;

/// AWS's rates per second and account of the operations in this test.
const TWO_PER_SECOND: [&str; 4] = [
    "CreateChangeSet",
    "DescribeChangeSet",
    "ExecuteChangeSet",
    "ListChangeSets",
];
const TEN_PER_SECOND: [&str; 3] = [
    "DescribeStacks",
    "DescribeStackEvents",
    "ListStackResources",
];

#[test]
fn throttled_deployments_succeed_within_the_rates() {
    // 54 % of requests, pseudo-randomly.
    let cloud = FakeCloud::new(|number, _| {
        let throttled = (number.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) % 100 < 54;
        throttled.then_some(RequestFailure::Throttled)
    });
    let deployed = run(deploy_all(&cloud));
    let state = cloud.state();
    let throttled = state
        .log
        .iter()
        .filter(|call| call.failure.is_some())
        .count();
    assert_eq!(deployed, STACKS);
    assert!(state.log.len() >= 2_000, "{} calls", state.log.len());
    assert!(throttled >= 1_000, "{throttled} throttled");
    let executed: Vec<u32> = state.stacks.values().map(|stack| stack.executed).collect();
    assert_eq!(executed, vec![1; STACKS]);
    for action in TWO_PER_SECOND {
        assert!(most_in_a_second(&state.log, action) <= 2, "{action}");
    }
    for action in TEN_PER_SECOND {
        assert!(most_in_a_second(&state.log, action) <= 10, "{action}");
    }
}

/// Deploys all stacks; returns how many succeeded.
async fn deploy_all(cloud: &FakeCloud) -> usize {
    let aws = Rc::new(connection(cloud.clone()));
    let next = Rc::new(Cell::new(0));
    let work = || {
        let (aws, next) = (Rc::clone(&aws), Rc::clone(&next));
        tokio::task::spawn_local(async move {
            let mut deployed = 0;
            while next.get() < STACKS {
                let number = next.replace(next.get() + 1);
                let outcome = Engine::new(aws.as_ref(), &mut ConfirmingObserver)
                    .deploy(&request(number))
                    .await;
                assert!(
                    matches!(outcome, Ok(DeployOutcome::Deployed(_))),
                    "{outcome:?}"
                );
                deployed += 1;
            }
            deployed
        })
    };
    let workers: Vec<_> = (0..CONCURRENCY).map(|_| work()).collect();
    let mut deployed = 0;
    for worker in workers {
        deployed += worker.await.unwrap();
    }
    deployed
}

/// The maximum number of requests of this operation within any second.
fn most_in_a_second(log: &[Request], action: &str) -> usize {
    let times: Vec<Instant> = log
        .iter()
        .filter(|call| call.action == action)
        .map(|call| call.at)
        .collect();
    let within = |start: &Instant| {
        let end = *start + Duration::from_secs(1);
        times.iter().filter(|at| *at >= start && **at < end).count()
    };
    times.iter().map(within).max().unwrap_or_default()
}
