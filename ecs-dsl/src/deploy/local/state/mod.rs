//! What the local engine remembers of a stack. These types are the format of the files in the folder.
//!
//! **Invariant:** no secret is in any of them; [`secrets`](super::secrets) takes them out before anything is kept.

mod change_set;
mod event;
pub(super) mod journal;
mod operation;
pub(super) mod progress;
mod tasks;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

pub(super) use change_set::{Change, ChangeSet, Detail, Fault};
pub(super) use event::Event;
pub(super) use operation::{
    Former, Hold, Operation, OperationKind, Orders, Phase, Running, Task, Verb, Work,
};

pub(super) use tasks::{Dead, Dying, Ending};

use super::folder::FORMAT;
use super::secrets::mask_properties;
use crate::deploy::{OperationSettings, StackDescription, StackResource};

/// A stack with everything that belongs to it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Stack {
    format: u64,
    pub(super) id: String,
    pub(super) name: String,
    pub(super) status: String,
    pub(super) status_reason: Option<String>,
    pub(super) termination_protection: bool,
    /// What the stack was last made or changed with.
    pub(super) current: Generation,
    /// What was deployed, by logical id.
    pub(super) resources: BTreeMap<String, Resource>,
    pub(super) outputs: BTreeMap<String, Output>,
    pub(super) change_sets: Vec<ChangeSet>,
    pub(super) operation: Option<Operation>,
    /// What came to a stop on its way back, or was told not to go back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) stopped: Option<Operation>,
    /// The token of the last operation.
    pub(super) last_token: Option<String>,
    /// The calls that were made last: a repeated call is the same call.
    #[serde(default)]
    pub(super) calls: Vec<Call>,
    /// How many change sets there ever were: each has its number in its ARN.
    #[serde(default)]
    pub(super) change_sets_made: u64,
    #[serde(default)]
    pub(super) settings: Settings,
    /// The tasks that die or died, by the logical id of their service.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) tasks: BTreeMap<String, Dying>,
    /// How often somebody has looked since the operation began.
    #[serde(default)]
    pub(super) looks: u32,
    /// The change set that was executed last.
    pub(super) change_set: Option<String>,
    /// How many events there ever were: each has its number in its id.
    pub(super) told: u64,
    /// Where the last operation begins in `events`.
    pub(super) latest: usize,
    /// Those of the last operation and of the one before.
    pub(super) events: Vec<Event>,
}

/// What a stack is made from.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Generation {
    pub(super) template: String,
    pub(super) parameters: BTreeMap<String, String>,
    /// What the parameters that name an SSM parameter stood for when the change set was made. The SSM parameters may
    /// have other values by now.
    pub(super) resolved: BTreeMap<String, String>,
    /// What dynamic references and outputs of other stacks stood for then, by what was asked.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) looked_up: BTreeMap<String, String>,
    /// The exports of other stacks that it uses.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub(super) imported: BTreeSet<String>,
    pub(super) tags: BTreeMap<String, String>,
}

/// A call that was carried out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Call {
    pub(super) token: String,
    /// AWS's name of the call, and what was asked for.
    pub(super) about: String,
}

/// What was given for the operations of a stack; AWS keeps it for the next one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Settings {
    pub(super) service_role: Option<String>,
    pub(super) notification_arns: Vec<String>,
    /// The ARNs of the alarms that send the stack back.
    pub(super) alarms: Vec<String>,
    /// For how many minutes they are watched after everything is done.
    pub(super) minutes: u8,
}

impl From<&OperationSettings> for Settings {
    fn from(settings: &OperationSettings) -> Self {
        Self {
            service_role: settings.service_role.clone(),
            notification_arns: settings.notification_arns.clone(),
            alarms: settings.rollback_triggers.alarms.clone(),
            minutes: settings.rollback_triggers.minutes,
        }
    }
}

/// A resource that exists here.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Resource {
    pub(super) physical_id: String,
    #[serde(rename = "type")]
    pub(super) type_name: String,
    pub(super) status: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) status_reason: Option<String>,
    /// With every reference resolved.
    pub(super) properties: Map<String, Value>,
    /// What `Fn::GetAtt` gives.
    pub(super) attributes: Map<String, Value>,
    /// The resources that it was made after.
    pub(super) depends_on: Vec<String>,
    pub(super) deletion_policy: Option<String>,
    pub(super) update_replace_policy: Option<String>,
    /// What really exists, by property, where somebody has changed it since: a person, or ECS that moved traffic.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub(super) drift: Map<String, Value>,
}

/// An output with its value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Output {
    pub(super) value: String,
    pub(super) export: Option<String>,
}

impl Stack {
    /// A stack that only has a change set.
    pub(super) fn new(id: String, name: &str) -> Self {
        Self {
            format: FORMAT,
            id,
            name: name.to_owned(),
            status: "REVIEW_IN_PROGRESS".to_owned(),
            status_reason: None,
            termination_protection: false,
            current: Generation::default(),
            resources: BTreeMap::new(),
            outputs: BTreeMap::new(),
            change_sets: Vec::new(),
            operation: None,
            stopped: None,
            last_token: None,
            calls: Vec::new(),
            change_sets_made: 0,
            settings: Settings::default(),
            tasks: BTreeMap::new(),
            looks: 0,
            change_set: None,
            told: 0,
            latest: 0,
            events: Vec::new(),
        }
    }

    pub(super) fn describe(&self) -> StackDescription {
        let outputs = self
            .outputs
            .iter()
            .map(|(key, output)| (key.clone(), output.value.clone()));
        StackDescription {
            id: self.id.clone(),
            name: self.name.clone(),
            status: self.status.clone(),
            status_reason: self.status_reason.clone(),
            outputs: outputs.collect(),
            tags: self.current.tags.clone(),
            termination_protection: self.termination_protection,
            change_set: self.change_set.clone(),
        }
    }

    /// Lets a property of a resource really be `value`. False if there is no such resource.
    pub(super) fn drift(&mut self, logical_id: &str, property: &str, value: Value) -> bool {
        let Some(resource) = self.resources.get_mut(logical_id) else {
            return false;
        };
        if resource.properties.get(property) == Some(&value) {
            resource.drift.remove(property);
        } else {
            resource.drift.insert(property.to_owned(), value);
            mask_properties(&mut resource.drift);
        }
        true
    }

    /// Gives a resource of the stack another status.
    pub(super) fn mark(&mut self, logical_id: &str, status: &str, reason: Option<&str>) {
        if let Some(resource) = self.resources.get_mut(logical_id) {
            status.clone_into(&mut resource.status);
            resource.status_reason = reason.map(str::to_owned);
        }
    }

    pub(super) fn describe_resources(&self) -> Vec<StackResource> {
        let describe = |(id, resource): (&String, &Resource)| StackResource {
            logical_id: id.clone(),
            physical_id: resource.physical_id.clone(),
            type_name: resource.type_name.clone(),
            status: resource.status.clone(),
            status_reason: resource.status_reason.clone(),
        };
        self.resources.iter().map(describe).collect()
    }
}

impl Resource {
    /// Whether somebody has changed it since.
    pub(super) fn has_drifted(&self) -> bool {
        !self.drift.is_empty()
    }
}
