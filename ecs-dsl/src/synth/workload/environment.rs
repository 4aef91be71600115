//! What the declarations put into the main container's environment, and the ways through the network that go with it.

use super::{Context, Site, mesh_gateway};
use crate::cfn::{Expr, Handle, SecretRef, Value, intrinsic};
use crate::dsl::volume::VolumeSource;
use crate::dsl::{AppProtocol, Service};

/// NFS, which EFS speaks.
const NFS: u16 = 2049;

/// Plain variables: the container's own first, then those of its grants and calls. A name that is there already stays:
/// what the user says wins.
pub(super) fn variables(site: &Site<'_>, cx: &Context<'_>) -> Vec<(String, Value<String>)> {
    let workload = site.workload;
    let mut variables: Vec<(String, Value<String>)> = workload
        .main
        .environment
        .iter()
        .map(|(name, value)| (name.value.clone(), value.clone()))
        .collect();
    variables.extend(mesh_gateway::variables(site));
    let granted = workload
        .grants
        .iter()
        .flat_map(|grant| &grant.environment)
        .cloned();
    let called = workload.calls.iter().filter_map(|callee| {
        let url = url_of(callee, site, cx)?;
        Some((format!("{}_URL", variable_name(callee.name())), url))
    });
    let secrets = secrets(site);
    for (name, value) in granted.chain(called) {
        let known = |known: &String| *known == name;
        let is_secret = secrets.iter().any(|(secret, _)| known(secret));
        if !is_secret && !variables.iter().any(|(variable, _)| known(variable)) {
            variables.push((name, value));
        }
    }
    variables
}

/// Secret variables: the container's own first, then those of its grants. One that the container has already, plain or
/// not, stays as it is.
pub(super) fn secrets(site: &Site<'_>) -> Vec<(String, Value<SecretRef>)> {
    let workload = site.workload;
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

/// Calls `open` with the name, security group and port of everything that the tasks connect to.
pub(super) fn connections(site: &Site<'_>, mut open: impl FnMut(&str, Value<String>, u16)) {
    for connection in site
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
    for callee in site
        .workload
        .calls
        .iter()
        .chain(mesh_gateway::targets(site))
    {
        if let Some(port) = callee.port() {
            open(callee.name(), callee.security_group_id(), port);
        }
    }
    for volume in &site.workload.volumes {
        if let VolumeSource::Efs {
            mount_target_group: Some(group),
            ..
        } = &volume.source
        {
            open(&volume.name, group.clone(), NFS);
        }
    }
}

/// The address of a service: its short name in the mesh that both are in, or else its name in its namespace.
fn url_of(callee: &Handle<Service>, site: &Site<'_>, cx: &Context<'_>) -> Option<Value<String>> {
    let ingress = callee.spec().0.ingress.as_ref()?;
    let (port, scheme) = (callee.port()?, scheme(ingress.protocol()));
    let name = callee.name();
    let own = cx.stack().service_connect_of(site.workload);
    let meets = own.is_some_and(|own| cx.mesh_of(callee).is_some_and(|theirs| theirs.is(&own)));
    let host = match meets {
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

/// Every secret that a container of the task reads, the grants' included.
pub(super) fn all_secrets(site: &Site<'_>) -> Vec<SecretRef> {
    let sidecars = site
        .workload
        .sidecars
        .iter()
        .flat_map(|container| &container.secrets);
    secrets(site)
        .into_iter()
        .map(|(_, value)| value)
        .chain(sidecars.map(|(_, value)| value.clone()))
        .filter_map(|value| match value.into_expr() {
            Expr::Secret(secret) => Some(*secret),
            _ => None,
        })
        .collect()
}
