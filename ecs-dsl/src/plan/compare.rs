//! The way in: what changes by itself, then what follows from it, then what can't work.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::cfn::{Document, DocumentResource, facts};

use super::attributes::attribute_changes;
use super::broadening::broadening;
use super::cascade::Cascade;
use super::effect::effect_of;
use super::entry::entry_changes;
use super::mask::masked_at;
use super::problems::problems;
use super::properties::differences;
use super::traffic::traffic;
use super::{Action, Change, Effect, Fate, Plan, PropertyChange, VERSION};

/// What happens to a stack made from `old` when it is given `new`.
///
/// A stack that doesn't exist yet is compared as [`Document::empty`]. What only AWS knows isn't in here: the values of
/// parameters that are given at the deployment, and what was changed by hand.
pub fn compare(old: &Document, new: &Document) -> Plan {
    let mut changes = direct_changes(old, new);
    let mut entries = entry_changes(old, new);
    let cascade = Cascade::follow((old, new), &changes, &entries);
    let outputs = cascade.outputs();
    let followed = cascade.into_properties();
    entries.extend(outputs);
    for (id, followed) in followed {
        if let Some(resource) = new.resource(id) {
            let change = changes
                .entry(id)
                .or_insert_with(|| blank(&resource, Action::TemplateOnly));
            change.properties.extend(followed);
        }
    }
    for (id, change) in &mut changes {
        if let (Some(_), Some(resource)) = (old.resource(id), new.resource(id)) {
            settle(change, &resource);
        }
    }
    let problems = problems(old, new, &changes, &entries);
    let mut changes: Vec<Change> = changes.into_values().collect();
    changes.sort_by(|a, b| a.rank().cmp(&b.rank()).then_with(|| a.id.cmp(&b.id)));
    Plan {
        version: VERSION,
        changes,
        entries,
        problems,
        traffic: traffic(old, new),
        creation: old.section("Resources").is_empty(),
        broadening: broadening(old, new),
    }
}

fn direct_changes<'a>(old: &'a Document, new: &'a Document) -> BTreeMap<&'a str, Change> {
    let ids: BTreeSet<&str> = old
        .resources()
        .chain(new.resources())
        .map(|resource| resource.id)
        .collect();
    ids.into_iter()
        .filter_map(|id| Some((id, direct_change(old.resource(id), new.resource(id))?)))
        .collect()
}

fn direct_change(
    old: Option<DocumentResource<'_>>,
    new: Option<DocumentResource<'_>>,
) -> Option<Change> {
    match (old, new) {
        (None, None) => None,
        (None, Some(new)) => Some(blank(&new, Action::Create)),
        (Some(old), None) => {
            let fate = Fate::when_deleted(&old);
            let action = if fate == Fate::Kept {
                Action::Retain
            } else {
                Action::Delete
            };
            Some(Change {
                fate: Some(fate),
                ..blank(&old, action)
            })
        }
        (Some(old), Some(new)) => changed(&old, &new),
    }
}

fn changed(old: &DocumentResource<'_>, new: &DocumentResource<'_>) -> Option<Change> {
    let properties = if old.type_name == new.type_name {
        property_changes(old, new)
    } else {
        vec![other_type(old, new)]
    };
    let attributes = attribute_changes(old, new);
    (!properties.is_empty() || !attributes.is_empty()).then(|| Change {
        properties,
        attributes,
        ..blank(new, Action::TemplateOnly)
    })
}

fn property_changes(old: &DocumentResource<'_>, new: &DocumentResource<'_>) -> Vec<PropertyChange> {
    let facts = facts(new.type_name);
    differences(old.properties(), new.properties())
        .into_iter()
        .map(|found| PropertyChange {
            effect: effect_of(facts, &found.path, found.before, found.after),
            before: found.before.map(|value| masked_at(&found.path, value)),
            after: found.after.map(|value| masked_at(&found.path, value)),
            path: found.path.to_string(),
            because: None,
        })
        .collect()
}

/// Another type under the same id. CloudFormation refuses it; what was wanted is a replacement.
fn other_type(old: &DocumentResource<'_>, new: &DocumentResource<'_>) -> PropertyChange {
    PropertyChange {
        path: "Type".to_owned(),
        before: Some(Value::from(old.type_name)),
        after: Some(Value::from(new.type_name)),
        effect: Effect::Replace,
        because: None,
    }
}

fn blank(resource: &DocumentResource<'_>, action: Action) -> Change {
    Change {
        id: resource.id.to_owned(),
        type_name: resource.type_name.to_owned(),
        action,
        stateful: facts(resource.type_name).is_some_and(|facts| facts.stateful),
        fate: None,
        properties: Vec::new(),
        attributes: Vec::new(),
    }
}

/// Gives a change its action, from what its parts do.
fn settle(change: &mut Change, resource: &DocumentResource<'_>) {
    // The riskiest first, as the resources are.
    change.properties.sort_by(|a, b| {
        let place = (&a.path, &a.because).cmp(&(&b.path, &b.because));
        b.effect.cmp(&a.effect).then(place)
    });
    let by_properties = change.properties.iter().map(|property| property.effect);
    // With another condition it may be made or deleted: which, only the deployment knows.
    let by_condition = change
        .attributes
        .iter()
        .filter(|it| it.name == "Condition")
        .map(|_| Effect::MayReplace);
    change.action = match by_properties.chain(by_condition).max() {
        Some(Effect::Replace) => Action::Replace,
        Some(Effect::MayReplace) => Action::MayReplace,
        Some(Effect::Update) => Action::Update,
        None => Action::TemplateOnly,
    };
    if matches!(change.action, Action::Replace | Action::MayReplace) {
        change.fate = Some(Fate::when_replaced(resource));
    }
}
