//! The identity of a rule: its code, and its slug, which names the finding.

use std::fmt;

use serde::Serialize;

/// The code of a rule, `ECS1318`, with the slug that names its finding, `unreachable-service`. Neither changes its meaning
/// once it is released; both are accepted wherever a rule is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Code {
    code: &'static str,
    slug: &'static str,
    #[serde(skip)]
    constant: &'static str,
}

impl Code {
    pub(super) const fn in_catalogue(
        code: &'static str,
        slug: &'static str,
        constant: &'static str,
    ) -> Self {
        Self {
            code,
            slug,
            constant,
        }
    }

    /// The code, `ECS1318`.
    pub const fn as_str(self) -> &'static str {
        self.code
    }

    /// The slug, `unreachable-service`.
    pub const fn slug(self) -> &'static str {
        self.slug
    }

    /// The name of the constant in `ecs_dsl::codes`, `UNREACHABLE_SERVICE`.
    pub const fn constant(self) -> &'static str {
        self.constant
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code)
    }
}

impl PartialEq<&str> for Code {
    fn eq(&self, code: &&str) -> bool {
        self.code == *code
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
