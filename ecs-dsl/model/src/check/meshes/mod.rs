//! Meshes: unique names, timeouts and settings of Service Connect. Calls can't be circular, because the handle of a
//! callee exists before its caller.

mod app_mesh;

use std::collections::BTreeMap;
use std::time::Duration;

use super::report::{Report, label, shown};
use super::rule::{AppRule, IngressRule};
use crate::cfn::Handle;
use crate::diag::{Diagnostic, Diagnostics, Spanned};
use crate::dsl::model::lookup::Choice;
use crate::dsl::{AppProtocol, Ingress, Mesh, MeshKind, ServiceRef, Stack};
use crate::rules::{self, codes};

pub(super) const INGRESS: &[IngressRule] = &[check_timeouts];

pub(super) const APP: &[AppRule] = &[check];

/// The services of all meshes, by the stack and name of the mesh and the name of the service.
type Names = BTreeMap<(String, String, String), String>;

fn check(stacks: &[Stack], diagnostics: &mut Diagnostics) {
    let mut names = Names::new();
    for stack in stacks {
        check_specs(stack, diagnostics);
        for service in stack.services() {
            let mut report = Report::new(label(&service.task), diagnostics);
            app_mesh::check(stacks, stack, service, &mut report);
            if let (Some(mesh), true) = (stack.mesh_of(service).one(), service.is_callable()) {
                check_name(stack, service, &mesh, &mut names, &mut report);
            }
        }
    }
}

fn check_specs(stack: &Stack, diagnostics: &mut Diagnostics) {
    for mesh in stack.all::<Mesh>() {
        let mut report = Report::new(label(mesh.as_ref()), diagnostics);
        if let Some(tls) = &mesh.tls
            && let Some(arn) = tls.authority.value.expr().as_str()
        {
            report.value(arn, tls.authority.origin, rules::authority_arn(arn));
        }
        match mesh.kind {
            MeshKind::ServiceConnect => check_unsupported_settings(mesh, &mut report),
            MeshKind::AppMesh => report_end_of_life(mesh, &mut report),
        }
    }
}

/// `resource_lifecycle.json`: `AWS::AppMesh::Mesh`.
fn report_end_of_life(mesh: &Mesh, report: &mut Report<'_>) {
    let message = "AWS ended App Mesh on 2026-09-30";
    let diagnostic = Diagnostic::warning(codes::DISCONTINUED_APP_MESH, message)
        .allowed("ECS Service Connect, which offers the same short service names")
        .hint(format!(
            "replace `Mesh::app_mesh(\"{0}\")` with `Mesh::service_connect(\"{0}\")`",
            mesh.name
        ));
    report.add(diagnostic, mesh.origin);
}

/// Warns of settings that only App Mesh has.
fn check_unsupported_settings(mesh: &Mesh, report: &mut Report<'_>) {
    let settings = [
        (
            mesh.envoy.is_some(),
            "envoy",
            "remove it: Service Connect runs a proxy of its own",
        ),
        (
            mesh.xray,
            "xray",
            "remove it: the program sends its own traces, and the proxies publish request metrics",
        ),
        (
            mesh.tls.as_ref().is_some_and(|tls| tls.exporter.is_some()),
            "mutual",
            "remove it: Service Connect has no client certificates; TLS stays enabled",
        ),
        (
            mesh.retries.is_some(),
            "retries",
            "remove it: the proxies retry by themselves",
        ),
    ];
    for (_, setter, hint) in settings.into_iter().filter(|(set, ..)| *set) {
        let message = format!("`.{setter}(…)` is not supported by Service Connect");
        let diagnostic = Diagnostic::warning(codes::UNSUPPORTED_MESH_SETTING, message)
            .allowed("this setting on `Mesh::app_mesh`")
            .hint(hint);
        report.add(diagnostic, mesh.origin);
    }
}

/// Checks the timeouts, and that the service is in a mesh that applies them.
fn check_timeouts(
    stack: &Stack,
    service: ServiceRef<'_>,
    ingress: &Ingress,
    report: &mut Report<'_>,
) {
    let mut timeouts = [&ingress.idle_timeout, &ingress.per_request_timeout]
        .into_iter()
        .flatten();
    for timeout in timeouts.clone() {
        report.duration(timeout, rules::mesh_timeout);
    }
    if let (Some(timeout), Choice::Missing) = (timeouts.next(), stack.mesh_of(service)) {
        let message = "mesh timeout on a service without a mesh";
        let diagnostic = Diagnostic::warning(codes::MESH_TIMEOUT_WITHOUT_MESH, message)
            .allowed("mesh timeouts on services in a mesh")
            .hint("add `stack.add(Mesh::service_connect(\"shop\"));`, or remove the timeout");
        report.add(diagnostic, timeout.origin);
    }
    check_request_timeout(ingress, report);
}

fn check_request_timeout(ingress: &Ingress, report: &mut Report<'_>) {
    let Some(request) = &ingress.per_request_timeout else {
        return;
    };
    if ingress.protocol() == AppProtocol::Tcp {
        let message = "request timeout is not supported for TCP";
        let diagnostic = Diagnostic::error(codes::REQUEST_TIMEOUT_ON_TCP_SERVICE, message)
            .allowed("`.idle_timeout(…)` for TCP")
            .hint("remove `.per_request_timeout(…)`, or set `.protocol(AppProtocol::Http)`");
        report.add(diagnostic, request.origin);
        return;
    }
    let shorter = |idle: &&Spanned<Duration>| !idle.is_zero() && idle.value < request.value;
    if let Some(idle) = ingress.idle_timeout.as_ref().filter(shorter) {
        let message = format!(
            "idle timeout `{}` is below the request timeout `{}`",
            shown(idle.value),
            shown(request.value)
        );
        let diagnostic = Diagnostic::warning(codes::IDLE_TIMEOUT_BELOW_REQUEST_TIMEOUT, message)
            .allowed("an idle timeout of at least the request timeout");
        report.add(diagnostic, idle.origin);
    }
}

/// Checks that the name is unique in the mesh, across all stacks and in DNS.
fn check_name(
    stack: &Stack,
    service: ServiceRef<'_>,
    mesh: &Handle<Mesh>,
    names: &mut Names,
    report: &mut Report<'_>,
) {
    let origin = service.task.origin;
    report.value(
        &service.task.name,
        origin,
        rules::mesh_service_name(&service.task.name),
    );
    let name = service.task.name.to_ascii_lowercase();
    let mut push = |message: String, hint: &str| {
        let diagnostic = Diagnostic::error(codes::DUPLICATE_MESH_SERVICE_NAME, message)
            .allowed("unique names in the namespace of a mesh")
            .hint(hint);
        report.add(diagnostic, origin);
    };
    let key = (
        mesh.scope().to_owned(),
        mesh.name().to_owned(),
        name.clone(),
    );
    if let Some(first) = names.insert(key, label(&service.task)) {
        let message = format!(
            "mesh `{}` already has the name `{name}`, of {first}",
            mesh.name()
        );
        push(message, "rename one of them, or move it to another mesh");
    }
    let own = stack
        .namespace_of(service)
        .one()
        .filter(|_| service.is_registered());
    let shared = mesh.spec().namespace.as_ref();
    let both = own.zip(shared.filter(|_| mesh.spec().kind == MeshKind::ServiceConnect));
    if both.is_some_and(|(own, of_mesh)| own.is(of_mesh)) {
        let message = format!(
            "the namespace of mesh `{}` already has this name in DNS",
            mesh.name()
        );
        push(
            message,
            "set `.discovery(Discovery::None)` on the service, or remove `.namespace(…)` from the mesh",
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{
        AppProtocol, Cluster, Discovery, LoadBalancer, Mesh, MeshTls, Namespace, Nat, Retries,
        Service, ServiceBuilder, Stacks, TaskBuilder, Vpc, secs,
    };

    fn in_mesh(service: impl Fn() -> Service) -> Diagnostics {
        check(|stack| {
            platform(stack);
            stack.add(Mesh::service_connect("shop"));
            stack.add(service());
        })
    }

    #[test]
    fn duplicate_names_across_stacks_ignore_case() {
        let program = |second: &'static str, in_mesh: bool| {
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
                web.add(match in_mesh {
                    true => other.mesh(&mesh),
                    false => other,
                });
            })
        };
        let message = "mesh `shop` already has the name `order`, of service `order`";
        assert_error(&program("Order", true), "ECS2104", message);
        assert_silent(&program("user", true));
        assert_silent(&program("Order", false));
    }

    #[test]
    fn duplicate_name_in_dns_is_an_error() {
        let program = |discovery: Discovery, shared: bool| {
            check(move |stack| {
                platform(stack);
                let names = stack.add(Namespace::new("shop.local"));
                let mesh = Mesh::service_connect("shop");
                stack.add(if shared { mesh.namespace(&names) } else { mesh });
                stack.add(service("order").path("/*").discovery(discovery));
            })
        };
        let message = "the namespace of mesh `shop` already has this name in DNS";
        assert_error(&program(Discovery::A, true), "ECS2104", message);
        assert_silent(&program(Discovery::None, true));
        assert_silent(&program(Discovery::A, false));
    }

    #[test]
    fn conflicting_timeouts_are_reported() {
        let both = |idle, request| {
            in_mesh(move || {
                let order = service("order").path("/*");
                order
                    .idle_timeout(secs(idle))
                    .per_request_timeout(secs(request))
            })
        };
        let message = "idle timeout `5 seconds` is below the request timeout `6 seconds`";
        assert_warning(&both(5, 6), "ECS2106", message);
        assert_silent(&both(6, 6));
        // 0 disables the timeout.
        assert_silent(&both(0, 6));
        let tcp = in_mesh(|| {
            let order = service("order").path("/*").protocol(AppProtocol::Tcp);
            order.per_request_timeout(secs(5))
        });
        assert_error(&tcp, "ECS2105", "request timeout is not supported for TCP");
    }

    #[test]
    fn timeout_without_mesh_is_a_warning() {
        let diagnostics = check_service(|| service("order").path("/*").idle_timeout(secs(5)));
        assert_warning(
            &diagnostics,
            "ECS2107",
            "mesh timeout on a service without a mesh",
        );
    }

    #[test]
    fn ambiguous_mesh_is_an_error() {
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
    fn acm_certificate_as_authority_is_an_error() {
        let diagnostics = check(|stack| {
            platform(stack);
            let tls = MeshTls::private_ca("arn:aws:acm:us-east-1:123456789012:certificate/1");
            stack.add(Mesh::service_connect("shop").tls(tls));
        });
        assert_eq!(only(&diagnostics).0, "ECS2103");
    }

    #[test]
    fn call_within_mesh_needs_no_namespace() {
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
    fn unsupported_setting_is_a_warning() {
        let with_retries = |app_mesh: bool| {
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
        let message = "`.retries(…)` is not supported by Service Connect";
        assert_warning(&with_retries(false), "ECS2108", message);
        assert_silent(&without_app_mesh_warning(with_retries(true)));
    }

    #[test]
    fn app_mesh_is_a_warning() {
        let diagnostics = check(|stack| {
            platform(stack);
            stack.add(Mesh::app_mesh("shop"));
            stack.add(service("order").path("/*"));
        });
        assert_warning(&diagnostics, "ECS2112", "AWS ended App Mesh on 2026-09-30");
        let hint = "replace `Mesh::app_mesh(\"shop\")` with `Mesh::service_connect(\"shop\")`";
        assert_eq!(only_diagnostic(&diagnostics).hint.as_deref(), Some(hint));
    }
}
