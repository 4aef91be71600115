//! One fault, told completely.

use std::fmt;

use serde::Serialize;

use super::{Code, Origin};

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// AWS refuses it, or it surely breaks: nothing is deployed.
    Error,
    /// It works, and will cost time, money or sleep.
    Warning,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
        })
    }
}

/// One fault: a code, what is wrong, what is allowed, what to do, and where.
///
/// The message is a lower-case fragment with values in backticks and no full stop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// The rule: `code` and `slug` in JSON.
    #[serde(flatten)]
    pub code: Code,
    /// Whether it stops the deployment.
    pub severity: Severity,
    /// What is wrong, with the value.
    pub message: String,
    /// What is allowed instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed: Option<String>,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// The component it is about, for example ``service `order` ``.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub component: Option<String>,
    /// The line of the user's program.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
}

impl Diagnostic {
    /// An error: nothing is deployed while there is one.
    pub fn error(code: Code, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, message.into())
    }

    /// A warning: told, and no more.
    pub fn warning(code: Code, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, message.into())
    }

    fn new(severity: Severity, code: Code, message: String) -> Self {
        Self {
            code,
            severity,
            message,
            allowed: None,
            hint: None,
            component: None,
            origin: None,
        }
    }

    /// Says what is allowed.
    #[must_use]
    pub fn allowed(mut self, allowed: impl Into<String>) -> Self {
        self.allowed = Some(allowed.into());
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Says which component it is about.
    #[must_use]
    pub fn component(mut self, component: impl Into<String>) -> Self {
        self.component = Some(component.into());
        self
    }

    /// Says where in the user's program.
    #[must_use]
    pub fn at(mut self, origin: Origin) -> Self {
        self.origin = Some(origin);
        self
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}[{}]: ", self.severity, self.code.slug())?;
        if let Some(component) = &self.component {
            write!(f, "{component}: ")?;
        }
        write!(f, "{} ({})", self.message, self.code)?;
        if let Some(origin) = self.origin {
            write!(f, "\n  --> {origin}")?;
        }
        if let Some(allowed) = &self.allowed {
            write!(f, "\n  = allowed: {allowed}")?;
        }
        if let Some(hint) = &self.hint {
            write!(f, "\n  = help: {hint}")?;
        }
        Ok(())
    }
}
