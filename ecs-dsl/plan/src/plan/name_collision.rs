//! Fixed names in a template: two resources can't have the same name at once, which a replacement would need.

use crate::cfn::{DocumentResource, Facts, type_info};

use super::{Change, PropertyChange};

/// The property with the fixed name of a replaced resource, if the name doesn't change and is therefore taken.
pub(super) fn taken_name(
    facts: &Facts,
    (old, new): (&DocumentResource<'_>, &DocumentResource<'_>),
    change: &Change,
) -> Option<&'static str> {
    let (name, within) = unique_name(facts)?;
    let (before, after) = (old.property(name), new.property(name));
    let is_unchanged = after.is_some() && before == after && !touched(change, name);
    let moves = within.iter().any(|scope| touched(change, scope));
    (is_unchanged && !moves).then_some(name)
}

/// The properties that make the name of a resource unique: the name and its scope; none if it has no fixed name.
pub(super) fn name_slot(
    facts: &Facts,
    resource: &DocumentResource<'_>,
) -> Option<Vec<&'static str>> {
    let (name, within) = unique_name(facts)?;
    resource.property(name)?;
    Some([&[name], within].concat())
}

/// The property of a unique name that an update can't change, and its scope.
fn unique_name(facts: &Facts) -> Option<(&'static str, &'static [&'static str])> {
    let unique = type_info(facts.type_name)?.naming.unique();
    unique.filter(|(name, _)| facts.create_only.contains(name))
}

fn touched(change: &Change, property: &str) -> bool {
    change
        .properties
        .iter()
        .any(|PropertyChange { path, .. }| path == property)
}
