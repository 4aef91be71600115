//! The [deployment engine](crate::deploy::engine) with the local engine as its control plane.

use serde_json::{Value, json};

use super::fixture::{Fixture, now, template};
use crate::deploy::StackEvent;
use crate::deploy::engine::{
    ConfirmationRequest, Decision, DeployOutcome, DeployRequest, DeployTarget, DestroyOutcome,
    DestroyRequest, Engine, Observer, Preview, Step,
};

/// An observer that confirms everything and counts events and changes.
#[derive(Default)]
struct CountingObserver {
    events: usize,
    changes: usize,
}

impl Observer for CountingObserver {
    fn step(&mut self, _: &Step<'_>) {}

    fn event(&mut self, _: &StackEvent) {
        self.events += 1;
    }

    fn change_set(&mut self, preview: &Preview<'_>) {
        self.changes += preview.change_set.changes.len();
    }

    fn confirm(&mut self, _: &ConfirmationRequest<'_>) -> Decision {
        Decision::Yes
    }
}

fn target() -> DeployTarget {
    DeployTarget::new("local", "cargo run --")
}

fn request(template: &Value) -> DeployRequest {
    DeployRequest {
        capabilities: Vec::new(),
        ..DeployRequest::new("shop", target(), template.to_string())
    }
}

#[test]
fn engine_deploys_and_destroys() {
    let fixture = Fixture::new();
    let topic = template(&json!({"Topic": {"Type": "AWS::SNS::Topic"}}));
    let mut observer = CountingObserver::default();
    let created = now(Engine::new(&fixture.local, &mut observer).deploy(&request(&topic))).unwrap();
    assert!(
        matches!(&created, DeployOutcome::Deployed(stack) if stack.status == "CREATE_COMPLETE"),
        "{created:?}"
    );
    let same = now(Engine::new(&fixture.local, &mut observer).deploy(&request(&topic))).unwrap();
    assert!(matches!(&same, DeployOutcome::NoChanges { .. }), "{same:?}");
    assert_eq!((observer.changes, observer.events), (1, 5));
    let destroy = DestroyRequest::new("shop", target());
    let deleted = now(Engine::new(&fixture.local, &mut observer).destroy(&destroy)).unwrap();
    assert!(
        matches!(&deleted, DestroyOutcome::Destroyed(_)),
        "{deleted:?}"
    );
    assert_eq!(observer.events, 9);
    let none = now(Engine::new(&fixture.local, &mut observer).destroy(&destroy)).unwrap();
    assert_eq!(none, DestroyOutcome::NothingToDestroy);
}

#[test]
fn deployment_error_contains_the_reason() {
    let fixture = Fixture::with(|local| local.failing("Topic", "no room"));
    let topic = template(&json!({"Topic": {"Type": "AWS::SNS::Topic"}}));
    let mut observer = CountingObserver::default();
    let error =
        now(Engine::new(&fixture.local, &mut observer).deploy(&request(&topic))).unwrap_err();
    assert!(error.to_string().contains("no room"), "{error}");
}
