//! `deploy --import`, over the local engine.

use super::deploy::Local;
use crate::cfn::{DeletionPolicy, Map, Resource};
use crate::cli::exit;
use crate::dsl::Stack;

fn logs(stack: &mut Stack) {
    let mut properties = Map::new();
    properties.insert("LogGroupName", "/ecs/order");
    let group = Resource::new("AWS::Logs::LogGroup", properties);
    stack.add_raw("logs", group.keep(DeletionPolicy::Retain));
}

fn logs_and_queue(stack: &mut Stack) {
    logs(stack);
    stack.resource("inbox", crate::cfn::aws::sqs::Queue::new());
}

#[test]
fn what_an_earlier_stack_left_is_taken_into_the_next_one() {
    let local = Local::new();
    assert_eq!(local.run(logs, "deploy").code, exit::DONE);
    assert_eq!(local.run(logs, "destroy").code, exit::DONE);
    let ran = local.run(logs, "deploy --import Logs=/ecs/order");
    assert_eq!(ran.code, exit::DONE, "{}", ran.err);
    assert!(
        ran.err
            .lines()
            .any(|line| line.starts_with("local: IMPORT_COMPLETE") && line.ends_with(" Logs")),
        "{}",
        ran.err
    );
    // It is the stack's from now on, like any other.
    let ran = local.run(logs_and_queue, "deploy");
    assert_eq!(ran.code, exit::DONE, "{}", ran.err);
    assert!(!ran.err.contains(" Logs\n"), "{}", ran.err);
}

#[test]
fn what_an_import_refuses_says_what_to_do() {
    let local = Local::new();
    let ran = local.run(logs, "deploy --import Log=/ecs/order");
    assert_eq!(ran.code, exit::USAGE, "{}", ran.err);
    assert_eq!(
        ran.err,
        "error: no stack has a resource `Log`\n  = help: did you mean `Logs`? `synth` prints all of them\n"
    );
    assert_eq!(local.run(logs, "deploy").code, exit::DONE);
    assert_eq!(local.run(logs, "destroy").code, exit::DONE);
    let ran = local.run(logs_and_queue, "deploy --import Logs=/ecs/order");
    assert_eq!(ran.code, exit::REFUSED, "{}", ran.err);
    assert!(
        ran.err.ends_with(
            "use `deploy --import-existing` to import existing resources and deploy the other changes at once\n"
        ),
        "{}",
        ran.err
    );
}
