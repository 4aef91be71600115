//! The stored state of a stack. These types define the format of the files in the state folder.
//!
//! **Invariant:** they contain no secrets; [`secrets`](super::secrets) masks them first.

mod change_set;
pub(super) mod change_set_status;
mod event;
pub(super) mod event_log;
mod operated_service;
mod operation;
mod task_failures;

use std::collections::{BTreeMap, BTreeSet};
use std::time::SystemTime;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

pub(super) use change_set::{ChangeSet, StoredFinding};
pub(super) use event::Event;
pub(super) use event_log::EventSubject;
pub(super) use operated_service::{OneOffContainer, OneOffTask, OperatedService, ReplacedTask};
pub(super) use operation::{
    Operation, OperationKind, OperationOptions, OperationPhase, Running, StackSnapshot, Verb, Wait,
    Work, WorkItem,
};

pub(super) use task_failures::{FailedTask, RolloutOutcome, TaskFailures, TaskTexts};

use super::format::FORMAT;
use super::secrets::{MASK, mask_properties, masked_reason};
use crate::cfn::Document;
use crate::cfn::eval::{as_text, is_no_echo};
use crate::deploy::{OperationSettings, StackDescription, StackResource};
use crate::plan::DeployedParameter;

/// A stack with its resources, change sets and events.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Stack {
    format: u64,
    pub(super) id: String,
    pub(super) name: String,
    pub(super) status: String,
    pub(super) status_reason: Option<String>,
    pub(super) termination_protection: bool,
    /// The current template and parameters.
    pub(super) current: Generation,
    /// The resources by logical id.
    pub(super) resources: BTreeMap<String, Resource>,
    pub(super) outputs: BTreeMap<String, Output>,
    pub(super) change_sets: Vec<ChangeSet>,
    pub(super) operation: Option<Operation>,
    /// A failed operation that wasn't rolled back, or whose rollback failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) stopped: Option<Operation>,
    /// The token of the last operation.
    pub(super) last_token: Option<String>,
    /// The latest calls, by which repeated ones are detected.
    #[serde(default)]
    pub(super) calls: Vec<RecordedCall>,
    /// The number of change sets ever created. Part of the next one's ARN.
    #[serde(default)]
    pub(super) change_set_count: u64,
    #[serde(default)]
    pub(super) settings: Settings,
    /// Failures of tasks, by the logical id of the service.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) tasks: BTreeMap<String, TaskFailures>,
    /// What the verbs did to services, by the logical id of the service.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) operated: BTreeMap<String, OperatedService>,
    /// The signals of the operation by logical id: whether it is a success, and its unique id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) signals: BTreeMap<String, (bool, String)>,
    /// The number of polls since the start of the operation.
    #[serde(default)]
    pub(super) polls: u32,
    /// The ARN of the latest executed change set.
    pub(super) change_set: Option<String>,
    /// The number of events ever recorded. Part of the next one's id.
    pub(super) event_count: u64,
    /// The index in `events` of the latest operation's first event.
    pub(super) latest: usize,
    /// The events of the latest operation and the one before.
    pub(super) events: Vec<Event>,
}

/// The inputs of a deployment: template, parameters and tags.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Generation {
    pub(super) template: String,
    pub(super) parameters: BTreeMap<String, String>,
    /// The values of SSM parameters when the change set was created, by template parameter.
    pub(super) resolved: BTreeMap<String, String>,
    /// The values of dynamic references and outputs of other stacks when the change set was created.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) looked_up: BTreeMap<String, String>,
    /// The imported exports of other stacks.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub(super) imported: BTreeSet<String>,
    pub(super) tags: BTreeMap<String, String>,
}

impl Generation {
    /// The parameters of the template with their values. Secret ones are masked.
    pub(super) fn deployed_parameters(&self) -> BTreeMap<String, DeployedParameter> {
        let template = Document::parse(&self.template).ok();
        let declared = template
            .iter()
            .flat_map(|template| template.section("Parameters"));
        let parameter = |(name, declaration): (&String, &Value)| {
            let given = self.parameters.get(name).cloned();
            let value = given.or_else(|| declaration.get("Default").map(as_text))?;
            let value = if is_no_echo(declaration) {
                MASK.to_owned()
            } else {
                value
            };
            let resolved = self.resolved.get(name).cloned();
            Some((name.clone(), DeployedParameter { value, resolved }))
        };
        declared.filter_map(parameter).collect()
    }
}

/// A recorded call.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct RecordedCall {
    pub(super) token: String,
    /// The name of the call and its arguments.
    pub(super) request_key: String,
}

/// Settings of a stack's operations. CloudFormation uses them for later operations as well.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Settings {
    pub(super) service_role: Option<String>,
    pub(super) notification_arns: Vec<String>,
    /// The ARNs of the rollback triggers.
    pub(super) alarms: Vec<String>,
    /// The monitoring time in minutes, after all resources are complete.
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

/// A resource of a stack.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Resource {
    pub(super) physical_id: String,
    #[serde(rename = "type")]
    pub(super) type_name: String,
    pub(super) status: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) status_reason: Option<String>,
    /// The properties with all references resolved.
    pub(super) properties: Map<String, Value>,
    /// The values of `Fn::GetAtt`.
    pub(super) attributes: Map<String, Value>,
    /// The logical ids of its dependencies.
    pub(super) depends_on: Vec<String>,
    pub(super) deletion_policy: Option<String>,
    pub(super) update_replace_policy: Option<String>,
    /// Actual values of properties that were changed outside of CloudFormation, by an operator or by ECS.
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
    /// A stack in `REVIEW_IN_PROGRESS`.
    pub(super) fn new(id: String, name: &str) -> Self {
        Self {
            format: FORMAT,
            id,
            name: name.to_owned(),
            status: "REVIEW_IN_PROGRESS".to_owned(),
            ..Self::default()
        }
    }

    pub(super) fn describe(&self) -> StackDescription {
        let outputs = self
            .outputs
            .iter()
            .map(|(key, output)| (key.clone(), output.value.clone()));
        let exports = self.outputs.values();
        let exports = exports.filter_map(|output| output.export.clone());
        let mut exports: Vec<String> = exports.collect();
        exports.sort();
        StackDescription {
            id: self.id.clone(),
            name: self.name.clone(),
            status: self.status.clone(),
            status_reason: self.status_reason.clone(),
            outputs: outputs.collect(),
            exports,
            parameters: self.current.deployed_parameters(),
            tags: self.current.tags.clone(),
            termination_protection: self.termination_protection,
            changed: self.changed(),
            change_set: self.change_set.clone(),
            // A detection isn't recorded.
            drift: None,
        }
    }

    /// When the latest operation began.
    fn changed(&self) -> SystemTime {
        let event = self.events.get(self.latest);
        let time = event.and_then(|event| humantime::parse_rfc3339(&event.timestamp).ok());
        time.unwrap_or(SystemTime::UNIX_EPOCH)
    }

    /// Sets the actual value of a property of a resource. False if the resource doesn't exist.
    pub(super) fn drift(&mut self, logical_id: &str, property: &str, value: Value) -> bool {
        let Some(resource) = self.resources.get_mut(logical_id) else {
            return false;
        };
        if resource.properties.get(property) == Some(&value) {
            resource.drift.remove(property);
        } else {
            resource.drift.insert(property.to_owned(), value);
            mask_properties(&resource.type_name, &mut resource.drift);
        }
        true
    }

    /// Sets the status of a resource.
    pub(super) fn set_resource_status(
        &mut self,
        logical_id: &str,
        status: &str,
        reason: Option<&str>,
    ) {
        if let Some(resource) = self.resources.get_mut(logical_id) {
            status.clone_into(&mut resource.status);
            resource.status_reason = masked_reason(reason);
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
    /// The value of a property, also if it was changed outside of CloudFormation.
    pub(super) fn actual(&self, property: &str) -> Option<&Value> {
        let drifted = self.drift.get(property);
        drifted.or_else(|| self.properties.get(property))
    }

    /// Whether the resource was changed outside of CloudFormation.
    pub(super) fn has_drifted(&self) -> bool {
        !self.drift.is_empty()
    }
}
