//! What a change set that reverts drift would put back.

use serde_json::Value;

use super::super::secrets::MASK;
use super::super::state::{Change, Detail, Resource, Stack};
use super::changes::text;

/// Adds what is put back to `changes`: every property that really is something else than what was deployed.
pub(super) fn add_drift(changes: &mut Vec<Change>, stack: &Stack) {
    for (id, resource) in stack.resources.iter().filter(|(_, it)| it.has_drifted()) {
        let removed = |it: &Change| it.logical_id == *id && it.action == "Remove";
        if changes.iter().any(removed) {
            continue;
        }
        let details = details(resource);
        if let Some(change) = changes.iter_mut().find(|it| it.logical_id == *id) {
            change.details.extend(details);
            continue;
        }
        changes.push(Change {
            action: "Modify".to_owned(),
            logical_id: id.clone(),
            physical_id: Some(resource.physical_id.clone()),
            type_name: resource.type_name.clone(),
            replacement: Some("False".to_owned()),
            details,
        });
    }
    changes.sort_by(|one, other| one.logical_id.cmp(&other.logical_id));
}

fn details(resource: &Resource) -> Vec<Detail> {
    let detail = |(name, actual): (&String, &Value)| {
        let deployed = resource.properties.get(name).map(text);
        let secret = deployed.as_deref() == Some(MASK);
        Detail {
            name: name.clone(),
            path: Some(format!("/Properties/{name}")),
            before: deployed.clone(),
            after: deployed,
            recreation: Some("Never".to_owned()),
            drifted: Some(if secret {
                MASK.to_owned()
            } else {
                text(actual)
            }),
        }
    };
    resource.drift.iter().map(detail).collect()
}
