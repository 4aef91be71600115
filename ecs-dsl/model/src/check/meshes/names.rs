//! Names in a mesh: unique across all stacks and in DNS, with those of ports.

use std::collections::{BTreeMap, BTreeSet};

use crate::cfn::Handle;
use crate::check::report::{Report, label};
use crate::diag::Diagnostic;
use crate::dsl::{CalledPort, Mesh, MeshKind, ServiceRef, Stack, Transport, discovery_name};
use crate::rules::{self, codes};

/// The services of all meshes, by the stack and name of the mesh and the name of the service.
pub(super) type Names = BTreeMap<(String, String, String), String>;

/// Checks that the name is unique in the mesh, across all stacks and in DNS.
pub(super) fn check_name(
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

/// The ports with names, which are services of a Service Connect mesh: unique names in Cloud Map, and unique ports behind the
/// short name.
pub(super) fn check_ports(
    service: ServiceRef<'_>,
    mesh: &Handle<Mesh>,
    names: &mut Names,
    report: &mut Report<'_>,
) {
    if mesh.spec().kind != MeshKind::ServiceConnect {
        return;
    }
    let first = service.task.main.port.map_or(0, |port| port.value);
    let in_mesh = service.ingress.and_then(|ingress| ingress.mesh_port);
    let mut ports = BTreeSet::from([in_mesh.map_or(first, |port| port.value)]);
    let mut own = BTreeSet::new();
    for (name, mapping) in service.task.named_ports() {
        let called = CalledPort::from(mapping);
        // Another rule reports a name that two ports of the task have.
        if called.transport != Transport::Tcp || !own.insert(&name.value) {
            continue;
        }
        let mut push = |message: String, hint: &str| {
            let diagnostic = Diagnostic::error(codes::DUPLICATE_MESH_SERVICE_NAME, message)
                .allowed("unique names, and unique ports of a name, in the namespace of a mesh")
                .hint(hint);
            report.add(diagnostic, name.origin);
        };
        let discovery = discovery_name(&service.task.name, Some(&name.value));
        let (scope, mesh_name) = (mesh.scope().to_owned(), mesh.name().to_owned());
        let this = format!("port `{}` of {}", name.value, label(&service.task));
        if let Some(first) = names.insert((scope, mesh_name, discovery.clone()), this) {
            let message = format!(
                "mesh `{}` already has the name `{discovery}`, of {first}",
                mesh.name()
            );
            push(message, "give the port another name");
        }
        if !ports.insert(called.in_mesh) {
            let message = format!(
                "two ports of the service are port `{}` in mesh `{}`",
                called.in_mesh,
                mesh.name()
            );
            push(message, "give one of them another `.mesh_port(…)`");
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::dsl::{
        Cluster, Discovery, LoadBalancer, Mesh, Namespace, Nat, PortMapping, ServiceBuilder,
        Stacks, TaskBuilder, Vpc,
    };

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
    fn duplicate_name_or_port_of_a_named_port_is_an_error() {
        let program = |other: &'static str, in_mesh: u16| {
            check(move |stack| {
                platform(stack);
                stack.add(Mesh::service_connect("shop"));
                stack.add(service(other).path("/other/*"));
                let metrics = PortMapping::tcp(9090).name("metrics").mesh_port(in_mesh);
                stack.add(
                    service("order")
                        .path("/*")
                        .mesh_port(80)
                        .port_mapping(metrics),
                );
            })
        };
        let message =
            "mesh `shop` already has the name `order-metrics`, of service `order-metrics`";
        assert_error(&program("order-metrics", 81), "ECS2104", message);
        let message = "two ports of the service are port `80` in mesh `shop`";
        assert_error(&program("user", 80), "ECS2104", message);
        assert_silent(&program("user", 81));
    }
}
