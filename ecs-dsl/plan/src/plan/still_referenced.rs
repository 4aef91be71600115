//! Resources that can't be deleted because a retained resource uses them.

use std::collections::BTreeSet;

use crate::cfn::{Document, type_info};

use super::change::Changes;
use super::{Change, Problem, ProblemKind, RemovalPolicyEffect};

/// The retained resources that use deleted ones.
pub(super) fn still_referenced(old: &Document, changes: &Changes<'_>) -> Vec<Problem> {
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
        Some(Problem::new(&change.id, ProblemKind::InUse, message, hint))
    })
    .collect()
}

/// The deleted resources that a resource uses, directly or through other deleted ones.
fn needed<'d>(old: &'d Document, id: &str, changes: &Changes<'_>) -> BTreeSet<&'d str> {
    let is_deleted = |id: &str| changes.get(id).is_some_and(Change::deletes);
    let mut found = BTreeSet::new();
    let mut open: Vec<_> = old.resource(id).into_iter().collect();
    while let Some(user) = open.pop() {
        for reference in user.references() {
            let Some(used) = old.resource(reference.id) else {
                continue;
            };
            if is_refused(used.type_name) && is_deleted(used.id) && found.insert(used.id) {
                open.push(used);
            }
        }
    }
    found
}

/// Whether AWS refuses to delete a resource of this type while it is used.
fn is_refused(type_name: &str) -> bool {
    type_info(type_name).is_some_and(|info| info.in_use.is_some())
}
