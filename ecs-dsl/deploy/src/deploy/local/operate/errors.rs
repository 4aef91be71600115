//! ECS's errors.

use crate::deploy::ControlPlaneError;

/// The error of a service that doesn't exist.
pub(super) fn service_not_found(operation: &'static str) -> ControlPlaneError {
    ControlPlaneError::Validation {
        operation,
        code: "ServiceNotFoundException".to_owned(),
        message: "Service not found.".to_owned(),
    }
}
