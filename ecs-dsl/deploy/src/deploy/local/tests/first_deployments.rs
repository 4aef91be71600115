//! First deployments of a stack at the same time.

use serde_json::json;

use super::fixture::{Fixture, template};
use crate::deploy::engine::{
    ConfirmationRequest, Decision, DeployError, DeployOutcome, DeployRequest, DeployTarget, Engine,
    ExitClass, Observer, Preview, Step,
};
use crate::deploy::local::Local;
use crate::deploy::{StackEvent, block_on};

/// Confirms, after another process has deployed the stack.
struct SlowDeployment {
    other: Option<Local>,
}

impl Observer for SlowDeployment {
    fn step(&mut self, _: &Step<'_>) {}

    fn event(&mut self, _: &StackEvent) {}

    fn change_set(&mut self, _: &Preview<'_>) {}

    fn confirm(&mut self, _: &ConfirmationRequest<'_>) -> Decision {
        if let Some(other) = self.other.take() {
            // On a thread of its own, as another process: a runtime can't run within another one.
            let deployed = std::thread::spawn(move || {
                deploy(&other, &mut SlowDeployment { other: None }, "mails")
            });
            let deployed = deployed.join().unwrap();
            assert!(
                matches!(deployed, Ok(DeployOutcome::Deployed(_))),
                "{deployed:?}"
            );
        }
        Decision::Yes
    }
}

fn deploy(
    local: &Local,
    observer: &mut SlowDeployment,
    queue: &str,
) -> Result<DeployOutcome, DeployError> {
    let queue = json!({"Type": "AWS::SQS::Queue", "Properties": {"QueueName": queue}});
    let template = template(&json!({"Queue": queue}));
    let target = DeployTarget::new("local", "cargo run --");
    let request = DeployRequest::new("shop", target, template.to_string());
    block_on(Engine::new(local, observer).deploy(&request)).unwrap()
}

// found: K14
#[test]
fn deployment_that_loses_says_that_another_one_created_the_stack() {
    let fixture = Fixture::new();
    let other = fixture.open_again(|local| local);
    let mut observer = SlowDeployment { other: Some(other) };
    let error = deploy(&fixture.local, &mut observer, "jobs").unwrap_err();
    assert_eq!(
        error.to_string(),
        "another deployment created stack `shop` first: `CREATE_COMPLETE`"
    );
    let hint = error.hint().unwrap();
    assert!(hint.starts_with("run `cargo run -- follow"), "{hint}");
    assert_eq!(error.exit_class(), ExitClass::Refused);
}
