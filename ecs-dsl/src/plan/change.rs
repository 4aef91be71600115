//! What happens to one resource.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use super::Fate;

/// What happens to a resource as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// It is made.
    Create,
    /// It is changed and stays the same thing.
    Update,
    /// A new one is made, whoever refers to it is pointed there, then the old one goes.
    Replace,
    /// It is replaced or updated: what decides isn't in the templates.
    MayReplace,
    /// It is deleted.
    Delete,
    /// It leaves the stack, and stays at AWS: its `DeletionPolicy` says so.
    Retain,
    /// Only its `DependsOn`, `Metadata` or policies change. The thing itself isn't touched.
    TemplateOnly,
}

/// What a change of one property does to its resource. Later ones outweigh earlier ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// The resource is changed in place.
    Update,
    /// AWS replaces the resource in some cases, or the type isn't known here.
    MayReplace,
    /// The resource is replaced.
    Replace,
}

/// One resource that doesn't stay as it is.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Change {
    /// Its name in the template.
    pub id: String,
    /// AWS's name of its type; the new one if it changes.
    pub type_name: String,
    /// What happens to it.
    pub action: Action,
    /// Whether it holds data.
    pub stateful: bool,
    /// What becomes of the old one when it is deleted or replaced.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fate: Option<Fate>,
    /// The properties that change, or whose value follows something that is replaced. Empty for what is created or deleted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub properties: Vec<PropertyChange>,
    /// What changes beside the properties, such as `DependsOn`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<AttributeChange>,
}

/// A property that changes.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct PropertyChange {
    /// Where: names separated by `/`, items of lists in brackets, as in `ContainerDefinitions[web]/Environment[DEBUG]/Value`.
    pub path: String,
    /// What was there; nothing if it wasn't set. `***` stands for a secret.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Value>,
    /// What will be there; nothing if it is taken out. `***` stands for a secret.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Value>,
    /// What that does to the resource.
    pub effect: Effect,
    /// Set when the text of the property stays and what it refers to changes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub because: Option<Cause>,
}

/// Why a value changes although its text doesn't.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct Cause {
    /// What the value refers to: a resource, a parameter, a mapping or a condition.
    pub refers_to: String,
    /// The attribute, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attribute: Option<String>,
    /// What happens to that, as a person reads it after `which`: `is replaced`.
    pub which: String,
}

/// A change beside the properties.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct AttributeChange {
    /// Such as `DependsOn` or `DeletionPolicy`.
    pub name: String,
    /// What was there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Value>,
    /// What will be there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Value>,
}

impl Change {
    /// Whether it holds data and is, or may be, replaced or deleted without anything being kept.
    pub fn endangers_data(&self) -> bool {
        self.stateful
            && matches!(
                self.action,
                Action::Replace | Action::MayReplace | Action::Delete
            )
    }

    /// The properties that make it be replaced, or may.
    pub fn replaced_by(&self) -> impl Iterator<Item = &PropertyChange> {
        self.properties
            .iter()
            .filter(|property| property.effect > Effect::Update)
    }

    /// The place in a plan: lower is riskier.
    pub(super) fn rank(&self) -> u8 {
        match (self.action, self.stateful) {
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
