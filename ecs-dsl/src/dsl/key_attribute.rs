//! An attribute by which a table finds its items.

use crate::diag::Located;

/// An attribute of a [`Table`](super::Table)'s key, with its type.
#[derive(Clone, Debug)]
#[must_use = "an attribute does nothing until it is given to a table or an index"]
pub struct KeyAttribute {
    pub(crate) name: Located<String>,
    pub(crate) kind: KeyAttributeType,
}

/// What DynamoDB can sort by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KeyAttributeType {
    String,
    Number,
    Binary,
}

impl KeyAttribute {
    /// Text. The name has 1 to 255 characters.
    #[track_caller]
    pub fn string(name: &str) -> Self {
        Self {
            name: Located::here(name.into()),
            kind: KeyAttributeType::String,
        }
    }

    /// A number.
    #[track_caller]
    pub fn number(name: &str) -> Self {
        Self {
            name: Located::here(name.into()),
            kind: KeyAttributeType::Number,
        }
    }

    /// Bytes.
    #[track_caller]
    pub fn binary(name: &str) -> Self {
        Self {
            name: Located::here(name.into()),
            kind: KeyAttributeType::Binary,
        }
    }
}
