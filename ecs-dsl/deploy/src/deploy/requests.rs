//! What CloudFormation's calls take.

use std::collections::{BTreeMap, BTreeSet};

/// A request to create a change set.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ChangeSetRequest {
    /// The stack's name.
    pub stack: String,
    /// The change set's name, at most 128 letters, digits and hyphens.
    pub name: String,
    /// The client token, which makes repeated calls idempotent.
    pub token: String,
    /// Whether the stack is created or updated, or resources are imported.
    pub kind: ChangeSetKind,
    /// The template itself, or its URL.
    pub template: TemplateSource,
    /// By key.
    pub parameters: BTreeMap<String, String>,
    /// The parameters that keep the stack's value (`UsePreviousValue`).
    pub previous_parameters: BTreeSet<String>,
    /// By key.
    pub tags: BTreeMap<String, String>,
    /// The acknowledged capabilities, such as `CAPABILITY_IAM`.
    pub capabilities: Vec<String>,
    /// The change set's description: its creator. At most 1,024 bytes.
    pub description: String,
    /// The settings of the operation.
    pub settings: OperationSettings,
    /// Existing resources to import into the stack; for [`ChangeSetKind::Import`] only.
    pub imports: Vec<ImportedResource>,
}

/// The settings of a stack operation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct OperationSettings {
    /// The role that CloudFormation assumes. Default: the caller's permissions.
    pub service_role: Option<String>,
    /// The SNS topics that receive the stack's events, at most five.
    pub notification_arns: Vec<String>,
    /// The alarms that trigger a rollback.
    pub rollback_triggers: RollbackTriggers,
    /// Compares with the live resources and reverts drift (`REVERT_DRIFT`).
    pub revert_drift: bool,
    /// Completes when all resources are configured, without waiting until they are stable (`EXPRESS`).
    pub express: bool,
    /// Imports existing resources that have the names of the template, where CloudFormation supports it.
    pub import_existing: bool,
}

/// Alarms that CloudFormation monitors during an operation and for some time after it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct RollbackTriggers {
    /// The ARNs of the alarms, at most five.
    pub alarms: Vec<String>,
    /// The monitoring time after the operation in minutes, at most 180.
    pub minutes: u8,
}

/// An existing resource to import into a stack.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ImportedResource {
    /// Its logical id.
    pub logical_id: String,
    /// Such as `AWS::Logs::LogGroup`.
    pub type_name: String,
    /// Its primary identifier, by property: `LogGroupName` to `/ecs/order`.
    pub identifier: BTreeMap<String, String>,
}

/// A request to delete a stack.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct DeleteRequest {
    /// The stack's ARN.
    pub stack: String,
    /// The client token, which makes repeated calls idempotent.
    pub token: String,
    /// The resources to retain, by logical id; only in `DELETE_FAILED`.
    pub retain: Vec<String>,
    /// Whether resources that can't be deleted are retained (`FORCE_DELETE_STACK`); only in `DELETE_FAILED`.
    pub force: bool,
    /// The role that CloudFormation assumes. Default: the stack's role.
    pub service_role: Option<String>,
}

/// A request to continue a failed rollback. At most one of `skip` and `force`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ContinueRequest {
    /// The stack's ARN.
    pub stack: String,
    /// The client token, which makes repeated calls idempotent.
    pub token: String,
    /// The resources to skip, by logical id: CloudFormation leaves them unchanged and marks them as rolled back.
    pub skip: Vec<String>,
    /// Whether all resources that fail are skipped.
    pub force: bool,
    /// The role that CloudFormation assumes. Default: the stack's role.
    pub service_role: Option<String>,
}

/// The type of a change set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeSetKind {
    /// Creates a stack.
    Create,
    /// Updates a stack.
    Update,
    /// Imports existing resources into a new or existing stack, without any other change.
    Import,
}

/// Where CloudFormation reads a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplateSource {
    /// In the request; at most 51,200 bytes.
    Body(String),
    /// From S3; at most 1 MB.
    Url(String),
}

impl ChangeSetRequest {
    /// A request without parameters, tags and capabilities. The name is the client token.
    pub fn new(
        stack: impl Into<String>,
        name: impl Into<String>,
        kind: ChangeSetKind,
        template: TemplateSource,
    ) -> Self {
        let name = name.into();
        Self {
            stack: stack.into(),
            token: name.clone(),
            name,
            kind,
            template,
            parameters: BTreeMap::new(),
            previous_parameters: BTreeSet::new(),
            tags: BTreeMap::new(),
            capabilities: Vec::new(),
            description: String::new(),
            settings: OperationSettings::default(),
            imports: Vec::new(),
        }
    }
}

impl RollbackTriggers {
    /// Alarms by ARN, and the monitoring time after the operation in minutes.
    pub fn new(alarms: Vec<String>, minutes: u8) -> Self {
        Self { alarms, minutes }
    }
}

impl ImportedResource {
    /// A resource by its logical id, its type and its primary identifier.
    pub fn new(
        logical_id: impl Into<String>,
        type_name: impl Into<String>,
        identifier: BTreeMap<String, String>,
    ) -> Self {
        Self {
            logical_id: logical_id.into(),
            type_name: type_name.into(),
            identifier,
        }
    }
}

impl DeleteRequest {
    /// A request to delete the stack with this ARN and all its resources.
    pub fn new(stack: impl Into<String>, token: impl Into<String>) -> Self {
        Self {
            stack: stack.into(),
            token: token.into(),
            ..Self::default()
        }
    }
}

impl ContinueRequest {
    /// A request to continue the rollback of the stack with this ARN, without skipping a resource.
    pub fn new(stack: impl Into<String>, token: impl Into<String>) -> Self {
        Self {
            stack: stack.into(),
            token: token.into(),
            ..Self::default()
        }
    }
}
