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
    async fn delete_stack(&self, name: &str, token: &str) -> Result<(), ControlPlaneError>;
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
}

/// Whether a change set makes a stack or changes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeSetKind {
    /// The stack isn't there yet.
    Create,
    /// The stack is there.
    Update,
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
    /// What would be done.
    pub changes: Vec<ResourceChange>,
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
    /// The names of the properties that change.
    pub properties: Vec<String>,
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
}
