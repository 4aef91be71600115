//! Meshes: names, timeouts and settings of Service Connect. Calls can't be circular, because the handle of a
//! callee exists before its caller.

mod app_mesh;
mod names;

use std::time::Duration;

use self::names::Names;
use super::report::{Report, label, shown};
use super::rule::{AppRule, IngressRule};
use crate::diag::{Diagnostic, Diagnostics, Spanned};
use crate::dsl::model::lookup::Choice;
use crate::dsl::{AppProtocol, Ingress, Mesh, MeshKind, ServiceRef, Stack};
use crate::rules::{self, codes};

pub(super) const INGRESS: &[IngressRule] = &[check_timeouts];

pub(super) const APP: &[AppRule] = &[check];

fn check(stacks: &[Stack], diagnostics: &mut Diagnostics) {
    let mut names = Names::new();
    for stack in stacks {
        check_specs(stack, diagnostics);
        for service in stack.services() {
            let mut report = Report::new(label(&service.task), diagnostics);
            app_mesh::check(stacks, stack, service, &mut report);
            if let (Some(mesh), true) = (stack.mesh_of(service).one(), service.is_callable()) {
                names::check_name(stack, service, &mesh, &mut names, &mut report);
                names::check_ports(service, &mesh, &mut names, &mut report);
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

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{
        AppProtocol, Mesh, MeshTls, Retries, Service, ServiceBuilder, TaskBuilder, secs,
    };

    fn in_mesh(service: impl Fn() -> Service) -> Diagnostics {
        check(|stack| {
            platform(stack);
            stack.add(Mesh::service_connect("shop"));
            stack.add(service());
        })
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
