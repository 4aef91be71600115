//! Where a change set and our own plan part, by resource and by property.
//!
//! Agreement says nothing. What the plan leaves open, because only the deployment knows, the change set settles: that is
//! told too.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use crate::deploy::{ChangeDetail, ResourceChange};
use crate::plan::{Action, Change, Effect, Plan, only_restarts, shown_text};

/// What the template says beside the properties.
const BESIDE: [&str; 5] = [
    "CreationPolicy",
    "DeletionPolicy",
    "Metadata",
    "UpdatePolicy",
    "UpdateReplacePolicy",
];

/// A resource of which the plan and the change set say different things.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Disagreement {
    /// Its name in the template.
    pub id: String,
    /// Such as `AWS::SQS::Queue`.
    pub type_name: String,
    /// What happens to it by the plan; nothing if that leaves it alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan: Option<Action>,
    /// What happens to it by the change set; nothing if that leaves it alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change_set: Option<Action>,
    /// The properties of which they say different things, by name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub properties: Vec<PropertyDisagreement>,
}

/// A property of which the plan and the change set say different things.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PropertyDisagreement {
    /// The property's name.
    pub name: String,
    /// What its change does by the plan; nothing if it doesn't change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan: Option<Effect>,
    /// What its change does by the change set; nothing if it doesn't change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change_set: Option<Effect>,
}

/// A property that isn't as it was deployed: somebody changed it outside of CloudFormation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Drift {
    /// The resource's name in the template.
    pub id: String,
    /// The place in the resource, or the property's name.
    pub path: String,
    /// What was deployed, if AWS says so. `***` stands for a secret.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deployed: Option<String>,
    /// What is really there.
    pub actual: String,
    /// What will be there, if AWS says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wanted: Option<String>,
}

/// Where `changes` say something else than `plan`, by resource.
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

/// What really exists and isn't what was deployed, as far as the change set says it.
pub fn drifts(changes: &[ResourceChange]) -> Vec<Drift> {
    let of = |change: &ResourceChange, detail: &ChangeDetail| {
        let path = detail.path.as_deref().unwrap_or(&detail.name);
        let shown = |value: &String| shown_text(path, value);
        Some(Drift {
            id: change.logical_id.clone(),
            path: path.trim_start_matches("/Properties/").to_owned(),
            deployed: detail.before.as_ref().map(shown),
            actual: shown(detail.drifted.as_ref()?),
            wanted: detail.after.as_ref().map(shown),
        })
    };
    changes
        .iter()
        .flat_map(|change| {
            let details = change.details.iter();
            details.filter_map(move |detail| of(change, detail))
        })
        .collect()
}

fn disagreement(
    id: &str,
    ours: Option<&Change>,
    theirs: Option<&ResourceChange>,
) -> Option<Disagreement> {
    let plan = ours.map(|change| change.action);
    // What is imported isn't in the plan's words.
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
        (Some(Action::TemplateOnly), _) => theirs.is_none_or(|change| !touches(change)),
        (Some(Action::Retain), Some(Action::Delete)) => true,
        // The change set can't know yet what a new thing will be called.
        (Some(Action::Replace), Some(Action::MayReplace)) => true,
        (plan, change_set) => plan == change_set,
    };
    (!agree || !properties.is_empty()).then(|| Disagreement {
        id: id.to_owned(),
        type_name: ours.map_or_else(
            || theirs.map(|it| it.type_name.clone()).unwrap_or_default(),
            |ours| ours.type_name.clone(),
        ),
        plan,
        change_set,
        properties,
    })
}

/// What a change set does to a resource, in the plan's words.
pub(super) fn action(change: &ResourceChange) -> Action {
    match (change.action.as_str(), change.replacement.as_deref()) {
        ("Add", _) => Action::Create,
        ("Remove", _) => Action::Delete,
        // What a nested stack does is known to it only.
        ("Dynamic", _) => Action::MayReplace,
        (_, Some("Conditional")) => match effects(change).into_values().max() {
            Some(Some(Effect::Update)) => Action::Update,
            _ => Action::MayReplace,
        },
        (_, Some("True")) => Action::Replace,
        _ => Action::Update,
    }
}

/// Whether a property of the thing itself changes, and not only what the template says beside it.
fn touches(change: &ResourceChange) -> bool {
    change
        .details
        .iter()
        .any(|detail| !BESIDE.contains(&detail.name.as_str()))
}

/// What the change of each property does, by the change set; none where it doesn't say.
fn effects(change: &ResourceChange) -> BTreeMap<&str, Option<Effect>> {
    let mut found = BTreeMap::new();
    for detail in &change.details {
        let effect = match detail.recreation.as_deref() {
            Some("Always") => Some(Effect::Replace),
            // Tags, and what is beside the properties, make a new thing always or never: there is no condition to it.
            _ if detail.name == "Tags" || BESIDE.contains(&detail.name.as_str()) => {
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
    let told = effects(theirs);
    let known: BTreeSet<&str> = planned.keys().chain(told.keys()).copied().collect();
    let beside = |name: &str| ours.attributes.iter().any(|it| it.name == name);
    known
        .into_iter()
        .filter(|name| !beside(name))
        .filter_map(|name| {
            let (plan, change_set) = (planned.get(name).copied(), told.get(name).copied());
            let agree = match (plan, change_set) {
                (Some((ours, _)), Some(Some(theirs))) => {
                    ours == theirs || (ours, theirs) == (Effect::Replace, Effect::MayReplace)
                }
                (Some(_), Some(None)) => true,
                // Where AWS gives no details there is nothing to compare with.
                (Some((_, follows)), None) => follows || told.is_empty(),
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
