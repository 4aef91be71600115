//! Meshes: names that are given once, time-outs that mean something. Calls need no look: a handle of the callee is there
//! before its caller, so that they never lead in a circle.

use std::collections::BTreeMap;
use std::time::Duration;

use super::report::{Report, label, workload_label};
use crate::cfn::Handle;
use crate::diag::{Code, Diagnostic, Diagnostics, Located};
use crate::dsl::lookup::Choice;
use crate::dsl::{
    AppProtocol, Container, Front, Mesh, MeshKind, PROXY_PORTS, Service, Spec, Stack, Workload,
};
use crate::rules;

const SAME_NAME: Code = Code::new("ECS2104");
const NO_REQUESTS: Code = Code::new("ECS2105");
const SHORT_IDLE: Code = Code::new("ECS2106");
const NO_MESH: Code = Code::new("ECS2107");
const NO_COUNTERPART: Code = Code::new("ECS2108");
const PROXYS_OWN: Code = Code::new("ECS2109");
const NOTHING_LEFT: Code = Code::new("ECS2110");
const OUTSIDE_OF_TLS: Code = Code::new("ECS2111");
const ENDED: Code = Code::new("ECS2112");
const WRONG_GATEWAY: Code = Code::new("ECS2113");
const WRONG_SHARES: Code = Code::new("ECS2114");

/// The services of all meshes: stack and name of the mesh, and the service's name in it.
type Names = BTreeMap<(String, String, String), String>;

pub(super) fn check(stacks: &[Stack], faults: &mut Diagnostics) {
    let mut names = Names::new();
    for stack in stacks {
        check_specs(stack, faults);
        for workload in stack.workloads() {
            let mut report = Report::new(workload_label(workload), faults);
            check_front(stack, workload, &mut report);
            check_proxy(stack, workload, &mut report);
            check_calls(stacks, stack, workload, &mut report);
            check_gateway(stacks, workload, &mut report);
            check_shares(stacks, stack, workload, &mut report);
            if let (Some(mesh), true) = (stack.mesh_of(workload).one(), workload.is_open()) {
                check_name(stack, workload, &mesh, &mut names, &mut report);
            }
        }
    }
}

fn check_specs(stack: &Stack, faults: &mut Diagnostics) {
    for spec in &stack.components {
        let Spec::Mesh(mesh) = spec else { continue };
        let mut report = Report::new(label(mesh.as_ref()), faults);
        if let Some(tls) = &mesh.tls
            && let Some(arn) = tls.authority.value.expr().as_str()
        {
            report.value(arn, tls.authority.origin, rules::authority_arn(arn));
        }
        match mesh.kind {
            MeshKind::ServiceConnect => check_counterparts(mesh, &mut report),
            MeshKind::AppMesh => tell_end(mesh, &mut report),
        }
    }
}

/// `resource_lifecycle.json`: `AWS::AppMesh::Mesh`.
fn tell_end(mesh: &Mesh, report: &mut Report<'_>) {
    let fault = Diagnostic::warning(ENDED, "AWS ended App Mesh on 2026-09-30")
        .allowed("ECS Service Connect, which gives the same services the same names")
        .hint(format!(
            "write `Mesh::service_connect(\"{0}\")` for `Mesh::app_mesh(\"{0}\")`",
            mesh.name
        ));
    report.tell(fault, mesh.origin);
}

/// What only App Mesh has.
fn check_counterparts(mesh: &Mesh, report: &mut Report<'_>) {
    let settings = [
        (
            mesh.envoy.is_some(),
            "envoy",
            "its proxy is AWS's own: leave it out",
        ),
        (
            mesh.xray,
            "xray",
            "the program itself sends its traces; the proxies measure requests without it",
        ),
        (
            mesh.tls.as_ref().is_some_and(|tls| tls.exporter.is_some()),
            "mutual",
            "callers show no certificates there: leave it out, TLS stays",
        ),
        (
            mesh.retries.is_some(),
            "retries",
            "its proxies try again by themselves: leave it out",
        ),
    ];
    for (_, setter, instead) in settings.into_iter().filter(|(set, ..)| *set) {
        let message = format!("`.{setter}(…)` has no counterpart in Service Connect");
        let fault = Diagnostic::warning(NO_COUNTERPART, message)
            .allowed("settings of App Mesh on `Mesh::app_mesh`")
            .hint(instead);
        report.tell(fault, mesh.origin);
    }
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
    let front = workload.front.as_ref();
    let Some(gateway) = front.and_then(|front| front.gateway.as_ref()) else {
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
        .front
        .as_ref()
        .map_or(&[][..], |front| &front.shares);
    let Some(last) = shares.last() else { return };
    let Some(mesh) = stack.app_mesh_of(workload) else {
        let fault = Diagnostic::warning(
            NO_COUNTERPART,
            "`.share(…)` has no counterpart outside of App Mesh",
        )
        .allowed("shares of services in `Mesh::app_mesh`")
        .hint("`.deploy(Deployment::canary(10.0))` shifts traffic to a new version");
        report.tell(fault, last.percent.origin);
        return;
    };
    let sum: u32 = shares
        .iter()
        .map(|share| u32::from(share.percent.value))
        .sum();
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

/// Time-outs, and whether there is a mesh that could keep them.
fn check_front(stack: &Stack, workload: &Workload, report: &mut Report<'_>) {
    let Some(front) = &workload.front else { return };
    let mut timeouts = [&front.idle_timeout, &front.per_request_timeout]
        .into_iter()
        .flatten();
    for timeout in timeouts.clone() {
        report.duration(timeout, rules::mesh_timeout);
    }
    if let (Some(timeout), Choice::Missing) = (timeouts.next(), stack.mesh_of(workload)) {
        let fault = Diagnostic::warning(NO_MESH, "it has a time-out of a mesh, and is in none")
            .allowed("time-outs of services in a mesh")
            .hint("`stack.add(Mesh::service_connect(\"shop\"));`, or leave the time-out out");
        report.tell(fault, timeout.origin);
    }
    check_timeouts(front, report);
}

fn check_timeouts(front: &Front, report: &mut Report<'_>) {
    let Some(request) = &front.per_request_timeout else {
        return;
    };
    if front.protocol() == AppProtocol::Tcp {
        let fault = Diagnostic::error(NO_REQUESTS, "a mesh sees no requests in plain TCP")
            .allowed("`.idle_timeout(…)` for TCP")
            .hint("leave `.per_request_timeout(…)` out, or say what it speaks: `.protocol(AppProtocol::Http)`");
        report.tell(fault, request.origin);
        return;
    }
    let shorter = |idle: &&Located<Duration>| !idle.is_zero() && idle.value < request.value;
    if let Some(idle) = front.idle_timeout.as_ref().filter(shorter) {
        let message = format!(
            "a connection is closed after {} seconds without a byte, and a request may take {}",
            idle.as_secs(),
            request.as_secs()
        );
        let fault = Diagnostic::warning(SHORT_IDLE, message)
            .allowed("an idle time-out at or above that of requests");
        report.tell(fault, idle.origin);
    }
}

/// A name in a mesh is given once, in whichever stack and in whichever way.
fn check_name(
    stack: &Stack,
    workload: &Workload,
    mesh: &Handle<Mesh>,
    names: &mut Names,
    report: &mut Report<'_>,
) {
    let origin = workload.origin;
    report.value(
        &workload.name,
        origin,
        rules::mesh_service_name(&workload.name),
    );
    let name = workload.name.to_ascii_lowercase();
    let mut tell = |message: String, hint: &str| {
        let fault = Diagnostic::error(SAME_NAME, message)
            .allowed("each name once in the namespace of a mesh")
            .hint(hint);
        report.tell(fault, origin);
    };
    let key = (
        mesh.scope().to_owned(),
        mesh.name().to_owned(),
        name.clone(),
    );
    if let Some(first) = names.insert(key, workload_label(workload)) {
        let message = format!("in mesh `{}` {first} is called `{name}` too", mesh.name());
        tell(
            message,
            "call one of them otherwise, or give it another mesh",
        );
    }
    let own = stack
        .namespace_of(workload)
        .one()
        .filter(|_| workload.is_registered());
    let shared = mesh.spec().namespace.as_ref();
    let both = own.zip(shared.filter(|_| mesh.spec().kind == MeshKind::ServiceConnect));
    if both.is_some_and(|(own, of_mesh)| own.is(of_mesh)) {
        let message = format!(
            "DNS has it in the namespace of mesh `{}` already",
            mesh.name()
        );
        tell(
            message,
            "`.discovery(Discovery::None)` on it, or no `.namespace(…)` on the mesh",
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{
        AppProtocol, Cluster, Container, Discovery, Envoy, LoadBalancer, Mesh, MeshTls, Namespace,
        Nat, Retries, Service, Stacks, Vpc, secs,
    };

    fn in_mesh(service: impl Fn() -> Service) -> Diagnostics {
        check(|stack| {
            platform(stack);
            stack.add(Mesh::service_connect("shop"));
            stack.add(service());
        })
    }

    #[test]
    fn names_are_compared_in_small_letters_over_all_stacks() {
        let program = |second: &'static str, apart: bool| {
            check_program(&move |stacks: &mut Stacks| {
                let base = stacks.stack("base");
                let vpc = base.add(Vpc::new("main").nat(Nat::Single));
                let cluster = base.add(Cluster::new("main").vpc(&vpc));
                let balancer = base.add(LoadBalancer::public("web"));
                let mesh = base.add(Mesh::service_connect("shop"));
                base.add(service("order").path("/orders/*"));
                let web = stacks.stack("web");
                let other = service(second).path("/more/*").cluster(&cluster);
                let other = other.load_balancer(&balancer);
                web.add(match apart {
                    true => other,
                    false => other.mesh(&mesh),
                });
            })
        };
        let message = "in mesh `shop` service `order` is called `order` too";
        assert_error(&program("Order", false), "ECS2104", message);
        assert_silent(&program("user", false));
        assert_silent(&program("Order", true));
    }

    #[test]
    fn dns_and_the_mesh_share_no_name() {
        let program = |discovery: Discovery, shared: bool| {
            check(move |stack| {
                platform(stack);
                let names = stack.add(Namespace::new("shop.local"));
                let mesh = Mesh::service_connect("shop");
                stack.add(if shared { mesh.namespace(&names) } else { mesh });
                stack.add(service("order").path("/*").discovery(discovery));
            })
        };
        let message = "DNS has it in the namespace of mesh `shop` already";
        assert_error(&program(Discovery::A, true), "ECS2104", message);
        assert_silent(&program(Discovery::None, true));
        assert_silent(&program(Discovery::A, false));
    }

    #[test]
    fn time_outs() {
        let both = |idle, request| {
            in_mesh(move || {
                let order = service("order").path("/*");
                order
                    .idle_timeout(secs(idle))
                    .per_request_timeout(secs(request))
            })
        };
        let message =
            "a connection is closed after 5 seconds without a byte, and a request may take 6";
        assert_warning(&both(5, 6), "ECS2106", message);
        assert_silent(&both(6, 6));
        // 0 is for ever.
        assert_silent(&both(0, 6));
        let tcp = in_mesh(|| {
            let order = service("order").path("/*").protocol(AppProtocol::Tcp);
            order.per_request_timeout(secs(5))
        });
        assert_error(&tcp, "ECS2105", "a mesh sees no requests in plain TCP");
    }

    #[test]
    fn without_a_mesh_a_time_out_is_of_no_use() {
        let faults = check_service(|| service("order").path("/*").idle_timeout(secs(5)));
        assert_warning(
            &faults,
            "ECS2107",
            "it has a time-out of a mesh, and is in none",
        );
    }

    #[test]
    fn of_two_meshes_one_is_chosen() {
        let program = |outside: bool| {
            check(move |stack| {
                platform(stack);
                stack.add(Mesh::service_connect("front"));
                stack.add(Mesh::service_connect("back"));
                let order = service("order").path("/*");
                stack.add(if outside { order.without_mesh() } else { order });
            })
        };
        assert_error(
            &program(false),
            "ECS1205",
            "it could be in mesh `front` or `back`",
        );
        assert_silent(&program(true));
    }

    #[test]
    fn certificates_are_of_a_private_authority() {
        let faults = check(|stack| {
            platform(stack);
            let tls = MeshTls::private_ca("arn:aws:acm:us-east-1:123456789012:certificate/1");
            stack.add(Mesh::service_connect("shop").tls(tls));
        });
        assert_eq!(only(&faults).0, "ECS2103");
    }

    #[test]
    fn a_call_within_the_mesh_needs_no_namespace() {
        let program = |outside: bool| {
            check(move |stack| {
                platform(stack);
                stack.add(Mesh::service_connect("shop"));
                let user = stack.add(service("user"));
                let order = worker("order").calls(&user);
                stack.add(if outside { order.without_mesh() } else { order });
            })
        };
        assert_silent(&program(false));
        let message = "it calls service `user`, and the stack of service `user` has no namespace";
        assert_error(&program(true), "ECS1212", message);
    }

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
    fn what_service_connect_has_not_is_told() {
        let told = |app_mesh: bool| {
            check(move |stack| {
                platform(stack);
                let mesh = match app_mesh {
                    true => Mesh::app_mesh("shop"),
                    false => Mesh::service_connect("shop"),
                };
                stack.add(mesh.retries(Retries::times(2)));
                stack.add(service("order").path("/*"));
            })
        };
        let message = "`.retries(…)` has no counterpart in Service Connect";
        assert_warning(&told(false), "ECS2108", message);
        assert_silent(&without_sunset(told(true)));
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
    fn app_mesh_has_ended() {
        let faults = check(|stack| {
            platform(stack);
            stack.add(Mesh::app_mesh("shop"));
            stack.add(service("order").path("/*"));
        });
        assert_warning(&faults, "ECS2112", "AWS ended App Mesh on 2026-09-30");
        let hint = "write `Mesh::service_connect(\"shop\")` for `Mesh::app_mesh(\"shop\")`";
        assert_eq!(only_fault(&faults).hint.as_deref(), Some(hint));
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
                stack.add(service("user").path("/*").share(&next, percent));
            }))
        };
        assert_silent(&program(true, 100));
        assert_error(
            &program(true, 101),
            "ECS2114",
            "others have `101` of 100 calls",
        );
        let message = "`.share(…)` has no counterpart outside of App Mesh";
        assert_warning(&program(false, 10), "ECS2108", message);
    }
}
