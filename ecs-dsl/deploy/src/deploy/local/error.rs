//! [`LocalError`]: an error in a template, or in the state folder.

use std::fmt;

use crate::cfn::DocumentError;
use crate::deploy::{CallResult, ControlPlaneError};

/// An error in a template, in CloudFormation's words, or an error of the state folder.
#[derive(Debug)]
pub(super) enum LocalError {
    /// The template is invalid. The caller reports it as the error of a call or as the failure of a resource.
    Template(String),
    /// The state can't be read.
    State(Box<ControlPlaneError>),
}

impl LocalError {
    pub(super) fn new(message: impl Into<String>) -> Self {
        Self::Template(message.into())
    }

    /// Refuses the template, with this message.
    pub(super) fn refuse(message: impl Into<String>) -> Result<(), Self> {
        Err(Self::new(message))
    }

    /// Refuses the template if there are `names`. The message lists them.
    pub(super) fn refuse_if_any(
        names: &[&str],
        message: impl FnOnce(&str) -> String,
    ) -> Result<(), Self> {
        match names {
            [] => Ok(()),
            names => Self::refuse(message(&names.join(", "))),
        }
    }

    /// The error of the call `operation`.
    pub(super) fn into_call_error(self, operation: &'static str) -> ControlPlaneError {
        match self {
            Self::Template(message) => ControlPlaneError::validation(operation, message),
            Self::State(error) => *error,
        }
    }

    /// The message about the template, or the error of the state folder.
    pub(super) fn into_message(self) -> CallResult<String> {
        match self {
            Self::Template(message) => Ok(message),
            Self::State(error) => Err(*error),
        }
    }
}

impl From<DocumentError> for LocalError {
    fn from(error: DocumentError) -> Self {
        let message = match error {
            DocumentError::Json(error) => format!("JSON not well-formed. ({error})"),
            DocumentError::Yaml(error) => format!("YAML not well-formed. ({error})"),
            error @ DocumentError::DuplicateKey { .. } => error.to_string(),
            DocumentError::NoResources => {
                "At least one Resources member must be defined.".to_owned()
            }
        };
        Self::new(format!("Template format error: {message}"))
    }
}

impl From<ControlPlaneError> for LocalError {
    fn from(error: ControlPlaneError) -> Self {
        Self::State(Box::new(error))
    }
}

impl fmt::Display for LocalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Template(message) => f.write_str(message),
            Self::State(error) => error.fmt(f),
        }
    }
}
