//! Fixtures and assertions shared by the rules' tests.

use super::Allowance;
use crate::diag::{Diagnostic, Diagnostics, Severity};
use crate::dsl::{
    App, BuilderRecord, Cluster, HasTask, Image, LoadBalancer, Nat, Program, Service, Stack,
    Stacks, Stage, Vpc, Worker,
};

/// The diagnostics of an app with one stack.
pub(super) fn check(program: impl Fn(&mut Stack)) -> Diagnostics {
    check_program(&program)
}

/// The diagnostics of a program of any form.
pub(super) fn check_program<Form>(program: &impl Program<Form>) -> Diagnostics {
    check_allowed(program).0
}

/// The diagnostics of a program, and its allowances.
pub(super) fn check_allowed<Form>(program: &impl Program<Form>) -> (Diagnostics, Vec<Allowance>) {
    check_stage(&Stage::new("dev"), program)
}

/// The diagnostics of an app with one stack in the region `eu-west-1`.
pub(super) fn check_in_region(program: impl Fn(&mut Stack)) -> Diagnostics {
    check_stage(&Stage::new("dev").region("eu-west-1"), &program).0
}

/// The diagnostics of an app with one stack in a protected stage.
pub(super) fn check_protected(program: impl Fn(&mut Stack)) -> Diagnostics {
    check_stage(&Stage::new("prod").protected(), &program).0
}

/// The diagnostics of an app with one stack, which is moved to `stacks`.
pub(super) fn check_stacks(program: impl Fn(&mut Stack), stacks: &mut Vec<Stack>) -> Diagnostics {
    let mut built = Stacks::new(&App::new("shop"), &Stage::new("dev"));
    assert!(program.build(&mut built));
    *stacks = built.into_vec();
    super::check(stacks).0
}

fn check_stage<Form>(stage: &Stage, program: &impl Program<Form>) -> (Diagnostics, Vec<Allowance>) {
    let mut stacks = Stacks::new(&App::new("shop"), stage);
    assert!(program.build(&mut stacks));
    super::check(&stacks.into_vec())
}

/// Adds what a service requires: a VPC with a NAT gateway, a cluster, a load balancer.
pub(super) fn platform(stack: &mut Stack) {
    stack.add(Vpc::new("main").nat(Nat::Single));
    stack.add(Cluster::new("main"));
    stack.add(LoadBalancer::public("web"));
}

/// A valid service, whose image and port a test may replace.
#[track_caller]
pub(super) fn service(name: &str) -> Service {
    forgetful(Service::new(name).image(image()).port(8000))
}

/// Forgets which setters were called.
fn forgetful<T: HasTask>(mut builder: T) -> T {
    builder.task_mut().record = BuilderRecord::default();
    builder.task_mut().main.record = BuilderRecord::default();
    builder
}

/// A valid worker.
#[track_caller]
pub(super) fn worker(name: &str) -> Worker {
    forgetful(Worker::new(name).image(image()))
}

/// The topic that alarms notify.
pub(super) const TOPIC: &str = "arn:aws:sns:eu-west-1:1:alerts";

/// An ECR image with a tag.
#[track_caller]
pub(super) fn image() -> Image {
    Image::ecr("shop/order").tag("v1")
}

/// The diagnostics of a stack with the platform and one service.
pub(super) fn check_service(service: impl Fn() -> Service) -> Diagnostics {
    check(|stack| {
        platform(stack);
        stack.add(service());
    })
}

/// The code and message of the only diagnostic.
#[track_caller]
pub(super) fn only(diagnostics: &Diagnostics) -> (&'static str, &str) {
    let diagnostic = only_diagnostic(diagnostics);
    (diagnostic.code.as_str(), &diagnostic.message)
}

/// The only diagnostic.
#[track_caller]
pub(super) fn only_diagnostic(diagnostics: &Diagnostics) -> &Diagnostic {
    let mut all = diagnostics.iter();
    match (all.next(), all.next()) {
        (Some(diagnostic), None) => diagnostic,
        _ => panic!("expected one diagnostic:\n{diagnostics}"),
    }
}

/// Asserts the code, message and file of the only diagnostic, an error.
#[track_caller]
pub(super) fn assert_error(diagnostics: &Diagnostics, code: &str, message: &str) {
    assert_diagnostic(diagnostics, code, message, Severity::Error);
}

/// Asserts the code, message and file of the only diagnostic, a warning.
#[track_caller]
pub(super) fn assert_warning(diagnostics: &Diagnostics, code: &str, message: &str) {
    assert_diagnostic(diagnostics, code, message, Severity::Warning);
}

#[track_caller]
fn assert_diagnostic(diagnostics: &Diagnostics, code: &str, message: &str, severity: Severity) {
    let caller = std::panic::Location::caller();
    let diagnostic = only_diagnostic(diagnostics);
    assert_eq!(
        (diagnostic.code.as_str(), diagnostic.message.as_str()),
        (code, message)
    );
    assert_eq!(diagnostic.severity, severity);
    let origin = diagnostic.origin.expect("a line in the program");
    assert_eq!(origin.file(), caller.file());
    assert!(diagnostic.component.is_some());
}

/// Asserts that there are no diagnostics.
#[track_caller]
pub(super) fn assert_silent(diagnostics: &Diagnostics) {
    assert!(
        diagnostics.is_empty(),
        "expected no diagnostics:\n{diagnostics}"
    );
}

/// The diagnostics without the warning about App Mesh's end of life.
pub(super) fn without_app_mesh_warning(diagnostics: Diagnostics) -> Diagnostics {
    let others = diagnostics
        .into_iter()
        .filter(|diagnostic| diagnostic.code.as_str() != "ECS2112");
    others.collect()
}
