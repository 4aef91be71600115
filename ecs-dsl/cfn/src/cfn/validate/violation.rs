//! [`Violation`]: how a property violates AWS's schema.

/// How a value violates the schema of its type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// The violation, in CloudFormation's words.
    pub message: String,
    /// The kind of violation.
    pub reason: Reason,
}

/// The kinds of violations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A required property isn't set.
    Missing(String),
    /// A property that the schema doesn't have, and those that it has.
    Unknown {
        /// The property.
        name: String,
        /// The properties that are allowed next to it.
        known: Vec<String>,
    },
    /// A property that only AWS sets.
    ReadOnly,
    /// A value that the schema doesn't allow, and what it allows, if that can be said in a few words.
    Value(Option<String>),
}

impl Violation {
    pub(super) fn missing(name: &str) -> Self {
        Self {
            message: format!("required key [{name}] not found"),
            reason: Reason::Missing(name.to_owned()),
        }
    }

    pub(super) fn unknown(name: &str, known: Vec<String>) -> Self {
        Self {
            message: format!("extraneous key [{name}] is not permitted"),
            reason: Reason::Unknown {
                name: name.to_owned(),
                known,
            },
        }
    }

    pub(super) fn read_only() -> Self {
        Self {
            message: "the property is read-only".to_owned(),
            reason: Reason::ReadOnly,
        }
    }

    pub(super) fn value(message: String) -> Self {
        Self {
            message,
            reason: Reason::Value(None),
        }
    }

    pub(super) fn allowing(message: String, allowed: String) -> Self {
        Self {
            message,
            reason: Reason::Value(Some(allowed)),
        }
    }
}
