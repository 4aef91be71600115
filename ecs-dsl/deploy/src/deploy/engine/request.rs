//! The requests to the engine.

use std::collections::BTreeMap;

use super::{HistorySettings, ImageRequest, Verb, WatchSettings};
use crate::deploy::history::DeploymentId;
use crate::deploy::{ImportedResource, OperationSettings};

/// The stage of a stack, and the command line of the program that deploys it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct DeployTarget {
    /// The stage's name.
    pub stage: String,
    /// The stage's account, 12 digits; `None` for any account.
    pub account: Option<String>,
    /// The stage's region; `None` for any region.
    pub region: Option<String>,
    /// The ARN of the role that CloudFormation assumes for deletions and rollbacks. Default: the stack's role. For change
    /// sets, see [`OperationSettings::service_role`].
    pub service_role: Option<String>,
    /// The command line before the verb, such as `cargo run --`, for the commands in messages.
    pub command: String,
    /// The flags of the connection that the commands in messages repeat, such as ` --profile prod`, each with a leading space.
    pub connection_flags: String,
    /// The flags of the imports by stack, such as ` --import jobs=…`, each with a leading space: another `deploy` needs them.
    /// What was imported isn't imported again.
    pub import_flags: BTreeMap<String, String>,
    /// The flags of given images by stack, such as `--image order=v8`: another `deploy` needs them, unless this one ships the
    /// images.
    pub image_flags: BTreeMap<String, Vec<String>>,
    /// Whether the stage is local: the AWS CLI doesn't reach it.
    pub is_local: bool,
}

/// A request to deploy a stack.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DeployRequest {
    /// The stack's name.
    pub stack: String,
    /// The stage.
    pub target: DeployTarget,
    /// The template as JSON.
    pub template: String,
    /// By key. A parameter without a value keeps the stack's, unless that was the default of its template.
    pub parameters: BTreeMap<String, String>,
    /// Whether parameters without a value get the default, and don't keep the stack's value.
    pub reset_parameters: bool,
    /// By key.
    pub tags: BTreeMap<String, String>,
    /// The acknowledged capabilities; see [`capabilities`](fn@super::capabilities).
    pub capabilities: Vec<String>,
    /// The settings of the operation.
    pub settings: OperationSettings,
    /// Whether termination protection is enabled; `None` leaves it unchanged.
    pub protect: Option<bool>,
    /// Existing resources to import into the stack.
    pub imports: Vec<ImportedResource>,
    /// Whether to skip the preflight checks of images, secrets, names …
    pub skip_preflight: bool,
    /// How many minutes after the operation the stack's own alarms still trigger a rollback, at most 180; `None` disables
    /// rollback triggers.
    pub roll_back_on_alarms: Option<u8>,
    /// Whether to execute the change set. If not, [`Engine::execute`](super::Engine::execute) can execute it later.
    pub execute: bool,
    /// Whether to wait for another operation in progress. If not, it is an error.
    pub wait_for_others: bool,
    /// Whether to take over a stack that isn't the program's.
    pub adopt: bool,
    /// How its services are watched during the deployment.
    pub watch: WatchSettings,
    /// How it is kept. Default: it isn't.
    pub history: Option<HistorySettings>,
    /// The digests that images must have, by their reference in the template: those of the deployment to return to.
    pub digests: BTreeMap<String, String>,
    /// What is decided about its images. Default: they are deployed as the template has them.
    pub images: Option<ImageRequest>,
    /// Whether the operator has approved the deployment as part of another operation, so that the observer isn't asked.
    pub approved: bool,
}

/// A request to execute an existing change set.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ExecuteRequest {
    /// The stack's name.
    pub stack: String,
    /// The stage.
    pub target: DeployTarget,
    /// The change set's name or ARN.
    pub change_set: String,
    /// Whether termination protection is enabled; `None` leaves it unchanged.
    pub protect: Option<bool>,
    /// How the deployment is kept. Default: it isn't.
    pub history: Option<HistorySettings>,
}

/// A request to recover a stack. A setting that doesn't apply to the stack's status is an error.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RecoverRequest {
    /// The stack's name.
    pub stack: String,
    /// The stage.
    pub target: DeployTarget,
    /// The resources to skip in `UPDATE_ROLLBACK_FAILED`, by logical id. Can't be combined with `force`.
    pub skip: Vec<String>,
    /// The resources to retain in `DELETE_FAILED`, by logical id. Can't be combined with `force`.
    pub retain: Vec<String>,
    /// Whether all resources that fail are skipped or retained.
    pub force: bool,
}

/// A request to destroy a stack.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DestroyRequest {
    /// The stack's name.
    pub stack: String,
    /// The stage.
    pub target: DeployTarget,
    /// The program's template as JSON, by which its own stack is recognized. Default: none, and any stack is deleted.
    pub template: Option<String>,
    /// Whether to delete a stack that isn't the program's.
    pub adopt: bool,
    /// Whether to delete values that other stacks read.
    pub allow_readers: bool,
    /// The logical ids of resources whose data stays, with all that it needs.
    pub retain: Vec<String>,
    /// The verb with the flags that another run needs, for hints.
    pub verb: String,
}

impl DeployRequest {
    /// A request without parameters, tags and capabilities.
    pub fn new(
        stack: impl Into<String>,
        target: DeployTarget,
        template: impl Into<String>,
    ) -> Self {
        Self {
            stack: stack.into(),
            target,
            template: template.into(),
            parameters: BTreeMap::new(),
            reset_parameters: false,
            tags: BTreeMap::new(),
            capabilities: Vec::new(),
            settings: OperationSettings::default(),
            protect: None,
            imports: Vec::new(),
            skip_preflight: false,
            roll_back_on_alarms: None,
            execute: true,
            wait_for_others: false,
            adopt: false,
            watch: WatchSettings::default(),
            history: None,
            digests: BTreeMap::new(),
            images: None,
            approved: false,
        }
    }

    /// The command line that makes this request, with `flags`, in backticks.
    pub(super) fn command_with(&self, flags: &str) -> String {
        match self.rollback_to() {
            Some(id) => {
                let verb = format!("rollback --to {id} {flags}");
                self.target.command_on(&verb, &self.stack)
            }
            None => self.target.command_for(&format!("deploy {flags}")),
        }
    }

    /// The deployment that it rolls back to.
    pub(super) fn rollback_to(&self) -> Option<&DeploymentId> {
        self.history.as_ref()?.rollback_to.as_ref()
    }
}

impl ExecuteRequest {
    /// A request to execute the change set with this name or ARN.
    pub fn new(
        stack: impl Into<String>,
        target: DeployTarget,
        change_set: impl Into<String>,
    ) -> Self {
        Self {
            stack: stack.into(),
            target,
            change_set: change_set.into(),
            protect: None,
            history: None,
        }
    }
}

impl RecoverRequest {
    /// A request to recover a stack without losing or leaving a resource.
    pub fn new(stack: impl Into<String>, target: DeployTarget) -> Self {
        Self {
            stack: stack.into(),
            target,
            skip: Vec::new(),
            retain: Vec::new(),
            force: false,
        }
    }
}

impl DestroyRequest {
    /// A request to destroy the stack with this name.
    pub fn new(stack: impl Into<String>, target: DeployTarget) -> Self {
        Self {
            stack: stack.into(),
            target,
            template: None,
            retain: Vec::new(),
            verb: Verb::Destroy.name().to_owned(),
            adopt: false,
            allow_readers: false,
        }
    }
}

impl DeployTarget {
    /// A stage on AWS, in any account and region.
    pub fn new(stage: impl Into<String>, command: impl Into<String>) -> Self {
        Self {
            stage: stage.into(),
            command: command.into(),
            ..Self::default()
        }
    }

    /// The command line for `verb` with its flags, on one stack or on all stacks of this stage.
    pub fn command_line(&self, verb: &str, stack: Option<&str>) -> String {
        let Self { command, stage, .. } = self;
        let imports = self.imports_for(verb, stack) + &self.images_for(verb, stack);
        let stack = stack.map(|stack| format!(" --stack {stack}"));
        let (stack, flags) = (stack.unwrap_or_default(), &self.connection_flags);
        format!("{command} {verb}{imports} --stage {stage}{stack}{flags}")
    }

    /// The flags of the imports that `verb` repeats.
    fn imports_for(&self, verb: &str, stack: Option<&str>) -> String {
        let mut words = verb.split(' ');
        // The two ways to import can't be combined.
        if words.next() != Some("deploy") || words.any(|word| word == "--import-existing") {
            return String::new();
        }
        match stack {
            Some(stack) => self.import_flags.get(stack).cloned().unwrap_or_default(),
            None => self.import_flags.values().map(String::as_str).collect(),
        }
    }

    /// The flags of the images that `verb` repeats.
    fn images_for(&self, verb: &str, stack: Option<&str>) -> String {
        if verb.split(' ').next() != Some("deploy") {
            return String::new();
        }
        let stacks = self.image_flags.iter();
        let stacks = stacks.filter(|(name, _)| stack.is_none_or(|stack| stack == name.as_str()));
        let mut flags: Vec<&String> = Vec::new();
        for flag in stacks.flat_map(|(_, flags)| flags) {
            if !flags.contains(&flag) {
                flags.push(flag);
            }
        }
        flags.into_iter().map(|flag| format!(" {flag}")).collect()
    }

    /// The command line for `verb` on this stage, in backticks.
    pub fn command_for(&self, verb: &str) -> String {
        format!("`{}`", self.command_line(verb, None))
    }

    /// The command line for `verb` on one stack of this stage, in backticks.
    pub(super) fn command_on(&self, verb: &str, stack: &str) -> String {
        format!("`{}`", self.command_line(verb, Some(stack)))
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

/// Without parameter values, which may be secret.
impl std::fmt::Debug for DeployRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DeployRequest")
            .field("stack", &self.stack)
            .field("target", &self.target)
            .field("parameters", &self.parameters.keys())
            .finish_non_exhaustive()
    }
}
