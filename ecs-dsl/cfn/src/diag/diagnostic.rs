//! One finding of a check.

use std::fmt;

use serde::Serialize;

use super::{Code, SourceLocation};
use crate::rules::{Help, Violation};

/// The severity of a [`Diagnostic`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// AWS would refuse the template, or what it deploys would break. Nothing is deployed.
    Error,
    /// The deployment works, but costs time, money or reliability.
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

/// A finding: the rule's code, the problem, the allowed values, the fix, and the place in the program.
///
/// The message is a lower-case fragment with values in backticks and no full stop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// The rule: `code` and `slug` in JSON.
    #[serde(flatten)]
    pub code: Code,
    /// Whether the finding stops the deployment.
    pub severity: Severity,
    /// The problem, with the value.
    pub message: String,
    /// The allowed values.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed: Option<String>,
    /// How to fix it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// The component that the finding is about, for example ``service `order` ``.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub component: Option<String>,
    /// Other components with the same finding at the same line.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// The line of the user's program.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<SourceLocation>,
}

impl Diagnostic {
    /// An error: nothing is deployed. The finding of a rule that guesses is a warning.
    pub fn error(code: Code, message: impl Into<String>) -> Self {
        let severity = if code.is_guess() {
            Severity::Warning
        } else {
            Severity::Error
        };
        Self::new(severity, code, message.into())
    }

    /// A warning: reported, and the deployment continues.
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
            also: Vec::new(),
            origin: None,
        }
    }

    /// Sets the allowed values.
    #[must_use]
    pub fn allowed(mut self, allowed: impl Into<String>) -> Self {
        self.allowed = Some(allowed.into());
        self
    }

    /// Sets the fix.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Sets the allowed values and the fix of a rule about a value.
    #[must_use]
    pub fn violated(self, violation: Violation) -> Self {
        let diagnostic = self.allowed(violation.allowed);
        match violation.help {
            Help::None => diagnostic,
            help => diagnostic.hint(help.to_string()),
        }
    }

    /// Sets the component.
    #[must_use]
    pub fn component(mut self, component: impl Into<String>) -> Self {
        self.component = Some(component.into());
        self
    }

    /// Whether the other one says the same about the same line, maybe of another component.
    pub fn is_same_finding(&self, other: &Self) -> bool {
        self.origin == other.origin && self.says_the_same(other)
    }

    /// Whether the other one says the same, maybe of another component and line.
    #[doc(hidden)]
    pub fn says_the_same(&self, other: &Self) -> bool {
        let finding = |it: &Self| (it.code, it.severity);
        finding(self) == finding(other)
            && self.message == other.message
            && self.allowed == other.allowed
            && self.hint == other.hint
    }

    /// Adds the components of the same finding.
    pub fn absorb(&mut self, other: Self) {
        for component in other.component.into_iter().chain(other.also) {
            if self.component.as_ref() != Some(&component) && !self.also.contains(&component) {
                self.also.push(component);
            }
        }
    }

    /// Sets the place in the user's program.
    #[must_use]
    pub fn at(mut self, origin: SourceLocation) -> Self {
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
        if !self.also.is_empty() {
            write!(f, "\n  = also: {}", self.also.join(", "))?;
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
