//! Drift: what was changed outside of CloudFormation, and the changes of a change set that reverts it.

use serde_json::Value;

use super::super::secrets::MASK;
use super::super::state::{Resource, Stack};
use crate::cfn::eval::as_text;
use crate::deploy::{ChangeDetail, PropertyDrift, ResourceChange, ResourceDrift};

/// Adds the drifted properties to `changes`.
pub(super) fn add_drift(changes: &mut Vec<ResourceChange>, stack: &Stack) {
    let resources = stack.resources.iter();
    for (id, resource) in resources.filter(|(_, resource)| resource.has_drifted()) {
        let removed =
            |change: &ResourceChange| change.logical_id == *id && change.action == "Remove";
        if changes.iter().any(removed) {
            continue;
        }
        let details = details(resource);
        if let Some(change) = changes.iter_mut().find(|change| change.logical_id == *id) {
            change.details.extend(details);
            continue;
        }
        changes.push(ResourceChange {
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

/// The resources that were changed outside of CloudFormation.
pub(in crate::deploy::local) fn resource_drifts(stack: &Stack) -> Vec<ResourceDrift> {
    let resources = stack.resources.iter();
    let drifted = resources.filter(|(_, resource)| resource.has_drifted());
    let drift = drifted.map(|(id, resource)| ResourceDrift {
        logical_id: id.clone(),
        physical_id: Some(resource.physical_id.clone()),
        type_name: resource.type_name.clone(),
        status: "MODIFIED".to_owned(),
        differences: details(resource).into_iter().map(property_drift).collect(),
    });
    drift.collect()
}

fn property_drift(detail: ChangeDetail) -> PropertyDrift {
    PropertyDrift {
        path: format!("/{}", detail.name),
        expected: detail.after.unwrap_or_default(),
        actual: detail.drifted.unwrap_or_default(),
    }
}

fn details(resource: &Resource) -> Vec<ChangeDetail> {
    let detail = |(name, actual): (&String, &Value)| {
        let deployed = resource.properties.get(name).map(as_text);
        let secret = deployed.as_deref() == Some(MASK);
        ChangeDetail {
            name: name.clone(),
            path: Some(format!("/Properties/{name}")),
            before: deployed.clone(),
            after: deployed,
            recreation: Some("Never".to_owned()),
            drifted: Some(match secret {
                true => MASK.to_owned(),
                false => as_text(actual),
            }),
        }
    };
    resource.drift.iter().map(detail).collect()
}
