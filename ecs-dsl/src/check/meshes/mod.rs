//! Meshes: names that are given once, time-outs that mean something. Calls need no look: a handle of the callee is there
//! before its caller, so that they never lead in a circle.

mod app_mesh;

use std::collections::BTreeMap;
use std::time::Duration;

use super::report::{Report, label, workload_label};
use crate::cfn::Handle;
use crate::diag::{Code, Diagnostic, Diagnostics, Located};
use crate::dsl::lookup::Choice;
use crate::dsl::{AppProtocol, Ingress, Mesh, MeshKind, Spec, Stack, Workload};
use crate::rules;

const SAME_NAME: Code = Code::new("ECS2104");
const NO_REQUESTS: Code = Code::new("ECS2105");
const SHORT_IDLE: Code = Code::new("ECS2106");
const NO_MESH: Code = Code::new("ECS2107");
const NO_COUNTERPART: Code = Code::new("ECS2108");
const ENDED: Code = Code::new("ECS2112");

/// The services of all meshes: stack and name of the mesh, and the service's name in it.
type Names = BTreeMap<(String, String, String), String>;

pub(super) fn check(stacks: &[Stack], faults: &mut Diagnostics) {
    let mut names = Names::new();
    for stack in stacks {
        check_specs(stack, faults);
        for workload in stack.workloads() {
            let mut report = Report::new(workload_label(workload), faults);
            check_front(stack, workload, &mut report);
            app_mesh::check(stacks, stack, workload, &mut report);
            if let (Some(mesh), true) = (stack.mesh_of(workload).one(), workload.is_callable()) {
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

/// Time-outs, and whether there is a mesh that could keep them.
fn check_front(stack: &Stack, workload: &Workload, report: &mut Report<'_>) {
    let Some(ingress) = &workload.ingress else {
        return;
    };
    let mut timeouts = [&ingress.idle_timeout, &ingress.per_request_timeout]
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
    check_timeouts(ingress, report);
}

fn check_timeouts(ingress: &Ingress, report: &mut Report<'_>) {
    let Some(request) = &ingress.per_request_timeout else {
        return;
    };
    if ingress.protocol() == AppProtocol::Tcp {
        let fault = Diagnostic::error(NO_REQUESTS, "a mesh sees no requests in plain TCP")
            .allowed("`.idle_timeout(…)` for TCP")
            .hint("leave `.per_request_timeout(…)` out, or say what it speaks: `.protocol(AppProtocol::Http)`");
        report.tell(fault, request.origin);
        return;
    }
    let shorter = |idle: &&Located<Duration>| !idle.is_zero() && idle.value < request.value;
    if let Some(idle) = ingress.idle_timeout.as_ref().filter(shorter) {
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
        AppProtocol, Cluster, Discovery, LoadBalancer, Mesh, MeshTls, Namespace, Nat, Retries,
        Service, Stacks, Vpc, secs,
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
            "ambiguous mesh: `front` or `back`",
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
        let message = "service `user` is called but its stack has no namespace";
        assert_error(&program(true), "ECS1212", message);
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
}
