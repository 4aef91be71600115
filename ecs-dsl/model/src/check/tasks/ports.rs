//! The ports of a task: unique names, and settings that have an effect.

use std::collections::BTreeMap;

use crate::check::report::Report;
use crate::diag::{Diagnostic, SourceLocation};
use crate::dsl::model::lookup::Choice;
use crate::dsl::{PortMapping, ServiceRef, Stack, Transport, discovery_name};
use crate::rules::codes;

pub(super) fn check(stack: &Stack, service: ServiceRef<'_>, report: &mut Report<'_>) {
    check_names(stack, service, report);
    let containers = service.task.containers();
    for mapping in containers.flat_map(|container| &container.more_ports) {
        check_settings(stack, service, mapping, report);
    }
    check_mesh_port(stack, service, report);
}

/// The names of a task's ports; in a mesh of Service Connect the ingress port has the name of the service.
fn check_names(stack: &Stack, service: ServiceRef<'_>, report: &mut Report<'_>) {
    let mut known: BTreeMap<String, String> = BTreeMap::new();
    if service.is_callable() && stack.service_connect_of(service).is_some() {
        let name = discovery_name(&service.task.name, None);
        known.insert(name, "the port of the service, which has its name".into());
    }
    for (name, mapping) in service.task.named_ports() {
        let this = format!("port {}", mapping.port.value);
        let Some(first) = known.insert(name.value.clone(), this) else {
            continue;
        };
        let message = format!("duplicate port name `{}`", name.value);
        let diagnostic = Diagnostic::error(codes::DUPLICATE_PORT_NAME, message)
            .allowed("one port of each name in a task")
            .hint(format!("the other one is {first}"));
        report.add(diagnostic, name.origin);
    }
}

/// Settings of ports that callers can't reach in a mesh.
fn check_settings(
    stack: &Stack,
    service: ServiceRef<'_>,
    mapping: &PortMapping,
    report: &mut Report<'_>,
) {
    let app_protocol = mapping.app_protocol.as_ref();
    let settings = [
        (
            app_protocol.map(|protocol| protocol.origin),
            ".app_protocol(…)",
        ),
        (mapping.mesh_port.map(|port| port.origin), ".mesh_port(…)"),
    ];
    let reason = match (mapping.transport, &mapping.name) {
        (Transport::Udp, _) => "on a UDP port",
        (Transport::Tcp, None) => "on a port without a name",
        (Transport::Tcp, Some(_)) => {
            let mesh_port = mapping.mesh_port.map(|port| port.origin);
            return report_outside_mesh(stack, service, mesh_port, report);
        }
    };
    for (origin, setter) in settings {
        if let Some(origin) = origin {
            let diagnostic = ineffective(format!("`{setter}` has no effect {reason}"))
                .hint("add `.name(…)` to a TCP port, or remove the setting");
            report.add(diagnostic, origin);
        }
    }
}

fn check_mesh_port(stack: &Stack, service: ServiceRef<'_>, report: &mut Report<'_>) {
    let port = service.ingress.and_then(|ingress| ingress.mesh_port);
    report_outside_mesh(stack, service, port.map(|port| port.origin), report);
}

/// A port in the mesh, of a service that isn't in a mesh of Service Connect.
fn report_outside_mesh(
    stack: &Stack,
    service: ServiceRef<'_>,
    mesh_port: Option<SourceLocation>,
    report: &mut Report<'_>,
) {
    let is_ambiguous = matches!(stack.mesh_of(service), Choice::Ambiguous(_));
    if let Some(origin) = mesh_port
        && !is_ambiguous
        && stack.service_connect_of(service).is_none()
    {
        let message = "`.mesh_port(…)` has no effect without a mesh of Service Connect";
        let diagnostic = ineffective(message.into()).hint(
            "add `stack.add(Mesh::service_connect(\"shop\"));`, or remove it: other callers use the container's port",
        );
        report.add(diagnostic, origin);
    }
}

fn ineffective(message: String) -> Diagnostic {
    Diagnostic::warning(codes::INEFFECTIVE_PORT_SETTING, message)
        .allowed("settings of the mesh on TCP ports with a name, of services in a mesh")
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{AppProtocol, Container, Mesh, PortMapping, Service, TaskBuilder};

    fn in_mesh(mesh: bool, change: impl Fn(Service) -> Service) -> Diagnostics {
        check(move |stack| {
            platform(stack);
            if mesh {
                stack.add(Mesh::service_connect("shop"));
            }
            stack.add(change(service("order").path("/*")));
        })
    }

    fn metrics() -> PortMapping {
        PortMapping::tcp(9090).name("metrics")
    }

    #[test]
    fn duplicate_port_name_is_an_error() {
        let with = |port: u16, name: &'static str| {
            in_mesh(true, move |order| {
                let sidecar = Container::new("agent", image());
                let sidecar = sidecar.port_mapping(PortMapping::tcp(port).name(name));
                order.port_mapping(metrics()).sidecar(sidecar)
            })
        };
        let message = "duplicate port name `metrics`";
        assert_error(&with(9091, "metrics"), "ECS1141", message);
        assert_silent(&with(9091, "agent"));
        assert_error(
            &with(9091, "order"),
            "ECS1141",
            "duplicate port name `order`",
        );
    }

    #[test]
    fn service_name_is_a_port_name_only_in_a_mesh() {
        let named = || PortMapping::tcp(9090).name("order");
        assert_silent(&in_mesh(false, |order| order.port_mapping(named())));
    }

    #[test]
    fn invalid_port_name_is_an_error() {
        let named = |name: &'static str| {
            in_mesh(false, move |order| {
                order.port_mapping(PortMapping::tcp(9090).name(name))
            })
        };
        let message = "port mapping name `Metrics` is rejected by ECS";
        assert_error(&named("Metrics"), "ECS1037", message);
        assert_silent(&named("metrics"));
    }

    #[test]
    fn port_setting_without_effect_is_a_warning() {
        let unnamed = in_mesh(true, |order| {
            order.port_mapping(PortMapping::tcp(9090).app_protocol(AppProtocol::Grpc))
        });
        let message = "`.app_protocol(…)` has no effect on a port without a name";
        assert_warning(&unnamed, "ECS1143", message);
        let udp = in_mesh(true, |order| {
            order.port_mapping(PortMapping::udp(8125).name("stats").mesh_port(9000))
        });
        let message = "`.mesh_port(…)` has no effect on a UDP port";
        assert_warning(&udp, "ECS1143", message);
        let both = |mesh| {
            in_mesh(mesh, |order| {
                order.port_mapping(metrics().app_protocol(AppProtocol::Tcp).mesh_port(9000))
            })
        };
        let message = "`.mesh_port(…)` has no effect without a mesh of Service Connect";
        assert_warning(&both(false), "ECS1143", message);
        assert_silent(&both(true));
        assert_warning(
            &in_mesh(false, |order| order.mesh_port(80)),
            "ECS1143",
            message,
        );
        assert_silent(&in_mesh(true, |order| order.mesh_port(80)));
    }
}
