//! Databases, caches and volumes.

use super::draft::{Draft, Entry};
use super::prices::{EBS_GP3_GB, RDS_GP3_GB, cache, database};
use super::resolve::TemplateResource;

/// Prices the nodes of a cache cluster.
pub(super) fn cache_cluster(resource: &TemplateResource<'_>, draft: &mut Draft) {
    let nodes = resource.number(&["NumCacheNodes"]);
    let engine = resource.text(&["Engine"]).unwrap_or_default();
    cache_nodes(resource, engine, nodes, draft);
}

/// Prices a database instance and its storage.
pub(super) fn database_instance(resource: &TemplateResource<'_>, draft: &mut Draft) {
    let (engine, class) = (
        resource.text(&["Engine"]).unwrap_or("?"),
        resource.text(&["DBInstanceClass"]).unwrap_or("?"),
    );
    let id = resource.id();
    let (zones, both) = match resource.is_true(&["MultiAZ"]) {
        true => (2.0, ", in two zones"),
        false => (1.0, ""),
    };
    match database(engine, class) {
        Some(price) => {
            let entry = Entry::new(resource, "RDS", format!("{engine} on {class}{both}"));
            draft.add(entry.times(zones), price);
        }
        None => draft.skip(
            id,
            format!("database {engine} on {class}: no verified price"),
        ),
    }
    let storage = resource.number(&["AllocatedStorage"]);
    match (storage, resource.text(&["StorageType"])) {
        (Some(size), Some("gp3")) => {
            let entry = Entry::new(resource, "RDS", "gp3 storage of the database");
            draft.add(entry.times(size), RDS_GP3_GB);
            if zones > 1.0 {
                draft.skip(
                    id,
                    "storage of the standby in the second zone: no verified price",
                );
            }
        }
        (Some(_), _) => draft.skip(id, "database storage other than gp3: no verified price"),
        _ => {}
    }
    draft.skip(id, "database backups above the size of the database");
}

/// Prices the nodes of a replication group.
pub(super) fn replication_group(resource: &TemplateResource<'_>, draft: &mut Draft) {
    // Default: one shard without replicas.
    let sharded = || {
        let replicas = resource.number(&["ReplicasPerNodeGroup"]);
        resource.number(&["NumNodeGroups"]).unwrap_or(1.0) * (1.0 + replicas.unwrap_or_default())
    };
    let nodes = resource.number(&["NumCacheClusters"]);
    let engine = resource.text(&["Engine"]).unwrap_or("redis");
    cache_nodes(resource, engine, nodes.or_else(|| Some(sharded())), draft);
}

fn cache_nodes(
    resource: &TemplateResource<'_>,
    engine: &str,
    nodes: Option<f64>,
    draft: &mut Draft,
) {
    let node = resource.text(&["CacheNodeType"]).unwrap_or("?");
    let id = resource.id();
    match (cache(engine, node), nodes) {
        (Some(price), Some(nodes)) => {
            let entry = Entry::new(resource, "ElastiCache", format!("{engine} on {node}"));
            draft.add(entry.times(nodes), price);
        }
        _ => draft.skip(id, format!("cache {engine} on {node}: no verified price")),
    }
}

/// Prices a volume.
pub(super) fn volume(resource: &TemplateResource<'_>, draft: &mut Draft) {
    match (resource.number(&["Size"]), resource.text(&["VolumeType"])) {
        (Some(size), Some("gp3")) => {
            let entry = Entry::new(resource, "EBS", "gp3 volume");
            draft.add(entry.times(size), EBS_GP3_GB);
        }
        _ => draft.skip(
            resource.id(),
            "volume other than gp3, or of unknown size: no verified price",
        ),
    }
}
