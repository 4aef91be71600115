//! `deploy --import` with the local engine.

use super::deploy::LocalFolder;
use crate::cfn::{DeletionPolicy, Map, Resource};
use crate::cli::exit;
use crate::dsl::Stack;

fn logs(stack: &mut Stack) {
    let mut properties = Map::new();
    properties.insert("LogGroupName", "/ecs/order");
    let group = Resource::new("AWS::Logs::LogGroup", properties);
    stack.add_raw("logs", group.removal_policy(DeletionPolicy::Retain));
}

fn logs_and_queue(stack: &mut Stack) {
    logs(stack);
    stack.resource("inbox", crate::cfn::aws::sqs::Queue::new());
}

#[test]
fn retained_resource_is_imported_into_a_new_stack() {
    let local = LocalFolder::new();
    assert_eq!(local.run(logs, "deploy").code, exit::SUCCESS);
    assert_eq!(local.run(logs, "destroy").code, exit::SUCCESS);
    let ran = local.run(logs, "deploy --import Logs=/ecs/order");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    assert!(
        ran.err
            .lines()
            .any(|line| line.starts_with("local: IMPORT_COMPLETE") && line.ends_with(" Logs")),
        "{}",
        ran.err
    );
    // Now it is a resource of the stack like any other.
    let ran = local.run(logs_and_queue, "deploy");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    assert!(!ran.err.contains(" Logs\n"), "{}", ran.err);
}

#[test]
fn refused_import_has_a_hint() {
    let local = LocalFolder::new();
    let ran = local.run(logs, "deploy --import Log=/ecs/order");
    assert_eq!(ran.code, exit::USAGE_ERROR, "{}", ran.err);
    assert_eq!(
        ran.err,
        "error: no stack has a resource `Log`\n  = help: did you mean `Logs`? run `synth` to list all resources\n"
    );
    assert_eq!(local.run(logs, "deploy").code, exit::SUCCESS);
    assert_eq!(local.run(logs, "destroy").code, exit::SUCCESS);
    let ran = local.run(logs_and_queue, "deploy --import Logs=/ecs/order");
    assert_eq!(ran.code, exit::NOTHING_CHANGED, "{}", ran.err);
    assert!(
        ran.err.ends_with(
            "use `deploy --import-existing` to import existing resources and deploy the other changes together\n"
        ),
        "{}",
        ran.err
    );
}
