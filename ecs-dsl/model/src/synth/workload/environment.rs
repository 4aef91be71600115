//! The environment of the main container, and the network connections that it implies.

use super::{Context, WorkloadContext, mesh_gateway};
use crate::cfn::{Expr, Handle, SecretRef, Value, intrinsic};
use crate::dsl::volume::VolumeSource;
use crate::dsl::{AppProtocol, Service};

/// The port of NFS, used by EFS.
const NFS: u16 = 2049;

/// Plain variables: the container's own, then those of its grants and calls. The user's own value takes precedence.
pub(super) fn variables(
    wcx: &WorkloadContext<'_>,
    cx: &Context<'_>,
) -> Vec<(String, Value<String>)> {
    let workload = wcx.workload;
    let mut variables: Vec<(String, Value<String>)> = workload
        .main
        .environment
        .iter()
        .map(|(name, value)| (name.value.clone(), value.clone()))
        .collect();
    variables.extend(mesh_gateway::variables(wcx));
    let granted = workload
        .grants
        .iter()
        .flat_map(|grant| &grant.environment)
        .cloned();
    let addresses = workload.calls.iter().filter_map(|callee| {
        let url = url_of(callee, wcx, cx)?;
        Some((format!("{}_URL", variable_name(callee.name())), url))
    });
    let secrets = secrets(wcx);
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
pub(super) fn secrets(wcx: &WorkloadContext<'_>) -> Vec<(String, Value<SecretRef>)> {
    let workload = wcx.workload;
    let mut secrets: Vec<(String, Value<SecretRef>)> = workload
        .main
        .secrets
        .iter()
        .map(|(name, value)| (name.value.clone(), value.clone()))
        .collect();
    let plain = &workload.main.environment;
    for (name, value) in workload.grants.iter().flat_map(|grant| &grant.secrets) {
        let is_plain = plain.iter().any(|(known, _)| known.value == *name);
        if !is_plain && !secrets.iter().any(|(known, _)| known == name) {
            secrets.push((name.clone(), value.clone()));
        }
    }
    secrets
}

/// Calls `open` with the name, security group and port of each connection that the tasks make.
pub(super) fn connections(
    wcx: &WorkloadContext<'_>,
    mut open: impl FnMut(&str, Value<String>, u16),
) {
    for connection in wcx
        .workload
        .grants
        .iter()
        .flat_map(|grant| &grant.connections)
    {
        open(
            &connection.name,
            Value::from_expr(connection.group.clone()),
            connection.port,
        );
    }
    for callee in wcx.workload.calls.iter().chain(mesh_gateway::targets(wcx)) {
        if let Some(port) = callee.port() {
            open(callee.name(), callee.security_group_id(), port);
        }
    }
    for volume in &wcx.workload.volumes {
        if let VolumeSource::Efs {
            mount_target_group: Some(group),
            ..
        } = &volume.source
        {
            open(&volume.name, group.clone(), NFS);
        }
    }
}

/// The URL of a service: by its short name if both are in the same mesh, otherwise by its name in the namespace.
fn url_of(
    callee: &Handle<Service>,
    wcx: &WorkloadContext<'_>,
    cx: &Context<'_>,
) -> Option<Value<String>> {
    let ingress = callee.spec().0.ingress.as_ref()?;
    let (port, scheme) = (callee.port()?, scheme(ingress.protocol()));
    let name = callee.name();
    let own = cx.stack().service_connect_of(wcx.workload);
    let same_mesh = own.is_some_and(|own| cx.mesh_of(callee).is_some_and(|theirs| theirs.is(&own)));
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
pub(super) fn all_secrets(wcx: &WorkloadContext<'_>) -> Vec<SecretRef> {
    let sidecars = wcx
        .workload
        .sidecars
        .iter()
        .flat_map(|container| &container.secrets);
    secrets(wcx)
        .into_iter()
        .map(|(_, value)| value)
        .chain(sidecars.map(|(_, value)| value.clone()))
        .filter_map(|value| match value.into_expr() {
            Expr::Secret(secret) => Some(*secret),
            _ => None,
        })
        .collect()
}
