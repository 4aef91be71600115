//! [`Unknown`]: why an expression has no value.

use std::error::Error;

/// Why an expression has no value.
#[derive(Debug, thiserror::Error)]
pub enum Unknown {
    /// It depends on something that is known only during or after the deployment, named here: a resource, an attribute, a
    /// parameter, another stack, a secret.
    #[error("`{0}` is known only at deployment")]
    Deferred(String),
    /// The function is evaluated by a macro, not by CloudFormation itself: `Fn::Transform` or `Fn::ForEach`.
    #[error("`{0}` is evaluated by a macro")]
    Macro(String),
    /// CloudFormation rejects the expression, with this message.
    #[error("{0}")]
    Invalid(String),
    /// The value couldn't be read.
    #[error("the value can't be read")]
    Unavailable(#[source] Box<dyn Error + Send + Sync>),
}

impl Unknown {
    /// The value of `name` is known only at deployment.
    pub fn deferred(name: impl Into<String>) -> Self {
        Self::Deferred(name.into())
    }

    /// CloudFormation rejects the expression with the error `Template error: {message}`.
    pub fn template_error(message: impl std::fmt::Display) -> Self {
        Self::Invalid(format!("Template error: {message}"))
    }

    /// Whether the expression has a value during the deployment.
    pub fn is_deferred(&self) -> bool {
        matches!(self, Self::Deferred(_))
    }

    /// The reason to report: an error before a value that only the deployment knows, else the first.
    pub(super) fn most_severe(reasons: Vec<Self>) -> Option<Self> {
        reasons.into_iter().reduce(|reported, next| {
            if reported.is_deferred() && !next.is_deferred() {
                next
            } else {
                reported
            }
        })
    }
}

/// The error for `AWS::NoValue` as an argument.
pub(super) fn no_value() -> Unknown {
    Unknown::template_error("AWS::NoValue where a value is needed")
}
