//! Key attributes of DynamoDB tables.

use crate::diag::Spanned;

/// An attribute of the primary key of a [`Table`](crate::dsl::Table) or an index, with its type: an element of `KeySchema`
/// and `AttributeDefinitions`. See
/// [CreateTable](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html).
#[derive(Clone, Debug)]
#[must_use = "an attribute does nothing until it is given to a table or an index"]
pub struct KeyAttribute {
    pub(crate) name: Spanned<String>,
    pub(crate) kind: KeyAttributeType,
}

/// The `AttributeType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KeyAttributeType {
    String,
    Number,
    Binary,
}

impl KeyAttribute {
    /// A string attribute, type `S`. The name has 1 to 255 characters.
    // rule: key_attribute
    #[track_caller]
    pub fn string(name: &str) -> Self {
        Self {
            name: Spanned::here(name.into()),
            kind: KeyAttributeType::String,
        }
    }

    /// A number attribute, type `N`.
    // rule: key_attribute
    #[track_caller]
    pub fn number(name: &str) -> Self {
        Self {
            name: Spanned::here(name.into()),
            kind: KeyAttributeType::Number,
        }
    }

    /// A binary attribute, type `B`.
    // rule: key_attribute
    #[track_caller]
    pub fn binary(name: &str) -> Self {
        Self {
            name: Spanned::here(name.into()),
            kind: KeyAttributeType::Binary,
        }
    }
}
