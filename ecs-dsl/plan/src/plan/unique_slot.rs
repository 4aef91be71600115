//! Slots that only one resource can have: a replacement is created before the old one is deleted, and finds its slot taken.

use serde_json::Value;

use crate::cfn::{Document, DocumentResource, facts, ids_in, type_info};

use super::change::{Changes, action_of};
use super::name_collision::name_slot;
use super::text::text;
use super::{Action, Problem, ProblemKind};

/// The resources that can't be created because another one, deleted later or not at all, has their slot or name.
pub(super) fn taken_slots(old: &Document, new: &Document, changes: &Changes<'_>) -> Vec<Problem> {
    let action = |id: &str| action_of(changes, id);
    let mut found = Vec::new();
    for fresh in new.resources() {
        let action_of_fresh = action(fresh.id);
        if !matches!(action_of_fresh, Some(Action::Create | Action::Replace)) {
            continue;
        }
        let itself = action_of_fresh == Some(Action::Replace);
        for slot in slots(&fresh, itself) {
            let moves = |id: &str| {
                let action = action(id);
                matches!(
                    action,
                    Some(Action::Create | Action::Replace | Action::MayReplace)
                )
            };
            if !has_any(&fresh, &slot) || refers_to(&fresh, &slot, moves) {
                continue;
            }
            let occupant = old.resources().find(|other| {
                other.type_name == fresh.type_name
                    && (other.id == fresh.id) == itself
                    && slot
                        .iter()
                        .all(|name| other.property(name) == fresh.property(name))
                    && !frees_slot(other, new, &slot, action(other.id))
            });
            found.extend(occupant.map(|occupant| problem(&fresh, &occupant, &slot)));
        }
    }
    found
}

/// The sets of properties that are unique among the resources of a type.
fn slots(resource: &DocumentResource<'_>, itself: bool) -> Vec<Vec<&'static str>> {
    let mut found = Vec::new();
    if let Some(info) = type_info(resource.type_name)
        && !(info.slot.is_empty() || itself && info.slot_unknown_for_replacement)
    {
        found.push(info.slot.to_vec());
    }
    // The name of a replaced resource is checked in `name_collision`.
    if let (false, Some(facts)) = (itself, facts(resource.type_name)) {
        found.extend(name_slot(facts, resource));
    }
    found
}

fn has_any(resource: &DocumentResource<'_>, slot: &[&str]) -> bool {
    slot.iter().any(|name| resource.property(name).is_some())
}

fn refers_to(
    resource: &DocumentResource<'_>,
    slot: &[&str],
    matches: impl Fn(&str) -> bool,
) -> bool {
    let values = slot.iter().filter_map(|name| resource.property(name));
    values.flat_map(ids_in).any(matches)
}

/// Whether an update in place moves the occupant to another slot, which may free this one in time.
fn frees_slot(
    occupant: &DocumentResource<'_>,
    new: &Document,
    slot: &[&str],
    action: Option<Action>,
) -> bool {
    let moved = |after: DocumentResource<'_>| {
        slot.iter()
            .any(|name| after.property(name) != occupant.property(name))
    };
    action == Some(Action::Update) && new.resource(occupant.id).is_some_and(moved)
}

fn problem(
    fresh: &DocumentResource<'_>,
    occupant: &DocumentResource<'_>,
    slot: &[&'static str],
) -> Problem {
    let given: Vec<_> = slot
        .iter()
        .filter_map(|name| Some((*name, fresh.property(name)?)))
        .collect();
    let shown = |(name, value): &(&str, &Value)| format!("`{name}` {}", text(value));
    let same = given.iter().map(shown).collect::<Vec<_>>().join(", ");
    let (id, other) = (fresh.id, occupant.id);
    let (message, hint) = if id == other {
        (
            format!("`{id}` can't be replaced in place: the old resource exists until the end of the update and has the same {same}"),
            "change one of these values as well, or remove the resource in one deployment and add it again in the next".to_owned(),
        )
    } else {
        (
            format!("`{id}` can't be created while `{other}` exists with the same {same}"),
            format!("keep the id `{other}`, or remove `{other}` in a separate deployment first"),
        )
    };
    let named = facts(fresh.type_name)
        .and_then(|facts| name_slot(facts, fresh))
        .is_some_and(|names| names == slot);
    let kind = match named {
        true => ProblemKind::NameTaken,
        false => ProblemKind::SlotTaken,
    };
    Problem::new(id, kind, message, hint)
}
