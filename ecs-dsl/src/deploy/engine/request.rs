//! What the engine is asked to do.

use std::collections::BTreeMap;

use super::WatchSettings;
use crate::deploy::{ImportedResource, OperationSettings};

/// Where a stack belongs, and how the user calls the program that deploys it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The stage's name.
    pub stage: String,
    /// The account that the stage must be deployed to, 12 digits; any if none.
    pub account: Option<String>,
    /// The region that the stage must be deployed to; any if none.
    pub region: Option<String>,
    /// The role that CloudFormation takes on for deletions and for going back, by its ARN; the one that the stack has if
    /// none. What change sets are carried out with is [`OperationSettings::service_role`].
    pub service_role: Option<String>,
    /// What the user types before a verb, such as `cargo run --`: messages name the next command in full.
    pub command: String,
}

/// A stack as it is wanted.
#[derive(Clone, PartialEq, Eq)]
pub struct DeployRequest {
    /// The stack's name.
    pub stack: String,
    /// Where it belongs.
    pub target: Target,
    /// The template as JSON.
    pub template: String,
    /// By key.
    pub parameters: BTreeMap<String, String>,
    /// By key.
    pub tags: BTreeMap<String, String>,
    /// What the template is allowed to make; see [`capabilities`](super::capabilities).
    pub capabilities: Vec<String>,
    /// How it is carried out.
    pub settings: OperationSettings,
    /// Whether the stack refuses to be deleted from now on; as it is if none.
    pub protect: Option<bool>,
    /// Resources that exist already and become part of the stack.
    pub imports: Vec<ImportedResource>,
    /// Whether it is deployed without a look at what it takes for granted: images, secrets, names …
    pub skip_preflight: bool,
    /// For how many minutes after everything is done the stack's own alarms may send it back, at most 180; they don't if
    /// none.
    pub roll_back_on_alarms: Option<u8>,
    /// Whether the change set is executed; otherwise it is left for [`Engine::execute`](super::Engine::execute).
    pub execute: bool,
    /// Whether somebody else's operation is waited for; otherwise it is an error.
    pub wait_for_others: bool,
    /// How its services are watched meanwhile.
    pub watch: WatchSettings,
}

/// A change set that was made before, to be executed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExecuteRequest {
    /// The stack's name.
    pub stack: String,
    /// Where it belongs.
    pub target: Target,
    /// The change set's name or ARN.
    pub change_set: String,
    /// Whether the stack refuses to be deleted from now on; as it is if none.
    pub protect: Option<bool>,
}

/// A stack that is to take changes again. What doesn't apply to its status is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecoverRequest {
    /// The stack's name.
    pub stack: String,
    /// Where it belongs.
    pub target: Target,
    /// In `UPDATE_ROLLBACK_FAILED`: the resources that are left as they are, by logical id. Not together with `force`.
    pub skip: Vec<String>,
    /// In `DELETE_FAILED`: the resources that stay at AWS, by logical id. Not together with `force`.
    pub retain: Vec<String>,
    /// Whether whatever fails is left as it is, or stays at AWS.
    pub force: bool,
}

/// A stack that is to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DestroyRequest {
    /// The stack's name.
    pub stack: String,
    /// Where it belongs.
    pub target: Target,
}

impl DeployRequest {
    /// A stack without parameters and tags, that makes nothing which takes a capability.
    pub fn new(stack: impl Into<String>, target: Target, template: impl Into<String>) -> Self {
        Self {
            stack: stack.into(),
            target,
            template: template.into(),
            parameters: BTreeMap::new(),
            tags: BTreeMap::new(),
            capabilities: Vec::new(),
            settings: OperationSettings::default(),
            protect: None,
            imports: Vec::new(),
            skip_preflight: false,
            roll_back_on_alarms: None,
            execute: true,
            wait_for_others: false,
            watch: WatchSettings::default(),
        }
    }
}

impl Target {
    /// The command line for `verb` on this stage, in backticks.
    pub(super) fn command_for(&self, verb: &str) -> String {
        format!("`{} {verb} --stage {}`", self.command, self.stage)
    }

    /// The command line for `verb` on one stack of this stage, in backticks.
    pub(super) fn command_on(&self, verb: &str, stack: &str) -> String {
        let Self { command, stage, .. } = self;
        format!("`{command} {verb} --stage {stage} --stack {stack}`")
    }

    /// The AWS CLI's command line for `operation` on `stack`, in backticks.
    pub(super) fn aws_command(&self, operation: &str, stack: &str) -> String {
        match &self.region {
            Some(region) => {
                format!("`aws cloudformation {operation} --stack-name {stack} --region {region}`")
            }
            None => format!("`aws cloudformation {operation} --stack-name {stack}`"),
        }
    }
}

/// Without the values of the parameters, which may be secret.
impl std::fmt::Debug for DeployRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DeployRequest")
            .field("stack", &self.stack)
            .field("target", &self.target)
            .field("parameters", &self.parameters.keys())
            .finish_non_exhaustive()
    }
}
