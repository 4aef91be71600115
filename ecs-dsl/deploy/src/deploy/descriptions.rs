//! What CloudFormation's calls return.

use std::collections::BTreeMap;
use std::time::SystemTime;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::cfn::masking::{MASK, masked_text};
use crate::plan::DeployedParameter;

/// The account and principal of the credentials.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallerIdentity {
    /// 12 digits.
    pub account: String,
    /// The ARN of the user or the assumed role.
    pub arn: String,
}

/// A stack as CloudFormation describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StackDescription {
    /// The stack's ARN.
    pub id: String,
    /// The stack's name.
    pub name: String,
    /// Such as `UPDATE_COMPLETE`. A string, because AWS adds statuses.
    pub status: String,
    /// AWS's reason for the status, if any.
    pub status_reason: Option<String>,
    /// By key.
    pub outputs: BTreeMap<String, String>,
    /// The names of its exports, sorted.
    pub exports: Vec<String>,
    /// By key.
    pub parameters: BTreeMap<String, DeployedParameter>,
    /// By key.
    pub tags: BTreeMap<String, String>,
    /// Whether termination protection is enabled.
    pub termination_protection: bool,
    /// When its last creation or update began, also one that failed.
    pub changed: SystemTime,
    /// The ARN of the change set that was executed last, if any.
    pub change_set: Option<String>,
    /// The result of the latest drift detection: `DRIFTED` or `IN_SYNC`; `None` before one.
    pub drift: Option<String>,
}

impl StackDescription {
    /// The values of its parameters: of those that read SSM, the values that were read.
    pub(super) fn parameter_values(&self) -> BTreeMap<String, String> {
        let parameters = self.parameters.iter();
        let values = parameters.map(|(name, parameter)| {
            let value = parameter.resolved.as_ref().unwrap_or(&parameter.value);
            (name.clone(), value.clone())
        });
        values.collect()
    }
}

/// A stack that reads SSM parameters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParameterReader {
    /// The stack's name.
    pub stack: String,
    /// Such as `UPDATE_COMPLETE`.
    pub status: String,
    /// The names of the SSM parameters, which are the values of the stack's template parameters.
    pub parameters: Vec<String>,
}

/// A resource of a deployed stack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StackResource {
    /// Its logical id.
    pub logical_id: String,
    /// Its physical id: what `Ref` returns.
    pub physical_id: String,
    /// Such as `AWS::ECS::Service`.
    pub type_name: String,
    /// Such as `CREATE_COMPLETE`.
    pub status: String,
    /// AWS's reason for the status, if any.
    pub status_reason: Option<String>,
}

/// An uploaded template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    /// The URL that CloudFormation reads it from.
    pub url: String,
    /// The bucket, if it was created for this upload.
    pub created_bucket: Option<String>,
}

/// A change set as CloudFormation describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeSetDescription {
    /// The change set's ARN.
    pub arn: String,
    /// Such as `CREATE_COMPLETE` or `FAILED`.
    pub status: String,
    /// Why it failed, which includes that it contains no changes.
    pub status_reason: Option<String>,
    /// Such as `AVAILABLE`.
    pub execution_status: String,
    /// Its [`ChangeSetRequest::description`](super::ChangeSetRequest::description).
    pub description: Option<String>,
    /// The planned changes.
    pub changes: Vec<ResourceChange>,
}

/// A change set as CloudFormation lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeSetSummary {
    /// The change set's ARN.
    pub arn: String,
    /// The change set's name.
    pub name: String,
    /// Such as `CREATE_COMPLETE` or `FAILED`.
    pub status: String,
    /// Why it failed.
    pub status_reason: Option<String>,
    /// Such as `AVAILABLE`.
    pub execution_status: String,
    /// Its creation time, RFC 3339 in UTC.
    pub created: String,
}

/// The state of a drift detection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DriftDetection {
    /// `DETECTION_IN_PROGRESS`, `DETECTION_COMPLETE` or `DETECTION_FAILED`.
    pub status: String,
    /// Why it failed, if it did; some resources may have been checked.
    pub reason: Option<String>,
}

/// A resource that was changed outside of CloudFormation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ResourceDrift {
    /// Its logical id.
    pub logical_id: String,
    /// Its physical id.
    pub physical_id: Option<String>,
    /// Such as `AWS::SQS::Queue`.
    pub type_name: String,
    /// `MODIFIED` or `DELETED`.
    pub status: String,
    /// The properties that differ. A secret is `***`.
    pub differences: Vec<PropertyDrift>,
}

/// A property that was changed outside of CloudFormation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PropertyDrift {
    /// Its path, such as `/DelaySeconds`.
    pub path: String,
    /// The value in the template.
    pub expected: String,
    /// The actual value.
    pub actual: String,
}

/// A finding of CloudFormation's early validation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValidationFinding {
    /// The resource's logical id, if the finding is about a resource.
    pub logical_id: Option<String>,
    /// Such as `AWS::SQS::Queue`.
    pub type_name: Option<String>,
    /// The check's name, such as `PROPERTY_VALIDATION`.
    pub check: String,
    /// The path in the template: `/Resources/Inbox/Properties/DelaySeconds`.
    pub path: Option<String>,
    /// AWS's message.
    pub reason: String,
    /// Whether it prevents the execution (`FAIL`) or is a warning only (`WARN`).
    pub prevents_execution: bool,
}

/// The planned change of one resource.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResourceChange {
    /// Such as `Add`, `Modify` or `Remove`.
    pub action: String,
    /// Its logical id.
    pub logical_id: String,
    /// Its physical id, if it exists.
    pub physical_id: Option<String>,
    /// Such as `AWS::ECS::Service`.
    #[serde(rename = "type")]
    pub type_name: String,
    /// `True`, `False` or `Conditional`; `None` for added and removed resources.
    pub replacement: Option<String>,
    /// The changed properties.
    pub details: Vec<ChangeDetail>,
}

/// The planned change of one property. Values are JSON or plain text; AWS masks `NoEcho` values.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeDetail {
    /// The property's name, or `Tags`, `Metadata`, `DeletionPolicy` …
    pub name: String,
    /// The path inside the resource, such as `/Properties/DelaySeconds`, if AWS reports it.
    pub path: Option<String>,
    /// The deployed value, if AWS reports it.
    pub before: Option<String>,
    /// The new value, if AWS reports it.
    pub after: Option<String>,
    /// Whether it requires recreation of the resource: `Never`, `Conditionally` or `Always`.
    pub recreation: Option<String>,
    /// The actual value, if it has drifted from the deployed one.
    pub drifted: Option<String>,
}

/// A CloudFormation stack event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StackEvent {
    /// Unique.
    #[serde(skip)]
    pub id: String,
    /// Time of the event, RFC 3339 in UTC.
    pub timestamp: String,
    /// The logical id; the stack name for the stack itself.
    pub logical_id: String,
    /// The physical id, once the resource has one.
    #[serde(skip_serializing_if = "is_missing")]
    pub physical_id: Option<String>,
    /// Such as `AWS::ECS::Service`.
    pub type_name: String,
    /// Such as `CREATE_IN_PROGRESS`.
    pub status: String,
    /// The status reason, if AWS gives one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The client token of the call that started the operation, if any.
    #[serde(skip)]
    pub token: Option<String>,
}

impl StackEvent {
    /// The event with the secrets in its reason masked by their shape.
    pub(crate) fn masked(&self) -> Self {
        let reason = self.reason.as_deref();
        Self {
            reason: reason.map(|text| masked_text(text, MASK).unwrap_or_else(|| text.to_owned())),
            ..self.clone()
        }
    }
}

/// Whether a resource has no id yet. AWS then gives an empty one.
fn is_missing(id: &Option<String>) -> bool {
    id.as_deref().is_none_or(str::is_empty)
}

impl ResourceChange {
    /// The names of the changed properties, sorted and without duplicates.
    pub fn properties(&self) -> Vec<&str> {
        let mut names: Vec<_> = self
            .details
            .iter()
            .map(|detail| detail.name.as_str())
            .collect();
        names.sort_unstable();
        names.dedup();
        names
    }
}
