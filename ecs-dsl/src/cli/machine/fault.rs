//! What went wrong, for machines: a code of its own beside the words.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::diagnostic::summary;
use crate::cli::error::{CliError, deploy_code};
use crate::cli::exit;
use crate::cli::run::chain;
use crate::deploy::ControlPlaneError;
use crate::deploy::engine::{DeployError, TaskFailure};

/// What went wrong.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct Fault {
    /// What kind of fault it is.
    pub(in crate::cli) code: FaultCode,
    /// What happened, for a person.
    pub(in crate::cli) message: String,
    /// What to do about it, for a person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::cli) hint: Option<String>,
    /// What else there is to say: each fault of a program that breaks rules.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in crate::cli) details: Vec<String>,
    /// What the tasks died of, where that was seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    task_failure: Option<TaskFailure>,
    /// The exit code that stands for it.
    pub(in crate::cli) exit_code: u8,
}

/// The kinds of faults. There may be more in later versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::cli) enum FaultCode {
    /// The program has errors: its rules are broken.
    InvalidProgram,
    /// A stage, a stack, a parameter, a flag or a file that there isn't, or that can't be used like this.
    Usage,
    /// There is nobody to ask, and no flag that answers.
    CannotAsk,
    /// A file or a folder can't be read or written.
    File,
    /// The stage is protected, or the stack has termination protection.
    Protected,
    /// Stacks that are deployed still need it.
    StillNeeded,
    /// Stacks that it needs aren't deployed.
    NotDeployed,
    /// It has resources of a service that AWS has ended.
    EndedService,
    /// What is deployed is no template that can be compared with.
    ForeignTemplate,
    /// The credentials are of another account.
    WrongAccount,
    /// Another region answered.
    WrongRegion,
    /// There are no credentials, or they have expired.
    Credentials,
    /// The credentials don't allow it.
    AccessDenied,
    /// No region is set.
    NoRegion,
    /// AWS asks for fewer calls, even after waiting.
    Throttled,
    /// No answer came, or none that can be read.
    Network,
    /// AWS refuses a call.
    Refused,
    /// AWS has failed to answer a call.
    Service,
    /// What is to be deployed is no template, or one that is too large.
    Template,
    /// Something goes on in the stack.
    Busy,
    /// The stack's status doesn't allow it.
    Status,
    /// A look before any change shows that it would fail.
    Preflight,
    /// CloudFormation couldn't work out the changes.
    ChangeSet,
    /// CloudFormation's own checks refuse the template.
    EarlyValidation,
    /// There is no such change set, or it can't be executed.
    NotExecutable,
    /// It was carried out, and failed.
    Failed,
    /// It was carried out, but the services don't run what was deployed.
    NotRunning,
    /// ECS is moving a service to another revision: nothing may be changed meanwhile.
    DeploymentUnderWay,
    /// ECS has moved traffic meanwhile.
    TrafficMoved,
    /// CloudFormation took the order, and nothing came of it.
    NotStarted,
    /// Somebody took the stack away meanwhile.
    Vanished,
    /// There is no such stack.
    NoSuchStack,
    /// It goes on, but can't be seen any more.
    OutOfSight,
    /// There is nothing that can be stopped.
    NotCancellable,
}

impl From<&CliError> for Fault {
    fn from(error: &CliError) -> Self {
        Self {
            code: FaultCode::of(error),
            message: match error {
                CliError::Invalid(diagnostics) => summary(diagnostics),
                error => chain(error),
            },
            hint: error.hint(),
            details: match error {
                CliError::Invalid(diagnostics) => {
                    diagnostics.iter().map(ToString::to_string).collect()
                }
                _ => Vec::new(),
            },
            task_failure: match error {
                CliError::Deploy(error) => task_failure(error),
                _ => None,
            },
            exit_code: error.exit_code(),
        }
    }
}

impl From<&DeployError> for Fault {
    fn from(error: &DeployError) -> Self {
        Self {
            code: of_deploy(error),
            message: chain(error),
            hint: error.hint(),
            details: Vec::new(),
            task_failure: task_failure(error),
            exit_code: deploy_code(error),
        }
    }
}

fn task_failure(error: &DeployError) -> Option<TaskFailure> {
    match error {
        DeployError::Failed(failure) => Some(failure.task_failure()?.failure.clone()),
        _ => None,
    }
}

impl FaultCode {
    pub(in crate::cli) fn of(error: &CliError) -> Self {
        match error {
            CliError::Invalid(_) => Self::InvalidProgram,
            CliError::ProtectedStage { .. } => Self::Protected,
            CliError::StillNeeded { .. } => Self::StillNeeded,
            CliError::NotDeployed { .. } => Self::NotDeployed,
            CliError::Ended { .. } => Self::EndedService,
            CliError::ForeignTemplate { .. } => Self::ForeignTemplate,
            CliError::Deploy(error) => of_deploy(error),
            // What is left are faults of what was typed, and of files.
            error => match error.exit_code() {
                exit::FILE | exit::DONE => Self::File,
                _ => Self::Usage,
            },
        }
    }
}

fn of_deploy(error: &DeployError) -> FaultCode {
    match error {
        DeployError::WrongAccount { .. } => FaultCode::WrongAccount,
        DeployError::WrongRegion { .. } => FaultCode::WrongRegion,
        DeployError::Template { .. }
        | DeployError::TooLarge { .. }
        | DeployError::TooManyResources { .. } => FaultCode::Template,
        DeployError::Busy { .. } => FaultCode::Busy,
        DeployError::Status { .. } => FaultCode::Status,
        DeployError::Preflight { .. } => FaultCode::Preflight,
        DeployError::ChangeSetFailed { .. } => FaultCode::ChangeSet,
        DeployError::EarlyValidation { .. } => FaultCode::EarlyValidation,
        DeployError::NoChangeSet { .. } | DeployError::NotExecutable { .. } => {
            FaultCode::NotExecutable
        }
        DeployError::OutOfSight { .. } => FaultCode::OutOfSight,
        DeployError::NotCancellable { .. } => FaultCode::NotCancellable,
        DeployError::Flag { .. } => FaultCode::Usage,
        DeployError::CannotAsk { .. } => FaultCode::CannotAsk,
        DeployError::Protected { .. } => FaultCode::Protected,
        DeployError::Failed(_) => FaultCode::Failed,
        DeployError::NotRunning(_) => FaultCode::NotRunning,
        DeployError::DeploymentUnderWay { .. } => FaultCode::DeploymentUnderWay,
        DeployError::TrafficMoved { .. } => FaultCode::TrafficMoved,
        DeployError::NotStarted { .. } => FaultCode::NotStarted,
        DeployError::Vanished { .. } => FaultCode::Vanished,
        DeployError::NoSuchStack { .. } => FaultCode::NoSuchStack,
        DeployError::ControlPlane(error) => of_call(error),
    }
}

fn of_call(error: &ControlPlaneError) -> FaultCode {
    match error {
        ControlPlaneError::Validation { .. } => FaultCode::Refused,
        ControlPlaneError::AccessDenied { .. } => FaultCode::AccessDenied,
        ControlPlaneError::NoCredentials { .. } | ControlPlaneError::ExpiredCredentials { .. } => {
            FaultCode::Credentials
        }
        ControlPlaneError::NoRegion => FaultCode::NoRegion,
        ControlPlaneError::Throttled { .. } => FaultCode::Throttled,
        ControlPlaneError::Network { .. } => FaultCode::Network,
        ControlPlaneError::State { .. } => FaultCode::File,
        ControlPlaneError::Service { .. } => FaultCode::Service,
    }
}
