//! Errors in `--json`, each with a stable code.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::error::{CliError, chain, deploy_exit_code};
use crate::cli::exit;
use crate::cli::terminal::diagnostic::summary;
use crate::deploy::ControlPlaneError;
use crate::deploy::engine::{DeployError, TaskFailure};

/// An error.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct ErrorRecord {
    /// The error code.
    pub(in crate::cli) code: ErrorCode,
    /// The message.
    pub(in crate::cli) message: String,
    /// How to fix it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::cli) hint: Option<String>,
    /// The details: each diagnostic of a program that breaks rules.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in crate::cli) details: Vec<String>,
    /// Why the tasks stopped, if known.
    #[serde(skip_serializing_if = "Option::is_none")]
    task_failure: Option<TaskFailure>,
    /// The exit code for it.
    pub(in crate::cli) exit_code: u8,
}

/// The error codes. Later versions may add some.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::cli) enum ErrorCode {
    /// The program has errors: it breaks rules.
    InvalidProgram,
    /// A stage, stack, parameter, flag or file doesn't exist, or can't be used like this.
    Usage,
    /// A prompt needs a terminal, or a flag that answers it.
    NotInteractive,
    /// A file or a folder can't be read or written.
    Io,
    /// The stage is protected, or the stack has termination protection.
    Protected,
    /// The stack belongs to another app, stage or tool.
    NotOwned,
    /// Deployed stacks depend on the stack.
    HasDependents,
    /// Stacks that the stack depends on aren't deployed.
    DependencyNotDeployed,
    /// The stack has resources of a service that AWS has ended.
    EndedService,
    /// The deployment to return to isn't kept, or can't be read.
    DeploymentNotKept,
    /// The deployed template can't be parsed.
    UnreadableTemplate,
    /// The credentials belong to another account.
    WrongAccount,
    /// The client is configured for another region.
    WrongRegion,
    /// There are no credentials, they are invalid, or they have expired.
    Credentials,
    /// The credentials lack permissions.
    AccessDenied,
    /// No region is configured.
    NoRegion,
    /// AWS throttles calls, even after retries.
    Throttled,
    /// AWS is unreachable, or its response can't be read.
    Network,
    /// AWS rejects a request.
    RequestRejected,
    /// AWS fails with a server error.
    ServiceError,
    /// The resources can't be imported like this.
    ImportRefused,
    /// Parameters of the template have neither a value nor a default.
    MissingParameters,
    /// The template is invalid or too large.
    InvalidTemplate,
    /// Another operation is in progress in the stack.
    OperationInProgress,
    /// The stack status doesn't allow the operation.
    StackStatus,
    /// Preflight failed.
    Preflight,
    /// CloudFormation failed to create the change set.
    ChangeSetFailed,
    /// CloudFormation's early validation rejects the template.
    EarlyValidation,
    /// The change set doesn't exist, or can't be executed.
    NotExecutable,
    /// The operation failed.
    Failed,
    /// The operation succeeded, but the services don't run the deployed revision.
    NotRunning,
    /// ECS is deploying a service: nothing may be changed until that ends.
    DeploymentInProgress,
    /// ECS has shifted traffic since the change set was created.
    TrafficShifted,
    /// A migration would run in Express mode, which doesn't wait for it.
    MigrationInExpressMode,
    /// CloudFormation accepted the request, but started no operation.
    NotStarted,
    /// The stack was deleted by another operation.
    StackDeleted,
    /// The stack doesn't exist.
    StackNotFound,
    /// Contact with the stack was lost; its operation continues.
    LostContact,
    /// No operation in progress can be cancelled.
    NotCancellable,
}

impl From<&CliError> for ErrorRecord {
    fn from(error: &CliError) -> Self {
        let (message, details) = match error {
            CliError::Deploy(error) => return error.into(),
            CliError::Invalid(diagnostics) => {
                let details = diagnostics.iter().map(ToString::to_string);
                (summary(diagnostics), details.collect())
            }
            error => (chain(error), Vec::new()),
        };
        Self {
            code: ErrorCode::from(error),
            message,
            hint: error.hint(),
            details,
            task_failure: match error {
                CliError::TaskNotRun(failure) => Some((**failure).clone()),
                _ => None,
            },
            exit_code: error.exit_code(),
        }
    }
}

impl From<&DeployError> for ErrorRecord {
    fn from(error: &DeployError) -> Self {
        Self {
            code: deploy_error_code(error),
            message: chain(error),
            hint: error.hint(),
            details: Vec::new(),
            task_failure: match error {
                DeployError::Failed(failure) => {
                    failure.task_failure().map(|found| found.failure.clone())
                }
                _ => None,
            },
            exit_code: deploy_exit_code(error),
        }
    }
}

impl From<&CliError> for ErrorCode {
    fn from(error: &CliError) -> Self {
        match error {
            CliError::Invalid(_) => Self::InvalidProgram,
            CliError::ProtectedStage { .. } => Self::Protected,
            CliError::HasDependents { .. } => Self::HasDependents,
            CliError::DependencyNotDeployed { .. } => Self::DependencyNotDeployed,
            CliError::EndedService { .. } => Self::EndedService,
            CliError::TaskNotRun(_) => Self::Failed,
            CliError::UnreadableTemplate { .. } => Self::UnreadableTemplate,
            CliError::UnknownDeployment { .. }
            | CliError::NoEarlierDeployment { .. }
            | CliError::UnreadableDeployment { .. } => Self::DeploymentNotKept,
            CliError::Deploy(error) => deploy_error_code(error),
            // The rest are usage and I/O errors, and those of sessions.
            error => match error.exit_code() {
                exit::DEPLOYMENT_FAILED => Self::Failed,
                exit::CREDENTIALS => Self::AccessDenied,
                exit::UNAVAILABLE => Self::Network,
                exit::IO_ERROR | exit::SUCCESS => Self::Io,
                _ => Self::Usage,
            },
        }
    }
}

fn deploy_error_code(error: &DeployError) -> ErrorCode {
    match error {
        DeployError::WrongAccount { .. } => ErrorCode::WrongAccount,
        DeployError::WrongRegion { .. } => ErrorCode::WrongRegion,
        DeployError::Template { .. }
        | DeployError::TooLarge { .. }
        | DeployError::TooManyResources { .. } => ErrorCode::InvalidTemplate,
        DeployError::Busy { .. } | DeployError::CreatedMeanwhile { .. } => {
            ErrorCode::OperationInProgress
        }
        DeployError::Status { .. } => ErrorCode::StackStatus,
        DeployError::ImportRefused { .. } => ErrorCode::ImportRefused,
        DeployError::MissingParameters { .. } => ErrorCode::MissingParameters,
        DeployError::Preflight { .. } => ErrorCode::Preflight,
        DeployError::ChangeSetFailed { .. } => ErrorCode::ChangeSetFailed,
        DeployError::EarlyValidation { .. } => ErrorCode::EarlyValidation,
        DeployError::NoChangeSet { .. } | DeployError::NotExecutable { .. } => {
            ErrorCode::NotExecutable
        }
        DeployError::LostContact { .. } => ErrorCode::LostContact,
        DeployError::NotCancellable { .. } => ErrorCode::NotCancellable,
        DeployError::Flag { .. } => ErrorCode::Usage,
        DeployError::CannotAsk { .. } => ErrorCode::NotInteractive,
        DeployError::Protected { .. } => ErrorCode::Protected,
        DeployError::NotOwned { .. } => ErrorCode::NotOwned,
        DeployError::ValuesRead { .. } | DeployError::StacksConflict { .. } => {
            ErrorCode::HasDependents
        }
        DeployError::Failed(_)
        | DeployError::HasFailed { .. }
        | DeployError::LeftInFailure { .. } => ErrorCode::Failed,
        DeployError::NotRunning(_) => ErrorCode::NotRunning,
        DeployError::ServiceDeploymentInProgress { .. } => ErrorCode::DeploymentInProgress,
        DeployError::TrafficMoved { .. } => ErrorCode::TrafficShifted,
        DeployError::MigrationInExpressMode { .. } => ErrorCode::MigrationInExpressMode,
        DeployError::NotStarted { .. } => ErrorCode::NotStarted,
        DeployError::StackDeleted { .. } => ErrorCode::StackDeleted,
        DeployError::NoSuchStack { .. } => ErrorCode::StackNotFound,
        DeployError::ControlPlane(error) => call_error_code(error),
    }
}

fn call_error_code(error: &ControlPlaneError) -> ErrorCode {
    match error {
        ControlPlaneError::Validation { .. } => ErrorCode::RequestRejected,
        ControlPlaneError::AccessDenied { .. } => ErrorCode::AccessDenied,
        ControlPlaneError::NoCredentials { .. }
        | ControlPlaneError::RefusedCredentials { .. }
        | ControlPlaneError::ExpiredCredentials { .. } => ErrorCode::Credentials,
        ControlPlaneError::InvalidEndpoint { .. } | ControlPlaneError::MissingFeature { .. } => {
            ErrorCode::Usage
        }
        ControlPlaneError::NoRegion => ErrorCode::NoRegion,
        ControlPlaneError::Throttled { .. } => ErrorCode::Throttled,
        ControlPlaneError::Network { .. } => ErrorCode::Network,
        ControlPlaneError::State { .. } => ErrorCode::Io,
        ControlPlaneError::Service { .. } => ErrorCode::ServiceError,
    }
}
