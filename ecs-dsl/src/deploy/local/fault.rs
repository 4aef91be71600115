//! Why something in a template can't be carried out, on its way to whoever has to say so.

use std::fmt;

use crate::deploy::ControlPlaneError;

/// A refusal in CloudFormation's words, or a fault of the state folder that was met on the way.
#[derive(Debug)]
pub(super) enum Fault {
    /// The template is wrong. Where that is found decides what becomes of it: an error, or a resource that fails.
    Template(String),
    /// The state can't be read.
    State(Box<ControlPlaneError>),
}

impl Fault {
    pub(super) fn new(message: impl Into<String>) -> Self {
        Self::Template(message.into())
    }

    /// As the answer to a call.
    pub(super) fn refuse(self, operation: &'static str) -> ControlPlaneError {
        match self {
            Self::Template(message) => ControlPlaneError::validation(operation, message),
            Self::State(error) => *error,
        }
    }

    /// The message, as long as the state isn't at fault.
    pub(super) fn message(self) -> Result<String, ControlPlaneError> {
        match self {
            Self::Template(message) => Ok(message),
            Self::State(error) => Err(*error),
        }
    }
}

impl From<ControlPlaneError> for Fault {
    fn from(error: ControlPlaneError) -> Self {
        Self::State(Box::new(error))
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Template(message) => f.write_str(message),
            Self::State(error) => error.fmt(f),
        }
    }
}
