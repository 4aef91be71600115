//! Resources that can't be deleted because a retained resource uses them.

use std::collections::{BTreeMap, BTreeSet};

use crate::cfn::Document;

use super::{Action, Change, Problem, ProblemKind, RemovalPolicyEffect};

/// Types that AWS refuses to delete while they are used (`DependencyViolation`, `InvalidDBSubnetGroupStateFault`,
/// `CacheSubnetGroupInUse`, `ClusterContainsServicesException` …).
const REFUSED: &[&str] = &[
    "AWS::EC2::SecurityGroup",
    "AWS::EC2::Subnet",
    "AWS::EC2::VPC",
    "AWS::ECS::Cluster",
    "AWS::ElastiCache::ParameterGroup",
    "AWS::ElastiCache::SubnetGroup",
    "AWS::RDS::DBClusterParameterGroup",
    "AWS::RDS::DBParameterGroup",
    "AWS::RDS::DBSubnetGroup",
];

/// The retained resources that use deleted ones.
pub(super) fn still_referenced(old: &Document, changes: &BTreeMap<&str, Change>) -> Vec<Problem> {
    let is_retained = |change: &&Change| change.removal == Some(RemovalPolicyEffect::Retained);
    let retained = changes.values().filter(is_retained);
    retained.filter_map(|change| {
        let needed = needed(old, &change.id, changes);
        let first = needed.iter().next()?;
        let names: Vec<_> = needed.iter().map(|id| format!("`{id}`")).collect();
        let names = names.join(", ");
        let message = format!(
            "`{}` is retained and uses {names}: AWS refuses to delete what is in use, and CloudFormation leaves it behind",
            change.id
        );
        let hint = format!(
            "keep what it uses in the stack, or give `{first}` a `DeletionPolicy: Retain` as well, and delete all of them by hand later"
        );
        Some(Problem {
            id: change.id.clone(),
            kind: ProblemKind::InUse,
            message,
            hint,
        })
    })
    .collect()
}

/// The deleted resources that a resource uses, directly or through other deleted ones.
fn needed<'d>(old: &'d Document, id: &str, changes: &BTreeMap<&str, Change>) -> BTreeSet<&'d str> {
    let is_deleted = |id: &str| {
        changes.get(id).is_some_and(|change| {
            matches!(change.action, Action::Delete | Action::Replace)
                && change.removal != Some(RemovalPolicyEffect::Retained)
        })
    };
    let mut found = BTreeSet::new();
    let mut open: Vec<_> = old.resource(id).into_iter().collect();
    while let Some(user) = open.pop() {
        for reference in user.references() {
            let Some(used) = old.resource(reference.id) else {
                continue;
            };
            if REFUSED.contains(&used.type_name) && is_deleted(used.id) && found.insert(used.id) {
                open.push(used);
            }
        }
    }
    found
}
