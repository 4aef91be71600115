//! Preflight in a deployment.

use serde_json::json;

use super::service;
use crate::deploy::engine::tests::fake::{Fake, Notes, deploy, request};
use crate::deploy::engine::{Decision, DeployError, ExitClass};

const IMAGE: &str = "111111111111.dkr.ecr.us-east-1.amazonaws.com/order:v7";

// found: L13
#[test]
fn certain_failure_stops_before_the_change_set_is_created() {
    let template = json!({"Resources": service(json!({"Image": IMAGE}))}).to_string();
    let fake = Fake::new([None]);
    let mut notes = Notes::answering(Decision::Yes);
    let error = deploy(&fake, &mut notes, &request(&template)).unwrap_err();
    assert!(matches!(error, DeployError::Preflight { .. }), "{error}");
    assert_eq!(error.exit_class(), ExitClass::Refused);
    let text = error.to_string();
    assert!(
        text.starts_with(
            "preflight failed for stack `web`:\n  `Task`: image `order:v7` not found in ECR: the tasks of `Order` can't start \
             (`CannotPullContainerError`), and the deployment rolls back\n    push it, or use an existing image: "
        ),
        "{text}"
    );
    let hint = "nothing was changed; to skip the preflight checks, run `cargo run -- deploy --skip-preflight --stage dev`";
    assert_eq!(error.hint().as_deref(), Some(hint));
    assert_eq!(fake.calls(), ["caller_identity", "describe_stack"]);
    assert!(notes.has_step("1 findings of 1"), "{:?}", notes.steps);
}

#[test]
fn preflight_can_be_skipped() {
    let template = json!({"Resources": service(json!({"Image": IMAGE}))}).to_string();
    let fake = Fake::new([None, Some("REVIEW_IN_PROGRESS")]);
    let mut request = request(&template);
    request.skip_preflight = true;
    let outcome = deploy(&fake, &mut Notes::answering(Decision::No), &request);
    assert!(outcome.is_ok(), "{outcome:?}");
    assert!(
        fake.calls()
            .contains(&"create_change_set Create".to_owned())
    );
}
