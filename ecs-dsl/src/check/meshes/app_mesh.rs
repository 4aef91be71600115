//! What only App Mesh can break: its proxies, gateways, shares of calls, and TLS that not everybody speaks.

use super::NO_COUNTERPART;
use crate::cfn::Handle;
use crate::check::report::{Report, label};
use crate::diag::{Code, Diagnostic, Located};
use crate::dsl::{Container, Mesh, MeshKind, PROXY_PORTS, Service, Stack, Workload};

const PROXYS_OWN: Code = Code::new("ECS2109");
const NOTHING_LEFT: Code = Code::new("ECS2110");
const OUTSIDE_OF_TLS: Code = Code::new("ECS2111");
const WRONG_GATEWAY: Code = Code::new("ECS2113");
const WRONG_SHARES: Code = Code::new("ECS2114");

pub(super) fn check(stacks: &[Stack], stack: &Stack, workload: &Workload, report: &mut Report<'_>) {
    check_proxy(stack, workload, report);
    check_calls(stacks, stack, workload, report);
    check_gateway(stacks, workload, report);
    check_shares(stacks, stack, workload, report);
}

/// What the proxy of App Mesh takes of a task: names, ports, CPU and memory.
fn check_proxy(stack: &Stack, workload: &Workload, report: &mut Report<'_>) {
    let Some(mesh) = stack.app_mesh_of(workload) else {
        return;
    };
    let proxies = mesh.spec().sidecars();
    for container in workload.containers() {
        let name = &container.name;
        if proxies.iter().any(|proxy| proxy.name.value == name.value) {
            let message = format!(
                "a container is called `{}`, as one of the mesh is",
                name.value
            );
            let fault = Diagnostic::error(PROXYS_OWN, message).allowed("any other name");
            report.tell(fault, name.origin);
        }
        if let Some(port) = container
            .port
            .as_ref()
            .filter(|port| PROXY_PORTS.contains(&port.value))
        {
            let message = format!("port `{}` is the proxy's own", port.value);
            let fault = Diagnostic::error(PROXYS_OWN, message)
                .allowed("ports other than 9901, 15000 and 15001");
            report.tell(fault, port.origin);
        }
    }
    let taken = |part: fn(&Container) -> Option<Located<u32>>| {
        let all = proxies.iter().chain(workload.containers().skip(1));
        all.filter_map(part)
            .map(|part| u64::from(part.value))
            .sum::<u64>()
    };
    let cpu = taken(|container| container.cpu);
    let memory = taken(|container| container.memory);
    for (unit, taken, has) in [
        ("CPU units", cpu, workload.cpu),
        ("MiB", memory, workload.memory),
    ] {
        if taken >= u64::from(has.value) {
            let message = format!(
                "its proxy and sidecars take `{taken}` {unit} of the task's `{}`",
                has.value
            );
            let fault = Diagnostic::error(NOTHING_LEFT, message)
                .allowed("proxies and sidecars that leave the main container something")
                .hint("more `.cpu(…)` and `.memory(…)` for the task, or less for `Envoy::new()`");
            report.tell(fault, has.origin);
        }
    }
}

/// A gateway is of an App Mesh, and leads to services in it.
fn check_gateway(stacks: &[Stack], workload: &Workload, report: &mut Report<'_>) {
    let ingress = workload.ingress.as_ref();
    let Some(gateway) = ingress.and_then(|ingress| ingress.gateway.as_ref()) else {
        return;
    };
    let mesh = &gateway.mesh;
    if mesh.spec().kind == MeshKind::ServiceConnect {
        let message = format!(
            "mesh `{}` is of Service Connect, which has no gateways",
            mesh.name()
        );
        let fault = Diagnostic::error(WRONG_GATEWAY, message)
            .allowed("gateways of `Mesh::app_mesh`")
            .hint("a load balancer leads to each service: `.path(…)` on them, and no gateway");
        report.tell(fault, workload.origin);
        return;
    }
    if mesh
        .spec()
        .tls
        .as_ref()
        .is_some_and(|tls| tls.exporter.is_some())
    {
        let message = format!(
            "services of mesh `{}` ask callers for a certificate, and a gateway has none",
            mesh.name()
        );
        let fault = Diagnostic::warning(WRONG_GATEWAY, message)
            .allowed("gateways of a mesh without `.mutual(…)`")
            .hint("a load balancer leads to a service without the mesh's TLS: `.path(…)` on it, and no gateway");
        report.tell(fault, workload.origin);
    }
    for (prefix, service) in &gateway.routes {
        let mut tell = |message: String, allowed: &str| {
            report.tell(
                Diagnostic::error(WRONG_GATEWAY, message).allowed(allowed),
                prefix.origin,
            );
        };
        if !prefix.value.starts_with('/') {
            let message = format!("prefix `{}` is not the beginning of a path", prefix.value);
            tell(message, "a prefix that begins with `/`");
        }
        if !is_member(stacks, service, mesh) {
            let message = format!(
                "{} is not in mesh `{}`",
                label(service.spec().as_ref()),
                mesh.name()
            );
            tell(message, "services of the gateway's own mesh");
        }
    }
}

/// Whether a service has its proxy in this App Mesh.
fn is_member(stacks: &[Stack], service: &Handle<Service>, mesh: &Handle<Mesh>) -> bool {
    let home = stacks.iter().find(|home| home.scope() == service.scope());
    let theirs = home.and_then(|home| home.app_mesh_of(&service.spec().0));
    theirs.is_some_and(|theirs| theirs.is(mesh))
}

/// Shares of the calls go to services of the same App Mesh, and are no more than all.
fn check_shares(stacks: &[Stack], stack: &Stack, workload: &Workload, report: &mut Report<'_>) {
    let shares = workload
        .ingress
        .as_ref()
        .map_or(&[][..], |ingress| &ingress.weighted_targets);
    let Some(last) = shares.last() else { return };
    let Some(mesh) = stack.app_mesh_of(workload) else {
        let fault = Diagnostic::warning(
            NO_COUNTERPART,
            "`.weighted_target(…)` has no counterpart outside of App Mesh",
        )
        .allowed("shares of services in `Mesh::app_mesh`")
        .hint("`.deployment(Deployment::canary(10))` shifts traffic to a new version");
        report.tell(fault, last.percent.origin);
        return;
    };
    let sum: u32 = shares.iter().map(|share| share.percent.value.whole()).sum();
    for share in shares
        .iter()
        .filter(|share| !share.percent.value.is_whole())
    {
        let message = format!("weight `{}` has a fraction", share.percent.value);
        let fault = Diagnostic::error(WRONG_SHARES, message).allowed("whole percentages");
        report.tell(fault, share.percent.origin);
    }
    if sum > 100 {
        let fault = Diagnostic::error(WRONG_SHARES, format!("others have `{sum}` of 100 calls"))
            .allowed("shares of 100 together at most");
        report.tell(fault, last.percent.origin);
    }
    for share in shares
        .iter()
        .filter(|share| !is_member(stacks, &share.service, &mesh))
    {
        let message = format!(
            "{} is not in mesh `{}`",
            label(share.service.spec().as_ref()),
            mesh.name()
        );
        let fault = Diagnostic::error(WRONG_SHARES, message).allowed("services of the same mesh");
        report.tell(fault, share.percent.origin);
    }
}

/// A service of App Mesh with TLS takes nothing else from those who have no proxy.
fn check_calls(stacks: &[Stack], stack: &Stack, workload: &Workload, report: &mut Report<'_>) {
    for callee in &workload.calls {
        let home = stacks.iter().find(|home| home.scope() == callee.scope());
        let called = &callee.spec().0;
        let Some(mesh) = home.and_then(|home| home.app_mesh_of(called)) else {
            continue;
        };
        let inside = stack.app_mesh_of(workload).is_some_and(|own| own.is(&mesh));
        if !inside && mesh.spec().tls.is_some() && !called.is_routed() {
            let name = label(callee.spec().as_ref());
            let message = format!(
                "it calls {name}, which takes only TLS of mesh `{}`",
                mesh.name()
            );
            let fault = Diagnostic::error(OUTSIDE_OF_TLS, message)
                .allowed("calls from services in the same mesh")
                .hint("only a service with a port has a proxy of App Mesh; `Mesh::service_connect` takes workers too");
            report.tell(fault, workload.origin);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Container, Envoy, Mesh, MeshTls, Service};

    fn proxied(service: impl Fn() -> Service) -> Diagnostics {
        let faults = check(|stack| {
            platform(stack);
            let envoy = Envoy::new().cpu(64).memory(128);
            stack.add(Mesh::app_mesh("shop").envoy(envoy));
            stack.add(service().path("/*"));
        });
        without_sunset(faults)
    }

    #[test]
    fn names_and_ports_of_the_proxy() {
        let beside = |name: &'static str, port: u16| {
            proxied(move || service("order").sidecar(Container::new(name, image()).port(port)))
        };
        assert_error(
            &beside("envoy", 80),
            "ECS2109",
            "a container is called `envoy`, as one of the mesh is",
        );
        assert_error(
            &beside("cache", 15_001),
            "ECS2109",
            "port `15001` is the proxy's own",
        );
        assert_silent(&beside("cache", 15_002));
    }

    #[test]
    fn the_proxy_leaves_something_of_the_task() {
        let with = |cpu: u32| {
            proxied(move || service("order").sidecar(Container::new("cache", image()).cpu(cpu)))
        };
        let message = "its proxy and sidecars take `256` CPU units of the task's `256`";
        assert_error(&with(192), "ECS2110", message);
        assert_silent(&with(191));
    }

    #[test]
    fn without_a_proxy_nobody_speaks_tls_of_the_mesh() {
        let program = |tls: bool| {
            without_sunset(check(move |stack| {
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
        let message = "it calls service `user`, which takes only TLS of mesh `shop`";
        assert_error(&program(true), "ECS2111", message);
        assert_silent(&program(false));
    }

    #[test]
    fn a_gateway_leads_into_its_own_app_mesh() {
        let program = |app_mesh: bool, prefix: &'static str, inside: bool| {
            without_sunset(check(move |stack| {
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
        let message = "mesh `shop` is of Service Connect, which has no gateways";
        assert_error(&program(false, "/users/", true), "ECS2113", message);
        let message = "prefix `users` is not the beginning of a path";
        assert_error(&program(true, "users", true), "ECS2113", message);
        let message = "service `user` is not in mesh `shop`";
        assert_error(&program(true, "/users/", false), "ECS2113", message);
    }

    #[test]
    fn shares_are_no_more_than_all() {
        let program = |app_mesh: bool, percent: u8| {
            without_sunset(check(move |stack| {
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
            "others have `101` of 100 calls",
        );
        let message = "`.weighted_target(…)` has no counterpart outside of App Mesh";
        assert_warning(&program(false, 10), "ECS2108", message);
    }

    #[test]
    fn a_gateway_shows_no_certificate() {
        let program = |mutual: bool| {
            without_sunset(check(move |stack| {
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
        let message =
            "services of mesh `shop` ask callers for a certificate, and a gateway has none";
        assert_warning(&program(true), "ECS2113", message);
        assert_silent(&program(false));
    }
}
