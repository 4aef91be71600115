//! The changes of a change set that reverts drift.

use serde_json::Value;

use super::super::secrets::MASK;
use super::super::state::{Change, Detail, Resource, Stack};
use crate::cfn::eval::as_text;

/// Adds the drifted properties to `changes`.
pub(super) fn add_drift(changes: &mut Vec<Change>, stack: &Stack) {
    let resources = stack.resources.iter();
    for (id, resource) in resources.filter(|(_, resource)| resource.has_drifted()) {
        let removed = |change: &Change| change.logical_id == *id && change.action == "Remove";
        if changes.iter().any(removed) {
            continue;
        }
        let details = details(resource);
        if let Some(change) = changes.iter_mut().find(|change| change.logical_id == *id) {
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
    changes.sort_by(|left, right| left.logical_id.cmp(&right.logical_id));
}

fn details(resource: &Resource) -> Vec<Detail> {
    let detail = |(name, actual): (&String, &Value)| {
        let deployed = resource.properties.get(name).map(as_text);
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
                as_text(actual)
            }),
        }
    };
    resource.drift.iter().map(detail).collect()
}
