//! Lookups that get no response. The clock is tokio's, which tests advance.
#![cfg(feature = "aws")]

use serde_json::json;

use super::super::{probe, probes};
use super::{Account, Fixture, service, target};

const IMAGE: &str = "111111111111.dkr.ecr.us-east-1.amazonaws.com/order:v7";

// found: L5
#[test]
fn lookups_without_a_response_are_reported_and_skipped_after_ten_seconds() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()
        .unwrap();
    let fixture = Fixture::from_resources(service(json!({"Image": IMAGE})));
    let target = target(&fixture);
    let probes = probes(&target, &fixture.request);
    let account = Account {
        silent: vec!["order:v7"],
        ..Account::default()
    };
    let mut reported = Vec::new();
    let (elapsed, preflight) = runtime.block_on(async {
        let started = tokio::time::Instant::now();
        let waiting_for = |checks: &[String]| reported.extend(checks.iter().cloned());
        let preflight = probe::run(&probes, &account, waiting_for).await;
        (started.elapsed(), preflight)
    });
    assert_eq!(elapsed.as_secs(), 10);
    assert_eq!(reported, ["image `order:v7`"]);
    let skipped: Vec<_> = preflight
        .skipped
        .iter()
        .map(|check| (check.what.as_str(), check.reason.as_str()))
        .collect();
    assert_eq!(skipped, [("image `order:v7`", "no result within 10 s")]);
}
