//! The CloudFormation calls that the engine makes, and their types.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::CallResult;

/// The part of CloudFormation's API that the engine uses: AWS's (`aws`) or the embedded one ([`local`](super::local)).
///
/// Every method is one API call with AWS's name. Implementations paginate; the engine waits.
#[allow(
    async_fn_in_trait,
    reason = "the engine is generic over it, and drives it on one thread"
)]
pub trait ControlPlane {
    /// The prefix of every printed line: `local`, or the account and region.
    fn label(&self) -> &str;

    /// Waits before the next poll; the local implementation doesn't wait.
    async fn pause(&self);

    /// The account and principal of the credentials (`GetCallerIdentity`).
    async fn caller_identity(&self) -> CallResult<CallerIdentity>;

    /// The stack with this name or ARN; `None` if it doesn't exist.
    async fn describe_stack(&self, name: &str) -> CallResult<Option<StackDescription>>;

    /// The stack's template as it was submitted.
    async fn get_template(&self, name: &str) -> CallResult<String>;

    /// The stack's resources with their physical ids.
    async fn describe_stack_resources(&self, name: &str) -> CallResult<Vec<StackResource>>;

    /// Uploads a template that is too large to be sent inline to S3; returns its URL.
    async fn upload_template(&self, stack: &str, body: &str) -> CallResult<Upload>;

    /// Creates a change set; returns its ARN.
    async fn create_change_set(&self, request: &ChangeSetRequest) -> CallResult<String>;

    /// The change set with this ARN.
    async fn describe_change_set(&self, arn: &str) -> CallResult<ChangeSetDescription>;

    /// The stack's change sets that weren't executed, oldest first; empty if the stack doesn't exist.
    async fn list_change_sets(&self, stack: &str) -> CallResult<Vec<ChangeSetSummary>>;

    /// The findings of CloudFormation's early validation: the errors of a change set that failed because of them, or
    /// warnings.
    async fn validation_findings(&self, change_set: &str) -> CallResult<Vec<ValidationFinding>>;

    /// Deletes a change set that won't be executed.
    async fn delete_change_set(&self, arn: &str) -> CallResult<()>;

    /// Starts to execute a change set.
    async fn execute_change_set(&self, arn: &str, token: &str) -> CallResult<()>;

    /// The stack's events after `last_seen`, oldest first; all events of the latest operation if `last_seen` is `None`.
    async fn events_since(
        &self,
        stack: &str,
        last_seen: Option<&str>,
    ) -> CallResult<Vec<StackEvent>>;

    /// Starts to delete the stack.
    async fn delete_stack(&self, request: &DeleteRequest) -> CallResult<()>;

    /// Cancels a running update, which then rolls back (`CancelUpdateStack`).
    async fn cancel_update(&self, stack: &str, token: &str) -> CallResult<()>;

    /// Continues a failed rollback of an update (`ContinueUpdateRollback`).
    async fn continue_update_rollback(&self, request: &ContinueRequest) -> CallResult<()>;

    /// Rolls a stack in `CREATE_FAILED` or `UPDATE_FAILED` back to its last stable state (`RollbackStack`). CloudFormation
    /// assumes `service_role`. Default: the stack's role.
    async fn rollback_stack(
        &self,
        stack: &str,
        token: &str,
        service_role: Option<&str>,
    ) -> CallResult<()>;

    /// Enables or disables termination protection.
    async fn set_termination_protection(&self, stack: &str, on: bool) -> CallResult<()>;
}

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
    /// By key.
    pub tags: BTreeMap<String, String>,
    /// Whether termination protection is enabled.
    pub termination_protection: bool,
    /// The ARN of the change set that was executed last, if any.
    pub change_set: Option<String>,
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
    /// Its [`ChangeSetRequest::description`].
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

/// Whether a resource has no id yet. AWS then gives an empty one.
fn is_missing(id: &Option<String>) -> bool {
    id.as_deref().is_none_or(str::is_empty)
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
