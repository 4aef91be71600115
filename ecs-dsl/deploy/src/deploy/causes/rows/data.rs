//! Databases, caches and other data stores.

use super::super::cause::{Cause, cause};

#[rustfmt::skip]
pub(super) const ROWS: &[Cause] = &[
    cause("engine-version", &[&["cannot find version", "cannot find upgrade path", "no upgrade path", "cannot upgrade", "engine version", "engineversion",
        "invalid version", "version*not supported", "version*not available", "version*is deprecated", "unsupported version",
        "version*no longer supported", "runtime parameter of", "runtime*not supported", "version*does not exist", "upgrade*version",
        "not a supported version"]],
        "the version doesn't exist, isn't available any more, or can't be reached from the deployed one",
        "set a version that exists (`.engine_version(…)`): `aws rds describe-db-engine-versions` lists them with their upgrade targets")
        .unless(&["following combination", "launch template", "policy version", "secret version", "layer version"]),
    cause("instance-class", &[&["following combination", "dbinstanceclass", "instance class", "cache node type", "cachenodetype",
        "instance type", "node type", "instancetype"], &["not support", "unsupported", "invalid", "not available", "not valid",
        "does not exist", "cannot", "incompatible", "not compatible", "doesn't exist", "not eligible"]],
        "the instance class isn't available for this engine, version or region",
        "choose another class: `aws rds describe-orderable-db-instance-options` lists them"),
    cause("storage-missing", &[&["allocatedstorage must be provided", "allocatedstorage"]],
        "`AllocatedStorage` is missing or wrong: a DB instance of its own needs it, an instance of an Aurora cluster needs \
         `DBClusterIdentifier` instead",
        "set `DBClusterIdentifier` for an Aurora instance, else `.allocated_storage(…)`").unless(&["can't currently"]),
    cause("monitoring-role", &[&["monitoringrolearn", "monitoring role"]],
        "enhanced monitoring needs a role: `MonitoringRoleArn` is missing", "set `MonitoringRoleArn`, or `MonitoringInterval` to 0"),
    cause("password-invalid", &[&["masteruserpassword", "not a valid password", "password"], &["not valid", "invalid", "must be",
        "only printable", "longer than", "shorter", "characters", "not a valid", "constraint"]],
        "the password has characters or a length that the engine doesn't allow",
        "let AWS generate it: `Postgres` does; else 8 characters or more, without `/`, `@`, `\"` and spaces"),
    cause("parameter-group", &[&["parameter group ", "parameter group '", "parametergroup", "option group"], &["not found",
        "does not exist", "family", "not supported", "cannot be used", "invalid", "incompatible", "doesn't exist"]],
        "the parameter group doesn't exist, or belongs to another engine version", "create one of the family of the engine version"),
    cause("subnet-group-missing", &[&["subnet group*not found", "subnet group*does not exist", "subnet group*doesn't exist",
        "subnetgroupnotfound"]],
        "the subnet group doesn't exist", "create it first, or fix its name"),
    cause("snapshot-missing", &[&["snapshot"], &["not found", "notfound", "does not exist", "doesn't exist"]],
        "the snapshot doesn't exist in this account and region", "fix its id, or share or copy the snapshot"),
    cause("one-index-per-update", &[&["more than one gsi", "more than one global secondary index"]],
        "DynamoDB creates or deletes one global secondary index at a time", "deploy once for each index"),
    cause("zone-count-subnets", &[&["zone count"], &["subnet"]],
        "the number of subnets doesn't fit the number of Availability Zones", "pass one subnet of each zone"),
    cause("search-access-policy", &[&["restrictive access policy"]],
        "the access policy would open the search domain to everyone",
        "place the domain in a VPC (`Search` does), or restrict its access policy"),
];
