//! Databases, caches and volumes.

use super::draft::{Draft, Entry};
use super::prices::{EBS_GP3_GB, RDS_GP3_GB, cache, database};
use super::resolve::TemplateResource;

/// Prices a resource that stores data.
pub(super) fn price(resource: &TemplateResource<'_>, draft: &mut Draft) {
    match resource.type_name() {
        "AWS::RDS::DBInstance" => database_instance(resource, draft),
        "AWS::ElastiCache::ReplicationGroup" => replication_group(resource, draft),
        "AWS::ElastiCache::CacheCluster" => {
            let nodes = resource.number(&["NumCacheNodes"]);
            cache_nodes(
                resource,
                resource.text(&["Engine"]).unwrap_or_default(),
                nodes,
                draft,
            );
        }
        "AWS::EC2::Volume" => volume(resource, draft),
        _ => {}
    }
}

fn database_instance(resource: &TemplateResource<'_>, draft: &mut Draft) {
    let (engine, class) = (
        resource.text(&["Engine"]).unwrap_or("?"),
        resource.text(&["DBInstanceClass"]).unwrap_or("?"),
    );
    let (id, conditional, service) = (resource.id(), resource.is_conditional(), "RDS");
    let zones = if resource.is_true(&["MultiAZ"]) {
        2.0
    } else {
        1.0
    };
    match database(engine, class) {
        Some(price) => {
            let both = if zones > 1.0 { ", in two zones" } else { "" };
            let what = format!("{engine} on {class}{both}");
            draft.add(
                Entry {
                    id,
                    service,
                    what,
                    quantity: zones,
                    conditional,
                },
                price,
            );
        }
        None => draft.skip(
            id,
            format!("database {engine} on {class}: no verified price"),
        ),
    }
    match (
        resource.number(&["AllocatedStorage"]),
        resource.text(&["StorageType"]),
    ) {
        (Some(size), Some("gp3")) => {
            let what = "gp3 storage of the database".to_owned();
            draft.add(
                Entry {
                    id,
                    service,
                    what,
                    quantity: size,
                    conditional,
                },
                RDS_GP3_GB,
            );
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

fn replication_group(resource: &TemplateResource<'_>, draft: &mut Draft) {
    // Default: one shard without replicas.
    let sharded = || {
        let shards = resource.number(&["NumNodeGroups"]).unwrap_or(1.0);
        shards
            * (1.0
                + resource
                    .number(&["ReplicasPerNodeGroup"])
                    .unwrap_or_default())
    };
    let nodes = resource
        .number(&["NumCacheClusters"])
        .unwrap_or_else(sharded);
    cache_nodes(
        resource,
        resource.text(&["Engine"]).unwrap_or("redis"),
        Some(nodes),
        draft,
    );
}

fn cache_nodes(
    resource: &TemplateResource<'_>,
    engine: &str,
    nodes: Option<f64>,
    draft: &mut Draft,
) {
    let node = resource.text(&["CacheNodeType"]).unwrap_or("?");
    let (id, conditional, service) = (resource.id(), resource.is_conditional(), "ElastiCache");
    match (cache(engine, node), nodes) {
        (Some(price), Some(quantity)) => {
            let what = format!("{engine} on {node}");
            draft.add(
                Entry {
                    id,
                    service,
                    what,
                    quantity,
                    conditional,
                },
                price,
            );
        }
        _ => draft.skip(id, format!("cache {engine} on {node}: no verified price")),
    }
}

fn volume(resource: &TemplateResource<'_>, draft: &mut Draft) {
    match (resource.number(&["Size"]), resource.text(&["VolumeType"])) {
        (Some(quantity), Some("gp3")) => {
            let what = "gp3 volume".to_owned();
            let entry = Entry {
                id: resource.id(),
                service: "EBS",
                what,
                quantity,
                conditional: resource.is_conditional(),
            };
            draft.add(entry, EBS_GP3_GB);
        }
        _ => draft.skip(
            resource.id(),
            "volume other than gp3, or of unknown size: no verified price",
        ),
    }
}
