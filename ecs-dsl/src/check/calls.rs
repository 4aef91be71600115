//! Services that call each other: the callee has a name. That it has a port is a rule of every service.

use super::report::{Report, label, workload_label};
use crate::cfn::Handle;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::dsl::lookup::Choice;
use crate::dsl::{Discovery, Service, Stack, Workload};
use crate::rules;

const NO_NAME: Code = Code::new("ECS1212");

pub(super) fn check(stacks: &[Stack], faults: &mut Diagnostics) {
    for stack in stacks {
        for workload in stack.workloads() {
            let mut report = Report::new(workload_label(workload), faults);
            check_own_name(stack, workload, &mut report);
            for callee in &workload.calls {
                check_call(stacks, stack, workload, callee, &mut report);
            }
        }
    }
}

/// A service in a namespace is a label of its domain.
fn check_own_name(stack: &Stack, workload: &Workload, report: &mut Report<'_>) {
    let registered = workload
        .ingress
        .as_ref()
        .is_some_and(|ingress| ingress.discovery != Discovery::None);
    if registered && !matches!(stack.namespace_of(workload), Choice::Missing) {
        report.value(
            &workload.name,
            workload.origin,
            rules::discovery_name(&workload.name),
        );
    }
}

fn check_call(
    stacks: &[Stack],
    stack: &Stack,
    caller: &Workload,
    callee: &Handle<Service>,
    report: &mut Report<'_>,
) {
    let name = label(callee.spec().as_ref());
    let called = &callee.spec().0;
    let home = stacks.iter().find(|stack| stack.scope() == callee.scope());
    let theirs = home.and_then(|home| home.mesh_of(called).one());
    let own = stack.mesh_of(caller).one();
    if own.zip(theirs).is_some_and(|(own, theirs)| own.is(&theirs)) {
        return;
    }
    let unnamed = called
        .ingress
        .as_ref()
        .is_some_and(|ingress| ingress.discovery == Discovery::None);
    let fault = |message: String| {
        Diagnostic::error(NO_NAME, message)
            .allowed("calls of services in the same mesh, or in a namespace")
    };
    match home.map(|stack| stack.namespace_of(called)) {
        _ if unnamed => {
            let message = format!("it calls {name}, which is in no namespace by its own choice");
            report.tell(
                fault(message).hint(format!("leave `.discovery(Discovery::None)` out on {name}")),
                caller.origin,
            );
        }
        Some(Choice::Missing) => {
            let message = format!("it calls {name}, and the stack of {name} has no namespace");
            report.tell(
                fault(message).hint("`stack.add(Mesh::service_connect(\"shop\"));` or `stack.add(Namespace::new(\"shop.local\"));`"),
                caller.origin,
            );
        }
        // Of several namespaces the callee itself is asked to choose one.
        Some(Choice::Ambiguous(_) | Choice::One(_)) | None => {}
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Discovery, Namespace, Service, Stack};

    fn calling(around: impl Fn(&mut Stack), callee: impl Fn() -> Service) -> Diagnostics {
        check(|stack| {
            platform(stack);
            around(stack);
            let callee = stack.add(callee());
            stack.add(worker("order").calls(&callee));
        })
    }

    fn namespace(stack: &mut Stack) {
        stack.add(Namespace::new("shop.local"));
    }

    #[test]
    fn a_callee_has_a_name() {
        let faults = calling(|_| {}, || service("user"));
        let message = "it calls service `user`, and the stack of service `user` has no namespace";
        assert_error(&faults, "ECS1212", message);
        assert_silent(&calling(namespace, || service("user")));
    }

    #[test]
    fn a_callee_does_not_hide() {
        let faults = calling(namespace, || service("user").discovery(Discovery::None));
        assert_error(
            &faults,
            "ECS1212",
            "it calls service `user`, which is in no namespace by its own choice",
        );
    }

    #[test]
    fn that_a_callee_has_no_port_is_told_once() {
        let faults = calling(namespace, || Service::new("user").image(image()));
        assert_error(&faults, "ECS1120", "it has no port that others could call");
    }

    #[test]
    fn a_name_in_a_namespace_is_a_label() {
        let long = "a".repeat(64);
        let named = |name: &str| {
            let name = name.to_owned();
            check(move |stack| {
                platform(stack);
                namespace(stack);
                stack.add(service(&name));
            })
        };
        let message = format!("discovery name `{long}` is not a label of a domain name");
        assert_error(&named(&long), "ECS1214", &message);
        assert_silent(&named(&long[1..]));
    }
}
