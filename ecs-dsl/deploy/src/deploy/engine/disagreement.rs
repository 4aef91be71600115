//! Compares a change set with our own plan, by resource and property.
//!
//! Only differences are reported. They include what the plan leaves open and only the change set decides.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use crate::deploy::{ChangeDetail, ResourceChange};
use crate::plan::{Action, Change, Effect, Plan, only_restarts, shown_text};

/// CloudFormation's resource attributes, which aren't properties.
const RESOURCE_ATTRIBUTES: [&str; 5] = [
    "CreationPolicy",
    "DeletionPolicy",
    "Metadata",
    "UpdatePolicy",
    "UpdateReplacePolicy",
];

/// A resource whose change differs between the plan and the change set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Disagreement {
    /// Its logical id.
    pub id: String,
    /// Such as `AWS::SQS::Queue`.
    pub type_name: String,
    /// The plan's action; missing if the plan doesn't change the resource.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan: Option<Action>,
    /// The change set's action; missing if the change set doesn't change the resource.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change_set: Option<Action>,
    /// The properties whose changes differ, by name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub properties: Vec<PropertyDisagreement>,
}

/// A property whose change differs between the plan and the change set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PropertyDisagreement {
    /// The property's name.
    pub name: String,
    /// The plan's effect; missing if the plan doesn't change the property.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan: Option<Effect>,
    /// The change set's effect; missing if the change set doesn't change the property.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change_set: Option<Effect>,
}

/// A property that was changed outside of CloudFormation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Drift {
    /// The resource's logical id.
    pub id: String,
    /// The path in the resource, or the property's name.
    pub path: String,
    /// The deployed value, if AWS reports it. A secret is `***`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deployed: Option<String>,
    /// The actual value.
    pub actual: String,
    /// The new value, if AWS reports it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub planned: Option<String>,
}

/// The differences between `changes` and `plan`, by resource.
pub fn disagreements(plan: &Plan, changes: &[ResourceChange]) -> Vec<Disagreement> {
    let theirs: BTreeMap<&str, &ResourceChange> = changes
        .iter()
        .map(|change| (change.logical_id.as_str(), change))
        .collect();
    let ours = plan.changes.iter().map(|change| change.id.as_str());
    let ids: BTreeSet<&str> = ours.chain(theirs.keys().copied()).collect();
    ids.into_iter()
        .filter_map(|id| disagreement(id, plan.change(id), theirs.get(id).copied()))
        .collect()
}

/// The drift that the change set reports.
pub fn drifts(changes: &[ResourceChange]) -> Vec<Drift> {
    let drift = |change: &ResourceChange, detail: &ChangeDetail| {
        let path = detail.path.as_deref().unwrap_or(&detail.name);
        let shown = |value: &String| shown_text(&change.type_name, path, value);
        Some(Drift {
            id: change.logical_id.clone(),
            path: path.trim_start_matches("/Properties/").to_owned(),
            deployed: detail.before.as_ref().map(shown),
            actual: shown(detail.drifted.as_ref()?),
            planned: detail.after.as_ref().map(shown),
        })
    };
    changes
        .iter()
        .flat_map(|change| {
            let details = change.details.iter();
            details.filter_map(move |detail| drift(change, detail))
        })
        .collect()
}

fn disagreement(
    id: &str,
    ours: Option<&Change>,
    theirs: Option<&ResourceChange>,
) -> Option<Disagreement> {
    let plan = ours.map(|change| change.action);
    // The plan doesn't know imports.
    if theirs.is_some_and(|change| change.action == "Import") {
        return None;
    }
    let change_set = theirs.map(action);
    let properties = match (ours, theirs) {
        (Some(ours), Some(theirs)) if theirs.action == "Modify" => properties(ours, theirs),
        (None, Some(theirs)) => effects(theirs)
            .into_iter()
            .map(|(name, effect)| PropertyDisagreement {
                name: name.to_owned(),
                plan: None,
                change_set: Some(effect.unwrap_or(Effect::Update)),
            })
            .collect(),
        _ => Vec::new(),
    };
    let agree = match (plan, change_set) {
        (Some(Action::TemplateOnly), _) => theirs.is_none_or(|change| !changes_properties(change)),
        (Some(Action::Retain), Some(Action::Delete)) => true,
        // The change set can't know the physical id of the new resource yet.
        (Some(Action::Replace), Some(Action::MayReplace)) => true,
        (plan, change_set) => plan == change_set,
    };
    let planned_type = ours.map(|change| &change.type_name);
    let type_name = planned_type.or(theirs.map(|change| &change.type_name));
    (!agree || !properties.is_empty()).then(|| Disagreement {
        id: id.to_owned(),
        type_name: type_name.cloned().unwrap_or_default(),
        plan,
        change_set,
        properties,
    })
}

/// The plan's action for a change of the change set.
pub(super) fn action(change: &ResourceChange) -> Action {
    match (change.action.as_str(), change.replacement.as_deref()) {
        ("Add", _) => Action::Create,
        ("Remove", _) => Action::Delete,
        // The change set of the nested stack decides.
        ("Dynamic", _) => Action::MayReplace,
        (_, Some("Conditional")) => match effects(change).into_values().max() {
            Some(Some(Effect::Update)) => Action::Update,
            _ => Action::MayReplace,
        },
        (_, Some("True")) => Action::Replace,
        _ => Action::Update,
    }
}

/// Whether a property changes, not only a resource attribute.
fn changes_properties(change: &ResourceChange) -> bool {
    change
        .details
        .iter()
        .any(|detail| !RESOURCE_ATTRIBUTES.contains(&detail.name.as_str()))
}

/// The effect of each property's change, if the change set reports it.
fn effects(change: &ResourceChange) -> BTreeMap<&str, Option<Effect>> {
    let mut found = BTreeMap::new();
    for detail in &change.details {
        let effect = match detail.recreation.as_deref() {
            Some("Always") => Some(Effect::Replace),
            // Tags and resource attributes never require replacement on a condition.
            _ if detail.name == "Tags" || RESOURCE_ATTRIBUTES.contains(&detail.name.as_str()) => {
                Some(Effect::Update)
            }
            None => None,
            Some("Conditionally") if !only_restarts(&change.type_name, &detail.name) => {
                Some(Effect::MayReplace)
            }
            Some(_) => Some(Effect::Update),
        };
        let known = found.entry(detail.name.as_str()).or_insert(effect);
        *known = effect.max(*known);
    }
    found
}

fn properties(ours: &Change, theirs: &ResourceChange) -> Vec<PropertyDisagreement> {
    let mut planned: BTreeMap<&str, (Effect, bool)> = BTreeMap::new();
    for property in &ours.properties {
        let name = property.path.split(['/', '[']).next().unwrap_or_default();
        let (effect, follows) = planned.entry(name).or_insert((Effect::Update, true));
        *effect = property.effect.max(*effect);
        *follows &= property.cause.is_some();
    }
    let reported = effects(theirs);
    let known: BTreeSet<&str> = planned.keys().chain(reported.keys()).copied().collect();
    let is_attribute = |name: &str| {
        ours.attributes
            .iter()
            .any(|attribute| attribute.name == name)
    };
    known
        .into_iter()
        .filter(|name| !is_attribute(name))
        .filter_map(|name| {
            let (plan, change_set) = (planned.get(name).copied(), reported.get(name).copied());
            let agree = match (plan, change_set) {
                (Some((ours, _)), Some(Some(theirs))) => {
                    ours == theirs || (ours, theirs) == (Effect::Replace, Effect::MayReplace)
                }
                (Some(_), Some(None)) => true,
                // AWS reports no properties to compare, or the change follows from another resource's.
                (Some((_, follows)), None) => follows || reported.is_empty(),
                _ => false,
            };
            (!agree).then(|| PropertyDisagreement {
                name: name.to_owned(),
                plan: plan.map(|(effect, _)| effect),
                change_set: change_set.map(|effect| effect.unwrap_or(Effect::Update)),
            })
        })
        .collect()
}
