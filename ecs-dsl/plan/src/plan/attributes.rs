//! Changes of a resource outside its type and properties.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::cfn::DocumentResource;

use super::AttributeChange;
use super::mask::masked;

/// The attributes other than `Type` and `Properties` that differ.
pub(super) fn attribute_changes(
    old: &DocumentResource<'_>,
    new: &DocumentResource<'_>,
) -> Vec<AttributeChange> {
    let bodies = [old, new]
        .into_iter()
        .filter_map(|resource| resource.body().as_object());
    let names: BTreeSet<&String> = bodies.flat_map(Map::keys).collect();
    names
        .into_iter()
        .filter(|name| !matches!(name.as_str(), "Type" | "Properties"))
        .filter_map(|name| {
            let (before, after) = (old.body().get(name), new.body().get(name));
            let same = if name == "DependsOn" {
                same_ids(old, new)
            } else {
                before == after
            };
            let shown = |value: Option<&Value>| value.map(masked);
            (!same).then(|| AttributeChange {
                name: name.clone(),
                before: shown(before),
                after: shown(after),
            })
        })
        .collect()
}

/// `DependsOn` is a set, and may be written as a single string.
fn same_ids(old: &DocumentResource<'_>, new: &DocumentResource<'_>) -> bool {
    BTreeSet::from_iter(old.depends_on()) == BTreeSet::from_iter(new.depends_on())
}
