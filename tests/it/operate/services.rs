//! `scale`, `restart`, `stop`, `pause`, `resume`.

use serde_json::Value;

use super::{STAGE, deployed};
use crate::program::Program;

fn json(program: &Program, verb: &[&str]) -> Value {
    let run = program.run(&[verb, &STAGE, &["--json"]].concat());
    serde_json::from_str(&run.ends_with(0).stdout).unwrap()
}

#[test]
fn services_are_scaled_restarted_and_paused() {
    let Some((account, program)) = deployed() else {
        return;
    };
    let service =
        |id: &str| account.describe("django-microservices-dev")["AWS::ECS::Service"][id].take();
    let before = service("OrderWorkerService")["desiredCount"]
        .as_u64()
        .unwrap();
    let scaled = json(&program, &["scale", "order-worker", "3"]);
    let entry = &scaled["services"][0];
    assert_eq!(
        (&entry["before"], &entry["desired"]),
        (&before.into(), &3.into())
    );
    assert_eq!(service("OrderWorkerService")["desiredCount"], 3);

    program
        .run(&[&["scale", "order-worker", "0"], &STAGE[..]].concat())
        .ends_with(2)
        .says("add `--yes`");
    assert_eq!(service("OrderWorkerService")["desiredCount"], 3);

    let deployments = |id: &str| {
        service(id)["deployments"][0]["id"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let first = deployments("OrderWorkerService");
    program
        .run(&[&["restart", "order-worker"], &STAGE[..]].concat())
        .ends_with(0)
        .says("replacing 3 tasks");
    assert_ne!(deployments("OrderWorkerService"), first);

    let paused = json(&program, &["pause", "order-service"]);
    assert_eq!(paused["services"][0]["paused"], true);
    let target =
        account.describe("django-microservices-dev")["AWS::ApplicationAutoScaling::ScalableTarget"]
            ["OrderServiceScalableTarget"]
            .take();
    assert_eq!(
        target["SuspendedState"]["DynamicScalingOutSuspended"], true,
        "{target}"
    );
    let scaled = program
        .run(&[&["scale", "order-service", "4"], &STAGE[..]].concat())
        .ends_with(0);
    scaled.says("scaling is paused");
    assert_eq!(
        json(&program, &["resume", "order-service"])["services"][0]["paused"],
        false
    );
    program
        .run(&[&["pause", "order-worker"], &STAGE[..]].concat())
        .ends_with(2)
        .says("doesn't scale");

    let unknown = program
        .run(&[&["stop", "none"], &STAGE[..]].concat())
        .ends_with(2);
    let task = unknown
        .stderr
        .split('`')
        .find(|part| part.len() >= 32 && !part.contains(' '))
        .unwrap()
        .to_owned();
    let stopped = json(&program, &["stop", &task[..8]]);
    assert_eq!(stopped["services"][0]["task"], task.as_str());
}
