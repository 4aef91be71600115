//! Calls between services: the callee has the port and a discovery name, and addresses are those of callees. ECS1120 reports
//! a callee without a port.

use crate::cfn::Handle;
use crate::check::report::{Report, label};
use crate::diag::{Diagnostic, Diagnostics, SourceLocation, Spanned};
use crate::dsl::model::computed::Computed;
use crate::dsl::model::lookup::Choice;
use crate::dsl::{
    Discovery, Mesh, MeshKind, Service, ServiceCall, ServiceRef, Stack, Task, Transport,
};
use crate::rules::{self, codes};

pub(super) fn check(stacks: &[Stack], diagnostics: &mut Diagnostics) {
    for stack in stacks {
        for service in stack.services() {
            let mut report = Report::new(label(&service.task), diagnostics);
            check_own_name(stack, service, &mut report);
        }
        for (task, mesh) in stack.tasks_with_mesh() {
            let mut report = Report::new(label(task), diagnostics);
            for call in &task.calls {
                report.text(&call.variable, rules::variable_name);
                match call.called_port() {
                    Some(port) => {
                        let port = (call, port.transport);
                        check_call(stacks, (task, mesh.as_ref()), port, &mut report);
                    }
                    None => check_port(call, &mut report),
                }
            }
            check_addresses(stacks, task, &mut report);
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

/// The callee has a port with the name of the call.
fn check_port(call: &ServiceCall, report: &mut Report<'_>) {
    let Some(port) = &call.port else { return };
    let callee = call.service.spec().view();
    let name = label(call.service.spec().as_ref());
    let message = format!("{name} has no port `{}`", port.value);
    let names = callee.task().named_ports();
    let names: Vec<String> = names.map(|(name, _)| format!("`{}`", name.value)).collect();
    let allowed = match names.is_empty() {
        true => "ports with a name".to_owned(),
        false => names.join(", "),
    };
    let diagnostic = Diagnostic::error(codes::UNKNOWN_PORT, message)
        .allowed(allowed)
        .hint(format!(
            "add `.port_mapping(PortMapping::tcp(…).name(\"{}\"))` to {name}",
            port.value
        ));
    report.add(diagnostic, port.origin);
}

fn check_call(
    stacks: &[Stack],
    (caller, own): (&Task, Option<&Handle<Mesh>>),
    (call, transport): (&ServiceCall, Transport),
    report: &mut Report<'_>,
) {
    let callee = &call.service;
    let name = label(callee.spec().as_ref());
    let called = callee.spec().view();
    let callee_stack = stacks.iter().find(|other| other.scope() == callee.scope());
    let theirs = callee_stack.and_then(|other| other.mesh_of(called).one());
    if let Some((own, _)) = own.zip(theirs).filter(|(own, theirs)| own.is(theirs)) {
        match (own.spec().kind, &call.port) {
            (MeshKind::AppMesh, Some(port)) => report_in_app_mesh(&name, port, report),
            (MeshKind::AppMesh, None) | (MeshKind::ServiceConnect, _) => {}
        }
        // Service Connect has no proxy for UDP.
        if transport == Transport::Tcp {
            return;
        }
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
                caller.origin,
            );
        }
        Some(Choice::Missing) => {
            let message = format!("{name} is called but its stack has no namespace");
            report.add(
                diagnostic(message).hint("add `stack.add(Mesh::service_connect(\"shop\"));` or `stack.add(Namespace::new(\"shop.local\"));`"),
                caller.origin,
            );
        }
        // With several namespaces, the callee itself is reported as ambiguous.
        Some(Choice::Ambiguous(_) | Choice::One(_)) | None => {}
    }
}

fn report_in_app_mesh(callee: &str, port: &Spanned<String>, report: &mut Report<'_>) {
    let message = format!(
        "it calls port `{}` of {callee}, which isn't in App Mesh",
        port.value
    );
    let diagnostic = Diagnostic::error(codes::NAMED_PORT_IN_APP_MESH, message)
        .allowed("calls to the port of a service in App Mesh")
        .hint("use `Mesh::service_connect(…)`, which has all ports with names");
    report.add(diagnostic, port.origin);
}

/// Variables with the addresses of services that the task doesn't call.
fn check_addresses(stacks: &[Stack], task: &Task, report: &mut Report<'_>) {
    // The rules of other security groups are unknown.
    if task.network.existing_groups().next().is_some() {
        return;
    }
    for container in task.containers() {
        for (name, value) in &container.environment {
            value.expr().for_each_reference(&mut |reference| {
                let computed = Computed::from_reference(reference);
                let Some((scope, Computed::ServiceUrl { service, port })) = computed else {
                    return;
                };
                let called = |call: &ServiceCall| {
                    let called = call.port.as_ref().map(|port| port.value.as_str());
                    (call.service.scope(), call.service.name(), called) == (scope, service, port)
                };
                if !task.calls.iter().any(called) && has_own_group(stacks, scope, service) {
                    report_uncalled(name, (service, port), name.origin, report);
                }
            });
        }
    }
}

fn has_own_group(stacks: &[Stack], scope: &str, name: &str) -> bool {
    let stack = stacks.iter().find(|stack| stack.scope() == scope);
    let mut services = stack.into_iter().flat_map(Stack::all::<Service>);
    services.any(|service| {
        let task = service.view().task();
        &*task.name == name && task.network.existing_groups().next().is_none()
    })
}

fn report_uncalled(
    variable: &Spanned<String>,
    (service, port): (&str, Option<&str>),
    origin: SourceLocation,
    report: &mut Report<'_>,
) {
    let message = format!(
        "variable `{}` has the address of service `{service}`, which the tasks don't call: its security group doesn't allow them",
        variable.value
    );
    let handle = service.replace('-', "_");
    let call = match port {
        Some(port) => format!("{handle}.port(\"{port}\")"),
        None => format!("&{handle}"),
    };
    let diagnostic = Diagnostic::warning(codes::ADDRESS_OF_UNCALLED_SERVICE, message)
        .allowed("the address of a service together with a call to it")
        .hint(format!("add `.calls({call})`"));
    report.add(diagnostic, origin);
}

#[cfg(test)]
mod tests {
    use crate::cfn::Handle;
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{
        Discovery, Mesh, Namespace, PortMapping, Service, ServiceCall, Stack, TaskBuilder, Worker,
    };

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

    fn with_metrics(
        mesh: fn() -> Option<Mesh>,
        call: fn(&Handle<Service>) -> ServiceCall,
    ) -> Diagnostics {
        let diagnostics = check(move |stack| {
            platform(stack);
            namespace(stack);
            if let Some(mesh) = mesh() {
                stack.add(mesh);
            }
            let metrics = PortMapping::tcp(9090).name("metrics");
            let stats = PortMapping::udp(8125).name("stats");
            let user = service("user").port_mapping(metrics).port_mapping(stats);
            let user = stack.add(user);
            stack.add(service("order").path("/*").calls(call(&user)));
        });
        without_app_mesh_warning(diagnostics)
    }

    // found: D1
    #[test]
    fn call_to_unknown_port_is_an_error() {
        let without_mesh = |call| with_metrics(|| None, call);
        let diagnostics = without_mesh(|user| user.port("admin"));
        let message = "service `user` has no port `admin`";
        assert_error(&diagnostics, "ECS1142", message);
        let allowed = only_diagnostic(&diagnostics).allowed.as_deref();
        assert_eq!(allowed, Some("`metrics`, `stats`"));
        assert_silent(&without_mesh(|user| user.port("metrics")));
        assert_silent(&without_mesh(|user| user.port("stats")));
    }

    #[test]
    fn named_port_in_app_mesh_is_an_error() {
        let call = |user: &Handle<Service>| user.port("metrics");
        let message = "it calls port `metrics` of service `user`, which isn't in App Mesh";
        let diagnostics = with_metrics(|| Some(Mesh::app_mesh("shop")), call);
        assert!(
            diagnostics
                .iter()
                .any(|found| found.code.as_str() == "ECS2115" && found.message == message),
            "{diagnostics}"
        );
        let no_dns = |user: &Handle<Service>| user.named("USERS");
        let diagnostics = with_metrics(|| Some(Mesh::app_mesh("shop")), no_dns);
        assert!(
            diagnostics
                .iter()
                .all(|found| found.code.as_str() != "ECS2115"),
            "{diagnostics}"
        );
    }

    #[test]
    fn invalid_variable_name_is_an_error() {
        let diagnostics = with_metrics(|| None, |user| user.named("USER=URL"));
        assert_eq!(only(&diagnostics).0, "ECS1601");
    }

    // found: D9
    #[test]
    fn address_without_a_call_is_a_warning() {
        let with = |change: fn(Worker, &Handle<Service>) -> Worker| {
            check(move |stack| {
                platform(stack);
                namespace(stack);
                let user = stack.add(service("user").path("/*"));
                stack.add(change(worker("order"), &user));
            })
        };
        let message = "variable `USERS` has the address of service `user`, which the tasks don't call: its security group doesn't allow them";
        let diagnostics = with(|order, user| order.env("USERS", user.url()));
        assert_warning(&diagnostics, "ECS1250", message);
        let hint = only_diagnostic(&diagnostics).hint.as_deref();
        assert_eq!(hint, Some("add `.calls(&user)`"));
        assert_silent(&with(|order, user| {
            order.env("USERS", user.url()).calls(user)
        }));
    }
}
