//! What can't be deleted because something that stays at AWS uses it.

use std::collections::{BTreeMap, BTreeSet};

use crate::cfn::Document;

use super::{Action, Change, Fate, Problem, ProblemKind};

/// Types that AWS refuses to delete while something uses them (`DependencyViolation`, `InvalidDBSubnetGroupStateFault`,
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

/// What leaves the stack and stays, with what goes and it needs.
pub(super) fn in_use(old: &Document, changes: &BTreeMap<&str, Change>) -> Vec<Problem> {
    let stays = |change: &&Change| change.fate == Some(Fate::Kept);
    let kept = changes.values().filter(stays);
    kept.filter_map(|change| {
        let needed = needed(old, &change.id, changes);
        let first = needed.iter().next()?;
        let names: Vec<_> = needed.iter().map(|id| format!("`{id}`")).collect();
        let names = names.join(", ");
        let message = format!(
            "`{}` stays at AWS and uses {names}: AWS refuses to delete that, and CloudFormation leaves it behind",
            change.id
        );
        let hint = format!(
            "keep what it uses in the stack, or give `{first}` a `DeletionPolicy: Retain` as well, and delete all of it by hand when the time comes"
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

/// What of that which goes a resource uses, by itself or through something else that it uses.
fn needed<'d>(old: &'d Document, id: &str, changes: &BTreeMap<&str, Change>) -> BTreeSet<&'d str> {
    let goes = |id: &str| {
        changes.get(id).is_some_and(|change| {
            matches!(change.action, Action::Delete | Action::Replace)
                && change.fate != Some(Fate::Kept)
        })
    };
    let mut found = BTreeSet::new();
    let mut open: Vec<_> = old.resource(id).into_iter().collect();
    while let Some(user) = open.pop() {
        for reference in user.references() {
            let Some(used) = old.resource(reference.id) else {
                continue;
            };
            if REFUSED.contains(&used.type_name) && goes(used.id) && found.insert(used.id) {
                open.push(used);
            }
        }
    }
    found
}
