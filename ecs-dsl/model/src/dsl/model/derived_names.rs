//! Physical names that are derived from the names of components, and unique across the stacks of an app.

use std::collections::BTreeSet;

use super::description::Naming;
use crate::dsl::Stack;

/// The kind and the name of a component whose physical name is derived.
pub(crate) type DerivedNames = BTreeSet<(&'static str, String)>;

/// The kind of the derived name of a service's and a worker's log group.
pub(crate) const LOG_GROUP: &str = "log group";

/// For each stack the kinds and names that stacks before it have.
pub(crate) fn taken_by_earlier(stacks: &[Stack]) -> Vec<DerivedNames> {
    let mut known = DerivedNames::new();
    let mut taken = Vec::with_capacity(stacks.len());
    for stack in stacks {
        let own: DerivedNames = derived(stack).collect();
        taken.push(own.intersection(&known).cloned().collect());
        known.extend(own);
    }
    taken
}

fn derived(stack: &Stack) -> impl Iterator<Item = (&'static str, String)> {
    let created = stack
        .described()
        .filter(|(_, description)| !description.import.imported);
    created.filter_map(|(entry, description)| {
        let kind = match description.naming {
            Naming::Derived(kind, _) => kind,
            Naming::Task => LOG_GROUP,
            Naming::Custom(..) | Naming::Generated | Naming::Domain => return None,
        };
        Some((kind, entry.name().to_string()))
    })
}
