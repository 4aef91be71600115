//! The engine of [`deploy`](crate::deploy::engine) over this control plane: what a user of the stage `local` sees.

use serde_json::{Value, json};

use super::bench::{Bench, now, template};
use crate::deploy::StackEvent;
use crate::deploy::engine::{
    ConfirmationRequest, Decision, DeployOutcome, DeployRequest, DestroyOutcome, DestroyRequest,
    Engine, Observer, Preview, Step, Target,
};

/// Says yes, and counts.
#[derive(Default)]
struct Agreeable {
    events: usize,
    changes: usize,
}

impl Observer for Agreeable {
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

fn target() -> Target {
    Target {
        stage: "local".to_owned(),
        account: None,
        region: None,
        service_role: None,
        command: "cargo run --".to_owned(),
    }
}

fn request(template: &Value) -> DeployRequest {
    DeployRequest {
        capabilities: Vec::new(),
        ..DeployRequest::new("shop", target(), template.to_string())
    }
}

#[test]
fn it_deploys_finds_no_changes_and_destroys() {
    let bench = Bench::new();
    let topic = template(&json!({"Topic": {"Type": "AWS::SNS::Topic"}}));
    let mut observer = Agreeable::default();
    let made = now(Engine::new(&bench.local, &mut observer).deploy(&request(&topic))).unwrap();
    assert!(
        matches!(&made, DeployOutcome::Deployed(it) if it.status == "CREATE_COMPLETE"),
        "{made:?}"
    );
    let same = now(Engine::new(&bench.local, &mut observer).deploy(&request(&topic))).unwrap();
    assert!(matches!(&same, DeployOutcome::NoChanges { .. }), "{same:?}");
    assert_eq!((observer.changes, observer.events), (1, 5));
    let destroy = DestroyRequest {
        stack: "shop".to_owned(),
        target: target(),
    };
    let gone = now(Engine::new(&bench.local, &mut observer).destroy(&destroy)).unwrap();
    assert!(matches!(&gone, DestroyOutcome::Destroyed(_)), "{gone:?}");
    assert_eq!(observer.events, 9);
    let none = now(Engine::new(&bench.local, &mut observer).destroy(&destroy)).unwrap();
    assert_eq!(none, DestroyOutcome::NothingToDestroy);
}

#[test]
fn a_failure_is_told_with_its_cause() {
    let bench = Bench::with(|local| local.failing("Topic", "no room"));
    let topic = template(&json!({"Topic": {"Type": "AWS::SNS::Topic"}}));
    let mut observer = Agreeable::default();
    let error = now(Engine::new(&bench.local, &mut observer).deploy(&request(&topic))).unwrap_err();
    assert!(error.to_string().contains("no room"), "{error}");
}
