//! The environment of the main container, and the network connections that it implies.

use super::{Context, MeshParts, TaskContext};
use crate::cfn::{Expr, Handle, SecretRef, Value, intrinsic};
use crate::dsl::{AppProtocol, Connection, Service};

/// Plain variables: the container's own, then those of its grants and calls. The user's own value takes precedence.
pub(super) fn variables(
    tcx: &TaskContext<'_>,
    mesh: &MeshParts,
    cx: &Context<'_>,
) -> Vec<(String, Value<String>)> {
    let task = tcx.task;
    let mut variables: Vec<(String, Value<String>)> = task
        .main
        .environment
        .iter()
        .map(|(name, value)| (name.value.clone(), value.clone()))
        .collect();
    variables.extend(mesh.variables.iter().cloned());
    let granted = task
        .grants
        .iter()
        .flat_map(|grant| &grant.environment)
        .cloned();
    let addresses = task.calls.iter().filter_map(|callee| {
        let url = url_of(callee, mesh, cx)?;
        Some((format!("{}_URL", variable_name(callee.name())), url))
    });
    let secrets = secrets(tcx);
    for (name, value) in granted.chain(addresses) {
        let known = |known: &String| *known == name;
        let is_secret = secrets.iter().any(|(secret, _)| known(secret));
        if !is_secret && !variables.iter().any(|(variable, _)| known(variable)) {
            variables.push((name, value));
        }
    }
    variables
}

/// Secret variables: the container's own, then those of its grants. The user's own value, plain or secret, takes
/// precedence.
pub(super) fn secrets(tcx: &TaskContext<'_>) -> Vec<(String, Value<SecretRef>)> {
    let task = tcx.task;
    let mut secrets: Vec<(String, Value<SecretRef>)> = task
        .main
        .secrets
        .iter()
        .map(|(name, value)| (name.value.clone(), value.clone()))
        .collect();
    let plain = &task.main.environment;
    for (name, value) in task.grants.iter().flat_map(|grant| &grant.secrets) {
        let is_plain = plain.iter().any(|(known, _)| known.value == *name);
        if !is_plain && !secrets.iter().any(|(known, _)| known == name) {
            secrets.push((name.clone(), value.clone()));
        }
    }
    secrets
}

/// The connections that the tasks make.
pub(super) fn connections(tcx: &TaskContext<'_>, mesh: &MeshParts) -> Vec<Connection> {
    let task = tcx.task;
    let granted = task.grants.iter().flat_map(|grant| &grant.connections);
    let called = task.calls.iter().chain(&mesh.targets).filter_map(|callee| {
        Some(Connection {
            name: callee.name().into(),
            group: callee.security_group_id().into_expr(),
            port: callee.port()?,
        })
    });
    let mut connections: Vec<_> = granted.cloned().chain(called).collect();
    let volumes = task.volumes.iter();
    for connection in volumes.flat_map(|volume| &volume.grant.connections) {
        if !connections.contains(connection) {
            connections.push(connection.clone());
        }
    }
    connections
}

/// The URL of a service: by its short name if both are in the same mesh, otherwise by its name in the namespace.
fn url_of(callee: &Handle<Service>, mesh: &MeshParts, cx: &Context<'_>) -> Option<Value<String>> {
    let protocol = callee.spec().0.ingress.protocol();
    let (port, scheme) = (callee.port()?, scheme(protocol));
    let name = callee.name();
    let own = mesh.service_connect.as_ref();
    let same_mesh = own.is_some_and(|own| cx.mesh_of(callee).is_some_and(|theirs| theirs.is(own)));
    let host = match same_mesh {
        true => name.to_ascii_lowercase(),
        false => format!("{name}.{}", cx.namespace_of(callee)?.domain()),
    };
    Some(intrinsic::concat([
        format!("{scheme}://{host}:{port}").into()
    ]))
}

fn scheme(protocol: AppProtocol) -> &'static str {
    match protocol {
        AppProtocol::Http | AppProtocol::Http2 | AppProtocol::Grpc => "http",
        AppProtocol::Tcp => "tcp",
    }
}

/// `user-service` as `USER_SERVICE`.
fn variable_name(name: &str) -> String {
    name.chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() {
                c.to_ascii_uppercase()
            } else {
                '_'
            }
        })
        .collect()
}

/// All secrets that containers of the task read, including those of grants.
pub(super) fn all_secrets(tcx: &TaskContext<'_>) -> Vec<SecretRef> {
    let sidecars = tcx
        .task
        .sidecars
        .iter()
        .flat_map(|container| &container.secrets);
    secrets(tcx)
        .into_iter()
        .map(|(_, value)| value)
        .chain(sidecars.map(|(_, value)| value.clone()))
        .filter_map(|value| match value.into_expr() {
            Expr::Secret(secret) => Some(*secret),
            _ => None,
        })
        .collect()
}
