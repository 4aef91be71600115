//! The error of invalid values.

use std::fmt::Display;

use crate::diag::{Code, Diagnostic};
use crate::rules::Violation;

/// An invalid value and the rule that it violates: the error of `Port::new` and others.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} ({}): {}; allowed: {}", violation.code.slug(), violation.code, self.message(), violation.allowed)]
pub struct InvalidValue {
    value: String,
    violation: Violation,
}

impl InvalidValue {
    pub(crate) fn new(value: impl Display, violation: Violation) -> Self {
        Self {
            value: shortened(value.to_string()),
            violation,
        }
    }

    /// The code of the rule; `explain` prints its page.
    pub fn code(&self) -> Code {
        self.violation.code
    }

    /// The problem, with the value: ``port `0` is invalid``.
    pub fn message(&self) -> String {
        let Violation {
            subject, message, ..
        } = self.violation;
        format!("{subject} `{}` {message}", self.value)
    }

    /// The allowed values.
    pub fn allowed(&self) -> &'static str {
        self.violation.allowed
    }
}

impl From<InvalidValue> for Diagnostic {
    fn from(invalid: InvalidValue) -> Self {
        Self::error(invalid.code(), invalid.message()).violated(invalid.violation)
    }
}

/// The first characters of a long value.
fn shortened(value: String) -> String {
    const MAX_CHARS: usize = 100;
    match value.char_indices().nth(MAX_CHARS) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value,
    }
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn long_value_is_shortened() {
        assert_eq!(shortened("ü".repeat(100)), "ü".repeat(100));
        assert_eq!(shortened("ü".repeat(101)), "ü".repeat(100) + "…");
    }
}
