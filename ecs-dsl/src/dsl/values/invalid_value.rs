//! What a rule says of a value that it refuses.

use std::fmt::Display;

use crate::diag::{Code, Diagnostic};
use crate::rules::Violation;

/// A value that is refused, and why: the error of `Port::new` and its like.
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

    /// The code of the rule: `explain` prints its page.
    pub fn code(&self) -> Code {
        self.violation.code
    }

    /// What is wrong, with the value: ``port `0` is invalid``.
    pub fn message(&self) -> String {
        let Violation {
            subject, message, ..
        } = self.violation;
        format!("{subject} `{}` {message}", self.value)
    }

    /// What is allowed instead.
    pub fn allowed(&self) -> &'static str {
        self.violation.allowed
    }
}

impl From<InvalidValue> for Diagnostic {
    fn from(refusal: InvalidValue) -> Self {
        Self::error(refusal.code(), refusal.message()).allowed(refusal.allowed())
    }
}

/// The beginning of a value that is too long to be read.
fn shortened(value: String) -> String {
    const MOST: usize = 100;
    match value.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value,
    }
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn long_values_are_cut() {
        assert_eq!(shortened("ü".repeat(100)), "ü".repeat(100));
        assert_eq!(shortened("ü".repeat(101)), "ü".repeat(100) + "…");
    }
}
