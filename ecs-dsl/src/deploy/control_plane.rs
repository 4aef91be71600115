//! What the engine needs of CloudFormation, and nothing more.

use std::collections::BTreeMap;

use super::ControlPlaneError;

/// CloudFormation, as the engine sees it: AWS's (`aws`) or the embedded one ([`local`](super::local)).
///
/// Every method is one API call, and is called as AWS calls it. Pages are followed inside; waiting is the engine's.
#[allow(
    async_fn_in_trait,
    reason = "the engine is generic over it, and drives it on one thread"
)]
pub trait ControlPlane {
    /// What is printed before every line that comes from here: `local`, or the account and region.
    fn label(&self) -> &str;

    /// How long to wait before asking again; the local engine needs no time.
    async fn pause(&self);

    /// Whose credentials these are.
    async fn caller_identity(&self) -> Result<CallerIdentity, ControlPlaneError>;

    /// The stack called `name` (or with that ARN), or none if there is no such stack.
    async fn describe_stack(
        &self,
        name: &str,
    ) -> Result<Option<StackDescription>, ControlPlaneError>;

    /// The template of the stack as it was submitted.
    async fn get_template(&self, name: &str) -> Result<String, ControlPlaneError>;

    /// The resources of the stack with their physical ids.
    async fn describe_stack_resources(
        &self,
        name: &str,
    ) -> Result<Vec<StackResource>, ControlPlaneError>;

    /// Puts a template that is too large to be sent inline where CloudFormation can read it; gives its URL.
    async fn upload_template(&self, stack: &str, body: &str) -> Result<Upload, ControlPlaneError>;

    /// Makes a change set; gives its ARN.
    async fn create_change_set(
        &self,
        request: &ChangeSetRequest,
    ) -> Result<String, ControlPlaneError>;

    /// The change set with this ARN.
    async fn describe_change_set(
        &self,
        arn: &str,
    ) -> Result<ChangeSetDescription, ControlPlaneError>;

    /// The change sets of the stack that weren't executed, oldest first; none if there is no such stack.
    async fn list_change_sets(
        &self,
        stack: &str,
    ) -> Result<Vec<ChangeSetSummary>, ControlPlaneError>;

    /// What the checks before the execution found: of a change set that failed because of them, or warns of something.
    async fn validation_faults(
        &self,
        change_set: &str,
    ) -> Result<Vec<ValidationFault>, ControlPlaneError>;

    /// Takes a change set away that won't be executed.
    async fn delete_change_set(&self, arn: &str) -> Result<(), ControlPlaneError>;

    /// Starts to carry a change set out.
    async fn execute_change_set(&self, arn: &str, token: &str) -> Result<(), ControlPlaneError>;

    /// The stack's events after `last_seen`, oldest first; all of the latest operation's if that is none.
    async fn events_since(
        &self,
        stack: &str,
        last_seen: Option<&str>,
    ) -> Result<Vec<StackEvent>, ControlPlaneError>;

    /// Starts to delete the stack.
    async fn delete_stack(&self, request: &DeleteRequest) -> Result<(), ControlPlaneError>;

    /// Stops an update that is under way: it goes back to where it was.
    async fn cancel_update(&self, stack: &str, token: &str) -> Result<(), ControlPlaneError>;

    /// Lets a stack that couldn't go back try again.
    async fn continue_update_rollback(
        &self,
        request: &ContinueRequest,
    ) -> Result<(), ControlPlaneError>;

    /// Lets a stack whose failure was kept go back to its last stable state. `service_role` is the role that CloudFormation
    /// takes on for it; without one it is the stack's.
    async fn rollback_stack(
        &self,
        stack: &str,
        token: &str,
        service_role: Option<&str>,
    ) -> Result<(), ControlPlaneError>;

    /// Lets the stack refuse to be deleted, or lets it be deleted again.
    async fn set_termination_protection(
        &self,
        stack: &str,
        on: bool,
    ) -> Result<(), ControlPlaneError>;
}

/// Whose credentials are in use.
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
    /// Such as `UPDATE_COMPLETE`. Text, because AWS adds statuses.
    pub status: String,
    /// Why it has that status, if AWS says so.
    pub status_reason: Option<String>,
    /// By key.
    pub outputs: BTreeMap<String, String>,
    /// By key.
    pub tags: BTreeMap<String, String>,
    /// Whether it refuses to be deleted.
    pub termination_protection: bool,
    /// The ARN of the change set that was executed last, if it was one.
    pub change_set: Option<String>,
}

/// A resource of a deployed stack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StackResource {
    /// Its name in the template.
    pub logical_id: String,
    /// AWS's name for it: what `Ref` gives.
    pub physical_id: String,
    /// Such as `AWS::ECS::Service`.
    pub type_name: String,
    /// Such as `CREATE_COMPLETE`.
    pub status: String,
    /// Why it has that status, if AWS says so.
    pub status_reason: Option<String>,
}

/// Where a template was put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    /// What CloudFormation reads it from.
    pub url: String,
    /// The bucket, if it had to be made for this.
    pub created_bucket: Option<String>,
}

/// What a change set is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeSetRequest {
    /// The stack's name.
    pub stack: String,
    /// The change set's name, at most 128 letters, digits and hyphens.
    pub name: String,
    /// Makes a repeated call the same call.
    pub token: String,
    /// Whether the stack is made or changed.
    pub kind: ChangeSetKind,
    /// The template itself, or where it is.
    pub template: TemplateSource,
    /// By key.
    pub parameters: BTreeMap<String, String>,
    /// By key.
    pub tags: BTreeMap<String, String>,
    /// What the template is allowed to make, such as `CAPABILITY_IAM`.
    pub capabilities: Vec<String>,
    /// For whoever looks at the change set: who made it, from where. At most 1,024 bytes.
    pub description: String,
    /// How it is to be carried out.
    pub settings: OperationSettings,
    /// Resources that exist already and become part of the stack; for [`ChangeSetKind::Import`] only.
    pub imports: Vec<ImportedResource>,
}

/// How a change of a stack is carried out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OperationSettings {
    /// The role that CloudFormation takes on for it; without one it has the caller's rights.
    pub service_role: Option<String>,
    /// The SNS topics that are told of the stack's events, at most five.
    pub notification_arns: Vec<String>,
    /// What sends the stack back if it goes off.
    pub rollback_triggers: RollbackTriggers,
    /// Compares with what really exists, and undoes what was changed outside of CloudFormation (`REVERT_DRIFT`).
    pub revert_drift: bool,
    /// Ends when everything is configured, and doesn't wait until it is stable (`EXPRESS`).
    pub express: bool,
    /// Takes existing resources with the names that the template gives into the stack, where CloudFormation can.
    pub import_existing: bool,
}

/// Alarms that are watched while a stack changes, and for some time after.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RollbackTriggers {
    /// The ARNs of the alarms, at most five.
    pub alarms: Vec<String>,
    /// For how many minutes they are watched after everything is done, at most 180.
    pub minutes: u8,
}

/// A resource that exists and becomes part of a stack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedResource {
    /// Its name in the template.
    pub logical_id: String,
    /// Such as `AWS::Logs::LogGroup`.
    pub type_name: String,
    /// What identifies it, by property: `LogGroupName` to `/ecs/order`.
    pub identifier: BTreeMap<String, String>,
}

/// How a stack is deleted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeleteRequest {
    /// The stack's ARN.
    pub stack: String,
    /// Makes a repeated call the same call.
    pub token: String,
    /// The resources that stay at AWS, by logical id; only in `DELETE_FAILED`.
    pub retain: Vec<String>,
    /// Whether what can't be deleted is left at AWS (`FORCE_DELETE_STACK`); only in `DELETE_FAILED`.
    pub force: bool,
    /// The role that CloudFormation takes on for it.
    pub service_role: Option<String>,
}

/// How a stack that couldn't go back tries again. At most one of `skip` and `force`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContinueRequest {
    /// The stack's ARN.
    pub stack: String,
    /// Makes a repeated call the same call.
    pub token: String,
    /// The resources that are left as they are, by logical id: CloudFormation takes them for rolled back.
    pub skip: Vec<String>,
    /// Whether whatever fails is left as it is.
    pub force: bool,
    /// The role that CloudFormation takes on for it.
    pub service_role: Option<String>,
}

/// Whether a change set makes a stack or changes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeSetKind {
    /// The stack isn't there yet.
    Create,
    /// The stack is there.
    Update,
    /// Resources that exist become part of the stack, which may be new; nothing else is changed.
    Import,
}

/// How CloudFormation gets a template.
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
    /// Why it failed; this is also where an empty change set says that it is empty.
    pub status_reason: Option<String>,
    /// Such as `AVAILABLE`.
    pub execution_status: String,
    /// Who made it, from where; what was given as [`ChangeSetRequest::description`].
    pub description: Option<String>,
    /// What would be done.
    pub changes: Vec<ResourceChange>,
}

/// A change set in a list.
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
    /// When it was made, RFC 3339 in UTC.
    pub created: String,
}

/// Something that a check before the execution found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValidationFault {
    /// The resource's name in the template, if it is about one.
    pub logical_id: Option<String>,
    /// Such as `AWS::SQS::Queue`.
    pub type_name: Option<String>,
    /// The check's name, such as `PROPERTY_VALIDATION`.
    pub check: String,
    /// Where in the template: `/Resources/Inbox/Properties/DelaySeconds`.
    pub path: Option<String>,
    /// What is wrong, in AWS's words.
    pub reason: String,
    /// Whether the change set can't be executed because of it (`FAIL`), or it is a warning only (`WARN`).
    pub refuses: bool,
}

/// What a change set would do to one resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResourceChange {
    /// Such as `Add`, `Modify` or `Remove`.
    pub action: String,
    /// Its name in the template.
    pub logical_id: String,
    /// Its id at AWS, if it exists already.
    pub physical_id: Option<String>,
    /// Such as `AWS::ECS::Service`.
    pub type_name: String,
    /// `True`, `False` or `Conditional`; none for what is added or removed.
    pub replacement: Option<String>,
    /// What changes of it.
    pub details: Vec<ChangeDetail>,
}

/// A change of one property, as a change set sees it. Values are JSON or plain text; AWS masks what is `NoEcho`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeDetail {
    /// The property's name, or `Tags`, `Metadata`, `DeletionPolicy` …
    pub name: String,
    /// The place inside the resource, such as `/Properties/DelaySeconds`, if AWS says so.
    pub path: Option<String>,
    /// What is deployed; none if AWS doesn't say.
    pub before: Option<String>,
    /// What will be there; none if AWS doesn't say.
    pub after: Option<String>,
    /// `Never`, `Conditionally` or `Always`: whether the resource is replaced because of it.
    pub recreation: Option<String>,
    /// What really exists, where that isn't what was deployed.
    pub drifted: Option<String>,
}

/// Something that happened to a resource of a stack, or to the stack itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StackEvent {
    /// Unique.
    pub id: String,
    /// RFC 3339, in UTC.
    pub timestamp: String,
    /// Its name in the template; the stack's name for the stack itself.
    pub logical_id: String,
    /// Its id at AWS, once it has one.
    pub physical_id: Option<String>,
    /// Such as `AWS::ECS::Service`.
    pub type_name: String,
    /// Such as `CREATE_IN_PROGRESS`.
    pub status: String,
    /// Why, if AWS says so.
    pub reason: Option<String>,
    /// The token of the call that began this operation, if it had one.
    pub token: Option<String>,
}

impl ResourceChange {
    /// The names of the properties that change, sorted, each once.
    pub fn properties(&self) -> Vec<&str> {
        let mut names: Vec<_> = self.details.iter().map(|it| it.name.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        names
    }
}
