//! Entry point: collects direct changes, then the changes that follow from them, then the problems.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::cfn::gate::without_gates;
use crate::cfn::{Document, DocumentResource, facts};

use super::attributes::attribute_changes;
use super::broadening::broadening;
use super::cascade::{Cascade, Unknowns};
use super::change::Changes;
use super::effect::effect_of;
use super::entry::entry_changes;
use super::mask::{is_stored, masked_at};
use super::migration::migrations;
use super::normal::normal;
use super::problems::problems;
use super::properties::differences;
use super::side::Side;
use super::traffic::traffic;
use super::{Action, Change, Effect, Plan, PropertyChange, RemovalPolicyEffect, VERSION};

/// Compares the template of a stack with the one that replaces it, of which nothing else is known.
///
/// For a stack that doesn't exist yet, `old` is [`Document::empty`].
pub fn compare(old: &Document, new: &Document) -> Plan {
    compare_sides(&Side::new(old), &Side::new(new))
}

/// A template without the gates that the engine adds to it.
fn plain(template: &Document) -> Document {
    without_gates(template).unwrap_or_else(|| template.clone())
}

/// Compares what is deployed with what replaces it, by value:
///
/// 1. Both templates are evaluated as far as their values are known: parameters, mappings, conditions. What has a known value
///    is compared by it; the rest has one form for each meaning ([`Evaluator::simplified`]).
/// 2. The properties that differ in meaning are direct changes: what is compared has one form for numbers and texts, for sets in
///    any order, and without what AWS assumes anyway (`normal`).
/// 3. References to what is replaced or has another value are changes that follow from them; so are references to parameters
///    whose value is unknown and may differ.
/// 4. Problems, access and traffic are judged on the evaluated templates.
///
/// What only AWS knows isn't included, such as drift.
///
/// [`Evaluator::simplified`]: crate::cfn::eval::Evaluator::simplified
pub fn compare_sides(old_side: &Side<'_>, new_side: &Side<'_>) -> Plan {
    let unknown = new_side.unknown_parameters_that_change(old_side);
    let deployed = old_side.evaluated();
    let (old, new) = (&plain(&deployed), &plain(&new_side.evaluated()));
    let mut changes = direct_changes(old, new);
    let mut entries = entry_changes(old, new);
    let outside = Unknowns {
        parameters: &unknown,
        shared: new_side.shared(),
    };
    let cascade = Cascade::follow((old, new), &changes, &entries, outside);
    let outputs = cascade.outputs();
    let followed = cascade.into_properties();
    entries.extend(outputs);
    for (id, followed) in followed {
        if let Some(resource) = new.resource(id) {
            let change = changes
                .entry(id)
                .or_insert_with(|| empty_change(&resource, Action::TemplateOnly));
            change.properties.extend(followed);
        }
    }
    for (id, change) in &mut changes {
        if let (Some(_), Some(resource)) = (old.resource(id), new.resource(id)) {
            set_action(change, &resource);
        }
    }
    let problems = problems(old, new, &changes, &entries);
    let migrations = migrations(&deployed, new, &changes);
    let mut changes: Vec<Change> = changes.into_values().collect();
    changes.sort_by(|a, b| a.rank().cmp(&b.rank()).then_with(|| a.id.cmp(&b.id)));
    Plan {
        version: VERSION,
        changes,
        entries,
        parameters: Vec::new(),
        problems,
        traffic: traffic(old, new),
        migrations,
        creation: old_side.document().section("Resources").is_empty(),
        broadening: broadening(&old_side.marked(&unknown, new_side).evaluated(), new),
    }
}

fn direct_changes<'a>(old: &'a Document, new: &'a Document) -> Changes<'a> {
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
        (None, Some(new)) => Some(empty_change(&new, Action::Create)),
        (Some(old), None) => {
            let removal = RemovalPolicyEffect::when_deleted(&old);
            let action = if removal == RemovalPolicyEffect::Retained {
                Action::Retain
            } else {
                Action::Delete
            };
            Some(Change {
                removal: Some(removal),
                ..empty_change(&old, action)
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
        ..empty_change(new, Action::TemplateOnly)
    })
}

fn property_changes(old: &DocumentResource<'_>, new: &DocumentResource<'_>) -> Vec<PropertyChange> {
    let facts = facts(new.type_name);
    let before = normal(old.type_name, old.properties());
    let after = normal(new.type_name, new.properties());
    let type_name = new.type_name;
    differences(&before, &after)
        .into_iter()
        .filter(|found| !is_stored((type_name, &found.path), found.before, found.after))
        .map(|found| PropertyChange {
            effect: effect_of(facts, &found.path, found.before, found.after),
            before: found
                .before
                .map(|value| masked_at(new.type_name, &found.path, value)),
            after: found
                .after
                .map(|value| masked_at(new.type_name, &found.path, value)),
            path: found.path.to_string(),
            cause: None,
        })
        .collect()
}

/// Another type under the same logical id. CloudFormation refuses it; the plan shows the intended replacement.
fn other_type(old: &DocumentResource<'_>, new: &DocumentResource<'_>) -> PropertyChange {
    PropertyChange {
        path: "Type".to_owned(),
        before: Some(Value::from(old.type_name)),
        after: Some(Value::from(new.type_name)),
        effect: Effect::Replace,
        cause: None,
    }
}

fn empty_change(resource: &DocumentResource<'_>, action: Action) -> Change {
    Change {
        id: resource.id.to_owned(),
        type_name: resource.type_name.to_owned(),
        action,
        stateful: facts(resource.type_name).is_some_and(|facts| facts.stateful),
        removal: None,
        properties: Vec::new(),
        attributes: Vec::new(),
    }
}

/// Sets the action of a change from the effects of its properties and attributes.
fn set_action(change: &mut Change, resource: &DocumentResource<'_>) {
    // Riskiest first, like the resources.
    change.properties.sort_by(|a, b| {
        let place = (&a.path, &a.cause).cmp(&(&b.path, &b.cause));
        b.effect.cmp(&a.effect).then(place)
    });
    let by_properties = change.properties.iter().map(|property| property.effect);
    // With another condition the resource may be created or deleted; only the deployment knows.
    let by_condition = change
        .attributes
        .iter()
        .filter(|attribute| attribute.name == "Condition")
        .map(|_| Effect::MayReplace);
    change.action = match by_properties.chain(by_condition).max() {
        Some(Effect::Replace) => Action::Replace,
        Some(Effect::MayReplace) => Action::MayReplace,
        Some(Effect::Update) => Action::Update,
        None => Action::TemplateOnly,
    };
    if matches!(change.action, Action::Replace | Action::MayReplace) {
        change.removal = Some(RemovalPolicyEffect::when_replaced(resource));
    }
}
