//! The classes of errors, for exit codes.

use super::DeployError;
use crate::deploy::ControlPlaneError;

/// The class of an error, for exit codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExitClass {
    /// A usage error: a wrong template, account or region, or no terminal to confirm.
    Usage,
    /// The stack's state doesn't allow the operation; nothing was changed.
    Refused,
    /// The operation failed.
    Failed,
    /// The credentials are missing, have expired or lack permissions.
    Access,
    /// AWS is unreachable or throttled the call; retry later.
    Unavailable,
}

impl DeployError {
    /// Its class, for exit codes.
    pub fn exit_class(&self) -> ExitClass {
        match self {
            Self::WrongAccount { .. }
            | Self::WrongRegion { .. }
            | Self::Template { .. }
            | Self::TooLarge { .. }
            | Self::TooManyResources { .. }
            | Self::NoSuchStack { .. }
            | Self::NoChangeSet { .. }
            | Self::Flag { .. }
            | Self::CannotAsk { .. } => ExitClass::Usage,
            Self::Busy { .. }
            | Self::CreatedMeanwhile { .. }
            | Self::Status { .. }
            | Self::NotExecutable { .. }
            | Self::ServiceDeploymentInProgress { .. }
            | Self::TrafficMoved { .. }
            | Self::MigrationInExpressMode { .. }
            | Self::MissingParameters { .. }
            | Self::ImportRefused { .. }
            | Self::Preflight { .. }
            | Self::NotCancellable { .. }
            | Self::NotOwned { .. }
            | Self::ValuesRead { .. }
            | Self::StacksConflict { .. }
            | Self::Protected { .. } => ExitClass::Refused,
            Self::ChangeSetFailed { .. }
            | Self::EarlyValidation { .. }
            | Self::Failed(_)
            | Self::HasFailed { .. }
            | Self::LeftInFailure { .. }
            | Self::NotRunning(_)
            | Self::NotStarted { .. }
            | Self::StackDeleted { .. } => ExitClass::Failed,
            Self::ControlPlane(error) | Self::LostContact { source: error, .. } => {
                control_plane_class(error)
            }
        }
    }
}

fn control_plane_class(error: &ControlPlaneError) -> ExitClass {
    match error {
        ControlPlaneError::AccessDenied { .. }
        | ControlPlaneError::NoCredentials { .. }
        | ControlPlaneError::RefusedCredentials { .. }
        | ControlPlaneError::ExpiredCredentials { .. } => ExitClass::Access,
        error if error.is_transient() => ExitClass::Unavailable,
        ControlPlaneError::Validation { .. } => ExitClass::Refused,
        ControlPlaneError::NoRegion
        | ControlPlaneError::InvalidEndpoint { .. }
        | ControlPlaneError::MissingFeature { .. } => ExitClass::Usage,
        _ => ExitClass::Failed,
    }
}
