//! What the tests of the rules share: a small app, and a look at what is told about it.

use super::Allowance;
use crate::diag::{Diagnostic, Diagnostics, Severity};
use crate::dsl::{
    App, Cluster, Image, LoadBalancer, Nat, Program, Service, Stack, Stacks, Stage, Vpc, Worker,
};

/// What is told of an app of one stack.
pub(super) fn check(program: impl Fn(&mut Stack)) -> Diagnostics {
    check_program(&program)
}

/// What is told of an app of any form.
pub(super) fn check_program<Form>(program: &impl Program<Form>) -> Diagnostics {
    check_allowed(program).0
}

/// The same, and what is allowed.
pub(super) fn check_allowed<Form>(program: &impl Program<Form>) -> (Diagnostics, Vec<Allowance>) {
    check_stage(&Stage::new("dev"), program)
}

/// What is told of an app of one stack in the region `eu-west-1`.
pub(super) fn check_in_region(program: impl Fn(&mut Stack)) -> Diagnostics {
    check_stage(&Stage::new("dev").region("eu-west-1"), &program).0
}

/// What is told of an app of one stack in a protected stage.
pub(super) fn check_protected(program: impl Fn(&mut Stack)) -> Diagnostics {
    check_stage(&Stage::new("prod").protected(), &program).0
}

fn check_stage<Form>(stage: &Stage, program: &impl Program<Form>) -> (Diagnostics, Vec<Allowance>) {
    let mut stacks = Stacks::new(&App::new("shop"), stage);
    assert!(program.build(&mut stacks));
    super::check(&stacks.into_vec())
}

/// Adds what a service needs around it: a network with a way out, a cluster, a load balancer.
pub(super) fn platform(stack: &mut Stack) {
    stack.add(Vpc::new("main").nat(Nat::Single));
    stack.add(Cluster::new("main"));
    stack.add(LoadBalancer::public("web"));
}

/// A service without a fault.
#[track_caller]
pub(super) fn service(name: &str) -> Service {
    Service::new(name).image(image()).port(8000)
}

/// A worker without a fault.
#[track_caller]
pub(super) fn worker(name: &str) -> Worker {
    Worker::new(name).image(image())
}

/// A topic, for alarms that notify somebody.
pub(super) const TOPIC: &str = "arn:aws:sns:eu-west-1:1:alerts";

/// An image of ECR with a tag.
#[track_caller]
pub(super) fn image() -> Image {
    Image::ecr("shop/order").tag("v1")
}

/// What is told of a stack with the platform and one service.
pub(super) fn check_service(service: impl Fn() -> Service) -> Diagnostics {
    check(|stack| {
        platform(stack);
        stack.add(service());
    })
}

/// The only thing that is told: code and message.
#[track_caller]
pub(super) fn only(faults: &Diagnostics) -> (&'static str, &str) {
    let fault = only_fault(faults);
    (fault.code.as_str(), &fault.message)
}

/// The only thing that is told.
#[track_caller]
pub(super) fn only_fault(faults: &Diagnostics) -> &Diagnostic {
    let mut all = faults.iter();
    match (all.next(), all.next()) {
        (Some(fault), None) => fault,
        _ => panic!("one fault was expected:\n{faults}"),
    }
}

/// Asserts the code, the message and the file of the only thing that is told, which is an error.
#[track_caller]
pub(super) fn assert_error(faults: &Diagnostics, code: &str, message: &str) {
    assert_fault(faults, code, message, Severity::Error);
}

/// Asserts the code, the message and the file of the only thing that is told, which is a warning.
#[track_caller]
pub(super) fn assert_warning(faults: &Diagnostics, code: &str, message: &str) {
    assert_fault(faults, code, message, Severity::Warning);
}

#[track_caller]
fn assert_fault(faults: &Diagnostics, code: &str, message: &str, severity: Severity) {
    let caller = std::panic::Location::caller();
    let fault = only_fault(faults);
    assert_eq!(
        (fault.code.as_str(), fault.message.as_str()),
        (code, message)
    );
    assert_eq!(fault.severity, severity);
    let origin = fault.origin.expect("a place in the program");
    assert_eq!(origin.file(), caller.file());
    assert!(fault.component.is_some());
}

/// Asserts that nothing is told.
#[track_caller]
pub(super) fn assert_silent(faults: &Diagnostics) {
    assert!(faults.is_empty(), "nothing was expected:\n{faults}");
}

/// Without the warning that App Mesh has ended.
pub(super) fn without_sunset(faults: Diagnostics) -> Diagnostics {
    let other = faults
        .into_iter()
        .filter(|fault| fault.code.as_str() != "ECS2112");
    other.collect()
}
