//! Data stores that can't be used as they are: volumes, mount targets, and the protocol of a cache.

use super::finding::Finding;
use super::finished::{Finished, at, texts_of};
use super::services::Services;
use crate::cfn::eval::items;
use crate::cfn::type_names::{ec2, ecs, efs, elasticache, opensearchservice};
use crate::cfn::{DocumentResource, references_in};
use crate::diag::Diagnostic;
use crate::rules::{codes, search_volume_limit};

pub(super) fn check<'a>(template: &Finished<'a>, services: &Services<'a>) -> Vec<Finding> {
    let domains = template.of_type(opensearchservice::DOMAIN).iter();
    let mut found: Vec<Finding> = domains
        .filter_map(|domain| large_volume(template, domain))
        .collect();
    for service in services.iter() {
        found.extend(
            service
                .task
                .iter()
                .flat_map(|task| without_mount_target(template, task)),
        );
    }
    for task in template.of_type(ecs::TASK_DEFINITION) {
        found.extend(wrong_address(template, task));
    }
    found
}

/// The volume of each node of a search domain, by its instance type.
fn large_volume(template: &Finished<'_>, domain: &DocumentResource<'_>) -> Option<Finding> {
    let instance = template.text(at(domain, "ClusterConfig/InstanceType"))?;
    let size = template.integer(at(domain, "EBSOptions/VolumeSize"))?;
    let volume_type = match at(domain, "EBSOptions/VolumeType") {
        Some(volume_type) => template.text(Some(volume_type))?,
        None => "gp2".into(),
    };
    let limit = search_volume_limit(&instance, volume_type == "gp3")?;
    if size <= limit {
        return None;
    }
    let message = format!(
        "volume of {size} GiB on instance type `{instance}` of search domain `{}`",
        domain.id
    );
    let diagnostic = Diagnostic::warning(codes::SEARCH_VOLUME_TOO_LARGE, message)
        .allowed(format!("at most {limit} GiB"))
        .hint("use a larger instance type, or more nodes");
    Some(Finding::new(domain.id, diagnostic))
}

/// A file system of this template without a mount target, or with one that has the default security group of its VPC.
fn without_mount_target(template: &Finished<'_>, task: &DocumentResource<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for volume in task.list("Volumes") {
        let id = volume
            .get("EFSVolumeConfiguration")
            .and_then(|mount| mount.get("FilesystemId"));
        let Some(system) = template.referred_of(id, efs::FILE_SYSTEM) else {
            continue;
        };
        let all = template.of_type(efs::MOUNT_TARGET).iter();
        let mut targets = all.filter(|target| {
            template
                .ids_of(target.property("FileSystemId"), efs::FILE_SYSTEM)
                .contains(&system.id)
        });
        let first = targets.next();
        let open = first
            .into_iter()
            .chain(targets)
            .find(|target| target.property("SecurityGroups").is_none());
        let (what, hint) = match (first, open) {
            (None, _) if !template.is_output(system.id) => (
                "it has no mount target",
                format!("add a `{}` in each subnet of the tasks", efs::MOUNT_TARGET),
            ),
            (Some(_), Some(_)) => (
                "a mount target has no security groups, so that the default one of its VPC doesn't admit the tasks",
                format!(
                    "add a `{}` that admits the tasks on port 2049",
                    ec2::SECURITY_GROUP
                ),
            ),
            _ => continue,
        };
        let message = format!(
            "task `{}` can't mount file system `{}`: {what}",
            task.id, system.id
        );
        let diagnostic = Diagnostic::warning(codes::FILE_SYSTEM_WITHOUT_MOUNT_TARGET, message)
            .allowed(
                "a mount target in each zone of the tasks, with a security group that admits them",
            )
            .hint(hint);
        found.push(Finding::new(task.id, diagnostic));
    }
    found
}

/// A variable with the address of a data store that doesn't answer there: without TLS, or at another port.
fn wrong_address(template: &Finished<'_>, task: &DocumentResource<'_>) -> Option<Finding> {
    let containers = task.list("ContainerDefinitions").iter();
    let mut variables = containers
        .flat_map(|container| container.get("Environment").map(items).unwrap_or_default());
    variables.find_map(|variable| {
        let value = variable.get("Value")?;
        let texts = texts_of(value);
        let stores = references_in(value).into_iter();
        let mut stores = stores.filter_map(|found| template.resource(found.id));
        let diagnostic = stores.find_map(|store| {
            let name = template.text(variable.get("Name"))?;
            let of = format!("variable `{name}` of task `{}`", task.id);
            unencrypted_cache(template, &store, &texts, &of)
                .or_else(|| unused_search_port(&store, &texts, &of))
        })?;
        Some(Finding::new(task.id, diagnostic))
    })
}

/// `redis://` with the address of a cache that accepts only TLS.
fn unencrypted_cache(
    template: &Finished<'_>,
    cache: &DocumentResource<'_>,
    texts: &[&str],
    of: &str,
) -> Option<Diagnostic> {
    if !texts.first()?.starts_with("redis://") || !requires_tls(template, cache) {
        return None;
    }
    let message = format!(
        "{of} has an address without TLS, which cache `{}` requires",
        cache.id
    );
    let diagnostic = Diagnostic::warning(codes::UNENCRYPTED_CACHE_ADDRESS, message)
        .allowed("an address with `rediss://`")
        .hint("use `rediss://`; `.grant(cache.connect())` sets a variable with the right address");
    Some(diagnostic)
}

/// The ports of OpenSearch itself, at which a domain doesn't listen.
fn unused_search_port(
    domain: &DocumentResource<'_>,
    texts: &[&str],
    of: &str,
) -> Option<Diagnostic> {
    if domain.type_name != opensearchservice::DOMAIN {
        return None;
    }
    let ports = ["9200", "9300"];
    let port = ports.into_iter().find(|port| {
        let is_port = |rest: &str| !rest.starts_with(|c: char| c.is_ascii_digit());
        let mut ends = texts
            .iter()
            .filter_map(|text| text.split(&format!(":{port}")).nth(1));
        ends.any(is_port)
    })?;
    let message = format!(
        "{of} has port {port} of search domain `{}`, which listens on 443 and 80 only",
        domain.id
    );
    let diagnostic = Diagnostic::warning(codes::UNUSED_SEARCH_PORT, message)
        .allowed("an address with `https://` and no port")
        .hint("remove the port; `.grant(domain.connect())` sets a variable with the right address");
    Some(diagnostic)
}

fn requires_tls(template: &Finished<'_>, cache: &DocumentResource<'_>) -> bool {
    let is =
        |name: &str, value: &str| template.text(cache.property(name)).as_deref() == Some(value);
    match cache.type_name {
        elasticache::SERVERLESS_CACHE => true,
        elasticache::REPLICATION_GROUP => {
            is("TransitEncryptionEnabled", "true") && !is("TransitEncryptionMode", "preferred")
        }
        _ => false,
    }
}
