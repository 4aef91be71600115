//! The environment of the main container, and the network connections that it implies.

use super::{Context, MeshParts, TaskContext};
use crate::cfn::{Expr, SecretRef, Value};
use crate::dsl::{Callee, Connection};
use crate::synth::addresses;

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
    let caller_mesh = mesh.service_connect.as_ref();
    let addresses = task.calls.iter().filter_map(|call| {
        let url = addresses::of_call(cx.stacks(), call, caller_mesh)?;
        Some((call.variable(), url.into()))
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
    let through = mesh.targets.iter().cloned().map(Callee::into_call);
    let called = task
        .calls
        .iter()
        .cloned()
        .chain(through)
        .filter_map(|call| {
            let port = call.called_port()?;
            Some(Connection {
                name: call.service.name().into(),
                group: call.service.security_group_id().into_expr(),
                port: port.number,
                transport: port.transport,
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
