//! App Mesh: proxies, gateways, traffic weights, and callers without TLS.

use crate::cfn::Handle;
use crate::check::report::{Report, label};
use crate::diag::{Diagnostic, Spanned};
use crate::dsl::{Container, Mesh, MeshKind, PROXY_PORTS, Service, ServiceRef, Stack};
use crate::rules::codes;

pub(super) fn check(
    stacks: &[Stack],
    stack: &Stack,
    service: ServiceRef<'_>,
    report: &mut Report<'_>,
) {
    check_proxy(stack, service, report);
    check_calls(stacks, stack, service, report);
    check_gateway(stacks, service, report);
    check_weights(stacks, stack, service, report);
}

/// Checks names, ports, CPU and memory that the proxy needs in a task.
fn check_proxy(stack: &Stack, service: ServiceRef<'_>, report: &mut Report<'_>) {
    let Some(mesh) = stack.app_mesh_of(service) else {
        return;
    };
    let proxies = mesh.spec().sidecars();
    for container in service.task.containers() {
        let name = &container.name;
        if proxies.iter().any(|proxy| proxy.name.value == name.value) {
            let message = format!("container name `{}` is used by the mesh", name.value);
            let diagnostic = Diagnostic::error(codes::PROXY_NAME_OR_PORT_CONFLICT, message)
                .allowed("any other name");
            report.add(diagnostic, name.origin);
        }
        if let Some(port) = container
            .port
            .as_ref()
            .filter(|port| PROXY_PORTS.contains(&port.value))
        {
            let message = format!("port `{}` is used by the proxy", port.value);
            let diagnostic = Diagnostic::error(codes::PROXY_NAME_OR_PORT_CONFLICT, message)
                .allowed("ports other than 9901, 15000 and 15001");
            report.add(diagnostic, port.origin);
        }
    }
    let reserved = |amount: fn(&Container) -> Option<Spanned<u32>>| {
        let all = proxies.iter().chain(service.task.containers().skip(1));
        all.filter_map(amount)
            .map(|amount| u64::from(amount.value))
            .sum::<u64>()
    };
    let cpu = reserved(|container| container.cpu);
    let memory = reserved(|container| container.memory);
    for (unit, reserved, total) in [
        ("CPU units", cpu, service.task.cpu),
        ("MiB", memory, service.task.memory),
    ] {
        if reserved >= u64::from(total.value) {
            let message = format!(
                "proxy and sidecars reserve `{reserved}` {unit} of the task's `{}`",
                total.value
            );
            let diagnostic = Diagnostic::error(codes::TASK_TOO_SMALL_FOR_PROXY, message)
                .allowed("proxies and sidecars that leave CPU and memory for the main container")
                .hint("increase `.cpu(…)` and `.memory(…)` of the task, or reduce those of `Envoy::new()`");
            report.add(diagnostic, total.origin);
        }
    }
}

/// Checks that a gateway belongs to an App Mesh and routes to services in it.
fn check_gateway(stacks: &[Stack], service: ServiceRef<'_>, report: &mut Report<'_>) {
    let Some(gateway) = service.ingress.and_then(|ingress| ingress.gateway.as_ref()) else {
        return;
    };
    let mesh = &gateway.mesh;
    if mesh.spec().kind == MeshKind::ServiceConnect {
        let message = format!(
            "mesh `{}` uses Service Connect, which has no gateways",
            mesh.name()
        );
        let diagnostic = Diagnostic::error(codes::INVALID_GATEWAY_ROUTE, message)
            .allowed("gateways of `Mesh::app_mesh`")
            .hint("replace the gateway with `.path(…)` on each service");
        report.add(diagnostic, service.task.origin);
        return;
    }
    if mesh
        .spec()
        .tls
        .as_ref()
        .is_some_and(|tls| tls.exporter.is_some())
    {
        let message = format!(
            "mesh `{}` requires client certificates, but a gateway has none",
            mesh.name()
        );
        let diagnostic = Diagnostic::warning(codes::INVALID_GATEWAY_ROUTE, message)
            .allowed("gateways of a mesh without `.mutual(…)`")
            .hint("replace the gateway with `.path(…)` on each service: a load balancer doesn't use the mesh's TLS");
        report.add(diagnostic, service.task.origin);
    }
    for (prefix, service) in &gateway.routes {
        let mut push = |message: String, allowed: &str| {
            report.add(
                Diagnostic::error(codes::INVALID_GATEWAY_ROUTE, message).allowed(allowed),
                prefix.origin,
            );
        };
        if !prefix.value.starts_with('/') {
            let message = format!("prefix `{}` doesn't begin with `/`", prefix.value);
            push(message, "a path prefix such as `/orders/`");
        }
        if !is_member(stacks, service, mesh) {
            let message = format!(
                "{} is not in mesh `{}`",
                label(service.spec().as_ref()),
                mesh.name()
            );
            push(message, "services of the gateway's own mesh");
        }
    }
}

/// Whether a service is in this App Mesh.
fn is_member(stacks: &[Stack], service: &Handle<Service>, mesh: &Handle<Mesh>) -> bool {
    let service_stack = stacks.iter().find(|other| other.scope() == service.scope());
    let own = service_stack.and_then(|other| other.app_mesh_of(service.spec().view()));
    own.is_some_and(|own| own.is(mesh))
}

/// Checks that traffic weights add up to at most 100, and are for services in the same App Mesh.
fn check_weights(
    stacks: &[Stack],
    stack: &Stack,
    service: ServiceRef<'_>,
    report: &mut Report<'_>,
) {
    let targets = service
        .ingress
        .map_or(&[][..], |ingress| &ingress.weighted_targets);
    let Some(last) = targets.last() else { return };
    let Some(mesh) = stack.app_mesh_of(service) else {
        let message = "`.weighted_target(…)` is not supported outside of App Mesh";
        let diagnostic = Diagnostic::warning(codes::UNSUPPORTED_MESH_SETTING, message)
            .allowed("`.weighted_target(…)` on services in `Mesh::app_mesh`")
            .hint("use `.deployment(Deployment::canary(10))` to shift traffic to a new version");
        report.add(diagnostic, last.percent.origin);
        return;
    };
    let sum: u32 = targets
        .iter()
        .map(|target| target.percent.value.whole())
        .sum();
    for target in targets
        .iter()
        .filter(|target| !target.percent.value.is_whole())
    {
        let message = format!(
            "weight `{}` is not a whole percentage",
            target.percent.value
        );
        let diagnostic =
            Diagnostic::error(codes::INVALID_TRAFFIC_WEIGHTS, message).allowed("whole percentages");
        report.add(diagnostic, target.percent.origin);
    }
    if sum > 100 {
        let message = format!("traffic weights add up to `{sum}` percent");
        let diagnostic = Diagnostic::error(codes::INVALID_TRAFFIC_WEIGHTS, message)
            .allowed("at most 100 percent in total");
        report.add(diagnostic, last.percent.origin);
    }
    for target in targets
        .iter()
        .filter(|target| !is_member(stacks, &target.service, &mesh))
    {
        let message = format!(
            "{} is not in mesh `{}`",
            label(target.service.spec().as_ref()),
            mesh.name()
        );
        let diagnostic = Diagnostic::error(codes::INVALID_TRAFFIC_WEIGHTS, message)
            .allowed("services of the same mesh");
        report.add(diagnostic, target.percent.origin);
    }
}

/// Reports callers without a proxy of services that accept only the mesh's TLS.
fn check_calls(stacks: &[Stack], stack: &Stack, service: ServiceRef<'_>, report: &mut Report<'_>) {
    for callee in service.task.calls.iter().map(|call| &call.service) {
        let callee_stack = stacks.iter().find(|other| other.scope() == callee.scope());
        let called = callee.spec().view();
        let Some(mesh) = callee_stack.and_then(|other| other.app_mesh_of(called)) else {
            continue;
        };
        let inside = stack.app_mesh_of(service).is_some_and(|own| own.is(&mesh));
        if !inside && mesh.spec().tls.is_some() && !called.is_routed() {
            let name = label(callee.spec().as_ref());
            let message = format!(
                "it calls {name}, which accepts only the TLS of mesh `{}`",
                mesh.name()
            );
            let diagnostic = Diagnostic::error(codes::TLS_CALL_WITHOUT_PROXY, message)
                .allowed("calls from services in the same mesh")
                .hint("only a service with a port has an App Mesh proxy; `Mesh::service_connect` supports workers too");
            report.add(diagnostic, service.task.origin);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Container, Envoy, Mesh, MeshTls, Service, ServiceBuilder, TaskBuilder};

    fn proxied(service: impl Fn() -> Service) -> Diagnostics {
        let diagnostics = check(|stack| {
            platform(stack);
            let envoy = Envoy::new().cpu(64).memory(128);
            stack.add(Mesh::app_mesh("shop").envoy(envoy));
            stack.add(service().path("/*"));
        });
        without_app_mesh_warning(diagnostics)
    }

    #[test]
    fn proxy_name_or_port_is_an_error() {
        let with_sidecar = |name: &'static str, port: u16| {
            proxied(move || service("order").sidecar(Container::new(name, image()).port(port)))
        };
        assert_error(
            &with_sidecar("envoy", 80),
            "ECS2109",
            "container name `envoy` is used by the mesh",
        );
        assert_error(
            &with_sidecar("cache", 15_001),
            "ECS2109",
            "port `15001` is used by the proxy",
        );
        assert_silent(&with_sidecar("cache", 15_002));
    }

    #[test]
    fn proxy_that_needs_the_whole_task_is_an_error() {
        let with = |cpu: u32| {
            proxied(move || service("order").sidecar(Container::new("cache", image()).cpu(cpu)))
        };
        let message = "proxy and sidecars reserve `256` CPU units of the task's `256`";
        assert_error(&with(192), "ECS2110", message);
        assert_silent(&with(191));
    }

    #[test]
    fn call_without_proxy_to_tls_service_is_an_error() {
        let program = |tls: bool| {
            without_app_mesh_warning(check(move |stack| {
                platform(stack);
                let mesh = Mesh::app_mesh("shop");
                let authority = "arn:aws:acm-pca:us-east-1:123456789012:certificate-authority/1";
                stack.add(match tls {
                    true => mesh.tls(MeshTls::private_ca(authority)),
                    false => mesh,
                });
                let user = stack.add(service("user"));
                stack.add(worker("mail").calls(&user));
            }))
        };
        let message = "it calls service `user`, which accepts only the TLS of mesh `shop`";
        assert_error(&program(true), "ECS2111", message);
        assert_silent(&program(false));
    }

    #[test]
    fn invalid_gateway_route_is_an_error() {
        let program = |app_mesh: bool, prefix: &'static str, inside: bool| {
            without_app_mesh_warning(check(move |stack| {
                platform(stack);
                let mesh = stack.add(match app_mesh {
                    true => Mesh::app_mesh("shop"),
                    false => Mesh::service_connect("shop"),
                });
                let user = service("user").path("/direct/*");
                let user = stack.add(if inside { user } else { user.without_mesh() });
                let gateway = mesh.gateway("ingress").port(8088).path("/*");
                stack.add(gateway.forward(prefix, &user));
            }))
        };
        assert_silent(&program(true, "/users/", true));
        let message = "mesh `shop` uses Service Connect, which has no gateways";
        assert_error(&program(false, "/users/", true), "ECS2113", message);
        let message = "prefix `users` doesn't begin with `/`";
        assert_error(&program(true, "users", true), "ECS2113", message);
        let message = "service `user` is not in mesh `shop`";
        assert_error(&program(true, "/users/", false), "ECS2113", message);
    }

    #[test]
    fn weights_above_100_are_an_error() {
        let program = |app_mesh: bool, percent: u8| {
            without_app_mesh_warning(check(move |stack| {
                platform(stack);
                stack.add(match app_mesh {
                    true => Mesh::app_mesh("shop"),
                    false => Mesh::service_connect("shop"),
                });
                let next = stack.add(service("next").path("/next/*"));
                stack.add(service("user").path("/*").weighted_target(&next, percent));
            }))
        };
        assert_silent(&program(true, 100));
        assert_error(
            &program(true, 101),
            "ECS2114",
            "traffic weights add up to `101` percent",
        );
        let message = "`.weighted_target(…)` is not supported outside of App Mesh";
        assert_warning(&program(false, 10), "ECS2108", message);
    }

    #[test]
    fn gateway_in_mutual_tls_mesh_is_a_warning() {
        let program = |mutual: bool| {
            without_app_mesh_warning(check(move |stack| {
                platform(stack);
                let authority = "arn:aws:acm-pca:us-east-1:123456789012:certificate-authority/1";
                let tls = MeshTls::private_ca(authority);
                let exporter = Container::new("exporter", image());
                let tls = if mutual { tls.mutual(exporter) } else { tls };
                let mesh = stack.add(Mesh::app_mesh("shop").tls(tls));
                let user = stack.add(service("user").path("/direct/*"));
                let gateway = mesh.gateway("ingress").port(8088).path("/*");
                stack.add(gateway.forward("/users/", &user));
            }))
        };
        let message = "mesh `shop` requires client certificates, but a gateway has none";
        assert_warning(&program(true), "ECS2113", message);
        assert_silent(&program(false));
    }
}
