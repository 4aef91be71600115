//! What can't be deleted, or is changed too soon.

use super::super::cause::{Cause, cause};

#[rustfmt::skip]
pub(super) const ROWS: &[Cause] = &[
    cause("deletion-protection", &[&["deletion protection", "deletionprotection", "protected db", "protected cluster", "delete protected",
        "deletion-protection", "is protected", "disableapitermination"]],
        "deletion protection is on", "disable its deletion protection first"),
    cause("bucket-not-empty", &[&["bucket you tried to delete is not empty", "bucketnotempty", "must delete all versions",
        "bucket*not empty"]],
        "the bucket isn't empty", "delete its objects and all their versions first"),
    cause("repository-not-empty", &[&["still contains images", "repositorynotempty"]],
        "the repository still contains images", "delete its images first"),
    cause("zone-not-empty", &[&["non-required resource record sets", "hostedzonenotempty"]],
        "the hosted zone still has other records", "delete its other records first"),
    cause("not-empty", &[&["not empty", "notempty", "is non-empty", "contains one or more", "still contains", "contains objects"]],
        "it isn't empty", "delete its content first").unless(&["must be not empty", "non-empty zip", "must not be"]),
    cause("instances-registered", &[&["registered instances", "contains registered", "resourceinuse*instances"]],
        "instances are still registered in Cloud Map",
        "deregister them (`aws servicediscovery deregister-instance`), or scale the service to 0 first"),
    cause("namespace-not-empty", &[&["namespace has associated services", "namespace*associated services", "namespace contains"]],
        "the namespace still has services", "delete its services first (`aws servicediscovery list-services`)"),
    cause("tasks-draining", &[&["capacity provider is in use", "capacity provider*in use", "cluster cannot be deleted while",
        "clustercontains", "tasks are active", "services are active", "container instances are active", "update_in_progress*capacity",
        "the service cannot be stopped while"]],
        "tasks or services of the cluster are still draining or active", "wait until they stop, then delete again after a minute")
        .transient(),
    cause("target-group-in-use", &[&["in use by a listener or a rule", "target group*in use"]],
        "a listener or a rule still uses the target group", "remove it from the listener or the rule first"),
    cause("public-addresses", &[&["mapped public address", "public address(es)"]],
        "the VPC still has public addresses",
        "release them: load balancers, NAT gateways, Elastic IPs (`aws ec2 describe-network-interfaces`)"),
    cause("iam-in-use", &[&["deleteconflict", "cannot delete entity", "must detach all policies", "must delete policies first",
        "must remove roles", "remove users from group", "attached to entities"]],
        "the role, policy or group is still used outside of the stack",
        "detach policies and instance profiles that the stack didn't create, then delete again"),
    cause("final-snapshot", &[&["finaldbsnapshot", "finalsnapshot", "final snapshot", "snapshot*already exists",
        "dbsnapshotalreadyexists"]],
        "the final snapshot can't be taken: its name is missing or taken, or the database isn't available",
        "delete or rename the other snapshot, or wait until the database is available"),
    cause("too-soon", &[&["can't currently modify", "cannot currently modify", "currently being modified", "not in available state",
        "not in the available state", "invaliddbinstancestate", "invaliddbclusterstate", "storage-optimization", "storage optimization",
        "try again after", "try again later",
            "please try again", "please retry", "invalidstate", "is currently being", "has an operation in progress",
            "operation in progress", "concurrentmodification", "conflictexception", "operationaborted",
            "conflicting conditional operation", "conflicting operation", "resource is being", "currently updating",
            "concurrentupdate", "another update", "not in a valid state", "not ready", "in progress on this resource", "incorrectstate",
            "incorrect state", "still being created", "still draining", "is draining", "optimizing", "has been modified", "was modified",
            "concurrently", "serviceinuse", "update is in progress", "pending modification"]],
        "the resource is busy with an earlier change", "wait until that ends, then run the command again")
        .transient().unless(&["bucket name", "already exists", "version", " zone", "region", "engine", "instance class",
        "for this account", "internal", "unexpected", "unavailable"]),
    cause("in-use", &[&["dependent object", "dependencyviolation", "has dependencies", "dependencies and cannot", "is in use",
        "in use by", "currently in use", "in-use", "resourceinuse", "still using", "being used by", "is used by", "used by",
        "still associated", "is associated with", "has associated", "still attached", "is attached to",
            "must be deleted first", "before deleting", "must be removed before", "cannot be deleted because", "can't be deleted because",
            "still has", "has existing", "depends on", "currently associated", "has active", "inuse", "in use"]],
        "it is still in use",
        "find what uses it outside of the stack and delete that first: for a security group, subnet or VPC the network interfaces (`aws \
         ec2 describe-network-interfaces`), \
         which AWS's services release only after a while")
        .unless(&["already in use", "port", "cidr", "priority", "name in use", "domain name"]),
];
