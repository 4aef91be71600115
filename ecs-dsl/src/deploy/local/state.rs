//! What the local engine remembers of a stack. These types are the format of the files in the folder.
//!
//! **Invariant:** no secret is in any of them; [`secrets`](super::secrets) takes them out before anything is kept.

use std::collections::{BTreeMap, VecDeque};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::folder::FORMAT;
use crate::deploy::{ChangeDetail, ResourceChange, StackDescription, StackEvent, StackResource};

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
    /// The token of the last operation: a repeated call is the same call.
    pub(super) last_token: Option<String>,
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
    pub(super) tags: BTreeMap<String, String>,
}

/// A resource that exists here.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Resource {
    pub(super) physical_id: String,
    #[serde(rename = "type")]
    pub(super) type_name: String,
    pub(super) status: String,
    /// With every reference resolved.
    pub(super) properties: Map<String, Value>,
    /// What `Fn::GetAtt` gives.
    pub(super) attributes: Map<String, Value>,
    /// The resources that it was made after.
    pub(super) depends_on: Vec<String>,
    pub(super) deletion_policy: Option<String>,
    pub(super) update_replace_policy: Option<String>,
}

/// An output with its value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Output {
    pub(super) value: String,
    pub(super) export: Option<String>,
}

/// A change set that wasn't deleted.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct ChangeSet {
    pub(super) arn: String,
    pub(super) name: String,
    pub(super) token: String,
    /// Who made it, from where.
    pub(super) description: String,
    pub(super) created: String,
    pub(super) next: Generation,
    /// How often it was asked about: like AWS's, it takes a while until it is there.
    pub(super) asked: u8,
    pub(super) failure: Option<String>,
    pub(super) execution_status: String,
    pub(super) changes: Vec<Change>,
}

/// What a change set would do to one resource.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Change {
    pub(super) action: String,
    pub(super) logical_id: String,
    pub(super) physical_id: Option<String>,
    #[serde(rename = "type")]
    pub(super) type_name: String,
    pub(super) replacement: Option<String>,
    pub(super) properties: Vec<String>,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Event {
    pub(super) id: String,
    pub(super) timestamp: String,
    pub(super) logical_id: String,
    pub(super) physical_id: Option<String>,
    #[serde(rename = "type")]
    pub(super) type_name: String,
    pub(super) status: String,
    pub(super) reason: Option<String>,
    /// The token of the operation that it belongs to.
    pub(super) token: Option<String>,
}

/// What the stack is in the middle of.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Operation {
    pub(super) kind: OperationKind,
    pub(super) phase: Phase,
    /// What is still to be done: what is in one wave is done at the same time.
    pub(super) waves: VecDeque<Vec<Task>>,
    /// What was begun and isn't finished.
    pub(super) running: Vec<Running>,
    /// What the update has replaced or removed, or what its rollback has no use for: deleted at the end.
    pub(super) leftovers: Vec<Task>,
    /// What to go back to.
    pub(super) former: Option<Former>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum OperationKind {
    Create,
    Update,
    Delete,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Phase {
    /// On the way to the new template.
    Forward,
    /// On the way back.
    Rollback,
    /// Taking away what is no longer needed, after either.
    Cleanup,
}

/// One thing to do to one resource.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Task {
    pub(super) logical_id: String,
    pub(super) work: Work,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) enum Work {
    /// Make it as the template wants it.
    Apply,
    /// Take this one away, as far as its policy lets it go.
    Delete {
        resource: Box<Resource>,
        policy: Option<String>,
    },
    /// Make it this one again.
    Restore(Box<Resource>),
}

/// A resource that is being made, changed or deleted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Running {
    pub(super) logical_id: String,
    pub(super) verb: Verb,
    /// What it becomes, or for [`Verb::Delete`] what it was.
    pub(super) resource: Resource,
    /// Why it won't succeed.
    pub(super) failure: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Verb {
    Create,
    Update,
    Replace,
    Restore,
    Delete,
}

/// How the stack was before an update.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Former {
    pub(super) current: Generation,
    pub(super) resources: BTreeMap<String, Resource>,
    pub(super) outputs: BTreeMap<String, Output>,
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
            last_token: None,
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

    pub(super) fn describe_resources(&self) -> Vec<StackResource> {
        let describe = |(id, resource): (&String, &Resource)| StackResource {
            logical_id: id.clone(),
            physical_id: resource.physical_id.clone(),
            type_name: resource.type_name.clone(),
            status: resource.status.clone(),
            status_reason: None,
        };
        self.resources.iter().map(describe).collect()
    }
}

impl From<&Event> for StackEvent {
    fn from(event: &Event) -> Self {
        let event = event.clone();
        Self {
            id: event.id,
            timestamp: event.timestamp,
            logical_id: event.logical_id,
            physical_id: event.physical_id,
            type_name: event.type_name,
            status: event.status,
            reason: event.reason,
            token: event.token,
        }
    }
}

impl From<&Change> for ResourceChange {
    fn from(change: &Change) -> Self {
        let change = change.clone();
        Self {
            action: change.action,
            logical_id: change.logical_id,
            physical_id: change.physical_id,
            type_name: change.type_name,
            replacement: change.replacement,
            details: change.properties.into_iter().map(detail).collect(),
        }
    }
}

fn detail(name: String) -> ChangeDetail {
    ChangeDetail {
        name,
        path: None,
        before: None,
        after: None,
        recreation: None,
        drifted: None,
    }
}
