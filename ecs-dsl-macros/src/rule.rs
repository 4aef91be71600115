//! The rules that macros report by themselves: code and slug, from the catalogue of `ecs-dsl`.

use std::fmt;

pub(crate) use crate::generated::codes::*;

/// A rule. Its constant is generated where a macro names it: `rule::DUPLICATE_NAME`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rule {
    pub(crate) code: &'static str,
    pub(crate) slug: &'static str,
}

impl Rule {
    /// Refers to the rule's page in rustdoc: `explain` can't run while the program doesn't compile.
    pub(crate) fn page(self) -> String {
        let constant = self.slug.to_uppercase().replace('-', "_");
        format!("see `ecs_dsl::codes::{constant}` in `cargo doc -p ecs-dsl --no-deps --open`")
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.slug, self.code)
    }
}
