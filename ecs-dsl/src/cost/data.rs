//! Databases, caches and volumes.

use super::draft::{Draft, Entry};
use super::prices::{EBS_GP3_GB, RDS_GP3_GB, cache, database};
use super::resolve::Place;

/// Prices a resource that stores data.
pub(super) fn price(place: &Place<'_>, draft: &mut Draft) {
    match place.resource.type_name {
        "AWS::RDS::DBInstance" => database_instance(place, draft),
        "AWS::ElastiCache::ReplicationGroup" => replication_group(place, draft),
        "AWS::ElastiCache::CacheCluster" => {
            let nodes = place.number(&["NumCacheNodes"]);
            cache_nodes(
                place,
                place.text(&["Engine"]).unwrap_or_default(),
                nodes,
                draft,
            );
        }
        "AWS::EC2::Volume" => volume(place, draft),
        _ => {}
    }
}

fn database_instance(place: &Place<'_>, draft: &mut Draft) {
    let (engine, class) = (
        place.text(&["Engine"]).unwrap_or("?"),
        place.text(&["DBInstanceClass"]).unwrap_or("?"),
    );
    let (id, conditional, service) = (place.id(), place.is_conditional(), "RDS");
    let zones = if place.is_true(&["MultiAZ"]) {
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
            format!("database {engine} on {class}: no checked price"),
        ),
    }
    match (
        place.number(&["AllocatedStorage"]),
        place.text(&["StorageType"]),
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
                    "storage of the standby in the second zone: no checked price",
                );
            }
        }
        (Some(_), _) => draft.skip(id, "database storage other than gp3: no checked price"),
        _ => {}
    }
    draft.skip(id, "database backups above the size of the database");
}

fn replication_group(place: &Place<'_>, draft: &mut Draft) {
    // Default: one shard without replicas.
    let sharded = || {
        let shards = place.number(&["NumNodeGroups"]).unwrap_or(1.0);
        shards * (1.0 + place.number(&["ReplicasPerNodeGroup"]).unwrap_or_default())
    };
    let nodes = place.number(&["NumCacheClusters"]).unwrap_or_else(sharded);
    cache_nodes(
        place,
        place.text(&["Engine"]).unwrap_or("redis"),
        Some(nodes),
        draft,
    );
}

fn cache_nodes(place: &Place<'_>, engine: &str, nodes: Option<f64>, draft: &mut Draft) {
    let node = place.text(&["CacheNodeType"]).unwrap_or("?");
    let (id, conditional, service) = (place.id(), place.is_conditional(), "ElastiCache");
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
        _ => draft.skip(id, format!("cache {engine} on {node}: no checked price")),
    }
}

fn volume(place: &Place<'_>, draft: &mut Draft) {
    match (place.number(&["Size"]), place.text(&["VolumeType"])) {
        (Some(quantity), Some("gp3")) => {
            let what = "gp3 volume".to_owned();
            let entry = Entry {
                id: place.id(),
                service: "EBS",
                what,
                quantity,
                conditional: place.is_conditional(),
            };
            draft.add(entry, EBS_GP3_GB);
        }
        _ => draft.skip(
            place.id(),
            "volume other than gp3, or of unknown size: no checked price",
        ),
    }
}
