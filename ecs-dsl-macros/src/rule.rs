//! The rules that macros report by themselves: code and slug, as in the catalogue of `ecs-dsl`.

use std::fmt;

/// A rule. A test compares it with the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rule {
    pub(crate) code: &'static str,
    pub(crate) slug: &'static str,
}

/// A constant per rule, and the list of all.
macro_rules! rules {
    ($($constant:ident = $code:literal $slug:literal;)*) => {
        $(pub(crate) const $constant: Rule = Rule { code: $code, slug: $slug };)*

        #[cfg(test)]
        pub(crate) const RULES: &[Rule] = &[$($constant),*];
    };
}

rules! {
    DUPLICATE_NAME = "ECS1023" "duplicate-name";
    DUPLICATE_OUTPUT = "ECS1025" "duplicate-output";
    DUPLICATE_CONTAINER_NAME = "ECS1108" "duplicate-container-name";
    INVALID_OR_DUPLICATE_VOLUME_NAME = "ECS1116" "invalid-or-duplicate-volume-name";
    SERVICE_WITHOUT_PORT = "ECS1120" "service-without-port";
    LISTENER_PRIORITY_CONFLICT = "ECS1307" "listener-priority-conflict";
    REVERSED_SCALING_RANGE = "ECS1501" "reversed-scaling-range";
    DUPLICATE_SCALING_METRIC = "ECS1511" "duplicate-scaling-metric";
    DUPLICATE_SCHEDULED_ACTION_NAME = "ECS1512" "duplicate-scheduled-action-name";
    DUPLICATE_ENVIRONMENT_VARIABLE = "ECS1603" "duplicate-environment-variable";
    DUPLICATE_INDEX_NAME = "ECS1723" "duplicate-index-name";
    MALFORMED_SETTINGS_FILE = "ECS2001" "malformed-settings-file";
    MISSING_SETTINGS_FILE = "ECS2002" "missing-settings-file";
    SETTING_OUT_OF_RANGE = "ECS2007" "setting-out-of-range";
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
