//! The identity of a rule: its code, and its slug, which names the finding.

use std::fmt;

use serde::Serialize;

/// The code of a rule, `ECS1318`, with the slug that names its finding, `unreachable-service`. Neither changes its meaning
/// once it is released; both are accepted wherever a rule is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Code(&'static Names);

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub(super) struct Names {
    pub(super) code: &'static str,
    pub(super) slug: &'static str,
    #[serde(skip)]
    pub(super) constant: &'static str,
    #[serde(skip)]
    pub(super) is_guess: bool,
}

impl Code {
    pub(super) const fn in_catalogue(names: &'static Names) -> Self {
        Self(names)
    }

    /// The code, `ECS1318`.
    pub const fn as_str(self) -> &'static str {
        self.0.code
    }

    /// The slug, `unreachable-service`.
    pub const fn slug(self) -> &'static str {
        self.0.slug
    }

    /// Whether AWS accepts what the rule reports, and it may be meant: its findings are warnings.
    pub const fn is_guess(self) -> bool {
        self.0.is_guess
    }

    /// The name of the constant in `ecs_dsl::codes`, `UNREACHABLE_SERVICE`.
    pub const fn constant(self) -> &'static str {
        self.0.constant
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl PartialEq<&str> for Code {
    fn eq(&self, code: &&str) -> bool {
        self.as_str() == *code
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::codes;

    #[test]
    fn code_equals_its_text() {
        assert_eq!(codes::INVALID_PORT, "ECS1104");
        assert_ne!(codes::INVALID_PORT, "invalid-port");
    }
}
