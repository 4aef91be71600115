//! Calls between services: the callee has a discovery name. ECS1120 reports a callee without a port.

use crate::cfn::Handle;
use crate::check::report::{Report, label};
use crate::diag::{Diagnostic, Diagnostics};
use crate::dsl::model::lookup::Choice;
use crate::dsl::{Discovery, Service, ServiceRef, Stack};
use crate::rules::{self, codes};

pub(super) fn check(stacks: &[Stack], diagnostics: &mut Diagnostics) {
    for stack in stacks {
        for service in stack.services() {
            let mut report = Report::new(label(&service.task), diagnostics);
            check_own_name(stack, service, &mut report);
            for callee in &service.task.calls {
                check_call(stacks, stack, service, callee, &mut report);
            }
        }
    }
}

/// The name of a service in a namespace is a DNS label.
fn check_own_name(stack: &Stack, service: ServiceRef<'_>, report: &mut Report<'_>) {
    let registered = service
        .ingress
        .is_some_and(|ingress| ingress.discovery != Discovery::None);
    if registered && !matches!(stack.namespace_of(service), Choice::Missing) {
        report.value(
            &service.task.name,
            service.task.origin,
            rules::discovery_name(&service.task.name),
        );
    }
}

fn check_call(
    stacks: &[Stack],
    stack: &Stack,
    caller: ServiceRef<'_>,
    callee: &Handle<Service>,
    report: &mut Report<'_>,
) {
    let name = label(callee.spec().as_ref());
    let called = callee.spec().view();
    let callee_stack = stacks.iter().find(|other| other.scope() == callee.scope());
    let theirs = callee_stack.and_then(|other| other.mesh_of(called).one());
    let own = stack.mesh_of(caller).one();
    if own.zip(theirs).is_some_and(|(own, theirs)| own.is(&theirs)) {
        return;
    }
    let is_disabled = callee.spec().0.ingress.discovery == Discovery::None;
    let diagnostic = |message: String| {
        Diagnostic::error(codes::CALLED_SERVICE_WITHOUT_NAMESPACE, message)
            .allowed("calls to services in the same mesh or in a namespace")
    };
    match callee_stack.map(|other| other.namespace_of(called)) {
        _ if is_disabled => {
            let message = format!("{name} is called but isn't in a namespace");
            report.add(
                diagnostic(message).hint(format!("remove `.discovery(Discovery::None)` on {name}")),
                caller.task.origin,
            );
        }
        Some(Choice::Missing) => {
            let message = format!("{name} is called but its stack has no namespace");
            report.add(
                diagnostic(message).hint("add `stack.add(Mesh::service_connect(\"shop\"));` or `stack.add(Namespace::new(\"shop.local\"));`"),
                caller.task.origin,
            );
        }
        // With several namespaces, the callee itself is reported as ambiguous.
        Some(Choice::Ambiguous(_) | Choice::One(_)) | None => {}
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Discovery, Namespace, Service, Stack, TaskBuilder};

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
    fn callee_without_namespace_is_an_error() {
        let diagnostics = calling(|_| {}, || service("user"));
        let message = "service `user` is called but its stack has no namespace";
        assert_error(&diagnostics, "ECS1212", message);
        assert_silent(&calling(namespace, || service("user")));
    }

    #[test]
    fn callee_without_discovery_is_an_error() {
        let diagnostics = calling(namespace, || service("user").discovery(Discovery::None));
        assert_error(
            &diagnostics,
            "ECS1212",
            "service `user` is called but isn't in a namespace",
        );
    }

    #[test]
    fn callee_without_port_is_reported_once() {
        let diagnostics = calling(namespace, || Service::new("user").image(image()));
        assert_error(&diagnostics, "ECS1120", "service has no port");
    }

    #[test]
    fn invalid_discovery_name_is_an_error() {
        let long = "a".repeat(64);
        let named = |name: &str| {
            let name = name.to_owned();
            check(move |stack| {
                platform(stack);
                namespace(stack);
                stack.add(service(&name));
            })
        };
        let message = format!("discovery name `{long}` is not a valid DNS label");
        assert_error(&named(&long), "ECS1214", &message);
        assert_silent(&named(&long[1..]));
    }
}
