//! The change of one resource.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use super::RemovalPolicyEffect;
use crate::cfn::type_info;

/// Changes by logical id.
pub(super) type Changes<'a> = BTreeMap<&'a str, Change>;

/// Whether the resource is certainly replaced.
pub(super) fn is_replaced(changes: &Changes<'_>, id: &str) -> bool {
    action_of(changes, id) == Some(Action::Replace)
}

/// The change of a resource, if it changes.
pub(super) fn action_of(changes: &Changes<'_>, id: &str) -> Option<Action> {
    changes.get(id).map(|change| change.action)
}

/// Whether a replacement by these changes is a new revision of the same family.
pub(super) fn creates_revision<'c>(
    type_name: &str,
    mut changes: impl Iterator<Item = &'c PropertyChange>,
) -> bool {
    let info = type_info(type_name).filter(|info| info.revisions);
    info.is_some_and(|info| {
        let family = info.naming.property();
        changes.all(|change| Some(change.path.as_str()) != family)
    })
}

/// What a deployment does with a resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// Creates it.
    Create,
    /// Updates it in place.
    Update,
    /// Creates a new one, points all references to it, and then deletes the old one.
    Replace,
    /// Replaces or updates it: the templates don't show which.
    MayReplace,
    /// Deletes it.
    Delete,
    /// Removes it from the stack and retains it in the account, as its `DeletionPolicy` says.
    Retain,
    /// Changes only its `DependsOn`, `Metadata` or policies in the template, and nothing in the account.
    TemplateOnly,
}

/// What the change of a property does to its resource, from the weakest to the strongest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// The resource is updated in place.
    Update,
    /// AWS replaces the resource in some cases, or its type is unknown.
    MayReplace,
    /// The resource is replaced.
    Replace,
}

/// A resource that changes.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Change {
    /// The logical id.
    pub id: String,
    /// The resource type; the new one if it changes.
    pub type_name: String,
    /// What the deployment does with it.
    pub action: Action,
    /// Whether it is stateful (holds data).
    pub stateful: bool,
    /// What happens to the old resource when it is deleted or replaced.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub removal: Option<RemovalPolicyEffect>,
    /// The properties that change, or that refer to something that is replaced. Empty for creations and deletions.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub properties: Vec<PropertyChange>,
    /// The attributes outside the properties that change, such as `DependsOn`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<AttributeChange>,
}

/// A property that changes.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct PropertyChange {
    /// The path: names separated by `/`, list items in brackets, as in `ContainerDefinitions[web]/Environment[DEBUG]/Value`.
    pub path: String,
    /// The old value; absent if it wasn't set. Secrets are shown as `***`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Value>,
    /// The new value; absent if it is removed. Secrets are shown as `***`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Value>,
    /// What the change does to the resource.
    pub effect: Effect,
    /// The cause, if only the value that the property refers to changes, and not its text in the template.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cause: Option<Cause>,
}

/// Why a value changes although its text in the template doesn't.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct Cause {
    /// The logical name of the resource, parameter, mapping or condition that the value refers to.
    pub refers_to: String,
    /// The attribute, for `Fn::GetAtt`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attribute: Option<String>,
    /// What happens to it, as a predicate: `is replaced`. It begins with `may` if that isn't certain.
    pub event: String,
}

impl Cause {
    /// Whether the value is certainly another one.
    pub(super) fn is_certain(&self) -> bool {
        !self.event.starts_with("may ")
    }
}

/// A change of an attribute outside the properties.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct AttributeChange {
    /// The attribute's name, such as `DependsOn` or `DeletionPolicy`.
    pub name: String,
    /// The old value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Value>,
    /// The new value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Value>,
}

impl Change {
    /// Whether it is stateful and is, or may be, replaced or deleted.
    pub fn endangers_data(&self) -> bool {
        self.stateful
            && matches!(
                self.action,
                Action::Replace | Action::MayReplace | Action::Delete
            )
    }

    /// The properties that replace it, or may.
    pub fn replaced_by(&self) -> impl Iterator<Item = &PropertyChange> {
        self.properties
            .iter()
            .filter(|property| property.effect > Effect::Update)
    }

    /// Whether its replacement is, or may be, a new revision beside the old one: the task definition of a family. Everything that
    /// refers to the resource gets the new revision.
    pub fn is_revision(&self) -> bool {
        matches!(self.action, Action::Replace | Action::MayReplace)
            && creates_revision(&self.type_name, self.properties.iter())
    }

    /// Whether the old resource is deleted.
    pub(super) fn deletes(&self) -> bool {
        matches!(self.action, Action::Delete | Action::Replace)
            && self.removal != Some(RemovalPolicyEffect::Retained)
    }

    /// The sort key in a plan: lower is riskier.
    pub(super) fn rank(&self) -> u8 {
        match (self.action, self.stateful) {
            _ if self.is_revision() => 6,
            (Action::Replace | Action::Delete, true) => 0,
            (Action::MayReplace, true) => 1,
            (Action::Replace, false) => 2,
            (Action::Delete, false) => 3,
            (Action::MayReplace, false) => 4,
            (Action::Retain, _) => 5,
            (Action::Update, _) => 6,
            (Action::TemplateOnly, _) => 7,
            (Action::Create, _) => 8,
        }
    }
}
